/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-story-window.h"

#include <glib/gi18n.h>

#include "app/ent-story-steps.h"
#include "app/ent-toast-guard.h"

struct _EntStoryWindow
{
  AdwWindow          parent_instance;

  /* Template widgets */
  AdwWindowTitle    *title;
  GtkWidget         *back_button;
  GtkWidget         *undo_button;
  GtkWidget         *menu_button;
  AdwToastOverlay   *toasts;
  GtkStack          *pages;
  GtkListBox        *list;
  GtkWidget         *new_button;
  GtkWidget         *add_button;
  AdwEntryRow       *name_row;
  GtkScrolledWindow *scroller;
  EntStorySteps     *steps;

  EntKeptStories    *stories; /* owned */
  EntState          *state;   /* owned */
  char              *story;   /* (nullable), owned; the file of the one that is open */
};

G_DEFINE_FINAL_TYPE (EntStoryWindow, ent_story_window, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_STORY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static EntStory *
get_story (EntStoryWindow *self)
{
  return self->story != NULL ? ent_kept_stories_lookup (self->stories, self->story) : NULL;
}

static char *
dup_n_steps (EntStory *story)
{
  guint n = ent_story_get_n_steps (story);

  return g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
}

/* A story, or what is wrong with the file that should be one. */
static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  EntKeptStory *kept = item;
  EntStory *story = ent_kept_story_get_story (kept);
  g_autofree char *n_steps = story != NULL ? dup_n_steps (story) : NULL;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ent_kept_story_get_name (kept));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), n_steps != NULL ? n_steps : ent_kept_story_get_problem (kept));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), story != NULL);
  if (story != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
set_enabled (EntStoryWindow *self,
             const char     *action,
             gboolean        enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
update_ways (EntStoryWindow *self)
{
  const char *undo = ent_kept_stories_get_undo_what (self->stories);
  g_autofree char *text = undo != NULL ? g_strdup_printf (_("Undo %s"), undo) : g_strdup (_("Undo"));

  gtk_widget_set_tooltip_text (self->undo_button, text);
  set_enabled (self, "story.undo", undo != NULL);
  set_enabled (self, "story.redo", ent_kept_stories_get_redo_what (self->stories) != NULL);
}

/* The list of all, or the story that is open. One that is gone is not open any more. */
static void
update (EntStoryWindow *self)
{
  EntStory *story = get_story (self);
  g_autofree char *n_steps = story != NULL ? dup_n_steps (story) : NULL;

  if (story == NULL && self->story != NULL)
    {
      ent_story_window_set_story (self, NULL);
      return;
    }
  gtk_stack_set_visible_child_name (self->pages, story != NULL ? "story" : "stories");
  gtk_widget_set_visible (self->back_button, story != NULL);
  gtk_widget_set_visible (self->menu_button, story != NULL);
  adw_window_title_set_title (self->title, story != NULL && *ent_story_get_name (story) != '\0' ? ent_story_get_name (story) : _("Stories"));
  adw_window_title_set_subtitle (self->title, n_steps);
  set_enabled (self, "story.delete", story != NULL);
  if (story != NULL && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), ent_story_get_name (story)))
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), ent_story_get_name (story));
}

static gboolean
scroll_down_cb (gpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (data);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  return G_SOURCE_REMOVE;
}

/* A step that was added is seen. */
static void
stories_changed_cb (EntStoryWindow *self,
                    guint           position,
                    guint           n_removed,
                    guint           n_added)
{
  EntStory *story = get_story (self);
  g_autofree char *n_before = g_strdup (adw_window_title_get_subtitle (self->title));

  update (self);
  if (story != NULL && g_strcmp0 (n_before, adw_window_title_get_subtitle (self->title)) != 0)
    g_idle_add_full (G_PRIORITY_LOW, scroll_down_cb, g_object_ref (self->scroller), g_object_unref);
}

static void
say (EntStoryWindow *self,
     const GError   *error)
{
  if (error != NULL)
    ent_story_window_toast (self, error->message);
}

static void
row_activated_cb (EntStoryWindow *self,
                  GtkListBoxRow  *row)
{
  EntKeptStory *kept = ent_kept_stories_get (self->stories, (guint) gtk_list_box_row_get_index (row));

  ent_story_window_set_story (self, ent_kept_story_get_file_name (kept));
}

/* A story without a name could not be found in the list. */
static void
name_applied_cb (EntStoryWindow *self)
{
  EntStory *story = get_story (self);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  g_autofree char *name = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), ENT_STORY_MAX_NAME_CHARS));
  g_autoptr (EntStory) named = NULL;
  g_autoptr (GError) error = NULL;

  if (story == NULL)
    return;
  if (*name != '\0' && !g_str_equal (name, ent_story_get_name (story)))
    {
      named = ent_story_with_name (story, name);
      /* Translators: what can be undone: “Undo Rename the Story” */
      ent_kept_stories_change (self->stories, self->story, named, _("Rename the Story"), &error);
    }
  say (self, error);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), ent_story_get_name (get_story (self)));
}

static void
new_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  EntStoryWindow *self = ENT_STORY_WINDOW (widget);
  g_autofree char *story_name = ent_kept_list_suggest_name (ENT_KEPT_LIST (self->stories), _("Story"));
  g_autoptr (EntStory) story = ent_story_new (story_name);
  g_autoptr (GError) error = NULL;
  /* Translators: what can be undone: “Undo New Story” */
  EntKeptStory *kept = ent_kept_stories_add (self->stories, story, _("New Story"), &error);

  say (self, error);
  if (kept == NULL)
    return;
  ent_story_window_set_story (self, ent_kept_story_get_file_name (kept));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
back_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  EntStoryWindow *self = ENT_STORY_WINDOW (widget);
  guint position = self->story != NULL ? ent_kept_list_find (ENT_KEPT_LIST (self->stories), self->story) : G_MAXUINT;
  GtkListBoxRow *row = position != G_MAXUINT ? gtk_list_box_get_row_at_index (self->list, (int) position) : NULL;

  ent_story_window_set_story (self, NULL);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
delete_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  EntStoryWindow *self = ENT_STORY_WINDOW (widget);
  EntStory *story = get_story (self);
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (story == NULL)
    return;
  /* Translators: %s is the name of a story */
  text = g_strdup_printf (_("Deleted “%s”"), ent_story_get_name (story));
  /* Translators: what can be undone: “Undo Delete the Story” */
  if (!ent_kept_stories_change (self->stories, self->story, NULL, _("Delete the Story"), &error))
    {
      say (self, error);
      return;
    }
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "story.undo");
  ent_toast_guard_add (self->toasts, toast, ENT_TOAST_LAST);
}

static void
undo_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (name, "story.undo"))
    ent_kept_stories_undo (ENT_STORY_WINDOW (widget)->stories, &error);
  else
    ent_kept_stories_redo (ENT_STORY_WINDOW (widget)->stories, &error);
  say (ENT_STORY_WINDOW (widget), error);
}

static void
ent_story_window_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STORY:
      g_value_set_string (value, ENT_STORY_WINDOW (object)->story);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_story_window_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORY:
      ent_story_window_set_story (ENT_STORY_WINDOW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_story_window_dispose (GObject *object)
{
  EntStoryWindow *self = ENT_STORY_WINDOW (object);

  if (self->stories != NULL)
    g_signal_handlers_disconnect_by_data (self->stories, self);
  g_clear_object (&self->stories);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_STORY_WINDOW);
  g_clear_pointer (&self->story, g_free);
  G_OBJECT_CLASS (ent_story_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENT_TYPE_STORY_STEPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-story-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntStoryWindow, steps);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
}

static void
ent_story_window_class_init (EntStoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = ent_story_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = ent_story_window_set_property;
  G_OBJECT_CLASS (klass)->dispose = ent_story_window_dispose;

  properties[PROP_STORY] = g_param_spec_string ("story", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "story.new", NULL, new_activated);
  gtk_widget_class_install_action (widget_class, "story.back", NULL, back_activated);
  gtk_widget_class_install_action (widget_class, "story.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "story.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "story.redo", NULL, undo_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "story.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "story.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "story.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "story.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  /* Those of the window beside it. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.add-step", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "win.show-story", NULL);
}

static void
ent_story_window_init (EntStoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_story_window_new:
 * @parent: the window whose views are put into stories, and whose actions it has
 * @stories: the stories; a reference is kept
 * @state: what @parent is about; a reference is kept
 *
 * Returns: (transfer none): a window with the list of all stories, not yet presented
 */
GtkWidget *
ent_story_window_new (GtkWindow      *parent,
                      EntKeptStories *stories,
                      EntState       *state)
{
  EntStoryWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ENT_IS_KEPT_STORIES (stories) && ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_STORY_WINDOW, "transient-for", parent, NULL);
  self->stories = g_object_ref (stories);
  self->state = g_object_ref (state);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (stories), create_row_cb, NULL, NULL);
  g_signal_connect_swapped (stories, "items-changed", G_CALLBACK (stories_changed_cb), self);
  g_signal_connect_swapped (stories, "notify", G_CALLBACK (update_ways), self);
  update (self);
  update_ways (self);
  return GTK_WIDGET (self);
}

/**
 * ent_story_window_get_story:
 *
 * Returns: (transfer none) (nullable): the file of the story that is open
 */
const char *
ent_story_window_get_story (EntStoryWindow *self)
{
  g_return_val_if_fail (ENT_IS_STORY_WINDOW (self), NULL);

  return self->story;
}

/**
 * ent_story_window_set_story:
 * @file_name: (nullable): of a story; %NULL for the list of all
 *
 * Opens a story, if it is there and can be read.
 */
void
ent_story_window_set_story (EntStoryWindow *self,
                            const char     *file_name)
{
  g_autofree char *story = NULL;

  g_return_if_fail (ENT_IS_STORY_WINDOW (self));

  if (file_name != NULL && ent_kept_stories_lookup (self->stories, file_name) != NULL)
    story = g_strdup (file_name);
  if (g_strcmp0 (story, self->story) == 0)
    return;
  g_free (self->story);
  self->story = g_steal_pointer (&story);
  if (self->story != NULL)
    ent_story_steps_show (self->steps, self->stories, self->story, self->state);
  update (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->story != NULL ? self->add_button : self->new_button);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORY]);
}

/**
 * ent_story_window_toast:
 * @text: plain text
 *
 * Says something in passing.
 */
void
ent_story_window_toast (EntStoryWindow *self,
                        const char     *text)
{
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_return_if_fail (ENT_IS_STORY_WINDOW (self));

  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  ent_toast_guard_add (self->toasts, toast, ENT_TOAST_NEXT);
}
