/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "scene/ent-text.h"

G_BEGIN_DECLS

PangoLayout *ent_text_get_layout    (const char         *text,
                                     const EntTextStyle *style,
                                     double             *unit);
gboolean     ent_text_measure_plain (const char         *text,
                                     const EntTextStyle *style,
                                     double             *width,
                                     double             *ascent);

G_END_DECLS
