/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/ent-geometry.h"
#include "scene/ent-thing.h"

G_BEGIN_DECLS

/* Links and their ends in a PDF document, as Cairo's tags. */

char *ent_pdf_dup_end_of_thing  (EntThing    thing);
char *ent_pdf_dup_end_of_source (guint       number);
void  ent_pdf_begin_end         (cairo_t    *cr,
                                 const char *end);
void  ent_pdf_begin_link_to     (cairo_t    *cr,
                                 const char *end);
void  ent_pdf_begin_link        (cairo_t    *cr,
                                 const char *url);
void  ent_pdf_add_link_over     (cairo_t    *cr,
                                 const char *end,
                                 EntRect     rect_pt);

G_END_DECLS
