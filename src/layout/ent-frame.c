/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-frame.h"

#include <math.h>
#include <string.h>

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
number_bodies (EntFrame      *frame,
               const guint64 *sets,
               guint          n_nation_words)
{
  guint n_nodes = frame->n_bodies;
  guint n_groupings = frame->n_groupings;
  g_autofree gboolean *inner = g_new0 (gboolean, n_nodes);
  guint next = 0;

  for (guint node = n_groupings; node < n_nodes; node++)
    for (guint g = 0; g < n_groupings && !inner[node]; g++)
      inner[node] = ent_set_has (sets + g * n_nation_words, node - n_groupings);

  for (guint node = n_groupings; node < n_nodes; node++)
    if (inner[node])
      frame->nodes[next++] = node;
  frame->n_inner = next;
  for (guint node = 0; node < n_groupings; node++)
    frame->nodes[next++] = node;
  for (guint node = n_groupings; node < n_nodes; node++)
    if (!inner[node])
      frame->nodes[next++] = node;
  frame->n_outer = n_nodes - n_groupings - frame->n_inner;

  for (guint body = 0; body < n_nodes; body++)
    frame->bodies[frame->nodes[body]] = body;
}

static void
fill_holdings (EntFrame      *frame,
               const guint64 *sets,
               guint          n_nation_words)
{
  frame->n_words = ENT_SET_WORDS (frame->n_groupings);
  frame->held = g_new0 (guint64, MAX (1, frame->n_inner * frame->n_words));
  frame->n_held = g_new0 (guint, frame->n_inner);
  frame->exclusivity = g_new0 (double, frame->n_inner);
  frame->holdings = g_new0 (GArray *, frame->n_groupings);

  for (guint g = 0; g < frame->n_groupings; g++)
    {
      frame->holdings[g] = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint body = 0; body < frame->n_inner; body++)
        if (ent_set_has (sets + g * n_nation_words, frame->nodes[body] - frame->n_groupings))
          {
            g_array_append_val (frame->holdings[g], body);
            ent_set_add (frame->held + body * frame->n_words, g);
            frame->n_held[body]++;
          }
    }
  for (guint body = 0; body < frame->n_inner; body++)
    frame->exclusivity[body] = 1 / pow (frame->n_held[body], 1.6);
}

static void
read_start (EntFrame     *frame,
            EntPositions *start)
{
  for (guint body = 0; body < frame->n_bodies; body++)
    {
      guint node = frame->nodes[body];
      EntPoint place = start != NULL ? ent_positions_get (start, node) : (EntPoint) { NAN, NAN };

      frame->mobility[body] = 1;
      if (!isfinite (place.x) || !isfinite (place.y))
        continue;
      frame->known[body] = TRUE;
      frame->places[body] = place;
      frame->pinned[body] = ent_positions_is_pinned (start, node);
      if (frame->pinned[body])
        frame->mobility[body] = 0;
    }
}

/* The side of the square a nation takes, as if their boxes were shuffled. */
static double
measure_spacing (EntFrame *frame)
{
  double area = 0;

  for (guint body = 0; body < frame->n_inner; body++)
    {
      EntExtent extent = frame->extents[body];

      area += (2 * extent.half_width + 12) * (extent.up + extent.down + 10);
    }

  return frame->n_inner > 0 ? 1.12 * sqrt (area / frame->n_inner) : PLAIN_SPACING;
}

/*
 * ent_frame_new:
 * @start: (nullable): places and pins the run begins with; NAN for what has none
 *
 * Reads what a run needs from the graph. No reference is kept: the frame lives
 * no longer than the call it serves.
 */
EntFrame *
ent_frame_new (EntGraph      *graph,
               EntExtents    *extents,
               EntLayoutPage  page,
               EntPositions  *start,
               GCancellable  *cancellable)
{
  EntFrame *frame = g_new0 (EntFrame, 1);
  guint n_nation_words;
  g_autofree guint64 *sets = find_held (graph, &n_nation_words);

  frame->graph = graph;
  frame->cancellable = cancellable;
  frame->page = page;
  frame->n_groupings = ent_graph_get_n_groupings (graph);
  frame->n_bodies = ent_graph_get_n_nodes (graph);
  frame->nodes = g_new (guint, frame->n_bodies);
  frame->bodies = g_new (guint, frame->n_bodies);
  number_bodies (frame, sets, n_nation_words);

  frame->extents = g_new (EntExtent, frame->n_bodies);
  frame->places = g_new0 (EntPoint, frame->n_bodies);
  frame->mobility = g_new (double, frame->n_bodies);
  frame->pinned = g_new0 (gboolean, frame->n_bodies);
  frame->known = g_new0 (gboolean, frame->n_bodies);
  for (guint body = 0; body < frame->n_bodies; body++)
    frame->extents[body] = ent_extents_get (extents, frame->nodes[body]);
  read_start (frame, start);

  fill_holdings (frame, sets, n_nation_words);
  frame->offsets = ent_offsets_new (graph);
  frame->means = g_new0 (EntPoint, frame->n_groupings);
  frame->exclusive = g_new0 (EntPoint, frame->n_groupings);
  frame->spacing = measure_spacing (frame);

  return frame;
}

void
ent_frame_free (EntFrame *frame)
{
  for (guint g = 0; g < frame->n_groupings; g++)
    g_array_unref (frame->holdings[g]);
  g_free (frame->holdings);
  g_free (frame->nodes);
  g_free (frame->bodies);
  g_free (frame->extents);
  g_free (frame->places);
  g_free (frame->mobility);
  g_free (frame->pinned);
  g_free (frame->known);
  g_free (frame->held);
  g_free (frame->n_held);
  g_free (frame->offsets);
  g_free (frame->means);
  g_free (frame->exclusive);
  g_free (frame->exclusivity);
  g_free (frame);
}

gboolean
ent_frame_is_cancelled (EntFrame *frame)
{
  return g_cancellable_is_cancelled (frame->cancellable);
}

gboolean
ent_frame_has_pins (EntFrame *frame)
{
  for (guint body = 0; body < frame->n_bodies; body++)
    if (frame->pinned[body])
      return TRUE;
  return FALSE;
}

/* Where the middle of each grouping is, and where its pill likes to be: nearer
 * to the nations that few others hold. */
void
ent_frame_update_means (EntFrame *frame)
{
  for (guint g = 0; g < frame->n_groupings; g++)
    {
      GArray *holding = frame->holdings[g];
      EntPoint mean = { 0, 0 };
      EntPoint own = { 0, 0 };
      double weights = 0;

      if (holding->len == 0)
        continue;
      for (guint i = 0; i < holding->len; i++)
        {
          guint body = g_array_index (holding, guint, i);
          double weight = frame->exclusivity[body];

          mean.x += frame->places[body].x;
          mean.y += frame->places[body].y;
          own.x += weight * frame->places[body].x;
          own.y += weight * frame->places[body].y;
          weights += weight;
        }
      mean.x /= holding->len;
      mean.y /= holding->len;
      frame->means[g] = mean;
      frame->exclusive[g] = (EntPoint) { 0.6 * own.x / weights + 0.4 * mean.x, 0.6 * own.y / weights + 0.4 * mean.y };
    }
}

/* The rectangle around the middles of the inner nations. */
EntRect
ent_frame_get_extent (EntFrame *frame)
{
  EntRect rect = ENT_RECT_EMPTY;

  for (guint body = 0; body < frame->n_inner; body++)
    rect = ent_rect_include (rect, frame->places[body]);

  return frame->n_inner > 0 ? rect : (EntRect) { 0, 0, 0, 0 };
}

EntPoint *
ent_frame_save (EntFrame *frame)
{
  return g_memdup2 (frame->places, frame->n_bodies * sizeof (EntPoint));
}

void
ent_frame_restore (EntFrame       *frame,
                   const EntPoint *places)
{
  if (frame->n_bodies > 0)
    memcpy (frame->places, places, frame->n_bodies * sizeof (EntPoint));
}
