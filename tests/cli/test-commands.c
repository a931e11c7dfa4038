/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the program as a person does, on the bundled data and on small files. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

#include "program.h"

/* Without the header of a TSV. */
static guint
count_rows (const char *arguments)
{
  g_auto (Outcome) outcome = run (arguments);
  guint n_lines = 0;

  g_assert_cmpint (outcome.status, ==, 0);
  for (const char *p = outcome.out; *p != '\0'; p++)
    n_lines += *p == '\n';

  return n_lines - 1;
}

static void
help_and_version (void)
{
  static const char *const commands[] = { "export", "members", "history", "changes", "overlap", "between", "import", "convert", "diff",
                                          "validate" };
  g_auto (Outcome) help = run ("--help");
  g_auto (Outcome) version = run ("--version");

  g_assert_cmpint (help.status, ==, 0);
  g_assert_cmpstr (help.err, ==, "");
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "entente "));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *call = g_strconcat (commands[i], " --help", NULL);
      g_autofree char *usage = g_strconcat ("entente ", commands[i], " [OPTION…] ", NULL);
      g_auto (Outcome) outcome = run (call);

      g_assert_nonnull (strstr (help.out, commands[i]));
      g_assert_cmpint (outcome.status, ==, 0);
      g_assert_cmpstr (outcome.err, ==, "");
      g_assert_nonnull (strstr (outcome.out, usage));
      g_assert_nonnull (strstr (outcome.out, "Examples:"));
    }
}

static void
members_of_the_past (void)
{
  check ("members sco --at 2016-12-31 --format tsv", 0,
         "nation\tname\trole\tsince\tuntil\tpresence\n"
         "CHN\tChina\tmember\t2001-06-15\t\tcertainly\n"
         "KAZ\tKazakhstan\tmember\t2001-06-15\t\tcertainly\n"
         "KGZ\tKyrgyzstan\tmember\t2001-06-15\t\tcertainly\n"
         "RUS\tRussia\tmember\t2001-06-15\t\tcertainly\n"
         "TJK\tTajikistan\tmember\t2001-06-15\t\tcertainly\n"
         "UZB\tUzbekistan\tmember\t2001-06-15\t\tcertainly\n", NULL);
  g_assert_cmpuint (count_rows ("members SCO --at 2018-01-01 --format tsv"), ==, 8);
  g_assert_cmpuint (count_rows ("members sco --at 2024-07-05 --format tsv"), ==, 10);
  g_assert_cmpuint (count_rows ("members brics --at 2024-06-01 --format tsv"), ==, 9);
  g_assert_cmpuint (count_rows ("members brics --at 2025-06-01 --format tsv"), ==, 10);
  g_assert_cmpuint (count_rows ("members sco --at 1999-12-31 --format tsv"), ==, 0);
  g_assert_cmpuint (count_rows ("members sco --at 2016-12-31 --roles observer --format tsv"), >, 0);
  g_assert_cmpuint (count_rows ("members sco --at 2016-12-31 --roles all --format tsv"), >,
                    count_rows ("members sco --at 2016-12-31 --roles Member,observer --format tsv"));
}

/* India and Pakistan came in 2017, from observer to member. */
static void
members_of_a_range (void)
{
  check ("members sco --from 2017-06-08 --until 2017-06-09 --format tsv", 0,
         "nation\tname\trole\tsince\tuntil\tpresence\n"
         "CHN\tChina\tmember\t2001-06-15\t\tcertainly\n"
         "IND\tIndia\tmember\t2017-06-09\t\tcertainly\n"
         "KAZ\tKazakhstan\tmember\t2001-06-15\t\tcertainly\n"
         "KGZ\tKyrgyzstan\tmember\t2001-06-15\t\tcertainly\n"
         "PAK\tPakistan\tmember\t2017-06-09\t\tcertainly\n"
         "RUS\tRussia\tmember\t2001-06-15\t\tcertainly\n"
         "TJK\tTajikistan\tmember\t2001-06-15\t\tcertainly\n"
         "UZB\tUzbekistan\tmember\t2001-06-15\t\tcertainly\n", NULL);
  g_assert_cmpuint (count_rows ("members sco --from 2017-06-08 --until 2017-06-09 --throughout --format tsv"), ==, 6);
  g_assert_cmpuint (count_rows ("members sco --from 2017-06-08 --until 2017-06-09 --roles all --format tsv"), ==,
                    count_rows ("members sco --at 2017-06-08 --roles all --format tsv") + 2);
  check ("overlap sco brics --from 2017-06-08 --until 2017-06-09 --format tsv", 0, "nation\tname\nCHN\tChina\nIND\tIndia\nRUS\tRussia\n", NULL);
  check ("overlap sco brics --from 2017-06-08 --until 2017-06-09 --throughout --format tsv", 0, "nation\tname\nCHN\tChina\nRUS\tRussia\n", NULL);
  check ("members sco --until 2017", 2, "", "the range has no first day");
  check ("members sco --from 2017 --at 2017-01-01", 2, "", "leave out the one or the other");
  check ("members sco --from 2017-01-01 --until 2017-01-01", 2, "", "so there is no range");
}

static void
overlap_of_three (void)
{
  check ("overlap ric sco brics --at 2026-01-01 --format tsv", 0, "nation\tname\nCHN\tChina\nIND\tIndia\nRUS\tRussia\n", NULL);
  check ("overlap ric sco brics", 0, "Nation  Name\nCHN     China\nIND     India\nRUS     Russia\n", NULL);
  check ("overlap ric sco --at 2016-12-31 --format json", 0,
         "[\n  {\"nation\": \"CHN\", \"name\": \"China\"},\n  {\"nation\": \"RUS\", \"name\": \"Russia\"}\n]\n", NULL);
  check ("overlap ric sco --at 1990-01-01 --format json", 0, "[]\n", NULL);
}

static void
changes_of_a_year (void)
{
  check ("changes brics --from 2024-01 --until 2024-01 --format tsv", 0,
         "date\tchange\tnation\tname\tgrouping\tbefore\tafter\tdisputed\n"
         "2024-01-01\tjoined\tARE\tUAE\tbrics\tinvited\tmember\t\n"
         "2024-01-01\tjoined\tEGY\tEgypt\tbrics\tinvited\tmember\t\n"
         "2024-01-01\tjoined\tETH\tEthiopia\tbrics\tinvited\tmember\t\n"
         "2024-01-01\tjoined\tIRN\tIran\tbrics\tinvited\tmember\t\n", NULL);
  check ("changes brics sco --from 2017 --until 2017", 0,
         "Date        What changed                          Nation  Grouping\n"
         "2017-06-09  India joins SCO (observer before)     IND     SCO\n"
         "2017-06-09  Pakistan joins SCO (observer before)  PAK     SCO\n", NULL);
  /* Both days are included. */
  check ("changes sco --from 2017-06-09 --until 2017-06-09 --format tsv", 0,
         "date\tchange\tnation\tname\tgrouping\tbefore\tafter\tdisputed\n"
         "2017-06-09\tjoined\tIND\tIndia\tsco\tobserver\tmember\t\n"
         "2017-06-09\tjoined\tPAK\tPakistan\tsco\tobserver\tmember\t\n", NULL);
  check ("changes v4 --until 1991-02-15 --format json", 0,
         "[\n  {\"date\": \"1991-02-15\", \"change\": \"founded\", \"nation\": null, \"name\": null, \"grouping\": \"v4\", "
         "\"before\": null, \"after\": null, \"disputed\": null},\n"
         "  {\"date\": \"1991-02-15\", \"change\": \"joined\", \"nation\": \"CSK\", \"name\": \"Czechoslovakia\", \"grouping\": \"v4\", "
         "\"before\": null, \"after\": \"member\", \"disputed\": null},\n"
         "  {\"date\": \"1991-02-15\", \"change\": \"joined\", \"nation\": \"HUN\", \"name\": \"Hungary\", \"grouping\": \"v4\", "
         "\"before\": null, \"after\": \"member\", \"disputed\": null},\n"
         "  {\"date\": \"1991-02-15\", \"change\": \"joined\", \"nation\": \"POL\", \"name\": \"Poland\", \"grouping\": \"v4\", "
         "\"before\": null, \"after\": \"member\", \"disputed\": null}\n]\n", NULL);
  check ("changes nowhere", 2, "", "nowhere");
}

/* By name for people, in their language; by id for programs, in any. */
static void
order_of_nations (void)
{
  check ("overlap g20 brics --at 2026-01-01", 0,
         "Nation  Name\nBRA     Brazil\nCHN     China\nIND     India\nIDN     Indonesia\nRUS     Russia\nZAF     South Africa\n", NULL);
  check ("overlap g20 brics --at 2026-01-01 --format tsv", 0,
         "nation\tname\nBRA\tBrazil\nCHN\tChina\nIDN\tIndonesia\nIND\tIndia\nRUS\tRussia\nZAF\tSouth Africa\n", NULL);

  g_setenv ("LANGUAGE", "ru", TRUE);
  check ("overlap ric g20 --at 2026-01-01", 0, "Nation  Name\nIND     Индия\nCHN     Китай\nRUS     Российская Федерация\n", NULL);

  /* With words and short names of our own, too; the date is as programs write it. */
  g_setenv ("LANGUAGE", "de", TRUE);
  check ("members ric --at 2026-01-01", 0,
         "Land  Name      Rolle     Seit     Bis  Am Tag\n"
         "CHN   China     Mitglied  2002-09       Sicher\n"
         "IND   Indien    Mitglied  2002-09       Sicher\n"
         "RUS   Russland  Mitglied  2002-09       Sicher\n", NULL);
  g_setenv ("LANGUAGE", "", TRUE);
}

/* What programs read is the same in every language: words of the data and of
 * its format, not of the person. */
static void
same_in_every_language (void)
{
  static const char *const calls[] = {
    "members sco --at 2016-12-31 --roles all",
    "members brics --at 2024-01-01",
    "overlap g20 brics --at 2026-01-01",
    "history IND --from 2017",
    "changes brics --from 2024",
  };
  static const char *const formats[] = { "tsv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (calls) * G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *call = g_strdup_printf ("%s --format %s", calls[i / 2], formats[i % 2]);
      g_auto (Outcome) english = run (call);

      g_assert_cmpint (english.status, ==, 0);
      g_setenv ("LANGUAGE", "de", TRUE);
      check (call, 0, english.out, NULL);
      g_setenv ("LANGUAGE", "", TRUE);
    }
}

/* A table is for people, who read kinds and groupings by their names. */
static void
history_for_people (void)
{
  check ("history IND --from 2017-06-08 --until 2017-06-09", 0,
         "Date                   Kind       Title                            Groupings  Place\n"
         "2017-06-09             Accession  India and Pakistan join the SCO  SCO        Astana\n"
         "2017-06-08/2017-06-09  Summit     17th SCO summit                  SCO        Astana\n", NULL);
  g_setenv ("LANGUAGE", "de", TRUE);
  check ("history IND --from 2017-06-08 --until 2017-06-09", 0,
         "Datum                  Art            Titel                            Gruppierungen  Ort\n"
         "2017-06-09             Beitritt       India and Pakistan join the SCO  SCO            Astana\n"
         "2017-06-08/2017-06-09  Gipfeltreffen  17th SCO summit                  SCO            Astana\n", NULL);
  g_setenv ("LANGUAGE", "", TRUE);
}

static gboolean
have_iso_codes (void)
{
  g_auto (Outcome) outcome = { 0 };

  g_setenv ("LANGUAGE", "de", TRUE);
  outcome = run ("overlap ric g20");
  g_setenv ("LANGUAGE", "", TRUE);

  return strstr (outcome.out, "Indien") != NULL;
}

static char *
fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "accept", name, NULL);
}

static void
formats (void)
{
  g_autofree char *path = fixture ("markup-and-marks.json");
  g_autofree char *table = g_strdup_printf ("members sco -d %s --at 2010-01-01 --roles all", path);
  g_autofree char *json = g_strdup_printf ("members sco -d %s --at 2010-01-01 --roles all --format json", path);
  g_autofree char *history = g_strdup_printf ("history ind --dataset %s --format json", path);
  g_autofree char *rows = g_strdup_printf ("history ind --dataset %s --format tsv", path);

  check (table, 0,
         "Nation  Name                 Role      Since       Until       On the day\n"
         "IND     <b>India</b> & \"co\"  Observer  2005-07-05  2017-06-09  Certainly\n", NULL);
  check (json, 0,
         "[\n  {\"nation\": \"IND\", \"name\": \"<b>India</b> & \\\"co\\\"\", \"role\": \"observer\", \"since\": \"2005-07-05\", "
         "\"until\": \"2017-06-09\", \"presence\": \"certainly\"}\n]\n", NULL);
  check (history, 0,
         "[\n  {\"date\": \"2017-06-08/2017-06-09\", \"kind\": \"summit\", \"title\": \"Summit\", \"groupings\": [\"sco\"], "
         "\"place\": \"Astana\"},\n"
         "  {\"date\": \"2003\", \"kind\": \"tie-begin\", \"title\": \"China: dialogue\", \"groupings\": [], \"place\": null}\n]\n", NULL);
  check (rows, 0,
         "date\tkind\ttitle\tgroupings\tplace\n2017-06-08/2017-06-09\tsummit\tSummit\tsco\tAstana\n"
         "2003\ttie-begin\tChina: dialogue\t\t\n", NULL);
}

static char *
history_of (const char *data,
            const char *nation,
            const char *options)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", data, NULL);

  return g_strdup_printf ("history %s -d %s %s", nation, path, options);
}

/* Ties begin and end; where no event tells of it, joinings and leavings are listed. */
static void
history_without_events (void)
{
  g_autofree char *ties = history_of ("ties-only.json", "gamma", "");
  g_autofree char *nothing = history_of ("ties-only.json", "EEE", "");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ties-only.json", NULL);
  g_autofree char *members = g_strdup_printf ("members sco -d %s", path);
  g_autofree char *tsv = history_of ("ties-only.json", "CCC", "--format tsv --from 1970 --until 1979");
  g_autofree char *beside = history_of ("ties-beside.json", "BBB", "");

  check (nothing, 0, "Date  Kind  Title  Groupings  Place\n", "The data set has no event, tie or role of Epsilon.");
  check (members, 2, "", "there is no grouping “sco”; the data set has none at all");
  check (ties, 0,
         "Date        Kind        Title                       Groupings  Place\n"
         "1980-01-01  Tie begins  Beta: Cooperation\n"
         "1980-01-01  Tie ends    Beta: Treaty of friendship\n"
         "1970        Tie begins  Beta: Treaty of friendship\n"
         "1965-01-01  Tie begins  Beta: Territorial dispute\n", NULL);
  check (tsv, 0, "date\tkind\ttitle\tgroupings\tplace\n1970\ttie-begin\tBeta: friendship-treaty\t\t\n", NULL);
  check (beside, 0,
         "Date        Kind        Title                   Groupings  Place\n"
         "1970-01-01  Tie begins  Gamma: Pact of B and C\n"
         "1960-01-01  Tie begins  Alpha: Pact of A and B\n"
         "1950-01-01  Joins       Member                  Pact P\n", NULL);
}

static void
history_of_a_period (void)
{
  g_autofree char *path = fixture ("small.json");
  static const struct
  {
    const char *options;
    guint       n_rows;
  } cases[] = {
    { "", 2 },
    { "--from 2017", 1 },
    { "--from 2017-06-09", 1 },
    { "--from 2017-06-10", 0 },
    { "--until 2017-06-08", 2 },
    { "--until 2017-06-07", 1 },
    { "--until 2017", 2 },
    { "--from 2016 --until 2018-01", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *call = g_strdup_printf ("history IND --dataset %s --format tsv %s", path, cases[i].options);

      g_assert_cmpuint (count_rows (call), ==, cases[i].n_rows);
    }
  g_assert_cmpuint (count_rows ("history IND --format tsv"), >, 50);
}

/* Data that is not the bundled one has a day of its own; the bundled one is looked at today. */
static void
members_on_the_day_of_the_data (void)
{
  g_autofree char *path = fixture ("small.json");
  g_autofree char *of_no_day = g_strdup_printf ("members sco -d %s --roles all --format tsv", path);
  g_autofree char *of_a_day = g_strdup_printf ("%s --at 2017-06-09", of_no_day);
  g_auto (Outcome) bundled = run ("members sco");

  check (of_no_day, 0, "nation\tname\trole\tsince\tuntil\tpresence\nIND\tIndia\tobserver\t2005-07-05\t2017-06-09\tcertainly\n",
         "As of 8 June 2017, the day of the data; --at chooses another.\n");
  check (of_a_day, 0, "nation\tname\trole\tsince\tuntil\tpresence\n", "");
  g_assert_cmpstr (bundled.err, ==, "");
}

/* Dates that are not exact: on the day there is a “possibly”. */
static void
possibly_a_member (void)
{
  g_autofree char *path = fixture ("dates.json");
  g_autofree char *call = g_strdup_printf ("members sco -d %s --at 2012-03-10 --format tsv", path);

  check (call, 0, "nation\tname\trole\tsince\tuntil\tpresence\nCHN\tChina\tmember\t2012-03-XX%\t\tpossibly\n", NULL);
}

/* By id, by name and by any other name, in whatever case and spelling. */
static void
names_instead_of_ids (void)
{
  static const char *const groupings[] = { "coe", "COE", "'council of EUROPE'", "'Conseil de l’Europe'", "\"conseil de l'europe\"" };
  static const char *const nations[] = { "India", "bharat", "'republic of india'", "Indien", "भारत" };
  g_autofree char *alike = fixture ("names-alike.json");
  g_autofree char *two_of_one_name = g_strdup_printf ("history India -d %s", alike);
  guint n_members = count_rows ("members council-of-europe --at 2020-01-01 --format tsv");
  guint n_events = count_rows ("history IND --format tsv");

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autofree char *call = g_strdup_printf ("members %s --at 2020-01-01 --format tsv", groupings[i]);

      g_assert_cmpuint (count_rows (call), ==, n_members);
    }
  /* The last two are from iso-codes. */
  for (guint i = 0; i < G_N_ELEMENTS (nations) - (have_iso_codes () ? 0 : 2); i++)
    {
      g_autofree char *call = g_strdup_printf ("history %s --format tsv", nations[i]);

      g_assert_cmpuint (count_rows (call), ==, n_events);
    }
  g_assert_cmpuint (count_rows ("history 'cote d ivoire' --format tsv"), ==, count_rows ("history civ --format tsv"));
  g_assert_cmpuint (count_rows ("history Turkey --format tsv"), ==, count_rows ("history turkiye --format tsv"));
  g_assert_cmpuint (count_rows ("overlap 'european union' otan --at 2020-01-01 --format tsv"), ==,
                    count_rows ("overlap eu nato --at 2020-01-01 --format tsv"));
  /* What differs only in a sign is not the same. */
  g_assert_cmpuint (count_rows ("members OPEC+ --at 2020-01-01 --format tsv"), ==,
                    count_rows ("members opec-plus --at 2020-01-01 --format tsv"));
  g_assert_cmpuint (count_rows ("members opec --at 2020-01-01 --format tsv"), !=,
                    count_rows ("members opec+ --at 2020-01-01 --format tsv"));
  check (two_of_one_name, 2, "", "“India” is a name of India (IND) and INDIA (CHN); write the id of one of them");
  check ("history Korea", 2, "", "“Korea” is a name of KOR (South Korea) and PRK (North Korea); write the id of one of them");
  check ("members ' '", 2, "", "there is no grouping “ ”");
}

/* A nation is listed as it was called, and found by any of its names. */
static void
names_of_the_day (void)
{
  check ("members warsaw-pact --at 1960-01-01 --format tsv", 0,
         "nation\tname\trole\tsince\tuntil\tpresence\n"
         "ALB\tAlbania\tmember\t1955-05-14\t1968-09-13\tcertainly\n"
         "BGR\tBulgaria\tmember\t1955-05-14\t1991-07-01\tcertainly\n"
         "CSK\tCzechoslovakia\tmember\t1955-05-14\t1991-07-01\tcertainly\n"
         "DDR\tEast Germany\tmember\t1955-05-14\t1990-09-24\tcertainly\n"
         "HUN\tHungary\tmember\t1955-05-14\t1991-07-01\tcertainly\n"
         "POL\tPoland\tmember\t1955-05-14\t1991-07-01\tcertainly\n"
         "ROU\tRomania\tmember\t1955-05-14\t1991-07-01\tcertainly\n"
         "RUS\tSoviet Union\tmember\t1955-05-14\t1991-07-01\tcertainly\n", NULL);
  check ("overlap nato eu --at 1960-01-01", 0,
         "Nation  Name\nBEL     Belgium\nFRA     France\nITA     Italy\nLUX     Luxembourg\nNLD     Netherlands\nDEU     West Germany\n", NULL);
  g_assert_cmpuint (count_rows ("history zaire --format tsv"), ==, count_rows ("history cod --format tsv"));
  g_assert_cmpuint (count_rows ("history \"union of soviet socialist republics\" --format tsv"), ==, count_rows ("history rus --format tsv"));
}

static void
wrong_calls (void)
{
  check ("members", 2, "", "one grouping was expected");
  check ("members sco brics", 2, "", "one grouping was expected");
  check ("members scoo", 2, "", "there is no grouping “scoo”; did you mean “sco”?");
  check ("members qqqqqqqqqqqq", 2, "", "there is no grouping “qqqqqqqqqqqq”");
  check ("members sco --at 2005", 2, "", "one day was expected");
  check ("members sco --at 2005-02-31", 2, "", "--at:");
  check ("members sco --at yesterday", 2, "", "--at:");
  check ("members sco --roles boss", 2, "", "--roles: there is no “boss”; there are member");
  check ("members sco --roles ,", 2, "", "none was named");
  check ("members sco --format xml", 2, "", "“table”, “tsv” or “json” was expected");
  check ("members sco --colour red", 2, "", "--colour");
  check ("members sco --at", 2, "", "--at");
  check ("history Indai", 2, "", "there is no nation “Indai”; did you mean “IND”?");
  check ("history INDD", 2, "", "there is no nation “INDD”; did you mean “IND”?");
  check ("history IND --from 2018 --until 2017", 2, "", "--until is before --from");
  check ("history IND --from x", 2, "", "--from:");
  check ("overlap sco", 2, "", "two or more groupings were expected");
  check ("overlap sco bricss", 2, "", "did you mean “brics”?");
  check ("validate", 2, "", "a file was expected");
  check ("members scoo", 2, "", "Try “entente members --help”");
}

static void
wrong_data (void)
{
  g_autofree char *bad = g_test_build_filename (G_TEST_DIST, "data", "refuse", "until-before-from.json", NULL);
  g_autofree char *twice = g_test_build_filename (G_TEST_DIST, "data", "refuse", "key-twice.json", NULL);
  g_autofree char *good = fixture ("small.json");
  g_autofree char *warned = fixture ("unknown-key.json");
  g_autofree char *of_members = g_strdup_printf ("members sco --dataset %s", bad);
  g_autofree char *of_bad = g_strdup_printf ("validate %s", bad);
  g_autofree char *place = g_strdup_printf ("%s: memberships[0].until: ", bad);
  g_autofree char *of_twice = g_strdup_printf ("validate %s", twice);
  g_autofree char *line = g_strdup_printf ("%s:10:50: ", twice);
  g_autofree char *of_good = g_strdup_printf ("validate %s", good);
  g_autofree char *sound = g_strdup_printf ("%s: sound (nations 2, groupings 1, memberships 1, ties 1, events 1, quotes 1, sources 1)\n", good);
  g_autofree char *of_both = g_strdup_printf ("validate %s %s", bad, good);
  g_autofree char *of_warned = g_strdup_printf ("validate %s", warned);

  check (of_members, 1, "", "memberships[0].until");
  check ("members sco --dataset /nowhere/at-all.json", 1, "", "/nowhere/at-all.json: there is no such file, nor is there a folder “/nowhere”");
  check ("members sco --dataset /", 1, "", "this is a folder");
  check (of_bad, 1, "", place);
  check (of_twice, 1, "", line);
  check (of_good, 0, sound, NULL);
  check (of_both, 1, sound, place);
  check (of_warned, 0, NULL, "warning: this key is not known");
  check ("validate /dev/null", 1, "", "a socket or a device");
}

/* Nobody is shown a window for a slip of the hand. */
static void
mistyped_commands (void)
{
  check ("exprot", 2, "", "there is no command “exprot”; did you mean “export”?");
  check ("exprot --output a.png", 2, "", "did you mean “export”?");
  check ("Validate a.json", 2, "", "did you mean “validate”?");
  check ("member sco", 2, "", "did you mean “members”?");
  check ("qqqqqqqqqq", 2, "", "there is no command “qqqqqqqqqq”, and no file of that name");
  check ("''", 2, "", "there is no command “”");
  check ("exprot", 2, "", "Try “entente --help”");
  check ("-", 2, "", "standard input is read by the commands");
  check_script ("\"$ENT_TEST_PROGRAM\" exprot", "", 2, NULL, "did you mean “export”?");
}

static void
pipes (void)
{
  g_autofree char *good = fixture ("small.json");
  static const char *const validations[] = {
    "cat \"$1\" | \"$ENT_TEST_PROGRAM\" validate -",
    "(head -c 100 \"$1\"; sleep 0.1; tail -c +101 \"$1\") | \"$ENT_TEST_PROGRAM\" validate -",
    "cat \"$1\" | \"$ENT_TEST_PROGRAM\" validate /dev/stdin",
    "cat \"$1\" | \"$ENT_TEST_PROGRAM\" validate /dev/fd/0",
    "\"$ENT_TEST_PROGRAM\" validate - <\"$1\"",
    "\"$ENT_TEST_PROGRAM\" validate /dev/fd/5 5<\"$1\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (validations); i++)
    check_script (validations[i], good, 0, ": sound (nations 2,", NULL);
  check_script ("cat \"$1\" | \"$ENT_TEST_PROGRAM\" validate -", good, 0, "standard input: sound", NULL);
  check_script ("cat \"$1\" | \"$ENT_TEST_PROGRAM\" members -d - sco --format tsv", good, 0, "nation\tname\trole", NULL);
  check_script ("\"$ENT_TEST_PROGRAM\" members -d - sco <&-", good, 1, NULL, "nothing is there to be read");
  check_script ("\"$ENT_TEST_PROGRAM\" members -d - sco </", good, 1, NULL, "this is a folder");
}

/* A shell opens the output before anybody asks. */
static void
output_into_the_data (void)
{
  static const char *const calls[] = {
    "members -d \"$2\" sco", "history -d \"$2\" IND", "overlap -d \"$2\" sco sco", "validate \"$2\"", "export -d \"$2\" -o -", "members -d - sco <\"$2\"",
  };
  g_autofree char *good = fixture ("small.json");

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *script = g_strdup_printf ("set -- \"$1\" \"$(mktemp)\"; cat \"$1\" >\"$2\"; \"$ENT_TEST_PROGRAM\" %s >>\"$2\"; "
                                                 "status=$?; cmp \"$1\" \"$2\" || status=9; rm \"$2\"; exit $status", calls[i]);

      check_script (script, good, 1, NULL, "would be written into the data set itself");
    }
}

static void
full_disk (void)
{
  static const char *const calls[] = { "--help", "--version", "members --help", "members sco", "history IND --format json" };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no /dev/full");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *shell = g_strdup_printf ("/bin/sh -c '\"$0\" %s >/dev/full' %s", calls[i], g_getenv ("ENT_TEST_PROGRAM"));
      g_autofree char *err = NULL;
      int wait_status;

      g_assert_true (g_spawn_command_line_sync (shell, NULL, &err, &wait_status, NULL));
      g_assert_cmpint (WEXITSTATUS (wait_status), ==, 1);
      g_assert_nonnull (strstr (err, "the output cannot be written"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/commands/help-and-version", help_and_version);
  g_test_add_func ("/cli/commands/members-of-the-past", members_of_the_past);
  g_test_add_func ("/cli/commands/members-of-a-range", members_of_a_range);
  g_test_add_func ("/cli/commands/overlap-of-three", overlap_of_three);
  g_test_add_func ("/cli/commands/changes-of-a-year", changes_of_a_year);
  g_test_add_func ("/cli/commands/order-of-nations", order_of_nations);
  g_test_add_func ("/cli/commands/formats", formats);
  g_test_add_func ("/cli/commands/history-of-a-period", history_of_a_period);
  g_test_add_func ("/cli/commands/history-without-events", history_without_events);
  g_test_add_func ("/cli/commands/members-on-the-day-of-the-data", members_on_the_day_of_the_data);
  g_test_add_func ("/cli/commands/possibly-a-member", possibly_a_member);
  g_test_add_func ("/cli/commands/same-in-every-language", same_in_every_language);
  g_test_add_func ("/cli/commands/history-for-people", history_for_people);
  g_test_add_func ("/cli/commands/names-instead-of-ids", names_instead_of_ids);
  g_test_add_func ("/cli/commands/names-of-the-day", names_of_the_day);
  g_test_add_func ("/cli/commands/wrong-calls", wrong_calls);
  g_test_add_func ("/cli/commands/wrong-data", wrong_data);
  g_test_add_func ("/cli/commands/mistyped-commands", mistyped_commands);
  g_test_add_func ("/cli/commands/pipes", pipes);
  g_test_add_func ("/cli/commands/output-into-the-data", output_into_the_data);
  g_test_add_func ("/cli/commands/full-disk", full_disk);

  return g_test_run ();
}
