/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-preset.h"

#include "tests/charts/stage.h"

typedef struct
{
  EntDataset *dataset;
  EntView    *view; /* of nothing, on a day of 2020 */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  fixture->view = ent_view_new (NULL, ent_day_new (2020, 5, 1));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_view_unref (fixture->view);
  ent_dataset_unref (fixture->dataset);
}

static guint32
preset (Fixture    *fixture,
        const char *id)
{
  return ent_dataset_lookup (fixture->dataset, ENT_KIND_PRESET, id);
}

/* Each is found again in the view made of it. */
static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (fixture->dataset, ENT_KIND_PRESET); row++)
    {
      g_autoptr (EntView) view = ent_view_with_preset (fixture->view, fixture->dataset, row);

      g_assert_cmpuint (ent_view_find_preset (view, fixture->dataset), ==, row);
    }
  g_assert_cmpuint (ent_view_find_preset (fixture->view, fixture->dataset), ==, ENT_ROW_NONE);
}

/* One with a day is shown on that day alone, others on any. */
static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntView) of_1960 = ent_view_with_preset (fixture->view, fixture->dataset, preset (fixture, "cold-war"));
  g_autoptr (EntView) of_1961 = ent_view_with_day (of_1960, ent_day_new (1961, 1, 1));
  g_autoptr (EntView) of_2020 = ent_view_with_preset (fixture->view, fixture->dataset, preset (fixture, "the-gs"));
  g_autoptr (EntView) of_2021 = ent_view_with_day (of_2020, ent_day_new (2021, 1, 1));

  g_assert_cmpint (ent_view_get_day (of_1960), ==, ent_day_new (1960, 1, 1));
  g_assert_cmpint (ent_view_get_day (of_2020), ==, ent_day_new (2020, 5, 1));
  g_assert_cmpuint (ent_view_find_preset (of_1961, fixture->dataset), ==, ENT_ROW_NONE);
  g_assert_cmpuint (ent_view_find_preset (of_2021, fixture->dataset), ==, preset (fixture, "the-gs"));
}

/* The order is of no account; one more or less makes another choice. */
static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *groupings;
    gboolean    is_preset;
  } cases[] = { { "sco,ric,brics", TRUE }, { "sco,ric", FALSE }, { "sco,ric,brics,g20", FALSE }, { "sco,ric,g20", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntView) view = ent_view_with_text (fixture->view, "groupings", cases[i].groupings, NULL);

      g_assert_cmpuint (ent_view_find_preset (view, fixture->dataset), ==, cases[i].is_preset ? preset (fixture, "ric-brics-sco") : ENT_ROW_NONE);
    }
}

#define ADD(path, func) g_test_add ("/view/view-preset/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("there-and-back", test_there_and_back);
  ADD ("days", test_days);
  ADD ("choices", test_choices);
  return g_test_run ();
}
