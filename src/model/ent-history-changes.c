/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-history-changes.h"

/* The earlier of two ends, where not set means for good. */
static EntDate
get_earlier (EntDate a,
             EntDate b)
{
  if (!ent_date_is_set (a) || !ent_date_is_set (b))
    return ent_date_is_set (a) ? a : b;
  return b.earliest < a.earliest ? b : a;
}

static void
add_change (GArray   *changes,
            EntRef    ref,
            gboolean  ends,
            EntDate   date)
{
  if (ent_date_is_set (date))
    g_array_append_vals (changes, &(EntHistoryChange) { ref, ends, date }, 1);
}

static void
add_tie (GArray     *changes,
         EntDataset *dataset,
         guint32     row)
{
  const EntTie *tie = ent_dataset_get_tie (dataset, row);
  EntDate until = tie->span.until;

  for (guint end = 0; end < 2; end++)
    until = get_earlier (until, ent_dataset_get_nation (dataset, tie->nations[end])->span.until);
  add_change (changes, ent_ref (ENT_KIND_TIE, row), FALSE, tie->span.from);
  add_change (changes, ent_ref (ENT_KIND_TIE, row), TRUE, until);
}

/* Whether the nation takes on another role in the same grouping just when this one ends. */
static gboolean
goes_on_in_another_role (EntDataset *dataset,
                         EntRows     memberships,
                         guint32     row)
{
  const EntMembership *membership = ent_dataset_get_membership (dataset, row);

  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *other = ent_dataset_get_membership (dataset, memberships.rows[i]);

      if (memberships.rows[i] != row && other->grouping == membership->grouping && ent_date_is_set (membership->span.until)
          && ent_date_equal (other->span.from, membership->span.until))
        return TRUE;
    }
  return FALSE;
}

static void
add_membership (GArray     *changes,
                EntDataset *dataset,
                EntRows     memberships,
                guint32     row)
{
  const EntMembership *membership = ent_dataset_get_membership (dataset, row);
  EntDate until = get_earlier (membership->span.until, ent_dataset_get_grouping (dataset, membership->grouping)->span.until);

  until = get_earlier (until, ent_dataset_get_nation (dataset, membership->nation)->span.until);
  add_change (changes, ent_ref (ENT_KIND_MEMBERSHIP, row), FALSE, membership->span.from);
  if (!goes_on_in_another_role (dataset, memberships, row))
    add_change (changes, ent_ref (ENT_KIND_MEMBERSHIP, row), TRUE, until);
}

/* Newest first; of the same day what begins comes before what ends, then by kind and row. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const EntHistoryChange *first = a, *second = b;

  if (first->date.earliest != second->date.earliest)
    return first->date.earliest > second->date.earliest ? -1 : 1;
  if (first->ends != second->ends)
    return first->ends ? 1 : -1;
  if (first->ref.kind != second->ref.kind)
    return first->ref.kind < second->ref.kind ? -1 : 1;
  return (first->ref.row > second->ref.row) - (first->ref.row < second->ref.row);
}

/**
 * ent_history_list_changes:
 * @dataset: a dataset
 * @nation: row of a nation
 * @with_memberships: whether joinings and leavings are listed beside ties
 *
 * Lists when the ties of a nation, and its roles in groupings, began and ended.
 * What has no date is not listed. An end comes at the latest with that of the
 * grouping or nation; that a role gives way to another one is no end.
 *
 * Returns: (transfer full) (element-type EntHistoryChange): what changed, newest first
 */
GArray *
ent_history_list_changes (EntDataset *dataset,
                          guint32     nation,
                          gboolean    with_memberships)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (EntHistoryChange));
  EntRows ties, memberships;

  g_return_val_if_fail (dataset != NULL, changes);
  g_return_val_if_fail (nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), changes);

  ties = ent_dataset_get_ties_of_nation (dataset, nation);
  memberships = ent_dataset_get_memberships_of_nation (dataset, nation);
  for (guint i = 0; i < ties.n_rows; i++)
    add_tie (changes, dataset, ties.rows[i]);
  for (guint i = 0; with_memberships && i < memberships.n_rows; i++)
    add_membership (changes, dataset, memberships, memberships.rows[i]);
  g_array_sort (changes, compare_changes);

  return changes;
}
