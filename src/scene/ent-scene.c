/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-scene.h"

#include <string.h>

#include "base/ent-large.h"
#include "scene/ent-scene-private.h"

/**
 * ent_scene_new:
 *
 * Returns: (transfer full): an empty scene, to be filled and then finished
 */
EntScene *
ent_scene_new (void)
{
  EntScene *scene = g_new0 (EntScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->items = g_array_new (FALSE, FALSE, sizeof (EntSceneItem));
  scene->segments = g_array_new (FALSE, FALSE, sizeof (EntSegment));
  scene->strings = g_string_chunk_new (1024);
  scene->colors = g_array_new (FALSE, FALSE, sizeof (guint32));
  scene->heads = ENT_HEADS_NONE;
  scene->bounds = ENT_RECT_EMPTY;
  return scene;
}

/**
 * ent_scene_ref:
 * @scene: a scene
 *
 * Returns: (transfer full): @scene
 */
EntScene *
ent_scene_ref (EntScene *scene)
{
  g_return_val_if_fail (scene, NULL);

  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

/**
 * ent_scene_unref:
 * @scene: (transfer full): a scene
 */
void
ent_scene_unref (EntScene *scene)
{
  g_return_if_fail (scene);

  if (!g_atomic_ref_count_dec (&scene->ref_count))
    return;
  g_array_unref (scene->items);
  g_array_unref (scene->segments);
  g_string_chunk_free (scene->strings);
  g_array_unref (scene->colors);
  ent_scene_clear_grid (scene);
  g_clear_pointer (&scene->nodes, g_hash_table_unref);
  g_free (scene);
}

/* An array with room for @n more, all of which will be written to. */
static void
make_room (GArray *array,
           guint   n)
{
  guint length = array->len;

  g_array_set_size (array, length + n);
  g_array_set_size (array, length);
  ent_large_expect (array->data + (gsize) length * g_array_get_element_size (array), (gsize) n * g_array_get_element_size (array));
}

/**
 * ent_scene_expect:
 * @scene: a scene that is not finished
 * @n_items: how many items will be added, about
 *
 * Has room for so many more be made at once. Those of a large network take tens of megabytes, of which the half
 * would be asked for again and again while they become more.
 */
void
ent_scene_expect (EntScene *scene,
                  guint     n_items)
{
  g_return_if_fail (scene && !scene->finished);

  make_room (scene->items, n_items);
}

/**
 * ent_scene_add:
 * @scene: a scene that is not finished
 * @item: an item without a path; its texts are copied
 *
 * Adds an item above those of the same layer that are there already.
 */
void
ent_scene_add (EntScene           *scene,
               const EntSceneItem *item)
{
  ent_scene_add_path (scene, item, NULL, 0);
}

/**
 * ent_scene_add_path:
 * @scene: a scene that is not finished
 * @item: an item; its texts are copied, where its path begins is filled in
 * @segments: (array length=n_segments): the path; copied
 * @n_segments: how many
 *
 * Adds an item with a path above those of the same layer that are there already.
 */
void
ent_scene_add_path (EntScene           *scene,
                    const EntSceneItem *item,
                    const EntSegment   *segments,
                    guint               n_segments)
{
  EntSceneItem copy;

  g_return_if_fail (scene && !scene->finished && item);
  g_return_if_fail (item->layer < ENT_N_LAYERS);

  copy = *item;
  copy.first_segment = scene->segments->len;
  copy.n_segments = n_segments;
  copy.text = item->text ? g_string_chunk_insert (scene->strings, item->text) : NULL;
  copy.flag = item->flag ? g_string_chunk_insert_const (scene->strings, item->flag) : NULL;
  if (n_segments > 0)
    g_array_append_vals (scene->segments, segments, n_segments);
  g_array_append_val (scene->items, copy);
}

/**
 * ent_scene_set_colors:
 * @scene: a scene that is not finished
 * @colors: (array length=n_colors): of all groupings that the picture is about, 0xRRGGBB
 * @n_colors: how many
 *
 * Says what has to be told apart, on whichever day the groupings are there:
 * from this follows which patterns are drawn. Without it none is.
 */
void
ent_scene_set_colors (EntScene      *scene,
                      const guint32 *colors,
                      guint          n_colors)
{
  g_return_if_fail (scene && !scene->finished);
  g_return_if_fail (colors || n_colors == 0);

  g_array_set_size (scene->colors, 0);
  if (n_colors > 0)
    g_array_append_vals (scene->colors, colors, n_colors);
}

/**
 * ent_scene_set_heads:
 * @scene: a scene that is not finished
 * @heads: what stays in sight while the rest is scrolled
 *
 * Says which part of a picture of rows and columns are their heads. Without it
 * all of the picture moves together.
 */
void
ent_scene_set_heads (EntScene *scene,
                     EntHeads  heads)
{
  g_return_if_fail (scene && !scene->finished);

  scene->heads = heads;
}

/* How many of the first items stand where a stable sort by layer puts them: all lines of a network. @next has the places of
 * the layers, and in the end those of the rest. */
static guint
count_in_place (EntScene *scene,
                guint     next[])
{
  guint n = 0;

  while (n < scene->items->len && next[g_array_index (scene->items, EntSceneItem, n).layer] == n)
    next[g_array_index (scene->items, EntSceneItem, n++).layer]++;
  return n;
}

/* A stable sort by layer: a counting sort, since layers are few. */
static void
sort_by_layer (EntScene *scene)
{
  EntSceneItem *items = (EntSceneItem *) (gpointer) scene->items->data;
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (EntSceneItem));
  guint next[ENT_N_LAYERS + 1] = { 0 };
  guint n_in_place;

  for (guint i = 0; i < scene->items->len; i++)
    next[items[i].layer + 1]++;
  for (guint layer = 1; layer <= ENT_N_LAYERS; layer++)
    next[layer] += next[layer - 1];
  n_in_place = count_in_place (scene, next);
  if (n_in_place == scene->items->len)
    return;
  make_room (sorted, scene->items->len - n_in_place);
  for (guint i = n_in_place; i < scene->items->len; i++)
    ((EntSceneItem *) (gpointer) sorted->data)[next[items[i].layer]++ - n_in_place] = items[i];
  memcpy (items + n_in_place, sorted->data, (scene->items->len - n_in_place) * sizeof *items);
}

/**
 * ent_scene_finish:
 * @scene: a scene
 *
 * Puts the items into painting order (by layer, then as they were added). From now on @scene is only read.
 */
void
ent_scene_finish (EntScene *scene)
{
  g_return_if_fail (scene && !scene->finished);

  sort_by_layer (scene);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const EntSceneItem *item = &g_array_index (scene->items, EntSceneItem, i);

      scene->bounds = ent_rect_union (scene->bounds, item->bounds);
      scene->has_nodes |= item->is_node;
    }
  scene->finished = TRUE;
}

/**
 * ent_scene_get_n_items:
 * @scene: a scene
 *
 * Returns: how many items there are
 */
guint
ent_scene_get_n_items (EntScene *scene)
{
  g_return_val_if_fail (scene, 0);

  return scene->items->len;
}

/**
 * ent_scene_get_items:
 * @scene: a finished scene
 *
 * Returns: (transfer none): the items, in painting order
 */
const EntSceneItem *
ent_scene_get_items (EntScene *scene)
{
  g_return_val_if_fail (scene, NULL);

  return (const EntSceneItem *) scene->items->data;
}

/**
 * ent_scene_get_segments:
 * @scene: a scene
 * @item: one of its items
 *
 * Returns: (transfer none): the first of the @item's segments
 */
const EntSegment *
ent_scene_get_segments (EntScene           *scene,
                        const EntSceneItem *item)
{
  g_return_val_if_fail (scene && item, NULL);

  return (const EntSegment *) scene->segments->data + item->first_segment;
}

/**
 * ent_scene_get_colors:
 * @scene: a scene
 * @n_colors: (out): how many
 *
 * Returns: (transfer none) (array length=n_colors): what ent_scene_set_colors() said
 */
const guint32 *
ent_scene_get_colors (EntScene *scene,
                      guint    *n_colors)
{
  g_return_val_if_fail (scene && n_colors, NULL);

  *n_colors = scene->colors->len;
  return (const guint32 *) (gpointer) scene->colors->data;
}

/**
 * ent_scene_get_heads:
 * @scene: a scene
 *
 * Returns: what ent_scene_set_heads() said
 */
EntHeads
ent_scene_get_heads (EntScene *scene)
{
  g_return_val_if_fail (scene, ENT_HEADS_NONE);

  return scene->heads;
}

/**
 * ent_scene_get_bounds:
 * @scene: a finished scene
 *
 * Returns: what its items may touch, in world units; empty when there are none
 */
EntRect
ent_scene_get_bounds (EntScene *scene)
{
  g_return_val_if_fail (scene, ENT_RECT_EMPTY);

  return scene->bounds;
}

static GHashTable *
index_nodes (EntScene *scene)
{
  GHashTable *nodes = g_hash_table_new (ent_thing_hash, ent_thing_hash_equal);

  for (guint i = scene->items->len; i > 0; i--)
    {
      EntSceneItem *item = &g_array_index (scene->items, EntSceneItem, i - 1);

      if (item->is_node)
        g_hash_table_replace (nodes, &item->thing, item);
    }
  return nodes;
}

/**
 * ent_scene_find_node:
 * @scene: a finished scene
 * @thing: a thing
 *
 * Time: linear in the items for the first thing that is looked for in a scene, constant for others.
 *
 * Returns: (transfer none) (nullable): the item at which one stops for it
 */
const EntSceneItem *
ent_scene_find_node (EntScene *scene,
                     EntThing  thing)
{
  g_return_val_if_fail (scene && scene->finished, NULL);

  /* Any thread may be the first. */
  if (g_once_init_enter (&scene->nodes))
    g_once_init_leave (&scene->nodes, index_nodes (scene));
  return g_hash_table_lookup (scene->nodes, &thing);
}

/**
 * ent_scene_has_nodes:
 * @scene: a finished scene
 *
 * Returns: whether there is anything to stop at: a picture of nobody, or one
 *   that only says why it is none, has nothing
 */
gboolean
ent_scene_has_nodes (EntScene *scene)
{
  g_return_val_if_fail (scene && scene->finished, FALSE);

  return scene->has_nodes;
}

/**
 * ent_scene_find_area:
 * @scene: a finished scene
 * @thing: a thing
 *
 * Time: linear in the items.
 *
 * Returns: (transfer none) (nullable): the item that answers inside its path for it
 */
const EntSceneItem *
ent_scene_find_area (EntScene *scene,
                     EntThing  thing)
{
  g_return_val_if_fail (scene && scene->finished, NULL);

  for (guint i = 0; i < scene->items->len; i++)
    {
      const EntSceneItem *item = &g_array_index (scene->items, EntSceneItem, i);

      if (item->hit == ENT_HIT_INSIDE && ent_thing_equal (item->thing, thing))
        return item;
    }
  return NULL;
}
