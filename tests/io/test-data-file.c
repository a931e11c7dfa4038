/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-data-file.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ent-file-replace.h"
#include "io/ent-replaced-files.h"
#include "tests/file-fixture.h"

/* Saving: the old file or the new one, whatever happens, and what becomes of the old one. */

#define SAVER "--saver"
#define N_KILLS 100

/* Long enough to be written in several turns. */
#define N_BYTES (512 * 1024)

static GBytes *
new_content (char letter)
{
  char *bytes = g_malloc (N_BYTES);

  memset (bytes, letter, N_BYTES);
  return g_bytes_new_take (bytes, N_BYTES);
}

static GBytes *
read_content (const char *path)
{
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autoptr (GBytes) content = read_content (path);
  g_autoptr (GBytes) other = g_bytes_new_static (expected, strlen (expected));

  g_assert_true (g_bytes_equal (content, other));
}

static gboolean
save (const char  *path,
      const char  *text,
      const char  *expected,
      GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));

  return ent_data_file_save (file, content, expected, error);
}

static void
assert_saved (const char *path,
              const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (path, text, NULL, &error));
  g_assert_no_error (error);
  assert_content (path, text);
}

static void
assert_kept (const char *path,
             guint       n,
             const char *newest)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = ent_replaced_files_list (file);

  g_assert_cmpuint (files->len, ==, n);
  if (n > 0)
    assert_content (g_file_peek_path (g_ptr_array_index (files, n - 1)), newest);
}

static void
keeps_the_last_five (FileFixture   *fixture,
                     gconstpointer  data)
{
  assert_saved (fixture->path, "0");
  assert_kept (fixture->path, 0, NULL); /* nothing was replaced */
  assert_saved (fixture->path, "1");
  assert_kept (fixture->path, 1, "0");
  assert_saved (fixture->path, "1");
  assert_kept (fixture->path, 1, "0"); /* nor now */
  for (guint i = 2; i < 9; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      assert_saved (fixture->path, text);
    }
  assert_kept (fixture->path, ENT_REPLACED_FILES_MAX, "7");
}

/* A file that was only touched is the same. */
static void
not_over_the_work_of_others (FileFixture   *fixture,
                             gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;

  assert_saved (fixture->path, "mine");
  state = ent_data_file_query_state (file, NULL, NULL);
  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1000000000, G_FILE_QUERY_INFO_NONE, NULL, NULL));
  g_assert_true (save (fixture->path, "mine again", state, &error));
  g_assert_false (save (fixture->path, "mine at last", state, &error));
  g_assert_error (error, ENT_DATA_FILE_ERROR, ENT_DATA_FILE_ERROR_CHANGED);
  assert_content (fixture->path, "mine again");
}

static void
keeps_links_and_permissions (FileFixture   *fixture,
                             gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  struct stat info;

  assert_saved (fixture->path, "old");
  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  assert_saved (link, "new");
  assert_content (fixture->path, "new");
  g_assert_cmpint (lstat (link, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0640);
  g_unlink (link);
}

static void
keeps_the_owner (FileFixture   *fixture,
                 gconstpointer  data)
{
  struct stat info;

  if (geteuid () != 0)
    {
      g_test_skip ("only the administrator can give files away");
      return;
    }
  assert_saved (fixture->path, "old");
  g_assert_cmpint (chown (fixture->path, 1234, 4321), ==, 0);
  assert_saved (fixture->path, "new");
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_uid, ==, 1234);
  g_assert_cmpuint (info.st_gid, ==, 4321);
}

static void
nothing_is_replaced_that_cannot_be_kept (FileFixture   *fixture,
                                         gconstpointer  data)
{
  g_autofree char *blocked = g_build_filename (g_get_user_data_dir (), "entente", NULL);
  g_autofree char *aside = g_strconcat (blocked, "-aside", NULL);
  g_autoptr (GError) error = NULL;

  assert_saved (fixture->path, "old");
  g_rename (blocked, aside);
  g_assert_true (g_file_set_contents (blocked, "no folder", -1, NULL));
  g_assert_false (save (fixture->path, "new", NULL, &error));
  g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "what it holds now cannot be kept"));
  assert_content (fixture->path, "old");
  g_unlink (blocked);
  g_rename (aside, blocked);
}

/* As on a disk that is full after so many bytes: some are too few for the old
 * version, some for the new one. */
static void
full_disk (FileFixture   *fixture,
           gconstpointer  data)
{
  static const rlim_t rooms[] = { 0, 1, 9, 10, 11, 19 };
  struct rlimit unlimited;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      const struct rlimit limit = { rooms[i], unlimited.rlim_max };
      g_autoptr (GError) error = NULL;

      assert_saved (fixture->path, "ten bytes.");
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      g_assert_false (save (fixture->path, "twenty bytes of it all", NULL, &error));
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
      g_assert_error (error, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
      assert_content (fixture->path, "ten bytes.");
    }
  signal (SIGXFSZ, SIG_DFL);
}

static const char *program;

/* Killed in the last instant, it leaves a name that is swept after a minute. */
static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ".entente-"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

/* Where the program is killed while it saves: the old file or the new one, and
 * the same of what is kept. */
static void
killed (FileFixture   *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) one = new_content ('a');
  g_autoptr (GBytes) other = new_content ('b');
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  guint n_other = 0;

  g_assert_true (ent_data_file_save (file, one, NULL, NULL));
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GSubprocess) saver = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, SAVER, fixture->path, NULL);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GPtrArray) kept = NULL;
      char ready;

      g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (saver), &ready, 1, NULL, NULL), ==, 1);
      g_usleep ((gulong) g_test_rand_int_range (0, 60000));
      g_subprocess_force_exit (saver);
      g_subprocess_wait (saver, NULL, NULL);
      content = read_content (fixture->path);
      n_other += g_bytes_equal (content, other);
      g_assert_true (g_bytes_equal (content, one) || g_bytes_equal (content, other));
      kept = ent_replaced_files_list (file);
      for (guint j = 0; j < kept->len; j++)
        {
          g_autoptr (GBytes) version = read_content (g_file_peek_path (g_ptr_array_index (kept, j)));

          g_assert_true (g_bytes_equal (version, one) || g_bytes_equal (version, other));
        }
    }
  sweep (fixture->folder);
  g_test_message ("the other one after %u of %d", n_other, N_KILLS);
  g_assert_cmpuint (n_other, >, 0);
  g_assert_cmpuint (n_other, <, N_KILLS);
}

/* Saves one content over the other until it is killed. */
static int
save_for_ever (const char *path)
{
  g_autoptr (GBytes) one = new_content ('a');
  g_autoptr (GBytes) other = new_content ('b');
  g_autoptr (GFile) file = g_file_new_for_path (path);

  while (write (STDOUT_FILENO, "!", 1) == 1)
    if (!ent_data_file_save (file, other, NULL, NULL) || !ent_data_file_save (file, one, NULL, NULL))
      return 1;
  return 0;
}

static void
remove_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_folder (child);
  g_file_delete (folder, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = NULL;
  g_autoptr (GFile) folder = NULL;
  int result;

  if (argc == 3 && g_str_equal (argv[1], SAVER))
    return save_for_ever (argv[2]);
  program = argv[0];
  home = g_dir_make_tmp ("entente-XXXXXX", NULL);
  folder = g_file_new_for_path (home);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/io/data-file/" name, FileFixture, "mine.json", file_fixture_set_up, test, file_fixture_tear_down)
  ADD ("keeps-the-last-five", keeps_the_last_five);
  ADD ("not-over-the-work-of-others", not_over_the_work_of_others);
  ADD ("keeps-links-and-permissions", keeps_links_and_permissions);
  ADD ("keeps-the-owner", keeps_the_owner);
  ADD ("nothing-is-replaced-that-cannot-be-kept", nothing_is_replaced_that_cannot_be_kept);
  ADD ("full-disk", full_disk);
  ADD ("killed", killed);
#undef ADD

  result = g_test_run ();
  remove_folder (folder);
  return result;
}
