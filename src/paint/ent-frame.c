/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-frame.h"

#include <glib/gi18n.h>

/**
 * ent_frame_find_thing:
 * @chart: what @scene was drawn by
 * @slice: the network on the day
 * @scene: the picture
 * @thing: what is to be brought out
 * @lead: what the picture shows of @thing itself is added to it
 * @related: that, and what goes along with it, is added to it
 *
 * Returns: the part of the world that all of it takes; empty if @thing is not in the picture
 */
EntRect
ent_frame_find_thing (const EntChart *chart,
                      EntSlice       *slice,
                      EntScene       *scene,
                      EntThing        thing,
                      EntThings      *lead,
                      EntThings      *related)
{
  const EntSceneItem *items;
  EntRect part = ENT_RECT_EMPTY;
  gboolean leads = FALSE;

  g_return_val_if_fail (chart != NULL && slice != NULL && scene != NULL && lead != NULL && related != NULL, part);

  items = ent_scene_get_items (scene);
  if (thing.kind != ENT_THING_NONE)
    chart->relate (slice, thing, lead, related);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      leads = leads || ent_things_has (lead, items[i].thing);
      if (ent_things_has (items[i].surrounds ? lead : related, items[i].thing))
        part = ent_rect_union (part, items[i].bounds);
    }
  return leads ? part : ENT_RECT_EMPTY;
}

/**
 * ent_frame_dup_note:
 * @brought_out: (nullable): the name of what is brought out
 * @is_cut: whether some of the picture is not on the page
 *
 * Returns: (transfer full) (nullable): what readers have to know of that
 */
char *
ent_frame_dup_note (const char *brought_out,
                    gboolean    is_cut)
{
  /* Translators: a note below a picture of which a page holds only some */
  const char *cut = is_cut ? _("Part of the picture") : NULL;
  g_autofree char *faded = NULL;

  if (brought_out == NULL)
    return g_strdup (cut);
  /* Translators: the name of a nation or grouping; what has nothing to do with it is faded in the picture */
  faded = g_strdup_printf (_("Brought out: %s"), brought_out);
  return cut != NULL ? g_strdup_printf ("%s · %s", faded, cut) : g_steal_pointer (&faded);
}
