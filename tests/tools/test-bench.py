#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How tools/bench measures and sums up; no figure that depends on the machine."""

import contextlib
import importlib.machinery
import importlib.util
import io
import os
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools" / "bench"
sys.path.insert(0, str(TOOL.parent))
loader = importlib.machinery.SourceFileLoader("bench", str(TOOL))
bench = importlib.util.module_from_spec(importlib.util.spec_from_loader("bench", loader))
loader.exec_module(bench)

import layout_marks


def printed(function, *arguments):
    with contextlib.redirect_stdout(io.StringIO()) as output:
        function(*arguments)
    return output.getvalue()


class Bench(unittest.TestCase):
    def test_median_of_each_number(self):
        runs = ["read 10.0 ms (limit: 17)\nx86 3", "read 9.5 ms (limit: 17)\nx86 1", "read 100.25 ms (limit: 17)\nx86 2"]
        self.assertEqual(bench.merge(runs), "read 10.0 ms (limit: 17)\nx86 2")

    def test_other_words_are_left(self):
        self.assertEqual(bench.merge(["a 1\nb 2\nc 1", "a 3\nother 3", "a 2\nb 1\nc 2"]), "a 2\nb 2\nc 1")

    def test_turns(self):
        """Round by round, not one after the other, and the median of each figure."""
        order, costs = [], {"ours": iter([3, 9, 1]), "theirs": iter([2, 2, 2])}

        def measure(name):
            order.append(name)
            return (next(costs[name]), 8)

        medians = bench.race({name: lambda name=name: measure(name) for name in costs}, 3)
        self.assertEqual(order, ["ours", "theirs"] * 3)
        self.assertEqual(medians, {"ours": [3, 8], "theirs": [2, 8]})
        rows = printed(bench.show, "a title", medians, ["s", "MiB"]).splitlines()
        self.assertTrue(rows[-1].endswith("1.50, 1.00"), rows)

    def test_memory_is_that_of_the_command(self):
        """A command that is small is, even when whoever measures it is large."""
        ballast = bytearray(os.urandom(1)) * (200 * 2**20)
        self.assertLess(bench.run(["true"], os.environ).peak, 60)
        large = bench.run([sys.executable, "-ISc", "x = bytearray(b'x') * (100 * 2**20)"], os.environ)
        self.assertGreater(large.peak, 100)
        del ballast

    def test_commands_that_fail(self):
        with self.assertRaisesRegex(bench.Failed, "false ended with 1"):
            bench.run(["false"], os.environ)
        with self.assertRaisesRegex(bench.Failed, "after 1 s"):
            bench.run(["sleep", "60"], os.environ, limit=1)

    def test_what_is_missing_is_named(self):
        path, os.environ["PATH"] = os.environ["PATH"], "/nowhere"
        try:
            self.assertIn("neato is not installed (Debian package graphviz)", printed(bench.is_there, "neato"))
        finally:
            os.environ["PATH"] = path

    def test_places(self):
        """Graphviz quotes what is no word, and tells of edges, too."""
        with tempfile.NamedTemporaryFile("w", suffix=".places") as file:
            file.write('graph 1 2 3\nnode "0-1" 0.5 -2 0.7 0.5 "0-1" solid ellipse black lightgrey\nedge "0-1" b 2 0 0 1 1 solid black\nstop\n')
            file.flush()
            self.assertEqual(bench.read_places(pathlib.Path(file.name)), {"0-1": (0.5, -2.0)})
        with tempfile.NamedTemporaryFile("w", suffix=".places") as file:
            file.write("0-1\t0.5\t-2\n")
            file.flush()
            self.assertEqual(bench.read_places(pathlib.Path(file.name)), {"0-1": (0.5, -2.0)})


class Marks(unittest.TestCase):
    SQUARE = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")]

    def test_of_a_line(self):
        """A path on a line, of whatever scale, is as it should be."""
        marks = layout_marks.measure([("a", "b"), ("b", "c")], {"a": (0, 0), "b": (7, 0), "c": (14, 0)})
        self.assertAlmostEqual(marks.stress, 0)
        self.assertEqual((marks.kept, marks.crossings, marks.variation), (1, 0, 0))

    def test_stress(self):
        """In a square two edges lead to the other corner, which is nearer than that: by the root of a half, in four of twelve distances."""
        marks = layout_marks.measure(self.SQUARE, {"a": (0, 0), "b": (1, 0), "c": (1, 1), "d": (0, 1)})
        scale = (8 + 4 * 0.5 ** 0.5) / (8 + 4 * 0.5)
        self.assertAlmostEqual(marks.stress, (8 * (scale - 1) ** 2 + 4 * (scale * 0.5 ** 0.5 - 1) ** 2) / 12)

    def test_what_crosses(self):
        """Two sides of a square that is tied like a bow cross: one of the two pairs without a common end."""
        marks = layout_marks.measure(self.SQUARE, {"a": (0, 0), "b": (2, 2), "c": (2, 0), "d": (0, 2)})
        self.assertAlmostEqual(marks.crossings, 500, delta=20)
        self.assertGreater(marks.variation, 0.1)
        self.assertEqual(marks.kept, 0.5)
        self.assertFalse(layout_marks.cross((0, 0), (2, 0), (3, -1), (3, 1)))  # beyond the end of one


if __name__ == "__main__":
    unittest.main()
