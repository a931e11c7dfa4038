/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

/* Lines that would cover the picture more often than this hide how they lie. */
#define MOST_COVER 1.2

/* What is fainter has no colour left among 256 steps. */
#define LEAST_TONE 0.08

static double
get_length (EntScene           *scene,
            const EntSceneItem *item)
{
  const EntSegment *segments = ent_scene_get_segments (scene, item);
  const EntSegment *last = &segments[item->n_segments - 1];

  return ent_point_distance (segments[0].points[0], last->points[last->kind == ENT_SEGMENT_CURVE ? 2 : 0]);
}

/**
 * ent_resolver_is_thread:
 * @item: of a scene
 *
 * Returns: whether it is a line between two bodies, of which there may be very many
 */
gboolean
ent_resolver_is_thread (const EntSceneItem *item)
{
  return item->shape == ENT_SHAPE_PATH && item->layer == ENT_LAYER_LINE && item->stroke != ENT_COLOR_NONE && !item->surrounds
         && item->n_segments > 1;
}

/**
 * ent_resolver_find_tone:
 * @resolver: what resolves
 *
 * Very many lines together cover everything, the more so the smaller the
 * picture is, since a line keeps a least width. They are then as much fainter
 * as leaves to be seen where there are many of them and where few. It depends
 * on the whole picture and its zoom alone, so nothing flickers.
 *
 * Returns: by which the opacity of lines is multiplied, 1 unless there are very many
 */
double
ent_resolver_find_tone (EntResolver *resolver)
{
  EntScene *scene = resolver->ops->scene;
  const EntSceneItem *items = ent_scene_get_items (scene);
  EntRect bounds = ent_scene_get_bounds (scene);
  double room = MOST_COVER * MAX (bounds.x1 - bounds.x0, 0) * MAX (bounds.y1 - bounds.y0, 0);
  double cover = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (ent_resolver_is_thread (&items[i]) && (items[i].marks & ENT_MARK_RESTING) == 0)
      cover += get_length (scene, &items[i]) * ent_resolver_get_line_width (resolver, &items[i]) * items[i].stroke_alpha;
  return cover > room ? MAX (room / cover, LEAST_TONE) : 1;
}
