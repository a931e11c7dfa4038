/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"
#include "layout/ent-targets.h"

G_BEGIN_DECLS

/* The gentle pulls that act in each round beside the rules. */

void ent_forces_pull_pairs       (EntWork          *work,
                                  EntTargets       *targets,
                                  double            strength);
void ent_forces_pull_components  (EntWork          *work,
                                  EntTargets       *targets,
                                  double            share);
void ent_forces_pull_pills       (EntWork          *work,
                                  double            share);
void ent_forces_pull_pill_inside (EntWork          *work,
                                  const EntOutline *outline);

G_END_DECLS
