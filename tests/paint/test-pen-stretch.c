/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What wide registers make of a stretch of a line is what is made of it column by column, to the bit. */
#include "base/ent-random.h"
#include "paint/ent-pen-stretch.h"

#define SIDE 96
#define N_PIXELS (SIDE * SIDE)
#define N_TRIED 20000
#define PLACE_ONE ((double) (G_GINT64_CONSTANT (1) << ENT_PEN_PLACE_BITS))

static double
get_between (EntRandom *random,
             double     low,
             double     high)
{
  return low + (high - low) * ent_random_double (random);
}

/* Somewhere on an image, reaching its edges now and then. */
static EntPenStretch
make_stretch (EntRandom *random,
              guint32   *pixels)
{
  const EntNib *nib = ent_nib_get (get_between (random, 0.1, ENT_NIB_MAX_WIDTH));
  double slope = get_between (random, -1, 1), most = SIDE - ENT_NIB_MAX_SPAN - 1e-6;
  guint class = (guint) (ABS (slope) * (ENT_NIB_N_SLOPES - 1) + 0.5);
  gboolean is_steep = ent_random_double (random) < 0.5;
  int first = (int) get_between (random, 0, SIDE - 1), n_columns = (int) get_between (random, 1, SIDE - first + 0.99);
  double low = MAX (0, -slope * (n_columns - 1)), high = MIN (most, most - slope * (n_columns - 1));
  gssize column_step = is_steep ? SIDE : 1;

  if (low > high)
    return make_stretch (random, pixels);
  return (EntPenStretch) {
    .slope = &nib->slopes[class],
    .pixels = pixels + first * column_step,
    .column_step = column_step,
    .across_step = is_steep ? 1 : SIDE,
    .place = (gint64) (get_between (random, low, high) * PLACE_ONE),
    .step = (gint64) (slope * PLACE_ONE),
    .n_columns = n_columns,
  };
}

static EntInk
make_ink (EntRandom *random)
{
  return ent_ink_new ((EntColor) { ent_random_double (random), ent_random_double (random), ent_random_double (random), ent_random_double (random) });
}

/* Opaque or not, colours are never above opacity. */
static void
fill (EntRandom *random,
      guint32   *pixels)
{
  for (guint i = 0; i < N_PIXELS; i++)
    {
      guint32 alpha = (guint32) get_between (random, 0, 255.99);

      pixels[i] = alpha << 24 | (guint32) get_between (random, 0, alpha) << 16 | (guint32) get_between (random, 0, alpha) << 8 | alpha / 2;
    }
}

static void
wide_is_as_plain (void)
{
  g_autofree guint32 *wide = g_new (guint32, N_PIXELS);
  g_autofree guint32 *plain = g_new (guint32, N_PIXELS);
  EntRandom random;
  guint n_wide = 0;

  ent_random_init (&random, 1);
  fill (&random, wide);
  memcpy (plain, wide, sizeof (guint32) * N_PIXELS);
  for (guint i = 0; i < N_TRIED; i++)
    {
      EntPenStretch stretch = make_stretch (&random, wide);
      EntInk ink = make_ink (&random);
      int n = ent_pen_stretch_cover_widely (&stretch, &ink);

      g_assert_cmpint (n, <=, stretch.n_columns);
      n_wide += n > 0;
      stretch.pixels = plain + (stretch.pixels - wide);
      stretch.n_columns = n;
      ent_pen_stretch_cover_plainly (&stretch, &ink);
      g_assert_cmpmem (wide, sizeof (guint32) * N_PIXELS, plain, sizeof (guint32) * N_PIXELS);
    }
  if (n_wide == 0)
    g_test_skip ("this processor has no wide registers");
}

/* The rest, too, that is too short for wide registers. */
static void
whole_is_as_plain (void)
{
  g_autofree guint32 *whole = g_new (guint32, N_PIXELS);
  g_autofree guint32 *plain = g_new (guint32, N_PIXELS);
  EntRandom random;

  ent_random_init (&random, 2);
  fill (&random, whole);
  memcpy (plain, whole, sizeof (guint32) * N_PIXELS);
  for (guint i = 0; i < N_TRIED; i++)
    {
      EntPenStretch stretch = make_stretch (&random, whole);
      EntInk ink = make_ink (&random);

      ent_pen_stretch_cover (&stretch, &ink);
      stretch.pixels = plain + (stretch.pixels - whole);
      ent_pen_stretch_cover_plainly (&stretch, &ink);
      g_assert_cmpmem (whole, sizeof (guint32) * N_PIXELS, plain, sizeof (guint32) * N_PIXELS);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/pen-stretch/wide-is-as-plain", wide_is_as_plain);
  g_test_add_func ("/paint/pen-stretch/whole-is-as-plain", whole_is_as_plain);
  return g_test_run ();
}
