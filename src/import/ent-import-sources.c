/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-sources.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "model/ent-day.h"

/* How many characters an id may have, and any text of one line. */
#define MAX_ID 100
#define MAX_TEXT 500

/**
 * ent_import_sources_init:
 * @sources: (out): to be cleared with ent_import_sources_clear()
 * @report: takes what is said of them
 */
void
ent_import_sources_init (EntImportSources *sources,
                         EntImportReport  *report)
{
  g_return_if_fail (sources != NULL);
  g_return_if_fail (report != NULL);

  sources->array = json_array_new ();
  sources->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sources->report = report;
}

/**
 * ent_import_sources_clear:
 * @sources: sources; their array may have been taken away
 */
void
ent_import_sources_clear (EntImportSources *sources)
{
  g_return_if_fail (sources != NULL);

  g_clear_pointer (&sources->array, json_array_unref);
  g_clear_pointer (&sources->ids, g_hash_table_unref);
}

/* A text of one line: blanks around it go, several become one. */
static char *
flatten (const char *text)
{
  GString *flat = g_string_new (NULL);
  guint n_chars = 0;
  gboolean after_blank = TRUE;

  for (const char *p = text; *p != '\0' && n_chars < MAX_TEXT; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_blank = g_unichar_isspace (c) || ent_shown_is_harmful (c);

      if (is_blank && after_blank)
        continue;
      g_string_append_unichar (flat, is_blank ? ' ' : c);
      after_blank = is_blank;
      n_chars++;
    }

  return g_strchomp (g_string_free (flat, FALSE));
}

/* A DOI alone, of which others make an address. */
static const char *
skip_resolver (const char *doi)
{
  static const char *const before[] = { "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:" };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_ascii_strncasecmp (doi, before[i], strlen (before[i])) == 0)
      return doi + strlen (before[i]) + strspn (doi + strlen (before[i]), " ");
  return doi;
}

/**
 * ent_import_source_set:
 * @source: a source
 * @field: one of its fields
 * @text: (nullable): its value; nothing is set if it is empty
 */
void
ent_import_source_set (JsonObject *source,
                       const char *field,
                       const char *text)
{
  g_autofree char *flat = NULL;

  g_return_if_fail (source != NULL);
  g_return_if_fail (field != NULL);

  flat = flatten (text != NULL ? text : "");
  if (*flat != '\0')
    json_object_set_string_member (source, field, strcmp (field, "DOI") == 0 ? skip_resolver (flat) : flat);
}

/**
 * ent_import_source_set_date:
 * @source: a source
 * @field: a field for a date
 * @year: the year; 0 sets nothing
 * @month: the month, or 0
 * @day: the day, or 0
 */
void
ent_import_source_set_date (JsonObject *source,
                            const char *field,
                            int         year,
                            int         month,
                            int         day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (source != NULL);

  if (year < 1 || year > 9999)
    return;
  if (month < 1 || month > 12)
    text = g_strdup_printf ("%04d", year);
  else if (day < 1 || day > ent_day_get_n_in_month (year, month))
    text = g_strdup_printf ("%04d-%02d", year, month);
  else
    text = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  json_object_set_string_member (source, field, text);
}

/**
 * ent_import_source_set_digits:
 * @source: a source
 * @field: a field for a date
 * @text: (nullable): up to three numbers, the year first: “1999-03”, “1999/03/12/”;
 *   what is none, such as “forthcoming”, becomes a note
 */
void
ent_import_source_set_digits (JsonObject *source,
                              const char *field,
                              const char *text)
{
  int numbers[3] = { 0, 0, 0 };
  char *end = (char *) text;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (numbers); i++)
    {
      guint64 number;

      end += strspn (end, " -/.");
      if (!g_ascii_isdigit (*end))
        break;
      number = g_ascii_strtoull (end, &end, 10);
      numbers[i] = (int) MIN (number, 99999);
    }
  ent_import_source_set_date (source, field, numbers[0], numbers[1], numbers[2]);
  if (!json_object_has_member (source, field))
    ent_import_source_add_note (source, field, text);
}

/* The first word that begins with a small letter, which begins the family name
 * (“Ludwig van Beethoven”), else the last word. */
static const char *
find_family (const char *name)
{
  const char *last = strrchr (name, ' ');

  for (const char *word = strchr (name, ' '); word != NULL; word = strchr (word + 1, ' '))
    if (g_unichar_islower (g_utf8_get_char (word + 1)))
      return word + 1;

  return last != NULL ? last + 1 : name;
}

/**
 * ent_import_source_add_author:
 * @source: a source
 * @name: “Family, Given”, “Given Family”, or what a body is called
 * @is_literal: whether it is a body, whose name is not divided
 */
void
ent_import_source_add_author (JsonObject *source,
                              const char *name,
                              gboolean    is_literal)
{
  g_autofree char *flat = NULL;
  JsonObject *author;
  JsonArray *authors;
  char *comma;

  g_return_if_fail (source != NULL);
  g_return_if_fail (name != NULL);

  flat = flatten (name);
  if (*flat == '\0')
    return;
  author = json_object_new ();
  comma = strchr (flat, ',');
  if (is_literal || (comma == NULL && strchr (flat, ' ') == NULL))
    json_object_set_string_member (author, "literal", flat);
  else if (comma != NULL)
    {
      g_autofree char *family = g_strndup (flat, (gsize) (comma - flat));

      ent_import_source_set (author, "family", family);
      ent_import_source_set (author, "given", comma + 1);
    }
  else
    {
      const char *family = find_family (flat);
      g_autofree char *given = g_strndup (flat, (gsize) (family - flat));

      ent_import_source_set (author, "family", family);
      ent_import_source_set (author, "given", given);
    }

  authors = json_object_has_member (source, "author") ? json_object_get_array_member (source, "author") : NULL;
  if (authors == NULL)
    {
      authors = json_array_new ();
      json_object_set_array_member (source, "author", authors);
    }
  json_array_add_object_element (authors, author);
}

/**
 * ent_import_source_add_note:
 * @source: a source
 * @name: (nullable): what it is, such as “volume”
 * @text: (nullable): a field that sources of ours do not have
 */
void
ent_import_source_add_note (JsonObject *source,
                            const char *name,
                            const char *text)
{
  g_autofree char *flat = NULL;
  g_autofree char *part = NULL;
  g_autofree char *all = NULL;
  const char *before;

  g_return_if_fail (source != NULL);

  flat = flatten (text != NULL ? text : "");
  if (*flat == '\0')
    return;
  part = name != NULL ? g_strdup_printf ("%s %s", name, flat) : g_strdup (flat);
  before = json_object_get_string_member_with_default (source, "note", NULL);
  all = before != NULL ? g_strdup_printf ("%s; %s", before, part) : g_strdup (part);
  json_object_set_string_member (source, "note", all);
}

/**
 * ent_import_source_make_id:
 * @text: a title
 *
 * Returns: (transfer full): an id of small letters, digits and signs that ids may have; empty if nothing of it is one
 */
char *
ent_import_source_make_id (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *id = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && id->len < MAX_ID - 6; p++)
    {
      if (g_ascii_isalnum (*p) || strchr ("-_.", *p) != NULL)
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (id->len > 0 && id->str[id->len - 1] != '-' && *p != '?')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return g_string_free (id, FALSE);
}

/* One that no other source has. */
static char *
find_free_id (EntImportSources *sources,
              const char       *wanted)
{
  g_autofree char *id = ent_import_source_make_id (wanted);
  g_autofree char *base = g_strdup (*id != '\0' ? id : "source");
  char *free_id = g_strdup (base);

  for (guint i = 2; g_hash_table_contains (sources->ids, free_id); i++)
    {
      g_free (free_id);
      free_id = g_strdup_printf ("%s-%u", base, i);
    }

  return free_id;
}

/* Whether the same source was added before, its id aside. */
static gboolean
is_known (EntImportSources *sources,
          JsonObject       *source,
          const char       *id)
{
  g_autofree char *made = ent_import_source_make_id (id);
  JsonObject *other = g_hash_table_lookup (sources->ids, made);
  g_autoptr (JsonNode) a = NULL;
  g_autoptr (JsonNode) b = NULL;

  if (other == NULL)
    return FALSE;
  a = json_node_init_object (json_node_alloc (), source);
  json_object_set_string_member (source, "id", made);
  b = json_node_init_object (json_node_alloc (), other);

  return json_node_equal (a, b);
}

/**
 * ent_import_sources_leave_out:
 * @sources: sources
 * @line: where the entry begins
 * @message: why it is not taken
 */
void
ent_import_sources_leave_out (EntImportSources *sources,
                              guint             line,
                              const char       *message)
{
  g_return_if_fail (sources != NULL);
  g_return_if_fail (message != NULL);

  ent_import_report_add (sources->report, ENT_IMPORT_ERROR, line, NULL, "%s", message);
  ent_import_report_count (sources->report, ENT_IMPORT_LEFT_OUT, 1);
}

/**
 * ent_import_sources_add:
 * @sources: sources
 * @source: (transfer full): a source whose fields are set but for its id
 * @id: (nullable): what the file calls it
 * @line: where the entry begins
 *
 * Adds a source, or says why not.
 */
void
ent_import_sources_add (EntImportSources *sources,
                        JsonObject       *source,
                        const char       *id,
                        guint             line)
{
  g_autoptr (JsonObject) owned = source;
  g_autofree char *own_id = NULL;
  g_autofree char *shown = NULL;
  const char *title, *url;

  g_return_if_fail (sources != NULL);
  g_return_if_fail (source != NULL);

  title = json_object_get_string_member_with_default (source, "title", NULL);
  url = json_object_get_string_member_with_default (source, "URL", NULL);
  if (id == NULL || *id == '\0')
    id = title != NULL ? title : "";
  shown = ent_shown_escape (id, -1, ENT_SHOWN_MAX_CHARS);
  if (title == NULL)
    {
      g_autofree char *message = g_strdup_printf (_("the entry “%s” has no title"), shown);

      ent_import_sources_leave_out (sources, line, message);
      return;
    }
  if (url != NULL && !g_str_has_prefix (url, "http://") && !g_str_has_prefix (url, "https://"))
    {
      ent_import_report_add (sources->report, ENT_IMPORT_WARNING, line, "URL",
                             _("the address of “%s” is left out, since it is none of the web"), shown);
      json_object_remove_member (source, "URL");
    }
  if (!json_object_has_member (source, "type"))
    json_object_set_string_member (source, "type", "document");
  if (is_known (sources, source, id))
    {
      ent_import_report_add (sources->report, ENT_IMPORT_NOTE, line, NULL, _("the entry “%s” says again what was said"), shown);
      ent_import_report_count (sources->report, ENT_IMPORT_LEFT_OUT, 1);
      return;
    }

  own_id = find_free_id (sources, id);
  json_object_set_string_member (source, "id", own_id);
  g_hash_table_insert (sources->ids, g_steal_pointer (&own_id), source);
  json_array_add_object_element (sources->array, g_steal_pointer (&owned));
  ent_import_report_count (sources->report, ENT_IMPORT_TAKEN, 1);
}
