/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-data-diff.h"

#include <string.h>

/* What differs between two data sets. */

#define HEAD "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2005-02-28\""
#define WORLD(memberships) HEAD ", \"memberships\": [" memberships "]}"
#define NORWAY(from) "{\"nation\": \"NOR\", \"grouping\": \"pact\", \"role\": \"member\", \"from\": \"" from "\"}"

static void
assert_diff (const char *before,
             const char *after,
             const char *expected)
{
  g_autoptr (GBytes) one = g_bytes_new_static (before, strlen (before));
  g_autoptr (GBytes) other = g_bytes_new_static (after, strlen (after));
  g_autoptr (GPtrArray) changes = ent_data_diff (one, other);
  g_autofree char *text = ent_data_diff_to_text (changes);

  g_assert_cmpstr (text, ==, expected);
}

/* Neither order nor blanks nor the ways of writing a letter or a number. */
static void
test_same (void)
{
  assert_diff (HEAD ", \"groupings\": [{\"id\": \"a\", \"name\": \"\\u00c4\", \"x\": {\"b\": 1, \"c\": 2}}, {\"id\": \"b\"}],"
                    " \"ties\": []}",
               "{\"groupings\": [ {\"id\":\"b\"},\n{"
               "\"x\": {\"c\":2,\"b\":1}, \"name\": \"Ä\", \"id\": \"a\"}],\n\"version\": 1, \"format\": \"entente\","
               " \"updated\": \"2005-02-28\", \"title\": \"T\"}",
               "");
}

static void
test_records (void)
{
  assert_diff (HEAD ", \"nations\": [{\"id\": \"RUS\", \"name\": \"Russia\", \"note\": \"old\"}, {\"id\": \"SUN\", \"name\": \"Soviet Union\"}]}",
               HEAD ", \"nations\": [{\"id\": \"rus\", \"name\": \"Russian Federation\", \"iso2\": \"RU\"}],"
                    " \"sources\": [{\"id\": \"s\", \"title\": \"S\"}]}",
               "sources\n"
               "  + s\n"
               "nations\n"
               "  ~ RUS\n"
               "      id: \"RUS\" → \"rus\"\n"
               "      name: \"Russia\" → \"Russian Federation\"\n"
               "      note: - \"old\"\n"
               "      iso2: + \"RU\"\n"
               "  - SUN\n"
               "1 added, 1 removed, 1 changed\n");
}

static void
test_head (void)
{
  assert_diff (HEAD "}", "{\"format\": \"entente\", \"version\": 1, \"title\": \"U\", \"updated\": \"2005-02-28\", \"x-own\": [1, {\"a\": null}]}",
               "data set\n"
               "      title: \"T\" → \"U\"\n"
               "      x-own: + [1, {\"a\": null}]\n"
               "0 added, 0 removed, 1 changed\n");
}

/* Another day is a change, unless there is one of that day. */
static void
test_memberships (void)
{
  assert_diff (WORLD (NORWAY ("1994")), WORLD (NORWAY ("1995")),
               "memberships\n"
               "  ~ NOR pact member 1994\n"
               "      from: \"1994\" → \"1995\"\n"
               "0 added, 0 removed, 1 changed\n");
  assert_diff (WORLD (NORWAY ("1994") ", " NORWAY ("2001")), WORLD (NORWAY ("2001")),
               "memberships\n"
               "  - NOR pact member 1994\n"
               "0 added, 1 removed, 0 changed\n");
}

/* Which nation stands first is no change of which tie it is. */
static void
test_ties (void)
{
  assert_diff (HEAD ", \"ties\": [{\"nations\": [\"IND\", \"RUS\"], \"kind\": \"dialogue\", \"from\": \"1971\"}]}",
               HEAD ", \"ties\": [{\"nations\": [\"RUS\", \"IND\"], \"kind\": \"dialogue\", \"from\": \"1971\", \"note\": \"N\"}]}",
               "ties\n"
               "  ~ IND RUS dialogue 1971\n"
               "      nations: [\"IND\", \"RUS\"] → [\"RUS\", \"IND\"]\n"
               "      note: + \"N\"\n"
               "0 added, 0 removed, 1 changed\n");
}

static void
test_json (void)
{
  const char *before = HEAD ", \"groupings\": [{\"id\": \"a\", \"name\": \"A\"}]}";
  const char *after = HEAD ", \"groupings\": [{\"name\":\"B\", \"id\": \"a\"}, {\"id\":\"c\"}]}";
  g_autoptr (GBytes) one = g_bytes_new_static (before, strlen (before));
  g_autoptr (GBytes) other = g_bytes_new_static (after, strlen (after));
  g_autoptr (GPtrArray) changes = ent_data_diff (one, other);
  g_autofree char *json = ent_data_diff_to_json (changes);

  g_assert_cmpstr (json, ==,
                   "{\n"
                   "  \"changes\": [\n"
                   "    {\"change\": \"changed\", \"table\": \"groupings\", \"key\": \"a\","
                   " \"fields\": [{\"field\": \"name\", \"old\": \"A\", \"new\": \"B\"}]},\n"
                   "    {\"change\": \"added\", \"table\": \"groupings\", \"key\": \"c\", \"record\": {\"id\": \"c\"}}\n"
                   "  ],\n"
                   "  \"counts\": {\"added\": 1, \"removed\": 0, \"changed\": 1}\n"
                   "}\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/data-diff/same", test_same);
  g_test_add_func ("/io/data-diff/records", test_records);
  g_test_add_func ("/io/data-diff/head", test_head);
  g_test_add_func ("/io/data-diff/memberships", test_memberships);
  g_test_add_func ("/io/data-diff/ties", test_ties);
  g_test_add_func ("/io/data-diff/json", test_json);

  return g_test_run ();
}
