/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"
#include "charts/ent-network-words.h"

#define HALO 3.0 /* what is painted beyond words */

/* Who left and has no role any more stays where it was. */
static void
mark_nation (EntNetworkChart *chart,
             guint            nation,
             EntRoleStep      step)
{
  static const guint marks[ENT_N_ROLE_STEPS] = {
    [ENT_ROLE_STEP_NEW_ROLE] = ENT_MARK_NEW_ROLE, [ENT_ROLE_STEP_LEFT] = ENT_MARK_LEAVING, [ENT_ROLE_STEP_JOINED] = ENT_MARK_JOINING,
  };

  chart->marks[nation] |= marks[step];
  if (step == ENT_ROLE_STEP_LEFT && chart->n_spokes[nation] == 0
      && (chart->thrift.is_inner_only || ent_slice_get_node (chart->slice, nation) == ENT_PRESENCE_ABSENT))
    chart->marks[nation] |= ENT_MARK_GONE;
}

/* What became of a nation where, for outlines, lines and words. */
static void
keep_changes (EntNetworkChart *chart,
              GArray          *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const EntRoleChange *change = &g_array_index (changes, EntRoleChange, i);

      if (ent_role_change_get_role (chart->graph, change->before) == ENT_ROLE_MEMBER)
        chart->was_member[change->grouping * chart->n_nodes + change->nation] = TRUE;
      if (ent_role_change_get_step (chart->graph, change) == ENT_ROLE_STEP_NONE)
        continue;
      g_array_append_val (chart->changes, *change);
      if (change->after != ENT_NO_EDGE
          && ent_role_change_get_role (chart->graph, change->before) != ent_role_change_get_role (chart->graph, change->after))
        chart->is_new[change->after] = TRUE;
    }
}

/* Marks who joined, left, or has another role, since the day that the slice is
 * compared with. One mark has to do for a nation: who joins one grouping and
 * leaves another has come to stay, and who leaves one says more than by another
 * role elsewhere. */
void
ent_network_mark_changes (EntNetworkChart *chart)
{
  EntDay since = ent_slice_get_since (chart->slice);
  EntDay day = ent_slice_get_day (chart->slice);

  if (since == ENT_DAY_MIN)
    return;

  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    {
      g_autoptr (GArray) changes = ent_role_changes_of (chart->graph, nation, since, day, chart->thrift.is_inner_only);

      mark_nation (chart, nation, ent_role_changes_count (chart->graph, changes, NULL));
      if (!chart->compares)
        continue;
      keep_changes (chart, changes);
      chart->n_worded += ent_network_has_words (chart->graph, nation, since, day, chart->thrift.is_inner_only);
    }
}

/* ------------------------------------------------------------------------ */

/* Whether the words of @nation would lie on another nation or a pill, as they
 * can where no room was kept for them. */
static gboolean
is_in_the_way (EntNetworkChart *chart,
               guint            nation,
               EntRect          box)
{
  for (guint node = 0; node < chart->n_nodes; node++)
    {
      EntExtent extent = ent_extents_get (chart->extents, node);
      EntPoint point = ent_positions_get (chart->positions, node);
      EntRect other = { point.x - extent.half_width, point.y - extent.up, point.x + extent.half_width, point.y + extent.down };
      gboolean is_there = node < chart->n_groupings ? chart->n_spokes[node] > 0 : ent_network_has_disc (chart, node);

      if (node != nation && is_there && ent_rect_intersects (box, other))
        return TRUE;
    }
  return FALSE;
}

/* The lines below the name, each centred; returns whether there is room. */
static gboolean
place_words (EntNetworkChart    *chart,
             guint               nation,
             GArray             *lines,
             const EntTextStyle *style,
             EntRect            *boxes)
{
  EntTextStyle name_style;
  EntRect name;
  g_autofree char *text = ent_network_get_label (chart, nation, &name_style, &name);
  double x = ent_positions_get (chart->positions, nation).x, y = name.y1;
  EntRect all = ENT_RECT_EMPTY;

  for (guint i = 0; i < lines->len; i++)
    {
      double width, height;

      chart->measure.measure (g_array_index (lines, EntNetworkWords, i).text, style, &width, &height, chart->measure.user_data);
      boxes[i] = (EntRect) { x - width / 2, y, x + width / 2, y + height };
      all = ent_rect_union (all, boxes[i]);
      y += height;
    }
  return !is_in_the_way (chart, nation, all);
}

static void
add_words_of (EntNetworkChart *chart,
              guint            nation)
{
  EntDay since = ent_slice_get_since (chart->slice);
  EntDay day = ent_slice_get_day (chart->slice);
  EntTextStyle style = ent_network_get_words_style (&chart->measure);
  g_autoptr (GArray) lines = ent_network_list_words (chart->graph, nation, since, day, chart->thrift.is_inner_only);
  g_autofree EntRect *boxes = g_new0 (EntRect, lines->len + 1);

  if (!place_words (chart, nation, lines, &style, boxes))
    return;
  for (guint i = 0; i < lines->len; i++)
    {
      const EntNetworkWords *words = &g_array_index (lines, EntNetworkWords, i);
      gboolean is_of_grouping = words->grouping != G_MAXUINT;

      ent_scene_add (chart->scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_TEXT,
        .layer = ENT_LAYER_NAME,
        .thing = ent_thing_of (ent_graph_get_ref (chart->graph, nation)),
        .hit = ENT_HIT_BOX,
        .hit_rank = ENT_NETWORK_RANK_LABEL,
        .bounds = ent_rect_grow (boxes[i], HALO),
        .marks = ENT_MARK_ASIDE,
        .rgb = is_of_grouping ? chart->colors[words->grouping] : 0,
        .fill = is_of_grouping ? ENT_COLOR_GROUPING_TEXT : ENT_COLOR_CAPTION,
        .fill_alpha = 1,
        .stroke = ENT_COLOR_HALO,
        .stroke_alpha = 1,
        .line_width = HALO,
        .point = { boxes[i].x0, boxes[i].y0 },
        .text = words->text,
        .text_style = style,
      });
    }
}

/* Says at the nations what became of them, unless there are too many. */
void
ent_network_add_words (EntNetworkChart *chart)
{
  if (!chart->compares || chart->n_worded > ENT_MOST_WORDED)
    return;
  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    if (ent_network_has_disc (chart, nation)
        && ent_network_has_words (chart->graph, nation, ent_slice_get_since (chart->slice), ent_slice_get_day (chart->slice),
                                  chart->thrift.is_inner_only))
      add_words_of (chart, nation);
}
