/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-fling.h"

#include <math.h>

/* What is older says nothing of how fast the hand was in the end. */
#define MEMORY_US (100 * 1000)

/* A hand that rests before it lets go wants to stop. */
#define REST_US (50 * 1000)

/* Speed falls to 1/e in this time, as it does where GTK scrolls. */
#define DECAY_S 0.25

/* Slower than this, in px a second, is no motion. */
#define LEAST_SPEED 20.0

/* Faster is hardly meant. */
#define MOST_SPEED 6000.0

/**
 * ent_fling_add:
 * @fling: a fling
 * @place: where it is now
 * @now_us: when
 */
void
ent_fling_add (EntFling *fling,
               EntPoint  place,
               gint64    now_us)
{
  g_return_if_fail (fling != NULL);

  fling->times_us[fling->n % ENT_FLING_SAMPLES] = now_us;
  fling->places[fling->n % ENT_FLING_SAMPLES] = place;
  fling->n++;
}

/**
 * ent_fling_get_speed:
 * @fling: a fling
 * @now_us: when the hand lets go
 *
 * Returns: how fast it goes on, in px a second each way; 0 where it rested
 */
EntPoint
ent_fling_get_speed (const EntFling *fling,
                     gint64          now_us)
{
  guint last, first;
  double seconds, speed;
  EntPoint way;

  g_return_val_if_fail (fling != NULL, ((EntPoint) { 0, 0 }));

  if (fling->n < 2)
    return (EntPoint) { 0, 0 };
  last = fling->n - 1;
  first = last;
  while (first > 0 && last - first + 1 < ENT_FLING_SAMPLES && now_us - fling->times_us[(first - 1) % ENT_FLING_SAMPLES] <= MEMORY_US)
    first--;
  seconds = (fling->times_us[last % ENT_FLING_SAMPLES] - fling->times_us[first % ENT_FLING_SAMPLES]) / 1e6;
  if (now_us - fling->times_us[last % ENT_FLING_SAMPLES] > REST_US || seconds <= 0)
    return (EntPoint) { 0, 0 };
  way = (EntPoint) { fling->places[last % ENT_FLING_SAMPLES].x - fling->places[first % ENT_FLING_SAMPLES].x,
                     fling->places[last % ENT_FLING_SAMPLES].y - fling->places[first % ENT_FLING_SAMPLES].y };
  speed = hypot (way.x, way.y) / seconds;
  if (speed > MOST_SPEED)
    seconds *= speed / MOST_SPEED;
  return (EntPoint) { way.x / seconds, way.y / seconds };
}

/**
 * ent_fling_travel:
 * @speed: in px a second each way
 * @seconds: since the hand let go
 *
 * Returns: how far it has gone
 */
EntPoint
ent_fling_travel (EntPoint speed,
                  double   seconds)
{
  double part = DECAY_S * (1 - exp (-seconds / DECAY_S));

  return (EntPoint) { speed.x * part, speed.y * part };
}

/**
 * ent_fling_is_over:
 * @speed: in px a second each way
 * @seconds: since the hand let go
 *
 * Returns: whether it is so slow by then that it stands
 */
gboolean
ent_fling_is_over (EntPoint speed,
                   double   seconds)
{
  return hypot (speed.x, speed.y) * exp (-seconds / DECAY_S) < LEAST_SPEED;
}
