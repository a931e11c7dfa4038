/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-first-places.h"

#include <math.h>

#include "layout/ent-cost.h"
#include "layout/ent-stress.h"

#define SWEEPS 30
#define GROWING_SWEEPS 20
#define JOINING_SWEEPS 10
#define EASE 0.15

typedef struct
{
  double    stress;
  double    cost;
  guint     number;
  EntPoint *places; /* owned */
} Start;

static void
start_free (gpointer data)
{
  Start *start = data;

  g_free (start->places);
  g_free (start);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const Start *first = *(Start *const *) a;
  const Start *second = *(Start *const *) b;

  if (first->cost != second->cost)
    return first->cost < second->cost ? -1 : 1;
  return first->number < second->number ? -1 : first->number > second->number;
}

static EntPoint
middle_of_pins (EntWork *work)
{
  EntPoint sum = { 0, 0 };
  guint n = 0;

  for (guint body = 0; body < ent_work_first_outer (work); body++)
    if (work->pinned[body])
      {
        sum.x += work->places[body].x;
        sum.y += work->places[body].y;
        n++;
      }

  return (EntPoint) { sum.x / MAX (1, n), sum.y / MAX (1, n) };
}

static void
scatter (EntWork   *work,
         double     side,
         EntRandom *random)
{
  EntPoint middle = middle_of_pins (work);

  for (guint body = 0; body < ent_work_first_outer (work); body++)
    {
      double x = ent_random_double (random);
      double y = ent_random_double (random);

      if (!work->pinned[body])
        work->places[body] = (EntPoint) { middle.x + (x - 0.5) * side, middle.y + (y - 0.5) * side };
    }
}

/* Random places, and what the stress makes of them. */
static GPtrArray *
descend (EntWork    *work,
         EntTargets *targets,
         guint64     seed,
         guint       n_starts)
{
  g_autoptr (EntStress) stress = ent_stress_new (targets);
  GPtrArray *starts = g_ptr_array_new_with_free_func (start_free);
  double longest = ent_stress_get_longest (stress);

  for (guint i = 0; i < n_starts && !ent_work_is_cancelled (work); i++)
    {
      Start *start = g_new0 (Start, 1);
      EntRandom random;

      ent_random_init (&random, seed * 977 + i * 7919);
      scatter (work, MAX (longest, work->spacing), &random);
      start->number = i;
      start->stress = ent_stress_descend (stress, work, longest * longest, ent_stress_get_last_step (stress), SWEEPS, &random);
      start->places = ent_work_save (work);
      g_ptr_array_add (starts, start);
    }

  return starts;
}

static void
orient (EntWork        *work,
        EntOrientation *orientation,
        GPtrArray      *starts)
{
  const Start *least = NULL;

  for (guint i = 0; i < starts->len; i++)
    {
      const Start *start = g_ptr_array_index (starts, i);

      if (least == NULL || start->stress < least->stress)
        least = start;
    }
  if (least != NULL && !ent_orientation_has_model (orientation))
    {
      ent_work_restore (work, least->places);
      ent_orientation_use_start (orientation, work);
    }

  for (guint i = 0; i < starts->len; i++)
    {
      Start *start = g_ptr_array_index (starts, i);

      ent_work_restore (work, start->places);
      ent_orientation_apply (orientation, work);
      g_free (start->places);
      start->places = ent_work_save (work);
    }
}

/**
 * ent_first_places_find:
 * @work: the working arrays
 * @outlines: the outlines
 * @targets: the wanted distances
 * @orientation: which way round the starts are to lie; takes its model from them if it has none
 * @seed: numbers the sequence of starts
 * @n_starts: how many starts to try
 * @n_best: how many to hand back
 *
 * Descends from many random places, and keeps those that promise the best
 * picture. Starts with a pinned body are not turned.
 *
 * Returns: (transfer full) (element-type EntPoint): arrays of places by body, the best first
 */
GPtrArray *
ent_first_places_find (EntWork        *work,
                       EntOutlines    *outlines,
                       EntTargets     *targets,
                       EntOrientation *orientation,
                       guint64         seed,
                       guint           n_starts,
                       guint           n_best)
{
  g_autoptr (GPtrArray) starts = descend (work, targets, seed, n_starts);
  GPtrArray *best = g_ptr_array_new_with_free_func (g_free);

  if (!ent_work_has_pins (work))
    orient (work, orientation, starts);
  for (guint i = 0; i < starts->len; i++)
    {
      Start *start = g_ptr_array_index (starts, i);

      ent_work_restore (work, start->places);
      start->cost = ent_cost_of_start (outlines, start->stress);
    }

  g_ptr_array_sort (starts, compare_starts);
  for (guint i = 0; i < MIN (n_best, starts->len); i++)
    g_ptr_array_add (best, g_steal_pointer (&((Start *) g_ptr_array_index (starts, i))->places));

  return best;
}

/* The mean of those bodies that have a place already. Returns FALSE when none has. */
static gboolean
mean_of_known (EntWork  *work,
               GArray   *bodies,
               EntPoint *mean)
{
  guint n = 0;

  *mean = (EntPoint) { 0, 0 };
  for (guint i = 0; i < bodies->len; i++)
    {
      guint body = g_array_index (bodies, guint, i);

      if (!work->known[body])
        continue;
      mean->x += work->places[body].x;
      mean->y += work->places[body].y;
      n++;
    }
  mean->x /= MAX (1, n);
  mean->y /= MAX (1, n);

  return n > 0;
}

/* A place beyond @place, seen from the middle of what is known. Later attempts
 * look in other directions, to either side in turn. */
static EntPoint
move_outside (EntPoint place,
              EntRect  known,
              guint    attempt)
{
  double dx = known.x1 - known.x0;
  double dy = known.y1 - known.y0;
  double reach = 0.4 * sqrt (dx * dx + dy * dy);
  double angle = atan2 (place.y - (known.y0 + known.y1) / 2, place.x - (known.x0 + known.x1) / 2);

  angle += (attempt % 2 == 0 ? 1 : -1) * (attempt / 2) * G_PI / 3;

  return (EntPoint) { place.x + reach * cos (angle), place.y + reach * sin (angle) };
}

/* A new pill among the members that are known (with later attempts to one side
 * of them), or beside everything; a new nation among its pills. */
static void
place_new (EntWork   *work,
           guint      attempt,
           EntRandom *random)
{
  EntRect known = ENT_RECT_EMPTY;

  for (guint body = 0; body < ent_work_first_outer (work); body++)
    if (work->known[body])
      known = ent_rect_include (known, work->places[body]);

  for (guint g = 0; g < work->n_groupings; g++)
    {
      guint pill = ent_work_pill (work, g);

      if (work->known[pill])
        continue;
      if (mean_of_known (work, work->holdings[g], &work->places[pill]))
        {
          if (attempt > 0)
            work->places[pill] = move_outside (work->places[pill], known, attempt);
        }
      else
        {
          double reach = work->spacing * sqrt (work->holdings[g]->len / G_PI) + 2 * work->spacing;

          work->places[pill] = (EntPoint) { (known.x0 + known.x1) / 2, known.y1 + reach };
          known.y1 += 2 * reach;
        }
    }

  for (guint body = 0; body < work->n_inner; body++)
    {
      EntPoint sum = { 0, 0 };
      double x = ent_random_double (random) - 0.5;
      double y = ent_random_double (random) - 0.5;

      if (work->known[body])
        continue;
      for (guint g = 0; g < work->n_groupings; g++)
        if (ent_set_has (work->held + body * work->n_words, g))
          {
            sum.x += work->places[ent_work_pill (work, g)].x / work->n_held[body];
            sum.y += work->places[ent_work_pill (work, g)].y / work->n_held[body];
          }
      work->places[body] = (EntPoint) { sum.x + x * work->spacing, sum.y + y * work->spacing };
    }
}

/* By how much the picture is larger than the wanted distances are, because it was stretched to a page. */
static double
measure_scale (EntWork    *work,
               EntTargets *targets)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < targets->pairs->len; i++)
    {
      EntTargetPair pair = g_array_index (targets->pairs, EntTargetPair, i);

      if (pair.b >= work->n_inner || !work->known[pair.a] || !work->known[pair.b]
          || targets->components[pair.a] != targets->components[pair.b])
        continue;
      sum += ent_point_distance (work->places[pair.a], work->places[pair.b]) / ent_targets_get (targets, pair.a, pair.b);
      n++;
    }

  return n > 0 ? CLAMP (sum / n, 0.8, 2.0) : 1;
}

/**
 * ent_first_places_grow:
 * @work: the working arrays
 * @targets: the wanted distances; they are scaled to the picture there is, so that it
 *   neither shrinks nor grows
 * @seed: scatters new nations
 * @attempt: counted from 0; each one begins elsewhere, and lets known bodies move more easily
 *
 * Places what is new among what is known: first only the new bodies move, then
 * the known ones a little, too.
 */
void
ent_first_places_grow (EntWork    *work,
                       EntTargets *targets,
                       guint64     seed,
                       guint       attempt)
{
  g_autofree double *mobility = g_memdup2 (work->mobility, work->n_bodies * sizeof (double));
  g_autoptr (EntStress) stress = NULL;
  EntRandom random;
  double longest, last;

  ent_random_init (&random, seed);
  ent_targets_scale (targets, measure_scale (work, targets));
  stress = ent_stress_new (targets);
  longest = ent_stress_get_longest (stress);
  last = ent_stress_get_last_step (stress);
  place_new (work, attempt, &random);

  for (guint body = 0; body < work->n_bodies; body++)
    if (work->known[body])
      work->mobility[body] = 0;
  ent_stress_descend (stress, work, longest * longest, last, GROWING_SWEEPS, &random);

  for (guint body = 0; body < work->n_bodies; body++)
    if (work->known[body])
      work->mobility[body] = mobility[body] * MIN (1, EASE * (attempt + 1));
  ent_stress_descend (stress, work, MAX (last, work->spacing * work->spacing), last, JOINING_SWEEPS, &random);

  for (guint body = 0; body < work->n_bodies; body++)
    work->mobility[body] = mobility[body];
}
