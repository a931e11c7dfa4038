/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-export-dress.h"
#include "app/ent-story-export.h"
#include "app/ent-window-private.h"
#include "base/ent-shown.h"
#include "view/ent-shelf.h"
#include "view/ent-story-file.h"

/* How stories come from files, and go into files: as they are, and as pages. */

/* Where somebody looks now. */
static GtkWindow *
find_parent (EntWindow *self)
{
  return self->story_window != NULL ? GTK_WINDOW (self->story_window) : GTK_WINDOW (self);
}

static void
say (EntWindow  *self,
     const char *text)
{
  if (self->story_window != NULL)
    ent_story_window_toast (self->story_window, text);
  else
    ent_window_toast (self, text);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntWindow) self = data;
  g_autoptr (GFile) target = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gboolean done = ent_story_export_finish (ENT_STORY_SLIDES (source), result, &target, &error);

  if (self->state == NULL)
    return;
  name = ent_shown_file_name (target);
  text = done ? g_strdup_printf (_("Saved “%s”"), name) : g_strdup (error->message);
  say (self, text);
}

/* Whether @file is among the stories that are kept already; of others a copy is kept. */
static EntKeptStory *
keep_story (GFile   *file,
            GError **error)
{
  EntKeptStories *stories = ent_window_get_kept_stories ();
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (EntStory) story = NULL;

  if (g_file_has_parent (file, ent_kept_list_get_folder (ENT_KEPT_LIST (stories))))
    return ent_kept_stories_get (stories, ent_kept_list_find (ENT_KEPT_LIST (stories), name));
  story = ent_story_file_read (file, error);
  if (story == NULL)
    {
      g_autofree char *shown = ent_shown_file_name (file);

      g_prefix_error (error, "%s: ", shown);
      return NULL;
    }
  /* Translators: what can be undone: “Undo Open the Story” */
  return ent_kept_stories_add (stories, story, _("Open the Story"), error);
}

/* ent_window_open_story:
 *
 * Keeps the story in @file, if it is called like one, and opens it beside the window;
 * or says what is wrong with it.
 *
 * Returns: whether it is called like one */
gboolean
ent_window_open_story (EntWindow *self,
                       GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  EntKeptStory *kept;

  if (name == NULL || !g_str_has_suffix (name, ENT_STORY_FILE_SUFFIX))
    return FALSE;
  kept = keep_story (file, &error);
  if (error != NULL)
    ent_window_toast (self, error->message);
  if (kept != NULL)
    ent_window_show_stories (self, ent_kept_story_get_file_name (kept));
  return TRUE;
}

static EntExportFormat
find_picture_format (EntWindow *self)
{
  g_autofree char *id = self->settings != NULL ? g_settings_get_string (self->settings, "export-format") : NULL;

  return g_strcmp0 (id, "svg") == 0 ? ENT_EXPORT_SVG : ENT_EXPORT_PNG;
}

/* ent_window_export_story:
 * @is_document: whether as a PDF, @target, or as pictures in the folder @target
 *
 * Writes a page for each step of the story at hand, and says how that went. */
void
ent_window_export_story (EntWindow *self,
                         gboolean   is_document,
                         GFile     *target)
{
  EntKeptStory *kept = ent_window_find_story (self);
  g_autoptr (EntStorySlides) slides = NULL;

  if (kept == NULL || ent_story_get_n_steps (ent_kept_story_get_story (kept)) == 0)
    return;
  slides = ent_story_slides_new (ent_kept_story_get_story (kept), ent_state_get_document (self->state));
  say (self, _("Drawing the pages …"));
  ent_story_export_async (slides, ent_export_dress_get_theme (self->settings), ent_export_dress_get_parts (self->settings),
                          is_document ? ENT_EXPORT_PDF : find_picture_format (self), target, NULL, exported_cb, g_object_ref (self));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  g_autoptr (GFile) target = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  gboolean is_document = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (target != NULL)
    ent_window_export_story (data, is_document, target);
  g_object_unref (dialog);
}

/* ent_window_copy_story:
 * Writes the story at hand into a file for others, and says how that went. */
void
ent_window_copy_story (EntWindow *self,
                       GFile     *target)
{
  EntKeptStory *kept = ent_window_find_story (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ent_shown_file_name (target);
  g_autofree char *text = NULL;

  if (kept == NULL)
    return;
  text = ent_story_file_write (ent_kept_story_get_story (kept), target, ent_document_get_file (ent_state_get_document (self->state)), &error)
             ? g_strdup_printf (_("Saved “%s”"), name) : g_strdup (error->message);
  say (self, text);
}

static void
copy_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  gpointer         data)
{
  EntWindow *self = data;
  g_autoptr (GFile) target = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (target != NULL)
    ent_window_copy_story (self, target);
  g_object_unref (dialog);
}

static void
copy_story_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntWindow *self = data;
  EntKeptStory *kept = ent_window_find_story (self);
  GtkFileChooserNative *dialog;
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  if (kept == NULL)
    return;
  stem = ent_shelf_make_stem (ent_kept_story_get_name (kept), "story");
  name = g_strconcat (stem, ENT_STORY_FILE_SUFFIX, NULL);
  dialog = gtk_file_chooser_native_new (_("Save Story"), find_parent (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
export_story_activated (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  EntWindow *self = data;
  gboolean is_document = g_str_equal (g_variant_get_string (parameter, NULL), "pdf");
  EntKeptStory *kept = ent_window_find_story (self);
  GtkFileChooserNative *dialog;

  if (kept == NULL)
    return;
  dialog = gtk_file_chooser_native_new (is_document ? _("Save Story") : _("Save Pictures Into a Folder"), find_parent (self),
                                        is_document ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                        _("_Save"), _("_Cancel"));
  if (is_document)
    {
      g_autofree char *stem = ent_shelf_make_stem (ent_kept_story_get_name (kept), "story");
      g_autofree char *name = g_strconcat (stem, ".pdf", NULL);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ent_window_add_story_files:
 * Adds to a new window the ways of saving stories as pages. */
void
ent_window_add_story_files (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "copy-story", .activate = copy_story_activated },
    { .name = "export-story", .activate = export_story_activated, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
