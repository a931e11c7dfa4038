/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"

G_BEGIN_DECLS

gboolean paths_cross       (EntPoint a,
                            EntPoint b,
                            EntPoint c,
                            EntPoint d);
gboolean paths_both_cross  (GArray  *path,
                            GArray  *other);
gboolean paths_passes_disc (GArray  *path,
                            EntPoint middle,
                            double   radius);
gboolean paths_passes_box  (GArray  *path,
                            EntRect  box);

G_END_DECLS
