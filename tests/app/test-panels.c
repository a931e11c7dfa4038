/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-card-row.h"
#include "app/ent-details-panel.h"
#include "app/ent-groupings-panel.h"
#include "app/ent-timeline.h"
#include "window-fixture.h"

/* All panels of a window with no data, with one row of each kind and with a hundred
 * thousand: none fails or warns, and lists make rows for what is seen alone. */

#define MANY 100000

/* A list has a few rows more than fit. */
#define MAX_ROWS 200

static void
add_event (EntDatasetBuilder *builder,
           guint              index)
{
  g_autofree char *id = g_strdup_printf ("e%u", index);
  g_autofree char *date = g_strdup_printf ("%u-%02u-%02u", 2000 + index % 20, 1 + index / 20 % 12, 1 + index / 240 % 28);

  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT, .index = index, .id = id, .title = "A meeting", .kind_id = "summit",
                                                        .from = date, .groupings = (const char *const[]) { "g0", NULL },
                                                        .latitude_deg = NAN, .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
}

static void
add_quote (EntDatasetBuilder *builder,
           guint              index)
{
  g_autofree char *id = g_strdup_printf ("q%u", index);
  g_autofree char *date = g_strdup_printf ("%u-%02u", 2000 + index % 20, 1 + index / 20 % 12);

  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE, .index = index, .id = id, .text = "We agree.", .speaker = "A Speaker",
                                                        .nation = "AAA", .date = date, .groupings = (const char *const[]) { "g0", NULL },
                                                        .sources = (const char *const[]) { "source", NULL } });
}

/* Two nations where there are any rows, the first of which is in the first grouping. */
static EntDataset *
new_dataset (guint n_rows)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Rows");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  if (n_rows > 0)
    {
      ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
      fixture_add_nation (builder, 0, "AAA", "Aland");
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i);

      fixture_add_grouping (builder, i, id, id, "2000-01-01");
      add_event (builder, i);
      add_quote (builder, i);
    }
  if (n_rows > 0)
    fixture_add_membership (builder, 0, "AAA", "g0", "member", "2000-01-01", NULL);
  return ent_dataset_builder_freeze (builder);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ENT_IS_CARD_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* Each page that the details have of what is selected. */
static void
look_at_pages (EntWindow *window)
{
  GtkWidget *details = helper_find (GTK_WIDGET (window), ENT_TYPE_DETAILS_PANEL, 0);
  GtkWidget *tab;

  for (guint i = 0; (tab = helper_find (details, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), TRUE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_assert_cmpuint (count_rows (details), <=, MAX_ROWS);
    }
}

static void
select_first (EntWindow *window,
              EntKind    kind)
{
  EntState *state = ent_window_get_state (window);

  if (ent_dataset_get_n_rows (ent_state_get_dataset (state), kind) == 0)
    return;
  ent_state_set_selection (state, ent_thing_of (ent_ref (kind, 0)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  look_at_pages (window);
}

static void
act (EntWindow  *window,
     const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

static void
look_at_all (guint n_rows)
{
  g_autoptr (EntDataset) dataset = new_dataset (n_rows);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { n_rows > 0 ? "g0" : NULL, NULL }, ent_day_new (2010, 1, 1));
  EntWindow *window = ent_window_new (window_fixture_get_application (), NULL);
  EntState *state = ent_window_get_state (window);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  fixture_open (state, dataset, view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  helper_wait (window_fixture_is_idle, window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpuint (count_rows (helper_find (GTK_WIDGET (window), ENT_TYPE_GROUPINGS_PANEL, 0)), <=, MAX_ROWS);
  g_assert_cmpuint (count_rows (helper_find (GTK_WIDGET (window), ENT_TYPE_GROUPINGS_PANEL, 0)), >=, MIN (n_rows, 5));

  look_at_pages (window);
  for (EntKind kind = 0; kind < ENT_N_KINDS; kind++)
    if (kind != ENT_KIND_PRESET && kind != ENT_KIND_NONE)
      select_first (window, kind);
  ent_state_set_selection (state, ENT_THING_NOTHING);
  ent_timeline_step (ENT_TIMELINE (helper_find (GTK_WIDGET (window), ENT_TYPE_TIMELINE, 0)), -1);
  for (EntChartKind chart = 0; chart < ENT_N_CHARTS; chart++)
    {
      g_autoptr (EntView) charted = ent_view_with_chart (ent_state_get_view (state), chart);

      ent_state_set_view (state, charted, "Chart");
      helper_wait (window_fixture_is_idle, window);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  act (window, "table");
  act (window, "table");
  act (window, "compare");
  act (window, "undo");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_none (void)
{
  look_at_all (0);
}

static void
test_one (void)
{
  look_at_all (1);
}

static void
test_many (void)
{
  look_at_all (MANY);
}

HELPER_MAIN ({
  g_test_add_func ("/app/panels/none", test_none);
  g_test_add_func ("/app/panels/one", test_one);
  g_test_add_func ("/app/panels/many", test_many);
})
