# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen for windows, and how soon one is complete on it."""

import contextlib
import mmap
import os
import signal
import subprocess
import time

from benchmarks import measure

SIZE = (1600, 1000)  # pixels
QUIET = 0.5  # seconds without a change on the screen until a picture is complete


class Screen:
    """An X server of its own, whose picture is a file, and a session bus."""

    def __init__(self, stack, folder, environment):
        """Both end with STACK."""
        self.environment = dict(environment)
        read, write = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-fbdir", folder,
                                   "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        stack.callback(self.end, server)
        os.close(write)
        with os.fdopen(read) as display:
            self.environment.update(DISPLAY=":" + display.readline().strip(), GDK_BACKEND="x11", GSK_RENDERER="cairo")
        self.environment.pop("WAYLAND_DISPLAY", None)
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=self.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        stack.callback(self.end, bus)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        picture = stack.enter_context(open(folder / "Xvfb_screen0", "rb"))
        self.pixels = stack.enter_context(mmap.mmap(picture.fileno(), 0, prot=mmap.PROT_READ))

    @staticmethod
    def end(process):
        process.terminate()
        process.wait()

    def look(self):
        """Every eighth row: enough to see whether something has changed."""
        row = SIZE[0] * 4
        return b"".join(self.pixels[at:at + row] for at in range(len(self.pixels) % row, len(self.pixels), 8 * row))

    def start(self, command):
        """Starts a program until its picture stands. Returns seconds to the first change and to the last, of the processor, and its own MiB."""
        before = last = self.look()
        begin = changed = time.monotonic()
        first = None
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while first is None or time.monotonic() - changed < QUIET:
            time.sleep(0.004)
            now = self.look()
            if now != last:
                last, changed = now, time.monotonic()
                first = first or changed
            if process.poll() is not None or time.monotonic() - begin > 60:
                process.kill()
                process.wait()
                raise measure.Failed(f"{command[0]} showed no picture that stands")
        own = measure.count_own(process.pid)
        process.send_signal(signal.SIGTERM)
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        while self.look() != before and time.monotonic() - changed < 10:  # its window goes
            time.sleep(0.02)
        return first - begin, changed - begin, usage.ru_utime + usage.ru_stime, own


def bench_start(bench):
    """The program, beside another one of GTK."""
    if not all([measure.is_there("Xvfb"), measure.is_there("dbus-daemon")]):
        return
    with contextlib.ExitStack() as stack:
        screen = Screen(stack, bench.folder, bench.environment)
        measures = {"Entente": lambda: screen.start([bench.entente])}
        if measure.is_there("gtk4-demo"):
            measures["gtk4-demo"] = lambda: screen.start(["gtk4-demo"])
        measure.race(measures, 1)  # what is read from the disk and started on the bus for the first time
        measure.show(f"start: in a window on {SIZE[0]} × {SIZE[1]} pixels, without a graphics card", measure.race(measures, bench.rounds),
                     ["first s", "complete s", "CPU s", "own MiB"])
