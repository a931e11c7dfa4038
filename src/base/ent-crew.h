/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More threads wait for memory rather than for each other. */
#define ENT_CREW_MAX_SIZE 8

/**
 * EntCrewFunc:
 * @part: which part of the work, from 0
 * @data: what ent_crew_run() was called with
 *
 * Does one part, in any thread.
 */
typedef void (*EntCrewFunc) (guint    part,
                             gpointer data);

guint ent_crew_get_size (void);
void  ent_crew_set_size (guint       size);
void  ent_crew_run      (guint       n_parts,
                         EntCrewFunc func,
                         gpointer    data);

G_END_DECLS
