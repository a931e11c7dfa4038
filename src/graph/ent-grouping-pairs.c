/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-grouping-pairs.h"

#include <math.h>

#include "graph/ent-belongings.h"

/* For each nation and each of some groupings its stays there; none where it never was. */
typedef struct
{
  GPtrArray *stays; /* GArray of EntStay, nullable; nation after nation */
  guint      n_nations;
  guint      n_groupings;
} Stays;

static void
clear_stays (gpointer stays)
{
  if (stays != NULL)
    g_array_unref (stays);
}

static Stays
list_stays (EntDataset *dataset,
            EntRows     groupings,
            EntRoles    roles)
{
  Stays all = { g_ptr_array_new_with_free_func (clear_stays), ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), groupings.n_rows };

  g_ptr_array_set_size (all.stays, (int) (all.n_nations * all.n_groupings));
  for (guint g = 0; g < groupings.n_rows; g++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, groupings.rows[g]);

      for (guint i = 0; i < memberships.n_rows; i++)
        {
          guint32 nation = ent_dataset_get_membership (dataset, memberships.rows[i])->nation;
          gpointer *place = &g_ptr_array_index (all.stays, nation * all.n_groupings + g);

          if (*place == NULL)
            *place = ent_stays_new (dataset, nation, groupings.rows[g], roles);
        }
    }
  return all;
}

static GArray *
get_stays (const Stays *all,
           guint        nation,
           guint        grouping)
{
  return g_ptr_array_index (all->stays, nation * all->n_groupings + grouping);
}

/* When the two had a common member. */
static EntStayTime
measure_time (const Stays *all,
              guint        a,
              guint        b,
              EntDay       day)
{
  g_autoptr (GArray) together = g_array_new (FALSE, FALSE, sizeof (EntStay));

  for (guint nation = 0; nation < all->n_nations; nation++)
    {
      GArray *in_a = get_stays (all, nation, a), *in_b = get_stays (all, nation, b);
      g_autoptr (GArray) in_both = NULL;
      GArray *longer;

      if (in_a == NULL || in_b == NULL)
        continue;
      in_both = ent_stays_intersect (in_a, in_b);
      longer = ent_stays_unite (together, in_both);
      g_array_unref (together);
      together = longer;
    }
  return ent_stays_measure (together, day);
}

/* 2 where a nation is in a grouping beyond doubt, 1 where it may be, else 0. */
static guint8 *
list_presences (EntDataset *dataset,
                EntRows     groupings,
                EntPeriod   days,
                EntRange    range,
                EntRoles    roles)
{
  g_autoptr (EntBelongings) belongings = ent_belongings_new (dataset, groupings, days, range, roles);
  guint8 *presences = g_new0 (guint8, (gsize) ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) * groupings.n_rows + 1);

  for (guint i = 0; i < ent_belongings_get_n (belongings); i++)
    {
      const EntBelonging *belonging = ent_belongings_get (belongings, i);
      guint8 *of_nation = presences + (gsize) belonging->nation * groupings.n_rows;
      guint c = 0, p = 0;

      /* Both are in the order of the groupings. */
      for (guint g = 0; g < groupings.n_rows; g++)
        if (c < belonging->in.n_rows && belonging->in.rows[c] == groupings.rows[g])
          {
            of_nation[g] = ENT_PRESENCE_CERTAINLY;
            c++;
          }
        else if (p < belonging->perhaps.n_rows && belonging->perhaps.rows[p] == groupings.rows[g])
          {
            of_nation[g] = ENT_PRESENCE_POSSIBLY;
            p++;
          }
    }
  return presences;
}

static void
count_members (EntGroupingPair *pair,
               EntPresence      in_a,
               EntPresence      in_b)
{
  EntPresence in_both = MIN (in_a, in_b);

  pair->n_members[0] += in_a == ENT_PRESENCE_CERTAINLY;
  pair->n_members[1] += in_b == ENT_PRESENCE_CERTAINLY;
  pair->n_shared += in_both == ENT_PRESENCE_CERTAINLY;
  pair->n_at_most[0] += in_a != ENT_PRESENCE_ABSENT;
  pair->n_at_most[1] += in_b != ENT_PRESENCE_ABSENT;
  pair->n_at_most[2] += in_both != ENT_PRESENCE_ABSENT;
}

static double
divide (guint part,
        guint whole)
{
  return whole > 0 ? (double) part / whole : NAN;
}

/**
 * ent_grouping_pairs_new:
 * @dataset: the data
 * @groupings: rows of groupings, each once
 * @days: some days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 * @roles: which roles make a member
 *
 * Compares each two of some groupings. Of several days those are shared who
 * were in both, at the same time or not; how long they were is counted until the
 * last day, since ever.
 *
 * Time: O(k²·n) for k groupings and n nations.
 *
 * Returns: (transfer full) (element-type EntGroupingPair): the first one with
 *   each that follows it, then the second one, and so on
 */
GArray *
ent_grouping_pairs_new (EntDataset *dataset,
                        EntRows     groupings,
                        EntPeriod   days,
                        EntRange    range,
                        EntRoles    roles)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (EntGroupingPair));
  g_autofree guint8 *presences = NULL;
  Stays all;

  g_return_val_if_fail (dataset != NULL, pairs);

  presences = list_presences (dataset, groupings, days, range, roles);
  all = list_stays (dataset, groupings, roles);
  for (guint a = 0; a < groupings.n_rows; a++)
    for (guint b = a + 1; b < groupings.n_rows; b++)
      {
        EntGroupingPair pair = { .groupings = { groupings.rows[a], groupings.rows[b] } };

        for (guint nation = 0; nation < all.n_nations; nation++)
          count_members (&pair, presences[nation * groupings.n_rows + a], presences[nation * groupings.n_rows + b]);
        pair.share_of_smaller = divide (pair.n_shared, MIN (pair.n_members[0], pair.n_members[1]));
        pair.jaccard = divide (pair.n_shared, pair.n_members[0] + pair.n_members[1] - pair.n_shared);
        pair.time = measure_time (&all, a, b, days.last);
        g_array_append_val (pairs, pair);
      }
  g_ptr_array_unref (all.stays);
  return pairs;
}

/**
 * ent_grouping_pair_is_certain:
 * @pair: what two groupings share
 *
 * Returns: whether all counts are known, so that none could be larger
 */
gboolean
ent_grouping_pair_is_certain (const EntGroupingPair *pair)
{
  g_return_val_if_fail (pair != NULL, FALSE);

  return pair->n_at_most[0] == pair->n_members[0] && pair->n_at_most[1] == pair->n_members[1] && pair->n_at_most[2] == pair->n_shared;
}
