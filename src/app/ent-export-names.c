/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-names.h"

#include <glib/gi18n.h>
#include <string.h>

/* A file whose name is longer is hard to find in a list. */
#define MAX_LENGTH 60

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
  { "black-and-white", N_("Black and White") },
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

/**
 * ent_export_names_dup_base:
 * @view: what pictures are made of
 *
 * Returns: (transfer full): what the names of their files may begin with, such as “ric-brics-sco”
 */
char *
ent_export_names_dup_base (EntView *view)
{
  g_autofree char *groupings = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  groupings = g_strjoinv ("-", (char **) ent_view_get_groupings (view));
  return *groupings == '\0' || strlen (groupings) > MAX_LENGTH ? g_strdup ("entente") : g_steal_pointer (&groupings);
}

/* “2018-01-01”, “any-time-2016-01-01-2018-01-01” or “2016-01-01-against-2018-01-01”. */
static char *
dup_days (EntView *view)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (view, &days);
  g_autofree char *last = ent_day_to_iso (days.last);
  g_autofree char *first = ent_day_to_iso (range != ENT_RANGE_NONE ? days.first : ent_view_get_since (view));

  if (range != ENT_RANGE_NONE)
    return g_strjoin ("-", range == ENT_RANGE_ANY_TIME ? "any-time" : "throughout", first, last, NULL);
  if (ent_view_get_compared (view) > ENT_DAY_MIN && ent_view_get_compared (view) < days.last)
    return g_strjoin ("-", first, "against", last, NULL);
  return g_steal_pointer (&last);
}

/**
 * ent_export_names_dup_stem:
 * @view: what a picture is made of
 *
 * Returns: (transfer full): what a file of it may be called, without its
 *   ending, such as “ric-brics-sco-2018-01-01”; with both days where two are
 *   compared or begin and end a range
 */
char *
ent_export_names_dup_stem (EntView *view)
{
  g_autofree char *base = NULL;
  g_autofree char *days = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  base = ent_export_names_dup_base (view);
  days = dup_days (view);
  return g_strdup_printf ("%s-%s", base, days);
}

/**
 * ent_export_names_dup_file:
 * @view: what a picture is made of
 * @format: as what it is saved
 *
 * Returns: (transfer full): what its file may be called, such as
 *   “ric-brics-sco-2018-01-01.png”
 */
char *
ent_export_names_dup_file (EntView         *view,
                           EntExportFormat  format)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  stem = ent_export_names_dup_stem (view);
  return g_strconcat (stem, ent_export_format_get_info (format)->extension, NULL);
}
