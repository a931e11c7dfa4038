/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-projection.h"

G_BEGIN_DECLS

void   ent_page_fit_orient  (EntWork      *work);
void   ent_page_fit_stretch    (EntProjection *projection);
double ent_page_fit_measure (EntWork      *work);

G_END_DECLS
