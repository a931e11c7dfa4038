#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves what the scripts that bring in data from elsewhere make of it: test-elsewhere.py ENTENTE

The tables in tests/data/elsewhere are laid out like the published ones; what stands in them is invented.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data" / "elsewhere"
ENTENTE = sys.argv.pop(1) if len(sys.argv) > 1 else None


def call(script, *arguments):
    return subprocess.run([sys.executable, ROOT / "tools" / script, *arguments], capture_output=True, encoding="utf-8", timeout=60)


class Elsewhere(unittest.TestCase):
    maxDiff = None

    def convert(self, script, *arguments):
        """The data set that a script makes, which Entente has to open."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "made.json"
            done = call(script, *arguments, "--output", path)
            self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
            if ENTENTE:
                read = subprocess.run([ENTENTE, "validate", path], capture_output=True, encoding="utf-8", timeout=60)
                self.assertEqual(read.returncode, 0, read.stderr)
            self.said = done.stderr
            data = json.loads(path.read_text(encoding="utf-8"))
        for table in ("nations", "groupings", "memberships"):
            for row in data[table]:
                self.assertTrue(row["sources"], row)
        return data

    def spans(self, data, grouping):
        """The memberships of a grouping: nation, role, beginning and end."""
        rows = [row for row in data["memberships"] if row["grouping"] == grouping]
        return [(row["nation"], row["role"], row.get("from"), row.get("until")) for row in rows]

    def one(self, data, table, name):
        return next(row for row in data[table] if row["id"] == name)


class Alliances(Elsewhere):
    def setUp(self):
        self.data = self.convert("from-cow-alliances", DATA / "alliances.csv", "--states", DATA / "states.csv")

    def test_head(self):
        self.assertEqual(self.data["updated"], "2012-12-31")
        self.assertIn("version 4.1", self.data["sources"][0]["title"])

    def test_older_than_the_list(self):
        self.assertEqual(
            self.spans(self.data, "cow-9"),
            [
                ("GBR", "member", "[..1816-01-01]", None),
                ("PRT", "member", "[..1816-01-01]", "1851-01-01"),
                ("PRT", "member", "1860-06-07", None),
            ],
        )
        self.assertEqual(self.one(self.data, "groupings", "cow-9")["from"], "1799-04-03")

    def test_imprecise(self):
        self.assertEqual(
            self.spans(self.data, "cow-12"),
            [("WRT", "member", "1840-06", "1848-02-29"), ("SAX", "member", "1840-07-01", "1868-01-02"), ("GBR", "member", "1841", "1848-02")],
        )

    def test_names(self):
        names = {row["id"]: (row["name"], row["fullName"]) for row in self.data["groupings"]}
        self.assertEqual(names["cow-9"], ("Defence 1799 (9)", "Defence pact of 1799: Portugal, United Kingdom"))
        self.assertEqual(names["cow-30"], ("Entente 1950 (30)", "Entente of 1950: 5 states"))
        self.assertEqual(self.one(self.data, "groupings", "cow-9")["description"], "Some or all members pledged defence and non-aggression.")

    def test_nations(self):
        wurttemberg = self.one(self.data, "nations", "WRT")
        self.assertEqual((wurttemberg["name"], wurttemberg["aliases"], wurttemberg["kind"]), ("Württemberg", ["Wuerttemburg"], "former-state"))
        self.assertEqual((wurttemberg["from"], wurttemberg["until"]), ("[..1816-01-01]", "1871-01-19"))
        self.assertNotIn("until", self.one(self.data, "nations", "DEU"))

    def test_lives_hold_the_memberships(self):
        self.assertEqual(self.one(self.data, "nations", "GHA")["from"], "[..1955-02-01]")
        self.assertEqual(self.one(self.data, "nations", "SAX")["until"], "1868-01-02")

    def test_without_states(self):
        data = self.convert("from-cow-alliances", DATA / "alliances.csv")
        self.assertFalse([row for row in data["nations"] if "from" in row or "until" in row])
        self.assertEqual([row["id"] for row in data["sources"]], ["cow-alliances-4.1"])


class Organisations(Elsewhere):
    def setUp(self):
        self.data = self.convert("from-cow-igo", DATA / "igo.csv", "--states", DATA / "states.csv")

    def test_missing_is_not_absent(self):
        rows = self.spans(self.data, "lantern")
        self.assertIn(("GBR", "member", "[1970..1972]", "[1974..1975]"), rows)
        self.assertIn(("GBR", "member", "[1974..1975]", None), rows)
        self.assertIn(("GHA", "member", "1973", "[1976..]"), rows)
        self.assertIn(("DEU", "member", "1960", "[1963..1968]"), self.spans(self.data, "salt"))
        self.assertEqual(self.one(self.data, "groupings", "lantern")["note"], "Nothing is known of its members in 1970–1971.")

    def test_roles_follow_each_other(self):
        self.assertIn(("GHA", "observer", "[1970..1972]", "1973"), self.spans(self.data, "lantern"))
        rows = self.spans(self.data, "salt")
        self.assertIn(("GBR", "member", "1960", "1963"), rows)
        self.assertIn(("GBR", "associate", "1963", "1968"), rows)

    def test_leaving(self):
        self.assertIn(("PRT", "member", "[1970..1972]", "[1973..1974]"), self.spans(self.data, "lantern"))

    def test_older_than_the_list(self):
        self.assertIn(("DEU", "member", "[..1816]", "[1819..1820]"), self.spans(self.data, "riverbd"))

    def test_filled_in(self):
        self.assertIn(("PRT", "member", "1818~", "[1819..1820]"), self.spans(self.data, "riverbd"))
        self.assertIn(("PRT", "member", "1961~", "1968"), self.spans(self.data, "salt"))

    def test_groupings(self):
        lives = {row["id"]: (row["from"], row.get("until")) for row in self.data["groupings"]}
        self.assertEqual(lives, {"lantern": ("1970", None), "riverbd": ("1815", "1820"), "salt": ("1960", "1968"), "tide": ("1990", None)})
        self.assertIn("ended in 1991", self.one(self.data, "groupings", "tide")["note"])
        self.assertEqual(self.one(self.data, "groupings", "lantern")["fullName"], "Comité of Lanterns (Lantern)")

    def test_two_states_of_one_nation(self):
        germany = self.one(self.data, "nations", "DEU")
        self.assertEqual(germany["aliases"], ["German Federal Republic"])
        self.assertIn("West Germany", germany["note"])


class Factbook(Elsewhere):
    def setUp(self):
        self.data = self.convert("from-factbook", "--as-of", "2026-01-22", DATA / "factbook")
        self.roles = {(row["grouping"], row["nation"], row["role"]): row for row in self.data["memberships"]}

    def test_since_when_is_not_known(self):
        self.assertEqual(self.data["updated"], "2026-01-22")
        self.assertEqual({row["from"] for row in self.data["memberships"]}, {"[..2026-01-22]"})

    def test_roles(self):
        self.assertIn(("g-9", "GBR", "observer"), self.roles)
        self.assertIn(("oic", "GBR", "suspended"), self.roles)
        self.assertIn(("oic", "GBR", "member"), self.roles)
        self.assertEqual(self.roles["lantern-club", "GBR", "associate"]["note"], "Listed as “associate member, has not signed, it seems”.")
        self.assertEqual(self.roles["salt-co", "GBR", "member"]["note"], "Listed as “nonregional member”.")
        self.assertNotIn("note", self.roles["g-9", "GBR", "observer"])

    def test_bodies_are_left_out(self):
        self.assertNotIn("ituc", {row["id"] for row in self.data["groupings"]})
        self.assertIn("no nations: 1", self.said)

    def test_marks_between_entries(self):
        self.assertEqual({grouping for grouping, nation, _ in self.roles if nation == "FRA"}, {"ce", "eu", "g-9", "oic"})
        self.assertEqual(self.one(self.data, "groupings", "salt-co")["name"], "Salt & Co")

    def test_two_profiles_of_one_nation(self):
        self.assertEqual(self.one(self.data, "nations", "PSE")["name"], "Gaza Strip and West Bank")
        self.assertEqual(self.roles["oic", "PSE", "member"]["note"], "The list is short.")

    def test_nations(self):
        self.assertEqual([row["id"] for row in self.data["nations"]], ["EUE", "FRA", "GBR", "PSE"])
        union = self.one(self.data, "nations", "EUE")
        self.assertEqual((union["name"], union["kind"], union["grouping"]), ("European Union", "union", "eu"))
        self.assertIn("sv.json: left out", self.said)


class Refused(unittest.TestCase):
    def refused(self, expected, *arguments):
        done = call(*arguments)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn(expected, done.stderr)

    def test_another_table(self):
        self.refused("no column “version4id”", "from-cow-alliances", DATA / "states.csv")
        self.refused("no column “ioname”", "from-cow-igo", DATA / "alliances.csv")

    def test_unknown_state(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "alliances.csv"
            path.write_text((DATA / "alliances.csv").read_text(encoding="utf-8").replace(",452,", ",999,"), encoding="utf-8")
            self.refused("no state has the number '999'", "from-cow-alliances", path)

    def test_no_profiles(self):
        self.refused("no profiles", "from-factbook", "--as-of", "2026-01-22", DATA / "factbook" / "europe")


if __name__ == "__main__":
    unittest.main()
