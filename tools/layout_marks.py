# SPDX-License-Identifier: GPL-3.0-or-later
"""How good a layout of a network is, whoever made it: what tools/bench prints beside times.

All four are sampled with a fixed seed where there would be too many: distances from SOURCES nodes, neighbourhoods of as many,
PAIRS pairs of edges.
"""

import collections
import math
import random

SOURCES = 100
PAIRS = 20_000

Marks = collections.namedtuple("Marks", "stress kept crossings variation")


def neighbours_of(edges):
    neighbours = collections.defaultdict(set)
    for a, b in edges:
        neighbours[a].add(b)
        neighbours[b].add(a)
    return neighbours


def distances_from(source, neighbours):
    """How many edges it is to each node that can be reached."""
    steps = {source: 0}
    queue = collections.deque([source])
    while queue:
        node = queue.popleft()
        for other in neighbours[node]:
            if other not in steps:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps


def measure_stress(sources, neighbours, places):
    """How far nodes are from where they would be at the best scale, as a share of the edges between them: the mean square."""
    ratios = [math.dist(places[source], places[node]) / steps
              for source in sources for node, steps in distances_from(source, neighbours).items() if node != source]
    squares = sum(ratio * ratio for ratio in ratios)
    scale = sum(ratios) / squares if squares > 0 else 0
    return sum((scale * ratio - 1) ** 2 for ratio in ratios) / max(len(ratios), 1)


def measure_kept(sources, neighbours, places):
    """The share of the neighbours of a node that are among as many nodes nearest to it."""
    shares = []
    for source in sources:
        others = sorted((node for node in places if node != source), key=lambda node: math.dist(places[source], places[node]))
        shares.append(len(neighbours[source].intersection(others[:len(neighbours[source])])) / len(neighbours[source]))
    return sum(shares) / len(shares)


def side_of(a, b, point):
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])


def cross(a, b, c, d):
    return side_of(a, b, c) * side_of(a, b, d) < 0 and side_of(c, d, a) * side_of(c, d, b) < 0


def measure_crossings(edges, places, chance):
    """How many of a thousand pairs of edges without a common end cross."""
    pairs = [pair for pair in (chance.sample(edges, 2) for _ in range(PAIRS)) if len({*pair[0], *pair[1]}) == 4]
    return 1000 * sum(cross(*(places[end] for edge in pair for end in edge)) for pair in pairs) / max(len(pairs), 1)


def measure_variation(edges, places):
    """The standard deviation of the lengths of edges, as a share of their mean."""
    lengths = [math.dist(places[a], places[b]) for a, b in edges]
    mean = sum(lengths) / len(lengths)
    return math.sqrt(sum((length - mean) ** 2 for length in lengths) / len(lengths)) / mean


def measure(edges, places):
    """The marks of a layout: edges are pairs of names, places a pair of numbers for each name."""
    chance = random.Random(1)
    neighbours = neighbours_of(edges)
    nodes = sorted(neighbours)
    sources = chance.sample(nodes, min(SOURCES, len(nodes)))
    return Marks(measure_stress(sources, neighbours, places), measure_kept(sources, neighbours, places),
                 measure_crossings(edges, places, chance), measure_variation(edges, places))
