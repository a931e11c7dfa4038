/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-announcer.h"

/* Before GTK 4.14 a program cannot tell screen readers anything. But they read out
 * the description of whatever has the focus when that becomes another one. So what
 * is announced is put there, until the focus goes elsewhere. */

#define ANNOUNCER "ent-announcer"
#define DESCRIPTION "ent-announcer-description"

typedef struct
{
  GtkRoot   *root;    /* borrowed: it owns this */
  GString   *waiting; /* what is said once the focus has settled */
  guint      source;  /* of saying it, or 0 */
  GtkWidget *speaker; /* (nullable), weak: what has the last announcement as its description */
} Announcer;

static void
show_description (GtkAccessible *accessible)
{
  const char *description = g_object_get_data (G_OBJECT (accessible), DESCRIPTION);

  if (description != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
fall_silent (Announcer *self)
{
  if (self->speaker != NULL && !gtk_widget_in_destruction (self->speaker))
    show_description (GTK_ACCESSIBLE (self->speaker));
  g_clear_weak_pointer (&self->speaker);
}

static gboolean
say_cb (gpointer data)
{
  Announcer *self = data;
  GtkWidget *focus = gtk_root_get_focus (self->root);

  self->source = 0;
  if (focus != NULL)
    {
      g_set_weak_pointer (&self->speaker, focus);
      gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->waiting->str, -1);
    }
  g_string_truncate (self->waiting, 0);
  return G_SOURCE_REMOVE;
}

static void
announcer_free (gpointer data)
{
  Announcer *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->speaker);
  g_string_free (self->waiting, TRUE);
  g_free (self);
}

static Announcer *
get_announcer (GtkRoot *root)
{
  Announcer *self = g_object_get_data (G_OBJECT (root), ANNOUNCER);

  if (self != NULL)
    return self;
  self = g_new0 (Announcer, 1);
  self->root = root;
  self->waiting = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (root), ANNOUNCER, self, announcer_free);
  g_signal_connect_swapped (root, "notify::focus-widget", G_CALLBACK (fall_silent), self);
  return self;
}

/**
 * ent_announcer_say:
 * @widget: a widget of the window that has something to say
 * @text: what screen readers are to read out
 *
 * Announces a text to whoever hears what is done in a window, wherever the focus
 * is. What is said at one time is said together.
 */
void
ent_announcer_say (GtkWidget  *widget,
                   const char *text)
{
  GtkRoot *root;
  Announcer *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  root = gtk_widget_get_root (widget);
  if (!GTK_IS_WINDOW (root) || *text == '\0')
    return;
  self = get_announcer (root);
  if (self->waiting->len > 0)
    g_string_append_c (self->waiting, '\n');
  g_string_append (self->waiting, text);
  if (self->source == 0)
    self->source = g_idle_add (say_cb, self);
}

/**
 * ent_announcer_describe:
 * @accessible: something that can have the focus
 * @description: (nullable): what screen readers say of it beside its name
 *
 * Gives a description to what may have to announce something, so that it has it
 * again afterwards.
 */
void
ent_announcer_describe (GtkAccessible *accessible,
                        const char    *description)
{
  g_return_if_fail (GTK_IS_ACCESSIBLE (accessible));

  g_object_set_data_full (G_OBJECT (accessible), DESCRIPTION, g_strdup (description), g_free);
  show_description (accessible);
}
