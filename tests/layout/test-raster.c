/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rasters: pieces and distances are what a slower reader finds that goes from cell to cell. */
#include <math.h>

#include "layout/ent-raster.h"

#define WIDTH 37
#define HEIGHT 29
#define N_CELLS (WIDTH * HEIGHT)
#define DRAWS 40

/* Patches of a few values, with some cells strewn in. */
static void
draw_values (GRand  *rand,
             guint8 *values)
{
  for (guint at = 0; at < N_CELLS; at++)
    values[at] = 0;
  for (guint i = 0; i < 12; i++)
    {
      guint x0 = (guint) g_rand_int_range (rand, 0, WIDTH), y0 = (guint) g_rand_int_range (rand, 0, HEIGHT);
      guint8 value = (guint8) g_rand_int_range (rand, 0, 4);

      for (guint y = y0; y < MIN (HEIGHT, y0 + 9); y++)
        for (guint x = x0; x < MIN (WIDTH, x0 + 12); x++)
          values[y * WIDTH + x] = value;
    }
  for (guint i = 0; i < 120; i++)
    values[g_rand_int_range (rand, 0, N_CELLS)] = (guint8) g_rand_int_range (rand, 0, 4);
}

/* Gives a cell, and all that hang together with it, a number. Returns how many they are. */
static guint
spread (const guint8 *values,
        guint        *numbers,
        guint         x,
        guint         y,
        guint         number)
{
  guint at = y * WIDTH + x, n = 1;

  numbers[at] = number;
  if (x > 0 && values[at - 1] == values[at] && numbers[at - 1] == G_MAXUINT)
    n += spread (values, numbers, x - 1, y, number);
  if (x + 1 < WIDTH && values[at + 1] == values[at] && numbers[at + 1] == G_MAXUINT)
    n += spread (values, numbers, x + 1, y, number);
  if (y > 0 && values[at - WIDTH] == values[at] && numbers[at - WIDTH] == G_MAXUINT)
    n += spread (values, numbers, x, y - 1, number);
  if (y + 1 < HEIGHT && values[at + WIDTH] == values[at] && numbers[at + WIDTH] == G_MAXUINT)
    n += spread (values, numbers, x, y + 1, number);
  return n;
}

static void
test_pieces (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1961);

  for (guint draw = 0; draw < DRAWS; draw++)
    {
      guint8 values[N_CELLS];
      guint numbers[N_CELLS], labels[N_CELLS], n = 0;
      g_autoptr (GArray) sizes = NULL;

      draw_values (rand, values);
      sizes = ent_raster_label (values, WIDTH, HEIGHT, labels);
      for (guint at = 0; at < N_CELLS; at++)
        numbers[at] = G_MAXUINT;
      for (guint at = 0; at < N_CELLS; at++)
        if (numbers[at] == G_MAXUINT)
          {
            guint size = spread (values, numbers, at % WIDTH, at / WIDTH, n);

            g_assert_cmpuint (n, <, sizes->len);
            g_assert_cmpuint (size, ==, g_array_index (sizes, guint, n));
            n++;
          }
      g_assert_cmpuint (n, ==, sizes->len);
      g_assert_cmpmem (numbers, sizeof numbers, labels, sizeof labels);
    }
}

static void
test_distances (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1986);

  for (guint draw = 0; draw < DRAWS; draw++)
    {
      guint8 mask[N_CELLS];
      float distances[N_CELLS];

      draw_values (rand, mask);
      ent_raster_measure_distances (mask, TRUE, WIDTH, HEIGHT, distances);
      for (guint at = 0; at < N_CELLS; at++)
        {
          double nearest = G_MAXDOUBLE;

          for (guint other = 0; other < N_CELLS; other++)
            if (mask[other])
              nearest = MIN (nearest, hypot ((double) (at % WIDTH) - other % WIDTH, (double) (at / WIDTH) - other / WIDTH));
          g_assert_cmpfloat_with_epsilon (distances[at], nearest, 0.01 + 0.03 * nearest);
        }
    }
}

/* Where there is nothing to be near to, all is far. */
static void
test_nowhere (void)
{
  guint8 mask[N_CELLS] = { 0 };
  float distances[N_CELLS];

  ent_raster_measure_distances (mask, TRUE, WIDTH, HEIGHT, distances);
  for (guint at = 0; at < N_CELLS; at++)
    g_assert_cmpfloat (distances[at], >=, ENT_RASTER_FAR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/raster/pieces", test_pieces);
  g_test_add_func ("/layout/raster/distances", test_distances);
  g_test_add_func ("/layout/raster/nowhere", test_nowhere);
  return g_test_run ();
}
