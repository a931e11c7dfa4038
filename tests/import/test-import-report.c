/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-report.h"

static void
counts_and_messages (void)
{
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  const EntImportMessage *message;

  ent_import_report_add (report, ENT_IMPORT_NOTE, 0, NULL, "read as %s", "UTF-8");
  ent_import_report_add (report, ENT_IMPORT_ERROR, 4, "from", "“%s” has no day %d", "1999-02-31", 31);
  ent_import_report_count (report, ENT_IMPORT_TAKEN, 3);
  ent_import_report_count (report, ENT_IMPORT_ASKED, 1);
  ent_import_report_count (report, ENT_IMPORT_LEFT_OUT, 1);
  ent_import_report_count (report, ENT_IMPORT_LEFT_OUT, 1);

  g_assert_cmpuint (ent_import_report_get_n_rows (report), ==, 6);
  g_assert_cmpuint (ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT), ==, 2);
  g_assert_cmpuint (ent_import_report_get_n_messages (report), ==, 2);
  message = ent_import_report_get_message (report, 1);
  g_assert_cmpint (message->level, ==, ENT_IMPORT_ERROR);
  g_assert_cmpuint (message->line, ==, 4);
  g_assert_cmpstr (message->field, ==, "from");
  g_assert_cmpstr (message->text, ==, "“1999-02-31” has no day 31");
  g_assert_cmpstr (ent_import_level_to_id (message->level), ==, "error");
}

/* The option is for the command line alone. */
static void
options (void)
{
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  const EntImportMessage *message;
  g_autofree char *text = NULL;

  ent_import_report_add (report, ENT_IMPORT_ASK, 2, NULL, "%s", "“a; --b” is no name; --names FILE says which it is");
  message = ent_import_report_get_message (report, 0);
  g_assert_cmpstr (message->text, ==, "“a; --b” is no name");
  g_assert_cmpstr (message->option, ==, "--names FILE says which it is");
  text = ent_import_message_dup_text (message);
  g_assert_cmpstr (text, ==, "“a; --b” is no name; --names FILE says which it is");
}

/* What is beyond the limit is counted all the same. */
static void
many (void)
{
  g_autoptr (EntImportReport) report = ent_import_report_new ();

  for (guint i = 0; i < ENT_IMPORT_MAX_MESSAGES + 5; i++)
    ent_import_report_add (report, ENT_IMPORT_WARNING, i, NULL, "again");
  g_assert_cmpuint (ent_import_report_get_n_messages (report), ==, ENT_IMPORT_MAX_MESSAGES);
  g_assert_cmpuint (ent_import_report_get_n_at (report, ENT_IMPORT_WARNING), ==, ENT_IMPORT_MAX_MESSAGES + 5);
  g_assert_cmpuint (ent_import_report_get_n_at (report, ENT_IMPORT_ERROR), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/report/counts-and-messages", counts_and_messages);
  g_test_add_func ("/import/report/options", options);
  g_test_add_func ("/import/report/many", many);

  return g_test_run ();
}
