/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-references.h"

struct _EntDetailsReferences
{
  GArray     *rows;    /* guint32, by number, owned */
  GHashTable *numbers; /* row + 1 → number, owned */
};

/**
 * ent_details_references_new:
 *
 * Returns: (transfer full): no references yet
 */
EntDetailsReferences *
ent_details_references_new (void)
{
  EntDetailsReferences *references = g_new (EntDetailsReferences, 1);

  references->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  references->numbers = g_hash_table_new (NULL, NULL);
  return references;
}

/**
 * ent_details_references_free:
 * @references: (transfer full): references
 */
void
ent_details_references_free (EntDetailsReferences *references)
{
  g_return_if_fail (references != NULL);

  g_array_unref (references->rows);
  g_hash_table_unref (references->numbers);
  g_free (references);
}

/**
 * ent_details_references_add:
 * @references: references
 * @sources: rows of sources
 *
 * Gives the next numbers to those that have none yet.
 */
void
ent_details_references_add (EntDetailsReferences *references,
                            EntRows               sources)
{
  g_return_if_fail (references != NULL);

  for (guint i = 0; i < sources.n_rows; i++)
    {
      if (ent_details_references_get_number (references, sources.rows[i]) > 0)
        continue;
      g_array_append_val (references->rows, sources.rows[i]);
      g_hash_table_insert (references->numbers, GUINT_TO_POINTER (sources.rows[i] + 1), GUINT_TO_POINTER (references->rows->len));
    }
}

/**
 * ent_details_references_get_number:
 * @references: references
 * @source: row of a source
 *
 * Returns: its number, from 1 on; 0 if it was never added
 */
guint
ent_details_references_get_number (EntDetailsReferences *references,
                                   guint32               source)
{
  g_return_val_if_fail (references != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (references->numbers, GUINT_TO_POINTER (source + 1)));
}

/**
 * ent_details_references_get_rows:
 * @references: references
 *
 * Returns: the sources in the order of their numbers; valid until the next is added
 */
EntRows
ent_details_references_get_rows (EntDetailsReferences *references)
{
  g_return_val_if_fail (references != NULL, (EntRows) { 0 });

  return (EntRows) { (const guint32 *) (gpointer) references->rows->data, references->rows->len };
}
