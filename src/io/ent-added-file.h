/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile     *ent_added_file_new    (void);
GPtrArray *ent_added_file_read   (GFile      *file,
                                  GError    **error);
gboolean   ent_added_file_change (GFile      *file,
                                  GPtrArray  *gone,
                                  GPtrArray  *come,
                                  GError    **error);

G_END_DECLS
