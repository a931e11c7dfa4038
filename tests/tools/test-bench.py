#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How tools/bench measures and sums up, and that what it measures beside does what it is to; no figure that depends on the
machine: test-bench.py BENCH-PAINT"""

import contextlib
import importlib.machinery
import importlib.util
import io
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import types
import unittest

sys.dont_write_bytecode = True
TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools" / "bench"
sys.path.insert(0, str(TOOL.parent))
loader = importlib.machinery.SourceFileLoader("bench", str(TOOL))
bench = importlib.util.module_from_spec(importlib.util.spec_from_loader("bench", loader))
loader.exec_module(bench)

from benchmarks import frames, layouts, machine, marks, measure, networks, programs

BENCH_PAINT = sys.argv.pop()


def printed(function, *arguments):
    with contextlib.redirect_stdout(io.StringIO()) as output:
        function(*arguments)
    return output.getvalue()


def fail():
    raise measure.Failed("it was ended after 1 s")


class Programs(unittest.TestCase):
    def test_median_of_each_number(self):
        runs = ["read 10.0 ms (limit: 17)\nx86 3", "read 9.5 ms (limit: 17)\nx86 1", "read 100.25 ms (limit: 17)\nx86 2"]
        self.assertEqual(programs.merge(runs), "read 10.0 ms (limit: 17)\nx86 2")

    def test_other_words_are_left(self):
        self.assertEqual(programs.merge(["a 1\nb 2\nc 1", "a 3\nother 3", "a 2\nb 1\nc 2"]), "a 2\nb 2\nc 1")


class Measure(unittest.TestCase):
    def test_turns(self):
        """Round by round, not one after the other, and the median of each figure."""
        order, costs = [], {"ours": iter([3, 9, 1]), "theirs": iter([2, 2, 2]), "others": iter([300, 300, 300])}

        def take(name):
            order.append(name)
            return (next(costs[name]), 8)

        medians = measure.race({name: lambda name=name: take(name) for name in costs}, 3)
        self.assertEqual(order, ["ours", "theirs", "others"] * 3)
        self.assertEqual(medians, {"ours": [3, 8], "theirs": [2, 8], "others": [300, 8]})
        quality = {"ours": ["good"], "theirs": ["better"], "others": ["best"]}
        rows = printed(measure.show, "a title", medians, ["s", "MiB"], quality, ["it is"]).splitlines()
        self.assertEqual(rows, ["", "a title", "",
                                "|        |     s |   MiB | Entente ÷ it |  it is |",
                                "| ------ | ----- | ----- | ------------ | ------ |",
                                "| ours   | 3.000 | 8.000 |              |   good |",
                                "| theirs | 2.000 | 8.000 |   1.50, 1.00 | better |",
                                "| others | 300.0 | 8.000 |  1/100, 1.00 |   best |"])

    def test_what_is_not_known(self):
        medians = measure.race({"ours": lambda: (1, 2), "theirs": lambda: (4, None)}, 2)
        self.assertIn("| theirs | 4.000 |     – |      0.25, – |\n", printed(measure.show, "a title", medians, ["s", "MiB"]))

    def test_patience(self):
        """Who is slow has one round, who fails none; ours has all and may not fail."""
        rounds = []

        def take(name, seconds):
            rounds.append(name)
            return (seconds,)

        found = {}
        said = printed(lambda: found.update(measure.race({"ours": lambda: take("ours", 30), "slow": lambda: take("slow", 21), "broken": fail,
                                                          "quick": lambda: take("quick", 20)}, 3, 20)))
        self.assertEqual(rounds, ["ours", "slow", "quick", "ours", "quick", "ours", "quick"])
        self.assertEqual(list(found), ["ours", "slow", "quick"])
        self.assertIn("slow takes 21 s: one round alone", said)
        self.assertIn("broken: it was ended after 1 s: left out", said)
        with self.assertRaises(measure.Failed):
            measure.race({"ours": fail, "theirs": lambda: (1,)}, 1)

    def test_memory_is_that_of_the_command(self):
        """A command that is small is, even when whoever measures it is large."""
        ballast = bytearray(os.urandom(1)) * (200 * 2**20)
        self.assertLess(measure.run(["true"], os.environ).peak, 60)
        large = measure.run([sys.executable, "-ISc", "x = bytearray(b'x') * (100 * 2**20)"], os.environ)
        self.assertGreater(large.peak, 100)
        del ballast

    def test_commands_that_fail(self):
        with self.assertRaisesRegex(measure.Failed, "false ended with 1"):
            measure.run(["false"], os.environ)
        with self.assertRaisesRegex(measure.Failed, "ended with 2: .*nowhere"):
            measure.run(["ls", "/nowhere"], os.environ)
        with self.assertRaisesRegex(measure.Failed, "after 1 s"):
            measure.run(["sleep", "60"], os.environ, limit=1)

    def test_what_is_missing_is_named(self):
        path, os.environ["PATH"] = os.environ["PATH"], "/nowhere"
        try:
            self.assertIn("neato is not installed (Debian package graphviz)", printed(measure.is_there, "neato"))
        finally:
            os.environ["PATH"] = path
        self.assertIn("nothing: left out", printed(measure.can_run, ["false"], os.environ, "nothing"))

    @unittest.skipUnless(shutil.which("node"), "Node.js is not installed")
    def test_missing_libraries_are_named(self):
        self.assertIn("no-such-thing is not found by Node.js", printed(measure.find_library, "no-such-thing", os.environ))

    def test_where_peers_are(self):
        """In the folder that was given, then where they are for everybody; ours looks nowhere else than ever."""
        ours = {"NODE_PATH": "/a", "PATH": "/b"}
        self.assertEqual(bench.find_peers_environment(ours, None), {"NODE_PATH": "/a:/usr/share/nodejs", "PATH": "/b"})
        found = bench.find_peers_environment(ours, pathlib.Path("/peers"))
        self.assertEqual(found["NODE_PATH"], "/peers/node_modules:/a:/usr/share/nodejs")
        self.assertEqual(found["PYTHONPATH"], "/peers/usr/lib/python3/dist-packages")
        self.assertEqual(ours, {"NODE_PATH": "/a", "PATH": "/b"})

    def test_family(self):
        """The memory of a browser is that of all its processes."""
        large = "import sys; x = bytearray(b'x') * (60 * 2**20); print(flush=True); sys.stdin.read()"
        code = f"import subprocess, sys; child = subprocess.Popen([sys.executable, '-c', {large!r}], stdin=subprocess.PIPE); sys.stdin.read()"
        with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            _, own = frames.look_at_family(process.pid)
            self.assertGreater(own, measure.count_own(process.pid) + 50)

    def test_machine(self):
        with tempfile.TemporaryDirectory() as folder:
            described = pathlib.Path(folder, "node_modules", "cytoscape", "package.json")
            described.parent.mkdir(parents=True)
            described.write_text('{"name": "cytoscape", "version": "1.2.3"}', encoding="utf-8")
            self.assertIn("cytoscape 1.2.3", machine.list_versions(pathlib.Path(folder)))
        self.assertRegex(machine.describe(None), r"\d+ × .+ load \d")


class Networks(unittest.TestCase):
    def test_sizes(self):
        sizes = {}
        for title, make in layouts.NETWORKS.items():
            edges = make()
            sizes[title] = len({end for edge in edges for end in edge}), len(edges)
            self.assertEqual(len({frozenset(edge) for edge in edges}), len(edges), title)
            self.assertTrue(all(a != b for a, b in edges), title)
        self.assertEqual(sizes, {"bipartite": (751, 24_000), "grid of 30 × 30": (900, 1740), "scale-free, 1,000": (1000, 2991),
                                 "grid of 100 × 100": (10_000, 19_800), "scale-free, 10,000": (10_000, 29_991),
                                 "scale-free, 100,000": (100_000, 299_991)})

    def test_who_is_asked(self):
        """A layout that has failed is not asked for what is larger in every way."""
        self.assertFalse(layouts.is_beyond((900, 1740), [(751, 24_000)]))
        self.assertTrue(layouts.is_beyond((10_000, 29_991), [(751, 24_000)]))
        self.assertFalse(layouts.is_beyond((1, 1), []))

    def test_places(self):
        """Graphviz quotes what is no word, and tells of edges, too."""
        with tempfile.NamedTemporaryFile("w", suffix=".places") as file:
            file.write('graph 1 2 3\nnode "0-1" 0.5 -2 0.7 0.5 "0-1" solid ellipse black lightgrey\nedge "0-1" b 2 0 0 1 1 solid black\nstop\n')
            file.flush()
            self.assertEqual(networks.read_places(pathlib.Path(file.name)), {"0-1": (0.5, -2.0)})
        with tempfile.NamedTemporaryFile("w", suffix=".places") as file:
            file.write("0-1\t0.5\t-2\n")
            file.flush()
            self.assertEqual(networks.read_places(pathlib.Path(file.name)), {"0-1": (0.5, -2.0)})

    def test_peers_lay_out(self):
        """Whatever is installed puts a grid with a tail in such places that neighbours are together, and our scripts say what it took."""
        edges = [*networks.make_grid(4), ("3-3", "tail"), *((f"tail{'-' * i}", f"tail{'-' * (i + 1)}") for i in range(6))]
        with tempfile.TemporaryDirectory() as folder:
            call = types.SimpleNamespace(peers=bench.find_peers_environment(os.environ, None), folder=pathlib.Path(folder), limit=60)
            files = {"edges": call.folder / "edges.tsv", "dot": call.folder / "edges.dot", "places": call.folder / "places.tsv"}
            networks.write_edges(edges, files["edges"])
            networks.write_dot(edges, files["dot"])
            found = {}
            printed(lambda: found.update(layouts.find_peers(call)))
            for name, command in found.items():
                figures = layouts.lay_out(call, [str(word).format(**files) for word in command], call.peers)
                self.assertEqual(figures[3] is None, command[0] in ("neato", "sfdp"), name)
                places = networks.read_places(files["places"])
                self.assertEqual(len(set(places.values())), 23, name)
                self.assertLess(marks.Network(edges).measure(places).stress, 0.25, name)


class Frames(unittest.TestCase):
    def test_lines(self):
        lines = networks.make_lines(50, 200, (1600, 1000))
        self.assertEqual((len(lines), len({line[:2] for line in lines})), (200, 50))
        self.assertTrue(all(20 <= x <= 1580 and 20 <= y <= 980 for line in lines for x, y in (line[:2], line[2:])))
        mean = sum(math.dist(line[:2], line[2:]) for line in lines) / len(lines)
        self.assertTrue(50 < mean < 400, mean)  # shorter than by chance, which is 600

    def test_ours(self):
        """bench-paint reads lines and says what is looked for."""
        with tempfile.TemporaryDirectory() as folder:
            call = types.SimpleNamespace(programs={"paint": {"cmd": [BENCH_PAINT]}}, environment=os.environ, folder=pathlib.Path(folder))
            path = call.folder / "lines.tsv"
            path.write_text("1\t2\t30.5\t40\n50\t60\t7\t8\n", encoding="utf-8")
            clock, processor, peak = frames.draw_own(call, path)
            self.assertIn("2 straight edges at 1600 × 1000", (call.folder / "said").read_text(encoding="utf-8"))
            self.assertTrue(clock > 0 and processor > 0 and peak > 1)


class Marks(unittest.TestCase):
    SQUARE = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")]

    def test_of_a_line(self):
        """A path on a line, of whatever scale, is as it should be."""
        found = marks.Network([("a", "b"), ("b", "c")]).measure({"a": (0, 0), "b": (7, 0), "c": (14, 0)})
        self.assertAlmostEqual(found.stress, 0)
        self.assertEqual((found.kept, found.crossings, found.variation), (1, 0, 0))

    def test_stress(self):
        """In a square two edges lead to the other corner, which is nearer than that: by the root of a half, in four of twelve distances."""
        found = marks.Network(self.SQUARE).measure({"a": (0, 0), "b": (1, 0), "c": (1, 1), "d": (0, 1)})
        scale = (8 + 4 * 0.5 ** 0.5) / (8 + 4 * 0.5)
        self.assertAlmostEqual(found.stress, (8 * (scale - 1) ** 2 + 4 * (scale * 0.5 ** 0.5 - 1) ** 2) / 12)

    def test_parts(self):
        """Between parts that do not hang together there is no distance that could be wrong."""
        found = marks.Network([("a", "b"), ("c", "d")]).measure({"a": (0, 0), "b": (1, 0), "c": (500, 500), "d": (500, 501)})
        self.assertAlmostEqual(found.stress, 0)
        self.assertEqual(found.kept, 1)

    def test_all_in_one_place(self):
        found = marks.Network(self.SQUARE).measure(dict.fromkeys("abcd", (3, 3)))
        self.assertEqual((found.stress, found.variation), (1, 0))

    def test_what_crosses(self):
        """Two sides of a square that is tied like a bow cross: one of the two pairs without a common end."""
        found = marks.Network(self.SQUARE).measure({"a": (0, 0), "b": (2, 2), "c": (2, 0), "d": (0, 2)})
        self.assertAlmostEqual(found.crossings, 500, delta=20)
        self.assertGreater(found.variation, 0.1)
        self.assertEqual(found.kept, 0.5)
        self.assertFalse(marks.cross((0, 0), (2, 0), (3, -1), (3, 1)))  # beyond the end of one


if __name__ == "__main__":
    unittest.main()
