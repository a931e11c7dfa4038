/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-dataset-private.h"

#include "base/ent-visible.h"

static void
count (GHashTable *counts,
       char       *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
}

static gboolean
is_shared (GHashTable *counts,
           const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) > 1;
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
  g_autoptr (GHashTable) folds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) skeletons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 row = 0; row < n_rows; row++)
    {
      count (folds, ent_visible_fold (names[row]));
      count (skeletons, ent_visible_skeleton (names[row]));
    }
  for (guint32 row = 0; row < n_rows; row++)
    {
      g_autofree char *fold = ent_visible_fold (names[row]);
      g_autofree char *skeleton = ent_visible_skeleton (names[row]);

      if (is_shared (folds, fold) || is_shared (skeletons, skeleton))
        {
          g_autofree char *apart = g_strdup_printf ("%s (%s)", names[row], ent_dataset_get_record (dataset, ent_ref (kind, row))->id);

          names[row] = ent_arena_intern (dataset->arena, apart);
        }
    }
}

/**
 * ent_dataset_name_groupings:
 * @dataset: a dataset with its table of groupings
 *
 * Finds what is shown of each grouping. For the builder only.
 */
void
ent_dataset_name_groupings (EntDataset *dataset)
{
  guint n_rows = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);

  dataset->grouping_names = ent_dataset_own (dataset, g_new (const char *, n_rows));
  for (guint32 row = 0; row < n_rows; row++)
    dataset->grouping_names[row] = ent_dataset_get_grouping (dataset, row)->name;
  ent_dataset_tell_names_apart (dataset, ENT_KIND_GROUPING, dataset->grouping_names);
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
