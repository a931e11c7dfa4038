/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntCrew:
 *
 * Threads that share the work on many alike things. They sleep while there is
 * nothing to do: where another program has their processor, one that waits busily
 * takes more time than it saves. One owner, who works as well.
 */
typedef struct _EntCrew EntCrew;

/**
 * EntCrewFunc:
 * @first: the first of some things
 * @end: the one after the last
 * @data: of ent_crew_share()
 *
 * Does what is to be done with some things; in any thread, so that it may write
 * nothing that belongs to others.
 */
typedef void (*EntCrewFunc) (guint    first,
                             guint    end,
                             gpointer data);

EntCrew *ent_crew_new   (guint        n_threads);
void     ent_crew_free  (EntCrew     *crew);
void     ent_crew_share (EntCrew     *crew,
                         guint        n_things,
                         guint        n_at_once,
                         EntCrewFunc  func,
                         gpointer     data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCrew, ent_crew_free)

G_END_DECLS
