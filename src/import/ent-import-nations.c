/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-nations.h"

#include <string.h>

#include "import/ent-import-codes.h"
#include "import/ent-import-flag.h"
#include "import/ent-import-name-key.h"
#include "import/ent-import-names.h"

/* What a text is before its time is looked at: an id, a name, a flag. */
typedef struct
{
  guint32 row;   /* whose id it is; %ENT_ROW_NONE if it is none */
  GArray *known; /* (nullable): who is called so; borrowed */
  char   *code;  /* (nullable): that of the flag beside it */
} Text;

struct _EntImportNations
{
  EntDataset     *dataset;
  EntImportCodes *codes;
  EntImportNames *names;
  GHashTable     *texts;       /* (element-type utf8 Text): lists repeat few names */
  GCancellable   *cancellable; /* (nullable): of who asks now */
};

static void
free_text (gpointer data)
{
  g_free (((Text *) data)->code);
  g_free (data);
}

/**
 * ent_import_nations_new:
 * @dataset: whose nations are meant
 *
 * Returns: (transfer full): an index of their names and codes
 */
EntImportNations *
ent_import_nations_new (EntDataset *dataset)
{
  EntImportNations *nations = g_new0 (EntImportNations, 1);

  nations->dataset = ent_dataset_ref (dataset);
  nations->codes = ent_import_codes_new (dataset);
  nations->names = ent_import_names_new (dataset);
  nations->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  return nations;
}

/**
 * ent_import_nations_free:
 * @nations: (transfer full) (nullable): an index
 */
void
ent_import_nations_free (EntImportNations *nations)
{
  if (nations == NULL)
    return;
  g_hash_table_unref (nations->texts);
  g_clear_object (&nations->cancellable);
  ent_import_names_free (nations->names);
  ent_import_codes_free (nations->codes);
  ent_dataset_unref (nations->dataset);
  g_free (nations);
}

/**
 * ent_import_nations_get_dataset:
 * @nations: an index
 *
 * Returns: (transfer none): the data whose nations are meant
 */
EntDataset *
ent_import_nations_get_dataset (EntImportNations *nations)
{
  return nations->dataset;
}

/**
 * ent_import_nations_set_cancellable:
 * @nations: an index
 * @cancellable: (nullable): of who asks from now on
 *
 * Whoever has given up is told of nobody, at once.
 */
void
ent_import_nations_set_cancellable (EntImportNations *nations,
                                    GCancellable     *cancellable)
{
  if (g_cancellable_is_cancelled (nations->cancellable))
    g_hash_table_remove_all (nations->texts);
  ent_import_names_set_cancellable (nations->names, cancellable);
  g_set_object (&nations->cancellable, cancellable);
}

/**
 * ent_import_nations_is_cancelled:
 * @nations: an index
 *
 * Returns: whether who asks has given up
 */
gboolean
ent_import_nations_is_cancelled (EntImportNations *nations)
{
  return g_cancellable_is_cancelled (nations->cancellable);
}

/**
 * ent_import_nations_set_language:
 * @nations: an index
 * @language: (nullable): the language of a file, such as “de”, as far as it is known
 *
 * Says in which language names are that several nations have, each in another.
 */
void
ent_import_nations_set_language (EntImportNations *nations,
                                 const char       *language)
{
  g_hash_table_remove_all (nations->texts);
  ent_import_names_set_language (nations->names, language);
}

/* Whether something of @span may be at the time of which a row speaks. */
static gboolean
is_alive (EntSpan span,
          EntSpan row)
{
  const EntDate when = ent_date_is_set (row.from) ? row.from : row.until;

  if (!ent_date_is_set (when))
    return TRUE;
  return (!ent_date_is_set (span.from) || span.from.earliest <= when.latest) && (!ent_date_is_set (span.until) || span.until.latest > when.earliest);
}

/* One answer, or one that is alive and always called so. Who is called so at
 * that time only, beside another who always is, is offered first. */
static void
choose (GArray         *known,
        EntSpan         row,
        EntImportFound *found)
{
  guint n_alive = 0, n_proper = 0, alive = 0;

  for (guint i = 0; i < known->len; i++)
    {
      const EntImportCalled *called = &g_array_index (known, EntImportCalled, i);

      n_proper += !called->former;
      if (is_alive (called->span, row))
        {
          alive = i;
          g_array_insert_val (found->rows, n_alive, called->nation);
          n_alive++;
        }
      else
        g_array_append_val (found->rows, called->nation);
    }
  if (known->len == 1)
    found->row = g_array_index (known, EntImportCalled, 0).nation;
  else if (n_alive == 1 && (n_proper == 0 || !g_array_index (known, EntImportCalled, alive).former))
    found->row = g_array_index (known, EntImportCalled, alive).nation;
}

/* The nation whose id is written, be it with dots: “USA”, “U.S.A.” */
static guint32
find_id (EntImportNations *nations,
         const char       *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  const guint32 row = ent_dataset_lookup (nations->dataset, ENT_KIND_NATION, plain);

  return row != ENT_ROW_NONE && g_str_equal (ent_dataset_get_nation (nations->dataset, row)->record.id, plain) ? row : ENT_ROW_NONE;
}

static void
find_code (EntImportNations *nations,
           EntImportSystem   system,
           const char       *text,
           EntSpan           span,
           EntImportFound   *found)
{
  GArray *known = ent_import_codes_find (nations->codes, system, text);
  const EntDate when = ent_date_is_set (span.from) ? span.from : span.until;
  guint n_valid = 0;

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const EntImportCode *code = &g_array_index (known, EntImportCode, i);
      const int year = ent_date_is_set (when) ? ent_day_get_year (when.latest) : 0;
      gboolean is_there = FALSE;

      if (year == 0 || (year >= code->from && (code->until == 0 || year < code->until)))
        {
          n_valid += found->row != code->nation;
          found->row = code->nation;
          found->of_a_time = code->from != 0 || code->until != 0;
        }
      for (guint j = 0; j < found->rows->len; j++)
        is_there |= g_array_index (found->rows, guint32, j) == code->nation;
      if (!is_there)
        g_array_append_val (found->rows, code->nation);
    }
  if (n_valid != 1)
    found->row = ENT_ROW_NONE;
}

static const Text *
get_text (EntImportNations *nations,
          const char       *text)
{
  Text *entry = g_hash_table_lookup (nations->texts, text);
  g_autoptr (GString) unflagged = NULL;
  g_autofree char *bare = NULL;

  if (entry != NULL)
    return entry;
  unflagged = g_string_new (text);
  entry = g_new0 (Text, 1);
  entry->code = ent_import_flag_take (unflagged);
  bare = ent_import_name_dup_bare (unflagged->str);
  entry->row = find_id (nations, bare);
  if (entry->row == ENT_ROW_NONE)
    entry->known = ent_import_names_find (nations->names, bare);
  g_hash_table_insert (nations->texts, g_strdup (text), entry);
  return entry;
}

/* A flag tells who is meant where the name beside it does not. */
static void
find_name (EntImportNations *nations,
           const char       *text,
           EntSpan           span,
           EntImportFound   *found)
{
  const Text *entry = get_text (nations, text);

  if (entry->row != ENT_ROW_NONE)
    {
      found->row = entry->row;
      g_array_append_val (found->rows, entry->row);
    }
  else if (entry->known != NULL)
    choose (entry->known, span, found);
  else if (entry->code != NULL)
    find_code (nations, ENT_IMPORT_ISO2, entry->code, span, found);
}

/**
 * ent_import_nations_find:
 * @nations: an index
 * @system: whether @text is a name, or whose code
 * @text: what somebody wrote
 * @span: of what time it is said; names and codes pass from one to another
 * @found: (out caller-allocates): who may be meant
 */
void
ent_import_nations_find (EntImportNations *nations,
                         EntImportSystem   system,
                         const char       *text,
                         EntSpan           span,
                         EntImportFound   *found)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  *found = (EntImportFound) { ENT_ROW_NONE, g_array_new (FALSE, FALSE, sizeof (guint32)) };
  if (system == ENT_IMPORT_NAMES)
    find_name (nations, stripped, span, found);
  else
    find_code (nations, system, stripped, span, found);
}

/**
 * ent_import_nations_knows:
 * @nations: an index
 * @system: whether @text is a name, or whose code
 * @text: what somebody wrote
 *
 * Returns: whether it is a name or code of anybody at any time
 */
gboolean
ent_import_nations_knows (EntImportNations *nations,
                          EntImportSystem   system,
                          const char       *text)
{
  g_auto (EntImportFound) found = { 0 };

  if (g_cancellable_is_cancelled (nations->cancellable))
    return FALSE;
  ent_import_nations_find (nations, system, text, (EntSpan) { 0 }, &found);
  return found.rows->len > 0;
}

/**
 * ent_import_found_clear:
 * @found: what was found
 *
 * Frees what it holds.
 */
void
ent_import_found_clear (EntImportFound *found)
{
  g_clear_pointer (&found->rows, g_array_unref);
}
