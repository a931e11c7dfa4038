/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-grouping-pairs.h"

#include <math.h>

#include "graph/ent-belongings.h"

/* A nation that was ever in a grouping. */
typedef struct
{
  guint32 nation;
  GArray *stays; /* EntStay, owned */
} Stays;

/* A grouping in which a nation may be. */
typedef struct
{
  guint       place; /* among those that are compared */
  EntPresence presence;
} Presence;

/* What is worked out of some groupings. */
typedef struct
{
  EntDataset *dataset; /* borrowed */
  EntRows     groupings;
  EntRoles    roles;
  GPtrArray  *of_nations;   /* (element-type GArray): Presence of each nation that is anywhere, in order */
  GPtrArray  *of_groupings; /* (element-type GArray): for each grouping a Member for each nation that may be there */
  guint      *n_members;    /* of each grouping beyond doubt, owned */
  GPtrArray  *stays;        /* (element-type GArray) (nullable elements): Stays of each grouping, once somebody asked */
} All;

/* Who may be in a grouping. */
typedef struct
{
  GArray *others; /* where else it may be: borrowed from @of_nations */
  guint   next;   /* the first of these that comes after the grouping */
} Member;

/* What a grouping has in common with one that follows it. */
typedef struct
{
  guint n_shared;
  guint n_at_most;
} Common;

static void
clear_stays (gpointer stays)
{
  g_array_unref (((Stays *) stays)->stays);
}

static void
unref_array (gpointer array)
{
  if (array != NULL)
    g_array_unref (array);
}

static int
compare_stays (gconstpointer a,
               gconstpointer b)
{
  const Stays *first = a, *second = b;

  return (first->nation > second->nation) - (first->nation < second->nation);
}

/* Who was ever in the grouping at a place, by nation. */
static GArray *
get_stays (All   *all,
           guint  place)
{
  GArray **stays = (GArray **) &g_ptr_array_index (all->stays, place);
  guint32 grouping = all->groupings.rows[place];
  EntRows memberships = ent_dataset_get_memberships_of_grouping (all->dataset, grouping);
  g_autoptr (GHashTable) known = NULL;

  if (*stays != NULL)
    return *stays;
  *stays = g_array_new (FALSE, FALSE, sizeof (Stays));
  g_array_set_clear_func (*stays, clear_stays);
  known = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      guint32 nation = ent_dataset_get_membership (all->dataset, memberships.rows[i])->nation;
      Stays of_nation = { nation, NULL };

      if (!g_hash_table_add (known, GUINT_TO_POINTER (nation)))
        continue;
      of_nation.stays = ent_stays_new (all->dataset, nation, grouping, all->roles);
      g_array_append_val (*stays, of_nation);
    }
  g_array_sort (*stays, compare_stays);
  return *stays;
}

/* When the two had a common member. */
static EntStayTime
measure_time (All    *all,
              guint   a,
              guint   b,
              EntDay  day)
{
  g_autoptr (GArray) together = g_array_new (FALSE, FALSE, sizeof (EntStay));
  GArray *in_a = get_stays (all, a), *in_b = get_stays (all, b);

  for (guint i = 0, j = 0; i < in_a->len && j < in_b->len;)
    {
      const Stays *first = &g_array_index (in_a, Stays, i), *second = &g_array_index (in_b, Stays, j);
      g_autoptr (GArray) in_both = NULL;
      GArray *longer;

      i += first->nation <= second->nation;
      j += second->nation <= first->nation;
      if (first->nation != second->nation)
        continue;
      in_both = ent_stays_intersect (first->stays, second->stays);
      longer = ent_stays_unite (together, in_both);
      g_array_unref (together);
      together = longer;
    }
  return ent_stays_measure (together, day);
}

/* Where a nation may be, in the order of the groupings. */
static GArray *
list_presences (const EntBelonging *belonging,
                const guint        *places)
{
  GArray *presences = g_array_new (FALSE, FALSE, sizeof (Presence));
  guint c = 0, p = 0;

  /* Both are in that order. */
  while (c < belonging->in.n_rows || p < belonging->perhaps.n_rows)
    {
      guint certain = c < belonging->in.n_rows ? places[belonging->in.rows[c]] : G_MAXUINT;
      guint possible = p < belonging->perhaps.n_rows ? places[belonging->perhaps.rows[p]] : G_MAXUINT;
      Presence presence = { MIN (certain, possible), certain < possible ? ENT_PRESENCE_CERTAINLY : ENT_PRESENCE_POSSIBLY };

      g_array_append_val (presences, presence);
      c += certain < possible;
      p += possible < certain;
    }
  return presences;
}

static void
add_nation (All    *all,
            GArray *presences)
{
  g_ptr_array_add (all->of_nations, presences);
  for (guint i = 0; i < presences->len; i++)
    {
      Member member = { presences, i + 1 };
      const Presence *presence = &g_array_index (presences, Presence, i);

      g_array_append_val (g_ptr_array_index (all->of_groupings, presence->place), member);
      all->n_members[presence->place] += presence->presence == ENT_PRESENCE_CERTAINLY;
    }
}

static void
begin (All        *all,
       EntDataset *dataset,
       EntRows     groupings,
       EntPeriod   days,
       EntRange    range,
       EntRoles    roles)
{
  g_autoptr (EntBelongings) belongings = ent_belongings_new (dataset, groupings, days, range, roles);
  g_autofree guint *places = g_new0 (guint, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) + 1);

  *all = (All) {
    .dataset = dataset,
    .groupings = groupings,
    .roles = roles,
    .of_nations = g_ptr_array_new_with_free_func (unref_array),
    .of_groupings = g_ptr_array_new_with_free_func (unref_array),
    .n_members = g_new0 (guint, groupings.n_rows + 1),
    .stays = g_ptr_array_new_with_free_func (unref_array),
  };
  g_ptr_array_set_size (all->stays, (int) groupings.n_rows);
  for (guint i = 0; i < groupings.n_rows; i++)
    {
      places[groupings.rows[i]] = i;
      g_ptr_array_add (all->of_groupings, g_array_new (FALSE, FALSE, sizeof (Member)));
    }
  for (guint i = 0; i < ent_belongings_get_n (belongings); i++)
    add_nation (all, list_presences (ent_belongings_get (belongings, i), places));
}

static void
end (All *all)
{
  g_ptr_array_unref (all->of_groupings);
  g_ptr_array_unref (all->of_nations);
  g_ptr_array_unref (all->stays);
  g_free (all->n_members);
}

/* What the grouping at a place has in common with each that follows; lists these in @touched, in their order. */
static void
count_common (const All *all,
              guint      place,
              Common    *common,
              GArray    *touched)
{
  GArray *members = g_ptr_array_index (all->of_groupings, place);

  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);
      EntPresence here = g_array_index (member->others, Presence, member->next - 1).presence;

      for (guint j = member->next; j < member->others->len; j++)
        {
          const Presence *other = &g_array_index (member->others, Presence, j);
          Common *both = &common[other->place];

          if (both->n_at_most == 0)
            g_array_append_val (touched, other->place);
          both->n_at_most++;
          both->n_shared += MIN (here, other->presence) == ENT_PRESENCE_CERTAINLY;
        }
    }
}

static double
divide (guint part,
        guint whole)
{
  return whole > 0 ? (double) part / whole : NAN;
}

static EntGroupingPair
make_pair (const All    *all,
           guint         a,
           guint         b,
           const Common *common)
{
  const guint places[] = { a, b };
  EntGroupingPair pair = { .n_shared = common->n_shared };

  for (guint side = 0; side < 2; side++)
    {
      pair.groupings[side] = all->groupings.rows[places[side]];
      pair.n_members[side] = all->n_members[places[side]];
      pair.n_at_most[side] = ((GArray *) g_ptr_array_index (all->of_groupings, places[side]))->len;
    }
  pair.n_at_most[2] = common->n_at_most;
  pair.share_of_smaller = divide (pair.n_shared, MIN (pair.n_members[0], pair.n_members[1]));
  pair.jaccard = divide (pair.n_shared, pair.n_members[0] + pair.n_members[1] - pair.n_shared);
  return pair;
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
  g_autofree Common *common = NULL;
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  All all;

  g_return_val_if_fail (dataset != NULL, pairs);

  begin (&all, dataset, groupings, days, range, roles);
  common = g_new0 (Common, groupings.n_rows + 1);
  for (guint a = 0; a < groupings.n_rows; a++)
    {
      count_common (&all, a, common, touched);
      for (guint b = a + 1; b < groupings.n_rows; b++)
        {
          EntGroupingPair pair = make_pair (&all, a, b, &common[b]);

          pair.time = measure_time (&all, a, b, days.last);
          g_array_append_val (pairs, pair);
          common[b] = (Common) { 0 };
        }
      g_array_set_size (touched, 0);
    }
  end (&all);
  return pairs;
}

/* A pair that may be among those that share most. */
typedef struct
{
  guint  places[2];
  Common common;
  double jaccard;
} Best;

static int
compare_best (gconstpointer a,
              gconstpointer b)
{
  const Best *first = a, *second = b;

  if (first->common.n_shared != second->common.n_shared)
    return first->common.n_shared > second->common.n_shared ? -1 : 1;
  if (first->jaccard != second->jaccard)
    return first->jaccard > second->jaccard ? -1 : 1;
  for (guint i = 0; i < 2; i++)
    if (first->places[i] != second->places[i])
      return first->places[i] < second->places[i] ? -1 : 1;
  return 0;
}

/* Where fewer share anybody, others follow that share nobody. */
static void
add_others (const All *all,
            GArray    *best,
            guint      n_pairs)
{
  const guint64 n_groupings = all->groupings.n_rows;
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < best->len; i++)
    {
      const guint *places = g_array_index (best, Best, i).places;

      g_hash_table_add (known, GSIZE_TO_POINTER (places[0] * n_groupings + places[1]));
    }
  for (guint a = 0; a < n_groupings && best->len < n_pairs; a++)
    for (guint b = a + 1; b < n_groupings && best->len < n_pairs; b++)
      if (!g_hash_table_contains (known, GSIZE_TO_POINTER (a * n_groupings + b)))
        g_array_append_vals (best, &(Best) { .places = { a, b } }, 1);
}

/* But for those of which it is known early that @n_pairs others share more. */
static GArray *
find_best (const All *all,
           guint      n_pairs)
{
  GArray *best = g_array_new (FALSE, FALSE, sizeof (Best));
  g_autofree Common *common = g_new0 (Common, all->groupings.n_rows + 1);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  guint least = 0;

  for (guint a = 0; a < all->groupings.n_rows; a++)
    {
      count_common (all, a, common, touched);
      for (guint i = 0; i < touched->len; i++)
        {
          guint b = g_array_index (touched, guint, i);
          Best pair = { { a, b }, common[b], 0 };

          if (pair.common.n_shared >= least)
            {
              pair.jaccard = make_pair (all, a, b, &common[b]).jaccard;
              g_array_append_val (best, pair);
            }
          common[b] = (Common) { 0 };
        }
      g_array_set_size (touched, 0);
      if (best->len < 4 * n_pairs)
        continue;
      g_array_sort (best, compare_best);
      g_array_set_size (best, n_pairs);
      least = g_array_index (best, Best, n_pairs - 1).common.n_shared;
    }
  g_array_sort (best, compare_best);
  g_array_set_size (best, MIN (best->len, n_pairs));
  add_others (all, best, n_pairs);
  return best;
}

/**
 * ent_grouping_pairs_new_most:
 * @dataset: the data
 * @groupings: rows of groupings, each once
 * @days: some days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 * @roles: which roles make a member
 * @n_pairs: how many pairs are wanted at most
 *
 * Compares the groupings as ent_grouping_pairs_new() does, and of all pairs only looks
 * closer at those that have most members in common, of as many those that are most
 * alike. Of hundreds of groupings there are too many pairs to do that with all.
 *
 * Returns: (transfer full) (element-type EntGroupingPair): those with most in common
 *   first
 */
GArray *
ent_grouping_pairs_new_most (EntDataset *dataset,
                             EntRows     groupings,
                             EntPeriod   days,
                             EntRange    range,
                             EntRoles    roles,
                             guint       n_pairs)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (EntGroupingPair));
  g_autoptr (GArray) best = NULL;
  All all;

  g_return_val_if_fail (dataset != NULL && n_pairs > 0, pairs);

  begin (&all, dataset, groupings, days, range, roles);
  best = find_best (&all, n_pairs);
  for (guint i = 0; i < best->len; i++)
    {
      const Best *two = &g_array_index (best, Best, i);
      EntGroupingPair pair = make_pair (&all, two->places[0], two->places[1], &two->common);

      pair.time = measure_time (&all, two->places[0], two->places[1], days.last);
      g_array_append_val (pairs, pair);
    }
  end (&all);
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
