/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-edge-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-words.h"

#define NO_COLUMN G_MAXUINT

static guint
find_column (const EntImportTable *table,
             const char           *head)
{
  for (guint i = 0; ent_import_table_get_n_rows (table) > 0 && i < ent_import_table_get_n_cells (table, 0); i++)
    {
      g_autofree char *folded = ent_import_words_fold (ent_import_table_get_text (table, 0, i));

      if (strcmp (folded, head) == 0)
        return i;
    }
  return NO_COLUMN;
}

/**
 * ent_import_edge_table_is:
 * @table: a table
 *
 * Returns: whether its heads are those of edges: “Source” and “Target”, and none
 *   that speaks of nations or groupings; “source” alone is where something is from
 */
gboolean
ent_import_edge_table_is (const EntImportTable *table)
{
  g_return_val_if_fail (table != NULL, FALSE);

  if (find_column (table, "source") == NO_COLUMN || find_column (table, "target") == NO_COLUMN)
    return FALSE;
  for (guint i = 0; i < ent_import_table_get_n_cells (table, 0); i++)
    {
      EntImportSystem system;
      const EntImportMeaning meaning = ent_import_words_find_head (ent_import_table_get_text (table, 0, i), &system);

      if (meaning == ENT_IMPORT_NATION || meaning == ENT_IMPORT_GROUPING)
        return FALSE;
    }
  return TRUE;
}

/* What Gephi says of an edge, or else a column of its own. */
static void
take_cell (EntImportNetwork *network,
           EntImportEdge    *edge,
           const char       *head,
           const char       *text)
{
  g_autofree char *folded = ent_import_words_fold (head);
  const double weight = g_ascii_strtod (text, NULL);

  if (*text == '\0' || strcmp (folded, "id") == 0)
    return;
  if (strcmp (folded, "type") == 0 && (g_ascii_strcasecmp (text, "directed") == 0 || g_ascii_strcasecmp (text, "undirected") == 0))
    edge->directed = g_ascii_strcasecmp (text, "directed") == 0;
  else if (strcmp (folded, "weight") == 0 && weight == 1)
    edge->weight = 1;
  else
    ent_import_network_add_attribute (network, &edge->item, strcmp (folded, "weight") == 0 ? "weight" : head, text);
}

static gboolean
is_empty (const EntImportTable *table,
          guint                 row)
{
  for (guint i = 0; i < ent_import_table_get_n_cells (table, row); i++)
    if (*ent_import_table_get_text (table, row, i) != '\0')
      return FALSE;
  return TRUE;
}

/**
 * ent_import_edge_table_read:
 * @table: a table for which ent_import_edge_table_is() says yes
 * @cancellable: (nullable): to give up
 * @report: takes what is to be said of it
 *
 * Makes a network of the table, whose nodes are called as they are written. An
 * edge without one of its ends is one that leads nowhere.
 *
 * Returns: (transfer full) (nullable): the network; %NULL if it is larger than one may
 *   be, or given up
 */
EntImportNetwork *
ent_import_edge_table_read (const EntImportTable *table,
                            GCancellable         *cancellable,
                            EntImportReport      *report)
{
  g_autoptr (EntImportNetwork) network = ent_import_network_new ();
  const guint ends[] = { find_column (table, "source"), find_column (table, "target") };

  g_return_val_if_fail (table != NULL && report != NULL, NULL);

  for (guint row = 1; row < ent_import_table_get_n_rows (table); row++)
    {
      const guint line = ent_import_table_get_line (table, row);
      const char *ids[] = { ent_import_table_get_text (table, row, ends[0]), ent_import_table_get_text (table, row, ends[1]) };
      EntImportEdge *edge;

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (is_empty (table, row))
        continue;
      for (guint end = 0; end < 2; end++)
        if (*ids[end] != '\0')
          {
            gboolean is_new;
            EntImportNode *node = ent_import_network_add_node (network, ids[end], line, &is_new);

            node->label = node->id;
          }
      edge = ent_import_network_add_edge (network, ids[0], ids[1], line);
      for (guint i = 0; i < ent_import_table_get_n_cells (table, row); i++)
        if (i != ends[0] && i != ends[1])
          take_cell (network, edge, ent_import_table_get_text (table, 0, i), ent_import_table_get_text (table, row, i));
    }
  if (ent_import_network_get_limit (network) != NULL)
    {
      ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, "%s", _(ent_import_network_get_limit (network)));
      return NULL;
    }
  ent_import_network_link (network);
  return g_steal_pointer (&network);
}
