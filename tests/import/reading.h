/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "import/ent-import-input.h"
#include "import/ent-import-network.h"
#include "import/ent-import-table.h"

/* What readers have read, as text that a test can compare. */

typedef EntImportNetwork *(*NetworkReader) (const EntImportInput *input,
                                            EntImportReport      *report);
typedef EntImportTable *(*TableReader) (const EntImportInput *input,
                                        EntImportReport      *report);

static inline void
dump_item (GString             *text,
           const EntImportItem *item)
{
  for (const EntImportAttribute *attribute = item->attributes; attribute != NULL; attribute = attribute->next)
    g_string_append_printf (text, " %s=%s", attribute->name, attribute->value);
  for (const EntImportSpell *spell = item->spells; spell != NULL; spell = spell->next)
    g_string_append_printf (text, " %c%s,%s%c", spell->from_open ? '(' : '[', spell->from != NULL ? spell->from : "",
                            spell->until != NULL ? spell->until : "", spell->until_open ? ')' : ']');
}

/* A line for each node, `LINE ID “LABEL” …`, and for each edge, `LINE A--B …`;
 * “?” marks an end that no node is. */
static inline char *
dump_network (EntImportNetwork *network)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ent_import_network_get_n_nodes (network); i++)
    {
      const EntImportNode *node = ent_import_network_get_node (network, i);

      g_string_append_printf (text, "%u %s", node->item.line, node->id);
      if (node->label != NULL)
        g_string_append_printf (text, " “%s”", node->label);
      if (node->mode != 0)
        g_string_append_printf (text, " mode %u", node->mode);
      if (node->is_group)
        g_string_append (text, " group");
      dump_item (text, &node->item);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < ent_import_network_get_n_edges (network); i++)
    {
      const EntImportEdge *edge = ent_import_network_get_edge (network, i);

      g_string_append_printf (text, "%u %s%s%s%s%s", edge->item.line, edge->ends[0] == ENT_IMPORT_NO_NODE ? "?" : "", edge->end_ids[0],
                              edge->directed ? "->" : "--", edge->ends[1] == ENT_IMPORT_NO_NODE ? "?" : "", edge->end_ids[1]);
      if (edge->weight != 1)
        g_string_append_printf (text, " × %g", edge->weight);
      dump_item (text, &edge->item);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* A line for each message, `LEVEL LINE: TEXT`. */
static inline char *
dump_report (EntImportReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (report, i);

      g_string_append_printf (text, "%s %u: %s\n", ent_import_level_to_id (message->level), message->line, message->text);
    }

  return g_string_free (text, FALSE);
}

/* Reads a copy of exactly the size of @text, so that a sanitizer sees a read
 * beyond its end, and holds what comes of it to @expected: the network with what
 * is said of it, or what is said in place of one. */
static inline void
check_network_bytes (NetworkReader  reader,
                     const char    *text,
                     gsize          length,
                     const char    *expected)
{
  g_autofree char *copy = g_memdup2 (text, length);
  const EntImportInput input = { copy, length, NULL };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportNetwork) network = reader (&input, report);
  g_autofree char *nodes = network != NULL ? dump_network (network) : g_strdup ("");
  g_autofree char *said = dump_report (report);
  g_autofree char *all = g_strconcat (nodes, said, NULL);

  g_assert_cmpstr (all, ==, expected);
}

static inline void
check_network (NetworkReader  reader,
               const char    *text,
               const char    *expected)
{
  check_network_bytes (reader, text, strlen (text), expected);
}

/* No beginning of @text is taken for all of it. */
static inline void
check_no_part (NetworkReader  reader,
               const char    *text)
{
  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      const EntImportInput input = { copy, length, NULL };
      g_autoptr (EntImportReport) report = ent_import_report_new ();
      g_autoptr (EntImportNetwork) network = reader (&input, report);

      if (network != NULL)
        g_error ("%" G_GSIZE_FORMAT " bytes were taken for the whole", length);
      g_assert_cmpuint (ent_import_report_get_n_at (report, ENT_IMPORT_ERROR), ==, 1);
    }
}

/* Readings that are given up say nothing. */
static inline void
check_cancelled (NetworkReader  reader,
                 const char    *text)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const EntImportInput input = { text, strlen (text), cancellable };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportNetwork) network = NULL;

  g_cancellable_cancel (cancellable);
  network = reader (&input, report);
  g_assert_null (network);
  g_assert_cmpuint (ent_import_report_get_n_messages (report), ==, 0);
}

/* A line for each row, `LINE|CELL|CELL`; what a cell says it is stands before it
 * where that is not a text: # a number, @ a date, ? true or false, ! an error. */
static inline char *
dump_table (EntImportTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < ent_import_table_get_n_rows (table); row++)
    {
      g_string_append_printf (text, "%u", ent_import_table_get_line (table, row));
      for (guint column = 0; column < ent_import_table_get_n_cells (table, row); column++)
        {
          static const char *const marks[] = { "", "", "#", "@", "?", "!" };

          g_string_append_printf (text, "|%s%s", marks[ent_import_table_get_kind (table, row, column)],
                                  ent_import_table_get_text (table, row, column));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* As check_network_bytes(). */
static inline void
check_table_bytes (TableReader  reader,
                   const char  *text,
                   gsize        length,
                   const char  *expected)
{
  g_autofree char *copy = g_memdup2 (text, length);
  const EntImportInput input = { copy, length, NULL };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  g_autoptr (EntImportTable) table = reader (&input, report);
  g_autofree char *rows = table != NULL ? dump_table (table) : g_strdup ("");
  g_autofree char *said = dump_report (report);
  g_autofree char *all = g_strconcat (rows, said, NULL);

  g_assert_cmpstr (all, ==, expected);
}

static inline void
check_table (TableReader  reader,
             const char  *text,
             const char  *expected)
{
  check_table_bytes (reader, text, strlen (text), expected);
}
