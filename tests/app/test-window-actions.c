/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "tests/app/window-helpers.h"

static void
test_undo_and_redo (WindowFixture *fixture,
                    gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (state), "alpha", TRUE);

  g_assert_false (window_can (fixture, "undo"));
  g_assert_false (window_can (fixture, "redo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button), ==, "Undo");
  ent_state_set_view (state, view, "Show Alpha");
  g_assert_true (window_can (fixture, "undo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button), ==, "Undo Show Alpha");
  window_act (fixture, "undo");
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
  g_assert_true (window_can (fixture, "redo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->redo_button), ==, "Redo Show Alpha");
  window_act (fixture, "redo");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
}

static void
test_selection (WindowFixture *fixture,
                gconstpointer  data)
{
  EntState *state = window_get_state (fixture);

  g_assert_false (window_can (fixture, "clear-selection"));
  ent_state_set_selection (state, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  g_assert_true (window_can (fixture, "clear-selection"));
  window_act (fixture, "clear-selection");
  g_assert_cmpint (ent_state_get_selection (state).kind, ==, ENT_THING_NONE);
  window_act (fixture, "back");
  g_assert_true (ent_thing_is (ent_state_get_selection (state), ENT_KIND_NATION));
}

#define ADD(path, func) WINDOW_ADD ("window/actions/" path, func)

HELPER_MAIN (
  ADD ("undo-and-redo", test_undo_and_redo)
  ADD ("selection", test_selection))
