/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-targets.h"

#include <math.h>

#include "base/ent-random.h"

#define UNREACHED 1e9
#define PARTNERS 32 /* of a nation among many others: random ones, which are enough to find its region by */

/*
 * Nations held by the same groupings make a pattern and want to fill a disc of
 * their own, whose radius follows from their number. Patterns that share a
 * grouping are neighbours; all others are as far as the chain of neighbours
 * between them, so chains of groupings lie in a line.
 */
typedef struct
{
  EntWork *work;
  guint    n_patterns;
  guint   *pattern;         /* by inner nation */
  guint   *first;           /* by pattern: a nation that has it */
  double  *radii;           /* by pattern */
  double  *between;         /* n_patterns × n_patterns */
  guint   *component;       /* by grouping */
  double  *component_radii; /* by component */
} Plan;

static double
radius_of (EntWork *work,
           guint    n_nations)
{
  return work->spacing * sqrt (n_nations / G_PI);
}

static const guint64 *
held_by (EntWork *work,
         guint    nation)
{
  return work->held + nation * work->n_words;
}

static void
find_patterns (Plan *plan)
{
  EntWork *work = plan->work;
  g_autofree guint *sizes = g_new0 (guint, work->n_inner);

  for (guint i = 0; i < work->n_inner; i++)
    {
      guint p = 0;

      while (p < plan->n_patterns && !ent_set_equal (held_by (work, plan->first[p]), held_by (work, i), work->n_words))
        p++;
      if (p == plan->n_patterns)
        plan->first[plan->n_patterns++] = i;
      plan->pattern[i] = p;
      sizes[p]++;
    }
  for (guint p = 0; p < plan->n_patterns; p++)
    plan->radii[p] = radius_of (work, sizes[p]);
}

static double
neighbour_distance (Plan  *plan,
                    guint  p,
                    guint  q)
{
  EntWork *work = plan->work;
  const guint64 *a = held_by (work, plan->first[p]);
  const guint64 *b = held_by (work, plan->first[q]);
  guint common = ent_set_count_common (a, b, work->n_words);
  guint either = work->n_held[plan->first[p]] + work->n_held[plan->first[q]] - common;

  if (p == q)
    return 0;
  if (common == 0)
    return UNREACHED;

  return 0.9 * (plan->radii[p] + plan->radii[q]) + 0.55 * work->spacing * (1 - (double) common / either);
}

static void
measure_patterns (Plan *plan)
{
  guint n = plan->n_patterns;
  double *d = g_new (double, MAX (1, n * n));

  for (guint p = 0; p < n; p++)
    for (guint q = 0; q < n; q++)
      d[p * n + q] = neighbour_distance (plan, p, q);
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < n; j++)
        d[i * n + j] = MIN (d[i * n + j], d[i * n + k] + d[k * n + j]);
  plan->between = d;
}

static void
find_components (Plan *plan)
{
  EntWork *work = plan->work;
  gboolean changed = TRUE;

  for (guint g = 0; g < work->n_groupings; g++)
    plan->component[g] = g;
  while (changed)
    {
      changed = FALSE;
      for (guint p = 0; p < plan->n_patterns; p++)
        {
          const guint64 *held = held_by (work, plan->first[p]);
          guint least = G_MAXUINT;

          for (guint g = 0; g < work->n_groupings; g++)
            if (ent_set_has (held, g))
              least = MIN (least, plan->component[g]);
          for (guint g = 0; g < work->n_groupings; g++)
            if (ent_set_has (held, g) && plan->component[g] != least)
              {
                plan->component[g] = least;
                changed = TRUE;
              }
        }
    }
}

static void
assign_components (Plan       *plan,
                   EntTargets *targets)
{
  EntWork *work = plan->work;
  g_autofree guint *sizes = g_new0 (guint, work->n_groupings);

  for (guint i = 0; i < work->n_inner; i++)
    {
      guint g = 0;

      while (!ent_set_has (held_by (work, i), g))
        g++;
      targets->components[i] = plan->component[g];
      sizes[plan->component[g]]++;
    }
  for (guint g = 0; g < work->n_groupings; g++)
    {
      targets->components[ent_work_pill (work, g)] = plan->component[g];
      plan->component_radii[g] = radius_of (work, sizes[g]);
    }
}

static double
between_components (Plan  *plan,
                    guint  a,
                    guint  b)
{
  return 0.8 * (plan->component_radii[a] + plan->component_radii[b]) + plan->work->spacing;
}

static double
pattern_to_pattern (Plan       *plan,
                    EntTargets *targets,
                    guint       p,
                    guint       q)
{
  guint component = targets->components[plan->first[p]];
  guint other = targets->components[plan->first[q]];

  if (p == q)
    return MAX (plan->work->spacing, plan->radii[p]);
  if (component != other)
    return between_components (plan, component, other);

  return MAX (plan->work->spacing, plan->between[p * plan->n_patterns + q]);
}

static double
pill_to_pattern (Plan       *plan,
                 EntTargets *targets,
                 guint       g,
                 guint       p)
{
  EntWork *work = plan->work;
  double reach = 0.72 * radius_of (work, work->holdings[g]->len);
  double nearest = UNREACHED;

  if (ent_set_has (held_by (work, plan->first[p]), g))
    return MAX (0.8 * work->spacing, reach);
  if (targets->components[plan->first[p]] != plan->component[g])
    return between_components (plan, targets->components[plan->first[p]], plan->component[g]);

  for (guint q = 0; q < plan->n_patterns; q++)
    if (ent_set_has (held_by (work, plan->first[q]), g))
      nearest = MIN (nearest, plan->between[q * plan->n_patterns + p]);

  return reach + nearest;
}

static void
fill_in_distances (Plan       *plan,
                   EntTargets *targets)
{
  EntWork *work = plan->work;
  guint n = plan->n_patterns + work->n_groupings;

  targets->n_kinds = n;
  targets->distances = g_new0 (double, MAX (1, n * n));
  for (guint i = 0; i < work->n_inner; i++)
    targets->kinds[i] = plan->pattern[i];
  for (guint g = 0; g < work->n_groupings; g++)
    targets->kinds[ent_work_pill (work, g)] = plan->n_patterns + g;

  for (guint p = 0; p < plan->n_patterns; p++)
    {
      for (guint q = 0; q < plan->n_patterns; q++)
        targets->distances[p * n + q] = pattern_to_pattern (plan, targets, p, q);
      for (guint g = 0; g < work->n_groupings; g++)
        if (!ent_work_is_idle (work, g))
          {
            guint pill = plan->n_patterns + g;

            targets->distances[p * n + pill] = pill_to_pattern (plan, targets, g, p);
            targets->distances[pill * n + p] = targets->distances[p * n + pill];
          }
    }
}

static void
add_pair (EntTargets *targets,
          guint       a,
          guint       b)
{
  EntTargetPair pair = { MIN (a, b), MAX (a, b) };

  g_array_append_val (targets->pairs, pair);
}

/* All pairs, whose number grows with the square; or a sample of those of two
 * nations, always the same one, and all of a nation and a pill. */
static void
choose_pairs (EntWork    *work,
              EntTargets *targets)
{
  EntRandom random;

  targets->pairs = g_array_new (FALSE, FALSE, sizeof (EntTargetPair));
  targets->sampling = 1;
  if (!ent_work_has_many (work))
    {
      for (guint a = 0; a < targets->n; a++)
        for (guint b = a + 1; b < targets->n; b++)
          add_pair (targets, a, b);
      return;
    }

  ent_random_init (&random, work->n_inner);
  targets->sampling = (work->n_inner - 1) / (2.0 * PARTNERS);
  for (guint a = 0; a < work->n_inner; a++)
    {
      for (guint i = 0; i < PARTNERS; i++)
        {
          guint b = (guint) (ent_random_double (&random) * work->n_inner);

          if (b != a)
            add_pair (targets, a, b);
        }
      for (guint b = work->n_inner; b < targets->n; b++)
        add_pair (targets, a, b);
    }
}

/**
 * ent_targets_new:
 * @work: the working arrays
 *
 * Time: O(patterns³ + patterns² · groupings + nations · patterns + pairs).
 *
 * Returns: (transfer full): the wanted distances
 */
EntTargets *
ent_targets_new (EntWork *work)
{
  EntTargets *targets = g_new0 (EntTargets, 1);
  Plan plan = { .work = work };

  targets->n = work->n_inner + work->n_groupings;
  targets->kinds = g_new0 (guint, targets->n);
  targets->components = g_new0 (guint, targets->n);
  plan.pattern = g_new (guint, work->n_inner);
  plan.first = g_new (guint, work->n_inner);
  plan.radii = g_new (double, work->n_inner);
  plan.component = g_new (guint, work->n_groupings);
  plan.component_radii = g_new (double, work->n_groupings);

  find_patterns (&plan);
  measure_patterns (&plan);
  find_components (&plan);
  assign_components (&plan, targets);
  fill_in_distances (&plan, targets);
  choose_pairs (work, targets);

  g_free (plan.pattern);
  g_free (plan.first);
  g_free (plan.radii);
  g_free (plan.between);
  g_free (plan.component);
  g_free (plan.component_radii);

  return targets;
}

/**
 * ent_targets_free:
 * @targets: (transfer full): wanted distances
 */
void
ent_targets_free (EntTargets *targets)
{
  g_free (targets->kinds);
  g_free (targets->distances);
  g_array_unref (targets->pairs);
  g_free (targets->components);
  g_free (targets);
}

/**
 * ent_targets_scale:
 * @targets: wanted distances
 * @by: a factor
 *
 * Makes all wanted distances longer or shorter.
 */
void
ent_targets_scale (EntTargets *targets,
                   double      by)
{
  for (guint i = 0; i < targets->n_kinds * targets->n_kinds; i++)
    targets->distances[i] *= by;
}
