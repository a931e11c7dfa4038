/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-stress.h"

#include <math.h>
#include <string.h>

struct _EntStress
{
  EntStressPair *pairs;    /* in the order of the bodies, owned */
  EntStressPair *shuffled; /* owned */
  guint          n_pairs;
  double         shortest;
  double         longest;
};

/**
 * ent_stress_new:
 * @targets: the wanted distances; not needed afterwards
 *
 * Returns: (transfer full): the pairs that have a wanted distance
 */
EntStress *
ent_stress_new (EntTargets *targets)
{
  EntStressPair *pairs = g_new (EntStressPair, MAX (1, targets->pairs->len));
  guint n_pairs = 0;

  for (guint i = 0; i < targets->pairs->len; i++)
    {
      EntTargetPair pair = g_array_index (targets->pairs, EntTargetPair, i);
      double wanted = ent_targets_get (targets, pair.a, pair.b);

      if (wanted > 0)
        pairs[n_pairs++] = (EntStressPair) { pair.a, pair.b, wanted };
    }

  return ent_stress_new_of_pairs (pairs, n_pairs);
}

/**
 * ent_stress_new_of_pairs:
 * @pairs: (array length=n_pairs) (transfer full): pairs that have a wanted distance
 * @n_pairs: how many
 *
 * Returns: (transfer full): these pairs
 */
EntStress *
ent_stress_new_of_pairs (EntStressPair *pairs,
                         guint          n_pairs)
{
  EntStress *self = g_new0 (EntStress, 1);

  self->pairs = pairs;
  self->n_pairs = n_pairs;
  self->shuffled = g_new (EntStressPair, MAX (1, n_pairs));
  for (guint k = 0; k < n_pairs; k++)
    {
      double counts = pairs[k].wanted;

      self->shortest = k == 0 ? counts : MIN (self->shortest, counts);
      self->longest = MAX (self->longest, pairs[k].wanted);
    }

  return self;
}

/**
 * ent_stress_free:
 * @stress: (transfer full): pairs
 */
void
ent_stress_free (EntStress *stress)
{
  g_free (stress->pairs);
  g_free (stress->shuffled);
  g_free (stress);
}

/**
 * ent_stress_get_longest:
 * @stress: pairs
 *
 * Returns: the longest wanted distance; its square is the step to begin with
 */
double
ent_stress_get_longest (EntStress *stress)
{
  return stress->longest;
}

/**
 * ent_stress_get_last_step:
 * @stress: pairs
 *
 * Returns: the step at which places have come to rest
 */
double
ent_stress_get_last_step (EntStress *stress)
{
  return 0.1 * stress->shortest * stress->shortest;
}

static void
shuffle (EntStressPair *pairs,
         guint          n_pairs,
         EntRandom     *random)
{
  for (guint k = n_pairs; k-- > 1;)
    {
      guint other = (guint) (ent_random_double (random) * (k + 1));
      EntStressPair pair = pairs[k];

      pairs[k] = pairs[other];
      pairs[other] = pair;
    }
}

static void
sweep (EntStress *self,
       EntWork   *work,
       double     step)
{
  for (guint k = 0; k < self->n_pairs; k++)
    {
      EntStressPair *pair = &self->shuffled[k];
      EntPoint a = work->places[pair->a];
      EntPoint b = work->places[pair->b];
      double share = MIN (1, step / (pair->wanted * pair->wanted));
      double dx = a.x - b.x;
      double dy = a.y - b.y;
      double length = sqrt (dx * dx + dy * dy);
      double move;

      if (length < 1e-9)
        dx = length = 1e-3; /* one upon the other: any direction will do, but always the same */
      move = share * (length - pair->wanted) / 2 / length;
      ent_work_push (work, pair->a, -move * dx, -move * dy);
      ent_work_push (work, pair->b, move * dx, move * dy);
    }
}

/**
 * ent_stress_descend:
 * @stress: pairs
 * @work: the working arrays
 * @first_step: step (η) of the first sweep, in square world units
 * @last_step: of the last one
 * @n_sweeps: how many sweeps
 * @random: shuffles the pairs
 *
 * Moves each pair in turn towards its wanted distance, in an order shuffled
 * anew for every sweep, with steps that shrink exponentially. Bodies move as
 * far as their mobility lets them.
 *
 * Literature: J. X. Zheng, S. Pawar, D. F. M. Goodman, “Graph Drawing by
 * Stochastic Gradient Descent”, IEEE Transactions on Visualization and Computer
 * Graphics 25 (2019).
 *
 * Time: O(sweeps · pairs).
 *
 * Returns: the stress of where it ends, as of ent_stress_measure()
 */
double
ent_stress_descend (EntStress *stress,
                    EntWork   *work,
                    double     first_step,
                    double     last_step,
                    guint      n_sweeps,
                    EntRandom *random)
{
  double fade;

  if (stress->n_pairs == 0)
    return 0;

  fade = log (first_step / last_step) / MAX (1, n_sweeps - 1);
  memcpy (stress->shuffled, stress->pairs, stress->n_pairs * sizeof (EntStressPair));
  for (guint i = 0; i < n_sweeps && !ent_work_is_cancelled (work); i++)
    {
      shuffle (stress->shuffled, stress->n_pairs, random);
      sweep (stress, work, first_step * exp (-fade * i));
    }

  return ent_stress_measure (stress, work);
}

/**
 * ent_stress_measure:
 * @stress: pairs
 * @work: the working arrays
 *
 * Returns: the mean square of how much distances differ from those wanted, as shares
 *   of these
 */
double
ent_stress_measure (EntStress *stress,
                    EntWork   *work)
{
  double sum = 0;

  for (guint k = 0; k < stress->n_pairs; k++)
    {
      EntStressPair *pair = &stress->pairs[k];
      double off = ent_point_distance (work->places[pair->a], work->places[pair->b]) / pair->wanted - 1;

      sum += off * off;
    }

  return stress->n_pairs > 0 ? sum / stress->n_pairs : 0;
}
