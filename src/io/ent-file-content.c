/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-file-content.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ent-large.h"
#include "base/ent-shown.h"
#include "io/ent-json-reader.h"

/* How long a pipe with a name may take to get a writer. */
#define WAIT_MS 5000

static void
set_too_large (GError **error)
{
  g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_TOO_LARGE,
               _("the file is larger than %d MiB, which is what is held in memory; leave records out, or make several files of it"),
               ENT_FILE_MAX_BYTES / (1024 * 1024));
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, message);
  return FALSE;
}

/* The folder in which it was sought says what a relative name, or a name that
 * was moved, has become. */
static gboolean
refuse_missing (GFile   *file,
                GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  g_autofree char *shown = name != NULL ? ent_shown_escape (name, -1, G_MAXUINT) : NULL;

  if (shown == NULL)
    return refuse (error, _("there is no such file"));
  if (!g_file_query_exists (folder, NULL))
    g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("there is no such file, nor is there a folder “%s”"), shown);
  else
    g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("there is no such file in the folder “%s”"), shown);
  return FALSE;
}

/* Opening a device may do things: what a file is, is asked before it is touched. */
static gboolean
check_type (GFile         *file,
            goffset       *size,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_UNIX_MODE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (info == NULL)
    return refuse_missing (file, error);

  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
      *size = g_file_info_get_size (info);
      if (*size > ENT_FILE_MAX_BYTES)
        {
          set_too_large (error);
          return FALSE;
        }
      return TRUE;

    case G_FILE_TYPE_DIRECTORY:
      return refuse (error, _("a file was expected, this is a folder"));

    case G_FILE_TYPE_SYMBOLIC_LINK:
      return refuse (error, _("this link leads to no file"));

    default:
      return S_ISFIFO (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE))
             || refuse (error, _("a file was expected, this is a socket or a device"));
    }
}

/* A pipe with a name need never have a writer. Reading waits by itself, but not
 * for ever; giving up is the caller's. */
static gboolean
wait_for_writer (int            fd,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GPollFD polled[2] = { { .fd = fd, .events = G_IO_IN } };
  gboolean can_cancel = g_cancellable_make_pollfd (cancellable, &polled[1]);
  int n_ready;

  do
    n_ready = g_poll (polled, can_cancel ? 2 : 1, WAIT_MS);
  while (n_ready < 0 && errno == EINTR);
  if (can_cancel)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return n_ready != 0 || refuse (error, _("this is a pipe, and nobody writes into it"));
}

/* What the shell has opened for us: “/dev/stdin”, or “/dev/fd/63” for “<(…)”.
 * Opened once more, a pipe would not know that its writer is gone. */
static gboolean
is_descriptor (const char *path,
               int        *fd)
{
  static const char *const folders[] = { "/dev/fd/", "/proc/self/fd/" };
  guint64 number;

  *fd = STDIN_FILENO;
  if (path == NULL || g_str_equal (path, "/dev/stdin"))
    return path != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (g_str_has_prefix (path, folders[i])
        && g_ascii_string_to_unsigned (path + strlen (folders[i]), 10, 0, G_MAXINT, &number, NULL))
      {
        *fd = (int) number;
        return TRUE;
      }

  return FALSE;
}

static GInputStream *
open_descriptor (int      descriptor,
                 GError **error)
{
  int fd = fcntl (descriptor, F_DUPFD_CLOEXEC, 0);
  struct stat status;

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      refuse (error, _("nothing is there to be read"));
      if (fd >= 0)
        close (fd);
      return NULL;
    }
  if (S_ISDIR (status.st_mode) || S_ISBLK (status.st_mode))
    {
      close (fd);
      refuse (error, S_ISDIR (status.st_mode) ? _("a file was expected, this is a folder")
                                              : _("a file was expected, this is a socket or a device"));
      return NULL;
    }

  return g_unix_input_stream_new (fd, TRUE);
}

/* For a file of this machine a descriptor that cannot wait, should the name
 * mean something else by now. */
static GInputStream *
open_stream (GFile         *file,
             goffset       *size,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *path = g_file_peek_path (file);
  struct stat status;
  int fd;

  if (is_descriptor (path, &fd))
    return open_descriptor (fd, error);
  if (!check_type (file, size, cancellable, error))
    return NULL;
  if (path == NULL)
    return G_INPUT_STREAM (g_file_read (file, cancellable, error));

  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED, _("it cannot be opened: %s"), g_strerror (code));
      return NULL;
    }
  if (fstat (fd, &status) != 0 || !(S_ISREG (status.st_mode) || S_ISFIFO (status.st_mode)))
    {
      close (fd);
      refuse (error, _("it is no longer a file"));
      return NULL;
    }
  if (S_ISFIFO (status.st_mode) && !wait_for_writer (fd, cancellable, error))
    {
      close (fd);
      return NULL;
    }

  return g_unix_input_stream_new (fd, TRUE);
}

/**
 * ent_file_content_load:
 * @file: a file
 * @reading: told how far it is, and asked whether to go on
 * @error: where to put what is wrong, without the name of the file
 *
 * Reads a file whole, at most %ENT_FILE_MAX_BYTES of it, whatever size it says
 * it has: some say none, and some grow. A pipe is read to its end; one that has
 * a name and no writer is given up after some seconds. `/dev/stdin` and
 * `/dev/fd/N` are what stands open under that number. Sockets and devices with
 * names of their own are not opened.
 *
 * Errors: %ENT_READ_ERROR_FAILED, %ENT_READ_ERROR_TOO_LARGE, those of #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
ent_file_content_load (GFile       *file,
                       EntReading  *reading,
                       GError     **error)
{
  GCancellable *cancellable = ent_reading_get_cancellable (reading);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GByteArray) content = NULL;
  gssize n_read;
  goffset size = 0;
  guint room;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = open_stream (file, &size, cancellable, error);
  if (stream == NULL)
    return NULL;

  /* Room for what it says it has, and for one step more, in which its end shows. */
  room = (guint) CLAMP (size, 0, ENT_FILE_MAX_BYTES) + ENT_READING_STEP_BYTES;
  content = g_byte_array_sized_new (room);
  ent_large_expect (content->data, room);
  do
    {
      guint length = content->len;

      g_byte_array_set_size (content, length + ENT_READING_STEP_BYTES);
      n_read = g_input_stream_read (stream, content->data + length, ENT_READING_STEP_BYTES, cancellable, error);
      g_byte_array_set_size (content, length + (guint) MAX (n_read, 0));
      if (content->len > ENT_FILE_MAX_BYTES)
        {
          set_too_large (error);
          return NULL;
        }
      ent_reading_go_on (reading, ENT_READING_CONTENT, content->len, size);
    }
  while (n_read > 0);
  if (n_read < 0)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}
