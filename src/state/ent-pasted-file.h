/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is pasted becomes a file of the person's, so that it can be opened, listed
 * and read again as any other. The latest ones are kept. */

GFile *ent_pasted_file_new (GBytes       *content,
                            gboolean      is_page,
                            GError      **error);

G_END_DECLS
