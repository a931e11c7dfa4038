/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds the reader whatever libFuzzer thinks of. Build with clang:
 *   CC=clang meson setup build-fuzz -Dfuzzing=true -Dapp=disabled -Db_sanitize=address,undefined -Db_lundef=false
 *   build-fuzz/tests/fuzz/fuzz-json-reader CORPUS tests/data/accept tests/data/refuse
 */

#include "io/ent-json-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = NULL;

  dataset = ent_json_reader_read_data ((const char *) data, size, "fuzz", &problems, &error);
  g_assert_true ((dataset == NULL) == (error != NULL));
  g_assert_true (dataset != NULL || problems->len > 0);

  return 0;
}
