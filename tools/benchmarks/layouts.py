# SPDX-License-Identifier: GPL-3.0-or-later
"""The layout of networks from elsewhere, beside other programs, and how good it is."""

import pathlib
import re

from benchmarks import marks, measure, networks

NETWORKS = {
    "bipartite": networks.make_bipartite,
    "grid of 30 × 30": lambda: networks.make_grid(30),
    "scale-free, 1,000": lambda: networks.make_scale_free(1000),
    "grid of 100 × 100": lambda: networks.make_grid(100),
    "scale-free, 10,000": lambda: networks.make_scale_free(10_000),
    "scale-free, 100,000": lambda: networks.make_scale_free(100_000),
}

SCRIPTS = pathlib.Path(__file__).parent / "peers"
PYTHON = "/usr/bin/python3"  # that of Debian, as the modules are
# What to import, the Debian package, and the layouts it has with what the script needs to be told.
MODULES = [("igraph", "python3-igraph", {"igraph": []}),
           ("tulip", "tulip, which has OGDF", {"OGDF FM³": ["FM^3 (OGDF)"], "OGDF FMME": ["Fast Multipole Multilevel Embedder (OGDF)"]})]
# A layout, its script, the libraries of Node.js that it needs, and what the script needs to be told.
LIBRARIES = [("d3-force", "d3-force", ["d3-force"], []), ("ngraph", "ngraph", ["ngraph.graph", "ngraph.forcelayout"], []),
             ("Cytoscape cose", "cytoscape", ["cytoscape"], ["cose"]),
             ("Cytoscape fcose", "cytoscape", ["cytoscape", "cytoscape-fcose"], ["fcose"])]


def find_peers(bench):
    """The layouts of others that are there, as commands in which {edges}, {dot} and {places} stand for files."""
    commands = {name: [name, "-Goverlap=true", "-Tplain", "-o", "{places}", "{dot}"] for name in ("neato", "sfdp") if measure.is_there(name)}
    for module, package, layouts in MODULES:
        if measure.can_run([PYTHON, "-c", f"import {module}"], bench.peers, f"{module} is not installed (Debian package {package})"):
            for name, words in layouts.items():
                commands[name] = [PYTHON, SCRIPTS / f"with-{module}.py", "{edges}", "{places}", *words]
    if measure.is_there("node"):
        for name, script, libraries, words in LIBRARIES:
            if all(measure.find_library(library, bench.peers) for library in libraries):
                commands[name] = ["node", SCRIPTS / f"with-{script}.js", "{edges}", "{places}", *words]
    return commands


def read_layout_alone(said):
    """Seconds of the processor without reading and writing, where a program has said that; bench-layout and our scripts do."""
    found = re.search(r"of all threads ([\d.]+) ms", said)
    return float(found[1]) / 1000 if found else None


def lay_out(bench, command, environment):
    """What it takes: by the clock, of the processor, at most of memory, and of the processor for the layout alone."""
    said = bench.folder / "said"
    with open(said, "w", encoding="utf-8") as output:
        figures = measure.run(command, environment, output, bench.limit)
    return (*figures, read_layout_alone(said.read_text(encoding="utf-8")))


def is_beyond(size, failed_at):
    """Whether a network of so many nodes and edges is as large as one of those at which a layout has failed."""
    return any(size[0] >= nodes and size[1] >= edges for nodes, edges in failed_at)


def race_layouts(bench, edges, peers):
    """Lays out a network by Entente and by each of PEERS. Returns the median figures, and the file each has written, by names."""
    files = {"edges": bench.folder / "edges.tsv", "dot": bench.folder / "edges.dot"}
    networks.write_edges(edges, files["edges"])
    networks.write_dot(edges, files["dot"])
    outputs = {name: bench.folder / f"{name}.places" for name in ("Entente", *peers)}
    # It measures the stress in this time, too.
    ours = [*bench.programs["layout"]["cmd"], files["edges"], outputs["Entente"]]
    measures = {"Entente": lambda: lay_out(bench, ours, bench.environment)}
    for name, command in peers.items():
        command = [str(word).format(**files, places=outputs[name]) for word in command]
        measures[name] = lambda command=command: lay_out(bench, command, bench.peers)
    return measure.race(measures, bench.rounds, bench.patience), outputs


def write_marks(network, output):
    """How good the layout is that was written to a file."""
    found = network.measure(networks.read_places(output))
    return f"{found.stress:.4f}", f"{found.kept:.3f}", f"{found.crossings:.1f}", f"{found.variation:.2f}"


def bench_layouts(bench):
    """Networks made by chance, of several sorts and sizes."""
    peers = find_peers(bench)
    failed_at = {name: [] for name in peers}
    for title, make in NETWORKS.items():
        edges = [(f"{a}", f"{b}") for a, b in make()]
        network = marks.Network(edges)
        size = len(network.names), len(edges)
        asked = {name: command for name, command in peers.items() if not is_beyond(size, failed_at[name])}
        medians, outputs = race_layouts(bench, edges, asked)
        for name in asked.keys() - medians:
            failed_at[name].append(size)
        measure.show(f"layouts: {title}, {size[0]} nodes, {size[1]} edges", medians, [*measure.HEADINGS, "layout CPU s"],
                     {name: write_marks(network, outputs[name]) for name in medians}, marks.Marks._fields)
