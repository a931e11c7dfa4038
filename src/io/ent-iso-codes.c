/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-iso-codes.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define ISO_FOLDER "iso-codes/json"
#define NATIONS "3166-1"
#define LANGUAGES "639-2"

static const char *
get_text (JsonObject *object,
          const char *key)
{
  return g_intern_string (json_object_get_string_member_with_default (object, key, NULL));
}

/* “Korea” of “Korea, Republic of”. */
static char *
dup_head (const char *name)
{
  const char *comma = strchr (name, ',');

  return comma != NULL ? g_strndup (name, comma - name) : g_strdup (name);
}

/* The folder that holds iso-codes: where it was when Entente was built, else
 * among those of the system. */
static char *
dup_data_folder (void)
{
  const char *const *folders = g_get_system_data_dirs ();
  const char *built_with[] = { ENT_ISO_CODES_DATADIR, NULL };
  const char *const *lists[] = { built_with, folders };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const char *const *folder = lists[i]; *folder != NULL; folder++)
      {
        g_autofree char *file = g_build_filename (*folder, ISO_FOLDER, "iso_" NATIONS ".json", NULL);

        if (g_file_test (file, G_FILE_TEST_EXISTS))
          return g_strdup (*folder);
      }

  return NULL;
}

static void
take_entries (GHashTable *entries,
              JsonArray  *array)
{
  g_autoptr (GHashTable) heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *id = object != NULL ? get_text (object, "alpha_3") : NULL;
      const char *name = object != NULL ? get_text (object, "name") : NULL;
      EntIsoNation *entry;
      char *head;

      if (id == NULL || name == NULL)
        continue;
      entry = g_new0 (EntIsoNation, 1);
      entry->name = name;
      entry->short_code = get_text (object, "alpha_2");
      entry->common_name = get_text (object, "common_name");
      entry->official_name = get_text (object, "official_name");
      g_hash_table_insert (entries, (char *) id, entry);
      head = dup_head (name);
      g_hash_table_insert (heads, head, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (heads, head)) + 1));
    }

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      EntIsoNation *entry = value;
      g_autofree char *head = dup_head (entry->name);

      entry->alone = GPOINTER_TO_UINT (g_hash_table_lookup (heads, head)) == 1;
    }
}

/* The entries of one part of the standard, which live as long as @parser; %NULL if
 * iso-codes is not installed. */
static JsonArray *
load_part (JsonParser *parser,
           const char *part)
{
  g_autofree char *folder = dup_data_folder ();
  g_autofree char *name = g_strdup_printf ("iso_%s.json", part);
  g_autofree char *file = folder != NULL ? g_build_filename (folder, ISO_FOLDER, name, NULL) : NULL;
  JsonNode *root, *list = NULL;

  if (file == NULL || !json_parser_load_from_file (parser, file, NULL))
    return NULL;

  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    list = json_object_get_member (json_node_get_object (root), part);

  return list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
}

static gpointer
load_nations (gpointer data)
{
  GHashTable *nations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *entries = load_part (parser, NATIONS);

  if (entries != NULL)
    take_entries (nations, entries);

  return nations;
}

/* By both codes: there are languages without the short one. The names are not
 * interned, as those of nations are: there are many, and each is asked for once. */
static gpointer
load_languages (gpointer data)
{
  GHashTable *languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *entries = load_part (parser, LANGUAGES);

  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    {
      JsonNode *node = json_array_get_element (entries, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *name = object != NULL ? json_object_get_string_member_with_default (object, "name", NULL) : NULL;
      const char *const codes[] = { "alpha_2", "alpha_3" };

      for (guint j = 0; name != NULL && j < G_N_ELEMENTS (codes); j++)
        {
          const char *code = json_object_get_string_member_with_default (object, codes[j], NULL);

          if (code != NULL)
            g_hash_table_insert (languages, g_strdup (code), g_strdup (name));
        }
    }

  return languages;
}

/**
 * ent_iso_codes_get_nations:
 *
 * The first call reads the file. May be called from any thread.
 *
 * Returns: (transfer none) (element-type utf8 EntIsoNation): nations by their
 *   ids in capital letters; empty if iso-codes is not installed
 */
GHashTable *
ent_iso_codes_get_nations (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_nations, NULL);
}

/**
 * ent_iso_codes_get_languages:
 *
 * The first call reads the file. May be called from any thread.
 *
 * Returns: (transfer none) (element-type utf8 utf8): names of languages in English
 *   by their codes, such as “de”; empty if iso-codes is not installed
 */
GHashTable *
ent_iso_codes_get_languages (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_languages, NULL);
}

static gpointer
find_locale_folder (gpointer data)
{
  g_autofree char *folder = dup_data_folder ();

  return folder != NULL ? g_build_filename (folder, "locale", NULL) : NULL;
}

/**
 * ent_iso_codes_get_locale_folder:
 *
 * May be called from any thread.
 *
 * Returns: (nullable): where the translations are, or %NULL if iso-codes is
 *   not installed
 */
const char *
ent_iso_codes_get_locale_folder (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, find_locale_folder, NULL);
}
