/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-box-grid.h"

#include "base/ent-random.h"

#define N_BOXES 400
#define N_QUESTIONS 300

typedef struct
{
  gboolean found[N_BOXES];
} Findings;

static gboolean
note (guint    number,
      gpointer data)
{
  Findings *findings = data;

  findings->found[number] = TRUE;
  return FALSE;
}

static EntRect
draw_box (EntRandom *random,
          double     within)
{
  double x = (ent_random_double (random) - 0.1) * within, y = (ent_random_double (random) - 0.1) * within;

  return (EntRect) { x, y, x + 60 * ent_random_double (random), y + 60 * ent_random_double (random) };
}

/* As many boxes are found as by looking at all, also outside of the extent. */
static void
test_finds_all (void)
{
  g_autoptr (EntBoxGrid) grid = ent_box_grid_new ((EntRect) { 0, 0, 1000, 1000 }, N_BOXES);
  EntRect boxes[N_BOXES];
  EntRandom random;
  guint n_found = 0;

  ent_random_init (&random, 1);
  for (guint i = 0; i < N_BOXES; i++)
    {
      boxes[i] = draw_box (&random, 1200);
      ent_box_grid_add (grid, boxes[i], i);
    }
  for (guint k = 0; k < N_QUESTIONS; k++)
    {
      EntRect box = draw_box (&random, 1200);
      Findings findings = { 0 };

      g_assert_false (ent_box_grid_any (grid, box, note, &findings));
      for (guint i = 0; i < N_BOXES; i++)
        {
          g_assert_true (findings.found[i] == ent_rect_intersects (box, boxes[i]));
          n_found += findings.found[i];
        }
    }
  g_assert_cmpuint (n_found, >, 100);
}

static gboolean
is_seven (guint    number,
          gpointer data)
{
  return number == 7;
}

static void
test_asks_until_told (void)
{
  g_autoptr (EntBoxGrid) grid = ent_box_grid_new ((EntRect) { 0, 0, 0, 0 }, 0);

  g_assert_false (ent_box_grid_any (grid, (EntRect) { 0, 0, 1, 1 }, is_seven, NULL));
  ent_box_grid_add (grid, (EntRect) { 0, 0, 1, 1 }, 3);
  g_assert_false (ent_box_grid_any (grid, (EntRect) { 0, 0, 1, 1 }, is_seven, NULL));
  ent_box_grid_add (grid, (EntRect) { 0, 0, 1, 1 }, 7);
  g_assert_true (ent_box_grid_any (grid, (EntRect) { 0, 0, 1, 1 }, is_seven, NULL));
  g_assert_false (ent_box_grid_any (grid, (EntRect) { 2, 2, 3, 3 }, is_seven, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/box-grid/finds-all", test_finds_all);
  g_test_add_func ("/scene/box-grid/asks-until-told", test_asks_until_told);

  return g_test_run ();
}
