/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-shared-groupings.h"

#define MEMBER (1u << ENT_ROLE_MEMBER)

/* Whether all still are on the day, or when that ended. */
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

/* Whether a nation is a member in a range of days. */
static EntPresence
get_presence (EntDataset *dataset,
              guint32     nation,
              guint32     grouping,
              EntPeriod   days,
              EntRange    range)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);
  EntPresence presence = ENT_PRESENCE_ABSENT;

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, rows.rows[i]);
      EntPresence of_row;

      if (membership->grouping != grouping || membership->role != ENT_ROLE_MEMBER)
        continue;
      of_row = ent_range_get_role_presence (dataset, rows.rows[i], days, range);
      presence = MAX (presence, membership->record.disputed != NULL ? MIN (of_row, ENT_PRESENCE_POSSIBLY) : of_row);
    }
  return presence;
}

static EntPresence
get_presence_of_all (EntDataset *dataset,
                     EntRows     nations,
                     guint32     grouping,
                     EntPeriod   days,
                     EntRange    range)
{
  EntPresence presence = ENT_PRESENCE_CERTAINLY;

  for (guint i = 0; i < nations.n_rows && presence != ENT_PRESENCE_ABSENT; i++)
    presence = MIN (presence, get_presence (dataset, nations.rows[i], grouping, days, range));
  return presence;
}

/* When all of them were there at once. */
static GArray *
list_stays (EntDataset *dataset,
            EntRows     nations,
            guint32     grouping)
{
  GArray *together = ent_stays_new (dataset, nations.rows[0], grouping, MEMBER);

  for (guint i = 1; i < nations.n_rows && together->len > 0; i++)
    {
      g_autoptr (GArray) stays = ent_stays_new (dataset, nations.rows[i], grouping, MEMBER);
      GArray *shorter = ent_stays_intersect (together, stays);

      g_array_unref (together);
      together = shorter;
    }
  return together;
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

/**
 * ent_shared_groupings_new:
 * @dataset: the data
 * @nations: rows of one nation or more, each once
 * @days: some days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 *
 * Finds the groupings of which all of some nations are members, and those of
 * which they were at once by the last day.
 *
 * Returns: (transfer full) (element-type EntSharedGrouping): those that they
 *   share in these days first, then by time together, the longest first
 */
GArray *
ent_shared_groupings_new (EntDataset *dataset,
                          EntRows     nations,
                          EntPeriod   days,
                          EntRange    range)
{
  GArray *groupings = g_array_new (FALSE, FALSE, sizeof (EntSharedGrouping));
  g_autofree gboolean *seen = NULL;
  EntRows rows;

  g_return_val_if_fail (dataset != NULL, groupings);
  g_return_val_if_fail (nations.n_rows > 0, groupings);

  rows = ent_dataset_get_memberships_of_nation (dataset, nations.rows[0]);
  seen = g_new0 (gboolean, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) + 1);
  for (guint i = 0; i < rows.n_rows; i++)
    {
      EntSharedGrouping shared = { .grouping = ent_dataset_get_membership (dataset, rows.rows[i])->grouping };
      g_autoptr (GArray) together = NULL;

      if (seen[shared.grouping])
        continue;
      seen[shared.grouping] = TRUE;
      together = list_stays (dataset, nations, shared.grouping);
      shared.time = ent_stays_measure (together, days.last);
      find_end (&shared, together, days.last);
      if (range != ENT_RANGE_NONE)
        shared.presence = get_presence_of_all (dataset, nations, shared.grouping, days, range);
      if (shared.presence != ENT_PRESENCE_ABSENT || ent_date_is_set (shared.time.first))
        g_array_append_val (groupings, shared);
    }
  g_array_sort (groupings, compare_groupings);
  return groupings;
}
