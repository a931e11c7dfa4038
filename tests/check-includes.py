#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds includes of our own headers that are not used: neither the names a header declares nor those of the headers it
includes stand in the file.

Names are those that begin with ent or Ent, as all of ours do. A file's own header, public or private, is left alone.
"""

import pathlib
import re
import sys

INCLUDE = re.compile(r'^#include "(\w+/[^"]+\.h)"$', re.MULTILINE)
NAME = re.compile(r"\b(?:Ent|ent_|ENT_)\w*")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

# Macros that declare more names than they are given.
TYPE_MACRO = re.compile(r"G_DECLARE_(?:FINAL|DERIVABLE)_TYPE \((\w+), (\w+), (\w+), (\w+),")


def code_of(path):
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def names_declared_in(header):
    """What a header declares itself: all names in it that no header it includes declares, by and large those it is for."""
    code = code_of(header)
    names = set()
    for match in TYPE_MACRO.finditer(code):
        names |= {match.group(1), f"ENT_{match.group(4)}", f"ENT_IS_{match.group(4)}"}
    names |= set(re.findall(r"#\s*define\s+(\w+)", code))
    names |= set(re.findall(r"\b(ent_\w+)\s*\(", code))
    names |= set(re.findall(r"\}\s*(Ent\w+)\s*;", code))
    names |= set(re.findall(r"typedef\s[^;{}]*?\b(Ent\w+)\s*;", code))
    names |= set(re.findall(r"typedef\s[^;{}]*?\(\*\s*(Ent\w+)\)", code))
    names |= set(re.findall(r"^\s*(ENT_\w+)\b", code, re.MULTILINE)) | set(re.findall(r"\w\s(ENT_\w+),$", code, re.MULTILINE))
    return names


def names_reached_by(header, source, own):
    """What a header brings along: its own names, and those of the headers it includes."""
    reached, waiting = set(), [header]
    while waiting:
        header = waiting.pop()
        if header in own and header not in reached:
            reached.add(header)
            waiting += INCLUDE.findall(code_of(source / header))
    return set().union(*(own[header] for header in reached))


def problems_of(path, source, declared):
    code = code_of(path)
    used = set(NAME.findall(INCLUDE.sub("", code)))
    own = {f"{path.parent.name}/{path.stem.removesuffix('-private')}.h", f"{path.parent.name}/{path.stem}-private.h"}
    for header in INCLUDE.findall(code):
        if header in own or header not in declared:
            continue
        if not declared[header] & used:
            yield f"{path}: nothing of {header} is used"


def main():
    root = pathlib.Path(sys.argv[1])
    source = root / "src"
    own = {header.relative_to(source).as_posix(): names_declared_in(header) for header in source.rglob("*.h")}
    declared = {header: names_reached_by(header, source, own) for header in own}
    files = sorted(path for folder in (source, root / "tests") for path in folder.rglob("*.[ch]"))
    problems = [problem for path in files for problem in problems_of(path, source, declared)]
    print("\n".join(problems) if problems else f"{len(files)} files use what they include")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
