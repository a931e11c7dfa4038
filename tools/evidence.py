# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of tools/check-data on what records rest on: whether a source can show what it is cited for, and who is heard.

Faults are problems. What a whole table has still to be mended in is a *shortcoming*: it is counted, and `known.tsv` holds
how many there are of each kind, so that their number can only go down.
"""

import collections
import csv
import datetime
import re
import unicodedata
import urllib.parse

SHARE = 0.05  # of all quotes that one speaker should have at most
WEEK = datetime.timedelta(days=7)


def table(path):
    """The rows of a tab-separated file, as dictionaries; lines that begin with # are comments."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_day(written):
    """Whether a date is a day that is written without a doubt."""
    return re.fullmatch(r"\d{4}-\d\d-\d\d", written) is not None


def host(source):
    """The host of a source's address, without www."""
    return re.sub(r"^www\.", "", urllib.parse.urlsplit(source.get("URL", "")).netloc.lower())


def words(text):
    """The words of a text that tell something, folded: those of four letters and more."""
    folded = unicodedata.normalize("NFKD", urllib.parse.unquote(text).lower())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return set(re.findall(r"[a-z]{4,}", plain))


def cited(data, record):
    return [s for s in (data.find("sources", i) for i in record.get("sources", [])) if s]


def check_ages(data, days):
    """An announcement does not show that something happened: a source of an event is no older than the event."""
    for event in data["events"]:
        sources = cited(data, event)
        first = days(event["from"])[0]
        if sources and "?" not in event["from"] and all("issued" in s and days(s["issued"])[1] < first for s in sources):
            yield f"events {event['id']}: all its sources are older ({', '.join(s['id'] + ' ' + s['issued'] for s in sources)})"


def check_titles(data, tables):
    """A title and an address that is made of words have one in common; or the address leads elsewhere."""
    others = {row["source"] for row in table(tables / "titles.tsv")}
    for source in data["sources"]:
        segments = urllib.parse.urlsplit(source.get("URL", "")).path.split("/")
        told = max((re.findall(r"[^\W\d_]{3,}", urllib.parse.unquote(s)) for s in segments), key=len)
        if source["id"] not in others and len(told) >= 5 and words(source["title"]) and words(" ".join(told)) and not words(source["title"]) & words(source["URL"]):
            yield f"sources {source['id']}: the title “{source['title']}” and its address share no word"


def check_quoted_places(data, days):
    """Words that were said at a summit or a meeting of ministers were said where the event of these days was."""
    places = {e["place"]["name"] for e in data["events"] if "place" in e} | {n["capital"]["name"] for n in data["nations"] if "capital" in n}
    for quote in data["quotes"]:
        said = re.search(r"\b(?:summit|meeting)\b.*\b(?:in|at) (.+)$", quote.get("occasion", ""))
        if not said or said.group(1) not in places:
            continue
        first, last = days(quote["date"])
        for event in data["events"]:
            if event["kind"] not in ("summit", "ministerial") or "place" not in event or not set(event.get("groupings", [])) & set(quote.get("groupings", [])):
                continue
            begin, end = days(event["from"])[0], days(event.get("until", event["from"]))[1]
            if begin <= last + WEEK and first - WEEK <= end and event["place"]["name"] != said.group(1):
                yield f"quotes {quote['id']}: said in {said.group(1)} on {quote['date']}, but {event['id']} was in {event['place']['name']} on {event['from']}"


def series(data):
    """Numbered meetings: (groupings, what they are called) -> [(number, event)], in the order of the table."""
    found = collections.defaultdict(list)
    for event in data["events"]:
        title = re.match(r"(\d+)(?:st|nd|rd|th) (?:and (\d+)(?:st|nd|rd|th) )?([^,]+)", event["title"])
        if title and event["kind"] in ("summit", "ministerial"):
            first, second, called = title.groups()
            for number in filter(None, (first, second)):  # two meetings in one are in the plural
                found[tuple(event.get("groupings", [])[:1]), called.removesuffix("s") if second else called].append((int(number), event))
    return found


def check_numbers(data, days):
    """The numbers of meetings rise with their dates, and none stands twice."""
    for (_, called), meetings in series(data).items():
        meetings = sorted(meetings, key=lambda m: days(m[1]["from"]))
        for (a, first), (b, second) in zip(meetings, meetings[1:]):
            if b <= a:
                yield f"events {second['id']}: number {b} of “{called}” follows number {a}, {first['id']}"


def lacking(meetings):
    """What is missing among numbered meetings, each (called, number): called -> numbers. One name may follow another."""
    numbers = collections.defaultdict(set)
    for called, number in meetings:
        numbers[called].add(number)
    known = set().union(*numbers.values())
    found = {}
    for called, own in numbers.items():
        before = {min(own) - 1} - known if min(known) < min(own) else set()
        found[called] = sorted(set(range(min(own), max(own))) - own | before)
    return found


def check_claims(data, days):
    """What a grouping claims to be complete has no gap, is there at all, and is not of days that nobody could read about."""
    meetings = collections.defaultdict(list)  # (grouping, kind) -> [(called, number, event)]
    for (_, called), numbered in series(data).items():
        for number, event in numbered:
            for grouping in event.get("groupings", []):
                meetings[grouping, event["kind"]].append((called, number, event))
    for grouping in data["groupings"]:
        claimed = set()
        for claim in grouping.get("complete", []):
            where = f"groupings {grouping['id']}: {claim['kind']} complete from {claim['from']} until {claim['until']}"
            first, last = days(claim["from"])[0], days(claim["until"])[1]

            def lies_in(event):
                return first <= days(event["from"])[1] and days(event["from"])[0] <= last

            if days(claim["until"])[0] > data.updated:
                yield f"{where}: the data is of {data.updated}"
            if claim["kind"] in claimed:
                yield f"{where}: claimed twice"
            claimed.add(claim["kind"])
            if not any(grouping["id"] in e.get("groupings", []) and e["kind"] == claim["kind"] and lies_in(e) for e in data["events"]):
                yield f"{where}: there is none"
            for called, numbers in lacking((c, n) for c, n, e in meetings[grouping["id"], claim["kind"]] if lies_in(e)).items():
                for number in numbers:
                    yield f"{where}: number {number} of “{called}” is missing"


def shortcomings(data, tables):
    """Shortcomings by kind, each a list of lines."""
    lists = {row["source"]: row["days"] == "yes" for row in table(tables / "lists.tsv")}
    copies = {row["host"] for row in table(tables / "copies.tsv")}
    found = {"day": [], "copy": [], "gap": [], "speaker": []}
    for event in data["events"]:
        sources = cited(data, event)
        shown = [s for s in sources if s["id"] not in lists or lists[s["id"]] and event["kind"] in ("accession", "founding")]
        if is_day(event["from"]) and sources and not shown:
            found["day"].append(f"events {event['id']}: {event['from']} rests on no source that tells the day")
    for source in data["sources"]:
        if any(host(source) == c or host(source).endswith("." + c) for c in copies):
            found["copy"].append(f"sources {source['id']}: {host(source)} prints what others wrote")
    for (groupings, called), meetings in series(data).items():
        numbers = {n for n, _ in meetings}
        for n in range(min(numbers), max(numbers)):
            if n not in numbers and len(numbers) > 2:
                found["gap"].append(f"events of {' '.join(groupings) or 'no grouping'}: number {n} of “{called}” is missing")
    spoken = collections.Counter(q["speaker"] for q in data["quotes"])
    total = len(data["quotes"])
    for speaker, n in spoken.items() if total >= 100 else ():  # a small table says nothing about shares
        for i in range(int(SHARE * total), n):
            found["speaker"].append(f"quotes of {speaker}: number {i + 1} of {total} in all, over {SHARE:.0%}")
    return found


def check_known(found, tables):
    """The number of shortcomings is the one that is known: more are new ones, and fewer lower what is known."""
    for row in table(tables / "known.tsv"):
        n, known = len(found[row["kind"]]), int(row["count"])
        if n > known:
            yield f"known.tsv: {n} shortcomings of kind {row['kind']}, {known} were known; --shortcomings lists them"
        elif n < known:
            yield f"known.tsv: {n} shortcomings of kind {row['kind']} are left of {known}; write {n}"
