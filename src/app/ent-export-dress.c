/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-export-dress.h"

/* The theme and the words of exported pictures, as they are remembered: by ids, so
 * that new ones need no new key, and words that are new are there at first. */

/**
 * ent_export_dress_get_theme:
 * @settings: (nullable): where it is remembered
 *
 * Returns: the theme chosen last, or the light one
 */
EntThemeKind
ent_export_dress_get_theme (GSettings *settings)
{
  g_autofree char *id = settings != NULL ? g_settings_get_string (settings, "export-theme") : NULL;

  for (EntThemeKind i = 0; i < ENT_N_THEMES; i++)
    if (g_strcmp0 (ent_theme_to_id (i), id) == 0)
      return i;
  return ENT_THEME_LIGHT;
}

/**
 * ent_export_dress_get_parts:
 * @settings: (nullable): where they are remembered
 *
 * Returns: the words chosen last, or all
 */
EntParts
ent_export_dress_get_parts (GSettings *settings)
{
  g_auto (GStrv) without = settings != NULL ? g_settings_get_strv (settings, "export-without") : NULL;
  EntParts parts = ENT_PARTS_ALL;
  const char *id;

  for (guint i = 0; without != NULL && (id = ent_view_get_part_id (i)) != NULL; i++)
    if (g_strv_contains ((const char *const *) without, id))
      parts &= ~(1u << i);
  return parts;
}

/**
 * ent_export_dress_remember:
 * @settings: where to
 * @view: whose theme and words are remembered
 */
void
ent_export_dress_remember (GSettings *settings,
                           EntView   *view)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) without = NULL;
  const char *id;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (view != NULL);

  for (guint i = 0; (id = ent_view_get_part_id (i)) != NULL; i++)
    if ((ent_view_get_parts (view) & (1u << i)) == 0)
      g_strv_builder_add (builder, id);
  without = g_strv_builder_end (builder);
  g_settings_set_string (settings, "export-theme", ent_theme_to_id (ent_view_get_theme (view)));
  g_settings_set_strv (settings, "export-without", (const char *const *) without);
}

/**
 * ent_export_dress_apply:
 * @settings: (nullable): where they are remembered
 * @view: a view
 *
 * Returns: (transfer full): @view with the theme and the words chosen last
 */
EntView *
ent_export_dress_apply (GSettings *settings,
                        EntView   *view)
{
  g_autoptr (EntView) themed = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  themed = ent_view_with_theme (view, ent_export_dress_get_theme (settings));
  return ent_view_with_parts (themed, ent_export_dress_get_parts (settings));
}
