#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-layout lays out a list of edges and says truly what came of it: test-bench-layout.py PROGRAM"""

import itertools
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop()
# A ring with a tail, and a part of its own: ways of several lengths, and pairs between which there is none.
RING = "a b c d e f g h i j k l".split()
EDGES = [*zip(RING, RING[1:]), ("l", "a"), ("e", "tail"), ("tail", "end"), ("x y", "Zürich")]


def distances(edges):
    """The number of edges between any two nodes that hang together."""
    nodes = sorted({node for edge in edges for node in edge})
    found = {pair: 1 if pair in edges or pair[::-1] in edges else math.inf for pair in itertools.product(nodes, nodes)}
    for middle, first, last in itertools.product(nodes, nodes, nodes):
        found[first, last] = min(found[first, last], found[first, middle] + found[middle, last])
    return {pair: found[pair] for pair in itertools.combinations(nodes, 2) if found[pair] < math.inf}


class Layout(unittest.TestCase):
    def lay_out(self, text):
        with tempfile.TemporaryDirectory() as folder:
            edges, positions = pathlib.Path(folder, "edges.tsv"), pathlib.Path(folder, "positions.tsv")
            edges.write_text(text, encoding="utf-8")
            said = subprocess.run([PROGRAM, edges, positions], check=True, capture_output=True, text=True).stdout
            rows = [row.split("\t") for row in positions.read_text(encoding="utf-8").splitlines()]
        places = {name: (float(x), float(y)) for name, x, y in rows}
        found = re.fullmatch(r"(\d+) nodes, (\d+) edges, [\d.]+ ms, stress ([\d.]+); of all threads [\d.]+ ms"
                             r"(?:, \d+ sketches, the first after [\d.]+ ms, [\d.]+ of all threads)?"
                             r"(?:; peak memory \d+ KiB, \d+ bytes a node and edge)?\n", said)
        self.assertIsNotNone(found, said)
        return int(found[1]), int(found[2]), float(found[3]), places

    def test_stress(self):
        _, _, stress, places = self.lay_out("".join(f"{first}\t{second}\n" for first, second in EDGES))
        shares = [math.dist(places[first], places[last]) / length for (first, last), length in distances(EDGES).items()]
        scale = sum(shares) / sum(share**2 for share in shares)
        self.assertAlmostEqual(stress, sum((1 - scale * share) ** 2 for share in shares) / len(shares), 3)
        self.assertLess(stress, 0.1)
        self.assertEqual(list(places), [*RING, "tail", "end", "x y", "Zürich"])
        self.assertEqual(len(set(places.values())), len(places))

    def test_what_is_passed_over(self):
        nodes, edges, *_ = self.lay_out("# first\tsecond\na\tb\t0.5\nb\ta\na\ta\n\nalone\nb\tc\n")
        self.assertEqual((nodes, edges), (3, 2))


if __name__ == "__main__":
    unittest.main()
