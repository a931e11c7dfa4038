/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-file-replace.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/file-fixture.h"

static gboolean
write_over (const char  *path,
            const char  *keep_path,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) keep = keep_path != NULL ? g_file_new_for_path (keep_path) : NULL;
  g_autoptr (EntFileReplace) replace = ent_file_replace_new (file, keep, error);
  int fd = replace != NULL ? ent_file_replace_open (replace, error) : -1;

  if (fd < 0)
    return FALSE;
  g_assert_cmpint (write (fd, "new", 3), ==, 3);
  return ent_file_replace_commit (replace, error);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
writes_and_replaces (FileFixture   *fixture,
                     gconstpointer  data)
{
  g_assert_true (write_over (fixture->path, NULL, NULL));
  assert_content (fixture->path, "new");
  g_assert_true (g_file_set_contents (fixture->path, "a longer one", -1, NULL));
  g_assert_true (write_over (fixture->path, NULL, NULL));
  assert_content (fixture->path, "new");
}

/* What is given up leaves the old file, and nothing beside it, as the fixture
 * sees in the end. */
static void
given_up (FileFixture   *fixture,
          gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (EntFileReplace) replace = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  replace = ent_file_replace_new (file, NULL, NULL);
  g_assert_cmpint (write (ent_file_replace_open (replace, NULL), "new", 3), ==, 3);
  g_clear_pointer (&replace, ent_file_replace_free);
  assert_content (fixture->path, "old");
}

static void
assert_kept (const char *path,
             const char *keep,
             const char *content)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_over (path, keep, &error));
  g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_PROTECTED);
  g_assert_nonnull (strstr (error->message, "it is the data set itself"));
  assert_content (keep, content);
}

/* By whatever name it is reached. */
static void
keeps_the_data (FileFixture   *fixture,
                gconstpointer  data)
{
  g_autofree char *soft = g_build_filename (fixture->folder, "soft", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, "hard", NULL);
  g_autofree char *chain = g_build_filename (fixture->folder, "chain", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *roundabout = g_build_filename (fixture->folder, "..", ".", NULL);
  g_autofree char *base = g_path_get_basename (fixture->folder);
  g_autofree char *other_name = g_build_filename (roundabout, base, "picture", NULL);

  g_assert_true (g_file_set_contents (fixture->path, "the data", -1, NULL));
  g_assert_true (g_file_set_contents (copy, "the data", -1, NULL));
  g_assert_cmpint (symlink (fixture->path, soft), ==, 0);
  g_assert_cmpint (symlink ("soft", chain), ==, 0);
  g_assert_cmpint (link (fixture->path, hard), ==, 0);

  assert_kept (fixture->path, fixture->path, "the data");
  assert_kept (other_name, fixture->path, "the data");
  assert_kept (soft, fixture->path, "the data");
  assert_kept (chain, fixture->path, "the data");
  assert_kept (hard, fixture->path, "the data");
  assert_kept (fixture->path, chain, "the data");

  /* Another file of the same content is another file. */
  g_assert_true (write_over (copy, fixture->path, NULL));
  assert_content (copy, "new");
  assert_content (fixture->path, "the data");

  g_unlink (soft);
  g_unlink (hard);
  g_unlink (chain);
  g_unlink (copy);
}

/* A name that became the data's while the content was made. */
static void
keeps_the_data_to_the_end (FileFixture   *fixture,
                           gconstpointer  data)
{
  g_autofree char *keep_path = g_build_filename (fixture->folder, "data", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) keep = g_file_new_for_path (keep_path);
  g_autoptr (EntFileReplace) replace = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (keep_path, "the data", -1, NULL));
  replace = ent_file_replace_new (file, keep, NULL);
  g_assert_cmpint (ent_file_replace_open (replace, NULL), >=, 0);
  g_assert_cmpint (link (keep_path, fixture->path), ==, 0);
  g_assert_false (ent_file_replace_commit (replace, &error));
  g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_PROTECTED);
  g_clear_pointer (&replace, ent_file_replace_free);
  assert_content (keep_path, "the data");
  g_unlink (keep_path);
}

static void
refused_targets (FileFixture   *fixture,
                 gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "picture", NULL);
  const char *refused[] = { "/dev/null", fixture->folder, missing };
  g_autoptr (GFile) far = g_file_new_for_uri ("sftp://example.org/picture");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) reason = NULL;

      g_assert_false (write_over (refused[i], NULL, &reason));
      g_assert_error (reason, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
      g_assert_nonnull (strstr (reason->message, refused[i]));
    }
  g_assert_null (ent_file_replace_new (far, NULL, &error));
  g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
}

static void
same_file_behind_a_descriptor (FileFixture   *fixture,
                               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) other = g_file_new_for_path ("/dev/null");
  int fd = g_open (fixture->path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  int null = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (symlink (fixture->path, path), ==, 0);
  g_assert_true (ent_file_replace_is_same (fd, file));
  g_assert_false (ent_file_replace_is_same (fd, other));
  g_assert_false (ent_file_replace_is_same (null, other)); /* nothing is lost in a device */
  close (fd);
  close (null);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/base/file-replace/" name, FileFixture, "picture", file_fixture_set_up, test, file_fixture_tear_down)
  ADD ("writes-and-replaces", writes_and_replaces);
  ADD ("given-up", given_up);
  ADD ("keeps-the-data", keeps_the_data);
  ADD ("keeps-the-data-to-the-end", keeps_the_data_to_the_end);
  ADD ("refused-targets", refused_targets);
  ADD ("same-file-behind-a-descriptor", same_file_behind_a_descriptor);
#undef ADD

  return g_test_run ();
}
