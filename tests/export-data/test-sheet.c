/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-losses.h"
#include "export-data/ent-data-table.h"

#include <locale.h>

#include "round-trip.h"

#define HARBOUR \
  "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2020-01-01\"," \
  " \"sources\": [{\"id\": \"s1\", \"type\": \"document\", \"title\": \"S\"}, {\"id\": \"s2\", \"type\": \"document\", \"title\": \"S\"}]," \
  " \"nations\": [{\"id\": \"NOR\", \"kind\": \"state\", \"name\": \"Norway\", \"sources\": [\"s1\"]}," \
  "  {\"id\": \"KEN\", \"kind\": \"state\", \"name\": \"Kenya\", \"sources\": [\"s1\"]}]," \
  " \"groupings\": [{\"id\": \"harbour\", \"kind\": \"other\", \"name\": \"Harbour, old\", \"from\": \"1950\", \"sources\": [\"s1\"]}," \
  "  {\"id\": \"reef\", \"kind\": \"other\", \"name\": \"=Reef\", \"from\": \"1950\", \"sources\": [\"s1\"]}]," \
  " \"memberships\": [" \
  "  {\"nation\": \"NOR\", \"grouping\": \"harbour\", \"role\": \"member\", \"founding\": true, \"from\": \"1951-02-03\", \"until\": \"1960?\"," \
  "   \"note\": \"-1\", \"sources\": [\"s1\", \"s2\"]}," \
  "  {\"nation\": \"KEN\", \"grouping\": \"reef\", \"role\": \"observer\", \"sources\": [\"s2\"]}]," \
  " \"ties\": [{\"nations\": [\"NOR\", \"KEN\"], \"kind\": \"cooperation\", \"from\": \"1990\", \"sources\": [\"s1\"]}]}"

#define HEAD "nation,nation id,grouping,grouping id,role,founding,from,until,note,sources\r\n"
#define OF_HARBOUR "Norway,NOR,\"Harbour, old\",harbour,member,yes,1951-02-03,1960?,'-1,s1; s2\r\n"
#define OF_REEF "Kenya,KEN,'=Reef,reef,observer,,,,,s2\r\n"

static EntDataChoice *
choose (EntDataset *dataset,
        const char *grouping)
{
  const guint32 row = grouping != NULL ? ent_dataset_lookup (dataset, ENT_KIND_GROUPING, grouping) : 0;

  return ent_data_choice_new (dataset, (EntRows) { &row, grouping != NULL ? 1 : 0 }, (EntRows) { 0 });
}

static void
lines (void)
{
  g_autoptr (EntDataset) dataset = read_data (HARBOUR);
  g_autoptr (EntDataChoice) all = choose (dataset, NULL);
  g_autoptr (EntDataChoice) reef = choose (dataset, "reef");
  g_autofree char *text = make_text (all, ENT_DATA_CSV);
  g_autofree char *narrowed = make_text (reef, ENT_DATA_CSV);

  g_assert_cmpstr (text, ==, HEAD OF_HARBOUR OF_REEF);
  g_assert_cmpstr (narrowed, ==, HEAD OF_REEF);
}

/* All that a table has, with a column for each key that some record has. */
static void
tables (void)
{
  g_autoptr (EntDataset) dataset = read_data (HARBOUR);
  g_autoptr (EntDataChoice) all = choose (dataset, NULL);
  g_autoptr (EntDataChoice) reef = choose (dataset, "reef");
  g_autofree char *groupings = ent_data_table_write (all, ENT_KIND_GROUPING);
  g_autofree char *memberships = ent_data_table_write (all, ENT_KIND_MEMBERSHIP);
  g_autofree char *ties = ent_data_table_write (all, ENT_KIND_TIE);
  g_autofree char *nations = ent_data_table_write (reef, ENT_KIND_NATION);
  g_autofree char *events = ent_data_table_write (all, ENT_KIND_EVENT);
  EntKind kind;

  g_assert_cmpstr (groupings, ==, "id,name,kind,from,sources\r\nharbour,\"Harbour, old\",other,1950,s1\r\nreef,'=Reef,other,1950,s1\r\n");
  g_assert_cmpstr (memberships, ==,
                   "nation,grouping,role,founding,from,until,note,sources\r\n"
                   "NOR,harbour,member,true,1951-02-03,1960?,'-1,s1; s2\r\nKEN,reef,observer,,,,,s2\r\n");
  g_assert_cmpstr (ties, ==, "nations,kind,from,sources\r\nNOR; KEN,cooperation,1990,s1\r\n");
  g_assert_cmpstr (nations, ==, "id,name,sources\r\nKEN,Kenya,s1\r\n");
  g_assert_cmpstr (events, ==, "");
  g_assert_true (ent_data_table_from_id ("ties", &kind));
  g_assert_cmpint (kind, ==, ENT_KIND_TIE);
  g_assert_false (ent_data_table_from_id ("people", &kind));
}

/* What belongs to one grouping, and nothing else. */
static void
choice_of_a_grouping (void)
{
  g_autoptr (EntDataset) dataset = read_data (HARBOUR);
  g_autoptr (EntDataChoice) choice = choose (dataset, "reef");

  g_assert_false (ent_data_choice_is_whole (choice));
  g_assert_cmpuint (ent_data_choice_count (choice, ENT_KIND_GROUPING), ==, 1);
  g_assert_cmpuint (ent_data_choice_count (choice, ENT_KIND_MEMBERSHIP), ==, 1);
  g_assert_cmpuint (ent_data_choice_count (choice, ENT_KIND_NATION), ==, 1);
  g_assert_cmpuint (ent_data_choice_count (choice, ENT_KIND_TIE), ==, 0);
  g_assert_cmpuint (ent_data_choice_count (choice, ENT_KIND_SOURCE), ==, 2);
  g_assert_true (ent_data_choice_has (choice, ENT_KIND_NATION, ent_dataset_lookup (dataset, ENT_KIND_NATION, "KEN")));
}

static guint
count_of_nations (EntDataset *dataset,
                  EntRows     groupings,
                  EntRows     nations,
                  EntKind     kind)
{
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, groupings, nations);

  return ent_data_choice_count (choice, kind);
}

/* A nation alone has its ties, with whoever is at their other ends; several have those between them. */
static void
choice_of_nations (void)
{
  g_autoptr (EntDataset) dataset = read_data (HARBOUR);
  const guint32 kenya = ent_dataset_lookup (dataset, ENT_KIND_NATION, "KEN");
  const guint32 harbour = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "harbour");
  const EntRows nation = { &kenya, 1 }, grouping = { &harbour, 1 }, none = { 0 };

  g_assert_cmpuint (count_of_nations (dataset, none, nation, ENT_KIND_MEMBERSHIP), ==, 1);
  g_assert_cmpuint (count_of_nations (dataset, none, nation, ENT_KIND_GROUPING), ==, 1);
  g_assert_cmpuint (count_of_nations (dataset, none, nation, ENT_KIND_TIE), ==, 1);
  g_assert_cmpuint (count_of_nations (dataset, none, nation, ENT_KIND_NATION), ==, 2);
  g_assert_cmpuint (count_of_nations (dataset, grouping, nation, ENT_KIND_MEMBERSHIP), ==, 0);
  g_assert_cmpuint (count_of_nations (dataset, grouping, nation, ENT_KIND_TIE), ==, 0);
  g_assert_cmpuint (count_of_nations (dataset, grouping, nation, ENT_KIND_NATION), ==, 1);
}

static void
losses (void)
{
  g_autoptr (EntDataset) dataset = read_data (HARBOUR);
  g_autoptr (EntDataChoice) all = choose (dataset, NULL);
  g_autoptr (EntDataChoice) reef = choose (dataset, "reef");
  g_autoptr (GPtrArray) of_all = ent_data_losses_list (all, ENT_DATA_CSV);
  g_autoptr (GPtrArray) of_reef = ent_data_losses_list (reef, ENT_DATA_CSV);

  g_assert_cmpuint (of_all->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (of_all, 0), ==, "ties (1)");
  g_assert_cmpstr (g_ptr_array_index (of_all, 1), ==, "more of sources than their ids (2)");
  g_assert_cmpuint (of_reef->len, ==, 1);
}

static void
round_trips (void)
{
  const EntImportOptions options = { 0 };

  check_round_trips (ENT_DATA_CSV, &options, TRUE);
}

/* The table as the data has it, with ids alone; what its first of January is has to be told. */
static void
table_round_trips (void)
{
  const EntImportOptions options = { .january_is_year = ENT_IMPORT_NO };
  g_autoptr (EntDataset) bundled = load_bundled ();
  g_autoptr (EntImportNations) nations = ent_import_nations_new (bundled);

  for (guint32 seed = 0; seed <= N_ROUNDS; seed++)
    {
      g_autoptr (EntDataset) dataset = seed < N_ROUNDS ? make_data (bundled, seed) : ent_dataset_ref (bundled);
      g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
      g_autoptr (GBytes) bytes = ent_data_out_make_table (choice, ENT_KIND_MEMBERSHIP, ENT_DATA_CSV, NULL);

      if (ent_data_choice_count (choice, ENT_KIND_MEMBERSHIP) > 0)
        check_comes_back (bundled, nations, dataset, bytes, &options, TRUE, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-data/sheet/tables", tables);
  g_test_add_func ("/export-data/sheet/lines", lines);
  g_test_add_func ("/export-data/sheet/choice-of-a-grouping", choice_of_a_grouping);
  g_test_add_func ("/export-data/sheet/choice-of-nations", choice_of_nations);
  g_test_add_func ("/export-data/sheet/losses", losses);
  g_test_add_func ("/export-data/sheet/round-trips", round_trips);
  g_test_add_func ("/export-data/sheet/table-round-trips", table_round_trips);

  return g_test_run ();
}
