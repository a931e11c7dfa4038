/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-dataset-private.h"

#include "base/ent-text-set.h"
#include "base/ent-visible.h"

typedef char *(*KeyFunc) (const char *name);

/* How many names have the same key as that of each row. */
static guint *
count_alike (const char **names,
             guint        n_rows,
             KeyFunc      make_key)
{
  g_autoptr (EntTextSet) keys = ent_text_set_new (n_rows);
  g_autofree guint32 *key_of = g_new (guint32, n_rows);
  g_autofree guint *n_of = g_new0 (guint, n_rows);
  guint *n_alike = g_new (guint, n_rows);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *key = make_key (names[row]);

      key_of[row] = ent_text_set_get_number (ent_text_set_add (keys, key));
      n_of[key_of[row]]++;
    }
  for (guint row = 0; row < n_rows; row++)
    n_alike[row] = n_of[key_of[row]];
  return n_alike;
}

/* Puts the id behind the name of a row. */
static void
tell_apart (EntDataset  *dataset,
            EntRef       row,
            const char **name)
{
  g_autofree char *apart = g_strdup_printf ("%s (%s)", *name, ent_dataset_get_record (dataset, row)->id);

  *name = ent_arena_intern (dataset->arena, apart);
}

/**
 * ent_dataset_tell_names_apart:
 * @dataset: a dataset
 * @kind: nations or groupings
 * @names: (inout) (array): their names, a row each
 *
 * Puts the id in brackets behind each name that a reader would take for that
 * of another row. For the builder only. Time: O(names).
 */
void
ent_dataset_tell_names_apart (EntDataset  *dataset,
                              EntKind      kind,
                              const char **names)
{
  guint n_rows = ent_dataset_get_n_rows (dataset, kind);
  g_autofree guint *n_folds = count_alike (names, n_rows, ent_visible_fold);
  g_autofree guint *n_skeletons = count_alike (names, n_rows, ent_visible_skeleton);

  for (guint32 row = 0; row < n_rows; row++)
    if (n_folds[row] > 1 || n_skeletons[row] > 1)
      tell_apart (dataset, ent_ref (kind, row), &names[row]);
}

/**
 * ent_dataset_name_groupings:
 * @dataset: a dataset with its table of groupings
 * @index: (nullable): an index of their names, which need not be compared again then
 *
 * Finds what is shown of each grouping. For the builder only.
 */
void
ent_dataset_name_groupings (EntDataset   *dataset,
                            EntNameIndex *index)
{
  guint n_rows = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  const char **names = g_new (const char *, n_rows);

  for (guint32 row = 0; row < n_rows; row++)
    names[row] = ent_dataset_get_grouping (dataset, row)->name;
  if (index == NULL)
    ent_dataset_tell_names_apart (dataset, ENT_KIND_GROUPING, names);
  else
    for (guint32 row = 0; row < n_rows; row++)
      if (ent_name_index_get_same (index, row).n_rows > 1 || ent_name_index_get_alike (index, row).n_rows > 1)
        tell_apart (dataset, ent_ref (ENT_KIND_GROUPING, row), &names[row]);
  dataset->grouping_names = ent_dataset_own (dataset, names);
}

/**
 * ent_dataset_get_grouping_name:
 * @dataset: a dataset
 * @grouping: row of a grouping
 *
 * The name for people: for pills, lists and sentences. Time: O(1).
 *
 * Returns: (transfer none): its name; with the id behind it where another
 *   grouping is called alike
 */
const char *
ent_dataset_get_grouping_name (EntDataset *dataset,
                               guint32     grouping)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (grouping < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING), NULL);

  return dataset->grouping_names[grouping];
}
