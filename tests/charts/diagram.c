/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/charts/diagram.h"

#include "tests/charts/stage.h"

void
diagram_clear (Diagram *diagram)
{
  g_clear_pointer (&diagram->stages, ent_stages_free);
  g_clear_pointer (&diagram->view, ent_view_unref);
  g_clear_pointer (&diagram->dataset, ent_dataset_unref);
}

void
diagram_open (Diagram    *diagram,
              EntDataset *dataset,
              const char *groupings,
              const char *day)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) network = ent_view_new ((const char *const *) ids, stage_day (day));
  g_autoptr (EntArranging) arranging = NULL;
  g_autoptr (GError) error = NULL;

  *diagram = (Diagram) { ent_dataset_ref (dataset), ent_view_with_chart (network, ENT_CHART_EULER), NULL };
  diagram->stages = ent_stages_new (ent_text_get_fixed_measure (), ENT_MEDIUM_SCREEN);
  ent_stages_set_page (diagram->stages, 1200, 750);
  ent_stages_set_view (diagram->stages, dataset, diagram->view, ENT_VIEW_ALL);
  arranging = ent_arranging_new (diagram->stages, NULL);
  ent_stages_take_arrangement (diagram->stages, ent_arranging_run (arranging, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

void
diagram_move (Diagram *diagram,
              EntDay   day)
{
  EntView *moved = ent_view_with_day (diagram->view, day);

  ent_view_unref (diagram->view);
  diagram->view = moved;
  ent_stages_set_view (diagram->stages, diagram->dataset, diagram->view, ENT_VIEW_DAY);
}

EntDataset *
diagram_load_bundled (void)
{
  return stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
}

/* Whether the tables say that a nation is a member on the day. */
gboolean
diagram_is_member (EntDataset *dataset,
                   guint32     nation,
                   guint32     grouping,
                   EntDay      day)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, rows.rows[i]);

      if (membership->grouping == grouping && membership->role == ENT_ROLE_MEMBER
          && ent_span_presence (ent_dataset_get_life (dataset, grouping), day) != ENT_PRESENCE_ABSENT
          && ent_dataset_get_membership_presence (dataset, rows.rows[i], day) != ENT_PRESENCE_ABSENT)
        return TRUE;
    }
  return FALSE;
}

guint
diagram_read_tables (Diagram *diagram,
                     EntRef   nation,
                     EntDay   day)
{
  EntGraph *graph = ent_stages_get_graph (diagram->stages);
  guint sets = 0;

  for (guint g = 0; g < ent_graph_get_n_groupings (graph); g++)
    sets |= (guint) diagram_is_member (diagram->dataset, nation.row, ent_graph_get_ref (graph, g).row, day) << g;
  return sets;
}

/* In which outlines a point is. */
guint
diagram_read_point (Diagram  *diagram,
                    EntPoint  point)
{
  EntScene *scene = ent_stages_get_scene (diagram->stages);
  EntGraph *graph = ent_stages_get_graph (diagram->stages);
  guint sets = 0;

  for (guint g = 0; g < ent_graph_get_n_groupings (graph); g++)
    {
      const EntSceneItem *area = ent_scene_find_area (scene, ent_thing_of (ent_graph_get_ref (graph, g)));

      if (area && ent_scene_path_contains (scene, area, point))
        sets |= 1u << g;
    }
  return sets;
}

/* Whether anything is drawn; where the picture is too full there are no nodes. */
gboolean
diagram_is_drawn (Diagram *diagram)
{
  EntScene *scene = ent_stages_get_scene (diagram->stages);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (ent_scene_get_items (scene)[i].is_node)
      return TRUE;
  return FALSE;
}
