# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a large file, beside other readers of JSON."""

import json
import multiprocessing

from benchmarks import measure

N_EVENTS = 100_000


def write_events(data, path):
    """The data with so many events that reading them is what takes time."""
    data = json.loads(data.read_text(encoding="utf-8"))
    events = data["events"]
    data["events"] = events + [{**events[i % len(events)], "id": f"event-{i}"} for i in range(len(events), N_EVENTS)]
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def bench_reading(bench):
    """A file of 100,000 events."""
    path = bench.folder / "events.json"
    # In a process of its own, which gives the memory back.
    maker = multiprocessing.Process(target=write_events, args=[bench.data, path])
    maker.start()
    maker.join()
    readers = {"python3": ["python3", "-c", "import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))", path],
               "jq": ["jq", "length", path],
               "node": ["node", "-e", "JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'))", path]}
    commands = {"Entente": [bench.entente, "validate", path], **{name: command for name, command in readers.items() if measure.is_there(name)}}
    measure.show(f"reading: {N_EVENTS:,} events, {path.stat().st_size / 2**20:.1f} MiB; Entente checks them, too", bench.race(commands),
                 measure.HEADINGS)
