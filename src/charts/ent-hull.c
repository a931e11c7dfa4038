/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-hull.h"

#include <math.h>

#include "charts/ent-hull-cache.h"
#include "charts/ent-hull-private.h"
#include "scene/ent-flat-path.h"

/* A stranger nearer to the line than this is cut out: its rim and the line
 * would touch. The layout keeps a little more. */
#define CLEARANCE 2.0

/* An outline around few members with more strangers cut out than this is one of
 * the strangers. One of many members may have as many as there are members. */
#define MAX_BITES 12

#define ROUNDING 1e-6

static void
add_segment (GArray         *segments,
             EntSegmentKind  kind,
             EntPoint        a,
             EntPoint        b,
             EntPoint        c)
{
  EntSegment segment = { kind, { a, b, c } };

  g_array_append_val (segments, segment);
}

static EntPoint
point_on_circle (EntPoint middle,
                 double   radius,
                 double   angle)
{
  return (EntPoint) { middle.x + radius * cos (angle), middle.y + radius * sin (angle) };
}

/* An arc as cubic curves of at most a quarter turn each. The handles of
 * 4/3 tan(turn/4) keep the middle of each on the circle. */
static void
add_arc (GArray   *segments,
         EntPoint  middle,
         double    radius,
         double    from_angle,
         double    turn)
{
  guint n_pieces = MAX (1, (guint) ceil (fabs (turn) / (G_PI / 2) - 1e-9));
  double step = turn / n_pieces;
  double handle = 4.0 / 3.0 * tan (step / 4) * radius;

  for (guint i = 0; i < n_pieces; i++)
    {
      double a = from_angle + i * step, b = a + step;
      EntPoint from = point_on_circle (middle, radius, a);
      EntPoint to = point_on_circle (middle, radius, b);

      add_segment (segments, ENT_SEGMENT_CURVE,
                   (EntPoint) { from.x - handle * sin (a), from.y + handle * cos (a) },
                   (EntPoint) { to.x + handle * sin (b), to.y - handle * cos (b) },
                   to);
    }
}

/* The polygon grown by @offset, its corners rounded: a disc around one point, a
 * capsule around two. The polygon runs along growing angles. */
static void
add_rounded_polygon (GArray         *segments,
                     const EntPoint *polygon,
                     guint           n_points,
                     double          offset)
{
  EntPoint unused = { 0, 0 };

  if (n_points == 1)
    {
      add_segment (segments, ENT_SEGMENT_MOVE, point_on_circle (polygon[0], offset, 0), unused, unused);
      add_arc (segments, polygon[0], offset, 0, 2 * G_PI);
      add_segment (segments, ENT_SEGMENT_CLOSE, unused, unused, unused);
      return;
    }

  for (guint i = 0; i < n_points; i++)
    {
      EntPoint before = polygon[(i + n_points - 1) % n_points];
      EntPoint at = polygon[i];
      EntPoint after = polygon[(i + 1) % n_points];
      double from_angle = atan2 (at.y - before.y, at.x - before.x) - G_PI / 2;
      double turn = atan2 (after.y - at.y, after.x - at.x) - G_PI / 2 - from_angle;

      /* Up to half a turn at the end of a capsule; what rounding leaves of a
       * turn the other way round is none. */
      turn = remainder (turn, 2 * G_PI);
      if (turn < -G_PI / 2)
        turn += 2 * G_PI;
      turn = MAX (turn, 0);
      add_segment (segments, i == 0 ? ENT_SEGMENT_MOVE : ENT_SEGMENT_LINE, point_on_circle (at, offset, from_angle),
                   unused, unused);
      add_arc (segments, at, offset, from_angle, turn);
    }
  add_segment (segments, ENT_SEGMENT_CLOSE, unused, unused, unused);
}

static EntPoint *
new_polygon (const EntHullDisc *members,
             guint              n_members,
             guint             *n_polygon)
{
  guint n_points = 3 * n_members;
  g_autofree EntPoint *points = g_new (EntPoint, n_points);
  g_autofree guint *hull = g_new (guint, n_points + 1);
  EntPoint *polygon = g_new (EntPoint, n_points);

  for (guint i = 0; i < n_members; i++)
    {
      EntPoint middle = members[i].point, foot = members[i].foot;

      points[3 * i] = middle;
      points[3 * i + 1] = (EntPoint) { middle.x - foot.x, middle.y + foot.y };
      points[3 * i + 2] = (EntPoint) { middle.x + foot.x, middle.y + foot.y };
    }
  *n_polygon = ent_convex_hull (points, n_points, hull);
  for (guint i = 0; i < *n_polygon; i++)
    polygon[i] = points[hull[i]];
  return polygon;
}

/* Whether the line as drawn holds a disc wholly or not at all. Where it stays
 * away from the disc, the middle says so for all of it. */
static gboolean
holds_disc (GArray            *flat,
            const EntHullDisc *disc,
            gboolean           inside)
{
  guint n_steps = ent_flat_path_comes_near (flat, disc->point, disc->radius + ROUNDING) ? 16 : 0;

  for (guint step = 0; step < n_steps; step++)
    if (ent_flat_path_contains (flat, point_on_circle (disc->point, disc->radius, step * G_PI / 8)) != inside)
      return FALSE;
  return ent_flat_path_contains (flat, disc->point) == inside;
}

/* Tracing on a grid may cut a corner where two discs nearly touch. */
static gboolean
holds_all (GArray            *flat,
           const EntHullDisc *discs,
           guint              n_discs,
           gboolean           inside)
{
  for (guint i = 0; i < n_discs; i++)
    if (!holds_disc (flat, &discs[i], inside))
      return FALSE;
  return TRUE;
}

static gboolean
trace_bitten_truly (const EntPoint    *polygon,
                    guint              n_polygon,
                    double             offset,
                    const EntHullDisc *members,
                    guint              n_members,
                    const EntHullDisc *strangers,
                    guint              n_strangers,
                    GArray            *segments)
{
  g_autoptr (GArray) flat = NULL;
  guint n_before = segments->len;

  if (!ent_hull_trace_bitten (polygon, n_polygon, offset, members, n_members, strangers, n_strangers, segments))
    return FALSE;

  flat = ent_flat_path_new (&g_array_index (segments, EntSegment, n_before), segments->len - n_before);
  if (holds_all (flat, members, n_members, TRUE) && holds_all (flat, strangers, n_strangers, FALSE))
    return TRUE;
  g_array_set_size (segments, n_before);
  return FALSE;
}

/* In a crowd, bites around names as well part members from each other where
 * those around discs alone do not. Drops the labels of @touching then. */
static EntHullResult
trace_around (const EntPoint    *polygon,
              guint              n_polygon,
              double             offset,
              const EntHullDisc *members,
              guint              n_members,
              EntHullDisc       *touching,
              guint              n_touching,
              GArray            *segments)
{
  if (trace_bitten_truly (polygon, n_polygon, offset, members, n_members, touching, n_touching, segments))
    return ENT_HULL_BITTEN;
  for (guint i = 0; i < n_touching; i++)
    touching[i].label = ENT_RECT_EMPTY;
  return trace_bitten_truly (polygon, n_polygon, offset, members, n_members, touching, n_touching, segments) ? ENT_HULL_BITTEN
                                                                                                             : ENT_HULL_WITHHELD;
}

/**
 * ent_hull_trace:
 * @cache: (nullable): where to look before what takes long, and to keep it
 * @members: (array length=n_members): those to be held, at least one
 * @n_members: how many
 * @offset: how far the outline lies from them
 * @strangers: (array length=n_strangers): those on the same picture that are no members
 * @n_strangers: how many
 * @segments: (element-type EntSegment): where the outline is appended; closed loops for the even–odd rule
 *
 * Draws the outline of a grouping: the convex hull of the members' middles, and
 * of their feet, grown by @offset. Where a stranger's disc touches it, the outline gets a bay or
 * a hole around that disc, as long as the members hang together and there are
 * not more such strangers than a dozen, or than members.
 *
 * Nothing is appended to @segments when the outline is withheld.
 *
 * Returns: what became of it
 */
EntHullResult
ent_hull_trace (EntHullCache      *cache,
                const EntHullDisc *members,
                guint              n_members,
                double             offset,
                const EntHullDisc *strangers,
                guint              n_strangers,
                GArray            *segments)
{
  g_autofree EntPoint *polygon = NULL;
  g_autoptr (GArray) touching = g_array_new (FALSE, FALSE, sizeof (EntHullDisc));
  g_autoptr (GBytes) key = NULL;
  EntHullResult result;
  guint n_polygon, n_before;

  g_return_val_if_fail (members && n_members > 0 && segments, ENT_HULL_WITHHELD);
  g_return_val_if_fail (strangers || n_strangers == 0, ENT_HULL_WITHHELD);

  polygon = new_polygon (members, n_members, &n_polygon);
  for (guint i = 0; i < n_strangers; i++)
    {
      double distance = ent_polygon_distance (polygon, n_polygon, strangers[i].point, NULL, NULL);

      if (distance < offset + strangers[i].radius + CLEARANCE)
        g_array_append_val (touching, strangers[i]);
    }

  if (touching->len == 0)
    {
      add_rounded_polygon (segments, polygon, n_polygon, offset);
      return ENT_HULL_CONVEX;
    }
  if (touching->len > MAX (MAX_BITES, n_members))
    return ENT_HULL_WITHHELD;
  key = ent_hull_cache_key (members, n_members, offset, (const EntHullDisc *) touching->data, touching->len);
  if (cache != NULL && ent_hull_cache_lookup (cache, key, segments, &result))
    return result;
  n_before = segments->len;
  result = trace_around (polygon, n_polygon, offset, members, n_members, (EntHullDisc *) touching->data, touching->len, segments);
  if (cache != NULL)
    ent_hull_cache_add (cache, key, &g_array_index (segments, EntSegment, n_before), segments->len - n_before, result);
  return result;
}
