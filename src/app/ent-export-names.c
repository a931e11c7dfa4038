/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-names.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *id;
  const char *name;
} Name;

/* By the ids of scene/ent-theme: what has no name here is offered by its id. */
static const Name themes[] = {
  { "light", N_("Light") },
  { "dark", N_("Dark") },
  { "print", N_("Print") },
  { "high-contrast", N_("High Contrast") },
  { "high-contrast-dark", N_("High Contrast, Dark") },
};

/* By the ids of view/ent-view-fields. */
static const Name parts[] = {
  { "title", N_("Title") },
  { "finding", N_("What It Comes To") },
  { "date", N_("Date and Counts") },
  { "notes", N_("Notes") },
  { "legend", N_("Legend") },
  { "sources", N_("Sources") },
};

static const char *
find (const Name *names,
      gsize       n_names,
      const char *id)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i].id, id) == 0)
      return _(names[i].name);
  return id;
}

/**
 * ent_export_names_get_theme:
 * @theme: a theme
 *
 * Returns: what people call it
 */
const char *
ent_export_names_get_theme (EntThemeKind theme)
{
  return find (themes, G_N_ELEMENTS (themes), ent_theme_to_id (theme));
}

/**
 * ent_export_names_get_part:
 * @nth: which bit of #EntParts
 *
 * Returns: (nullable): what people call that part, or %NULL where there is none
 */
const char *
ent_export_names_get_part (guint nth)
{
  return find (parts, G_N_ELEMENTS (parts), ent_view_get_part_id (nth));
}
