# SPDX-License-Identifier: GPL-3.0-or-later
"""What a data set holds, for tools/check-data: how many records by table, kind, region, decade and speaker, and a sample of them.

A count shows where the data is thin; a sample that is drawn again the same is read against its sources by hand.
"""

import collections
import random


def nations_of(record):
    """The nations that a record is about."""
    return record.get("nations", []) + [record[key] for key in ("nation",) if key in record]


def regions_of(data, record):
    found = (data.find("nations", nation) for nation in nations_of(record))
    return {nation.get("region", "no region") for nation in found if nation}


def decade_of(record, days):
    written = record.get("from") or record.get("date")
    return f"{days(written)[0].year // 10}0s" if written else "unknown"


def counts(data, names, days):
    """Rows (what is counted, table, value, number), each kind of count in the order of its values, speakers by their share."""
    for name in names:
        yield "table", name, "all", len(data[name])
    for name in names:
        kinds = collections.Counter(r.get("kind") or r.get("role") for r in data[name])
        kinds.pop(None, None)
        yield from (("kind", name, *row) for row in sorted(kinds.items()))
    for name in ("memberships", "ties", "events", "quotes"):
        yield from (("region", name, *row) for row in sorted(collections.Counter(g for r in data[name] for g in regions_of(data, r)).items()))
    for name in ("groupings", "memberships", "ties", "events", "quotes"):
        yield from (("decade", name, *row) for row in sorted(collections.Counter(decade_of(r, days) for r in data[name]).items()))
    speakers = collections.Counter(r["speaker"] for r in data["quotes"])
    yield from (("speaker", "quotes", *row) for row in sorted(speakers.items(), key=lambda row: (-row[1], row[0])))


def sample(data, names, number, seed):
    """NUMBER records, each as (table, record), drawn with SEED from all that NAMES have, whatever their order in the file."""
    records = sorted(((name, record) for name in names for record in data[name]), key=lambda pair: (pair[0], data.where(*pair)))
    return random.Random(seed).sample(records, min(number, len(records)))


def describe(data, name, record):
    """A record with the addresses of what it rests on, one line each."""
    yield f"{data.where(name, record)}: " + ", ".join(f"{k} {v}" for k, v in record.items() if k not in ("id", "sources", "place", "note", "names"))
    for source in filter(None, (data.find("sources", i) for i in record.get("sources", []))):
        yield f"  {source['id']}: {source['title']}" + (f" <{source['URL']}>" if "URL" in source else "")
