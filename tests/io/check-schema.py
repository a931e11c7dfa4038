#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON Schema to the files the reader is held to.

Usage: check-schema.py SCHEMA ACCEPT-FOLDER REFUSE-FOLDER [MORE FILES TO ACCEPT…]

What the reader accepts, the schema accepts. What the reader refuses, the schema refuses too (or it is not JSON), unless the
file's .expect says `schema: cannot`; then the schema accepts it, so that the list of what a schema cannot say stays true.
"""

import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def problem_of(validator, path):
    """What is wrong with the file for the schema, or None."""
    try:
        data = json.loads(path.read_bytes().decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        return f"not JSON: {error}"
    for error in validator.iter_errors(data):
        return f"{error.json_path}: {error.message}"
    return None


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    accept = sorted(pathlib.Path(sys.argv[2]).glob("*.json")) + [pathlib.Path(name) for name in sys.argv[4:]]
    refuse = sorted(pathlib.Path(sys.argv[3]).glob("*.json"))
    wrong = []

    for path in accept:
        problem = problem_of(validator, path)
        if problem:
            wrong.append(f"{path.name}: accepted by the reader, refused by the schema: {problem}")
    for path in refuse:
        cannot = "schema: cannot" in path.with_suffix(".expect").read_text(encoding="utf-8").splitlines()
        problem = problem_of(validator, path)
        if cannot and problem:
            wrong.append(f"{path.name}: said to be beyond a schema, but refused by it: {problem}")
        elif not cannot and not problem:
            wrong.append(f"{path.name}: refused by the reader, accepted by the schema")

    print("\n".join(wrong) if wrong else f"{len(accept)} files accepted, {len(refuse)} refused, as the reader does")
    return 1 if wrong or not accept or not refuse else 0


if __name__ == "__main__":
    sys.exit(main())
