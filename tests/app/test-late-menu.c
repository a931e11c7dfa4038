/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu is there when it is opened, and none of it before. */
#include "app/ent-late-menu.h"
#include "helpers.h"

typedef struct
{
  GtkWindow     *window;
  GtkMenuButton *button;
} Fixture;

static GMenuModel *
new_menu (const char *first)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, first, "win.first");
  g_menu_append (menu, "Second", "win.second");
  return G_MENU_MODEL (menu);
}

static void
give (Fixture    *fixture,
      const char *first)
{
  g_autoptr (GMenuModel) menu = new_menu (first);

  ent_late_menu_set (fixture->button, menu);
  g_assert_true (ent_late_menu_get (fixture->button) == menu);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->button));
  give (fixture, "First");
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
}

static GtkWidget *
find_entry (Fixture    *fixture,
            const char *label)
{
  return helper_find_label (GTK_WIDGET (fixture->button), label);
}

static void
test_made_when_opened (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_null (gtk_menu_button_get_popover (fixture->button));
  g_assert_null (find_entry (fixture, "First"));

  gtk_menu_button_popup (fixture->button);
  g_assert_true (gtk_widget_get_mapped (find_entry (fixture, "First")));
  g_assert_true (gtk_widget_get_mapped (find_entry (fixture, "Second")));
}

/* Somebody who does not see the button hears that it opens something. */
static void
test_spoken (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_true (gtk_widget_is_sensitive (helper_find (GTK_WIDGET (fixture->button), GTK_TYPE_TOGGLE_BUTTON, 0)));
  gtk_test_accessible_assert_property (fixture->button, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);

  ent_late_menu_set (fixture->button, NULL);
  g_assert_false (gtk_widget_is_sensitive (helper_find (GTK_WIDGET (fixture->button), GTK_TYPE_TOGGLE_BUTTON, 0)));
  gtk_test_accessible_assert_property (fixture->button, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, FALSE);
}

/* What was opened once makes way for another menu, also while it is open. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  gtk_menu_button_popup (fixture->button);
  gtk_menu_button_popdown (fixture->button);
  give (fixture, "Another");
  gtk_menu_button_popup (fixture->button);
  g_assert_null (find_entry (fixture, "First"));
  g_assert_nonnull (find_entry (fixture, "Another"));

  give (fixture, "A third");
  g_assert_null (find_entry (fixture, "Another"));
  g_assert_nonnull (find_entry (fixture, "A third"));
}

/* It is not made anew each time, so that it stays where somebody has scrolled to. */
static void
test_made_once (Fixture       *fixture,
                gconstpointer  data)
{
  GtkPopover *popover;

  gtk_menu_button_popup (fixture->button);
  popover = gtk_menu_button_get_popover (fixture->button);
  gtk_menu_button_popdown (fixture->button);
  gtk_menu_button_popup (fixture->button);
  g_assert_true (gtk_menu_button_get_popover (fixture->button) == popover);
}

#define ADD(path, func) g_test_add ("/app/late-menu/" path, Fixture, NULL, set_up, func, tear_down)

HELPER_MAIN ({
  ADD ("made-when-opened", test_made_when_opened);
  ADD ("spoken", test_spoken);
  ADD ("replaced", test_replaced);
  ADD ("made-once", test_made_once);
})
