/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person at a terminal reads while something takes long. */

#include "cli/ent-cli-progress.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

typedef struct
{
  int stderr_before;
  int seen; /* what is written to standard error can be read here */
} Fixture;

static void
redirect (Fixture *fixture,
          int      to)
{
  g_assert_cmpint (to, >=, 0);
  fixture->stderr_before = dup (STDERR_FILENO);
  g_assert_cmpint (dup2 (to, STDERR_FILENO), >=, 0);
  close (to);
}

static void
set_up_terminal (Fixture       *fixture,
                 gconstpointer  data)
{
  fixture->seen = posix_openpt (O_RDWR | O_NOCTTY);
  g_assert_cmpint (fixture->seen, >=, 0);
  g_assert_cmpint (grantpt (fixture->seen), ==, 0);
  g_assert_cmpint (unlockpt (fixture->seen), ==, 0);
  redirect (fixture, open (ptsname (fixture->seen), O_RDWR | O_NOCTTY));
}

static void
set_up_pipe (Fixture       *fixture,
             gconstpointer  data)
{
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  fixture->seen = ends[0];
  redirect (fixture, ends[1]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dup2 (fixture->stderr_before, STDERR_FILENO);
  close (fixture->stderr_before);
  close (fixture->seen);
}

static void
assert_reads (Fixture    *fixture,
              const char *text)
{
  char buffer[256];
  gsize length = 0;

  while (length < strlen (text))
    {
      gssize n = read (fixture->seen, buffer + length, sizeof buffer - 1 - length);

      g_assert_cmpint (n, >, 0);
      length += n;
    }
  buffer[length] = '\0';
  g_assert_cmpstr (buffer, ==, text);
}

static void
test_speaks_and_leaves_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  EntCliProgress *progress = ent_cli_progress_begin ("Reading world.json");

  assert_reads (fixture, "Reading world.json; Ctrl+C cancels");
  ent_cli_progress_end (progress);
  assert_reads (fixture, "\r\033[K");
}

static void
test_short_work_is_not_spoken_of (Fixture       *fixture,
                                  gconstpointer  data)
{
  ent_cli_progress_end (ent_cli_progress_begin ("Reading world.json"));
  g_printerr ("done");
  assert_reads (fixture, "done");
}

/* Whoever keeps what programs say does not want to find this in it. */
static void
test_no_file_is_spoken_to (Fixture       *fixture,
                           gconstpointer  data)
{
  EntCliProgress *progress = ent_cli_progress_begin ("Reading world.json");

  g_usleep (G_USEC_PER_SEC * 3 / 4);
  ent_cli_progress_end (progress);
  g_printerr ("done");
  assert_reads (fixture, "done");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/progress/speaks-and-leaves-nothing", Fixture, NULL, set_up_terminal, test_speaks_and_leaves_nothing, tear_down);
  g_test_add ("/cli/progress/short-work-is-not-spoken-of", Fixture, NULL, set_up_terminal, test_short_work_is_not_spoken_of, tear_down);
  g_test_add ("/cli/progress/no-file-is-spoken-to", Fixture, NULL, set_up_pipe, test_no_file_is_spoken_to, tear_down);

  return g_test_run ();
}
