/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-story-show.h"
#include "app/ent-story-window.h"
#include "app/ent-window-private.h"
#include "base/ent-shown.h"
#include "charts/ent-caption.h"
#include "view/ent-story-file.h"

/* Stories: what a window shows is put into one, and one is shown step by step.
 * They are the same in all windows. */

/* ent_window_get_kept_stories:
 *
 * Returns: (transfer none): the list of all windows, read when it is asked for first */
EntKeptStories *
ent_window_get_kept_stories (void)
{
  static EntKeptStories *stories;

  if (stories == NULL)
    {
      g_autoptr (GFile) folder = ent_story_file_new_folder ();
      g_autoptr (GError) error = NULL;

      stories = ent_kept_stories_new (folder);
      if (!ent_kept_stories_read (stories, &error))
        g_info ("%s", error->message);
    }
  return stories;
}

/* ent_window_find_story:
 *
 * Returns: (transfer none) (nullable): the story at hand: that which is open beside
 *   the window, or was last, or the only one there is */
EntKeptStory *
ent_window_find_story (EntWindow *self)
{
  EntKeptStories *stories = ent_window_get_kept_stories ();
  const char *open = self->story_window != NULL ? ent_story_window_get_story (self->story_window) : NULL;
  g_autofree char *last = self->settings != NULL ? g_settings_get_string (self->settings, "story") : g_strdup ("");
  guint position = ent_kept_list_find (ENT_KEPT_LIST (stories), open != NULL ? open : last);
  EntKeptStory *kept;

  if (position == G_MAXUINT && g_list_model_get_n_items (G_LIST_MODEL (stories)) == 1)
    position = 0;
  kept = position != G_MAXUINT ? ent_kept_stories_get (stories, position) : NULL;
  return kept != NULL && ent_kept_story_get_story (kept) != NULL ? kept : NULL;
}

static void
remember (EntWindow  *self,
          const char *file_name)
{
  if (self->settings != NULL && file_name != NULL)
    g_settings_set_string (self->settings, "story", file_name);
}

static void
story_opened_cb (EntWindow      *self,
                 GParamSpec     *pspec,
                 EntStoryWindow *window)
{
  remember (self, ent_story_window_get_story (window));
}

/* ent_window_show_stories:
 * @file_name: (nullable): of the story that is opened; %NULL for the list of all
 *
 * Brings stories up beside the window; beside one that is not on the screen yet, as
 * soon as it is. */
void
ent_window_show_stories (EntWindow  *self,
                         const char *file_name)
{
  if (self->story_window == NULL)
    {
      GtkWidget *window = ent_story_window_new (GTK_WINDOW (self), ent_window_get_kept_stories (), self->state);

      g_set_weak_pointer (&self->story_window, ENT_STORY_WINDOW (window));
      g_signal_connect_object (window, "notify::story", G_CALLBACK (story_opened_cb), self, G_CONNECT_SWAPPED);
    }
  ent_story_window_set_story (self->story_window, file_name);
  self->shows_stories = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->shows_stories)
    gtk_window_present (GTK_WINDOW (self->story_window));
}

static void
mapped_cb (EntWindow *self)
{
  if (self->shows_stories && self->story_window != NULL)
    gtk_window_present (GTK_WINDOW (self->story_window));
  self->shows_stories = FALSE;
}

/* With the story that was open last. */
static void
stories_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntWindow *self = data;
  EntKeptStory *story = ent_window_find_story (self);

  if (self->story_window != NULL)
    gtk_window_present (GTK_WINDOW (self->story_window));
  else
    ent_window_show_stories (self, story != NULL ? ent_kept_story_get_file_name (story) : NULL);
}

/* What the window shows, under the title of its picture. */
static EntStoryStep *
new_step (EntWindow *self)
{
  EntView *view = ent_state_get_view (self->state);
  EntSavedView *saved = ent_window_new_saved_view (self, view);

  saved->name = ent_caption_dup_title (view, ent_pipeline_get_slice (self->pipeline));
  return ent_story_step_new (saved);
}

/* Puts a step after all, or into a story of its own where there is none. */
static EntKeptStory *
add_step (EntWindow     *self,
          EntStoryStep  *step,
          GError       **error)
{
  EntKeptStories *stories = ent_window_get_kept_stories ();
  EntKeptStory *kept = ent_window_find_story (self);
  g_autofree char *file_name = kept != NULL ? g_strdup (ent_kept_story_get_file_name (kept)) : NULL;
  g_autofree char *name = kept == NULL ? ent_kept_list_suggest_name (ENT_KEPT_LIST (stories), _("Story")) : NULL;
  g_autoptr (EntStory) before = kept != NULL ? ent_story_ref (ent_kept_story_get_story (kept)) : ent_story_new (name);
  g_autoptr (EntStory) story = NULL;

  if (ent_story_get_n_steps (before) == ENT_STORY_MAX_STEPS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("A story has at most %u steps; begin another one."), ENT_STORY_MAX_STEPS);
      return NULL;
    }
  story = ent_story_with_step (before, ent_story_get_n_steps (before), step);
  if (kept == NULL)
    return ent_kept_stories_add (stories, story, _("New Story"), error);
  /* Translators: what can be undone: “Undo Add a Step” */
  if (!ent_kept_stories_change (stories, file_name, story, _("Add a Step"), error))
    return NULL;
  return ent_kept_stories_get (stories, ent_kept_list_find (ENT_KEPT_LIST (stories), file_name));
}

static void
add_step_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  EntWindow *self = data;
  g_autoptr (EntStoryStep) step = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  EntKeptStory *kept;

  if (ent_document_get_file (ent_state_get_document (self->state)) == NULL)
    return;
  step = new_step (self);
  kept = add_step (self, step, &error);
  if (kept == NULL)
    {
      ent_window_toast (self, error->message);
      return;
    }
  remember (self, ent_kept_story_get_file_name (kept));
  /* Where the list of steps is seen, nothing needs to be said. */
  if (self->story_window != NULL)
    {
      ent_story_window_set_story (self->story_window, ent_kept_story_get_file_name (kept));
      return;
    }
  /* Translators: the name of a story, and which step it is */
  text = g_strdup_printf (_("Added to “%s” as step %u"), ent_kept_story_get_name (kept),
                          ent_story_get_n_steps (ent_kept_story_get_story (kept)));
  ent_window_toast (self, text);
}

static void
show_story_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntWindow *self = data;
  EntKeptStory *kept = ent_window_find_story (self);
  EntStory *story = kept != NULL ? ent_kept_story_get_story (kept) : NULL;
  GtkWindow *parent = self->story_window != NULL && gtk_window_is_active (GTK_WINDOW (self->story_window))
                        ? GTK_WINDOW (self->story_window) : GTK_WINDOW (self);

  if (story == NULL || ent_story_get_n_steps (story) == 0)
    {
      stories_activated (action, parameter, self);
      ent_story_window_toast (self->story_window, story == NULL ? _("Choose a story to be shown") : _("The story has no step yet"));
      return;
    }
  gtk_window_present (GTK_WINDOW (ent_story_show_new (parent, story, ent_state_get_document (self->state),
                                                      ent_view_get_theme (ent_state_get_view (self->state)))));
}

/* Shows in the window what a step shows, so that it can be looked at more closely. */
static void
open_step_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntWindow *self = data;
  EntDocument *document = ent_state_get_document (self->state);
  const char *file_name;
  guint nth;
  EntStory *story;
  g_autoptr (EntSavedView) saved = NULL;
  g_autofree char *left_out = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&su)", &file_name, &nth);
  story = ent_kept_stories_lookup (ent_window_get_kept_stories (), file_name);
  if (story == NULL || nth >= ent_story_get_n_steps (story))
    return;
  saved = ent_saved_view_copy (ent_story_step_get_saved (ent_story_get_step (story, nth)));
  if (!ent_document_shows (document, saved))
    {
      g_autofree char *data_name = ent_shown (saved->file_name != NULL ? saved->file_name : _("Bundled Data"));
      /* Translators: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("This step is of “%s”; open that first"), data_name);

      ent_window_toast (self, text);
    }
  else if (!ent_saved_view_suit (saved, ent_document_get_dataset (document), &left_out, &error))
    ent_window_toast (self, error->message);
  else
    ent_window_show_view (self, ent_document_get_file (document), document, saved, left_out);
}

/* ent_window_add_stories:
 * Adds to a new window the ways of making stories and of showing them. */
void
ent_window_add_stories (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "stories", .activate = stories_activated },
    { .name = "add-step", .activate = add_step_activated },
    { .name = "show-story", .activate = show_story_activated },
    { .name = "open-step", .activate = open_step_activated, .parameter_type = "(su)" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}
