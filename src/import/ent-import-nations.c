/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-nations.h"

#include <string.h>

#include "base/ent-nearest.h"
#include "import/ent-import-codes.h"
#include "io/ent-foreign-names.h"
#include "io/ent-iso-codes.h"

/* Where a name comes from; the first that has an answer gives it. */
typedef enum
{
  TIER_DATA,
  TIER_ISO,
  TIER_ALL_LANGUAGES,
  N_TIERS,
} Tier;

typedef struct
{
  guint32  nation;
  EntSpan  span;   /* when it is called so; no dates: always */
  gboolean former; /* a name of another time */
} Called;

struct _EntImportNations
{
  EntDataset     *dataset;
  EntImportCodes *codes;
  GHashTable     *asked;          /* (element-type utf8 GArray): of Called, by text as written; lists repeat few names; values are borrowed */
  GHashTable     *tiers[N_TIERS]; /* (element-type utf8 GArray): of Called, by key; that of all languages only once it is needed */
};

static void
add_key (EntImportNations *nations,
         Tier              tier,
         const char       *key,
         Called            called)
{
  GArray *known = g_hash_table_lookup (nations->tiers[tier], key);

  if (*key == '\0')
    return;
  if (known == NULL)
    {
      known = g_array_new (FALSE, FALSE, sizeof (Called));
      g_hash_table_insert (nations->tiers[tier], g_strdup (key), known);
    }
  for (guint i = 0; i < known->len; i++)
    if (g_array_index (known, Called, i).nation == called.nation && (called.former || !g_array_index (known, Called, i).former))
      return;
  g_array_append_val (known, called);
}

/* “Korea, Republic of” turned round. */
static char *
dup_turned (const char *name)
{
  const char *comma = strrchr (name, ',');

  return comma != NULL ? g_strdup_printf ("%s %.*s", comma + 1, (int) (comma - name), name) : NULL;
}

static void
add_name (EntImportNations *nations,
          Tier              tier,
          const char       *name,
          Called            called)
{
  g_autofree char *key = NULL;
  g_autofree char *turned = NULL;
  g_autofree char *turned_key = NULL;

  if (name == NULL)
    return;
  key = ent_import_name_key (name);
  add_key (nations, tier, key, called);
  turned = dup_turned (name);
  if (turned == NULL)
    return;
  turned_key = ent_import_name_key (turned);
  add_key (nations, tier, turned_key, called);
}

static void
add_nation (EntImportNations *nations,
            guint32           row)
{
  const EntNation *nation = ent_dataset_get_nation (nations->dataset, row);
  const Called called = { row, nation->span, FALSE };
  g_autofree char *id = g_ascii_strup (nation->record.id, -1);
  const EntIsoNation *iso = g_hash_table_lookup (ent_iso_codes_get_nations (), id);

  add_name (nations, TIER_DATA, nation->name, called);
  add_name (nations, TIER_DATA, nation->official_name, called);
  for (guint i = 0; nation->aliases[i] != NULL; i++)
    add_name (nations, TIER_DATA, nation->aliases[i], called);
  for (guint i = 0; i < nation->n_names; i++)
    {
      const Called former = { row, nation->names[i].span, TRUE };

      add_name (nations, TIER_DATA, nation->names[i].name, former);
      add_name (nations, TIER_DATA, nation->names[i].official_name, former);
    }
  if (iso != NULL)
    {
      add_name (nations, TIER_ISO, iso->name, called);
      add_name (nations, TIER_ISO, iso->common_name, called);
      add_name (nations, TIER_ISO, iso->official_name, called);
    }
}

static void
add_all_languages (EntImportNations *nations)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (nations->dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (nations->dataset, row);
      g_autofree char *id = g_ascii_strup (nation->record.id, -1);
      const char *const *names = g_hash_table_lookup (ent_foreign_names_get (), id);

      for (guint i = 0; names != NULL && names[i] != NULL; i++)
        add_name (nations, TIER_ALL_LANGUAGES, names[i], (Called) { row, nation->span, FALSE });
    }
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
  nations->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < N_TIERS; i++)
    nations->tiers[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    add_nation (nations, row);
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
  for (guint i = 0; i < N_TIERS; i++)
    g_hash_table_unref (nations->tiers[i]);
  g_hash_table_unref (nations->asked);
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
      const Called *called = &g_array_index (known, Called, i);

      n_proper += !called->former;
      if (is_alive (called->span, row))
        {
          alive = i;
          n_alive++;
          g_array_prepend_val (found->rows, called->nation);
        }
      else
        g_array_append_val (found->rows, called->nation);
    }
  if (known->len == 1)
    found->row = g_array_index (known, Called, 0).nation;
  else if (n_alive == 1 && (n_proper == 0 || !g_array_index (known, Called, alive).former))
    found->row = g_array_index (known, Called, alive).nation;
}

static GArray *
look_up (EntImportNations *nations,
         Tier              tier,
         const char       *text)
{
  g_autofree char *key = ent_import_name_key (text);
  g_autofree char *turned = dup_turned (text);
  g_autofree char *turned_key = turned != NULL ? ent_import_name_key (turned) : NULL;
  GArray *known = g_hash_table_lookup (nations->tiers[tier], key);

  return known == NULL && turned_key != NULL ? g_hash_table_lookup (nations->tiers[tier], turned_key) : known;
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

/* All who are called so, by the first tier that has somebody; NULL if none has. */
static GArray *
find_called (EntImportNations *nations,
             const char       *text)
{
  gpointer known = NULL;

  if (g_hash_table_lookup_extended (nations->asked, text, NULL, &known))
    return known;
  for (Tier tier = 0; tier < N_TIERS && known == NULL; tier++)
    {
      if (tier == TIER_ALL_LANGUAGES && g_hash_table_size (nations->tiers[tier]) == 0)
        add_all_languages (nations);
      known = look_up (nations, tier, text);
    }
  g_hash_table_insert (nations->asked, g_strdup (text), known);
  return known;
}

static void
find_name (EntImportNations *nations,
           const char       *text,
           EntSpan           span,
           EntImportFound   *found)
{
  const guint32 row = find_id (nations, text);
  GArray *known = row == ENT_ROW_NONE ? find_called (nations, text) : NULL;

  if (row != ENT_ROW_NONE)
    {
      found->row = row;
      g_array_append_val (found->rows, row);
    }
  else if (known != NULL)
    choose (known, span, found);
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

  ent_import_nations_find (nations, system, text, (EntSpan) { 0 }, &found);
  return found.rows->len > 0;
}

/**
 * ent_import_nations_suggest:
 * @nations: an index
 * @text: what nobody is called
 *
 * Returns: (transfer full) (nullable): the name that is near enough to be meant
 */
char *
ent_import_nations_suggest (EntImportNations *nations,
                            const char       *text)
{
  EntNearest nearest = ent_nearest_init (text);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (nations->dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (nations->dataset, row);

      ent_nearest_offer (&nearest, nation->name, nation->name);
      if (nation->official_name != NULL)
        ent_nearest_offer (&nearest, nation->official_name, nation->name);
      for (guint i = 0; nation->aliases[i] != NULL; i++)
        ent_nearest_offer (&nearest, nation->aliases[i], nation->name);
    }
  return ent_nearest_finish (&nearest);
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
