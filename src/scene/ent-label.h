/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-text.h"

G_BEGIN_DECLS

/**
 * EntLabelRule:
 * @max_unbroken: longer names are broken into two lines, in characters
 * @max_width: wider lines are broken anyway, in sizes of the font
 * @max_lines: what does not stand on so many lines has an ellipsis in the last
 *
 * How a name of any length and script becomes a label.
 */
typedef struct
{
  guint  max_unbroken;
  double max_width;
  guint  max_lines;
} EntLabelRule;

char *ent_label_break (const char         *name);
char *ent_label_fit   (const char         *name,
                       const EntLabelRule *rule,
                       const EntMeasure   *measure,
                       EntTextStyle       *style,
                       double             *width,
                       double             *height);

G_END_DECLS
