/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-file-content.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/ent-json-reader.h"

#define CHUNK_BYTES (256 * 1024)

static void
set_too_large (GError **error)
{
  g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_TOO_LARGE,
               _("the file is larger than %d MiB"), ENT_FILE_MAX_BYTES / (1024 * 1024));
}

/* Opening a FIFO would wait for a writer, and opening a device may do things:
 * what a file is, is asked before it is touched. */
static gboolean
check_type (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (info == NULL)
    {
      g_set_error_literal (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("there is no such file"));
      return FALSE;
    }

  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
      if (g_file_info_get_size (info) > ENT_FILE_MAX_BYTES)
        {
          set_too_large (error);
          return FALSE;
        }
      return TRUE;

    case G_FILE_TYPE_DIRECTORY:
      g_set_error_literal (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("a file was expected, this is a folder"));
      return FALSE;

    case G_FILE_TYPE_SYMBOLIC_LINK:
      g_set_error_literal (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("this link leads to no file"));
      return FALSE;

    default:
      g_set_error_literal (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED,
                           _("a file was expected, this is a pipe, a socket or a device"));
      return FALSE;
    }
}

/* For a file of this machine a descriptor that cannot wait, should the name
 * mean something else by now. */
static GInputStream *
open_stream (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *path = g_file_peek_path (file);
  struct stat status;
  int fd;

  if (path == NULL)
    return G_INPUT_STREAM (g_file_read (file, cancellable, error));

  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("it cannot be opened: %s"), g_strerror (code));
      return NULL;
    }
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      close (fd);
      g_set_error_literal (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("it is no longer a file"));
      return NULL;
    }

  return g_unix_input_stream_new (fd, TRUE);
}

/**
 * ent_file_content_load:
 * @file: a file
 * @cancellable: (nullable): stops the reading
 * @error: where to put what is wrong, without the name of the file
 *
 * Reads a regular file whole, at most %ENT_FILE_MAX_BYTES of it, whatever size
 * it says it has: some say none, and some grow. Nothing but a regular file is
 * opened, so that the call never waits for a pipe.
 *
 * Errors: %ENT_READ_ERROR_FAILED, %ENT_READ_ERROR_TOO_LARGE, those of #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
ent_file_content_load (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GByteArray) content = NULL;
  g_autofree guint8 *chunk = NULL;
  gssize n_read;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!check_type (file, cancellable, error))
    return NULL;
  stream = open_stream (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  content = g_byte_array_new ();
  chunk = g_malloc (CHUNK_BYTES);
  while ((n_read = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, error)) > 0)
    {
      if (content->len + n_read > ENT_FILE_MAX_BYTES)
        {
          set_too_large (error);
          return NULL;
        }
      g_byte_array_append (content, chunk, n_read);
    }
  if (n_read < 0)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}
