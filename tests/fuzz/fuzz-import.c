/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds one reader of a foreign format whatever libFuzzer thinks of: FUZZ_READER
 * and FUZZ_KIND say which. Built as fuzz-json-reader.c says;
 *   build-fuzz/tests/fuzz/fuzz-import-gexf CORPUS tests/data/import
 */

#include "import/ent-import-answer.h"
#include "import/ent-import-bibtex.h"
#include "import/ent-import-csl.h"
#include "import/ent-import-dot.h"
#include "import/ent-import-gexf.h"
#include "import/ent-import-gml.h"
#include "import/ent-import-graphml.h"
#include "import/ent-import-html.h"
#include "import/ent-import-json-lines.h"
#include "import/ent-import-node-link.h"
#include "import/ent-import-ods.h"
#include "import/ent-import-pajek.h"
#include "import/ent-import-ris.h"
#include "import/ent-import-text.h"
#include "import/ent-import-xlsx.h"

/* What a reader gives, and whether it is to be given UTF-8. */
#define NETWORK 1
#define TABLE 2
#define SOURCES 3
#define BOOK 4

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static gboolean
read_input (const EntImportInput *input,
            EntImportReport      *report)
{
#if FUZZ_KIND == NETWORK
  g_autoptr (EntImportNetwork) network = FUZZ_READER (input, report);

  return network != NULL;
#elif FUZZ_KIND == TABLE
  g_autoptr (EntImportTable) table = FUZZ_READER (input, report);

  return table != NULL;
#elif FUZZ_KIND == SOURCES
  g_autoptr (JsonArray) sources = FUZZ_READER (input, report);

  return sources != NULL;
#else
  g_autoptr (EntImportZip) zip = ent_import_zip_new (input, report);
  g_autoptr (EntImportTable) table = zip != NULL ? FUZZ_READER (zip, NULL, NULL, report) : NULL;

  return table != NULL;
#endif
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  EntImportInput input = { (const char *) data, size, NULL };
  g_autofree char *text = NULL;

  if (FUZZ_IS_TEXT)
    {
      text = ent_import_text_decode (input.data, size, NULL, report, &input.length, NULL, NULL);
      if (text == NULL)
        return 0;
      input.data = text;
    }
  if (!read_input (&input, report))
    g_assert_cmpuint (ent_import_report_get_n_at (report, ENT_IMPORT_ERROR), >, 0);

  return 0;
}
