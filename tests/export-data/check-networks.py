#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether networks that are written are whole, and whether others read them.

usage: check-networks.py PROGRAM WHO

WHO is `structure`, which needs nobody else, or one of `xmllint`, `networkx`, `igraph`, `graphviz`: where that is not installed the test is skipped.
With ENT_GEXF_SCHEMA, the path of Gephi's gexf.xsd of version 1.3, xmllint holds GEXF to that schema, too.
"""

import collections
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SKIPPED = 77
GEXF = "{http://gexf.net/1.3}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


class Missing(Exception):
    """Somebody who is to read the networks is not installed."""


def check(condition, message):
    if not condition:
        sys.exit(message)


def check_same(found, expected, what):
    check(found == expected, f"{what}: {found} in place of {expected}")


class Networks:
    """What is written, and what has to be in it."""

    def __init__(self, program, folder):
        data = json.loads((pathlib.Path(os.environ["ENTENTE_DATA_DIR"]) / "entente.json").read_text(encoding="utf-8"))
        memberships = data["memberships"]
        self.n_nodes = len(data["nations"]) + len(data["groupings"])
        self.n_edges = len(memberships) + len(data["ties"])
        # Several times of one role are one edge of GEXF, unless one of them has no date.
        dated = collections.Counter((m["nation"], m["grouping"], m.get("role")) for m in memberships if "from" in m or "until" in m)
        self.n_gexf_edges = self.n_edges - sum(dated.values()) + len(dated)
        self.labels = collections.Counter(r["name"] for r in data["nations"] + data["groupings"])
        self.roles = collections.Counter(m.get("role", "member") for m in memberships)
        self.paths = {}
        for ending in ("gexf", "graphml", "gv"):
            self.paths[ending] = pathlib.Path(folder) / f"all.{ending}"
            subprocess.run([program, "convert", "--output", self.paths[ending]], check=True, stderr=subprocess.DEVNULL)


def check_ends(nodes, edges, what):
    """Ids are there once, and edges lead to nodes."""
    ids = [node.get("id") for node in nodes]
    check_same(len(set(ids)), len(ids), f"{what}: ids of nodes")
    check_same(len({edge.get("id") for edge in edges}), len(edges), f"{what}: ids of edges")
    lost = {edge.get(end) for edge in edges for end in ("source", "target")} - set(ids)
    check(not lost, f"{what}: {lost} are no nodes")


def check_gexf(networks):
    graph = ElementTree.parse(networks.paths["gexf"]).getroot().find(f"{GEXF}graph")
    nodes = graph.findall(f"{GEXF}nodes/{GEXF}node")
    edges = graph.findall(f"{GEXF}edges/{GEXF}edge")
    check_same((len(nodes), len(edges)), (networks.n_nodes, networks.n_gexf_edges), "GEXF")
    check_ends(nodes, edges, "GEXF")
    check_same(collections.Counter(node.get("label") for node in nodes), networks.labels, "GEXF: labels")
    declared = {kind.get("class"): {a.get("id") for a in kind} for kind in graph.findall(f"{GEXF}attributes")}
    for kind, elements in (("node", nodes), ("edge", edges)):
        used = {value.get("for") for element in elements for value in element.iter(f"{GEXF}attvalue")}
        check(used <= declared[kind], f"GEXF: {used - declared[kind]} of {kind} were not declared")
    for spell in graph.iter(f"{GEXF}spell"):
        days = [datetime.date.fromisoformat(spell.get(end)) for end in ("start", "end") if spell.get(end)]
        check(days == sorted(days), f"GEXF: a spell that ends before it begins: {spell.attrib}")


def check_graphml(networks):
    root = ElementTree.parse(networks.paths["graphml"]).getroot()
    graph = root.find(f"{GRAPHML}graph")
    nodes, edges = graph.findall(f"{GRAPHML}node"), graph.findall(f"{GRAPHML}edge")
    names = {(key.get("for"), key.get("id")): key.get("attr.name") for key in root.findall(f"{GRAPHML}key")}
    check_same((len(nodes), len(edges)), (networks.n_nodes, networks.n_edges), "GraphML")
    check_ends(nodes, edges, "GraphML")
    for kind, elements in (("node", nodes), ("edge", edges)):
        for element in elements:
            keys = [data.get("key") for data in element.findall(f"{GRAPHML}data")]
            check(len(set(keys)) == len(keys) and all((kind, key) in names for key in keys), f"GraphML: keys {keys}")
    roles = collections.Counter(data.text for edge in edges for data in edge if names[("edge", data.get("key"))] == "role")
    check_same(roles, networks.roles, "GraphML: roles")


def check_structure(networks):
    check_gexf(networks)
    check_graphml(networks)


def check_xmllint(networks):
    if not shutil.which("xmllint"):
        raise Missing
    for ending in ("gexf", "graphml"):
        subprocess.run(["xmllint", "--noout", "--nonet", networks.paths[ending]], check=True)
    schema = os.environ.get("ENT_GEXF_SCHEMA")
    if schema:
        subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, networks.paths["gexf"]], check=True)
        print("and so says the schema")


def check_networkx(networks):
    try:
        import networkx
    except ImportError as error:
        raise Missing from error
    graph = networkx.read_graphml(networks.paths["graphml"])
    check_same((graph.number_of_nodes(), graph.number_of_edges()), (networks.n_nodes, networks.n_edges), "GraphML")
    check_same(collections.Counter(label for _, label in graph.nodes(data="label")), networks.labels, "GraphML: labels")
    graph = networkx.read_gexf(networks.paths["gexf"])
    check_same((graph.number_of_nodes(), graph.number_of_edges()), (networks.n_nodes, networks.n_gexf_edges), "GEXF")


def check_igraph(networks):
    try:
        import igraph
    except ImportError as error:
        raise Missing from error
    graph = igraph.Graph.Read_GraphML(str(networks.paths["graphml"]))
    check_same((graph.vcount(), graph.ecount()), (networks.n_nodes, networks.n_edges), "GraphML")
    check_same(collections.Counter(graph.vs["label"]), networks.labels, "GraphML: labels")
    check_same(collections.Counter(role for role in graph.es["role"] if role), networks.roles, "GraphML: roles")


def check_graphviz(networks):
    if not shutil.which("nop"):
        raise Missing
    written = subprocess.run(["nop", networks.paths["gv"]], check=True, capture_output=True, text=True).stdout
    check_same(written.count(" -- "), networks.n_edges, "DOT")


def main():
    program, who = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        try:
            globals()[f"check_{who}"](Networks(program, folder))
        except Missing:
            print(f"{who} is not installed")
            return SKIPPED
    print(f"{who} reads what is written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
