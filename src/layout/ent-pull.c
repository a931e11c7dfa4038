/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-pull.h"

#include <math.h>

#define STRONGEST 0.5
#define SPARE 11.0 /* between a pill and its outline */

/* A gentle step of every pair of inner nations of one component towards its wanted distance. */
void
ent_pull_pairs (EntFrame   *frame,
                EntTargets *targets,
                double      strength)
{
  double near = strength * frame->spacing * frame->spacing;

  for (guint a = 0; a < frame->n_inner; a++)
    for (guint b = a + 1; b < frame->n_inner; b++)
      {
        double wanted = ent_targets_get (targets, a, b);
        double dx = frame->places[a].x - frame->places[b].x;
        double dy = frame->places[a].y - frame->places[b].y;
        double length = sqrt (dx * dx + dy * dy);
        double move;

        if (length < 1e-9 || targets->components[a] != targets->components[b])
          continue;
        move = MIN (STRONGEST, near / (wanted * wanted)) * (length - wanted) / 2 / length;
        ent_frame_push (frame, a, -move * dx, -move * dy);
        ent_frame_push (frame, b, move * dx, move * dy);
      }
}

/* Components have no wanted distance that would hold them together: each goes a
 * little towards the common middle, less along the longer side of the page. */
void
ent_pull_components (EntFrame   *frame,
                     EntTargets *targets,
                     double      share)
{
  double flat = frame->page.height / frame->page.width;
  g_autofree EntPoint *sums = g_new0 (EntPoint, frame->n_groupings);
  g_autofree guint *sizes = g_new0 (guint, frame->n_groupings);
  EntPoint middle = { 0, 0 };

  for (guint i = 0; i < frame->n_inner; i++)
    {
      guint c = targets->components[i];

      sums[c].x += frame->places[i].x;
      sums[c].y += frame->places[i].y;
      sizes[c]++;
      middle.x += frame->places[i].x / frame->n_inner;
      middle.y += frame->places[i].y / frame->n_inner;
    }

  for (guint body = 0; body < targets->n; body++)
    {
      guint c = targets->components[body];

      if (sizes[c] == 0 || sizes[c] == frame->n_inner)
        continue;
      ent_frame_push (frame, body, share * flat * (middle.x - sums[c].x / sizes[c]),
                      share * (middle.y - sums[c].y / sizes[c]));
    }
}

/* Pills go a share of the way to where they like to be. Means must be up to date. */
void
ent_pull_pills (EntFrame *frame,
                double    share)
{
  for (guint g = 0; g < frame->n_groupings; g++)
    {
      guint pill = ent_frame_pill (frame, g);

      if (!ent_frame_is_idle (frame, g))
        ent_frame_push (frame, pill, share * (frame->exclusive[g].x - frame->places[pill].x),
                        share * (frame->exclusive[g].y - frame->places[pill].y));
    }
}

/* A pill outside its outline, or too near its rim, moves towards the middle of
 * the members. Around one or two there is no room that it could be held in: it
 * would drive them before it without end. The hull must be up to date. */
void
ent_pull_pill_inside (EntFrame         *frame,
                      const EntOutline *outline)
{
  guint pill = ent_frame_pill (frame, outline->grouping);
  EntPoint place = frame->places[pill];
  double beyond, way;

  if (outline->n_members < 3)
    return;
  beyond = ent_outline_distance (outline, place) + frame->extents[pill].up + SPARE;
  way = ent_point_distance (place, outline->mean);
  if (beyond <= 0 || way < 1e-9)
    return;

  beyond = MIN (way, 0.8 * beyond);
  ent_frame_push (frame, pill, (outline->mean.x - place.x) / way * beyond, (outline->mean.y - place.y) / way * beyond);
}
