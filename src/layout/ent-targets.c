/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-targets.h"

#include <math.h>

#define UNREACHED 1e9

/*
 * Nations held by the same groupings make a pattern and want to fill a disc of
 * their own, whose radius follows from their number. Patterns that share a
 * grouping are neighbours; all others are as far as the chain of neighbours
 * between them, so chains of groupings lie in a line.
 */
typedef struct
{
  EntFrame *frame;
  guint     n_patterns;
  guint    *pattern;   /* by inner nation */
  guint    *first;     /* by pattern: a nation that has it */
  double   *radii;     /* by pattern */
  double   *between;   /* n_patterns × n_patterns */
  guint    *component; /* by grouping */
  double   *component_radii; /* by component */
} Plan;

static double
radius_of (EntFrame *frame,
           guint     n_nations)
{
  return frame->spacing * sqrt (n_nations / G_PI);
}

static const guint64 *
held_by (EntFrame *frame,
         guint     nation)
{
  return frame->held + nation * frame->n_words;
}

static void
find_patterns (Plan *plan)
{
  EntFrame *frame = plan->frame;
  g_autofree guint *sizes = g_new0 (guint, frame->n_inner);

  for (guint i = 0; i < frame->n_inner; i++)
    {
      guint p = 0;

      while (p < plan->n_patterns && !ent_set_equal (held_by (frame, plan->first[p]), held_by (frame, i), frame->n_words))
        p++;
      if (p == plan->n_patterns)
        plan->first[plan->n_patterns++] = i;
      plan->pattern[i] = p;
      sizes[p]++;
    }
  for (guint p = 0; p < plan->n_patterns; p++)
    plan->radii[p] = radius_of (frame, sizes[p]);
}

static double
neighbour_distance (Plan *plan,
                    guint p,
                    guint q)
{
  EntFrame *frame = plan->frame;
  const guint64 *a = held_by (frame, plan->first[p]);
  const guint64 *b = held_by (frame, plan->first[q]);
  guint common = ent_set_count_common (a, b, frame->n_words);
  guint either = frame->n_held[plan->first[p]] + frame->n_held[plan->first[q]] - common;

  if (p == q)
    return 0;
  if (common == 0)
    return UNREACHED;

  return 0.9 * (plan->radii[p] + plan->radii[q]) + 0.55 * frame->spacing * (1 - (double) common / either);
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
  EntFrame *frame = plan->frame;
  gboolean changed = TRUE;

  for (guint g = 0; g < frame->n_groupings; g++)
    plan->component[g] = g;
  while (changed)
    {
      changed = FALSE;
      for (guint p = 0; p < plan->n_patterns; p++)
        {
          const guint64 *held = held_by (frame, plan->first[p]);
          guint least = G_MAXUINT;

          for (guint g = 0; g < frame->n_groupings; g++)
            if (ent_set_has (held, g))
              least = MIN (least, plan->component[g]);
          for (guint g = 0; g < frame->n_groupings; g++)
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
  EntFrame *frame = plan->frame;
  g_autofree guint *sizes = g_new0 (guint, frame->n_groupings);

  for (guint i = 0; i < frame->n_inner; i++)
    {
      guint g = 0;

      while (!ent_set_has (held_by (frame, i), g))
        g++;
      targets->components[i] = plan->component[g];
      sizes[plan->component[g]]++;
    }
  for (guint g = 0; g < frame->n_groupings; g++)
    {
      targets->components[ent_frame_pill (frame, g)] = plan->component[g];
      plan->component_radii[g] = radius_of (frame, sizes[g]);
    }
}

static double
between_components (Plan *plan,
                    guint a,
                    guint b)
{
  return 0.8 * (plan->component_radii[a] + plan->component_radii[b]) + plan->frame->spacing;
}

static double
nation_to_nation (Plan       *plan,
                  EntTargets *targets,
                  guint       i,
                  guint       j)
{
  guint p = plan->pattern[i];
  guint q = plan->pattern[j];

  if (p == q)
    return MAX (plan->frame->spacing, plan->radii[p]);
  if (targets->components[i] != targets->components[j])
    return between_components (plan, targets->components[i], targets->components[j]);

  return MAX (plan->frame->spacing, plan->between[p * plan->n_patterns + q]);
}

static double
pill_to_nation (Plan       *plan,
                EntTargets *targets,
                guint       g,
                guint       i)
{
  EntFrame *frame = plan->frame;
  double reach = 0.72 * radius_of (frame, frame->holdings[g]->len);
  double nearest = UNREACHED;

  if (ent_set_has (held_by (frame, i), g))
    return MAX (0.8 * frame->spacing, reach);
  if (targets->components[i] != plan->component[g])
    return between_components (plan, targets->components[i], plan->component[g]);

  for (guint p = 0; p < plan->n_patterns; p++)
    if (ent_set_has (held_by (frame, plan->first[p]), g))
      nearest = MIN (nearest, plan->between[p * plan->n_patterns + plan->pattern[i]]);

  return reach + nearest;
}

/*
 * ent_targets_new:
 *
 * Time: O(patterns³ + nations² + nations · groupings · patterns).
 */
EntTargets *
ent_targets_new (EntFrame *frame)
{
  EntTargets *targets = g_new0 (EntTargets, 1);
  guint n = frame->n_inner + frame->n_groupings;
  Plan plan = { .frame = frame };

  targets->n = n;
  targets->distances = g_new0 (double, MAX (1, n * n));
  targets->components = g_new0 (guint, n);
  plan.pattern = g_new (guint, frame->n_inner);
  plan.first = g_new (guint, frame->n_inner);
  plan.radii = g_new (double, frame->n_inner);
  plan.component = g_new (guint, frame->n_groupings);
  plan.component_radii = g_new (double, frame->n_groupings);

  find_patterns (&plan);
  measure_patterns (&plan);
  find_components (&plan);
  assign_components (&plan, targets);

  for (guint i = 0; i < frame->n_inner; i++)
    {
      for (guint j = 0; j < frame->n_inner; j++)
        if (i != j)
          targets->distances[i * n + j] = nation_to_nation (&plan, targets, i, j);
      for (guint g = 0; g < frame->n_groupings; g++)
        if (!ent_frame_is_idle (frame, g))
          {
            guint pill = ent_frame_pill (frame, g);

            targets->distances[i * n + pill] = pill_to_nation (&plan, targets, g, i);
            targets->distances[pill * n + i] = targets->distances[i * n + pill];
          }
    }

  g_free (plan.pattern);
  g_free (plan.first);
  g_free (plan.radii);
  g_free (plan.between);
  g_free (plan.component);
  g_free (plan.component_radii);

  return targets;
}

void
ent_targets_free (EntTargets *targets)
{
  g_free (targets->distances);
  g_free (targets->components);
  g_free (targets);
}

void
ent_targets_scale (EntTargets *targets,
                   double      by)
{
  for (guint i = 0; i < targets->n * targets->n; i++)
    targets->distances[i] *= by;
}
