/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/cli/program.h"

#include <glib/gstdio.h>

/* The command “diff”: what it says, and how it ends. */

#define HEAD "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2005-02-28\""

typedef struct
{
  char *folder;
  char *old;
  char *new;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  fixture->old = g_build_filename (fixture->folder, "old.json", NULL);
  fixture->new = g_build_filename (fixture->folder, "new.json", NULL);
  g_assert_true (g_file_set_contents (fixture->old, HEAD "}", -1, NULL));
  g_assert_true (g_file_set_contents (fixture->new, HEAD ", \"sources\": [{\"id\": \"s\", \"type\": \"book\", \"title\": \"S\"}]}", -1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->old);
  g_unlink (fixture->new);
  g_rmdir (fixture->folder);
  g_free (fixture->old);
  g_free (fixture->new);
  g_free (fixture->folder);
}

static void
check_files (const char *options,
             const char *old,
             const char *new,
             int         status,
             const char *out,
             const char *err)
{
  g_autofree char *call = g_strdup_printf ("diff %s %s %s", options, old, new);

  check (call, status, out, err);
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  check_files ("", fixture->old, fixture->old, 0, "", NULL);
  check_files ("", fixture->old, fixture->new, 1, "sources\n  + s\n1 added, 0 removed, 0 changed\n", NULL);
  check_files ("", fixture->new, fixture->old, 1, "sources\n  - s\n0 added, 1 removed, 0 changed\n", NULL);
  check_files ("--format text", fixture->old, fixture->new, 1, "sources\n  + s\n1 added, 0 removed, 0 changed\n", NULL);
  check_files ("--format json", fixture->old, fixture->old, 0,
               "{\n  \"changes\": [],\n  \"counts\": {\"added\": 0, \"removed\": 0, \"changed\": 0}\n}\n",
               NULL);
  check_script ("\"$ENT_TEST_PROGRAM\" diff - \"$1\" <\"$1\"", fixture->old, 0, "", NULL);
}

static void
test_trouble (Fixture       *fixture,
              gconstpointer  data)
{
  check_files ("", fixture->old, "/nowhere/a.json", 2, "", "there is no such file");
  check_files ("", "/nowhere/a.json", fixture->old, 2, "", "there is no such file");
  g_assert_true (g_file_set_contents (fixture->new, HEAD ", \"sources\": [{\"id\": \"s\"}]}", -1, NULL));
  check_files ("", fixture->old, fixture->new, 2, "", "sources[0]");
  check_files ("", fixture->old, "", 2, "", "two files were expected");
  check_files ("--format tsv", fixture->old, fixture->new, 2, "", "“tsv” is none of text, json");
  check_script ("\"$ENT_TEST_PROGRAM\" diff \"$1\" \"$1\" >>\"$1\"", fixture->old, 2, "", "would be written into the data set itself");
}

#define ADD(path, func) g_test_add ("/cli/diff/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("status", test_status);
  ADD ("trouble", test_trouble);

  return g_test_run ();
}
