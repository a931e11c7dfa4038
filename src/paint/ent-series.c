/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-series.h"

#include "charts/ent-advice.h"
#include "paint/ent-series-private.h"
#include "words/ent-description.h"

struct _EntSeries
{
  EntDataset     *dataset;
  EntView        *view; /* of no day in particular */
  GArray         *days; /* EntDay */
  EntStages      *stages;
  double          width_px;
  double          height_px;
  EntCaptionFrame frame;
  EntCamera       camera;
  guint           at; /* which day the stages are at */
  char           *file_name; /* nullable: of the data set */
};

/* One layout for all days, whatever the view asks for alone; and marks of what
 * changed since the picture before, not since a day that is named. */
EntView *
ent_series_new_view (EntView *view)
{
  g_autoptr (EntView) for_all_days = ent_view_with_arrange (view, ENT_ARRANGE_PERIOD);

  return ent_view_with_since (for_all_days, ENT_DAY_MIN);
}

/* Brings the stages to a day. */
void
ent_series_go_to (EntStages  *stages,
                  EntDataset *dataset,
                  EntView    *view,
                  EntDay      day)
{
  g_autoptr (EntView) on_day = ent_view_with_day (view, day);

  ent_stages_set_view (stages, dataset, on_day, ENT_VIEW_DAY);
}

/* The day of most roles, for which names have to be legible. */
static EntDay
find_fullest (EntGraph *graph,
              GArray   *days)
{
  EntDay fullest = g_array_index (days, EntDay, days->len - 1);
  guint most = 0;

  for (guint i = days->len; i-- > 0;)
    {
      guint n = ent_series_days_count (graph, g_array_index (days, EntDay, i));

      if (n > most)
        {
          most = n;
          fullest = g_array_index (days, EntDay, i);
        }
    }
  return fullest;
}

/* Stages of @view on a page, with everything in its place. %NULL when cancelled. */
EntStages *
ent_series_new_stages (EntDataset      *dataset,
                       EntView         *view,
                       GArray          *days,
                       EntArrangement  *arrangement,
                       double           width_px,
                       double           height_px,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  g_autoptr (EntArranging) arranging = NULL;
  EntArrangement *places;

  ent_stages_set_page (stages, width_px, height_px);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  ent_series_go_to (stages, dataset, view, find_fullest (ent_stages_get_graph (stages), days));
  places = arrangement != NULL ? ent_stages_reuse (stages, arrangement) : NULL;
  if (places == NULL)
    {
      arranging = ent_arranging_new (stages, NULL);
      places = ent_arranging_run (arranging, NULL, NULL, cancellable, error);
    }
  if (places == NULL)
    return NULL;
  ent_stages_take_arrangement (stages, places);
  return g_steal_pointer (&stages);
}

static EntCaptionInput
make_input (EntSeries           *series,
            EntView             *view,
            const EntCaptionDay *day)
{
  return (EntCaptionInput) {
    .view = view,
    .days = day,
    .n_days = 1,
    .medium = ENT_MEDIUM_FILE,
    .measure = ent_text_get_measure (),
    .width_px = series->width_px,
    .height_px = series->height_px,
    .zoom = series->camera.zoom,
  };
}

/* Looks through all days: how much room words and picture take at most. */
static gboolean
measure_days (EntSeries     *series,
              EntRect       *bounds,
              GCancellable  *cancellable,
              GError       **error)
{
  *bounds = ENT_RECT_EMPTY;
  for (guint i = 0; i < series->days->len; i++)
    {
      g_autoptr (EntView) view = ent_view_with_day (series->view, g_array_index (series->days, EntDay, i));
      EntCaptionDay day;
      EntCaptionInput input;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      ent_stages_set_view (series->stages, series->dataset, view, ENT_VIEW_DAY);
      day = (EntCaptionDay) { ent_stages_get_slice (series->stages), ent_stages_get_scene (series->stages) };
      input = make_input (series, view, &day);
      *bounds = ent_rect_union (*bounds, ent_scene_get_bounds (day.picture));
      ent_caption_frame_add (&series->frame, &input);
    }
  series->at = series->days->len - 1;
  return TRUE;
}

/* The camera that shows what is on any day, in the room that the words of any day leave. */
static void
find_camera (EntSeries *series,
             EntRect    bounds)
{
  EntCaptionDay day = { ent_stages_get_slice (series->stages), ent_stages_get_scene (series->stages) };
  EntCaptionInput input = make_input (series, ent_stages_get_shown_view (series->stages), &day);
  g_autoptr (EntScene) caption = NULL;
  EntInsets insets;

  caption = ent_caption_new_page (&input, &series->frame, &insets);
  series->camera = ent_camera_fit (bounds, ent_insets_get_room (insets, series->width_px, series->height_px), ENT_PAGE_MAX_FILE_ZOOM);
}

/* What is too small to be read is known with the camera, and takes a note. */
static gboolean
find_frame (EntSeries     *series,
            GCancellable  *cancellable,
            GError       **error)
{
  EntRect bounds;

  if (!measure_days (series, &bounds, cancellable, error))
    return FALSE;
  find_camera (series, bounds);
  if (ent_advice_names_shown (ent_stages_get_scene (series->stages), series->camera.zoom))
    return TRUE;
  if (!measure_days (series, &bounds, cancellable, error))
    return FALSE;
  find_camera (series, bounds);
  return TRUE;
}

/**
 * ent_series_find_days:
 * @dataset: the data
 * @view: what is shown of it
 * @wish: on which days
 *
 * Returns: (transfer full) (element-type EntDay): as of ent_series_days_list()
 */
GArray *
ent_series_find_days (EntDataset          *dataset,
                      EntView             *view,
                      const EntSeriesWish *wish)
{
  g_autoptr (EntView) for_all_days = NULL;
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;

  g_return_val_if_fail (dataset != NULL && view != NULL && wish != NULL, NULL);

  for_all_days = ent_series_new_view (view);
  query = ent_view_get_query (for_all_days, dataset);
  graph = ent_graph_new (dataset, query);
  return ent_series_days_list (graph, wish);
}

/**
 * ent_series_new:
 * @dataset: the data
 * @view: what is shown of it
 * @days: (element-type EntDay): at least one, ascending
 * @arrangement: (nullable): where everything stands, as on the screen; %NULL to arrange it
 * @width_px: of each page
 * @height_px: of each page
 * @cancellable: (nullable): asked while things are arranged and from day to day
 * @error: set when cancelled
 *
 * Arranges everything once, and looks through all days for the frame that holds
 * each of them.
 *
 * Any thread.
 *
 * Returns: (transfer full): a series, or %NULL with @error set
 */
EntSeries *
ent_series_new (EntDataset      *dataset,
                EntView         *view,
                GArray          *days,
                EntArrangement  *arrangement,
                double           width_px,
                double           height_px,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr (EntSeries) series = NULL;

  g_return_val_if_fail (dataset != NULL && view != NULL, NULL);
  g_return_val_if_fail (days != NULL && days->len > 0, NULL);

  series = g_new0 (EntSeries, 1);
  series->dataset = ent_dataset_ref (dataset);
  series->view = ent_series_new_view (view);
  series->days = g_array_ref (days);
  series->width_px = width_px;
  series->height_px = height_px;
  series->stages = ent_series_new_stages (dataset, series->view, days, arrangement, width_px, height_px, cancellable, error);
  if (series->stages == NULL || !find_frame (series, cancellable, error))
    return NULL;
  return g_steal_pointer (&series);
}

/**
 * ent_series_set_file_name:
 * @series: a series
 * @file_name: (nullable): of the data set, without its folder; %NULL for the bundled data
 *
 * Says what each picture made from now on is to ask for when it is opened again.
 */
void
ent_series_set_file_name (EntSeries  *series,
                          const char *file_name)
{
  g_return_if_fail (series != NULL);

  g_free (series->file_name);
  series->file_name = g_strdup (file_name);
}

/**
 * ent_series_free:
 * @series: (transfer full): a series
 */
void
ent_series_free (EntSeries *series)
{
  g_return_if_fail (series != NULL);

  g_clear_pointer (&series->stages, ent_stages_free);
  ent_caption_frame_clear (&series->frame);
  g_array_unref (series->days);
  g_free (series->file_name);
  ent_view_unref (series->view);
  ent_dataset_unref (series->dataset);
  g_free (series);
}

/**
 * ent_series_get_dataset:
 * @series: a series
 *
 * Returns: (transfer none): the data
 */
EntDataset *
ent_series_get_dataset (EntSeries *series)
{
  g_return_val_if_fail (series != NULL, NULL);

  return series->dataset;
}

/**
 * ent_series_get_view:
 * @series: a series
 *
 * Returns: (transfer none): what it shows, on a day that says nothing
 */
EntView *
ent_series_get_view (EntSeries *series)
{
  g_return_val_if_fail (series != NULL, NULL);

  return series->view;
}

/**
 * ent_series_get_n:
 * @series: a series
 *
 * Returns: how many pictures there are
 */
guint
ent_series_get_n (EntSeries *series)
{
  g_return_val_if_fail (series != NULL, 0);

  return series->days->len;
}

/**
 * ent_series_get_day:
 * @series: a series
 * @nth: which picture
 *
 * Returns: the day it shows
 */
EntDay
ent_series_get_day (EntSeries *series,
                    guint      nth)
{
  g_return_val_if_fail (series != NULL && nth < series->days->len, 0);

  return g_array_index (series->days, EntDay, nth);
}

/**
 * ent_series_new_picture:
 * @series: a series
 * @nth: which picture
 *
 * Makes a picture. Who joined or left since the one before has a mark. It takes
 * least time to ask for them in their order.
 *
 * Returns: (transfer full): the picture
 */
EntPicture *
ent_series_new_picture (EntSeries *series,
                        guint      nth)
{
  g_autoptr (EntView) view = NULL;
  GArray *panels;
  EntCaptionDay day;
  EntCaptionInput input;
  EntScene *caption;
  EntInsets insets;
  EntPicture *picture;

  g_return_val_if_fail (series != NULL && nth < series->days->len, NULL);

  /* Those have a mark who join or leave from the day before to this one. */
  if (nth > 0 && series->at != nth - 1)
    ent_series_go_to (series->stages, series->dataset, series->view, g_array_index (series->days, EntDay, nth - 1));
  series->at = nth;
  view = ent_view_with_day (series->view, g_array_index (series->days, EntDay, nth));
  ent_stages_set_view (series->stages, series->dataset, view, ENT_VIEW_DAY);
  day = (EntCaptionDay) { ent_stages_get_slice (series->stages), ent_stages_get_scene (series->stages) };
  input = make_input (series, view, &day);
  caption = ent_caption_new_page (&input, &series->frame, &insets);
  panels = ent_picture_new_panels ();
  ent_picture_add_panel (panels, day.picture, series->camera, day.slice);
  picture = ent_picture_new_of_panels (series->dataset, view, panels, caption, ent_description_new_network (day.slice, ent_view_get_caption (view)));
  ent_picture_set_file_name (picture, series->file_name);
  return picture;
}

static void
clear_slice (gpointer data)
{
  g_clear_pointer (&((EntCaptionDay *) data)->slice, ent_slice_free);
}

/**
 * ent_series_list_slices:
 * @series: a series
 *
 * Returns: (transfer full) (element-type EntCaptionDay): what the pictures show, without the pictures
 */
GArray *
ent_series_list_slices (EntSeries *series)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (EntCaptionDay));

  g_return_val_if_fail (series != NULL, days);

  g_array_set_clear_func (days, clear_slice);
  for (guint i = 0; i < series->days->len; i++)
    {
      EntSlice *slice = ent_slice_new (ent_stages_get_graph (series->stages), g_array_index (series->days, EntDay, i), NULL);

      g_array_append_vals (days, &(EntCaptionDay) { slice, NULL }, 1);
    }
  return days;
}
