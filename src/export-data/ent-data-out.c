/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-data/ent-data-out.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-file-replace.h"
#include "export-data/ent-data-bibtex.h"
#include "export-data/ent-data-csl.h"
#include "export-data/ent-data-dot.h"
#include "export-data/ent-data-gexf.h"
#include "export-data/ent-data-graphml.h"
#include "export-data/ent-data-json.h"
#include "export-data/ent-data-sheet.h"
#include "export-data/ent-data-table.h"
#include "export-data/ent-data-workbook.h"

/* By this some programs know UTF-8. */
#define MARK "\xef\xbb\xbf"

/* Writes a text; the workbook alone is none. */
typedef char *(*Writer) (EntDataChoice *choice);

static const Writer writers[] = {
  [ENT_DATA_CSV] = ent_data_sheet_write,
  [ENT_DATA_GEXF] = ent_data_gexf_write,
  [ENT_DATA_GRAPHML] = ent_data_graphml_write,
  [ENT_DATA_DOT] = ent_data_dot_write,
  [ENT_DATA_CSL_JSON] = ent_data_csl_write,
  [ENT_DATA_BIBTEX] = ent_data_bibtex_write,
  [ENT_DATA_JSON] = ent_data_json_write,
  [ENT_DATA_XLSX] = NULL,
  [ENT_DATA_CSV_TABLES] = NULL, /* several files */
};

G_STATIC_ASSERT (G_N_ELEMENTS (writers) == ENT_N_DATA_FORMATS);

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_workbook (EntDataChoice  *choice,
               EntKind         kind,
               GError        **error)
{
#ifdef ENT_HAVE_XLSXWRITER
  return ent_data_workbook_write_table (choice, kind, error);
#else
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("xlsx is not built in, since libxlsxwriter was not there"));
  return NULL;
#endif
}

/**
 * ent_data_out_make:
 * @choice: which records
 * @format: as what; none that is a folder
 * @error: where to put why it cannot be made
 *
 * The same records give the same bytes. What the format cannot hold is not in
 * them; ent_data_losses_list() says what that is. Texts are UTF-8.
 *
 * Returns: (transfer full) (nullable): the bytes of a file
 */
GBytes *
ent_data_out_make (EntDataChoice  *choice,
                   EntDataFormat   format,
                   GError        **error)
{
  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (format < ENT_N_DATA_FORMATS && !ent_data_format_is_folder (format), NULL);

  return writers[format] != NULL ? take_text (writers[format] (choice)) : make_workbook (choice, ENT_KIND_NONE, error);
}

/**
 * ent_data_out_make_table:
 * @choice: which records
 * @kind: those of which table
 * @format: as what, one of those that have tables
 * @error: where to put why it cannot be made
 *
 * As ent_data_out_make(), of one table with all that it has.
 *
 * Returns: (transfer full) (nullable): the bytes of a file
 */
GBytes *
ent_data_out_make_table (EntDataChoice  *choice,
                         EntKind         kind,
                         EntDataFormat   format,
                         GError        **error)
{
  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (ent_data_format_has_tables (format), NULL);

  return format == ENT_DATA_CSV ? take_text (ent_data_table_write (choice, kind)) : make_workbook (choice, kind, error);
}

/**
 * ent_data_out_mark:
 * @bytes: (transfer full) (nullable): a text
 *
 * Puts the mark of UTF-8 before a text. Excel knows it by nothing else.
 *
 * Returns: (transfer full) (nullable): the marked text
 */
GBytes *
ent_data_out_mark (GBytes *bytes)
{
  g_autoptr (GBytes) plain = bytes;
  g_autoptr (GByteArray) marked = NULL;

  if (bytes == NULL)
    return NULL;
  marked = g_byte_array_sized_new ((guint) (g_bytes_get_size (bytes) + strlen (MARK)));
  g_byte_array_append (marked, (const guint8 *) MARK, strlen (MARK));
  g_byte_array_append (marked, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  return g_byte_array_free_to_bytes (g_steal_pointer (&marked));
}

/**
 * ent_data_out_to_file:
 * @bytes: what to write, such as ent_data_out_make() makes
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @error: an #EntFileReplaceError
 *
 * Writes a file, whole or not at all. Any thread.
 *
 * Returns: whether it was written
 */
gboolean
ent_data_out_to_file (GBytes  *bytes,
                      GFile   *file,
                      GFile   *keep,
                      GError **error)
{
  gsize length;
  gconstpointer content;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  content = g_bytes_get_data (bytes, &length);
  return ent_file_replace_whole (file, keep, content, length, error);
}
