/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-dataset-image.h"
#include "model/ent-history.h"
#include "tests/model/fixture.h"

/* Alpha of whatever life, with one membership of p. */
static EntDataset *
new_alpha (const char *born,
           const char *gone,
           const char *from,
           const char *until)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  EntDataset *dataset;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "a", .name = "Alpha", .from = born, .until = gone });
  fixture_add_grouping (fixture, "p", "1900", NULL);
  fixture_add_membership (fixture, "a", "p", "member", from, until);
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);
  return dataset;
}

static void
nobody_belongs_beyond_their_life (void)
{
  static const struct
  {
    const char *born, *gone, *from, *until;
    EntPresence in_1940, in_1960, in_2000;
  } cases[] = {
    { NULL, NULL, "1930", NULL, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY },
    { NULL, "1990-10-03", "1930", NULL, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_ABSENT },
    { NULL, "1990-10-03", "1930", "2005", ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_ABSENT },
    { "1950", NULL, "1930", NULL, ENT_PRESENCE_ABSENT, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY },
    { "1950", "1990", "1930", NULL, ENT_PRESENCE_ABSENT, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_ABSENT },
    /* The beginning is not known: possibly, but not before there was anybody. */
    { "1950", NULL, NULL, "2005", ENT_PRESENCE_ABSENT, ENT_PRESENCE_POSSIBLY, ENT_PRESENCE_POSSIBLY },
    { NULL, "1990-10-03", NULL, NULL, ENT_PRESENCE_POSSIBLY, ENT_PRESENCE_POSSIBLY, ENT_PRESENCE_ABSENT },
    /* Inside an imprecise end of the life. */
    { "194X", NULL, "1930", NULL, ENT_PRESENCE_POSSIBLY, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY },
    { NULL, "200X", "1930", NULL, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_POSSIBLY },
    { NULL, "200X", "1930", "200X", ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_CERTAINLY, ENT_PRESENCE_POSSIBLY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntDataset) dataset = new_alpha (cases[i].born, cases[i].gone, cases[i].from, cases[i].until);
      const EntPresence expected[] = { cases[i].in_1940, cases[i].in_1960, cases[i].in_2000 };
      const int years[] = { 1940, 1960, 2000 };

      for (guint j = 0; j < G_N_ELEMENTS (years); j++)
        {
          EntDay day = ent_day_new (years[j], 6, 1);
          g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, 0, day, ENT_ROLES_ALL);
          guint n = expected[j] != ENT_PRESENCE_ABSENT;
          guint32 grouping = 0;

          g_test_message ("case %u, %d", i, years[j]);
          g_assert_cmpint (ent_dataset_get_membership_presence (dataset, 0, day), ==, expected[j]);
          g_assert_cmpuint (members->len, ==, n);
          g_assert_cmpuint (ent_dataset_count_members_at (dataset, (EntRows) { &grouping, 1 }, day), ==, n);
          g_assert_cmpint (ent_dataset_membership_touches (dataset, 0, (EntPeriod) { day, day }), ==, n);
        }
    }
}

/* What is shown of it says the same, and what was written is kept. */
static void
the_span_is_that_of_the_life (void)
{
  g_autoptr (EntDataset) dataset = new_alpha ("1950-03-01", "1990-10-03", "1930", NULL);
  const EntMembership *membership = ent_dataset_get_membership (dataset, 0);
  g_autofree char *from = ent_date_to_edtf (membership->span.from);
  g_autofree char *until = ent_date_to_edtf (membership->span.until);
  g_autofree char *written = ent_date_to_edtf (ent_membership_get_written (membership).from);

  g_assert_cmpstr (from, ==, "1950-03-01");
  g_assert_cmpstr (until, ==, "1990-10-03");
  g_assert_cmpstr (written, ==, "1930");
  g_assert_false (ent_date_is_set (ent_membership_get_written (membership).until));
}

/* In an image, too. */
static void
an_image_keeps_what_was_written (void)
{
  g_autoptr (EntDataset) dataset = new_alpha ("1950-03-01", "1990-10-03", "1930", NULL);
  g_autoptr (GBytes) image = ent_dataset_image_new (dataset);
  g_autoptr (EntDataset) opened = ent_dataset_image_open (image, NULL);
  const EntMembership *membership = ent_dataset_get_membership (opened, 0);
  EntSpan written = ent_membership_get_written (membership);
  g_autofree char *from = ent_date_to_edtf (written.from);

  g_assert_true (membership->unclipped != ent_dataset_get_membership (dataset, 0)->unclipped);
  g_assert_cmpstr (from, ==, "1930");
  g_assert_false (ent_date_is_set (written.until));
}

/* A date that is inside on some reading is told as it is written. */
static void
imprecise_ends_stay_as_written (void)
{
  g_autoptr (EntDataset) dataset = new_alpha ("1950-03-01", "1990-10-03", "1950", "1990");
  const EntMembership *membership = ent_dataset_get_membership (dataset, 0);

  g_assert_true (ent_date_equal (membership->span.from, ent_membership_get_written (membership).from));
  g_assert_true (ent_date_equal (membership->span.until, ent_membership_get_written (membership).until));
  g_assert_cmpint (ent_dataset_get_membership_presence (dataset, 0, ent_day_new (1950, 2, 1)), ==, ENT_PRESENCE_ABSENT);
  g_assert_cmpint (ent_dataset_get_membership_presence (dataset, 0, ent_day_new (1950, 4, 1)), ==, ENT_PRESENCE_POSSIBLY);
  g_assert_cmpint (ent_dataset_get_membership_presence (dataset, 0, ent_day_new (1990, 10, 2)), ==, ENT_PRESENCE_POSSIBLY);
  g_assert_cmpint (ent_dataset_get_membership_presence (dataset, 0, ent_day_new (1990, 10, 3)), ==, ENT_PRESENCE_ABSENT);
}

static void
what_never_holds_is_in_no_list (void)
{
  static const char *const spans[][2] = { { "2000", NULL }, { "1991", "1995" }, { "1930", "1940" }, { NULL, "1940" } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (EntDataset) dataset = new_alpha ("1950-03-01", "1990-10-03", spans[i][0], spans[i][1]);
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDay));

      g_test_message ("from %s", spans[i][0]);
      g_assert_cmpuint (ent_dataset_get_memberships_of_nation (dataset, 0).n_rows, ==, 0);
      g_assert_cmpuint (ent_dataset_get_memberships_of_grouping (dataset, 0).n_rows, ==, 0);
      g_assert_false (ent_dataset_membership_touches (dataset, 0, (EntPeriod) { ent_day_new (1900, 1, 1), ent_day_new (2030, 1, 1) }));
      ent_history_add_dates_of_change (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0),
                                       (EntPeriod) { ent_day_new (1900, 1, 1), ent_day_new (2030, 1, 1) }, days);
      g_assert_cmpuint (days->len, ==, 0);
    }
}

static void
assert_shown (EntDataset *dataset,
              EntDay      day,
              const char *name,
              const char *official_name,
              const char *flag)
{
  g_assert_cmpstr (ent_dataset_get_nation_name_at (dataset, 0, day), ==, name);
  g_assert_cmpstr (ent_dataset_get_nation_written_at (dataset, 0, day), ==, name);
  g_assert_cmpstr (ent_dataset_get_nation_official_name_at (dataset, 0, day), ==, official_name);
  g_assert_cmpstr (ent_dataset_get_nation_flag_at (dataset, 0, day), ==, flag);
}

static void
names_and_flags_are_those_of_the_day (void)
{
  static const EntNationNameDraft names[] = {
    { .name = "Beta", .flag = "beta-1950", .until = "1970-05-01" },
    { .name = "Gamma", .official_name = "Kingdom of Gamma", .from = "1970-05-01", .until = "199X" },
  };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "a", .name = "Alpha", .official_name = "Republic of Alpha",
                                           .iso2 = "Al", .names = { names, G_N_ELEMENTS (names) } });
  dataset = fixture_freeze (fixture);

  assert_shown (dataset, ENT_DAY_MIN, "Beta", NULL, "beta-1950");
  assert_shown (dataset, ent_day_new (1970, 4, 30), "Beta", NULL, "beta-1950");
  assert_shown (dataset, ent_day_new (1970, 5, 1), "Gamma", "Kingdom of Gamma", NULL); /* no flag rather than another's time */
  assert_shown (dataset, ent_day_new (1995, 1, 1), "Gamma", "Kingdom of Gamma", NULL);
  assert_shown (dataset, ent_day_new (2000, 1, 1), "Alpha", "Republic of Alpha", "al");
  g_assert_cmpstr (ent_dataset_get_nation_name (dataset, 0), ==, "Alpha");

  g_assert_true (ent_dataset_has_same_names (dataset, ent_day_new (1960, 1, 1), ent_day_new (1970, 4, 30)));
  g_assert_false (ent_dataset_has_same_names (dataset, ent_day_new (1970, 4, 30), ent_day_new (1970, 5, 1)));
}

/* Neither flag nor code of another's: “al” is not Albania because of an id. */
static void
flags_come_from_no_id (void)
{
  static const struct
  {
    const char *id, *iso2, *flag;
    const char *shown, *code;
  } cases[] = {
    { "al", NULL, NULL, NULL, "AL" },
    { "XAU", NULL, NULL, NULL, "XAU" },
    { "IND", "In", NULL, "in", "IN" },
    { "EUE", "EU", "eu-1955", "eu-1955", "EU" },
    { "XAU", NULL, "xau", "xau", "XAU" },
    { "calder", NULL, NULL, NULL, "CAL" },
    { "north-star.union_of-all.others", NULL, NULL, NULL, "NSUO" },
    { "-long-", NULL, NULL, NULL, "LON" },
    { "------", NULL, NULL, NULL, "---" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (EntDataset) dataset = NULL;

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = cases[i].id, .name = "Alpha", .iso2 = cases[i].iso2,
                                               .flag = cases[i].flag });
      dataset = fixture_freeze (fixture);
      g_assert_cmpstr (ent_dataset_get_nation_flag_at (dataset, 0, 0), ==, cases[i].shown);
      g_assert_cmpstr (ent_dataset_get_nation_code (dataset, 0), ==, cases[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/nation-life/nobody-belongs-beyond-their-life", nobody_belongs_beyond_their_life);
  g_test_add_func ("/model/nation-life/the-span-is-that-of-the-life", the_span_is_that_of_the_life);
  g_test_add_func ("/model/nation-life/an-image-keeps-what-was-written", an_image_keeps_what_was_written);
  g_test_add_func ("/model/nation-life/imprecise-ends-stay-as-written", imprecise_ends_stay_as_written);
  g_test_add_func ("/model/nation-life/what-never-holds-is-in-no-list", what_never_holds_is_in_no_list);
  g_test_add_func ("/model/nation-life/names-and-flags-are-those-of-the-day", names_and_flags_are_those_of_the_day);
  g_test_add_func ("/model/nation-life/flags-come-from-no-id", flags_come_from_no_id);
  return g_test_run ();
}
