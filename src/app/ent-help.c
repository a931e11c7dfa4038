/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-help.h"

#include <string.h>

#define FIRST_PAGE "index.html"

/**
 * ent_help_find:
 *
 * Looks for the help in the languages of the person, English being the last: in
 * `ENTENTE_HELP_DIR`, for a program that is not installed, or where it was installed.
 *
 * Returns: (transfer full) (nullable): the first page, or %NULL if there is none
 */
GFile *
ent_help_find (void)
{
  const char *const *languages = g_get_language_names ();
  const char *set = g_getenv ("ENTENTE_HELP_DIR");
  const char *folder = set != NULL && *set != '\0' ? set : ENT_HELPDIR;

  for (const char *const *language = languages; *language != NULL; language++)
    {
      /* Whoever prefers English is not to read the language that comes second. */
      const char *name = g_str_has_prefix (*language, "en") && strchr ("_.@", (*language)[2]) != NULL ? "C" : *language;
      g_autoptr (GFile) page = g_file_new_build_filename (folder, name, FIRST_PAGE, NULL);

      if (g_file_query_exists (page, NULL))
        return g_steal_pointer (&page);
    }
  return NULL;
}
