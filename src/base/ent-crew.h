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

/**
 * EntCrewShareFunc:
 * @first: the first of some things
 * @end: the one after the last
 * @data: what ent_crew_share() was called with
 *
 * Does something with some things, in any thread, so that it may write nothing
 * that belongs to others.
 */
typedef void (*EntCrewShareFunc) (guint    first,
                                  guint    end,
                                  gpointer data);

guint ent_crew_get_size (void);
void  ent_crew_set_size (guint            size);
void  ent_crew_run      (guint            n_parts,
                         EntCrewFunc      func,
                         gpointer         data);
void  ent_crew_share    (guint            n_things,
                         guint            n_at_once,
                         EntCrewShareFunc func,
                         gpointer         data);

G_END_DECLS
