/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-grouping-list.h"

#include "fixture.h"

static EntDataset *
new_dataset (void)
{
  static const struct
  {
    const char *id, *name, *full_name, *kind;
    const char *aliases[2];
  } groupings[] = {
    { "g10", "G10", NULL, "summit-group", { NULL } },
    { "pact", "Żeta", "Treaty of Friendship", "alliance", { "Warsaw Pact", NULL } },
    { "g7", "G7", NULL, "summit-group", { NULL } },
    { "club", "Club", NULL, "other", { NULL } },
  };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Some");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_GROUPING,
                                                          .index = i,
                                                          .id = groupings[i].id,
                                                          .name = groupings[i].name,
                                                          .full_name = groupings[i].full_name,
                                                          .kind_id = groupings[i].kind,
                                                          .aliases = groupings[i].aliases[0] != NULL ? groupings[i].aliases : NULL,
                                                          .from = "1975",
                                                          .latitude_deg = NAN,
                                                          .longitude_deg = NAN,
                                                          .sources = (const char *const[]) { "source", NULL } });
  return ent_dataset_builder_freeze (builder);
}

/* “+” stands before those that are shown; a heading is its kind in brackets. */
static void
assert_items (EntGroupingList *list,
              EntDataset      *dataset,
              const char      *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ent_grouping_list_get_n_items (list); i++)
    {
      const EntGroupingItem *item = ent_grouping_list_get_item (list, i);

      if (item->grouping == ENT_ROW_NONE)
        {
          g_string_append_printf (text, "[%s] ", ent_grouping_kind_to_id (item->kind));
          continue;
        }
      g_assert_cmpuint (ent_grouping_list_find (list, item->grouping), ==, i);
      g_assert_cmpint (ent_dataset_get_grouping (dataset, item->grouping)->kind, ==, item->kind);
      g_string_append_printf (text, "%s%s ", item->shown ? "+" : "", ent_dataset_get_grouping (dataset, item->grouping)->record.id);
    }
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

static void
test_order (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGroupingList) list = ent_grouping_list_new (dataset);
  const char *const shown[] = { "pact", "nobody", "g10", NULL };

  assert_items (list, dataset, "[summit-group] g7 g10 [alliance] pact [other] club");
  g_assert_true (ent_grouping_list_set_shown (list, shown));
  assert_items (list, dataset, "+pact +g10 [summit-group] g7 [other] club");
  g_assert_false (ent_grouping_list_set_shown (list, shown));
}

static void
test_text (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGroupingList) list = ent_grouping_list_new (dataset);

  ent_grouping_list_set_shown (list, (const char *const[]) { "g7", NULL });
  g_assert_false (ent_grouping_list_set_text (list, "  "));
  g_assert_false (ent_grouping_list_is_filtered (list));
  g_assert_true (ent_grouping_list_set_text (list, "G"));
  g_assert_true (ent_grouping_list_is_filtered (list));
  assert_items (list, dataset, "+g7 [summit-group] g10");
  g_assert_false (ent_grouping_list_set_text (list, " g "));
  g_assert_cmpuint (ent_grouping_list_find (list, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "club")), ==, G_MAXUINT);
  /* By a short and a long name, an alias and an id; every word counts. */
  ent_grouping_list_set_text (list, "zeta");
  assert_items (list, dataset, "[alliance] pact");
  ent_grouping_list_set_text (list, "friend TREATY");
  assert_items (list, dataset, "[alliance] pact");
  ent_grouping_list_set_text (list, "warsaw");
  assert_items (list, dataset, "[alliance] pact");
  ent_grouping_list_set_text (list, "warsaw club");
  assert_items (list, dataset, "");
  g_assert_true (ent_grouping_list_set_text (list, ""));
  assert_items (list, dataset, "+g7 [summit-group] g10 [alliance] pact [other] club");
}

static void
test_places (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGroupingList) list = ent_grouping_list_new (dataset);
  guint n_before = ent_grouping_list_get_n_items (list);
  g_autofree EntGroupingItem *before = g_memdup2 (ent_grouping_list_get_item (list, 0), n_before * sizeof (EntGroupingItem));
  g_autofree guint *places = NULL;
  const guint expected[] = { 1, 2, 3, G_MAXUINT, 0, 4, 5 };

  ent_grouping_list_set_shown (list, (const char *const[]) { "pact", NULL });
  places = ent_grouping_list_find_places (list, before, n_before);
  g_assert_cmpmem (places, n_before * sizeof (guint), expected, sizeof expected);
}

/* Of a folded kind there is the heading, and what is shown or looked for. */
static void
test_folded (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGroupingList) list = ent_grouping_list_new (dataset);

  g_assert_true (ent_grouping_list_set_folded (list, ENT_GROUPING_SUMMIT_GROUP, TRUE));
  assert_items (list, dataset, "[summit-group] [alliance] pact [other] club");
  g_assert_true (ent_grouping_list_get_folded (list, ENT_GROUPING_SUMMIT_GROUP));
  g_assert_false (ent_grouping_list_set_folded (list, ENT_GROUPING_SUMMIT_GROUP, TRUE));
  ent_grouping_list_set_shown (list, (const char *const[]) { "g7", NULL });
  assert_items (list, dataset, "+g7 [summit-group] [alliance] pact [other] club");
  ent_grouping_list_set_text (list, "g");
  assert_items (list, dataset, "+g7 [summit-group] g10");
  g_assert_false (ent_grouping_list_get_folded (list, ENT_GROUPING_SUMMIT_GROUP));
  ent_grouping_list_set_text (list, "");
  g_assert_true (ent_grouping_list_set_folded (list, ENT_GROUPING_SUMMIT_GROUP, FALSE));
  assert_items (list, dataset, "+g7 [summit-group] g10 [alliance] pact [other] club");
}

static void
test_empty (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntGroupingList) list = NULL;

  ent_dataset_builder_set_title (builder, "Nothing");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  dataset = ent_dataset_builder_freeze (builder);
  list = ent_grouping_list_new (dataset);
  ent_grouping_list_set_text (list, "a");
  ent_grouping_list_set_shown (list, (const char *const[]) { "nobody", NULL });
  assert_items (list, dataset, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/grouping-list/order", test_order);
  g_test_add_func ("/state/grouping-list/text", test_text);
  g_test_add_func ("/state/grouping-list/places", test_places);
  g_test_add_func ("/state/grouping-list/folded", test_folded);
  g_test_add_func ("/state/grouping-list/empty", test_empty);
  return g_test_run ();
}
