/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-grouping-window.h"

#include "tests/app/aimless-hand.h"
#include "tests/app/window-helpers.h"

/* From an empty window to the picture of an alliance of one's own, as a person
 * does it: with real keys and a real pointer, and few of either. */

#define MOST_ACTIONS 12

typedef struct
{
  Hand *hand;
  guint n_actions;
} Person;

static GtkWidget *
find_dialog (void)
{
  return window_find_toplevel (ENT_TYPE_GROUPING_WINDOW);
}

static gboolean
is_open (gpointer data)
{
  return find_dialog () != NULL && gtk_widget_get_mapped (find_dialog ()) && gtk_window_get_focus (GTK_WINDOW (find_dialog ())) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return find_dialog () == NULL;
}

/* What has to come to a window is on its way for a moment. */
static gboolean
is_shown (gpointer data)
{
  WindowFixture *fixture = data;

  return window_is_idle (fixture->window) && ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "harbour-pact");
}

static void
strike (Person          *person,
        GtkWidget       *window,
        guint            key,
        GdkModifierType  modifiers)
{
  hand_focus (person->hand, GTK_NATIVE (window));
  g_assert_true (hand_type (person->hand, key, modifiers));
  person->n_actions++;
}

static gboolean
has_text (gpointer data)
{
  const gpointer *wanted = data;
  GtkWidget *widget = wanted[0];
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (!GTK_IS_TEXT_VIEW (widget))
    return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), wanted[1]);
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end);
  text = gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end, FALSE);
  return g_str_equal (text, wanted[1]);
}

/* A text is one action, however many keys it takes. */
static void
type (Person     *person,
      GtkWidget  *widget,
      const char *text)
{
  gpointer wanted[] = { widget, (gpointer) text };

  hand_focus (person->hand, gtk_widget_get_native (widget));
  for (const char *p = text; *p != '\0'; p++)
    g_assert_true (hand_type (person->hand, gdk_unicode_to_keyval ((gunichar) *p), 0));
  person->n_actions++;
  helper_wait (has_text, wanted);
}

static gboolean
has_place (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

static void
click (Person    *person,
       GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_rect_t bounds;

  helper_wait (has_place, widget);
  gtk_test_widget_wait_for_draw (widget);
  hand_bring_back (person->hand, native);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &bounds));
  hand_focus (person->hand, native);
  hand_point (person->hand, native, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
  hand_click (person->hand, 1);
  person->n_actions++;
}

static gboolean
has_focus_in (gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (widget)));

  return focus == widget || (focus != NULL && gtk_widget_is_ancestor (focus, widget));
}

static gboolean
has_moved (gpointer data)
{
  const gpointer *before = data;

  return gtk_window_get_focus (GTK_WINDOW (before[0])) != before[1];
}

static gboolean
begin (WindowFixture *fixture,
       Person        *person)
{
  g_autoptr (EntView) view = NULL;

  *person = (Person) { .hand = hand_new () };
  if (person->hand == NULL)
    g_test_skip ("nobody has a hand here");
  window_start (fixture);
  view = ent_view_with_groupings (ent_state_get_view (window_get_state (fixture)), (const char *const[]) { NULL });
  ent_state_set_view (window_get_state (fixture), view, "Empty");
  return person->hand != NULL;
}

static void
end (WindowFixture *fixture,
     Person        *person)
{
  helper_wait (is_closed, NULL);
  helper_wait (is_shown, fixture);
  g_assert_cmpuint (ent_dataset_get_n_rows (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_MEMBERSHIP), ==, 8);
  g_assert_cmpuint (person->n_actions, <=, MOST_ACTIONS);
  g_test_message ("%u actions", person->n_actions);
  window_act (fixture, "undo"); /* it would be there in the next test */
  hand_free (person->hand);
}

static void
test_keys (WindowFixture *fixture,
           gconstpointer  data)
{
  Person person;
  GtkWidget *dialog, *view;

  if (!begin (fixture, &person))
    return;
  strike (&person, GTK_WIDGET (fixture->window), GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  helper_wait (is_open, NULL);
  dialog = find_dialog ();
  view = helper_find (dialog, GTK_TYPE_TEXT_VIEW, 0);
  type (&person, helper_find (dialog, ADW_TYPE_ENTRY_ROW, 0), "Harbour Pact");
  while (!has_focus_in (view) && person.n_actions < MOST_ACTIONS)
    {
      gpointer before[] = { dialog, gtk_window_get_focus (GTK_WINDOW (dialog)) };

      strike (&person, dialog, GDK_KEY_Tab, 0);
      helper_wait (has_moved, before);
    }
  type (&person, view, "India, China and Russia");
  strike (&person, dialog, GDK_KEY_Return, GDK_CONTROL_MASK);
  end (fixture, &person);
}

static void
test_pointer (WindowFixture *fixture,
              gconstpointer  data)
{
  Person person;
  GtkWidget *dialog, *row, *view;

  if (!begin (fixture, &person))
    return;
  click (&person, gtk_widget_get_ancestor (helper_find_label (fixture->window->empty_page, "New Alliance …"), GTK_TYPE_BUTTON));
  helper_wait (is_open, NULL);
  dialog = find_dialog ();
  row = helper_find (dialog, ADW_TYPE_ENTRY_ROW, 0);
  view = helper_find (dialog, GTK_TYPE_TEXT_VIEW, 0);
  click (&person, row);
  type (&person, row, "Harbour Pact");
  click (&person, view);
  helper_wait (has_focus_in, view);
  type (&person, view, "India, China and Russia");
  row = gtk_widget_get_ancestor (helper_find_label (dialog, "Add"), GTK_TYPE_BUTTON);
  helper_wait ((gboolean (*) (gpointer)) gtk_widget_is_sensitive, row);
  click (&person, row);
  end (fixture, &person);
}

#define ADD(path, func) g_test_add ("/app/minute/" path, WindowFixture, NULL, window_set_up_without, func, window_tear_down);

HELPER_MAIN (
    ADD ("keys", test_keys)
        ADD ("pointer", test_pointer))
