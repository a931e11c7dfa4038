# SPDX-License-Identifier: GPL-3.0-or-later
"""A frame in which many lines are drawn anew, beside a browser and what draws in it."""

import http.server
import json
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import threading

from benchmarks import measure, networks

PAGE = (1600, 1000)  # pixels
N_NODES = 5000
N_EDGES = 20_000
SHOWN = pathlib.Path(__file__).parent / "peers" / "frames.html"
LIMIT = 120  # seconds until a page has to be done


class Handler(http.server.BaseHTTPRequestHandler):
    """What the page asks for and tells."""

    def do_GET(self):
        path = self.path.partition("?")[0]
        if path not in self.server.files:
            self.send_error(404)
            return
        kind, content = self.server.files[path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self):
        told = self.rfile.read(int(self.headers["Content-Length"] or 0))
        self.server.take_note(self.path, told)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        """Nobody reads it."""


class Browser:
    """Chromium without a window and a graphics card, and the server it has its page from."""

    def __init__(self, bench, files):
        self.bench = bench
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.files, self.server.take_note = files, self.take_note
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.process = self.done = self.begin = self.figures = None

    def take_note(self, path, told):
        """At the end of the first frames and at the end of all."""
        cpu, own = look_at_family(self.process.pid)
        if path == "/begin":
            self.begin = cpu
        else:
            times = json.loads(told)
            self.figures = statistics.median(times), 1000 * (cpu - self.begin) / len(times), own
            self.done.set()

    def draw(self, way):
        """Milliseconds of a frame by the clock and of all processors, and how many MiB all of the browser has for itself."""
        self.done, self.figures = threading.Event(), None
        with tempfile.TemporaryDirectory(dir=self.bench.folder, ignore_cleanup_errors=True) as profile:
            command = ["chromium", "--headless=new", "--disable-gpu", "--disable-frame-rate-limit", "--no-first-run", f"--user-data-dir={profile}",
                       f"--window-size={PAGE[0]},{PAGE[1] + 100}", f"http://127.0.0.1:{self.server.server_port}/?{way}"]
            if os.geteuid() == 0:
                command.insert(1, "--no-sandbox")  # it refuses otherwise
            self.process = subprocess.Popen(command, env=self.bench.peers, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.done.wait(LIMIT)
            self.process.terminate()
            self.process.wait()
        if self.figures is None:
            raise measure.Failed(f"chromium drew nothing in {LIMIT} s")
        return self.figures


def look_at_family(pid):
    """Seconds of the processor that a process and all it has started have taken, and the MiB that they have for themselves."""
    parents, seconds = {}, {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        process = int(path.parent.name)
        parents[process], seconds[process] = int(fields[1]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    family = {pid}
    while grown := {process for process, parent in parents.items() if parent in family} - family:
        family |= grown
    return sum(seconds.get(process, 0) for process in family), sum(map(measure.count_own, family))


def draw_own(bench, lines):
    """Milliseconds by the clock and of all processors of what bench-paint says of a frame from the scene on, and MiB at most."""
    said = bench.folder / "said"
    with open(said, "w", encoding="utf-8") as output:
        figures = measure.run([*bench.programs["paint"]["cmd"], lines], bench.environment, output)
    found = re.search(r"from the scene, all processors +processor +([\d.]+) ms .*?clock +([\d.]+) ms", said.read_text(encoding="utf-8"))
    return float(found[2]), float(found[1]), figures.peak


def bench_frames(bench):
    """Twenty thousand lines on a page as large as a window."""
    lines, path = networks.make_lines(N_NODES, N_EDGES, PAGE), bench.folder / "lines.tsv"
    path.write_text("".join("\t".join(map(str, line)) + "\n" for line in lines), encoding="utf-8")
    measures = {"Entente": lambda: draw_own(bench, path)}
    if measure.is_there("chromium"):
        files = {"/": ("text/html", SHOWN.read_bytes()), "/lines": ("application/json", json.dumps(lines).encode())}
        browser = Browser(bench, files)
        ways = {"canvas, each": "each", "canvas, at once": "together"}
        if measure.is_there("node") and (library := measure.find_library("cytoscape/dist/cytoscape.min.js", bench.peers)):
            files["/cytoscape.js"] = ("text/javascript", library.read_bytes())
            ways["Cytoscape.js"] = "cytoscape"
        for name, way in ways.items():
            measures[name] = lambda way=way: browser.draw(way)
    measure.show(f"frames: {N_NODES:,} nodes, {N_EDGES:,} straight edges, {PAGE[0]} × {PAGE[1]} pixels, drawn anew",
                 measure.race(measures, bench.rounds), ["clock ms", "CPU ms", "MiB"])
