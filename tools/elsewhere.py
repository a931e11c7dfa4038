# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts that bring in data from elsewhere share: reading tables, days and years as EDTF, and writing a data set."""

import csv
import datetime
import json
import pathlib
import re
import sys

TABLES = pathlib.Path(__file__).resolve().parent / "elsewhere-tables"
KEYS = ["sources", "nations", "groupings", "memberships"]

csv.field_size_limit(1 << 24)


def own_table(name):
    """The rows of one of our own tables, as dictionaries; lines that begin with # are comments."""
    with open(TABLES / name, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def published_table(path, columns):
    """The rows of a published table, as dictionaries with column names in lower case.

    These tables are in UTF-8 or, as the names of organisations show, Mac Roman, and have commas or tabs. One without COLUMNS is another table.
    """
    written = pathlib.Path(path).read_bytes()
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = written.decode("mac_roman")
    lines = text.splitlines(keepends=True)
    tabs = bool(lines) and "\t" in lines[0]
    table = csv.reader(lines, delimiter="\t" if tabs else ",")
    head = [name.strip().lower() for name in next(table, [])]
    missing = [name for name in columns if name not in head]
    if missing:
        sys.exit(f"{path}: no column “{missing[0]}”; the columns are {', '.join(head[:8])} …")
    return [dict(zip(head, row)) for row in table]


def number(written):
    """A number of a table, or None where it is missing: empty, a dot, or negative, such as -9."""
    written = written.strip()
    if written in ("", "."):
        return None
    value = int(float(written))
    return None if value < 0 else value


def year(value):
    return f"{value:04d}"


def day(years, months, days):
    """A date as precise as the table has it, as EDTF; None where not even the year is known."""
    if years is None:
        return None
    if months is None:
        return year(years)
    if days is None:
        return f"{years:04d}-{months:02d}"
    return datetime.date(years, months, days).isoformat()


def day_after(years, months, days):
    """The first day after a last one. Of an imprecise last day it is as imprecise."""
    written = day(years, months, days)
    if written is None or days is None or months is None:
        return written
    return (datetime.date.fromisoformat(written) + datetime.timedelta(days=1)).isoformat()


def between(first, last):
    """Some day from FIRST to LAST, each EDTF."""
    return first if first == last else f"[{first}..{last}]"


def not_later(last):
    """Some day up to LAST."""
    return f"[..{last}]"


def slug(name):
    """An id made of a name."""
    return re.sub(r"[^a-z0-9_.]+", "-", name.lower()).strip("-")


def one_line(text):
    """TEXT without line breaks and blanks in a row."""
    return " ".join(text.split())


def record(**fields):
    """A record without the fields that have nothing in them; an underscore behind a name is for Python's sake."""
    return {key.rstrip("_"): value for key, value in fields.items() if value not in (None, "", [], False)}


def write(head, tables, path):
    """Writes a data set to PATH, or to standard output: HEAD has its title, description and so on, TABLES the records, one a line."""
    for key in ("nations", "groupings"):
        ids = [row["id"].lower() for row in tables[key]]
        for twice in sorted({one for one in ids if ids.count(one) > 1}):
            sys.exit(f"two {key} have the id “{twice}”")
    lines = [f'  "{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in {"format": "entente", "version": 1, **head}.items()]
    for key in KEYS:
        rows = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in tables[key])
        lines.append(f'  "{key}": [\n{rows}\n  ]')
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    if path:
        pathlib.Path(path).write_text(text, encoding="utf-8")
    else:
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.write(text)
    print(", ".join(f"{len(tables[key]):,} {key}" for key in KEYS), file=sys.stderr)
