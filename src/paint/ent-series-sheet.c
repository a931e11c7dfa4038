/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-sheet.h"
#include "paint/ent-series-private.h"

/* A sheet on its way. */
typedef struct
{
  EntDataset    *dataset;
  EntView       *view;   /* owned */
  GArray        *days;   /* EntDay */
  EntCaptionDay *shown;  /* a slice and a scene a day; both are owned */
  EntRect       *rooms;  /* of the pictures, on the page */
  EntRect        bounds; /* of all pictures, in world units */
  double         width_px;
  double         height_px;
} Sheet;

static void
sheet_clear (Sheet *sheet)
{
  for (guint i = 0; i < sheet->days->len; i++)
    {
      g_clear_pointer (&sheet->shown[i].slice, ent_slice_free);
      g_clear_pointer (&sheet->shown[i].picture, ent_scene_unref);
    }
  g_free (sheet->shown);
  g_free (sheet->rooms);
  g_clear_pointer (&sheet->view, ent_view_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static EntCaptionInput
make_input (const Sheet *sheet,
            double       zoom)
{
  return (EntCaptionInput) {
    .view = sheet->view,
    .days = sheet->shown,
    .n_days = sheet->days->len,
    .medium = ENT_MEDIUM_FILE,
    .measure = ent_text_get_measure (),
    .width_px = sheet->width_px,
    .height_px = sheet->height_px,
    .zoom = zoom,
  };
}

/* How much room each picture has is known before there is one. */
static void
cut_page (Sheet *sheet)
{
  g_autoptr (EntQuery) query = ent_view_get_query (sheet->view, sheet->dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (sheet->dataset, query);
  EntCaptionInput input = make_input (sheet, 0);
  g_autoptr (EntScene) page = NULL;

  for (guint i = 0; i < sheet->days->len; i++)
    sheet->shown[i].slice = ent_slice_new (graph, g_array_index (sheet->days, EntDay, i), i > 0 ? sheet->shown[i - 1].slice : NULL);
  page = ent_sheet_new_page (&input, sheet->rooms);
}

static gboolean
draw_days (Sheet         *sheet,
           EntStages     *stages,
           GCancellable  *cancellable,
           GError       **error)
{
  sheet->bounds = ENT_RECT_EMPTY;
  for (guint i = 0; i < sheet->days->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      ent_series_go_to (stages, sheet->dataset, sheet->view, g_array_index (sheet->days, EntDay, i));
      sheet->shown[i].picture = ent_scene_ref (ent_stages_get_scene (stages));
      sheet->bounds = ent_rect_union (sheet->bounds, ent_scene_get_bounds (sheet->shown[i].picture));
    }
  return TRUE;
}

/* The page with all that is known of the pictures, and where they are to be on it. */
static EntScene *
write_page (Sheet *sheet)
{
  EntCaptionInput input = make_input (sheet, ent_camera_fit (sheet->bounds, sheet->rooms[0], ENT_PAGE_MAX_FILE_ZOOM).zoom);

  return ent_sheet_new_page (&input, sheet->rooms);
}

/* All cells have the same camera but for where they are. */
static EntPicture *
put_together (Sheet *sheet)
{
  EntCaptionInput input = make_input (sheet, 0);
  g_autoptr (EntScene) first = NULL;
  EntScene *page;
  GArray *panels = ent_picture_new_panels ();

  /* Notes and legend of the pictures take room, and whether names are legible in what is left takes a note, too. */
  first = write_page (sheet);
  page = write_page (sheet);

  for (guint i = 0; i < sheet->days->len; i++)
    ent_picture_add_panel (panels, sheet->shown[i].picture, ent_camera_fit (sheet->bounds, sheet->rooms[i], ENT_PAGE_MAX_FILE_ZOOM),
                           sheet->shown[i].slice);
  return ent_picture_new_of_panels (sheet->dataset, sheet->view, panels, page, ent_sheet_new_description (&input));
}

/**
 * ent_series_new_sheet:
 * @dataset: the data
 * @view: what is shown of it
 * @days: (element-type EntDay): at least one, ascending
 * @arrangement: (nullable): where everything stands, as on the screen; %NULL to arrange it
 * @width_px: of the page
 * @height_px: of the page
 * @cancellable: (nullable): asked while things are arranged and from day to day
 * @error: set when cancelled
 *
 * Makes a page of small multiples: a cell for each day, all of one layout, below
 * one title and above one legend.
 *
 * Any thread.
 *
 * Returns: (transfer full): a picture of several panels, or %NULL with @error set
 */
EntPicture *
ent_series_new_sheet (EntDataset      *dataset,
                      EntView         *view,
                      GArray          *days,
                      EntArrangement  *arrangement,
                      double           width_px,
                      double           height_px,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_autoptr (EntView) for_all_days = NULL;
  g_autoptr (EntView) bare = NULL;
  g_autoptr (EntStages) stages = NULL;
  g_auto (Sheet) sheet = { .dataset = dataset, .days = days, .width_px = width_px, .height_px = height_px };

  g_return_val_if_fail (dataset != NULL && view != NULL, NULL);
  g_return_val_if_fail (days != NULL && days->len > 0, NULL);

  for_all_days = ent_series_new_view (view);
  sheet.view = ent_view_with_day (for_all_days, g_array_index (days, EntDay, days->len - 1));
  sheet.shown = g_new0 (EntCaptionDay, days->len);
  sheet.rooms = g_new0 (EntRect, days->len);
  cut_page (&sheet);

  /* A cell is a page of its own without words. */
  bare = ent_view_with_parts (sheet.view, 0);
  stages = ent_series_new_stages (dataset, bare, days, arrangement, sheet.rooms[0].x1 - sheet.rooms[0].x0,
                                  sheet.rooms[0].y1 - sheet.rooms[0].y0, cancellable, error);
  if (stages == NULL || !draw_days (&sheet, stages, cancellable, error))
    return NULL;
  return put_together (&sheet);
}
