/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-bibtex.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-cursor.h"
#include "import/ent-import-latex.h"
#include "import/ent-import-sources.h"

typedef struct
{
  EntImportCursor  cursor;
  EntImportSources sources;
  GHashTable      *macros; /* of @string: name → text, both owned */
} Bibtex;

/* What comes of an entry. */
typedef enum
{
  ENTRY_WHOLE,
  ENTRY_NOT_CLOSED,
  ENTRY_BROKEN,
} Entry;

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

/* What becomes of a field; those that have no place here go to the note. */
static const struct
{
  const char *name;
  const char *field;
} fields[] = {
  { "title", "title" }, { "publisher", "publisher" }, { "institution", "publisher" }, { "school", "publisher" },
  { "organization", "publisher" },
  { "journal", "container-title" }, { "journaltitle", "container-title" }, { "booktitle", "container-title" },
  { "language", "language" }, { "langid", "language" },
};

static const char *const noted[] = { "volume", "number", "pages", "series", "edition", "chapter", "address", "howpublished", "isbn", "editor" };

static const char *
find_type (const char *name,
           gboolean    has_url)
{
  static const struct
  {
    const char *name;
    const char *type;
  } types[] = {
    { "article", "article-journal" }, { "book", "book" }, { "mvbook", "book" }, { "inbook", "book" }, { "booklet", "book" },
    { "incollection", "book" },
    { "collection", "book" }, { "techreport", "report" }, { "report", "report" }, { "online", "webpage" }, { "electronic", "webpage" },
    { "www", "webpage" }, { "inproceedings", "article" }, { "conference", "article" }, { "dataset", "dataset" },
    { "inreference", "entry-encyclopedia" }, { "legislation", "legislation" }, { "jurisdiction", "legislation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (types[i].name, name) == 0)
      return types[i].type;

  return has_url && g_ascii_strcasecmp (name, "misc") == 0 ? "webpage" : "document";
}

static char *
read_word (Bibtex *self)
{
  EntImportCursor *cursor = &self->cursor;
  const char *start;

  ent_import_cursor_skip_space (cursor);
  start = cursor->at;
  while (cursor->at < cursor->end && !g_ascii_isspace (*cursor->at) && strchr ("{}(),=#\"@", *cursor->at) == NULL)
    cursor->at++;

  return g_strndup (start, (gsize) (cursor->at - start));
}

/* “@word{” at the beginning of a line: whatever is open there was not closed. */
static gboolean
is_next_entry (EntImportCursor *cursor)
{
  const char *p = cursor->at + 1;

  if (*cursor->at != '@' || cursor->at != cursor->line_start)
    return FALSE;
  while (p < cursor->end && g_ascii_isalpha (*p))
    p++;

  return p > cursor->at + 1 && p < cursor->end && *p == '{';
}

/* At “{” or a double quote: goes behind what closes it, over braces that belong
 * together. %FALSE if the text ends before. */
static gboolean
read_delimited (Bibtex  *self,
                GString *text)
{
  EntImportCursor *cursor = &self->cursor;
  char close = *cursor->at == '{' ? '}' : '"';
  guint depth = 0;

  for (ent_import_cursor_step (cursor); cursor->at < cursor->end; ent_import_cursor_step (cursor))
    {
      char c = *cursor->at;

      if (c == close && depth == 0)
        {
          cursor->at++;
          return TRUE;
        }
      if (is_next_entry (cursor))
        return FALSE;
      if (c == '{')
        depth++;
      else if (c == '}')
        {
          if (depth == 0)
            return FALSE;
          depth--;
        }
      g_string_append_c (text, c);
    }

  return FALSE;
}

/* Pieces joined by “#”: in braces, in quotes, numbers, and names of macros. */
static Entry
read_value (Bibtex  *self,
            GString *text)
{
  EntImportCursor *cursor = &self->cursor;

  for (;;)
    {
      char c;

      ent_import_cursor_skip_space (cursor);
      c = ent_import_cursor_peek (cursor);
      if (c == '{' || c == '"')
        {
          if (!read_delimited (self, text))
            return ENTRY_NOT_CLOSED;
        }
      else
        {
          g_autofree char *word = read_word (self);
          g_autofree char *folded = g_ascii_strdown (word, -1);
          const char *meant = g_hash_table_lookup (self->macros, folded);

          if (*word == '\0')
            return cursor->at == cursor->end ? ENTRY_NOT_CLOSED : ENTRY_BROKEN;
          g_string_append (text, meant != NULL ? meant : word);
        }
      ent_import_cursor_skip_space (cursor);
      if (ent_import_cursor_peek (cursor) != '#')
        return ENTRY_WHOLE;
      cursor->at++;
    }
}

/* Behind the key, or behind the bracket of @string: fields up to what closes the
 * entry, into @values: names in small letters → texts. */
static Entry
read_fields (Bibtex     *self,
             char        close,
             GHashTable *values)
{
  EntImportCursor *cursor = &self->cursor;

  for (;;)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *name = NULL;
      char c;
      Entry entry;

      ent_import_cursor_skip_space (cursor);
      c = ent_import_cursor_peek (cursor);
      if (cursor->at == cursor->end)
        return ENTRY_NOT_CLOSED;
      if (c == close)
        {
          cursor->at++;
          return ENTRY_WHOLE;
        }
      if (c == ',')
        {
          cursor->at++;
          continue;
        }
      name = read_word (self);
      ent_import_cursor_skip_space (cursor);
      if (cursor->at == cursor->end)
        return ENTRY_NOT_CLOSED;
      if (*name == '\0' || *cursor->at != '=')
        return ENTRY_BROKEN;
      cursor->at++;
      entry = read_value (self, text);
      if (entry != ENTRY_WHOLE)
        return entry;
      g_hash_table_insert (values, g_ascii_strdown (name, -1), g_string_free (g_steal_pointer (&text), FALSE));
    }
}

static int
read_month (const char *text)
{
  int number = text != NULL ? (int) MIN (g_ascii_strtoull (text, NULL, 10), 99) : 0;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (text, months[i], 3) == 0)
      return (int) i + 1;

  return number;
}

/* “Berg, Anna and {United Nations} and others” */
static void
add_authors (JsonObject *source,
             const char *text)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GRegex) joint = g_regex_new ("\\s+and\\s+", G_REGEX_CASELESS, 0, NULL);

  names = g_regex_split (joint, text, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *plain = ent_import_latex_decode (g_strstrip (names[i]));
      gsize length = strlen (names[i]);

      if (strcmp (plain, "others") != 0)
        ent_import_source_add_author (source, plain, length > 1 && names[i][0] == '{' && strchr (names[i], '}') == names[i] + length - 1
                                                       && names[i][1] != '\\');
    }
}

static void
set_dates (JsonObject *source,
           GHashTable *values)
{
  const char *year = g_hash_table_lookup (values, "year"), *date = g_hash_table_lookup (values, "date");
  const char *day = g_hash_table_lookup (values, "day");

  if (date != NULL)
    ent_import_source_set_digits (source, "issued", date);
  else if (year != NULL)
    ent_import_source_set_date (source, "issued", (int) MIN (g_ascii_strtoull (year, NULL, 10), 99999),
                                read_month (g_hash_table_lookup (values, "month")),
                                day != NULL ? (int) MIN (g_ascii_strtoull (day, NULL, 10), 99) : 0);
  ent_import_source_set_digits (source, "accessed", g_hash_table_lookup (values, "urldate"));
}

static void
add_entry (Bibtex     *self,
           const char *type,
           const char *key,
           guint       line,
           GHashTable *values)
{
  JsonObject *source = json_object_new ();
  const char *author = g_hash_table_lookup (values, "author"), *note = g_hash_table_lookup (values, "note");

  json_object_set_string_member (source, "type", find_type (type, g_hash_table_contains (values, "url")));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = g_hash_table_lookup (values, fields[i].name);
      g_autofree char *plain = value != NULL ? ent_import_latex_decode (value) : NULL;

      if (!json_object_has_member (source, fields[i].field))
        ent_import_source_set (source, fields[i].field, plain);
    }
  ent_import_source_set (source, "URL", g_hash_table_lookup (values, "url"));
  ent_import_source_set (source, "DOI", g_hash_table_lookup (values, "doi"));
  if (author != NULL)
    add_authors (source, author);
  set_dates (source, values);
  for (guint i = 0; i < G_N_ELEMENTS (noted); i++)
    {
      const char *value = g_hash_table_lookup (values, noted[i]);
      g_autofree char *plain = value != NULL ? ent_import_latex_decode (value) : NULL;

      ent_import_source_add_note (source, noted[i], plain);
    }
  if (note != NULL)
    {
      g_autofree char *plain = ent_import_latex_decode (note);

      ent_import_source_add_note (source, NULL, plain);
    }
  ent_import_sources_add (&self->sources, source, key, line);
}

/* Says what is wrong with the entry that began at @start, and goes to the next
 * one that begins a line. */
static void
leave_out (Bibtex                *self,
           const EntImportCursor *start,
           const char            *key,
           Entry                  entry)
{
  EntImportCursor *cursor = &self->cursor;
  g_autofree char *shown = ent_shown_escape (key, -1, ENT_SHOWN_MAX_CHARS);
  g_autofree char *message = entry == ENTRY_NOT_CLOSED
                                 ? g_strdup_printf (_("the entry “%s” is not closed with a brace"), shown)
                                 : g_strdup_printf (_("in the entry “%1$s” on line %2$u “NAME = {VALUE},” was expected"), shown, cursor->line);

  if (cursor->failed)
    return;
  ent_import_sources_leave_out (&self->sources, start->line, message);
  *cursor = *start;
  do
    ent_import_cursor_skip_line (cursor);
  while (cursor->at < cursor->end && *cursor->at != '@');
}

/* At “@”. */
static void
read_entry (Bibtex *self)
{
  EntImportCursor *cursor = &self->cursor;
  EntImportCursor start = *cursor;
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *type = NULL;
  g_autofree char *key = NULL;
  gboolean is_macro;
  char open;
  Entry entry;

  cursor->at++;
  type = read_word (self);
  ent_import_cursor_skip_space (cursor);
  open = ent_import_cursor_peek (cursor);
  if (*type == '\0' || (open != '{' && open != '(') || g_ascii_strcasecmp (type, "comment") == 0)
    return; /* text between entries */

  is_macro = g_ascii_strcasecmp (type, "string") == 0;
  if (g_ascii_strcasecmp (type, "preamble") == 0)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      if (open == '{')
        read_delimited (self, text);
      return;
    }
  cursor->at++;
  key = is_macro ? g_strdup (type) : read_word (self);
  entry = read_fields (self, open == '{' ? '}' : ')', values);
  if (entry != ENTRY_WHOLE)
    leave_out (self, &start, key, entry);
  else if (!is_macro)
    add_entry (self, type, key, start.line, values);
  else
    {
      GHashTableIter iter;
      gpointer name, value;

      g_hash_table_iter_init (&iter, values);
      while (g_hash_table_iter_next (&iter, &name, &value))
        g_hash_table_insert (self->macros, g_strdup (name), g_strdup (value));
    }
}

/**
 * ent_import_bibtex_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it, and counts the entries
 *
 * Reads a list of sources in BibTeX or BibLaTeX. An entry that is broken is
 * left out with a message, since each stands for itself.
 *
 * Returns: (transfer full) (nullable): sources as data sets write them; %NULL if
 *   the reading was given up
 */
JsonArray *
ent_import_bibtex_read (const EntImportInput *input,
                        EntImportReport      *report)
{
  g_autoptr (GHashTable) macros = NULL;
  Bibtex self = { 0 };
  JsonArray *array;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  macros = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.macros = macros;
  ent_import_sources_init (&self.sources, report);
  ent_import_cursor_init (&self.cursor, input, report);
  while (self.cursor.at < self.cursor.end)
    {
      if (*self.cursor.at == '@')
        read_entry (&self);
      else
        ent_import_cursor_step (&self.cursor);
    }
  array = self.cursor.failed ? NULL : g_steal_pointer (&self.sources.array);
  ent_import_sources_clear (&self.sources);

  return array;
}
