/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-preferences-window.h"

struct _EntPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* Template widgets */
  AdwComboRow         *style_row;
  GtkSwitch           *motion_switch;
  AdwComboRow         *day_row;
  GtkSwitch           *events_switch;
};

G_DEFINE_FINAL_TYPE (EntPreferencesWindow, ent_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* What the choices of a row stand for in the settings, in the order of the row. */
static const char *const styles[] = { "system", "light", "dark", NULL };
static const char *const days[] = { "last", "today", NULL };

static gboolean
get_position (GValue   *value,
              GVariant *variant,
              gpointer  choices)
{
  const char *const *choice = choices;

  for (guint i = 0; choice[i] != NULL; i++)
    if (g_str_equal (choice[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
dup_choice (const GValue       *value,
            const GVariantType *type,
            gpointer            choices)
{
  guint position = g_value_get_uint (value);

  return position < g_strv_length (choices) ? g_variant_new_string (((const char *const *) choices)[position]) : NULL;
}

static void
bind_choice (AdwComboRow       *row,
             GSettings         *settings,
             const char        *key,
             const char *const *choices)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_position, dup_choice,
                                (gpointer) choices, NULL);
}

static void
ent_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_PREFERENCES_WINDOW);
  G_OBJECT_CLASS (ent_preferences_window_parent_class)->dispose (object);
}

static void
ent_preferences_window_class_init (EntPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, motion_switch);
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, day_row);
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, events_switch);
}

static void
ent_preferences_window_init (EntPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_preferences_window_new:
 * @parent: (nullable): the window it belongs to
 * @settings: what is set; each change is written at once
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
ent_preferences_window_new (GtkWindow *parent,
                            GSettings *settings)
{
  EntPreferencesWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ENT_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", parent != NULL, NULL);
  bind_choice (self->style_row, settings, "style", styles);
  g_settings_bind (settings, "reduce-motion", self->motion_switch, "active", G_SETTINGS_BIND_DEFAULT);
  bind_choice (self->day_row, settings, "opening-day", days);
  g_settings_bind (settings, "events-move-date", self->events_switch, "active", G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}
