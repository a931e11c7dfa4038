/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-background-row.h"

#include <glib/gi18n.h>
#include <math.h>

struct _EntExportBackgroundRow
{
  AdwComboRow parent_instance;

  GtkWidget  *color_button; /* in the tree */
};

G_DEFINE_FINAL_TYPE (EntExportBackgroundRow, ent_export_background_row, ADW_TYPE_COMBO_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order in which they are offered. */
static const struct
{
  EntBackground background;
  const char   *name;
} choices[] = {
  { ENT_BACKGROUND_THEME, N_("That of the Theme") },
  { ENT_BACKGROUND_NONE, N_("None, Transparent") },
  { ENT_BACKGROUND_COLOR, N_("Own Colour") },
};

static EntBackground
get_background (EntExportBackgroundRow *self)
{
  guint nth = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return nth < G_N_ELEMENTS (choices) ? choices[nth].background : ENT_BACKGROUND_THEME;
}

static void
set_color (EntExportBackgroundRow *self,
           guint32                 rgb)
{
  EntColor color = ent_color_from_rgb (rgb);

  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->color_button),
                              &(GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, 1 });
}

static guint32
get_color (EntExportBackgroundRow *self)
{
  GdkRGBA color;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->color_button), &color);
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8 | (guint32) lround (color.blue * 255);
}

static void
changed_cb (EntExportBackgroundRow *self)
{
  gtk_widget_set_visible (self->color_button, get_background (self) == ENT_BACKGROUND_COLOR);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ent_export_background_row_class_init (EntExportBackgroundRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_export_background_row_init (EntExportBackgroundRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (names, _(choices[i].name));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));

  self->color_button = gtk_color_button_new ();
  gtk_color_button_set_title (GTK_COLOR_BUTTON (self->color_button), _("Colour of the Background"));
  gtk_color_chooser_set_use_alpha (GTK_COLOR_CHOOSER (self->color_button), FALSE);
  gtk_widget_set_valign (self->color_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->color_button, _("Colour of the Background"));
  gtk_widget_set_visible (self->color_button, FALSE);
  set_color (self, 0xffffff);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->color_button);
  g_signal_connect (self, "notify::selected", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (self->color_button, "notify::rgba", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ent_export_background_row_apply:
 * @options: (inout): whose background becomes the one that is chosen
 */
void
ent_export_background_row_apply (EntExportBackgroundRow *self,
                                 EntExportOptions       *options)
{
  g_return_if_fail (ENT_IS_EXPORT_BACKGROUND_ROW (self));
  g_return_if_fail (options != NULL);

  options->background = get_background (self);
  options->background_rgb = get_color (self);
}

/**
 * ent_export_background_row_restore:
 * @settings: (nullable): what was remembered; %NULL for what is usual
 */
void
ent_export_background_row_restore (EntExportBackgroundRow *self,
                                   GSettings              *settings)
{
  g_autofree char *text = settings != NULL ? g_settings_get_string (settings, "export-background") : NULL;
  EntExportOptions options = { .background = ENT_BACKGROUND_THEME };

  g_return_if_fail (ENT_IS_EXPORT_BACKGROUND_ROW (self));

  if (text != NULL)
    ent_export_parse_background (text, &options);
  if (options.background == ENT_BACKGROUND_COLOR)
    set_color (self, options.background_rgb);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].background == options.background)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}

/**
 * ent_export_background_row_remember:
 * @settings: for ent_export_background_row_restore()
 */
void
ent_export_background_row_remember (EntExportBackgroundRow *self,
                                    GSettings              *settings)
{
  EntExportOptions options = { 0 };
  g_autofree char *text = NULL;

  g_return_if_fail (ENT_IS_EXPORT_BACKGROUND_ROW (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  ent_export_background_row_apply (self, &options);
  text = ent_export_dup_background (&options);
  g_settings_set_string (settings, "export-background", text);
}
