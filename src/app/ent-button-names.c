/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-button-names.h"

#include <gtk/gtk.h>

/* GTK 4.8 tells screen readers the name of a button with a mnemonic twice, once
 * with its underline: “_Cancel Cancel”. The label in it has a name without, by
 * which the button is named as well; so what GTK sets beside that is taken away.
 * That goes for the buttons of libadwaita's dialogues, too, which are in no file
 * of ours. */

static void
mend (GtkButton *button)
{
  if (gtk_button_get_use_underline (button) && gtk_button_get_label (button) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
map_cb (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               data)
{
  GObject *widget = g_value_get_object (values);

  /* Another label sets another name. */
  if (GTK_IS_BUTTON (widget) && g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, mend, NULL) == 0)
    {
      g_signal_connect (widget, "notify::label", G_CALLBACK (mend), NULL);
      mend (GTK_BUTTON (widget));
    }
  return G_SOURCE_CONTINUE;
}

/**
 * ent_button_names_start:
 *
 * Lets all buttons of the program say their names once, from when they are seen.
 */
void
ent_button_names_start (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
