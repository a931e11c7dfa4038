/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void ent_pdf_draw_sheets (cairo_t *cr,
                          GArray  *rows,
                          double   width_pt,
                          double   height_pt,
                          guint    n_before);

G_END_DECLS
