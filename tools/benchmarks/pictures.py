# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of networks, beside Graphviz: the same nodes and lines on as many pixels."""

import json
import subprocess

from benchmarks import measure, networks

PAGE = (1500, 940)  # pixels; the page of `entente export`
SCREEN = (1600, 1000)
TEN = ["ric", "brics", "sco", "g20", "csto", "eaeu", "quad", "ibsa", "g7", "asean"]


def write_groupings(bench, groupings, day, path):
    """The network of some groupings on a day as Graphviz reads it: a node for each of them and of their nations."""
    kept = {grouping: f'"{grouping}" [shape=box];' for grouping in groupings}
    lines = []
    for grouping in groupings:
        table = subprocess.run([bench.entente, "members", grouping, "--roles", "all", "--at", day, "--format", "tsv"],
                               env=bench.environment, check=True, capture_output=True, text=True).stdout
        for nation, name in dict(row.split("\t")[:2] for row in table.splitlines()[1:]).items():
            kept[nation] = f'"{nation}" [label={json.dumps(name, ensure_ascii=False)}];'
            lines.append(f'"{grouping}" -- "{nation}";')
    path.write_text("\n".join(["graph {", "overlap=false;", *kept.values(), *lines, "}"]) + "\n", encoding="utf-8")
    return len(kept), len(lines)


def fill(pixels):
    """A page of so many pixels for Graphviz, which has inches; the frame is filled, so that both fill as many."""
    return [f"-Gsize={pixels[0] / 96},{pixels[1] / 96}!", "-Gratio=fill", "-Gdpi=96"]


def bench_export(bench):
    """The groupings of the bundled data, arranged and drawn."""
    data = json.loads(bench.data.read_text(encoding="utf-8"))
    day, dot = data["updated"], bench.folder / "network.dot"
    chosen = {"3 groupings": (["ric", "brics", "sco"], ["neato"]), "10 groupings": (TEN, ["neato"]),
              "all groupings": ([grouping["id"] for grouping in data["groupings"]], ["neato", "sfdp"])}
    there = [peer for peer in ("neato", "sfdp") if measure.is_there(peer)]
    for title, (groupings, peers) in chosen.items():
        nodes, lines = write_groupings(bench, groupings, day, dot)
        commands = {"Entente": [bench.entente, "export", "--groupings", ",".join(groupings), "--at", day, "--size", f"{PAGE[0]}x{PAGE[1]}",
                                "--output", bench.folder / "ours.png"]}
        for peer in (peer for peer in peers if peer in there):
            commands[peer] = [peer, "-Tpng", "-Gsplines=curved", *fill(PAGE), "-o", bench.folder / f"{peer}.png", dot]
        measure.show(f"export: {title}, {nodes} nodes, {lines} lines, {PAGE[0]} × {PAGE[1]} pixels", bench.race(commands), measure.HEADINGS)


def bench_networks(bench):
    """Large networks of ties where everything has its place."""
    has_peer = measure.is_there("neato")
    for title, nodes, edges in (("bipartite", 751, networks.make_bipartite()), ("scale-free", 10_000, networks.make_scale_free(10_000))):
        data, svg, png, dot = (bench.folder / name for name in ("ties.json", "ties.svg", "ties.png", "ties.dot"))
        networks.write_ties(nodes, edges, data)
        for picture in (svg, png):
            measure.run([bench.entente, "export", "--dataset", data, "--size", f"{SCREEN[0]}x{SCREEN[1]}", "--output", picture],
                        bench.environment)
        networks.write_placed_dot(svg, edges, dot)
        for ending in ("png", "svg", "pdf"):
            # The picture has all places in it, so that there is nothing to lay out.
            commands = {"Entente": [bench.entente, "export", "--view", png, "--output", bench.folder / f"ours.{ending}"]}
            if has_peer:
                commands["neato"] = ["neato", "-n2", f"-T{ending}", "-Gsplines=line", *fill(SCREEN), "-o", bench.folder / f"neato.{ending}", dot]
            measure.show(f"networks: {title}, {nodes} nodes, {len(edges)} edges as {ending.upper()}", bench.race(commands), measure.HEADINGS)
