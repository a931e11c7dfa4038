/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-card-list.h"
#include "app/ent-grouping-check.h"
#include "app/ent-groupings-order.h"
#include "app/ent-kind-row.h"
#include "app/ent-presets-button.h"
#include "groupings-fixture.h"
#include "state/ent-deeds.h"

/* Where the row of a grouping stands, with what the list says of it. */
static GtkWidget *
get_place_of (GtkWidget *row)
{
  return gtk_widget_get_ancestor (row, ENT_TYPE_CARD_ROW);
}

static GtkWidget *
get_scroller (GroupingsFixture *fixture)
{
  return gtk_widget_get_parent (helper_find (fixture->panel, ENT_TYPE_CARD_LIST, 0));
}

static GtkAdjustment *
get_adjustment (GroupingsFixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (get_scroller (fixture)));
}

static void
test_rows (GroupingsFixture *fixture,
           gconstpointer     data)
{
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 0), "Alpha"));
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 1), "Beta"));
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 2), "Gamma"));
  g_assert_null (groupings_get_row (fixture, 3));
}

static void
test_count_follows_date (GroupingsFixture *fixture,
                         gconstpointer     data)
{
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 1), "4"));
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 1), "3"));
}

static void
compare_with (GroupingsFixture *fixture,
              EntDay            since,
              EntRange          range)
{
  g_autoptr (EntView) with_since = ent_view_with_since (ent_state_get_view (fixture->state), since);
  g_autoptr (EntView) view = ent_view_with_range (with_since, range);

  ent_state_set_view (fixture->state, view, "Compare");
}

static gboolean
is_said (GroupingsFixture *fixture,
         guint             nth,
         const char       *text)
{
  GtkWidget *label = helper_find_label (groupings_get_row (fixture, nth), text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* Below the number stands who has come since the other day, or on the day itself;
 * a range counts whoever was there at some time, or throughout. */
static void
test_numbers_of_two_days (GroupingsFixture *fixture,
                          gconstpointer     data)
{
  g_assert_false (is_said (fixture, 1, "+1"));
  compare_with (fixture, ent_day_new (2004, 1, 1), ENT_RANGE_NONE);
  g_assert_true (is_said (fixture, 1, "4"));
  g_assert_true (is_said (fixture, 1, "+1"));
  gtk_test_accessible_assert_property (get_place_of (groupings_get_row (fixture, 1)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "4 members\nJoined since 1 January 2004: Eland");

  compare_with (fixture, ent_day_new (2004, 1, 1), ENT_RANGE_THROUGHOUT);
  g_assert_true (is_said (fixture, 1, "3"));
  g_assert_false (is_said (fixture, 1, "+1"));
  compare_with (fixture, ent_day_new (2004, 1, 1), ENT_RANGE_ANY_TIME);
  g_assert_true (is_said (fixture, 1, "4"));
  compare_with (fixture, ENT_DAY_MIN, ENT_RANGE_NONE);
  ent_state_set_day (fixture->state, ent_day_new (2010, 1, 1));
  g_assert_true (is_said (fixture, 1, "+1"));
}

static void
test_switch (GroupingsFixture *fixture,
             gconstpointer     data)
{
  GtkWidget *toggle = helper_find (groupings_get_row (fixture, 2), GTK_TYPE_TOGGLE_BUTTON, 0);

  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show Gamma");

  ent_state_undo (fixture->state);
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
  toggle = helper_find (groupings_get_row (fixture, 2), GTK_TYPE_TOGGLE_BUTTON, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
}

static void
test_select (GroupingsFixture *fixture,
             gconstpointer     data)
{
  EntRef beta = fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_GROUPING, "beta");

  gtk_widget_grab_focus (get_place_of (groupings_get_row (fixture, 1)));
  gtk_widget_activate_action (groupings_get_row (fixture, 1), "cards.activate", NULL);
  g_assert_true (ent_ref_equal (ent_thing_get_record (ent_state_get_selection (fixture->state)), beta));
  g_assert_true (gtk_widget_has_css_class (get_place_of (groupings_get_row (fixture, 1)), "current"));
  g_assert_false (gtk_widget_has_css_class (get_place_of (groupings_get_row (fixture, 0)), "current"));
}

static void
test_other_dataset (GroupingsFixture *fixture,
                    gconstpointer     data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("Other", "XXX");
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, 0);

  fixture_open (fixture->state, dataset, view);
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 0), "Gamma"));
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 1), "Alpha"));
}

static void
test_accessible (GroupingsFixture *fixture,
                 gconstpointer     data)
{
  GtkWidget *toggle = helper_find (groupings_get_row (fixture, 0), GTK_TYPE_TOGGLE_BUTTON, 0);

  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show Alpha");
  gtk_test_accessible_assert_property (get_place_of (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, "Alpha");
  groupings_open_many (fixture);
  gtk_adjustment_set_value (get_adjustment (fixture), 1e9);
  gtk_test_accessible_assert_property (get_place_of (helper_find_label (fixture->panel, "Żeta")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Treaty of Friendship\nNo longer existed on 1 June 2012.");
}

static void
add_row (GPtrArray *texts,
         GtkWidget *place)
{
  guint position = ent_card_row_get_position (ENT_CARD_ROW (place));
  GtkWidget *row = helper_find (place, ENT_TYPE_GROUPING_ROW, 0);
  const char *text = gtk_label_get_text (GTK_LABEL (helper_find (row != NULL ? row : place, GTK_TYPE_LABEL, 0)));

  if (position == texts->len)
    g_ptr_array_add (texts, row != NULL ? g_strdup (text) : g_strdup_printf ("[%s]", text));
}

/* The names of the rows, and the headings between them, from the top of the list
 * to its end, which is scrolled to and back. */
static char *
list_rows (GroupingsFixture *fixture)
{
  GtkAdjustment *adjustment = get_adjustment (fixture);
  double before = gtk_adjustment_get_value (adjustment);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *place;

  for (double value = 0; value <= gtk_adjustment_get_upper (adjustment); value += 40)
    {
      gtk_adjustment_set_value (adjustment, value);
      for (guint i = 0; (place = helper_find (fixture->panel, ENT_TYPE_CARD_ROW, i)) != NULL; i++)
        add_row (texts, place);
    }
  gtk_adjustment_set_value (adjustment, before);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" ", (char **) texts->pdata);
}

static void
assert_rows (GroupingsFixture *fixture,
             const char       *filter,
             const char       *expected)
{
  GtkWidget *entry = helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0);
  g_autofree char *rows = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), filter);
  g_signal_emit_by_name (entry, "search-changed");
  rows = list_rows (fixture);
  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_shown (GroupingsFixture *fixture,
              const char       *expected)
{
  g_autofree char *shown = g_strjoinv (" ", (char **) ent_view_get_groupings (ent_state_get_view (fixture->state)));

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_kinds (GroupingsFixture *fixture,
            gconstpointer     data)
{
  groupings_open_many (fixture);
  assert_rows (fixture, "", "g03 Atlantic [Summit groups] Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");
}

static void
test_filter (GroupingsFixture *fixture,
             gconstpointer     data)
{
  groupings_open_many (fixture);
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

/* The line above the list says what comes first in it. */
static void
test_title (GroupingsFixture *fixture,
            gconstpointer     data)
{
  g_autoptr (EntView) nothing = ent_view_new ((const char *const[]) { NULL }, ent_day_new (2012, 6, 1));

  groupings_open_many (fixture);
  g_assert_nonnull (helper_find_label (fixture->panel, "Shown"));
  assert_rows (fixture, "seven", "[Summit groups] Seven");
  g_assert_null (helper_find_label (fixture->panel, "Shown"));
  g_assert_nonnull (helper_find_label (fixture->panel, "Not shown"));
  assert_rows (fixture, "nothing of the kind", "");
  g_assert_nonnull (helper_find_label (fixture->panel, "Groupings"));
  assert_rows (fixture, "g03", "g03");
  g_assert_nonnull (helper_find_label (fixture->panel, "Shown"));
  ent_state_set_view (fixture->state, nothing, "Hide");
  g_assert_nonnull (helper_find_label (fixture->panel, "None shown"));
}

static void
test_filter_enter (GroupingsFixture *fixture,
                   gconstpointer     data)
{
  GtkWidget *entry = helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *toggle;

  groupings_open_many (fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), "seven");
  g_signal_emit_by_name (entry, "activate");
  toggle = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TOGGLE_BUTTON (toggle));
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "g-7"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == toggle);
}

static void
test_absent (GroupingsFixture *fixture,
             gconstpointer     data)
{
  GtkWidget *pact;

  groupings_open_many (fixture);
  gtk_adjustment_set_value (get_adjustment (fixture), 1e9);
  pact = get_place_of (helper_find_label (fixture->panel, "Żeta"));
  g_assert_nonnull (helper_find_label (pact, "ended 1991 · Treaty of Friendship"));
  g_assert_false (gtk_widget_get_mapped (helper_find_label (pact, "0")));
  g_assert_true (gtk_widget_has_css_class (pact, "absent"));
  ent_state_set_day (fixture->state, ent_day_new (1950, 1, 1));
  g_assert_nonnull (helper_find_label (pact, "founded 1955 · Treaty of Friendship"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (helper_find_label (pact, "founded 1955 · Treaty of Friendship")), ==,
                   "Not yet founded on 1 January 1950.\nTreaty of Friendship");
  ent_state_set_day (fixture->state, ent_day_new (1960, 1, 1));
  g_assert_nonnull (helper_find_label (pact, "Treaty of Friendship"));
  g_assert_true (gtk_widget_get_visible (helper_find_label (pact, "0")));
  g_assert_false (gtk_widget_has_css_class (pact, "absent"));
}

/* Clicks the toggle that lies at a place of the window, as a pointer would: it
 * takes the focus first. */
static void
click_at (GroupingsFixture *fixture,
          double            x,
          double            y)
{
  GtkWidget *picked = gtk_widget_pick (fixture->window, x, y, GTK_PICK_DEFAULT);
  GtkWidget *toggle = picked != NULL ? gtk_widget_get_ancestor (picked, GTK_TYPE_TOGGLE_BUTTON) : NULL;

  g_assert_nonnull (toggle);
  gtk_widget_grab_focus (toggle);
  g_signal_emit_by_name (toggle, "clicked");
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* Its name in the list: the pills above have names, too. */
static GtkWidget *
find_listed (GroupingsFixture *fixture,
             const char       *name)
{
  return helper_find_label (helper_find (fixture->panel, ENT_TYPE_CARD_LIST, 0), name);
}

/* The middle of the toggle of a grouping, in the window. */
static graphene_point_t
get_place (GroupingsFixture *fixture,
           const char       *name)
{
  GtkWidget *row = gtk_widget_get_ancestor (find_listed (fixture, name), ENT_TYPE_GROUPING_ROW);
  graphene_rect_t bounds;

  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (helper_find (row, GTK_TYPE_TOGGLE_BUTTON, 0), fixture->window, &bounds));
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
}

static void
test_second_click (GroupingsFixture *fixture,
                   gconstpointer     data)
{
  static const struct
  {
    const char *name, *id;
  } cases[] = { { "g03", "g03" }, { "Seven", "g-7" }, { "g01", "g01" } };

  groupings_open_many (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean before = groupings_shows (fixture, cases[i].id);
      graphene_point_t place = get_place (fixture, cases[i].name);

      for (guint click = 1; click <= 15; click++)
        {
          click_at (fixture, place.x, place.y);
          g_assert_cmpint (groupings_shows (fixture, cases[i].id), ==, before ^ (click % 2));
        }
      click_at (fixture, place.x, place.y);
    }
  /* Nothing else was hit. */
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (ent_state_get_view (fixture->state))), ==, 2);
}

static void
test_places_when_left (GroupingsFixture *fixture,
                       gconstpointer     data)
{
  graphene_point_t place;
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;

  groupings_open_many (fixture);
  place = get_place (fixture, "Seven");
  click_at (fixture, place.x, place.y);
  during = list_rows (fixture);
  g_assert_cmpstr (during, ==, "g03 Atlantic [Summit groups] Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");

  gtk_widget_grab_focus (helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0));
  gtk_test_widget_wait_for_draw (fixture->window);
  after = list_rows (fixture);
  g_assert_cmpstr (after, ==, "g03 Atlantic Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");
}

/* Assistive technology switches a row that has neither pointer nor focus. */
static void
test_places_when_switched_from_afar (GroupingsFixture *fixture,
                                     gconstpointer     data)
{
  g_autofree char *rows = NULL;
  GtkWidget *row;

  groupings_open_many (fixture);
  gtk_widget_grab_focus (helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0));
  gtk_test_widget_wait_for_draw (fixture->window);
  row = gtk_widget_get_ancestor (find_listed (fixture, "Seven"), ENT_TYPE_GROUPING_ROW);
  g_signal_emit_by_name (helper_find (row, GTK_TYPE_TOGGLE_BUTTON, 0), "clicked");
  gtk_test_widget_wait_for_draw (fixture->window);
  rows = list_rows (fixture);
  g_assert_cmpstr (rows, ==, "g03 Atlantic Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");
}

/* The pointer leaves the list: there is none here, and it was never over it. While
 * GTK tells of that, no row may go that it still has to tell. */
static void
leave_list (GroupingsFixture *fixture)
{
  GtkWidget *list = helper_find (fixture->panel, ENT_TYPE_CARD_LIST, 0);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  EntCardRow *row = ENT_CARD_ROW (get_place_of (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  guint before = ent_card_row_get_position (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_object_notify (G_OBJECT (controller), "contains-pointer");
    }
  g_assert_cmpuint (ent_card_row_get_position (row), ==, before);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_undo_keeps_place (GroupingsFixture *fixture,
                       gconstpointer     data)
{
  GtkWidget *scroller = get_scroller (fixture);
  GtkAdjustment *adjustment = get_adjustment (fixture);
  GtkWidget *filter = helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *toggle;
  graphene_point_t place;

  groupings_open_many (fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment) + 100);
  gtk_adjustment_set_value (adjustment, 100);
  place = get_place (fixture, "g05");
  click_at (fixture, place.x, place.y);
  toggle = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  leave_list (fixture);
  /* The row has gone to the top with the focus, and the list did not follow. */
  g_assert_cmpfloat (get_place (fixture, "g05").y, <, place.y);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == toggle);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 100);

  gtk_widget_grab_focus (filter);
  ent_state_undo (fixture->state);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_false (groupings_shows (fixture, "g05"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 100);
  /* The filter and the roles do not scroll away with the list. */
  g_assert_false (gtk_widget_is_ancestor (filter, scroller));
  g_assert_false (gtk_widget_is_ancestor (helper_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 0), scroller));
}

static EntDataset *
new_thousands (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Thousands");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%04u", i);

      groupings_add (builder, i, (EntRecordDraft) { .id = id, .name = id, .kind_id = i < 2000 ? "organisation" : "alliance", .from = "2000" });
    }
  return ent_dataset_builder_freeze (builder);
}

static const char *
get_title (GroupingsFixture *fixture)
{
  GtkWidget *presets = helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0);

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_prev_sibling (presets)));
}

/* Whatever there is, only the rows on the screen are made; above them stands what
 * they are. */
static void
test_thousands (GroupingsFixture *fixture,
                gconstpointer     data)
{
  g_autoptr (EntDataset) dataset = new_thousands ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "g0007", "g2500", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntView) none = ent_view_with_groupings (view, (const char *const[]) { NULL });
  GtkWidget *entry = helper_find (fixture->panel, GTK_TYPE_SEARCH_ENTRY, 0);

  fixture_open (fixture->state, dataset, view);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_null (groupings_get_row (fixture, 30));
  g_assert_cmpstr (get_title (fixture), ==, "Shown");
  gtk_adjustment_set_value (get_adjustment (fixture), 40000);
  g_assert_null (groupings_get_row (fixture, 30));
  g_assert_cmpstr (get_title (fixture), ==, "Organisations");
  gtk_adjustment_set_value (get_adjustment (fixture), 1e9);
  g_assert_nonnull (helper_find_label (fixture->panel, "g2999"));
  g_assert_cmpstr (get_title (fixture), ==, "Alliances");

  /* Whoever looks for something sees it from its beginning. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "g000");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 0);
  g_assert_cmpstr (get_title (fixture), ==, "Shown");
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 0), "g0007"));
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 1), "g0000"));
  g_assert_null (groupings_get_row (fixture, 10));

  ent_state_set_view (fixture->state, none, "Hide");
  g_assert_cmpstr (get_title (fixture), ==, "None shown");
}

/* A drop puts a grouping before or behind another, and the rows follow at once. */
static void
test_drop (GroupingsFixture *fixture,
           gconstpointer     data)
{
  EntDataset *dataset;
  guint32 seven, atlantic, g03;

  groupings_open_many (fixture);
  dataset = ent_state_get_dataset (fixture->state);
  seven = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "g-7");
  atlantic = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "nato");
  g03 = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "g03");
  ent_deed_do (ent_deeds_lookup ("show"), fixture->state, ent_thing_of (ent_ref (ENT_KIND_GROUPING, seven)));
  assert_shown (fixture, "g03 nato g-7");
  ent_groupings_order_drop (fixture->state, g03, atlantic, TRUE);
  assert_shown (fixture, "nato g03 g-7");
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Move g03");
  ent_groupings_order_drop (fixture->state, seven, atlantic, FALSE);
  assert_shown (fixture, "g-7 nato g03");
  ent_groupings_order_drop (fixture->state, seven, g03, FALSE);
  assert_shown (fixture, "nato g-7 g03");
  ent_groupings_order_drop (fixture->state, atlantic, atlantic, TRUE);
  assert_shown (fixture, "nato g-7 g03");
  assert_rows (fixture, "", "Atlantic Seven g03 [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances] Żeta");
}

/* The row that has the focus moves, and keeps it. */
static void
test_move_by_keys (GroupingsFixture *fixture,
                   gconstpointer     data)
{
  GtkWidget *row = get_place_of (groupings_get_row (fixture, 0));

  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "groupings.move", "i", 1);
  assert_shown (fixture, "beta alpha");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);
  g_assert_nonnull (helper_find_label (groupings_get_row (fixture, 0), "Beta"));
  gtk_widget_activate_action (row, "groupings.move", "i", -1);
  assert_shown (fixture, "alpha beta");
}

/* The row of a kind is walked to and chosen like any other. */
static GtkWidget *
get_kind (GroupingsFixture *fixture,
          const char       *name)
{
  return get_place_of (gtk_widget_get_ancestor (helper_find_label (fixture->panel, name), ENT_TYPE_KIND_ROW));
}

static void
test_fold (GroupingsFixture *fixture,
           gconstpointer     data)
{
  g_auto (GStrv) folded = NULL;
  GtkWidget *row;

  groupings_open_many (fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
  row = get_kind (fixture, "Organisations");
  g_assert_true (gtk_widget_grab_focus (row));
  gtk_widget_activate_action (row, "cards.activate", NULL);
  assert_rows (fixture, "", "g03 Atlantic [Summit groups] Seven [Organisations] [Alliances] Żeta");
  gtk_test_accessible_assert_property (get_kind (fixture, "Organisations"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Folded");
  g_object_get (fixture->panel, "folded-kinds", &folded, NULL);
  g_assert_cmpuint (g_strv_length (folded), ==, 1);
  g_assert_cmpstr (folded[0], ==, "organisation");
  /* What is looked for is seen. */
  assert_rows (fixture, "g05", "[Organisations] g05");
  assert_rows (fixture, "", "g03 Atlantic [Summit groups] Seven [Organisations] [Alliances] Żeta");

  g_object_set (fixture->panel, "folded-kinds", (const char *const[]) { "alliance", "unheard-of", NULL }, NULL);
  assert_rows (fixture, "", "g03 Atlantic [Summit groups] Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances]");
  groupings_open_many (fixture);
  assert_rows (fixture, "", "g03 Atlantic [Summit groups] Seven [Organisations] g00 g01 g02 g04 g05 g06 g07 g08 g09 g10 g11 [Alliances]");
}

static void
test_kind_menu (GroupingsFixture *fixture,
                gconstpointer     data)
{
  groupings_open_many (fixture);
  gtk_widget_activate_action (fixture->panel, "kind.show", "u", (guint32) ENT_GROUPING_ALLIANCE);
  assert_shown (fixture, "g03 nato pact");
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show “Alliances”");
  gtk_widget_activate_action (fixture->panel, "kind.hide", "u", (guint32) ENT_GROUPING_ALLIANCE);
  assert_shown (fixture, "g03");
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Hide “Alliances”");
  gtk_widget_activate_action (fixture->panel, "kind.only", "u", (guint32) ENT_GROUPING_SUMMIT_GROUP);
  assert_shown (fixture, "g-7");
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Only “Summit groups”");
  gtk_widget_activate_action (fixture->panel, "kind.hide-all", NULL);
  assert_shown (fixture, "");
  ent_state_undo (fixture->state);
  assert_shown (fixture, "g-7");
}

static GBytes *
paint (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GBytes *bytes;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable), gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  return bytes;
}

/* The checks have the colours of the theme. */
static void
test_theme (GroupingsFixture *fixture,
            gconstpointer     data)
{
  GtkWidget *check = helper_find (groupings_get_row (fixture, 0), ENT_TYPE_GROUPING_CHECK, 0);
  g_autoptr (GBytes) light = paint (check);
  g_autoptr (GBytes) dark = NULL;

  ent_state_set_theme (fixture->state, ENT_THEME_DARK);
  gtk_test_widget_wait_for_draw (fixture->window);
  dark = paint (check);
  g_assert_false (g_bytes_equal (light, dark));
}

/* Groupings change while nothing is listed that is looked for. */
static void
test_filter_none (GroupingsFixture *fixture,
                  gconstpointer     data)
{
  g_autoptr (EntView) other = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const[]) { "gamma", NULL });

  assert_rows (fixture, "nothing has this name", "");
  ent_state_set_view (fixture->state, other, "Show Gamma");
  assert_rows (fixture, "gamma", "Gamma");
}

#define ADD(path, func) \
  g_test_add ("/app/groupings-list/" path, GroupingsFixture, NULL, groupings_set_up, func, groupings_tear_down)

HELPER_MAIN ({
  ADD ("rows/shown-first", test_rows);
  ADD ("rows/count-follows-date", test_count_follows_date);
  ADD ("rows/numbers-of-two-days", test_numbers_of_two_days);
  ADD ("rows/other-dataset", test_other_dataset);
  ADD ("switch/shows-and-undoes", test_switch);
  ADD ("rows/kinds", test_kinds);
  ADD ("rows/absent", test_absent);
  ADD ("rows/second-click-undoes-the-first", test_second_click);
  ADD ("rows/move-when-left", test_places_when_left);
  ADD ("rows/move-when-switched-from-afar", test_places_when_switched_from_afar);
  ADD ("rows/undo-does-not-scroll", test_undo_keeps_place);
  ADD ("rows/drop", test_drop);
  ADD ("rows/move-by-keys", test_move_by_keys);
  ADD ("kinds/fold", test_fold);
  ADD ("kinds/menu", test_kind_menu);
  ADD ("rows/theme", test_theme);
  ADD ("rows/thousands", test_thousands);
  ADD ("filter/any-name", test_filter);
  ADD ("filter/none", test_filter_none);
  ADD ("filter/title", test_title);
  ADD ("filter/enter", test_filter_enter);
  ADD ("select", test_select);
  ADD ("accessible", test_accessible);
})
