/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-places.h"

G_BEGIN_DECLS

/* How long a saved view may be as JSON. What a picture of hundreds of nations
 * takes is a tenth of it. */
#define ENT_SAVED_VIEW_MAX_BYTES (1024 * 1024)

/**
 * EntSavedPage:
 * @width: in px; 0 where no page is known
 * @height: likewise
 * @scale: pixels of the file for each px
 * @dpi: pixels of the file for each inch; 0 for 96 · @scale
 * @has_background: whether the background is another than the theme's
 * @is_transparent: whether that is none
 * @background_rgb: or which colour it is
 * @frames_period: whether the picture leaves room for all days of the period
 */
typedef struct
{
  double   width;
  double   height;
  double   scale;
  double   dpi;
  gboolean has_background;
  gboolean is_transparent;
  guint32  background_rgb;
  gboolean frames_period;
} EntSavedPage;

/**
 * EntSavedWindow:
 * @zoom: px for each unit of the picture; 0 where the whole picture is shown
 * @x: what is in the middle of the page, in units of the picture
 * @y: likewise
 * @selected: (nullable): the key of what is selected, as ent_thing_to_key() has it
 *
 * How somebody looked at a picture in a window. @selected is owned.
 */
typedef struct
{
  double zoom;
  double x;
  double y;
  char  *selected;
} EntSavedWindow;

/**
 * EntSavedView:
 * @name: (nullable): what a person calls it
 * @note: (nullable): what a person says about it
 * @view: the wish
 * @places: (nullable): where everything stood
 * @page: the page it was made for
 * @window: how it was looked at
 * @file_name: (nullable): of the data set, without its folder; %NULL for the bundled data
 * @uri: (nullable): where the data set was; never in a picture, which others see
 * @title: (nullable): of the data set
 * @updated: (nullable): its day, as YYYY-MM-DD, which tells its states apart
 *
 * All it takes to make a picture again, but for the data: what a picture
 * carries along, and what a view file holds. All is owned.
 */
typedef struct
{
  char          *name;
  char          *note;
  EntView       *view;
  EntPlaces     *places;
  EntSavedPage   page;
  EntSavedWindow window;
  char          *file_name;
  char          *uri;
  char          *title;
  char          *updated;
} EntSavedView;

EntSavedView *ent_saved_view_new       (EntView       *view,
                                        EntDataset    *dataset);
EntSavedView *ent_saved_view_copy      (EntSavedView  *saved);
void          ent_saved_view_free      (EntSavedView  *saved);
EntSavedView *ent_saved_view_from_json (const char    *data,
                                        gsize          length,
                                        GError       **error);
char         *ent_saved_view_to_json   (EntSavedView  *saved);
gboolean      ent_saved_view_suit      (EntSavedView  *saved,
                                        EntDataset    *dataset,
                                        char         **left_out,
                                        GError       **error);
gboolean      ent_saved_view_is_of     (EntSavedView  *saved,
                                        EntDataset    *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSavedView, ent_saved_view_free)

G_END_DECLS
