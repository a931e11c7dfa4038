/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-picture.h"

#include "charts/ent-chart.h"
#include "model/ent-citation.h"
#include "paint/ent-painter.h"

struct _EntPicture
{
  EntDataset *dataset;
  EntView    *view;
  GArray     *panels; /* EntPicturePanel; at least one */
  EntScene   *caption;
  char       *title;
  char       *description;
  GArray     *sources;       /* rows */
  char       *file_name;     /* (nullable): of the data, where that is not the bundled one */
  EntPlaces  *places;        /* (nullable), owned: where everything stands, of a picture of one day */
  gboolean    frames_period; /* whether there is room for all days of the period */
};

static GArray *
list_days (GArray *panels)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (EntCaptionDay));

  for (guint i = 0; i < panels->len; i++)
    {
      const EntPicturePanel *panel = &g_array_index (panels, EntPicturePanel, i);

      g_array_append_vals (days, &(EntCaptionDay) { panel->slice, panel->scene }, 1);
    }
  return days;
}

/**
 * ent_picture_new_of_panels:
 * @dataset: the data
 * @view: what is shown of it, on the day of the last panel
 * @panels: (transfer full) (element-type EntPicturePanel): the days on the page, at least one, of one network
 * @caption: (transfer full): the page items
 * @description: (transfer full): what is shown, in sentences for those who do not see it
 *
 * Returns: (transfer full): a picture
 */
EntPicture *
ent_picture_new_of_panels (EntDataset *dataset,
                           EntView    *view,
                           GArray     *panels,
                           EntScene   *caption,
                           char       *description)
{
  EntPicture *picture;
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (dataset && view && caption, NULL);
  g_return_val_if_fail (panels && panels->len > 0, NULL);

  days = list_days (panels);
  picture = g_new0 (EntPicture, 1);
  picture->dataset = ent_dataset_ref (dataset);
  picture->view = ent_view_ref (view);
  picture->panels = panels;
  picture->caption = caption;
  picture->description = description;
  picture->title = ent_caption_dup_title (view, g_array_index (panels, EntPicturePanel, panels->len - 1).slice);
  picture->sources = ent_caption_list_sources ((const EntCaptionDay *) (gpointer) days->data, days->len);
  return picture;
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
  g_array_unref (picture->panels);
  ent_scene_unref (picture->caption);
  g_array_unref (picture->sources);
  g_free (picture->title);
  g_free (picture->description);
  g_free (picture->file_name);
  g_clear_pointer (&picture->places, ent_places_unref);
  g_free (picture);
}

/**
 * ent_picture_set_places:
 * @picture: a picture of one day
 * @places: (transfer full): where everything stands
 * @frames_period: whether there is room for all days of the period
 *
 * Says what it takes to make the picture again as it is.
 */
void
ent_picture_set_places (EntPicture *picture,
                        EntPlaces  *places,
                        gboolean    frames_period)
{
  g_return_if_fail (picture && places);

  g_clear_pointer (&picture->places, ent_places_unref);
  picture->places = places;
  picture->frames_period = frames_period;
}

/**
 * ent_picture_hide:
 * @picture: a picture
 * @hidden: what it is not to give away
 *
 * Leaves out of what is drawn by what one knows nations again; not out of its words.
 */
void
ent_picture_hide (EntPicture *picture,
                  EntHidden   hidden)
{
  g_return_if_fail (picture);

  for (guint i = 0; i < picture->panels->len; i++)
    {
      EntPicturePanel *panel = &g_array_index (picture->panels, EntPicturePanel, i);
      g_autoptr (EntScene) scene = panel->scene;

      panel->scene = ent_scene_new_riddle (scene, hidden);
    }
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
  saved->places = picture->places != NULL ? ent_places_ref (picture->places) : NULL;
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
 * ent_picture_get_panels:
 * @picture: a picture
 * @n_panels: (out): how many, at least one
 *
 * Returns: (transfer none) (array length=n_panels): the days on its page, in their order
 */
const EntPicturePanel *
ent_picture_get_panels (EntPicture *picture,
                        guint      *n_panels)
{
  g_return_val_if_fail (picture && n_panels, NULL);

  *n_panels = picture->panels->len;
  return (const EntPicturePanel *) (gpointer) picture->panels->data;
}

static const EntPicturePanel *
get_first (EntPicture *picture)
{
  return &g_array_index (picture->panels, EntPicturePanel, 0);
}

/**
 * ent_picture_get_scene:
 * @picture: a picture
 *
 * Returns: (transfer none): the network, in world units; that of the first panel
 */
EntScene *
ent_picture_get_scene (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return get_first (picture)->scene;
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
 * Returns: where the network is on the page; that of the first panel
 */
EntCamera
ent_picture_get_camera (EntPicture *picture)
{
  g_return_val_if_fail (picture, ENT_CAMERA_IDENTITY);

  return get_first (picture)->camera;
}

/**
 * ent_picture_get_clip:
 * @picture: a picture
 *
 * Returns: on the page, in px, beyond what the network is cut off; empty where all of it is on the page; that of the first panel
 */
EntRect
ent_picture_get_clip (EntPicture *picture)
{
  g_return_val_if_fail (picture, ENT_RECT_EMPTY);

  return get_first (picture)->clip;
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

  return get_first (picture)->lead != NULL;
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
 * ent_picture_dup_days:
 * @picture: a picture
 *
 * Returns: (transfer full): the date shown, as programs write it; of several
 *   the first and the last, with a slash between them (ISO 8601)
 */
char *
ent_picture_dup_days (EntPicture *picture)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (picture, NULL);

  first = ent_day_to_iso (ent_slice_get_day (get_first (picture)->slice));
  last = ent_day_to_iso (ent_slice_get_day (g_array_index (picture->panels, EntPicturePanel, picture->panels->len - 1).slice));
  return picture->panels->len > 1 ? g_strdup_printf ("%s/%s", first, last) : g_steal_pointer (&first);
}

/**
 * ent_picture_get_slice:
 * @picture: a picture
 *
 * Returns: (transfer none): the network on the day shown; that of the first panel
 */
EntSlice *
ent_picture_get_slice (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return get_first (picture)->slice;
}

/**
 * ent_picture_list_days:
 * @picture: a picture
 *
 * Returns: (transfer full) (element-type EntCaptionDay): what its panels show; valid as long as the picture
 */
GArray *
ent_picture_list_days (EntPicture *picture)
{
  g_return_val_if_fail (picture, NULL);

  return list_days (picture->panels);
}

/**
 * ent_picture_describe:
 * @picture: a picture
 * @panel: one of its panels
 * @thing: what a part of it stands for
 * @description: (out): what that is on the day shown, in words
 *
 * Returns: whether there is something to say of it
 */
gboolean
ent_picture_describe (EntPicture            *picture,
                      const EntPicturePanel *panel,
                      EntThing               thing,
                      EntDescription        *description)
{
  g_return_val_if_fail (picture && panel && description, FALSE);

  return ent_chart_of_view (picture->view)->describe (panel->slice, thing, description);
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
  g_autoptr (EntOps) caption = NULL;
  EntThemeKind theme;

  g_return_if_fail (picture && cr);

  theme = ent_view_get_theme (picture->view);
  for (guint i = 0; i < picture->panels->len; i++)
    ent_picture_panel_draw (&g_array_index (picture->panels, EntPicturePanel, i), theme, cr);
  caption = ent_ops_new (picture->caption, ENT_CAMERA_IDENTITY, theme, ent_text_get_measure ());
  ent_painter_draw (cr, caption);
}
