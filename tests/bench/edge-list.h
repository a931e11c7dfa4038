/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void edge_list_run (const char *edges_path,
                    const char *positions_path,
                    gboolean    cancels);

G_END_DECLS
