/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-presets-button.h"

#include "tests/app/helpers.h"

#define N_PRESETS 5000

typedef struct
{
  GtkWindow     *window;
  GtkMenuButton *button;
  EntState      *state;
} Fixture;

static EntDataset *
new_dataset (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_grouping (builder, 0, "alpha", "Alpha", "2000-01-01");
  fixture_add_grouping (builder, 1, "beta", "Beta", "2000-01-01");
  for (guint i = 0; i < N_PRESETS; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *name = g_strdup_printf ("Préset_%u", i);

      ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_PRESET, .index = i, .id = id, .name = name,
                                                            .groupings = (const char *const[]) { i == 4711 ? "beta" : "alpha", NULL },
                                                            .latitude_deg = NAN, .longitude_deg = NAN });
    }
  return ent_dataset_builder_freeze (builder);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { NULL }, ent_day_new (2012, 6, 1));
  GtkWidget *presets = g_object_new (ENT_TYPE_PRESETS_BUTTON, NULL);

  fixture->state = fixture_new_state (dataset, view);
  ent_presets_button_set_state (ENT_PRESETS_BUTTON (presets), fixture->state);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, presets);
  gtk_window_present (fixture->window);
  fixture->button = GTK_MENU_BUTTON (helper_find (presets, GTK_TYPE_MENU_BUTTON, 0));
  gtk_menu_button_popup (fixture->button);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

static GtkWidget *
get_popover (Fixture *fixture)
{
  return GTK_WIDGET (gtk_menu_button_get_popover (fixture->button));
}

static gboolean
lists_the_first (gpointer data)
{
  return helper_find_label (get_popover (data), "Préset_0") != NULL;
}

static gboolean
lists_what_is_wanted (gpointer data)
{
  return helper_find_label (get_popover (data), "Préset_4711") != NULL;
}

/* Rows are made for what is on the screen, not for thousands. */
static void
test_few_rows (Fixture       *fixture,
               gconstpointer  data)
{
  helper_wait (lists_the_first, fixture);
  g_assert_null (helper_find (get_popover (fixture), GTK_TYPE_LABEL, 500));
  g_assert_false (lists_what_is_wanted (fixture));
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = helper_find (get_popover (fixture), GTK_TYPE_SEARCH_ENTRY, 0);
  EntView *view;

  gtk_editable_set_text (GTK_EDITABLE (entry), "preset_4711");
  g_signal_emit_by_name (entry, "search-changed");
  helper_wait (lists_what_is_wanted, fixture);
  g_assert_false (lists_the_first (fixture));

  g_signal_emit_by_name (entry, "activate");
  view = ent_state_get_view (fixture->state);
  g_assert_true (ent_view_shows_grouping (view, "beta"));
  g_assert_false (ent_view_shows_grouping (view, "alpha"));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Préset_4711");
}

static void
test_filter_without_a_match (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *entry = helper_find (get_popover (fixture), GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (ent_state_get_can_undo (fixture->state));
}

static gboolean
is_closed (gpointer data)
{
  return !gtk_widget_get_visible (get_popover (data));
}

static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  helper_wait (lists_the_first, fixture);
  g_assert_false (is_closed (fixture));
  g_signal_emit_by_name (helper_find (get_popover (fixture), GTK_TYPE_SEARCH_ENTRY, 0), "stop-search");
  helper_wait (is_closed, fixture);
}

#define ADD(path, func) g_test_add ("/app/presets-popover/" path, Fixture, NULL, set_up, func, tear_down)

HELPER_MAIN ({
  ADD ("few-rows", test_few_rows);
  ADD ("filter", test_filter);
  ADD ("filter-without-a-match", test_filter_without_a_match);
  ADD ("escape", test_escape);
})
