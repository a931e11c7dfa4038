#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds events that were written as a table and read again against those that were written.

Usage: check-events.py PROGRAM DATASET
"""

import json
import pathlib
import subprocess
import sys
import tempfile

FIELDS = ("id", "title", "kind", "from", "until", "groupings", "nations", "place", "summary", "note")


def main():
    program, path = sys.argv[1:]
    events = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["events"]
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "events.csv"
        subprocess.run([program, "convert", "--table", "events", "-o", table, path], check=True)
        run = subprocess.run([program, "import", "--format", "json", table], capture_output=True, check=True)
    found = json.loads(run.stdout)["events"]
    faults = [] if len(found) == len(events) else [f"{len(events)} events were written, {len(found)} read"]
    for event, other in zip(events, found):
        faults += [f"{event['id']}: {key} is {other.get(key)!r}, not {event.get(key)!r}" for key in FIELDS if event.get(key) != other.get(key)]
    print("\n".join(faults) or f"{len(events)} events came back")
    return 1 if faults or not events else 0


if __name__ == "__main__":
    sys.exit(main())
