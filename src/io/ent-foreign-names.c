/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-foreign-names.h"

#include "io/ent-catalog.h"
#include "io/ent-iso-codes.h"

#define ISO_CATALOG "LC_MESSAGES/iso_3166-1.mo"

/* Of each language that has one. */
static GPtrArray *
open_catalogs (void)
{
  GPtrArray *catalogs = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_catalog_free);
  const char *folder = ent_iso_codes_get_locale_folder ();
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *language;

  while (dir != NULL && (language = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, language, ISO_CATALOG, NULL);
      EntCatalog *catalog = ent_catalog_open (path);

      if (catalog != NULL)
        g_ptr_array_add (catalogs, catalog);
    }

  return catalogs;
}

static void
add_name (GHashTable *names,
          const char *name)
{
  if (name != NULL && !g_hash_table_contains (names, name))
    g_hash_table_add (names, g_strdup (name));
}

/* The names of one nation, each once: most languages share some. */
static GStrv
list_names (const EntIsoNation *nation,
            GPtrArray          *catalogs)
{
  const char *const texts[] = { nation->name, nation->common_name, nation->official_name };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gpointer *keys = NULL;
  guint n_keys;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      add_name (names, texts[i]);
      for (guint j = 0; texts[i] != NULL && j < catalogs->len; j++)
        add_name (names, ent_catalog_translate (g_ptr_array_index (catalogs, j), texts[i]));
    }
  keys = g_hash_table_get_keys_as_array (names, &n_keys);
  g_hash_table_steal_all (names);

  return (GStrv) g_steal_pointer (&keys);
}

static gpointer
load_names (gpointer data)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) catalogs = open_catalogs ();
  GHashTableIter iter;
  gpointer id, nation;

  g_hash_table_iter_init (&iter, ent_iso_codes_get_nations ());
  while (g_hash_table_iter_next (&iter, &id, &nation))
    g_hash_table_insert (all, id, list_names (nation, catalogs));

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
