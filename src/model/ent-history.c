/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-history.h"

#include "model/ent-dataset-private.h"

static GArray *
copy_rows (EntRows rows)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (guint32), rows.n_rows);

  if (rows.n_rows > 0)
    g_array_append_vals (copy, rows.rows, rows.n_rows);
  return copy;
}

/* Whether an event touches the time of a membership; the day of leaving counts. */
static gboolean
is_within (const EntEvent *event,
           EntSpan         span)
{
  EntDay last = ent_date_is_set (event->until) ? event->until.latest : event->from.latest;

  return (!ent_date_is_set (span.from) || last >= span.from.earliest)
         && (!ent_date_is_set (span.until) || event->from.earliest <= span.until.latest);
}

/* Whether a record of one nation has to do with a membership or a tie of it. */
typedef gboolean (*Concerns) (EntDataset *dataset,
                              guint32 row,
                              guint32 of);

static GArray *
filter_rows (EntDataset *dataset,
             EntRows     rows,
             Concerns    concerns,
             guint32     of)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows.n_rows; i++)
    if (concerns (dataset, rows.rows[i], of))
      g_array_append_val (found, rows.rows[i]);

  return found;
}

static gboolean
event_concerns_membership (EntDataset *dataset,
                           guint32     row,
                           guint32     of)
{
  const EntEvent *event = ent_dataset_get_event (dataset, row);
  const EntMembership *membership = ent_dataset_get_membership (dataset, of);

  return ent_rows_contain (event->groupings, membership->grouping) && is_within (event, membership->span);
}

/* What a grouping did is not about the two, but their meeting on its fringe is. */
static gboolean
event_concerns_tie (EntDataset *dataset,
                    guint32     row,
                    guint32     of)
{
  const EntEvent *event = ent_dataset_get_event (dataset, row);

  return (event->groupings.n_rows == 0 || event->nations.n_rows == 2)
         && ent_rows_contain (event->nations, ent_dataset_get_tie (dataset, of)->nations[1]);
}

static gboolean
quote_concerns_membership (EntDataset *dataset,
                           guint32     row,
                           guint32     of)
{
  return ent_rows_contain (ent_dataset_get_quote (dataset, row)->groupings, ent_dataset_get_membership (dataset, of)->grouping);
}

static gboolean
quote_concerns_tie (EntDataset *dataset,
                    guint32     row,
                    guint32     of)
{
  const EntQuote *quote = ent_dataset_get_quote (dataset, row);
  guint32 other = ent_dataset_get_tie (dataset, of)->nations[1];

  return quote->nation == other || ent_rows_contain (quote->nations, other);
}

/* Where the records of one table lie, and which of a nation's have to do with
 * a membership or a tie of it. Lists that are NULL stand for no records. */
typedef struct
{
  const EntRows *of_nation;
  const EntRows *of_grouping;
  const EntRows *of_event;
  Concerns       concerns_membership;
  Concerns       concerns_tie;
} Index;

static GArray *
find_rows (EntDataset  *dataset,
           const Index *index,
           EntRef       ref)
{
  const EntRows *lists = NULL;
  guint32 nation;

  switch (ref.kind)
    {
    case ENT_KIND_MEMBERSHIP:
      nation = ent_dataset_get_membership (dataset, ref.row)->nation;
      return filter_rows (dataset, index->of_nation[nation], index->concerns_membership, ref.row);
    case ENT_KIND_TIE:
      nation = ent_dataset_get_tie (dataset, ref.row)->nations[0];
      return filter_rows (dataset, index->of_nation[nation], index->concerns_tie, ref.row);
    case ENT_KIND_NATION:
      lists = index->of_nation;
      break;
    case ENT_KIND_GROUPING:
      lists = index->of_grouping;
      break;
    case ENT_KIND_EVENT:
      lists = index->of_event;
      break;
    default:
      break;
    }

  return copy_rows (lists != NULL ? lists[ref.row] : (EntRows) { NULL, 0 });
}

/**
 * ent_history_get_events:
 * @dataset: a dataset
 * @ref: anything
 *
 * Events that concern a nation, events of a grouping, events of a
 * membership's grouping that concern its nation while it held, and what
 * the two nations of a tie did with each other. Nothing else has events.
 *
 * Returns: (transfer full) (element-type guint32): rows of events, newest first, those of the same date by id
 */
GArray *
ent_history_get_events (EntDataset *dataset,
                        EntRef      ref)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (ref.kind == ENT_KIND_NONE || ref.row < ent_dataset_get_n_rows (dataset, ref.kind), NULL);

  const Index index = { dataset->events_of_nation, dataset->events_of_grouping, NULL, event_concerns_membership, event_concerns_tie };

  return find_rows (dataset, &index, ref);
}

/**
 * ent_history_get_quotes:
 * @dataset: a dataset
 * @ref: anything
 *
 * Quotes of or about a nation, about a grouping, about a membership's
 * grouping by or about its nation, of or about both nations of a tie, and
 * those said at an event.
 *
 * Returns: (transfer full) (element-type guint32): rows of quotes, newest first, those of the same date by id
 */
GArray *
ent_history_get_quotes (EntDataset *dataset,
                        EntRef      ref)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (ref.kind == ENT_KIND_NONE || ref.row < ent_dataset_get_n_rows (dataset, ref.kind), NULL);

  const Index index = { dataset->quotes_of_nation, dataset->quotes_of_grouping, dataset->quotes_of_event, quote_concerns_membership,
                        quote_concerns_tie };

  return find_rows (dataset, &index, ref);
}

/* Marking and walking the order of the whole table costs less than comparing
 * dates again, however many lists there are. */
static GArray *
merge_lists (EntDataset    *dataset,
             EntKind        kind,
             const guint32 *by_time,
             const EntRows *of_grouping,
             EntRows        groupings)
{
  guint n_rows = ent_dataset_get_n_rows (dataset, kind);
  g_autofree guint8 *taken = g_new0 (guint8, n_rows + 1); /* small enough for the cache */
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint g = 0; g < groupings.n_rows; g++)
    {
      EntRows rows = of_grouping[groupings.rows[g]];

      for (guint i = 0; i < rows.n_rows; i++)
        taken[rows.rows[i]] = TRUE;
    }
  for (guint i = 0; i < n_rows; i++)
    if (taken[by_time[i]])
      g_array_append_val (merged, by_time[i]);

  return merged;
}

/**
 * ent_history_merge_events:
 * @dataset: a dataset
 * @groupings: rows of groupings
 *
 * Time: O(n) in the number of all events.
 *
 * Returns: (transfer full) (element-type guint32): the events of any of
 *   @groupings, each once, newest first, those of the same date by id
 */
GArray *
ent_history_merge_events (EntDataset *dataset,
                          EntRows     groupings)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return merge_lists (dataset, ENT_KIND_EVENT, dataset->events_by_time, dataset->events_of_grouping, groupings);
}

/* Where the events begin that are no later than @day. */
static guint
find_event (EntDataset *dataset,
            EntDay      day)
{
  guint first = 0, end = ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT);

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (ent_date_get_day (ent_dataset_get_event (dataset, dataset->events_by_time[middle])->from) > day)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/**
 * ent_history_get_events_between:
 * @dataset: a dataset
 * @days: some days
 *
 * Returns: (transfer none): rows of the events that stand on one of them, see
 *   ent_date_get_day(), newest first
 */
EntRows
ent_history_get_events_between (EntDataset *dataset,
                                EntPeriod   days)
{
  guint first, end;

  g_return_val_if_fail (dataset != NULL, ((EntRows) { NULL, 0 }));

  first = find_event (dataset, days.last);
  end = find_event (dataset, days.first - 1);
  return (EntRows) { dataset->events_by_time + first, end - first };
}

/**
 * ent_history_merge_quotes:
 * @dataset: a dataset
 * @groupings: rows of groupings
 *
 * Time: O(n) in the number of all quotes.
 *
 * Returns: (transfer full) (element-type guint32): the quotes about any of
 *   @groupings, each once, newest first, those of the same date by id
 */
GArray *
ent_history_merge_quotes (EntDataset *dataset,
                          EntRows     groupings)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return merge_lists (dataset, ENT_KIND_QUOTE, dataset->quotes_by_time, dataset->quotes_of_grouping, groupings);
}

static guint
collect_ends (EntSpan  span,
              EntDay  *days)
{
  guint n_days = 0;

  if (ent_date_is_set (span.from))
    {
      days[n_days++] = span.from.earliest;
      days[n_days++] = span.from.latest;
    }
  if (ent_date_is_set (span.until))
    {
      days[n_days++] = span.until.earliest;
      days[n_days++] = span.until.latest;
    }

  return n_days;
}

static EntPresence
presence_of (EntDataset *dataset,
             EntRef      ref,
             EntDay      day)
{
  return ref.kind == ENT_KIND_GROUPING ? ent_span_presence (ent_dataset_get_life (dataset, ref.row), day)
                                       : ent_dataset_get_membership_presence (dataset, ref.row, day);
}

/**
 * ent_history_add_dates_of_change:
 * @dataset: a dataset
 * @ref: a grouping or a membership
 * @period: where to look
 * @days: (element-type EntDay): takes the days
 *
 * Appends the days of @period on which @ref is absent, possibly or certainly
 * there other than on the day before; in no order, and perhaps more than once,
 * until ent_history_sort_dates().
 */
void
ent_history_add_dates_of_change (EntDataset *dataset,
                                 EntRef      ref,
                                 EntPeriod   period,
                                 GArray     *days)
{
  EntDay candidates[13];
  guint n_candidates;

  g_return_if_fail (dataset != NULL);
  g_return_if_fail (ref.kind == ENT_KIND_GROUPING || ref.kind == ENT_KIND_MEMBERSHIP);
  g_return_if_fail (days != NULL);

  /* Nothing changes but at an end of a span, or on the day of the data, from
   * which on a membership of unknown beginning is sure. */
  if (ref.kind == ENT_KIND_GROUPING)
    {
      n_candidates = collect_ends (ent_dataset_get_life (dataset, ref.row), candidates);
    }
  else
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);

      n_candidates = collect_ends (membership->span, candidates);
      n_candidates += collect_ends (ent_dataset_get_life (dataset, membership->grouping), candidates + n_candidates);
      n_candidates += collect_ends (ent_dataset_get_nation (dataset, membership->nation)->span, candidates + n_candidates);
      candidates[n_candidates++] = dataset->updated;
    }

  for (guint i = 0; i < n_candidates; i++)
    if (candidates[i] >= period.first && candidates[i] <= period.last
        && presence_of (dataset, ref, candidates[i]) != presence_of (dataset, ref, candidates[i] - 1))
      g_array_append_val (days, candidates[i]);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  EntDay first = *(const EntDay *) a, second = *(const EntDay *) b;

  return (first > second) - (first < second);
}

/**
 * ent_history_sort_dates:
 * @days: (element-type EntDay): days
 *
 * Sorts @days, and keeps each once.
 */
void
ent_history_sort_dates (GArray *days)
{
  guint n_kept = 0;

  g_return_if_fail (days != NULL);

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (n_kept == 0 || g_array_index (days, EntDay, n_kept - 1) != g_array_index (days, EntDay, i))
      g_array_index (days, EntDay, n_kept++) = g_array_index (days, EntDay, i);
  g_array_set_size (days, n_kept);
}
