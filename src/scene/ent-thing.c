/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-thing.h"

#include <string.h>

/**
 * ent_thing_of:
 * @record: a record, or %ENT_REF_NONE
 *
 * Returns: the thing that the record is, or nothing
 */
EntThing
ent_thing_of (EntRef record)
{
  if (record.kind == ENT_KIND_NONE)
    return ENT_THING_NOTHING;
  return (EntThing) { .kind = ENT_THING_RECORD, .record = record };
}

/**
 * ent_thing_of_pair:
 * @nation: row of a nation
 * @grouping: row of a grouping
 *
 * Returns: what is between the two, at any time
 */
EntThing
ent_thing_of_pair (guint32 nation,
                   guint32 grouping)
{
  return (EntThing) { .kind = ENT_THING_PAIR, .pair = { nation, grouping } };
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * ent_thing_of_combination:
 * @groupings: (array zero-terminated=1): ids of groupings, each once, in any order
 *
 * The ids stay in memory for good: there are as many as people have looked at.
 *
 * Returns: the combination of exactly these, nothing when there are none
 */
EntThing
ent_thing_of_combination (const char *const *groupings)
{
  g_autofree const char **sorted = NULL;
  g_autofree char *joined = NULL;
  guint n_groupings = g_strv_length ((GStrv) groupings);

  if (n_groupings == 0)
    return ENT_THING_NOTHING;
  sorted = g_memdup2 (groupings, (n_groupings + 1) * sizeof (char *));
  qsort (sorted, n_groupings, sizeof (char *), compare_ids);
  joined = g_strjoinv (",", (GStrv) sorted);
  return (EntThing) { .kind = ENT_THING_COMBINATION, .groupings = g_intern_string (joined) };
}

/**
 * ent_thing_of_span:
 * @span: days
 *
 * Returns: the stretch of time
 */
EntThing
ent_thing_of_span (EntPeriod span)
{
  return (EntThing) { .kind = ENT_THING_SPAN, .span = span };
}

/**
 * ent_thing_get_record:
 * @thing: a thing
 *
 * Returns: the record that it is, %ENT_REF_NONE when it is something else
 */
EntRef
ent_thing_get_record (EntThing thing)
{
  return thing.kind == ENT_THING_RECORD ? thing.record : ENT_REF_NONE;
}

/**
 * ent_thing_is:
 * @thing: a thing
 * @kind: a kind of record
 *
 * Returns: whether it is a record of that kind
 */
gboolean
ent_thing_is (EntThing thing,
              EntKind  kind)
{
  return thing.kind == ENT_THING_RECORD && thing.record.kind == kind;
}

/* Two numbers that tell a thing from all others of its kind. */
static void
get_numbers (EntThing  thing,
             guint64  *first,
             guint64  *second)
{
  *first = *second = 0;
  switch (thing.kind)
    {
    case ENT_THING_RECORD:
      *first = thing.record.kind;
      *second = thing.record.row;
      break;
    case ENT_THING_PAIR:
      *first = thing.pair.nation;
      *second = thing.pair.grouping;
      break;
    case ENT_THING_COMBINATION:
      *first = GPOINTER_TO_SIZE (thing.groupings);
      break;
    case ENT_THING_SEVERAL:
      *first = GPOINTER_TO_SIZE (thing.several);
      break;
    case ENT_THING_SPAN:
      *first = (guint64) thing.span.first;
      *second = (guint64) thing.span.last;
      break;
    case ENT_THING_NONE:
    default:
      break;
    }
}

/**
 * ent_thing_compare:
 * @a: a thing
 * @b: another
 *
 * An order to sort and search by, the same as long as the program runs.
 *
 * Returns: less than, equal to or greater than 0
 */
int
ent_thing_compare (EntThing a,
                   EntThing b)
{
  guint64 left[2], right[2];

  if (a.kind != b.kind)
    return a.kind < b.kind ? -1 : 1;
  get_numbers (a, &left[0], &left[1]);
  get_numbers (b, &right[0], &right[1]);
  if (left[0] != right[0])
    return left[0] < right[0] ? -1 : 1;
  return (left[1] > right[1]) - (left[1] < right[1]);
}

/**
 * ent_thing_equal:
 * @a: a thing
 * @b: another, of the same dataset
 *
 * Returns: whether they are the same
 */
gboolean
ent_thing_equal (EntThing a,
                 EntThing b)
{
  return ent_thing_compare (a, b) == 0;
}

/**
 * ent_thing_hash:
 * @thing: an #EntThing
 *
 * For hash tables, whose keys are things where they stand.
 *
 * Returns: a hash that agrees with ent_thing_hash_equal()
 */
guint
ent_thing_hash (gconstpointer thing)
{
  const EntThing *key = thing;
  guint64 first, second;

  get_numbers (*key, &first, &second);
  return (guint) ((first * 31 + second) * 31 + key->kind);
}

/**
 * ent_thing_hash_equal:
 * @a: an #EntThing
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
ent_thing_hash_equal (gconstpointer a,
                      gconstpointer b)
{
  return ent_thing_equal (*(const EntThing *) a, *(const EntThing *) b);
}

struct _EntThings
{
  GArray  *things; /* EntThing, owned */
  gboolean is_sorted;
};

/**
 * ent_things_new:
 *
 * Returns: (transfer full): an empty set
 */
EntThings *
ent_things_new (void)
{
  EntThings *things = g_new0 (EntThings, 1);

  things->things = g_array_new (FALSE, TRUE, sizeof (EntThing));
  things->is_sorted = TRUE;
  return things;
}

/**
 * ent_things_copy:
 * @things: a set
 *
 * Returns: (transfer full): another of the same things, sorted
 */
EntThings *
ent_things_copy (EntThings *things)
{
  EntThings *copy = g_new0 (EntThings, 1);

  ent_things_sort (things);
  copy->things = g_array_copy (things->things);
  copy->is_sorted = TRUE;
  return copy;
}

/**
 * ent_things_free:
 * @things: (transfer full): a set
 */
void
ent_things_free (EntThings *things)
{
  g_array_unref (things->things);
  g_free (things);
}

/**
 * ent_things_add:
 * @things: a set
 * @thing: what belongs to it from now on; nothing is not added
 */
void
ent_things_add (EntThings *things,
                EntThing   thing)
{
  if (thing.kind == ENT_THING_NONE)
    return;
  g_array_append_val (things->things, thing);
  things->is_sorted = FALSE;
}

static int
compare_things (gconstpointer a,
                gconstpointer b)
{
  return ent_thing_compare (*(const EntThing *) a, *(const EntThing *) b);
}

/**
 * ent_things_sort:
 * @things: a set
 *
 * Sorts a set that has grown, so that it is only read from now on.
 */
void
ent_things_sort (EntThings *things)
{
  guint n_kept = 0;

  if (things->is_sorted)
    return;
  g_array_sort (things->things, compare_things);
  for (guint i = 0; i < things->things->len; i++)
    {
      EntThing thing = g_array_index (things->things, EntThing, i);

      if (n_kept == 0 || !ent_thing_equal (g_array_index (things->things, EntThing, n_kept - 1), thing))
        g_array_index (things->things, EntThing, n_kept++) = thing;
    }
  g_array_set_size (things->things, n_kept);
  things->is_sorted = TRUE;
}

/**
 * ent_things_has:
 * @things: a set
 * @thing: a thing
 *
 * Time: O(log n) in a sorted set.
 *
 * Returns: whether it belongs to the set; nothing belongs to none
 */
gboolean
ent_things_has (EntThings *things,
                EntThing   thing)
{
  ent_things_sort (things);
  return thing.kind != ENT_THING_NONE && g_array_binary_search (things->things, &thing, compare_things, NULL);
}

/**
 * ent_things_equal:
 * @a: a set
 * @b: another
 *
 * Returns: whether the same things belong to both
 */
gboolean
ent_things_equal (EntThings *a,
                  EntThings *b)
{
  ent_things_sort (a);
  ent_things_sort (b);
  if (a->things->len != b->things->len)
    return FALSE;
  for (guint i = 0; i < a->things->len; i++)
    if (!ent_thing_equal (g_array_index (a->things, EntThing, i), g_array_index (b->things, EntThing, i)))
      return FALSE;
  return TRUE;
}

/**
 * ent_things_get:
 * @things: a set
 * @i: which one
 *
 * Returns: a thing of the set
 */
EntThing
ent_things_get (EntThings *things,
                guint      i)
{
  ent_things_sort (things);
  g_return_val_if_fail (i < things->things->len, ENT_THING_NOTHING);

  return g_array_index (things->things, EntThing, i);
}

/**
 * ent_things_get_n:
 * @things: a set
 *
 * Returns: how many things belong to it
 */
guint
ent_things_get_n (EntThings *things)
{
  ent_things_sort (things);
  return things->things->len;
}
