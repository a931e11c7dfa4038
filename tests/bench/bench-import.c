/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <malloc.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "import/ent-import-csv.h"
#include "import/ent-import-text.h"
#include "import/ent-import.h"
#include "io/ent-bundled.h"
#include "io/ent-json-reader.h"

/* What a table of 100,000 rows takes, beside Python's csv on the same file:
 * until its cells are there, and until they are memberships; how often the size
 * of the file that is in memory; and how often the command of the first argument
 * takes it at its peak, less what it takes for a file of one row. */

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

static char *
write_file (const char *text,
            gsize       length)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  const int fd = g_file_open_tmp ("entente-bench-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  return path;
}

/* What a program has had in memory at most, in bytes; 0 if it did not run. */
static gsize
measure (const char *const *arguments)
{
  struct rusage usage = { 0 };
  const pid_t pid = fork ();
  int status = 1;

  if (pid == 0)
    {
      if (freopen ("/dev/null", "w", stdout) != NULL && freopen ("/dev/null", "w", stderr) != NULL)
        execvp (arguments[0], (char *const *) arguments);
      _exit (127);
    }
  return pid > 0 && wait4 (pid, &status, 0, &usage) == pid && status == 0 ? (gsize) usage.ru_maxrss * 1024 : 0;
}

static void
report_peaks (const char *program,
              const char *text,
              gsize       length)
{
  static const char *const formats[] = { "text", "json" };
  const gsize one_row = (gsize) (strchr (strchr (text, '\n') + 1, '\n') - text) + 1;
  g_autofree char *path = write_file (text, length);
  g_autofree char *small = write_file (text, one_row);
  const char *python[] = { "python3", "-c", "import csv, sys; rows = list(csv.reader(open(sys.argv[1])))", path, NULL };
  const char *nothing[] = { "python3", "-c", "import csv, sys", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const char *arguments[] = { program, "import", "--format", formats[i], path, NULL };
      const char *less[] = { program, "import", "--format", formats[i], small, NULL };
      const gsize peak = measure (arguments), ground = measure (less);

      g_print ("%-24s %7.1f MiB at its peak, %4.1f times the size of the file more than for one row\n", formats[i],
               (double) peak / (1 << 20), ((double) peak - (double) ground) / (double) length);
    }
  g_print ("%-24s %7.1f MiB at its peak, %4.1f times the size of the file more than for none\n", "Python's csv",
           (double) measure (python) / (1 << 20), ((double) measure (python) - (double) measure (nothing)) / (double) length);
  g_remove (path);
  g_remove (small);
}

static double
time_python (const char *text,
             gsize       length)
{
  g_autofree char *path = write_file (text, length);
  g_autofree char *output = NULL;
  const char *arguments[] = { "python3", "-c", PYTHON, path, NULL };
  double seconds = 0;

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

static void
time_import (const char *text,
             gsize       length)
{
  g_autoptr (GFile) file = ent_bundled_dataset_file ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);
  g_autoptr (EntImportNations) nations = NULL;
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
        g_autofree char *decoded = ent_import_text_decode (text, length, NULL, said, &text_length, NULL, NULL);
        g_autoptr (EntImportTable) table = ent_import_csv_read (decoded, text_length, ',', '"', NULL, said);

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
}

int
main (int    argc,
      char **argv)
{
  gsize length;
  g_autofree char *text = make_table (&length);

  if (argc > 1)
    report_peaks (argv[1], text, length); /* first: a child begins with what its parent has */
  time_import (text, length);
  return 0;
}
