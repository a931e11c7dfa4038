/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-range.h"

#include "model/ent-history.h"
#include "model/ent-tie-presence.h"

/* The spans on which a membership or a tie depends, and the day of the data. */
#define MAX_SPANS 3
#define MAX_RISES (2 * MAX_SPANS + 1)

static EntPresence
get_presence_on (EntDataset *dataset,
                 EntRef      ref,
                 EntDay      day)
{
  switch (ref.kind)
    {
    case ENT_KIND_GROUPING:
      return ent_span_presence (ent_dataset_get_life (dataset, ref.row), day);
    case ENT_KIND_TIE:
      return ent_tie_presence_at (dataset, ref.row, day);
    default:
      return ent_dataset_get_membership_presence (dataset, ref.row, day);
    }
}

static guint
get_spans (EntDataset *dataset,
           EntRef      ref,
           EntSpan     spans[MAX_SPANS])
{
  guint n = 0;

  if (ref.kind == ENT_KIND_GROUPING)
    {
      spans[n++] = ent_dataset_get_life (dataset, ref.row);
    }
  else if (ref.kind == ENT_KIND_TIE)
    {
      const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);

      spans[n++] = tie->span;
      for (guint end = 0; end < 2; end++)
        spans[n++] = ent_dataset_get_nation (dataset, tie->nations[end])->span;
    }
  else
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);

      spans[n++] = membership->span;
      spans[n++] = ent_dataset_get_life (dataset, membership->grouping);
      spans[n++] = ent_dataset_get_nation (dataset, membership->nation)->span;
    }
  return n;
}

/* The days on which it may come to be there, or to be so for certain. */
static guint
get_rises (EntDataset *dataset,
           EntRef      ref,
           EntDay      rises[MAX_RISES])
{
  EntSpan spans[MAX_SPANS];
  guint n_spans = get_spans (dataset, ref, spans);
  guint n = 0;

  for (guint i = 0; i < n_spans; i++)
    if (ent_date_is_set (spans[i].from))
      {
        rises[n++] = spans[i].from.earliest;
        rises[n++] = spans[i].from.latest;
      }
  rises[n++] = ent_dataset_get_updated (dataset);
  return n;
}

/**
 * ent_range_get_presence:
 * @dataset: the data
 * @ref: a grouping, a membership or a tie of it
 * @days: the days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 *
 * What holds on one day only possibly may hold on each of them only possibly;
 * so may what begins or ends within a date that is not known to the day.
 *
 * Returns: whether it holds
 */
EntPresence
ent_range_get_presence (EntDataset *dataset,
                        EntRef      ref,
                        EntPeriod   days,
                        EntRange    range)
{
  EntPresence presence;

  g_return_val_if_fail (dataset != NULL, ENT_PRESENCE_ABSENT);
  g_return_val_if_fail (ref.kind == ENT_KIND_GROUPING || ref.kind == ENT_KIND_MEMBERSHIP || ref.kind == ENT_KIND_TIE, ENT_PRESENCE_ABSENT);

  presence = get_presence_on (dataset, ref, days.last);
  if (range == ENT_RANGE_NONE || days.first >= days.last)
    return presence;
  /* It holds on one stretch of days, and is least certain at the ends of it: so
   * nothing in between can be less than at both ends of the range, and nothing
   * more than at its beginning or where it rises. */
  if (range == ENT_RANGE_THROUGHOUT)
    return MIN (presence, get_presence_on (dataset, ref, days.first));
  presence = MAX (presence, get_presence_on (dataset, ref, days.first));
  if (presence != ENT_PRESENCE_CERTAINLY)
    {
      EntDay rises[MAX_RISES];
      guint n = get_rises (dataset, ref, rises);

      for (guint i = 0; i < n; i++)
        if (rises[i] > days.first && rises[i] < days.last)
          presence = MAX (presence, get_presence_on (dataset, ref, rises[i]));
    }
  return presence;
}

/* Rows in which the same nation has the same role in the same grouping, @membership among them. */
static GArray *
find_rows (EntDataset *dataset,
           guint32     membership)
{
  const EntMembership *own = ent_dataset_get_membership (dataset, membership);
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, own->nation);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *other = ent_dataset_get_membership (dataset, rows.rows[i]);

      if (other->grouping == own->grouping && other->role == own->role)
        g_array_append_val (found, rows.rows[i]);
    }
  return found;
}

static EntPresence
get_presence_of_rows (EntDataset *dataset,
                      GArray     *rows,
                      EntDay      day)
{
  EntPresence presence = ENT_PRESENCE_ABSENT;

  for (guint i = 0; i < rows->len; i++)
    presence = MAX (presence, ent_dataset_get_membership_presence (dataset, g_array_index (rows, guint32, i), day));
  return presence;
}

/**
 * ent_range_get_role_presence:
 * @dataset: the data
 * @membership: row of a membership
 * @days: the days
 * @range: how they are looked at
 *
 * Like ent_range_get_presence(), but what is written in several rows, each of
 * which begins as the one before ends, is one: the row of the last day holds
 * throughout where they do so together.
 *
 * Returns: whether the role is held
 */
EntPresence
ent_range_get_role_presence (EntDataset *dataset,
                             guint32     membership,
                             EntPeriod   days,
                             EntRange    range)
{
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) dates = NULL;
  EntPresence presence;

  g_return_val_if_fail (dataset != NULL, ENT_PRESENCE_ABSENT);

  presence = ent_range_get_presence (dataset, ent_ref (ENT_KIND_MEMBERSHIP, membership), days, range);
  if (range != ENT_RANGE_THROUGHOUT || presence == ENT_PRESENCE_CERTAINLY
      || ent_dataset_get_membership_presence (dataset, membership, days.last) == ENT_PRESENCE_ABSENT)
    return presence;
  rows = find_rows (dataset, membership);
  if (rows->len == 1)
    return presence;
  dates = g_array_new (FALSE, FALSE, sizeof (EntDay));
  for (guint i = 0; i < rows->len; i++)
    ent_history_add_dates_of_change (dataset, ent_ref (ENT_KIND_MEMBERSHIP, g_array_index (rows, guint32, i)), days, dates);
  presence = get_presence_of_rows (dataset, rows, days.first);
  for (guint i = 0; i < dates->len; i++)
    presence = MIN (presence, get_presence_of_rows (dataset, rows, g_array_index (dates, EntDay, i)));
  return presence;
}

/**
 * ent_range_add_members:
 * @dataset: the data
 * @grouping: row of a grouping
 * @days: the days
 * @range: how they are looked at
 * @nations: (element-type guint32): a set of rows
 *
 * Adds the nations that are members of @grouping, certainly or possibly.
 */
void
ent_range_add_members (EntDataset *dataset,
                       guint32     grouping,
                       EntPeriod   days,
                       EntRange    range,
                       GHashTable *nations)
{
  EntRows memberships;

  g_return_if_fail (dataset != NULL && nations != NULL);

  memberships = ent_dataset_get_memberships_of_grouping (dataset, grouping);
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);

      if (membership->role == ENT_ROLE_MEMBER && ent_range_get_role_presence (dataset, memberships.rows[i], days, range) != ENT_PRESENCE_ABSENT)
        g_hash_table_add (nations, GUINT_TO_POINTER (membership->nation));
    }
}
