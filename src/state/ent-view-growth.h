/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

EntView *ent_view_growth_apply (EntView *before,
                                EntView *view);

G_END_DECLS
