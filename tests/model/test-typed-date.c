/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-typed-date.h"

#include <libintl.h>
#include <locale.h>

typedef struct
{
  const char *text;
  const char *day_first;   /* in EDTF; NULL for no date */
  const char *month_first; /* NULL where it is the same */
} Case;

static const Case cases[] = {
  /* as in data files */
  { "2015", "2015" },
  { "2015-12", "2015-12" },
  { " 2015-12-31 ", "2015-12-31" },
  { "201X", "201X" },
  /* numbers: points mean the day first, the year in front the month first */
  { "31.12.2015", "2015-12-31" },
  { "1.2.2015", "2015-02-01" },
  { "1. 2. 2015", "2015-02-01" },
  { "12.2015", "2015-12" },
  { "12/2015", "2015-12" },
  { "2015/12", "2015-12" },
  { "2015/2/1", "2015-02-01" },
  { "2015.02.01", "2015-02-01" },
  { "2015-2-1", "2015-02-01" },
  { "٣١.١٢.٢٠١٥", "2015-12-31" },
  /* numbers: else the locale decides, unless one cannot be a month */
  { "1/2/2015", "2015-02-01", "2015-01-02" },
  { "1-2-2015", "2015-02-01", "2015-01-02" },
  { "01 02 2015", "2015-02-01", "2015-01-02" },
  { "31/12/2015", "2015-12-31" },
  { "12/31/2015", "2015-12-31" },
  { "13/12/2015", "2015-12-13" },
  { "12/13/2015", "2015-12-13" },
  { "31-12-2015", "2015-12-31" },
  /* months by name */
  { "Dec 2015", "2015-12" },
  { "December 2015", "2015-12" },
  { "sept. 2001", "2001-09" },
  { "2015 December", "2015-12" },
  { "1 Jan 2024", "2024-01-01" },
  { "1 January 2024", "2024-01-01" },
  { "January 1, 2024", "2024-01-01" },
  { "JANUARY 1st, 2024", "2024-01-01" },
  { "1st of January 2024", "2024-01-01" },
  { "31-Dec-2015", "2015-12-31" },
  { "2024 Jan 1", "2024-01-01" },
  /* before our era, and in its first centuries */
  { "-0043", "-0043" },
  { "44 BC", "-0043" },
  { "44 bc", "-0043" },
  { "44 B.C.", NULL },
  { "1 BCE", "0000" },
  { "March 44 BC", "-0043-03" },
  { "15 March 44 BC", "-0043-03-15" },
  { "15.3.44 BC", "-0043-03-15" },
  { "3/4/44 BC", "-0043-04-03", "-0043-03-04" },
  { "1200 BC", "-1199" },
  { "AD 44", "0044" },
  { "44 AD", "0044" },
  { "5 March 998 CE", "0998-03-05" },
  { "0 BC", NULL },
  { "AD 0", NULL },
  { "BC", NULL },
  { "29 February 44 BC", NULL },
  { "29 February 45 BC", "-0044-02-29" },
  { "44", NULL },
  /* as in data files, too */
  { "[..1816]", "[..1816]" },
  { "1812/1816", "1812/1816" },
  { "2001-21", "2001-21" },
  /* none */
  { "", NULL },
  { "foo", NULL },
  { "31.12.15", NULL },
  { "31.12.", NULL },
  { "Ju 2015", NULL },
  { "Oc 2015", NULL },
  { "12000 BC", NULL },
  { "Jan Feb 2015", NULL },
  { "Jan", NULL },
  { "1 2015 2016", NULL },
  { "123.1.2015", NULL },
  { "1.2.3.2015", NULL },
  { "31.2.2015", NULL },
  { "31.13.2015", NULL },
  { "13/13/2015", NULL },
  { "0/0/2015", NULL },
  { "31 Dec 20155", NULL },
  { "31_12_2015", NULL },
  { "<b>", NULL },
};

static void
check (const char   *text,
       EntDateOrder  order,
       const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  EntDate date = { 0 };

  if (ent_typed_date_parse (text, order, &date, &error))
    found = ent_date_to_edtf (date);
  g_assert_true ((found == NULL) == (error != NULL));
  if (g_strcmp0 (found, expected) != 0)
    g_error ("“%s”: %s instead of %s", text, found != NULL ? found : error->message, expected != NULL ? expected : "none");
}

static void
table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (cases[i].text, ENT_DATE_ORDER_DAY_FIRST, cases[i].day_first);
      check (cases[i].text, ENT_DATE_ORDER_MONTH_FIRST, cases[i].month_first != NULL ? cases[i].month_first : cases[i].day_first);
    }
}

static void
check_what_is_shown (void)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *text = ent_day_to_text (ent_day_new (2015, month, 3));
      g_autofree char *edtf = g_strdup_printf ("2015-%02d-03", month);

      check (text, ENT_DATE_ORDER_DAY_FIRST, edtf);
      check (text, ENT_DATE_ORDER_MONTH_FIRST, edtf);
    }
  for (int year = -500; year <= 1050; year += 50)
    {
      EntDay day = ent_day_new (year, 7, 13);
      g_autofree char *text = ent_day_to_text (day);
      g_autofree char *edtf = ent_day_to_iso (day);

      check (text, ENT_DATE_ORDER_DAY_FIRST, edtf);
    }
}

/* What the program writes it also reads, whatever tells the era there. */
static void
reads_what_is_shown (void)
{
  g_autofree char *catalogs = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  g_autofree char *shown = NULL;

  check_what_is_shown ();

  bindtextdomain (GETTEXT_PACKAGE, catalogs);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_setenv ("LANGUAGE", "de", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  shown = ent_day_to_text (ent_day_new (6, 2, 28));
  g_assert_cmpstr (shown, ==, "28. Februar 6 n. Chr.");
  check_what_is_shown ();
  g_setenv ("LANGUAGE", "", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "C"));
}

static void
says_what_is_wrong (void)
{
  g_autoptr (GError) syntax = NULL;
  g_autoptr (GError) impossible = NULL;
  EntDate date = { 0 };

  g_assert_false (ent_typed_date_parse ("foo", ENT_DATE_ORDER_DAY_FIRST, &date, &syntax));
  g_assert_error (syntax, ENT_DATE_ERROR, ENT_DATE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (syntax->message, "31.12.2015"));
  g_assert_false (ent_typed_date_parse ("31.2.2015", ENT_DATE_ORDER_DAY_FIRST, &date, &impossible));
  g_assert_error (impossible, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE);
  g_assert_cmpint (date.precision, ==, ENT_PRECISION_NONE);
}

static void
order_of_locale (void)
{
  static const struct
  {
    const char  *locale;
    EntDateOrder order;
  } orders[] = {
    { "C", ENT_DATE_ORDER_MONTH_FIRST },
    { "en_US.UTF-8", ENT_DATE_ORDER_MONTH_FIRST },
    { "en_GB.UTF-8", ENT_DATE_ORDER_DAY_FIRST },
    { "en_IN.UTF-8", ENT_DATE_ORDER_DAY_FIRST },
    { "de_DE.UTF-8", ENT_DATE_ORDER_DAY_FIRST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      /* Not all of them are installed everywhere; C always is. */
      if (setlocale (LC_TIME, orders[i].locale) != NULL)
        g_assert_cmpint (ent_typed_date_get_order (), ==, orders[i].order);
    }
  if (setlocale (LC_TIME, "de_DE.UTF-8") != NULL)
    {
      check ("1. Dezember 2015", ENT_DATE_ORDER_DAY_FIRST, "2015-12-01");
      check ("3. März 2015", ENT_DATE_ORDER_DAY_FIRST, "2015-03-03");
      check ("Okt. 2015", ENT_DATE_ORDER_DAY_FIRST, "2015-10");
    }
  setlocale (LC_TIME, "C");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/typed-date/table", table);
  g_test_add_func ("/model/typed-date/reads-what-is-shown", reads_what_is_shown);
  g_test_add_func ("/model/typed-date/says-what-is-wrong", says_what_is_wrong);
  g_test_add_func ("/model/typed-date/order-of-locale", order_of_locale);
  return g_test_run ();
}
