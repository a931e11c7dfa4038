/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-map-private.h"

#define N_ROUNDS 200
#define AIR 2.5      /* between two discs */
#define HOMEWARD 0.03 /* how much of the way home they go in a round */

static void
push_apart (EntMapNation *a,
            EntMapNation *b,
            double        needed)
{
  double x = b->point.x - a->point.x, y = b->point.y - a->point.y;
  double distance = hypot (x, y), push;

  if (distance >= needed)
    return;
  if (distance < 0.02)
    {
      x = 1;
      y = 0;
      distance = 1;
    }
  push = (needed - MIN (distance, needed)) / 2;
  a->point.x -= x / distance * push;
  a->point.y -= y / distance * push;
  b->point.x += x / distance * push;
  b->point.y += y / distance * push;
}

/**
 * ent_map_place_small:
 * @plan: where everything stands but the discs
 * @graph: the network
 *
 * Puts a disc for each nation that is too small near its capital, so that none lies on another.
 */
void
ent_map_place_small (EntMapPlan *plan,
                     EntGraph   *graph)
{
  g_autoptr (GPtrArray) small = g_ptr_array_new ();

  for (guint i = 0; i < plan->nations->len; i++)
    {
      EntMapNation *nation = &g_array_index (plan->nations, EntMapNation, i);

      if (!nation->is_small)
        continue;
      nation->point = nation->home;
      g_ptr_array_add (small, nation);
    }
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (guint i = 0; i < small->len; i++)
        {
          EntMapNation *nation = small->pdata[i];

          nation->point.x += (nation->home.x - nation->point.x) * HOMEWARD;
          nation->point.y += (nation->home.y - nation->point.y) * HOMEWARD;
        }
      for (guint i = 0; i < small->len; i++)
        for (guint j = i + 1; j < small->len; j++)
          push_apart (small->pdata[i], small->pdata[j], 2 * plan->radius + AIR);
    }
  for (guint i = 0; i < small->len; i++)
    {
      EntMapNation *nation = small->pdata[i];
      EntPoint point = nation->point;

      nation->box = ent_rect_grow ((EntRect) { point.x, point.y, point.x, point.y }, plan->radius + AIR);
    }
}
