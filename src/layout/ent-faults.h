/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

/* What is wrong with places, counted: the rules of the layout, without a word on
 * how they are kept. */

guint    ent_faults_count_strangers (EntOutlines *outlines,
                                     guint        n_bodies,
                                     double      *depth);
guint    ent_faults_count_crossings (EntOutlines *outlines);
guint    ent_faults_count_overlaps  (EntWork     *work,
                                     guint        n_bodies,
                                     double       gap);
gboolean ent_faults_are_none        (EntOutlines *outlines);

G_END_DECLS
