/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/random-systems.h"

#include "graph/ent-slice.h"

#define LEAST_MEMBERS 3
#define MOST_MEMBERS 25

struct _RandomSystems
{
  EntGraph *graph; /* of all groupings on the day */
  EntSlice *slice;
  gboolean *is_fit;   /* by grouping: whether it has as many members as wanted, owned */
  gboolean *are_near; /* by grouping and grouping: whether they have a member in common, owned */
};

static gboolean
is_membership (RandomSystems *systems,
               guint          edge)
{
  return ent_graph_get_edges (systems->graph)[edge].role == ENT_ROLE_MEMBER
         && ent_slice_get_edge (systems->slice, edge) != ENT_PRESENCE_ABSENT;
}

static void
find_near (RandomSystems *systems,
           guint          nation)
{
  guint n_groupings = ent_graph_get_n_groupings (systems->graph);
  const EntEdge *edges = ent_graph_get_edges (systems->graph);
  EntRows incident = ent_graph_get_incident (systems->graph, nation);

  for (guint i = 0; i < incident.n_rows; i++)
    for (guint k = 0; k < incident.n_rows; k++)
      if (is_membership (systems, incident.rows[i]) && is_membership (systems, incident.rows[k]))
        systems->are_near[edges[incident.rows[i]].grouping * n_groupings + edges[incident.rows[k]].grouping] = TRUE;
}

RandomSystems *
random_systems_new (EntDataset *dataset,
                    EntDay      day)
{
  RandomSystems *systems = g_new0 (RandomSystems, 1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (EntQuery) query = NULL;
  guint n_groupings;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_array_append_val (rows, row);
  query = ent_query_new ((const guint32 *) (gpointer) rows->data, rows->len, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { day, day });
  systems->graph = ent_graph_new (dataset, query);
  systems->slice = ent_slice_new (systems->graph, day, NULL);
  n_groupings = ent_graph_get_n_groupings (systems->graph);
  systems->is_fit = g_new0 (gboolean, n_groupings);
  systems->are_near = g_new0 (gboolean, n_groupings * n_groupings);
  for (guint grouping = 0; grouping < n_groupings; grouping++)
    {
      guint n_members = ent_slice_count_members (systems->slice, grouping);

      systems->is_fit[grouping] = n_members >= LEAST_MEMBERS && n_members <= MOST_MEMBERS;
    }
  for (guint nation = n_groupings; nation < ent_graph_get_n_nodes (systems->graph); nation++)
    find_near (systems, nation);
  return systems;
}

void
random_systems_free (RandomSystems *systems)
{
  ent_slice_free (systems->slice);
  ent_graph_unref (systems->graph);
  g_free (systems->is_fit);
  g_free (systems->are_near);
  g_free (systems);
}

static gboolean
can_follow (RandomSystems *systems,
            GArray        *drawn,
            guint          grouping)
{
  gboolean is_near = drawn->len == 0;

  for (guint i = 0; i < drawn->len; i++)
    {
      guint other = g_array_index (drawn, guint, i);

      if (other == grouping)
        return FALSE;
      is_near = is_near || systems->are_near[other * ent_graph_get_n_groupings (systems->graph) + grouping];
    }
  return is_near && systems->is_fit[grouping];
}

static gboolean
draw_one (RandomSystems *systems,
          GArray        *drawn,
          EntRandom     *random)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  guint one;

  for (guint grouping = 0; grouping < ent_graph_get_n_groupings (systems->graph); grouping++)
    if (can_follow (systems, drawn, grouping))
      g_array_append_val (candidates, grouping);
  if (candidates->len == 0)
    return FALSE;
  one = g_array_index (candidates, guint, (guint) (ent_random_double (random) * candidates->len));
  g_array_append_val (drawn, one);
  return TRUE;
}

/* Draws one system; begins anew where too few hang together. Returns (transfer full) the ids of its groupings. */
char **
random_systems_draw (RandomSystems *systems,
                     guint          size,
                     EntRandom     *random)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (guint));

  while (drawn->len < size)
    if (!draw_one (systems, drawn, random))
      g_array_set_size (drawn, 0);
  for (guint i = 0; i < size; i++)
    {
      EntRef ref = ent_graph_get_ref (systems->graph, g_array_index (drawn, guint, i));

      g_strv_builder_add (ids, ent_dataset_get_record (ent_graph_get_dataset (systems->graph), ref)->id);
    }
  return g_strv_builder_end (ids);
}
