/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

/* The final places of pills: inside their outline where there is room, else as a
 * tab on its line, else beside it. */

void ent_pills_place (EntOutlines *outlines,
                      gboolean     only_misplaced);

G_END_DECLS
