/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "tests/file-fixture.h"

/* Some file systems know no file without a name. */
static gboolean refuse_unnamed;

int
open (const char *path,
      int         flags,
      ...)
{
  mode_t mode = 0;
  va_list args;

  va_start (args, flags);
  if ((flags & (O_CREAT | O_TMPFILE)) != 0)
    mode = va_arg (args, mode_t);
  va_end (args);
  if (refuse_unnamed && (flags & O_TMPFILE) == O_TMPFILE)
    {
      errno = EOPNOTSUPP;
      return -1;
    }
  return (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Whether there is a name in between is the file system's affair; never in the end. */
static void
renamed (FileFixture   *fixture,
         gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *content = NULL;
      EntTemporary temporary;

      refuse_unnamed = i == 1;
      g_assert_true (ent_temporary_open (&temporary, fixture->folder));
      if (refuse_unnamed)
        g_assert_nonnull (temporary.path);
      g_assert_cmpint (write (temporary.fd, i == 0 ? "a" : "b", 1), ==, 1);
      g_assert_true (ent_temporary_rename (&temporary, fixture->path));
      ent_temporary_close (&temporary);
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
      g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, i == 0 ? "a" : "b");
    }
}

static void
closed (FileFixture   *fixture,
        gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      EntTemporary temporary;

      refuse_unnamed = i == 1;
      g_assert_true (ent_temporary_open (&temporary, fixture->folder));
      ent_temporary_close (&temporary);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

/* A process that is ended by @number while it writes. */
static void
die_of (const char *folder,
        int         number)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      EntTemporary temporary;

      if (!ent_temporary_open (&temporary, folder))
        _exit (1);
      raise (number);
      _exit (2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, number);
}

static void
ended_by_a_signal (FileFixture   *fixture,
                   gconstpointer  data)
{
  static const int numbers[] = { SIGTERM, SIGINT, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (numbers) * 2; i++)
    {
      refuse_unnamed = i % 2 == 1;
      die_of (fixture->folder, numbers[i / 2]);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

/* Nothing can be done in that moment. */
static void
killed (FileFixture   *fixture,
        gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;
  g_autofree char *left = NULL;
  struct utimbuf long_ago = { 1000, 1000 };
  EntTemporary temporary;

  refuse_unnamed = TRUE;
  die_of (fixture->folder, SIGKILL);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  dir = g_dir_open (fixture->folder, 0, NULL);
  left = g_build_filename (fixture->folder, g_dir_read_name (dir), NULL);

  /* As long as it is fresh, it may be somebody's who has not locked it yet. */
  g_assert_true (ent_temporary_open (&temporary, fixture->folder));
  ent_temporary_close (&temporary);
  g_assert_true (g_file_test (left, G_FILE_TEST_EXISTS));

  g_assert_cmpint (utime (left, &long_ago), ==, 0);
  g_assert_true (ent_temporary_open (&temporary, fixture->folder));
  ent_temporary_close (&temporary);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* What another process is writing for hours, and what only looks like ours. */
static void
not_swept (FileFixture   *fixture,
           gconstpointer  data)
{
  static const char *const others[] = { ".entente-", ".entente-12345", ".entente-1234567", ".entente-12345_", "entente-123456" };
  struct utimbuf long_ago = { 1000, 1000 };
  EntTemporary slow, temporary;

  refuse_unnamed = TRUE;
  g_assert_true (ent_temporary_open (&slow, fixture->folder));
  g_assert_cmpint (utime (slow.path, &long_ago), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, others[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      g_assert_cmpint (utime (path, &long_ago), ==, 0);
    }

  g_assert_true (ent_temporary_open (&temporary, fixture->folder));
  ent_temporary_close (&temporary);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1 + G_N_ELEMENTS (others));

  ent_temporary_close (&slow);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, others[i], NULL);

      g_unlink (path);
    }
}

static void
no_folder (FileFixture   *fixture,
           gconstpointer  data)
{
  EntTemporary temporary;

  g_assert_false (ent_temporary_open (&temporary, fixture->path));
  g_assert_cmpint (errno, ==, ENOENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGHUP, SIG_DFL); /* nohup sets it aside */

#define ADD(name, test) g_test_add ("/base/temporary/" name, FileFixture, "file", file_fixture_set_up, test, file_fixture_tear_down)
  ADD ("renamed", renamed);
  ADD ("closed", closed);
  ADD ("ended-by-a-signal", ended_by_a_signal);
  ADD ("killed", killed);
  ADD ("not-swept", not_swept);
  ADD ("no-folder", no_folder);
#undef ADD

  return g_test_run ();
}
