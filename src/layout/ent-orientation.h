/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/**
 * EntOrientation:
 *
 * Which way round the pictures of one network lie. Stress knows no left and no
 * right, so each start comes out turned and mirrored by chance. All starts of a
 * run are laid over one picture, the model: the places there were before, or
 * the start of least stress. The latter depends on the network alone, so pages
 * of all sizes, with whatever start is the best on each, look alike.
 */
typedef struct _EntOrientation EntOrientation;

EntOrientation *ent_orientation_new       (void);
void            ent_orientation_free      (EntOrientation *self);
gboolean        ent_orientation_has_model (EntOrientation *self);
void            ent_orientation_use_known (EntOrientation *self,
                                           EntWork        *work);
void            ent_orientation_use_start (EntOrientation *self,
                                           EntWork        *work);
void            ent_orientation_apply     (EntOrientation *self,
                                           EntWork        *work);
void            ent_orientation_mirror_all (EntWork       *work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOrientation, ent_orientation_free)

G_END_DECLS
