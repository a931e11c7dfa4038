/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-data-file.h"

#include <glib/gi18n.h>

#include "base/ent-file-replace.h"
#include "base/ent-shown.h"
#include "base/ent-write.h"
#include "io/ent-bundled-image.h"
#include "io/ent-bundled.h"
#include "io/ent-file-content.h"
#include "io/ent-replaced-files.h"

/* Saving over a data set: what is on the disk is the old file or the new one at
 * any moment, and the old one is kept. */

G_DEFINE_QUARK (ent-data-file-error-quark, ent_data_file_error)

/**
 * ent_data_file_name_state:
 * @content: what a file holds
 *
 * A file that was only touched, or that got its old content back, is in the same
 * state.
 *
 * Returns: (transfer full): a name for it
 */
char *
ent_data_file_name_state (GBytes *content)
{
  char *kept;

  g_return_val_if_fail (content != NULL, NULL);

  kept = ent_bundled_image_dup_state (content);
  return kept != NULL ? kept : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
}

static GBytes *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (EntReading) reading = ent_reading_new (cancellable);

  return ent_file_content_load (file, reading, error);
}

/**
 * ent_data_file_query_state:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @error: where to put why it cannot be read
 *
 * Returns: (transfer full) (nullable): the name of the state in which it is
 */
char *
ent_data_file_query_state (GFile         *file,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (GBytes) content = load (file, cancellable, error);

  return content != NULL ? ent_data_file_name_state (content) : NULL;
}

/* Reads it again, as a disk may say that it has written what it has not. */
static gboolean
check_written (GFile   *file,
               GBytes  *content,
               GError **error)
{
  g_autoptr (GBytes) written = load (file, NULL, NULL);
  g_autofree char *name = NULL;

  if (written != NULL && g_bytes_equal (written, content))
    return TRUE;
  name = ent_shown_file_name (file);
  g_set_error (error, ENT_DATA_FILE_ERROR, ENT_DATA_FILE_ERROR_UNCERTAIN,
               _("“%s” was written, but something else is read from it; save it in another place"), name);
  return FALSE;
}

/* Writes @content beside @file, puts @before away and only then moves the new file into place. */
static gboolean
replace (EntFileReplace  *replace,
         GFile           *file,
         GBytes          *content,
         GBytes          *before,
         GError         **error)
{
  g_autoptr (GError) cause = NULL;
  int fd;

  ent_file_replace_keep_owner (replace);
  fd = ent_file_replace_open (replace, error);
  if (fd < 0)
    return FALSE;
  if (!ent_write_all (fd, g_bytes_get_data (content, NULL), g_bytes_get_size (content), &cause))
    return ent_file_replace_fail (replace, cause->message, error);
  if (before != NULL && !ent_replaced_files_keep (file, before, &cause))
    {
      /* Translators: what cannot be done is said before; what is wrong follows */
      g_autofree char *reason = g_strdup_printf (_("what it holds now cannot be kept: %s"), cause->message);

      return ent_file_replace_fail (replace, reason, error);
    }
  return ent_file_replace_commit (replace, error);
}

/**
 * ent_data_file_save:
 * @file: where to
 * @content: what
 * @expected: (nullable): the state in which @file was seen last; what is in
 *   another one by now is not replaced. %NULL to replace whatever is there
 * @error: where to put what is wrong
 *
 * Saves a data set whole or not at all. Symbolic links are followed; a file that
 * is replaced keeps its owner and its permissions, and what it held is kept
 * (ent_replaced_files_keep()). The bundled data is never replaced. What is there to the letter is not written again.
 *
 * Errors: those of #EntDataFileError, #EntFileReplaceError and #EntReadError
 *
 * Returns: whether @file holds @content
 */
gboolean
ent_data_file_save (GFile       *file,
                    GBytes      *content,
                    const char  *expected,
                    GError     **error)
{
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();
  g_autoptr (EntFileReplace) target = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autofree char *state = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && content != NULL, FALSE);

  target = ent_file_replace_new (file, bundled, error);
  if (target == NULL)
    return FALSE;
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
    {
      before = load (file, NULL, error);
      if (before == NULL)
        return FALSE;
      if (g_bytes_equal (before, content))
        return TRUE;
      state = ent_data_file_name_state (before);
      if (expected != NULL && !g_str_equal (state, expected))
        {
          g_autofree char *name = ent_shown_file_name (file);

          g_set_error (error, ENT_DATA_FILE_ERROR, ENT_DATA_FILE_ERROR_CHANGED, _("“%s” was changed by another program"), name);
          return FALSE;
        }
    }
  return replace (target, file, content, before, error) && check_written (file, content, error);
}
