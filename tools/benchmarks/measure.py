# SPDX-License-Identifier: GPL-3.0-or-later
"""Running programs in turn, and saying what they took."""

import collections
import math
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

LONG = 600  # seconds a command may take before it is ended
PACKAGES = {"Xvfb": "xvfb", "chromium": "chromium", "d3-force": "node-d3-force", "dbus-daemon": "dbus-daemon", "gtk4-demo": "gtk-4-examples",
            "jq": "jq", "neato": "graphviz", "node": "nodejs", "python3": "python3", "sfdp": "graphviz"}

Figures = collections.namedtuple("Figures", "wall cpu peak")  # seconds, seconds, MiB
HEADINGS = ["wall s", "CPU s", "peak MiB"]


class Failed(Exception):
    """A command that did not end well, or not in time."""


def is_there(program):
    """Whether a program is installed; if not, that is said."""
    if shutil.which(program):
        return True
    print(f"  {program} is not installed (Debian package {PACKAGES[program]}): left out")
    return False


def can_run(command, environment, what):
    """Whether there is WHAT such a command needs; if not, that is said."""
    command = [str(word) for word in command]
    if subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return True
    print(f"  {what}: left out")
    return False


def find_library(name, environment):
    """The file of a library of Node.js; if it is not there, that is said."""
    found = subprocess.run(["node", "-p", "require.resolve(process.argv[1])", name], env=environment, capture_output=True, text=True, check=False)
    if found.returncode == 0:
        return pathlib.Path(found.stdout.strip())
    package = f" (Debian package {PACKAGES[name]})" if name in PACKAGES else ""
    print(f"  {name} is not found by Node.js, in NODE_PATH or the folder of --peers{package}: left out")
    return None


def count_own(pid):
    """The MiB that a process has for itself; none if it is no more."""
    try:
        rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return sum(int(size) for size in re.findall(r"^Private_\w+: +(\d+) kB", rollup, re.MULTILINE)) / 1024


# What runs a command and measures it: as small as may be, since the kernel counts what a program was before it became
# another one as that one's memory. It ends the command when it takes too long.
LAUNCHER = """
import os, signal, sys, time
limit, command = int(sys.argv[1]), sys.argv[2:]
begin = time.monotonic()
child = os.posix_spawnp(command[0], command, os.environ)
signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
signal.alarm(limit)
_, status, usage = os.wait4(child, 0)
figures = os.waitstatus_to_exitcode(status), time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
print(*figures, file=sys.stderr)
"""


def run(command, environment, output=subprocess.DEVNULL, limit=LONG):
    """Runs a command: what it took of time and, at most, of memory."""
    command = [str(word) for word in command]
    launched = subprocess.run([sys.executable, "-ISc", LAUNCHER, str(limit), *command], env=environment, stdout=output,
                              stderr=subprocess.PIPE, text=True, check=False)
    # The command may have written there before.
    *said, measured = launched.stderr.splitlines()
    status, *figures = measured.split()
    if status == "-9":
        raise Failed(f"{command[0]} was ended after {limit} s")
    if status != "0":
        raise Failed(f"{command[0]} ended with {status}" + (f": {said[-1]}" if said else ""))
    return Figures(*map(float, figures))


def race(measures, rounds, patience=math.inf):
    """Takes each measure, a function by its name, once a round. Returns the median of each of its figures. A peer whose first
    figure, seconds by the clock, is over PATIENCE has the first round alone; one that fails is left out. Both is said."""
    taken, running = {name: [] for name in measures}, dict(measures)
    own = next(iter(measures))
    for _ in range(rounds):
        for name, measure in list(running.items()):
            try:
                taken[name].append(measure())
            except Failed as failed:
                if name == own:
                    raise
                print(f"  {name}: {failed}: left out")
                del running[name], taken[name]
                continue
            if name != own and rounds > 1 and taken[name][-1][0] > patience:
                print(f"  {name} takes {taken[name][-1][0]:.0f} s: one round alone")
                del running[name]
    return {name: [median(column) for column in zip(*figures)] for name, figures in taken.items()}


def median(column):
    """None where one of the figures is not known."""
    return None if None in column else statistics.median(column)


def divide(own, figure):
    """How many times as much, or which part: 2.00, 0.35, 1/120."""
    if not own or not figure:
        return "–"
    return f"{own / figure:.2f}" if own / figure > 0.2 else f"1/{figure / own:.3g}"


def write_figure(figure):
    if figure is None:
        return "–"
    return f"{figure:.3f}" if figure < 10 else f"{figure:.1f}"


def write_table(rows):
    """As Markdown has them, in columns that a person can read; the first row is the head."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows)]
    lines = ["| " + " | ".join(f"{cell:{'<' if i == 0 else '>'}{width}}" for i, (cell, width) in enumerate(zip(row, widths))) + " |" for row in rows]
    return "\n".join([lines[0], "| " + " | ".join("-" * max(width, 3) for width in widths) + " |", *lines[1:]])


def show(title, medians, headings, quality=None, quality_headings=()):
    """A table whose first row is Entente, and how many times as much as the others it took of each figure; QUALITY has more cells for each
    name, which are not divided."""
    own = next(iter(medians.values()))
    rows = [["", *headings, "Entente ÷ it", *quality_headings]]
    for name, figures in medians.items():
        ratios = "" if figures is own else ", ".join(map(divide, own, figures))
        rows.append([name, *map(write_figure, figures), ratios, *(quality[name] if quality else [])])
    print(f"\n{title}\n\n{write_table(rows)}")
    sys.stdout.flush()
