/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-csv.h"

static void
rows (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  ent_csv_append_row (text, (const char *const[]) { "China", NULL, "RIC, SCO" }, 3);
  ent_csv_append_row (text, (const char *const[]) { "the \"club\"", "two\nlines", " blank" }, 3);
  ent_csv_append_row (text, (const char *const[]) { "a\"b", "blank behind " }, 2);
  ent_csv_append_row (text, (const char *const[]) { "plain words", "" }, 2);
  g_assert_cmpstr (text->str, ==,
                   "China,,\"RIC, SCO\"\r\n"
                   "\"the \"\"club\"\"\",\"two\nlines\",\" blank\"\r\n"
                   "\"a\"\"b\",\"blank behind \"\r\n"
                   "plain words,\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/csv/rows", rows);

  return g_test_run ();
}
