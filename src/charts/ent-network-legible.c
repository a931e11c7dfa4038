/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-kept.h"
#include "layout/ent-work.h"
#include "scene/ent-camera.h"

/* A page stays as it is, so that its names have to be readable on it. Where the
 * picture as usual would be too small for that, names grow beside discs; then
 * partners are left to the words; and at last nations are named by their codes. */

#define MEMBER_PX 12.5 /* of a member's name at zoom 1 */
#define N_TRIES 3      /* each one knows better how much room there is */
#define N_REFITS 5     /* of a clean picture, which take little time */
#define MOST_TEXT 1.9  /* larger names would push the discs apart rather than name them */
#define MOST_CODE 3.0  /* codes are short */
#define SPARE 1.03
#define WORTH_OF_BROKEN 0.9
#define NOTE_PX 26     /* of the page, for the words that say who is not drawn */

/* Of all that was tried, what reads best. */
typedef struct
{
  EntArrangement *arrangement; /* (nullable), owned */
  double          name_px;
  double          worth;
} Best;

/* How large they come out on the page. Outlines lie around whoever stands at the
 * edge, each as far off as it has to: only the picture tells. It is drawn once
 * more at the end, but what takes time, the outlines, @at then has. */
static double
measure_names (const EntChartInput *input,
               EntArrangement      *at)
{
  EntChartInput on_day = *input;
  g_autoptr (EntSlice) slice = ent_view_new_slice (input->view, input->graph);
  g_autoptr (EntScene) scene = NULL;
  EntRect room = ent_insets_get_room (input->insets, input->width_px, input->height_px);
  EntRect bounds;
  double zoom;

  on_day.slice = slice;
  scene = ent_network_chart.draw (&on_day, at);
  bounds = ent_scene_get_bounds (scene);
  if (ent_view_get_arrange (input->view) == ENT_ARRANGE_PERIOD)
    bounds = ent_rect_union (bounds, ent_network_get_bounds (at));
  zoom = ent_camera_fit (bounds, room, ENT_PAGE_MAX_FILE_ZOOM).zoom;
  return zoom * MEMBER_PX * input->measure->scale * ent_network_get_places (at)->thrift.text_scale;
}

/* Outlines that are broken are as bad as names that are a little too small. */
static void
keep_better (Best           *best,
             EntArrangement *at,
             gboolean        is_clean,
             double          name_px,
             double          least_px)
{
  double worth = is_clean ? name_px : MIN (name_px, least_px) * WORTH_OF_BROKEN;

  if (best->arrangement != NULL && worth <= best->worth)
    return;
  g_clear_pointer (&best->arrangement, ent_arrangement_unref);
  best->arrangement = ent_arrangement_ref (at);
  best->name_px = name_px;
  best->worth = worth;
}

/* Lets names grow until they can be read, or do not gain from it any more. What
 * is clean grows as it is: a picture afresh takes long, and may not be clean. */
static gboolean
try_sizes (const EntChartInput  *input,
           EntNetworkThrift      thrift,
           double                least_px,
           Best                 *best,
           GCancellable         *cancellable,
           GError              **error)
{
  double most = thrift.is_coded ? MOST_CODE : MOST_TEXT;
  g_autoptr (EntArrangement) clean = NULL;
  EntChartInput page = *input;

  if (thrift.is_inner_only)
    page.insets.top += NOTE_PX;
  for (guint i = 0; i < (clean != NULL ? N_REFITS : N_TRIES) && best->name_px < least_px; i++)
    {
      g_autoptr (EntArrangement) at = clean != NULL ? ent_network_refit (&page, clean, thrift, cancellable, error)
                                                    : ent_network_lay_out (&page, NULL, thrift, NULL, NULL, cancellable, error);
      gboolean is_clean;
      double name_px;

      if (at == NULL)
        return FALSE;
      is_clean = ent_network_is_clean (&page, at);
      name_px = measure_names (&page, at);
      keep_better (best, at, is_clean, name_px, least_px);
      if (is_clean)
        {
          g_clear_pointer (&clean, ent_arrangement_unref);
          clean = ent_arrangement_ref (at);
        }
      if (thrift.text_scale >= most)
        break;
      thrift.text_scale = MIN (thrift.text_scale * SPARE * least_px / name_px, most);
    }
  return TRUE;
}

/**
 * ent_network_arrange:
 * @input: what is to be shown
 * @from: (nullable): the arrangement shown before
 * @sketch: (nullable): takes a rough arrangement, if this takes long
 * @sketch_data: for @sketch
 * @cancellable: (nullable): cancels the layout
 * @error: set when cancelled
 *
 * Lays the network out for its whole period, or leaves it where it stood when it was saved. In a window one can come nearer;
 * on any other page names have a least size.
 *
 * Returns: (transfer full): where everything stands, or %NULL with @error set
 */
EntArrangement *
ent_network_arrange (const EntChartInput  *input,
                     EntArrangement       *from,
                     EntSketchFunc         sketch,
                     gpointer              sketch_data,
                     GCancellable         *cancellable,
                     GError              **error)
{
  double least_px = ent_page_get_least_name_px (ent_view_get_theme (input->view) == ENT_THEME_PRINT);
  guint n_groupings = ent_graph_get_n_groupings (input->graph);
  Best best = { 0 };
  static const EntNetworkThrift thrifts[] = {
    { .text_scale = 1 }, { .text_scale = 1, .is_inner_only = TRUE }, { .text_scale = 1, .is_inner_only = TRUE, .is_coded = TRUE },
  };

  /* What was saved was found legible then. In a window nothing need be done without. */
  if (input->places != NULL)
    return ent_network_lay_out (input, NULL, input->medium == ENT_MEDIUM_SCREEN ? ENT_NETWORK_NO_THRIFT : ent_network_kept_get_thrift (input->places),
                                sketch, sketch_data, cancellable, error);
  /* No page holds a crowd, and ties alone have no one to leave out. */
  if (input->medium == ENT_MEDIUM_SCREEN || from != NULL || n_groupings == 0 || n_groupings >= ENT_CROWD)
    return ent_network_lay_out (input, from, ENT_NETWORK_NO_THRIFT, sketch, sketch_data, cancellable, error);
  for (guint i = 0; i < G_N_ELEMENTS (thrifts) && best.name_px < least_px; i++)
    if (!try_sizes (input, thrifts[i], least_px, &best, cancellable, error))
      {
        g_clear_pointer (&best.arrangement, ent_arrangement_unref);
        return NULL;
      }
  return best.arrangement;
}
