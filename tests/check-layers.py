#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the rule of the layers: a folder of src/ includes only itself, the layers it may know, and the packages it may use.

Reads every #include of src/, ours and the packages', and names each that points the wrong way.
"""

import pathlib
import re
import sys

STANDARD = {
    "config.h", "assert.h", "dlfcn.h", "errno.h", "fcntl.h", "float.h", "immintrin.h", "inttypes.h", "langinfo.h", "libintl.h", "limits.h", "locale.h", "math.h",
    "setjmp.h", "signal.h", "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "sys/mman.h", "sys/stat.h", "sys/types.h", "time.h",
    "unistd.h",
}

# A header's beginning, and the package it belongs to.
PACKAGES = [
    ("adwaita.h", "libadwaita"), ("gtk/", "gtk4"), ("gdk/", "gtk4"), ("gsk/", "gtk4"),
    ("json-glib/", "json-glib"), ("librsvg/", "librsvg"), ("pango/", "pango"), ("hb", "pango"), ("cairo", "cairo"), ("png.h", "libpng"), ("libxml/", "libxml2"), ("archive", "libarchive"), ("xlsxwriter", "libxlsxwriter"),
    ("gio/", "gio"), ("glib-object.h", "gobject"), ("gmodule.h", "glib"), ("glib/", "glib"), ("glib.h", "glib"), ("glib-unix.h", "glib"),
]

GIO = {"gio", "gobject", "glib"}

# Lowest first: what each layer may include beside itself, and the packages it may use.
LAYERS = {
    "base": (set(), GIO),
    "model": ({"base"}, {"glib"}),
    "io": ({"model", "base"}, GIO | {"json-glib"}),
    "import": ({"io", "model", "base"}, GIO | {"json-glib", "libxml2", "libarchive"}),
    "export-data": ({"io", "model", "base"}, GIO | {"json-glib", "libxlsxwriter"}),
    "graph": ({"model", "base"}, {"glib"}),
    "layout": ({"graph", "model", "base"}, GIO),
    "scene": ({"model", "base"}, {"glib", "cairo", "pango"}),
    "view": ({"scene", "graph", "io", "model", "base"}, GIO | {"json-glib"}),
    "words": ({"graph", "model", "base"}, {"glib"}),
    "charts": ({"words", "view", "scene", "layout", "graph", "model", "base"}, GIO),
    "paint": ({"charts", "words", "view", "scene", "layout", "graph", "model", "base"}, GIO | {"cairo", "pango", "librsvg", "libpng"}),
    "state": ({"paint", "charts", "words", "view", "scene", "layout", "graph", "export-data", "import", "io", "model", "base"}, GIO),
    "parts": ({"paint", "charts", "words", "view", "scene", "layout", "graph", "export-data", "import", "io", "model", "base"}, GIO | {"cairo"}),
    "cli": ({"paint", "charts", "words", "view", "scene", "layout", "graph", "export-data", "import", "io", "model", "base"}, GIO),
    "app": (
        {"state", "paint", "charts", "words", "view", "scene", "layout", "graph", "export-data", "import", "io", "model", "base"},
        GIO | {"cairo", "pango", "gtk4", "libadwaita"},
    ),
    "main": ({"cli", "app", "parts"}, GIO),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def package_of(header):
    for beginning, package in PACKAGES:
        if header.startswith(beginning):
            return package
    return None


def problems_of(path, source):
    relative = path.relative_to(source)
    layer = relative.parts[0] if len(relative.parts) > 1 else "main"
    if layer not in LAYERS:
        yield f"{relative}: src/{layer} is not a layer"
        return
    layers, packages = LAYERS[layer]
    for match in INCLUDE.finditer(path.read_text(encoding="utf-8")):
        header = match.group(2)
        if header in STANDARD:
            continue
        if match.group(1) == '"':
            target = header.split("/")[0] if "/" in header else None
            if target is None:
                yield f'{relative}: "{header}" should be written from src/, such as "{layer}/{header}"'
            elif target != layer and target not in layers:
                yield f"{relative}: {layer} may not include {header}"
        else:
            package = package_of(header)
            if package is None:
                yield f"{relative}: <{header}> belongs to no package that is known here"
            elif package not in packages:
                yield f"{relative}: {layer} may not use {package} (<{header}>)"


def main():
    source = pathlib.Path(sys.argv[1]) / "src"
    files = sorted(path for path in source.rglob("*") if path.suffix in {".c", ".h"})
    problems = [problem for path in files for problem in problems_of(path, source)]
    print("\n".join(problems) if problems else f"{len(files)} files include only what their layer may know")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
