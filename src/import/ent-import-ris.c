/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-ris.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-cursor.h"
#include "import/ent-import-sources.h"

/* “TY  - ” */
#define TAG_BYTES 6

typedef struct
{
  EntImportSources sources;
  JsonObject      *source; /* (nullable): of the entry that is read, owned */
  char            *id;
  char            *first_page;
  guint            line;
} Ris;

/* What becomes of a tag: a field, or “+” a word for the note. */
static const struct
{
  const char *tag;
  const char *field;
} tags[] = {
  { "TI", "title" }, { "T1", "title" }, { "CT", "title" }, { "BT", "container-title" }, { "T2", "container-title" }, { "JO", "container-title" },
  { "JF", "container-title" }, { "JA", "container-title" }, { "J2", "container-title" }, { "PB", "publisher" }, { "UR", "URL" }, { "DO", "DOI" },
  { "LA", "language" }, { "VL", "+volume" }, { "IS", "+number" }, { "ET", "+edition" }, { "CY", "+address" }, { "SN", "+isbn" }, { "A2", "+editor" },
  { "ED", "+editor" }, { "N1", "+" },
};

static const char *
find_type (const char *name)
{
  static const struct
  {
    const char *name;
    const char *type;
  } types[] = {
    { "JOUR", "article-journal" }, { "EJOUR", "article-journal" }, { "JFULL", "article-journal" }, { "BOOK", "book" }, { "EBOOK", "book" },
    { "CHAP", "book" }, { "EDBOOK", "book" }, { "RPRT", "report" }, { "GOVDOC", "report" }, { "ELEC", "webpage" }, { "WEB", "webpage" },
    { "BLOG", "post-weblog" }, { "NEWS", "article-newspaper" }, { "MGZN", "article-newspaper" }, { "CONF", "article" }, { "CPAPER", "article" },
    { "CASE", "legislation" }, { "STAT", "legislation" }, { "BILL", "legislation" }, { "DATA", "dataset" }, { "ENCYC", "entry-encyclopedia" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, name) == 0)
      return types[i].type;

  return "document";
}

static void
begin_entry (Ris        *self,
             const char *type,
             guint       line)
{
  self->source = json_object_new ();
  self->line = line;
  json_object_set_string_member (self->source, "type", find_type (type));
}

static void
forget_entry (Ris *self)
{
  g_clear_pointer (&self->source, json_object_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->first_page, g_free);
}

/* An entry in which another one begins, or the text ends. */
static void
leave_out (Ris *self)
{
  const char *title = json_object_get_string_member_with_default (self->source, "title", "");
  g_autofree char *shown = ent_shown_escape (self->id != NULL ? self->id : title, -1, ENT_SHOWN_MAX_CHARS);
  g_autofree char *message = g_strdup_printf (_("the entry “%s” is not closed with “ER  - ”"), shown);

  ent_import_sources_leave_out (&self->sources, self->line, message);
  forget_entry (self);
}

static void
end_entry (Ris *self)
{
  ent_import_source_add_note (self->source, "pages", self->first_page);
  ent_import_sources_add (&self->sources, g_steal_pointer (&self->source), self->id, self->line);
  forget_entry (self);
}

static void
set_field (Ris        *self,
           const char *tag,
           const char *value)
{
  static const char *const authors[] = { "AU", "A1", NULL }, *const dates[] = { "PY", "Y1", "DA", NULL };

  if (g_strv_contains (authors, tag))
    ent_import_source_add_author (self->source, value, strchr (value, ',') == NULL); /* bodies have no comma */
  else if (g_strv_contains (dates, tag))
    {
      const char *before = json_object_get_string_member_with_default (self->source, "issued", "");

      /* The more exact one counts. */
      if (strlen (before) < strlen ("1999-03"))
        ent_import_source_set_digits (self->source, "issued", value);
    }
  else if (strcmp (tag, "Y2") == 0)
    ent_import_source_set_digits (self->source, "accessed", value);
  else if (strcmp (tag, "ID") == 0 && self->id == NULL)
    self->id = g_strdup (value);
  else if (strcmp (tag, "SP") == 0 && self->first_page == NULL)
    self->first_page = g_strdup (value);
  else if (strcmp (tag, "EP") == 0 && self->first_page != NULL)
    {
      g_autofree char *first = g_steal_pointer (&self->first_page);

      self->first_page = g_strdup_printf ("%s–%s", first, value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (strcmp (tags[i].tag, tag) != 0)
        continue;
      if (*tags[i].field == '+')
        ent_import_source_add_note (self->source, tags[i].field[1] != '\0' ? tags[i].field + 1 : NULL, value);
      else if (!json_object_has_member (self->source, tags[i].field))
        ent_import_source_set (self->source, tags[i].field, value);
    }
}

static gboolean
is_tag (const char *line)
{
  return strlen (line) >= TAG_BYTES - 1 && g_ascii_isupper (line[0]) && (g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1]))
         && strncmp (line + 2, "  -", 3) == 0;
}

static void
take_line (Ris        *self,
           const char *line,
           guint       number)
{
  char tag[3] = { line[0], line[1], '\0' };
  g_autofree char *value = g_strstrip (g_strdup (line + TAG_BYTES - 1));

  if (strcmp (tag, "TY") == 0)
    {
      if (self->source != NULL)
        leave_out (self);
      begin_entry (self, value, number);
    }
  else if (self->source == NULL)
    {
      g_autofree char *message = g_strdup_printf (_("“TY  - ” was expected before “%s”"), tag);

      ent_import_report_add (self->sources.report, ENT_IMPORT_WARNING, number, NULL, "%s", message);
    }
  else if (strcmp (tag, "ER") == 0)
    end_entry (self);
  else
    set_field (self, tag, value);
}

/**
 * ent_import_ris_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it, and counts the entries
 *
 * Reads a list of sources in RIS. An entry that is broken is left out with a
 * message, since each stands for itself.
 *
 * Returns: (transfer full) (nullable): sources as data sets write them; %NULL if
 *   the reading was given up
 */
JsonArray *
ent_import_ris_read (const EntImportInput *input,
                     EntImportReport      *report)
{
  EntImportCursor cursor;
  g_autoptr (GString) pending = NULL;
  Ris self = { 0 };
  JsonArray *array;
  guint line = 1;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  pending = g_string_new (NULL);
  ent_import_sources_init (&self.sources, report);
  ent_import_cursor_init (&cursor, input, report);
  while (cursor.at < cursor.end)
    {
      guint next_line = cursor.line;
      g_autofree char *text = ent_import_cursor_read_line (&cursor);

      /* What has no tag goes on from the line before. */
      if (!is_tag (text))
        {
          if (*text != '\0' && pending->len > 0)
            g_string_append_printf (pending, " %s", text);
          continue;
        }
      if (pending->len > 0)
        take_line (&self, pending->str, line);
      g_string_assign (pending, text);
      line = next_line;
    }
  if (pending->len > 0)
    take_line (&self, pending->str, line);
  if (self.source != NULL && !cursor.failed)
    leave_out (&self);
  forget_entry (&self);
  array = cursor.failed ? NULL : g_steal_pointer (&self.sources.array);
  ent_import_sources_clear (&self.sources);

  return array;
}
