/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves pictures of several days as a person does. */

#include <glib/gstdio.h>

#include "picture-files.h"
#include "program.h"
#include "tests/file-fixture.h"

static guint
count_files (FileFixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* A file for each day, numbered, and the same each time; one of no name beside them. */
static void
pictures (FileFixture   *fixture,
          gconstpointer  data)
{
  static const char *const names[] = { "a-001-2002-01-01.png", "a-002-2010-01-01.png", "a-003-2018-01-01.png" };
  g_autofree char *call = g_strdup_printf ("export -g ric,brics,sco --size 600x400 --output %s --series 2018-01-01,2002-01-01,2010-01-01",
                                           fixture->path);
  GBytes *before[G_N_ELEMENTS (names)];

  for (guint round = 0; round < 2; round++)
    {
      check (call, 0, "", NULL);
      g_assert_cmpuint (count_files (fixture), ==, G_N_ELEMENTS (names));
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
          GBytes *content = load (path);

          assert_pixels (content, 600, 400);
          if (round == 0)
            {
              before[i] = content;
              continue;
            }
          g_assert_true (g_bytes_equal (before[i], content));
          g_bytes_unref (before[i]);
          g_bytes_unref (content);
          g_unlink (path);
        }
    }
}

/* Which days it has is told by the names of its files. */
static void
days (FileFixture   *fixture,
      gconstpointer  data)
{
  static const struct
  {
    const char *options;
    const char *first;
    guint       n;
  } cases[] = {
    { "--series years --from 2010 --until 2012", "a-001-2010-01-01.svg", 3 },
    { "--series years --from 2012 --until 2014 --skip-unchanged", "a-001-2012-01-01.svg", 1 },
    { "--series changes --from 2009 --until 2009", "a-001-2009-06-16.svg", 1 },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "a.svg", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *call = g_strdup_printf ("export -g brics --roles member --output %s %s", path, cases[i].options);
      g_autofree char *first = g_build_filename (fixture->folder, cases[i].first, NULL);
      g_autoptr (GDir) folder = NULL;
      const char *name;

      g_test_message ("%s", cases[i].options);
      check (call, 0, "", NULL);
      g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (count_files (fixture), ==, cases[i].n);
      folder = g_dir_open (fixture->folder, 0, NULL);
      while ((name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

          g_unlink (file);
        }
    }
}

/* One file, which standard output takes as well. */
static void
sheets_and_documents (FileFixture   *fixture,
                      gconstpointer  data)
{
  g_autofree char *pdf = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *sheet = g_strdup_printf ("export -g brics --size 600x400 --output %s --series 2010-01-01,2018-01-01 --sheet 4", fixture->path);
  g_autofree char *document = g_strdup_printf ("export -g brics --output %s --series 2010-01-01,2018-01-01", pdf);
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GBytes) pages = NULL;

  check (sheet, 0, "", NULL);
  pixels = load (fixture->path);
  assert_pixels (pixels, 600, 400);
  check_script ("\"$ENT_TEST_PROGRAM\" export -g brics --size 600x400 --series 2010-01-01,2018-01-01 --sheet 4 -o - | cmp - \"$1\"", fixture->path,
                0, "", NULL);
  check (document, 0, "", NULL);
  pages = load (pdf);
  g_assert_true (has (pages, "%PDF-1.4"));
  check_script ("\"$ENT_TEST_PROGRAM\" export -g brics --format pdf --series 2010-01-01,2018-01-01 -o - | cmp - \"$1\"", pdf, 0, "", NULL);
  g_unlink (pdf);
}

/* Each picture asks for the file of one's own data, which is missed where it is gone. */
static void
of_other_data (FileFixture   *fixture,
               gconstpointer  data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "ric-brics-sco.json", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.json", NULL);
  g_autofree char *first = g_build_filename (fixture->folder, "a-001-2010-01-01.png", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "a-002-2018-01-01.png", NULL);
  g_autofree char *call = g_strdup_printf ("export --dataset %s -g sco --size 300x200 --output %s --series 2010-01-01,2018-01-01", copy,
                                           fixture->path);
  g_autofree char *again = g_strdup_printf ("export --view %s --output %s", second, fixture->path);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (source, &content, NULL, NULL));
  g_assert_true (g_file_set_contents (copy, content, -1, NULL));
  check (call, 0, "", NULL);
  g_unlink (copy);
  check (again, 1, "", "copy.json");
  g_unlink (first);
  g_unlink (second);
}

/* What is not as one may have thought is said. */
static void
remarks (FileFixture   *fixture,
         gconstpointer  data)
{
  g_autofree char *many = g_strdup_printf ("export -g brics --roles member --size 900x600 --output %s --series years --from 2010 "
                                           "--until 2020 --sheet 4", fixture->path);
  g_autofree char *outside = g_strdup_printf ("export -g brics --roles member --size 900x600 --output %s --series 1990-01-01,2020-01-01 "
                                              "--sheet 4", fixture->path);
  g_autofree char *empty = g_strdup_printf ("export -g brics --size 300x200 --output %s --series 1990-01-01,1991-01-01 --sheet 4", fixture->path);
  g_autofree char *none = g_strdup_printf ("export -g brics --output %s --series changes --from 1990 --until 1991", fixture->path);
  g_autofree char *allowed = g_strconcat (empty, " --allow-empty", NULL);

  check (many, 0, "", "The series has 11 days and the sheet 4 cells: the first, the last and evenly spaced days between them were taken, "
                      "2010-01-01, 2013-01-01, 2017-01-01, 2020-01-01.");
  check (outside, 0, "", "on 1990-01-01; these pictures are empty");
  g_unlink (fixture->path);
  check (empty, 1, "", "all pictures would be empty");
  check (none, 1, "", "there is no such day in this time");
  g_assert_cmpuint (count_files (fixture), ==, 0);
  check (allowed, 0, "", NULL);
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
    { "pictures", pictures },
    { "days", days },
    { "sheets-and-documents", sheets_and_documents },
    { "of-other-data", of_other_data },
    { "remarks", remarks },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/series/", tests[i].name, NULL);

      g_test_add (path, FileFixture, "a.png", file_fixture_set_up, tests[i].func, file_fixture_tear_down);
    }

  return g_test_run ();
}
