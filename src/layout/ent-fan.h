/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/**
 * EntFan:
 *
 * The discs of all inner nations as they lie around a point, by direction, so
 * that a straight spoke from there is held against those alone that lie in its
 * direction.
 */
typedef struct _EntFan EntFan;

EntFan *ent_fan_new        (EntWork  *work);
void    ent_fan_free       (EntFan   *fan);
void    ent_fan_spread     (EntFan   *fan,
                            EntPoint  middle,
                            double    room);
guint   ent_fan_count_hits (EntFan   *fan,
                            guint     nation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntFan, ent_fan_free)

G_END_DECLS
