/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-several.h"
#include "state/ent-comparison.h"

#include "window-helpers.h"

/* What is done in a window is said where the focus is, whatever did it. */

typedef struct
{
  GtkWidget  *focus;
  const char *text;
} Expected;

static gboolean
is_said (gpointer data)
{
  Expected *expected = data;
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (expected->focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                               expected->text);

  return other == NULL;
}

static GtkWidget *
focus_button (WindowFixture *fixture)
{
  GtkWidget *button = helper_find_tooltip (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Zoom In (Ctrl++)");

  gtk_widget_grab_focus (button);
  return button;
}

static void
assert_said (GtkWidget  *focus,
             const char *text)
{
  Expected expected = { focus, text };

  helper_wait (is_said, &expected);
}

static void
test_date (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *focus = focus_button (fixture);

  window_act (fixture, "previous-change");
  assert_said (focus, "2001: Beta is founded; India and Russia join Beta");
  ent_state_set_day (window_get_state (fixture), ent_day_new (2011, 3, 4));
  assert_said (focus, "4 March 2011");
}

/* How much the tab lists that comes up is said with it. */
static void
test_compare (WindowFixture *fixture,
              gconstpointer  data)
{
  GtkWidget *focus = focus_button (fixture);

  ent_comparison_set (window_get_state (fixture), ent_day_new (2000, 6, 1));
  assert_said (focus, "Compared with 1 June 2000\n3 changes after 1 June 2000");
  window_act (fixture, "stop-comparing");
  assert_said (focus, "1 June 2012 alone is shown");
}

/* On the canvas the name of what one walks to is said by itself. */
static void
test_selection (WindowFixture *fixture,
                gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  GtkWidget *focus = focus_button (fixture);

  ent_state_set_selection (state, ent_thing_of (fixture_ref (ent_state_get_dataset (state), ENT_KIND_NATION, "IND")));
  assert_said (focus, "India selected");
  ent_state_set_selection (state, ent_several_toggle (ent_state_get_dataset (state), ent_state_get_selection (state),
                                                      ent_thing_of (fixture_ref (ent_state_get_dataset (state), ENT_KIND_NATION, "CHN"))));
  assert_said (focus, "China and India selected");
  window_act (fixture, "clear-selection");
  assert_said (focus, "Nothing selected");
}

static void
test_toast (WindowFixture *fixture,
            gconstpointer  data)
{
  GtkWidget *focus = focus_button (fixture);

  window_act (fixture, "copy-picture");
  assert_said (focus, "Copied as pixels, drawing and text");
}

/* The title of this one is made of widgets. */
static void
test_saved (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) picture = g_file_new_for_path ("/nowhere/pact.svg");
  GtkWidget *focus = focus_button (fixture);

  ent_window_toast_saved (fixture->window, picture);
  assert_said (focus, "Saved “pact.svg”");
}

HELPER_MAIN (WINDOW_ADD ("window-announcements/date", test_date)
                 WINDOW_ADD ("window-announcements/compare", test_compare)
                     WINDOW_ADD ("window-announcements/selection", test_selection)
                         WINDOW_ADD ("window-announcements/toast", test_toast)
                             WINDOW_ADD ("window-announcements/saved", test_saved))
