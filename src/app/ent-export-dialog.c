/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-dialog-private.h"

#include <glib/gi18n.h>

#include "app/ent-export-dress.h"
#include "app/ent-export-names.h"
#include "app/ent-export-size.h"

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

/* %NULL while what is written of the dates of a series cannot be read. */
EntExportOrder *
ent_export_dialog_make_order (EntExportDialog *self)
{
  EntDocument *document = ent_state_get_document (ent_pipeline_get_state (self->pipeline));
  guint n_cells = ent_export_series_group_get_n_cells (self->series_group);
  /* A cell is no screen. */
  EntArrangement *arrangement = is_for_page (self) || n_cells > 0 ? NULL : ent_pipeline_get_arrangement (self->pipeline);
  EntExportOptions options = get_options (self);
  EntFrame frame = ent_export_frame_row_get_frame (self->frame_row);
  EntSeriesWish wish = { 0 };
  g_autoptr (EntView) view = make_view (self);
  g_autoptr (GArray) named = NULL;
  gboolean is_right;

  if (ent_export_series_group_get_make (self->series_group) == ENT_EXPORT_MAKE_PICTURE)
    return ent_export_order_new_framed (document, view, arrangement, &frame, &options);
  is_right = ent_export_series_group_get_wish (self->series_group, &wish);
  named = wish.days;
  return is_right ? ent_export_order_new_series (document, view, arrangement, &options, &wish, n_cells)
                  : NULL;
}

/* Words below the preview. */
void
ent_export_dialog_set_words (EntExportDialog *self,
                             const char      *text,
                             gboolean         is_problem)
{
  gtk_label_set_label (self->pixels, text);
  if (is_problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->pixels), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pixels), "error");
}

/* How large each picture is, and how many there are as soon as that is known; or what is wrong. */
static gboolean
update_words (EntExportDialog *self)
{
  EntExportPage page = ent_export_page_group_get_page (self->page_group);
  guint n_days = ent_export_preview_get_n_days (self->preview);
  const char *problem = ent_export_preview_get_problem (self->preview);
  g_autoptr (GError) error = NULL;
  g_autofree char *size = ent_export_page_describe (&page, ent_export_page_group_get_format (self->page_group), &error);
  g_autofree char *text = NULL;

  if (size == NULL || problem != NULL)
    ent_export_dialog_set_words (self, size == NULL ? error->message : problem, TRUE);
  else if (n_days == 0)
    ent_export_dialog_set_words (self, size, FALSE);
  else
    {
      /* Translators: how many pictures, and how large each is */
      text = g_strdup_printf (ngettext ("%u date, %s", "%u dates, %s", n_days), n_days, size);
      ent_export_dialog_set_words (self, text, FALSE);
    }
  gtk_widget_set_sensitive (self->save_button, size != NULL && problem == NULL && !self->saving);
  return size != NULL;
}

/* Shows what is ordered now. */
void
ent_export_dialog_update (EntExportDialog *self)
{
  g_autoptr (EntExportOrder) order = NULL;
  gboolean has_size;

  if (!self->ready)
    return;
  ent_export_frame_row_set_several (self->frame_row, ent_export_series_group_get_make (self->series_group) != ENT_EXPORT_MAKE_PICTURE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->arrange_row),
                            ent_export_series_group_get_n_cells (self->series_group) == 0 && !is_visible_part (self));
  order = ent_export_dialog_make_order (self);
  ent_export_preview_set_order (self->preview, order);
  has_size = update_words (self);
  if (!has_size)
    ent_export_preview_set_order (self->preview, NULL);
  if (order == NULL)
    gtk_widget_set_sensitive (self->save_button, FALSE);
}

static void
changed_cb (EntExportDialog *self)
{
  ent_export_dialog_update (self);
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
  if (!self->saving && self->ready && ent_export_preview_has_order (self->preview))
    update_words (self);
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
  ent_export_series_group_restore (self->series_group, self->settings);
  ent_export_page_group_restore (self->page_group, self->settings);
  adw_combo_row_set_selected (self->theme_row, ent_export_dress_get_theme (self->settings));
  ent_export_background_row_restore (self->background_row, self->settings);
  ent_export_words_group_set_parts (self->words_group, ent_export_dress_get_parts (self->settings));
  ent_export_words_group_set_words (self->words_group, ent_state_get_view (ent_pipeline_get_state (self->pipeline)));
  if (self->settings == NULL)
    return;
  adw_combo_row_set_selected (self->arrange_row, g_settings_get_boolean (self->settings, "export-for-page") ? 1 : 0);
}

/* What was chosen, for the next time. */
void
ent_export_dialog_remember (EntExportDialog *self)
{
  g_autoptr (EntView) view = make_view (self);

  if (self->settings == NULL)
    return;

  ent_export_series_group_remember (self->series_group, self->settings);
  ent_export_page_group_remember (self->page_group, self->settings);
  ent_export_dress_remember (self->settings, view);
  ent_export_background_row_remember (self->background_row, self->settings);
  g_settings_set_boolean (self->settings, "export-for-page", adw_combo_row_get_selected (self->arrange_row) == 1);
}

static void
save_cb (GtkButton       *button,
         EntExportDialog *self)
{
  ent_export_dialog_choose (self);
}

/* What is being written keeps the dialogue alive, so that closing it has to say that it is given up. */
static gboolean
ent_export_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ENT_EXPORT_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (ent_export_dialog_parent_class)->close_request (window);
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
  GTK_WINDOW_CLASS (klass)->close_request = ent_export_dialog_close_request;

  g_type_ensure (ENT_TYPE_EXPORT_BACKGROUND_ROW);
  g_type_ensure (ENT_TYPE_EXPORT_FRAME_ROW);
  g_type_ensure (ENT_TYPE_EXPORT_PAGE_GROUP);
  g_type_ensure (ENT_TYPE_EXPORT_PREVIEW);
  g_type_ensure (ENT_TYPE_EXPORT_SERIES_GROUP);
  g_type_ensure (ENT_TYPE_EXPORT_WORDS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, pixels);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, advice);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, series_group);
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
  ent_export_dialog_update (self);
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
