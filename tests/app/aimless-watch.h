/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What such a run did last, and whether it still goes on. */

void  watch_begin  (guint64     seed);
void  watch_note   (const char *format,
                    ...) G_GNUC_PRINTF (1, 2);
void  watch_turn   (void);
guint watch_end    (void);

G_END_DECLS
