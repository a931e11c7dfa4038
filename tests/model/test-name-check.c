/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/fixture.h"

static void
add_nation (Fixture    *fixture,
            const char *id,
            const char *name)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = id, .name = name });
}

static void
add_grouping (Fixture    *fixture,
              const char *id,
              const char *name)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = id, .name = name, .kind_id = "alliance", .from = "1990" });
}

static void
assert_warned (Fixture    *fixture,
               const char *expected)
{
  g_autoptr (EntDataset) dataset = ent_dataset_builder_freeze (fixture->builder);

  g_assert_nonnull (dataset);
  g_assert_cmpstr (fixture->problems->str, ==, expected);
}

static void
assert_warned_of_two (const char *name,
                      const char *other,
                      const char *expected)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  add_nation (fixture, "AAA", name);
  add_nation (fixture, "BBB", other);
  assert_warned (fixture, expected);
}

static void
names_twice (void)
{
  assert_warned_of_two ("Ostland", "Ostland",
                        "warning nations[1].name: a reader cannot tell these nations apart, which are all called “Ostland”: AAA, BBB\n");
  assert_warned_of_two ("Ostland", "OSTLAND",
                        "warning nations[1].name: a reader cannot tell these nations apart, which are all called “OSTLAND”: AAA, BBB\n");
  assert_warned_of_two ("Ostland", "Ost\u200bland",
                        "warning nations[1].name: a reader cannot tell these nations apart, which are all called “Ost\u200bland”: AAA, BBB\n");
  assert_warned_of_two ("Ostland", "\u041estland",
                        "warning nations[1].name: a reader cannot tell these nations apart, which are all called “\u041estland”: AAA, BBB\n");
  assert_warned_of_two ("Ostland", "Ost land", "");
  assert_warned_of_two ("Guinee", "Guinée", "");
}

static void
all_are_named_once (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  add_grouping (fixture, "p1", "Concert");
  add_grouping (fixture, "q", "Pact");
  add_grouping (fixture, "p2", "concert");
  add_grouping (fixture, "p3", "\u0421oncert");
  assert_warned (fixture,
                 "warning groupings[2].name: a reader cannot tell these groupings apart, which are all called “concert”: p1, p2, p3\n");
}

static void
many_are_counted (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i * 3 + 222);

      add_nation (fixture, id, "Land");
    }
  assert_warned (fixture, "warning nations[1].name: a reader cannot tell these nations apart, which are all called “Land”: "
                          "n222, n225, n228, n231, n234, n237, n240, n243, n246, n249, n252, n255 and 8 more\n");
}

static void
names_across (void)
{
  static const char *const west[] = { "Ost", "westland", NULL };
  static const char *const id[] = { "bbb", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Ostland", .aliases = west });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "BBB", .name = "Westland", .official_name = "Ostland" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "CCC", .name = "Nordland", .aliases = id });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "DDD", .name = "AAA" });
  assert_warned (fixture, "warning nations[0].aliases[1]: “westland” is the name of others among the nations: BBB\n"
                          "warning nations[1].officialName: “Ostland” is the name of others among the nations: AAA\n"
                          "warning nations[2].aliases[0]: “bbb” is the id of another one of the nations, “Westland”\n"
                          "warning nations[3].name: “AAA” is the id of another one of the nations, “Ostland”\n");
}

/* Other names may be common, and a state may go on under the name of one that is gone. */
static void
shared_other_names_pass (void)
{
  static const char *const korea[] = { "Korea", NULL };
  static const char *const before[] = { "Yugoslavia", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "KOR", .name = "South Korea", .aliases = korea });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "PRK", .name = "North Korea", .aliases = korea });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "SRB", .name = "Serbia", .aliases = before });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "YUG", .name = "Yugoslavia", .until = "1992" });
  assert_warned (fixture, "");
}

static void
add_renamed (Fixture    *fixture,
             const char *id,
             const char *name,
             const char *former,
             const char *from,
             const char *until)
{
  EntNationNameDraft names[] = { { .name = former, .from = from, .until = until } };

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = id, .name = name, .names = { names, 1 } });
}

/* Two names of a time, the first of which is borne from 1950 to 1960. */
static void
assert_former (const char *name,
               const char *from,
               const char *until,
               gboolean    clashes)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autofree char *expected = g_strdup_printf ("warning nations[1].names[0].name: a reader cannot tell these nations apart on days on which "
                                               "they are all called “%s”: AAA, BBB\n", name);

  add_renamed (fixture, "AAA", "Ostland", "Mittelland", "1950-01-01", "1960-01-01");
  add_renamed (fixture, "BBB", "Westland", name, from, until);
  assert_warned (fixture, clashes ? expected : "");
}

static void
former_names (void)
{
  assert_former ("Mittelland", "1955", "1957", TRUE);
  assert_former ("mittelland", NULL, "1950-01-02", TRUE);
  assert_former ("Mittelland", "1959-12-31", NULL, TRUE);
  assert_former ("Mittel\u200bland", "1940", "1970", TRUE);
  assert_former ("\u041cittelland", "1940", "1970", TRUE);
  assert_former ("Mittelland", NULL, "1950-01-01", FALSE);
  assert_former ("Mittelland", "1960-01-01", NULL, FALSE);
  assert_former ("Mittelland", "1960", NULL, FALSE);
  assert_former ("Mittelland", "1955/1965", NULL, FALSE);
  assert_former ("Mittelland", "1949", "1950", FALSE);
  assert_former ("Mittel land", "1940", "1970", FALSE);
}

/* A former name that is the name of today of others. */
static void
former_and_present_names (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  add_renamed (fixture, "AAA", "Ostland", "Westland", "1950", "1960");
  add_nation (fixture, "BBB", "Westland");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "CCC", .name = "Nordland", .until = "1940" });
  add_renamed (fixture, "DDD", "Westland", "Sudland", NULL, "1970"); /* called so only when the first no longer is */
  add_renamed (fixture, "EEE", "Mark", "Nordland", "1950", NULL);
  add_renamed (fixture, "FFF", "Grenzland", "Grenzland", "1950", NULL); /* another flag, say */
  assert_warned (fixture,
                 "warning nations[3].name: a reader cannot tell these nations apart, which are all called “Westland”: BBB, DDD\n"
                 "warning nations[1].name: a reader cannot tell these nations apart on days on which they are all called “Westland”: "
                 "AAA, BBB\n");
}

/* Each that shares a day with another one is named, and no one else. */
static void
former_names_of_many (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  add_renamed (fixture, "long", "A", "Mark", "1900-01-01", "2000-01-01");
  add_renamed (fixture, "early", "B", "Mark", "1800-01-01", "1900-01-01");
  add_renamed (fixture, "in-it", "C", "Mark", "1910-01-01", "1920-01-01");
  add_renamed (fixture, "later", "D", "Mark", "1930-01-01", "1940-01-01");
  add_renamed (fixture, "over-the-end", "E", "Mark", "1999-01-01", "2010-01-01");
  add_renamed (fixture, "behind", "F", "Mark", "2010-01-01", "2020-01-01");
  add_renamed (fixture, "same-day", "G", "Mark", "1900-01-01", "1900-01-02");
  assert_warned (fixture,
                 "warning nations[2].names[0].name: a reader cannot tell these nations apart on days on which they are all called “Mark”: "
                 "long, in-it, later, over-the-end, same-day\n");
}

/* A nation may bear a name twice, which is no clash; a long time of one nation
 * hides no other one. */
static void
former_names_of_one (void)
{
  EntNationNameDraft twice[] = { { .name = "Mark", .from = "1900", .until = "2000" }, { .name = "Mark", .from = "1920", .until = "1930" } };
  g_autoptr (Fixture) fixture = fixture_new ();

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "twice", .name = "A", .names = { twice, 2 } });
  add_renamed (fixture, "before", "B", "Mark", "1800", "1890");
  add_renamed (fixture, "beside", "C", "Mark", "1850", "1890");
  assert_warned (fixture, "warning nations[2].names[0].name: a reader cannot tell these nations apart on days on which they are all called "
                          "“Mark”: before, beside\n");
  g_string_truncate (fixture->problems, 0);

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s" });
  ent_dataset_builder_set_title (fixture->builder, "Test");
  ent_dataset_builder_set_updated (fixture->builder, "2025-06-01");
  memset (fixture->n_records, 0, sizeof fixture->n_records);
  add_renamed (fixture, "short", "A", "Mark", "1900-01-01", "1950-01-01");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "twice", .name = "B", .names = {
    (EntNationNameDraft[]) { { .name = "Mark", .from = "1910-01-01", .until = "1960-01-01" },
                             { .name = "Mark", .from = "1940-01-01", .until = "1941-01-01" } }, 2 } });
  assert_warned (fixture, "warning nations[1].names[0].name: a reader cannot tell these nations apart on days on which they are all called "
                          "“Mark”: short, twice\n");
}

/* Whom a check names does not depend on how many there are, and neither does
 * the time it takes for each. */
static void
nations_that_are_no_more_are_apart (void)
{
  static const char *const alias[] = { "Land", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i * 3 + 222);

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = id, .name = "Land", .until = i < 14 ? "1990" : NULL });
    }
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Ostland", .aliases = alias });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "BBB", .name = "Westland", .aliases = alias, .until = "1980" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "CCC", .name = "Land", .official_name = "Land", .until = "1980" });
  assert_warned (fixture, "warning nations[1].name: a reader cannot tell these nations apart, which are all called “Land”: "
                          "n222, n225, n228, n231, n234, n237, n240, n243, n246, n249, n252, n255 and 19 more\n"
                          "warning nations[30].aliases[0]: “Land” is the name of others among the nations: "
                          "n264, n267, n270, n273, n276, n279, n282, n285, n288, n291, n294, n297 and 4 more\n"
                          "warning nations[31].aliases[0]: “Land” is the name of others among the nations: "
                          "n222, n225, n228, n231, n234, n237, n240, n243, n246, n249, n252, n255 and 3 more\n"
                          "warning nations[32].officialName: “Land” is the name of others among the nations: "
                          "n222, n225, n228, n231, n234, n237, n240, n243, n246, n249, n252, n255 and 2 more\n");
}

static void
ids_alike (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  add_nation (fixture, "AIA", "Anguilla");
  add_nation (fixture, "ALA", "Åland");
  add_grouping (fixture, "p1", "One");
  add_grouping (fixture, "pl", "Two");
  add_grouping (fixture, "eu-2O", "Three");
  add_grouping (fixture, "eu_20", "Four");
  assert_warned (fixture, "warning groupings[1].id: a reader cannot tell these ids of the groupings apart: p1, pl\n"
                          "warning groupings[3].id: a reader cannot tell these ids of the groupings apart: eu-2O, eu_20\n");
}

static void
unions_without_grouping (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  add_grouping (fixture, "guam", "GUAM");
  add_nation (fixture, "GUM", "Guam");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "UUU", .name = "Guam Union", .kind_id = "union" });
  add_grouping (fixture, "gu", "Guam Union");
  assert_warned (fixture, "warning nations[1].name: “Guam Union” is the name of a grouping, too: gu; if the union is this grouping, name "
                          "it in “grouping”\n");
}

static void
presets_of_one_name (void)
{
  static const char *const p[] = { "p", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();

  add_grouping (fixture, "p", "Pact");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_PRESET, .id = "a", .name = "All", .groupings = p });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_PRESET, .id = "b", .name = "All ", .groupings = p });
  assert_warned (fixture, "warning presets[1].name: “All ” has tabs, line breaks, control characters or needless blanks; they are left "
                          "out, or a blank stands for them\n"
                          "warning presets[1].name: a reader cannot tell these presets apart, which are all called “All ”: a, b\n");
}

static void
name_instead_of_id (void)
{
  static const char *const other[] = { "Treaty", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();

  add_nation (fixture, "AAA", "Ostland");
  add_grouping (fixture, "p1", "Concert");
  add_grouping (fixture, "p2", "Concert");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "p3", .name = "Pact", .full_name = "Concert", .aliases = other,
                                           .kind_id = "alliance", .from = "1990" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "Ost land", .grouping = "p1", .role = "member" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "OSTLAND", .grouping = "concert", .role = "member" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "AAA", .grouping = "Treaty", .role = "member" });
  g_assert_null (ent_dataset_builder_freeze (fixture->builder));
  g_assert_cmpstr (fixture->problems->str, ==,
                   "error memberships[0].nation: “Ost land” is not the id of one of the nations; did you mean “AAA”?\n"
                   "error memberships[1].nation: “OSTLAND” is not the id of one of the nations; did you mean “AAA”?\n"
                   "error memberships[1].grouping: “concert” is not the id of one of the groupings; did you mean “p1”, “p2” or “p3”?\n"
                   "error memberships[2].grouping: “Treaty” is not the id of one of the groupings; did you mean “p3”?\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/name-check/names-twice", names_twice);
  g_test_add_func ("/model/name-check/all-are-named-once", all_are_named_once);
  g_test_add_func ("/model/name-check/many-are-counted", many_are_counted);
  g_test_add_func ("/model/name-check/names-across", names_across);
  g_test_add_func ("/model/name-check/shared-other-names-pass", shared_other_names_pass);
  g_test_add_func ("/model/name-check/former-names", former_names);
  g_test_add_func ("/model/name-check/former-and-present-names", former_and_present_names);
  g_test_add_func ("/model/name-check/former-names-of-many", former_names_of_many);
  g_test_add_func ("/model/name-check/former-names-of-one", former_names_of_one);
  g_test_add_func ("/model/name-check/nations-that-are-no-more-are-apart", nations_that_are_no_more_are_apart);
  g_test_add_func ("/model/name-check/ids-alike", ids_alike);
  g_test_add_func ("/model/name-check/unions-without-grouping", unions_without_grouping);
  g_test_add_func ("/model/name-check/presets-of-one-name", presets_of_one_name);
  g_test_add_func ("/model/name-check/name-instead-of-id", name_instead_of_id);

  return g_test_run ();
}
