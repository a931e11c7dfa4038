/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* All tables of a data set, as a folder of sheets. */

guint    ent_data_folder_count_there (EntDataChoice  *choice,
                                      GFile          *folder,
                                      guint          *n_files);
gboolean ent_data_folder_write       (EntDataChoice  *choice,
                                      GFile          *folder,
                                      GFile          *keep,
                                      gboolean        mark,
                                      GCancellable   *cancellable,
                                      GError        **error);

G_END_DECLS
