#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds po/POTFILES.in to what there is to translate: every file with words for people is listed, once and in order,
and none that is not there or has none.
"""

import pathlib
import re
import sys

MARKED_C = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|Q_|(?:g_d?n?p?)?gettext2?|(?:g_dn?)?ngettext|g_dpgettext2)\s*\(\s*"')
MARKED_UI = re.compile(r'translatable="(?:yes|true|1)"')
MARKED_SCHEMA = re.compile(r"<(?:summary|description)>")

KINDS = [
    # files, what marks one that is to be translated
    ("src/**/*.c", MARKED_C),
    ("src/**/*.h", MARKED_C),
    ("ui/*.ui", MARKED_UI),
    ("data/*.desktop.in", re.compile(r"^(?:Name|Comment|Keywords)=", re.MULTILINE)),
    ("data/*.metainfo.xml.in", re.compile(r"<(?:summary|p|name)>")),
    ("data/*.gschema.xml", MARKED_SCHEMA),
]


def wanted(source):
    return {
        str(path.relative_to(source))
        for pattern, marked in KINDS
        for path in source.glob(pattern)
        if marked.search(path.read_text(encoding="utf-8"))
    }


def main():
    source = pathlib.Path(sys.argv[1])
    lines = (source / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line and not line.startswith("#")]
    there = wanted(source)
    problems = [f"{name}: has words for people, but is not in po/POTFILES.in" for name in sorted(there - set(listed))]
    problems += [f"po/POTFILES.in: {name} does not exist" for name in listed if not (source / name).exists()]
    problems += [f"po/POTFILES.in: {name} has nothing to translate" for name in sorted(set(listed) - there) if (source / name).exists()]
    if listed != sorted(set(listed)):
        problems.append("po/POTFILES.in: the files should stand in the order of their names, each once")
    print("\n".join(problems) if problems else f"{len(listed)} files with words for people are all listed")
    return 1 if problems or not listed else 0


if __name__ == "__main__":
    sys.exit(main())
