/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-language-list.h"

#include <string.h>

#include "io/ent-catalog.h"
#include "io/ent-iso-codes.h"

#define NATIONS_CATALOG "LC_MESSAGES/iso_3166-1.mo"
#define LANGUAGES_CATALOG "LC_MESSAGES/iso_639-2.mo"

/* The part of the nations that a language has to name: one that leaves many in
 * English would give a picture in two languages. */
#define LEAST_PART 0.9

static void
language_free (gpointer data)
{
  EntLanguage *language = data;

  g_free (language->id);
  g_free (language->name);
  g_free (language);
}

static gboolean
names_most (const EntCatalog *nations)
{
  GHashTable *all = ent_iso_codes_get_nations ();
  GHashTableIter iter;
  gpointer value;
  guint n_named = 0;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const EntIsoNation *nation = value;

      n_named += ent_catalog_translate (nations, nation->name) != NULL
                 || (nation->common_name != NULL && ent_catalog_translate (nations, nation->common_name) != NULL);
    }

  return n_named >= LEAST_PART * g_hash_table_size (all);
}

/* “español” of “español; castellano”, “Norsk” of “Norsk, bokmål”, with a capital. */
static char *
dup_first_name (const char *names)
{
  g_autofree char *first = g_strchomp (g_strndup (names, strcspn (names, ";(")));
  char capital[7] = { 0 };

  if (*first == '\0')
    return g_strdup (names);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (first)), capital);

  return g_strconcat (capital, g_utf8_next_char (first), NULL);
}

static const EntIsoNation *
find_nation (const char *short_code)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, ent_iso_codes_get_nations ());
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (g_strcmp0 (((const EntIsoNation *) value)->short_code, short_code) == 0)
      return value;

  return NULL;
}

/* What the country is called that makes “pt_BR” of “pt”, in that language. */
static char *
dup_country (const char       *code,
             const EntCatalog *nations)
{
  const EntIsoNation *nation = find_nation (code);
  const char *translation = NULL;

  if (nation == NULL)
    return g_strdup (code);
  if (nation->common_name != NULL)
    translation = ent_catalog_translate (nations, nation->common_name);
  if (translation == NULL)
    translation = ent_catalog_translate (nations, nation->name);

  return g_strdup (translation != NULL ? translation : nation->name);
}

static char *
dup_name (const char       *id,
          const char       *folder,
          const EntCatalog *nations)
{
  g_autofree char *code = g_strndup (id, strcspn (id, "_@"));
  g_autofree char *path = g_build_filename (folder, id, LANGUAGES_CATALOG, NULL);
  g_autoptr (EntCatalog) languages = ent_catalog_open (path);
  const char *english = g_hash_table_lookup (ent_iso_codes_get_languages (), code);
  const char *own = english != NULL && languages != NULL ? ent_catalog_translate (languages, english) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *country = NULL;

  if (english == NULL)
    return g_strdup (id);
  name = dup_first_name (own != NULL ? own : english);
  if (id[strlen (code)] != '_')
    return g_steal_pointer (&name);
  country = dup_country (id + strlen (code) + 1, nations);

  return g_strdup_printf ("%s (%s)", name, country);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const EntLanguage *first = *(const EntLanguage *const *) a, *second = *(const EntLanguage *const *) b;
  int order = g_utf8_collate (first->name, second->name);

  return order != 0 ? order : strcmp (first->id, second->id);
}

/**
 * ent_language_list_new:
 *
 * Reads a catalogue for each language, which takes some ten milliseconds.
 *
 * Returns: (transfer full) (element-type EntLanguage): the languages in which
 *   nearly all nations have a name, in the order of their own names; English is
 *   among them. Empty if iso-codes is not installed
 */
GPtrArray *
ent_language_list_new (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (language_free);
  const char *folder = ent_iso_codes_get_locale_folder ();
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *id;

  if (folder != NULL)
    {
      EntLanguage *english = g_new (EntLanguage, 1);

      *english = (EntLanguage) { .id = g_strdup ("en"), .name = g_strdup ("English") };
      g_ptr_array_add (list, english);
    }
  while (dir != NULL && (id = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, id, NATIONS_CATALOG, NULL);
      g_autoptr (EntCatalog) nations = ent_catalog_open (path);

      if (nations != NULL && !g_str_equal (id, "en") && names_most (nations))
        {
          EntLanguage *language = g_new (EntLanguage, 1);

          *language = (EntLanguage) { .id = g_strdup (id), .name = dup_name (id, folder, nations) };
          g_ptr_array_add (list, language);
        }
    }
  g_ptr_array_sort (list, compare);

  return list;
}
