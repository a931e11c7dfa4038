/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-scroll.h"

#include <math.h>

/* Ten things of 100 on a page of 250. */
static EntScroll *
new_scroll (void)
{
  EntScroll *scroll = ent_scroll_new (10, 100);

  ent_scroll_set_page (scroll, 250);
  return scroll;
}

static void
assert_top (EntScroll *scroll,
            guint      top,
            double     offset)
{
  double found;

  g_assert_cmpuint (ent_scroll_get_top (scroll, &found), ==, top);
  g_assert_cmpfloat (found, ==, offset);
}

static void
test_value (void)
{
  g_autoptr (EntScroll) scroll = new_scroll ();

  assert_top (scroll, 0, 0);
  g_assert_cmpuint (ent_scroll_count_seen (scroll), ==, 3);
  ent_scroll_set_value (scroll, 330);
  assert_top (scroll, 3, 30);
  g_assert_cmpuint (ent_scroll_count_seen (scroll), ==, 3);
  g_assert_cmpfloat (ent_scroll_get_place (scroll, 5), ==, 170);
  g_assert_cmpfloat (ent_scroll_get_place (scroll, 0), ==, -330);
}

static void
test_ends (void)
{
  g_autoptr (EntScroll) scroll = new_scroll ();
  g_autoptr (EntScroll) empty = ent_scroll_new (0, 100);

  ent_scroll_set_value (scroll, -7);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 0);
  ent_scroll_set_value (scroll, 5000);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 750);
  ent_scroll_set_top (scroll, 9, 0);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 750);
  ent_scroll_set_page (scroll, 2000);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 0);
  g_assert_cmpuint (ent_scroll_count_seen (scroll), ==, 10);

  ent_scroll_set_page (empty, 100);
  ent_scroll_set_value (empty, 10);
  g_assert_cmpuint (ent_scroll_count_seen (empty), ==, 0);
  g_assert_cmpfloat (ent_scroll_get_extent (empty), ==, 0);
}

/* Whatever becomes known, the reader does not lose the line. */
static void
test_heights_become_known (void)
{
  g_autoptr (EntScroll) scroll = new_scroll ();

  ent_scroll_set_value (scroll, 330);
  ent_scroll_set_height (scroll, 0, 500);
  ent_scroll_set_height (scroll, 4, 20);
  assert_top (scroll, 3, 30);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 730);
  g_assert_cmpfloat (ent_scroll_get_extent (scroll), ==, 1320);
  g_assert_cmpfloat (ent_scroll_get_place (scroll, 3), ==, -30);
  g_assert_cmpuint (ent_scroll_count_seen (scroll), ==, 4);
}

/* At the end things may become smaller than the page is high. */
static void
test_shrinks_at_the_end (void)
{
  g_autoptr (EntScroll) scroll = new_scroll ();

  ent_scroll_set_value (scroll, 750);
  ent_scroll_set_height (scroll, 9, 10);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 660);
  g_assert_cmpfloat (ent_scroll_get_place (scroll, 9) + ent_scroll_get_height (scroll, 9), ==, 250);
}

static void
test_reveal (void)
{
  g_autoptr (EntScroll) scroll = new_scroll ();

  ent_scroll_reveal (scroll, 1);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 0);
  ent_scroll_reveal (scroll, 2);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 50);
  ent_scroll_reveal (scroll, 9);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 750);
  ent_scroll_reveal (scroll, 4);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 400);
  ent_scroll_set_height (scroll, 6, 400);
  ent_scroll_reveal (scroll, 6);
  assert_top (scroll, 6, 0);
}

/* The heights go with the things; what is above the page stays as high as it was. */
static void
test_reorder (void)
{
  g_autoptr (EntScroll) scroll = new_scroll ();
  const guint turned[] = { 10, 9, G_MAXUINT, 7, 6, 5, 4, 3, 2, 1 };

  ent_scroll_set_height (scroll, 1, 40);
  ent_scroll_set_height (scroll, 2, 500);
  ent_scroll_set_value (scroll, 730);
  ent_scroll_reorder (scroll, 11, turned, 60);
  g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, 710);
  g_assert_cmpfloat (ent_scroll_get_extent (scroll), ==, 960);
  g_assert_cmpfloat (ent_scroll_get_height (scroll, 0), ==, 60);
  g_assert_cmpfloat (ent_scroll_get_height (scroll, 8), ==, 60);
  g_assert_cmpfloat (ent_scroll_get_height (scroll, 9), ==, 40);
  assert_top (scroll, 7, 50);

  ent_scroll_set_value (scroll, 130);
  ent_scroll_reorder (scroll, 11, (const guint[]) { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 60);
  assert_top (scroll, 1, 70);
}

/* What a scroll says of its place leads to that place, wherever it is: who gives
 * it back is not taken further and further by rounding. */
static void
test_comes_to_rest (void)
{
  for (guint sevenths = 50; sevenths < 1000; sevenths += 19)
    {
      g_autoptr (EntScroll) scroll = ent_scroll_new (91, sevenths / 7.0);

      ent_scroll_set_page (scroll, 500);
      for (guint i = 0; i < 91; i++)
        if (i % 3 != 0)
          ent_scroll_set_height (scroll, i, 60 + i * i % 37);
      for (guint i = 1; i < 1000; i++)
        {
          double value;

          ent_scroll_set_value (scroll, fmod (i * 1234.567891, 6000));
          ent_scroll_set_value (scroll, ent_scroll_get_value (scroll));
          value = ent_scroll_get_value (scroll);
          ent_scroll_set_value (scroll, value);
          g_assert_cmpfloat (ent_scroll_get_value (scroll), ==, value);
        }
    }
}

#define ADD(path, func) g_test_add_func ("/base/scroll/" path, func)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("value", test_value);
  ADD ("ends", test_ends);
  ADD ("comes-to-rest", test_comes_to_rest);
  ADD ("heights-become-known", test_heights_become_known);
  ADD ("shrinks-at-the-end", test_shrinks_at_the_end);
  ADD ("reveal", test_reveal);
  ADD ("reorder", test_reorder);
  return g_test_run ();
}
