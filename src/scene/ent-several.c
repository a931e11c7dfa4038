/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-several.h"

#include <string.h>

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The ids of one kind, each once, with commas between. */
static char *
join_ids (EntDataset   *dataset,
          EntKind       kind,
          const EntRef *records,
          guint         n_records)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_records; i++)
    if (records[i].kind == kind)
      g_ptr_array_add (ids, (gpointer) ent_dataset_get_record (dataset, records[i])->id);
  g_ptr_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (i == 0 || strcmp (g_ptr_array_index (ids, i - 1), g_ptr_array_index (ids, i)) != 0)
      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", (const char *) g_ptr_array_index (ids, i));
  return g_string_free (text, FALSE);
}

static void
add_record (GArray *records,
            EntRef  record)
{
  g_array_append_val (records, record);
}

/* Those of one kind that are named by ids. */
static void
find_records (GArray     *records,
              EntDataset *dataset,
              EntKind     kind,
              const char *joined)
{
  g_auto (GStrv) ids = g_strsplit (joined, ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, kind, ids[i]);

      if (row != ENT_ROW_NONE)
        add_record (records, ent_ref (kind, row));
    }
}

/**
 * ent_several_new:
 * @dataset: the data
 * @records: (array length=n_records): nations and groupings, in any order
 * @n_records: how many
 *
 * The ids stay in memory for good: there are as many as people have selected.
 *
 * Returns: all of them as one thing; a single one as itself, a nation and a
 *   grouping as their pair, none as nothing
 */
EntThing
ent_several_new (EntDataset   *dataset,
                 const EntRef *records,
                 guint         n_records)
{
  g_autofree char *nations = NULL;
  g_autofree char *groupings = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (dataset != NULL, ENT_THING_NOTHING);

  nations = join_ids (dataset, ENT_KIND_NATION, records, n_records);
  groupings = join_ids (dataset, ENT_KIND_GROUPING, records, n_records);
  joined = g_strconcat (nations, "/", groupings, NULL);
  found = ent_several_list (dataset, (EntThing) { .kind = ENT_THING_SEVERAL, .several = joined });
  if (found->len == 0)
    return ENT_THING_NOTHING;
  if (found->len == 1)
    return ent_thing_of (g_array_index (found, EntRef, 0));
  if (found->len == 2 && *nations != '\0' && *groupings != '\0')
    return ent_thing_of_pair (g_array_index (found, EntRef, 0).row, g_array_index (found, EntRef, 1).row);
  return (EntThing) { .kind = ENT_THING_SEVERAL, .several = g_intern_string (joined) };
}

/**
 * ent_several_list:
 * @dataset: the data
 * @thing: a thing
 *
 * Returns: (transfer full) (element-type EntRef): the nations and then the
 *   groupings that it is made of: several, a pair, the two of a membership, or a
 *   single one; none for anything else
 */
GArray *
ent_several_list (EntDataset *dataset,
                  EntThing    thing)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (EntRef));
  EntRef record = ent_thing_get_record (thing);

  g_return_val_if_fail (dataset != NULL, records);

  if (record.kind == ENT_KIND_NATION || record.kind == ENT_KIND_GROUPING)
    add_record (records, record);
  if (record.kind == ENT_KIND_MEMBERSHIP)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, record.row);

      thing = ent_thing_of_pair (membership->nation, membership->grouping);
    }
  if (thing.kind == ENT_THING_PAIR)
    {
      add_record (records, ent_ref (ENT_KIND_NATION, thing.pair.nation));
      add_record (records, ent_ref (ENT_KIND_GROUPING, thing.pair.grouping));
    }
  if (thing.kind == ENT_THING_SEVERAL)
    {
      g_auto (GStrv) halves = g_strsplit (thing.several, "/", 2);

      find_records (records, dataset, ENT_KIND_NATION, halves[0]);
      find_records (records, dataset, ENT_KIND_GROUPING, halves[1]);
    }
  return records;
}

/**
 * ent_several_toggle:
 * @dataset: the data
 * @selection: what is selected
 * @thing: a nation or a grouping
 *
 * Returns: the selection with @thing, or without it if it was part of it. What
 *   is selected and no nation or grouping gives way; what @thing is otherwise
 *   changes nothing.
 */
EntThing
ent_several_toggle (EntDataset *dataset,
                    EntThing    selection,
                    EntThing    thing)
{
  g_autoptr (GArray) records = NULL;
  EntRef record = ent_thing_get_record (thing);

  g_return_val_if_fail (dataset != NULL, selection);

  if (record.kind != ENT_KIND_NATION && record.kind != ENT_KIND_GROUPING)
    return selection;
  records = ent_several_list (dataset, selection);
  for (guint i = 0; i < records->len; i++)
    if (ent_ref_equal (g_array_index (records, EntRef, i), record))
      {
        g_array_remove_index (records, i);
        return ent_several_new (dataset, (const EntRef *) (gpointer) records->data, records->len);
      }
  add_record (records, record);
  return ent_several_new (dataset, (const EntRef *) (gpointer) records->data, records->len);
}
