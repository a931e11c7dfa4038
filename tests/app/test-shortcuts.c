/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-card-list.h"
#include "app/ent-membership-table.h"
#include "app/ent-story-row.h"
#include "app/ent-story-show.h"
#include "app/ent-timeline-scale.h"
#include "app/ent-timeline-since.h"
#include "app/ent-view-row.h"
#include "tests/app/window-helpers.h"

/* The window of shortcuts against the keys that there are, both ways. */

/* Where keys come from. */
typedef enum
{
  FROM_APPLICATION = 1 << 0,
  FROM_WINDOW = 1 << 1,
  FROM_CANVAS = 1 << 2,
  FROM_SCALE = 1 << 3,
  FROM_CARDS = 1 << 4,
  FROM_PANEL = 1 << 5,
  FROM_GTK = 1 << 6,
  FROM_VIEWS = 1 << 7,
  FROM_TABLE = 1 << 8,
  FROM_STEPS = 1 << 9,
  FROM_SHOW = 1 << 10,
  FROM_EDGE = 1 << 11,
} Origin;

/* Which keys a group of the window tells of. */
static const struct
{
  const char *title;
  Origin      origins;
} groups[] = {
  { "General", FROM_APPLICATION | FROM_WINDOW | FROM_GTK },
  { "Files", FROM_APPLICATION | FROM_WINDOW },
  { "Chart", FROM_APPLICATION },
  { "Picture", FROM_CANVAS | FROM_APPLICATION | FROM_WINDOW },
  { "Time line", FROM_SCALE | FROM_APPLICATION },
  { "Kept views and steps", FROM_VIEWS | FROM_STEPS },
  { "Stories", FROM_APPLICATION },
  { "While a story is shown", FROM_SHOW },
  { "Table", FROM_TABLE },
  { "Lists and details", FROM_CARDS | FROM_PANEL | FROM_WINDOW },
  { "Edge of a pane", FROM_EDGE },
};

/* A key and what it does: keys with the same @deed are several for one. */
typedef struct
{
  char  *key;
  char  *deed;
  Origin origin;
} Key;

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->key);
  g_free (key->deed);
  g_free (key);
}

/* Whoever writes modifiers in another order. */
static char *
dup_normal (const char *accelerator)
{
  guint keyval;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accelerator, &keyval, &modifiers))
    g_error ("“%s” is no key", accelerator);
  return gtk_accelerator_name (keyval, modifiers);
}

static void
add_key (GPtrArray  *keys,
         const char *accelerator,
         const char *deed,
         Origin      origin)
{
  Key *key = g_new (Key, 1);

  *key = (Key) { dup_normal (accelerator), g_strdup (deed), origin };
  g_ptr_array_add (keys, key);
}

static void
add_accelerators (GPtrArray      *keys,
                  GtkApplication *application)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accelerators[j] != NULL; j++)
        add_key (keys, accelerators[j], strchr (actions[i], '.') + 1, FROM_APPLICATION);
    }
}

/* What a key of a class does: an action by its name, whichever group it is in, or
 * else the arguments of a function, of which each class has one with modifiers and
 * one without. */
static char *
dup_deed (GtkShortcut *shortcut,
          const char  *accelerator)
{
  GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
  g_autofree char *text = arguments != NULL ? g_variant_print (arguments, FALSE) : g_strdup ("");

  if (GTK_IS_NAMED_ACTION (action))
    return g_strconcat (strchr (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)), '.') + 1, text, NULL);
  return g_strdup_printf ("%s%s", text, strchr (accelerator, '<') != NULL ? " with a modifier" : "");
}

/* The keys of a widget's class; of a window those that are not GTK's. */
static void
add_bindings (GPtrArray *keys,
              GtkWidget *widget,
              Origin     origin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n_before = keys->len;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (GTK_EVENT_CONTROLLER (controller)), "gtk-widget-class-shortcuts") != 0)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (controller); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, j);
          GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
          g_autofree char *accelerator = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
          g_autofree char *deed = NULL;

          if (origin == FROM_WINDOW
              && !(GTK_IS_NAMED_ACTION (action) && g_str_has_prefix (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)), "win.")))
            continue;
          deed = dup_deed (shortcut, accelerator);
          add_key (keys, accelerator, deed, origin);
        }
    }
  g_assert_cmpuint (keys->len, >, n_before);
}

/* The keys of a controller with a name of its own; @deed: (nullable): what all of them do. */
static void
add_controller (GPtrArray  *keys,
                GtkWidget  *widget,
                const char *name,
                const char *deed,
                Origin      origin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (GTK_EVENT_CONTROLLER (controller)), name) != 0)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (controller); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, j);
          g_autofree char *accelerator = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
          g_autofree char *own = dup_deed (shortcut, accelerator);

          add_key (keys, accelerator, deed != NULL ? deed : own, origin);
        }
    }
}

/* A row that is in no list has the keys of one that is. */
static void
add_view_row (GPtrArray     *keys,
              WindowFixture *fixture)
{
  g_autoptr (GtkWidget) row = NULL;

  window_act (fixture, "keep-view");
  row = g_object_ref_sink (ent_view_row_new (ent_window_get_kept_views (), ent_kept_views_get (ent_window_get_kept_views (), 0),
                                             window_get_state (fixture)));
  add_bindings (keys, row, FROM_VIEWS);
}

/* Its steps are ordered like views; shown, it goes on by keys of its own. */
static void
add_story (GPtrArray     *keys,
           WindowFixture *fixture)
{
  EntKeptStories *stories = ent_window_get_kept_stories ();
  g_autoptr (GtkWidget) row = NULL;
  EntKeptStory *kept;

  window_act (fixture, "add-step");
  kept = ent_kept_stories_get (stories, 0);
  row = g_object_ref_sink (ent_story_row_new (stories, ent_kept_story_get_file_name (kept),
                                              ent_story_get_step (ent_kept_story_get_story (kept), 0), window_get_state (fixture)));
  add_bindings (keys, row, FROM_STEPS);
  window_act (fixture, "show-story");
  add_controller (keys, window_find_toplevel (ENT_TYPE_STORY_SHOW), "ent-story-show", NULL, FROM_SHOW);
}

static GPtrArray *
list_keys (WindowFixture *fixture)
{
  g_autoptr (GtkWidget) table = g_object_ref_sink (g_object_new (ENT_TYPE_MEMBERSHIP_TABLE, NULL));
  GPtrArray *keys = g_ptr_array_new_with_free_func (key_free);
  GtkWidget *window = GTK_WIDGET (fixture->window);

  add_accelerators (keys, GTK_APPLICATION (fixture->application));
  add_bindings (keys, window, FROM_WINDOW);
  add_bindings (keys, GTK_WIDGET (fixture->window->canvas), FROM_CANVAS);
  add_bindings (keys, helper_find (window, ENT_TYPE_TIMELINE_SCALE, 0), FROM_SCALE);
  add_bindings (keys, helper_find (window, ENT_TYPE_TIMELINE_SINCE, 0), FROM_SCALE);
  add_bindings (keys, helper_find (window, ENT_TYPE_CARD_LIST, 0), FROM_CARDS);
  add_bindings (keys, GTK_WIDGET (fixture->window->groupings), FROM_PANEL);
  add_bindings (keys, table, FROM_TABLE);
  add_bindings (keys, GTK_WIDGET (fixture->window->details_handle), FROM_EDGE);
  add_controller (keys, GTK_WIDGET (fixture->window->canvas), "ent-context-menu", "context menu", FROM_CANVAS);
  add_view_row (keys, fixture);
  add_story (keys, fixture);
  add_key (keys, "F10", "main menu", FROM_GTK);
  return keys;
}

static Origin
get_origins (GtkWidget *group)
{
  g_autofree char *title = NULL;

  g_object_get (group, "title", &title, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].title, title))
      return groups[i].origins;
  g_error ("nobody knows the group “%s”", title);
}

/* What the window tells: the keys of each group, by where they come from. */
static GPtrArray *
list_told (GtkWidget *window)
{
  GPtrArray *told = g_ptr_array_new_with_free_func (key_free);
  GtkWidget *group;

  for (guint i = 0; (group = helper_find (window, GTK_TYPE_SHORTCUTS_GROUP, i)) != NULL; i++)
    {
      GtkWidget *row;

      for (guint j = 0; (row = helper_find (group, GTK_TYPE_SHORTCUTS_SHORTCUT, j)) != NULL; j++)
        {
          g_autofree char *accelerators = NULL;
          g_autofree char *title = NULL;
          g_auto (GStrv) parts = NULL;

          g_object_get (row, "accelerator", &accelerators, "title", &title, NULL);
          if (accelerators == NULL || *accelerators == '\0')
            g_error ("“%s” has no key", title);
          parts = g_strsplit (accelerators, " ", -1);
          for (guint k = 0; parts[k] != NULL; k++)
            add_key (told, parts[k], title, get_origins (group));
        }
    }
  return told;
}

static gboolean
is_told (GPtrArray *told,
         const Key *key)
{
  for (guint i = 0; i < told->len; i++)
    {
      const Key *other = g_ptr_array_index (told, i);

      if ((other->origin & key->origin) && g_str_equal (other->key, key->key))
        return TRUE;
    }
  return FALSE;
}

/* Whether one of the keys is told that do what @key does. */
static gboolean
deed_is_told (GPtrArray *told,
              GPtrArray *keys,
              const Key *key)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const Key *other = g_ptr_array_index (keys, i);

      /* An action of the canvas has the name of the window's that leads to it. */
      if (g_str_equal (other->deed, key->deed)
          && (other->origin == key->origin || (other->origin | key->origin) == (FROM_CANVAS | FROM_APPLICATION))
          && is_told (told, other))
        return TRUE;
    }
  return FALSE;
}

static void
test_complete (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) keys = list_keys (fixture);
  g_autoptr (GPtrArray) told = NULL;

  window_act (fixture, "show-help-overlay");
  told = list_told (window_find_toplevel (GTK_TYPE_SHORTCUTS_WINDOW));
  g_assert_cmpuint (told->len, >, 30);

  for (guint i = 0; i < keys->len; i++)
    {
      const Key *key = g_ptr_array_index (keys, i);

      if (!deed_is_told (told, keys, key))
        g_error ("%s (%s) is missing in the window", key->key, key->deed);
    }
  for (guint i = 0; i < told->len; i++)
    {
      const Key *key = g_ptr_array_index (told, i);
      gboolean found = FALSE;

      for (guint j = 0; j < keys->len; j++)
        {
          const Key *other = g_ptr_array_index (keys, j);

          found = found || ((other->origin & key->origin) && g_str_equal (other->key, key->key));
        }
      if (!found)
        g_error ("“%s” has the key %s, which does nothing", key->deed, key->key);
    }
}

HELPER_MAIN (WINDOW_ADD ("shortcuts/complete", test_complete))
