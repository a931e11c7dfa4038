#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `entente import` on small inputs and holds what comes of them against their answers.

Beside each NAME in the folder stands NAME.expected.json: the command, its exit status, what comes of the file (compared as sets; fields that an
answer does not name are free), how many rows became what, and messages that must be there. More messages are allowed.

Usage: check-import.py PROGRAM FOLDER [NAME…]
"""

import json
import pathlib
import subprocess
import sys
import tempfile

SETS = ("memberships", "ties", "events", "sources", "groupings")


def matches(found, wanted):
    """Whether an object has all that an answer names, and neither a date nor a founding that it does not."""
    keys = set(wanted) | {"until", "from", "founding"} & set(found)
    return all(found.get(key) == wanted.get(key) for key in keys)


def set_problems(name, found, wanted):
    left = list(found)
    for record in wanted:
        for other in left:
            if matches(other, record):
                left.remove(other)
                break
        else:
            yield f"{name}: {json.dumps(record, ensure_ascii=False)} is missing"
    for other in left:
        yield f"{name}: {json.dumps(other, ensure_ascii=False)} is too much"


def says(message, wanted):
    return (
        message["level"] == wanted["level"]
        and ("line" not in wanted or message.get("line") == wanted["line"])
        and ("field" not in wanted or message.get("field") == wanted["field"])
        and all(word in message["text"] for word in wanted["contains"])
    )


def problems_of(program, path):
    answer = json.loads(path.with_name(path.name + ".expected.json").read_text(encoding="utf-8"))
    run = subprocess.run([pathlib.Path(program).resolve(), *answer["command"][1:]], cwd=path.parent, capture_output=True, timeout=60)
    if run.returncode != answer["exit"]:
        yield f"exit status {run.returncode}, not {answer['exit']}: {run.stderr.decode()}"
    try:
        found = json.loads(run.stdout)
    except ValueError:
        yield "what was written is no JSON"
        return
    if found["counts"] != answer["counts"]:
        yield f"counts {found['counts']}, not {answer['counts']}"
    for wanted in answer.get("messages", []):
        if not any(says(message, wanted) for message in found["messages"]):
            yield f"no message says {json.dumps(wanted, ensure_ascii=False)}"
    for name in SETS:
        if name in answer:
            yield from set_problems(name, found[name], answer[name])
    for key, wanted in answer.get("guess", {}).items():
        if found["guess"].get(key) != wanted:
            yield f"{key}: {found['guess'].get(key)!r}, not {wanted!r}"


def file_problems(program, path, folder):
    """Whether what is taken makes a sound data set, and the rest has a table of its own."""
    answer = json.loads(path.with_name(path.name + ".expected.json").read_text(encoding="utf-8"))
    if not answer.get("memberships") and not answer.get("events"):
        return
    output, rest = folder / "taken.json", folder / "rest.csv"
    output.unlink(missing_ok=True)
    command = [pathlib.Path(program).resolve(), *answer["command"][1:], "-o", output]
    subprocess.run(command, cwd=path.parent, capture_output=True, timeout=60)
    if output.exists() != (answer["exit"] == 0):
        yield "a data set is written if nothing is asked, and only then"
    subprocess.run([*command, "--left-out", rest], cwd=path.parent, capture_output=True, timeout=60)
    if subprocess.run([program, "validate", output], capture_output=True, timeout=60).returncode != 0:
        yield "what was written is no sound data set"
    else:
        written = json.loads(output.read_text(encoding="utf-8"))
        yield from (f"the data set has other {name}" for name in ("memberships", "events") if len(written[name]) != len(answer.get(name, [])))
    if answer["exit"] == 2 and not rest.read_text(encoding="utf-8").count("\n") > answer["counts"]["asked"]:
        yield "rows that are asked for are not in the table of the rest"


def main():
    program, folder, names = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    answers = sorted(folder.glob("*.expected.json"))
    inputs = [answer.with_name(answer.name.removesuffix(".expected.json")) for answer in answers]
    n_faults = 0
    for path in inputs:
        if names and path.name not in names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            problems = [*problems_of(program, path), *file_problems(program, path, pathlib.Path(folder))]
        n_faults += len(problems)
        print(f"{path.name}: {'as expected' if not problems else ''}")
        for problem in problems:
            print(f"    {problem}")
    return 1 if n_faults or not inputs else 0


if __name__ == "__main__":
    sys.exit(main())
