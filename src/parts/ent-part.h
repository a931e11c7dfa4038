/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gpointer ent_part_find (const char  *part,
                        const char  *function,
                        GError     **error);

G_END_DECLS
