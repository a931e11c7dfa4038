/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "words/ent-shared-words.h"

/* Of the fixture: x, y and empty. */
static void
combinations (void)
{
  static const struct
  {
    guint32     in[3];
    guint       n_in;
    guint       n_groupings;
    const char *expected;
  } cases[] = {
    { { 0, 1, 2 }, 3, 3, "In all three" }, { { 0, 1 }, 2, 2, "In both" },     { { 0, 1 }, 2, 3, "In exactly x and y" },
    { { 1 }, 1, 3, "Only in y" },          { { 0 }, 1, 1, "In x" },           { { 0 }, 0, 3, "In none for certain" },
    { { 0, 1, 2 }, 3, 12, "In exactly x, y and empty" },
  };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_shared_words_dup_combination (dataset, (EntRows) { cases[i].in, cases[i].n_in }, cases[i].n_groupings);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
lengths_of_time (void)
{
  static const struct
  {
    gint64      days;
    const char *expected;
  } cases[] = { { 0, "0 days" }, { 1, "1 day" }, { 364, "364 days" }, { 365, "1.0 years" }, { 3128, "8.6 years" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_shared_words_dup_time (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
together (void)
{
  static const struct
  {
    const char *first;
    gint64      days;
    gint64      at_most;
    const char *expected;
  } cases[] = {
    { NULL, 0, 0, NULL },
    { "2017-06-09", 3128, 3128, "8.6 years, since 9 June 2017" },
    { "2017", 3128, 3300, "at least 8.6 years, since 2017" },
    { "[2003-03-03..]", 0, 900, "perhaps, since 3 March 2003 or later" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntStayTime time = { cases[i].days, cases[i].at_most, { 0 } };
      g_autofree char *text = NULL;

      if (cases[i].first != NULL)
        g_assert_true (ent_date_parse (cases[i].first, &time.first, NULL));
      text = ent_shared_words_dup_together (&time);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
shares (void)
{
  g_autofree char *third = ent_shared_words_dup_share (1.0 / 3);
  g_autofree char *all = ent_shared_words_dup_share (1);
  g_autofree char *none = ent_shared_words_dup_share (NAN);

  g_assert_cmpstr (third, ==, "33 %");
  g_assert_cmpstr (all, ==, "100 %");
  g_assert_cmpstr (none, ==, "–");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/shared/combinations", combinations);
  g_test_add_func ("/words/shared/lengths-of-time", lengths_of_time);
  g_test_add_func ("/words/shared/together", together);
  g_test_add_func ("/words/shared/shares", shares);

  return g_test_run ();
}
