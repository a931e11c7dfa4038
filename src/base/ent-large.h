/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ent_large_expect (gpointer memory,
                       gsize    size);

G_END_DECLS
