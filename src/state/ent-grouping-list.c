/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-grouping-list.h"

#include <string.h>

#include "base/ent-collate.h"
#include "base/ent-fold.h"

struct _EntGroupingList
{
  EntDataset *dataset; /* owned */
  guint       n_groupings;
  guint32    *sorted; /* owned; all rows by kind and name */
  GStrv       folded; /* owned; by row, all that a grouping is called */
  GStrv       ids;    /* owned; those that are shown, in the order of the view */
  GStrv       words;  /* (nullable), owned; what is looked for, folded */
  gboolean    folded_kinds[ENT_N_GROUPING_KINDS];
  GArray     *items;  /* EntGroupingItem, owned */
  guint      *places; /* owned; by row, where it stands, or G_MAXUINT */
};

/* Everything the grouping is called, folded. */
static char *
dup_folded (const EntGrouping *record)
{
  g_autofree char *aliases = g_strjoinv ("\n", (char **) record->aliases);
  g_autofree char *names = g_strjoin ("\n", record->name, record->record.id, aliases, record->full_name, NULL);

  return ent_fold (names);
}

typedef struct
{
  guint32         row;
  EntGroupingKind kind;
  char           *key; /* owned; of its name, as the language sorts */
} Sorted;

static int
compare_sorted (gconstpointer a,
                gconstpointer b)
{
  const Sorted *left = a;
  const Sorted *right = b;
  int order = (int) left->kind - (int) right->kind;

  if (order == 0)
    order = strcmp (left->key, right->key);
  return order != 0 ? order : (left->row > right->row) - (left->row < right->row);
}

static void
sort (EntGroupingList *list)
{
  g_autofree Sorted *sorted = g_new (Sorted, list->n_groupings);

  for (guint32 row = 0; row < list->n_groupings; row++)
    sorted[row] = (Sorted) { row, ent_dataset_get_grouping (list->dataset, row)->kind,
                             ent_collate_key (ent_dataset_get_grouping_name (list->dataset, row)) };
  if (list->n_groupings > 0)
    qsort (sorted, list->n_groupings, sizeof (Sorted), compare_sorted);
  for (guint i = 0; i < list->n_groupings; i++)
    {
      list->sorted[i] = sorted[i].row;
      g_free (sorted[i].key);
    }
}

static gboolean
matches (const EntGroupingList *list,
         guint32                row)
{
  for (guint i = 0; list->words != NULL && list->words[i] != NULL; i++)
    if (strstr (list->folded[row], list->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
add_item (EntGroupingList *list,
          guint32          grouping,
          EntGroupingKind  kind,
          gboolean         shown)
{
  EntGroupingItem item = { grouping, kind, shown };

  if (grouping != ENT_ROW_NONE)
    list->places[grouping] = list->items->len;
  g_array_append_val (list->items, item);
}

static void
list_items (EntGroupingList *list)
{
  g_autofree gboolean *is_shown = g_new0 (gboolean, list->n_groupings);
  int last_kind = -1;

  g_array_set_size (list->items, 0);
  for (guint i = 0; i < list->n_groupings; i++)
    list->places[i] = G_MAXUINT;
  for (guint i = 0; list->ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (list->dataset, ENT_KIND_GROUPING, list->ids[i]);

      if (row == ENT_ROW_NONE || is_shown[row])
        continue;
      is_shown[row] = TRUE;
      if (matches (list, row))
        add_item (list, row, ent_dataset_get_grouping (list->dataset, row)->kind, TRUE);
    }
  for (guint i = 0; i < list->n_groupings; i++)
    {
      guint32 row = list->sorted[i];
      EntGroupingKind kind = ent_dataset_get_grouping (list->dataset, row)->kind;

      if (is_shown[row] || !matches (list, row))
        continue;
      if ((int) kind != last_kind)
        add_item (list, ENT_ROW_NONE, kind, FALSE);
      last_kind = (int) kind;
      if (!list->folded_kinds[kind] || list->words != NULL)
        add_item (list, row, kind, FALSE);
    }
}

/**
 * ent_grouping_list_new:
 * @dataset: whose groupings are listed; a reference is kept
 *
 * Returns: (transfer full): the groupings of @dataset, none of which is shown
 */
EntGroupingList *
ent_grouping_list_new (EntDataset *dataset)
{
  EntGroupingList *list;

  g_return_val_if_fail (dataset != NULL, NULL);

  list = g_new0 (EntGroupingList, 1);
  list->dataset = ent_dataset_ref (dataset);
  list->n_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  list->sorted = g_new (guint32, list->n_groupings);
  list->places = g_new (guint, list->n_groupings);
  list->folded = g_new0 (char *, list->n_groupings + 1);
  for (guint32 row = 0; row < list->n_groupings; row++)
    list->folded[row] = dup_folded (ent_dataset_get_grouping (dataset, row));
  list->ids = g_new0 (char *, 1);
  list->items = g_array_new (FALSE, FALSE, sizeof (EntGroupingItem));
  sort (list);
  list_items (list);
  return list;
}

/**
 * ent_grouping_list_free:
 * @list: (transfer full): a list
 */
void
ent_grouping_list_free (EntGroupingList *list)
{
  g_return_if_fail (list != NULL);

  ent_dataset_unref (list->dataset);
  g_free (list->sorted);
  g_strfreev (list->folded);
  g_strfreev (list->ids);
  g_strfreev (list->words);
  g_array_unref (list->items);
  g_free (list->places);
  g_free (list);
}

/**
 * ent_grouping_list_set_shown:
 * @list: a list
 * @ids: the groupings that are shown, in their order
 *
 * Puts those that are shown first.
 *
 * Returns: whether others were shown before
 */
gboolean
ent_grouping_list_set_shown (EntGroupingList   *list,
                             const char *const *ids)
{
  g_return_val_if_fail (list != NULL, FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  if (g_strv_equal (ids, (const char *const *) list->ids))
    return FALSE;
  g_strfreev (list->ids);
  list->ids = g_strdupv ((char **) ids);
  list_items (list);
  return TRUE;
}

/**
 * ent_grouping_list_set_text:
 * @list: a list
 * @text: what is looked for, as it was typed
 *
 * Leaves only groupings of which each word is part of one of their names.
 *
 * Returns: whether something else was looked for before
 */
gboolean
ent_grouping_list_set_text (EntGroupingList *list,
                            const char      *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (list != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  folded = ent_fold (text);
  words = *g_strstrip (folded) != '\0' ? g_strsplit (folded, " ", -1) : NULL;
  if (words == NULL ? list->words == NULL
                    : list->words != NULL && g_strv_equal ((const char *const *) words, (const char *const *) list->words))
    return FALSE;
  g_strfreev (list->words);
  list->words = g_steal_pointer (&words);
  list_items (list);
  return TRUE;
}

/**
 * ent_grouping_list_set_folded:
 * @list: a list
 * @kind: a kind of grouping
 * @is_folded: whether those that are not shown are left out
 *
 * Returns: whether that changes what is listed
 */
gboolean
ent_grouping_list_set_folded (EntGroupingList *list,
                              EntGroupingKind  kind,
                              gboolean         is_folded)
{
  guint n_before;

  g_return_val_if_fail (list != NULL, FALSE);
  g_return_val_if_fail (kind < ENT_N_GROUPING_KINDS, FALSE);

  n_before = list->items->len;
  list->folded_kinds[kind] = is_folded;
  list_items (list);
  return list->items->len != n_before;
}

/**
 * ent_grouping_list_get_folded:
 * @list: a list
 * @kind: a kind of grouping
 *
 * Returns: whether those of the kind that are not shown are out of sight; never
 *   while something is looked for
 */
gboolean
ent_grouping_list_get_folded (const EntGroupingList *list,
                              EntGroupingKind        kind)
{
  g_return_val_if_fail (list != NULL, FALSE);
  g_return_val_if_fail (kind < ENT_N_GROUPING_KINDS, FALSE);

  return list->folded_kinds[kind] && list->words == NULL;
}

/**
 * ent_grouping_list_is_filtered:
 * @list: a list
 *
 * Returns: whether something is looked for
 */
gboolean
ent_grouping_list_is_filtered (const EntGroupingList *list)
{
  g_return_val_if_fail (list != NULL, FALSE);

  return list->words != NULL;
}

/**
 * ent_grouping_list_get_n_items:
 * @list: a list
 *
 * Returns: how many groupings and headings there are
 */
guint
ent_grouping_list_get_n_items (const EntGroupingList *list)
{
  g_return_val_if_fail (list != NULL, 0);

  return list->items->len;
}

/**
 * ent_grouping_list_get_item:
 * @list: a list
 * @position: less than ent_grouping_list_get_n_items()
 *
 * Returns: (transfer none): what stands there, until the list changes
 */
const EntGroupingItem *
ent_grouping_list_get_item (const EntGroupingList *list,
                            guint                  position)
{
  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (position < list->items->len, NULL);

  return &g_array_index (list->items, EntGroupingItem, position);
}

/**
 * ent_grouping_list_find:
 * @list: a list
 * @grouping: row of a grouping
 *
 * Returns: where it stands, or %G_MAXUINT if it is not what is looked for
 */
guint
ent_grouping_list_find (const EntGroupingList *list,
                        guint32                grouping)
{
  g_return_val_if_fail (list != NULL, G_MAXUINT);
  g_return_val_if_fail (grouping < list->n_groupings, G_MAXUINT);

  return list->places[grouping];
}

/**
 * ent_grouping_list_find_places:
 * @list: a list
 * @before: (array length=n_before): the items as they were before it changed
 * @n_before: how many
 *
 * Returns: (transfer full) (nullable) (array length=n_before): where each stands now,
 *   or %G_MAXUINT if it is gone; %NULL where there was none
 */
guint *
ent_grouping_list_find_places (const EntGroupingList *list,
                               const EntGroupingItem *before,
                               guint                  n_before)
{
  guint headings[ENT_N_GROUPING_KINDS];
  guint *places;

  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (before != NULL || n_before == 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    headings[i] = G_MAXUINT;
  for (guint i = 0; i < list->items->len; i++)
    {
      const EntGroupingItem *item = &g_array_index (list->items, EntGroupingItem, i);

      if (item->grouping == ENT_ROW_NONE)
        headings[item->kind] = i;
    }
  places = g_new (guint, n_before);
  for (guint i = 0; i < n_before; i++)
    places[i] = before[i].grouping == ENT_ROW_NONE ? headings[before[i].kind] : list->places[before[i].grouping];
  return places;
}
