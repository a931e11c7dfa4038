/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-names.h"

#include <string.h>

#include "import/ent-import-languages.h"
#include "import/ent-import-name-key.h"
#include "io/ent-bundled.h"
#include "io/ent-iso-codes.h"

/* Names that iso-codes has in no or few languages: a nation, a language, a name. */
#define SHORT_NAMES_FILE "nation-names.tsv"

/* Where a name comes from; the first that has an answer gives it. */
typedef enum
{
  TIER_DATA,
  TIER_ISO,
  TIER_SHORT,
  TIER_ALL_LANGUAGES,
  N_TIERS,
} Tier;

struct _EntImportNames
{
  EntDataset         *dataset;
  GHashTable         *asked;          /* (element-type utf8 GArray): of EntImportCalled, borrowed, by text as written; lists repeat names */
  GHashTable         *tiers[N_TIERS]; /* (element-type utf8 GArray): of EntImportCalled, by key; of the last those that were asked for */
  EntImportLanguages *languages;      /* (nullable): only once they are needed */
  GPtrArray          *made;           /* (element-type GArray): what was found by parts of a name */
  GCancellable       *cancellable;    /* (nullable): of who asks now */
  GPtrArray          *spoken;         /* (element-type utf8): languages that names may be in; interned, NULL at its end */
};

static void
add_called (GHashTable      *tier,
            const char      *key,
            EntImportCalled  called)
{
  GArray *known = g_hash_table_lookup (tier, key);

  if (known == NULL)
    {
      known = g_array_new (FALSE, FALSE, sizeof (EntImportCalled));
      g_hash_table_insert (tier, g_strdup (key), known);
    }
  for (guint i = 0; i < known->len; i++)
    {
      const EntImportCalled *other = &g_array_index (known, EntImportCalled, i);

      if (other->nation == called.nation && (called.former || !other->former))
        return;
    }
  g_array_append_val (known, called);
}

static void
add_name (EntImportNames  *names,
          Tier             tier,
          const char      *name,
          gboolean         is_alone,
          EntImportCalled  called)
{
  g_auto (GStrv) keys = name != NULL ? ent_import_name_keys (name, is_alone) : NULL;
  g_autofree char *base = NULL;
  g_autofree char *bracket = NULL;
  g_autofree char *bag = NULL;

  if (keys == NULL || keys[0] == NULL)
    return;
  for (guint i = 0; keys[i] != NULL; i++)
    add_called (names->tiers[tier], keys[i], called);
  if (is_alone && ent_import_name_split (name, &base, &bracket))
    add_name (names, tier, bracket, FALSE, called); /* “Holy See (Vatican City State)” */
  bag = ent_import_name_dup_bag (keys[0]);
  if (bag != NULL)
    add_called (names->tiers[tier], bag, called);
}

static void
add_nation (EntImportNames *names,
            guint32         row)
{
  const EntNation *nation = ent_dataset_get_nation (names->dataset, row);
  const EntImportCalled called = { row, nation->span, FALSE };
  g_autofree char *id = g_ascii_strup (nation->record.id, -1);
  const EntIsoNation *iso = g_hash_table_lookup (ent_iso_codes_get_nations (), id);

  add_name (names, TIER_DATA, nation->name, FALSE, called);
  add_name (names, TIER_DATA, nation->official_name, FALSE, called);
  for (guint i = 0; nation->aliases[i] != NULL; i++)
    add_name (names, TIER_DATA, nation->aliases[i], FALSE, called);
  for (guint i = 0; i < nation->n_names; i++)
    {
      const EntImportCalled former = { row, nation->names[i].span, TRUE };

      add_name (names, TIER_DATA, nation->names[i].name, FALSE, former);
      add_name (names, TIER_DATA, nation->names[i].official_name, FALSE, former);
    }
  if (iso != NULL)
    {
      add_name (names, TIER_ISO, iso->name, iso->alone, called);
      add_name (names, TIER_ISO, iso->common_name, FALSE, called);
      add_name (names, TIER_ISO, iso->official_name, FALSE, called);
    }
}

static void
add_short_names (EntImportNames *names)
{
  g_autoptr (GFile) file = ent_bundled_file (SHORT_NAMES_FILE);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_load_contents (file, NULL, &text, NULL, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = *lines[i] != '#' ? g_strsplit (lines[i], "\t", -1) : NULL;
      guint32 row = cells != NULL && g_strv_length (cells) == 3 ? ent_dataset_lookup (names->dataset, ENT_KIND_NATION, cells[0]) : ENT_ROW_NONE;

      if (row != ENT_ROW_NONE)
        add_name (names, TIER_SHORT, cells[2], FALSE, (EntImportCalled) { row, ent_dataset_get_nation (names->dataset, row)->span, FALSE });
    }
}

/* “de” of “de_AT.UTF-8”: the language of the person comes first, that of a file behind it. */
static void
collect_spoken (EntImportNames *names,
                const char     *of_file)
{
  const char *const *own = g_get_language_names ();
  const char *const languages[] = { own[0], of_file };

  g_ptr_array_set_size (names->spoken, 0);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *language = languages[i] != NULL ? g_strndup (languages[i], strcspn (languages[i], "_.@")) : NULL;

      if (language != NULL && !g_str_equal (language, "C") && !g_str_equal (language, "POSIX"))
        g_ptr_array_add (names->spoken, (gpointer) g_intern_string (language));
    }
  g_ptr_array_add (names->spoken, NULL);
}

/**
 * ent_import_names_new:
 * @dataset: whose nations are meant
 *
 * Returns: (transfer full): an index of their names
 */
EntImportNames *
ent_import_names_new (EntDataset *dataset)
{
  EntImportNames *names = g_new0 (EntImportNames, 1);

  names->dataset = ent_dataset_ref (dataset);
  names->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->made = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  names->spoken = g_ptr_array_new ();
  for (guint i = 0; i < N_TIERS; i++)
    names->tiers[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    add_nation (names, row);
  add_short_names (names);
  collect_spoken (names, NULL);
  return names;
}

/**
 * ent_import_names_free:
 * @names: (transfer full) (nullable): an index
 */
void
ent_import_names_free (EntImportNames *names)
{
  if (names == NULL)
    return;
  g_hash_table_unref (names->asked);
  for (guint i = 0; i < N_TIERS; i++)
    g_hash_table_unref (names->tiers[i]);
  ent_import_languages_free (names->languages);
  g_clear_object (&names->cancellable);
  g_ptr_array_unref (names->made);
  g_ptr_array_unref (names->spoken);
  ent_dataset_unref (names->dataset);
  g_free (names);
}

/**
 * ent_import_names_set_language:
 * @names: an index
 * @language: (nullable): the language of a file, such as “de”, as far as it is known
 *
 * Says in which language names are that several nations have, each in another.
 */
void
ent_import_names_set_language (EntImportNames *names,
                               const char     *language)
{
  collect_spoken (names, language);
  g_hash_table_remove_all (names->asked);
  g_hash_table_remove_all (names->tiers[TIER_ALL_LANGUAGES]);
}

/**
 * ent_import_names_set_cancellable:
 * @names: an index
 * @cancellable: (nullable): of who asks from now on
 *
 * Whoever has given up is told of nobody. What was found then is forgotten with
 * the next call.
 */
void
ent_import_names_set_cancellable (EntImportNames *names,
                                  GCancellable   *cancellable)
{
  if (g_cancellable_is_cancelled (names->cancellable))
    g_hash_table_remove_all (names->asked);
  g_set_object (&names->cancellable, cancellable);
}

/* What was found in some languages is kept as if it were a tier of its own. */
static GArray *
look_up_languages (EntImportNames *names,
                   const char     *key)
{
  GHashTable *tier = names->tiers[TIER_ALL_LANGUAGES];
  g_autoptr (GArray) rows = NULL;

  if (names->languages == NULL)
    names->languages = ent_import_languages_new (names->dataset, names->cancellable);
  if (names->languages == NULL)
    return NULL;
  if (!g_hash_table_contains (tier, key))
    rows = ent_import_languages_find (names->languages, key, (const char *const *) names->spoken->pdata);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const guint32 row = g_array_index (rows, guint32, i);

      add_called (tier, key, (EntImportCalled) { row, ent_dataset_get_nation (names->dataset, row)->span, FALSE });
    }
  return g_hash_table_lookup (tier, key);
}

/* All who are called just so, by the first tier that has somebody; then all
 * who are called by the same words in another order. */
static GArray *
look_up (EntImportNames *names,
         const char     *text)
{
  g_auto (GStrv) keys = ent_import_name_keys (text, FALSE);
  g_autofree char *bag = keys[0] != NULL ? ent_import_name_dup_bag (keys[0]) : NULL;
  GArray *known = NULL;

  for (Tier tier = 0; tier < N_TIERS && known == NULL; tier++)
    for (guint i = 0; keys[i] != NULL && known == NULL; i++)
      known = tier == TIER_ALL_LANGUAGES ? look_up_languages (names, keys[i]) : g_hash_table_lookup (names->tiers[tier], keys[i]);
  for (Tier tier = 0; tier < TIER_ALL_LANGUAGES && known == NULL && bag != NULL; tier++)
    known = g_hash_table_lookup (names->tiers[tier], bag);
  return known;
}

static gboolean
has (GArray  *known,
     guint32  nation)
{
  for (guint i = 0; i < known->len; i++)
    if (g_array_index (known, EntImportCalled, i).nation == nation)
      return TRUE;

  return FALSE;
}

/* Those whom two names have in common; %NULL if they have nobody. */
static GArray *
intersect (EntImportNames *names,
           GArray         *one,
           GArray         *other)
{
  GArray *both = g_array_new (FALSE, FALSE, sizeof (EntImportCalled));

  g_ptr_array_add (names->made, both);
  for (guint i = 0; i < one->len; i++)
    if (has (other, g_array_index (one, EntImportCalled, i).nation))
      g_array_append_val (both, g_array_index (one, EntImportCalled, i));
  return both->len > 0 ? both : NULL;
}

static GArray *
join (EntImportNames *names,
      GArray         *one,
      GArray         *other)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (EntImportCalled));

  g_ptr_array_add (names->made, all);
  g_array_append_vals (all, one->data, one->len);
  g_array_append_vals (all, other->data, other->len);
  return all;
}

/* Whether names of others begin with the same word, as those of Congo do. */
static gboolean
is_shared (EntImportNames *names,
           GArray         *known)
{
  for (guint i = 0; i < known->len; i++)
    {
      g_autofree char *id = g_ascii_strup (ent_dataset_get_nation (names->dataset, g_array_index (known, EntImportCalled, i).nation)->record.id, -1);
      const EntIsoNation *iso = g_hash_table_lookup (ent_iso_codes_get_nations (), id);

      if (iso != NULL && !iso->alone)
        return TRUE;
    }
  return FALSE;
}

/* What makes another nation of one: “Ireland (Northern)” is not Ireland. */
static gboolean
is_part (const char *bracket)
{
  static const char *const words[] = { "north", "south", "east", "west", "northern", "southern", "eastern", "western", "american", "british",
                                       "french", "dutch", "us", NULL };
  g_autofree char *key = ent_import_name_key (bracket);

  return g_strv_contains (words, key);
}

/* “Myanmar (Burma)” is who is called both; “Korea (ROK)” is the one of the two;
 * “China (Taiwan)” may be either. A bracket that says something else does not
 * count, unless it is needed to tell whom of several the name means. */
static GArray *
look_up_parts (EntImportNames *names,
               const char     *text)
{
  g_autofree char *base = NULL;
  g_autofree char *bracket = NULL;
  GArray *known, *other, *both;

  if (!ent_import_name_split (text, &base, &bracket))
    return NULL;
  known = look_up (names, base);
  if (known == NULL)
    return NULL;
  other = look_up (names, bracket);
  if (other == NULL)
    return is_shared (names, known) || is_part (bracket) ? NULL : known;
  both = intersect (names, known, other);
  if (both != NULL)
    return both;
  return is_shared (names, known) && is_shared (names, other) ? other : join (names, known, other);
}

/* “Republic of Turkey”: a short name made formal, where it needs nothing more to be told from others. */
static GArray *
look_up_formal (EntImportNames *names,
                const char     *text)
{
  static const char *const beginnings[] = { "republic ", "kingdom ", "state ", "commonwealth ", "principality ", "sultanate " };
  g_autofree char *key = ent_import_name_key (text);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (key, beginnings[i]))
      {
        GArray *known = look_up (names, key + strlen (beginnings[i]));

        return known != NULL && !is_shared (names, known) ? known : NULL;
      }
  return NULL;
}

/* “Myanmar/Burma” has two names of the same. */
static GArray *
look_up_both (EntImportNames *names,
              const char     *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  GArray *one = g_strv_length (parts) == 2 ? look_up (names, parts[0]) : NULL;
  GArray *other = one != NULL ? look_up (names, parts[1]) : NULL;

  return other != NULL ? intersect (names, one, other) : NULL;
}

/**
 * ent_import_names_find:
 * @names: an index
 * @text: a name as somebody writes it
 *
 * Returns: (nullable) (transfer none) (element-type EntImportCalled): who is called so
 */
GArray *
ent_import_names_find (EntImportNames *names,
                       const char     *text)
{
  static GArray *(*const others[]) (EntImportNames *, const char *) = { look_up_parts, look_up_both, look_up_formal };
  gpointer known = NULL;

  if (g_hash_table_lookup_extended (names->asked, text, NULL, &known))
    return known;
  known = look_up (names, text);
  for (guint i = 0; i < G_N_ELEMENTS (others) && known == NULL; i++)
    known = others[i] (names, text);
  g_hash_table_insert (names->asked, g_strdup (text), known);
  return known;
}
