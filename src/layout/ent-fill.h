/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-projection.h"

G_BEGIN_DECLS

void   ent_fill_orient  (EntFrame      *frame);
void   ent_fill_page    (EntProjection *projection);
double ent_fill_measure (EntFrame      *frame);

G_END_DECLS
