/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-random.h"

/**
 * ent_random_init:
 * @random: (out): a generator
 * @seed: any number; the same one gives the same sequence
 */
void
ent_random_init (EntRandom *random,
                 guint64    seed)
{
  random->state = G_GUINT64_CONSTANT (88172645463325252) + seed;
  if (random->state == 0)
    random->state = 1; /* the only state it could not leave */

  /* near seeds begin near each other */
  for (guint i = 0; i < 20; i++)
    ent_random_double (random);
}

/**
 * ent_random_double:
 * @random: a generator
 *
 * Literature: G. Marsaglia, “Xorshift RNGs” (2003).
 *
 * Returns: a number in [0, 1)
 */
double
ent_random_double (EntRandom *random)
{
  random->state ^= random->state << 13;
  random->state ^= random->state >> 7;
  random->state ^= random->state << 17;

  return (double) (random->state >> 11) / 9007199254740992.0;
}
