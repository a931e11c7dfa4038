/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-search-popover.h"

#include "helpers.h"

typedef struct
{
  EntState  *state;
  GtkWidget *popover;
  GtkWidget *window;
} Fixture;

static GtkWidget *
get_entry (Fixture *fixture)
{
  return helper_find (fixture->popover, GTK_TYPE_SEARCH_ENTRY, 0);
}

static const char *
get_stack_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (helper_find (fixture->popover, GTK_TYPE_STACK, 0)));
}

static void
search (Fixture    *fixture,
        const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), text);
  g_signal_emit_by_name (get_entry (fixture), "search-changed");
}

static gboolean
has_found (gpointer popover)
{
  return helper_find (popover, GTK_TYPE_LIST_BOX_ROW, 0) != NULL;
}

/* Events are found as soon as a worker has made the index. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *button = gtk_menu_button_new ();

  fixture->state = helper_new_state ();
  fixture->popover = g_object_new (ENT_TYPE_SEARCH_POPOVER, NULL);
  ent_search_popover_set_state (ENT_SEARCH_POPOVER (fixture->popover), fixture->state);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), fixture->popover);
  fixture->window = helper_show (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  search (fixture, "meeting");
  g_assert_false (has_found (fixture->popover));
  g_assert_cmpstr (get_stack_page (fixture), ==, "results");
  helper_wait (has_found, fixture->popover);
  search (fixture, "");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_popover_popdown (GTK_POPOVER (fixture->popover));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->state);
}

static void
assert_selected (Fixture    *fixture,
                 EntKind     kind,
                 const char *id)
{
  EntRef ref = fixture_ref (ent_state_get_dataset (fixture->state), kind, id);

  g_assert_true (ent_ref_equal (ent_thing_get_record (ent_state_get_selection (fixture->state)), ref));
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (get_stack_page (fixture), ==, "hint");
  search (fixture, "ela");
  g_assert_cmpstr (get_stack_page (fixture), ==, "results");
  search (fixture, "nobody is called so");
  g_assert_cmpstr (get_stack_page (fixture), ==, "nothing");
  g_assert_null (helper_find (fixture->popover, GTK_TYPE_LIST_BOX_ROW, 0));
  search (fixture, "");
  g_assert_cmpstr (get_stack_page (fixture), ==, "hint");
}

static void
test_results (Fixture       *fixture,
              gconstpointer  data)
{
  search (fixture, "BELAND");
  g_assert_nonnull (helper_find_label (helper_find (fixture->popover, GTK_TYPE_LIST_BOX_ROW, 0), "Beland"));
  search (fixture, "meeting");
  g_assert_nonnull (helper_find_label (helper_find (fixture->popover, GTK_TYPE_LIST_BOX_ROW, 0), "A meeting"));
  search (fixture, "speaker");
  g_assert_nonnull (helper_find_label (helper_find (fixture->popover, GTK_TYPE_LIST_BOX_ROW, 0), "A Speaker (Aland)"));
}

static GtkWidget *
get_row (Fixture *fixture,
         guint    index)
{
  return helper_find (fixture->popover, GTK_TYPE_LIST_BOX_ROW, index);
}

/* The texts of all rows and then of the headings, a line each. */
static char *
dup_texts (Fixture *fixture)
{
  GtkWidget *list = helper_find (fixture->popover, GTK_TYPE_LIST_BOX, 0);
  GString *texts = g_string_new (NULL);

  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (list, GTK_TYPE_LABEL, i);

      if (label == NULL)
        return g_string_free (texts, FALSE);
      g_string_append_printf (texts, "%s\n", gtk_label_get_label (GTK_LABEL (label)));
    }
}

/* Headings by kind, the words in bold, and for a quote who said what. */
static void
test_what_rows_say (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *aland = NULL;
  g_autofree char *summit = NULL;

  search (fixture, "aland");
  aland = dup_texts (fixture);
  g_assert_cmpstr (aland, ==,
                   "<b>Aland</b>\nA Speaker (<b>Aland</b>)\n1 May 2006\n“We agree.”\nNations\nQuotes\n");
  search (fixture, "agree speak");
  summit = dup_texts (fixture);
  g_assert_cmpstr (summit, ==, "A <b>Speaker</b> (Aland)\n1 May 2006\n“We <b>agree</b>.”\nQuotes\n");
}

/* What others wrote is no markup. */
static void
test_markup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *texts = NULL;

  ent_dataset_builder_set_title (builder, "Markup");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s", .kind_id = "webpage", .title = "<b>Bed & Breakfast" });
  dataset = ent_dataset_builder_freeze (builder);
  fixture_open (fixture->state, dataset, view);
  search (fixture, "bed b");
  helper_wait (has_found, fixture->popover);
  texts = dup_texts (fixture);
  g_assert_cmpstr (texts, ==, "&lt;<b>b</b>&gt;<b>Bed</b> &amp; <b>Breakfast</b>\nSources\n");
}

static void
test_accessible_names (Fixture       *fixture,
                       gconstpointer  data)
{
  search (fixture, "agree");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A Speaker (Aland), 1 May 2006, “We agree.”");
  g_assert_null (gtk_widget_get_tooltip_text (get_row (fixture, 0)));
}

/* A grouping that is not shown is brought into the picture, which can be undone. */
static void
test_show_in_picture (Fixture       *fixture,
                      gconstpointer  data)
{
  search (fixture, "alpha");
  g_assert_null (helper_find (get_row (fixture, 0), GTK_TYPE_BUTTON, 0));
  search (fixture, "gamma");
  g_signal_emit_by_name (helper_find (get_row (fixture, 0), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show “Gamma”");
  g_assert_false (gtk_widget_get_visible (fixture->popover));
  assert_selected (fixture, ENT_KIND_GROUPING, "gamma");
  ent_state_undo (fixture->state);
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
}

static gboolean
has_sources (gpointer popover)
{
  return helper_find_label (popover, "Sources") != NULL;
}

/* Of many of a kind some are listed, and all of them when asked for. */
static void
test_all_of_a_kind (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntDataset) dataset = NULL;

  ent_dataset_builder_set_title (builder, "Many");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "Page of all" });
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("N%02u", i);
      g_autofree char *name = g_strdup_printf ("Pageland %u", i + 10);

      fixture_add_nation (builder, i, id, name);
    }
  dataset = ent_dataset_builder_freeze (builder);
  fixture_open (fixture->state, dataset, view);
  search (fixture, "page");
  helper_wait (has_sources, fixture->popover);
  g_assert_nonnull (helper_find_label (fixture->popover, "Nations"));
  g_assert_nonnull (helper_find_label (get_row (fixture, 6), "Show All 20"));
  g_assert_nonnull (helper_find_label (fixture->popover, "Sources"));
  gtk_widget_activate (get_row (fixture, 6));
  g_assert_true (gtk_widget_has_focus (get_row (fixture, 0)));
  g_assert_null (helper_find_label (fixture->popover, "Sources"));
  g_assert_nonnull (get_row (fixture, 19));
  g_assert_null (get_row (fixture, 20));
  search (fixture, "page ");
  g_assert_nonnull (helper_find_label (fixture->popover, "Sources"));
}

/* Down goes to the results, Right to the button of one. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GListModel *controllers = gtk_widget_observe_controllers (get_entry (fixture));
  gboolean heard = FALSE;

  search (fixture, "gamma");
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !heard; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Down, 0, 0, &heard);
    }
  g_object_unref (controllers);
  g_assert_true (heard);
  g_assert_true (gtk_widget_has_focus (get_row (fixture, 0)));
  gtk_widget_child_focus (fixture->popover, GTK_DIR_RIGHT);
  g_assert_true (gtk_widget_has_focus (helper_find (get_row (fixture, 0), GTK_TYPE_BUTTON, 0)));
}

/* Enter does not wait for the entry to say that its text has changed. */
static void
test_enter_takes_the_first (Fixture       *fixture,
                            gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), "gamma");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  assert_selected (fixture, ENT_KIND_GROUPING, "gamma");
  g_assert_false (gtk_widget_get_visible (fixture->popover));
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  search (fixture, "meeting");
  gtk_widget_activate (helper_find (fixture->popover, GTK_TYPE_LIST_BOX_ROW, 0));
  assert_selected (fixture, ENT_KIND_EVENT, "meeting");
}

static void
test_enter_on_nothing (Fixture       *fixture,
                       gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), "nobody is called so");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_NONE);
  g_assert_true (gtk_widget_get_visible (fixture->popover));
}

/* What was found in the data set of before is worth nothing in another. */
static void
test_other_dataset (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("Other", "XXX");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  search (fixture, "Feland");
  fixture_open (fixture->state, dataset, view);
  gtk_widget_activate (helper_find (fixture->popover, GTK_TYPE_LIST_BOX_ROW, 0));
  assert_selected (fixture, ENT_KIND_NATION, "FFF");
}

static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  search (fixture, "ela");
  g_signal_emit_by_name (get_entry (fixture), "stop-search");
  g_assert_false (gtk_widget_get_visible (fixture->popover));
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_NONE);
}

#define ADD(path, func) g_test_add ("/app/search-popover/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("pages", test_pages)
        ADD ("results", test_results)
            ADD ("what-rows-say", test_what_rows_say)
                ADD ("markup", test_markup)
                    ADD ("accessible-names", test_accessible_names)
                        ADD ("show-in-picture", test_show_in_picture)
                            ADD ("all-of-a-kind", test_all_of_a_kind)
                                ADD ("enter-takes-the-first", test_enter_takes_the_first)
                                    ADD ("enter-on-nothing", test_enter_on_nothing)
                                        ADD ("row", test_row)
                                            ADD ("keys", test_keys)
                                                ADD ("other-dataset", test_other_dataset)
                                                    ADD ("escape", test_escape))
