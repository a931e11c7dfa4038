/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-languages.h"

#include <string.h>

#include "import/ent-import-name-key.h"
#include "io/ent-foreign-names.h"
#include "io/ent-iso-codes.h"

/* A name is that of one nation if it has so many times the languages of all others. */
#define MAJORITY 2

/* That a nation is called so. */
typedef struct
{
  guint32    nation;
  GPtrArray *languages; /* in which it is; interned */
} Vote;

struct _EntImportLanguages
{
  EntDataset *dataset;
  GHashTable *votes; /* (element-type utf8 GArray): of Vote, by key */
};

static void
clear_vote (gpointer data)
{
  g_ptr_array_unref (((Vote *) data)->languages);
}

static Vote *
get_vote (EntImportLanguages *languages,
          const char         *key,
          guint32             nation)
{
  GArray *votes = g_hash_table_lookup (languages->votes, key);
  Vote vote = { nation, NULL };

  if (votes == NULL)
    {
      votes = g_array_new (FALSE, FALSE, sizeof (Vote));
      g_array_set_clear_func (votes, clear_vote);
      g_hash_table_insert (languages->votes, g_strdup (key), votes);
    }
  for (guint i = 0; i < votes->len; i++)
    if (g_array_index (votes, Vote, i).nation == nation)
      return &g_array_index (votes, Vote, i);
  vote.languages = g_ptr_array_new ();
  g_array_append_val (votes, vote);
  return &g_array_index (votes, Vote, votes->len - 1);
}

/* Each language votes once, though it may have several names that come to the same. */
static void
add_key (EntImportLanguages *languages,
         const char         *key,
         guint32             nation,
         const char         *language)
{
  Vote *vote;

  if (*key == '\0')
    return;
  vote = get_vote (languages, key, nation);
  if (vote->languages->len == 0 || g_ptr_array_index (vote->languages, vote->languages->len - 1) != language)
    g_ptr_array_add (vote->languages, (gpointer) language);
}

static void
add_name_cb (const char *id,
             const char *language,
             const char *name,
             gpointer    data)
{
  EntImportLanguages *languages = data;
  const guint32 row = ent_dataset_lookup (languages->dataset, ENT_KIND_NATION, id);
  const EntIsoNation *iso = g_hash_table_lookup (ent_iso_codes_get_nations (), id);
  g_auto (GStrv) keys = NULL;

  if (row == ENT_ROW_NONE)
    return;
  keys = ent_import_name_keys (name, iso != NULL && iso->alone);
  for (guint i = 0; keys[i] != NULL; i++)
    add_key (languages, keys[i], row, g_intern_string (language));
}

/**
 * ent_import_languages_new:
 * @dataset: whose nations are meant
 * @cancellable: (nullable): to give up
 *
 * Reads a catalogue for each language, which takes some hundred milliseconds.
 *
 * Returns: (transfer full) (nullable): an index of their names in all languages;
 *   %NULL if it was given up
 */
EntImportLanguages *
ent_import_languages_new (EntDataset   *dataset,
                          GCancellable *cancellable)
{
  EntImportLanguages *languages = g_new0 (EntImportLanguages, 1);

  languages->dataset = ent_dataset_ref (dataset);
  languages->votes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  ent_foreign_names_visit (add_name_cb, languages, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    g_clear_pointer (&languages, ent_import_languages_free);
  return languages;
}

/**
 * ent_import_languages_free:
 * @languages: (transfer full) (nullable): an index
 */
void
ent_import_languages_free (EntImportLanguages *languages)
{
  if (languages == NULL)
    return;
  g_hash_table_unref (languages->votes);
  ent_dataset_unref (languages->dataset);
  g_free (languages);
}

/* “zh_CN” is spoken where “zh” is. */
static gboolean
is_in (const Vote *vote,
       const char *language)
{
  const gsize length = strlen (language);

  for (guint i = 0; i < vote->languages->len; i++)
    {
      const char *other = g_ptr_array_index (vote->languages, i);

      if (strncmp (other, language, length) == 0 && (other[length] == '\0' || other[length] == '_' || other[length] == '@'))
        return TRUE;
    }
  return FALSE;
}

/* The only nation that a language calls so. */
static guint32
find_in (GArray     *votes,
         const char *language)
{
  guint32 found = ENT_ROW_NONE;

  for (guint i = 0; i < votes->len; i++)
    {
      const Vote *vote = &g_array_index (votes, Vote, i);

      if (!is_in (vote, language))
        continue;
      if (found != ENT_ROW_NONE)
        return ENT_ROW_NONE;
      found = vote->nation;
    }
  return found;
}

static guint32
find_majority (GArray *votes)
{
  guint n_all = 0;

  for (guint i = 0; i < votes->len; i++)
    n_all += g_array_index (votes, Vote, i).languages->len;
  for (guint i = 0; i < votes->len; i++)
    {
      const Vote *vote = &g_array_index (votes, Vote, i);

      if (vote->languages->len >= MAJORITY * (n_all - vote->languages->len))
        return vote->nation;
    }
  return ENT_ROW_NONE;
}

/* Whom more languages call so comes first. */
static int
compare_votes (gconstpointer a,
               gconstpointer b)
{
  const Vote *x = a, *y = b;

  if (x->languages->len != y->languages->len)
    return x->languages->len > y->languages->len ? -1 : 1;
  return x->nation < y->nation ? -1 : 1;
}

/**
 * ent_import_languages_find:
 * @languages: an index
 * @key: what ent_import_name_keys() makes of a name
 * @spoken: (array zero-terminated=1): languages that the name may be in, the likeliest first
 *
 * Returns: (nullable) (transfer full) (element-type guint32): the nation that is
 *   called so, or all that may be meant; %NULL if nobody is
 */
GArray *
ent_import_languages_find (EntImportLanguages *languages,
                           const char         *key,
                           const char *const  *spoken)
{
  GArray *votes = g_hash_table_lookup (languages->votes, key);
  GArray *rows;
  guint32 found = ENT_ROW_NONE;

  if (votes == NULL)
    return NULL;
  g_array_sort (votes, compare_votes);
  for (guint i = 0; spoken[i] != NULL && found == ENT_ROW_NONE; i++)
    found = find_in (votes, spoken[i]);
  if (found == ENT_ROW_NONE)
    found = find_majority (votes);
  rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (found != ENT_ROW_NONE)
    g_array_append_val (rows, found);
  else
    for (guint i = 0; i < votes->len; i++)
      g_array_append_val (rows, g_array_index (votes, Vote, i).nation);
  return rows;
}
