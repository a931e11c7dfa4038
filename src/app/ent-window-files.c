/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-problems-dialog.h"
#include "app/ent-toast-guard.h"
#include "app/ent-window-private.h"
#include "base/ent-shown.h"
#include "io/ent-bundled.h"
#include "paint/ent-export-format.h"
#include "state/ent-first-view.h"
#include "view/ent-first-choice.h"
#include "view/ent-story-file.h"
#include "view/ent-view-file.h"


/* How names of files of others end, for the dialogue; what a file is tells its content. */
#define FOREIGN_SUFFIXES "csv", "tsv", "txt", "xlsx", "ods", "html", "gexf", "graphml", "gml", "dot", "gv", "net", "bib", "ris", "jsonl", "ndjson"

/* How files are opened in a window: by the dialogue, by dropping, from the command
 * line and at the start; and what is said when one cannot be. */

/* A file that is being read, from its beginning until load_cb(). */
typedef struct
{
  EntReading *reading; /* owned */
  EntWindow  *window;  /* borrowed; may be gone when the reading was cancelled */
} Opening;

static void
opening_free (Opening *opening)
{
  ent_reading_unref (opening->reading);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* What was shown last when no settings are there. */
static const char *const usual_groupings[] = { "ric", "sco", "brics", NULL };

/* By its name, as other programs list it; interned. */
static const char *
guess_foreign_type (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *mime_type = g_content_type_get_mime_type (type);

  return g_intern_string (mime_type != NULL ? mime_type : "application/octet-stream");
}

/* How it went, if there is something to say of it. */
static void
toast_reading (EntWindow   *self,
               EntDocument *document)
{
  const EntTally *tally = ent_document_get_tally (document);
  const guint n_warnings = ent_document_get_warnings (document)->len;
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (tally != NULL)
    text = ent_window_dup_tally (tally);
  else if (n_warnings > 0)
    text = g_strdup_printf (ngettext ("Opened with %u warning", "Opened with %u warnings", n_warnings), n_warnings);
  else
    return;
  toast = adw_toast_new (text);
  if (n_warnings > 0)
    {
      adw_toast_set_button_label (toast, _("_Show"));
      adw_toast_set_action_name (toast, "win.show-warnings");
      g_set_weak_pointer (&self->warnings_toast, toast);
    }
  ent_toast_guard_add (self->toasts, toast, ENT_TOAST_LAST);
}

/* The bundled data is shown on the date shown last, or today, as is preferred;
 * other data on a day of its own, which may be of another century. */
static EntDay
find_first_day (EntWindow   *self,
                EntDocument *document)
{
  g_autofree char *preferred = self->settings != NULL ? g_settings_get_string (self->settings, "opening-day") : g_strdup ("today");
  g_autofree char *shown_last = NULL;
  EntDay day;

  if (!ent_document_get_bundled (document))
    return ent_first_choice_get_day (ent_document_get_dataset (document));
  if (g_str_equal (preferred, "today"))
    return ent_day_today ();
  shown_last = g_settings_get_string (self->settings, "day");
  return ent_date_parse_day (shown_last, &day, NULL) ? day : ent_day_today ();
}

/* As it was, if it is to come back; or else with the groupings shown last, as far as the document knows them. */
static void
show_document (EntWindow   *self,
               EntDocument *document)
{
  EntDay day = find_first_day (self, document);
  g_auto (GStrv) groupings = self->settings != NULL ? g_settings_get_strv (self->settings, "groupings") : NULL;
  g_autoptr (EntView) plain = ent_first_view_new (ent_document_get_dataset (document),
                                                  groupings != NULL ? (const char *const *) groupings : usual_groupings,
                                                  day);
  g_autoptr (EntView) view = ent_view_with_theme (plain, ent_view_get_theme (ent_state_get_view (self->state)));

  if (ent_window_take_session (self, document, day))
    return;
  ent_state_set_document (self->state, document, view);
  if (!ent_document_get_bundled (document))
    ent_window_add_recent (ent_document_get_file (document),
                           ent_document_get_tally (document) != NULL ? guess_foreign_type (ent_document_get_file (document)) : NULL);
}

/* By its name, as other programs list it. */
static const char *
guess_carrier_type (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  EntExportFormat format;

  return name != NULL && ent_export_format_from_name (name, &format) ? ent_export_format_get_info (format)->mime_type : ENT_VIEW_FILE_MIME_TYPE;
}

/* Those have a list of their own. */
static gboolean
is_kept (GFile *file)
{
  return g_file_has_parent (file, ent_kept_list_get_folder (ENT_KEPT_LIST (ent_window_get_kept_views ())));
}

static gboolean
has_document (EntWindow *self)
{
  return ent_document_get_file (ent_state_get_document (self->state)) != NULL;
}

/* A whole path: the data that comes with the program is looked for in several
 * places, and nobody has named the file. */
static char *
dup_advice_on_bundled (GFile *bundled)
{
  g_autofree char *path = g_file_get_parse_name (bundled);

  /* Translators: %s is a file; tools/run is a script in the source tree */
  return g_strdup_printf (_("Entente looked for its own data in “%s”. Install it anew, start a program that is not installed with tools/run, "
                            "or open another file."),
                          path);
}

/* ent_window_show_problems:
 * @error: (nullable): why nothing could be made of @file
 *
 * Says what is wrong with a file. */
void
ent_window_show_problems (EntWindow    *self,
                          GFile        *file,
                          GPtrArray    *problems,
                          const GError *error)
{
  g_autofree char *name = ent_shown_file_name (file);
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();
  GtkWidget *dialog = ent_problems_dialog_new (GTK_WINDOW (self), name, problems, error);

  if (error != NULL && g_file_equal (file, bundled) && !has_document (self))
    {
      g_autofree char *advice = dup_advice_on_bundled (bundled);

      ent_problems_dialog_set_advice (ENT_PROBLEMS_DIALOG (dialog), advice);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A window of the same application that stands on the screen. */
static EntWindow *
find_other_window (EntWindow *self)
{
  for (GList *l = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self))); l != NULL; l = l->next)
    if (l->data != self && ENT_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

/* What is open stays as it is. A window that was made for the file is not
 * needed where there is another, and else falls back on the bundled data. */
static void
load_failed (EntWindow    *self,
             GFile        *file,
             GPtrArray    *problems,
             const GError *error)
{
  EntWindow *other = has_document (self) ? NULL : find_other_window (self);
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();

  if (other != NULL)
    {
      ent_window_show_problems (other, file, problems, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  gtk_window_present (GTK_WINDOW (self));
  ent_window_show_problems (self, file, problems, error);
  if (!has_document (self) && !g_file_equal (file, bundled))
    ent_window_open (self, bundled);
}

/* Nations are named when a file is read. For other names what is open is read
 * anew; what is being read comes first, since it may have the names of before.
 * What is in no file keeps its names. */
static void
names_changed_cb (EntWindow *self)
{
  self->must_renew = gtk_spinner_get_spinning (self->reading_spinner);
  if (self->must_renew || !has_document (self) || ent_document_get_changed (ent_state_get_document (self->state)))
    return;
  ent_window_open (self, ent_document_get_file (ent_state_get_document (self->state)));
  self->is_renewing = TRUE;
}

/* GTK tells a canvas its size once the window is on the screen, for which the
 * program waits. Nearly always it is the one that is known before, so that the
 * first picture is arranged meanwhile; of another one it is begun anew. */
static void
present_for_the_first_time (EntWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (GTK_WIDGET (self), width, height, -1, NULL);
    }
  gtk_window_present (GTK_WINDOW (self));
}

static void
end_opening (EntWindow   *self,
             EntDocument *document)
{
  toast_reading (self, document);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    present_for_the_first_time (self);
  if (self->must_renew)
    names_changed_cb (self);
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Opening) opening = data;
  EntWindow *self = opening->window;
  GFile *file = G_FILE (source);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = ent_document_load_finish (file, result, &problems, &error);
  g_autoptr (EntSavedView) saved = NULL;
  g_autofree char *left_out = NULL;

  /* Then the window may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->reading_spinner);
  ent_reading_notice_end (self->reading_notice);
  if (ent_document_load_asks (result) || (self->is_dropped && document != NULL && ent_document_get_tally (document) != NULL))
    {
      ent_window_ask_foreign (self, file, self->is_dropped);
      return;
    }
  if (document == NULL)
    {
      load_failed (self, file, problems, error);
      return;
    }
  saved = ent_document_load_take_view (result, &left_out);
  if (saved != NULL)
    {
      ent_window_show_view (self, file, document, saved, left_out);
      if (!is_kept (file))
        ent_window_add_recent (file, guess_carrier_type (file));
      end_opening (self, document);
    }
  else if (self->is_renewing && ent_state_renew (self->state, document))
    end_opening (self, document);
  else
    ent_window_take_document (self, document);
}

/* A window that takes long to have something to show says so on the screen. */
static void
notice_visible_cb (EntWindow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->reading_notice)) && !gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static void
notice_cancelled_cb (EntWindow *self)
{
  gtk_spinner_stop (self->reading_spinner);
  ent_window_stay (self);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  EntWindow *self = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file != NULL)
        ent_window_open (self, file);
    }
  g_object_unref (dialog);
}

/* @suffixes: (nullable): endings of names; %NULL for all files */
static void
add_filter (GtkFileChooserNative *dialog,
            const char           *name,
            const char *const    *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffixes == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (; suffixes != NULL && *suffixes != NULL; suffixes++)
    gtk_file_filter_add_suffix (filter, *suffixes);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

static void
open_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntWindow *self = data;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  add_filter (dialog, _("All that can be opened"),
              (const char *const[]) { "json", ENT_VIEW_FILE_SUFFIX + 1, ENT_STORY_FILE_SUFFIX + 1, "png", "svg", FOREIGN_SUFFIXES, NULL });
  add_filter (dialog, _("Data sets"), (const char *const[]) { "json", NULL });
  add_filter (dialog, _("Tables, networks and lists"), (const char *const[]) { FOREIGN_SUFFIXES, "json", NULL });
  add_filter (dialog, _("Views"), (const char *const[]) { ENT_VIEW_FILE_SUFFIX + 1, NULL });
  add_filter (dialog, _("Stories"), (const char *const[]) { ENT_STORY_FILE_SUFFIX + 1, NULL });
  add_filter (dialog, _("All files"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
import_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    gpointer         data)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file != NULL)
        ent_window_ask_foreign (data, file, TRUE);
    }
  g_object_unref (dialog);
}

/* Opening asks only what has to be told; here all of it is gone through. */
static void
import_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Import"), GTK_WINDOW (data), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"),
                                                              _("_Cancel"));

  add_filter (dialog, _("Tables, networks and lists"), (const char *const[]) { FOREIGN_SUFFIXES, "json", NULL });
  add_filter (dialog, _("All files"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (import_response_cb), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
paste_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  ent_window_paste (data);
}

static void
show_warnings_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  EntWindow *self = data;
  EntDocument *document = ent_state_get_document (self->state);

  ent_window_show_problems (self, ent_document_get_file (document), ent_document_get_warnings (document), NULL);
}

/* A picture that is dragged out of a window is what it shows already. */
static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop,
           gpointer       data)
{
  return gdk_drop_get_drag (drop) == NULL && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         EntWindow     *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  if (files->next != NULL)
    {
      /* Translators: several files were dropped; %s is the name of the first */
      g_autofree char *name = ent_shown_file_name (files->data);
      g_autofree char *text = g_strdup_printf (_("“%s” is opened; drop the other files one by one"), name);

      ent_window_toast (self, text);
    }
  ent_window_open (self, files->data);
  self->is_dropped = TRUE;
  return TRUE;
}

/* ent_window_take_document:
 * Opens what was read. */
void
ent_window_take_document (EntWindow   *self,
                          EntDocument *document)
{
  show_document (self, document);
  end_opening (self, document);
}

/* ent_window_stay:
 * What is open stays as it is, as when a file cannot be read. */
void
ent_window_stay (EntWindow *self)
{
  EntWindow *other = has_document (self) ? NULL : find_other_window (self);

  if (other != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (!has_document (self) && !self->is_reading_bundled)
    {
      g_autoptr (GFile) bundled = ent_bundled_dataset_file ();

      ent_window_open (self, bundled);
    }
}

/* ent_window_add_files:
 * Adds to a new window all the ways of opening a file. */
void
ent_window_add_files (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_activated },
    { .name = "import", .activate = import_activated },
    { .name = "paste", .activate = paste_activated },
    { .name = "show-warnings", .activate = show_warnings_activated },
  };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect_object (self->reading_notice, "notify::visible", G_CALLBACK (notice_visible_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reading_notice, "cancelled", G_CALLBACK (notice_cancelled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::names-language", G_CALLBACK (names_changed_cb), self, G_CONNECT_SWAPPED);
}

static Opening *
begin_opening (GFile *file)
{
  Opening *opening = g_new0 (Opening, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  opening->reading = ent_reading_new (cancellable);
  ent_document_load_async (file, opening->reading, load_cb, opening);
  return opening;
}

static void
show_opening (EntWindow *self,
              GFile     *file,
              Opening   *opening)
{
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();

  opening->window = self;
  g_cancellable_cancel (self->reading);
  g_set_object (&self->reading, ent_reading_get_cancellable (opening->reading));
  self->is_reading_bundled = g_file_equal (file, bundled);
  self->is_renewing = FALSE;
  self->is_dropped = FALSE;
  gtk_spinner_start (self->reading_spinner);
  ent_reading_notice_begin (self->reading_notice, file, opening->reading);
}

static void
open_file (EntWindow *self,
           GFile     *file)
{
  show_opening (self, file, begin_opening (file));
}

/**
 * ent_window_open:
 * @file: a data set, or a view file or a picture that carries a view of one, or a
 *   story, which is kept and comes up beside the window
 *
 * Reads a file in a worker and shows it; or shows what is wrong with it and
 * leaves what is open as it was. A file still being read is given up. A window
 * that is not on the screen yet comes up when it is done, or when it takes long
 * enough to be worth a word. What has changed is saved before, or is to be lost.
 */
void
ent_window_open (EntWindow *self,
                 GFile     *file)
{
  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (ent_window_open_story (self, file))
    ent_window_stay (self);
  else
    ent_window_settle (self, open_file, file);
}

/**
 * ent_window_new_opening:
 * @application: the application
 * @settings: (nullable): as for ent_window_new()
 * @file: a data set
 *
 * As ent_window_new() with ent_window_open(), but the file is read while the window
 * is made, which may take longer.
 *
 * Returns: (transfer none): a window, not yet presented
 */
EntWindow *
ent_window_new_opening (GtkApplication *application,
                        GSettings      *settings,
                        GFile          *file)
{
  Opening *opening;
  EntWindow *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  opening = begin_opening (file);
  self = ent_window_new (application, settings);
  show_opening (self, file, opening);
  return self;
}
