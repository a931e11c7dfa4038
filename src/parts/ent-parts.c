/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "export-data/ent-data-workbook.h"
#include "import/ent-import-book.h"
#include "import/ent-import-entity.h"
#include "import/ent-import-gexf.h"
#include "import/ent-import-graphml.h"
#include "import/ent-import-html.h"
#include "paint/ent-flag-drawing.h"
#include "parts/ent-part.h"

/* What the program calls in place of functions that need libraries of which it rarely needs
 * any, and that take longer to load than many a command takes to answer. Each of these
 * finds the function of its own name in the part that has it (meson.build), and calls it. */

#define FLAGS "entente-flags.so"
#define FOREIGN "entente-foreign.so"
#define WORKBOOK "entente-workbook.so"

#define FIND(part, function, error) ((__typeof__ (&function)) ent_part_find (part, #function, error))

static void
refuse (EntImportReport *report,
        const GError    *error)
{
  ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, "%s", error->message);
}

EntImportTable *
ent_import_book_read (const EntImportInput *input,
                      const char           *sheet,
                      EntImportReport      *report)
{
  g_autoptr (GError) error = NULL;
  __typeof__ (&ent_import_book_read) read = FIND (FOREIGN, ent_import_book_read, &error);

  if (read != NULL)
    return read (input, sheet, report);
  refuse (report, error);
  return NULL;
}

EntImportNetwork *
ent_import_gexf_read (const EntImportInput *input,
                      EntImportReport      *report)
{
  g_autoptr (GError) error = NULL;
  __typeof__ (&ent_import_gexf_read) read = FIND (FOREIGN, ent_import_gexf_read, &error);

  if (read != NULL)
    return read (input, report);
  refuse (report, error);
  return NULL;
}

EntImportNetwork *
ent_import_graphml_read (const EntImportInput *input,
                         EntImportReport      *report)
{
  g_autoptr (GError) error = NULL;
  __typeof__ (&ent_import_graphml_read) read = FIND (FOREIGN, ent_import_graphml_read, &error);

  if (read != NULL)
    return read (input, report);
  refuse (report, error);
  return NULL;
}

EntImportTable *
ent_import_html_read (const EntImportInput *input,
                      EntImportReport      *report)
{
  g_autoptr (GError) error = NULL;
  __typeof__ (&ent_import_html_read) read = FIND (FOREIGN, ent_import_html_read, &error);

  if (read != NULL)
    return read (input, report);
  refuse (report, error);
  return NULL;
}

/* Without the part a text stays as it is written. */
char *
ent_import_entity_decode (const char *text,
                          gsize       length)
{
  __typeof__ (&ent_import_entity_decode) decode;

  if (memchr (text, '&', length) == NULL)
    return g_strndup (text, length);
  decode = FIND (FOREIGN, ent_import_entity_decode, NULL);
  return decode != NULL ? decode (text, length) : g_strndup (text, length);
}

#ifdef ENT_HAVE_XLSXWRITER
GBytes *
ent_data_workbook_write_table (EntDataChoice  *choice,
                               EntKind         kind,
                               GError        **error)
{
  __typeof__ (&ent_data_workbook_write_table) write = FIND (WORKBOOK, ent_data_workbook_write_table, error);

  return write != NULL ? write (choice, kind, error) : NULL;
}
#endif

/* Without the part nations have no flags where they are not kept as rasters. */
gboolean
ent_flag_drawing_draw (GBytes  *svg,
                       cairo_t *cr,
                       double   x,
                       double   y,
                       double   size)
{
  g_autoptr (GError) error = NULL;
  __typeof__ (&ent_flag_drawing_draw) draw = FIND (FLAGS, ent_flag_drawing_draw, &error);

  if (draw != NULL)
    return draw (svg, cr, x, y, size);
  g_warning ("%s", error->message);
  return FALSE;
}
