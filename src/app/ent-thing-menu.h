/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

/* What can be done with a thing, as a menu. Its actions are `thing.…` with the
 * key of the thing as target, which a window has for all widgets in it. */

GMenuModel *ent_thing_menu_new        (EntState *state,
                                       EntThing  thing);
GMenuModel *ent_thing_menu_new_canvas (EntState *state,
                                       EntThing  thing);

G_END_DECLS
