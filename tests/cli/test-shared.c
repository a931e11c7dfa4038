/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What groupings share, and what ties two nations, on the bundled data and on a small file. */

#include "program.h"

#define BRICS_SINCE_2009 "16.5" /* 16 June 2009 to 1 January 2026: 16 years and 199 days */
#define SCO_SINCE_2001 "24.5"   /* 15 June 2001: 24 years and 200 days */
#define SCO_SINCE_2017 "8.6"    /* 9 June 2017: 8 years and 206 days */

static void
exact_combinations (void)
{
  check ("overlap ric sco brics --combinations --at 2026-01-01 --format tsv", 0,
         "groupings\tnation\tname\tsince\tfirst-day\tyears\tperhaps\n"
         "ric,sco,brics\tCHN\tChina\t2002-09,2001-06-15,2009-06-16\t2009-06-16\t" BRICS_SINCE_2009 "\t\n"
         "ric,sco,brics\tIND\tIndia\t2002-09,2017-06-09,2009-06-16\t2017-06-09\t" SCO_SINCE_2017 "\t\n"
         "ric,sco,brics\tRUS\tRussia\t2002-09,2001-06-15,2009-06-16\t2009-06-16\t" BRICS_SINCE_2009 "\t\n"
         "sco,brics\tIRN\tIran\t2023-07-04,2024-01-01\t2024-01-01\t2.0\t\n"
         "sco\tBLR\tBelarus\t2024-07-04\t2024-07-04\t1.5\t\n"
         "sco\tKAZ\tKazakhstan\t2001-06-15\t2001-06-15\t" SCO_SINCE_2001 "\t\n"
         "sco\tKGZ\tKyrgyzstan\t2001-06-15\t2001-06-15\t" SCO_SINCE_2001 "\t\n"
         "sco\tPAK\tPakistan\t2017-06-09\t2017-06-09\t" SCO_SINCE_2017 "\t\n"
         "sco\tTJK\tTajikistan\t2001-06-15\t2001-06-15\t" SCO_SINCE_2001 "\t\n"
         "sco\tUZB\tUzbekistan\t2001-06-15\t2001-06-15\t" SCO_SINCE_2001 "\t\n"
         "brics\tARE\tUAE\t2024-01-01\t2024-01-01\t2.0\t\n"
         "brics\tBRA\tBrazil\t2009-06-16\t2009-06-16\t" BRICS_SINCE_2009 "\t\n"
         "brics\tEGY\tEgypt\t2024-01-01\t2024-01-01\t2.0\t\n"
         "brics\tETH\tEthiopia\t2024-01-01\t2024-01-01\t2.0\t\n"
         "brics\tIDN\tIndonesia\t2025-01-06\t2025-01-06\t1.0\t\n"
         "brics\tZAF\tSouth Africa\t2011-04-14\t2011-04-14\t14.7\t\n", NULL);
  /* Named twice, compared once. */
  check ("overlap ric RIC --combinations --at 2003-01-01", 0,
         "Exactly in  Nation  Name    Since    First day in all  Years in all  Perhaps in\n"
         "RIC         CHN     China   2002-09  2002-09           0.3\n"
         "RIC         IND     India   2002-09  2002-09           0.3\n"
         "RIC         RUS     Russia  2002-09  2002-09           0.3\n", NULL);
  check ("overlap ric v4 --combinations --at 1980-01-01 --format json", 0, "[]\n", NULL);
}

/* Azerbaijan's membership in the CIS is disputed. */
static void
perhaps (void)
{
  g_auto (Outcome) outcome = run ("overlap cis ric --combinations --at 2026-01-01 --format json");

  g_assert_nonnull (strstr (outcome.out, "{\"groupings\": [], \"nation\": \"AZE\", \"name\": \"Azerbaijan\", \"since\": [], "
                                         "\"first-day\": null, \"years\": null, \"perhaps\": [\"cis\"]}"));
}

static void
numbers_of_pairs (void)
{
  /* RIC is a part of the SCO: all of 3, and 3 of 10. From some day in September 2002 on, so 23 years and 93 days at least. */
  check ("overlap ric sco brics --numbers --at 2026-01-01 --format tsv", 0,
         "grouping\tother\tmembers\tother-members\tshared\tshare-of-smaller\tjaccard\tfirst-day\tyears\tuncertain\n"
         "ric\tsco\t3\t10\t3\t1.000\t0.300\t2002-09\t23.3\t\n"
         "ric\tbrics\t3\t10\t3\t1.000\t0.300\t2009-06-16\t" BRICS_SINCE_2009 "\t\n"
         "sco\tbrics\t10\t10\t4\t0.400\t0.250\t2009-06-16\t" BRICS_SINCE_2009 "\t\n", NULL); /* 4 of 16 */
  check ("overlap sco brics --numbers --at 2026-01-01", 0,
         "Grouping  Other  Members  Of the other  Shared  Share of the smaller  Jaccard index  First day in common  Years in common  Uncertain\n"
         "SCO       BRICS  10       10            4       40 %                  0.250          2009-06-16           16.5\n", NULL);
  check ("overlap brics g7 --numbers --at 2026-01-01 --format json", 0,
         "[\n  {\"grouping\": \"brics\", \"other\": \"g7\", \"members\": \"10\", \"other-members\": \"7\", \"shared\": \"0\", "
         "\"share-of-smaller\": \"0.000\", \"jaccard\": \"0.000\", \"first-day\": null, \"years\": null, \"uncertain\": null}\n]\n", NULL);
  /* Before there is one of them, and where three of twelve memberships are disputed. */
  check ("overlap cis brics --numbers --at 1995-01-01 --format tsv", 0,
         "grouping\tother\tmembers\tother-members\tshared\tshare-of-smaller\tjaccard\tfirst-day\tyears\tuncertain\n"
         "cis\tbrics\t9\t0\t0\t\t0.000\t\t\tyes\n", NULL);
}

/* All days of a range together, as the window has them: who belonged at any time, or throughout. */
static void
over_a_range (void)
{
  g_auto (Outcome) any = run ("overlap efta eu --from 1994 --until 1996 --combinations --format tsv");
  g_auto (Outcome) throughout = run ("overlap efta eu --from 1994 --until 1996 --throughout --combinations --format tsv");

  /* Austria went from the one to the other within the range, and was never in both. */
  g_assert_nonnull (strstr (any.out, "\nefta,eu\tAUT\tAustria\t1960-05-03/1995-01-01,1995-01-01\t\t\t\n"));
  g_assert_nonnull (strstr (any.out, "\nefta\tNOR\tNorway\t1960-05-03\t1960-05-03\t36.7\t\n"));
  g_assert_null (strstr (throughout.out, "\tAUT\t"));
  g_assert_nonnull (strstr (throughout.out, "\nefta\tNOR\tNorway\t1960-05-03\t1960-05-03\t36.7\t\n"));

  check ("overlap sco brics --numbers --from 2017-06-08 --until 2017-06-09 --format tsv", 0,
         "grouping\tother\tmembers\tother-members\tshared\tshare-of-smaller\tjaccard\tfirst-day\tyears\tuncertain\n"
         "sco\tbrics\t8\t5\t3\t0.600\t0.300\t2009-06-16\t8.0\t\n", NULL); /* 3 of 10 */
  check ("overlap sco brics --numbers --from 2017-06-08 --until 2017-06-09 --throughout --format tsv", 0,
         "grouping\tother\tmembers\tother-members\tshared\tshare-of-smaller\tjaccard\tfirst-day\tyears\tuncertain\n"
         "sco\tbrics\t6\t5\t2\t0.400\t0.222\t2009-06-16\t8.0\t\n", NULL); /* 2 of 9 */
}

static void
between_two_nations (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "accept", "small.json", NULL);
  g_autofree char *small = g_strdup_printf ("between IND CHN -d %s --format tsv", path);
  g_auto (Outcome) outcome = run ("between IND china --at 2026-01-01 --format tsv");

  g_assert_true (g_str_has_prefix (outcome.out, "kind\tfrom\tuntil\tyears\tgroupings\ttitle\n"));
  g_assert_nonnull (strstr (outcome.out, "\ngrouping\t2017-06-09\t\t" SCO_SINCE_2017 "\tsco\t\n"));
  g_assert_nonnull (strstr (outcome.out, "\nevent\t2024-10-23\t\t\tbrics\tModi and Xi meet in Kazan\n"));
  g_assert_null (strstr (outcome.out, "\nlink\t"));
  /* A partner through the smallest groupings; each link is told. */
  check ("between BRA XKX --at 2026-01-01", 0,
         "Kind  From  Until  Years  Groupings  Title\n"
         "Link                      CPLP       Portugal\n"
         "Link                      EPC        Kosovo\n", NULL);
  check ("between XKX BRA --at 2026-01-01 --format json", 0,
         "[\n  {\"kind\": \"link\", \"from\": null, \"until\": null, \"years\": null, \"groupings\": [\"epc\"], \"title\": \"Portugal\"},\n"
         "  {\"kind\": \"link\", \"from\": null, \"until\": null, \"years\": null, \"groupings\": [\"cplp\"], \"title\": \"Brazil\"}\n]\n", NULL);
  check (small, 0, NULL, "As of");
  /* Austria and the United Kingdom were in the EFTA one after the other, and in the EU at once. */
  outcome_clear (&outcome);
  outcome = run ("between AUT GBR --from 1994 --until 1996 --format tsv");
  g_assert_nonnull (strstr (outcome.out, "\ngrouping\t1995-01-01\t\t2.0\teu\t\n"));
  check ("between XKX BRA --from 2026-01-01 --until 2026-01-02 --throughout", 0,
         "Kind  From  Until  Years  Groupings  Title\n"
         "Link                      EPC        Portugal\n"
         "Link                      CPLP       Brazil\n", NULL);
}

static void
wrong_calls (void)
{
  check ("overlap sco brics --combinations --numbers", 2, "", "--combinations and --numbers ask for two tables");
  check ("overlap sco --numbers", 2, "", "two or more groupings were expected");
  check ("members sco --numbers", 2, "", "--numbers");
  check ("between IND", 2, "", "two nations were expected");
  check ("between IND CHN RUS", 2, "", "two nations were expected");
  check ("between IND bharat", 2, "", "two different nations were expected");
  check ("between IND sco", 2, "", "there is no nation “sco”");
  check ("between IND CHN --roles all", 2, "", "--roles");
}

static void
same_in_every_language (void)
{
  static const char *const calls[] = {
    "overlap ric sco brics --combinations --at 2026-01-01 --format tsv",
    "overlap eu nato --numbers --at 2026-01-01 --format json",
    "overlap efta eu --combinations --from 1994 --until 1996 --format json",
    "between IND CHN --at 2026-01-01 --format json",
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_auto (Outcome) english = run (calls[i]);

      g_assert_cmpint (english.status, ==, 0);
      g_setenv ("LANGUAGE", "de", TRUE);
      check (calls[i], 0, english.out, NULL);
      g_setenv ("LANGUAGE", "", TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/shared/exact-combinations", exact_combinations);
  g_test_add_func ("/cli/shared/perhaps", perhaps);
  g_test_add_func ("/cli/shared/numbers-of-pairs", numbers_of_pairs);
  g_test_add_func ("/cli/shared/over-a-range", over_a_range);
  g_test_add_func ("/cli/shared/between-two-nations", between_two_nations);
  g_test_add_func ("/cli/shared/wrong-calls", wrong_calls);
  g_test_add_func ("/cli/shared/same-in-every-language", same_in_every_language);

  return g_test_run ();
}
