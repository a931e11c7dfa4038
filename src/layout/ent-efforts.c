/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-efforts.h"

#include "layout/ent-cost.h"
#include "layout/ent-faults.h"
#include "layout/ent-first-places.h"
#include "layout/ent-page-fit.h"

#define WARM_ATTEMPTS 7
#define WARM_ROUNDS 60
#define WARM_FINISHING_ROUNDS 300
#define LEAST_FINISHING_ROUNDS 30
#define WORTH_FINISHING 0.98       /* of the cost of a clean picture: what looks hardly better is left */
#define FIRST_FINISHING_ROUNDS 120 /* after which candidates are compared anew */
#define SKETCHING_ROUNDS 12
#define REFITTING_ROUNDS 60
#define REFITTING_FINISHING_ROUNDS 300
#define N_DRAWINGS 8       /* how often a clean picture is drawn together */
#define DRAWN_TO 0.97      /* of its size, each time */
#define DRAWING_ROUNDS 120 /* in which it has to be clean again */
#define FEW_GROUPINGS 10 /* so few take little time */
#define SMALL 140        /* nations times groupings: likewise, so that more is tried */

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

/* These are made one after another until a picture is clean. A few groupings
 * take little time, so the best of many pictures is looked for at once. With
 * more of them a cheap attempt is clean in most cases, and costly ones are made
 * only when it is not. With more than any page can hold, little is tried. */
static const Attempt attempts[] = {
  { 0, FEW_GROUPINGS, 16, 6, 80, 500, FALSE },
  { FEW_GROUPINGS + 1, ENT_CROWD - 1, 16, 2, 40, 60, FALSE },
  { FEW_GROUPINGS + 1, ENT_CROWD - 1, 32, 6, 80, 500, FALSE },
  { 0, ENT_CROWD - 1, 16, 6, 80, 500, TRUE },
  { 0, ENT_CROWD - 1, 32, 6, 260, 500, TRUE },
  { ENT_CROWD, G_MAXUINT, 8, 2, 60, 60, FALSE },
};

/* The first of these where the picture is small. */
static const Attempt small_attempt = { 0, FEW_GROUPINGS, 64, 24, 120, 500, FALSE };

/* Many nations fill their regions evenly by themselves, so that starts are much
 * alike; and what is not clean by then would only be driven apart. */
static const Attempt attempt_of_many = { 0, ENT_CROWD - 1, 4, 2, 160, 400, FALSE };

static const Attempt day_attempt = { 0, ENT_CROWD - 1, 32, 6, 260, 500, TRUE };
static const Attempt crowded_day_attempt = { ENT_CROWD, G_MAXUINT, 8, 2, 60, 60, TRUE };

/* What a picture that is refitted begins with. */
static const double refitting_sizes[] = { 0.8, 1, 1.25 };

/* Of all pictures tried, the one that costs least. */
typedef struct
{
  EntPoint *places; /* owned */
  double    cost;
  gboolean  is_clean;
} Best;

/* What has become of a start so far. */
typedef struct
{
  EntPoint *places; /* owned */
  double    looks;
  double    cost; /* once some rounds of finishing are done */
} Candidate;

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->places);
  g_free (candidate);
}

static int
compare_looks (gconstpointer a,
               gconstpointer b)
{
  const Candidate *first = *(Candidate *const *) a;
  const Candidate *second = *(Candidate *const *) b;

  return (first->looks > second->looks) - (first->looks < second->looks);
}

static int
compare_costs (gconstpointer a,
               gconstpointer b)
{
  const Candidate *first = *(Candidate *const *) a;
  const Candidate *second = *(Candidate *const *) b;

  return (first->cost > second->cost) - (first->cost < second->cost);
}

static gboolean
is_clean (EntProjection *projection)
{
  return ent_faults_are_none (projection->outlines)
         && ent_faults_count_overlaps (projection->work, projection->work->n_inner, 0) == 0;
}

/* Keeps the places there are if they make the best picture so far. Returns what they cost. */
static double
keep_better (EntProjection *projection,
             Best          *best)
{
  double cost = ent_cost_of_picture (projection->outlines);

  if (best->places != NULL && cost >= best->cost)
    return cost;
  g_free (best->places);
  best->places = ent_work_save (projection->work);
  best->cost = cost;
  best->is_clean = is_clean (projection);

  return cost;
}

/* Projects the places there are and keeps them if they make the best picture so far. */
static void
try_places (EntProjection *projection,
            guint          n_rounds,
            guint          n_least,
            guint          n_most,
            Best          *best)
{
  projection->turn = 0;
  ent_projection_run (projection, n_rounds);
  ent_projection_finish (projection, n_least, n_most);
  keep_better (projection, best);
}

/* All starts, projected but not finished, beginning with what looks best. */
static GPtrArray *
project_starts (EntProjection *projection,
                GPtrArray     *starts,
                guint          n_rounds)
{
  EntWork *work = projection->work;
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);

  for (guint k = 0; k < starts->len && !ent_work_is_cancelled (work); k++)
    {
      Candidate *candidate = g_new0 (Candidate, 1);

      ent_work_restore (work, g_ptr_array_index (starts, k));
      projection->turn = 0;
      ent_projection_run (projection, n_rounds);
      ent_outlines_update (projection->outlines);
      candidate->looks = ent_cost_of_looks (projection->outlines);
      candidate->places = ent_work_save (work);
      g_ptr_array_add (candidates, candidate);
    }
  g_ptr_array_sort (candidates, compare_looks);

  return candidates;
}

/* Finishes candidates in turn, those that may become better than the best picture so
 * far: while it is finished a picture comes to look no better. @last says whether those
 * that are not clean after these rounds stay so. */
static void
finish_candidates (EntProjection *projection,
                   GPtrArray     *candidates,
                   guint          n_rounds,
                   gboolean       last,
                   Best          *best)
{
  EntWork *work = projection->work;

  for (guint k = 0; k < candidates->len && !ent_work_is_cancelled (work); k++)
    {
      Candidate *candidate = g_ptr_array_index (candidates, k);

      if (best->is_clean && candidate->looks >= WORTH_FINISHING * best->cost)
        continue;
      ent_work_restore (work, candidate->places);
      projection->bound = best->is_clean ? WORTH_FINISHING * best->cost : 0;
      if (last && !best->is_clean)
        ent_projection_finish (projection, LEAST_FINISHING_ROUNDS, n_rounds);
      else
        ent_projection_mend (projection, LEAST_FINISHING_ROUNDS, n_rounds);
      projection->bound = 0;
      candidate->cost = keep_better (projection, best);
      candidate->looks = ent_cost_of_looks (projection->outlines);
      g_free (candidate->places);
      candidate->places = ent_work_save (work);
    }
}

/* Makes pictures of starts. Where what looks best is clean soon, most of the others
 * need not be finished; where it is not, those that have come farthest go on first. */
static void
try_starts (EntProjection *projection,
            GPtrArray     *starts,
            const Attempt *attempt,
            Best          *best)
{
  g_autoptr (GPtrArray) candidates = project_starts (projection, starts, attempt->n_rounds);
  guint n_first = MIN (FIRST_FINISHING_ROUNDS, attempt->n_finishing_rounds);

  finish_candidates (projection, candidates, n_first, n_first == attempt->n_finishing_rounds, best);
  if (n_first == attempt->n_finishing_rounds)
    return;
  g_ptr_array_sort (candidates, compare_costs);
  finish_candidates (projection, candidates, attempt->n_finishing_rounds - n_first, TRUE, best);
}

/* Puts the best places so far back. Returns whether they are clean. */
static gboolean
take_best (EntProjection *projection,
           Best          *best)
{
  if (best->places != NULL)
    ent_work_restore (projection->work, best->places);

  return is_clean (projection);
}

/* The rules of single dates are fewer than those of the whole period, so that the best places may well do. */
static gboolean
finish_best (EntProjection *projection,
             guint          n_most,
             Best          *best)
{
  ent_work_restore (projection->work, best->places);
  ent_projection_finish (projection, 0, n_most);
  keep_better (projection, best);

  return take_best (projection, best);
}

static gboolean
looks_at_many_dates (EntWork *work)
{
  EntPeriod period = ent_query_get_period (ent_graph_get_query (work->graph));

  return period.first < period.last;
}

/* Mends what is wrong on the day shown, starting from the places there are. The
 * result is taken only if it is no worse than they are. */
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

/* Keeps the rules of the day shown where those of all dates cannot be kept. The
 * best picture of all dates, mended for the day, is one candidate. The search for
 * what cannot be had has often driven it far apart, so new starts are others; for
 * these the other dates count only in who stands near whom. */
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
  try_starts (projection, starts, attempt, &best);
  take_best (projection, &best);
  g_free (best.places);
}

/* Draws a clean picture together, as long as it comes to be clean again and looks
 * better than before: what is smaller fills the page with larger names. */
static void
draw_together (EntProjection *projection)
{
  EntWork *work = projection->work;

  for (guint i = 0; i < N_DRAWINGS && !ent_work_is_cancelled (work); i++)
    {
      g_autofree EntPoint *before = ent_work_save (work);
      double looks = ent_cost_of_looks (projection->outlines);

      ent_work_stretch (work, DRAWN_TO, DRAWN_TO);
      projection->bound = G_MAXDOUBLE;
      ent_projection_mend (projection, 0, DRAWING_ROUNDS);
      projection->bound = 0;
      if (is_clean (projection) && ent_cost_of_looks (projection->outlines) < looks)
        continue;
      ent_work_restore (work, before);
      break;
    }
}

/**
 * ent_efforts_take_long:
 * @work: the working arrays
 *
 * Returns: whether a person may have to wait for the picture of such a network
 */
gboolean
ent_efforts_take_long (EntWork *work)
{
  return ent_work_has_many (work) || work->n_groupings > FEW_GROUPINGS;
}

/**
 * ent_efforts_sketch:
 * @projection: the rules, with targets
 * @orientation: which way round the picture is to lie; takes its model from the sketch if it has none
 * @effort: %ENT_LAYOUT_COLD, or %ENT_LAYOUT_WARM to begin with the places there are
 * @seed: as for the picture that follows
 *
 * Finds places of inner nations and pills that break rules still, in a small
 * part of the time: one start, and few rounds.
 */
void
ent_efforts_sketch (EntProjection   *projection,
                    EntOrientation  *orientation,
                    EntLayoutEffort  effort,
                    guint64          seed)
{
  EntWork *work = projection->work;
  g_autoptr (GPtrArray) starts = NULL;

  if (effort == ENT_LAYOUT_WARM)
    ent_first_places_grow (work, projection->targets, seed, 0);
  else
    {
      starts = ent_first_places_find (work, projection->outlines, projection->targets, orientation, seed, 1, 1);
      if (starts->len > 0)
        ent_work_restore (work, g_ptr_array_index (starts, 0));
    }
  projection->turn = 0;
  ent_projection_run (projection, SKETCHING_ROUNDS);
}

/**
 * ent_efforts_start_afresh:
 * @projection: the rules, with targets
 * @orientation: which way round the picture is to lie
 * @seed: numbers the sequence of starts
 *
 * Finds places of inner nations and pills without looking at any there are,
 * except for pins: the best of many starts, stretched to the page.
 */
void
ent_efforts_start_afresh (EntProjection  *projection,
                          EntOrientation *orientation,
                          guint64         seed)
{
  EntWork *work = projection->work;
  gboolean few_are_worthwhile = ent_work_has_many (work) && work->n_groupings < ENT_CROWD;
  gboolean is_small = work->n_groupings <= FEW_GROUPINGS && work->n_inner * work->n_groupings <= SMALL;
  gboolean clean = FALSE;
  Best best = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (attempts) && !ent_work_is_cancelled (work); i++)
    {
      const Attempt *attempt = few_are_worthwhile ? &attempt_of_many : is_small && i == 0 ? &small_attempt : &attempts[i];
      g_autoptr (GPtrArray) starts = NULL;

      if (work->n_groupings < attempt->from || work->n_groupings > attempt->to)
        continue;
      if (attempt->by_date)
        {
          ent_outlines_loosen (projection->outlines);
          clean = looks_at_many_dates (work) && best.places != NULL && finish_best (projection, attempt->n_finishing_rounds, &best);
        }
      if (clean)
        break;
      starts = ent_first_places_find (work, projection->outlines, projection->targets, orientation, seed + i,
                                      attempt->n_starts, attempt->n_finalists);
      try_starts (projection, starts, attempt, &best);
      clean = take_best (projection, &best);
      if (clean || attempt == &attempt_of_many)
        break;
    }
  g_free (best.places);
  if (!clean && looks_at_many_dates (work))
    keep_day (projection, orientation, seed);
  if (ent_work_has_pins (work))
    return;
  if (clean)
    draw_together (projection);
  ent_page_fit_stretch (projection);
}

/**
 * ent_efforts_grow:
 * @projection: the rules, with targets
 * @seed: scatters new nations
 *
 * Finds places of inner nations and pills out of those there are. The first
 * attempt moves these least; later ones, made while the picture is not clean, move
 * them a little more.
 */
void
ent_efforts_grow (EntProjection *projection,
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

/**
 * ent_efforts_refit:
 * @projection: the rules, with targets
 * @orientation: which way round the picture is to lie
 * @seed: numbers the sequence of starts, if there have to be any
 *
 * Finds places of inner nations and pills out of those there are, for boxes of
 * another size. These were stretched to the page, which goes back first, so that
 * the boxes gain room from it; where this leaves no clean picture, less and less.
 */
void
ent_efforts_refit (EntProjection  *projection,
                   EntOrientation *orientation,
                   guint64         seed)
{
  EntWork *work = projection->work;
  gboolean has_pins = ent_work_has_pins (work);
  g_autofree EntPoint *before = ent_work_save (work);
  gboolean clean = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (refitting_sizes) && !clean && !ent_work_is_cancelled (work); i++)
    {
      ent_work_restore (work, before);
      if (!has_pins)
        ent_work_stretch (work, refitting_sizes[i], refitting_sizes[i]);
      projection->turn = 0;
      ent_projection_run (projection, REFITTING_ROUNDS);
      ent_projection_finish (projection, 0, REFITTING_FINISHING_ROUNDS);
      clean = is_clean (projection);
    }
  if (!clean)
    ent_efforts_start_afresh (projection, orientation, seed);
  else if (!has_pins)
    ent_page_fit_stretch (projection);
}
