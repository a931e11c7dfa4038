/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-out.h"

#include <string.h>

#include "base/ent-file-replace.h"
#include "base/ent-write.h"
#include "export-data/ent-data-bibtex.h"
#include "export-data/ent-data-csl.h"
#include "export-data/ent-data-dot.h"
#include "export-data/ent-data-gexf.h"
#include "export-data/ent-data-graphml.h"
#include "export-data/ent-data-json.h"
#include "export-data/ent-data-sheet.h"

typedef char *(*Writer) (EntDataChoice *choice);

static const Writer writers[] = {
  [ENT_DATA_CSV] = ent_data_sheet_write,
  [ENT_DATA_GEXF] = ent_data_gexf_write,
  [ENT_DATA_GRAPHML] = ent_data_graphml_write,
  [ENT_DATA_DOT] = ent_data_dot_write,
  [ENT_DATA_CSL_JSON] = ent_data_csl_write,
  [ENT_DATA_BIBTEX] = ent_data_bibtex_write,
  [ENT_DATA_JSON] = ent_data_json_write,
};

G_STATIC_ASSERT (G_N_ELEMENTS (writers) == ENT_N_DATA_FORMATS);

/**
 * ent_data_out_to_text:
 * @choice: which records
 * @format: as what
 *
 * The same records give the same bytes. What the format cannot hold is not in
 * them; ent_data_losses_list() says what that is.
 *
 * Returns: (transfer full): UTF-8
 */
char *
ent_data_out_to_text (EntDataChoice *choice,
                      EntDataFormat  format)
{
  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (format < ENT_N_DATA_FORMATS, NULL);

  return writers[format] (choice);
}

/**
 * ent_data_out_to_file:
 * @text: what to write, such as ent_data_out_to_text() makes
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @error: an #EntFileReplaceError
 *
 * Writes a file, whole or not at all. Any thread.
 *
 * Returns: whether it was written
 */
gboolean
ent_data_out_to_file (const char  *text,
                      GFile       *file,
                      GFile       *keep,
                      GError     **error)
{
  g_autoptr (EntFileReplace) target = NULL;
  g_autoptr (GError) cause = NULL;
  int fd;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  target = ent_file_replace_new (file, keep, error);
  if (target == NULL)
    return FALSE;
  fd = ent_file_replace_open (target, error);
  if (fd < 0)
    return FALSE;
  if (!ent_write_all (fd, text, strlen (text), &cause))
    return ent_file_replace_fail (target, cause->message, error);
  return ent_file_replace_commit (target, error);
}
