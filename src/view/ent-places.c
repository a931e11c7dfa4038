/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-places.h"

struct _EntPlaces
{
  gatomicrefcount ref_count;
  EntPlacesThrift thrift;
  GArray         *nodes; /* EntPin, owned */
  GArray         *bows;  /* EntPlacesBow, owned */
};

static void
clear_node (gpointer data)
{
  g_free (((EntPin *) data)->id);
}

static void
clear_bow (gpointer data)
{
  EntPlacesBow *bow = data;

  g_free (bow->from);
  g_free (bow->nation);
}

/**
 * ent_places_new:
 * @thrift: what the picture did without
 *
 * Returns: (transfer full): places of nothing yet
 */
EntPlaces *
ent_places_new (EntPlacesThrift thrift)
{
  EntPlaces *places = g_new0 (EntPlaces, 1);

  g_atomic_ref_count_init (&places->ref_count);
  places->thrift = thrift;
  places->nodes = g_array_new (FALSE, FALSE, sizeof (EntPin));
  g_array_set_clear_func (places->nodes, clear_node);
  places->bows = g_array_new (FALSE, FALSE, sizeof (EntPlacesBow));
  g_array_set_clear_func (places->bows, clear_bow);
  return places;
}

/**
 * ent_places_ref:
 * @places: places
 *
 * Returns: (transfer full): @places
 */
EntPlaces *
ent_places_ref (EntPlaces *places)
{
  g_return_val_if_fail (places, NULL);

  g_atomic_ref_count_inc (&places->ref_count);
  return places;
}

/**
 * ent_places_unref:
 * @places: (transfer full): places
 */
void
ent_places_unref (EntPlaces *places)
{
  g_return_if_fail (places);

  if (!g_atomic_ref_count_dec (&places->ref_count))
    return;
  g_array_unref (places->nodes);
  g_array_unref (places->bows);
  g_free (places);
}

/**
 * ent_places_get_thrift:
 * @places: places
 *
 * Returns: what the picture did without
 */
EntPlacesThrift
ent_places_get_thrift (EntPlaces *places)
{
  g_return_val_if_fail (places, ((EntPlacesThrift) { .text_scale = 1 }));

  return places->thrift;
}

/**
 * ent_places_add_node:
 * @places: places that nobody else has yet
 * @kind: whether it is a grouping or a nation
 * @id: of it
 * @point: where its middle stood, in world units
 */
void
ent_places_add_node (EntPlaces  *places,
                     EntKind     kind,
                     const char *id,
                     EntPoint    point)
{
  g_return_if_fail (places && id);

  g_array_append_vals (places->nodes, &(EntPin) { g_strdup (id), kind, point }, 1);
}

/**
 * ent_places_add_bow:
 * @places: places that nobody else has yet
 * @bow: a line that is not straight; copied
 */
void
ent_places_add_bow (EntPlaces    *places,
                    EntPlacesBow  bow)
{
  g_return_if_fail (places && bow.from && bow.nation);

  bow.from = g_strdup (bow.from);
  bow.nation = g_strdup (bow.nation);
  g_array_append_val (places->bows, bow);
}

/**
 * ent_places_get_nodes:
 * @places: places
 * @n_nodes: (out): how many
 *
 * Returns: (array length=n_nodes): what stood where, in the order in which it was added
 */
const EntPin *
ent_places_get_nodes (EntPlaces *places,
                      guint     *n_nodes)
{
  g_return_val_if_fail (places && n_nodes, NULL);

  *n_nodes = places->nodes->len;
  return (const EntPin *) (gpointer) places->nodes->data;
}

/**
 * ent_places_get_bows:
 * @places: places
 * @n_bows: (out): how many
 *
 * Returns: (array length=n_bows): the lines that were not straight, in the order in which they were added
 */
const EntPlacesBow *
ent_places_get_bows (EntPlaces *places,
                     guint     *n_bows)
{
  g_return_val_if_fail (places && n_bows, NULL);

  *n_bows = places->bows->len;
  return (const EntPlacesBow *) (gpointer) places->bows->data;
}
