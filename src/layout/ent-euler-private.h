/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-euler.h"

G_BEGIN_DECLS

/* What outlines are made of, and the work on them. */
typedef struct
{
  EntEuler           *euler;
  const EntEulerDisc *discs;
  guint               n_discs;
  guint               n_cells;
  guint8              patterns[ENT_EULER_MAX_PATTERNS]; /* those that exist, and none, ascending */
  guint               n_patterns;
  gboolean            exists[ENT_EULER_MAX_PATTERNS];
  double              weights[ENT_EULER_MAX_SETS]; /* what it costs to take from a set what it has */
} EntEulerWork;

/* Up to which distance from an outline anything counts. */
#define ENT_EULER_REACH 40.0f

void     ent_euler_work_read_regions     (EntEulerWork *work);
void     ent_euler_work_force            (EntEulerWork *work,
                                          double        inside,
                                          double        outside);
gboolean ent_euler_work_repair           (EntEulerWork *work,
                                          GCancellable *cancellable,
                                          GError      **error);
void     ent_euler_work_part_lines       (EntEulerWork *work);
guint    ent_euler_work_find_cores       (EntEulerWork *work,
                                          guint8       *cores);
gboolean ent_euler_work_has_false_region (EntEulerWork *work);
void     ent_euler_work_close_gaps       (EntEulerWork *work);

G_END_DECLS
