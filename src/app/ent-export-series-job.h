/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-export-order.h"
#include "paint/ent-series-files.h"

G_BEGIN_DECLS

/* Saving a picture for each of several days, in a worker. */

void     ent_export_series_job_save_async  (EntExportOrder       *order,
                                            GFile                *target,
                                            const char           *base,
                                            gboolean              replace,
                                            EntSeriesFunc         progress,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean ent_export_series_job_save_finish (GAsyncResult         *result,
                                            GFile               **target,
                                            GError              **error);

G_END_DECLS
