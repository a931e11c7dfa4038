#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds data/nation-codes.tsv to what it promises: known nations, and codes that in one year are one nation's.

Usage: check-nation-codes.py TABLE DATASET
"""

import json
import pathlib
import sys

COLUMNS = ["id", "m49", "cow", "cowabb", "gw", "qid", "from", "until"]
DATED = ["cow", "cowabb", "gw"]


def problems_of(lines, known):
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    if rows[0] != COLUMNS:
        yield f"the columns are {rows[0]}"
        return
    ids = [row[0] for row in rows[1:]]
    if ids != sorted(ids):
        yield "the rows are not in the order of the ids"
    seen = {}
    for row in rows[1:]:
        if len(row) != len(COLUMNS):
            yield f"{row[0]}: {len(row)} cells"
            continue
        record = dict(zip(COLUMNS, row))
        if record["id"] not in known:
            yield f"{record['id']} is no nation of the data set"
        years = (int(record["from"] or 0), int(record["until"] or 9999))
        if years[0] >= years[1]:
            yield f"{record['id']}: {years} is no stretch of time"
        for column in COLUMNS[1:6]:
            if record[column]:
                span = years if column in DATED else (0, 9999)
                for other, other_span in seen.setdefault((column, record[column]), []):
                    if other != record["id"] and span[0] < other_span[1] and other_span[0] < span[1]:
                        yield f"{column} {record[column]} is that of {other} and {record['id']} at once"
                seen[(column, record[column])].append((record["id"], span))


def main():
    table, dataset = map(pathlib.Path, sys.argv[1:3])
    known = {nation["id"] for nation in json.loads(dataset.read_text(encoding="utf-8"))["nations"]}
    problems = list(problems_of(table.read_text(encoding="utf-8").splitlines(), known))
    print("\n".join(problems) if problems else "as it should be")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
