/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/ent-import-run.h"
#include "import/ent-import-sources.h"

/* The source of a row, made of its cells. Rows that say the same have the same. */

/* The import itself has a source whose id begins so. */
#define IMPORT "import"

static const char *
get_text (EntImportRun     *run,
          guint             row,
          EntImportMeaning  meaning)
{
  const guint column = ent_import_plan_find (run, meaning);

  return column != ENT_IMPORT_NO_COLUMN ? ent_import_table_get_text (run->table, row, column) : "";
}

static gboolean
is_address (const char *text)
{
  return (g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://")) && strpbrk (text, " \n\t") == NULL;
}

/* “s1; s2”, if the data has sources of all these ids; else %NULL. */
static char *
dup_known_ids (EntImportRun *run,
               const char   *text)
{
  g_auto (GStrv) ids = g_strsplit (text, ";", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (ent_dataset_lookup (run->result->dataset, ENT_KIND_SOURCE, g_strstrip (ids[i])) == ENT_ROW_NONE)
      return NULL;

  return g_strjoinv (" ", ids);
}

/* What is no date for certain is a note. */
static void
set_date (EntImportRun *run,
          JsonObject   *source,
          const char   *text)
{
  g_auto (EntImportDate) date = { 0 };
  g_autofree char *edtf = NULL;

  ent_import_date_read_from (&date, ENT_IMPORT_CELL_TEXT, text, run->options->first_year);
  if (date.kind == ENT_IMPORT_DATE_SURE)
    edtf = ent_date_to_edtf (date.date);
  if (edtf != NULL)
    json_object_set_string_member (source, "issued", edtf);
  else
    ent_import_source_add_note (source, "issued", text);
}

static gboolean
is_taken (EntImportRun *run,
          const char   *id)
{
  for (guint i = 0; i < json_array_get_length (run->result->sources); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (run->result->sources, i), "id"), id))
      return TRUE;

  return ent_dataset_lookup (run->result->dataset, ENT_KIND_SOURCE, id) != ENT_ROW_NONE;
}

static char *
dup_free_id (EntImportRun *run,
             const char   *title)
{
  g_autofree char *made = ent_import_source_make_id (title);
  g_autofree char *base = *made == '\0' || g_str_has_prefix (made, IMPORT) ? g_strconcat ("source-", made, NULL) : g_strdup (made);
  char *id = g_strdup (base);

  for (guint i = 2; is_taken (run, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, i);
    }
  return id;
}

/* @title or @url is not empty. */
static char *
add_source (EntImportRun *run,
            const char   *title,
            const char   *url,
            const char   *publisher,
            const char   *date)
{
  JsonObject *source = json_object_new ();
  const char *address = is_address (url) ? strstr (url, "://") + 3 : url;
  char *id = dup_free_id (run, *title != '\0' ? title : *url != '\0' ? address : publisher);

  json_object_set_string_member (source, "id", id);
  json_object_set_string_member (source, "type", is_address (url) ? "webpage" : "document");
  ent_import_source_set (source, "title", *title != '\0' ? title : *url != '\0' ? url : publisher);
  ent_import_source_set (source, "publisher", publisher);
  if (is_address (url))
    ent_import_source_set (source, "URL", url);
  else
    ent_import_source_add_note (source, NULL, url);
  if (*date != '\0')
    set_date (run, source, date);
  json_array_add_object_element (run->result->sources, source);
  return id;
}

/**
 * ent_import_row_sources_find:
 * @run: a table with a plan
 * @row: a row that is taken
 *
 * Finds the source that a row names, or makes it.
 *
 * Returns: (transfer none) (nullable): ids of sources with blanks between them;
 *   %NULL if the row names none
 */
const char *
ent_import_row_sources_find (EntImportRun *run,
                             guint         row)
{
  const char *title = get_text (run, row, ENT_IMPORT_SOURCE), *url = get_text (run, row, ENT_IMPORT_SOURCE_URL);
  const char *publisher = get_text (run, row, ENT_IMPORT_SOURCE_PUBLISHER), *date = get_text (run, row, ENT_IMPORT_SOURCE_DATE);
  g_autofree char *key = NULL;
  char *ids;

  if (*title == '\0' && *url == '\0' && *publisher == '\0')
    return NULL;
  if (*url == '\0' && is_address (title))
    {
      url = title;
      title = "";
    }
  key = g_strjoin ("\037", title, url, publisher, date, NULL);
  ids = g_hash_table_lookup (run->result->row_sources, key);
  if (ids != NULL)
    return ids;
  ids = *title != '\0' && *url == '\0' ? dup_known_ids (run, title) : NULL;
  if (ids == NULL)
    ids = add_source (run, title, url, publisher, date);
  g_hash_table_insert (run->result->row_sources, g_steal_pointer (&key), ids);
  return ids;
}
