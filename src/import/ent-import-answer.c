/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-answer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-cursor.h"
#include "import/ent-import-json.h"
#include "io/ent-json-walk.h"

typedef struct
{
  EntImportJson    json;
  EntImportTable  *table;
  EntImportReport *report;
  GCancellable    *cancellable;
  GPtrArray       *heads;   /* owned texts */
  GHashTable      *columns; /* head → column */
  GHashTable      *nested;  /* heads, borrowed, of columns with values that are no cells */
  gboolean         failed;
} Answer;

static void
fail (Answer     *self,
      const char *at,
      const char *message)
{
  if (!self->failed)
    ent_import_json_refuse (&self->json, self->report, at, message);
  self->failed = TRUE;
}

static guint
get_column (Answer     *self,
            const char *head)
{
  gpointer column;
  char *copy;

  if (g_hash_table_lookup_extended (self->columns, head, NULL, &column))
    return GPOINTER_TO_UINT (column);

  copy = g_strdup (head);
  g_ptr_array_add (self->heads, copy);
  g_hash_table_insert (self->columns, copy, GUINT_TO_POINTER (self->heads->len - 1));

  return self->heads->len - 1;
}

/* The item of Wikidata that an address names, else all of it. */
static const char *
cut_address (const char *text)
{
  const char *slash = strstr (text, "/entity/Q");

  return slash != NULL && g_str_has_prefix (text, "http") && slash[9] != '\0' && slash[9 + strspn (slash + 9, "0123456789")] == '\0'
           ? slash + strlen ("/entity/") : text;
}

/* An object or a list of such is no cell; that it is left is said once a column. */
static void
say_nested (Answer     *self,
            const char *at,
            guint       column)
{
  const char *head = g_ptr_array_index (self->heads, column);

  if (g_hash_table_add (self->nested, (gpointer) head))
    ent_import_report_add (self->report, ENT_IMPORT_WARNING, ent_import_json_get_line (&self->json, at), head,
                           _("objects within objects are no cells and are not read"));
}

/* At the binding of a variable: `{"type": "uri", "value": "…"}`. A blank node is
 * written as in RDF, which is read as “there is one, which is not known”. */
static char *
read_binding (char **at)
{
  g_autofree char *type = NULL;
  g_autofree char *value = NULL;

  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      const char *key = ent_json_walk_read_key (at);
      char **member = strcmp (key, "type") == 0 ? &type : strcmp (key, "value") == 0 ? &value : NULL;

      if (member != NULL)
        {
          g_free (*member);
          *member = ent_import_json_read (at);
        }
      else
        ent_json_walk_skip (at);
    }
  if (value == NULL)
    return NULL;
  if (g_strcmp0 (type, "bnode") == 0)
    return g_strconcat ("_:", value, NULL);
  if (g_strcmp0 (type, "uri") == 0)
    return g_strdup (cut_address (value));

  return g_steal_pointer (&value);
}

/* Adds a row of the cells that were read, which it empties. */
static gboolean
add_row (Answer    *self,
         GPtrArray *cells,
         guint      line)
{
  gboolean fits = ent_import_table_begin_row (self->table, line);

  for (guint i = 0; i < cells->len && fits; i++)
    {
      const char *text = g_ptr_array_index (cells, i);

      fits = ent_import_table_add (self->table, text != NULL ? ENT_IMPORT_CELL_TEXT : ENT_IMPORT_CELL_EMPTY, text != NULL ? text : "", -1);
    }

  return fits;
}

/* At an object: a row of answers, or of plain values. */
static void
read_row (Answer     *self,
          char      **at,
          GPtrArray  *cells)
{
  for (guint i = 0; i < cells->len; i++)
    g_clear_pointer (&g_ptr_array_index (cells, i), g_free);
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      guint column = get_column (self, ent_json_walk_read_key (at));
      const char *start = *at;

      if (column >= cells->len)
        g_ptr_array_set_size (cells, (int) column + 1);
      g_free (g_ptr_array_index (cells, column));
      if (**at == '{')
        g_ptr_array_index (cells, column) = read_binding (at);
      else
        {
          g_autofree char *value = ent_import_json_read (at);

          g_ptr_array_index (cells, column) = g_strdup (value != NULL ? cut_address (value) : NULL);
        }
      if (g_ptr_array_index (cells, column) == NULL && (*start == '{' || *start == '['))
        say_nested (self, start, column);
    }
}

/* At a list of rows. Heads may come up in any row, so all rows are read twice:
 * first on a copy, for the heads. */
static void
read_heads (Answer     *self,
            const char *list)
{
  g_autofree char *copy = ent_json_walk_copy (list);
  char *at = copy;

  for (gboolean more = ent_json_walk_open (&at); more; more = ent_json_walk_next (&at))
    {
      if (*at != '{')
        {
          fail (self, list + (at - copy), _("each row must be an object"));
          return;
        }
      for (gboolean member = ent_json_walk_open (&at); member; member = ent_json_walk_next (&at))
        {
          get_column (self, ent_json_walk_read_key (&at));
          ent_json_walk_skip (&at);
        }
      if (self->heads->len > ENT_IMPORT_MAX_COLUMNS)
        {
          fail (self, list, _("it has more than 4,096 columns"));
          return;
        }
    }
}

static void
read_rows (Answer *self,
           char   *list)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;
  gboolean fits;

  read_heads (self, list);
  if (self->failed)
    return;
  fits = add_row (self, self->heads, ent_import_json_get_line (&self->json, list));
  for (gboolean more = ent_json_walk_open (&list); more && fits; more = ent_json_walk_next (&list))
    {
      guint line = ent_import_json_get_line (&self->json, list);

      read_row (self, &list, cells);
      fits = add_row (self, cells, line);
      if (n++ % 256 == 0 && g_cancellable_is_cancelled (self->cancellable))
        {
          self->failed = TRUE;
          return;
        }
    }
  if (!fits)
    fail (self, self->json.root, _(ent_import_table_get_limit (self->table)));
}

/* At the answer of a service: the heads are in the order that was asked for. */
static void
read_answer (Answer *self,
             char   *root)
{
  char *head = ent_json_walk_find (root, "head"), *results = ent_json_walk_find (root, "results");
  char *vars = head != NULL && *head == '{' ? ent_json_walk_find (head, "vars") : NULL;
  char *bindings = results != NULL && *results == '{' ? ent_json_walk_find (results, "bindings") : NULL;

  if (vars == NULL || *vars != '[' || bindings == NULL || *bindings != '[')
    {
      fail (self, root, _("an answer to a query has the lists “vars” in “head” and “bindings” in “results”"));
      return;
    }
  for (gboolean more = ent_json_walk_open (&vars); more; more = ent_json_walk_next (&vars))
    {
      g_autofree char *name = ent_import_json_read (&vars);

      if (name != NULL)
        get_column (self, name);
    }
  read_rows (self, bindings);
}

/**
 * ent_import_answer_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it
 *
 * Reads the answer to a query of SPARQL in JSON, or a list of objects, each a
 * row. Addresses of items of Wikidata become their numbers.
 *
 * Returns: (transfer full) (nullable): a table whose first row are the heads
 */
EntImportTable *
ent_import_answer_read (const EntImportInput *input,
                        EntImportReport      *report)
{
  g_autoptr (EntImportTable) table = NULL;
  g_autoptr (GPtrArray) heads = NULL;
  g_autoptr (GHashTable) columns = NULL;
  g_autoptr (GHashTable) nested = NULL;
  Answer self = { 0 };

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (!ent_import_json_open (&self.json, input, report))
    return NULL;
  table = ent_import_table_new (NULL);
  heads = g_ptr_array_new_with_free_func (g_free);
  columns = g_hash_table_new (g_str_hash, g_str_equal);
  nested = g_hash_table_new (NULL, NULL);
  self.table = table;
  self.report = report;
  self.cancellable = input->cancellable;
  self.heads = heads;
  self.columns = columns;
  self.nested = nested;
  if (*self.json.root == '[')
    read_rows (&self, self.json.root);
  else if (*self.json.root == '{')
    read_answer (&self, self.json.root);
  else
    fail (&self, self.json.root, _("a table in JSON is the answer to a query or a list of objects"));
  ent_import_json_close (&self.json);

  return self.failed ? NULL : g_steal_pointer (&table);
}

/* `<http://…/entity/Q20>`, `"Norway"@en`, `"1994-…"^^<…#dateTime>`: a term of RDF
 * as a plain text. */
static char *
read_term (const char *text)
{
  gsize length = strlen (text);
  const char *end;

  if (length > 2 && text[0] == '<' && text[length - 1] == '>')
    {
      g_autofree char *address = g_strndup (text + 1, length - 2);

      return g_strdup (cut_address (address));
    }
  end = strrchr (text, '"');
  if (length > 1 && text[0] == '"' && end > text && (end[1] == '\0' || end[1] == '@' || g_str_has_prefix (end + 1, "^^<")))
    {
      g_autofree char *quoted = g_strndup (text + 1, (gsize) (end - text - 1));

      return g_strcompress (quoted);
    }

  return g_strdup (cut_address (text));
}

/**
 * ent_import_answer_read_tsv:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it
 *
 * Reads the answer to a query of SPARQL in TSV, the cells of which are terms of
 * RDF; tabs and line ends in them are escaped, so quotes part nothing.
 *
 * Returns: (transfer full) (nullable): a table whose first row are the heads
 */
EntImportTable *
ent_import_answer_read_tsv (const EntImportInput *input,
                            EntImportReport      *report)
{
  g_autoptr (EntImportTable) table = NULL;
  EntImportCursor cursor;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  table = ent_import_table_new (NULL);
  ent_import_cursor_init (&cursor, input, report);
  while (cursor.at < cursor.end)
    {
      guint line = cursor.line;
      const char *start = cursor.at;
      g_auto (GStrv) cells = NULL;
      g_autofree char *text = NULL;
      gboolean fits = ent_import_table_begin_row (table, line);

      ent_import_cursor_skip_line (&cursor);
      text = g_strndup (start, (gsize) (cursor.at - start));
      text[strcspn (text, "\r\n")] = '\0';
      cells = g_strsplit (text, "\t", -1);
      for (guint i = 0; cells[i] != NULL && fits; i++)
        {
          g_autofree char *term = read_term (line == 1 && *cells[i] == '?' ? cells[i] + 1 : cells[i]);

          fits = ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, term, -1);
        }
      if (!fits)
        ent_import_cursor_fail (&cursor, line, _(ent_import_table_get_limit (table)));
    }

  return cursor.failed ? NULL : g_steal_pointer (&table);
}
