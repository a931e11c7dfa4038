/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-picture.h"

#include "charts/ent-caption.h"
#include "charts/ent-stages.h"
#include "model/ent-citation.h"
#include "paint/ent-painter.h"
#include "words/ent-description.h"

struct _EntPicture
{
  EntDataset *dataset;
  EntView    *view;
  EntStages  *stages;
  EntScene   *caption;
  EntCamera   camera;
  char       *title;
  char       *description;
  GArray     *sources; /* rows */
};

/* Where everything stands: as in @arrangement where that is of the same
 * network, else afresh. */
static EntArrangement *
arrange (EntStages       *stages,
         EntArrangement  *arrangement,
         GCancellable    *cancellable,
         GError         **error)
{
  g_autoptr (EntArranging) arranging = NULL;
  EntArrangement *reused = arrangement != NULL ? ent_stages_reuse (stages, arrangement) : NULL;

  if (reused != NULL)
    return reused;
  arranging = ent_arranging_new (stages, NULL);
  return ent_arranging_run (arranging, NULL, NULL, cancellable, error);
}

/**
 * ent_picture_new:
 * @dataset: the data
 * @view: what to show of it
 * @arrangement: (nullable): where everything stands, as on the screen; %NULL to arrange it
 * @width_px: of the page
 * @height_px: of the page
 * @cancellable: (nullable): cancels the layout
 * @error: set when cancelled
 *
 * Makes a finished page of a view: goes through all stages in a row.
 *
 * Returns: (transfer full): a picture, or %NULL with @error set
 */
EntPicture *
ent_picture_new (EntDataset      *dataset,
                 EntView         *view,
                 EntArrangement  *arrangement,
                 double           width_px,
                 double           height_px,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  EntArrangement *places;
  EntPicture *picture;
  EntInsets insets;
  EntRect bounds;

  g_return_val_if_fail (dataset && view, NULL);
  g_return_val_if_fail (width_px > 0 && height_px > 0, NULL);

  ent_stages_set_page (stages, width_px, height_px);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  places = arrange (stages, arrangement, cancellable, error);
  if (!places)
    return NULL;
  ent_stages_take_arrangement (stages, places);

  picture = g_new0 (EntPicture, 1);
  picture->dataset = ent_dataset_ref (dataset);
  picture->view = ent_view_ref (view);
  picture->title = ent_caption_dup_title (view, ent_stages_get_slice (stages));
  picture->description = ent_description_new_network (ent_stages_get_slice (stages), ent_view_get_caption (view));
  picture->sources = ent_caption_list_sources (ent_stages_get_slice (stages));
  picture->caption = ent_stages_new_caption (stages, &insets);

  /* What is made for a period may be one of a series: nothing jumps from date to date. */
  bounds = !arrangement && ent_view_get_arrange (view) == ENT_ARRANGE_PERIOD ? ent_stages_get_bounds (stages)
                                                                             : ent_scene_get_bounds (ent_stages_get_scene (stages));
  picture->camera = ent_camera_fit (bounds, ent_insets_get_room (insets, width_px, height_px), ENT_PAGE_MAX_FILE_ZOOM);
  picture->stages = g_steal_pointer (&stages);
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
  ent_stages_free (picture->stages);
  ent_scene_unref (picture->caption);
  g_array_unref (picture->sources);
  g_free (picture->title);
  g_free (picture->description);
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

  return ent_stages_get_scene (picture->stages);
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
 * ent_picture_get_description:
 * @picture: a picture
 *
 * Returns: (transfer none): what it shows, in sentences for those who do not see
 *   it; the finding among them, also when the page does not bear it
 */
const char *
ent_picture_get_description (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return picture->description;
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
 * ent_picture_get_slice:
 * @picture: a picture
 *
 * Returns: (transfer none): the network on the day shown
 */
EntSlice *
ent_picture_get_slice (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return ent_stages_get_slice (picture->stages);
}

/**
 * ent_picture_describe:
 * @picture: a picture
 * @thing: what a part of it stands for
 * @description: (out): what that is on the day shown, in words
 *
 * Returns: whether there is something to say of it
 */
gboolean
ent_picture_describe (EntPicture     *picture,
                      EntThing        thing,
                      EntDescription *description)
{
  g_return_val_if_fail (picture && description, FALSE);

  return ent_stages_get_chart (picture->stages)->describe (ent_picture_get_slice (picture), thing, description);
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

  ops = ent_ops_new (ent_picture_get_scene (picture), picture->camera, ent_view_get_theme (picture->view), ent_text_get_measure ());
  caption = ent_ops_new (picture->caption, ENT_CAMERA_IDENTITY, ent_view_get_theme (picture->view), ent_text_get_measure ());
  ent_painter_draw (cr, ops);
  ent_painter_draw (cr, caption);
}
