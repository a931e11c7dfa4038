#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether other programs read the networks that are written: xmllint, networkx and Graphviz, as far as they are installed.

usage: check-networks.py PROGRAM
"""

import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    import networkx
except ImportError:
    networkx = None

SKIPPED = 77


def check(condition, message):
    if not condition:
        sys.exit(message)


def main():
    program = sys.argv[1]
    data = json.loads((pathlib.Path(os.environ["ENTENTE_DATA_DIR"]) / "entente.json").read_text(encoding="utf-8"))
    n_nodes = len(data["nations"]) + len(data["groupings"])
    memberships = data["memberships"]
    n_edges = len(memberships) + len(data["ties"])
    # Several times of one role are one edge of GEXF, unless one of them has no date.
    dated = collections.Counter((m["nation"], m["grouping"], m.get("role")) for m in memberships if "from" in m or "until" in m)
    n_gexf_edges = n_edges - sum(dated.values()) + len(dated)
    checked = []
    with tempfile.TemporaryDirectory() as folder:
        paths = {ending: pathlib.Path(folder) / f"all.{ending}" for ending in ("gexf", "graphml", "gv")}
        for path in paths.values():
            subprocess.run([program, "convert", "--output", path], check=True, stderr=subprocess.DEVNULL)
        if shutil.which("xmllint"):
            for ending in ("gexf", "graphml"):
                subprocess.run(["xmllint", "--noout", "--nonet", paths[ending]], check=True)
            checked.append("xmllint")
        if networkx:
            graph = networkx.read_graphml(paths["graphml"])
            check((graph.number_of_nodes(), graph.number_of_edges()) == (n_nodes, n_edges), f"GraphML: {graph} in place of {n_nodes} and {n_edges}")
            graph = networkx.read_gexf(paths["gexf"])
            check((graph.number_of_nodes(), graph.number_of_edges()) == (n_nodes, n_gexf_edges),
                  f"GEXF: {graph} in place of {n_nodes} and {n_gexf_edges}")
            checked.append("networkx")
        if shutil.which("nop"):
            written = subprocess.run(["nop", paths["gv"]], check=True, capture_output=True, text=True).stdout
            check(written.count(" -- ") == n_edges, f"DOT: {written.count(' -- ')} edges in place of {n_edges}")
            checked.append("Graphviz")
    print("read by", ", ".join(checked) if checked else "nobody")
    return 0 if checked else SKIPPED


if __name__ == "__main__":
    sys.exit(main())
