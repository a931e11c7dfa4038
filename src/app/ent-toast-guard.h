/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntToastTurn:
 * @ENT_TOAST_LAST: it comes when all that was said before has gone
 * @ENT_TOAST_NEXT: it comes at once, and what is said now goes
 *
 * When a toast has its turn.
 */
typedef enum
{
  ENT_TOAST_LAST,
  ENT_TOAST_NEXT,
} EntToastTurn;

void ent_toast_guard_add (AdwToastOverlay *overlay,
                          AdwToast        *toast,
                          EntToastTurn     turn);

G_END_DECLS
