# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of tests/bench, each by itself."""

import contextlib
import re
import statistics
import sys
import tempfile

from benchmarks import measure, screen

WINDOWS = ["canvas", "details", "groupings", "window"]  # benchmarks that need a display
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")


def merge(texts):
    """What the runs of a program printed, with the median of each number. A line whose words are not the same in all runs
    stays as the first run printed it."""
    first, *others = [text.splitlines() for text in texts]
    merged = []
    for place, line in enumerate(first):
        same = [lines[place] for lines in others if place < len(lines) and NUMBER.sub("", lines[place]) == NUMBER.sub("", line)]
        if len(same) < len(others):
            merged.append(line)
            continue
        # One that was printed, with its decimals, rather than the mean of two.
        columns = zip(*map(NUMBER.findall, [line, *same]))
        medians = iter([sorted(column, key=float)[(len(column) - 1) // 2] for column in columns])
        merged.append(NUMBER.sub(lambda _: next(medians), line))
    return "\n".join(merged)


def bench_program(bench, name):
    """The program NAME, which prints what it compares itself."""
    program = bench.programs[name]
    environment = {**bench.environment, **program["env"]}
    peaks, texts = [], []
    with contextlib.ExitStack() as stack:
        if name in WINDOWS:
            if not all([measure.is_there("Xvfb"), measure.is_there("dbus-daemon")]):
                return
            environment = {**screen.Screen(stack, bench.folder, bench.environment).environment, **program["env"]}
        for _ in range(bench.rounds):
            with tempfile.TemporaryFile("w+", dir=bench.folder, encoding="utf-8") as output:
                peaks.append(measure.run(program["cmd"], environment, output, program["timeout"]).peak)
                output.seek(0)
                texts.append(output.read())
    print(f"\n{name}: peak {statistics.median(peaks):.0f} MiB")
    print("\n".join("  " + line for line in merge(texts).splitlines()))
    sys.stdout.flush()
