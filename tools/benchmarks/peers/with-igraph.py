# SPDX-License-Identifier: GPL-3.0-or-later
"""igraph by Kamada and Kawai, more than a thousand nodes by DrL: with-igraph.py EDGES.tsv POSITIONS.tsv, as bench-layout is called."""

import sys
import time

import igraph

graph = igraph.Graph.Read_Ncol(sys.argv[1], directed=False)
begin = time.process_time()
places = graph.layout("drl" if graph.vcount() > 1000 else "kk")
print(f"of all threads {1000 * (time.process_time() - begin)} ms")
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.writelines(f"{name}\t{x}\t{y}\n" for name, (x, y) in zip(graph.vs["name"], places))
