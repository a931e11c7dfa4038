/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-late-menu.h"
#include "tests/app/window-helpers.h"

/* Everything the program can do is within reach: by a button or a menu for whoever
 * points, and by a key for whoever does not. Menus are open to both. */

/* Returns a set of the names of actions. */
static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_name (GHashTable *names,
          const char *action)
{
  g_auto (GStrv) parts = action != NULL ? g_strsplit (action, "::", 2) : NULL;

  if (parts != NULL && parts[0] != NULL)
    g_hash_table_add (names, g_strdup (parts[0]));
}

static void
add_menu (GHashTable *names,
          GMenuModel *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        add_name (names, action);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, j == 0 ? G_MENU_LINK_SECTION : G_MENU_LINK_SUBMENU);

          add_menu (names, below);
        }
    }
}

/* What buttons and menus do, those of popovers, too; of buttons, where wanted, only
 * those that the Tab key leads to. */
static void
add_widgets (GHashTable *names,
             GtkWidget  *widget,
             gboolean    only_focusable)
{
  if (GTK_IS_ACTIONABLE (widget) && (!only_focusable || gtk_widget_get_focusable (widget)))
    add_name (names, gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)));
  if (GTK_IS_MENU_BUTTON (widget))
    {
      add_menu (names, ent_late_menu_get (GTK_MENU_BUTTON (widget)));
      add_menu (names, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_widgets (names, child, only_focusable);
}

static void
add_keys (GHashTable     *names,
          GtkApplication *application)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      if (keys[0] != NULL)
        add_name (names, actions[i]);
    }
}

/* Actions that are reached in another way, which tests of that part try. */
static const char *const by_others[] = {
  "app.quit",              /* closing the windows */
  "win.search",            /* its button, which opens the same */
  "win.kept-views",        /* likewise */
  "win.toggle-panes",      /* the two buttons at the ends of the header */
  "win.next-pane",         /* a click into it */
  "win.previous-pane",     /* likewise */
  "win.previous-change",   /* the buttons beside the date */
  "win.next-change",       /* likewise */
  "win.only-near",         /* the bar of the focus, while there is one */
  "win.add-step",          /* the window of stories */
  "win.clear-selection",   /* Escape, and a click on the empty picture */
  "win.back",              /* Alt+Left, and “Back” of the details */
  "win.go-to-date",        /* “Show This Day”, with a day */
  "win.toast",             /* for parts of the window that have something to say */
  "win.open-uri",          /* the button of a message */
  "win.open-saved",      /* likewise */
  "win.show-in-folder",    /* likewise */
  "win.open-recent",       /* the list of recent files, where there are some */
  "win.open-kept-view",    /* the list of kept views, where there are some */
  "win.delete-kept-view",  /* likewise */
  "win.open-step",         /* the window of stories */
  "win.show-story",        /* likewise, and F5 */
  "win.copy-story",        /* likewise */
  "win.export-story",      /* likewise */
  "win.middle",            /* the button beside the charts, while there is a map */
  "win.turn-map",          /* likewise */
  "win.order",             /* the button beside the charts, where there are orders */
};

static gboolean
is_by_others (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (by_others); i++)
    if (g_str_equal (by_others[i], action))
      return TRUE;
  return FALSE;
}

static void
check_group (GActionGroup *group,
             const char   *prefix,
             GHashTable   *reached,
             GString      *missing)
{
  g_auto (GStrv) names = g_action_group_list_actions (group);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *action = g_strdup_printf ("%s.%s", prefix, names[i]);

      if (is_by_others (action))
        continue;
      if (!g_hash_table_contains (reached, action))
        g_string_append_printf (missing, " %s", action);
    }
}

static void
check (WindowFixture *fixture,
       GHashTable    *reached)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  check_group (G_ACTION_GROUP (fixture->window), "win", reached, missing);
  check_group (G_ACTION_GROUP (fixture->application), "app", reached, missing);
  g_assert_cmpstr (missing->str, ==, "");
}

static void
test_pointer (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GHashTable) reached = new_names ();

  window_start (fixture);
  add_widgets (reached, GTK_WIDGET (fixture->window), FALSE);
  check (fixture, reached);
}

static void
test_keys (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GHashTable) reached = new_names ();

  window_start (fixture);
  add_keys (reached, GTK_APPLICATION (fixture->application));
  add_widgets (reached, GTK_WIDGET (fixture->window), TRUE);
  check (fixture, reached);
}

/* What is said to be reached otherwise is there, and what has a button needs no excuse. */
static void
test_others (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GHashTable) reached = new_names ();
  g_autoptr (GString) needless = g_string_new (NULL);

  window_start (fixture);
  add_widgets (reached, GTK_WIDGET (fixture->window), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (by_others); i++)
    {
      gboolean is_of_window = g_str_has_prefix (by_others[i], "win.");
      GActionGroup *group = is_of_window ? G_ACTION_GROUP (fixture->window) : G_ACTION_GROUP (fixture->application);

      g_assert_true (g_action_group_has_action (group, by_others[i] + strlen ("win.")));
      if (g_hash_table_contains (reached, by_others[i]))
        g_string_append_printf (needless, " %s", by_others[i]);
    }
  g_assert_cmpstr (needless->str, ==, "");
}

HELPER_MAIN ({
  WINDOW_ADD ("reach/pointer", test_pointer)
                   WINDOW_ADD ("reach/keys", test_keys)
  WINDOW_ADD ("reach/others", test_others)
})
