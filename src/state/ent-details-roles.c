/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-roles.h"

#include <string.h>

#include "base/ent-collate.h"

/* All that one nation has been in one grouping. */
typedef struct
{
  guint32 other; /* the nation of a grouping, the grouping of a nation */
  guint   rank;  /* of what it is on the day, members first */
  char   *key;   /* sorts its name, owned */
  GArray *rows;  /* EntDetailsRole, owned */
} Stints;

#define RANK_PAST 8 /* behind all classes of roles */

static void
clear_stints (gpointer data)
{
  Stints *stints = data;

  g_free (stints->key);
  g_array_unref (stints->rows);
}

static int
compare_stints (gconstpointer a,
                gconstpointer b)
{
  const Stints *first = a, *second = b;
  int order = (int) first->rank - (int) second->rank;

  if (order == 0)
    order = strcmp (first->key, second->key);
  return order != 0 ? order : (first->other > second->other) - (first->other < second->other);
}

/* In the order of time; what began on an unknown day first. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const EntMembership *first = ent_dataset_get_membership (data, ((const EntDetailsRole *) a)->membership);
  const EntMembership *second = ent_dataset_get_membership (data, ((const EntDetailsRole *) b)->membership);
  int order = ent_date_compare (first->span.from, second->span.from);

  return order != 0 ? order : (first->role > second->role) - (first->role < second->role);
}

static guint
get_rank (EntRole role)
{
  switch (ent_role_get_class (role))
    {
    case ENT_ROLE_CLASS_OUTER:
      return 1;
    case ENT_ROLE_CLASS_PROSPECTIVE:
      return 2;
    case ENT_ROLE_CLASS_MEMBER:
    case ENT_ROLE_CLASS_SUSPENDED:
    default:
      return 0;
    }
}

/* @places says where each other is in @all, counted from 1: a nation may have been
 * in thousands of groupings. */
static Stints *
find_stints (GArray     *all,
             GHashTable *places,
             guint32     other,
             const char *name)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (other)));

  if (place > 0)
    return &g_array_index (all, Stints, place - 1);

  g_hash_table_insert (places, GUINT_TO_POINTER (other), GUINT_TO_POINTER (all->len + 1));
  g_array_append_vals (all, &(Stints) { other, RANK_PAST, ent_collate_key (name),
                                        g_array_new (FALSE, FALSE, sizeof (EntDetailsRole)) }, 1);
  return &g_array_index (all, Stints, all->len - 1);
}

/**
 * ent_details_roles_list:
 * @dataset: the data
 * @ref: a nation or a grouping
 * @days: the days shown
 * @range: how they are looked at
 *
 * Everything a nation has been in groupings, or nations in a grouping. What a
 * nation has been in one grouping stays together, in the order of time, so that
 * it is seen how it left and came back. First come those that are something on
 * @days, members, then outer, then prospective roles, then those that were or
 * will be, each as the language sorts names.
 *
 * Returns: (transfer full) (element-type EntDetailsRole): the roles
 */
GArray *
ent_details_roles_list (EntDataset *dataset,
                        EntRef      ref,
                        EntPeriod   days,
                        EntRange    range)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Stints));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (EntDetailsRole));
  EntRows memberships;

  g_return_val_if_fail (dataset != NULL, list);
  g_return_val_if_fail (ref.kind == ENT_KIND_NATION || ref.kind == ENT_KIND_GROUPING, list);

  g_array_set_clear_func (all, clear_stints);
  memberships = ref.kind == ENT_KIND_NATION ? ent_dataset_get_memberships_of_nation (dataset, ref.row)
                                            : ent_dataset_get_memberships_of_grouping (dataset, ref.row);
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);
      EntDetailsRole row = { memberships.rows[i], ent_range_get_role_presence (dataset, memberships.rows[i], days, range) };
      Stints *stints = ref.kind == ENT_KIND_NATION
                           ? find_stints (all, places, membership->grouping, ent_dataset_get_grouping_name (dataset, membership->grouping))
                           : find_stints (all, places, membership->nation, ent_dataset_get_nation_name_at (dataset, membership->nation, days.last));

      g_array_append_val (stints->rows, row);
      if (row.presence != ENT_PRESENCE_ABSENT)
        stints->rank = MIN (stints->rank, get_rank (membership->role));
    }

  g_array_sort (all, compare_stints);
  for (guint i = 0; i < all->len; i++)
    {
      GArray *rows = g_array_index (all, Stints, i).rows;

      g_array_sort_with_data (rows, compare_rows, dataset);
      g_array_append_vals (list, rows->data, rows->len);
    }
  return list;
}
