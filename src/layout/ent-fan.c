/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-fan.h"

#include <math.h>

#define LEAST_SECTORS 16
#define MOST_SECTORS 2048

struct _EntFan
{
  EntWork *work; /* borrowed */
  EntPoint middle;
  double   room;
  guint    n_sectors;
  guint   *first;  /* by sector: where its discs begin, and one more; owned */
  GArray  *discs;  /* guint, those of one sector one after another */
  guint   *sector; /* by nation: that of its middle, owned */
  guint   *from;   /* by nation: the first sector its disc reaches into, owned */
  guint   *reach;  /* by nation: how many these are, owned */
};

/**
 * ent_fan_new:
 * @work: the working arrays, which must outlive the fan
 *
 * Returns: (transfer full): a fan, to be spread
 */
EntFan *
ent_fan_new (EntWork *work)
{
  EntFan *self = g_new0 (EntFan, 1);

  self->work = work;
  self->n_sectors = CLAMP (work->n_inner, LEAST_SECTORS, MOST_SECTORS);
  self->first = g_new (guint, self->n_sectors + 1);
  self->discs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sector = g_new (guint, work->n_inner);
  self->from = g_new (guint, work->n_inner);
  self->reach = g_new (guint, work->n_inner);

  return self;
}

/**
 * ent_fan_free:
 * @fan: (transfer full): a fan
 */
void
ent_fan_free (EntFan *fan)
{
  g_free (fan->first);
  g_array_unref (fan->discs);
  g_free (fan->sector);
  g_free (fan->from);
  g_free (fan->reach);
  g_free (fan);
}

/* The direction of (x, y), growing from 0 to 4 around the point: never faster
 * than the angle, and without trigonometry. */
static double
direction (double x,
           double y)
{
  double sum = fabs (x) + fabs (y);
  double part;

  if (sum <= 0)
    return 0;
  part = y / sum;

  return x < 0 ? 2 - part : y < 0 ? 4 + part : part;
}

/* Which sectors a disc reaches into, rather one too many. A disc seen at half an
 * angle a has a sine of at least 2a/π. */
static void
find_sectors (EntFan *self,
              guint   nation)
{
  EntPoint place = self->work->places[nation];
  double x = place.x - self->middle.x;
  double y = place.y - self->middle.y;
  double reach = self->work->extents[nation].radius + self->room;
  double distance = sqrt (x * x + y * y);
  double width = 4.0 / self->n_sectors;
  double at = direction (x, y);
  double half = distance > reach ? G_PI / 2 * reach / distance : 2;

  self->sector[nation] = MIN ((guint) (at / width), self->n_sectors - 1);
  if (half >= 2 - 2 * width)
    {
      self->from[nation] = 0;
      self->reach[nation] = self->n_sectors;
      return;
    }
  self->from[nation] = (guint) ((at - half + 4) / width - 0.001) % self->n_sectors;
  self->reach[nation] = MIN ((guint) (2 * half / width) + 3, self->n_sectors);
}

/**
 * ent_fan_spread:
 * @fan: a fan
 * @middle: where spokes begin
 * @room: how near to a disc counts as on it, in world units
 *
 * Time: O(nations).
 */
void
ent_fan_spread (EntFan   *fan,
                EntPoint  middle,
                double    room)
{
  EntWork *work = fan->work;
  guint n = 0;

  fan->middle = middle;
  fan->room = room;
  for (guint s = 0; s <= fan->n_sectors; s++)
    fan->first[s] = 0;
  for (guint i = 0; i < work->n_inner; i++)
    {
      find_sectors (fan, i);
      for (guint k = 0; k < fan->reach[i]; k++)
        fan->first[(fan->from[i] + k) % fan->n_sectors]++;
      n += fan->reach[i];
    }
  for (guint s = 1; s <= fan->n_sectors; s++)
    fan->first[s] += fan->first[s - 1];
  g_array_set_size (fan->discs, n);
  for (guint i = work->n_inner; i-- > 0;)
    for (guint k = 0; k < fan->reach[i]; k++)
      g_array_index (fan->discs, guint, --fan->first[(fan->from[i] + k) % fan->n_sectors]) = i;
}

/**
 * ent_fan_count_hits:
 * @fan: a fan that is spread
 * @nation: the body a spoke runs to
 *
 * Returns: how many discs of other inner nations a straight spoke runs through
 */
guint
ent_fan_count_hits (EntFan *fan,
                    guint   nation)
{
  EntWork *work = fan->work;
  EntPoint end = work->places[nation];
  double dx = end.x - fan->middle.x;
  double dy = end.y - fan->middle.y;
  double square = dx * dx + dy * dy;
  guint sector = fan->sector[nation];
  guint n = 0;

  /* Between the ends a disc's distance is that to the straight line: no root,
   * no division. This is called more often than anything else. */
  for (guint k = fan->first[sector]; k < fan->first[sector + 1]; k++)
    {
      guint body = g_array_index (fan->discs, guint, k);
      double x = work->places[body].x - fan->middle.x;
      double y = work->places[body].y - fan->middle.y;
      double along = x * dx + y * dy;
      double across = x * dy - y * dx;
      double reach = work->extents[body].radius + fan->room;

      if (across * across < reach * reach * square && along > 0.02 * square && along < 0.98 * square && body != nation)
        n++;
    }

  return n;
}
