/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-network.h"
#include "graph/ent-role-changes.h"

G_BEGIN_DECLS

/* A line of words below the name of a nation. */
typedef struct
{
  char *text;     /* owned */
  guint grouping; /* its node, or G_MAXUINT for “+ 2 more” */
} EntNetworkWords;

gboolean ent_network_has_words   (EntGraph         *graph,
                                  guint             nation,
                                  EntDay            since,
                                  EntDay            day,
                                  gboolean          inner_only);
GArray  *ent_network_list_words  (EntGraph         *graph,
                                  guint             nation,
                                  EntDay            since,
                                  EntDay            day,
                                  gboolean          inner_only);
EntTextStyle ent_network_get_words_style (const EntMeasure *measure);
void     ent_network_measure_words (EntGraph         *graph,
                                  EntNetworkThrift  thrift,
                                  const EntMeasure *measure,
                                  EntExtents       *extents);

G_END_DECLS
