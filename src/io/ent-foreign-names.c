/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-foreign-names.h"

#include "io/ent-catalog.h"
#include "io/ent-iso-codes.h"

#define ISO_CATALOG "LC_MESSAGES/iso_3166-1.mo"

/* A catalogue, and whose language it has. */
typedef struct
{
  char       *language;
  EntCatalog *catalog;
} Language;

static void
free_language (gpointer data)
{
  Language *language = data;

  ent_catalog_free (language->catalog);
  g_free (language->language);
  g_free (language);
}

/* Each language that has a catalogue. */
static GPtrArray *
open_languages (void)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func (free_language);
  const char *folder = ent_iso_codes_get_locale_folder ();
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, ISO_CATALOG, NULL);
      EntCatalog *catalog = ent_catalog_open (path);
      Language *language;

      if (catalog == NULL)
        continue;
      language = g_new (Language, 1);
      *language = (Language) { g_strdup (name), catalog };
      g_ptr_array_add (languages, language);
    }

  return languages;
}

static void
visit_nation (const char         *id,
              const EntIsoNation *nation,
              GPtrArray          *languages,
              EntForeignNameFunc  func,
              gpointer            data)
{
  const char *const texts[] = { nation->name, nation->common_name, nation->official_name };

  for (guint i = 0; i < languages->len; i++)
    {
      const Language *language = g_ptr_array_index (languages, i);

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          const char *name = texts[j] != NULL ? ent_catalog_translate (language->catalog, texts[j]) : NULL;

          if (name != NULL)
            func (id, language->language, name, data);
        }
    }
}

/* Each name once: most languages share some. */
static void
add_name_cb (const char *id,
             const char *language,
             const char *name,
             gpointer    data)
{
  GHashTable *names = data;

  if (!g_hash_table_contains (names, name))
    g_hash_table_add (names, g_strdup (name));
}

static GStrv
list_names (const char         *id,
            const EntIsoNation *nation,
            GPtrArray          *languages)
{
  const char *const texts[] = { nation->name, nation->common_name, nation->official_name };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gpointer *keys = NULL;
  guint n_keys;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      add_name_cb (id, NULL, texts[i], names);
  visit_nation (id, nation, languages, add_name_cb, names);
  keys = g_hash_table_get_keys_as_array (names, &n_keys);
  g_hash_table_steal_all (names);

  return (GStrv) g_steal_pointer (&keys);
}

static gpointer
load_names (gpointer data)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) languages = open_languages ();
  GHashTableIter iter;
  gpointer id, nation;

  g_hash_table_iter_init (&iter, ent_iso_codes_get_nations ());
  while (g_hash_table_iter_next (&iter, &id, &nation))
    g_hash_table_insert (all, id, list_names (id, nation, languages));

  return all;
}

/**
 * ent_foreign_names_get:
 *
 * The first call reads a catalogue for each language, which takes some ten
 * milliseconds: better in a worker. May be called from any thread.
 *
 * Returns: (transfer none) (element-type utf8 GStrv): names by the id of the
 *   nation in capital letters; empty if iso-codes is not installed
 */
GHashTable *
ent_foreign_names_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_names, NULL);
}

/**
 * ent_foreign_names_visit:
 * @func: (scope call): what to call for each name
 * @data: for @func
 * @cancellable: (nullable): ends it soon
 *
 * Calls @func for the names that each language of iso-codes gives to each
 * nation, nation by nation and therein language by language. Reads a catalogue
 * for each language. May be called from any thread.
 */
void
ent_foreign_names_visit (EntForeignNameFunc  func,
                         gpointer            data,
                         GCancellable       *cancellable)
{
  g_autoptr (GPtrArray) languages = open_languages ();
  GHashTableIter iter;
  gpointer id, nation;

  g_return_if_fail (func != NULL);

  g_hash_table_iter_init (&iter, ent_iso_codes_get_nations ());
  while (!g_cancellable_is_cancelled (cancellable) && g_hash_table_iter_next (&iter, &id, &nation))
    visit_nation (id, nation, languages, func, data);
}
