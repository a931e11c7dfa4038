/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view.h"

#include "model/ent-history.h"

/* Longer than a century nothing ever paused: what lies further off was typed, but did not happen. */
#define LONGEST_PAUSE_DAYS 36525

/* No memory of alliances is longer than twenty thousand years. */
#define LONGEST_PERIOD_DAYS (200 * LONGEST_PAUSE_DAYS)

/* Data that is complete up to a year ago is taken to be kept up. */
#define UP_TO_DATE_DAYS 366

/* Rows of those ids the dataset knows, in order. */
static GArray *
lookup_rows (EntDataset        *dataset,
             EntKind            kind,
             const char *const *ids)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; ids[i]; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, kind, ids[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (rows, row);
    }
  return rows;
}

/* The last day on which anything of @span changes, or ENT_DAY_MIN. */
static EntDay
get_last_change (EntSpan span)
{
  if (ent_date_is_set (span.until) && span.until.latest < ENT_DAY_MAX)
    return span.until.latest;
  return ent_date_is_set (span.from) ? span.from.latest : ENT_DAY_MIN;
}

/**
 * ent_view_find_ties:
 * @view: a view
 * @dataset: what it is a view of
 *
 * Ties are a layer that is off until somebody asks for it. A dataset without a
 * single grouping has nothing else to show, so there all are shown unless some
 * were chosen.
 *
 * Returns: the kinds of ties that are shown
 */
EntTieKinds
ent_view_find_ties (EntView    *view,
                    EntDataset *dataset)
{
  g_return_val_if_fail (view && dataset, 0);

  if (ent_view_get_ties (view) == 0 && ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) == 0)
    return ENT_TIE_KINDS_ALL;
  return ent_view_get_ties (view);
}

/* What stretches the time axis: the days on which something happens to the groupings shown. */
typedef struct
{
  EntDay   first;
  EntDay   last_end;  /* of those that have ended by the day of the data */
  GArray  *announced; /* EntDay after the day of the data; owned */
  gboolean goes_on;   /* one of them is there on the day of the data, or may be */
} Changes;

static void
add_announced (Changes *changes,
               EntDay   day,
               EntDay   updated)
{
  if (day > updated && day < ENT_DAY_MAX)
    g_array_append_val (changes->announced, day);
}

static void
add_grouping (Changes    *changes,
              EntDataset *dataset,
              guint32     row)
{
  EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, row);
  EntSpan life = ent_dataset_get_life (dataset, row);
  EntDay updated = ent_dataset_get_updated (dataset);
  EntDay begin = ent_date_is_set (life.from) ? ent_date_get_day (life.from) : ENT_DAY_MAX;
  EntDay first_membership = ENT_DAY_MAX;

  add_announced (changes, get_last_change (life), updated);
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      EntSpan span = ent_dataset_get_membership (dataset, memberships.rows[i])->span;

      add_announced (changes, get_last_change (span), updated);
      if (ent_date_is_set (span.from))
        first_membership = MIN (first_membership, ent_date_get_day (span.from));
    }
  if (first_membership < ENT_DAY_MAX && first_membership - begin > LONGEST_PAUSE_DAYS)
    begin = first_membership;
  changes->first = MIN (changes->first, begin);
  if (ent_date_is_set (life.until) && life.until.latest <= updated)
    changes->last_end = MAX (changes->last_end, life.until.latest);
  else
    changes->goes_on = TRUE;
}

/* Where no grouping is shown, the ties take their place. */
static void
add_ties (Changes     *changes,
          EntDataset  *dataset,
          EntTieKinds  kinds)
{
  EntDay updated = ent_dataset_get_updated (dataset);
  guint n_ties = kinds != 0 ? ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) : 0;

  for (guint32 row = 0; row < n_ties; row++)
    {
      const EntTie *tie = ent_dataset_get_tie (dataset, row);

      if ((kinds & 1u << tie->kind) == 0)
        continue;
      add_announced (changes, get_last_change (tie->span), updated);
      changes->first = MIN (changes->first, ent_date_get_day (tie->span.from));
      if (ent_date_is_set (tie->span.until) && tie->span.until.latest <= updated)
        changes->last_end = MAX (changes->last_end, tie->span.until.latest);
      else
        changes->goes_on = TRUE;
    }
}

/* Whether there is an earlier day to compare the date with, or from which a range goes to it. */
static gboolean
has_earlier_day (EntView *view)
{
  return ent_view_get_since (view) > ENT_DAY_MIN && ent_view_get_since (view) < ent_view_get_day (view);
}

/* A picture that shows all dates is of all of them, however it is arranged. */
static gboolean
is_of_date (EntView *view)
{
  return ent_view_get_arrange (view) == ENT_ARRANGE_DATE && !ent_chart_kind_spans_time (ent_view_get_chart (view));
}

/**
 * ent_view_get_period:
 * @view: a view
 * @dataset: what it is a view of
 *
 * The days the layout must be right for. One layout for all: from the first
 * beginning of a grouping shown to the day up to which the data is complete, or
 * to the end of the last grouping if all have ended, or to the last change the
 * data announces. Neither the day shown nor a clock has a say, so moving the
 * date never asks for another layout, and the same view gives the same picture
 * tomorrow. Where no grouping is shown, the ties take their place. Arranged for
 * the date: that day alone, or from the second date of the view to it.
 *
 * The period spans what happened. A founding a century before the first
 * membership and an announcement a century after everything else, such as the
 * year 9999, were written down for want of a date, and do not count.
 *
 * Returns: a period of at least one day
 */
EntPeriod
ent_view_get_period (EntView    *view,
                     EntDataset *dataset)
{
  g_autoptr (GArray) groupings = NULL;
  g_autoptr (GArray) announced = g_array_new (FALSE, FALSE, sizeof (EntDay));
  Changes changes = { ENT_DAY_MAX, ENT_DAY_MIN, announced, FALSE };
  EntPeriod period;

  g_return_val_if_fail (view && dataset, ((EntPeriod) { 0, 0 }));

  if (is_of_date (view))
    return (EntPeriod) { has_earlier_day (view) ? ent_view_get_since (view) : ent_view_get_day (view), ent_view_get_day (view) };

  groupings = lookup_rows (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (view));
  for (guint i = 0; i < groupings->len; i++)
    add_grouping (&changes, dataset, g_array_index (groupings, guint32, i));
  if (groupings->len == 0)
    add_ties (&changes, dataset, ent_view_find_ties (view, dataset));

  period.last = changes.goes_on || changes.first == ENT_DAY_MAX ? ent_dataset_get_updated (dataset) : changes.last_end;
  ent_history_sort_dates (announced);
  for (guint i = 0; i < announced->len && g_array_index (announced, EntDay, i) - period.last <= LONGEST_PAUSE_DAYS; i++)
    period.last = g_array_index (announced, EntDay, i);
  period.first = MAX (MIN (changes.first, period.last), period.last - LONGEST_PERIOD_DAYS);
  return period;
}

/**
 * ent_view_get_axis:
 * @view: a view
 * @dataset: what it is a view of
 * @today: today
 * @is_kept_up: whether the data is taken to hold today, whatever its own day
 *
 * The days that a slider offers. The layout looks no further than the data, but
 * a slider of data that is kept up would look broken if it ended before today,
 * unless all that is shown has ended. Data that was completed years ago knows
 * nothing of the years since, and an empty stretch would say that nothing
 * happened in them.
 *
 * Returns: the period of @view for all dates, and perhaps up to today
 */
EntPeriod
ent_view_get_axis (EntView    *view,
                   EntDataset *dataset,
                   EntDay      today,
                   gboolean    is_kept_up)
{
  g_autoptr (EntView) for_all_dates = NULL;
  EntPeriod period;
  EntDay updated;

  g_return_val_if_fail (view && dataset, ((EntPeriod) { 0, 0 }));

  for_all_dates = ent_view_with_arrange (view, ENT_ARRANGE_PERIOD);
  period = ent_view_get_period (for_all_dates, dataset);
  updated = ent_dataset_get_updated (dataset);
  if (period.last >= updated && today - period.last <= LONGEST_PAUSE_DAYS && (is_kept_up || today - updated <= UP_TO_DATE_DAYS))
    period.last = MAX (period.last, today);
  return period;
}

/**
 * ent_view_get_query_fields:
 * @view: a view
 *
 * Returns: the fields on which ent_view_get_query() depends; while none of them
 *   changes, the query of a dataset stays the same
 */
EntViewFields
ent_view_get_query_fields (EntView *view)
{
  g_return_val_if_fail (view, ENT_VIEW_ALL);

  return ENT_VIEW_WISH | ENT_VIEW_CHART | ENT_VIEW_SINCE | ENT_VIEW_RANGE | ENT_VIEW_DIFFERENCE | (is_of_date (view) ? ENT_VIEW_DAY : 0);
}

/**
 * ent_view_get_query:
 * @view: a view
 * @dataset: what it is a view of
 *
 * Puts the view into rows of @dataset. What @dataset does not know is left out.
 *
 * Returns: (transfer full): the network the view asks for
 */
EntQuery *
ent_view_get_query (EntView    *view,
                    EntDataset *dataset)
{
  g_autoptr (GArray) groupings = NULL;
  g_autoptr (GArray) hidden = NULL;
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntQuery) compared = NULL;
  g_autoptr (EntQuery) ranged = NULL;

  g_return_val_if_fail (view && dataset, NULL);

  groupings = lookup_rows (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (view));
  hidden = lookup_rows (dataset, ENT_KIND_NATION, ent_view_get_hidden (view));
  query = ent_query_new ((const guint32 *) groupings->data, groupings->len, ent_view_get_roles (view),
                         (const guint32 *) hidden->data, hidden->len, ent_view_get_period (view, dataset));
  compared = ent_query_with_since (query, ent_view_get_compared (view));
  ranged = ent_query_with_range (compared, ent_view_get_range (view), ent_view_get_since (view));
  return ent_query_with_ties (ranged, ent_view_find_ties (view, dataset));
}

/**
 * ent_view_new_slice:
 * @view: a view
 * @graph: the network it asks for
 *
 * Returns: (transfer full): the network on the date shown, compared with the day
 *   that the view says, or in the range that ends then
 */
EntSlice *
ent_view_new_slice (EntView  *view,
                    EntGraph *graph)
{
  g_autoptr (EntSlice) before = NULL;

  g_return_val_if_fail (view && graph, NULL);

  if (has_earlier_day (view))
    before = ent_slice_new (graph, ent_view_get_since (view), NULL);
  return ent_slice_new (graph, ent_view_get_day (view), before);
}
