/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-between.h"

#include "graph/ent-chain.h"
#include "model/ent-history.h"

static GArray *
list_ties (EntDataset *dataset,
           guint32     nation,
           guint32     other)
{
  EntRows rows = ent_dataset_get_ties_of_nation (dataset, nation);
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows.n_rows; i++)
    if (ent_rows_contain ((EntRows) { ent_dataset_get_tie (dataset, rows.rows[i])->nations, 2 }, other))
      g_array_append_val (ties, rows.rows[i]);
  return ties;
}

static GArray *
list_events (EntDataset *dataset,
             guint32     nation,
             guint32     other)
{
  g_autoptr (GArray) of_nation = ent_history_get_events (dataset, ent_ref (ENT_KIND_NATION, nation));
  GArray *events = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < of_nation->len; i++)
    if (ent_rows_contain (ent_dataset_get_event (dataset, g_array_index (of_nation, guint32, i))->nations, other))
      g_array_append_val (events, g_array_index (of_nation, guint32, i));
  return events;
}

static GArray *
list_quotes (EntDataset *dataset,
             guint32     nation,
             guint32     other)
{
  g_autoptr (GArray) of_nation = ent_history_get_quotes (dataset, ent_ref (ENT_KIND_NATION, nation));
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < of_nation->len; i++)
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, g_array_index (of_nation, guint32, i));

      if ((quote->nation == nation && ent_rows_contain (quote->nations, other)) || (quote->nation == other && ent_rows_contain (quote->nations, nation)))
        g_array_append_val (quotes, g_array_index (of_nation, guint32, i));
    }
  return quotes;
}

/* Whether they share a grouping beyond doubt. */
static gboolean
share_one (GArray *groupings)
{
  for (guint i = 0; i < groupings->len; i++)
    if (g_array_index (groupings, EntSharedGrouping, i).presence == ENT_PRESENCE_CERTAINLY)
      return TRUE;
  return FALSE;
}

/**
 * ent_between_new:
 * @dataset: the data
 * @nation: row of a nation
 * @other: row of another one
 * @days: the days by which the groupings are looked at
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 *
 * Returns: (transfer full): what is between the two
 */
EntBetween *
ent_between_new (EntDataset *dataset,
                 guint32     nation,
                 guint32     other,
                 EntPeriod   days,
                 EntRange    range)
{
  const guint32 nations[] = { nation, other };
  EntBetween *between;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (nation != other, NULL);

  between = g_new0 (EntBetween, 1);
  between->groupings = ent_shared_groupings_new (dataset, (EntRows) { nations, 2 }, days, range);
  between->ties = list_ties (dataset, nation, other);
  between->events = list_events (dataset, nation, other);
  between->quotes = list_quotes (dataset, nation, other);
  if (!share_one (between->groupings))
    between->chain = ent_chain_find (dataset, nation, other, days, range);
  else
    between->chain = g_array_new (FALSE, FALSE, sizeof (EntChainLink));
  return between;
}

/**
 * ent_between_free:
 * @between: (transfer full): what is between two nations
 */
void
ent_between_free (EntBetween *between)
{
  g_array_unref (between->groupings);
  g_array_unref (between->ties);
  g_array_unref (between->events);
  g_array_unref (between->quotes);
  g_array_unref (between->chain);
  g_free (between);
}
