/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-write.h"

#include <errno.h>
#include <unistd.h>

/**
 * ent_write_all:
 * @fd: where to write: a file, a pipe
 * @bytes: what to write
 * @n_bytes: how many
 * @error: return location for a #GError of #GIOErrorEnum
 *
 * Writes all bytes, however many turns that takes.
 *
 * Returns: whether all was written
 */
gboolean
ent_write_all (int             fd,
               gconstpointer   bytes,
               gsize           n_bytes,
               GError        **error)
{
  const char *rest = bytes;

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, FALSE);

  while (n_bytes > 0)
    {
      ssize_t written = write (fd, rest, n_bytes);
      int saved_errno = errno;

      if (written < 0 && saved_errno == EINTR)
        continue;
      if (written < 0)
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), g_strerror (saved_errno));
          return FALSE;
        }
      rest += written;
      n_bytes -= (gsize) written;
    }
  return TRUE;
}
