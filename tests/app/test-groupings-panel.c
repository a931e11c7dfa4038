/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-groupings-panel.h"

#include <math.h>

#include "app/ent-grouping-row.h"
#include "app/ent-presets-button.h"
#include "app/ent-role-list.h"
#include "app/ent-tie-switch.h"
#include "helpers.h"

typedef struct
{
  EntState  *state;
  GtkWidget *panel;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->state = helper_new_state ();
  fixture->panel = g_object_new (ENT_TYPE_GROUPINGS_PANEL, NULL);
  ent_groupings_panel_set_state (ENT_GROUPINGS_PANEL (fixture->panel), fixture->state);
  fixture->window = helper_show (fixture->panel);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->state);
}

static GtkWidget *
get_row (Fixture *fixture,
         guint    nth)
{
  return helper_find (fixture->panel, ENT_TYPE_GROUPING_ROW, nth);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_nonnull (helper_find_label (get_row (fixture, 0), "Alpha"));
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "Beta"));
  g_assert_nonnull (helper_find_label (get_row (fixture, 2), "Gamma"));
  g_assert_null (get_row (fixture, 3));
}

static void
test_count_follows_date (Fixture       *fixture,
                         gconstpointer  data)
{
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "4"));
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "3"));
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *toggle = helper_find (get_row (fixture, 2), GTK_TYPE_TOGGLE_BUTTON, 0);

  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show Gamma");

  ent_state_undo (fixture->state);
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
  toggle = helper_find (get_row (fixture, 2), GTK_TYPE_TOGGLE_BUTTON, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  EntRef beta = fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_GROUPING, "beta");

  gtk_widget_activate (get_row (fixture, 1));
  g_assert_true (ent_ref_equal (ent_thing_get_record (ent_state_get_selection (fixture->state)), beta));
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, 1), "current"));
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, 0), "current"));
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *outer = helper_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 1);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (outer)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (outer), FALSE);
  g_assert_cmpuint (ent_view_get_roles (ent_state_get_view (fixture->state)) & (1u << ENT_ROLE_OBSERVER | 1u << ENT_ROLE_PARTNER), ==, 0);
  g_assert_cmpuint (ent_view_get_roles (ent_state_get_view (fixture->state)) & 1u << ENT_ROLE_MEMBER, !=, 0);

  ent_state_undo (fixture->state);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (outer)));
}

static void
problem_cb (EntProblemLevel  level,
            const char      *path,
            const char      *message,
            gpointer         user_data)
{
  g_error ("%s: %s", path, message);
}

/* Nations AAA and BBB with a tie, and a grouping if it is wanted. */
static void
open_ties (Fixture  *fixture,
           gboolean  with_grouping)
{
  static const char *const nations[] = { "AAA", "BBB", NULL };
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (problem_cb, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (NULL, ent_day_new (2012, 6, 1));
  EntRecordDraft drafts[] = {
    { .kind = ENT_KIND_SOURCE, .id = "s", .title = "S", .kind_id = "book" },
    { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Alpha", .kind_id = "state", .sources = sources },
    { .kind = ENT_KIND_NATION, .index = 1, .id = "BBB", .name = "Beta", .kind_id = "state", .sources = sources },
    { .kind = ENT_KIND_TIE, .nations = nations, .kind_id = "dialogue", .from = "2000", .sources = sources },
    { .kind = ENT_KIND_GROUPING, .id = "x", .name = "X", .kind_id = "other", .from = "2000", .sources = sources },
  };

  ent_dataset_builder_set_title (builder, "Ties");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  for (guint i = 0; i < (with_grouping ? 5 : 4); i++)
    {
      drafts[i].latitude_deg = drafts[i].longitude_deg = NAN;
      ent_dataset_builder_add (builder, &drafts[i]);
    }
  dataset = ent_dataset_builder_freeze (builder);
  g_assert_nonnull (dataset);
  fixture_open (fixture->state, dataset, view);
}

static void
test_ties (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *ties = helper_find (fixture->panel, ENT_TYPE_TIE_SWITCH, 0);
  GtkCheckButton *check = GTK_CHECK_BUTTON (helper_find (ties, GTK_TYPE_CHECK_BUTTON, 0));

  open_ties (fixture, TRUE);
  g_assert_true (gtk_widget_get_visible (ties));
  g_assert_false (gtk_check_button_get_active (check));

  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpuint (ent_view_get_ties (ent_state_get_view (fixture->state)), ==, ENT_TIE_KINDS_ALL);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show Ties");
  ent_state_undo (fixture->state);
  g_assert_cmpuint (ent_view_get_ties (ent_state_get_view (fixture->state)), ==, 0);
  g_assert_false (gtk_check_button_get_active (check));
}

/* Where there is no grouping, the panel says so, and there is nothing to switch. */
static void
test_no_groupings (Fixture       *fixture,
                   gconstpointer  data)
{
  open_ties (fixture, FALSE);
  g_assert_false (gtk_widget_get_visible (helper_find (fixture->panel, ENT_TYPE_TIE_SWITCH, 0)));
  g_assert_false (gtk_widget_get_visible (helper_find (fixture->panel, ENT_TYPE_ROLE_LIST, 0)));
  g_assert_true (gtk_widget_get_visible (helper_find_label (fixture->panel,
                                                            "This data set has no groupings. Its ties are shown as lines between nations.")));
}

static void
test_other_dataset (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("Other", "XXX");
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, 0);

  fixture_open (fixture->state, dataset, view);
  g_assert_nonnull (helper_find_label (get_row (fixture, 0), "Gamma"));
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "Alpha"));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *toggle = helper_find (get_row (fixture, 0), GTK_TYPE_TOGGLE_BUTTON, 0);

  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show Alpha");
}

static void
add_grouping (EntDatasetBuilder *builder,
              guint              index,
              EntRecordDraft     draft)
{
  draft.kind = ENT_KIND_GROUPING;
  draft.index = index;
  draft.latitude_deg = draft.longitude_deg = NAN;
  draft.sources = (const char *const[]) { "source", NULL };
  ent_dataset_builder_add (builder, &draft);
}

static EntDataset *
new_many (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Many");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%02u", i);

      add_grouping (builder, i, (EntRecordDraft) { .id = id, .name = id, .kind_id = "organisation", .from = "2000" });
    }
  add_grouping (builder, 12, (EntRecordDraft) { .id = "pact", .name = "Żeta", .full_name = "Treaty of Friendship", .kind_id = "alliance",
                                                .aliases = (const char *const[]) { "Warsaw Pact", NULL },
                                                .from = "1955-05-14", .until = "1991-07-01" });
  add_grouping (builder, 13, (EntRecordDraft) { .id = "nato", .name = "Atlantic", .kind_id = "alliance", .from = "1949-04-04" });
  add_grouping (builder, 14, (EntRecordDraft) { .id = "g-7", .name = "Seven", .kind_id = "summit-group", .from = "1975-11-15" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_PRESET, .id = "cold", .name = "The blocs_of 1960", .at = "1960-01-01",
                                                        .groupings = (const char *const[]) { "nato", "pact", NULL } });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_PRESET, .index = 1, .id = "seven", .name = "Seven alone",
                                                        .groupings = (const char *const[]) { "g-7", NULL } });
  return ent_dataset_builder_freeze (builder);
}

static void
open_many (Fixture *fixture)
{
  g_autoptr (EntDataset) dataset = new_many ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "g03", "nato", NULL }, ent_day_new (2012, 6, 1));

  fixture_open (fixture->state, dataset, view);
}

/* The names of the rows that are to be seen, and the headings above them. */
static char *
list_rows (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; get_row (fixture, i) != NULL; i++)
    {
      GtkWidget *row = get_row (fixture, i);
      GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

      if (!gtk_widget_get_child_visible (row))
        continue;
      if (header != NULL)
        g_string_append_printf (text, "[%s] ", gtk_label_get_text (GTK_LABEL (header)));
      g_string_append_printf (text, "%s ", gtk_label_get_text (GTK_LABEL (helper_find (row, GTK_TYPE_LABEL, 0))));
    }
  return g_strchomp (g_string_free (text, FALSE));
}

static void
assert_rows (Fixture    *fixture,
             const char *filter,
             const char *expected)
{
  GtkWidget *entry = helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0);
  g_autofree char *rows = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), filter);
  g_signal_emit_by_name (entry, "search-changed");
  rows = list_rows (fixture);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  open_many (fixture);
  assert_rows (fixture, "", "g03 Atlantic [Summit groups] Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  open_many (fixture);
  assert_rows (fixture, "zeta", "[Alliances] Żeta");
  assert_rows (fixture, "WARSAW", "[Alliances] Żeta");
  assert_rows (fixture, "friend treaty", "[Alliances] Żeta");
  assert_rows (fixture, "g-7", "[Summit groups] Seven");
  assert_rows (fixture, " g03 ", "g03");
  assert_rows (fixture, "nothing of the kind", "");
  g_assert_true (gtk_widget_get_mapped (helper_find_label (fixture->panel, "No grouping found. Try fewer letters or another name.")));
  assert_rows (fixture, "atl", "Atlantic");
  g_assert_false (gtk_widget_get_mapped (helper_find_label (fixture->panel, "No grouping found. Try fewer letters or another name.")));
}

static void
test_filter_enter (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *entry = helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *toggle;

  open_many (fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), "seven");
  g_signal_emit_by_name (entry, "activate");
  toggle = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TOGGLE_BUTTON (toggle));
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "g-7"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == toggle);
}

static void
test_absent (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *pact;

  open_many (fixture);
  pact = gtk_widget_get_ancestor (helper_find_label (fixture->panel, "Żeta"), ENT_TYPE_GROUPING_ROW);
  g_assert_nonnull (helper_find_label (pact, "ended 1991"));
  g_assert_true (gtk_widget_has_css_class (pact, "absent"));
  ent_state_set_day (fixture->state, ent_day_new (1950, 1, 1));
  g_assert_nonnull (helper_find_label (pact, "founded 1955"));
  ent_state_set_day (fixture->state, ent_day_new (1960, 1, 1));
  g_assert_nonnull (helper_find_label (pact, "0"));
  g_assert_false (gtk_widget_has_css_class (pact, "absent"));
}

/* Clicks the toggle that lies at a place of the window, as a pointer would: it
 * takes the focus first. */
static void
click_at (Fixture *fixture,
          double   x,
          double   y)
{
  GtkWidget *picked = gtk_widget_pick (fixture->window, x, y, GTK_PICK_DEFAULT);
  GtkWidget *toggle = picked != NULL ? gtk_widget_get_ancestor (picked, GTK_TYPE_TOGGLE_BUTTON) : NULL;

  g_assert_nonnull (toggle);
  gtk_widget_grab_focus (toggle);
  g_signal_emit_by_name (toggle, "clicked");
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* The middle of the toggle of a grouping, in the window. */
static graphene_point_t
get_place (Fixture    *fixture,
           const char *name)
{
  GtkWidget *row = gtk_widget_get_ancestor (helper_find_label (fixture->panel, name), ENT_TYPE_GROUPING_ROW);
  graphene_rect_t bounds;

  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (helper_find (row, GTK_TYPE_TOGGLE_BUTTON, 0), fixture->window, &bounds));
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
}

static gboolean
shows (Fixture    *fixture,
       const char *id)
{
  return ent_view_shows_grouping (ent_state_get_view (fixture->state), id);
}

static void
test_second_click (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *name, *id;
  } cases[] = { { "g03", "g03" }, { "Seven", "g-7" }, { "g01", "g01" } };

  open_many (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean before = shows (fixture, cases[i].id);
      graphene_point_t place = get_place (fixture, cases[i].name);

      for (guint click = 1; click <= 15; click++)
        {
          click_at (fixture, place.x, place.y);
          g_assert_cmpint (shows (fixture, cases[i].id), ==, before ^ (click % 2));
        }
      click_at (fixture, place.x, place.y);
    }
  /* Nothing else was hit. */
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (ent_state_get_view (fixture->state))), ==, 2);
}

static void
test_places_when_left (Fixture       *fixture,
                       gconstpointer  data)
{
  graphene_point_t place;
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;

  open_many (fixture);
  place = get_place (fixture, "Seven");
  click_at (fixture, place.x, place.y);
  during = list_rows (fixture);
  g_assert_cmpstr (during, ==, "g03 Atlantic [Summit groups] Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");

  gtk_widget_grab_focus (helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0));
  after = list_rows (fixture);
  g_assert_cmpstr (after, ==, "g03 Atlantic Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");
}

/* The pointer leaves the lists: there is none here, and it was never over them. */
static void
leave_lists (Fixture *fixture)
{
  GtkWidget *lists = gtk_widget_get_parent (helper_find (fixture->panel, GTK_TYPE_LIST_BOX, 0));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (lists);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_object_notify (G_OBJECT (controller), "contains-pointer");
    }
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_undo_keeps_place (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *scroller = helper_find (fixture->panel, GTK_TYPE_SCROLLED_WINDOW, 0);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *filter = helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *toggle;
  graphene_point_t place;

  open_many (fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment) + 100);
  gtk_adjustment_set_value (adjustment, 100);
  place = get_place (fixture, "g05");
  click_at (fixture, place.x, place.y);
  toggle = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  leave_lists (fixture);
  /* The row has gone to the top with the focus, and the list did not follow. */
  g_assert_cmpfloat (get_place (fixture, "g05").y, <, place.y);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == toggle);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 100);

  gtk_widget_grab_focus (filter);
  ent_state_undo (fixture->state);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_false (shows (fixture, "g05"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 100);
  /* The filter and the roles do not scroll away with the list. */
  g_assert_false (gtk_widget_is_ancestor (filter, scroller));
  g_assert_false (gtk_widget_is_ancestor (helper_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 0), scroller));
}

static void
test_no_presets (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_false (gtk_widget_get_visible (helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0)));
}

static void
assert_preset (Fixture    *fixture,
               const char *expected)
{
  GtkWidget *presets = helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0);
  GtkWidget *button = helper_find (presets, GTK_TYPE_MENU_BUTTON, 0);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_autoptr (GVariant) label = g_menu_model_get_item_attribute_value (menu, 0, G_MENU_ATTRIBUTE_LABEL, NULL);

  g_assert_true (gtk_widget_get_visible (presets));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  g_assert_cmpstr (g_variant_get_string (label, NULL), ==, expected);
}

static void
test_presets (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *presets = helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0);
  GtkWidget *button = helper_find (presets, GTK_TYPE_MENU_BUTTON, 0);
  EntView *view;

  open_many (fixture);
  assert_preset (fixture, "The blocs__of 1960");
  g_assert_true (gtk_widget_activate_action (button, "presets.choose", "s", "cold"));
  view = ent_state_get_view (fixture->state);
  g_assert_cmpstr (ent_view_get_groupings (view)[0], ==, "nato");
  g_assert_cmpstr (ent_view_get_groupings (view)[1], ==, "pact");
  g_assert_null (ent_view_get_groupings (view)[2]);
  g_assert_cmpint (ent_view_get_day (view), ==, ent_day_new (1960, 1, 1));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "The blocs_of 1960");

  /* One without a date keeps that of the view. */
  gtk_widget_activate_action (button, "presets.choose", "s", "seven");
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (1960, 1, 1));
  ent_state_undo (fixture->state);
  ent_state_undo (fixture->state);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "g03"));
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (2012, 6, 1));
}

#define ADD(path, func) g_test_add ("/app/groupings-panel/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("rows/shown-first", test_rows)
        ADD ("rows/count-follows-date", test_count_follows_date)
            ADD ("rows/other-dataset", test_other_dataset)
                ADD ("switch/shows-and-undoes", test_switch)
                    ADD ("rows/kinds", test_kinds)
                        ADD ("rows/absent", test_absent)
                            ADD ("rows/second-click-undoes-the-first", test_second_click)
                                ADD ("rows/move-when-left", test_places_when_left)
                                    ADD ("rows/undo-does-not-scroll", test_undo_keeps_place)
                                        ADD ("filter/any-name", test_filter)
                                            ADD ("filter/enter", test_filter_enter)
                                                ADD ("presets/none", test_no_presets)
                                                    ADD ("presets/one-step", test_presets)
                                                        ADD ("select", test_select)
                                                            ADD ("roles/filter-and-undo", test_roles)
                                                                ADD ("ties/switch-and-undo", test_ties)
                                                                    ADD ("ties/no-groupings", test_no_groupings)
                                                                        ADD ("accessible", test_accessible))
