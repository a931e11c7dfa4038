/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-date.h"

/* What a cell says, as “kind date other”. */
static char *
describe (EntImportCellKind  kind,
          const char        *text)
{
  static const char *const kinds[] = { "open", "sure", "unsure", "some", "ask", "bad" };
  g_auto (EntImportDate) date = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *other = NULL;

  ent_import_date_read (&date, kind, text);
  first = ent_date_is_set (date.date) && date.reason == NULL ? ent_date_to_edtf (date.date) : g_strdup ("");
  other = date.kind == ENT_IMPORT_DATE_UNSURE ? ent_date_to_edtf (date.other) : g_strdup ("");
  return g_strstrip (g_strdup_printf ("%s %s %s", kinds[date.kind], first, other));
}

static void
cells (void)
{
  static const struct
  {
    const char *text;
    const char *said;
  } cases[] = {
    /* as data files write it */
    { "1994", "sure 1994" },
    { "1994-05-01", "sure 1994-05-01" },
    { "1994~", "sure 1994~" },
    { "[1814..1816]", "sure [1814..1816]" },
    { " 1994-05 ", "sure 1994-05" },
    { "1994-05-01T23:59:59Z", "sure 1994-05-01" },
    { "1994/05/01", "sure 1994-05-01" },
    { "19940501", "sure 1994-05-01" },
    /* with months by name */
    { "15 Sept 2021", "sure 2021-09-15" },
    { "Sept. 15, 2021", "sure 2021-09-15" },
    { "15. September 2021", "sure 2021-09-15" },
    { "1er mai 1994", "sure 1994-05-01" },
    { "15 de mayo de 1994", "sure 1994-05-15" },
    { "12 марта 1999", "sure 1999-03-12" },
    { "2021年9月15日", "sure 2021-09-15" },
    { "2021年9月", "sure 2021-09" },
    { "déc. 1999", "sure 1999-12" },
    { "Ma 1999", "bad" },
    /* numbers in some order */
    { "25/04/1999", "sure 1999-04-25" },
    { "04/25/1999", "sure 1999-04-25" },
    { "03/04/1999", "unsure 1999-04-03 1999-03-04" },
    { "4/4/1999", "sure 1999-04-04" },
    { "31/31/1999", "bad" },
    { "1999-02-31", "bad" },
    { "04/1999", "sure 1999-04" },
    { "1/2/94", "ask" },
    { "1994/95", "ask" },
    { "before 1994", "ask" },
    /* numbers that are no dates */
    { "12345", "bad" },
    { "3000", "bad" },
    { "994", "bad" },
    { "12,5", "bad" },
    { "sometime", "bad" },
    /* words for how much is known */
    { "c. 1994", "sure 1994~" },
    { "1994?", "sure 1994?" },
    { "1990s", "sure 199X" },
    { "20th century", "sure 19XX" },
    { "spring 1994", "sure 1994" },
    { "Q2 1994", "sure 1994" },
    { "1 May 1994 (provisional)", "sure 1994-05-01" },
    { "30 May 1982[b]", "sure 1982-05-30" },
    { "1994†", "sure 1994" },
    { "+1999-05-00T00:00:00Z", "sure 1999-05" },
    { "0000-00-00", "bad" },
    { "unbekannt", "some" },
    { "[b]", "bad" },
    /* none */
    { "", "open" },
    { "–", "open" },
    { "9999", "open" },
    { "9999-12-31", "open" },
    { "NA", "open" },
    { "heute", "open" },
    { "à ce jour", "open" },
    { "至今", "open" },
    { "_:t1", "some" },
    { "http://www.wikidata.org/.well-known/genid/2f", "some" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = describe (ENT_IMPORT_CELL_TEXT, cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* An error of a sheet is no text that might be read. */
static void
kinds (void)
{
  g_autofree char *said = describe (ENT_IMPORT_CELL_ERROR, "#REF!");

  g_assert_cmpstr (said, ==, "bad");
}

/* What proves an order, and what only points to one. */
static void
orders (void)
{
  g_auto (EntImportDate) proof = { 0 };
  g_auto (EntImportDate) points = { 0 };

  ent_import_date_read (&proof, ENT_IMPORT_CELL_TEXT, "04/25/1999");
  g_assert_cmpint (proof.order, ==, ENT_IMPORT_ORDER_MONTH_FIRST);
  ent_import_date_read (&points, ENT_IMPORT_CELL_TEXT, "3.4.1999");
  g_assert_cmpint (points.order, ==, ENT_IMPORT_ORDER_UNKNOWN);
  g_assert_true (points.points);
}

static void
check_short (const char *text,
             int         first_year,
             const char *expected)
{
  g_auto (EntImportDate) date = { 0 };
  g_autofree char *edtf = NULL;

  ent_import_date_read_from (&date, ENT_IMPORT_CELL_TEXT, text, first_year);
  if (date.kind == ENT_IMPORT_DATE_SURE || date.kind == ENT_IMPORT_DATE_UNSURE)
    edtf = ent_date_to_edtf (date.date);
  g_test_message ("%s", text);
  g_assert_cmpstr (edtf, ==, expected);
}

/* Years of two digits wait until it is told which hundred years are meant. */
static void
short_years (void)
{
  check_short ("25/5/94", 0, NULL);
  check_short ("25/5/94", 1930, "1994-05-25");
  check_short ("25/5/29", 1930, "2029-05-25");
  check_short ("25/5/30", 1930, "1930-05-25");
  check_short ("25/5/94", 1800, "1894-05-25");
  check_short ("94-05-25", 1930, "1994-05-25");
  check_short ("25 May 94", 1930, "1994-05-25");
  check_short ("May 94", 1930, "1994-05");
  check_short ("May 12", 1930, NULL);
  check_short ("25/5/1994", 1800, "1994-05-25");
}

static void
check_after (const char *last,
             const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *edtf = NULL;
  EntDate date;

  g_assert_true (ent_date_parse (last, &date, &error));
  edtf = ent_date_to_edtf (ent_import_date_day_after (date));
  g_assert_cmpstr (edtf, ==, after);
}

static void
days_after (void)
{
  check_after ("2003-12-31", "2004-01-01");
  check_after ("2003", "2004-01-01");
  check_after ("2004-02", "2004-03-01");
  check_after ("2003?", "2004-01-01?");
}

static void
cuts (void)
{
  g_autofree char *year = NULL;
  g_autofree char *century = NULL;
  EntDate date;

  g_assert_true (ent_date_parse ("1994-01-01", &date, NULL));
  year = ent_date_to_edtf (ent_import_date_cut (date, ENT_PRECISION_YEAR));
  g_assert_cmpstr (year, ==, "1994");
  century = ent_date_to_edtf (ent_import_date_cut (date, ENT_PRECISION_CENTURY));
  g_assert_cmpstr (century, ==, "19XX");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/date/cells", cells);
  g_test_add_func ("/import/date/kinds", kinds);
  g_test_add_func ("/import/date/orders", orders);
  g_test_add_func ("/import/date/days-after", days_after);
  g_test_add_func ("/import/date/cuts", cuts);
  g_test_add_func ("/import/date/short-years", short_years);

  return g_test_run ();
}
