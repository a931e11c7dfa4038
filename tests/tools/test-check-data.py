#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that every rule of tools/check-data can fail: a small sound data set, and one fault at a time."""

import copy
import importlib.machinery
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools" / "check-data"
sys.path.insert(0, str(TOOL.parent))

import evidence  # noqa: E402: it stands beside the tool


def point(name, latitude, longitude):
    return {"name": name, "latitude": latitude, "longitude": longitude}


SOUND = {
    "format": "entente",
    "version": 1,
    "title": "Fixture",
    "updated": "2026-05-31",
    "sources": [
        {"id": "paper", "type": "webpage", "title": "A page", "URL": "https://example.org/a"},
        {"id": "other", "type": "book", "title": "A book"},
    ],
    "nations": [
        {"id": "CHN", "name": "China", "capital": point("Beijing", 39.9, 116.4), "sources": ["paper"]},
        {"id": "IND", "name": "India", "capital": point("New Delhi", 28.6, 77.2), "sources": ["paper"]},
        {"id": "RUS", "name": "Russia", "capital": point("Moscow", 55.8, 37.6), "sources": ["paper"]},
        {"id": "SSD", "name": "South Sudan", "capital": point("Juba", 4.9, 31.6), "from": "2011-07-09", "sources": ["paper"]},
        {"id": "YUG", "name": "Yugoslavia", "kind": "former-state", "until": "1992-04-27", "sources": ["paper"]},
    ],
    "groupings": [
        {"id": "ric", "name": "RIC", "kind": "dialogue", "from": "2002-09", "sources": ["paper"]},
        {"id": "bloc", "name": "Bloc", "kind": "alliance", "from": "1980-01-01", "until": "2020-01-01", "sources": ["other"]},
    ],
    "memberships": [
        {"nation": "CHN", "grouping": "ric", "role": "member", "from": "2002-09", "sources": ["paper"]},
        {"nation": "IND", "grouping": "ric", "role": "member", "from": "2002-09", "sources": ["paper"]},
        {"nation": "RUS", "grouping": "ric", "role": "member", "from": "2002-09", "sources": ["paper"]},
        {"nation": "YUG", "grouping": "bloc", "role": "member", "from": "1980-01-01", "until": "1992-04-27", "sources": ["paper"]},
        {"nation": "RUS", "grouping": "bloc", "role": "observer", "from": "1980-01-01", "until": "1990", "sources": ["paper"]},
        {"nation": "RUS", "grouping": "bloc", "role": "member", "from": "1990", "until": "2020-01-01", "sources": ["paper"]},
        {"nation": "RUS", "grouping": "bloc", "role": "suspended", "from": "1995", "until": "1999", "sources": ["paper"]},
        {"nation": "SSD", "grouping": "bloc", "role": "member", "from": "2012", "until": "2020-01-01", "sources": ["paper"]},
    ],
    "ties": [{"nations": ["IND", "RUS"], "kind": "dialogue", "from": "2021", "sources": ["paper"]}],
    "events": [
        {"id": "summit", "title": "A summit", "kind": "summit", "from": "2006-07-17", "groupings": ["ric"], "nations": ["CHN", "IND", "RUS"],
         "place": point("Saint Petersburg", 59.9, 30.3), "summary": "South Sudan was not there.", "sources": ["paper"]},
    ],
    "quotes": [{"id": "words", "text": "Words", "speaker": "A speaker", "date": "2006-07-17", "nation": "RUS", "event": "summit", "sources": ["paper"]}],
    "presets": [{"id": "both", "name": "Both", "groupings": ["ric", "bloc"]}],
}


class CheckData(unittest.TestCase):
    def run_on(self, data, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "data.json"
            path.write_text(json.dumps(data), encoding="utf-8")
            done = subprocess.run([sys.executable, TOOL, *arguments, path], capture_output=True, encoding="utf-8", timeout=60)
        self.assertEqual(done.stderr, "")
        return done.returncode, done.stdout.splitlines()

    def fails(self, change, *expected):
        """CHANGE makes one fault; the check names just that, in lines that hold the words EXPECTED."""
        data = copy.deepcopy(SOUND)
        change(data)
        status, lines = self.run_on(data)
        self.assertEqual(status, 1, lines)
        self.assertEqual(len(lines), len(expected) + 2, lines)
        for words in expected:
            self.assertTrue(any(words in line for line in lines), (words, lines))

    def test_sound(self):
        status, lines = self.run_on(SOUND)
        self.assertEqual(status, 0, lines)
        self.assertTrue(lines[-1].endswith(": 0 problems"), lines)
        self.assertIn("counts compared: 1", lines[-2])

    def test_no_source(self):
        self.fails(lambda d: d["memberships"][0].update(sources=[]), "memberships CHN in ric, member from 2002-09: no source")

    def test_unused_source(self):
        self.fails(lambda d: d["sources"].append({"id": "idle", "type": "book", "title": "Idle"}), "sources idle: nothing rests on it")

    def test_same_address_twice(self):
        self.fails(lambda d: d["sources"][1].update(URL="http://www.example.org/a/"), "sources other: the same address as paper")

    def test_unknown_ids(self):
        self.fails(lambda d: d["ties"][0].update(sources=["nowhere"]), "no such id among the sources: nowhere")
        self.fails(lambda d: d["ties"][0].update(nations=["IND", "XXX"]), "no such id among the nations: XXX")
        self.fails(lambda d: d["quotes"][0].update(event="never"), "no such id among the events: never")
        self.fails(lambda d: d["quotes"][0].update(groupings=["none"]), "no such id among the groupings: none")

    def test_before_the_grouping(self):
        self.fails(lambda d: d["memberships"][4].update({"from": "1979-12-31"}), "begins before bloc (1980-01-01)")

    def test_after_the_grouping(self):
        self.fails(lambda d: d["memberships"][5].pop("until"), "does not end with bloc (2020-01-01)")
        self.fails(lambda d: d["memberships"][5].update(until="2021"), "does not end with bloc (2020-01-01)")

    def test_before_the_nation(self):
        self.fails(lambda d: d["memberships"][7].update({"from": "2010"}), "begins before SSD (2011-07-09)")

    def test_after_the_nation(self):
        self.fails(lambda d: d["memberships"][3].update(until="1993"), "does not end with YUG (1992-04-27)")

    def test_names_of_other_times(self):
        self.fails(lambda d: d["nations"][2].update(names=[{"name": "A", "until": "1991"}, {"name": "B", "from": "1985", "until": "1995"}]),
                   "nations RUS: called A and B at once")
        self.fails(lambda d: d["nations"][3].update(names=[{"name": "A", "from": "2001", "until": "2012"}]), "begins before SSD (2011-07-09)")
        self.fails(lambda d: d["nations"][3].update(names=[{"name": "A", "until": "2001"}]), "ends before SSD begins (2011-07-09)")
        self.fails(lambda d: d["nations"][4].update(names=[{"name": "A", "until": "1993"}]), "does not end with YUG (1992-04-27)")
        data = copy.deepcopy(SOUND)
        data["nations"][2]["names"] = [{"name": "A", "until": "1991"}, {"name": "B", "from": "1991", "until": "1995"}]
        self.assertEqual(self.run_on(data)[0], 0)

    def test_uncertain_dates_are_given_the_benefit(self):
        data = copy.deepcopy(SOUND)
        data["memberships"][7]["from"] = "2011"
        data["memberships"][5]["until"] = "2020-01?"
        data["groupings"][1]["until"] = "2020"
        self.assertEqual(self.run_on(data)[0], 0)
        for certain, written in ((False, "[2005..2012-06]"), (False, "..2012"), (False, "2009/2012"), (False, "[2005..]"), (True, "[2005..2010]")):
            data = copy.deepcopy(SOUND)
            data["memberships"][7]["from"] = written  # South Sudan is there since 2011-07-09
            self.assertEqual(self.run_on(data)[0], certain, written)

    def test_overlap_of_members(self):
        self.fails(lambda d: d["memberships"].append(dict(d["memberships"][0], **{"from": "2010"})), "member from 2010: overlaps the row as member from 2002-09")

    def test_overlap_of_outer_role_and_membership(self):
        self.fails(lambda d: d["memberships"][4].update(until="1992-01-01"), "overlaps the row as observer")

    def test_overlap_of_suspensions(self):
        self.fails(lambda d: d["memberships"].append(dict(d["memberships"][6], **{"from": "1997"})), "suspended from 1997: overlaps")

    def test_suspended_without_membership(self):
        self.fails(lambda d: d["memberships"][6].update({"from": "1985"}), "lies on no row as member")

    def test_doubles(self):
        self.fails(lambda d: d["ties"].append(dict(d["ties"][0], nations=["RUS", "IND"], title="Again")), "told twice, see ties")
        self.fails(lambda d: d["events"].append(dict(d["events"][0], id="again", title="Again")), "events again: told twice, see events summit")
        for change in ({"from": "2006-07"}, {"kind": "ministerial"}, {"nations": ["RUS"]}, {"groupings": []}):
            data = copy.deepcopy(SOUND)
            data["events"].append(dict(data["events"][0], id="again", title="Again", **change))
            if change == {"from": "2006-07"}:
                data["events"].append(dict(data["events"][-1], id="third"))
            self.assertEqual(self.run_on(data)[0], 0, change)

    def test_stranger_at_a_summit(self):
        self.fails(lambda d: d["events"][0]["nations"].append("SSD"), "events summit: SSD had no role in ric then")

    def test_guest_at_a_summit(self):
        data = copy.deepcopy(SOUND)
        data["events"][0]["nations"].append("SSD")
        data["events"][0]["note"] = "South Sudan took part as a guest."
        self.assertEqual(self.run_on(data)[0], 0)

    def test_suspended_at_a_summit(self):
        def meet(day, *groupings):
            return lambda d: d["events"][0].update({"from": day, "groupings": list(groupings), "nations": ["RUS"]})

        self.fails(meet("1997-05-01", "bloc"), "events summit: RUS was suspended from bloc then")
        for day, groupings in (("1999-05-01", ["bloc"]), ("1997-05-01", ["bloc", "other"])):  # perhaps no longer; and from one of two
            data = copy.deepcopy(SOUND)
            data["groupings"].append({"id": "other", "name": "Other", "kind": "alliance", "from": "1980-01-01", "sources": ["other"]})
            data["memberships"].append({"nation": "RUS", "grouping": "other", "role": "member", "from": "1980-01-01", "sources": ["paper"]})
            meet(day, *groupings)(data)
            del data["quotes"][0]["event"]
            self.assertEqual(self.run_on(data)[0], 0, self.run_on(data)[1])

    def test_member_too_late_for_the_summit(self):
        self.fails(lambda d: d["events"][0].update({"from": "2001-06-01", "nations": ["RUS"]}), "events summit: RUS had no role in ric then")

    def test_capital_elsewhere(self):
        self.fails(lambda d: d["nations"][1].update(capital=point("New Delhi", 28.6, -77.2)), "nations IND: New Delhi lies further than 500 km")

    def test_nation_without_a_city(self):
        self.fails(lambda d: d["nations"].append({"id": "QQQ", "name": "Q", "capital": point("Q", 0, 0), "sources": ["paper"]}), "nations QQQ: has no city")

    def test_known_place_elsewhere(self):
        self.fails(lambda d: d["events"][0].update(place=point("Saint Petersburg", 30.3, 59.9)), "Saint Petersburg lies further than 500 km from RUS")

    def test_unknown_place_elsewhere(self):
        self.fails(lambda d: d["events"][0].update(place=point("Nowhere", -40, -20)), "Nowhere lies further than 500 km from all who took part")

    def test_count(self):
        self.fails(lambda d: d["memberships"][0].update({"from": "2003"}), "groupings ric: 2 members on 2002-10-01, 3 published")

    def test_count_with_nations_set_aside(self):
        tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_data", importlib.machinery.SourceFileLoader("check_data", str(TOOL))))
        tool.__loader__.exec_module(tool)
        data = tool.Dataset(copy.deepcopy(SOUND))
        with tempfile.TemporaryDirectory() as folder:
            tool.TABLES = pathlib.Path(folder)
            for row, expected in (("2003-01-01\t4\tA paper\tYUG", []), ("2003-01-01\t3\tA paper", []),
                                  ("2003-01-01\t5\tA paper\tYUG", ["groupings ric: 3 members on 2003-01-01, 5 published, 1 of them set aside (A paper)"]),
                                  ("2003-01-01\t4\tA paper\tIND", ["counts.tsv: ric 2003-01-01: IND is set aside, but a member"])):
                pathlib.Path(folder, "counts.tsv").write_text(f"grouping\tdate\tmembers\tsource\taside\nric\t{row}\n", encoding="utf-8")
                self.assertEqual(list(tool.check_counts(data, {})), expected)

    def test_presets(self):
        self.fails(lambda d: d["presets"][0].update(groupings=["ric", "gone"]), "presets both: no such id among the groupings: gone")
        self.fails(lambda d: d["presets"][0].update(groupings=["ric", "ric"]), "presets both: a grouping twice")
        self.fails(lambda d: d["presets"][0].pop("name"), "presets both: lacks id, name or groupings")

    def test_sources_older_than_their_event(self):
        def announce(d):
            d["events"][0]["sources"] = ["early", "earlier"]
            d["sources"] += [{"id": "early", "type": "book", "title": "Early", "issued": "2006-07-16"}, {"id": "earlier", "type": "book", "title": "Earlier", "issued": "2005"}]

        self.fails(announce, "events summit: all its sources are older (early 2006-07-16, earlier 2005)")
        for change in ({"issued": "2006-07-17"}, {"issued": "2006"}, {"issued": None}):
            data = copy.deepcopy(SOUND)
            announce(data)
            data["sources"][-1].update(change)
            if change["issued"] is None:
                data["sources"][-1].pop("issued")
            self.assertEqual(self.run_on(data)[0], 0, change)
        data = copy.deepcopy(SOUND)
        announce(data)
        data["events"][0]["from"] = "2006-07-17?"
        self.assertEqual(self.run_on(data)[0], 0)

    def test_address_of_something_else(self):
        page = "https://example.org/love-and-gossip/reason-behind-the-break-of-two-stars_133.html"
        self.fails(lambda d: d["sources"][0].update(title="Special representatives to meet", URL=page), "sources paper: the title “Special representatives to meet” and its address")
        for title in ("Two Stars", "Специальные представители"):  # a word in common, and none that could be compared
            data = copy.deepcopy(SOUND)
            data["sources"][0].update(title=title, URL=page)
            self.assertEqual(self.run_on(data)[0], 0, title)

    def test_words_said_elsewhere(self):
        said = {"occasion": "RIC summit in Moscow", "groupings": ["ric"], "date": "2006-07-20"}
        self.fails(lambda d: d["quotes"][0].update(said), "quotes words: said in Moscow on 2006-07-20, but summit was in Saint Petersburg on 2006-07-17")
        self.fails(lambda d: d["quotes"][0].update(said | {"date": "2006-07-14"}), "quotes words: said in Moscow on 2006-07-14, but summit was in Saint Petersburg on 2006-07-17")
        for change in ({"date": "2006-08-20"}, {"groupings": ["bloc"]}, {"occasion": "A walk in Moscow"}, {"occasion": "RIC summit in Saint Petersburg"}):
            data = copy.deepcopy(SOUND)
            data["quotes"][0].update(said | change)
            self.assertEqual(self.run_on(data)[0], 0, change)

    def test_numbers_of_meetings(self):
        def meet(d, *meetings):
            for number, day in meetings:
                d["events"].append(dict(d["events"][0], id=f"m{number}-{day}", title=f"{number} RIC summit", nations=[], **{"from": day}))

        self.fails(lambda d: meet(d, ("1st", "2006"), ("3rd", "2008"), ("2nd", "2009")), "number 2 of “RIC summit” follows number 3")
        self.fails(lambda d: meet(d, ("1st", "2006"), ("1st", "2008")), "number 1 of “RIC summit” follows number 1")
        data = copy.deepcopy(SOUND)
        meet(data, ("1st", "2006"), ("2nd", "2007"), ("5th", "2009"))
        status, lines = self.run_on(data, "--shortcomings")
        self.assertEqual(status, 0)
        self.assertEqual([line for line in lines if "missing" in line], [f"events of ric: number {n} of “RIC summit” is missing" for n in (3, 4)])

        data = copy.deepcopy(SOUND)
        meet(data, ("1st", "2006"), ("2nd and 3rd", "2007"), ("4th", "2009"))
        data["events"][-2]["title"] += "s"
        self.assertFalse([line for line in self.run_on(data, "--shortcomings")[1] if "missing" in line])
        self.fails(lambda d: meet(d, ("1st and 2nd", "2006"), ("2nd", "2008")) or d["events"][-2].update(title="1st and 2nd RIC summits"), "number 2 of “RIC summit” follows number 2")

    def shortcomings(self, change):
        data = copy.deepcopy(SOUND)
        change(data)
        status, lines = self.run_on(data, "--shortcomings")
        self.assertEqual(status, 0, lines)
        return lines[:-2]

    def test_days_that_no_source_tells(self):
        def rest_on(source, **event):
            def change(d):
                d["sources"].append({"id": source, "type": "webpage", "title": "Members"})
                d["events"][0].update(event, sources=[source])
            return change

        told = ["events summit: 2006-07-17 rests on no source that tells the day"]
        self.assertEqual(self.shortcomings(rest_on("au-member-states")), told)
        self.assertEqual(self.shortcomings(rest_on("au-member-states", kind="accession")), told)
        self.assertEqual(self.shortcomings(rest_on("nato-members")), told)
        self.assertEqual(self.shortcomings(rest_on("nato-members", kind="accession")), [])
        self.assertEqual(self.shortcomings(rest_on("au-member-states", **{"from": "2006-07"})), [])
        self.assertEqual(self.shortcomings(rest_on("au-member-states-of-2006")), [])

    def test_copies(self):
        for address, found in (("https://www.wikimili.com/en/A", True), ("https://news.fintax360.com/A", True), ("https://notwikimili.com/A", False)):
            lines = self.shortcomings(lambda d: d["sources"][0].update(URL=address))
            self.assertEqual([line for line in lines if "prints what others wrote" in line] != [], found, address)

    def test_share_of_a_speaker(self):
        def speak(n, total):
            def change(d):
                d["quotes"] = [dict(d["quotes"][0], id=f"q{i}", speaker="A" if i < n else f"B{i}") for i in range(total)]
            return change

        self.assertEqual(self.shortcomings(speak(6, 100)), ["quotes of A: number 6 of 100 in all, over 5%"])
        self.assertEqual(self.shortcomings(speak(5, 100)), [])
        self.assertEqual(self.shortcomings(speak(9, 99)), [])  # a small table says nothing about shares

    def test_claims(self):
        def claim(*numbers, kind="summit", until="2010", **change):
            def made(d):
                d["groupings"][0]["complete"] = [dict({"kind": kind, "from": "2001", "until": until}, **change)]
                d["events"] += [dict(d["events"][0], id=f"s{i}", title=f"{number} RIC summit", nations=[], **{"from": f"{2001 + i}-05-01"})
                                for i, number in enumerate(numbers)]
            return made

        whole = copy.deepcopy(SOUND)
        claim("1st", "2nd", "3rd and 4th")(whole)
        self.assertEqual(self.run_on(whole)[0], 0)
        where = "groupings ric: summit complete from 2001 until"
        self.fails(claim("1st", "2nd", "4th"), f"{where} 2010: number 3 of “RIC summit” is missing")
        self.fails(claim("1st", "2nd", "4th Great"), f"{where} 2010: number 3 of “Great RIC summit” is missing")
        self.fails(claim("1st", kind="ministerial"), "groupings ric: ministerial complete from 2001 until 2010: there is none")
        self.fails(claim("1st", until="2027"), f"{where} 2027: the data is of 2026-05-31")
        self.fails(lambda d: [claim()(d), d["groupings"][0]["complete"].append(d["groupings"][0]["complete"][0])], f"{where} 2010: claimed twice")
        # What lies outside says nothing about what is claimed.
        apart = copy.deepcopy(SOUND)
        claim("1st", "3rd", "5th", until="2006", **{"from": "2003"})(apart)
        self.assertEqual(self.run_on(apart)[0], 0)

    def test_known_shortcomings_only_go_down(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "known.tsv").write_text("kind\tcount\nday\t2\n", encoding="utf-8")
            for n, expected in ((1, ["known.tsv: 1 shortcomings of kind day are left of 2; write 1"]), (2, []),
                                (3, ["known.tsv: 3 shortcomings of kind day, 2 were known; --shortcomings lists them"])):
                self.assertEqual(list(evidence.check_known({"day": ["x"] * n}, pathlib.Path(folder))), expected)
        loud = copy.deepcopy(SOUND)
        loud["quotes"] = [dict(SOUND["quotes"][0], id=f"words-{i}") for i in range(100)]
        self.assertEqual(self.run_on(loud)[0], 0)
        status, lines = self.run_on(loud, "--known")
        self.assertEqual(status, 1)
        self.assertTrue(any(line.startswith("known.tsv: 95 shortcomings of kind speaker, 0 were known") for line in lines), lines)

    def test_counts(self):
        status, lines = self.run_on(SOUND, "--counts")
        self.assertEqual(status, 0)
        self.assertEqual(len(lines), len(set(lines)))
        for line in ("table memberships all 8", "kind memberships observer 1", "kind ties dialogue 1", "decade memberships 2000s 3", "decade groupings 1980s 1",
                     "decade quotes 2000s 1", "region events no region 1", "speaker quotes A_speaker 1"):
            self.assertIn(line.replace(" ", "\t", 2)[::-1].replace(" ", "\t", 1)[::-1].replace("_", " "), lines)
        placed = copy.deepcopy(SOUND)
        placed["nations"][0]["region"], placed["nations"][1]["region"] = "Eastern Asia", "Southern Asia"
        self.assertIn("region\tevents\tEastern Asia\t1", self.run_on(placed, "--counts")[1])
        self.assertIn("region\tties\tSouthern Asia\t1", self.run_on(placed, "--counts")[1])

    def test_sample(self):
        def drawn(data, *arguments):
            return [line for line in self.run_on(data, "--sample", *arguments)[1] if not line.startswith("  ")]

        turned = copy.deepcopy(SOUND)
        for name in ("nations", "memberships"):
            turned[name].reverse()
        self.assertEqual(len(drawn(SOUND, "5")), 5)
        self.assertEqual(drawn(SOUND, "5"), drawn(turned, "5"))
        self.assertNotEqual(drawn(SOUND, "5"), drawn(SOUND, "5", "--seed", "2"))
        self.assertEqual(len(drawn(SOUND, "1000")), 18)
        self.assertIn("  paper: A page <https://example.org/a>", self.run_on(SOUND, "--sample", "1000")[1])

    def test_comparison(self):
        data = copy.deepcopy(SOUND)
        for record in [data["groupings"][1]] + data["memberships"] + data["presets"]:
            for key in ("id", "grouping"):
                if record.get(key) == "bloc":
                    record[key] = "asean"
            if "groupings" in record:
                record["groupings"] = ["ric", "asean"]
        with tempfile.TemporaryDirectory() as folder:
            rows = ["org,ccode,cow_abb,iso3,start_year,end_year,status,open_at_2014", "ASEAN,365,RUS,RUS,1991,2014,member,1", "ASEAN,626,SSD,SSD,2005,2014,member,1"]
            pathlib.Path(folder, "memberships.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
            _, lines = self.run_on(data, "--cow", folder)
        self.assertIn("asean\tSSD\t2012\t2005\tUNEXPLAINED", lines)
        self.assertIn("cow-differences.tsv lacks: asean SSD 2012 2005", lines)
        self.assertTrue(any("1 of 2 within one year (50.0 %)" in line for line in lines), lines)

    def test_tables_name_their_sources(self):
        counts = (TOOL.parent / "check-data-tables" / "counts.tsv").read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in counts if not line.startswith("#")][1:]
        self.assertGreaterEqual(len(rows), 300)
        for row in rows:
            self.assertIn(len(row), (4, 5), row)  # a fifth names who is set aside
            self.assertTrue(row[3], row)

    def test_differences_are_explained(self):
        """A difference is one of definition, or what is here is borne out; none is left open."""
        reasons = list(evidence.table(TOOL.parent / "check-data-tables" / "cow-differences.tsv"))
        self.assertEqual({row["kind"] for row in reasons}, {"definition", "ours"})
        self.assertEqual([row for row in reasons if not row["why"]], [])


if __name__ == "__main__":
    unittest.main()
