/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-dialog.h"

#include <glib/gi18n.h>

#include "app/ent-export-background-row.h"
#include "app/ent-export-dress.h"
#include "app/ent-export-frame-row.h"
#include "app/ent-export-job.h"
#include "app/ent-export-names.h"
#include "app/ent-export-page-group.h"
#include "app/ent-export-preview.h"
#include "app/ent-export-size.h"
#include "app/ent-export-words-group.h"
#include "app/ent-window.h"

struct _EntExportDialog
{
  AdwWindow               parent_instance;

  /* Template widgets */
  EntExportPreview       *preview;
  GtkLabel               *pixels;
  GtkLabel               *advice;
  EntExportPageGroup     *page_group;
  EntExportFrameRow      *frame_row;
  AdwComboRow            *arrange_row;
  AdwComboRow            *theme_row;
  EntExportBackgroundRow *background_row;
  EntExportWordsGroup    *words_group;
  GtkButton              *copy_button;
  GtkWidget              *save_button;
  GtkSpinner             *spinner;

  EntPipeline            *pipeline;    /* owned */
  GSettings              *settings;    /* (nullable), owned */
  GCancellable           *cancellable; /* owned; of the writing */
  gboolean                ready;       /* the rows have their first values */
};

G_DEFINE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ADW_TYPE_WINDOW)

static EntExportOptions
get_options (EntExportDialog *self)
{
  EntExportPage page = ent_export_page_group_get_page (self->page_group);
  EntExportOptions options = {
    .format = ent_export_page_group_get_format (self->page_group),
  };

  ent_export_background_row_apply (self->background_row, &options);
  ent_export_page_apply (&page, &options);
  return options;
}

static gboolean
is_visible_part (EntExportDialog *self)
{
  return ent_export_frame_row_get_frame (self->frame_row).kind == ENT_FRAME_PART;
}

/* What is seen in the window is where it is seen there. */
static gboolean
is_for_page (EntExportDialog *self)
{
  return adw_combo_row_get_selected (self->arrange_row) == 1 && !is_visible_part (self);
}

/* The window's view with the chosen theme and words. A page of its own need not
 * hold still for other days. */
static EntView *
make_view (EntExportDialog *self)
{
  g_autoptr (EntView) shown = ent_pipeline_new_seen_view (self->pipeline);
  g_autoptr (EntView) themed = ent_view_with_theme (shown, adw_combo_row_get_selected (self->theme_row));
  g_autoptr (EntView) arranged = ent_view_with_arrange (themed, is_for_page (self) ? ENT_ARRANGE_DATE : ent_view_get_arrange (shown));

  return ent_export_words_group_apply (self->words_group, arranged);
}

static EntExportOrder *
make_order (EntExportDialog *self)
{
  EntExportOptions options = get_options (self);
  EntFrame frame = ent_export_frame_row_get_frame (self->frame_row);
  g_autoptr (EntView) view = make_view (self);

  return ent_export_order_new_framed (ent_state_get_document (ent_pipeline_get_state (self->pipeline)), view,
                                      is_for_page (self) ? NULL : ent_pipeline_get_arrangement (self->pipeline), &frame, &options);
}

static gboolean
update_pixels (EntExportDialog *self)
{
  EntExportPage page = ent_export_page_group_get_page (self->page_group);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ent_export_page_describe (&page, ent_export_page_group_get_format (self->page_group), &error);

  gtk_label_set_label (self->pixels, text != NULL ? text : error->message);
  if (text != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->pixels), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->pixels), "error");
  gtk_widget_set_sensitive (self->save_button, text != NULL);
  return text != NULL;
}

static void
changed_cb (EntExportDialog *self)
{
  g_autoptr (EntExportOrder) order = NULL;

  if (!self->ready)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->arrange_row), !is_visible_part (self));
  if (update_pixels (self))
    order = make_order (self);
  ent_export_preview_set_order (self->preview, order);
}

/* What could be better about the picture. It stays until the next one is there, so that nothing jumps. */
static void
update_advice (EntExportDialog *self,
               EntPicture      *picture)
{
  EntExportOptions options = get_options (self);
  g_autoptr (GPtrArray) advice = ent_export_list_advice (picture, &options);
  g_autofree char *text = NULL;

  g_ptr_array_add (advice, NULL);
  text = g_strjoinv (" ", (char **) advice->pdata);
  gtk_label_set_label (self->advice, text);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), *text != '\0');
}

static void
picture_cb (EntExportDialog *self)
{
  EntPicture *picture = ent_export_preview_get_picture (self->preview);

  if (picture != NULL)
    update_advice (self, picture);
  gtk_button_set_icon_name (self->copy_button, "edit-copy-symbolic");
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy_button), picture != NULL && ent_picture_list_sources (picture).n_rows > 0);
}

/* The citations of what the picture shows, as they stand in the file. */
static void
copy_cb (GtkButton       *button,
         EntExportDialog *self)
{
  EntPicture *picture = ent_export_preview_get_picture (self->preview);
  g_autofree char *text = picture != NULL ? ent_picture_cite_sources (picture) : NULL;

  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_button_set_icon_name (button, "object-select-symbolic");
}

static void
fill_themes (EntExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (EntThemeKind i = 0; i < ENT_N_THEMES; i++)
    gtk_string_list_append (names, ent_export_names_get_theme (i));
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (names));
}

static void
restore (EntExportDialog *self)
{
  ent_export_page_group_restore (self->page_group, self->settings);
  adw_combo_row_set_selected (self->theme_row, ent_export_dress_get_theme (self->settings));
  ent_export_background_row_restore (self->background_row, self->settings);
  ent_export_words_group_set_parts (self->words_group, ent_export_dress_get_parts (self->settings));
  ent_export_words_group_set_words (self->words_group, ent_state_get_view (ent_pipeline_get_state (self->pipeline)));
  if (self->settings == NULL)
    return;
  adw_combo_row_set_selected (self->arrange_row, g_settings_get_boolean (self->settings, "export-for-page") ? 1 : 0);
}

static void
remember (EntExportDialog *self)
{
  g_autoptr (EntView) view = make_view (self);

  if (self->settings == NULL)
    return;

  ent_export_page_group_remember (self->page_group, self->settings);
  ent_export_dress_remember (self->settings, view);
  ent_export_background_row_remember (self->background_row, self->settings);
  g_settings_set_boolean (self->settings, "export-for-page", adw_combo_row_get_selected (self->arrange_row) == 1);
}

static void
show_saved (EntExportDialog *self,
            GFile           *file)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (ENT_IS_WINDOW (parent))
    ent_window_toast_picture (ENT_WINDOW (parent), file);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntExportDialog) self = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved = ent_export_job_save_finish (result, &file, &error);

  if (self->pipeline == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (saved)
    {
      remember (self);
      show_saved (self, file);
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    {
      GtkWidget *message;

      changed_cb (self);
      message = adw_message_dialog_new (GTK_WINDOW (self), _("The Picture Could Not Be Saved"), error->message);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (message), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (message));
    }
}

/* An ending that is typed says what is wanted. Where there is none, that of the
 * format is put behind the name, unless nobody was asked whether to replace that file. */
static GFile *
name_file (EntExportDialog *self,
           GFile           *file)
{
  const EntExportFormatInfo *info = ent_export_format_get_info (ent_export_page_group_get_format (self->page_group));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *complete = g_strconcat (name, info->extension, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) named = NULL;
  EntExportFormat format;

  if (ent_export_format_from_name (name, &format))
    {
      ent_export_page_group_set_format (self->page_group, format);
      return g_object_ref (file);
    }
  named = folder != NULL ? g_file_get_child (folder, complete) : NULL;
  return named != NULL && !g_file_query_exists (named, NULL) ? g_steal_pointer (&named) : g_object_ref (file);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  EntExportDialog *self = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      g_autoptr (GFile) named = file != NULL ? name_file (self, file) : NULL;

      if (named != NULL)
        ent_export_dialog_save (self, named);
    }
  g_object_unref (dialog);
}

static void
save_cb (GtkButton       *button,
         EntExportDialog *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save Picture"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), _("_Cancel"));
  const EntExportFormatInfo *info = ent_export_format_get_info (ent_export_page_group_get_format (self->page_group));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = ent_export_dialog_dup_name (self);

  gtk_file_filter_set_name (filter, _(info->name));
  gtk_file_filter_add_mime_type (filter, info->mime_type);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
ent_export_dialog_dispose (GObject *object)
{
  EntExportDialog *self = ENT_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (ent_export_dialog_parent_class)->dispose (object);
}

static void
ent_export_dialog_class_init (EntExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_export_dialog_dispose;

  g_type_ensure (ENT_TYPE_EXPORT_BACKGROUND_ROW);
  g_type_ensure (ENT_TYPE_EXPORT_FRAME_ROW);
  g_type_ensure (ENT_TYPE_EXPORT_PAGE_GROUP);
  g_type_ensure (ENT_TYPE_EXPORT_PREVIEW);
  g_type_ensure (ENT_TYPE_EXPORT_WORDS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, pixels);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, advice);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, page_group);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, frame_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, arrange_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, background_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, words_group);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, ent_export_words_group_reset);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ent_export_dialog_init (EntExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_themes (self);
  g_signal_connect_object (self->preview, "notify::picture", G_CALLBACK (picture_cb), self, G_CONNECT_SWAPPED);
}

/* What is selected can be brought out if it is in the picture. */
static void
take_selection (EntExportDialog *self)
{
  const EntChart *chart = ent_pipeline_get_chart (self->pipeline);
  EntSlice *slice = ent_pipeline_get_slice (self->pipeline);
  EntScene *scene = ent_pipeline_get_scene (self->pipeline);
  EntThing selection = ent_state_get_selection (ent_pipeline_get_state (self->pipeline));
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  g_auto (EntDescription) says = { 0 };

  if (scene != NULL && !ent_rect_is_empty (ent_frame_find_thing (chart, slice, scene, selection, lead, related))
      && chart->describe (slice, selection, &says))
    ent_export_frame_row_set_selection (self->frame_row, selection, says.name);
}

/**
 * ent_export_dialog_new:
 * @parent: (nullable): the window whose picture is saved
 * @pipeline: what makes the picture
 * @settings: (nullable): where the choices are remembered
 * @screen_width: of the picture on the screen, in px
 * @screen_height: of the picture on the screen, in px
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
ent_export_dialog_new (GtkWindow   *parent,
                       EntPipeline *pipeline,
                       GSettings   *settings,
                       int          screen_width,
                       int          screen_height)
{
  EntExportDialog *self = g_object_new (ENT_TYPE_EXPORT_DIALOG, "transient-for", parent, "modal", parent != NULL, NULL);

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), NULL);

  self->pipeline = g_object_ref (pipeline);
  g_set_object (&self->settings, settings);
  ent_export_page_group_set_screen (self->page_group, screen_width, screen_height);
  take_selection (self);
  restore (self);
  self->ready = TRUE;
  changed_cb (self);
  /* Enter goes on; the first button in the header bar is the one that gives up. */
  gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
  return GTK_WIDGET (self);
}

/**
 * ent_export_dialog_set_visible_part:
 * @part: what is seen in the window of the picture that the pipeline has, in world units
 */
void
ent_export_dialog_set_visible_part (EntExportDialog *self,
                                    EntRect          part)
{
  g_return_if_fail (ENT_IS_EXPORT_DIALOG (self));

  if (ent_pipeline_get_arrangement (self->pipeline) != NULL)
    ent_export_frame_row_set_visible_part (self->frame_row, part);
}

/**
 * ent_export_dialog_dup_name:
 *
 * Returns: (transfer full): what the file may be called, such as
 *   “ric-brics-sco-2018-01-01.png”
 */
char *
ent_export_dialog_dup_name (EntExportDialog *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_DIALOG (self), NULL);

  return ent_export_names_dup_file (ent_state_get_view (ent_pipeline_get_state (self->pipeline)),
                                    ent_export_page_group_get_format (self->page_group));
}

/**
 * ent_export_dialog_save:
 * @file: where to
 *
 * Saves the picture in a worker; closes the dialogue when it is done, or says
 * what went wrong.
 */
void
ent_export_dialog_save (EntExportDialog *self,
                        GFile           *file)
{
  g_autoptr (EntExportOrder) order = NULL;

  g_return_if_fail (ENT_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  order = make_order (self);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  gtk_spinner_start (self->spinner);
  ent_export_job_save_async (order, ent_export_preview_steal_picture (self->preview), file, self->cancellable, saved_cb, g_object_ref (self));
}
