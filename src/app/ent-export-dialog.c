/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-dialog.h"

#include <glib/gi18n.h>

#include "app/ent-export-job.h"
#include "app/ent-window.h"

/* In the order of the rows in the template and of the schema. */
static const struct
{
  int width;
  int height;
} sizes[] = {
  { 0, 0 }, /* as on the screen */
  { 1200, 750 },
  { 1920, 1080 },
  { 1080, 1080 },
  { 1123, 794 }, /* A4, landscape, at 96 dpi */
};

static const EntThemeKind themes[] = { ENT_THEME_LIGHT, ENT_THEME_DARK, ENT_THEME_PRINT, ENT_THEME_BLACK_AND_WHITE };

struct _EntExportDialog
{
  AdwWindow       parent_instance;

  /* Template widgets */
  GtkDrawingArea *preview;
  GtkLabel       *pixels;
  AdwComboRow    *size_row;
  AdwComboRow    *scale_row;
  AdwComboRow    *theme_row;
  GtkSwitch      *transparent_switch;
  AdwEntryRow    *title_row;
  GtkSwitch      *title_switch;
  GtkSwitch      *legend_switch;
  GtkSwitch      *sources_switch;
  GtkButton      *copy_button;
  GtkWidget      *save_button;
  GtkSpinner     *spinner;

  EntPipeline    *pipeline;    /* owned */
  GSettings      *settings;    /* (nullable), owned */
  GCancellable   *cancellable; /* owned; of the writing */
  EntPicture     *picture;     /* (nullable), owned; what the preview shows */
  int             screen_width;
  int             screen_height;
  gboolean        ready; /* the rows have their first values */
};

G_DEFINE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ADW_TYPE_WINDOW)

static EntParts
get_parts (EntExportDialog *self)
{
  EntParts parts = 0;

  if (gtk_switch_get_active (self->title_switch))
    parts |= ENT_PARTS_HEAD;
  if (gtk_switch_get_active (self->legend_switch))
    parts |= ENT_PARTS_LEGEND;
  if (gtk_switch_get_active (self->sources_switch))
    parts |= ENT_PARTS_SOURCES;
  return parts;
}

static EntExportOptions
get_options (EntExportDialog *self)
{
  guint size = adw_combo_row_get_selected (self->size_row);

  return (EntExportOptions) {
    .width = sizes[size].width > 0 ? sizes[size].width : self->screen_width,
    .height = sizes[size].height > 0 ? sizes[size].height : self->screen_height,
    .format = ENT_EXPORT_PNG,
    .scale = adw_combo_row_get_selected (self->scale_row) + 1,
    .background = gtk_switch_get_active (self->transparent_switch) ? ENT_BACKGROUND_NONE : ENT_BACKGROUND_THEME,
  };
}

/* The window's view with the chosen theme and parts. */
static EntView *
make_view (EntExportDialog *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
  EntView *shown = ent_state_get_view (ent_pipeline_get_state (self->pipeline));
  g_autoptr (EntView) themed = ent_view_with_theme (shown, themes[adw_combo_row_get_selected (self->theme_row)]);
  g_autoptr (EntView) parted = ent_view_with_parts (themed, get_parts (self));

  return ent_view_with_title (parted, *title != '\0' ? title : NULL);
}

static gboolean
update_pixels (EntExportDialog *self)
{
  EntExportOptions options = get_options (self);
  int width = (int) (options.width * options.scale);
  int height = (int) (options.height * options.scale);
  gboolean possible = width <= ENT_EXPORT_MAX_SIDE_PX && height <= ENT_EXPORT_MAX_SIDE_PX;
  g_autofree char *text = NULL;

  if (possible)
    text = g_strdup_printf (_("%d × %d pixels"), width, height);
  else
    text = g_strdup_printf (_("%d × %d pixels: no side can be longer than %d"), width, height, ENT_EXPORT_MAX_SIDE_PX);
  gtk_label_set_label (self->pixels, text);
  if (possible)
    gtk_widget_remove_css_class (GTK_WIDGET (self->pixels), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->pixels), "error");
  gtk_widget_set_sensitive (self->save_button, possible);
  return possible;
}

/* With the places of the screen at hand a picture is a matter of milliseconds. */
static void
changed_cb (EntExportDialog *self)
{
  g_autoptr (EntView) view = NULL;
  EntExportOptions options;

  if (!self->ready)
    return;

  options = get_options (self);
  view = make_view (self);
  g_clear_pointer (&self->picture, ent_picture_free);
  if (update_pixels (self) && ent_pipeline_get_arrangement (self->pipeline) != NULL)
    self->picture = ent_picture_new (ent_state_get_dataset (ent_pipeline_get_state (self->pipeline)), view,
                                     ent_pipeline_get_arrangement (self->pipeline), options.width, options.height, NULL, NULL);
  gtk_button_set_icon_name (self->copy_button, "edit-copy-symbolic");
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy_button), self->picture != NULL && ent_picture_list_sources (self->picture).n_rows > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

/* The citations of what the picture shows, as they stand in the file. */
static void
copy_cb (GtkButton       *button,
         EntExportDialog *self)
{
  g_autofree char *text = ent_picture_cite_sources (self->picture);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_button_set_icon_name (button, "object-select-symbolic");
}

/* Squares that shine through where the picture has no background. */
static void
draw_squares (cairo_t *cr,
              double   width,
              double   height)
{
  cairo_set_source_rgb (cr, 0.8, 0.8, 0.8);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.68, 0.68, 0.68);
  for (int y = 0; y * 8 < height; y++)
    for (int x = y % 2; x * 8 < width; x += 2)
      cairo_rectangle (cr, x * 8, y * 8, 8, 8);
  cairo_fill (cr);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  EntExportDialog *self = data;
  EntExportOptions options = get_options (self);
  double scale = MIN ((double) width / options.width, (double) height / options.height);

  if (self->picture == NULL)
    return;

  cairo_translate (cr, (width - options.width * scale) / 2, (height - options.height * scale) / 2);
  cairo_rectangle (cr, 0, 0, options.width * scale, options.height * scale);
  cairo_clip (cr);
  if (options.background == ENT_BACKGROUND_NONE)
    draw_squares (cr, options.width * scale, options.height * scale);
  else
    {
      EntColor color = ent_theme_get_color (themes[adw_combo_row_get_selected (self->theme_row)], ENT_COLOR_BACKGROUND, 0);

      cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  ent_picture_draw (self->picture, cr);

  /* Where the picture ends, on a dialogue of the same colour. */
  cairo_rectangle (cr, 0, 0, options.width, options.height);
  cairo_set_source_rgba (cr, 0.5, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 2 / scale);
  cairo_stroke (cr);
}

static void
restore (EntExportDialog *self)
{
  guint parts;

  if (self->settings == NULL)
    return;

  parts = g_settings_get_uint (self->settings, "export-parts");
  adw_combo_row_set_selected (self->size_row, (guint) g_settings_get_enum (self->settings, "export-size"));
  adw_combo_row_set_selected (self->scale_row, (guint) g_settings_get_int (self->settings, "export-scale") - 1);
  adw_combo_row_set_selected (self->theme_row, (guint) g_settings_get_enum (self->settings, "export-theme"));
  gtk_switch_set_active (self->transparent_switch, g_settings_get_boolean (self->settings, "export-transparent"));
  gtk_switch_set_active (self->title_switch, (parts & ENT_PARTS_HEAD) != 0);
  gtk_switch_set_active (self->legend_switch, (parts & ENT_PARTS_LEGEND) != 0);
  gtk_switch_set_active (self->sources_switch, (parts & ENT_PARTS_SOURCES) != 0);
}

static void
remember (EntExportDialog *self)
{
  if (self->settings == NULL)
    return;

  g_settings_set_enum (self->settings, "export-size", (int) adw_combo_row_get_selected (self->size_row));
  g_settings_set_int (self->settings, "export-scale", (int) adw_combo_row_get_selected (self->scale_row) + 1);
  g_settings_set_enum (self->settings, "export-theme", (int) adw_combo_row_get_selected (self->theme_row));
  g_settings_set_boolean (self->settings, "export-transparent", gtk_switch_get_active (self->transparent_switch));
  g_settings_set_uint (self->settings, "export-parts", get_parts (self));
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
  gboolean saved = ent_export_job_run_finish (result, &file, &error);

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
      GtkWidget *message = adw_message_dialog_new (GTK_WINDOW (self), _("The Picture Could Not Be Saved"), error->message);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (message), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (message));
    }
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

      if (file != NULL)
        ent_export_dialog_save (self, file);
    }
  g_object_unref (dialog);
}

static void
save_cb (GtkButton       *button,
         EntExportDialog *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save Picture"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), _("_Cancel"));
  const EntExportFormatInfo *info = ent_export_format_get_info (ENT_EXPORT_PNG);
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
  g_clear_pointer (&self->picture, ent_picture_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (ent_export_dialog_parent_class)->dispose (object);
}

static void
ent_export_dialog_class_init (EntExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, pixels);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, transparent_switch);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, title_switch);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, legend_switch);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, sources_switch);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntExportDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ent_export_dialog_init (EntExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->preview, draw_cb, self, NULL);
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
  self->screen_width = MAX (1, screen_width);
  self->screen_height = MAX (1, screen_height);
  restore (self);
  self->ready = TRUE;
  changed_cb (self);
  /* Enter goes on; the first button in the header bar is the one that gives up. */
  gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
  return GTK_WIDGET (self);
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
  EntView *view;
  g_autofree char *groupings = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (ENT_IS_EXPORT_DIALOG (self), NULL);

  view = ent_state_get_view (ent_pipeline_get_state (self->pipeline));
  groupings = g_strjoinv ("-", (char **) ent_view_get_groupings (view));
  date = ent_day_to_iso (ent_view_get_day (view));
  if (*groupings == '\0' || strlen (groupings) > 60)
    return g_strdup_printf ("entente-%s.png", date);
  return g_strdup_printf ("%s-%s.png", groupings, date);
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
  g_autoptr (EntView) view = NULL;
  EntExportOptions options;

  g_return_if_fail (ENT_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  view = make_view (self);
  options = get_options (self);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  gtk_spinner_start (self->spinner);
  ent_export_job_run_async (ent_state_get_document (ent_pipeline_get_state (self->pipeline)), view,
                            ent_pipeline_get_arrangement (self->pipeline), &options, file, self->cancellable, saved_cb,
                            g_object_ref (self));
}
