/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is kept of all flags: a list of their names, sorted, each with the pixels of
 * a square of ENT_FLAG_RASTER_PX in premultiplied ARGB32, compressed by zlib. */
#define ENT_FLAG_RASTERS_TYPE "a(say)"

/* From 128 px down to the size of a disc, flags scale well, and few are larger. */
#define ENT_FLAG_RASTER_PX 128

GBytes *ent_flag_rasters_get (const char *name);

G_END_DECLS
