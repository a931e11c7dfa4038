/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntContourField:
 * @values: (array): a value for each cell, row by row
 * @width: in cells
 * @height: in cells
 * @origin: the middle of the first cell
 * @step: from a cell to the next
 *
 * What a contour is drawn of.
 */
typedef struct
{
  const float *values;
  guint        width;
  guint        height;
  EntPoint     origin;
  double       step;
} EntContourField;

void ent_contour_trace (const EntContourField *field,
                        double                 level,
                        GArray                *segments);

G_END_DECLS
