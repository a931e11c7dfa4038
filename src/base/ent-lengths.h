/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntLengths:
 *
 * Lengths that lie end to end, such as the heights of the rows of a list: where
 * each begins and which one lies where is found in O(log n), and so is a length
 * changed.
 */
typedef struct _EntLengths EntLengths;

EntLengths *ent_lengths_new       (guint             n,
                                   double            length);
void        ent_lengths_free      (EntLengths       *lengths);
double      ent_lengths_get       (const EntLengths *lengths,
                                   guint             index);
void        ent_lengths_set       (EntLengths       *lengths,
                                   guint             index,
                                   double            length);
double      ent_lengths_get_start (const EntLengths *lengths,
                                   guint             index);
guint       ent_lengths_find      (const EntLengths *lengths,
                                   double            at,
                                   double           *start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLengths, ent_lengths_free)

G_END_DECLS
