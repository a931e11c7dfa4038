/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-tie-presence.h"

/* The spans that all have to last for a tie to hold: its own, and the lives of its nations. */
#define N_SPANS 3

static void
get_spans (EntDataset *dataset,
           guint32     tie,
           EntSpan     spans[N_SPANS])
{
  const EntTie *row = ent_dataset_get_tie (dataset, tie);

  spans[0] = row->span;
  spans[1] = ent_dataset_get_nation (dataset, row->nations[0])->span;
  spans[2] = ent_dataset_get_nation (dataset, row->nations[1])->span;
}

/**
 * ent_tie_presence_at:
 * @dataset: a dataset
 * @tie: row of a tie
 * @day: a day
 *
 * Like ent_span_presence(), but a tie never holds more than its nations exist.
 *
 * Returns: whether the tie holds on @day
 */
EntPresence
ent_tie_presence_at (EntDataset *dataset,
                     guint32     tie,
                     EntDay      day)
{
  EntSpan spans[N_SPANS];
  EntPresence presence = ENT_PRESENCE_CERTAINLY;

  g_return_val_if_fail (dataset != NULL, ENT_PRESENCE_ABSENT);
  g_return_val_if_fail (tie < ent_dataset_get_n_rows (dataset, ENT_KIND_TIE), ENT_PRESENCE_ABSENT);

  get_spans (dataset, tie, spans);
  for (guint i = 0; i < N_SPANS; i++)
    presence = MIN (presence, ent_span_presence (spans[i], day));

  return presence;
}

/**
 * ent_tie_presence_touches:
 * @dataset: a dataset
 * @tie: row of a tie
 * @period: days to look at
 *
 * Returns: whether the tie holds, perhaps only possibly, on any day of @period
 */
gboolean
ent_tie_presence_touches (EntDataset *dataset,
                          guint32     tie,
                          EntPeriod   period)
{
  EntSpan spans[N_SPANS];
  EntDay first = period.first;

  g_return_val_if_fail (dataset != NULL, FALSE);
  g_return_val_if_fail (tie < ent_dataset_get_n_rows (dataset, ENT_KIND_TIE), FALSE);

  /* It holds on one stretch of days, which begins with the latest of the beginnings. */
  get_spans (dataset, tie, spans);
  for (guint i = 0; i < N_SPANS; i++)
    if (ent_date_is_set (spans[i].from))
      first = MAX (first, spans[i].from.earliest);

  return first <= period.last && ent_tie_presence_at (dataset, tie, first) != ENT_PRESENCE_ABSENT;
}

/**
 * ent_tie_presence_add_dates_of_change:
 * @dataset: a dataset
 * @tie: row of a tie
 * @period: where to look
 * @days: (element-type EntDay): takes the days
 *
 * Appends the days of @period on which the tie holds other than on the day
 * before, in the manner of ent_history_add_dates_of_change().
 */
void
ent_tie_presence_add_dates_of_change (EntDataset *dataset,
                                      guint32     tie,
                                      EntPeriod   period,
                                      GArray     *days)
{
  EntSpan spans[N_SPANS];
  EntDay candidates[4 * N_SPANS];
  guint n_candidates = 0;

  g_return_if_fail (dataset != NULL && days != NULL);
  g_return_if_fail (tie < ent_dataset_get_n_rows (dataset, ENT_KIND_TIE));

  get_spans (dataset, tie, spans);
  for (guint i = 0; i < N_SPANS; i++)
    {
      const EntDate ends[] = { spans[i].from, spans[i].until };

      for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
        if (ent_date_is_set (ends[end]))
          {
            candidates[n_candidates++] = ends[end].earliest;
            candidates[n_candidates++] = ends[end].latest;
          }
    }
  for (guint i = 0; i < n_candidates; i++)
    if (candidates[i] >= period.first && candidates[i] <= period.last
        && ent_tie_presence_at (dataset, tie, candidates[i]) != ent_tie_presence_at (dataset, tie, candidates[i] - 1))
      g_array_append_val (days, candidates[i]);
}
