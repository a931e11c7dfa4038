/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-forces.h"

#include <math.h>

#define STRONGEST 0.5
#define SPARE 11.0 /* between a pill and its outline */

/* A gentle step of every pair of inner nations of one component towards its wanted distance. */
void
ent_forces_pull_pairs (EntWork   *work,
                EntTargets *targets,
                double      strength)
{
  double near = strength * work->spacing * work->spacing;

  for (guint a = 0; a < work->n_inner; a++)
    for (guint b = a + 1; b < work->n_inner; b++)
      {
        double wanted = ent_targets_get (targets, a, b);
        double dx = work->places[a].x - work->places[b].x;
        double dy = work->places[a].y - work->places[b].y;
        double length = sqrt (dx * dx + dy * dy);
        double move;

        if (length < 1e-9 || targets->components[a] != targets->components[b])
          continue;
        move = MIN (STRONGEST, near / (wanted * wanted)) * (length - wanted) / 2 / length;
        ent_work_push (work, a, -move * dx, -move * dy);
        ent_work_push (work, b, move * dx, move * dy);
      }
}

/* Components have no wanted distance that would hold them together: each goes a
 * little towards the common middle, less along the longer side of the page. */
void
ent_forces_pull_components (EntWork   *work,
                     EntTargets *targets,
                     double      share)
{
  double flat = work->page.height / work->page.width;
  g_autofree EntPoint *sums = g_new0 (EntPoint, work->n_groupings);
  g_autofree guint *sizes = g_new0 (guint, work->n_groupings);
  EntPoint middle = { 0, 0 };

  for (guint i = 0; i < work->n_inner; i++)
    {
      guint c = targets->components[i];

      sums[c].x += work->places[i].x;
      sums[c].y += work->places[i].y;
      sizes[c]++;
      middle.x += work->places[i].x / work->n_inner;
      middle.y += work->places[i].y / work->n_inner;
    }

  for (guint body = 0; body < targets->n; body++)
    {
      guint c = targets->components[body];

      if (sizes[c] == 0 || sizes[c] == work->n_inner)
        continue;
      ent_work_push (work, body, share * flat * (middle.x - sums[c].x / sizes[c]),
                      share * (middle.y - sums[c].y / sizes[c]));
    }
}

/* Pills go a share of the way to where they like to be. Means must be up to date. */
void
ent_forces_pull_pills (EntWork *work,
                double    share)
{
  for (guint g = 0; g < work->n_groupings; g++)
    {
      guint pill = ent_work_pill (work, g);

      if (!ent_work_is_idle (work, g))
        ent_work_push (work, pill, share * (work->exclusive[g].x - work->places[pill].x),
                        share * (work->exclusive[g].y - work->places[pill].y));
    }
}

/* A pill outside its outline, or too near its rim, moves towards the middle of
 * the members. Around one or two there is no room that it could be held in: it
 * would drive them before it without end. The hull must be up to date. */
void
ent_forces_pull_pill_inside (EntWork         *work,
                      const EntOutline *outline)
{
  guint pill = ent_work_pill (work, outline->grouping);
  EntPoint place = work->places[pill];
  double beyond, way;

  if (outline->n_members < 3)
    return;
  beyond = ent_outline_distance (outline, place) + work->extents[pill].up + SPARE;
  way = ent_point_distance (place, outline->mean);
  if (beyond <= 0 || way < 1e-9)
    return;

  beyond = MIN (way, 0.8 * beyond);
  ent_work_push (work, pill, (outline->mean.x - place.x) / way * beyond, (outline->mean.y - place.y) / way * beyond);
}
