/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli/ent-cli-commands.h"
#include "base/ent-shown.h"

#define COLUMN_GAP 2

#define CHUNK_BYTES 4096 /* of texts that are kept together */

struct _EntCliTable
{
  const EntCliColumn *columns; /* borrowed */
  guint               n_columns;
  GPtrArray          *cells; /* char *, nullable, borrowed; row after row */
  GStringChunk       *texts; /* (nullable): those of the cells, each once, as most stand in many rows */
};

/**
 * ent_cli_table_new:
 * @columns: (array length=n_columns): the columns, which must outlive the table
 * @n_columns: how many
 *
 * Returns: (transfer full): a table without rows
 */
EntCliTable *
ent_cli_table_new (const EntCliColumn *columns,
                   guint               n_columns)
{
  EntCliTable *table = g_new0 (EntCliTable, 1);

  table->columns = columns;
  table->n_columns = n_columns;
  table->cells = g_ptr_array_new ();

  return table;
}

/**
 * ent_cli_table_free:
 * @table: (transfer full) (nullable): a table
 *
 * Frees @table.
 */
void
ent_cli_table_free (EntCliTable *table)
{
  if (table == NULL)
    return;

  g_ptr_array_unref (table->cells);
  g_clear_pointer (&table->texts, g_string_chunk_free);
  g_free (table);
}

/**
 * ent_cli_table_add:
 * @table: a table
 * @cells: one text for each column; %NULL for what is not known
 *
 * Adds a row.
 */
void
ent_cli_table_add (EntCliTable       *table,
                   const char *const *cells)
{
  g_return_if_fail (table != NULL && cells != NULL);

  if (table->texts == NULL)
    table->texts = g_string_chunk_new (CHUNK_BYTES);
  for (guint i = 0; i < table->n_columns; i++)
    g_ptr_array_add (table->cells, cells[i] != NULL ? g_string_chunk_insert_const (table->texts, cells[i]) : NULL);
}

/* A cell on one line, with nothing in it that acts on a terminal. */
static char *
dup_cell (EntCliTable *table,
          guint        cell)
{
  const char *text = g_ptr_array_index (table->cells, cell);

  return text != NULL ? ent_shown_escape (text, -1, G_MAXUINT) : g_strdup ("");
}

/* In columns of a terminal. */
static guint
width_of (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
append_padded (GString    *text,
               const char *cell,
               guint       width)
{
  g_string_append (text, cell);
  for (guint i = width_of (cell); i < width; i++)
    g_string_append_c (text, ' ');
}

static void
end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
append_table (EntCliTable *table,
              GString     *text)
{
  g_autofree guint *widths = g_new (guint, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = width_of (_(table->columns[i].heading));
  for (guint i = 0; i < table->cells->len; i++)
    {
      g_autofree char *cell = dup_cell (table, i);
      guint column = i % table->n_columns;

      widths[column] = MAX (widths[column], width_of (cell));
    }

  for (guint i = 0; i < table->n_columns; i++)
    append_padded (text, _(table->columns[i].heading), widths[i] + COLUMN_GAP);
  end_line (text);
  for (guint i = 0; i < table->cells->len; i++)
    {
      g_autofree char *cell = dup_cell (table, i);
      guint column = i % table->n_columns;

      append_padded (text, cell, widths[column] + COLUMN_GAP);
      if (column + 1 == table->n_columns)
        end_line (text);
    }
}

static void
append_tsv (EntCliTable *table,
            GString     *text)
{
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (text, "%s%c", table->columns[i].key, i + 1 < table->n_columns ? '\t' : '\n');
  for (guint i = 0; i < table->cells->len; i++)
    {
      g_autofree char *cell = dup_cell (table, i);

      g_string_append_printf (text, "%s%c", cell, (i + 1) % table->n_columns > 0 ? '\t' : '\n');
    }
}

static void
append_json_text (GString    *text,
                  const char *value,
                  gsize       length)
{
  g_string_append_c (text, '"');
  for (gsize i = 0; i < length; i++)
    {
      guchar c = value[i];

      if (c == '"' || c == '\\')
        g_string_append_printf (text, "\\%c", c);
      else if (c < 0x20 || c == 0x7f)
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_c (text, c);
    }
  g_string_append_c (text, '"');
}

static void
append_json_cell (EntCliTable *table,
                  GString     *text,
                  guint        cell)
{
  const char *value = g_ptr_array_index (table->cells, cell);
  const EntCliColumn *column = &table->columns[cell % table->n_columns];

  g_string_append_printf (text, "\"%s\": ", column->key);
  if (value == NULL)
    g_string_append (text, "null");
  else if (!column->is_list)
    append_json_text (text, value, strlen (value));
  else
    {
      g_string_append_c (text, '[');
      while (*value != '\0')
        {
          gsize length = strcspn (value, ",");

          append_json_text (text, value, length);
          value += length;
          if (*value == ',')
            {
              g_string_append (text, ", ");
              value++;
            }
        }
      g_string_append_c (text, ']');
    }
}

static void
append_json (EntCliTable *table,
             GString     *text)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < table->cells->len; i++)
    {
      if (i % table->n_columns == 0)
        g_string_append (text, i == 0 ? "\n  {" : ",\n  {");
      else
        g_string_append (text, ", ");
      append_json_cell (table, text, i);
      if ((i + 1) % table->n_columns == 0)
        g_string_append_c (text, '}');
    }
  g_string_append (text, table->cells->len > 0 ? "\n]\n" : "]\n");
}

static gboolean
is_for (const EntCliColumn *column,
        EntCliFormat        format)
{
  return column->whose == ENT_CLI_COLUMN_FOR_ALL
         || (column->whose == ENT_CLI_COLUMN_FOR_PEOPLE) == (format == ENT_CLI_FORMAT_TABLE);
}

/* The columns of @table that are there for those who read @format; they are put into @columns. Texts are those of @table. */
static EntCliTable *
choose_columns (EntCliTable  *table,
                EntCliFormat  format,
                GArray       *columns)
{
  EntCliTable *chosen;

  for (guint i = 0; i < table->n_columns; i++)
    if (is_for (&table->columns[i], format))
      g_array_append_val (columns, table->columns[i]);
  chosen = ent_cli_table_new ((const EntCliColumn *) (gpointer) columns->data, columns->len);
  for (guint i = 0; i < table->cells->len; i++)
    if (is_for (&table->columns[i % table->n_columns], format))
      g_ptr_array_add (chosen->cells, g_ptr_array_index (table->cells, i));
  return chosen;
}

/**
 * ent_cli_table_write:
 * @table: a table
 * @format: how it is written
 * @error: where to put why it could not be written
 *
 * Writes @table to standard output.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_table_write (EntCliTable   *table,
                     EntCliFormat   format,
                     GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (EntCliColumn));
  g_autoptr (EntCliTable) chosen = NULL;

  g_return_val_if_fail (table != NULL, FALSE);

  chosen = choose_columns (table, format, columns);
  switch (format)
    {
    case ENT_CLI_FORMAT_TSV:
      append_tsv (chosen, text);
      break;
    case ENT_CLI_FORMAT_JSON:
      append_json (chosen, text);
      break;
    case ENT_CLI_FORMAT_TABLE:
    default:
      append_table (chosen, text);
    }

  return ent_cli_output_write (text->str, error);
}

/**
 * ent_cli_output_write:
 * @text: UTF-8
 * @error: where to put why it could not be written
 *
 * Writes @text to standard output as it is, whatever the locale, and sees to it
 * that it has arrived: a full disk is an error.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_output_write (const char  *text,
                      GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return ent_cli_output_write_bytes (text, strlen (text), error);
}

/**
 * ent_cli_output_write_bytes:
 * @bytes: (array length=length): a file
 * @length: how many
 * @error: where to put why it could not be written
 *
 * As ent_cli_output_write(), of what need not be a text.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_output_write_bytes (gconstpointer   bytes,
                            gsize           length,
                            GError        **error)
{
  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  if (fwrite (bytes, 1, length, stdout) != length || fflush (stdout) == EOF)
    {
      int code = errno;

      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA, _("the output cannot be written: %s"), g_strerror (code));
      return FALSE;
    }

  return TRUE;
}
