/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of the lines between nations, pills and outlines: what they run below, and how often they cross. */
#include "scene/ent-flat-path.h"
#include "tests/bench/paths.h"
#include "tests/bench/picture-marks.h"

/* A line ends in the middle of its own discs and pills, and in no other. */
#define NEAR 1.0

typedef struct
{
  GArray  *path;
  EntRect  bounds;
  EntPoint ends[2];
} Line;

static void
clear_line (gpointer data)
{
  g_array_unref (((Line *) data)->path);
}

static GArray *
list_lines (EntScene *scene)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const EntSceneItem *items = ent_scene_get_items (scene);

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      EntKind kind = ent_thing_get_record (items[i].thing).kind;
      Line line = { .bounds = items[i].bounds };

      if (items[i].layer != ENT_LAYER_LINE || items[i].marks & ENT_MARK_RESTING || (kind != ENT_KIND_MEMBERSHIP && kind != ENT_KIND_TIE))
        continue;
      line.path = ent_flat_path_new (ent_scene_get_segments (scene, &items[i]), items[i].n_segments);
      line.ends[0] = g_array_index (line.path, EntPoint, 0);
      line.ends[1] = g_array_index (line.path, EntPoint, line.path->len - 2); /* the last one is at infinity */
      g_array_append_val (lines, line);
    }
  return lines;
}

static gboolean
share_an_end (const Line *a,
              const Line *b)
{
  for (guint i = 0; i < 4; i++)
    if (ent_point_distance (a->ends[i / 2], b->ends[i % 2]) < NEAR)
      return TRUE;
  return FALSE;
}

static gboolean
ends_at (const Line *line,
         EntScene   *scene,
         EntThing    thing)
{
  const EntSceneItem *node = ent_scene_find_node (scene, thing);

  return node != NULL
         && (ent_point_distance (line->ends[0], node->point) < NEAR || ent_point_distance (line->ends[1], node->point) < NEAR);
}

static void
count_below (const Line   *line,
             EntScene     *scene,
             PictureMarks *marks)
{
  const EntSceneItem *items = ent_scene_get_items (scene);
  gboolean disc = FALSE, name = FALSE;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      if ((items[i].shape != ENT_SHAPE_DISC && items[i].layer != ENT_LAYER_NAME) || !ent_rect_intersects (items[i].bounds, line->bounds)
          || ends_at (line, scene, items[i].thing))
        continue;
      if (items[i].shape == ENT_SHAPE_DISC)
        disc = disc || paths_passes_disc (line->path, items[i].point, items[i].radius);
      else
        name = name || paths_passes_box (line->path, picture_marks_get_name_box (&items[i]));
    }
  marks->under_discs += disc;
  marks->under_names += name;
}

void
picture_lines_measure (EntScene     *scene,
                       PictureMarks *marks)
{
  g_autoptr (GArray) lines = list_lines (scene);

  marks->lines = lines->len;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      count_below (line, scene, marks);
      for (guint k = i + 1; k < lines->len; k++)
        {
          const Line *other = &g_array_index (lines, Line, k);

          marks->crossings += ent_rect_intersects (line->bounds, other->bounds) && !share_an_end (line, other)
                              && paths_both_cross (line->path, other->path);
        }
    }
}
