/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "graph/ent-graph.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"

G_BEGIN_DECLS

/**
 * EntLayoutPage:
 * @width: of the page the picture is to fill, in world units
 * @height: likewise
 * @top: room at the top that title and subtitle take
 * @bottom: room at the bottom that legend and source line take
 * @day: the day it shows; where no places are right on all dates, the rules are kept on this day first
 */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  EntDay day;
} EntLayoutPage;

/**
 * EntLayoutEffort:
 * @ENT_LAYOUT_COLD: lays out afresh, from many starts, as for a first picture
 * @ENT_LAYOUT_WARM: grows the picture out of the places given and moves what is old as little as it can;
 *   lays out afresh instead, over the places given, if that reads clearly better
 * @ENT_LAYOUT_SETTLE: keeps every place that breaks nothing (after a drag)
 * @ENT_LAYOUT_REFIT: keeps who stands beside whom while boxes get another size, as where names grow; lays
 *   out afresh, the same way round, where that leaves something wrong
 *
 * What a layout begins with.
 */
typedef enum
{
  ENT_LAYOUT_COLD,
  ENT_LAYOUT_WARM,
  ENT_LAYOUT_SETTLE,
  ENT_LAYOUT_REFIT,
} EntLayoutEffort;

/**
 * EntLayoutSketchFunc:
 * @sketch: (transfer full): places of all nodes and bows of all edges
 * @data: what the order has for it
 *
 * Takes a rough picture, in the thread of the run and before it ends.
 */
typedef void (*EntLayoutSketchFunc) (EntPositions *sketch,
                                     gpointer      data);

/**
 * EntLayoutOrder:
 * @graph: the network; its query's period is what the places must be right for
 * @extents: the room each node takes
 * @page: the page the picture is to fill; a page without size counts as 1200 × 750
 * @effort: what to begin with
 * @start: (nullable): places to begin with and pins, parallel to the nodes of @graph, NAN for nodes
 *   that are new. A first picture (%ENT_LAYOUT_COLD) takes only the pins from it
 * @seed: any number; another one gives another picture
 * @sketch: (nullable): called with a picture in which rules are broken, if the finished one takes
 *   long; without outlines once and again, with what the picture has come to since. Also with a
 *   finished picture that has grown, before it is tried whether one laid out afresh reads better
 * @sketch_data: for @sketch
 *
 * What is to be laid out. All is borrowed.
 */
typedef struct
{
  EntGraph           *graph;
  EntExtents         *extents;
  EntLayoutPage       page;
  EntLayoutEffort     effort;
  EntPositions       *start;
  guint64             seed;
  EntLayoutSketchFunc sketch;
  gpointer            sketch_data;
} EntLayoutOrder;

/**
 * EntLayoutReport:
 * @strangers: discs inside an outline they do not belong to, summed over all dates of change
 * @crossings: outlines of groupings without a common member that cross, likewise
 * @overlaps: pairs of boxes (discs with labels, pills) that overlap
 *
 * What a layout could not keep; all zero when the picture is clean.
 */
typedef struct
{
  guint strangers;
  guint crossings;
  guint overlaps;
} EntLayoutReport;

EntPositions *ent_layout_run       (const EntLayoutOrder *order,
                                    GCancellable         *cancellable,
                                    GError              **error);
void          ent_layout_check     (EntGraph             *graph,
                                    EntExtents           *extents,
                                    EntPositions         *positions,
                                    EntLayoutReport      *report);
void          ent_layout_check_day (EntGraph             *graph,
                                    EntExtents           *extents,
                                    EntPositions         *positions,
                                    EntDay                day,
                                    EntLayoutReport      *report);

G_END_DECLS
