/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file that is read. */
#define ENT_FILE_MAX_BYTES (64 * 1024 * 1024)

GBytes *ent_file_content_load (GFile         *file,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
