/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-lookup.h"

#include <glib/gi18n.h>

#include "base/ent-fold.h"
#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "io/ent-foreign-names.h"
#include "model/ent-search-words.h"
#include "words/ent-list-words.h"
#include "words/ent-record-words.h"

/* How names are compared, the stricter first: “OPEC” is not OPEC+. */
typedef enum
{
  LIKENESS_NAME,    /* the name, without regard to case and accents */
  LIKENESS_ANY,     /* any name, likewise */
  LIKENESS_WORDS,   /* the words of any name: “g-20”, “Cote d'Ivoire” */
  LIKENESS_FOREIGN, /* those of a name in another language */
  N_LIKENESSES,
} Likeness;

/* The words of a name with blanks between them. */
static char *
dup_words (const char *name)
{
  g_autoptr (GArray) words = ent_search_words_split (name);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_array_index (words, EntSearchWord, i).folded);

  return g_string_free (text, FALSE);
}

/* @wanted is folded, and for the later likenesses reduced to its words. */
static gboolean
is_name (const char *name,
         const char *wanted,
         Likeness    likeness)
{
  g_autofree char *same = name != NULL ? (likeness < LIKENESS_WORDS ? ent_fold (name) : dup_words (name)) : NULL;

  return g_strcmp0 (same, wanted) == 0;
}

static gboolean
is_any (const char *const *names,
        const char        *wanted,
        Likeness           likeness)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (is_name (names[i], wanted, likeness))
      return TRUE;

  return FALSE;
}

static gboolean
is_former (EntDataset *dataset,
           guint32     row,
           const char *wanted,
           Likeness    likeness)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, row);
  const char *const *shown = ent_dataset_get_nation_names (dataset, row);

  for (guint i = 0; i < nation->n_names; i++)
    if (is_name (nation->names[i].name, wanted, likeness) || is_name (shown[i], wanted, likeness)
        || is_name (nation->names[i].official_name, wanted, likeness))
      return TRUE;

  return FALSE;
}

static gboolean
is_nation (EntDataset *dataset,
           guint32     row,
           const char *wanted,
           Likeness    likeness)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, row);
  g_autofree char *id = NULL;

  if (likeness == LIKENESS_FOREIGN)
    {
      id = g_ascii_strup (nation->record.id, -1);
      return is_any (g_hash_table_lookup (ent_foreign_names_get (), id), wanted, likeness);
    }
  if (is_name (ent_dataset_get_nation_name (dataset, row), wanted, likeness) || is_name (nation->name, wanted, likeness))
    return TRUE;

  return likeness > LIKENESS_NAME
         && (is_name (nation->official_name, wanted, likeness) || is_any (nation->aliases, wanted, likeness)
             || is_former (dataset, row, wanted, likeness));
}

static gboolean
is_grouping (EntDataset *dataset,
             guint32     row,
             const char *wanted,
             Likeness    likeness)
{
  const EntGrouping *grouping = ent_dataset_get_grouping (dataset, row);

  if (likeness == LIKENESS_FOREIGN)
    return FALSE;
  if (is_name (grouping->name, wanted, likeness))
    return TRUE;

  return likeness > LIKENESS_NAME && (is_name (grouping->full_name, wanted, likeness) || is_any (grouping->aliases, wanted, likeness));
}

/* All that have @text for a name. */
static GArray *
find_by_name (EntDataset *dataset,
              EntKind     kind,
              const char *text)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *folded = ent_fold (text);
  g_autofree char *words = dup_words (text);

  for (Likeness likeness = 0; likeness < N_LIKENESSES && rows->len == 0 && *words != '\0'; likeness++)
    for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, kind); row++)
      {
        const char *wanted = likeness < LIKENESS_WORDS ? folded : words;

        if (kind == ENT_KIND_NATION ? is_nation (dataset, row, wanted, likeness) : is_grouping (dataset, row, wanted, likeness))
          g_array_append_val (rows, row);
      }

  return rows;
}

static void
refuse_ambiguous (EntDataset  *dataset,
                  EntKind      kind,
                  const char  *text,
                  GArray      *rows,
                  GError     **error)
{
  g_autofree char *shown = ent_shown (text);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      EntRef ref = ent_ref (kind, g_array_index (rows, guint32, i));
      g_autofree char *title = ent_record_dup_title (dataset, ref, ent_dataset_get_updated (dataset));
      const char *id = ent_dataset_get_record (dataset, ref)->id;
      g_autofree char *in_brackets = g_strdup_printf ("(%s)", id);

      /* A title that would be that of two has the id already. */
      g_ptr_array_add (names, g_str_has_suffix (title, in_brackets) ? g_strdup (title) : g_strdup_printf ("%s (%s)", id, title));
    }
  list = ent_list_join_names ((const char *const *) names->pdata, names->len);
  /* Translators: a name that several nations or groupings have, and a list of them, such as “KOR (South Korea) and PRK (North Korea)” */
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("“%s” is a name of %s; write the id of one of them"), shown, list);
}

/**
 * ent_cli_lookup:
 * @dataset: the data
 * @kind: nations or groupings
 * @text: an id of the call, or a name: short, long or another one, in whatever
 *   case and with or without accents; of a nation in any language, too
 * @row: (out): its row
 * @error: where to put that it is not known, and which one is near, or that
 *   several are called so
 *
 * Returns: %FALSE if there is none, or not just one
 */
gboolean
ent_cli_lookup (EntDataset  *dataset,
                EntKind      kind,
                const char  *text,
                guint32     *row,
                GError     **error)
{
  g_autoptr (GArray) rows = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *nearest = NULL;

  *row = ent_dataset_lookup (dataset, kind, text);
  if (*row != ENT_ROW_NONE)
    return TRUE;
  rows = find_by_name (dataset, kind, text);
  if (rows->len == 1)
    {
      *row = g_array_index (rows, guint32, 0);
      return TRUE;
    }
  if (rows->len > 1)
    {
      refuse_ambiguous (dataset, kind, text, rows, error);
      return FALSE;
    }

  shown = ent_shown (text);
  nearest = ent_dataset_suggest (dataset, kind, text);
  if (ent_dataset_get_n_rows (dataset, kind) == 0)
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                 kind == ENT_KIND_NATION ? _("there is no nation “%s”; the data set has none at all")
                                         : _("there is no grouping “%s”; the data set has none at all"), shown);
  else if (nearest != NULL)
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                 kind == ENT_KIND_NATION ? _("there is no nation “%s”; did you mean “%s”?") : _("there is no grouping “%s”; did you mean “%s”?"),
                 shown, nearest);
  else
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                 kind == ENT_KIND_NATION ? _("there is no nation “%s”") : _("there is no grouping “%s”"), shown);

  return FALSE;
}

/**
 * ent_cli_lookup_all:
 * @dataset: the data
 * @kind: nations or groupings
 * @texts: (array zero-terminated=1): ids or names of the call
 * @error: where to put the first that is not known
 *
 * Returns: (transfer full) (nullable) (element-type guint32): their rows, in
 *   the order of @texts, each once
 */
GArray *
ent_cli_lookup_all (EntDataset         *dataset,
                    EntKind             kind,
                    const char *const  *texts,
                    GError            **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; texts[i] != NULL; i++)
    {
      gboolean is_there = FALSE;
      guint32 row;

      if (!ent_cli_lookup (dataset, kind, texts[i], &row, error))
        return NULL;
      for (guint j = 0; j < rows->len; j++)
        is_there |= g_array_index (rows, guint32, j) == row;
      if (!is_there)
        g_array_append_val (rows, row);
    }

  return g_steal_pointer (&rows);
}
