/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntCliProgress:
 *
 * A line on a terminal that says what is going on while something takes long.
 */
typedef struct _EntCliProgress EntCliProgress;

EntCliProgress *ent_cli_progress_begin (const char     *words);
void            ent_cli_progress_say   (EntCliProgress *progress,
                                        const char     *words);
void            ent_cli_progress_end   (EntCliProgress *progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCliProgress, ent_cli_progress_end)

G_END_DECLS
