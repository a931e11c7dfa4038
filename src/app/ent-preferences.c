/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-preferences.h"

#include <adwaita.h>

#include "io/ent-name-language.h"

static gboolean
get_color_scheme (GValue   *value,
                  GVariant *variant,
                  gpointer  data)
{
  const char *style = g_variant_get_string (variant, NULL);
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (style, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (style, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  g_value_set_enum (value, scheme);
  return TRUE;
}

/* What was set for the desktop holds again when the program has no wish of its own. */
static void
motion_changed_cb (GSettings *settings)
{
  GtkSettings *desktop = gtk_settings_get_default ();

  if (g_settings_get_boolean (settings, "reduce-motion"))
    g_object_set (desktop, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (desktop, "gtk-enable-animations");
}

static void
names_changed_cb (GSettings *settings)
{
  g_autofree char *language = g_settings_get_string (settings, "names-language");

  ent_name_language_choose (language);
}

/**
 * ent_preferences_follow:
 * @settings: what a person prefers; it must live as long as the program
 *
 * Gives all windows the style and the motion that are preferred, and nations
 * their language, now and whenever another is. It is called before there are
 * windows: they read anew what is open when nations are named otherwise.
 */
void
ent_preferences_follow (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind_with_mapping (settings, "style", adw_style_manager_get_default (), "color-scheme", G_SETTINGS_BIND_GET,
                                get_color_scheme, NULL, NULL, NULL);
  g_signal_connect (settings, "changed::reduce-motion", G_CALLBACK (motion_changed_cb), NULL);
  g_signal_connect (settings, "changed::names-language", G_CALLBACK (names_changed_cb), NULL);
  motion_changed_cb (settings);
  names_changed_cb (settings);
}
