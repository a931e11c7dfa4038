/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* What can be said of a picture of ties, whoever laid it out. */
typedef struct
{
  double stress;         /* over ways along the lines, at the best scale; mean of squares */
  guint  disc_overlaps;  /* pairs of discs */
  guint  label_overlaps; /* pairs of boxes, of which a label is part */
  guint  crossings;      /* of straight lines between two nations each */
  double through;        /* share of these that run through a foreign disc */
  double full;           /* share of the page that boxes take, when the picture fits into it */
} TieMarks;

TieMarks tie_marks_measure (EntGraph     *graph,
                            EntExtents   *extents,
                            EntPositions *positions,
                            double        width,
                            double        height);
double   tie_marks_count_through (EntScene *scene,
                                  guint    *n_lines);

G_END_DECLS
