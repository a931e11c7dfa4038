#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a made-up data set of states and alliances between two of them each.

Usage: make-ties.py [STATES [TIES]]

Without numbers it has 180 states and 3222 ties, as many as there are pairs in
the record of all alliances since 1815 that researchers use. States lie in
regions and have weights: most ties are within a region or with one of the few
strong ones, most of them are formed in waves, and many are renewed."""

import json
import random
import sys

KINDS = ["treaty-alliance"] * 5 + ["strategic-partnership", "friendship-treaty", "friendship-treaty", "cooperation", "dialogue"]
WAVES = [1830, 1860, 1890, 1920, 1936, 1948, 1955, 1975, 1992, 2005]
FIRST_YEAR, LAST_YEAR = 1816, 2012


def name_state(number):
    syllables = ["al", "be", "cor", "da", "el", "fi", "gar", "ho", "is", "jo", "ka", "lu", "mor", "na", "os", "pe"]
    return (syllables[number % 16] + syllables[(number * 7 + 3) % 16] + syllables[number // 16 % 16] + "ia").capitalize()


def choose(chance, weights, regions, first):
    """Somebody of the same region more often than not, the strong ones more often than the weak."""
    own = chance.random() < 0.72
    others = [other for other in range(len(weights)) if other != first and (not own or regions[other] == regions[first])]
    return chance.choices(others, [weights[other] for other in others])[0]


def make_ties(chance, n_states, n_ties):
    regions = [chance.randrange(max(n_states // 18, 1)) for _ in range(n_states)]
    weights = [1 / (rank + 1) ** 0.6 for rank in range(n_states)]
    chance.shuffle(weights)
    ties = []
    while len(ties) < n_ties:
        first = chance.choices(range(n_states), weights)[0]
        if regions.count(regions[first]) < 2:
            continue
        second = choose(chance, weights, regions, first)
        year = min(max(int(chance.choice(WAVES) + chance.gauss(0, 4)), FIRST_YEAR), LAST_YEAR)
        tie = {"nations": [f"s{first}", f"s{second}"], "kind": chance.choice(KINDS), "from": str(year), "sources": ["s"]}
        if chance.random() < 0.7:
            tie["until"] = str(min(year + 2 + int(chance.expovariate(1 / 14)), 2025))
        ties.append(tie)
    return ties


def main():
    n_states = int(sys.argv[1]) if len(sys.argv) > 1 else 180
    n_ties = int(sys.argv[2]) if len(sys.argv) > 2 else 3222
    chance = random.Random(1816)
    data = {
        "format": "entente", "version": 1, "title": f"{n_ties} ties of {n_states} states", "updated": "2012-12-31",
        "sources": [{"id": "s", "type": "dataset", "title": "Made up"}],
        "nations": [{"id": f"s{i}", "name": name_state(i), "sources": ["s"]} for i in range(n_states)],
        "groupings": [], "memberships": [],
        "ties": make_ties(chance, n_states, n_ties),
    }
    json.dump(data, sys.stdout, indent=1)
    print()


main()
