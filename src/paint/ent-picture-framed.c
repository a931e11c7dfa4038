/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-picture.h"

#include "charts/ent-stages.h"

/* A picture of a single day on its way. */
typedef struct
{
  EntStages      *stages;
  EntView        *view;
  const EntFrame *frame;
  double          width_px;
  double          height_px;
  gboolean        frames_period; /* whether there is room for all days of the period */
  EntScene       *caption;       /* owned until it is the picture's */
  EntCamera       camera;
  EntRect         clip;
  EntPanes        panes;
  EntThings      *lead;    /* (nullable); likewise */
  EntThings      *related; /* (nullable); likewise */
} Making;

/* Where everything stands: as in @arrangement where that is of the same network, else afresh. A part of a picture
 * is one of what was arranged for the screen; a chart that is arranged anew for a page would have other places. */
static EntArrangement *
arrange (EntStages       *stages,
         const EntFrame  *frame,
         EntArrangement  *arrangement,
         GCancellable    *cancellable,
         GError         **error)
{
  g_autoptr (EntArranging) arranging = NULL;
  EntArrangement *reused = arrangement != NULL ? ent_stages_reuse (stages, arrangement) : NULL;

  if (reused == NULL && arrangement != NULL && frame->kind == ENT_FRAME_PART
      && ent_arrangement_get_chart (arrangement) == ent_stages_get_chart (stages)->kind)
    reused = ent_arrangement_new_for (arrangement, ent_stages_get_graph (stages));
  if (reused != NULL)
    return reused;
  arranging = ent_arranging_new (stages, NULL);
  return ent_arranging_run (arranging, NULL, NULL, cancellable, error);
}

static gboolean
describe (Making         *making,
          EntDescription *says)
{
  return ent_stages_get_chart (making->stages)->describe (ent_stages_get_slice (making->stages), making->frame->thing, says);
}

/* As in a window heads stay in sight, and no page has an edge of the picture in its middle. */
static void
hold_heads (Making *making)
{
  EntHeads heads = ent_scene_get_heads (ent_stages_get_scene (making->stages));

  if (ent_heads_is_empty (&heads))
    return;
  making->camera = ent_heads_limit (&heads, making->camera, making->clip);
  making->panes = ent_panes_new (&heads, making->camera, making->clip);
}

/* Caption and camera for a part of the picture. */
static void
lay_out (Making           *making,
         const EntExcerpt *excerpt)
{
  EntRect bounds = ent_scene_get_bounds (ent_stages_get_scene (making->stages));
  EntInsets insets;
  EntRect shown;

  g_clear_pointer (&making->caption, ent_scene_unref);
  making->caption = ent_stages_new_caption_of (making->stages, excerpt, &insets);
  making->camera = ent_excerpt_fit (excerpt, bounds, insets, making->width_px, making->height_px);

  shown = ent_camera_rect_to_screen (making->camera, bounds);
  making->clip = (EntRect) { insets.left, insets.top, making->width_px - insets.right, making->height_px - insets.bottom };
  if (ent_rect_is_empty (bounds) || (shown.x0 >= making->clip.x0 && shown.y0 >= making->clip.y0
                                     && shown.x1 <= making->clip.x1 && shown.y1 <= making->clip.y1))
    making->clip = ENT_RECT_EMPTY;
  if (making->frame->kind == ENT_FRAME_PART && !ent_rect_is_empty (making->clip))
    hold_heads (making);
}

/* Finds what is brought out; nothing, if it is not in the picture or has no name for the note. */
static void
bring_out (Making         *making,
           EntExcerpt     *excerpt,
           EntDescription *says)
{
  EntRect part;

  making->lead = ent_things_new ();
  making->related = ent_things_new ();
  part = ent_frame_find_thing (ent_stages_get_chart (making->stages), ent_stages_get_slice (making->stages),
                               ent_stages_get_scene (making->stages), making->frame->thing, making->lead, making->related);
  if (ent_rect_is_empty (part) || !describe (making, says))
    {
      g_clear_pointer (&making->lead, ent_things_free);
      g_clear_pointer (&making->related, ent_things_free);
      return;
    }
  excerpt->part = part;
}

/* Whether some of the picture is cut off is seen once it is laid out; that a note says so takes another line. */
static void
frame_picture (Making  *making,
               EntRect  whole)
{
  const EntFrame *frame = making->frame;
  EntExcerpt excerpt = { whole, ENT_PAGE_MAX_FILE_ZOOM, NULL };
  g_auto (EntDescription) says = { 0 };
  g_autofree char *note = NULL;
  g_autofree char *cut = NULL;

  if (frame->kind == ENT_FRAME_PART && !ent_rect_is_empty (frame->part))
    excerpt = (EntExcerpt) { frame->part, ENT_ZOOM_MAX, NULL };
  else if (frame->kind == ENT_FRAME_THING)
    bring_out (making, &excerpt, &says);

  excerpt.note = note = ent_frame_dup_note (says.name, FALSE);
  lay_out (making, &excerpt);
  if (ent_rect_is_empty (making->clip))
    return;
  excerpt.note = cut = ent_frame_dup_note (says.name, TRUE);
  lay_out (making, &excerpt);
}

/* What those hear who do not see the picture: what its caption says of the frame, too. */
static char *
describe_all (Making *making)
{
  g_auto (EntDescription) says = { 0 };
  g_autofree char *description = ent_description_new_network (ent_stages_get_slice (making->stages), ent_view_get_caption (making->view));
  g_autofree char *note = NULL;

  if (making->lead != NULL)
    describe (making, &says);
  note = ent_frame_dup_note (says.name, !ent_rect_is_empty (making->clip));
  return note != NULL ? g_strdup_printf ("%s %s.", description, note) : g_steal_pointer (&description);
}

static EntPicture *
put_together (Making     *making,
              EntDataset *dataset)
{
  GArray *panels = ent_picture_new_panels ();
  EntPicturePanel *panel = ent_picture_add_panel (panels, ent_stages_get_scene (making->stages), making->camera,
                                                  ent_stages_get_slice (making->stages));
  EntPicture *picture;

  panel->clip = making->clip;
  panel->panes = making->panes;
  panel->lead = making->lead;
  panel->related = making->related;
  picture = ent_picture_new_of_panels (dataset, making->view, panels, making->caption, describe_all (making));
  ent_picture_set_places (picture, ent_stages_keep_places (making->stages),
                          making->frames_period);
  return picture;
}

/* Goes through all stages in a row. Things stand as in @arrangement, or else
 * where @places says, or else where they are put. */
static EntPicture *
make_picture (Making          *making,
              EntDataset      *dataset,
              EntArrangement  *arrangement,
              EntPlaces       *places,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  EntArrangement *arranged;

  making->stages = stages;
  ent_stages_set_page (stages, making->width_px, making->height_px);
  ent_stages_set_view (stages, dataset, making->view, ENT_VIEW_ALL);
  if (places != NULL)
    ent_stages_set_places (stages, places);
  arranged = arrange (stages, making->frame, arrangement, cancellable, error);
  if (arranged == NULL)
    return NULL;
  ent_stages_take_arrangement (stages, arranged);

  frame_picture (making, making->frames_period ? ent_stages_get_bounds (stages) : ENT_RECT_EMPTY);
  return put_together (making, dataset);
}

/**
 * ent_picture_new_framed:
 * @dataset: the data
 * @view: what to show of it
 * @arrangement: (nullable): where everything stands, as on the screen; %NULL to arrange it
 * @frame: what of the picture goes onto the page; a part is one of @arrangement
 * @width_px: of the page
 * @height_px: of the page
 * @cancellable: (nullable): cancels the layout
 * @error: set when cancelled
 *
 * Makes a finished page of a view. The words are those of the whole picture,
 * whose title, finding and counts they are; a note says what is not on the page.
 *
 * Returns: (transfer full): a picture, or %NULL with @error set
 */
EntPicture *
ent_picture_new_framed (EntDataset      *dataset,
                        EntView         *view,
                        EntArrangement  *arrangement,
                        const EntFrame  *frame,
                        double           width_px,
                        double           height_px,
                        GCancellable    *cancellable,
                        GError         **error)
{
  Making making = { .view = view, .frame = frame, .width_px = width_px, .height_px = height_px };

  g_return_val_if_fail (dataset && view && frame, NULL);
  g_return_val_if_fail (width_px > 0 && height_px > 0, NULL);

  /* What is made for a period may be one of a series: nothing jumps from date to date. */
  making.frames_period = !arrangement && ent_view_get_arrange (view) == ENT_ARRANGE_PERIOD;
  return make_picture (&making, dataset, arrangement, NULL, cancellable, error);
}

/**
 * ent_picture_new_again:
 * @dataset: the data
 * @saved: a saved view of it, with or without places
 * @frame: what of the picture is on the page
 * @width_px: of the page
 * @height_px: of the page
 * @cancellable: (nullable): cancels the layout
 * @error: set when cancelled
 *
 * Makes the page of a saved view, in which everything stands where it stood.
 *
 * Returns: (transfer full): a picture, or %NULL with @error set
 */
EntPicture *
ent_picture_new_again (EntDataset      *dataset,
                       EntSavedView    *saved,
                       const EntFrame  *frame,
                       double           width_px,
                       double           height_px,
                       GCancellable    *cancellable,
                       GError         **error)
{
  Making making = { .frame = frame, .width_px = width_px, .height_px = height_px };

  g_return_val_if_fail (dataset && saved && frame, NULL);
  g_return_val_if_fail (width_px > 0 && height_px > 0, NULL);

  if (saved->places == NULL)
    return ent_picture_new_framed (dataset, saved->view, NULL, frame, width_px, height_px, cancellable, error);
  making.view = saved->view;
  making.frames_period = saved->page.frames_period;
  return make_picture (&making, dataset, NULL, saved->places, cancellable, error);
}
