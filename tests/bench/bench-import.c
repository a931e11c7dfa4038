/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <malloc.h>
#include <string.h>
#include <time.h>

#include "import/ent-import-csv.h"
#include "import/ent-import-text.h"
#include "import/ent-import.h"
#include "io/ent-bundled.h"
#include "io/ent-json-reader.h"

/* What a table of 100,000 rows takes, beside Python's csv on the same file:
 * until its cells are there, and until they are memberships; and how often the
 * size of the file that is in memory. */

#define N_ROWS 100000
#define N_ROUNDS 5

/* What Python's csv needs for the file of the first argument, the best of a few, in seconds of the processor. */
#define PYTHON \
  "import csv, sys, time\n" \
  "best = 9\n" \
  "for _ in range(5):\n" \
  "    start = time.process_time()\n" \
  "    with open(sys.argv[1], newline='', encoding='utf-8') as file:\n" \
  "        rows = list(csv.reader(file))\n" \
  "    best = min(best, time.process_time() - start)\n" \
  "print(best)\n"

static char *
make_table (gsize *length)
{
  static const char *const nations[] = { "Norway", "Iceland", "Kenya", "Peru", "Chile", "Ghana", "Japan", "India" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  GString *text = g_string_new ("country,group,role,from,until,note\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "%s,Pact %u,member,%d-%02d-%02d,,\"row \"\"%u\"\", with words\"\n", nations[i % G_N_ELEMENTS (nations)],
                            i / (guint) G_N_ELEMENTS (nations), g_rand_int_range (rand, 1950, 2010), g_rand_int_range (rand, 1, 13),
                            g_rand_int_range (rand, 1, 29), i);
  *length = text->len;
  return g_string_free (text, FALSE);
}

static double
get_time (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static double
time_python (const char *text,
             gsize       length)
{
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = g_file_open_tmp ("entente-bench-XXXXXX.csv", &path, &error);
  const char *arguments[] = { "python3", "-c", PYTHON, path, NULL };
  double seconds = 0;

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  if (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL) && output != NULL)
    seconds = g_ascii_strtod (output, NULL);
  g_remove (path);
  return seconds;
}

static void
report (const char *what,
        double      seconds,
        double      python,
        gsize       n_bytes,
        gsize       length)
{
  g_print ("%-24s %7.1f ms", what, seconds * 1000);
  if (python > 0)
    g_print (", %4.1f times what csv takes", seconds / python);
  g_print (", %4.1f times the size of the file\n", (double) n_bytes / (double) length);
}

int
main (void)
{
  g_autoptr (GFile) file = ent_bundled_dataset_file ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);
  g_autoptr (EntImportNations) nations = NULL;
  gsize length;
  g_autofree char *text = make_table (&length);
  const double python = time_python (text, length);
  const EntImportOptions options = { 0 };
  double cells = 9, all = 9;
  gsize n_cells = 0, n_all = 0;

  g_assert_nonnull (dataset);
  nations = ent_import_nations_new (dataset);
  g_print ("%-24s %7.1f ms\n", "Python's csv", python * 1000);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntImportReport) said = ent_import_report_new ();
      g_autoptr (EntImportResult) result = ent_import_result_new (dataset);
      const gsize before = mallinfo2 ().uordblks + mallinfo2 ().hblkhd;
      gsize text_length;
      double start = get_time ();

      {
        g_autofree char *decoded = ent_import_text_decode (text, length, NULL, said, &text_length, NULL);
        g_autoptr (EntImportTable) table = ent_import_csv_read (decoded, text_length, ',', NULL, said);

        cells = MIN (cells, get_time () - start);
        n_cells = mallinfo2 ().uordblks + mallinfo2 ().hblkhd - before;
        g_assert_cmpuint (ent_import_table_get_n_rows (table), ==, N_ROWS + 1);
      }
      start = get_time ();
      ent_import (result, nations, &options, text, length);
      all = MIN (all, get_time () - start);
      n_all = mallinfo2 ().uordblks + mallinfo2 ().hblkhd - before;
      g_assert_cmpuint (result->memberships->len, ==, N_ROWS);
    }
  report ("cells", cells, python, n_cells, length);
  report ("memberships", all, python, n_all, length);
  return 0;
}
