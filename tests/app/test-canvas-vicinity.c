/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/window-helpers.h"

#include "app/ent-vicinity-bar.h"
#include "state/ent-vicinity.h"
#include "view/ent-view-choice.h"

/* Neighbours in focus, in a whole window. */

static EntVicinity *
get_vicinity (WindowFixture *fixture)
{
  return ent_canvas_get_vicinity (fixture->window->canvas);
}

static void
choose (WindowFixture *fixture,
        const char    *nation)
{
  EntState *state = window_get_state (fixture);
  guint32 row = ent_dataset_lookup (ent_state_get_dataset (state), ENT_KIND_NATION, nation);

  ent_state_set_selection (state, ent_thing_of (ent_ref (ENT_KIND_NATION, row)));
}

static void
do_on_canvas (WindowFixture *fixture,
              const char    *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->canvas), action, NULL));
}

/* + and − zoom until there is a focus; then they are for its steps. */
static void
test_keys (WindowFixture *fixture,
           gconstpointer  data)
{
  EntViewport *viewport = ent_canvas_get_viewport (fixture->window->canvas);
  GtkWidget *bar = helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_VICINITY_BAR, 0);
  double zoom;

  helper_wait (window_is_idle, fixture->window);
  zoom = ent_viewport_get_camera (viewport).zoom;
  do_on_canvas (fixture, "canvas.more");
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).zoom, >, zoom);
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), ==, 0);
  window_act (fixture, "focus");
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), ==, 0);

  choose (fixture, "IND");
  zoom = ent_viewport_get_camera (viewport).zoom;
  window_act (fixture, "focus");
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), ==, 1);
  g_assert_true (gtk_widget_get_visible (bar));
  do_on_canvas (fixture, "canvas.more");
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), ==, 2);
  do_on_canvas (fixture, "canvas.less");
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), ==, 1);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).zoom, ==, zoom);
  window_act (fixture, "focus");
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), ==, 0);
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_cmpint (ent_state_get_selection (window_get_state (fixture)).kind, !=, ENT_THING_NONE);
}

/* The bar does what the keys do, and has nothing more to offer at the end. */
static void
test_bar (WindowFixture *fixture,
          gconstpointer  data)
{
  GtkWidget *bar = helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_VICINITY_BAR, 0);
  GtkWidget *less = helper_find (bar, GTK_TYPE_BUTTON, 0);
  GtkWidget *more = helper_find (bar, GTK_TYPE_BUTTON, 1);

  helper_wait (window_is_idle, fixture->window);
  choose (fixture, "IND");
  window_act (fixture, "focus");
  g_assert_false (gtk_widget_get_sensitive (less));
  for (guint i = 0; i < 20 && gtk_widget_get_sensitive (more); i++)
    g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), <, 20);
  g_assert_false (gtk_widget_get_sensitive (more));
  g_assert_true (gtk_widget_get_sensitive (less));
  g_signal_emit_by_name (less, "clicked");
  g_assert_true (gtk_widget_get_sensitive (more));
  g_signal_emit_by_name (helper_find (bar, GTK_TYPE_BUTTON, 3), "clicked");
  g_assert_false (gtk_widget_get_visible (bar));
}

/* What is not in focus can be left out: by key, and by a button that has nothing more to
 * do then. */
static void
test_only (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *bar = helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_VICINITY_BAR, 0);
  GtkWidget *only = helper_find (bar, GTK_TYPE_BUTTON, 2);
  EntState *state = window_get_state (fixture);

  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "only-near");
  g_assert_false (ent_state_get_can_undo (state));

  choose (fixture, "IND");
  window_act (fixture, "focus");
  g_assert_true (gtk_widget_get_sensitive (only));
  window_act (fixture, "only-near");
  helper_wait (window_is_idle, fixture->window);
  g_assert_true (ent_view_hides_nation (ent_state_get_view (state), "RUS"));
  g_assert_false (gtk_widget_get_sensitive (only));
  g_assert_true (gtk_widget_get_visible (bar));

  window_act (fixture, "undo");
  helper_wait (window_is_idle, fixture->window);
  g_assert_false (ent_view_hides_nation (ent_state_get_view (state), "RUS"));
  g_assert_true (gtk_widget_get_sensitive (only));
  g_signal_emit_by_name (only, "clicked");
  helper_wait (window_is_idle, fixture->window);
  g_assert_true (ent_view_hides_nation (ent_state_get_view (state), "RUS"));
}

/* The menu of a disc selects it and begins. */
static void
test_menu (WindowFixture *fixture,
           gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (window_get_state (fixture));
  EntThing india = ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (dataset, ENT_KIND_NATION, "IND")));
  g_autofree char *key = ent_thing_to_key (india, dataset);

  helper_wait (window_is_idle, fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->canvas), "thing.focus", "s", key);
  g_assert_cmpuint (ent_vicinity_get_steps (get_vicinity (fixture)), ==, 1);
  g_assert_true (ent_thing_is (ent_state_get_selection (window_get_state (fixture)), ENT_KIND_NATION));
}

HELPER_MAIN (WINDOW_ADD ("canvas-vicinity/keys", test_keys)
                 WINDOW_ADD ("canvas-vicinity/bar", test_bar)
                     WINDOW_ADD ("canvas-vicinity/menu", test_menu)
                         WINDOW_ADD ("canvas-vicinity/only", test_only))
