/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-name-language.h"

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "io/ent-catalog.h"
#include "io/ent-iso-codes.h"

#define ISO_DOMAIN "iso_3166-1"

/* Between context and text, in the files of gettext. */
#define CONTEXT "nation\004"

/* What was chosen. It is never freed, since a worker may be reading it. */
typedef struct
{
  gboolean    is_english;
  EntCatalog *iso; /* (nullable) */
  EntCatalog *own; /* (nullable) */
} Language;

/* (nullable): the language that was chosen; without one it is the person's. Only
 * the main thread sets it. */
static Language *chosen;

/* Asked of the language that is wanted first: there are no translations into
 * English, and gettext would go on to the next language instead. */
static gboolean
is_english_for_person (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  const char *languages = g_getenv ("LANGUAGE");

  if (locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    return TRUE;
  if (languages == NULL || *languages == '\0')
    languages = locale;

  return (g_str_has_prefix (languages, "en") && strchr ("_.@:", languages[2]) != NULL)
         || (languages[0] == 'C' && strchr (".:", languages[1]) != NULL);
}

static gpointer
bind_translations (gpointer data)
{
  const char *folder = ent_iso_codes_get_locale_folder ();

  if (folder != NULL)
    bindtextdomain (ISO_DOMAIN, folder);
  bind_textdomain_codeset (ISO_DOMAIN, "UTF-8");

  return NULL;
}

static EntCatalog *
open_catalog (const char *folder,
              const char *id,
              const char *domain)
{
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, id, "LC_MESSAGES", file, NULL) : NULL;

  return path != NULL ? ent_catalog_open (path) : NULL;
}

static Language *
find_language (const char *id)
{
  static GHashTable *languages;
  Language *language;

  if (languages == NULL)
    languages = g_hash_table_new (g_str_hash, g_str_equal);
  language = g_hash_table_lookup (languages, id);
  if (language != NULL)
    return language;

  language = g_new0 (Language, 1);
  language->is_english = g_str_equal (id, "en");
  language->iso = open_catalog (ent_iso_codes_get_locale_folder (), id, ISO_DOMAIN);
  language->own = open_catalog (bindtextdomain (GETTEXT_PACKAGE, NULL), id, GETTEXT_PACKAGE);
  g_hash_table_insert (languages, g_strdup (id), language);

  return language;
}

/**
 * ent_name_language_choose:
 * @id: “en”, or a language that iso-codes has a catalogue for, such as “pt_BR”;
 *   empty for the person's own
 *
 * From now on nations are named in that language; datasets that are frozen
 * already stay as they are. One without a catalogue leaves the person's own. Main
 * thread only.
 */
void
ent_name_language_choose (const char *id)
{
  Language *language = NULL;

  g_return_if_fail (id != NULL);

  /* What is no name of a folder leads nowhere. */
  if (*id != '\0' && strchr (id, G_DIR_SEPARATOR) == NULL)
    language = find_language (id);
  if (language != NULL && !language->is_english && language->iso == NULL)
    language = NULL;
  g_atomic_pointer_set (&chosen, language);
}

/**
 * ent_name_language_is_english:
 *
 * May be called from any thread.
 *
 * Returns: whether names stay as the data has them
 */
gboolean
ent_name_language_is_english (void)
{
  const Language *language = g_atomic_pointer_get (&chosen);

  return language != NULL ? language->is_english : is_english_for_person ();
}

/**
 * ent_name_language_translate:
 * @text: (nullable): a name in iso-codes
 *
 * May be called from any thread.
 *
 * Returns: (nullable): its translation, or %NULL if there is none
 */
const char *
ent_name_language_translate (const char *text)
{
  static GOnce once = G_ONCE_INIT;
  const Language *language = g_atomic_pointer_get (&chosen);
  const char *translation;

  if (text == NULL)
    return NULL;
  if (language != NULL)
    return language->iso != NULL ? ent_catalog_translate (language->iso, text) : NULL;

  /* g_dgettext() would not translate for a language into which the program's own
   * texts are not translated. */
  g_once (&once, bind_translations, NULL);
  translation = dgettext (ISO_DOMAIN, text);

  return translation != text ? translation : NULL;
}

/**
 * ent_name_language_translate_own:
 * @text: a name that Entente translates itself
 *
 * May be called from any thread.
 *
 * Returns: (nullable): its translation, or %NULL if there is none
 */
const char *
ent_name_language_translate_own (const char *text)
{
  const Language *language = g_atomic_pointer_get (&chosen);
  const char *translation;

  g_return_val_if_fail (text != NULL, NULL);

  if (language != NULL)
    {
      g_autofree char *key = g_strconcat (CONTEXT, text, NULL);

      return language->own != NULL ? ent_catalog_translate (language->own, key) : NULL;
    }
  translation = g_dpgettext2 (GETTEXT_PACKAGE, "nation", text);

  return translation != text ? translation : NULL;
}
