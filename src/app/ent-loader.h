/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "io/ent-json-reader.h"

G_BEGIN_DECLS

void        ent_loader_read_async  (GFile                *file,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
EntDataset *ent_loader_read_finish (GAsyncResult         *result,
                                    GFile               **file,
                                    GPtrArray           **problems,
                                    GError              **error);

G_END_DECLS
