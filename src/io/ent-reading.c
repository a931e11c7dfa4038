/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-reading.h"

struct _EntReading
{
  gatomicrefcount ref_count;
  GCancellable   *cancellable; /* (nullable): owned */
  int             permille;    /* atomic: of the whole, phase after phase */
};

/* What share of the whole the phases take, in thousandths: where each begins,
 * and where the last ends. */
static const int starts[] = { 0, 100, 250, 600, 1000 };

/**
 * ent_reading_new:
 * @cancellable: (nullable): gives the reading up; a reference is kept
 *
 * Returns: (transfer full): a reading that has not begun
 */
EntReading *
ent_reading_new (GCancellable *cancellable)
{
  EntReading *reading = g_new0 (EntReading, 1);

  g_atomic_ref_count_init (&reading->ref_count);
  g_set_object (&reading->cancellable, cancellable);
  return reading;
}

/**
 * ent_reading_ref:
 * @reading: a reading
 *
 * Returns: (transfer full): @reading
 */
EntReading *
ent_reading_ref (EntReading *reading)
{
  g_return_val_if_fail (reading != NULL, NULL);

  g_atomic_ref_count_inc (&reading->ref_count);
  return reading;
}

/**
 * ent_reading_unref:
 * @reading: (transfer full): a reading
 */
void
ent_reading_unref (EntReading *reading)
{
  g_return_if_fail (reading != NULL);

  if (!g_atomic_ref_count_dec (&reading->ref_count))
    return;
  g_clear_object (&reading->cancellable);
  g_free (reading);
}

/**
 * ent_reading_get_cancellable:
 * @reading: a reading
 *
 * Returns: (nullable) (transfer none): what gives it up
 */
GCancellable *
ent_reading_get_cancellable (EntReading *reading)
{
  g_return_val_if_fail (reading != NULL, NULL);

  return reading->cancellable;
}

/**
 * ent_reading_go_on:
 * @reading: a reading
 * @phase: what is being done
 * @done: how much of it
 * @total: of how much
 *
 * Says how far the reading is.
 *
 * Returns: %FALSE if it is to be given up
 */
gboolean
ent_reading_go_on (EntReading      *reading,
                   EntReadingPhase  phase,
                   gsize            done,
                   gsize            total)
{
  int length = starts[phase + 1] - starts[phase];
  double share = total > 0 ? MIN ((double) done / (double) total, 1) : 0;

  g_return_val_if_fail (reading != NULL, FALSE);

  g_atomic_int_set (&reading->permille, starts[phase] + (int) (share * length));
  return !g_cancellable_is_cancelled (reading->cancellable);
}

/**
 * ent_reading_get_phase:
 * @reading: a reading
 *
 * Returns: what is being done
 */
EntReadingPhase
ent_reading_get_phase (EntReading *reading)
{
  int permille;
  EntReadingPhase phase = ENT_READING_LINKS;

  g_return_val_if_fail (reading != NULL, ENT_READING_CONTENT);

  permille = g_atomic_int_get (&reading->permille);
  while (phase > ENT_READING_CONTENT && permille < starts[phase])
    phase--;
  return phase;
}

/**
 * ent_reading_get_fraction:
 * @reading: a reading
 *
 * Returns: how much of the whole is done, from 0 to 1; it never falls
 */
double
ent_reading_get_fraction (EntReading *reading)
{
  g_return_val_if_fail (reading != NULL, 0);

  return g_atomic_int_get (&reading->permille) / 1000.0;
}
