/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"
#include "layout/ent-targets.h"

G_BEGIN_DECLS

/**
 * EntProjection:
 * @turn: rounds done; says which of the dates are looked at in the next one
 * @bound: where there is something else to try: how bad a picture may look while it is finished, as of
 *   ent_cost_of_looks(), before it is given up, as is one that does not get better soon; else 0
 *
 * Stress, outlines, pills and boxes, solved together in rounds of small moves.
 */
typedef struct
{
  EntWork     *work;
  EntOutlines *outlines;
  EntTargets  *targets;
  guint        turn;
  double       bound;
} EntProjection;

/**
 * EntRound:
 * @contain: share of what strangers lack that is made good
 * @margin: room strangers keep beyond what the rule asks for
 * @part: share of what outlines without a common member lack
 * @pull: how much pills are drawn to where they like to be
 * @separate: share of what boxes lack
 * @gap: what boxes keep from each other
 * @all_dates: whether every date is looked at, or some in turn
 *
 * How one round is done.
 */
typedef struct
{
  double   contain;
  double   margin;
  double   part;
  double   pull;
  double   separate;
  double   gap;
  gboolean all_dates;
} EntRound;

guint    ent_projection_do_round (EntProjection *projection,
                                  EntRound       round);
void     ent_projection_run      (EntProjection *projection,
                                  guint          n_rounds);
gboolean ent_projection_mend     (EntProjection *projection,
                                  guint          n_least,
                                  guint          n_most);
gboolean ent_projection_finish   (EntProjection *projection,
                                  guint          n_least,
                                  guint          n_most);
gboolean ent_projection_settle   (EntProjection *projection,
                                  guint          n_most);

G_END_DECLS
