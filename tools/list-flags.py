#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the GResource description of all flags: tools/list-flags.py OWN_DIR PACKAGE_DIR > flags.gresource.xml

A flag of ours goes before one of the same name in the package: glib-compile-resources takes a file from the first folder that has it.
An empty PACKAGE_DIR leaves our own alone.
"""

import pathlib
import sys

# Not a nation's, or another territory's than the name says: a disc with the code is truer.
LEFT_OUT = {"brl", "eo", "zz", "tk", "vi"}


def names_in(folder):
    names = {path.stem for path in pathlib.Path(folder).glob("*.svg")}
    if not names:
        sys.exit(f"no flags in {folder}; name the folder with -Dflags_dir, or none with -Dflags_dir=")
    return names


def main():
    own, package = sys.argv[1:]
    names = names_in(own) | (names_in(package) - LEFT_OUT if package else set())
    print('<?xml version="1.0" encoding="UTF-8"?>\n<gresources>\n  <gresource prefix="/io/github/entente/Entente/flags">')
    for name in sorted(names):
        print(f'    <file compressed="true">{name}.svg</file>')
    print("  </gresource>\n</gresources>")


if __name__ == "__main__":
    main()
