/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What comes with the program beside itself. */

GFile *ent_bundled_file         (const char *name);
GFile *ent_bundled_dataset_file (void);

G_END_DECLS
