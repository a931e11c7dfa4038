/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-search-popover.h"

#include "helpers.h"

typedef struct
{
  EntState *state;
  GtkWidget *popover;
  GtkWidget *window;
} Fixture;

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
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_popover_popdown (GTK_POPOVER (fixture->popover));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->state);
}

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
  ADD ("enter-takes-the-first", test_enter_takes_the_first)
  ADD ("enter-on-nothing", test_enter_on_nothing)
  ADD ("row", test_row)
  ADD ("other-dataset", test_other_dataset)
  ADD ("escape", test_escape))
