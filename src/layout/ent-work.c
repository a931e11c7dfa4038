/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-work.h"

#include <math.h>
#include <string.h>

#include "layout/ent-neighbours.h"
#include "layout/ent-offsets.h"

#define PLAIN_SPACING 84.0 /* when there is no nation to measure */

/* Who is held by what, as sets of nations by grouping. */
static guint64 *
find_held (EntGraph *graph,
           guint    *n_nation_words)
{
  guint n_groupings = ent_graph_get_n_groupings (graph);
  guint n_edges = ent_graph_get_n_edges (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint64 *sets = ent_sets_new_members (graph, n_nation_words);
  g_autofree gboolean *memberless = g_new (gboolean, n_groupings);

  for (guint g = 0; g < n_groupings; g++)
    memberless[g] = ent_set_is_empty (sets + g * *n_nation_words, *n_nation_words);
  for (guint i = 0; i < n_edges; i++)
    if (memberless[edges[i].grouping])
      ent_set_add (sets + edges[i].grouping * *n_nation_words, edges[i].nation - n_groupings);

  return sets;
}

static void
number_bodies (EntWork       *work,
               const guint64 *sets,
               guint          n_nation_words)
{
  guint n_nodes = work->n_bodies;
  guint n_groupings = work->n_groupings;
  g_autofree gboolean *inner = g_new0 (gboolean, n_nodes);
  guint next = 0;

  for (guint node = n_groupings; node < n_nodes; node++)
    for (guint g = 0; g < n_groupings && !inner[node]; g++)
      inner[node] = ent_set_has (sets + g * n_nation_words, node - n_groupings);

  for (guint node = n_groupings; node < n_nodes; node++)
    if (inner[node])
      work->nodes[next++] = node;
  work->n_inner = next;
  for (guint node = 0; node < n_groupings; node++)
    work->nodes[next++] = node;
  for (guint node = n_groupings; node < n_nodes; node++)
    if (!inner[node])
      work->nodes[next++] = node;
  work->n_outer = n_nodes - n_groupings - work->n_inner;

  for (guint body = 0; body < n_nodes; body++)
    work->bodies[work->nodes[body]] = body;
}

static void
fill_holdings (EntWork       *work,
               const guint64 *sets,
               guint          n_nation_words)
{
  work->n_words = ENT_SET_WORDS (work->n_groupings);
  work->held = g_new0 (guint64, MAX (1, work->n_inner * work->n_words));
  work->n_held = g_new0 (guint, work->n_inner);
  work->exclusivity = g_new0 (double, work->n_inner);
  work->holdings = g_new0 (GArray *, work->n_groupings);

  for (guint g = 0; g < work->n_groupings; g++)
    {
      work->holdings[g] = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint body = 0; body < work->n_inner; body++)
        if (ent_set_has (sets + g * n_nation_words, work->nodes[body] - work->n_groupings))
          {
            g_array_append_val (work->holdings[g], body);
            ent_set_add (work->held + body * work->n_words, g);
            work->n_held[body]++;
          }
    }
  for (guint body = 0; body < work->n_inner; body++)
    work->exclusivity[body] = 1 / pow (work->n_held[body], 1.6);
}

static void
read_start (EntWork      *work,
            EntPositions *start)
{
  for (guint body = 0; body < work->n_bodies; body++)
    {
      guint node = work->nodes[body];
      EntPoint place = start != NULL ? ent_positions_get (start, node) : (EntPoint) { NAN, NAN };

      work->mobility[body] = 1;
      if (!isfinite (place.x) || !isfinite (place.y))
        continue;
      work->known[body] = TRUE;
      work->places[body] = place;
      work->pinned[body] = ent_positions_is_pinned (start, node);
      if (work->pinned[body])
        work->mobility[body] = 0;
    }
}

/* The side of the square a nation takes, as if their boxes were shuffled. */
static double
measure_spacing (EntWork *work)
{
  double area = 0;

  for (guint body = 0; body < work->n_inner; body++)
    {
      EntExtent extent = work->extents[body];

      area += (2 * extent.half_width + 12) * (extent.up + extent.down + 10);
    }

  return work->n_inner > 0 ? 1.12 * sqrt (area / work->n_inner) : PLAIN_SPACING;
}

/* What is never there takes no room and has no place that it could keep. */
static void
find_missing (EntWork *work)
{
  EntPeriod period = ent_query_get_period (ent_graph_get_query (work->graph));

  work->missing = g_new0 (gboolean, work->n_groupings);
  for (guint g = 0; g < work->n_groupings; g++)
    {
      guint pill = ent_work_pill (work, g);

      work->missing[g] = ent_work_is_idle (work, g)
                         && !ent_dataset_grouping_touches (ent_graph_get_dataset (work->graph), ent_graph_get_ref (work->graph, g).row, period);
      if (!work->missing[g])
        continue;
      work->extents[pill] = (EntExtent) { 0, -INFINITY, -INFINITY, -INFINITY };
      work->known[pill] = work->pinned[pill];
    }
}

/**
 * ent_work_new:
 * @graph: the network
 * @extents: the room each node takes
 * @page: the page the picture is to fill
 * @start: (nullable): places and pins the run begins with; NAN for what has none
 * @cancellable: (nullable): stops the run
 *
 * Reads what a run needs from the graph. No reference is kept: the work lives
 * no longer than the call it serves.
 *
 * Returns: (transfer full): the working arrays
 */
EntWork *
ent_work_new (EntGraph      *graph,
              EntExtents    *extents,
              EntLayoutPage  page,
              EntPositions  *start,
              GCancellable  *cancellable)
{
  EntWork *work = g_new0 (EntWork, 1);
  guint n_nation_words;
  g_autofree guint64 *sets = find_held (graph, &n_nation_words);

  work->graph = graph;
  work->cancellable = cancellable;
  work->page = page;
  work->n_groupings = ent_graph_get_n_groupings (graph);
  work->n_bodies = ent_graph_get_n_nodes (graph);
  work->nodes = g_new (guint, work->n_bodies);
  work->bodies = g_new (guint, work->n_bodies);
  number_bodies (work, sets, n_nation_words);

  work->extents = g_new (EntExtent, work->n_bodies);
  work->feet = g_new (EntPoint, work->n_bodies);
  work->places = g_new0 (EntPoint, work->n_bodies);
  work->mobility = g_new (double, work->n_bodies);
  work->pinned = g_new0 (gboolean, work->n_bodies);
  work->known = g_new0 (gboolean, work->n_bodies);
  for (guint body = 0; body < work->n_bodies; body++)
    {
      work->extents[body] = ent_extents_get (extents, work->nodes[body]);
      work->feet[body] = ent_extent_get_foot (work->extents[body]);
    }
  read_start (work, start);

  fill_holdings (work, sets, n_nation_words);
  find_missing (work);
  work->offsets = ent_offsets_new (graph);
  work->means = g_new0 (EntPoint, work->n_groupings);
  work->exclusive = g_new0 (EntPoint, work->n_groupings);
  work->spacing = measure_spacing (work);

  return work;
}

/**
 * ent_work_free:
 * @work: (transfer full): working arrays
 */
void
ent_work_free (EntWork *work)
{
  for (guint g = 0; g < work->n_groupings; g++)
    g_array_unref (work->holdings[g]);
  g_clear_pointer (&work->neighbours, ent_neighbours_free);
  g_free (work->from_left);
  g_free (work->holdings);
  g_free (work->nodes);
  g_free (work->bodies);
  g_free (work->extents);
  g_free (work->feet);
  g_free (work->places);
  g_free (work->mobility);
  g_free (work->pinned);
  g_free (work->known);
  g_free (work->missing);
  g_free (work->held);
  g_free (work->n_held);
  g_free (work->offsets);
  g_free (work->means);
  g_free (work->exclusive);
  g_free (work->exclusivity);
  g_free (work);
}

/**
 * ent_work_is_cancelled:
 * @work: the working arrays
 *
 * Returns: whether the run should stop
 */
gboolean
ent_work_is_cancelled (EntWork *work)
{
  return g_cancellable_is_cancelled (work->cancellable);
}

/**
 * ent_work_has_pins:
 * @work: the working arrays
 *
 * Returns: whether any body is pinned
 */
gboolean
ent_work_has_pins (EntWork *work)
{
  for (guint body = 0; body < work->n_bodies; body++)
    if (work->pinned[body])
      return TRUE;
  return FALSE;
}

/**
 * ent_work_update_means:
 * @work: the working arrays
 *
 * Brings up to date where the middle of each grouping is, and where its pill
 * likes to be: nearer to the nations that few others hold.
 */
void
ent_work_update_means (EntWork *work)
{
  for (guint g = 0; g < work->n_groupings; g++)
    {
      GArray *holding = work->holdings[g];
      EntPoint mean = { 0, 0 };
      EntPoint own = { 0, 0 };
      double weights = 0;

      if (holding->len == 0)
        continue;
      for (guint i = 0; i < holding->len; i++)
        {
          guint body = g_array_index (holding, guint, i);
          double weight = work->exclusivity[body];

          mean.x += work->places[body].x;
          mean.y += work->places[body].y;
          own.x += weight * work->places[body].x;
          own.y += weight * work->places[body].y;
          weights += weight;
        }
      mean.x /= holding->len;
      mean.y /= holding->len;
      work->means[g] = mean;
      work->exclusive[g] = (EntPoint) { 0.6 * own.x / weights + 0.4 * mean.x, 0.6 * own.y / weights + 0.4 * mean.y };
    }
}

/**
 * ent_work_get_extent:
 * @work: the working arrays
 *
 * Returns: the rectangle around the middles of the inner nations
 */
EntRect
ent_work_get_extent (EntWork *work)
{
  EntRect rect = ENT_RECT_EMPTY;

  for (guint body = 0; body < work->n_inner; body++)
    rect = ent_rect_include (rect, work->places[body]);

  return work->n_inner > 0 ? rect : (EntRect) { 0, 0, 0, 0 };
}

/**
 * ent_work_save:
 * @work: the working arrays
 *
 * Returns: (transfer full): a copy of the places, by body
 */
EntPoint *
ent_work_save (EntWork *work)
{
  return g_memdup2 (work->places, work->n_bodies * sizeof (EntPoint));
}

/**
 * ent_work_restore:
 * @work: the working arrays
 * @places: a copy of places, by body
 *
 * Puts all bodies where they were.
 */
void
ent_work_restore (EntWork        *work,
                  const EntPoint *places)
{
  if (work->n_bodies > 0)
    memcpy (work->places, places, work->n_bodies * sizeof (EntPoint));
}

/**
 * ent_work_stretch:
 * @work: the working arrays
 * @across: factor of x
 * @down: factor of y
 *
 * Stretches the places of inner nations and pills away from the origin; negative factors mirror them.
 */
void
ent_work_stretch (EntWork *work,
                  double   across,
                  double   down)
{
  for (guint body = 0; body < ent_work_first_outer (work); body++)
    {
      work->places[body].x *= across;
      work->places[body].y *= down;
    }
}
