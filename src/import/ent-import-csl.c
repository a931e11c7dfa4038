/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-csl.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-json.h"
#include "import/ent-import-sources.h"
#include "io/ent-json-walk.h"

/* Types of CSL that data sets do not have; the others are theirs. */
/**
 * ent_import_csl_find_type:
 * @name: (nullable): a type of CSL
 *
 * Returns: the type that sources of ours have; “document” for what is not known
 */
const char *
ent_import_csl_find_type (const char *name)
{
  static const char *const own[] = {
    "webpage", "article-newspaper", "article-journal", "book", "report", "treaty", "legislation", "speech", "interview", "broadcast", "dataset",
    "document", "post-weblog", "entry-encyclopedia", "article", NULL,
  };
  static const struct
  {
    const char *name;
    const char *type;
  } others[] = {
    { "article-magazine", "article-newspaper" }, { "chapter", "book" }, { "paper-conference", "article" }, { "post", "webpage" },
    { "bill", "legislation" }, { "legal_case", "legislation" }, { "regulation", "legislation" }, { "entry", "entry-encyclopedia" },
    { "entry-dictionary", "entry-encyclopedia" },
  };

  if (name != NULL && g_strv_contains (own, name))
    return name;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (others); i++)
    if (strcmp (others[i].name, name) == 0)
      return others[i].type;

  return "document";
}

/* At a list of the objects that CSL has for people. */
static void
read_authors (char       **at,
              JsonObject  *source)
{
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      g_autofree char *family = NULL;
      g_autofree char *given = NULL;
      g_autofree char *literal = NULL;
      g_autofree char *name = NULL;

      if (**at != '{')
        {
          ent_json_walk_skip (at);
          continue;
        }
      for (gboolean member = ent_json_walk_open (at); member; member = ent_json_walk_next (at))
        {
          const char *key = ent_json_walk_read_key (at);
          char **part = strcmp (key, "family") == 0 ? &family : strcmp (key, "given") == 0 ? &given : strcmp (key, "literal") == 0 ? &literal : NULL;

          if (part != NULL)
            *part = ent_import_json_read (at);
          else
            ent_json_walk_skip (at);
        }
      if (literal == NULL && family != NULL)
        name = g_strdup_printf ("%s, %s", family, given != NULL ? given : "");
      if (literal != NULL || name != NULL)
        ent_import_source_add_author (source, literal != NULL ? literal : name, literal != NULL);
    }
}

/* At `{"date-parts": [[1999, 3, 12]]}`, or one with a text. */
static void
read_date (char       **at,
           JsonObject  *source,
           const char  *field)
{
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      const char *key = ent_json_walk_read_key (at);
      g_autofree char *text = NULL;

      if (strcmp (key, "date-parts") == 0 && **at == '[')
        {
          gboolean is_first = TRUE;

          for (gboolean part = ent_json_walk_open (at); part; part = ent_json_walk_next (at))
            {
              g_autofree char *numbers = ent_import_json_read (at);

              if (is_first && numbers != NULL)
                ent_import_source_set_digits (source, field, g_strdelimit (numbers, ";", ' '));
              is_first = FALSE;
            }
          continue;
        }
      text = ent_import_json_read (at);
      if (strcmp (key, "raw") != 0 && strcmp (key, "literal") != 0)
        continue;
      ent_import_source_set_digits (source, field, text);
    }
}

/* At the value of a member of an entry. */
static void
read_member (char       **at,
             JsonObject  *source,
             const char  *key,
             char       **id)
{
  static const char *const texts[] = { "title", "publisher", "container-title", "language", "URL", "DOI", NULL };
  static const char *const noted[] = { "volume", "issue", "page", "edition", "publisher-place", "ISBN", NULL };
  g_autofree char *text = NULL;

  if (**at == '[' && strcmp (key, "author") == 0)
    {
      read_authors (at, source);
      return;
    }
  if (**at == '{' && (strcmp (key, "issued") == 0 || strcmp (key, "accessed") == 0))
    {
      read_date (at, source, key);
      return;
    }
  text = ent_import_json_read (at);
  if (text == NULL)
    return;
  if (strcmp (key, "id") == 0 && *id == NULL)
    *id = g_steal_pointer (&text);
  else if (strcmp (key, "type") == 0)
    json_object_set_string_member (source, "type", ent_import_csl_find_type (text));
  else if (strcmp (key, "issued") == 0 || strcmp (key, "accessed") == 0)
    ent_import_source_set_digits (source, key, text);
  else if (g_strv_contains (texts, key))
    ent_import_source_set (source, key, text);
  else if (g_strv_contains (noted, key))
    ent_import_source_add_note (source, key, text);
  else if (strcmp (key, "note") == 0)
    ent_import_source_add_note (source, NULL, text);
}

static void
read_entries (EntImportJson    *json,
              EntImportSources *sources,
              char             *at)
{
  for (gboolean more = ent_json_walk_open (&at); more; more = ent_json_walk_next (&at))
    {
      guint line = ent_import_json_get_line (json, at);
      g_autofree char *id = NULL;
      JsonObject *source;

      if (*at != '{')
        {
          ent_import_sources_leave_out (sources, line, _("an entry must be an object"));
          ent_json_walk_skip (&at);
          continue;
        }
      source = json_object_new ();
      for (gboolean member = ent_json_walk_open (&at); member; member = ent_json_walk_next (&at))
        {
          g_autofree char *key = g_strdup (ent_json_walk_read_key (&at));

          read_member (&at, source, key, &id);
        }
      ent_import_sources_add (sources, source, id, line);
    }
}

/**
 * ent_import_csl_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it, and counts the entries
 *
 * Reads a list of sources in CSL-JSON.
 *
 * Returns: (transfer full) (nullable): sources as data sets write them; %NULL if
 *   there is no such list
 */
JsonArray *
ent_import_csl_read (const EntImportInput *input,
                     EntImportReport      *report)
{
  g_auto (EntImportJson) json = { 0 };
  EntImportSources sources;
  JsonArray *array;
  char *list;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (!ent_import_json_open (&json, input, report))
    return NULL;
  list = *json.root == '{' ? ent_json_walk_find (json.root, "items") : json.root;
  if (list == NULL || *list != '[')
    {
      ent_import_json_refuse (&json, report, json.root, _("a list of sources was expected"));
      return NULL;
    }
  ent_import_sources_init (&sources, report);
  read_entries (&json, &sources, list);
  array = g_steal_pointer (&sources.array);
  ent_import_sources_clear (&sources);

  return array;
}
