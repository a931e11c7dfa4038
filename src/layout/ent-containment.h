/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

/**
 * EntContainment:
 * @share: how much of what is lacking is made good at once
 * @margin: room kept beyond what the rule asks for
 * @slack: lacks up to this are let pass
 * @spare_pins: whether a pinned stranger is left alone, so that no outline gives way for it
 *
 * How strangers are moved out of outlines.
 */
typedef struct
{
  double   share;
  double   margin;
  double   slack;
  gboolean spare_pins;
} EntContainment;

void ent_containment_apply (EntContainment  how,
                            EntWork        *work,
                            EntOutline     *outline);

G_END_DECLS
