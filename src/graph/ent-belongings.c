/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-belongings.h"

struct _EntBelongings
{
  GArray  *belongings; /* EntBelonging, owned */
  guint32 *rows;       /* those of all belongings, owned */
  guint32 *places;     /* of each grouping, where it was asked for, owned */
};

/* For each nation and each grouping whether it is in there. */
static guint8 *
list_presences (EntDataset *dataset,
                EntRows     groupings,
                EntPeriod   days,
                EntRange    range,
                EntRoles    roles)
{
  guint8 *presences = g_new0 (guint8, (gsize) ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) * groupings.n_rows + 1);

  for (guint g = 0; g < groupings.n_rows; g++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, groupings.rows[g]);

      for (guint i = 0; i < memberships.n_rows; i++)
        {
          const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);
          guint8 *presence = &presences[(gsize) membership->nation * groupings.n_rows + g];
          EntPresence of_row;

          if (!(roles & 1u << membership->role))
            continue;
          of_row = ent_range_get_role_presence (dataset, memberships.rows[i], days, range);
          if (membership->record.disputed != NULL)
            of_row = MIN (of_row, ENT_PRESENCE_POSSIBLY);
          *presence = MAX (*presence, of_row);
        }
    }
  return presences;
}

static EntRows
take_rows (guint32      **free_rows,
           EntRows        groupings,
           const guint8  *presences,
           EntPresence    presence)
{
  EntRows taken = { *free_rows, 0 };

  for (guint g = 0; g < groupings.n_rows; g++)
    if (presences[g] == presence)
      {
        *(*free_rows)++ = groupings.rows[g];
        taken.n_rows++;
      }
  return taken;
}

static int
compare_rows (EntBelongings *belongings,
              EntRows        a,
              EntRows        b)
{
  if (a.n_rows != b.n_rows)
    return a.n_rows > b.n_rows ? -1 : 1;
  for (guint i = 0; i < a.n_rows; i++)
    if (a.rows[i] != b.rows[i])
      return belongings->places[a.rows[i]] < belongings->places[b.rows[i]] ? -1 : 1;
  return 0;
}

typedef struct
{
  EntBelongings *belongings;
  EntDataset    *dataset;
  EntDay         day;
} Order;

static int
compare_belongings (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  const EntBelonging *first = a, *second = b;
  const Order *order = data;
  int result = compare_rows (order->belongings, first->in, second->in);

  /* Those that may be elsewhere, too, stand behind the others. */
  if (result == 0)
    result = (first->perhaps.n_rows > 0) - (second->perhaps.n_rows > 0);
  if (result == 0)
    result = ent_dataset_compare_nation_names (order->dataset, first->nation, second->nation, order->day);
  return result;
}

/**
 * ent_belongings_new:
 * @dataset: the data
 * @groupings: rows of groupings, each once
 * @days: some days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 * @roles: which roles count
 *
 * Nations that are in none of @groupings, not even perhaps, are left out. The
 * combination in which one is exactly is known where @perhaps is empty; else it
 * is in all of @in at least.
 *
 * Returns: (transfer full): the nations by combination, those of most groupings
 *   first, then in the order of @groupings; within a combination by name, those
 *   that may be in others behind the rest
 */
EntBelongings *
ent_belongings_new (EntDataset *dataset,
                    EntRows     groupings,
                    EntPeriod   days,
                    EntRange    range,
                    EntRoles    roles)
{
  g_autofree guint8 *presences = NULL;
  EntBelongings *belongings;
  guint n_nations;
  guint32 *free_rows;
  Order order;

  g_return_val_if_fail (dataset != NULL, NULL);

  n_nations = ent_dataset_get_n_rows (dataset, ENT_KIND_NATION);
  presences = list_presences (dataset, groupings, days, range, roles);
  belongings = g_new0 (EntBelongings, 1);
  belongings->belongings = g_array_new (FALSE, FALSE, sizeof (EntBelonging));
  belongings->rows = free_rows = g_new (guint32, (gsize) n_nations * groupings.n_rows + 1);
  belongings->places = g_new0 (guint32, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) + 1);
  for (guint g = 0; g < groupings.n_rows; g++)
    belongings->places[groupings.rows[g]] = g;

  for (guint32 nation = 0; nation < n_nations; nation++)
    {
      const guint8 *of_nation = presences + (gsize) nation * groupings.n_rows;
      EntBelonging belonging = { .nation = nation };

      belonging.in = take_rows (&free_rows, groupings, of_nation, ENT_PRESENCE_CERTAINLY);
      belonging.perhaps = take_rows (&free_rows, groupings, of_nation, ENT_PRESENCE_POSSIBLY);
      if (belonging.in.n_rows + belonging.perhaps.n_rows > 0)
        g_array_append_val (belongings->belongings, belonging);
    }
  order = (Order) { belongings, dataset, days.last };
  g_array_sort_with_data (belongings->belongings, compare_belongings, &order);
  return belongings;
}

/**
 * ent_belongings_free:
 * @belongings: (transfer full): belongings
 */
void
ent_belongings_free (EntBelongings *belongings)
{
  g_array_unref (belongings->belongings);
  g_free (belongings->rows);
  g_free (belongings->places);
  g_free (belongings);
}

/**
 * ent_belongings_get_n:
 * @belongings: belongings
 *
 * Returns: how many nations there are
 */
guint
ent_belongings_get_n (EntBelongings *belongings)
{
  g_return_val_if_fail (belongings != NULL, 0);

  return belongings->belongings->len;
}

/**
 * ent_belongings_get:
 * @belongings: belongings
 * @i: which one
 *
 * Returns: (transfer none): where a nation is
 */
const EntBelonging *
ent_belongings_get (EntBelongings *belongings,
                    guint          i)
{
  g_return_val_if_fail (belongings != NULL && i < belongings->belongings->len, NULL);

  return &g_array_index (belongings->belongings, EntBelonging, i);
}

/**
 * ent_belongings_get_end:
 * @belongings: belongings
 * @first: the first nation of a combination
 *
 * Returns: where the next combination begins
 */
guint
ent_belongings_get_end (EntBelongings *belongings,
                        guint          first)
{
  const EntBelonging *belonging = ent_belongings_get (belongings, first);
  guint end = first + 1;

  while (end < belongings->belongings->len && compare_rows (belongings, belonging->in, ent_belongings_get (belongings, end)->in) == 0)
    end++;
  return end;
}

/* Whether the combination lies between what is certain of a nation and what is possible. */
static gboolean
may_be_in (const EntBelonging *belonging,
           EntRows             in)
{
  guint n_certain = 0;

  for (guint i = 0; i < in.n_rows; i++)
    {
      gboolean certain = ent_rows_contain (belonging->in, in.rows[i]);

      if (!certain && !ent_rows_contain (belonging->perhaps, in.rows[i]))
        return FALSE;
      n_certain += certain;
    }
  return n_certain == belonging->in.n_rows;
}

/**
 * ent_belongings_may_be_more:
 * @belongings: belongings
 * @in: rows of groupings
 *
 * Returns: whether nations may be in exactly these that are not there beyond
 *   doubt, so that who is known to be are “at least” so many
 */
gboolean
ent_belongings_may_be_more (EntBelongings *belongings,
                            EntRows        in)
{
  g_return_val_if_fail (belongings != NULL, FALSE);

  for (guint i = 0; i < belongings->belongings->len; i++)
    {
      const EntBelonging *belonging = ent_belongings_get (belongings, i);

      if (belonging->perhaps.n_rows > 0 && may_be_in (belonging, in))
        return TRUE;
    }
  return FALSE;
}
