/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-finding.h"

#include <string.h>

#include "io/ent-json-reader.h"
#include "tests/state/fixture.h"

static EntSlice *
new_slice (EntDataset *dataset,
           EntView    *view,
           EntDay      day)
{
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);

  return ent_slice_new (graph, day, NULL);
}

/* ------------------------------------------------------------------------ */
/* Small data sets: rows such as “AAA g1 2001-01-01” or “BBB g1 2001 disputed” */

static EntDataset *
new_dataset (const char *const *rows,
             const char        *ending)
{
  static const char *const nations[] = { "Aland", "Bland", "Cland", "Dland", "Eland", "Fland" };
  EntDatasetBuilder *builder = ent_dataset_builder_new (fixture_problem, NULL);
  EntDataset *dataset;

  ent_dataset_builder_set_title (builder, "Made up");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < G_N_ELEMENTS (nations); i++)
    {
      g_autofree char *id = g_strnfill (3, nations[i][0]);
      g_autofree char *name = g_strconcat (nations[i], ending, NULL);

      fixture_add_nation (builder, i, id, name);
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i + 1);
      g_autofree char *name = g_strdup_printf ("G%u", i + 1);

      fixture_add_grouping (builder, i, id, name, "2000-01-01");
    }
  for (guint i = 0; rows[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], " ", -1);
      gboolean disputed = words[3] && g_str_equal (words[3], "disputed");

      ent_dataset_builder_add (builder, &(EntRecordDraft) {
        .kind = ENT_KIND_MEMBERSHIP,
        .index = i,
        .sources = (const char *const[]) { "source", NULL },
        .nation = words[0],
        .grouping = words[1],
        .role = disputed || !words[3] ? "member" : words[3],
        .from = words[2],
        .disputed = disputed ? "Somebody says no." : NULL,
        .latitude_deg = NAN,
        .longitude_deg = NAN,
      });
    }
  dataset = ent_dataset_builder_freeze (builder);
  ent_dataset_builder_free (builder);
  return dataset;
}

static char *
find_of (const char *const *rows,
         const char        *ending,
         const char        *groupings,
         const char        *hidden,
         const char        *roles)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntDataset) dataset = new_dataset (rows, ending);
  g_autoptr (EntView) all = ent_view_new ((const char *const *) ids, ent_day_new (2010, 1, 1));
  g_autoptr (EntView) rest = ent_view_with_text (all, "hide", hidden, NULL);
  g_autoptr (EntView) view = ent_view_with_text (rest, "roles", roles, NULL);
  g_autoptr (EntSlice) slice = new_slice (dataset, view, ent_view_get_day (view));

  return ent_finding_new (slice);
}

#define assert_finding(rows, groupings, hidden, roles, expected) \
  G_STMT_START { g_autofree char *text = find_of (rows, "", groupings, hidden, roles); g_assert_cmpstr (text, ==, expected); } G_STMT_END

static const char *const three[] = {
  "AAA g1 2001", "AAA g2 2001", "AAA g3 2001", "BBB g1 2001", "BBB g2 2001", "BBB g3 2001",
  "CCC g2 2001", "CCC g3 2001", "DDD g1 2001", "EEE g2 2001 observer", NULL,
};

static void
test_in_all_and_more (void)
{
  assert_finding (three, "g1,g2,g3", "", "all", "Aland and Bland are in all three; Cland is in G2 and G3.");
  assert_finding (three, "g1,g2", "", "all", "Aland and Bland are in both.");
  assert_finding (three, "g2,g3", "", "all", "Aland, Bland and Cland are in both.");
  assert_finding (three, "g2,g3", "", "observer", NULL);
}

/* What is said of those who are shown holds whoever is not. */
static void
test_hidden (void)
{
  assert_finding (three, "g1,g2,g3", "BBB", "all", "Aland is in all three; Cland is in G2 and G3.");
  assert_finding (three, "g1,g2", "AAA,BBB", "all", "No nation shown is in more than one of them.");
  assert_finding (three, "g1", "AAA", "all", "G1 has at least 2 members.");
}

static void
test_only_pairs (void)
{
  static const char *const rows[] = {
    "AAA g1 2001", "AAA g2 2001", "BBB g1 2001", "BBB g2 2001", "CCC g2 2001", "CCC g3 2001", "DDD g3 2001", NULL,
  };

  assert_finding (rows, "g1,g2,g3", "", "all", "Aland and Bland are in G1 and G2; Cland is in G2 and G3.");
  assert_finding (rows, "g1,g3", "", "all", "No nation is in more than one of them.");
}

static void
test_counted (void)
{
  static const char *const rows[] = {
    "AAA g1 2001", "BBB g1 2001", "CCC g1 2001", "DDD g1 2001", "EEE g1 2001", "FFF g1 2001",
    "AAA g2 2001", "BBB g2 2001", "CCC g2 2001", "DDD g2 2001", "EEE g2 2001", "FFF g2 2001 disputed", NULL,
  };

  assert_finding (rows, "g1,g2", "FFF", "all", "At least 5 nations are in both.");
  assert_finding (rows, "g1,g2", "", "all", "At least 5 nations are in both.");
  assert_finding (rows, "g2", "", "all", "G2 has at least 5 members.");
  assert_finding (rows, "g1", "", "all", "G1 has 6 members.");
}

/* Names give way to numbers where they are long, first those that matter less. */
static void
test_long_names (void)
{
  static const char *const rows[] = {
    "AAA g1 2001", "AAA g2 2001", "AAA g3 2001", "BBB g1 2001", "BBB g2 2001", "BBB g3 2001", "CCC g2 2001", "CCC g3 2001", NULL,
  };
  g_autofree char *long_names = find_of (rows, ", Federated States and Territories of", "g1,g2,g3", "", "all");
  g_autofree char *longer_names = find_of (rows, ", Federated States, Islands, Territories and other Dominions of", "g1,g2,g3", "", "all");

  g_assert_cmpstr (long_names, ==, "Aland, Federated States and Territories of and Bland, Federated States and Territories of are in all three; "
                                   "1 more is in G2 and G3.");
  g_assert_cmpstr (longer_names, ==, "2 nations are in all three; 1 more is in G2 and G3.");
}

/* What may be so is not said to be so. */
static void
test_uncertain (void)
{
  static const char *const rows[] = { "AAA g1 2001", "AAA g2 2001 disputed", "BBB g1 2001", "CCC g2 2001", "BBB g3 2005/2015", NULL };

  assert_finding (rows, "g1,g2", "", "all", "No nation is in more than one of them for certain.");
  assert_finding (rows, "g1,g3", "", "all", "No nation is in more than one of them for certain.");
  assert_finding (rows, "g1,g2", "CCC", "all", NULL);
}

static void
test_one_grouping (void)
{
  static const char *const last[] = { "AAA g1 2001", "BBB g1 2004-05-01", "CCC g1 2004-05-01", NULL };
  static const char *const unclear[] = { "AAA g1 2001", "BBB g1 2004-05-01", "CCC g1 2004", NULL };
  static const char *const doubtful[] = { "AAA g1 2001", "BBB g1 2004-05-01", "CCC g1 2005 disputed", NULL };
  static const char *const none[] = { "AAA g1 2001 observer", NULL };

  assert_finding (last, "g1", "", "all", "G1 has 3 members; Bland and Cland joined last (1 May 2004).");
  assert_finding (unclear, "g1", "", "all", "G1 has 3 members.");
  assert_finding (doubtful, "g1", "", "all", "G1 has at least 2 members.");
  assert_finding (none, "g1", "", "all", NULL);
}

/* Groupings of which only one is there on the day. */
static void
test_one_is_there (void)
{
  static const char *const rows[] = { "AAA g1 2001", "BBB g1 2002", NULL };

  assert_finding (rows, "g1,g2", "", "all", "No nation is in more than one of them.");
}

/* ------------------------------------------------------------------------ */
/* The bundled presets on all dates of change, counted in another way */

typedef struct
{
  EntDataset *dataset;
  EntRows     groupings;
  EntDay      day;
  guint8     *certain; /* of each nation in each grouping; owned */
  guint8     *possible;
} Truth;

/* Row by row of the data, whatever the network says. */
static void
truth_fill (Truth *truth)
{
  guint n_groupings = ent_dataset_get_n_rows (truth->dataset, ENT_KIND_GROUPING);
  gsize size = (gsize) n_groupings * ent_dataset_get_n_rows (truth->dataset, ENT_KIND_NATION);

  truth->certain = g_new0 (guint8, size);
  truth->possible = g_new0 (guint8, size);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (truth->dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (truth->dataset, row);
      EntPresence presence = ent_dataset_get_membership_presence (truth->dataset, row, truth->day);
      gsize place = (gsize) membership->nation * n_groupings + membership->grouping;

      if (membership->role != ENT_ROLE_MEMBER || presence == ENT_PRESENCE_ABSENT)
        continue;
      truth->possible[place] = TRUE;
      if (presence == ENT_PRESENCE_CERTAINLY && !membership->record.disputed)
        truth->certain[place] = TRUE;
    }
}

static void
truth_clear (Truth *truth)
{
  g_free (truth->certain);
  g_free (truth->possible);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Truth, truth_clear)

static gboolean
is_member (const Truth *truth,
           guint32      nation,
           guint32      grouping,
           gboolean     certainly)
{
  gsize place = (gsize) nation * ent_dataset_get_n_rows (truth->dataset, ENT_KIND_GROUPING) + grouping;

  return certainly ? truth->certain[place] : truth->possible[place];
}

static guint
count_groupings (const Truth *truth,
                 guint32      nation,
                 GArray      *groupings,
                 gboolean     certainly)
{
  guint n = 0;

  for (guint i = 0; i < groupings->len; i++)
    n += is_member (truth, nation, g_array_index (groupings, guint32, i), certainly);
  return n;
}

/* Of the names in @list, those before the last with a comma. */
static GStrv
split_names (const char *list)
{
  g_auto (GStrv) parts = g_strsplit (list, " and ", -1);
  g_autofree char *joined = g_strjoinv (", ", parts);

  return g_strsplit (joined, ", ", -1);
}

static GArray *
groupings_of (const Truth *truth,
              const char  *list)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_auto (GStrv) names = list ? split_names (list) : NULL;

  for (guint i = 0; i < truth->groupings.n_rows; i++)
    if (!names || g_strv_contains ((const char *const *) names, ent_dataset_get_grouping_name (truth->dataset, truth->groupings.rows[i])))
      g_array_append_val (rows, truth->groupings.rows[i]);
  g_assert_cmpuint (rows->len, ==, names ? g_strv_length (names) : truth->groupings.n_rows);
  return rows;
}

static guint
read_number (const char *word)
{
  static const char *const words[] = { "zero", "one", "two", "three", "four", "five", "six", "seven" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return i;
  g_assert_not_reached ();
}

/* That @who are those of whom @n_in of @groupings say they are members, and
 * nobody else; beside those who are in all where @who are “more”. */
static void
assert_who (const Truth *truth,
            const char  *who,
            GArray      *groupings,
            guint        n_in)
{
  gboolean at_least = g_str_has_prefix (who, "at least ") || g_str_has_prefix (who, "At least ");
  const char *count = at_least ? who + strlen ("at least ") : who;
  g_auto (GStrv) names = g_ascii_isdigit (*count) ? NULL : split_names (who);
  g_autoptr (GArray) all = groupings_of (truth, NULL);
  gboolean may_be_more = FALSE;
  guint n = 0, n_in_all = 0;

  for (guint32 nation = 0; nation < ent_dataset_get_n_rows (truth->dataset, ENT_KIND_NATION); nation++)
    {
      guint n_certain = count_groupings (truth, nation, groupings, TRUE);

      if (n_certain >= n_in)
        {
          gboolean in_all = groupings->len < all->len && count_groupings (truth, nation, all, TRUE) == all->len;

          n += !in_all;
          n_in_all += in_all;
          if (names && !in_all)
            g_assert_true (g_strv_contains ((const char *const *) names, ent_dataset_get_nation_name_at (truth->dataset, nation, truth->day)));
        }
      else
        may_be_more = may_be_more || count_groupings (truth, nation, groupings, FALSE) >= n_in;
    }
  if (names)
    g_assert_cmpuint (g_strv_length (names), ==, n);
  else
    {
      g_assert_cmpuint (g_ascii_strtoull (count, NULL, 10), ==, n);
      g_assert_cmpint (at_least, ==, may_be_more);
      g_assert_cmpint (strstr (who, " more") != NULL, ==, n_in_all > 0);
    }
}

static void
assert_clause (const Truth *truth,
               const char  *clause)
{
  g_autoptr (GRegex) all = g_regex_new ("^(.*) (?:is|are) in (?:both|all (\\w+))$", 0, 0, NULL);
  g_autoptr (GRegex) most = g_regex_new ("^(.*) (?:is|are) in (\\w+) of the (\\w+)$", 0, 0, NULL);
  g_autoptr (GRegex) pair = g_regex_new ("^(.*) (?:is|are) in (.* and .*)$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GArray) groupings = NULL;
  g_autofree char *who = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_regex_match (all, clause, 0, &match))
    {
      groupings = groupings_of (truth, NULL);
      first = g_match_info_fetch (match, 2);
      g_assert_cmpuint (first && *first ? read_number (first) : 2, ==, groupings->len);
    }
  else if (g_match_info_unref (match), g_regex_match (most, clause, 0, &match))
    {
      groupings = groupings_of (truth, NULL);
      first = g_match_info_fetch (match, 2);
      second = g_match_info_fetch (match, 3);
      g_assert_cmpuint (read_number (second), ==, groupings->len);
    }
  else
    {
      g_match_info_unref (match);
      g_assert_true (g_regex_match (pair, clause, 0, &match));
      first = g_match_info_fetch (match, 2);
      groupings = groupings_of (truth, first);
      g_assert_cmpuint (groupings->len, ==, 2);
    }
  who = g_match_info_fetch (match, 1);
  assert_who (truth, who, groupings, second ? read_number (first) : groupings->len);
}

/* Nobody is in two, certainly or at all. */
static void
assert_nothing_shared (const Truth *truth,
                       gboolean     certainly)
{
  g_autoptr (GArray) all = groupings_of (truth, NULL);

  for (guint32 nation = 0; nation < ent_dataset_get_n_rows (truth->dataset, ENT_KIND_NATION); nation++)
    g_assert_cmpuint (count_groupings (truth, nation, all, certainly), <, 2);
}

/* “NATO has 15 members”; who joined last is tested above. */
static void
assert_count (const Truth *truth,
              const char  *clause)
{
  const char *has = strstr (clause, " has ");
  g_autofree char *name = g_strndup (clause, has - clause);
  g_autofree char *who = g_strndup (has + 5, strstr (has, " member") - has - 5);
  g_autoptr (GArray) one = groupings_of (truth, name);

  assert_who (truth, who, one, 1);
}

static gboolean
assert_true_finding (const Truth *truth,
                     EntView     *view)
{
  g_autoptr (EntSlice) slice = new_slice (truth->dataset, view, truth->day);
  g_autofree char *text = ent_finding_new (slice);
  g_auto (GStrv) clauses = NULL;

  g_test_message ("%s", text ? text : "-");
  if (!text)
    return FALSE;
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 140);
  text[strlen (text) - 1] = '\0';
  clauses = g_strsplit (text, "; ", -1);
  for (guint i = 0; clauses[i]; i++)
    if (g_str_has_prefix (clauses[i], "No nation "))
      assert_nothing_shared (truth, g_str_has_suffix (clauses[i], "for certain"));
    else if (strstr (clauses[i], " has "))
      assert_count (truth, clauses[i]);
    else if (!strstr (clauses[i], "joined last"))
      assert_clause (truth, clauses[i]);
  return TRUE;
}

static void
test_presets (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);
  guint n_findings = 0, n_dates_in_all = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    {
      const EntPreset *preset = ent_dataset_get_preset (dataset, row);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) ids = NULL;
      g_autoptr (EntView) view = NULL;
      g_autoptr (EntQuery) query = NULL;
      g_autoptr (EntGraph) graph = NULL;
      const EntDay *dates;
      guint n_dates;

      for (guint i = 0; i < preset->groupings.n_rows; i++)
        g_strv_builder_add (builder, ent_dataset_get_grouping (dataset, preset->groupings.rows[i])->record.id);
      ids = g_strv_builder_end (builder);
      view = ent_view_new ((const char *const *) ids, ent_dataset_get_updated (dataset));
      query = ent_view_get_query (view, dataset);
      graph = ent_graph_new (dataset, query);
      dates = ent_graph_get_dates_of_change (graph, &n_dates);
      n_dates_in_all += n_dates + 1;
      for (guint i = 0; i <= n_dates; i++)
        {
          g_auto (Truth) truth = { dataset, preset->groupings, i < n_dates ? dates[i] : ent_dataset_get_updated (dataset) };

          truth_fill (&truth);
          n_findings += assert_true_finding (&truth, view);
        }
    }
  g_test_message ("%u findings on %u dates", n_findings, n_dates_in_all);
  g_assert_cmpuint (n_findings, >, n_dates_in_all * 9 / 10);
}

#define ADD(path, func) g_test_add_func ("/words/finding/" path, func)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("in-all-and-more", test_in_all_and_more);
  ADD ("hidden", test_hidden);
  ADD ("only-pairs", test_only_pairs);
  ADD ("counted", test_counted);
  ADD ("long-names", test_long_names);
  ADD ("uncertain", test_uncertain);
  ADD ("one-grouping", test_one_grouping);
  ADD ("one-is-there", test_one_is_there);
  ADD ("presets", test_presets);

  return g_test_run ();
}
