/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean ent_write_all (int            fd,
                        gconstpointer  bytes,
                        gsize          n_bytes,
                        GError       **error);

G_END_DECLS
