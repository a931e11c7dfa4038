# SPDX-License-Identifier: GPL-3.0-or-later
"""What figures were measured on: they belong to it."""

import json
import os
import pathlib
import platform
import re
import shutil
import subprocess

# What is measured, or measured beside: their versions tell as much as the machine.
PACKAGES = ["libgtk-4-1", "libcairo2", "libpng16-16", "zlib1g", "graphviz", "python3-igraph", "tulip", "node-d3-force", "libjson-glib-1.0-0",
            "nodejs", "jq", "chromium"]
LIBRARIES = ["d3-force", "ngraph.forcelayout", "cytoscape", "cytoscape-fcose"]


def describe_processor():
    """Its name, and how many there are."""
    found = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return f"{os.cpu_count()} × {found[1] if found else platform.machine()}"


def list_versions(folder):
    """Of Debian packages, and of libraries of Node.js in FOLDER, if there is one."""
    versions = []
    if shutil.which("dpkg-query"):
        listed = subprocess.run(["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Version}\n", *PACKAGES], check=False,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
        versions += re.findall(r"^installed (.*)$", listed, re.MULTILINE)
    for library in LIBRARIES if folder else []:
        described = folder / "node_modules" / library / "package.json"
        if described.exists():
            versions.append(f"{library} {json.loads(described.read_text(encoding='utf-8'))['version']}")
    return versions


def describe(folder):
    """The machine, how busy it is, and the versions."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.system()
    return f"{describe_processor()}, {system}, load {os.getloadavg()[0]:.1f}\n" + ", ".join(list_versions(folder))
