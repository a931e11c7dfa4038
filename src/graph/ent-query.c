/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-query.h"

#include <string.h>

struct _EntQuery
{
  gatomicrefcount  ref_count;
  guint32         *groupings; /* owned */
  guint            n_groupings;
  guint32         *hidden; /* owned, sorted */
  guint            n_hidden;
  EntRoles         roles;
  EntPeriod        period;
};

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/**
 * ent_query_new:
 * @groupings: (array length=n_groupings): rows of groupings, in the order they are to have
 * @n_groupings: how many
 * @roles: which memberships count
 * @hidden: (array length=n_hidden) (nullable): rows of nations that are left out
 * @n_hidden: how many
 * @period: the stretch of time the network must be right for
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
  EntQuery *query = g_new0 (EntQuery, 1);

  g_atomic_ref_count_init (&query->ref_count);
  query->groupings = g_memdup2 (groupings, n_groupings * sizeof (guint32));
  query->n_groupings = n_groupings;
  query->hidden = g_memdup2 (hidden, n_hidden * sizeof (guint32));
  query->n_hidden = n_hidden;
  if (n_hidden > 0)
    qsort (query->hidden, n_hidden, sizeof (guint32), compare_rows);
  query->roles = roles;
  query->period = period;
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
 * @b: another of the same dataset
 *
 * Returns: whether both ask for the same network, groupings in the same order
 */
gboolean
ent_query_equal (EntQuery *a,
                 EntQuery *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a == b
         || (a->roles == b->roles && a->period.first == b->period.first && a->period.last == b->period.last
             && rows_equal (a->groupings, a->n_groupings, b->groupings, b->n_groupings)
             && rows_equal (a->hidden, a->n_hidden, b->hidden, b->n_hidden));
}

/**
 * ent_query_get_groupings:
 * @query: a query
 *
 * Returns: rows of the groupings, in order
 */
EntRows
ent_query_get_groupings (EntQuery *query)
{
  return (EntRows) { query->groupings, query->n_groupings };
}

/**
 * ent_query_get_hidden:
 * @query: a query
 *
 * Returns: rows of the nations left out, sorted
 */
EntRows
ent_query_get_hidden (EntQuery *query)
{
  return (EntRows) { query->hidden, query->n_hidden };
}

/**
 * ent_query_get_roles:
 * @query: a query
 *
 * Returns: which memberships count
 */
EntRoles
ent_query_get_roles (EntQuery *query)
{
  return query->roles;
}

/**
 * ent_query_get_period:
 * @query: a query
 *
 * Returns: the stretch of time the network must be right for
 */
EntPeriod
ent_query_get_period (EntQuery *query)
{
  return query->period;
}
