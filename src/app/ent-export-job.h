/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-export.h"
#include "state/ent-document.h"

G_BEGIN_DECLS

void     ent_export_job_run_async  (EntDocument            *document,
                                    EntView                *view,
                                    EntArrangement         *arrangement,
                                    const EntExportOptions *options,
                                    GFile                  *file,
                                    GCancellable           *cancellable,
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data);
gboolean ent_export_job_run_finish (GAsyncResult           *result,
                                    GFile                 **file,
                                    GError                **error);

G_END_DECLS
