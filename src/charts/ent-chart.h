/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "charts/ent-arrangement.h"
#include "graph/ent-slice.h"
#include "scene/ent-page.h"
#include "scene/ent-scene.h"
#include "view/ent-places.h"
#include "words/ent-description.h"

G_BEGIN_DECLS

/**
 * EntChartInput:
 * @view: what is to be shown
 * @graph: the network of it
 * @slice: (nullable): the network on the view's day; %NULL while it is arranged
 * @measure: how text is measured
 * @medium: where the picture is looked at
 * @width_px: of the page
 * @height_px: of the page
 * @insets: room on the page that the caption takes; only known while it is arranged
 * @places: (nullable): where everything stood when the view was saved
 *
 * What a chart is made of. All is borrowed.
 */
typedef struct
{
  EntView          *view;
  EntGraph         *graph;
  EntSlice         *slice;
  const EntMeasure *measure;
  EntMedium         medium;
  double            width_px;
  double            height_px;
  EntInsets         insets;
  EntPlaces        *places;
} EntChartInput;

/**
 * EntSketchFunc:
 * @sketch: (transfer full): a rough arrangement
 * @data: what comes along
 *
 * Takes what can be shown while the arrangement that is asked for is still being
 * made. In the thread in which that is done.
 */
typedef void (*EntSketchFunc) (EntArrangement *sketch,
                               gpointer        data);

/**
 * EntChartTime:
 * @box: where the time axis is, in world units; its left edge is the beginning of the first day
 * @seen: the days at its ends
 * @whole: the days that there are to be seen
 *
 * The time axis of a chart that shows all dates at once.
 */
typedef struct
{
  EntRect   box;
  EntPeriod seen;
  EntPeriod whole;
} EntChartTime;

/* What a caption has counted; ent-caption-private.h */
typedef struct _EntCaptionFacts EntCaptionFacts;

/**
 * EntChart:
 * @kind: which it is
 * @name: as people name it, to be translated
 * @orders: (nullable): the orders it knows, the one it has by itself first, up to %ENT_ORDER_AUTO
 * @arrange: finds where everything stands for the whole period; puts it where it
 *   stood when the view was saved, or grows it out of @from, the arrangement shown before, if there is one. Where that takes long,
 *   @sketch, which may be %NULL, is called before, once or from time to time. In a worker
 * @reuse: (nullable): @from for the same things, perhaps in another order; %NULL when it
 *   does not suit
 * @draw: the picture on the day of the input
 * @get_bounds: what the picture takes on all days together
 * @find_time: (nullable): the time axis of a view; %FALSE where nothing stands on it
 * @relate: adds what @thing is in the picture of the day to @lead, and that with what goes
 *   along to @related
 * @step: the next node in a direction, each of @dx and @dy −1, 0 or 1
 * @describe: what @thing is on the day, in words
 * @locate: (nullable): where @thing is among its like, in words; %NULL where that is of no use
 * @keep: (nullable): where everything stands, by id, to be saved; %NULL where it is found again from the data
 * @list_legend: what of the picture is to be explained; without a picture, what is to be expected of it
 * @find: (nullable): what the picture comes to, in a sentence; %NULL where it is what the network comes to
 * @move: (nullable): @from with one thing moved; %NULL where nothing can be dragged
 *
 * A kind of picture: plain functions in a table. Each makes a scene of finished
 * geometry of the same input; whatever shows, exports or walks pictures knows
 * scenes only.
 */
typedef struct
{
  EntChartKind    kind;
  const char     *name;
  const EntOrder *orders;
  EntArrangement *(*arrange)    (const EntChartInput *input,
                                 EntArrangement      *from,
                                 EntSketchFunc        sketch,
                                 gpointer             sketch_data,
                                 GCancellable        *cancellable,
                                 GError             **error);
  EntArrangement *(*reuse)      (const EntChartInput *input,
                                 EntArrangement      *from);
  EntScene       *(*draw)       (const EntChartInput *input,
                                 EntArrangement      *at);
  EntRect         (*get_bounds) (EntArrangement      *at);
  gboolean        (*find_time)  (EntArrangement      *at,
                                 EntView             *view,
                                 EntChartTime        *time);
  void            (*relate)     (EntSlice            *slice,
                                 EntThing             thing,
                                 EntThings           *lead,
                                 EntThings           *related);
  EntThing        (*step)       (EntScene            *scene,
                                 EntThing             from,
                                 double               dx,
                                 double               dy);
  gboolean        (*describe)   (EntSlice            *slice,
                                 EntThing             thing,
                                 EntDescription      *description);
  char           *(*locate)     (EntScene            *scene,
                                 EntThing             thing);
  EntPlaces      *(*keep)       (EntArrangement      *at);
  GArray         *(*list_legend) (EntCaptionFacts    *facts);
  char           *(*find)       (EntSlice            *slice);
  EntArrangement *(*move)       (EntArrangement      *from,
                                 EntThing             thing,
                                 EntPoint             point);
} EntChart;

const EntChart *ent_chart_of_view (EntView      *view);
const EntChart *ent_chart_of_kind (EntChartKind kind);
EntOrder        ent_chart_get_order (EntView     *view);
const char     *ent_chart_get_order_name (EntOrder order);

G_END_DECLS
