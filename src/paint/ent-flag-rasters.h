/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is kept of all flags: a list of their names, sorted, each with the pixels of
 * two squares in premultiplied ARGB32, compressed by zlib. */
#define ENT_FLAG_RASTERS_TYPE "a(sayay)"

/* From 128 px down to the size of a disc, flags scale well, and few are larger. Most
 * are smaller than 64 px, to unpack which takes a quarter of the time. */
#define ENT_FLAG_RASTER_PX 128
#define ENT_FLAG_SMALL_RASTER_PX 64

GBytes *ent_flag_rasters_get (const char *name,
                              int         side_px);

G_END_DECLS
