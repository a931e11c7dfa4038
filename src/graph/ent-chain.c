/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-chain.h"

/* How a nation was reached first, and in how large company. */
typedef struct
{
  EntChainLink back; /* the grouping, and the nation it was reached from */
  guint        n_links;
  guint        cost; /* members of all groupings on the way */
} Reached;

#define NOT_REACHED G_MAXUINT

/* For each grouping the nations that are members beyond doubt. */
static GPtrArray *
list_members (EntDataset *dataset,
              EntPeriod   days,
              EntRange    range)
{
  guint n_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  g_autofree guint32 *seen = g_new0 (guint32, ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) + 1); /* one more than the last grouping */
  GPtrArray *members = g_ptr_array_new_full (n_groupings, (GDestroyNotify) g_array_unref);

  for (guint32 g = 0; g < n_groupings; g++)
    {
      EntRows rows = ent_dataset_get_memberships_of_grouping (dataset, g);
      GArray *nations = g_array_new (FALSE, FALSE, sizeof (guint32));

      for (guint i = 0; i < rows.n_rows; i++)
        {
          const EntMembership *membership = ent_dataset_get_membership (dataset, rows.rows[i]);

          if (membership->role != ENT_ROLE_MEMBER || membership->record.disputed != NULL || seen[membership->nation] == g + 1
              || ent_range_get_role_presence (dataset, rows.rows[i], days, range) != ENT_PRESENCE_CERTAINLY)
            continue;
          seen[membership->nation] = g + 1;
          g_array_append_val (nations, membership->nation);
        }
      g_ptr_array_add (members, nations);
    }
  return members;
}

/* The nation in the smallest company of those that were reached with @n_links. */
static guint32
find_best (GArray        *nations,
           const Reached *reached,
           guint          n_links)
{
  guint32 best = ENT_ROW_NONE;

  for (guint i = 0; i < nations->len; i++)
    {
      guint32 nation = g_array_index (nations, guint32, i);

      if (reached[nation].n_links == n_links && (best == ENT_ROW_NONE || reached[nation].cost < reached[best].cost))
        best = nation;
    }
  return best;
}

/* Goes one link further from all that were reached with @n_links; whether anybody new was. */
static gboolean
go_on (GPtrArray *members,
       Reached   *reached,
       guint      n_links)
{
  gboolean any = FALSE;

  for (guint32 g = 0; g < members->len; g++)
    {
      GArray *nations = g_ptr_array_index (members, g);
      guint32 best = find_best (nations, reached, n_links);
      guint cost = best != ENT_ROW_NONE ? reached[best].cost + nations->len : 0;

      for (guint i = 0; best != ENT_ROW_NONE && i < nations->len; i++)
        {
          Reached *other = &reached[g_array_index (nations, guint32, i)];

          if (other->n_links <= n_links || (other->n_links == n_links + 1 && other->cost <= cost))
            continue;
          *other = (Reached) { { g, best }, n_links + 1, cost };
          any = TRUE;
        }
    }
  return any;
}

/**
 * ent_chain_find:
 * @dataset: the data
 * @from: row of a nation
 * @to: row of another one
 * @days: some days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 *
 * Finds how two nations are linked by groupings: @from is a member of one with
 * somebody who is a member of the next, until @to is reached. Of a range those
 * are members who were at some time, not always the same, or throughout. The
 * chain has as few links as there can be; of several it is the one through the
 * smallest groupings, since those tie closest. Only members beyond doubt count.
 *
 * Time: O(l·m) for l links and m memberships.
 *
 * Returns: (transfer full) (element-type EntChainLink): the links in order, the
 *   last one to @to; a single one if they share a grouping, none if there is no
 *   way or @from is @to
 */
GArray *
ent_chain_find (EntDataset *dataset,
                guint32     from,
                guint32     to,
                EntPeriod   days,
                EntRange    range)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (EntChainLink));
  g_autoptr (GPtrArray) members = NULL;
  g_autofree Reached *reached = NULL;
  guint n_nations;

  g_return_val_if_fail (dataset != NULL, links);

  n_nations = ent_dataset_get_n_rows (dataset, ENT_KIND_NATION);
  g_return_val_if_fail (from < n_nations && to < n_nations, links);

  members = list_members (dataset, days, range);
  reached = g_new (Reached, n_nations);
  for (guint i = 0; i < n_nations; i++)
    reached[i].n_links = i == from ? 0 : NOT_REACHED;
  reached[from].cost = 0;
  for (guint n_links = 0; reached[to].n_links == NOT_REACHED && go_on (members, reached, n_links); n_links++)
    ;
  if (reached[to].n_links == NOT_REACHED)
    return links;

  for (guint32 nation = to; nation != from; nation = reached[nation].back.nation)
    {
      EntChainLink link = { reached[nation].back.grouping, nation };

      g_array_prepend_val (links, link);
    }
  return links;
}
