/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-tie-style.h"

static const EntTieStyle styles[ENT_N_TIE_KINDS] = {
  [ENT_TIE_TREATY_ALLIANCE] = { ENT_DASH_SOLID, 0x3c53cc },
  [ENT_TIE_STRATEGIC_PARTNERSHIP] = { ENT_DASH_SOLID, 0x6b2281 },
  [ENT_TIE_FRIENDSHIP_TREATY] = { ENT_DASH_DASHED, 0x3c53cc },
  [ENT_TIE_TERRITORIAL_DISPUTE] = { ENT_DASH_DOTTED, 0xb8124f },
  [ENT_TIE_DIALOGUE] = { ENT_DASH_DOTTED, 0x56872f },
  [ENT_TIE_COOPERATION] = { ENT_DASH_DASHED, 0x6b2281 },
};

/**
 * ent_tie_style_get:
 * @kind: a kind of tie
 *
 * Returns: how its lines are drawn
 */
EntTieStyle
ent_tie_style_get (EntTieKind kind)
{
  g_return_val_if_fail (kind < ENT_N_TIE_KINDS, styles[0]);

  return styles[kind];
}
