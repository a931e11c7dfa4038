/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-advice.h"

#include "layout/ent-work.h"
#include "tests/charts/stage.h"

/* What is advised about groupings on a day at a zoom, a line each. */
static char *
advice_on (EntDataset *dataset,
           const char *groupings,
           const char *places,
           const char *day,
           double      zoom)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) view = ent_view_new ((const char *const *) ids, stage_day (day));
  g_autoptr (GPtrArray) advice = NULL;
  g_auto (Stage) stage = { 0 };
  GString *lines = g_string_new (NULL);

  stage_init (&stage, dataset, view);
  if (places)
    stage_place (&stage, places);
  else
    stage_arrange (&stage);
  stage_draw (&stage, stage_day (day));
  advice = ent_advice_list (dataset, view, stage.scene, zoom);
  for (guint i = 0; i < advice->len; i++)
    g_string_append_printf (lines, "%s\n", (const char *) g_ptr_array_index (advice, i));
  return g_string_free (lines, FALSE);
}

#define assert_advice(dataset, groupings, places, day, zoom, expected) \
  G_STMT_START { g_autofree char *lines = advice_on (dataset, groupings, places, day, zoom); g_assert_cmpstr (lines, ==, expected); } G_STMT_END

static void
test_colors (void)
{
  g_autoptr (EntDataset) dataset = stage_new_generations ();

  assert_advice (dataset, "a", NULL, "2005-01-01", 1, "");
  assert_advice (dataset, "b,c,d", NULL, "2010-02-01", 1, "In another colour than in other pictures: C and D.\n");
  assert_advice (dataset, "a,b,c,d,e,f", NULL, "2010-02-01", 1, "5 groupings have other colours than in other pictures.\n");
}

/* No outline of a multitude is drawn: that is said once, and not as if each were false. */
static void
test_multitude (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_auto (GStrv) groupings = NULL;
  g_autoptr (EntDataset) dataset = stage_new_set_system (rand, ENT_MULTITUDE + 1, &groupings);
  g_autofree char *all = g_strjoinv (",", groupings);
  g_autofree char *many = advice_on (dataset, all, NULL, "2026-01-01", 1);
  g_autofree char *fewer = NULL;

  g_assert_nonnull (strstr (many, "Only up to 40 groupings have outlines; a matrix shows more of them clearly.\n"));
  g_assert_null (strstr (many, "true"));
  *strrchr (all, ',') = '\0';
  fewer = advice_on (dataset, all, NULL, "2026-01-01", 1);
  g_assert_null (strstr (fewer, "matrix"));
}

static void
test_small_names (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntDataset) bundled = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  static const char many[] = "ric,brics,sco,g20,asean,nato,eaeu,csto,quad,ibsa";
  g_autofree char *small = advice_on (bundled, many, NULL, "2026-01-01", 0.6);
  g_autofree char *large = advice_on (bundled, many, NULL, "2026-01-01", 1);

  assert_advice (dataset, "ric,brics,sco", NULL, "2026-01-01", 1, "");
  assert_advice (dataset, "ric,brics,sco", NULL, "2026-01-01", 0.55, "");
  assert_advice (dataset, "ric,brics,sco", NULL, "2026-01-01", 0.45,
                 "The names of nations are left out, as they would be too small to read; a larger page has them.\n");
  g_assert_nonnull (g_strrstr (small, "Names are only 8 px high; a larger page has larger ones.\n"
                                      "A page of this size holds up to about 5 groupings that can be read.\n"));
  g_assert_null (g_strrstr (large, "page"));
}

static void
test_withheld (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("edge-cases.json");

  assert_advice (dataset, "ring,late", "AAA 0 0\nBBB 260 0\nCCC 130 200\nDDD 600 0\nFFF 180 -55\nlate 180 -90\nring 0 100\n", "2012-01-01", 1,
                 "1 outline would not be true and is left out; fewer groupings may bring it back.\n"
                 "In another colour than in other pictures: Late.\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/advice/multitude", test_multitude);
  g_test_add_func ("/charts/advice/colors", test_colors);
  g_test_add_func ("/charts/advice/small-names", test_small_names);
  g_test_add_func ("/charts/advice/withheld", test_withheld);
  return g_test_run ();
}
