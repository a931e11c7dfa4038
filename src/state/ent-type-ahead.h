/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

/**
 * EntTypeAhead:
 *
 * What somebody is typing to get to something in the picture: the beginning of
 * its name, or one letter again and again to go through all that begin with it.
 */
typedef struct _EntTypeAhead EntTypeAhead;

EntTypeAhead *ent_type_ahead_new  (void);
void          ent_type_ahead_free (EntTypeAhead *typed);
EntThing      ent_type_ahead_find (EntTypeAhead *typed,
                                   EntPipeline  *pipeline,
                                   EntScene     *scene,
                                   EntThing      from,
                                   gunichar      letter,
                                   gint64        now_ms);

G_END_DECLS
