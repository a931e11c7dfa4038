/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs `convert` as a person does, on the bundled data. */

#include "config.h"

#include <glib/gstdio.h>

#include "program.h"

/* The lines of the sheet of memberships without its heads. */
static char **
list_lines (const char *options)
{
  g_autofree char *call = g_strdup_printf ("convert --output - --format csv %s", options);
  g_auto (Outcome) outcome = run (call);

  if (outcome.status != 0)
    g_error ("entente %s: status %d: %s", call, outcome.status, outcome.err);
  g_assert_true (g_str_has_suffix (outcome.out, "\r\n"));
  return g_strsplit (strchr (outcome.out, '\n') + 1, "\r\n", -1);
}

/* How many lines there are, of which each has @text. */
static guint
count_lines (const char *options,
             const char *text)
{
  g_auto (GStrv) lines = list_lines (options);
  guint n = 0;

  /* Behind the last line there is nothing. */
  for (; lines[n] != NULL && *lines[n] != '\0'; n++)
    if (strstr (lines[n], text) == NULL)
      g_error ("%s: “%s” should be in: %s", options, text, lines[n]);
  return n;
}

static void
converting (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-test-convert.csv", NULL);
  g_autofree char *call = g_strdup_printf ("convert --groupings RIC --output %s", path);
  g_autofree char *text = NULL;

  check (call, 0, "", "csv has no place for: ties (");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "nation,nation id,grouping,grouping id,role,founding,from,until,note,sources\r\n"
                                         "China,CHN,RIC,ric,member,yes,2002-09,,"));
  check ("convert --groupings ric --output - --format csv", 0, text, "has no place for");
#ifdef ENT_HAVE_XLSXWRITER
  check_script ("\"$ENT_TEST_PROGRAM\" convert --groupings ric --output - --format xlsx \"$ENT_TEST_DATASET\" | head -c 2", "", 0, "PK", "");
#else
  check ("convert --output - --format xlsx", 1, "", "xlsx is not built in");
#endif
  g_unlink (path);
}

static void
wrong_conversions (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-test-keep.json", NULL);

  check ("convert", 2, "", "--output FILE was expected");
  check ("convert --output memberships", 2, "", "--format says it: csv, ");
  check ("convert --output - --format excel", 2, "", "--format: “excel” is none of csv");
  check ("convert --output - --format dot --mark", 2, "", "--mark is for csv");
  check ("convert --output - --format dot --table ties", 2, "", "--table is for csv and xlsx");
  check ("convert --output - --format csv --table people", 2, "", "--table: “people” is none of sources, nations");
  check ("convert --output - --format csv --groupings ,", 2, "", "no grouping was named");
  check ("convert --output - --format csv --groupings scoo", 2, "", "there is no grouping “scoo”; did you mean “sco”?");
  check ("convert --output - --format csv-tables", 2, "", "csv-tables needs a folder");
  check ("convert --output - --format csv --nations ,", 2, "", "no nation was named");
  check ("convert --output - --format csv --nations CHN --view a.entente-view", 2, "", "so does --nations; leave out one of them");
  check ("convert --output - --format csv --groupings ric --view a.entente-view", 2, "", "so does --groupings; leave out one of them");
  check ("convert --output - --format csv --nations CHN --at 2020-01-01", 2, "", "leave out one of them");
  check ("convert --output - --format csv --at tomorrow", 2, "", "tomorrow");
  check ("convert --output - --format csv --view nowhere.png", 1, "", "nowhere.png: there is no such file");
  check ("convert --output - --format csv a.json b.json", 2, "", "one file was expected");
  check_script ("cp \"$ENT_TEST_DATASET\" \"$1\" && \"$ENT_TEST_PROGRAM\" convert --format csv --output \"$1\" \"$1\"; status=$?; cmp \"$1\" "
                "\"$ENT_TEST_DATASET\" && rm \"$1\" && exit $status", path, 1, NULL, "");
}

/* A file for each table that has records. */
static void
all_tables (void)
{
  g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "entente-test-convert", NULL);

  check_script ("\"$ENT_TEST_PROGRAM\" convert --groupings ric --nations CHN --format csv-tables --mark --output \"$1\" && ls \"$1\" && "
                "head -c 3 \"$1/nations.csv\" && rm -r \"$1\"",
                folder, 0, "events.csv\ngroupings.csv\nmemberships.csv\nnations.csv\nquotes.csv\nsources.csv\n\xef\xbb\xbf", "");
  check_script ("\"$ENT_TEST_PROGRAM\" convert --format csv-tables --output \"$1/at/all\"", folder, 1, "", "all");
}

/* What belongs to nations, to groupings, and to both. */
static void
of_nations (void)
{
  g_auto (GStrv) both = list_lines ("--nations China,IND --groupings sco,ric");

  g_assert_cmpuint (count_lines ("--nations CHN", ",CHN,"), >, 10);
  g_assert_cmpuint (count_lines ("--nations CHN --groupings ric", "China,CHN,RIC,ric,"), ==, 1);
  g_assert_cmpuint (g_strv_length (both) - 1, ==, 5); /* India was an observer of the SCO before */
}

/* What holds on a day, whatever was before or came after. */
static void
of_a_day (void)
{
  g_assert_cmpuint (count_lines ("--groupings brics --at 2010-01-01", ",brics,"), ==, 4);
  g_assert_cmpuint (count_lines ("--groupings brics --at 2012-01-01", ",brics,"), ==, 5);
  g_assert_cmpuint (count_lines ("--at 1960-01-01 --groupings warsaw-pact", "member"), ==, 8);
  g_assert_cmpuint (count_lines ("--at 1800-01-01", "nothing"), ==, 0);
}

/* What a picture shows: of its groupings, roles and nations, on its day. */
static void
of_a_view (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-test-convert.entente-view", NULL);
  g_autofree char *options = g_strdup_printf ("--view %s", path);
  g_autofree char *earlier = g_strdup_printf ("--view %s --at 2010-01-01", path);
  g_autofree char *picture = g_build_filename (g_get_tmp_dir (), "entente-test-convert.svg", NULL);
  g_autofree char *call = g_strdup_printf ("export --view %s --output %s", path, picture);
  g_autofree char *of_picture = g_strdup_printf ("--view %s", picture);

  g_file_set_contents (path, "{\"format\": \"entente-view\", \"version\": 1, \"at\": \"2018-01-01\", \"roles\": [\"member\"], "
                             "\"groupings\": [\"sco\"], \"hide\": [\"PAK\"]}", -1, NULL);
  g_assert_cmpuint (count_lines (options, ",sco,member,"), ==, 7);
  g_assert_cmpuint (count_lines (earlier, ",sco,member,"), ==, 6);
  check (call, 0, "", "");
  g_assert_cmpuint (count_lines (of_picture, ",sco,member,"), ==, 7);
  g_unlink (path);
  g_unlink (picture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/convert/converting", converting);
  g_test_add_func ("/cli/convert/wrong-conversions", wrong_conversions);
  g_test_add_func ("/cli/convert/all-tables", all_tables);
  g_test_add_func ("/cli/convert/of-nations", of_nations);
  g_test_add_func ("/cli/convert/of-a-day", of_a_day);
  g_test_add_func ("/cli/convert/of-a-view", of_a_view);

  return g_test_run ();
}
