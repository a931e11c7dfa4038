/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntRandom:
 *
 * A generator of our own (xorshift64), so that a seed gives the same picture
 * with every version of every library. A plain value.
 */
typedef struct
{
  guint64 state;
} EntRandom;

void   ent_random_init   (EntRandom *random,
                          guint64    seed);
double ent_random_double (EntRandom *random);

G_END_DECLS
