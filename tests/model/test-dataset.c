/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/fixture.h"

static void
lookup_does_not_mind_case (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add_nation (fixture, "CHN");
  fixture_add_nation (fixture, "IND");
  dataset = fixture_freeze (fixture);

  g_assert_cmpuint (ent_dataset_lookup (dataset, ENT_KIND_NATION, "IND"), ==, 1);
  g_assert_cmpuint (ent_dataset_lookup (dataset, ENT_KIND_NATION, "iNd"), ==, 1);
  g_assert_cmpuint (ent_dataset_lookup (dataset, ENT_KIND_NATION, "IN"), ==, ENT_ROW_NONE);
  g_assert_cmpuint (ent_dataset_lookup (dataset, ENT_KIND_NATION, ""), ==, ENT_ROW_NONE);
  g_assert_cmpuint (ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "IND"), ==, ENT_ROW_NONE);
  g_assert_cmpuint (ent_dataset_lookup (dataset, ENT_KIND_MEMBERSHIP, "IND"), ==, ENT_ROW_NONE);
}

static void
suggest_finds_the_nearest (void)
{
  static const struct
  {
    EntKind     kind;
    const char *written;
    const char *meant;
  } cases[] = {
    { ENT_KIND_NATION, "IDN2", NULL },
    { ENT_KIND_NATION, "IDN", "IND" },
    { ENT_KIND_NATION, "INDD", "IND" },
    { ENT_KIND_NATION, "Indai", "IND" },
    { ENT_KIND_NATION, "cote d’ivoire", NULL },
    { ENT_KIND_NATION, "chna", "CHN" },
    { ENT_KIND_NATION, "Atlantis", NULL },
    { ENT_KIND_NATION, "", NULL },
    { ENT_KIND_GROUPING, "bircs", "brics" },
    { ENT_KIND_GROUPING, "sc", "sco" },
    { ENT_KIND_EVENT, "anything", NULL },
    { ENT_KIND_MEMBERSHIP, "anything", NULL },
  };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "CHN", .name = "China" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "IND", .name = "India" });
  fixture_add_grouping (fixture, "brics", "2009", NULL);
  fixture_add_grouping (fixture, "sco", "2001", NULL);
  dataset = fixture_freeze (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *meant = ent_dataset_suggest (dataset, cases[i].kind, cases[i].written);

      g_test_message ("“%s”", cases[i].written);
      g_assert_cmpstr (meant, ==, cases[i].meant);
    }
}

/* India is an observer and then a member, Russia a member of unknown beginning,
 * Iran once was; the grouping exists from a month on. */
static EntDataset *
new_sco (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  fixture_add_nation (fixture, "IND");
  fixture_add_nation (fixture, "IRN");
  fixture_add_nation (fixture, "RUS");
  fixture_add_grouping (fixture, "ric", "2002", NULL);
  fixture_add_grouping (fixture, "sco", "2001-06", NULL);
  fixture_add_membership (fixture, "RUS", "sco", "member", NULL, NULL);
  fixture_add_membership (fixture, "IND", "sco", "member", "2017-06-09", NULL);
  fixture_add_membership (fixture, "IND", "ric", "member", "2002", NULL);
  fixture_add_membership (fixture, "IND", "sco", "observer", "2005-07-05", "2017-06-09");
  fixture_add_membership (fixture, "IRN", "sco", "member", NULL, "2004");

  return fixture_freeze (fixture);
}

static char *
list_rows (EntRows rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows.n_rows; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", rows.rows[i]);

  return g_string_free (text, FALSE);
}

static void
memberships_are_sorted (void)
{
  g_autoptr (EntDataset) dataset = new_sco ();
  g_autofree char *of_india = list_rows (ent_dataset_get_memberships_of_nation (dataset, 0));
  g_autofree char *of_sco = list_rows (ent_dataset_get_memberships_of_grouping (dataset, 1));

  /* By grouping, then time; by nation, then time. */
  g_assert_cmpstr (of_india, ==, "2 3 1");
  g_assert_cmpstr (of_sco, ==, "3 1 4 0");
}

static void
assert_presence (EntDataset  *dataset,
                 guint32      membership,
                 const char  *day,
                 EntPresence  presence)
{
  g_test_message ("memberships[%u] on %s", membership, day);
  g_assert_cmpint (ent_dataset_get_membership_presence (dataset, membership, fixture_day (day)), ==, presence);
}

static void
presence_of_an_unknown_beginning (void)
{
  g_autoptr (EntDataset) dataset = new_sco ();

  assert_presence (dataset, 0, "2001-05-31", ENT_PRESENCE_ABSENT);
  assert_presence (dataset, 0, "2001-06-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (dataset, 0, "2025-05-31", ENT_PRESENCE_POSSIBLY);
  assert_presence (dataset, 0, "2025-06-01", ENT_PRESENCE_CERTAINLY);
  /* One that has ended never becomes sure. */
  assert_presence (dataset, 4, "2003-12-31", ENT_PRESENCE_POSSIBLY);
  assert_presence (dataset, 4, "2004-12-30", ENT_PRESENCE_POSSIBLY);
  assert_presence (dataset, 4, "2004-12-31", ENT_PRESENCE_ABSENT);
}

/* “That day or earlier” is a beginning, too, and it leaves open since when the grouping is there. */
static void
presence_of_an_open_beginning (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_grouping (fixture, "x", NULL, NULL);
  fixture_add_membership (fixture, "A", "x", "member", "[..2000-01-01]", NULL);
  fixture_add_membership (fixture, "B", "x", "member", "2010", NULL);
  dataset = ent_dataset_builder_freeze (fixture->builder);

  assert_presence (dataset, 0, "1500-01-01", ENT_PRESENCE_POSSIBLY);
  assert_presence (dataset, 0, "1999-12-31", ENT_PRESENCE_POSSIBLY);
  assert_presence (dataset, 0, "2000-01-01", ENT_PRESENCE_CERTAINLY);
  assert_presence (dataset, 1, "2009-12-31", ENT_PRESENCE_ABSENT);
}

static void
presence_ends_with_the_grouping (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  EntPeriod after = { fixture_day ("2000-01-01"), fixture_day ("2001-01-01") };
  EntPeriod last_day = { fixture_day ("1999-12-31"), fixture_day ("2001-01-01") };

  fixture_add_nation (fixture, "A");
  fixture_add_grouping (fixture, "x", "1990-06", "2000-01-01");
  fixture_add_membership (fixture, "A", "x", "member", "1990-06-10", NULL);
  dataset = ent_dataset_builder_freeze (fixture->builder);

  assert_presence (dataset, 0, "1990-06-09", ENT_PRESENCE_ABSENT);
  assert_presence (dataset, 0, "1990-06-10", ENT_PRESENCE_POSSIBLY);
  assert_presence (dataset, 0, "1990-06-30", ENT_PRESENCE_CERTAINLY);
  assert_presence (dataset, 0, "1999-12-31", ENT_PRESENCE_CERTAINLY);
  assert_presence (dataset, 0, "2000-01-01", ENT_PRESENCE_ABSENT);
  g_assert_false (ent_dataset_membership_touches (dataset, 0, after));
  g_assert_true (ent_dataset_membership_touches (dataset, 0, last_day));
  g_assert_false (ent_dataset_grouping_touches (dataset, 0, after));
  g_assert_true (ent_dataset_grouping_touches (dataset, 0, last_day));
  g_assert_false (ent_dataset_grouping_touches (dataset, 0, (EntPeriod) { fixture_day ("1980-01-01"), fixture_day ("1990-05-31") }));
  g_assert_true (ent_dataset_grouping_touches (dataset, 0, (EntPeriod) { fixture_day ("1980-01-01"), fixture_day ("1990-06-01") }));
}

static void
members_at_a_date (void)
{
  static const struct
  {
    const char *day;
    EntRoles    roles;
    const char *expected; /* rows */
  } cases[] = {
    { "2001-05-31", ENT_ROLES_ALL, "" },
    { "2003-01-01", ENT_ROLES_ALL, "4 0" },
    { "2017-06-08", 1u << ENT_ROLE_MEMBER, "0" },
    { "2017-06-08", ENT_ROLES_ALL, "3 0" },
    { "2017-06-09", 1u << ENT_ROLE_MEMBER, "1 0" },
    { "2017-06-09", 1u << ENT_ROLE_OBSERVER, "" },
    { "2017-06-09", 0, "" },
  };
  g_autoptr (EntDataset) dataset = new_sco ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, 1, fixture_day (cases[i].day), cases[i].roles);
      g_autofree char *rows = list_rows ((EntRows) { (const guint32 *) members->data, members->len });

      g_assert_cmpstr (rows, ==, cases[i].expected);
    }
}

/* A nation in two groupings counts once, one that is no member never. */
static void
members_of_several_groupings (void)
{
  static const guint32 both[] = { 0, 1 };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_nation (fixture, "C");
  fixture_add_grouping (fixture, "x", "2000", NULL);
  fixture_add_grouping (fixture, "y", "2000", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2001-01-01", NULL);
  fixture_add_membership (fixture, "A", "y", "member", "2001-01-01", NULL);
  fixture_add_membership (fixture, "B", "y", "member", "2005-01-01", NULL);
  fixture_add_membership (fixture, "C", "y", "observer", "2001-01-01", NULL);
  dataset = fixture_freeze (fixture);

  g_assert_cmpuint (ent_dataset_count_members_at (dataset, (EntRows) { both, 2 }, fixture_day ("2010-01-01")), ==, 2);
  g_assert_cmpuint (ent_dataset_count_members_at (dataset, (EntRows) { both, 1 }, fixture_day ("2010-01-01")), ==, 1);
  g_assert_cmpuint (ent_dataset_count_members_at (dataset, (EntRows) { both, 2 }, fixture_day ("2003-01-01")), ==, 1);
  g_assert_cmpuint (ent_dataset_count_members_at (dataset, (EntRows) { NULL, 0 }, fixture_day ("2010-01-01")), ==, 0);
}

static void
a_union_is_found_by_its_grouping (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "U", .kind_id = "union", .grouping = "union" });
  fixture_add_grouping (fixture, "club", "2000", NULL);
  fixture_add_grouping (fixture, "union", "2000", NULL);
  dataset = fixture_freeze (fixture);

  g_assert_cmpuint (ent_dataset_find_union (dataset, 1), ==, 1);
  g_assert_cmpuint (ent_dataset_find_union (dataset, 0), ==, ENT_ROW_NONE);
}

static void
ties_are_of_both_nations (void)
{
  static const char *const ir[] = { "IND", "RUS", NULL };
  static const char *const ci[] = { "CHN", "IND", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *of_india = NULL;
  g_autofree char *of_russia = NULL;

  fixture_add_nation (fixture, "CHN");
  fixture_add_nation (fixture, "IND");
  fixture_add_nation (fixture, "RUS");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = ir, .from = "1971-08-09" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = ci, .from = "1950" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = ir, .from = "2000-10-03" });
  dataset = fixture_freeze (fixture);

  of_india = list_rows (ent_dataset_get_ties_of_nation (dataset, 1));
  of_russia = list_rows (ent_dataset_get_ties_of_nation (dataset, 2));
  g_assert_cmpstr (of_india, ==, "2 0 1");
  g_assert_cmpstr (of_russia, ==, "2 0");
}

static gpointer
read_in_thread (gpointer data)
{
  EntDataset *dataset = data;
  guint n_found = 0;

  for (EntDay day = fixture_day ("2000-01-01"); day < fixture_day ("2010-01-01"); day++)
    {
      g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, 1, day, ENT_ROLES_ALL);

      n_found += members->len;
    }
  ent_dataset_unref (dataset);

  return GUINT_TO_POINTER (n_found);
}

static void
threads_may_read (void)
{
  EntDataset *dataset = new_sco ();
  GThread *threads[4];
  gpointer first;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_in_thread, ent_dataset_ref (dataset));
  ent_dataset_unref (dataset);
  first = g_thread_join (threads[0]);
  g_assert_cmpuint (GPOINTER_TO_UINT (first), >, 0);
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == first);
}

static void
names_compare_for_reading (void)
{
  static const char *const names[] = { "Chad", "China", "India", "Chad" };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char id[] = { 'A' + i, 'A', 'A', '\0' };

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = id, .name = names[i] });
    }
  dataset = ent_dataset_builder_freeze (fixture->builder);

  g_assert_cmpint (ent_dataset_compare_nation_names (dataset, 0, 1, 0), <, 0);
  g_assert_cmpint (ent_dataset_compare_nation_names (dataset, 2, 1, 0), >, 0);
  g_assert_cmpint (ent_dataset_compare_nation_names (dataset, 1, 1, 0), ==, 0);
  /* Two of the same name as in the data. */
  g_assert_cmpint (ent_dataset_compare_nation_names (dataset, 0, 3, 0), <, 0);
  g_assert_cmpint (ent_dataset_compare_nation_names (dataset, 3, 0, 0), >, 0);
}

/* Two of one name are told apart by their ids, wherever people read them; what
 * is written stays as it is. */
static void
names_are_told_apart (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Ostland" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "BBB", .name = "Westland" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "CCC", .name = "\u041estland" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "p1", .name = "Concert", .from = "1815" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "p2", .name = "CONCERT", .from = "1856" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "p3", .name = "Pact", .from = "1856" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "p4", .name = "Entente", .from = "1904" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "p5", .name = "Entent\u0435", .from = "1904" });
  dataset = ent_dataset_builder_freeze (fixture->builder);

  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 0), ==, "Ostland (AAA)");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 1), ==, "Westland");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 2), ==, "\u041estland (CCC)");
  g_assert_cmpstr (ent_dataset_get_nation (dataset, 0)->name, ==, "Ostland");
  g_assert_cmpstr (ent_dataset_get_grouping_name (dataset, 0), ==, "Concert (p1)");
  g_assert_cmpstr (ent_dataset_get_grouping_name (dataset, 1), ==, "CONCERT (p2)");
  g_assert_cmpstr (ent_dataset_get_grouping_name (dataset, 2), ==, "Pact");
  g_assert_cmpstr (ent_dataset_get_grouping_name (dataset, 3), ==, "Entente (p4)");
  g_assert_cmpstr (ent_dataset_get_grouping_name (dataset, 4), ==, "Entent\u0435 (p5)");
}

static void
numbers_in_names_compare (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Land 10" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "BBB", .name = "Land 9" });
  dataset = fixture_freeze (fixture);
  g_assert_cmpint (ent_dataset_compare_nation_names (dataset, 1, 0, fixture_day ("2025-06-01")), <, 0);
}

/* India and Chad as they are called elsewhere. */
static char *
name_nation (const EntNation *nation)
{
  if (g_str_equal (nation->name, "India"))
    return g_strdup ("Bharat");
  return g_str_equal (nation->name, "Chad") ? g_strdup ("Tschad") : NULL;
}

/* The name for people stands beside what is written, which stays. */
static void
names_of_another_language (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *meant = NULL;
  g_autofree char *meant_as_written = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "TCD", .name = "Chad" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "IND", .name = "India" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "CHN", .name = "China" });
  ent_dataset_builder_set_nation_names (fixture->builder, name_nation);
  dataset = fixture_freeze (fixture);

  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 0), ==, "Tschad");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 1), ==, "Bharat");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 2), ==, "China");
  g_assert_cmpstr (ent_dataset_get_nation (dataset, 0)->name, ==, "Chad");
  g_assert_cmpstr (ent_dataset_get_nation (dataset, 1)->name, ==, "India");

  /* Lists for people are in the order of what they read; a slip is found by either name. */
  g_assert_cmpint (ent_dataset_compare_nation_names (dataset, 0, 1, 0), >, 0);
  meant = ent_dataset_suggest (dataset, ENT_KIND_NATION, "Bharta");
  meant_as_written = ent_dataset_suggest (dataset, ENT_KIND_NATION, "Indai");
  g_assert_cmpstr (meant, ==, "IND");
  g_assert_cmpstr (meant_as_written, ==, "IND");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/dataset/lookup/does-not-mind-case", lookup_does_not_mind_case);
  g_test_add_func ("/model/dataset/suggest/finds-the-nearest", suggest_finds_the_nearest);
  g_test_add_func ("/model/dataset/memberships-are-sorted", memberships_are_sorted);
  g_test_add_func ("/model/dataset/presence/unknown-beginning", presence_of_an_unknown_beginning);
  g_test_add_func ("/model/dataset/presence/open-beginning", presence_of_an_open_beginning);
  g_test_add_func ("/model/dataset/presence/ends-with-the-grouping", presence_ends_with_the_grouping);
  g_test_add_func ("/model/dataset/members-at-a-date", members_at_a_date);
  g_test_add_func ("/model/dataset/members-of-several-groupings", members_of_several_groupings);
  g_test_add_func ("/model/dataset/union", a_union_is_found_by_its_grouping);
  g_test_add_func ("/model/dataset/ties-are-of-both-nations", ties_are_of_both_nations);
  g_test_add_func ("/model/dataset/names-compare-for-reading", names_compare_for_reading);
  g_test_add_func ("/model/dataset/names-are-told-apart", names_are_told_apart);
  g_test_add_func ("/model/dataset/numbers-in-names-compare", numbers_in_names_compare);
  g_test_add_func ("/model/dataset/threads-may-read", threads_may_read);

  g_test_add_func ("/model/dataset/names-of-another-language", names_of_another_language);

  return g_test_run ();
}
