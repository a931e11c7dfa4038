/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-layout.h"

#include <math.h>

#include "layout/ent-efforts.h"
#include "layout/ent-faults.h"
#include "layout/ent-merit.h"
#include "layout/ent-orientation.h"
#include "layout/ent-outlines.h"
#include "layout/ent-pills.h"
#include "layout/ent-projection.h"
#include "layout/ent-reorder.h"
#include "layout/ent-ring.h"
#include "layout/ent-spokes.h"
#include "layout/ent-targets.h"
#include "layout/ent-tie-bows.h"
#include "layout/ent-tie-layout.h"
#include "layout/ent-work.h"

#define PLAIN_WIDTH 1200.0
#define PLAIN_HEIGHT 750.0
#define SETTLING_ROUNDS 200

/* Inner nations and pills. */
static void
arrange_inner (EntProjection   *projection,
               EntOrientation  *orientation,
               EntLayoutEffort  effort,
               guint64          seed)
{
  if (effort == ENT_LAYOUT_SETTLE)
    ent_projection_settle (projection, SETTLING_ROUNDS);
  else if (effort == ENT_LAYOUT_WARM)
    ent_efforts_grow (projection, seed);
  else if (effort == ENT_LAYOUT_REFIT)
    ent_efforts_refit (projection, orientation, seed);
  else
    ent_efforts_start_afresh (projection, orientation, seed);
}

/* Outer nations on the ring around, and the final places of pills. */
static void
arrange_rest (EntWork         *work,
              EntOutlines     *outlines,
              EntLayoutEffort  effort)
{
  ent_outlines_update (outlines);
  ent_work_update_means (work);
  if (effort == ENT_LAYOUT_SETTLE)
    {
      ent_pills_place (outlines, TRUE);
      ent_ring_clear (outlines);
      return;
    }
  ent_ring_arrange (outlines, effort == ENT_LAYOUT_WARM);
  ent_pills_place (outlines, effort == ENT_LAYOUT_WARM);
}

static gboolean
is_place (EntPoint point)
{
  return isfinite (point.x) && isfinite (point.y);
}

/* A warm start needs some known places, settling and refitting need all of them. */
static EntLayoutEffort
sane_effort (EntPositions    *start,
             EntLayoutEffort  effort)
{
  guint n_nodes = start != NULL ? ent_positions_get_n_nodes (start) : 0;
  guint n_known = 0;

  for (guint node = 0; node < n_nodes; node++)
    n_known += is_place (ent_positions_get (start, node));
  if (effort == ENT_LAYOUT_COLD || n_known == 0)
    return ENT_LAYOUT_COLD;
  if (n_known == n_nodes)
    return effort;

  return effort == ENT_LAYOUT_REFIT ? ENT_LAYOUT_COLD : ENT_LAYOUT_WARM;
}

/* Moves everything so that what was there before is, in the mean, where it was. */
static void
shift_onto (EntWork        *work,
            const EntPoint *before)
{
  EntPoint shift = { 0, 0 };
  guint n_known = 0;

  if (ent_work_has_pins (work))
    return;
  for (guint body = 0; body < work->n_bodies; body++)
    if (work->known[body])
      {
        shift.x += before[body].x - work->places[body].x;
        shift.y += before[body].y - work->places[body].y;
        n_known++;
      }
  for (guint body = 0; body < work->n_bodies; body++)
    {
      work->places[body].x += shift.x / MAX (1, n_known);
      work->places[body].y += shift.y / MAX (1, n_known);
    }
}

/* Places alone: all lines bow as they do with nothing in their way. */
static EntPositions *
write_places (EntWork *work)
{
  EntPositions *positions = ent_positions_new (work->n_bodies, ent_graph_get_n_edges (work->graph));

  for (guint node = 0; node < work->n_bodies; node++)
    {
      ent_positions_set (positions, node, work->places[work->bodies[node]]);
      ent_positions_set_pinned (positions, node, work->pinned[work->bodies[node]]);
    }

  return positions;
}

static EntPositions *
write_positions (EntWork         *work,
                 EntLayoutEffort  effort,
                 EntPositions    *start)
{
  EntPositions *positions = write_places (work);
  g_autofree gboolean *stayed = g_new0 (gboolean, work->n_bodies);
  gboolean keep = effort == ENT_LAYOUT_SETTLE && ent_positions_get_n_edges (start) == ent_positions_get_n_edges (positions);

  for (guint node = 0; node < work->n_bodies && keep; node++)
    if (!work->pinned[work->bodies[node]]) /* a pinned one may just have been dragged */
      stayed[node] = ent_point_distance (ent_positions_get (start, node), work->places[work->bodies[node]]) < 1e-6;
  ent_spokes_bow (work, keep ? start : NULL, stayed, positions);
  ent_tie_bows_choose (work, keep ? start : NULL, stayed, positions);

  return positions;
}

/* What is known soon of a picture that takes long. It also says which way round
 * the finished one lies, so it is made whether somebody wants to see it or not. */
static void
make_sketch (const EntLayoutOrder *order,
             EntProjection        *projection,
             EntOrientation       *orientation,
             EntLayoutEffort       effort)
{
  EntWork *work = projection->work;
  g_autofree EntPoint *before = ent_work_save (work);

  ent_efforts_sketch (projection, orientation, effort, order->seed);
  if (order->sketch != NULL && !ent_work_is_cancelled (work))
    {
      ent_outlines_update (projection->outlines);
      ent_ring_arrange (projection->outlines, effort == ENT_LAYOUT_WARM);
      order->sketch (write_positions (work, effort, order->start), order->sketch_data);
    }
  ent_work_restore (work, before);
}

/* @over_start: whether a picture laid out afresh is to lie as the places there
 * were do, as far as a turn and a mirror can do that. */
static EntPositions *
arrange_once (const EntLayoutOrder *order,
              EntLayoutEffort       effort,
              gboolean              over_start,
              GCancellable         *cancellable,
              EntMerit             *merit)
{
  g_autoptr (EntWork) work = ent_work_new (order->graph, order->extents, order->page, order->start, cancellable);
  g_autoptr (EntOutlines) outlines = ent_outlines_new (work);
  g_autoptr (EntOrientation) orientation = ent_orientation_new ();
  g_autoptr (EntTargets) targets = effort != ENT_LAYOUT_SETTLE ? ent_targets_new (work) : NULL;
  g_autofree EntPoint *before = ent_work_save (work);
  EntProjection projection = { .work = work, .outlines = outlines, .targets = targets };

  if (over_start || effort == ENT_LAYOUT_REFIT)
    ent_orientation_use_known (orientation, work);
  else if (effort != ENT_LAYOUT_SETTLE && ent_efforts_take_long (work))
    make_sketch (order, &projection, orientation, effort);
  arrange_inner (&projection, orientation, effort, order->seed);
  arrange_rest (work, outlines, effort);
  if (over_start)
    shift_onto (work, before);
  if (merit != NULL)
    *merit = ent_merit_measure (outlines);

  return write_positions (work, effort, order->start);
}

/* Whether nothing in a picture is to be kept in or out of an outline. */
static gboolean
has_no_outline (EntGraph *graph)
{
  guint n_groupings = ent_graph_get_n_groupings (graph);

  return n_groupings == 0 || n_groupings > ENT_MULTITUDE;
}

static void
hand_out_sketch (EntWork  *work,
                 gpointer  data)
{
  const EntLayoutOrder *order = data;

  order->sketch (write_places (work), order->sketch_data);
}

static EntPositions *
arrange_without_outlines (const EntLayoutOrder *order,
                          EntLayoutEffort       effort,
                          GCancellable         *cancellable)
{
  g_autoptr (EntWork) work = ent_work_new (order->graph, order->extents, order->page, order->start, cancellable);

  ent_tie_layout_arrange (work, effort, order->seed, order->sketch != NULL ? hand_out_sketch : NULL, (gpointer) order);

  return write_positions (work, effort, order->start);
}

/* Growing keeps the picture people know. Where that goes badly, one laid out
 * afresh is made, too, and taken if it reads clearly better. That takes many times as
 * long, so what has grown can be seen meanwhile. */
static EntPositions *
arrange (const EntLayoutOrder *order,
         EntLayoutEffort       effort,
         GCancellable         *cancellable)
{
  g_autoptr (EntPositions) grown = NULL;
  g_autoptr (EntPositions) afresh = NULL;
  EntMerit merit, merit_afresh;

  if (has_no_outline (order->graph))
    return arrange_without_outlines (order, effort, cancellable);
  if (effort != ENT_LAYOUT_WARM)
    return arrange_once (order, effort, FALSE, cancellable, NULL);

  grown = arrange_once (order, ENT_LAYOUT_WARM, FALSE, cancellable, &merit);
  if (ent_merit_can_hardly_be_better (&merit) || g_cancellable_is_cancelled (cancellable))
    return g_steal_pointer (&grown);

  if (order->sketch != NULL)
    order->sketch (ent_positions_ref (grown), order->sketch_data);
  afresh = arrange_once (order, ENT_LAYOUT_COLD, TRUE, cancellable, &merit_afresh);

  return ent_merit_is_clearly_better (&merit_afresh, &merit) ? g_steal_pointer (&afresh) : g_steal_pointer (&grown);
}

/* ------------------------------------------------------------------------ */
/* Public functions */

static EntLayoutPage
sane_page (EntLayoutPage page)
{
  if (!(page.width > 0) || !(page.height > 0) || !isfinite (page.width) || !isfinite (page.height))
    {
      page.width = PLAIN_WIDTH;
      page.height = PLAIN_HEIGHT;
    }
  page.top = isfinite (page.top) ? page.top : 0;
  page.bottom = isfinite (page.bottom) ? page.bottom : 0;

  return page;
}

/* The network of a run is another than the caller's, with its groupings sorted. */
typedef struct
{
  const EntLayoutOrder *order;
  EntGraph             *sorted;
} Sketching;

/* Takes @positions. */
static void
hand_on_sketch (EntPositions *positions,
                gpointer      data)
{
  g_autoptr (EntPositions) sorted_positions = positions;
  const Sketching *sketching = data;
  const EntLayoutOrder *order = sketching->order;

  order->sketch (ent_reorder_positions (sorted_positions, sketching->sorted, order->graph), order->sketch_data);
}

/**
 * ent_layout_run:
 * @order: what is to be laid out
 * @cancellable: (nullable): stops the work, from any thread
 * @error: return location for an error
 *
 * Finds places that are right on every date of change of the period at once,
 * so that nothing moves when the date does: no disc in an outline it does not
 * belong to on that date, outlines crossing only where they have a common
 * member, and no overlap of discs, labels and pills.
 *
 * Pinned nodes never move; while there are any, the picture is not stretched to
 * the page. %ENT_LAYOUT_WARM without any known place is a first picture,
 * %ENT_LAYOUT_SETTLE with new nodes is warm. The order of the groupings does
 * not count. ent_layout_check() reports which rules could not be kept.
 *
 * The same order gives the same places to the bit, in any thread, with or
 * without somebody who takes the sketch. Blocks for milliseconds to seconds;
 * meant for a worker thread.
 *
 * Errors: %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): places of all nodes and bows of all edges, %NULL when cancelled
 */
EntPositions *
ent_layout_run (const EntLayoutOrder  *order,
                GCancellable          *cancellable,
                GError               **error)
{
  g_autoptr (EntGraph) sorted = NULL;
  g_autoptr (EntExtents) sorted_extents = NULL;
  g_autoptr (EntPositions) sorted_start = NULL;
  g_autoptr (EntPositions) positions = NULL;
  EntLayoutOrder sorted_order;
  guint n_nodes;

  g_return_val_if_fail (order != NULL && order->graph != NULL, NULL);
  n_nodes = ent_graph_get_n_nodes (order->graph);
  g_return_val_if_fail (order->extents != NULL && ent_extents_get_n_nodes (order->extents) == n_nodes, NULL);
  g_return_val_if_fail (order->start == NULL || ent_positions_get_n_nodes (order->start) == n_nodes, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  sorted = ent_reorder_graph (order->graph);
  sorted_extents = ent_reorder_extents (order->extents, order->graph, sorted);
  if (order->start != NULL)
    sorted_start = ent_reorder_positions (order->start, order->graph, sorted);
  sorted_order = (EntLayoutOrder) {
    .graph = sorted,
    .extents = sorted_extents,
    .page = sane_page (order->page),
    .start = sorted_start,
    .seed = order->seed,
    .sketch = order->sketch != NULL ? hand_on_sketch : NULL,
    .sketch_data = &(Sketching) { order, sorted },
  };
  positions = arrange (&sorted_order, sane_effort (sorted_start, order->effort), cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return ent_reorder_positions (positions, sorted, order->graph);
}

static void
check (EntGraph        *graph,
       EntExtents      *extents,
       EntPositions    *positions,
       EntLayoutPage    page,
       gboolean         day_only,
       EntLayoutReport *report)
{
  g_autoptr (EntWork) work = ent_work_new (graph, extents, sane_page (page), positions, NULL);

  *report = (EntLayoutReport) { 0 };
  if (!has_no_outline (graph))
    {
      g_autoptr (EntOutlines) outlines = ent_outlines_new (work);

      ent_outlines_update (outlines);
      outlines->day_only = day_only;
      report->strangers = ent_faults_count_strangers (outlines, work->n_bodies, NULL);
      report->crossings = ent_faults_count_crossings (outlines);
    }
  report->overlaps = ent_faults_count_overlaps (work, work->n_bodies, 0);
}

/**
 * ent_layout_check:
 * @graph: the network
 * @extents: the room each node takes
 * @positions: places of its nodes, from whatever source
 * @report: (out): what does not hold
 *
 * Walks the first day of the period and all its dates of change, and counts
 * what is wrong there: discs less than 3 from an outline they do not belong to
 * on that date, and outlines without a common member that cross. Boxes are the
 * same on all dates. Half a pixel is let pass.
 *
 * Time: O(dates · (edges + groupings²) + nodes²).
 */
void
ent_layout_check (EntGraph        *graph,
                  EntExtents      *extents,
                  EntPositions    *positions,
                  EntLayoutReport *report)
{
  g_return_if_fail (graph != NULL);
  g_return_if_fail (extents != NULL && ent_extents_get_n_nodes (extents) == ent_graph_get_n_nodes (graph));
  g_return_if_fail (positions != NULL && ent_positions_get_n_nodes (positions) == ent_graph_get_n_nodes (graph));
  g_return_if_fail (report != NULL);

  check (graph, extents, positions, (EntLayoutPage) { 0 }, FALSE, report);
}

/**
 * ent_layout_check_day:
 * @graph: the network
 * @extents: the room each node takes
 * @positions: places of its nodes, from whatever source
 * @day: a day of the period
 * @report: (out): what does not hold
 *
 * As ent_layout_check(), for one day.
 */
void
ent_layout_check_day (EntGraph        *graph,
                      EntExtents      *extents,
                      EntPositions    *positions,
                      EntDay           day,
                      EntLayoutReport *report)
{
  g_return_if_fail (graph != NULL);
  g_return_if_fail (extents != NULL && ent_extents_get_n_nodes (extents) == ent_graph_get_n_nodes (graph));
  g_return_if_fail (positions != NULL && ent_positions_get_n_nodes (positions) == ent_graph_get_n_nodes (graph));
  g_return_if_fail (report != NULL);

  check (graph, extents, positions, (EntLayoutPage) { .day = day }, TRUE, report);
}
