/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/ent-import.h"
#include "io/ent-json-reader.h"

/* Whoever gives up an import gets nothing of it, wherever it is. */

#define N_ROWS 20000

static EntImportNations *nations;

static char *
make_table (gboolean is_of_years)
{
  GString *text = g_string_new (is_of_years ? "country,year,group\n" : "country,group,from\n");

  for (guint i = 0; i < N_ROWS; i++)
    if (is_of_years)
      g_string_append_printf (text, "Norway,%u,Pact %u\n", 1900 + i % 100, i / 100);
    else
      g_string_append_printf (text, "Norway,Pact %u,19%02u-05-05\n", i, i % 100);
  return g_string_free (text, FALSE);
}

static char *
make_network (void)
{
  GString *text = g_string_new ("graph {\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "Norway -- \"Pact %u\";\n", i);
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}

/* Whose, and after how long. */
typedef struct
{
  GCancellable *cancellable;
  guint         delay_us;
} Cancel;

static gpointer
cancel_cb (gpointer data)
{
  const Cancel *cancel = data;

  g_usleep (cancel->delay_us);
  g_cancellable_cancel (cancel->cancellable);
  return NULL;
}

/* Given up before, and given up by another thread while it goes on: then it has
 * either come to its end or given nothing. How long it goes on is said, not held. */
static void
check_cancelled (const char *text)
{
  EntDataset *dataset = ent_import_nations_get_dataset (nations);

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (EntImportResult) result = ent_import_result_new (dataset);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      const EntImportOptions options = { .cancellable = cancellable };
      Cancel cancel = { cancellable, i * i * 4000 };
      GThread *thread = NULL;
      gint64 start;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      else
        thread = g_thread_new ("cancel", cancel_cb, &cancel);
      start = g_get_monotonic_time ();
      ent_import (result, nations, &options, text, strlen (text));
      g_test_message ("%u ms: %.1f ms", cancel.delay_us / 1000, (double) (g_get_monotonic_time () - start) / 1000);
      if (thread != NULL)
        g_thread_join (thread);
      g_assert_true (result->memberships->len == 0 || (i > 0 && ent_import_report_get_n_rows (result->report) == N_ROWS));
    }
}

static void
tables (void)
{
  g_autofree char *text = make_table (FALSE);

  check_cancelled (text);
}

static void
tables_of_years (void)
{
  g_autofree char *text = make_table (TRUE);

  check_cancelled (text);
}

/* With a row for each cell below a grouping. */
static void
tables_of_marks (void)
{
  g_autoptr (GString) text = g_string_new ("country");

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, ",Pact %u", i);
  for (guint row = 0; row < N_ROWS / 100; row++)
    {
      g_string_append (text, "\nNorway");
      for (guint i = 0; i < 100; i++)
        g_string_append_printf (text, ",member since 19%02u-05-05", row / 2 % 100);
    }
  check_cancelled (text->str);
}

static void
tables_of_edges (void)
{
  g_autoptr (GString) text = g_string_new ("Source,Target\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "Norway,Pact %u\n", i);
  check_cancelled (text->str);
}

static void
networks (void)
{
  g_autofree char *text = make_network ();

  check_cancelled (text);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  nations = ent_import_nations_new (dataset);
  g_test_add_func ("/import/cancel/tables", tables);
  g_test_add_func ("/import/cancel/tables-of-years", tables_of_years);
  g_test_add_func ("/import/cancel/tables-of-marks", tables_of_marks);
  g_test_add_func ("/import/cancel/tables-of-edges", tables_of_edges);
  g_test_add_func ("/import/cancel/networks", networks);
  status = g_test_run ();
  ent_import_nations_free (nations);

  return status;
}
