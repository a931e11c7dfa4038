/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"
#include "charts/ent-hull.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"

G_BEGIN_DECLS

/* The network: nations as discs in the outlines of their groupings, spokes from
 * each grouping's pill to all that take part. */

extern const EntChart ent_network_chart;

/**
 * EntNetworkThrift:
 * @text_scale: how much larger than usual names are beside discs
 * @is_inner_only: whether only members have places: partners are left to the words
 * @is_coded: whether nations are named by their codes
 *
 * What a picture does without, or has otherwise, so that its names can be read on a small page.
 */
typedef struct
{
  double   text_scale;
  gboolean is_inner_only;
  gboolean is_coded;
} EntNetworkThrift;

#define ENT_NETWORK_NO_THRIFT ((EntNetworkThrift) { .text_scale = 1 })

EntExtents *ent_network_measure   (EntGraph         *graph,
                                   EntNetworkThrift  thrift,
                                   const EntMeasure *measure);
EntScene   *ent_network_new_scene (EntSlice         *slice,
                                   EntExtents       *extents,
                                   EntPositions     *positions,
                                   EntHullCache     *hulls,
                                   EntSpokes         spokes,
                                   EntNetworkThrift  thrift,
                                   const EntMeasure *measure);
char       *ent_network_fit_label (const char       *name,
                                   EntPoint          point,
                                   double            radius,
                                   gboolean          is_bold,
                                   const EntMeasure *measure,
                                   EntTextStyle     *style,
                                   EntRect          *box);
char       *ent_network_fit_pill  (const char       *name,
                                   const EntMeasure *measure,
                                   EntTextStyle     *style,
                                   EntExtent        *extent);
void        ent_network_add_pill  (EntScene         *scene,
                                   EntSlice         *slice,
                                   guint             grouping,
                                   EntPoint          point,
                                   const EntMeasure *measure,
                                   const EntSceneItem *look);
GArray     *ent_network_list_legend (EntCaptionFacts *facts);
void        ent_network_relate    (EntSlice         *slice,
                                   EntThing          thing,
                                   EntThings        *lead,
                                   EntThings        *related);

G_END_DECLS
