# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks made up by chance, always the same ones, and the files in which programs read and write them."""

import json
import math
import random
import re


def make_bipartite():
    """751 nodes of two sides with 24,000 edges between them."""
    chance = random.Random(1)
    edges = set()
    while len(edges) < 24_000:
        edges.add((chance.randrange(300), chance.randrange(300, 751)))
    return sorted(edges)


def make_scale_free(n_nodes, n_each=3):
    """A network in which whoever has much is given more (Barabási and Albert 1999): each node comes with some edges to those before."""
    chance = random.Random(7)
    ends, edges = list(range(n_each)), []
    for node in range(n_each, n_nodes):
        others = set()
        while len(others) < n_each:
            others.add(chance.choice(ends))
        edges += [(other, node) for other in sorted(others)]
        ends += [*others, *[node] * n_each]
    return edges


def make_grid(side):
    """The edges of a grid of side × side nodes."""
    return ([(f"{x}-{y}", f"{x + 1}-{y}") for x in range(side - 1) for y in range(side)]
            + [(f"{x}-{y}", f"{x}-{y + 1}") for x in range(side) for y in range(side - 1)])


def make_lines(n_nodes, n_edges, page, margin=20, n_tried=24):
    """Edges between nodes that are scattered over a page, as x, y, x and y: each leads to the nearest of a few, so that there are short and
    long ones, as in a picture that was laid out."""
    chance = random.Random(1)
    nodes = [tuple(round(chance.uniform(margin, length - margin), 2) for length in page) for _ in range(n_nodes)]
    lines = []
    for edge in range(n_edges):
        begin = nodes[edge % n_nodes]
        end = min((chance.choice(nodes) for _ in range(n_tried)), key=lambda node, begin=begin: math.dist(begin, node))
        lines.append((*begin, *end))
    return lines


def write_edges(edges, path):
    """Two names a line with a tab between them."""
    path.write_text("".join(f"{a}\t{b}\n" for a, b in edges), encoding="utf-8")


def write_dot(edges, path):
    """As Graphviz reads it."""
    path.write_text("graph {\n" + "".join(f'"{a}" -- "{b}"\n' for a, b in edges) + "}\n", encoding="utf-8")


def write_ties(nodes, edges, path):
    """A data set of a network: a nation for each node, a tie for each edge."""
    data = {"format": "entente", "version": 1, "title": f"{len(edges)} ties of {nodes} nations", "updated": "2026-01-01",
            "sources": [{"id": "s", "type": "dataset", "title": "Made up"}],
            "nations": [{"id": f"n{node}", "name": f"Node {node}", "sources": ["s"]} for node in range(nodes)],
            "groupings": [], "memberships": [],
            "ties": [{"nations": [f"n{low}", f"n{high}"], "kind": "treaty-alliance", "from": "1990", "sources": ["s"]} for low, high in edges]}
    path.write_text(json.dumps(data), encoding="utf-8")


def write_placed_dot(svg, edges, path):
    """The network of a picture of such a data set as Graphviz reads it, every disc where it is there."""
    text = svg.read_text(encoding="utf-8")
    points = 0.75 * float(re.search(r'id="network" transform="[^"]* scale\(([\d.]+)', text).group(1))
    lines = ["graph {", 'node [shape=circle, fixedsize=true, label="", style=filled, fillcolor="#606470"];', 'edge [color="#3c53cc40"];']
    for node, disc in re.findall(r'<g id="nation-(\w+)">.*?(<circle[^>]*>)', text, re.DOTALL):
        x, y, radius = (float(re.search(rf' {name}="([^"]*)"', disc).group(1)) * points for name in ("cx", "cy", "r"))
        lines.append(f'{node} [pos="{x:.2f},{-y:.2f}", width={2 * radius / 72:.4f}];')
    lines += [f"n{low} -- n{high};" for low, high in edges]
    path.write_text("\n".join([*lines, "}"]) + "\n", encoding="utf-8")


def read_places(path):
    """Rows of a name and two numbers, or what Graphviz prints with -Tplain."""
    rows = (line.removeprefix("node ").replace("\t", " ").replace('"', "").split() for line in path.read_text(encoding="utf-8").splitlines()
            if not line.startswith(("graph ", "edge ", "stop")))
    return {row[0]: (float(row[1]), float(row[2])) for row in rows}
