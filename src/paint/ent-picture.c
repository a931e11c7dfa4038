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
  EntRect     clip;    /* on the page, in px; empty where all is there */
  EntThings  *lead;    /* (nullable), owned; what is brought out */
  EntThings  *related; /* (nullable), owned; what goes along with that */
  char       *title;
  char       *description;
  GArray     *sources;       /* rows */
  char       *file_name;     /* (nullable): of the data, where that is not the bundled one */
  gboolean    frames_period; /* whether there is room for all days of the period */
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

/* Caption and camera for a part of the picture. */
static void
lay_out (EntPicture       *picture,
         const EntExcerpt *excerpt,
         double            width_px,
         double            height_px)
{
  EntRect bounds = ent_scene_get_bounds (ent_picture_get_scene (picture));
  EntInsets insets;
  EntRect shown;

  g_clear_pointer (&picture->caption, ent_scene_unref);
  picture->caption = ent_stages_new_caption_of (picture->stages, excerpt, &insets);
  picture->camera = ent_excerpt_fit (excerpt, bounds, insets, width_px, height_px);

  shown = ent_camera_rect_to_screen (picture->camera, bounds);
  picture->clip = (EntRect) { insets.left, insets.top, width_px - insets.right, height_px - insets.bottom };
  if (ent_rect_is_empty (bounds) || (shown.x0 >= picture->clip.x0 && shown.y0 >= picture->clip.y0
                                     && shown.x1 <= picture->clip.x1 && shown.y1 <= picture->clip.y1))
    picture->clip = ENT_RECT_EMPTY;
}

/* Finds what is brought out; nothing, if it is not in the picture or has no name for the note. */
static void
bring_out (EntPicture     *picture,
           const EntFrame *frame,
           EntExcerpt     *excerpt,
           EntDescription *says)
{
  EntRect part;

  picture->lead = ent_things_new ();
  picture->related = ent_things_new ();
  part = ent_frame_find_thing (ent_stages_get_chart (picture->stages), ent_picture_get_slice (picture), ent_picture_get_scene (picture),
                               frame->thing, picture->lead, picture->related);
  if (ent_rect_is_empty (part) || !ent_picture_describe (picture, frame->thing, says))
    {
      g_clear_pointer (&picture->lead, ent_things_free);
      g_clear_pointer (&picture->related, ent_things_free);
      return;
    }
  excerpt->part = part;
}

/* Whether some of the picture is cut off is seen once it is laid out; that a note says so takes another line. */
static void
frame_picture (EntPicture     *picture,
               const EntFrame *frame,
               EntRect         whole,
               double          width_px,
               double          height_px)
{
  EntExcerpt excerpt = { whole, ENT_PAGE_MAX_FILE_ZOOM, NULL };
  g_auto (EntDescription) says = { 0 };
  g_autofree char *note = NULL;
  g_autofree char *cut = NULL;

  if (frame->kind == ENT_FRAME_PART && !ent_rect_is_empty (frame->part))
    excerpt = (EntExcerpt) { frame->part, ENT_ZOOM_MAX, NULL };
  else if (frame->kind == ENT_FRAME_THING)
    bring_out (picture, frame, &excerpt, &says);

  excerpt.note = note = ent_frame_dup_note (says.name, FALSE);
  lay_out (picture, &excerpt, width_px, height_px);
  if (ent_rect_is_empty (picture->clip))
    return;
  excerpt.note = cut = ent_frame_dup_note (says.name, TRUE);
  lay_out (picture, &excerpt, width_px, height_px);
}

/* What those hear who do not see the picture: what its caption says of the frame, too. */
static char *
describe_all (EntPicture     *picture,
              const EntFrame *frame)
{
  g_auto (EntDescription) says = { 0 };
  g_autofree char *description = ent_description_new_network (ent_picture_get_slice (picture), ent_view_get_caption (picture->view));
  g_autofree char *note = NULL;

  if (picture->lead != NULL)
    ent_picture_describe (picture, frame->thing, &says);
  note = ent_frame_dup_note (says.name, !ent_rect_is_empty (picture->clip));
  return note != NULL ? g_strdup_printf ("%s %s.", description, note) : g_steal_pointer (&description);
}

/* Goes through all stages in a row. Things stand as in @arrangement, or else
 * where @places says, or else where they are put. */
static EntPicture *
make_picture (EntDataset      *dataset,
              EntView         *view,
              EntArrangement  *arrangement,
              EntPlaces       *places,
              gboolean         frames_period,
              const EntFrame  *frame,
              double           width_px,
              double           height_px,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  EntArrangement *arranged;
  EntPicture *picture;

  ent_stages_set_page (stages, width_px, height_px);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  if (places)
    ent_stages_set_places (stages, places);
  arranged = arrange (stages, arrangement, cancellable, error);
  if (!arranged)
    return NULL;
  ent_stages_take_arrangement (stages, arranged);

  picture = g_new0 (EntPicture, 1);
  picture->dataset = ent_dataset_ref (dataset);
  picture->view = ent_view_ref (view);
  picture->stages = g_steal_pointer (&stages);
  picture->title = ent_caption_dup_title (view, ent_picture_get_slice (picture));
  picture->sources = ent_caption_list_sources (ent_picture_get_slice (picture));
  picture->frames_period = frames_period;
  frame_picture (picture, frame, frames_period ? ent_stages_get_bounds (picture->stages) : ENT_RECT_EMPTY, width_px, height_px);
  picture->description = describe_all (picture, frame);
  return picture;
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
  g_return_val_if_fail (dataset && view && frame, NULL);
  g_return_val_if_fail (width_px > 0 && height_px > 0, NULL);

  /* What is made for a period may be one of a series: nothing jumps from date to date. */
  return make_picture (dataset, view, arrangement, NULL, !arrangement && ent_view_get_arrange (view) == ENT_ARRANGE_PERIOD, frame,
                       width_px, height_px, cancellable, error);
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
ent_picture_new_again (EntDataset    *dataset,
                       EntSavedView  *saved,
                       const EntFrame *frame,
                       double         width_px,
                       double         height_px,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_return_val_if_fail (dataset && saved && frame, NULL);
  g_return_val_if_fail (width_px > 0 && height_px > 0, NULL);

  if (!saved->places)
    return ent_picture_new_framed (dataset, saved->view, NULL, frame, width_px, height_px, cancellable, error);
  return make_picture (dataset, saved->view, NULL, saved->places, saved->page.frames_period, frame,
                       width_px, height_px, cancellable, error);
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
 * As ent_picture_new_framed(), with all of the picture.
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
  return ent_picture_new_framed (dataset, view, arrangement, &(EntFrame) { 0 }, width_px, height_px, cancellable, error);
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
  g_clear_pointer (&picture->lead, ent_things_free);
  g_clear_pointer (&picture->related, ent_things_free);
  g_free (picture->title);
  g_free (picture->description);
  g_free (picture->file_name);
  g_free (picture);
}

/**
 * ent_picture_set_file_name:
 * @picture: a picture
 * @file_name: (nullable): of the data set, without its folder; %NULL for the bundled data
 *
 * Says what the picture is to ask for when it is opened again.
 */
void
ent_picture_set_file_name (EntPicture *picture,
                           const char *file_name)
{
  g_return_if_fail (picture);

  g_free (picture->file_name);
  picture->file_name = g_strdup (file_name);
}

/**
 * ent_picture_dup_saved_view:
 * @picture: a picture
 * @page: of its file; what it leaves room for is the picture's to say
 *
 * Returns: (transfer full): all it takes to make the file again but the data, as JSON
 */
char *
ent_picture_dup_saved_view (EntPicture   *picture,
                            EntSavedPage  page)
{
  g_autoptr (EntSavedView) saved = NULL;

  g_return_val_if_fail (picture, NULL);

  saved = ent_saved_view_new (picture->view, picture->dataset);
  saved->places = ent_stages_get_chart (picture->stages)->keep (ent_stages_get_arrangement (picture->stages));
  saved->file_name = g_strdup (picture->file_name);
  saved->page = page;
  saved->page.frames_period = picture->frames_period;
  return ent_saved_view_to_json (saved);
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
 * ent_picture_get_clip:
 * @picture: a picture
 *
 * Returns: on the page, in px, beyond what the network is cut off; empty where all of it is on the page
 */
EntRect
ent_picture_get_clip (EntPicture *picture)
{
  g_return_val_if_fail (picture, ENT_RECT_EMPTY);

  return picture->clip;
}

/**
 * ent_picture_brings_out:
 * @picture: a picture
 *
 * Returns: whether something is brought out of it, as its frame asked for
 */
gboolean
ent_picture_brings_out (EntPicture *picture)
{
  g_return_val_if_fail (picture, FALSE);

  return picture->lead != NULL;
}

/**
 * ent_picture_new_ops:
 * @picture: a picture
 *
 * Returns: (transfer full): the network as it is drawn, faded by #ENT_FADE_GLANCE where something is brought out
 */
EntOps *
ent_picture_new_ops (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return ent_ops_new (ent_picture_get_scene (picture), picture->camera, ent_view_get_theme (picture->view), ent_text_get_measure ());
}

/**
 * ent_picture_new_brought_out:
 * @picture: a picture
 *
 * Returns: (transfer full) (nullable): what is drawn over the faded network; %NULL where nothing is brought out
 */
EntOps *
ent_picture_new_brought_out (EntPicture *picture)
{
  EntEmphasis emphasis;

  g_return_val_if_fail (picture, NULL);

  if (!picture->lead)
    return NULL;
  emphasis = (EntEmphasis) { .lead = picture->lead, .related = picture->related, .fade = ENT_FADE_GLANCE, .is_faded = TRUE };
  return ent_ops_new_emphasis (ent_picture_get_scene (picture), picture->camera, ent_view_get_theme (picture->view), ent_text_get_measure (),
                               &emphasis);
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

/* Faded by its own opacity rather than by a veil, so that a page without a background has none. */
static void
draw_network (EntPicture *picture,
              cairo_t    *cr)
{
  g_autoptr (EntOps) ops = ent_picture_new_ops (picture);
  g_autoptr (EntOps) brought_out = ent_picture_new_brought_out (picture);

  if (brought_out)
    cairo_push_group (cr);
  ent_painter_draw (cr, ops);
  if (!brought_out)
    return;
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 1 - ENT_FADE_GLANCE);
  ent_painter_draw (cr, brought_out);
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
  g_autoptr (EntOps) caption = NULL;
  EntRect clip;

  g_return_if_fail (picture && cr);

  clip = picture->clip;
  caption = ent_ops_new (picture->caption, ENT_CAMERA_IDENTITY, ent_view_get_theme (picture->view), ent_text_get_measure ());
  cairo_save (cr);
  if (!ent_rect_is_empty (clip))
    {
      cairo_rectangle (cr, clip.x0, clip.y0, clip.x1 - clip.x0, clip.y1 - clip.y0);
      cairo_clip (cr);
    }
  draw_network (picture, cr);
  cairo_restore (cr);
  ent_painter_draw (cr, caption);
}
