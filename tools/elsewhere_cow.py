# SPDX-License-Identifier: GPL-3.0-or-later
"""The states of the Correlates of War lists as nations: their ids and names, and when they were in the state system."""

import sys

import elsewhere

LAST_DAY = (2016, 12, 31)  # of the list of states: what ends on it goes on
STATES_SOURCE = {
    "id": "cow-states-2016",
    "type": "dataset",
    "title": "State System Membership List, version 2016",
    "author": [{"literal": "Correlates of War Project"}],
    "publisher": "Correlates of War Project",
    "language": "en",
    "URL": "https://correlatesofwar.org/data-sets/state-system-membership/",
    "issued": "2017-02-20",
}


def states():
    """The rows of our table, by number of the state."""
    return {row["ccode"]: row for row in elsewhere.own_table("cow-states.tsv")}


def check_known(path, used, table):
    """Stops where PATH uses a number of a state that TABLE does not have."""
    unknown = sorted(ccode for ccode in used if ccode not in table)
    if unknown:
        sys.exit(f"{path}: no state has the number {unknown[0]!r}; tools/elsewhere-tables/cow-states.tsv lists those that are known")


def lives(path):
    """Of each id in the published list of states at PATH when it came into being and when it was no more, and what the list calls it.

    A state enters the list when others recognise it, which may be long after it came into being: the day of its entry is the latest that this
    can have been. A state that leaves the list for a while, such as one that is occupied, is taken to go on.
    """
    columns = [edge + part for edge in ("st", "end") for part in ("year", "month", "day")]
    table, spans, names = states(), {}, {}
    for row in elsewhere.published_table(path, ["ccode", "statenme", *columns]):
        at = tuple(int(row[name]) for name in columns)
        state = table.get(row["ccode"].strip())
        if state is None:
            continue
        spans.setdefault(state["id"], []).append((at[:3], at[3:]))
        names.setdefault(state["id"], []).append(row["statenme"].strip())
    found = {}
    for nation, spells in spans.items():
        last = max(end for _, end in spells)
        found[nation] = {
            "from": elsewhere.not_later(elsewhere.day(*min(start for start, _ in spells))),
            "until": None if last >= LAST_DAY else elsewhere.day_after(*last),
        }
    return found, names


def widened(life, memberships):
    """A life that holds whatever a nation belonged to: who is in an alliance is there, even where the list of states has it later or no more."""
    begun = [elsewhere.not_later(row["from"]) for row in memberships if len(row.get("from", "")) == len("1816-01-01")]
    ended = [row["until"] for row in memberships if len(row.get("until", "")) == len("1816-01-01")]
    return {
        "from": min([life["from"], *begun]),
        "until": max([life["until"], *ended]) if life["until"] else None,
    }


def nations(called, source, list_of_states, memberships):
    """The nations of the states in CALLED, sorted by id.

    CALLED: by number, what the source SOURCE calls a state, or nothing; a name that is not ours is an alias.
    MEMBERSHIPS: those of the data set.
    LIST_OF_STATES: the path of the published list of states, or None; without it, nothing is said of when they came into being.
    """
    table = states()
    spans, listed = lives(list_of_states) if list_of_states else ({}, {})
    for nation, life in spans.items():
        spans[nation] = widened(life, [row for row in memberships if row["nation"] == nation])
    merged = {}
    for ccode in sorted(called, key=int):
        merged.setdefault(table[ccode]["id"], []).append((table[ccode], called[ccode]))
    rows = []
    for nation, parts in sorted(merged.items()):
        name = parts[0][0]["name"]
        others = [other for _, other in parts] + listed.get(nation, [])
        rows.append(
            elsewhere.record(
                id=nation,
                iso2=parts[0][0]["iso2"],
                name=name,
                aliases=sorted({other for other in others if other and other != name}),
                kind="former-state" if parts[0][0]["former"] else None,
                **spans.get(nation, {}),
                note=" ".join(state["note"] for state, _ in parts if state["note"]),
                sources=[source] + ([STATES_SOURCE["id"]] if nation in spans else []),
            )
        )
    return rows
