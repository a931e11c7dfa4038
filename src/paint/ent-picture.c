/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-picture.h"

#include "graph/ent-slice.h"
#include "layout/ent-layout.h"
#include "model/ent-citation.h"
#include "charts/ent-caption.h"
#include "charts/ent-network.h"
#include "paint/ent-painter.h"

struct _EntPicture
{
  EntDataset *dataset;
  EntView    *view;
  EntScene   *scene;
  EntScene   *caption;
  EntCamera   camera;
  char       *title;
  GArray     *sources; /* rows */
};

static gboolean
is_part_of (EntGraph     *graph,
            EntPositions *positions)
{
  return ent_positions_get_n_nodes (positions) == ent_graph_get_n_nodes (graph) &&
         ent_positions_get_n_edges (positions) == ent_graph_get_n_edges (graph);
}

/* Places in which only what the view holds is set, or %NULL when it holds nothing. */
static EntPositions *
new_pinned_positions (EntView  *view,
                      EntGraph *graph)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntPositions *positions = NULL;
  guint n_pins;
  const EntPin *pins = ent_view_get_pins (view, &n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, pins[i].kind, pins[i].id);
      guint node;

      if (row == ENT_ROW_NONE || !ent_graph_lookup_node (graph, ent_ref (pins[i].kind, row), &node))
        continue;
      if (!positions)
        positions = ent_positions_new (ent_graph_get_n_nodes (graph), ent_graph_get_n_edges (graph));
      ent_positions_set (positions, node, pins[i].point);
      ent_positions_set_pinned (positions, node, TRUE);
    }
  return positions;
}

static EntPositions *
arrange (EntView      *view,
         EntGraph     *graph,
         EntExtents   *extents,
         double        width_px,
         double        height_px,
         EntInsets     insets,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (EntPositions) start = new_pinned_positions (view, graph);
  EntLayoutPage page = { .width = width_px, .height = height_px, .top = insets.top, .bottom = insets.bottom,
                         .day = ent_view_get_day (view) };

  return ent_layout_run (graph, extents, page, ENT_LAYOUT_COLD, start, ENT_PICTURE_SEED, cancellable, error);
}

/**
 * ent_picture_new:
 * @dataset: the data
 * @view: what to show of it
 * @positions: (nullable): places of the view's network, such as those on the
 *   screen; %NULL to lay it out
 * @width_px: of the page
 * @height_px: of the page
 * @cancellable: (nullable): cancels the layout
 * @error: set when cancelled
 *
 * Makes a finished page of a view: runs all stages in a row.
 *
 * Returns: (transfer full): a picture, or %NULL with @error set
 */
EntPicture *
ent_picture_new (EntDataset    *dataset,
                 EntView       *view,
                 EntPositions  *positions,
                 double         width_px,
                 double         height_px,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const EntMeasure *measure = ent_text_get_measure ();
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  g_autoptr (EntPositions) places = NULL;
  g_autoptr (EntSlice) slice = NULL;
  g_autoptr (EntScene) estimate = NULL;
  EntPicture *picture;
  EntInsets insets;
  EntRect bounds;

  g_return_val_if_fail (dataset && view, NULL);
  g_return_val_if_fail (width_px > 0 && height_px > 0, NULL);

  query = ent_view_get_query (view, dataset);
  graph = ent_graph_new (dataset, query);
  extents = ent_network_measure (graph, measure);
  slice = ent_slice_new (graph, ent_view_get_day (view), NULL);

  /* How much room the caption leaves is known before the picture is. */
  estimate = ent_caption_new_scene (view, slice, NULL, measure, width_px, height_px, &insets);
  if (positions && is_part_of (graph, positions))
    places = ent_positions_ref (positions);
  else
    places = arrange (view, graph, extents, width_px, height_px, insets, cancellable, error);
  if (!places)
    return NULL;

  picture = g_new0 (EntPicture, 1);
  picture->dataset = ent_dataset_ref (dataset);
  picture->view = ent_view_ref (view);
  picture->title = ent_caption_dup_title (view, slice);
  picture->sources = ent_caption_list_sources (slice);
  picture->scene = ent_network_new_scene (slice, extents, places, measure);
  picture->caption = ent_caption_new_scene (view, slice, picture->scene, measure, width_px, height_px, &insets);

  /* What is made for a period may be one of a series: nothing jumps from date to date. */
  bounds = ent_scene_get_bounds (picture->scene);
  if (!positions && ent_view_get_arrange (view) == ENT_ARRANGE_PERIOD)
    bounds = ent_rect_union (bounds, ent_positions_get_bounds (places, extents));
  picture->camera = ent_camera_fit (bounds, ent_insets_get_room (insets, width_px, height_px), ENT_PAGE_MAX_ZOOM);
  return picture;
}

/**
 * ent_picture_free:
 * @picture: (transfer full): a picture
 */
void
ent_picture_free (EntPicture *picture)
{
  g_return_if_fail (picture);

  ent_dataset_unref (picture->dataset);
  ent_view_unref (picture->view);
  ent_scene_unref (picture->scene);
  ent_scene_unref (picture->caption);
  g_array_unref (picture->sources);
  g_free (picture->title);
  g_free (picture);
}

/**
 * ent_picture_get_dataset:
 * @picture: a picture
 *
 * Returns: (transfer none): the data it was made of
 */
EntDataset *
ent_picture_get_dataset (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return picture->dataset;
}

/**
 * ent_picture_get_view:
 * @picture: a picture
 *
 * Returns: (transfer none): the view it was made of
 */
EntView *
ent_picture_get_view (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return picture->view;
}

/**
 * ent_picture_get_scene:
 * @picture: a picture
 *
 * Returns: (transfer none): the network, in world units
 */
EntScene *
ent_picture_get_scene (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return picture->scene;
}

/**
 * ent_picture_get_caption:
 * @picture: a picture
 *
 * Returns: (transfer none): the page items, in px of the page
 */
EntScene *
ent_picture_get_caption (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return picture->caption;
}

/**
 * ent_picture_get_camera:
 * @picture: a picture
 *
 * Returns: where the network is on the page
 */
EntCamera
ent_picture_get_camera (EntPicture *picture)
{
  g_return_val_if_fail (picture, ENT_CAMERA_IDENTITY);

  return picture->camera;
}

/**
 * ent_picture_get_title:
 * @picture: a picture
 *
 * Returns: (transfer none): its title, also when the page does not bear it
 */
const char *
ent_picture_get_title (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return picture->title;
}

/**
 * ent_picture_get_day:
 * @picture: a picture
 *
 * Returns: the date shown
 */
EntDay
ent_picture_get_day (EntPicture *picture)
{
  g_return_val_if_fail (picture, 0);

  return ent_view_get_day (picture->view);
}

/**
 * ent_picture_list_sources:
 * @picture: a picture
 *
 * Returns: the sources of the roles that are drawn, each once, in the order in
 *   which the groupings were asked for; valid as long as the picture
 */
EntRows
ent_picture_list_sources (EntPicture *picture)
{
  g_return_val_if_fail (picture, (EntRows) { 0 });

  return (EntRows) { (const guint32 *) (gpointer) picture->sources->data, picture->sources->len };
}

/**
 * ent_picture_cite_sources:
 * @picture: a picture
 *
 * Returns: (transfer full): a line for each of ent_picture_list_sources(), as
 *   ent_citation_dup_text() writes it; empty for a picture without roles
 */
char *
ent_picture_cite_sources (EntPicture *picture)
{
  GString *lines;
  EntRows sources;

  g_return_val_if_fail (picture, NULL);

  lines = g_string_new (NULL);
  sources = ent_picture_list_sources (picture);
  for (guint i = 0; i < sources.n_rows; i++)
    {
      g_autofree char *citation = ent_citation_dup_text (ent_dataset_get_source (picture->dataset, sources.rows[i]));

      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, citation);
    }
  return g_string_free (lines, FALSE);
}

/**
 * ent_picture_draw:
 * @picture: a picture
 * @cr: where, in px of the page with its origin in the upper left corner
 *
 * Draws the network and above it the page items. The background is the caller's.
 */
void
ent_picture_draw (EntPicture *picture,
                  cairo_t    *cr)
{
  g_autoptr (EntOps) ops = NULL;
  g_autoptr (EntOps) caption = NULL;

  g_return_if_fail (picture && cr);

  ops = ent_ops_new (picture->scene, picture->camera, ent_view_get_theme (picture->view), ent_text_get_measure ());
  caption = ent_ops_new (picture->caption, ENT_CAMERA_IDENTITY, ent_view_get_theme (picture->view), ent_text_get_measure ());
  ent_painter_draw (cr, ops);
  ent_painter_draw (cr, caption);
}
