/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-reading.h"

G_BEGIN_DECLS

/* The largest file that is read, since it is held in memory while it is. */
#define ENT_FILE_MAX_BYTES (512 * 1024 * 1024)

GBytes *ent_file_content_load (GFile       *file,
                               EntReading  *reading,
                               GError     **error);

G_END_DECLS
