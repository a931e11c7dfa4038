#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `entente import` on input that is bad in ways that are too large or too odd to lie about as files.

Whatever it is given, the command ends by itself, soon and without much memory, with an exit status that fits; says what is wrong, where, or
takes what can be taken; and the rows it counts add up.

Usage: check-bad-input.py PROGRAM
"""

import io
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
import zipfile

# What the command may take at most: seconds, with much to spare, and bytes that it may ask for.
MAX_SECONDS = 120
MAX_BYTES = 1536 << 20

HEAD = "country,group,from\n"
ROW = "Norway,Harbour Pact,1994\n"

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def workbook(rows, protection="", others=()):
    """The bytes of a workbook with one sheet."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.xml": f'<workbook {NAMESPACE} xmlns:r="{LINKS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
        "xl/worksheets/s.xml": f"<worksheet {NAMESPACE}><sheetData>{rows}</sheetData>{protection}</worksheet>",
    }
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in [*others, *parts.items()]:
            archive.writestr(name, content)
    return bytes_.getvalue()


def sheet(*rows):
    return "".join(f'<row r="{i}">{"".join(cells)}</row>' for i, cells in enumerate(rows, 1))


HEADS = (cell("A1", "Country"), cell("B1", "Group"), cell("C1", "Since"))
MEMBER = (cell("A2", "Norway"), cell("B2", "Harbour Pact"))

encrypted_archive = bytearray(workbook(sheet(HEADS, MEMBER)))
for offset in range(len(encrypted_archive) - 8):  # the flag of encryption, in heads of entries and in the directory
    if encrypted_archive[offset:offset + 4] == b"PK\3\4":
        encrypted_archive[offset + 6] |= 1
    elif encrypted_archive[offset:offset + 4] == b"PK\1\2":
        encrypted_archive[offset + 8] |= 1

# What it is called, what is in it, the exit status, how many are taken, and words that the messages must have.
CASES = [
    ("fields.csv", HEAD + ROW + ",".join(["x"] * 10000) + "\n", 1, 0, ["3", "4,096 columns"]),
    ("many-fields.csv", ",".join(f"h{i}" for i in range(4000)) + "\n" + ",".join(["x"] * 4000) + "\n", 2, 0, ["no column has nations"]),
    ("cell.csv", HEAD + ROW + "Kenya," + "x" * (10 << 20) + ",1994\n", 1, 0, ["3", "32,768 bytes"]),
    ("quoted-cell.csv", HEAD + ROW + 'Kenya,"' + "x\n" * (5 << 20) + '",1994\n', 1, 0, ["3", "32,768 bytes", "quote"]),
    ("empty-rows.csv", HEAD + ROW + "\n" * 5000000 + "Kenya,Harbour Pact,1999\n", 0, 2, []),
    ("blank-rows.csv", HEAD + ROW + ",,\n" * 5000000, 1, 0, ["2,000,000 rows"]),
    ("carriage-returns.csv", (HEAD + ROW + "Kenya,Harbour Pact,1994-02-30\n").replace("\n", "\r"), 0, 1, ["3", "1994-02-30"]),
    ("zeros.csv", HEAD + ROW + "Ken\0ya,Harbour Pact,1999\n", 1, 0, ["3", "no text"]),
    ("only-zeros.csv", "\0" * 100000, 1, 0, ["no text"]),
    ("unmarked.csv", (HEAD + ROW).encode("utf-16-le"), 0, 1, []),
    ("unmarked-big.csv", (HEAD + ROW).encode("utf-16-be"), 0, 1, []),
    ("cut-in-half.csv", (HEAD + ROW).encode("utf-16")[:-1], 1, 0, ["ends within a letter"]),
    ("formulas.xlsx", workbook(sheet(HEADS, (*MEMBER, '<c r="C2"><f>A1</f></c>'), ('<c r="A3"><f>B2</f></c>', '<c r="B3"><f>B2</f></c>'))), 1, 0,
     ["formula without a value"]),
    ("protected.xlsx", workbook(sheet(HEADS, MEMBER), '<sheetProtection sheet="1" password="CC1A"/>'), 0, 1, []),
    ("password.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage\0".encode("utf-16-le") + b"\0" * 1000, 1, 0,
     ["password"]),
    ("encrypted.xlsx", bytes(encrypted_archive), 1, 0, ["password"]),
    ("paths.xlsx", workbook(sheet(HEADS, MEMBER), others=[("../../evil.txt", "x"), ("/tmp/entente-evil.txt", "x"), ("..\\evil", "x")]), 1, 0, ["../../evil.txt"]),
    ("bomb.xlsx", workbook(sheet(HEADS, MEMBER), others=[("xl/sharedStrings.xml", b"\0" * (100 << 20))]), 1, 0, ["64 MiB"]),
    ("not-whole.xlsx", workbook(sheet(HEADS, MEMBER))[:-200], 1, 0, []),
    ("groupings.csv", HEAD + "".join(f"Norway,Pact {i},19{i % 90 + 10}\n" for i in range(200)), 0, 200, []),
    ("empty.csv", "", 1, 0, ["empty"]),
    ("deep.json", "[" * 100000, 1, 0, ["1"]),
    ("deep.gml", "graph [ " + "a [ " * 100000, 1, 0, ["64"]),
    ("deep.gexf", "<gexf>" + "<a>" * 100000, 1, 0, ["64"]),
    ("entities.graphml", '<!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>', 1, 0, ["DOCTYPE"]),
]


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))


def can_be_limited(program):
    """Sanitizers ask for more than any limit."""
    return subprocess.run([program, "--version"], capture_output=True, preexec_fn=limit).returncode == 0


def run(program, path, *options):
    return subprocess.run([program, "import", "--format", "json", *options, str(path)], capture_output=True, timeout=MAX_SECONDS,
                          preexec_fn=limit if run.is_limited else None)


def problems_of(program, folder, name, content, status, n_taken, words):
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    start = time.monotonic()
    try:
        done = run(program, path)
    except subprocess.TimeoutExpired:
        yield f"goes on after {MAX_SECONDS} seconds"
        return
    path.unlink()
    if done.returncode != status:
        yield f"exit status {done.returncode}, not {status}: {done.stderr.decode()[-300:]}"
    try:
        found = json.loads(done.stdout)
    except ValueError:
        yield f"what was written is no JSON: {done.stderr.decode()[-300:]}"
        return
    counts = found["counts"]
    if counts["rows"] != counts["taken"] + counts["asked"] + counts["left_out"] or counts["taken"] != n_taken:
        yield f"counts {counts}, and {n_taken} were to be taken in {time.monotonic() - start:.1f} seconds"
    said = "\n".join(f"{m['level']} {m.get('line', '')}: {m['text']}" for m in found["messages"])
    for word in words:
        if word not in said:
            yield f"no message has “{word}”: {said[:400]}"
    if status != 0 and not any(m["level"] in ("ask", "error") for m in found["messages"]):
        yield "nothing says why"


def place_problems(program, folder):
    """What is not there, is a folder, or may not be read, is named, and nothing is written."""
    output = folder / "out.json"
    gone, locked = folder / "gone.csv", folder / "locked.csv"
    (folder / "folder.csv").mkdir()
    locked.write_text(HEAD + ROW)
    locked.chmod(0)
    for path in [gone, folder / "folder.csv"] + ([locked] if os.geteuid() != 0 else []):
        done = run(program, path, "-o", str(output))
        if done.returncode != 1 or path.name not in done.stderr.decode() or output.exists():
            yield f"{path.name}: exit status {done.returncode}, {done.stderr.decode()}"


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    run.is_limited = can_be_limited(program)
    n_failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for case in CASES:
            problems = list(problems_of(program, folder, *case))
            n_failed += bool(problems)
            print(f"{case[0]}: {'as it should be' if not problems else ''}", *problems, sep="\n    " if problems else "")
        problems = list(place_problems(program, folder))
        n_failed += bool(problems)
        print("places:", *problems)
        if list(folder.parent.glob("*evil*")) or list(folder.glob("**/*evil*")):
            print("an entry of an archive was unpacked")
            n_failed += 1
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main())
