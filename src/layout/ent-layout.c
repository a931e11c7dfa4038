/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-layout.h"

#include <math.h>

#include "layout/ent-cost.h"
#include "layout/ent-page-fit.h"
#include "layout/ent-work.h"
#include "layout/ent-outlines.h"
#include "layout/ent-pills.h"
#include "layout/ent-projection.h"
#include "layout/ent-reorder.h"
#include "layout/ent-ring.h"
#include "layout/ent-faults.h"
#include "layout/ent-spokes.h"
#include "layout/ent-first-places.h"
#include "layout/ent-targets.h"

#define PLAIN_WIDTH 1200.0
#define PLAIN_HEIGHT 750.0

#define WARM_ATTEMPTS 7
#define WARM_ROUNDS 60
#define WARM_FINISHING_ROUNDS 300
#define SETTLING_ROUNDS 200
#define LEAST_FINISHING_ROUNDS 30

/* How much is tried for a first picture. */
typedef struct
{
  guint    from, to; /* for how many groupings this is */
  guint    n_starts;
  guint    n_finalists;
  guint    n_rounds;
  guint    n_finishing_rounds;
  gboolean by_date; /* keeps the rules of single dates only, not those of the whole period */
} Attempt;

/* One after another until a picture is clean. Few groupings cost little, and
 * deserve the evenest of many pictures; with more of them a cheap attempt is
 * mostly clean, and the dear ones are kept for when it is not. What is too much
 * for any picture is not tried for long. */
static const Attempt attempts[] = {
  { 0, 10, 32, 6, 260, 500, FALSE },
  { 11, ENT_CROWD - 1, 16, 2, 40, 60, FALSE },
  { 11, ENT_CROWD - 1, 32, 6, 260, 500, FALSE },
  { 0, ENT_CROWD - 1, 32, 6, 260, 500, TRUE },
  { ENT_CROWD, G_MAXUINT, 8, 2, 60, 60, FALSE },
};

static const Attempt day_attempt = { 0, ENT_CROWD - 1, 32, 6, 260, 500, TRUE };
static const Attempt crowded_day_attempt = { ENT_CROWD, G_MAXUINT, 8, 2, 60, 60, TRUE };

/* ------------------------------------------------------------------------ */
/* The efforts */

/* Of all pictures tried, the one that costs least. */
typedef struct
{
  EntPoint *places; /* owned */
  double    cost;
} Best;

/* Projects the places there are and keeps them if they make the best picture so far. */
static void
try_places (EntProjection *projection,
            guint          n_rounds,
            guint          n_least,
            guint          n_most,
            Best          *best)
{
  double cost;

  projection->turn = 0;
  ent_projection_run (projection, n_rounds);
  ent_projection_finish (projection, n_least, n_most);
  cost = ent_cost_of_picture (projection->outlines);
  if (best->places == NULL || cost < best->cost)
    {
      g_free (best->places);
      best->places = ent_work_save (projection->work);
      best->cost = cost;
    }
}

/* Puts the best places so far back. Returns whether they are clean. */
static gboolean
take_best (EntProjection *projection,
           Best          *best)
{
  if (best->places != NULL)
    ent_work_restore (projection->work, best->places);

  return ent_faults_are_none (projection->outlines)
         && ent_faults_count_overlaps (projection->work, projection->work->n_inner, 0) == 0;
}

static gboolean
looks_at_many_dates (EntWork *work)
{
  EntPeriod period = ent_query_get_period (ent_graph_get_query (work->graph));

  return period.first < period.last;
}

/* From the places there are on, keeps the rules of the day shown; unless that makes the picture worse. */
static void
mend_day (EntProjection *projection,
          guint          n_rounds)
{
  Best best = { 0 };

  ent_outlines_keep_day (projection->outlines);
  try_places (projection, 0, 0, 0, &best);
  try_places (projection, 0, 0, n_rounds, &best);
  take_best (projection, &best);
  g_free (best.places);
}

/* Where the rules of all dates cannot be kept, those of the day shown are. The
 * best picture of all dates, mended for the day, is one candidate; but looking
 * for what cannot be had has often driven it far apart, so new starts, for which
 * other dates count only by who stands near whom, are others. */
static void
keep_day (EntProjection  *projection,
          EntOrientation *orientation,
          guint64         seed)
{
  EntWork *work = projection->work;
  guint n_groupings = work->n_groupings;
  const Attempt *attempt = n_groupings < ENT_CROWD ? &day_attempt : &crowded_day_attempt;
  g_autoptr (GPtrArray) starts = NULL;
  Best best = { 0 };

  ent_outlines_keep_day (projection->outlines);
  try_places (projection, 0, 0, attempt->n_finishing_rounds, &best);
  starts = ent_first_places_find (work, projection->outlines, projection->targets, orientation, seed, attempt->n_starts,
                                  attempt->n_finalists);
  for (guint k = 0; k < starts->len && !ent_work_is_cancelled (work); k++)
    {
      ent_work_restore (work, g_ptr_array_index (starts, k));
      try_places (projection, attempt->n_rounds, LEAST_FINISHING_ROUNDS, attempt->n_finishing_rounds, &best);
    }
  take_best (projection, &best);
  g_free (best.places);
}

static void
arrange_cold (EntProjection *projection,
              guint64        seed)
{
  EntWork *work = projection->work;
  g_autoptr (EntOrientation) orientation = ent_orientation_new ();
  gboolean clean = FALSE;
  Best best = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (attempts) && !ent_work_is_cancelled (work); i++)
    {
      const Attempt *attempt = &attempts[i];
      g_autoptr (GPtrArray) starts = NULL;

      if (work->n_groupings < attempt->from || work->n_groupings > attempt->to)
        continue;
      if (attempt->by_date)
        ent_outlines_loosen (projection->outlines);
      starts = ent_first_places_find (work, projection->outlines, projection->targets, orientation, seed + i,
                                      attempt->n_starts, attempt->n_finalists);
      for (guint k = 0; k < starts->len && !ent_work_is_cancelled (work); k++)
        {
          ent_work_restore (work, g_ptr_array_index (starts, k));
          try_places (projection, attempt->n_rounds, LEAST_FINISHING_ROUNDS, attempt->n_finishing_rounds, &best);
        }
      clean = take_best (projection, &best);
      if (clean)
        break;
    }
  g_free (best.places);
  if (!clean && looks_at_many_dates (work))
    keep_day (projection, orientation, seed);
  if (!ent_work_has_pins (work))
    ent_page_fit_stretch (projection);
}

/* The first attempt moves what was there least; the next ones, if it is not clean, a little more. */
static void
arrange_warm (EntProjection *projection,
              guint64        seed)
{
  EntWork *work = projection->work;
  g_autofree EntPoint *before = ent_work_save (work);
  gboolean clean = FALSE;
  Best best = { 0 };

  for (guint i = 0; i < WARM_ATTEMPTS && !ent_work_is_cancelled (work); i++)
    {
      ent_work_restore (work, before);
      ent_first_places_grow (work, projection->targets, seed, i);
      try_places (projection, WARM_ROUNDS, 0, WARM_FINISHING_ROUNDS, &best);
      clean = take_best (projection, &best);
      if (clean)
        break;
    }
  g_free (best.places);
  if (!clean && looks_at_many_dates (work))
    mend_day (projection, WARM_FINISHING_ROUNDS);
}

static void
arrange_inner (EntWork        *work,
               EntOutlines     *outlines,
               EntLayoutEffort  effort,
               guint64          seed)
{
  g_autoptr (EntTargets) targets = NULL;
  EntProjection projection = { .work = work, .outlines = outlines };

  if (effort == ENT_LAYOUT_SETTLE)
    {
      ent_projection_settle (&projection, SETTLING_ROUNDS);
      return;
    }

  targets = ent_targets_new (work);
  projection.targets = targets;
  if (effort == ENT_LAYOUT_WARM)
    arrange_warm (&projection, seed);
  else
    arrange_cold (&projection, seed);
}

/* What stands among the outlines is right; now what stands around and upon. */
static void
arrange_rest (EntWork        *work,
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

/* A warm start needs some known places, settling needs all of them. */
static EntLayoutEffort
sane_effort (EntWork        *work,
             EntLayoutEffort  effort)
{
  guint n_known = 0;

  for (guint body = 0; body < work->n_bodies; body++)
    n_known += work->known[body];
  if (effort == ENT_LAYOUT_COLD || n_known == 0)
    return ENT_LAYOUT_COLD;

  return n_known < work->n_bodies ? ENT_LAYOUT_WARM : effort;
}

static EntPositions *
write_positions (EntWork        *work,
                 EntLayoutEffort  effort,
                 EntPositions    *start)
{
  guint n_edges = ent_graph_get_n_edges (work->graph);
  EntPositions *positions = ent_positions_new (work->n_bodies, n_edges);
  g_autofree gboolean *stayed = g_new0 (gboolean, work->n_bodies);
  gboolean keep = effort == ENT_LAYOUT_SETTLE && ent_positions_get_n_edges (start) == n_edges;

  for (guint node = 0; node < work->n_bodies; node++)
    {
      guint body = work->bodies[node];

      ent_positions_set (positions, node, work->places[body]);
      ent_positions_set_pinned (positions, node, work->pinned[body]);
      if (keep && !work->pinned[body]) /* a pinned one may just have been dragged */
        stayed[node] = ent_point_distance (ent_positions_get (start, node), work->places[body]) < 1e-6;
    }
  ent_spokes_bow (work, keep ? start : NULL, stayed, positions);

  return positions;
}

static EntPositions *
arrange (EntGraph        *graph,
         EntExtents      *extents,
         EntLayoutPage    page,
         EntLayoutEffort  effort,
         EntPositions    *start,
         guint64          seed,
         GCancellable    *cancellable)
{
  g_autoptr (EntWork) work = ent_work_new (graph, extents, page, start, cancellable);
  g_autoptr (EntOutlines) outlines = ent_outlines_new (work);

  effort = sane_effort (work, effort);
  arrange_inner (work, outlines, effort, seed);
  arrange_rest (work, outlines, effort);

  return write_positions (work, effort, start);
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

/**
 * ent_layout_run:
 * @graph: the network; its query's period is what the places must be right for
 * @extents: the room each node takes
 * @page: the page the picture is to fill; a page without size counts as 1200 × 750
 * @effort: what to begin with
 * @start: (nullable): places to begin with and pins, parallel to the nodes of @graph, NAN for nodes
 *   that are new. A first picture (%ENT_LAYOUT_COLD) takes only the pins from it
 * @seed: any number; another one gives another picture
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
 * %ENT_LAYOUT_SETTLE with new nodes is warm. What could not be kept says
 * ent_layout_check().
 *
 * The same arguments give the same places to the bit, in any thread. Blocks
 * for milliseconds to seconds; meant for a worker thread.
 *
 * Errors: %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): places of all nodes and bows of all edges, %NULL when cancelled
 */
EntPositions *
ent_layout_run (EntGraph         *graph,
                EntExtents       *extents,
                EntLayoutPage     page,
                EntLayoutEffort   effort,
                EntPositions     *start,
                guint64           seed,
                GCancellable     *cancellable,
                GError          **error)
{
  g_autoptr (EntGraph) sorted = NULL;
  g_autoptr (EntExtents) sorted_extents = NULL;
  g_autoptr (EntPositions) sorted_start = NULL;
  g_autoptr (EntPositions) positions = NULL;

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (extents != NULL && ent_extents_get_n_nodes (extents) == ent_graph_get_n_nodes (graph), NULL);
  g_return_val_if_fail (start == NULL || ent_positions_get_n_nodes (start) == ent_graph_get_n_nodes (graph), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  sorted = ent_reorder_graph (graph);
  sorted_extents = ent_reorder_extents (extents, graph, sorted);
  if (start != NULL)
    sorted_start = ent_reorder_positions (start, graph, sorted);
  positions = arrange (sorted, sorted_extents, sane_page (page), effort, sorted_start, seed, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return ent_reorder_positions (positions, sorted, graph);
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
  g_autoptr (EntOutlines) outlines = ent_outlines_new (work);

  ent_outlines_update (outlines);
  outlines->day_only = day_only;
  report->strangers = ent_faults_count_strangers (outlines, work->n_bodies, NULL);
  report->crossings = ent_faults_count_crossings (outlines);
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
