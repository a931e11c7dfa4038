# SPDX-License-Identifier: GPL-3.0-or-later
"""How good a layout of a network is, whoever made it: what tools/bench prints beside times.

All four are sampled with a fixed seed where there would be too many: distances from SOURCES nodes, neighbourhoods of as many,
PAIRS pairs of edges.
"""

import array
import collections
import heapq
import math
import random

SOURCES = 100
PAIRS = 20_000
UNREACHED = -1

Marks = collections.namedtuple("Marks", "stress kept crossings variation")


def number_nodes(edges):
    """The edges as pairs of numbers, and how many nodes they have, by whose names."""
    numbers = {}
    numbered = [tuple(numbers.setdefault(end, len(numbers)) for end in edge) for edge in edges]
    return numbered, list(numbers)


def side_of(a, b, point):
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])


def cross(a, b, c, d):
    return side_of(a, b, c) * side_of(a, b, d) < 0 and side_of(c, d, a) * side_of(c, d, b) < 0


class Network:
    """What all layouts of a network are held to: samples of its nodes and edges, the same ones for each."""

    def __init__(self, edges):
        """EDGES are pairs of names."""
        chance = random.Random(1)
        self.edges, self.names = number_nodes(edges)
        self.neighbours = [set() for _ in self.names]
        for a, b in self.edges:
            self.neighbours[a].add(b)
            self.neighbours[b].add(a)
        self.sources = chance.sample(range(len(self.names)), min(SOURCES, len(self.names)))
        self.steps = [self.count_steps(source) for source in self.sources]
        sampled = (chance.sample(self.edges, 2) for _ in range(PAIRS))
        self.pairs = [(first, second) for first, second in sampled if len({*first, *second}) == 4]

    def count_steps(self, source):
        """How many edges it is from a node to each other one."""
        steps = array.array("i", [UNREACHED]) * len(self.names)
        steps[source] = 0
        queue = collections.deque([source])
        while queue:
            node = queue.popleft()
            for other in self.neighbours[node]:
                if steps[other] == UNREACHED:
                    steps[other] = steps[node] + 1
                    queue.append(other)
        return steps

    def measure_stress(self, places):
        """How far nodes are from where they would be at the best scale, as a share of the edges between them: the mean square."""
        n_ratios = total = squares = 0
        for source, steps in zip(self.sources, self.steps):
            ratios = [math.dist(places[source], place) / step for place, step in zip(places, steps) if step > 0]
            n_ratios += len(ratios)
            total += sum(ratios)
            squares += sum(ratio * ratio for ratio in ratios)
        # The sum of (scale × ratio - 1)² is least where the scale is total ÷ squares.
        return 1 - total * total / squares / n_ratios if squares > 0 else 1

    def measure_kept(self, places):
        """The share of the neighbours of a node that are among as many nodes nearest to it."""
        shares = []
        for source in self.sources:
            own, place = self.neighbours[source], places[source]
            nearest = heapq.nsmallest(len(own), (node for node in range(len(places)) if node != source),
                                      key=lambda node, place=place: math.dist(place, places[node]))
            shares.append(len(own.intersection(nearest)) / len(own))
        return sum(shares) / len(shares)

    def measure_crossings(self, places):
        """How many of a thousand pairs of edges without a common end cross."""
        n_crossed = sum(cross(*(places[end] for end in (*first, *second))) for first, second in self.pairs)
        return 1000 * n_crossed / max(len(self.pairs), 1)

    def measure_variation(self, places):
        """The standard deviation of the lengths of edges, as a share of their mean."""
        lengths = [math.dist(places[a], places[b]) for a, b in self.edges]
        mean = sum(lengths) / len(lengths)
        return math.sqrt(sum((length - mean) ** 2 for length in lengths) / len(lengths)) / mean if mean > 0 else 0

    def measure(self, places):
        """The marks of a layout, which has a pair of numbers for each name."""
        places = [places[name] for name in self.names]
        return Marks(self.measure_stress(places), self.measure_kept(places), self.measure_crossings(places), self.measure_variation(places))
