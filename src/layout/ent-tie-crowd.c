/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-tie-crowd.h"

#include "layout/ent-hop-stress.h"

/* Parts of no more nations than this are done at once: what is needed to go on takes more room than they do. */
#define SMALL 64

/* A part that hangs together. */
typedef struct
{
  const guint  *bodies;    /* borrowed */
  guint         n;
  EntAdjacency *adjacency; /* owned; NULL where the part is all there is */
  EntHopStress *stress;    /* owned */
  gboolean      is_done;
} Part;

struct _EntTieCrowd
{
  EntWork *work;  /* borrowed */
  double   unit;
  GArray  *parts; /* Part; but for the small ones, whose bodies are placed already */
};

static void
part_clear (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->stress, ent_hop_stress_free);
  g_clear_pointer (&part->adjacency, ent_adjacency_free);
}

static void
place_part (EntTieCrowd *self,
            const Part  *part)
{
  for (guint i = 0; i < part->n; i++)
    {
      EntPoint point = ent_hop_stress_get (part->stress, i);

      if (!self->work->pinned[part->bodies[i]])
        self->work->places[part->bodies[i]] = (EntPoint) { self->unit * point.x, self->unit * point.y };
    }
}

/**
 * ent_tie_crowd_new:
 * @work: the working arrays, which must outlive what is returned
 * @distances: who is joined to whom; likewise
 * @unit: how far apart two who have a tie would stand, in world units
 * @seed: any number
 *
 * Begins to place many nations: the parts that hang together, each around its own
 * middle, see ent_hop_stress_new().
 *
 * Returns: (transfer full): first places
 */
EntTieCrowd *
ent_tie_crowd_new (EntWork         *work,
                   EntTieDistances *distances,
                   double           unit,
                   guint64          seed)
{
  EntTieCrowd *self = g_new0 (EntTieCrowd, 1);

  self->work = work;
  self->unit = unit;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, part_clear);
  for (guint i = 0; i < distances->n_components && !ent_work_is_cancelled (work); i++)
    {
      Part part = { .bodies = &distances->bodies[distances->firsts[i]], .n = distances->firsts[i + 1] - distances->firsts[i] };

      if (part.n < distances->adjacency->n)
        part.adjacency = ent_adjacency_new_part (distances->adjacency, part.bodies, part.n, distances->numbers);
      part.stress = ent_hop_stress_new (part.adjacency != NULL ? part.adjacency : distances->adjacency, seed, work->cancellable);
      if (part.n > SMALL)
        {
          g_array_append_val (self->parts, part);
          continue;
        }
      while (ent_hop_stress_descend (part.stress))
        ;
      place_part (self, &part);
      part_clear (&part);
    }

  return self;
}

/**
 * ent_tie_crowd_free:
 * @self: (transfer full): places
 */
void
ent_tie_crowd_free (EntTieCrowd *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

/**
 * ent_tie_crowd_descend:
 * @self: places
 *
 * Makes the places of each part better by a round of the work, see ent_hop_stress_descend().
 *
 * Returns: whether there is more to do
 */
gboolean
ent_tie_crowd_descend (EntTieCrowd *self)
{
  gboolean has_more = FALSE;

  for (guint i = 0; i < self->parts->len && !ent_work_is_cancelled (self->work); i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      part->is_done = part->is_done || !ent_hop_stress_descend (part->stress);
      has_more = has_more || !part->is_done;
    }

  return has_more;
}

/**
 * ent_tie_crowd_place:
 * @self: places
 *
 * Writes them into the working arrays, each part around its own middle. Small parts, which were done at once,
 * were placed there from the beginning. Who is pinned stays.
 */
void
ent_tie_crowd_place (EntTieCrowd *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    place_part (self, &g_array_index (self->parts, Part, i));
}
