/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-range.h"

G_BEGIN_DECLS

/**
 * EntBelongings:
 *
 * Who belongs to what of some groupings on a day: the nations by the
 * combinations of groupings in which they exactly are.
 */
typedef struct _EntBelongings EntBelongings;

/**
 * EntBelonging:
 * @nation: row of a nation
 * @in: rows of the groupings in which it is beyond doubt, in the order asked for
 * @perhaps: those in which it may be as well, likewise: the dates are not exactly
 *   known, or somebody disputes it
 *
 * Where one nation is.
 */
typedef struct
{
  guint32 nation;
  EntRows in;
  EntRows perhaps;
} EntBelonging;

EntBelongings      *ent_belongings_new         (EntDataset    *dataset,
                                                EntRows        groupings,
                                                EntPeriod      days,
                                                EntRange       range,
                                                EntRoles       roles);
void                ent_belongings_free        (EntBelongings *belongings);
guint               ent_belongings_get_n       (EntBelongings *belongings);
const EntBelonging *ent_belongings_get         (EntBelongings *belongings,
                                                guint          i);
guint               ent_belongings_get_end     (EntBelongings *belongings,
                                                guint          first);
gboolean            ent_belongings_may_be_more (EntBelongings *belongings,
                                                EntRows        in);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntBelongings, ent_belongings_free)

G_END_DECLS
