/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-series-days.h"
#include "paint/ent-export.h"
#include "state/ent-document.h"

G_BEGIN_DECLS

/**
 * EntExportOrder:
 * @document: the data, and the file that the picture must not replace
 * @view: what the picture is made of
 * @arrangement: (nullable): where things are; %NULL to arrange them for the page
 * @frame: how much of the picture; a part is one of @arrangement; of several days always all
 * @options: as what, how large and on which background
 * @is_series: whether it is of several days
 * @wish: of which, if it is
 * @n_cells: of a page with all of them; 0 for a picture of each
 *
 * What a picture is to be. It is counted and never changes, so that workers can share it.
 */
typedef struct
{
  EntDocument     *document;
  EntView         *view;
  EntArrangement  *arrangement;
  EntFrame         frame;
  EntExportOptions options;
  gboolean         is_series;
  EntSeriesWish    wish;
  guint            n_cells;
} EntExportOrder;

EntExportOrder *ent_export_order_new          (EntDocument            *document,
                                               EntView                *view,
                                               EntArrangement         *arrangement,
                                               const EntExportOptions *options);
EntExportOrder *ent_export_order_new_framed   (EntDocument            *document,
                                               EntView                *view,
                                               EntArrangement         *arrangement,
                                               const EntFrame         *frame,
                                               const EntExportOptions *options);
EntExportOrder *ent_export_order_new_series   (EntDocument            *document,
                                               EntView                *view,
                                               EntArrangement         *arrangement,
                                               const EntExportOptions *options,
                                               const EntSeriesWish    *wish,
                                               guint                   n_cells);
EntExportOrder *ent_export_order_ref          (EntExportOrder         *order);
void            ent_export_order_unref        (EntExportOrder         *order);
GArray         *ent_export_order_list_days    (EntExportOrder         *order,
                                               GError                **error);
EntPicture     *ent_export_order_make_picture_of (EntExportOrder      *order,
                                               GArray                 *days,
                                               GCancellable           *cancellable,
                                               GError                **error);
char           *ent_export_order_dup_file_name (EntExportOrder        *order);
EntPicture     *ent_export_order_make_picture (EntExportOrder         *order,
                                               GCancellable           *cancellable,
                                               GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExportOrder, ent_export_order_unref)

G_END_DECLS
