/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-random.h"
#include "layout/ent-targets.h"

G_BEGIN_DECLS

/**
 * EntStressPair:
 * @a: a body
 * @b: another
 * @wanted: how far apart they would like to stand, in world units; more than 0
 */
typedef struct
{
  guint  a, b;
  double wanted;
} EntStressPair;

/**
 * EntStress:
 *
 * The pairs of bodies that have a wanted distance, ready to be descended on.
 */
typedef struct _EntStress EntStress;

EntStress *ent_stress_new           (EntTargets *targets);
EntStress *ent_stress_new_of_pairs  (EntStressPair *pairs,
                                     guint       n_pairs);
void       ent_stress_free          (EntStress  *stress);
double     ent_stress_get_longest   (EntStress  *stress);
double     ent_stress_descend       (EntStress  *stress,
                                     EntWork    *work,
                                     double      first_step,
                                     double      last_step,
                                     guint       n_sweeps,
                                     EntRandom  *random);
double     ent_stress_measure       (EntStress  *stress,
                                     EntWork    *work);
double     ent_stress_get_last_step (EntStress  *stress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntStress, ent_stress_free)

G_END_DECLS
