/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-data-export-dialog.h"

#include <glib/gi18n.h>

#include "app/ent-data-export-job.h"
#include "app/ent-data-export-words.h"
#include "app/ent-export-names.h"
#include "app/ent-saving-messages.h"
#include "app/ent-window.h"

struct _EntDataExportDialog
{
  AdwWindow     parent_instance;

  /* Template widgets */
  AdwComboRow  *format_row;
  AdwComboRow  *extent_row;
  AdwActionRow *mark_row;
  GtkSwitch    *mark_switch;
  GtkLabel     *purpose;
  GtkLabel     *counts;
  GtkLabel     *losses;
  GtkWidget    *save_button;
  GtkSpinner   *spinner;

  EntState     *state;       /* owned */
  GSettings    *settings;    /* (nullable), owned */
  GCancellable *cancellable; /* owned; of the writing */
  GCancellable *surveying;   /* (nullable), owned */
  gboolean      ready;       /* the rows have their first values */
  gboolean      surveyed;    /* once at least */
  gboolean      saving;
};

/* How much goes out: in a word, and in a sentence. */
static const struct
{
  const char *name;
  const char *meaning;
} extents[ENT_N_DATA_EXTENTS] = {
  [ENT_DATA_EXTENT_ALL] = { N_("All Data"), N_("Of all data, at all times.") },
  [ENT_DATA_EXTENT_GROUPINGS] = { N_("Groupings Shown"), N_("Of the groupings shown and whoever belonged to them, at all times.") },
  [ENT_DATA_EXTENT_PICTURE] = { N_("The Picture"), N_("Of what the picture shows: its groupings, nations and roles, on its date.") },
  [ENT_DATA_EXTENT_SELECTION] = { N_("The Selection"), N_("Of what is selected and all that belongs to it, at all times.") },
};

G_DEFINE_FINAL_TYPE (EntDataExportDialog, ent_data_export_dialog, ADW_TYPE_WINDOW)

/* The format that stands at @position of the row, or the number of formats. */
static EntDataFormat
get_nth_format (guint position)
{
  for (EntDataFormat format = 0; format < ENT_N_DATA_FORMATS; format++)
    if (ent_data_format_is_built (format) && position-- == 0)
      return format;
  return ENT_N_DATA_FORMATS;
}

static EntDataFormat
get_format (EntDataExportDialog *self)
{
  return MIN (get_nth_format (adw_combo_row_get_selected (self->format_row)), ENT_N_DATA_FORMATS - 1);
}

static void
select_format (EntDataExportDialog *self,
               EntDataFormat        format)
{
  for (guint i = 0; get_nth_format (i) < ENT_N_DATA_FORMATS; i++)
    if (get_nth_format (i) == format)
      adw_combo_row_set_selected (self->format_row, i);
}

/* The last one is not offered where nothing is selected. */
static EntDataExtent
get_extent (EntDataExportDialog *self)
{
  return MIN (adw_combo_row_get_selected (self->extent_row), ENT_N_DATA_EXTENTS - 1);
}

static EntDataExportOrder
get_order (EntDataExportDialog *self)
{
  return (EntDataExportOrder) {
    .document = ent_state_get_document (self->state),
    .view = ent_state_get_view (self->state),
    .selection = ent_state_get_selection (self->state),
    .extent = get_extent (self),
    .format = get_format (self),
    .mark = ent_data_format_is_csv (get_format (self)) && gtk_switch_get_active (self->mark_switch),
  };
}

static void
surveyed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntDataExportDialog) self = data;
  g_autoptr (EntDataExportSurvey) survey = ent_data_export_job_survey_finish (result, NULL);
  g_autofree char *counts = NULL;
  g_autofree char *losses = NULL;

  if (survey == NULL || self->state == NULL)
    return;
  counts = ent_data_export_words_dup_counts (survey);
  losses = ent_data_export_words_dup_losses (survey);
  gtk_label_set_label (self->counts, counts != NULL ? counts : _("There is nothing to write"));
  gtk_label_set_label (self->losses, losses != NULL ? losses : "");
  gtk_widget_set_visible (GTK_WIDGET (self->losses), losses != NULL);
  gtk_widget_set_sensitive (self->save_button, counts != NULL && !self->saving);
  /* Enter goes on; the first button in the header bar is the one that gives up. */
  if (!self->surveyed)
    gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
  self->surveyed = TRUE;
}

static void
changed_cb (EntDataExportDialog *self)
{
  EntDataExportOrder order;
  g_autofree char *purpose = NULL;

  if (!self->ready)
    return;
  order = get_order (self);
  purpose = g_strdup_printf ("%s %s", _(ent_data_format_get_info (order.format)->purpose), _(extents[order.extent].meaning));
  gtk_label_set_label (self->purpose, purpose);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_row), ent_data_format_is_csv (order.format));
  g_cancellable_cancel (self->surveying);
  g_clear_object (&self->surveying);
  self->surveying = g_cancellable_new ();
  ent_data_export_job_survey_async (&order, self->surveying, surveyed_cb, g_object_ref (self));
}

/* What was chosen, for the next time. A selection is of this time alone. */
static void
remember (EntDataExportDialog *self)
{
  if (self->settings == NULL)
    return;
  g_settings_set_string (self->settings, "export-data-format", ent_data_format_to_id (get_format (self)));
  g_settings_set_boolean (self->settings, "export-data-mark", gtk_switch_get_active (self->mark_switch));
}

static void
restore (EntDataExportDialog *self)
{
  g_autofree char *id = self->settings != NULL ? g_settings_get_string (self->settings, "export-data-format") : NULL;
  EntDataFormat format;

  if (id != NULL && ent_data_format_from_id (id, &format))
    select_format (self, format);
  if (self->settings != NULL)
    gtk_switch_set_active (self->mark_switch, g_settings_get_boolean (self->settings, "export-data-mark"));
}

/* From the first word to the last nothing else can be saved. */
static void
set_saving (EntDataExportDialog *self,
            gboolean             saving)
{
  self->saving = saving;
  gtk_widget_set_sensitive (self->save_button, !saving);
  if (saving)
    gtk_spinner_start (self->spinner);
  else
    gtk_spinner_stop (self->spinner);
}

static void
replace (GtkWindow *window,
         GFile     *folder)
{
  ent_data_export_dialog_save (ENT_DATA_EXPORT_DIALOG (window), folder, TRUE);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntDataExportDialog) self = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent;

  ent_data_export_job_save_finish (result, &file, &error);
  if (self->state == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_saving (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      ent_saving_messages_ask_to_replace (GTK_WINDOW (self), _("Replace Tables?"), error->message, file, replace);
      return;
    }
  if (error != NULL)
    {
      ent_saving_messages_tell (GTK_WINDOW (self), _("The Data Could Not Be Saved"), error->message);
      return;
    }
  remember (self);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (ENT_IS_WINDOW (parent))
    ent_window_toast_saved (ENT_WINDOW (parent), file);
  gtk_window_close (GTK_WINDOW (self));
}

/* An ending that is typed says what is wanted. Where there is none, that of the
 * format is put behind the name, unless nobody was asked whether to replace that file. */
static GFile *
name_file (EntDataExportDialog *self,
           GFile               *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *complete = g_strconcat (name, ent_data_format_get_info (get_format (self))->extension, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) named = NULL;
  EntDataFormat format;

  if (ent_data_format_from_name (name, &format) && ent_data_format_is_built (format))
    {
      select_format (self, format);
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
  EntDataExportDialog *self = data;
  g_autoptr (GFile) chosen = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autoptr (GFile) file = NULL;

  if (chosen != NULL)
    {
      file = ent_data_format_is_folder (get_format (self)) ? g_object_ref (chosen) : name_file (self, chosen);
      ent_data_export_dialog_save (self, file, FALSE);
    }
  g_object_unref (dialog);
}

static void
choose_cb (GtkButton           *button,
           EntDataExportDialog *self)
{
  const EntDataFormatInfo *info = ent_data_format_get_info (get_format (self));
  const gboolean is_folder = ent_data_format_is_folder (get_format (self));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (is_folder ? _("Save Tables Into a Folder") : _("Export Data"), GTK_WINDOW (self),
                                                              is_folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), _("_Cancel"));

  if (!is_folder)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      g_autofree char *name = ent_data_export_dialog_dup_name (self);

      gtk_file_filter_set_name (filter, _(info->name));
      gtk_file_filter_add_suffix (filter, info->extension + 1);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* What is being written keeps the dialogue alive, so that closing it has to say that it is given up. */
static gboolean
ent_data_export_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ENT_DATA_EXPORT_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (ent_data_export_dialog_parent_class)->close_request (window);
}

static void
ent_data_export_dialog_dispose (GObject *object)
{
  EntDataExportDialog *self = ENT_DATA_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->surveying);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->surveying);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_DATA_EXPORT_DIALOG);
  G_OBJECT_CLASS (ent_data_export_dialog_parent_class)->dispose (object);
}

static void
ent_data_export_dialog_class_init (EntDataExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_data_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ent_data_export_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-data-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, extent_row);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, mark_row);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, mark_switch);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, losses);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntDataExportDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ent_data_export_dialog_init (EntDataExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_rows (EntDataExportDialog *self)
{
  const gboolean has_selection = ent_state_get_selection (self->state).kind != ENT_THING_NONE;
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; get_nth_format (i) < ENT_N_DATA_FORMATS; i++)
    gtk_string_list_append (formats, _(ent_data_format_get_info (get_nth_format (i))->name));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (formats));
  for (EntDataExtent i = 0; i < ENT_N_DATA_EXTENTS; i++)
    if (i != ENT_DATA_EXTENT_SELECTION || has_selection)
      gtk_string_list_append (names, _(extents[i].name));
  adw_combo_row_set_model (self->extent_row, G_LIST_MODEL (names));
  if (has_selection)
    adw_combo_row_set_selected (self->extent_row, ENT_DATA_EXTENT_SELECTION);
  else if (ent_view_get_groupings (ent_state_get_view (self->state))[0] != NULL)
    adw_combo_row_set_selected (self->extent_row, ENT_DATA_EXTENT_GROUPINGS);
}

/**
 * ent_data_export_dialog_new:
 * @parent: (nullable): the window above which it stands, which says how it went if it is an #EntWindow
 * @state: whose data, view and selection
 * @settings: (nullable): what is remembered
 *
 * Returns: (transfer none): a new dialogue
 */
GtkWidget *
ent_data_export_dialog_new (GtkWindow *parent,
                            EntState  *state,
                            GSettings *settings)
{
  EntDataExportDialog *self;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_DATA_EXPORT_DIALOG, "transient-for", parent, "modal", parent != NULL, NULL);
  self->state = g_object_ref (state);
  g_set_object (&self->settings, settings);
  fill_rows (self);
  restore (self);
  self->ready = TRUE;
  changed_cb (self);
  return GTK_WIDGET (self);
}

/* What is written of the groupings, the picture and the selection is named as a picture of them. */
static char *
dup_base (EntDataExportDialog *self)
{
  EntView *view = ent_state_get_view (self->state);
  g_autofree char *base = NULL;

  switch (get_extent (self))
    {
    case ENT_DATA_EXTENT_GROUPINGS:
      return ent_export_names_dup_base (view);
    case ENT_DATA_EXTENT_PICTURE:
      return ent_export_names_dup_stem (view);
    case ENT_DATA_EXTENT_SELECTION:
      base = ent_export_names_dup_base (view);
      return g_strconcat (base, "-selection", NULL);
    case ENT_DATA_EXTENT_ALL:
    default:
      return g_strdup ("entente-data");
    }
}

/**
 * ent_data_export_dialog_dup_name:
 *
 * Returns: (transfer full): what the file may be called, such as “ric-brics-sco.csv”
 */
char *
ent_data_export_dialog_dup_name (EntDataExportDialog *self)
{
  g_autofree char *base = NULL;

  g_return_val_if_fail (ENT_IS_DATA_EXPORT_DIALOG (self), NULL);

  base = dup_base (self);
  return g_strconcat (base, ent_data_format_get_info (get_format (self))->extension, NULL);
}

/**
 * ent_data_export_dialog_save:
 * @file: where to; of a format that is a folder the folder
 * @replace: whether files of a folder that are there already may be replaced; else it is asked
 *
 * Writes the data in a worker; closes the dialogue when it is done, or says what
 * went wrong. Closing it before gives up.
 */
void
ent_data_export_dialog_save (EntDataExportDialog *self,
                             GFile               *file,
                             gboolean             replace)
{
  EntDataExportOrder order;

  g_return_if_fail (ENT_IS_DATA_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  order = get_order (self);
  set_saving (self, TRUE);
  ent_data_export_job_save_async (&order, file, replace, self->cancellable, saved_cb, g_object_ref (self));
}
