/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-window-private.h"
#include "base/ent-random.h"
#include "tests/app/aimless-hand.h"

G_BEGIN_DECLS

/* What somebody may do with the window, one thing at a time. */

typedef struct
{
  Hand       *hand;   /* (nullable): then only what needs none is done */
  EntWindow  *window;
  GSettings  *settings;
  EntRandom   random;
  GPtrArray  *files;  /* what can be opened */
} Driver;

void driver_do (Driver *driver);

G_END_DECLS
