/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-story-steps.h"

#include <glib/gi18n.h>

#include "app/ent-story-row.h"

struct _EntStorySteps
{
  AdwBin          parent_instance;

  GtkListBox     *list;      /* borrowed; in the widget */
  GListStore     *steps;     /* owned; EntStoryStep */
  EntKeptStories *stories;   /* (nullable), owned */
  EntState       *state;     /* (nullable), owned */
  char           *file_name; /* (nullable), owned */
};

G_DEFINE_FINAL_TYPE (EntStorySteps, ent_story_steps, ADW_TYPE_BIN)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  EntStorySteps *self = data;

  return ent_story_row_new (self->stories, self->file_name, item, self->state);
}

static gboolean
is_listed (EntStorySteps *self,
           guint          position,
           EntStory      *story,
           guint          nth)
{
  g_autoptr (EntStoryStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), position);

  return step == ent_story_get_step (story, nth);
}

/* Puts what is new between what is as it was at the beginning and at the end. */
static void
list_story (EntStorySteps *self,
            EntStory      *story)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->steps));
  guint n_after = ent_story_get_n_steps (story);
  guint n_same = 0, n_last = 0;
  g_autoptr (GPtrArray) additions = g_ptr_array_new ();

  while (n_same < MIN (n_before, n_after) && is_listed (self, n_same, story, n_same))
    n_same++;
  while (n_last < MIN (n_before, n_after) - n_same && is_listed (self, n_before - 1 - n_last, story, n_after - 1 - n_last))
    n_last++;
  for (guint i = n_same; i < n_after - n_last; i++)
    g_ptr_array_add (additions, ent_story_get_step (story, i));
  g_list_store_splice (self->steps, n_same, n_before - n_last - n_same, additions->pdata, additions->len);
}

static void
number_rows (EntStorySteps *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    ent_story_row_set_number (ENT_STORY_ROW (row), (guint) i + 1);
}

static void
update (EntStorySteps *self)
{
  EntStory *story = self->file_name != NULL ? ent_kept_stories_lookup (self->stories, self->file_name) : NULL;

  if (story == NULL)
    return;
  list_story (self, story);
  number_rows (self);
}

/* Other data brings thumbnails, or takes them away. */
static void
list_anew (EntStorySteps *self)
{
  g_list_store_remove_all (self->steps);
  update (self);
}

static void
row_activated_cb (EntStorySteps *self,
                  EntStoryRow   *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-step", "(su)", self->file_name, ent_story_row_get_nth (row));
}

static GtkWidget *
new_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_("“Add This View” puts here what the window shows: what it is of, the day, and where everything stands."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "views-placeholder");
  return label;
}

static void
ent_story_steps_dispose (GObject *object)
{
  EntStorySteps *self = ENT_STORY_STEPS (object);

  if (self->stories != NULL)
    g_signal_handlers_disconnect_by_data (self->stories, self);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->steps);
  g_clear_object (&self->stories);
  g_clear_object (&self->state);
  g_clear_pointer (&self->file_name, g_free);
  G_OBJECT_CLASS (ent_story_steps_parent_class)->dispose (object);
}

static void
ent_story_steps_class_init (EntStoryStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_story_steps_dispose;
}

static void
ent_story_steps_init (EntStorySteps *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  self->steps = g_list_store_new (ENT_TYPE_STORY_STEP);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, new_placeholder ());
  gtk_widget_add_css_class (list, "views-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->steps), create_row_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * ent_story_steps_show:
 * @stories: the list that the story is in; a reference is kept
 * @file_name: of the story
 * @state: what the window is about; a reference is kept
 *
 * Lists the steps of a story from now on.
 */
void
ent_story_steps_show (EntStorySteps  *self,
                      EntKeptStories *stories,
                      const char     *file_name,
                      EntState       *state)
{
  g_return_if_fail (ENT_IS_STORY_STEPS (self));
  g_return_if_fail (ENT_IS_KEPT_STORIES (stories) && ENT_IS_STATE (state) && file_name != NULL);

  if (g_set_object (&self->stories, stories))
    g_signal_connect_swapped (stories, "items-changed", G_CALLBACK (update), self);
  if (g_set_object (&self->state, state))
    g_signal_connect_swapped (state, "notify::document", G_CALLBACK (list_anew), self);
  g_free (self->file_name);
  self->file_name = g_strdup (file_name);
  list_anew (self);
}
