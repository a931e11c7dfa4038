/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds the way from a table or a list to memberships whatever libFuzzer thinks
 * of; its first byte says whether it is a list. Build as fuzz-json-reader.c
 * says, and start with ENTENTE_DATA_DIR=data and tests/data/import as a corpus. */

#include "import/ent-import.h"
#include "io/ent-bundled.h"
#include "io/ent-json-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static EntImportNations *
get_nations (void)
{
  static EntImportNations *nations = NULL;

  if (nations == NULL)
    {
      g_autoptr (GFile) file = ent_bundled_dataset_file ();
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);

      g_assert_nonnull (dataset);
      nations = ent_import_nations_new (dataset);
    }
  return nations;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  EntImportNations *nations = get_nations ();
  g_autoptr (EntImportResult) result = ent_import_result_new (ent_import_nations_get_dataset (nations));
  const EntImportOptions options = { .paste = size > 0 && data[0] % 2 == 1 };
  g_autofree char *json = NULL;

  if (size == 0)
    return 0;
  ent_import (result, nations, &options, (const char *) data + 1, size - 1);
  json = ent_import_result_to_json (result);

  /* A row that is not taken has a message. */
  g_assert_true (ent_import_report_get_n_rows (result->report) == ent_import_report_get_count (result->report, ENT_IMPORT_TAKEN)
                 || ent_import_report_get_n_messages (result->report) > 0);

  return 0;
}
