/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/fixture.h"

/* IND, CHN and a grouping sco, to which a test adds what it is about. */
static Fixture *
new_three (void)
{
  Fixture *fixture = fixture_new ();

  fixture_add_nation (fixture, "IND");
  fixture_add_nation (fixture, "CHN");
  fixture_add_grouping (fixture, "sco", "2001-06-15", NULL);

  return fixture;
}

static void
assert_refused (EntRecordDraft  draft,
                const char     *expected)
{
  g_autoptr (Fixture) fixture = new_three ();

  fixture_add (fixture, draft);
  fixture_assert_error (fixture, expected);
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
empty_is_a_dataset (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = fixture_freeze (fixture);

  g_assert_cmpstr (ent_dataset_get_title (dataset), ==, "Test");
  g_assert_null (ent_dataset_get_license (dataset));
  g_assert_cmpint (ent_dataset_get_updated (dataset), ==, fixture_day ("2025-06-01"));
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_SOURCE), ==, 1);
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), ==, 0);
}

static void
head_is_required (void)
{
  Fixture fixture = { .problems = g_string_new (NULL) };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_note_problem, &fixture);

  g_assert_null (ent_dataset_builder_freeze (builder));
  g_assert_nonnull (strstr (fixture.problems->str, "error title: "));
  g_assert_nonnull (strstr (fixture.problems->str, "error updated: "));

  g_string_truncate (fixture.problems, 0);
  ent_dataset_builder_set_title (builder, "Test");
  ent_dataset_builder_set_updated (builder, "2025");
  g_assert_null (ent_dataset_builder_freeze (builder));
  g_assert_nonnull (strstr (fixture.problems->str, "error updated: one day was expected, such as 2017-06-09"));
  g_string_free (fixture.problems, TRUE);
}

static void
keeps_what_is_written (void)
{
  static const char *const aliases[] = { "Bharat", "Hindustan", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  char name[] = "India";
  const EntNation *nation;

  fixture_add (fixture, (EntRecordDraft) {
    .kind = ENT_KIND_NATION, .id = "IND", .name = name, .official_name = "Republic of India", .iso2 = "IN", .aliases = aliases,
    .region = "Southern Asia", .place_name = "New Delhi", .latitude_deg = 28.61, .longitude_deg = 77.21, .from = "1947-08-15",
    .note = "A note", .disputed = "Nothing" });
  name[0] = 'X'; /* The builder has its own copy. */
  dataset = fixture_freeze (fixture);

  nation = ent_dataset_get_nation (dataset, ent_dataset_lookup (dataset, ENT_KIND_NATION, "ind"));
  g_assert_cmpstr (nation->record.id, ==, "IND");
  g_assert_cmpstr (nation->record.note, ==, "A note");
  g_assert_cmpstr (nation->record.disputed, ==, "Nothing");
  g_assert_cmpuint (nation->record.sources.n_rows, ==, 1);
  g_assert_cmpuint (nation->kind, ==, ENT_NATION_STATE);
  g_assert_cmpstr (nation->name, ==, "India");
  g_assert_cmpstr (nation->official_name, ==, "Republic of India");
  g_assert_cmpstr (nation->iso2, ==, "IN");
  g_assert_cmpstr (nation->aliases[1], ==, "Hindustan");
  g_assert_null (nation->aliases[2]);
  g_assert_cmpstr (nation->capital.name, ==, "New Delhi");
  g_assert_cmpfloat (nation->capital.latitude_deg, ==, 28.61);
  g_assert_cmpuint (nation->grouping, ==, ENT_ROW_NONE);
  g_assert_cmpint (nation->span.from.earliest, ==, fixture_day ("1947-08-15"));
}

static void
what_is_absent_is_null (void)
{
  g_autoptr (Fixture) fixture = new_three ();
  g_autoptr (EntDataset) dataset = fixture_freeze (fixture);
  const EntNation *nation = ent_dataset_get_nation (dataset, 0);
  const EntGrouping *grouping = ent_dataset_get_grouping (dataset, 0);

  g_assert_null (nation->iso2);
  g_assert_nonnull (nation->aliases);
  g_assert_null (nation->aliases[0]);
  g_assert_null (nation->capital.name);
  g_assert_true (isnan (nation->capital.latitude_deg));
  g_assert_false (ent_date_is_set (nation->span.from));
  g_assert_cmpuint (grouping->color, ==, ENT_COLOR_UNSET);
  g_assert_false (ent_date_is_set (grouping->span.until));
}

static void
references_may_come_before_what_they_name (void)
{
  static const char *const nations[] = { "ind", "Chn", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  const EntTie *tie;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = nations, .from = "1950" });
  fixture_add_nation (fixture, "IND");
  fixture_add_nation (fixture, "CHN");
  dataset = fixture_freeze (fixture);

  tie = ent_dataset_get_tie (dataset, 0);
  g_assert_cmpuint (tie->nations[0], ==, 0);
  g_assert_cmpuint (tie->nations[1], ==, 1);
}

static void
colors_are_names_or_values (void)
{
  static const struct
  {
    const char *written;
    guint32     rgb;
  } cases[] = { { "#0f8a7E", 0x0f8a7e }, { "#000000", 0 }, { "#ffffff", 0xffffff } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (EntDataset) dataset = NULL;

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "a", .from = "2000", .color = cases[i].written });
      dataset = fixture_freeze (fixture);
      g_assert_cmphex (ent_dataset_get_grouping (dataset, 0)->color, ==, cases[i].rgb);
    }
}

static void
all_palette_names_are_known_and_differ (void)
{
  static const char *const names[] = { "crimson", "orange", "teal", "blue", "purple", "brown", "olive", "pink", "sky", "slate" };
  guint32 colors[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (EntDataset) dataset = NULL;

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "a", .from = "2000", .color = names[i] });
      dataset = fixture_freeze (fixture);
      colors[i] = ent_dataset_get_grouping (dataset, 0)->color;
      g_assert_cmphex (colors[i], <=, 0xffffff);
      for (guint j = 0; j < i; j++)
        g_assert_cmphex (colors[i], !=, colors[j]);
    }
}

static void
refuses_faulty_fields (void)
{
  static const char *const twice[] = { "IND", "ind", NULL };
  static const char *const one[] = { "IND", NULL };
  static const char *const unknown[] = { "IND", "CHM", NULL };
  static const char *const none[] = { NULL };
  static const char *const no_source[] = { "t", NULL };
  const struct
  {
    EntRecordDraft draft;
    const char    *expected;
  } cases[] = {
    { { .kind = ENT_KIND_NATION, .name = "X" }, "nations[2].id: an id is missing" },
    { { .kind = ENT_KIND_NATION, .id = "" }, "nations[2].id: an id is missing" },
    { { .kind = ENT_KIND_NATION, .id = "a b" }, "nations[2].id: the id “a b” may hold only" },
    { { .kind = ENT_KIND_NATION, .id = "a\u202eb" }, "nations[2].id: the id “a\\u202eb” may hold only" },
    { { .kind = ENT_KIND_NATION, .id = "é" }, "nations[2].id: the id “é” may hold only" },
    { { .kind = ENT_KIND_NATION, .id = "ind" }, "nations[2].id: the id “ind” is taken already, by nations[0]" },
    { { .kind = ENT_KIND_NATION, .id = "X", .name = "" }, "nations[2].name: a text is missing" },
    { { .kind = ENT_KIND_NATION, .id = "X", .iso2 = "IND" }, "nations[2].iso2: “IND” is not a code of two letters" },
    { { .kind = ENT_KIND_NATION, .id = "X", .kind_id = "states" },
      "nations[2].kind: “states” is not known here; did you mean “state”?" },
    { { .kind = ENT_KIND_NATION, .id = "X", .grouping = "sko" },
      "nations[2].grouping: “sko” is not the id of one of the groupings; did you mean “sco”?" },
    { { .kind = ENT_KIND_NATION, .id = "X", .sources = none }, "nations[2].sources: a source is missing" },
    { { .kind = ENT_KIND_NATION, .id = "X", .sources = no_source },
      "nations[2].sources[0]: “t” is not the id of one of the sources" },
    { { .kind = ENT_KIND_NATION, .id = "X", .place_name = "P", .latitude_deg = 91, .longitude_deg = 0 },
      "nations[2].capital: the latitude 91 is not between -90 and 90" },
    { { .kind = ENT_KIND_NATION, .id = "X", .place_name = "P", .latitude_deg = 0, .longitude_deg = -181 },
      "nations[2].capital: the longitude -181 is not between -180 and 180" },
    { { .kind = ENT_KIND_NATION, .id = "X", .place_name = "P", .latitude_deg = 0, .longitude_deg = NAN },
      "nations[2].capital: latitude and longitude come together" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2021-02-31" },
      "groupings[1].from: “2021-02-31”: February 2021 has no day 31" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2000", .kind_id = "club" }, "groupings[1].kind: “club” is not known here" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2000", .color = "red" }, "groupings[1].color: “red” is not a colour" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2000", .color = "#12345" }, "groupings[1].color: “#12345” is not" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2000", .color = "#12345g" }, "groupings[1].color: “#12345g” is not" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2000", .website = "javascript:alert(1)" },
      "groupings[1].website: “javascript:alert(1)” is not an address" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2000", .website = "file:///etc/passwd" },
      "groupings[1].website: “file:///etc/passwd” is not an address" },
    { { .kind = ENT_KIND_GROUPING, .id = "x", .from = "2000", .until = "1999" },
      "groupings[1].until: “1999” is not after the beginning, “2000”" },
    { { .kind = ENT_KIND_SOURCE, .id = "x", .kind_id = "web" }, "sources[1].type: “web” is not known here" },
    { { .kind = ENT_KIND_SOURCE, .id = "x", .url = "ftp://a.example/" }, "sources[1].URL: “ftp://a.example/” is not" },
    { { .kind = ENT_KIND_SOURCE, .id = "x", .issued = "yesterday" }, "sources[1].issued: “yesterday” is not a date" },
    { { .kind = ENT_KIND_SOURCE, .id = "x", .accessed = "2000-13" }, "sources[1].accessed: “2000-13”: there is no month 13" },
    { { .kind = ENT_KIND_MEMBERSHIP, .grouping = "sco", .role = "member" }, "memberships[0].nation: an id of one of the nations" },
    { { .kind = ENT_KIND_MEMBERSHIP, .nation = "IDN", .grouping = "sco", .role = "member" },
      "memberships[0].nation: “IDN” is not the id of one of the nations; did you mean “IND”?" },
    { { .kind = ENT_KIND_MEMBERSHIP, .nation = "IND", .grouping = "sco" }, "memberships[0].role: a value is missing; it is one of: member," },
    { { .kind = ENT_KIND_MEMBERSHIP, .nation = "IND", .grouping = "sco", .role = "membre" },
      "memberships[0].role: “membre” is not known here; did you mean “member”?" },
    { { .kind = ENT_KIND_MEMBERSHIP, .nation = "IND", .grouping = "sco", .role = "member", .from = "2005-07-05", .until = "2005-07-05" },
      "memberships[0].until: “2005-07-05” is not after the beginning, “2005-07-05”" },
    { { .kind = ENT_KIND_TIE, .nations = one, .from = "2000" }, "ties[0].nations: a tie is between two nations" },
    { { .kind = ENT_KIND_TIE, .from = "2000" }, "ties[0].nations: a tie is between two nations" },
    { { .kind = ENT_KIND_TIE, .nations = twice, .from = "2000" }, "ties[0].nations[1]: “ind” stands twice in the list" },
    { { .kind = ENT_KIND_TIE, .nations = unknown, .from = "2000" },
      "ties[0].nations[1]: “CHM” is not the id of one of the nations; did you mean “CHN”?" },
    { { .kind = ENT_KIND_EVENT, .id = "x", .from = "2019-06-28", .until = "2019-06-27" },
      "events[0].until: “2019-06-27” is before the beginning, “2019-06-28”" },
    { { .kind = ENT_KIND_EVENT, .id = "x" }, "events[0].from: a date is missing" },
    { { .kind = ENT_KIND_EVENT, .id = "x", .title = "", .from = "2019" }, "events[0].title: a text is missing" },
    { { .kind = ENT_KIND_QUOTE, .id = "x", .text = "T", .speaker = "S" }, "quotes[0].date: a date is missing" },
    { { .kind = ENT_KIND_QUOTE, .id = "x", .text = "T", .date = "2000" }, "quotes[0].speaker: a text is missing" },
    { { .kind = ENT_KIND_QUOTE, .id = "x", .speaker = "S", .date = "2000" }, "quotes[0].text: a text is missing" },
    { { .kind = ENT_KIND_QUOTE, .id = "x", .text = "T", .speaker = "S", .date = "2000", .event = "y" },
      "quotes[0].event: “y” is not the id of one of the events" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].draft, cases[i].expected);
}

static void
all_problems_come_in_one_run (void)
{
  g_autoptr (Fixture) fixture = new_three ();
  guint n_lines = 0;

  fixture_add_membership (fixture, "IDN", "sko", "membre", "2005-13", NULL);
  g_assert_null (ent_dataset_builder_freeze (fixture->builder));
  for (const char *p = fixture->problems->str; *p != '\0'; p++)
    n_lines += *p == '\n';
  g_assert_cmpuint (n_lines, ==, 4);
}

static void
many_unknown_ids_are_all_found (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  guint n_lines = 0;

  fixture_add_grouping (fixture, "sco", "2001", NULL);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("N%u", i);

      fixture_add_membership (fixture, id, "sco", "member", "2005", NULL);
    }
  g_assert_null (ent_dataset_builder_freeze (fixture->builder));
  for (const char *p = fixture->problems->str; *p != '\0'; p++)
    n_lines += *p == '\n';
  g_assert_cmpuint (n_lines, ==, 2000);
}

static void
long_lists_are_checked_like_short_ones (void)
{
  const guint n_nations[] = { 2, 16, 17, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (n_nations); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *expected = g_strdup_printf ("\nerror events[0].nations[%u]: “n0” stands twice in the list\n", n_nations[i]);

      for (guint n = 0; n < n_nations[i]; n++)
        {
          g_ptr_array_add (ids, g_strdup_printf ("n%u", n));
          fixture_add_nation (fixture, g_ptr_array_index (ids, n));
        }
      g_ptr_array_add (ids, g_strdup ("n0"));
      g_ptr_array_add (ids, g_strdup ("nobody"));
      g_ptr_array_add (ids, g_strdup ("nobody"));
      g_ptr_array_add (ids, NULL);
      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "e", .from = "2001",
                                               .nations = (const char *const *) ids->pdata });
      g_assert_null (ent_dataset_builder_freeze (fixture->builder));
      g_string_prepend (fixture->problems, "\n");
      g_assert_nonnull (strstr (fixture->problems->str, expected));
      g_assert_null (strstr (fixture->problems->str, "“nobody” stands twice"));
      g_assert_nonnull (strstr (fixture->problems->str, "“nobody” is not the id of one of the nations"));
    }
}

static void
same_role_may_not_overlap (void)
{
  g_autoptr (Fixture) fixture = new_three ();

  fixture_add_membership (fixture, "CHN", "sco", "member", "2001-06-15", NULL);
  fixture_add_membership (fixture, "IND", "sco", "member", "2017-06-09", NULL);
  fixture_add_membership (fixture, "IND", "sco", "member", "2005-07-05", "2017-06-10");
  fixture_assert_error (fixture, "memberships[2]: IND is “member” of sco at the same time in memberships[1]");
}

static void
rows_that_follow_each_other_are_fine (void)
{
  g_autoptr (Fixture) fixture = new_three ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add_membership (fixture, "IND", "sco", "observer", "2005-07-05", "2017-06-09");
  fixture_add_membership (fixture, "IND", "sco", "member", "2017-06-09", "2020");
  fixture_add_membership (fixture, "IND", "sco", "member", "2020", NULL);
  fixture_add_membership (fixture, "IND", "sco", "suspended", "2018", "2019");
  dataset = fixture_freeze (fixture);
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP), ==, 4);
}

static void
unknown_beginnings_may_overlap (void)
{
  g_autoptr (Fixture) fixture = new_three ();
  g_autoptr (Fixture) open = new_three ();
  g_autoptr (Fixture) over = new_three ();
  g_autoptr (EntDataset) dataset = NULL;

  /* India may have come back after 2004. */
  fixture_add_membership (fixture, "IND", "sco", "member", NULL, NULL);
  fixture_add_membership (fixture, "IND", "sco", "member", "2002", "2004");
  dataset = fixture_freeze (fixture);

  fixture_add_membership (open, "IND", "sco", "member", NULL, NULL);
  fixture_add_membership (open, "IND", "sco", "member", "2002", NULL);
  fixture_assert_error (open, "memberships[1]: IND is “member” of sco at the same time in memberships[0]");

  /* Whenever the one began, it held on its last day. */
  fixture_add_membership (over, "IND", "sco", "member", NULL, "2005-01-01");
  fixture_add_membership (over, "IND", "sco", "member", "2003", NULL);
  fixture_assert_error (over, "memberships[1]: IND is “member” of sco at the same time in memberships[0]");
}

static void
outside_the_grouping_is_a_warning (void)
{
  g_autoptr (Fixture) early = new_three ();
  g_autoptr (Fixture) late = fixture_new ();

  fixture_add_membership (early, "IND", "sco", "member", "2000", NULL);
  assert_warned (early, "warning memberships[0].from: the membership begins on “2000”, but sco only on “2001-06-15”; until then it does not count\n");

  fixture_add_nation (late, "IND");
  fixture_add_grouping (late, "x", "1990", "2000-01-01");
  fixture_add_membership (late, "IND", "x", "member", "1995", NULL);
  assert_warned (late, "warning memberships[0].until: the membership has no end, but x ended on “2000-01-01”; from then on it does not count\n");
}

/* Alpha lived from 1950-03-01 to 1990-10-03. */
static void
add_alpha (Fixture *fixture)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "a", .name = "Alpha", .from = "1950-03-01", .until = "1990-10-03" });
  fixture_add_grouping (fixture, "p", "1900", NULL);
}

static void
outside_the_nation_is_a_warning (void)
{
  static const struct
  {
    const char *from;
    const char *until;
    const char *warned;
  } cases[] = {
    { "1950-03-01", "1990-10-03", "" },
    { "1950", "1990", "" }, /* on some reading it is inside */
    { NULL, "1990-10-03", "" },
    { "1949", "1990-10-03",
      "warning memberships[0].from: the membership begins on “1949”, but Alpha only on “1950-03-01”; until then it does not count\n" },
    { "1960", NULL,
      "warning memberships[0].until: the membership has no end, but Alpha ended on “1990-10-03”; from then on it does not count\n" },
    { "1960", "1991~",
      "warning memberships[0].until: the membership ends on “1991~”, but Alpha ended on “1990-10-03”; from then on it does not count\n" },
    { NULL, "1940",
      "warning memberships[0].until: the membership ends on “1940”, but Alpha begins only on “1950-03-01”; it does not count\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();

      add_alpha (fixture);
      fixture_add_membership (fixture, "a", "p", "member", cases[i].from, cases[i].until);
      assert_warned (fixture, cases[i].warned);
    }
}

static void
names_of_a_time_are_checked (void)
{
  static const struct
  {
    EntNationNameDraft name;
    const char        *problem;
  } cases[] = {
    { { .until = "1990" }, "nations[0].names[0].name: a text is missing" },
    { { .name = "Beta" }, "nations[0].names[0]: a name of a time needs “from” or “until”" },
    { { .name = "Beta", .from = "soon" }, "nations[0].names[0].from: “soon” is not a date" },
    { { .name = "Beta", .from = "1990", .until = "1980" }, "nations[0].names[0].until: “1980” is not after the beginning, “1990”" },
    { { .name = "Beta", .until = "1990", .flag = "../etc/flag" }, "nations[0].names[0].flag: “../etc/flag” is not the name of a flag" },
    { { .name = "Beta", .until = "1990", .flag = "" }, "nations[0].names[0].flag: “” is not the name of a flag" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "a", .name = "Alpha", .names = { &cases[i].name, 1 } });
      g_assert_null (ent_dataset_builder_freeze (fixture->builder));
      g_assert_nonnull (strstr (fixture->problems->str, cases[i].problem));
    }
}

static void
claims_are_checked (void)
{
  static const struct
  {
    EntClaimDraft claim;
    const char   *problem;
  } cases[] = {
    { { .from = "2001", .until = "2002" }, "groupings[0].complete[0].kind: a value is missing" },
    { { .kind = "party", .from = "2001", .until = "2002" }, "groupings[0].complete[0].kind: “party” is not" },
    { { .kind = "summit", .until = "2002" }, "groupings[0].complete[0].from: a date is missing" },
    { { .kind = "summit", .from = "2001" }, "groupings[0].complete[0].until: a date is missing" },
    { { .kind = "summit", .from = "2001", .until = "soon" }, "groupings[0].complete[0].until: “soon” is not a date" },
    { { .kind = "summit", .from = "2001", .until = "2000" }, "groupings[0].complete[0].until: “2000” is before the beginning, “2001”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "a", .name = "Alpha", .complete = { &cases[i].claim, 1 } });
      g_assert_null (ent_dataset_builder_freeze (fixture->builder));
      g_assert_nonnull (strstr (fixture->problems->str, cases[i].problem));
    }
}

static void
control_characters_leave_names_with_a_warning (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "X", .name = "<b>\u202eX", .note = "two\nlines\tof text" });
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);
  g_assert_cmpstr (ent_dataset_get_nation (dataset, 0)->name, ==, "<b>X");
  g_assert_cmpstr (ent_dataset_get_nation (dataset, 0)->record.note, ==, "two\nlines\tof text");
  g_assert_true (g_str_has_prefix (fixture->problems->str, "warning nations[0].name: "));
  g_assert_null (strstr (fixture->problems->str, "note"));
}

static void
empty_after_freezing (void)
{
  g_autoptr (Fixture) fixture = new_three ();
  g_autoptr (EntDataset) first = fixture_freeze (fixture);
  g_autoptr (EntDataset) second = NULL;

  ent_dataset_builder_set_title (fixture->builder, "Second");
  ent_dataset_builder_set_updated (fixture->builder, "2025-06-01");
  second = ent_dataset_builder_freeze (fixture->builder);
  g_assert_cmpuint (ent_dataset_get_n_rows (second, ENT_KIND_NATION), ==, 0);
  g_assert_cmpstr (ent_dataset_get_title (first), ==, "Test");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/dataset-builder/long-lists-are-checked-like-short-ones", long_lists_are_checked_like_short_ones);
  g_test_add_func ("/model/builder/empty-is-a-dataset", empty_is_a_dataset);
  g_test_add_func ("/model/builder/head-is-required", head_is_required);
  g_test_add_func ("/model/builder/keeps-what-is-written", keeps_what_is_written);
  g_test_add_func ("/model/builder/what-is-absent-is-null", what_is_absent_is_null);
  g_test_add_func ("/model/builder/references-may-come-before-what-they-name", references_may_come_before_what_they_name);
  g_test_add_func ("/model/builder/colors/names-or-values", colors_are_names_or_values);
  g_test_add_func ("/model/builder/colors/palette", all_palette_names_are_known_and_differ);
  g_test_add_func ("/model/builder/refuses-faulty-fields", refuses_faulty_fields);
  g_test_add_func ("/model/builder/all-problems-come-in-one-run", all_problems_come_in_one_run);
  g_test_add_func ("/model/builder/many-unknown-ids-are-all-found", many_unknown_ids_are_all_found);
  g_test_add_func ("/model/builder/memberships/same-role-may-not-overlap", same_role_may_not_overlap);
  g_test_add_func ("/model/builder/memberships/rows-that-follow-each-other-are-fine", rows_that_follow_each_other_are_fine);
  g_test_add_func ("/model/builder/memberships/unknown-beginnings-may-overlap", unknown_beginnings_may_overlap);
  g_test_add_func ("/model/builder/memberships/outside-the-grouping-is-a-warning", outside_the_grouping_is_a_warning);
  g_test_add_func ("/model/builder/memberships/outside-the-nation-is-a-warning", outside_the_nation_is_a_warning);
  g_test_add_func ("/model/builder/memberships/names-of-a-time-are-checked", names_of_a_time_are_checked);
  g_test_add_func ("/model/builder/groupings/claims-are-checked", claims_are_checked);
  g_test_add_func ("/model/builder/control-characters-leave-names-with-a-warning", control_characters_leave_names_with_a_warning);
  g_test_add_func ("/model/builder/empty-after-freezing", empty_after_freezing);

  return g_test_run ();
}
