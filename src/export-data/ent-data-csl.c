/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-csl.h"

#include <json-glib/json-glib.h>

static void
set_text (JsonObject *entry,
          const char *key,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (entry, key, text);
}

/* A year, a month or a day has numbers; anything else is written as the data has it. */
static void
set_date (JsonObject *entry,
          const char *key,
          EntDate     date)
{
  JsonObject *object;
  int numbers[3];
  const guint n = date.precision == ENT_PRECISION_YEAR ? 1 : date.precision == ENT_PRECISION_MONTH ? 2 : date.precision == ENT_PRECISION_DAY ? 3 : 0;

  if (!ent_date_is_set (date))
    return;
  object = json_object_new ();
  if (n > 0)
    {
      JsonArray *parts = json_array_new (), *dates = json_array_new ();

      ent_day_get_ymd (date.earliest, &numbers[0], &numbers[1], &numbers[2]);
      for (guint i = 0; i < n; i++)
        json_array_add_int_element (parts, numbers[i]);
      json_array_add_array_element (dates, parts);
      json_object_set_array_member (object, "date-parts", dates);
      if (date.uncertain || date.approximate)
        json_object_set_boolean_member (object, "circa", TRUE);
    }
  else
    {
      g_autofree char *edtf = ent_date_to_edtf (date);

      set_text (object, "raw", edtf);
    }
  json_object_set_object_member (entry, key, object);
}

static void
set_authors (JsonObject *entry,
             EntAuthors  authors)
{
  JsonArray *list;

  if (authors.n_authors == 0)
    return;
  list = json_array_new ();
  for (guint i = 0; i < authors.n_authors; i++)
    {
      JsonObject *author = json_object_new ();

      set_text (author, "literal", authors.authors[i].literal);
      set_text (author, "family", authors.authors[i].family);
      set_text (author, "given", authors.authors[i].given);
      json_array_add_object_element (list, author);
    }
  json_object_set_array_member (entry, "author", list);
}

static JsonObject *
make_entry (const EntSource *source)
{
  JsonObject *entry = json_object_new ();

  set_text (entry, "id", source->record.id);
  set_text (entry, "type", source->type);
  set_text (entry, "title", source->title);
  set_authors (entry, source->authors);
  set_text (entry, "publisher", source->publisher);
  set_text (entry, "container-title", source->container);
  set_text (entry, "language", source->language);
  set_text (entry, "URL", source->url);
  set_text (entry, "DOI", source->doi);
  set_date (entry, "issued", source->issued);
  set_date (entry, "accessed", source->accessed);
  set_text (entry, "note", source->record.note);
  return entry;
}

/**
 * ent_data_csl_write:
 * @choice: which records
 *
 * Writes the sources as CSL-JSON, which Zotero and pandoc read.
 *
 * Returns: (transfer full): the text of a file
 */
char *
ent_data_csl_write (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  JsonArray *entries = json_array_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_SOURCE); row++)
    if (ent_data_choice_has (choice, ENT_KIND_SOURCE, row))
      json_array_add_object_element (entries, make_entry (ent_dataset_get_source (dataset, row)));
  root = json_node_init_array (json_node_alloc (), entries);
  json_array_unref (entries);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
