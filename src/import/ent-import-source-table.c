/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-source-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-csl.h"
#include "import/ent-import-sources.h"

/* Among how many rows the heads are sought. */
#define MAX_ROWS_ABOVE 20

/* How many rows are read between two looks whether to go on. */
#define LOOK_ROWS 256

#define NO_FIELD (-1)

/* What a column may hold, and what others call it, folded, with bars between. */
static const struct
{
  const char *id;
  const char *words;
} fields[] = {
  { "id", "id|key|citation key|cite key|kurzel|schlussel" },
  { "type", "type|item type|entry type|kind|art|typ" },
  { "title", "title|name|source|reference|titel|quelle|titre|titulo|название|заглавие|标题|题名" },
  { "author", "author|authors|creator|by|autor|autoren|verfasser|auteur|auteurs|autores|автор|авторы|作者" },
  { "publisher", "publisher|institution|organisation|organization|verlag|herausgeber|editeur|editorial|издательство|出版社" },
  { "container-title",
    "container title|container|journal|publication|publication title|newspaper|magazine|zeitschrift|zeitung|revue|revista|журнал|期刊" },
  { "language", "language|lang|sprache|langue|idioma|язык|语言" },
  { "URL", "url|link|address|website|web address|adresse|lien|enlace|ссылка|网址" },
  { "DOI", "doi" },
  { "issued", "issued|date|year|published|publication date|publication year|datum|jahr|veroffentlicht|annee|fecha|ano|дата|год|日期|年份" },
  { "accessed", "accessed|access date|retrieved|date accessed|abgerufen|zugriff|consulte|consultado|дата обращения|访问日期" },
  { "note", "note|notes|remark|remarks|comment|abstract note|bemerkung|anmerkung|remarque|nota|примечание|备注" },
};

enum
{
  ID = 0,
  TYPE = 1,
  TITLE = 2,
  AUTHOR = 3,
  ISSUED = 9,
  ACCESSED = 10,
  NOTE = 11,
};

G_STATIC_ASSERT (NOTE + 1 == G_N_ELEMENTS (fields));

typedef struct
{
  EntImportResult        *result;
  const EntImportOptions *options;
  EntImportTable         *table;
  GArray                 *columns;  /* int: which field each has, or %NO_FIELD */
  guint                   head_row; /* %ENT_ROW_NONE if it has none */
  guint                   first_row;
} Reading;

static int
find_field (const char *head)
{
  g_autofree char *folded = ent_import_words_fold (head);
  g_autofree char *between = NULL;

  g_strdelimit (folded, "-_", ' ');
  between = g_strconcat ("|", folded, "|", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields) && *folded != '\0'; i++)
    {
      g_autofree char *words = g_strconcat ("|", fields[i].words, "|", NULL);

      if (strstr (words, between) != NULL)
        return (int) i;
    }
  return NO_FIELD;
}

static int
find_column (const Reading *self,
             int            field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, int, i) == field)
      return (int) i;

  return NO_FIELD;
}

/* The row with most heads that are known, or the one that is told. */
static guint
find_head_row (const Reading *self,
               guint          start)
{
  const guint n_rows = ent_import_table_get_n_rows (self->table);
  guint most = 0, heads = ENT_ROW_NONE;

  if (start >= n_rows || self->options->heads == ENT_IMPORT_NO)
    return ENT_ROW_NONE;
  for (guint row = start; row < (self->options->first_line > 0 ? start + 1 : MIN (n_rows, MAX_ROWS_ABOVE)); row++)
    {
      guint n = 0;

      for (guint i = 0; i < ent_import_table_get_n_cells (self->table, row); i++)
        n += find_field (ent_import_table_get_text (self->table, row, i)) != NO_FIELD;
      if (n > most)
        {
          most = n;
          heads = row;
        }
    }
  return heads == ENT_ROW_NONE && self->options->heads == ENT_IMPORT_YES ? start : heads;
}

static const char *
get_head (const Reading *self,
          guint          column)
{
  return self->head_row != ENT_ROW_NONE ? ent_import_table_get_text (self->table, self->head_row, column) : "";
}

/* Each field has one column. */
static void
find_heads (Reading *self)
{
  const guint start = ent_import_table_find_line (self->table, self->options->first_line);

  self->head_row = find_head_row (self, start);
  self->first_row = self->head_row != ENT_ROW_NONE ? self->head_row + 1 : start;
  for (guint i = 0; i < ent_import_table_get_n_columns (self->table); i++)
    {
      int field = self->options->columns == NULL ? find_field (get_head (self, i)) : NO_FIELD;

      if (field != NO_FIELD && find_column (self, field) != NO_FIELD)
        field = NO_FIELD;
      g_array_append_val (self->columns, field);
    }
}

static guint
find_told_column (const Reading *self,
                  const char    *head)
{
  g_autofree char *wanted = ent_import_words_fold (head);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *folded = ent_import_words_fold (get_head (self, i));

      if (strcmp (folded, wanted) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* “title,-,URL” in their order, or “Link=URL” by their heads. */
static gboolean
take_told (Reading *self)
{
  g_auto (GStrv) parts = g_strsplit (self->options->columns, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = g_strstrip (parts[i]), *equals = strrchr (part, '=');
      g_autofree char *shown = ent_shown (part);
      const char *word = equals != NULL ? equals + 1 : part;
      guint column = i;
      int field = NO_FIELD;

      if (equals != NULL)
        {
          *equals = '\0';
          column = find_told_column (self, part);
        }
      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        if (g_ascii_strcasecmp (fields[k].id, word) == 0)
          field = (int) k;
      if (column >= self->columns->len)
        {
          ent_import_report_add (self->result->report, ENT_IMPORT_ERROR, 0, NULL, _("--columns: the table has no column for “%s”"), shown);
          return FALSE;
        }
      if (field == NO_FIELD && *word != '\0' && !g_str_equal (word, "-"))
        {
          ent_import_report_add (self->result->report, ENT_IMPORT_ERROR, 0, NULL,
                                 _("--columns: “%s” is not known; write id, type, title, author, publisher, container-title, language, URL, DOI, "
                                   "issued, accessed, note, or - for a column that is not used"), shown);
          return FALSE;
        }
      g_array_index (self->columns, int, column) = field;
    }
  return TRUE;
}

static void
say_unused (const Reading *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    for (guint row = self->first_row; row < ent_import_table_get_n_rows (self->table) && g_array_index (self->columns, int, i) == NO_FIELD; row++)
      if (*ent_import_table_get_text (self->table, row, i) != '\0')
        {
          g_autofree char *field = *get_head (self, i) != '\0' ? g_strdup (get_head (self, i)) : g_strdup_printf (_("column %u"), i + 1);

          ent_import_report_add (self->result->report, ENT_IMPORT_NOTE, 0, field, _("the column is not used; --columns tells what it means"));
          break;
        }
}

/* Several authors in a cell; a name without a comma is that of a body. */
static void
add_authors (JsonObject *source,
             const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, ";", -1);
  g_autoptr (JsonNode) written = *text == '[' ? json_from_string (text, NULL) : NULL;

  if (written != NULL && JSON_NODE_HOLDS_ARRAY (written))
    {
      json_object_set_array_member (source, "author", json_node_dup_array (written)); /* as this program writes it in a cell */
      return;
    }
  for (guint i = 0; names[i] != NULL; i++)
    ent_import_source_add_author (source, names[i], strchr (names[i], ',') == NULL);
}

static void
add_type (JsonObject *source,
          const char *text)
{
  g_autofree char *folded = ent_import_words_fold (text);
  const char *type = ent_import_csl_find_type (g_strdelimit (folded, " ", '-'));

  json_object_set_string_member (source, "type", type);
  if (strcmp (type, "document") == 0 && strcmp (folded, type) != 0)
    ent_import_source_add_note (source, "type", text);
}

/* FALSE if it would have to be told which date is meant; what is none becomes a note. */
static gboolean
add_date (const Reading *self,
          JsonObject    *source,
          guint          row,
          guint          column,
          int            field)
{
  const char *text = ent_import_table_get_text (self->table, row, column);
  const gboolean is_month_first = self->options->order == ENT_IMPORT_ORDER_MONTH_FIRST;
  g_auto (EntImportDate) date = { 0 };
  g_autofree char *edtf = NULL;
  g_autofree char *shown = ent_shown (text);

  ent_import_date_read_from (&date, ent_import_table_get_kind (self->table, row, column), text, self->options->first_year);
  if (date.kind == ENT_IMPORT_DATE_UNSURE && self->options->order == ENT_IMPORT_ORDER_UNKNOWN && !date.points)
    {
      ent_import_report_add (self->result->report, ENT_IMPORT_ASK, ent_import_table_get_line (self->table, row), fields[field].id,
                             _("“%s” may have the day or the month first; --date-order dmy or --date-order mdy says which"), shown);
      return FALSE;
    }
  if (date.kind == ENT_IMPORT_DATE_ASK)
    {
      ent_import_report_add (self->result->report, ENT_IMPORT_ASK, ent_import_table_get_line (self->table, row), fields[field].id, "%s", date.reason);
      return FALSE;
    }
  if (date.kind == ENT_IMPORT_DATE_SURE || date.kind == ENT_IMPORT_DATE_UNSURE)
    {
      edtf = ent_date_to_edtf (date.kind == ENT_IMPORT_DATE_UNSURE && is_month_first ? date.other : date.date);
      json_object_set_string_member (source, fields[field].id, edtf);
    }
  else
    ent_import_source_add_note (source, fields[field].id, text);
  return TRUE;
}

/* FALSE if the row waits for an answer. */
static gboolean
read_row (const Reading *self,
          guint          row,
          JsonObject    *source)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *text = ent_import_table_get_text (self->table, row, i);
      const int field = g_array_index (self->columns, int, i);

      if (field == NO_FIELD || field == ID || *text == '\0')
        continue;
      if (field == AUTHOR)
        add_authors (source, text);
      else if (field == NOTE)
        ent_import_source_add_note (source, NULL, text);
      else if (field == TYPE)
        add_type (source, text);
      else if (field != ISSUED && field != ACCESSED)
        ent_import_source_set (source, fields[field].id, text);
      else if (!add_date (self, source, row, i, field))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_empty (const Reading *self,
          guint          row)
{
  for (guint i = 0; i < ent_import_table_get_n_cells (self->table, row); i++)
    if (*ent_import_table_get_text (self->table, row, i) != '\0')
      return FALSE;

  return TRUE;
}

static void
read_rows (const Reading    *self,
           EntImportSources *sources)
{
  const int id = find_column (self, ID);

  for (guint row = self->first_row; row < ent_import_table_get_n_rows (self->table); row++)
    {
      g_autoptr (JsonObject) source = NULL;

      if (row % LOOK_ROWS == 0 && g_cancellable_is_cancelled (self->options->cancellable))
        return;
      if (is_empty (self, row))
        continue;
      source = json_object_new ();
      if (read_row (self, row, source))
        ent_import_sources_add (sources, g_steal_pointer (&source),
                                id != NO_FIELD ? ent_import_table_get_text (self->table, row, (guint) id) : NULL,
                                ent_import_table_get_line (self->table, row));
      else
        ent_import_report_count (self->result->report, ENT_IMPORT_ASKED, 1);
    }
}

/* Without titles no row says which source it is. */
static void
ask_all (const Reading *self)
{
  guint n = 0;

  for (guint row = self->first_row; row < ent_import_table_get_n_rows (self->table); row++)
    n += !is_empty (self, row);
  ent_import_report_add (self->result->report, ENT_IMPORT_ASK, 0, NULL,
                         _("no column has titles for certain; --columns tells what the columns mean, such as --columns title,author,issued,URL"));
  ent_import_report_count (self->result->report, ENT_IMPORT_ASKED, n);
}

/**
 * ent_import_source_table_read:
 * @result: takes what is said of the rows, and counts them
 * @options: what is told beforehand
 * @table: a table
 *
 * Makes a source of each row, by heads that are known or by the columns that
 * were told.
 *
 * Returns: (transfer full): the sources, see docs/data-format.md
 */
JsonArray *
ent_import_source_table_read (EntImportResult        *result,
                              const EntImportOptions *options,
                              EntImportTable         *table)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (EntImportSources) sources = { 0 };
  Reading self = { result, options, table, columns, ENT_ROW_NONE, 0 };

  g_return_val_if_fail (result != NULL && options != NULL && table != NULL, NULL);

  ent_import_sources_init (&sources, result->report);
  find_heads (&self);
  if (options->columns != NULL && !take_told (&self))
    return g_steal_pointer (&sources.array);
  say_unused (&self);
  if (find_column (&self, TITLE) == NO_FIELD)
    ask_all (&self);
  else
    read_rows (&self, &sources);
  return g_steal_pointer (&sources.array);
}
