#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds document, schema and program to one format.

Usage: check-rules.py PROGRAM SCHEMA DOCUMENT FIELDS EVERY-FIELD.json SCRATCH-FOLDER

The fields of each record, and which of them are required, are the same in the tables of the document, in the schema and in the
program's own table. Then every rule of the schema makes values at its edge, each in a file of its own, and schema and program
must agree on which of the files they accept.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

TABLES = {
    "sources": "source", "nations": "nation", "groupings": "grouping", "memberships": "membership", "ties": "tie", "events": "event",
    "quotes": "quote", "presets": "preset",
}

# What every record may have is told once in the document.
COMMON = {"note", "disputed", "sources"}

WRONG_TYPES = [None, 7, True, ["x"], {"x": 1}, "x"]

# Values around what the definitions of the schema say with a pattern.
EDGES = {
    "id": ["", " ", "a b", "a/b", "ä", "a\n"],
    "day": ["", "2020-01-31", "2020", "2020-01", "2020-1-31", "2020-13-01", "2020-00-10", "2020-01-00", "2020-01-31?", "2020-01-31~",
            "2020-01-XX", "2020-01-31T00:00", " 2020-01-31", "2020-01-31\n"],
    "date": ["", "2020", "2020-01", "2020-01-31", "2020-01-31~", "2020?", "202X", "20XX", "2020-XX", "2020-XX-XX", "2020-13", "2020-00", "2020-01-32", "2020-1",
             "x", "2020\n", " 2020", "2020-01-31T00:00"],
    "web": ["", "http://example.org", "HTTPS://EXAMPLE.ORG/", "http://", "http:///x", "http://:80/", "ftp://example.org", "example.org", "javascript:x",
            "http://u@example.org/", "http://u:p@example.org/", "http://example.org/a b", "http://example.org/\n", "http://example.org\n",
            "http://example.org/\t", "http://example.org/\u007f", "http://example.org/%", "http://example.org/%4g", "http://example.org/%41",
            "http://example.org:8080/", "http://example.org:/", "http://example.org:8a/", "http://[2001:db8::1]:80/", "http://[x]/", "http://2001:db8::1/",
            "http://example.org/?a[]=1", "http://example.org/<", "http://example.org/\"", "http://example.org/{", "http://example.org/|",
            "http://example.org/^", "http://example.org/`", "http://example.org\\x", "http://example.org/#a#b", "http://example.org?q#f",
            "http://münchen.example/ü", "http://exa mple.org"],
    "color": ["", "teal", "Teal", "#12345g", "#123", "#1a2B3c", "123456", "#1234567"],
    "iso2": ["", "I", "IND", "I1", "in", "ÄÖ"],
}

# What no schema can say: what a reference leads to, the order of dates, and what can be seen.
BEYOND = re.compile(r"is not the id of one of the|is not after the beginning|is before the beginning|nothing of this text can be seen")


def pattern(validator, expression, instance, schema):
    """As ECMA 262 reads it: “$” is the end, and not before a last line break."""
    if validator.is_type(instance, "string") and not re.search(re.sub(r"\$$", r"\\Z", expression), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match")


class Schema:
    def __init__(self, path):
        self.root = json.loads(path.read_text(encoding="utf-8"))
        self.validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})(self.root)

    def merged(self, schema):
        """A definition with all that it refers to, and the name of the innermost definition."""
        name = None
        merged = {"properties": {}, "required": []}
        while schema is not None:
            merged["properties"] = {**schema.get("properties", {}), **merged["properties"]}
            merged["required"] += schema.get("required", [])
            merged = {**{key: value for key, value in schema.items() if key not in ("properties", "required", "$ref")}, **merged}
            reference = schema.get("$ref")
            name = name or (reference and reference.rsplit("/", 1)[1])
            schema = self.root["$defs"][reference.rsplit("/", 1)[1]] if reference else None
        return merged, name

    def record(self, table):
        return self.merged({"$ref": f"#/$defs/{TABLES[table]}"})[0]


def filled(letter, length):
    """Words of 99 letters, so many characters in all, of which the last is no blank."""
    return ((letter * 99 + " ") * (length // 100 + 1))[:length - 1] + letter


def edges_of(schema, rule, field, good):
    """Values of a field at the edges of its rule, right and wrong. Lists of ids keep what they refer to."""
    merged, name = schema.merged(rule)
    values = list(WRONG_TYPES) if merged.get("type") else []
    if merged.get("type") != "string" or "pattern" in merged or name in EDGES:
        values = [value for value in values if value != "x"]  # a text of no meaning: a reference, say
    values += EDGES.get(name, []) + EDGES.get(field, [])
    if "enum" in merged:
        values += [*merged["enum"], merged["enum"][0].upper(), merged["enum"][0] + " ", "", None, 1]
    if "minLength" in merged:
        values += ["", " ", "x"]
    if "maxLength" in merged and "pattern" not in merged:
        length = merged["maxLength"]
        # Of words, since one so long is refused, which a schema cannot say.
        values += [filled("x", length), filled("x", length + 1), filled("\u00e4", length)]
    if merged.get("type") == "string" and "pattern" not in merged:
        values += ["", "x", "\\", "\u00e4\U0001f600"]
    for bound in ("minimum", "maximum"):
        if bound in merged:
            values += [merged[bound], merged[bound] * 1.0001, -merged[bound], merged[bound] * 10]
    if merged.get("type") == "number":
        values += ["1", -0.0, 1e-300]
    if merged.get("type") == "array":
        items = schema.merged(merged.get("items", {}))[0]
        values += [[], [None], [7]]
        if items.get("type") == "string":
            values += [[""], list(good) + list(good)[:1]]
    return values


def variants_of(schema, table, index, record):
    """Records that differ in one place from a sound one, with a name for the place."""
    described = schema.record(table)
    for field in described["properties"]:
        if field in record:
            yield f"without {field}", {key: value for key, value in record.items() if key != field}
        for value in edges_of(schema, described["properties"][field], field, record.get(field) or []):
            yield f"{field} {json.dumps(value)[:80]}", {**record, field: value}
        inner = schema.merged(described["properties"][field])[0]
        good = record.get(field)
        if inner.get("type") == "array" and isinstance(good, list) and good and isinstance(good[0], dict):
            yield from within(schema, inner["items"], field, good[0], lambda value, field=field: {**record, field: [value]})
        elif inner.get("type") == "object" and isinstance(good, dict):
            yield from within(schema, described["properties"][field], field, good, lambda value, field=field: {**record, field: value})


def within(schema, rule, field, good, wrap):
    described = schema.merged(rule)[0]
    for inner in described["properties"]:
        yield f"{field} without {inner}", wrap({key: value for key, value in good.items() if key != inner})
        for value in edges_of(schema, described["properties"][inner], inner, good.get(inner) or []):
            yield f"{field}.{inner} {json.dumps(value)[:80]}", wrap({**good, inner: value})


def files_of(schema, sound):
    """Whole files, each with one variant."""
    for key in schema.root["properties"]:
        yield f"without {key}", {name: value for name, value in sound.items() if name != key}
        if key in TABLES:
            yield f"{key} null", {**sound, key: None}
            yield f"{key} of texts", {**sound, key: ["x"]}
            continue
        for value in edges_of(schema, schema.root["properties"][key], key, []) + [0, 1, 1.0, 2, "1", "", None]:
            yield f"{key} {json.dumps(value)[:80]}", {**sound, key: value}
    for table in TABLES:
        records = sound[table]
        index = max(range(len(records)), key=lambda i: len(records[i]))
        for place, record in variants_of(schema, table, index, records[index]):
            changed = copy.deepcopy(sound)
            changed[table][index] = record
            yield f"{table}[{index}] {place}", changed
    for number in ("-999999999999999999", "999999999999999999", "-9999999999999999999", "9999999999999999999"):
        yield f"number {number}", json.dumps({**sound, "x": 1}).replace('"x": 1', f'"x": {number}')


def check_edges(program, schema, sound, scratch):
    names, expected = {}, {}
    for number, (place, data) in enumerate(files_of(schema, sound)):
        path = scratch / f"{number:05d}.json"
        text = data if isinstance(data, str) else json.dumps(data)
        path.write_text(text, encoding="utf-8")
        names[str(path)] = place
        expected[str(path)] = schema.validator.is_valid(json.loads(text))
        if place.startswith("number"):
            # A schema knows no limit for what it does not name.
            expected[str(path)] = len(place.split()[1].lstrip("-")) <= 18

    run = subprocess.run([program, "validate", *names], capture_output=True, text=True, encoding="utf-8", check=False)
    accepted = {line.split(": sound")[0] for line in run.stdout.splitlines() if ": sound" in line}
    if run.returncode not in (0, 1) or not accepted:
        yield f"the program ended with {run.returncode}: {run.stderr[-500:]}"
    said = {}
    for line in run.stderr.splitlines():
        said.setdefault(line.split(": ")[0], line)
    for path, place in names.items():
        if expected[path] and BEYOND.search(said.get(path, "")):
            continue
        if expected[path] != (path in accepted):
            who = "accepted by the schema, refused by the program" if expected[path] else "refused by the schema, accepted by the program"
            yield f"{place}: {who} {said.get(path, '')}"
    print(f"{len(names)} files, {len(accepted)} of them sound")
    # Nothing is shown by a test in which everything is refused, or accepted.
    if not len(names) / 10 < len(accepted) < len(names) * 9 / 10:
        yield "the edges are not at the edge"


def section_of(document, table):
    return re.search(rf"^## {table}\n(.*?)(?=^## |\Z)", document, re.MULTILINE | re.DOTALL).group(1)


def documented(section):
    """Field → whether it is required, of a section's table."""
    fields = {}
    for cells in re.findall(r"^\| (`.*?) \| (.*?) \|", section, re.MULTILINE):
        keys = re.findall(r"`([^`]+)`", cells[0])
        for key in keys:
            fields[key] = cells[1].strip() == "yes" or key in re.split(r",\s*", cells[1])
    return fields


def check_fields(schema, document, program_fields):
    for table, name in TABLES.items():
        described = schema.record(table)
        in_schema = {key: key in described["required"] for key in described["properties"] if key not in COMMON}
        section = section_of(document, table)
        in_document = documented(section)
        for key in sorted(in_schema.keys() | in_document.keys()):
            if in_schema.get(key) != in_document.get(key):
                says = {None: "is not there", True: "is required", False: "is not required"}
                yield f"{table}.{key} {says[in_schema.get(key)]} in the schema, {says[in_document.get(key)]} in the document"
        for key, rule in described["properties"].items():
            for value in schema.merged(rule)[0].get("enum", []):
                if f"`{value}`" not in section:
                    yield f"{table}.{key} may be “{value}” in the schema, which the document does not say"
        block = re.search(rf"EntJsonField {name}_fields\[\] = \{{(.*?)\}};", program_fields, re.DOTALL).group(1)
        in_program = set(re.findall(r'FIELD \("([^"]+)"', block)) - COMMON
        for key in sorted(in_program ^ in_schema.keys()):
            yield f"{table}.{key} is known to {'the program' if key in in_program else 'the schema'} only"


def main():
    program, schema_path, document, fields, every, scratch = sys.argv[1:]
    schema = Schema(pathlib.Path(schema_path))
    sound = json.loads(pathlib.Path(every).read_text(encoding="utf-8"))
    sound.setdefault("presets", [{"id": "p", "name": "P", "groupings": ["sco"], "at": "2020-01-31"}])
    scratch = pathlib.Path(scratch)
    scratch.mkdir(parents=True, exist_ok=True)

    wrong = list(check_fields(schema, pathlib.Path(document).read_text(encoding="utf-8"), pathlib.Path(fields).read_text(encoding="utf-8")))
    wrong += check_edges(program, schema, sound, scratch)
    print("\n".join(wrong) if wrong else "document, schema and program agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
