/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-reading-notice.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* Reading is spoken of when it takes longer than a person notices, and then
 * the notice looks again ten times a second. */
#define SPEAK_MS 150
#define LOOK_MS 100

struct _EntReadingNotice
{
  GtkWidget       parent_instance;

  /* Template widgets */
  GtkWidget      *box;
  GtkLabel       *name_label;
  GtkLabel       *phase_label;
  GtkProgressBar *progress;

  EntReading     *reading; /* (nullable): owned */
  guint           source;  /* that looks how far it is, or 0 */
};

G_DEFINE_FINAL_TYPE (EntReadingNotice, ent_reading_notice, GTK_TYPE_WIDGET)

static guint cancelled_signal;

static const char *
describe_phase (EntReadingPhase phase)
{
  switch (phase)
    {
    case ENT_READING_SYNTAX:
      return _("Checking the file …");
    case ENT_READING_RECORDS:
      return _("Taking the records from it …");
    case ENT_READING_LINKS:
      return _("Linking the records …");
    case ENT_READING_CONTENT:
    default:
      return _("Reading the file …");
    }
}

static gboolean
look_cb (gpointer data)
{
  EntReadingNotice *self = data;

  gtk_label_set_label (self->phase_label, describe_phase (ent_reading_get_phase (self->reading)));
  gtk_progress_bar_set_fraction (self->progress, ent_reading_get_fraction (self->reading));
  return G_SOURCE_CONTINUE;
}

static gboolean
speak_cb (gpointer data)
{
  EntReadingNotice *self = data;

  look_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->source = g_timeout_add (LOOK_MS, look_cb, self);
  return G_SOURCE_REMOVE;
}

static void
cancel_cb (EntReadingNotice *self)
{
  g_cancellable_cancel (ent_reading_get_cancellable (self->reading));
  ent_reading_notice_end (self);
  g_signal_emit (self, cancelled_signal, 0);
}

static void
ent_reading_notice_dispose (GObject *object)
{
  EntReadingNotice *self = ENT_READING_NOTICE (object);

  ent_reading_notice_end (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_READING_NOTICE);

  G_OBJECT_CLASS (ent_reading_notice_parent_class)->dispose (object);
}

static void
ent_reading_notice_class_init (EntReadingNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_reading_notice_dispose;

  cancelled_signal = g_signal_new ("cancelled", ENT_TYPE_READING_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-reading-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, EntReadingNotice, box);
  gtk_widget_class_bind_template_child (widget_class, EntReadingNotice, name_label);
  gtk_widget_class_bind_template_child (widget_class, EntReadingNotice, phase_label);
  gtk_widget_class_bind_template_child (widget_class, EntReadingNotice, progress);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
ent_reading_notice_init (EntReadingNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_reading_notice_begin:
 * @self: a notice
 * @file: what is being read
 * @reading: how far that is; a reference is kept
 *
 * Speaks of @reading, and no longer of one before it, until
 * ent_reading_notice_end().
 */
void
ent_reading_notice_begin (EntReadingNotice *self,
                          GFile            *file,
                          EntReading       *reading)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (ENT_IS_READING_NOTICE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (reading != NULL);

  ent_reading_notice_end (self);
  name = ent_shown_file_name (file);
  /* Translators: name of a file */
  text = g_strdup_printf (_("Opening “%s”"), name);
  gtk_label_set_label (self->name_label, text);
  self->reading = ent_reading_ref (reading);
  self->source = g_timeout_add (SPEAK_MS, speak_cb, self);
}

/**
 * ent_reading_notice_end:
 * @self: a notice
 *
 * Says no more, since the file is read, or is not read on.
 */
void
ent_reading_notice_end (EntReadingNotice *self)
{
  g_return_if_fail (ENT_IS_READING_NOTICE (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->reading, ent_reading_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
