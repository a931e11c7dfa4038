/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-grouping-chips.h"
#include "app/ent-pill.h"
#include "app/ent-wrap-layout.h"
#include "groupings-fixture.h"

static GtkWidget *
find_pill (GroupingsFixture *fixture,
           guint             nth)
{
  return helper_find (helper_find (fixture->panel, ENT_TYPE_GROUPING_CHIPS, 0), ENT_TYPE_PILL, nth);
}

static const char *
get_name (GroupingsFixture *fixture,
          guint             nth)
{
  GtkWidget *pill = find_pill (fixture, nth);

  return pill != NULL ? gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (pill)))) : NULL;
}

static void
show (GroupingsFixture  *fixture,
      const char *const *ids)
{
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (fixture->state), ids);

  ent_state_set_view (fixture->state, view, "Others");
}

/* In the order of the picture, whichever that is. */
static void
test_order (GroupingsFixture *fixture,
            gconstpointer     data)
{
  groupings_open_many (fixture);
  g_assert_cmpstr (get_name (fixture, 0), ==, "g03");
  g_assert_cmpstr (get_name (fixture, 1), ==, "Atlantic");
  g_assert_null (get_name (fixture, 2));
  show (fixture, (const char *const[]) { "nato", "g-7", "g03", NULL });
  g_assert_cmpstr (get_name (fixture, 0), ==, "Atlantic");
  g_assert_cmpstr (get_name (fixture, 1), ==, "Seven");
  g_assert_cmpstr (get_name (fixture, 2), ==, "g03");
  show (fixture, (const char *const[]) { NULL });
  g_assert_null (get_name (fixture, 0));
  g_assert_false (gtk_widget_get_visible (helper_find (fixture->panel, ENT_TYPE_GROUPING_CHIPS, 0)));
}

/* Its button takes it out, as a step that can be undone. */
static void
test_remove (GroupingsFixture *fixture,
             gconstpointer     data)
{
  GtkWidget *button;

  groupings_open_many (fixture);
  button = gtk_widget_get_next_sibling (find_pill (fixture, 0));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Hide g03");
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (groupings_shows (fixture, "g03"));
  g_assert_cmpstr (get_name (fixture, 0), ==, "Atlantic");
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Hide g03");
  ent_state_undo (fixture->state);
  g_assert_cmpstr (get_name (fixture, 0), ==, "g03");
}

/* Whoever removes them stays among them. */
static void
test_focus (GroupingsFixture *fixture,
            gconstpointer     data)
{
  groupings_open_many (fixture);
  show (fixture, (const char *const[]) { "nato", "g-7", "g03", NULL });
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (find_pill (fixture, 1)));
  g_signal_emit_by_name (gtk_widget_get_next_sibling (find_pill (fixture, 1)), "clicked");
  g_assert_cmpstr (get_name (fixture, 1), ==, "g03");
  g_assert_true (gtk_widget_has_focus (gtk_widget_get_next_sibling (find_pill (fixture, 1))));
  g_signal_emit_by_name (gtk_widget_get_next_sibling (find_pill (fixture, 1)), "clicked");
  g_assert_true (gtk_widget_has_focus (gtk_widget_get_next_sibling (find_pill (fixture, 0))));
}

/* The list has all of them. */
static void
test_many (GroupingsFixture *fixture,
           gconstpointer     data)
{
  static const char *const ids[] = { "g00", "g01", "g02", "g03", "g04", "g05", "g06", "g07", "g08", "g09", "g10", "g11", "nato", "g-7", NULL };

  groupings_open_many (fixture);
  show (fixture, ids);
  g_assert_cmpstr (get_name (fixture, 11), ==, "g11");
  g_assert_null (find_pill (fixture, 12));
  g_assert_nonnull (helper_find_label (fixture->panel, "and 2 more"));
}

static void
test_select (GroupingsFixture *fixture,
             gconstpointer     data)
{
  groupings_open_many (fixture);
  g_signal_emit_by_name (find_pill (fixture, 1), "clicked");
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_RECORD);
}

/* Lines are filled like those of words, and none is wider than there is room. */
static void
test_wrap (GroupingsFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *box = g_object_ref_sink (g_object_new (ADW_TYPE_BIN, NULL));
  int one, three, minimum;

  gtk_widget_set_layout_manager (box, ent_wrap_layout_new (10));
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *child = g_object_new (ADW_TYPE_BIN, "width-request", 100, "height-request", 20, NULL);

      gtk_widget_set_parent (child, box);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 320, &one, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 209, &three, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (one, ==, 20);
  g_assert_cmpint (three, ==, 80);
  gtk_widget_allocate (box, 210, 50, -1, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_first_child (box))
    gtk_widget_unparent (child);
  g_object_unref (box);
}

#define ADD(path, func) g_test_add ("/app/grouping-chips/" path, GroupingsFixture, NULL, groupings_set_up, func, groupings_tear_down);

HELPER_MAIN (ADD ("order", test_order)
                 ADD ("remove", test_remove)
                     ADD ("focus", test_focus)
                         ADD ("many", test_many)
                             ADD ("select", test_select)
                                 ADD ("wrap", test_wrap))
