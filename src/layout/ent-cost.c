/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-cost.h"

#include <math.h>

#include "layout/ent-fan.h"
#include "layout/ent-faults.h"
#include "layout/ent-page-fit.h"

/* Weight of the picture's size relative to the page (its mean side). */
#define PAGE_WEIGHT 0.02

/* Strangers of the outlines of the whole period, before anything was done about them. */
static double
cost_of_strangers (EntOutlines *outlines)
{
  EntWork *work = outlines->work;
  double cost = 0;

  for (guint g = 0; g < work->n_groupings; g++)
    {
      EntOutline *outline = ent_outlines_get (outlines, g);

      ent_outline_update (outline, work);
      for (guint i = 0; i < outline->n_movable; i++)
        {
          double depth = ent_outline_depth_of (outline, work, &outline->strangers[outline->movable[i]]);

          if (depth > 0)
            cost += 2 + 0.02 * depth;
        }
    }

  return cost;
}

/**
 * ent_cost_of_start:
 * @outlines: the outlines; those of the whole period are brought up to date
 * @stress: the stress of the start
 *
 * Weighs a start, before any rule was looked at: its stress, and the strangers it
 * has in outlines of the whole period.
 *
 * Returns: how little the start is worth going on with; less is better
 */
double
ent_cost_of_start (EntOutlines *outlines,
                   double       stress)
{
  return 100 * stress + cost_of_strangers (outlines);
}

static double
cost_of_spokes (EntWork *work)
{
  g_autoptr (EntFan) fan = ent_fan_new (work);
  double length = 0;
  guint n_hits = 0;

  for (guint g = 0; g < work->n_groupings; g++)
    {
      EntPoint pill = work->places[ent_work_pill (work, g)];

      ent_fan_spread (fan, pill, 1);
      for (guint i = 0; i < work->holdings[g]->len; i++)
        {
          guint nation = g_array_index (work->holdings[g], guint, i);

          length += ent_point_distance (pill, work->places[nation]);
          n_hits += ent_fan_count_hits (fan, nation);
        }
    }

  return 0.35 * length / work->spacing + 0.6 * n_hits;
}

/**
 * ent_cost_of_looks:
 * @outlines: the outlines, up to date
 *
 * Weighs what will be seen of a candidate apart from broken rules: long spokes and
 * spokes through discs, how badly it fits the page, and large outlines.
 *
 * Returns: the cost of the looks; less is better
 */
double
ent_cost_of_looks (EntOutlines *outlines)
{
  EntWork *work = outlines->work;
  double area = 0;

  for (guint g = 0; g < work->n_groupings; g++)
    {
      EntOutline *outline = ent_outlines_get (outlines, g);

      area += ent_polygon_area (outline->corners, outline->n_corners);
    }

  return cost_of_spokes (work) + PAGE_WEIGHT * ent_page_fit_measure (work) * sqrt (work->page.width * work->page.height)
         + 0.08 * area / (work->spacing * work->spacing);
}

/**
 * ent_cost_of_picture:
 * @outlines: the outlines; all are brought up to date
 *
 * Weighs what will be seen of a finished candidate: strangers, crossings, overlaps,
 * and its looks.
 *
 * Returns: the cost of the picture; less is better
 */
double
ent_cost_of_picture (EntOutlines *outlines)
{
  EntWork *work = outlines->work;
  double depth;
  double cost;

  ent_outlines_update (outlines);
  cost = 30 * ent_faults_count_strangers (outlines, work->n_inner, &depth);
  cost += 0.15 * depth;
  cost += 25 * ent_faults_count_crossings (outlines);
  cost += 20 * ent_faults_count_overlaps (work, work->n_inner, 0);

  return cost + ent_cost_of_looks (outlines);
}
