/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-file-content.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/ent-json-reader.h"
#include "tests/file-fixture.h"

static GBytes *
load (const char  *path,
      GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return ent_file_content_load (file, NULL, error);
}

static void
assert_refused (const char   *path,
                EntReadError  code,
                const char   *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (path, &error));
  g_assert_error (error, ENT_READ_ERROR, (int) code);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” should be in: %s", message, error->message);
}

static void
whole_file (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) content = NULL;

  /* More than one chunk, with a zero byte. */
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%u ", i);
  g_string_append_c (text, '\0');
  g_assert_true (g_file_set_contents (fixture->path, text->str, text->len, NULL));

  content = load (fixture->path, NULL);
  g_assert_cmpmem (text->str, text->len, g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

static void
empty_file (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) content = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  content = load (fixture->path, NULL);
  g_assert_cmpuint (g_bytes_get_size (content), ==, 0);
}

static void
link_to_a_file (FileFixture   *fixture,
                gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GBytes) content = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  assert_refused (link, ENT_READ_ERROR_FAILED, "leads to no file");
  g_assert_true (g_file_set_contents (fixture->path, "{}", 2, NULL));
  content = load (link, NULL);
  g_assert_cmpuint (g_bytes_get_size (content), ==, 2);
  g_remove (link);
}

static void
missing_and_folder (FileFixture   *fixture,
                    gconstpointer  data)
{
  assert_refused (fixture->path, ENT_READ_ERROR_FAILED, "no such file");
  assert_refused (fixture->folder, ENT_READ_ERROR_FAILED, "this is a folder");
}

/* None of these is opened: a FIFO without a writer would wait for ever. */
static void
special_files (FileFixture   *fixture,
               gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, ENT_READ_ERROR_FAILED, "a pipe, a socket or a device");
  assert_refused ("/dev/zero", ENT_READ_ERROR_FAILED, "a pipe, a socket or a device");
  assert_refused ("/dev/null", ENT_READ_ERROR_FAILED, "a pipe, a socket or a device");
}

static void
unreadable (FileFixture   *fixture,
            gconstpointer  data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root reads everything");
      return;
    }
  g_assert_true (g_file_set_contents (fixture->path, "{}", 2, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  assert_refused (fixture->path, ENT_READ_ERROR_FAILED, "cannot be opened");
}

/* A hole in a file takes no room on the disk. */
static void
make_large (const char *path,
            goffset     size)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, size), ==, 0);
  close (fd);
}

static void
too_large (FileFixture   *fixture,
           gconstpointer  data)
{
  make_large (fixture->path, 300 * 1000 * 1000);
  assert_refused (fixture->path, ENT_READ_ERROR_TOO_LARGE, "larger than 64 MiB");
}

static void
largest (FileFixture   *fixture,
         gconstpointer  data)
{
  g_autoptr (GBytes) content = NULL;

  make_large (fixture->path, ENT_FILE_MAX_BYTES);
  content = load (fixture->path, NULL);
  g_assert_cmpuint (g_bytes_get_size (content), ==, ENT_FILE_MAX_BYTES);
}

/* A file that says it is empty and is not. */
static void
size_is_not_believed (FileFixture   *fixture,
                      gconstpointer  data)
{
  g_autoptr (GBytes) content = NULL;

  if (!g_file_test ("/proc/self/status", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no /proc");
      return;
    }
  content = load ("/proc/self/status", NULL);
  g_assert_cmpuint (g_bytes_get_size (content), >, 0);
}

static void
cancelled (FileFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "{}", 2, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_null (ent_json_reader_read_file (file, &problems, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* The reader passes the reason on, with the file's name. */
static void
reader_names_the_file (FileFixture   *fixture,
                       gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_strconcat (fixture->path, ": there is no such file", NULL);

  g_assert_null (ent_json_reader_read_file (file, &problems, NULL, &error));
  g_assert_error (error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED);
  g_assert_cmpstr (error->message, ==, expected);
  g_assert_cmpuint (problems->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void      (*func) (FileFixture *fixture, gconstpointer data);
  } tests[] = {
    { "whole-file", whole_file },
    { "empty-file", empty_file },
    { "link-to-a-file", link_to_a_file },
    { "missing-and-folder", missing_and_folder },
    { "special-files", special_files },
    { "unreadable", unreadable },
    { "too-large", too_large },
    { "largest", largest },
    { "size-is-not-believed", size_is_not_believed },
    { "cancelled", cancelled },
    { "reader-names-the-file", reader_names_the_file },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/io/file-content/", tests[i].name, NULL);

      g_test_add (path, FileFixture, "file", file_fixture_set_up, tests[i].func, file_fixture_tear_down);
    }

  return g_test_run ();
}
