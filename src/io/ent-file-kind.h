/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-problem.h"

G_BEGIN_DECLS

gboolean ent_file_kind_check (const char     *data,
                              gsize           length,
                              EntProblemList *problems);

G_END_DECLS
