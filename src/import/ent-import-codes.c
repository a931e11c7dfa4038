/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-codes.h"

#include <stdlib.h>
#include <string.h>

#include "io/ent-bundled.h"
#include "io/ent-iso-codes.h"

#define FILE_NAME "nation-codes.tsv"

/* Its columns. */
enum
{
  COLUMN_ID,
  COLUMN_M49,
  COLUMN_COW,
  COLUMN_COW_LETTERS,
  COLUMN_GW,
  COLUMN_QID,
  COLUMN_FROM,
  COLUMN_UNTIL,
  N_COLUMNS,
};

struct _EntImportCodes
{
  GHashTable *systems[ENT_IMPORT_N_SYSTEMS]; /* (element-type utf8 GArray): of EntImportCode, by code */
};

static void
add (EntImportCodes  *codes,
     EntImportSystem  system,
     const char      *code,
     EntImportCode    meant)
{
  GHashTable *table = codes->systems[system];
  GArray *known;

  if (code == NULL || *code == '\0')
    return;
  known = g_hash_table_lookup (table, code);
  if (known == NULL)
    {
      known = g_array_new (FALSE, FALSE, sizeof (EntImportCode));
      g_hash_table_insert (table, g_strdup (code), known);
    }
  for (guint i = 0; i < known->len; i++)
    {
      const EntImportCode *other = &g_array_index (known, EntImportCode, i);

      if (other->nation == meant.nation && other->from == meant.from && other->until == meant.until)
        return;
    }
  g_array_append_val (known, meant);
}

/* The years of a row are those of the codes that depend on them. */
static void
add_row (EntImportCodes *codes,
         EntDataset     *dataset,
         const char     *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  EntImportCode always, dated;

  if (g_strv_length (cells) != N_COLUMNS)
    return;
  always = (EntImportCode) { ent_dataset_lookup (dataset, ENT_KIND_NATION, cells[COLUMN_ID]), 0, 0 };
  if (always.nation == ENT_ROW_NONE)
    return;
  dated = (EntImportCode) { always.nation, atoi (cells[COLUMN_FROM]), atoi (cells[COLUMN_UNTIL]) };
  add (codes, ENT_IMPORT_M49, cells[COLUMN_M49], always);
  add (codes, ENT_IMPORT_QID, cells[COLUMN_QID], always);
  add (codes, ENT_IMPORT_COW, cells[COLUMN_COW], dated);
  add (codes, ENT_IMPORT_COW_LETTERS, cells[COLUMN_COW_LETTERS], dated);
  add (codes, ENT_IMPORT_GW, cells[COLUMN_GW], dated);
}

static void
add_iso (EntImportCodes *codes,
         EntDataset     *dataset)
{
  GHashTable *nations = ent_iso_codes_get_nations ();

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (dataset, row);
      g_autofree char *id = g_ascii_strup (nation->record.id, -1);
      g_autofree char *iso2 = nation->iso2 != NULL ? g_ascii_strup (nation->iso2, -1) : NULL;
      const EntIsoNation *iso = g_hash_table_lookup (nations, id);
      const EntImportCode always = { row, 0, 0 };

      add (codes, ENT_IMPORT_ISO3, id, always);
      add (codes, ENT_IMPORT_ISO2, iso != NULL && iso->short_code != NULL ? iso->short_code : iso2, always);
    }
}

/**
 * ent_import_codes_new:
 * @dataset: whose nations are meant
 *
 * Returns: (transfer full): the codes of its nations
 */
EntImportCodes *
ent_import_codes_new (EntDataset *dataset)
{
  EntImportCodes *codes = g_new0 (EntImportCodes, 1);
  g_autoptr (GFile) file = ent_bundled_file (FILE_NAME);
  g_autofree char *text = NULL;

  for (guint i = 0; i < ENT_IMPORT_N_SYSTEMS; i++)
    codes->systems[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  add_iso (codes, dataset);
  if (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL))
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        if (*lines[i] != '#')
          add_row (codes, dataset, lines[i]);
    }
  return codes;
}

/**
 * ent_import_codes_free:
 * @codes: (transfer full) (nullable): codes
 */
void
ent_import_codes_free (EntImportCodes *codes)
{
  if (codes == NULL)
    return;
  for (guint i = 0; i < ENT_IMPORT_N_SYSTEMS; i++)
    g_hash_table_unref (codes->systems[i]);
  g_free (codes);
}

/* The code as the table has it: of a link its last part, of a number neither
 * zeros in front nor a decimal part, which spreadsheets take away and add. */
static char *
dup_plain (EntImportSystem  system,
           const char      *code)
{
  const char *start = code;

  if (system == ENT_IMPORT_QID)
    {
      const char *slash = strrchr (code, '/');
      char *plain = g_strdup (slash != NULL ? slash + 1 : code);

      return g_strdelimit (g_strstrip (plain), "<>", '\0');
    }
  if (system != ENT_IMPORT_M49 && system != ENT_IMPORT_COW && system != ENT_IMPORT_GW)
    return g_strdup (code);
  while (*start == '0' && start[1] != '\0')
    start++;
  return g_str_has_suffix (start, ".0") ? g_strndup (start, strlen (start) - 2) : g_strdup (start);
}

/**
 * ent_import_codes_find:
 * @codes: codes
 * @system: whose code it is
 * @code: the code
 *
 * Returns: (nullable) (element-type EntImportCode): whom it may mean; borrowed
 */
GArray *
ent_import_codes_find (EntImportCodes  *codes,
                       EntImportSystem  system,
                       const char      *code)
{
  g_autofree char *plain = dup_plain (system, code);

  return g_hash_table_lookup (codes->systems[system], plain);
}
