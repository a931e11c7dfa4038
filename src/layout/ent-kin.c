/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-kin.h"

#include <math.h>

#define N_KIN 5           /* of a nation, those that it is joined to at least */
#define N_OF_PILL 4       /* members that a pill is joined to */
#define MOST_MEMBERS 2000 /* a grouping of more says nothing of who is near whom */

/* Who shares how much with one nation. */
typedef struct
{
  EntWork *work;
  double  *weights;  /* by grouping: the fewer it holds, the more it says */
  double  *lengths;  /* by inner nation: of the vector of these */
  double  *shared;   /* by inner nation; 0 but for those that are listed */
  guint   *listed;
  guint    n_listed;
  GArray  *ends;     /* guint: two bodies an edge */
} Kinship;

static void
weigh (Kinship *kinship)
{
  EntWork *work = kinship->work;

  for (guint g = 0; g < work->n_groupings; g++)
    {
      GArray *holding = work->holdings[g];

      kinship->weights[g] = holding->len > 0 ? 1.0 / holding->len : 0;
      for (guint i = 0; i < holding->len; i++)
        kinship->lengths[g_array_index (holding, guint, i)] += kinship->weights[g];
    }
  for (guint nation = 0; nation < work->n_inner; nation++)
    kinship->lengths[nation] = sqrt (kinship->lengths[nation]);
}

static void
join (Kinship *kinship,
      guint    a,
      guint    b)
{
  g_array_append_val (kinship->ends, a);
  g_array_append_val (kinship->ends, b);
}

/* Lists who has a grouping in common with a nation, and how much that is. */
static void
look_at (Kinship *kinship,
         guint    nation)
{
  EntWork *work = kinship->work;

  for (guint i = 0; i < kinship->n_listed; i++)
    kinship->shared[kinship->listed[i]] = 0;
  kinship->n_listed = 0;
  for (guint g = 0; g < work->n_groupings; g++)
    {
      GArray *holding = work->holdings[g];

      if (!ent_set_has (work->held + nation * work->n_words, g) || holding->len > MOST_MEMBERS)
        continue;
      for (guint i = 0; i < holding->len; i++)
        {
          guint other = g_array_index (holding, guint, i);

          if (other == nation)
            continue;
          if (kinship->shared[other] <= 0)
            kinship->listed[kinship->n_listed++] = other;
          kinship->shared[other] += kinship->weights[g] / (kinship->lengths[nation] * kinship->lengths[other]);
        }
    }
}

/* Takes the best of those that are listed for the nation looked at, and of equals the first. */
static guint
take_best (Kinship *kinship)
{
  guint best = ENT_BODY_NONE;

  for (guint i = 0; i < kinship->n_listed; i++)
    {
      guint other = kinship->listed[i];

      if (kinship->shared[other] > 0
          && (best == ENT_BODY_NONE || kinship->shared[other] > kinship->shared[best]
              || (kinship->shared[other] == kinship->shared[best] && other < best)))
        best = other;
    }
  return best;
}

static void
join_nations (Kinship *kinship)
{
  for (guint nation = 0; nation < kinship->work->n_inner && !ent_work_is_cancelled (kinship->work); nation++)
    {
      look_at (kinship, nation);
      for (guint k = 0; k < N_KIN; k++)
        {
          guint best = take_best (kinship);

          if (best == ENT_BODY_NONE)
            break;
          join (kinship, nation, best);
          kinship->shared[best] = 0;
        }
    }
}

/* A pill stands beside those of its members that are in few other groupings. */
static void
join_pill (Kinship *kinship,
           guint    grouping)
{
  EntWork *work = kinship->work;
  GArray *holding = work->holdings[grouping];
  guint chosen[N_OF_PILL];
  guint n = 0;

  for (guint i = 0; i < holding->len; i++)
    {
      guint nation = g_array_index (holding, guint, i);
      guint k = MIN (n, N_OF_PILL - 1);

      if (n == N_OF_PILL && kinship->lengths[nation] >= kinship->lengths[chosen[k]])
        continue;
      for (; k > 0 && kinship->lengths[nation] < kinship->lengths[chosen[k - 1]]; k--)
        chosen[k] = chosen[k - 1];
      chosen[k] = nation;
      n = MIN (n + 1, N_OF_PILL);
    }
  for (guint i = 0; i < n; i++)
    join (kinship, ent_work_pill (work, grouping), chosen[i]);
}

/* Nations that stand on the ring elsewhere are beside what they take part in. */
static void
join_outer (Kinship *kinship)
{
  EntWork *work = kinship->work;
  const EntEdge *edges = ent_graph_get_edges (work->graph);
  guint n_edges = ent_graph_get_n_edges (work->graph);

  for (guint i = 0; i < n_edges; i++)
    if (work->bodies[edges[i].nation] >= ent_work_first_outer (work))
      join (kinship, work->bodies[edges[i].nation], work->bodies[edges[i].grouping]);
}

static EntAdjacency *
gather (Kinship *kinship)
{
  return ent_adjacency_new (kinship->work->n_bodies, (const guint *) (gpointer) kinship->ends->data, kinship->ends->len / 2);
}

/* Joins each part that hangs together to the one it shares most with, by the two
 * nations of both that share most. Returns whether any part had something in common
 * with another. */
static gboolean
join_parts (Kinship     *kinship,
            const guint *parts,
            guint        n_parts)
{
  g_autofree double *most = g_new0 (double, n_parts);
  g_autofree guint *from = g_new (guint, n_parts);
  g_autofree guint *to = g_new (guint, n_parts);
  gboolean joined = FALSE;

  for (guint nation = 0; nation < kinship->work->n_inner && !ent_work_is_cancelled (kinship->work); nation++)
    {
      guint part = parts[nation];

      look_at (kinship, nation);
      for (guint i = 0; i < kinship->n_listed; i++)
        {
          guint other = kinship->listed[i];

          if (parts[other] == part || kinship->shared[other] <= most[part])
            continue;
          most[part] = kinship->shared[other];
          from[part] = nation;
          to[part] = other;
        }
    }
  for (guint part = 0; part < n_parts; part++)
    if (most[part] > 0)
      {
        join (kinship, from[part], to[part]);
        joined = TRUE;
      }
  return joined;
}

/* Where each group of nations shares most among itself alone, nothing would say
 * which groups are near each other (Borůvka's way to a spanning tree). */
static void
join_all_parts (Kinship *kinship)
{
  gboolean joined = TRUE;

  while (joined && !ent_work_is_cancelled (kinship->work))
    {
      g_autoptr (EntAdjacency) adjacency = gather (kinship);
      guint n_parts;
      g_autofree guint *parts = ent_adjacency_find_components (adjacency, &n_parts);

      joined = join_parts (kinship, parts, n_parts);
    }
}

/**
 * ent_kin_find:
 * @work: the working arrays of a network with groupings
 *
 * Joins each nation to those it shares most with, where a grouping counts the more
 * the fewer it holds; each pill to a few members of little else; and outer nations
 * to the groupings they take part in. What has a grouping in common hangs together.
 *
 * Time: O((sum of the squares of how many a grouping holds + nations · groupings) · log groups).
 *
 * Returns: (transfer full): who is to stand beside whom
 */
EntAdjacency *
ent_kin_find (EntWork *work)
{
  Kinship kinship = {
    .work = work,
    .weights = g_new0 (double, MAX (1, work->n_groupings)),
    .lengths = g_new0 (double, MAX (1, work->n_inner)),
    .shared = g_new0 (double, MAX (1, work->n_inner)),
    .listed = g_new (guint, MAX (1, work->n_inner)),
    .ends = g_array_new (FALSE, FALSE, sizeof (guint)),
  };
  EntAdjacency *adjacency;

  weigh (&kinship);
  join_nations (&kinship);
  for (guint g = 0; g < work->n_groupings; g++)
    join_pill (&kinship, g);
  join_outer (&kinship);
  join_all_parts (&kinship);
  adjacency = gather (&kinship);

  g_free (kinship.weights);
  g_free (kinship.lengths);
  g_free (kinship.shared);
  g_free (kinship.listed);
  g_array_unref (kinship.ends);

  return adjacency;
}
