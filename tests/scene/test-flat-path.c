/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths taken apart into straight lines: near enough, in few pieces, and what is told of them. */
#include <math.h>

#include "scene/ent-flat-path.h"

/* The handle of a quarter turn of a circle of radius 1. */
#define HANDLE 0.5522847498

static GArray *
new_circle (EntPoint middle,
            double   radius)
{
  GArray *segments = g_array_new (FALSE, TRUE, sizeof (EntSegment));
  EntSegment segment = { ENT_SEGMENT_MOVE, { { middle.x + radius, middle.y } } };
  GArray *path;

  g_array_append_val (segments, segment);
  for (guint i = 0; i < 4; i++)
    {
      double c = cos (i * G_PI_2) * radius, s = sin (i * G_PI_2) * radius, h = HANDLE;

      segment = (EntSegment) {
        ENT_SEGMENT_CURVE,
        { { middle.x + c - h * s, middle.y + s + h * c }, { middle.x - s + h * c, middle.y + c + h * s }, { middle.x - s, middle.y + c } },
      };
      g_array_append_val (segments, segment);
    }
  segment.kind = ENT_SEGMENT_CLOSE;
  g_array_append_val (segments, segment);
  path = ent_flat_path_new ((const EntSegment *) (gpointer) segments->data, segments->len);
  g_array_unref (segments);
  return path;
}

/* The straight lines stay near the curve, the middles of each, too. */
static void
test_pieces (void)
{
  const double radii[] = { 0.5, 4, 20, 60 };
  guint before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      g_autoptr (GArray) circle = new_circle ((EntPoint) { 7, -3 }, radii[i]);

      for (guint p = 0; p + 1 < circle->len; p++)
        {
          EntPoint a = g_array_index (circle, EntPoint, p), b = g_array_index (circle, EntPoint, p + 1);

          if (a.x != G_MAXDOUBLE && b.x != G_MAXDOUBLE)
            g_assert_cmpfloat_with_epsilon (hypot ((a.x + b.x) / 2 - 7, (a.y + b.y) / 2 + 3), radii[i], 0.1);
        }
      g_assert_cmpuint (circle->len, >=, before);
      before = circle->len;
    }
  /* At most 16 pieces a curve, the beginning, the way back to it, and the end of the run. */
  g_assert_cmpuint (before, <=, 4 * 16 + 3);
  {
    g_autoptr (GArray) smallest = new_circle ((EntPoint) { 7, -3 }, radii[0]);

    g_assert_cmpuint (smallest->len, <=, 4 * 4 + 3);
  }
}

static void
test_near (void)
{
  g_autoptr (GArray) circle = new_circle ((EntPoint) { 0, 0 }, 50);

  g_assert_true (ent_flat_path_comes_near (circle, (EntPoint) { 60, 0 }, 10.1));
  g_assert_false (ent_flat_path_comes_near (circle, (EntPoint) { 60, 0 }, 9.9));
  g_assert_true (ent_flat_path_comes_near (circle, (EntPoint) { 0, 0 }, 50.1));
  g_assert_false (ent_flat_path_comes_near (circle, (EntPoint) { 0, 0 }, 49.8));
  /* Within the box around it, but in its corner. */
  g_assert_false (ent_flat_path_comes_near (circle, (EntPoint) { 49, 49 }, 19));
}

static void
check_intersects (EntPoint middle,
                  double   radius,
                  gboolean intersects)
{
  g_autoptr (GArray) circle = new_circle ((EntPoint) { 0, 0 }, 50);
  g_autoptr (GArray) other = new_circle (middle, radius);

  g_assert_true (ent_flat_path_intersects (circle, other) == intersects);
  g_assert_true (ent_flat_path_intersects (other, circle) == intersects);
}

static void
test_intersects (void)
{
  check_intersects ((EntPoint) { 90, 0 }, 41, TRUE);
  check_intersects ((EntPoint) { 90, 0 }, 39, FALSE);
  /* The boxes overlap, the circles do not. */
  check_intersects ((EntPoint) { 80, 80 }, 50, FALSE);
  check_intersects ((EntPoint) { 70, 70 }, 50, TRUE);
  /* One in the other. */
  check_intersects ((EntPoint) { 5, 5 }, 3, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flat-path/pieces", test_pieces);
  g_test_add_func ("/flat-path/near", test_near);
  g_test_add_func ("/flat-path/intersects", test_intersects);

  return g_test_run ();
}
