/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What straight lines and flat paths (scene/ent-flat-path.h) pass. */
#include "tests/bench/paths.h"

static double
turn (EntPoint a,
      EntPoint b,
      EntPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* Whether two straight lines cross between their ends. */
gboolean
paths_cross (EntPoint a,
             EntPoint b,
             EntPoint c,
             EntPoint d)
{
  return turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0;
}

/* The i-th piece of a path, if there is one: runs of points end at infinity. */
static gboolean
get_piece (GArray   *path,
           guint     i,
           EntPoint *from,
           EntPoint *to)
{
  *from = g_array_index (path, EntPoint, i);
  *to = g_array_index (path, EntPoint, i + 1);
  return from->x < G_MAXDOUBLE && to->x < G_MAXDOUBLE;
}

/* Whether two paths cross. */
gboolean
paths_both_cross (GArray *path,
                  GArray *other)
{
  for (guint i = 0; i + 1 < path->len; i++)
    for (guint k = 0; k + 1 < other->len; k++)
      {
        EntPoint a, b, c, d;

        if (get_piece (path, i, &a, &b) && get_piece (other, k, &c, &d) && paths_cross (a, b, c, d))
          return TRUE;
      }
  return FALSE;
}

gboolean
paths_passes_disc (GArray   *path,
                   EntPoint  middle,
                   double    radius)
{
  for (guint i = 0; i + 1 < path->len; i++)
    {
      EntPoint from, to;

      if (get_piece (path, i, &from, &to) && ent_segment_distance (from, to, middle, NULL) < radius)
        return TRUE;
    }
  return FALSE;
}

/* A straight line that passes a box ends in it or crosses one of its diagonals. */
gboolean
paths_passes_box (GArray  *path,
                  EntRect  box)
{
  for (guint i = 0; i + 1 < path->len; i++)
    {
      EntPoint from, to;

      if (!get_piece (path, i, &from, &to))
        continue;
      if (ent_rect_contains (box, from) || ent_rect_contains (box, to)
          || paths_cross (from, to, (EntPoint) { box.x0, box.y0 }, (EntPoint) { box.x1, box.y1 })
          || paths_cross (from, to, (EntPoint) { box.x0, box.y1 }, (EntPoint) { box.x1, box.y0 }))
        return TRUE;
    }
  return FALSE;
}
