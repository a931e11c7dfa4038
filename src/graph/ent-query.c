/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-query.h"

#include <string.h>

struct _EntQuery
{
  gatomicrefcount ref_count;
  guint32        *groupings; /* owned; in the order asked for, each once */
  guint           n_groupings;
  guint32        *hidden; /* owned; sorted, each once */
  guint           n_hidden;
  EntRoles        roles;
  EntTieKinds     ties;
  EntPeriod       period;
  EntDay          since; /* or ENT_DAY_MIN */
  EntRange        range;
  EntDay          first; /* of the range */
};

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/* A query names a handful of groupings, so the quadratic way is the short one. */
static guint
copy_in_order (guint32       *target,
               const guint32 *rows,
               guint          n_rows)
{
  guint n = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < n && !known; j++)
        known = target[j] == rows[i];
      if (!known)
        target[n++] = rows[i];
    }

  return n;
}

static guint
copy_sorted (guint32       *target,
             const guint32 *rows,
             guint          n_rows)
{
  guint n = 0;

  if (n_rows == 0)
    return 0;

  memcpy (target, rows, n_rows * sizeof (guint32));
  g_qsort_with_data (target, (int) n_rows, sizeof (guint32), compare_rows, NULL);
  for (guint i = 0; i < n_rows; i++)
    if (n == 0 || target[n - 1] != target[i])
      target[n++] = target[i];

  return n;
}

/**
 * ent_query_new:
 * @groupings: (array length=n_groupings) (nullable): rows of groupings, in the order wanted
 * @n_groupings: how many
 * @roles: which memberships to take in
 * @hidden: (array length=n_hidden) (nullable): rows of nations to leave out, in any order
 * @n_hidden: how many
 * @period: the days the network must be right for
 *
 * A row that stands twice in a list counts once. No tie is asked for.
 *
 * Returns: (transfer full): a query
 */
EntQuery *
ent_query_new (const guint32 *groupings,
               guint          n_groupings,
               EntRoles       roles,
               const guint32 *hidden,
               guint          n_hidden,
               EntPeriod      period)
{
  EntQuery *query;

  g_return_val_if_fail (groupings != NULL || n_groupings == 0, NULL);
  g_return_val_if_fail (hidden != NULL || n_hidden == 0, NULL);

  query = g_new0 (EntQuery, 1);
  g_atomic_ref_count_init (&query->ref_count);
  query->groupings = g_new (guint32, n_groupings);
  query->n_groupings = copy_in_order (query->groupings, groupings, n_groupings);
  query->hidden = g_new (guint32, n_hidden);
  query->n_hidden = copy_sorted (query->hidden, hidden, n_hidden);
  query->roles = roles & ENT_ROLES_ALL;
  query->period = period;
  query->since = ENT_DAY_MIN;
  query->range = ENT_RANGE_NONE;
  query->first = ENT_DAY_MIN;

  return query;
}

/**
 * ent_query_ref:
 * @query: a query
 *
 * Returns: (transfer full): @query
 */
EntQuery *
ent_query_ref (EntQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  g_atomic_ref_count_inc (&query->ref_count);

  return query;
}

/**
 * ent_query_unref:
 * @query: (transfer full): a query
 *
 * Drops a reference, and frees @query with the last one.
 */
void
ent_query_unref (EntQuery *query)
{
  g_return_if_fail (query != NULL);

  if (!g_atomic_ref_count_dec (&query->ref_count))
    return;

  g_free (query->groupings);
  g_free (query->hidden);
  g_free (query);
}

/**
 * ent_query_with_ties:
 * @query: a query
 * @ties: kinds of ties to take in
 *
 * Returns: (transfer full): the same query with these ties
 */
EntQuery *
ent_query_with_ties (EntQuery    *query,
                     EntTieKinds  ties)
{
  EntQuery *other;

  g_return_val_if_fail (query != NULL, NULL);

  other = ent_query_new (query->groupings, query->n_groupings, query->roles, query->hidden, query->n_hidden, query->period);
  other->ties = ties & ENT_TIE_KINDS_ALL;
  other->since = query->since;
  other->range = query->range;
  other->first = query->first;

  return other;
}

/**
 * ent_query_with_since:
 * @query: a query
 * @since: the day with which days are compared, or %ENT_DAY_MIN for none
 *
 * What is said of the changes takes room, so that it is part of the network.
 *
 * Returns: (transfer full): the same query, compared with @since
 */
EntQuery *
ent_query_with_since (EntQuery *query,
                      EntDay    since)
{
  EntQuery *other;

  g_return_val_if_fail (query != NULL, NULL);

  other = ent_query_with_ties (query, query->ties);
  other->since = since;

  return other;
}

/**
 * ent_query_with_range:
 * @query: a query
 * @range: how days are looked at
 * @first: the first day of a range; the one looked at is the last
 *
 * Days up to @first are looked at alone.
 *
 * Returns: (transfer full): the same query, for all days from @first on
 */
EntQuery *
ent_query_with_range (EntQuery *query,
                      EntRange  range,
                      EntDay    first)
{
  EntQuery *other;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (range < ENT_N_RANGES, NULL);

  other = ent_query_with_ties (query, query->ties);
  other->range = range;
  other->first = range != ENT_RANGE_NONE ? first : ENT_DAY_MIN;

  return other;
}

/**
 * ent_query_sort:
 * @query: a query
 *
 * Two queries that differ only in the order of their groupings are equal when
 * they are sorted.
 *
 * Returns: (transfer full): the same query with its groupings in the order of
 *   their rows; @query itself if they stand so already
 */
EntQuery *
ent_query_sort (EntQuery *query)
{
  EntQuery *sorted;

  g_return_val_if_fail (query != NULL, NULL);

  sorted = ent_query_with_ties (query, query->ties);
  copy_sorted (sorted->groupings, query->groupings, query->n_groupings);
  if (ent_query_equal (query, sorted))
    {
      ent_query_unref (sorted);
      return ent_query_ref (query);
    }

  return sorted;
}

static gboolean
rows_equal (const guint32 *a,
            guint          n_a,
            const guint32 *b,
            guint          n_b)
{
  return n_a == n_b && (n_a == 0 || memcmp (a, b, n_a * sizeof (guint32)) == 0);
}

/**
 * ent_query_equal:
 * @a: a query
 * @b: another
 *
 * Returns: whether both ask for the same; the order of the groupings counts,
 *   that of the hidden nations does not
 */
gboolean
ent_query_equal (EntQuery *a,
                 EntQuery *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->roles == b->roles && a->ties == b->ties && a->since == b->since && a->range == b->range && a->first == b->first
         && a->period.first == b->period.first && a->period.last == b->period.last
         && rows_equal (a->groupings, a->n_groupings, b->groupings, b->n_groupings)
         && rows_equal (a->hidden, a->n_hidden, b->hidden, b->n_hidden);
}

/**
 * ent_query_get_groupings:
 * @query: a query
 *
 * Returns: rows of the groupings, in the order asked for; they live as long as
 *   @query
 */
EntRows
ent_query_get_groupings (EntQuery *query)
{
  g_return_val_if_fail (query != NULL, ((EntRows) { NULL, 0 }));

  return (EntRows) { query->groupings, query->n_groupings };
}

/**
 * ent_query_get_hidden:
 * @query: a query
 *
 * Returns: rows of the nations that are left out, ascending; they live as long
 *   as @query
 */
EntRows
ent_query_get_hidden (EntQuery *query)
{
  g_return_val_if_fail (query != NULL, ((EntRows) { NULL, 0 }));

  return (EntRows) { query->hidden, query->n_hidden };
}

/**
 * ent_query_get_roles:
 * @query: a query
 *
 * Returns: which memberships are taken in
 */
EntRoles
ent_query_get_roles (EntQuery *query)
{
  g_return_val_if_fail (query != NULL, 0);

  return query->roles;
}

/**
 * ent_query_get_ties:
 * @query: a query
 *
 * Returns: which kinds of ties are taken in
 */
EntTieKinds
ent_query_get_ties (EntQuery *query)
{
  g_return_val_if_fail (query != NULL, 0);

  return query->ties;
}

/**
 * ent_query_get_period:
 * @query: a query
 *
 * Returns: the days the network must be right for
 */
EntPeriod
ent_query_get_period (EntQuery *query)
{
  g_return_val_if_fail (query != NULL, ((EntPeriod) { 0, 0 }));

  return query->period;
}

/**
 * ent_query_get_since:
 * @query: a query
 *
 * Returns: the day with which days are compared, or %ENT_DAY_MIN for none
 */
EntDay
ent_query_get_since (EntQuery *query)
{
  g_return_val_if_fail (query != NULL, ENT_DAY_MIN);

  return query->since;
}

/**
 * ent_query_get_range:
 * @query: a query
 * @first: (out) (optional): its first day
 *
 * Returns: how several days are looked at, or %ENT_RANGE_NONE
 */
EntRange
ent_query_get_range (EntQuery *query,
                     EntDay   *first)
{
  g_return_val_if_fail (query != NULL, ENT_RANGE_NONE);

  if (first != NULL)
    *first = query->first;

  return query->range;
}
