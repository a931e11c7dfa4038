/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-color.h"

G_BEGIN_DECLS

/* What an SVG document is written with: XML that is well-formed whatever the
 * texts, and numbers that are the same in every locale. */

void ent_svg_add_number (GString    *out,
                         const char *name,
                         double      value);
void ent_svg_add_value  (GString    *out,
                         const char *name,
                         const char *value);
void ent_svg_add_paint  (GString    *out,
                         const char *name,
                         EntColor    color);
void ent_svg_add_text   (GString    *out,
                         const char *text);
void ent_svg_add_element (GString   *out,
                         const char *name,
                         const char *text);
void ent_svg_print      (GString    *out,
                         double      value);
void ent_svg_print_exactly (GString *out,
                         double      value);

G_END_DECLS
