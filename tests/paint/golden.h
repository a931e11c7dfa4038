/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void golden_check  (const char      *name,
                    cairo_surface_t *surface);
void golden_finish (void);

G_END_DECLS
