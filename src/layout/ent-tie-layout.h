/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/**
 * EntTieSketchFunc:
 * @work: the working arrays, with places that are not to stay
 * @data: of ent_tie_layout_arrange()
 *
 * Is shown how far the places of a large network have come.
 */
typedef void (*EntTieSketchFunc) (EntWork  *work,
                                  gpointer  data);

void ent_tie_layout_arrange (EntWork          *work,
                             EntLayoutEffort   effort,
                             guint64           seed,
                             EntTieSketchFunc  sketch,
                             gpointer          sketch_data);

G_END_DECLS
