/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-scene.h"

#include <math.h>

#include "scene/ent-box-grid.h"
#include "scene/ent-scene-private.h"

/* What is smaller than this on the screen is drawn so large. */
#define LEAST_NAME_PX 9.0
#define LEAST_RADIUS_PX 6.0

/* But so many discs would hide each other: together they take no larger part of the picture, down to dots. */
#define MANY_DISCS 500
#define MOST_COVER 0.25
#define LEAST_DOT_PX 0.5

/* Boxes of texts have some air of their own: this much of it may be shared. */
#define SHARED_PX 2.0

/* So many tags would hide each other: of two that do, the later one stays small. */
#define MANY_TAGS 40

/* One scene on its way to another. */
typedef struct
{
  const EntSceneItem *items;
  guint               n_items;
  double              zoom;
  double              least_radius_px; /* of discs */
  EntSceneItem       *larger;   /* by item, owned */
  gboolean           *left_out; /* by item, owned */
} Growth;

static gboolean
is_words (const EntSceneItem *item)
{
  return item->layer == ENT_LAYER_NAME && item->shape == ENT_SHAPE_TEXT;
}

static gboolean
is_round (const EntSceneItem *item)
{
  return item->shape == ENT_SHAPE_DISC || item->shape == ENT_SHAPE_PILL;
}

static double
factor_for (double size,
            double least_px,
            double zoom)
{
  return size > 0 ? MAX (least_px / (size * zoom), 1) : 1;
}

static EntRect
box_around (EntPoint middle,
            double   half_width,
            double   half_height)
{
  return (EntRect) { middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height };
}

/* Around its middle; halos and rims stay as wide as they are. What is neither disc nor
 * pill is as large as what it says, and has no name beside it. */
static void
grow_node (Growth *growth,
           guint   i)
{
  EntSceneItem *item = &growth->larger[i];
  double beyond = item->point.x - item->bounds.x0 - (item->shape == ENT_SHAPE_PILL ? item->half_width : item->radius);
  double factor = item->shape == ENT_SHAPE_PILL ? factor_for (item->text_style.size, LEAST_NAME_PX, growth->zoom)
                                                : factor_for (item->radius, growth->least_radius_px, growth->zoom);

  if (item->marks & ENT_MARK_IN_ROW)
    return;
  item->radius *= factor;
  item->half_width *= factor;
  item->text_style.size *= factor;
  item->text_style.width *= factor;
  item->bounds = ent_rect_grow (box_around (item->point, item->shape == ENT_SHAPE_PILL ? item->half_width : item->radius, item->radius),
                                beyond);
}

/* A name stays in the middle of its side of the body, as far off as the body has
 * grown; what follows the name has to go as far as that has grown. Before a body in a
 * row it ends where it ended. */
static void
grow_name (Growth             *growth,
           guint               i,
           const EntSceneItem *body,
           double              body_factor)
{
  EntSceneItem *item = &growth->larger[i];
  double factor = factor_for (item->text_style.size, LEAST_NAME_PX, growth->zoom);
  double beyond = item->point.x - item->bounds.x0;
  double width = item->bounds.x1 - item->bounds.x0 - 2 * beyond;
  double height = item->bounds.y1 - item->bounds.y0 - 2 * beyond;
  double middle = item->point.x + width / 2;

  item->text_style.size *= factor;
  item->text_style.width *= factor;
  if (body->marks & ENT_MARK_IN_ROW && middle + width / 2 <= body->point.x)
    item->point.x = middle + width / 2 - width * factor;
  else
    item->point.x = middle - width * factor / 2;
  if (item->marks & ENT_MARK_ASIDE)
    item->point.y = body->point.y + body->radius * body_factor + (item->point.y - body->point.y - body->radius) * factor;
  else
    item->point.y = body->point.y + (item->point.y - body->point.y) * body_factor;
  item->bounds = ent_rect_grow ((EntRect) { item->point.x, item->point.y, item->point.x + width * factor, item->point.y + height * factor },
                                beyond);
}

/* What stands beside no disc, such as a year at an axis or the name of a region, grows
 * around its middle. */
static void
grow_words (Growth *growth,
            guint   i)
{
  EntSceneItem *item = &growth->larger[i];
  double factor = factor_for (item->text_style.size, LEAST_NAME_PX, growth->zoom);
  EntPoint middle = { (item->bounds.x0 + item->bounds.x1) / 2, (item->bounds.y0 + item->bounds.y1) / 2 };

  item->text_style.size *= factor;
  item->text_style.width *= factor;
  item->point = (EntPoint) { middle.x + (item->point.x - middle.x) * factor, middle.y + (item->point.y - middle.y) * factor };
  item->bounds = box_around (middle, (item->bounds.x1 - middle.x) * factor, (item->bounds.y1 - middle.y) * factor);
}

/* How large discs are at least. It depends on the whole picture and its zoom alone, so that none flickers. */
static double
find_least_radius (Growth *growth)
{
  EntRect extent = ENT_RECT_EMPTY;
  double room;
  guint n = 0;

  for (guint i = 0; i < growth->n_items; i++)
    if (growth->items[i].is_node && growth->items[i].shape == ENT_SHAPE_DISC)
      {
        extent = ent_rect_include (extent, growth->items[i].point);
        n++;
      }
  if (n < MANY_DISCS)
    return LEAST_RADIUS_PX;
  extent = ent_rect_grow (extent, LEAST_RADIUS_PX / growth->zoom);
  room = MOST_COVER * (extent.x1 - extent.x0) * (extent.y1 - extent.y0);
  return CLAMP (sqrt (room / (n * G_PI)) * growth->zoom, LEAST_DOT_PX, LEAST_RADIUS_PX);
}

static void
grow_all (Growth *growth)
{
  g_autoptr (GHashTable) nodes = g_hash_table_new (ent_thing_hash, ent_thing_hash_equal); /* EntThing → place of its node */

  for (guint i = 0; i < growth->n_items; i++)
    if (growth->items[i].is_node && is_round (&growth->items[i]))
      {
        grow_node (growth, i);
        g_hash_table_insert (nodes, (gpointer) &growth->items[i].thing, GUINT_TO_POINTER (i));
      }
  for (guint i = 0; i < growth->n_items; i++)
    if (is_words (&growth->items[i]))
      {
        gpointer node;

        if (!g_hash_table_lookup_extended (nodes, &growth->items[i].thing, NULL, &node))
          {
            grow_words (growth, i);
            continue;
          }
        grow_name (growth, i, &growth->items[GPOINTER_TO_UINT (node)],
                   growth->larger[GPOINTER_TO_UINT (node)].radius / growth->items[GPOINTER_TO_UINT (node)].radius);
      }
}

static EntRect
find_extent (Growth *growth)
{
  EntRect extent = ENT_RECT_EMPTY;

  for (guint i = 0; i < growth->n_items; i++)
    if (is_words (&growth->larger[i]) || growth->larger[i].is_node)
      extent = ent_rect_union (extent, growth->larger[i].bounds);
  return extent;
}

static gboolean
is_any (guint    number,
        gpointer data)
{
  return TRUE;
}

/* Where there are many tags, those that would lie on one before them are as small as
 * they are. Returns how many these are. */
static guint
keep_tags_apart (Growth  *growth,
                 EntRect  extent)
{
  g_autoptr (EntBoxGrid) grid = ent_box_grid_new (extent, growth->n_items);
  guint n_tags = 0, n_small = 0;

  for (guint i = 0; i < growth->n_items; i++)
    n_tags += growth->items[i].is_node && growth->items[i].shape == ENT_SHAPE_PILL;
  for (guint i = 0; i < growth->n_items && n_tags > MANY_TAGS; i++)
    {
      if (!growth->items[i].is_node || growth->items[i].shape != ENT_SHAPE_PILL)
        continue;
      if (ent_box_grid_any (grid, growth->larger[i].bounds, is_any, NULL))
        {
          growth->larger[i] = growth->items[i];
          n_small++;
        }
      ent_box_grid_add (grid, growth->larger[i].bounds, i);
    }
  return n_small;
}

/* What asks whether a name may stay. */
typedef struct
{
  Growth             *growth;
  const EntSceneItem *name;
} Asking;

static gboolean
is_of_another (guint    number,
               gpointer data)
{
  const Asking *asking = data;
  const EntSceneItem *other = &asking->growth->larger[number];

  return !asking->growth->left_out[number] && (!other->is_node || !ent_thing_equal (other->thing, asking->name->thing));
}

/* Whether a name would lie on another body, a tag, or a name that comes before it, all of
 * which are in the grid; an area is ground for names. */
static gboolean
is_in_the_way (Growth     *growth,
               EntBoxGrid *grid,
               guint       name)
{
  const EntSceneItem *item = &growth->larger[name];
  EntRect box = ent_rect_grow (item->bounds, -(item->point.x - item->bounds.x0) - SHARED_PX / growth->zoom);

  return ent_box_grid_any (grid, box, is_of_another, &(Asking) { growth, item });
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Growth *growth = data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  guint left_priority = growth->larger[left].priority, right_priority = growth->larger[right].priority;

  if (left_priority != right_priority)
    return left_priority < right_priority ? 1 : -1;
  return (left > right) - (left < right);
}

/* Names are gone through by priority, so that the more important ones stay. */
static guint
leave_out_names (Growth  *growth,
                 EntRect  extent)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntBoxGrid) grid = ent_box_grid_new (extent, growth->n_items);
  guint n_left_out = 0;

  for (guint i = 0; i < growth->n_items; i++)
    {
      if (is_words (&growth->larger[i]))
        g_array_append_val (names, i);
      if (growth->larger[i].is_node && growth->larger[i].layer > ENT_LAYER_AREA)
        ent_box_grid_add (grid, growth->larger[i].bounds, i);
    }
  g_array_sort_with_data (names, compare_names, growth);
  for (guint n = 0; n < names->len; n++)
    {
      guint i = g_array_index (names, guint, n);

      if (!is_in_the_way (growth, grid, i))
        {
          if (!growth->larger[i].is_node)
            ent_box_grid_add (grid, growth->larger[i].bounds, i);
          continue;
        }
      growth->left_out[i] = TRUE;
      n_left_out += growth->larger[i].thing.kind != ENT_THING_NONE && (growth->larger[i].marks & ENT_MARK_ASIDE) == 0;
    }
  return n_left_out;
}

static gboolean
needs_growth (EntScene *scene,
              double    zoom)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const EntSceneItem *item = &g_array_index (scene->items, EntSceneItem, i);

      if ((item->layer == ENT_LAYER_NAME || item->shape == ENT_SHAPE_PILL)
          && factor_for (item->text_style.size, LEAST_NAME_PX, zoom) > 1)
        return TRUE;
    }
  return FALSE;
}

/**
 * ent_scene_new_legible:
 * @scene: a finished scene
 * @zoom: screen px per world unit
 *
 * Makes what is seen at a zoom at which names or bodies would be too small:
 * these keep a least size, and distances alone shrink. A name that would then
 * lie on another thing is left out, the less important one first; how many
 * these are tells ent_scene_get_n_unnamed(). A tag always keeps its name, but of
 * very many those stay small that would lie on others, and count as names left out.
 *
 * Time: O(n log n) in the names and nodes at a zoom where something grows and they
 * are spread over the scene, else O(n).
 *
 * Returns: (transfer full): a finished scene; @scene itself where nothing is too small
 */
EntScene *
ent_scene_new_legible (EntScene *scene,
                       double    zoom)
{
  Growth growth = { 0 };
  EntScene *legible;
  EntRect extent;

  g_return_val_if_fail (scene && scene->finished && zoom > 0, NULL);

  if (!needs_growth (scene, zoom))
    return ent_scene_ref (scene);

  growth.items = (const EntSceneItem *) (gpointer) scene->items->data;
  growth.n_items = scene->items->len;
  growth.zoom = zoom;
  growth.least_radius_px = find_least_radius (&growth);
  growth.larger = g_memdup2 (growth.items, growth.n_items * sizeof (EntSceneItem));
  growth.left_out = g_new0 (gboolean, growth.n_items);
  grow_all (&growth);

  legible = ent_scene_new ();
  extent = find_extent (&growth);
  legible->n_unnamed = keep_tags_apart (&growth, extent);
  legible->n_unnamed += leave_out_names (&growth, extent);
  ent_scene_set_heads (legible, scene->heads);
  ent_scene_set_colors (legible, (const guint32 *) (gpointer) scene->colors->data, scene->colors->len);
  for (guint i = 0; i < growth.n_items; i++)
    if (!growth.left_out[i])
      ent_scene_add_path (legible, &growth.larger[i], ent_scene_get_segments (scene, &growth.items[i]), growth.items[i].n_segments);
  ent_scene_finish (legible);
  g_free (growth.larger);
  g_free (growth.left_out);
  return legible;
}

/**
 * ent_scene_set_n_unnamed:
 * @scene: a scene that is being made
 * @n_unnamed: how many names are left out of it for want of room
 *
 * Says so where a chart leaves them out by itself.
 */
void
ent_scene_set_n_unnamed (EntScene *scene,
                         guint     n_unnamed)
{
  g_return_if_fail (scene);

  scene->n_unnamed = n_unnamed;
}

/**
 * ent_scene_get_n_unnamed:
 * @scene: a scene
 *
 * Returns: how many names ent_scene_new_legible() left out of it
 */
guint
ent_scene_get_n_unnamed (EntScene *scene)
{
  g_return_val_if_fail (scene, 0);

  return scene->n_unnamed;
}
