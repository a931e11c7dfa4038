/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/picture-marks.h"

#include "scene/ent-flat-path.h"
#include "tests/bench/paths.h"
#include "tests/charts/truth.h"
#include "tests/scene-items.h"

/* Boxes of texts have some air of their own. */
#define AIR 2.0

/* The box of a name's letters, without halo and air. */
EntRect
picture_marks_get_name_box (const EntSceneItem *name)
{
  return ent_rect_grow (name->bounds, -(name->point.x - name->bounds.x0) - AIR);
}

static void
count_names (Stage         *stage,
             guint          nation,
             GArray       **outlines,
             PictureMarks  *marks)
{
  const EntSceneItem *name = scene_find_item (stage->scene, ent_graph_get_ref (stage->graph, nation), ENT_LAYER_NAME);
  gboolean crosses_own = FALSE, crosses_foreign = FALSE;

  for (guint grouping = 0; grouping < ent_graph_get_n_groupings (stage->graph) && name != NULL; grouping++)
    if (outlines[grouping] != NULL && paths_passes_box (outlines[grouping], picture_marks_get_name_box (name)))
      *(truth_is_member (stage, nation, grouping) ? &crosses_own : &crosses_foreign) = TRUE;
  marks->own_names += crosses_own;
  marks->foreign_names += crosses_foreign;
}

/* Whether all members of one are members of the other, whose outline then is around its own. */
static gboolean
is_part_of (Stage *stage,
            guint  grouping,
            guint  other)
{
  guint n_members = 0;

  for (guint nation = ent_graph_get_n_groupings (stage->graph); nation < ent_graph_get_n_nodes (stage->graph); nation++)
    if (truth_is_member (stage, nation, grouping))
      {
        if (!truth_is_member (stage, nation, other))
          return FALSE;
        n_members++;
      }
  return n_members > 0;
}

static gboolean
is_in_foreign_outline (Stage               *stage,
                       const EntSceneItem  *pill,
                       guint                own,
                       GArray             **outlines)
{
  for (guint grouping = 0; grouping < ent_graph_get_n_groupings (stage->graph); grouping++)
    if (grouping != own && outlines[grouping] != NULL && ent_flat_path_contains (outlines[grouping], pill->point)
        && !is_part_of (stage, own, grouping))
      return TRUE;
  return FALSE;
}

static void
clear_path (gpointer data)
{
  g_clear_pointer ((GArray **) data, g_array_unref);
}

static void
count_around_outlines (Stage        *stage,
                       PictureMarks *marks)
{
  guint n_groupings = ent_graph_get_n_groupings (stage->graph);
  g_autoptr (GArray) paths = g_array_sized_new (FALSE, TRUE, sizeof (GArray *), n_groupings);
  GArray **outlines;

  g_array_set_clear_func (paths, clear_path);
  g_array_set_size (paths, n_groupings);
  outlines = (GArray **) (gpointer) paths->data;
  for (guint grouping = 0; grouping < n_groupings; grouping++)
    {
      EntRef ref = ent_graph_get_ref (stage->graph, grouping);
      const EntSceneItem *area = scene_find_item (stage->scene, ref, ENT_LAYER_AREA);
      const EntSceneItem *pill = scene_find_item (stage->scene, ref, ENT_LAYER_TAG);

      if (area != NULL)
        outlines[grouping] = ent_flat_path_new (ent_scene_get_segments (stage->scene, area), area->n_segments);
      marks->bites += area != NULL && area->marks & ENT_MARK_CUT_OUT;
      marks->withheld += pill != NULL && pill->marks & ENT_MARK_WITHHELD;
    }
  for (guint node = 0; node < ent_graph_get_n_nodes (stage->graph); node++)
    {
      const EntSceneItem *pill = scene_find_item (stage->scene, ent_graph_get_ref (stage->graph, node), ENT_LAYER_TAG);

      if (node >= n_groupings)
        count_names (stage, node, outlines, marks);
      else
        marks->foreign_pills += pill != NULL && is_in_foreign_outline (stage, pill, node, outlines);
    }
}

PictureMarks
picture_marks_measure (PicturePage *page)
{
  Stage stage = {
    .dataset = page->dataset,
    .view = page->view,
    .graph = ent_stages_get_graph (page->stages),
    .slice = ent_stages_get_slice (page->stages),
    .scene = ent_stages_get_scene (page->stages),
  };
  g_autoptr (EntScene) caption = NULL;
  EntCamera camera = picture_page_find_camera (page, &caption);
  EntRect box = ent_camera_rect_to_screen (camera, ent_scene_get_bounds (stage.scene));
  PictureMarks marks = { .lies = truth_count_lies (&stage), .zoom = camera.zoom };

  count_around_outlines (&stage, &marks);
  picture_lines_measure (stage.scene, &marks);
  picture_ground_count_empty_regions (stage.scene, camera, page->width, page->height, &marks);
  marks.ink = picture_ground_measure_ink (stage.scene, caption, camera, ent_view_get_theme (page->view), page->width, page->height);
  marks.full = ent_rect_is_empty (box) ? 0 : (box.x1 - box.x0) * (box.y1 - box.y0) / (page->width * page->height);
  return marks;
}
