/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

/* A folder of a test's own, and the path of a file in it that is not there yet. */
typedef struct
{
  char *folder;
  char *path;
} FileFixture;

/* The data of the test is the file's name. */
static inline void
file_fixture_set_up (FileFixture   *fixture,
                     gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, data, NULL);
}

/* Fails if anything else was left behind. */
static inline void
file_fixture_tear_down (FileFixture   *fixture,
                        gconstpointer  data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}
