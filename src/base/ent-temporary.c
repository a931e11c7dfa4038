/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* What a name begins with; six letters and digits follow. */
#define PREFIX ".entente-"
#define N_RANDOM 6

#define MAX_TRIES 100

/* How long a file must lie untouched before it may be swept. A name is locked
 * an instant after it came to be. */
#define STALE_AFTER_S 60

/* Names that a signal must not leave behind; few files are written at a time. */
#define N_SLOTS 4

enum
{
  SLOT_FREE,
  SLOT_TAKEN, /* its path is not complete */
  SLOT_HELD,
};

/* Nothing here is ever freed, since a signal may come at any moment. */
static struct
{
  int  state;
  char path[PATH_MAX];
} slots[N_SLOTS];

static void
hold (const char *path)
{
  if (strlen (path) >= PATH_MAX)
    return;
  for (guint i = 0; i < N_SLOTS; i++)
    if (g_atomic_int_compare_and_exchange (&slots[i].state, SLOT_FREE, SLOT_TAKEN))
      {
        strcpy (slots[i].path, path);
        g_atomic_int_set (&slots[i].state, SLOT_HELD);
        return;
      }
}

static void
release (const char *path)
{
  for (guint i = 0; i < N_SLOTS; i++)
    if (g_atomic_int_get (&slots[i].state) == SLOT_HELD && strcmp (slots[i].path, path) == 0)
      {
        g_atomic_int_set (&slots[i].state, SLOT_FREE);
        return;
      }
}

/* Only calls that are safe in a signal. The usual end follows when it returns,
 * for the handler was for one signal only. */
static void
signal_cb (int number)
{
  for (guint i = 0; i < N_SLOTS; i++)
    if (g_atomic_int_get (&slots[i].state) == SLOT_HELD)
      unlink (slots[i].path);
  raise (number);
}

/* What somebody else handles or has told the program to ignore stays as it is. */
static void
watch_signals (void)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
  static gsize watching = 0;

  if (!g_once_init_enter (&watching))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      struct sigaction before;
      struct sigaction action = { .sa_handler = signal_cb, .sa_flags = (int) SA_RESETHAND };

      if (sigaction (numbers[i], NULL, &before) == 0 && (before.sa_flags & SA_SIGINFO) == 0 && before.sa_handler == SIG_DFL)
        sigaction (numbers[i], &action, NULL);
    }
  g_once_init_leave (&watching, 1);
}

/* The lock says that somebody is still writing. It ends with the writer. */
static gboolean
lock (int fd)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  return fcntl (fd, F_OFD_SETLK, &whole) == 0;
}

/* Creates an empty file of the name, or gives the name to the unnamed one. */
static gboolean
make_name (EntTemporary *temporary,
           const char   *path)
{
  g_autofree char *unnamed = NULL;

  if (temporary->fd < 0)
    {
      temporary->fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
      return temporary->fd >= 0;
    }
  unnamed = g_strdup_printf ("/proc/self/fd/%d", temporary->fd);
  return linkat (AT_FDCWD, unnamed, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

/* A signal takes the name away from before it exists to after it is gone. */
static gboolean
find_name (EntTemporary *temporary)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  int code = EEXIST;

  watch_signals ();
  for (guint i = 0; i < MAX_TRIES && code == EEXIST; i++)
    {
      char name[] = PREFIX "XXXXXX";
      g_autofree char *path = NULL;

      for (guint j = 0; j < N_RANDOM; j++)
        name[strlen (PREFIX) + j] = letters[g_random_int_range (0, (gint32) strlen (letters))];
      path = g_build_filename (temporary->folder, name, NULL);
      hold (path);
      if (make_name (temporary, path))
        {
          temporary->path = g_steal_pointer (&path);
          return TRUE;
        }
      code = errno;
      release (path);
    }
  errno = code;
  return FALSE;
}

static gboolean
is_temporary_name (const char *name)
{
  if (!g_str_has_prefix (name, PREFIX) || strlen (name) != strlen (PREFIX) + N_RANDOM)
    return FALSE;
  for (const char *c = name + strlen (PREFIX); *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      return FALSE;
  return TRUE;
}

/* What a killed program left: ours, old, and nobody is writing it. */
static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      struct stat info;
      int fd;

      if (!is_temporary_name (name))
        continue;
      path = g_build_filename (folder, name, NULL);
      fd = open (path, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
      if (fd < 0)
        continue;
      if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid ()
          && time (NULL) - info.st_mtime > STALE_AFTER_S && lock (fd))
        unlink (path);
      close (fd);
    }
}

/**
 * ent_temporary_open:
 * @temporary: (out caller-allocates): the file; to be closed if it was opened
 * @folder: where it is written
 *
 * Opens an empty file for writing, with the permissions of any new one. If the
 * program ends before the file is renamed, nothing is left of it: it has no
 * name yet, or a signal takes the name away. Where neither was possible, the
 * next call for the same folder sweeps what was left.
 *
 * Returns: whether it was opened; else `errno` says why not
 */
gboolean
ent_temporary_open (EntTemporary *temporary,
                    const char   *folder)
{
  g_return_val_if_fail (temporary != NULL && folder != NULL, FALSE);

  *temporary = (EntTemporary) { .fd = -1, .folder = g_strdup (folder) };
  sweep (folder);

  /* An unnamed file gets its name through /proc. */
  if (g_access ("/proc/self/fd", X_OK) == 0)
    temporary->fd = open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  if (temporary->fd < 0 && !find_name (temporary))
    {
      g_clear_pointer (&temporary->folder, g_free);
      return FALSE;
    }
  lock (temporary->fd);
  return TRUE;
}

/**
 * ent_temporary_rename:
 * @temporary: an open file
 * @target: a path in its folder
 *
 * Gives the file its name in one step, in place of what had it before.
 *
 * Returns: whether that was possible; else `errno` says why not
 */
gboolean
ent_temporary_rename (EntTemporary *temporary,
                      const char   *target)
{
  g_return_val_if_fail (temporary != NULL && temporary->fd >= 0 && target != NULL, FALSE);

  if (temporary->path == NULL && !find_name (temporary))
    return FALSE;
  if (g_rename (temporary->path, target) != 0)
    return FALSE;
  release (temporary->path);
  g_clear_pointer (&temporary->path, g_free);
  return TRUE;
}

/**
 * ent_temporary_close:
 * @temporary: a file; nothing happens if it is not open
 *
 * Closes the file. Unless it was renamed, nothing is left of it.
 */
void
ent_temporary_close (EntTemporary *temporary)
{
  g_return_if_fail (temporary != NULL);

  if (temporary->folder == NULL)
    return;
  close (temporary->fd);
  if (temporary->path != NULL)
    {
      g_unlink (temporary->path);
      release (temporary->path);
    }
  g_clear_pointer (&temporary->path, g_free);
  g_clear_pointer (&temporary->folder, g_free);
}
