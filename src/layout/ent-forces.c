/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-forces.h"

#include <math.h>

#define STRONGEST 0.5
#define SPARE 11.0 /* between a pill and its outline */

/**
 * ent_forces_pull_pairs:
 * @work: the working arrays
 * @targets: the wanted distances
 * @strength: of the pull, falling with the square of the wanted distance
 *
 * Moves each pair of inner nations of one component a gentle step towards its wanted distance.
 */
void
ent_forces_pull_pairs (EntWork    *work,
                       EntTargets *targets,
                       double      strength)
{
  double near = strength * targets->sampling * work->spacing * work->spacing;

  for (guint i = 0; i < targets->pairs->len; i++)
    {
      EntTargetPair pair = g_array_index (targets->pairs, EntTargetPair, i);
      double wanted, dx, dy, length, move;

      if (pair.b >= work->n_inner || targets->components[pair.a] != targets->components[pair.b])
        continue;
      wanted = ent_targets_get (targets, pair.a, pair.b);
      dx = work->places[pair.a].x - work->places[pair.b].x;
      dy = work->places[pair.a].y - work->places[pair.b].y;
      length = sqrt (dx * dx + dy * dy);
      if (length < 1e-9)
        continue;
      move = MIN (STRONGEST, near / (wanted * wanted)) * (length - wanted) / 2 / length;
      ent_work_push (work, pair.a, -move * dx, -move * dy);
      ent_work_push (work, pair.b, move * dx, move * dy);
    }
}

/**
 * ent_forces_pull_components:
 * @work: the working arrays
 * @targets: knows the components
 * @share: of the way that is made
 *
 * Moves each component a little towards the common middle, less along the longer
 * side of the page: no wanted distance holds components together.
 */
void
ent_forces_pull_components (EntWork    *work,
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

/**
 * ent_forces_pull_pills:
 * @work: the working arrays, their means up to date
 * @share: of the way that is made
 *
 * Moves pills towards the places they like.
 */
void
ent_forces_pull_pills (EntWork *work,
                       double   share)
{
  for (guint g = 0; g < work->n_groupings; g++)
    {
      guint pill = ent_work_pill (work, g);

      if (!ent_work_is_idle (work, g))
        ent_work_push (work, pill, share * (work->exclusive[g].x - work->places[pill].x),
                       share * (work->exclusive[g].y - work->places[pill].y));
    }
}

/* Said at little cost what mostly is so: the room between hull and line is enough for a pill in the hull. */
static gboolean
stands_well_inside (EntWork          *work,
                    const EntOutline *outline,
                    EntPoint          place)
{
  return work->extents[ent_work_pill (work, outline->grouping)].up + SPARE <= outline->offset
         && ent_polygon_contains (outline->corners, outline->n_corners, place);
}

/**
 * ent_forces_pull_pill_inside:
 * @work: the working arrays
 * @outline: an outline, up to date
 *
 * Moves a pill that is outside its outline, or too near its line, towards the
 * middle of the members. Nothing is done for one or two members: there is no room
 * between them that could hold a pill, and it would drive them before it without
 * end.
 */
void
ent_forces_pull_pill_inside (EntWork          *work,
                             const EntOutline *outline)
{
  guint pill = ent_work_pill (work, outline->grouping);
  EntPoint place = work->places[pill];
  EntPoint middle;
  double beyond, way;

  if (outline->n_members < 3 || stands_well_inside (work, outline, place))
    return;
  beyond = ent_outline_distance (outline, place) + work->extents[pill].up + SPARE;
  if (beyond <= 0)
    return;
  middle = ent_outline_get_mean (outline);
  way = ent_point_distance (place, middle);
  if (way < 1e-9)
    return;

  beyond = MIN (way, 0.8 * beyond);
  ent_work_push (work, pill, (middle.x - place.x) / way * beyond, (middle.y - place.y) / way * beyond);
}
