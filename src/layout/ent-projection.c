/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-projection.h"

#include "layout/ent-boxes.h"
#include "layout/ent-containment.h"
#include "layout/ent-cost.h"
#include "layout/ent-crossings.h"
#include "layout/ent-faults.h"
#include "layout/ent-forces.h"
#include "layout/ent-page-fit.h"

#define OUTLINES_A_ROUND 8 /* of single dates, or a sixth of them if that is more */
#define OUTLINE_GAP 5.0    /* between outlines without a common member */
#define SETTLED_GAP 4.0    /* what a settling layout lets boxes come near */
#define CHECKED_EVERY 4    /* rounds of finishing: whether the picture is clean */
#define PATIENCE 48        /* how many of these checks may find nothing better */
#define PATIENCE_BESIDE 12 /* and how many while there is another picture */
#define WEIGHED_EVERY 16   /* rounds of finishing: whether it still looks better than another picture */
#define SPREADING_ROUNDS 1500 /* each costs little */

typedef struct
{
  guint first; /* of all, counted from 0 */
  guint n;
  guint n_all;
} Batch;

/* Which of @n_all things of single dates are looked at in this round. */
static Batch
take_batch (EntProjection *projection,
            guint          n_all,
            gboolean       all)
{
  guint n = all ? n_all : MIN (n_all, MAX (OUTLINES_A_ROUND, n_all / 6));

  return (Batch) { n_all > 0 ? (guint) ((guint64) projection->turn * n % n_all) : 0, n, n_all };
}

static EntOutline *
outline_of_batch (EntProjection *projection,
                  Batch          batch,
                  guint          i)
{
  return ent_outlines_get (projection->outlines, projection->work->n_groupings + (batch.first + i) % batch.n_all);
}

static void
contain (EntProjection  *projection,
         EntContainment  how,
         Batch           batch)
{
  for (guint g = 0; g < projection->work->n_groupings; g++)
    ent_containment_apply (how, projection->work, ent_outlines_get (projection->outlines, g));
  for (guint i = 0; i < batch.n; i++)
    ent_containment_apply (how, projection->work, outline_of_batch (projection, batch, i));
}

static void
part (EntProjection *projection,
      double         share,
      double         margin,
      gboolean       all)
{
  EntOutlines *outlines = projection->outlines;
  Batch batch = take_batch (projection, outlines->pairs->len, all || outlines->pairs->len < 400);

  for (guint i = 0; i < batch.n; i++)
    {
      EntOutlinePair *pair
          = &g_array_index (outlines->pairs, EntOutlinePair, (batch.first + i) % batch.n_all);

      if (!pair->kept_apart)
        continue;
      ent_outline_update (ent_outlines_get (outlines, pair->a), projection->work);
      ent_outline_update (ent_outlines_get (outlines, pair->b), projection->work);
      ent_crossings_part (outlines, pair, share, margin);
    }
}

/* Pills see the hulls as they were when strangers left them, or later. */
static void
hold (EntProjection *projection,
      double         pull,
      Batch          batch)
{
  EntWork *work = projection->work;

  ent_forces_pull_pills (work, pull);
  for (guint g = 0; g < work->n_groupings; g++)
    ent_forces_pull_pill_inside (work, ent_outlines_get (projection->outlines, g));
  for (guint i = 0; i < batch.n; i++)
    ent_forces_pull_pill_inside (work, outline_of_batch (projection, batch, i));
}

/**
 * ent_projection_do_round:
 * @projection: the rules, with targets
 * @round: how the round is done
 *
 * Does one round of the rules, without stress.
 *
 * Returns: how many pairs of boxes were too near each other
 */
guint
ent_projection_do_round (EntProjection *projection,
                         EntRound       round)
{
  EntWork *work = projection->work;
  Batch batch = take_batch (projection, projection->outlines->outlines->len - work->n_groupings, round.all_dates);
  EntContainment containment = { .share = round.contain, .margin = round.margin };
  guint n_near;

  contain (projection, containment, batch);
  ent_work_update_means (work);
  part (projection, round.part, OUTLINE_GAP, round.all_dates);
  hold (projection, round.pull, batch);
  if (!ent_work_has_pins (work))
    ent_page_fit_clamp (work, ent_page_fit_get_frame (work));
  n_near = ent_boxes_separate (work, round.separate, round.gap, TRUE);
  projection->turn++;

  return n_near;
}

/**
 * ent_projection_run:
 * @projection: the rules, with targets
 * @n_rounds: how many rounds
 *
 * Solves stress and rules together: the stress pulls less and less, the rules
 * bind more and more. Groupings first look at their outlines of the whole period,
 * then at those of single dates, some in each round.
 */
void
ent_projection_run (EntProjection *projection,
                    guint          n_rounds)
{
  ent_work_update_means (projection->work);
  for (guint i = 0; i < n_rounds && !ent_work_is_cancelled (projection->work); i++)
    {
      double u = (double) i / n_rounds;

      if (u < 0.7)
        {
          ent_forces_pull_pairs (projection->work, projection->targets, 0.04 * (1 - u / 0.7));
          ent_forces_pull_components (projection->work, projection->targets, 0.015);
        }
      ent_projection_do_round (projection, (EntRound) {
                                               .contain = 0.3 + 0.5 * u,
                                               .margin = 6 * (1 - u),
                                               .part = 0.1 + 0.3 * u,
                                               .pull = 0.12 * (1 - u),
                                               .separate = 0.3 + 0.6 * u,
                                               .gap = ENT_BOX_GAP,
                                           });
    }
}

/* What is wrong, and by how much, in a number that falls while rounds help. */
static double
measure_faults (EntProjection *projection,
                guint          n_near)
{
  double depth;
  guint n_strangers;

  ent_outlines_update (projection->outlines);
  n_strangers = ent_faults_count_strangers (projection->outlines, projection->work->n_inner, &depth);

  return n_near + n_strangers + ent_faults_count_crossings (projection->outlines) + 0.01 * depth;
}

/* Where the picture cannot be clean, boxes at least stand apart. */
static void
spread (EntProjection *projection)
{
  for (guint i = 0; i < SPREADING_ROUNDS && !ent_work_is_cancelled (projection->work); i++)
    if (ent_boxes_separate (projection->work, 0.9, ENT_BOX_GAP, TRUE) == 0)
      break;
}

/* While a picture is finished it mostly comes to look worse, since what gives way
 * does so outwards: one that looks as bad as another that is finished is given up. */
static gboolean
is_hopeless (EntProjection *projection,
             guint          n_rounds,
             guint          n_waited)
{
  if (projection->bound <= 0)
    return FALSE;

  return n_waited > PATIENCE_BESIDE || (n_rounds % WEIGHED_EVERY == 0 && ent_cost_of_looks (projection->outlines) >= projection->bound);
}

/**
 * ent_projection_mend:
 * @projection: the rules
 * @n_least: rounds to do even if the picture is clean before
 * @n_most: rounds after which it stays as it is
 *
 * Does rounds without stress until the picture is clean, until they do not make
 * it any better, or until it looks as bad as the projection's bound.
 *
 * Returns: whether it is clean
 */
gboolean
ent_projection_mend (EntProjection *projection,
                     guint          n_least,
                     guint          n_most)
{
  double least = G_MAXDOUBLE;
  guint n_waited = 0;

  for (guint i = 0; i < n_most && n_waited <= PATIENCE && !ent_work_is_cancelled (projection->work); i++)
    {
      EntRound round = { 0.8, 0.8, 0.5, 0, 0.9, ENT_BOX_GAP, i % CHECKED_EVERY == 0 };
      guint n_near = ent_projection_do_round (projection, round);
      double faults;

      if (i % CHECKED_EVERY != 0)
        continue;
      faults = measure_faults (projection, n_near);
      if (faults <= 0 && i >= n_least)
        return TRUE;
      n_waited = faults < 0.99 * least ? 0 : n_waited + 1;
      least = MIN (least, faults);
      if (is_hopeless (projection, i, n_waited))
        break;
    }

  return FALSE;
}

/**
 * ent_projection_finish:
 * @projection: the rules
 * @n_least: rounds to do even if the picture is clean before
 * @n_most: rounds after which it stays as it is
 *
 * As ent_projection_mend(); if the picture does not come to be clean, boxes at
 * least are moved apart.
 *
 * Returns: whether it is clean
 */
gboolean
ent_projection_finish (EntProjection *projection,
                       guint          n_least,
                       guint          n_most)
{
  gboolean clean = ent_projection_mend (projection, n_least, n_most);

  if (!clean)
    spread (projection);

  return clean;
}

/**
 * ent_projection_settle:
 * @projection: the rules
 * @n_most: rounds after which it stays as it is
 *
 * Mends what breaks a rule and touches nothing else: no stress, no margins, and
 * pills stay. A pinned stranger is let be.
 *
 * Returns: whether nothing breaks a rule any more
 */
gboolean
ent_projection_settle (EntProjection *projection,
                       guint          n_most)
{
  EntWork *work = projection->work;
  EntContainment containment = { .share = 0.8, .slack = 0.5, .spare_pins = TRUE };
  Batch all = take_batch (projection, projection->outlines->outlines->len - work->n_groupings, TRUE);

  ent_work_update_means (work);
  for (guint i = 0; i < n_most && !ent_work_is_cancelled (work); i++)
    {
      contain (projection, containment, all);
      ent_work_update_means (work);
      part (projection, 0.5, 0, TRUE);
      if (ent_boxes_separate (work, 0.9, SETTLED_GAP, FALSE) == 0 && ent_faults_are_none (projection->outlines))
        return TRUE;
    }

  return FALSE;
}
