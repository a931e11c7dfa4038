/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *ent_flag_scale (GBytes *pixels,
                        int     side_px,
                        int     new_side_px);

G_END_DECLS
