/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-fixture.h"

#include <math.h>

#include "model/ent-dataset-builder.h"

static void
fail_on_error (EntProblemLevel  level,
               const char      *path,
               const char      *message,
               gpointer         user_data)
{
  if (level == ENT_PROBLEM_ERROR)
    g_error ("%s: %s", path, message);
}

static EntDataset *
make_dataset (guint             n_groupings,
              const FixtureRow *rows,
              guint             n_rows)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fail_on_error, NULL);
  static const char *const sources[] = { "fixture", NULL };
  EntRecordDraft source = { .kind = ENT_KIND_SOURCE, .id = "fixture", .kind_id = "document", .title = "Fixture",
                            .latitude_deg = NAN, .longitude_deg = NAN };
  guint n_nations = 0;

  ent_dataset_builder_add (builder, &source);
  ent_dataset_builder_set_title (builder, "Fixture");
  ent_dataset_builder_set_updated (builder, "2026-01-01");
  for (guint i = 0; i < n_rows; i++)
    n_nations = MAX (n_nations, rows[i].nation + 1);

  for (guint i = 0; i < n_nations; i++)
    {
      g_autofree char *id = g_strdup_printf ("N%02X", i);
      g_autofree char *name = g_strdup_printf ("Nation %u", i);
      EntRecordDraft draft = { .kind = ENT_KIND_NATION, .sources = sources, .index = i, .id = id, .name = name,
                               .kind_id = "state",
                               .latitude_deg = NAN, .longitude_deg = NAN };

      ent_dataset_builder_add (builder, &draft);
    }
  for (guint i = 0; i < n_groupings; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i);
      g_autofree char *name = g_strdup_printf ("G%u", i);
      EntRecordDraft draft = { .kind = ENT_KIND_GROUPING, .sources = sources, .index = i, .id = id, .name = name,
                               .kind_id = "organisation",
                               .from = "1900", .latitude_deg = NAN, .longitude_deg = NAN };

      ent_dataset_builder_add (builder, &draft);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *nation = g_strdup_printf ("N%02X", rows[i].nation);
      g_autofree char *grouping = g_strdup_printf ("g%u", rows[i].grouping);
      g_autofree char *from = g_strdup_printf ("%d-01-01", rows[i].from);
      g_autofree char *until = rows[i].until != FIXTURE_OPEN ? g_strdup_printf ("%d-01-01", rows[i].until) : NULL;
      EntRecordDraft draft = { .kind = ENT_KIND_MEMBERSHIP, .sources = sources, .index = i,
                               .nation = nation, .grouping = grouping,
                               .role = ent_role_to_id (rows[i].role), .from = from, .until = until,
                               .latitude_deg = NAN, .longitude_deg = NAN };

      ent_dataset_builder_add (builder, &draft);
    }

  return ent_dataset_builder_freeze (builder);
}

EntGraph *
fixture_graph_new (guint             n_groupings,
                   const FixtureRow *rows,
                   guint             n_rows,
                   EntRoles          roles,
                   int               first_year,
                   int               last_year)
{
  g_autoptr (EntDataset) dataset = make_dataset (n_groupings, rows, n_rows);
  g_autofree guint32 *groupings = g_new (guint32, n_groupings);
  EntPeriod period = { ent_day_new (first_year, 1, 1), ent_day_new (last_year, 1, 1) };
  g_autoptr (EntQuery) query = NULL;

  g_assert_nonnull (dataset);
  for (guint i = 0; i < n_groupings; i++)
    groupings[i] = i;
  query = ent_query_new (groupings, n_groupings, roles, NULL, 0, period);

  return ent_graph_new (dataset, query);
}

/* A measure of fixed widths: labels of 9 characters, pills of 4. */
EntExtents *
fixture_measure (EntGraph *graph)
{
  guint n_nodes = ent_graph_get_n_nodes (graph);
  guint n_groupings = ent_graph_get_n_groupings (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntExtents *extents = ent_extents_new (n_nodes);

  for (guint node = 0; node < n_nodes; node++)
    {
      EntRows incident = ent_graph_get_incident (graph, node);
      guint n_memberships = 0;
      double radius;

      if (node < n_groupings)
        {
          ent_extents_set (extents, node, (EntExtent) { 0, 25, 11.5, 11.5 });
          continue;
        }
      for (guint i = 0; i < incident.n_rows; i++)
        n_memberships += edges[incident.rows[i]].role == ENT_ROLE_MEMBER;
      radius = n_memberships == 0 ? 14 : n_memberships == 1 ? 20 : 22;
      ent_extents_set (extents, node, (EntExtent) { radius, 32, radius + 2, radius + 18 });
    }

  return extents;
}

static guint
below (EntRandom *random,
       guint      n)
{
  return (guint) (ent_random_double (random) * n);
}

static void
add_row (EntRandom *random,
         GArray    *rows,
         guint      grouping,
         guint      nation,
         gboolean   over_time)
{
  FixtureRow row = { grouping, nation, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN };

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, FixtureRow, i).grouping == grouping && g_array_index (rows, FixtureRow, i).nation == nation)
      return;

  if (over_time)
    {
      row.from = 2000 + (int) below (random, 12);
      if (below (random, 4) == 0)
        {
          FixtureRow before = { grouping, nation, ENT_ROLE_OBSERVER, row.from - 3, row.from };

          g_array_append_val (rows, before);
        }
      if (below (random, 5) == 0)
        row.until = 2013 + (int) below (random, 8);
    }
  g_array_append_val (rows, row);
}

/* Groupings as they are: each has some members in common with one or two
 * earlier ones and brings others of its own, and now and then an observer. */
GArray *
fixture_random_rows (EntRandom *random,
                     guint      n_groupings,
                     gboolean   over_time)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (FixtureRow));
  guint n_nations = 0;

  for (guint g = 0; g < n_groupings; g++)
    {
      guint n_own = 2 + below (random, 8);
      guint n_ties = g == 0 ? 0 : 1 + below (random, 2);

      for (guint i = 0; i < n_ties; i++)
        {
          guint other = below (random, g);
          guint n_common = 1 + below (random, 4);

          for (guint k = rows->len; k-- > 0 && n_common > 0;)
            {
              FixtureRow *row = &g_array_index (rows, FixtureRow, k);

              if (row->grouping == other && row->role == ENT_ROLE_MEMBER)
                {
                  add_row (random, rows, g, row->nation, over_time);
                  n_common--;
                }
            }
        }
      for (guint i = 0; i < n_own; i++)
        add_row (random, rows, g, n_nations++, over_time);
      for (guint i = below (random, 4); i > 0; i--)
        {
          FixtureRow outer = { g, n_nations++, ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN };

          g_array_append_val (rows, outer);
        }
    }

  return rows;
}

void
fixture_assert_sane (EntGraph     *graph,
                     EntPositions *positions)
{
  g_assert_cmpuint (ent_positions_get_n_nodes (positions), ==, ent_graph_get_n_nodes (graph));
  g_assert_cmpuint (ent_positions_get_n_edges (positions), ==, ent_graph_get_n_edges (graph));
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntPoint place = ent_positions_get (positions, node);

      g_assert_true (isfinite (place.x) && isfinite (place.y));
      g_assert_cmpfloat (MAX (fabs (place.x), fabs (place.y)), <, 50000);
    }
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    g_assert_cmpfloat (fabs (ent_positions_get_bow (positions, edge)), <=, 0.36);
}

gboolean
fixture_same_bytes (EntPositions *a,
                    EntPositions *b)
{
  if (ent_positions_get_n_nodes (a) != ent_positions_get_n_nodes (b)
      || ent_positions_get_n_edges (a) != ent_positions_get_n_edges (b))
    return FALSE;

  for (guint node = 0; node < ent_positions_get_n_nodes (a); node++)
    {
      EntPoint p = ent_positions_get (a, node);
      EntPoint q = ent_positions_get (b, node);

      if (p.x != q.x || p.y != q.y || ent_positions_is_pinned (a, node) != ent_positions_is_pinned (b, node))
        return FALSE;
    }
  for (guint edge = 0; edge < ent_positions_get_n_edges (a); edge++)
    if (ent_positions_get_bow (a, edge) != ent_positions_get_bow (b, edge))
      return FALSE;

  return TRUE;
}
