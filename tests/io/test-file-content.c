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
  g_autoptr (EntReading) reading = ent_reading_new (NULL);

  return ent_file_content_load (file, reading, error);
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
  g_autofree char *in_folder = g_strdup_printf ("there is no such file in the folder “%s”", fixture->folder);
  g_autofree char *no_folder = g_build_filename (fixture->path, "deeper", NULL);
  g_autofree char *neither = g_strdup_printf ("nor is there a folder “%s”", fixture->path);

  assert_refused (fixture->path, ENT_READ_ERROR_FAILED, in_folder);
  assert_refused (no_folder, ENT_READ_ERROR_FAILED, neither);
  assert_refused (fixture->folder, ENT_READ_ERROR_FAILED, "this is a folder");
}

/* None of these is opened. */
static void
special_files (FileFixture   *fixture,
               gconstpointer  data)
{
  assert_refused ("/dev/zero", ENT_READ_ERROR_FAILED, "a socket or a device");
  assert_refused ("/dev/null", ENT_READ_ERROR_FAILED, "a socket or a device");
}

/* Writes with pauses, as a pipeline does. */
static gpointer
write_slowly (gpointer data)
{
  int fd = g_open (data, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_usleep (20 * 1000);
      g_assert_cmpint (write (fd, "abc", 3), ==, 3);
    }
  close (fd);
  return NULL;
}

static void
pipe_with_a_name (FileFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) content = NULL;
  GThread *writer;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_slowly, fixture->path);
  content = load (fixture->path, NULL);
  g_thread_join (writer);
  g_assert_cmpmem ("abcabcabc", 9, g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (20 * 1000);
  g_cancellable_cancel (data);
  return NULL;
}

/* It neither waits for ever nor longer than one wants. */
static void
pipe_without_a_writer (FileFixture   *fixture,
                       gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntReading) reading = ent_reading_new (cancellable);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (ent_file_content_load (file, reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  assert_refused (fixture->path, ENT_READ_ERROR_FAILED, "nobody writes into it");
}

/* As a shell hands them over. The writer is gone before the pipe is read. */
static void
open_descriptors (FileFixture   *fixture,
                  gconstpointer  data)
{
  static const char *const folders[] = { "/dev/fd", "/proc/self/fd" };

  for (guint i = 0; i < G_N_ELEMENTS (folders) * 2; i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (GBytes) content = NULL;
      int ends[2];

      g_assert_cmpint (pipe (ends), ==, 0);
      if (i < 2)
        g_assert_cmpint (write (ends[1], "{}", 2), ==, 2);
      close (ends[1]);
      path = g_strdup_printf ("%s/%d", folders[i % 2], ends[0]);
      content = load (path, NULL);
      g_assert_cmpuint (g_bytes_get_size (content), ==, i < 2 ? 2 : 0);
      close (ends[0]);
      assert_refused (path, ENT_READ_ERROR_FAILED, "nothing is there to be read");
    }
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
  make_large (fixture->path, (goffset) ENT_FILE_MAX_BYTES + 1);
  assert_refused (fixture->path, ENT_READ_ERROR_TOO_LARGE, "larger than 512 MiB");
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
  g_autofree char *expected = g_strdup_printf ("%s: there is no such file in the folder “%s”", fixture->path, fixture->folder);

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
    void        (*func) (FileFixture *fixture, gconstpointer data);
  } tests[] = {
    { "whole-file", whole_file },
    { "empty-file", empty_file },
    { "link-to-a-file", link_to_a_file },
    { "missing-and-folder", missing_and_folder },
    { "special-files", special_files },
    { "pipe-with-a-name", pipe_with_a_name },
    { "pipe-without-a-writer", pipe_without_a_writer },
    { "open-descriptors", open_descriptors },
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
