/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-preferences-window.h"

#include <glib/gi18n.h>

#include "io/ent-language-list.h"

struct _EntPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* Template widgets */
  AdwComboRow         *style_row;
  GtkSwitch           *motion_switch;
  GtkDropDown         *language_list;
  AdwComboRow         *day_row;
  GtkSwitch           *events_switch;

  GStrv                languages; /* owned: ids in the order of the list */
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

/* @row has a list of choices, of which one is “selected”. */
static void
bind_choice (gpointer           row,
             GSettings         *settings,
             const char        *key,
             const char *const *choices)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_position, dup_choice,
                                (gpointer) choices, NULL);
}

/* The person's own language first, then those that iso-codes speaks. */
static void
fill_languages (EntPreferencesWindow *self)
{
  g_autoptr (GPtrArray) list = ent_language_list_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_strv_builder_add (ids, "");
  gtk_string_list_append (names, _("As the desktop"));
  for (guint i = 0; i < list->len; i++)
    {
      const EntLanguage *language = g_ptr_array_index (list, i);

      g_strv_builder_add (ids, language->id);
      gtk_string_list_append (names, language->name);
    }
  self->languages = g_strv_builder_end (ids);
  gtk_drop_down_set_model (self->language_list, G_LIST_MODEL (names));
}

static void
ent_preferences_window_dispose (GObject *object)
{
  EntPreferencesWindow *self = ENT_PREFERENCES_WINDOW (object);

  /* The binding asks for the languages, which the list may outlive. */
  if (self->language_list != NULL)
    g_settings_unbind (self->language_list, "selected");
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_PREFERENCES_WINDOW);
  G_OBJECT_CLASS (ent_preferences_window_parent_class)->dispose (object);
}

static void
ent_preferences_window_finalize (GObject *object)
{
  g_strfreev (ENT_PREFERENCES_WINDOW (object)->languages);
  G_OBJECT_CLASS (ent_preferences_window_parent_class)->finalize (object);
}

static void
ent_preferences_window_class_init (EntPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_preferences_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_preferences_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, style_row);
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, motion_switch);
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, language_list);
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, day_row);
  gtk_widget_class_bind_template_child (widget_class, EntPreferencesWindow, events_switch);
}

static void
ent_preferences_window_init (EntPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_languages (self);
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
  bind_choice (self->language_list, settings, "names-language", (const char *const *) self->languages);
  bind_choice (self->day_row, settings, "opening-day", days);
  g_settings_bind (settings, "events-move-date", self->events_switch, "active", G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}
