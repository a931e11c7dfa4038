/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/picture-page.h"

#include <time.h>

/* Of all threads, so that what else the machine does counts little. */
static double
get_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* Takes a view through all stages. */
void
picture_page_init (PicturePage *page,
                   EntDataset  *dataset,
                   EntView     *view,
                   double       width,
                   double       height)
{
  g_autoptr (EntArranging) arranging = NULL;
  EntArrangement *arrangement;
  double begin;

  *page = (PicturePage) { .dataset = ent_dataset_ref (dataset), .view = ent_view_ref (view), .width = width, .height = height };
  page->stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  ent_stages_set_page (page->stages, width, height);
  ent_stages_set_view (page->stages, dataset, view, ENT_VIEW_ALL);
  begin = get_ms ();
  arranging = ent_arranging_new (page->stages, NULL);
  arrangement = ent_arranging_run (arranging, NULL, NULL, NULL, NULL);
  page->ms = get_ms () - begin;
  ent_stages_take_arrangement (page->stages, arrangement);
}

/* Shows another day of a view that is arranged for its period. */
void
picture_page_set_day (PicturePage *page,
                      EntDay       day)
{
  EntView *view = ent_view_with_day (page->view, day);

  g_assert_true (ent_view_get_arrange (view) == ENT_ARRANGE_PERIOD);
  ent_view_unref (page->view);
  page->view = view;
  ent_stages_set_view (page->stages, page->dataset, view, ENT_VIEW_DAY);
}

/* Where the network is on the page. */
EntCamera
picture_page_find_camera (PicturePage  *page,
                          EntScene    **caption)
{
  gboolean for_all_dates = ent_view_get_arrange (page->view) == ENT_ARRANGE_PERIOD;
  g_autoptr (EntScene) made = NULL;
  EntInsets insets;
  EntRect bounds = for_all_dates ? ent_stages_get_bounds (page->stages) : ent_scene_get_bounds (ent_stages_get_scene (page->stages));

  made = ent_stages_new_caption (page->stages, &insets);
  if (caption != NULL)
    *caption = g_steal_pointer (&made);
  return ent_camera_fit (bounds, ent_insets_get_room (insets, page->width, page->height), ENT_PAGE_MAX_FILE_ZOOM);
}

/* How large the smallest name of a member is on the page; 0 where there is none. */
double
picture_page_find_name_px (PicturePage *page)
{
  EntScene *scene = ent_stages_get_scene (page->stages);
  const EntSceneItem *items = ent_scene_get_items (scene);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].layer == ENT_LAYER_NAME && (items[i].marks & ENT_MARK_QUIET) == 0)
      least = MIN (least, items[i].text_style.size);
  return least < G_MAXDOUBLE ? least * picture_page_find_camera (page, NULL).zoom : 0;
}

void
picture_page_clear (PicturePage *page)
{
  g_clear_pointer (&page->dataset, ent_dataset_unref);
  g_clear_pointer (&page->view, ent_view_unref);
  g_clear_pointer (&page->stages, ent_stages_free);
}
