/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-map-outlines.h"

#include <gio/gio.h>

#include "base/ent-geometry.h"
#include "charts/ent-outlines-resource.h"

#define PATH "/io/github/entente/Entente/outlines/outlines.txt"

/* Of a degree. */
#define UNIT 0.01

static void
read_area (EntMapOutlines *outlines,
           const char     *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  EntMapArea area = { .first_ring = outlines->rings->len };

  g_return_if_fail (g_strv_length (words) == 3);

  g_strlcpy (area.iso3, words[0], sizeof area.iso3);
  g_strlcpy (area.iso2, words[1], sizeof area.iso2);
  area.is_disputed = g_str_equal (words[2], "disputed");
  g_array_append_val (outlines->areas, area);
}

/* A place, and the steps from there. */
static void
read_ring (EntMapOutlines *outlines,
           const char     *line)
{
  EntMapRing ring = { .first_point = outlines->points->len };
  gint64 x = 0, y = 0;
  char *end = (char *) line;

  g_return_if_fail (outlines->areas->len > 0);

  while (*end != '\0')
    {
      EntPoint point;

      x += g_ascii_strtoll (end, &end, 10);
      y += g_ascii_strtoll (end, &end, 10);
      point = (EntPoint) { (double) x * UNIT, (double) y * UNIT };
      g_array_append_val (outlines->points, point);
    }
  ring.n_points = outlines->points->len - ring.first_point;
  g_array_append_val (outlines->rings, ring);
  g_array_index (outlines->areas, EntMapArea, outlines->areas->len - 1).n_rings++;
}

static gpointer
read_outlines (gpointer data)
{
  EntMapOutlines *outlines = g_new0 (EntMapOutlines, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ent_outlines_resource_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  outlines->areas = g_array_new (FALSE, FALSE, sizeof (EntMapArea));
  outlines->rings = g_array_new (FALSE, FALSE, sizeof (EntMapRing));
  outlines->points = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  g_return_val_if_fail (bytes != NULL, outlines);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_ascii_isupper (*lines[i]) || g_str_has_prefix (lines[i], "---"))
      read_area (outlines, lines[i]);
    else if (*lines[i] != '#' && *lines[i] != '\0')
      read_ring (outlines, lines[i]);
  return outlines;
}

/**
 * ent_map_outlines_get:
 *
 * The first call reads them, which takes some milliseconds.
 *
 * Returns: (transfer none): the outlines of all countries
 */
const EntMapOutlines *
ent_map_outlines_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_outlines, NULL);
}

/**
 * ent_map_outlines_find:
 * @nation: a nation
 *
 * Returns: the place of its area, which has its id or its code; %G_MAXUINT if there is none
 */
guint
ent_map_outlines_find (const EntNation *nation)
{
  const EntMapOutlines *outlines = ent_map_outlines_get ();

  /* A state of the past may have the code of one of today. */
  if (nation->kind == ENT_NATION_FORMER_STATE || nation->kind == ENT_NATION_UNION)
    return G_MAXUINT;
  for (guint i = 0; i < outlines->areas->len; i++)
    if (g_str_equal (g_array_index (outlines->areas, EntMapArea, i).iso3, nation->record.id))
      return i;
  for (guint i = 0; i < outlines->areas->len && nation->iso2 != NULL; i++)
    if (g_ascii_strcasecmp (g_array_index (outlines->areas, EntMapArea, i).iso2, nation->iso2) == 0)
      return i;
  return G_MAXUINT;
}
