/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ent_decimal_append (GString *text,
                         double   number);

G_END_DECLS
