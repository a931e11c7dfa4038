/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"
#include "layout/ent-targets.h"

G_BEGIN_DECLS

void ent_pull_pairs       (EntFrame         *frame,
                           EntTargets       *targets,
                           double            strength);
void ent_pull_components  (EntFrame         *frame,
                           EntTargets       *targets,
                           double            share);
void ent_pull_pills       (EntFrame         *frame,
                           double            share);
void ent_pull_pill_inside (EntFrame         *frame,
                           const EntOutline *outline);

G_END_DECLS
