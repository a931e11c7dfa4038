/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-between.h"

#include "graph/ent-chain.h"
#include "model/ent-history.h"

#define MEMBER (1u << ENT_ROLE_MEMBER)

/* Whether both still are on the day, or when that ended. */
static void
find_end (EntSharedGrouping *shared,
          GArray            *stays,
          EntDay             day)
{
  const EntStay *last = NULL;

  for (guint i = 0; i < stays->len && g_array_index (stays, EntStay, i).first <= day; i++)
    last = &g_array_index (stays, EntStay, i);
  if (last == NULL)
    return;
  /* What is not certain at its end ended then or before. */
  if (last->until <= day)
    shared->until = ent_date_new_between (last->certain ? last->until : last->first, last->until);
  else
    shared->presence = last->certain ? ENT_PRESENCE_CERTAINLY : ENT_PRESENCE_POSSIBLY;
}

static int
compare_groupings (gconstpointer a,
                   gconstpointer b)
{
  const EntSharedGrouping *first = a, *second = b;
  gboolean is_past = first->presence == ENT_PRESENCE_ABSENT, other_is_past = second->presence == ENT_PRESENCE_ABSENT;

  if (is_past != other_is_past)
    return is_past ? 1 : -1;
  if (first->time.days != second->time.days)
    return first->time.days > second->time.days ? -1 : 1;
  return (first->grouping > second->grouping) - (first->grouping < second->grouping);
}

static GArray *
list_groupings (EntDataset *dataset,
                guint32     nation,
                guint32     other,
                EntDay      day)
{
  GArray *groupings = g_array_new (FALSE, FALSE, sizeof (EntSharedGrouping));
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);
  g_autofree gboolean *seen = g_new0 (gboolean, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) + 1);

  for (guint i = 0; i < rows.n_rows; i++)
    {
      EntSharedGrouping shared = { .grouping = ent_dataset_get_membership (dataset, rows.rows[i])->grouping };
      g_autoptr (GArray) stays = NULL;
      g_autoptr (GArray) of_other = NULL;
      g_autoptr (GArray) both = NULL;

      if (seen[shared.grouping])
        continue;
      seen[shared.grouping] = TRUE;
      stays = ent_stays_new (dataset, nation, shared.grouping, MEMBER);
      of_other = ent_stays_new (dataset, other, shared.grouping, MEMBER);
      both = ent_stays_intersect (stays, of_other);
      shared.time = ent_stays_measure (both, day);
      if (!ent_date_is_set (shared.time.first))
        continue;
      find_end (&shared, both, day);
      g_array_append_val (groupings, shared);
    }
  g_array_sort (groupings, compare_groupings);
  return groupings;
}

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

/* Whether they share a grouping on the day beyond doubt. */
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
 * @day: the day by which the groupings are looked at
 *
 * Returns: (transfer full): what is between the two
 */
EntBetween *
ent_between_new (EntDataset *dataset,
                 guint32     nation,
                 guint32     other,
                 EntDay      day)
{
  EntBetween *between;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (nation != other, NULL);

  between = g_new0 (EntBetween, 1);
  between->groupings = list_groupings (dataset, nation, other, day);
  between->ties = list_ties (dataset, nation, other);
  between->events = list_events (dataset, nation, other);
  between->quotes = list_quotes (dataset, nation, other);
  if (!share_one (between->groupings))
    between->chain = ent_chain_find (dataset, nation, other, day);
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
