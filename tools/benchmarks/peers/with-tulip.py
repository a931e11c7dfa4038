# SPDX-License-Identifier: GPL-3.0-or-later
"""OGDF as Tulip has it, by the layout that is named, with its own options: with-tulip.py EDGES.tsv POSITIONS.tsv METHOD"""

import sys
import time

from tulip import tlp

with open(sys.argv[1], encoding="utf-8") as file:
    edges = [line.rstrip("\n").split("\t") for line in file]
graph = tlp.newGraph()
nodes = {name: graph.addNode() for name in dict.fromkeys(end for edge in edges for end in edge)}
for source, target in edges:
    graph.addEdge(nodes[source], nodes[target])
places = graph.getLayoutProperty("viewLayout")
begin = time.process_time()
if not graph.applyLayoutAlgorithm(sys.argv[3], places):
    sys.exit(f"{sys.argv[3]} has failed")
print(f"of all threads {1000 * (time.process_time() - begin)} ms")
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.writelines(f"{name}\t{places[node].x()}\t{places[node].y()}\n" for name, node in nodes.items())
