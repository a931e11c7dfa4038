/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-saved-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_SESSION (ent_session_get_type ())
G_DECLARE_FINAL_TYPE (EntSession, ent_session, ENT, SESSION, GObject)

/**
 * EntSessionMake:
 * @data: what was given with it
 *
 * Returns: (transfer full) (nullable): what is to come back; %NULL for what is written already
 */
typedef EntSavedView *(*EntSessionMake) (gpointer data);

/* EntSession: what is to come back at the next start, as a view file. It is
 * written by a worker when things have settled, so that a crash loses little
 * and a drag through time writes nothing, and once more when a window closes.
 * Main thread only. */

GFile        *ent_session_new_file  (void);
EntSession   *ent_session_new       (GFile           *file,
                                     EntSessionMake   make,
                                     gpointer         data);
void          ent_session_touch     (EntSession      *self);
void          ent_session_write_now (EntSession      *self);
void          ent_session_end       (EntSession      *self);
EntSavedView *ent_session_read      (GFile           *file,
                                     GError         **error);

G_END_DECLS
