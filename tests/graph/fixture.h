/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "tests/model/fixture.h"

/* Rows: nations A 0, B 1, C 2, D 3; groupings x 0, y 1, empty 2. A is a member
 * of both, B left x for y, C is an observer and then a member of x, D a member
 * of x in some month of 2004. y ends with 2015. */
static inline EntDataset *
graph_fixture_new (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  EntDataset *dataset;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_nation (fixture, "C");
  fixture_add_nation (fixture, "D");
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_grouping (fixture, "y", "2003-03-03", "2016-01-01");
  fixture_add_grouping (fixture, "empty", "2005-05-05", NULL);
  fixture_add_membership (fixture, "D", "x", "member", "2004-04", "2004-05");
  fixture_add_membership (fixture, "C", "x", "member", "2008-08-08", NULL);
  fixture_add_membership (fixture, "C", "x", "observer", "2002-02-02", "2008-08-08");
  fixture_add_membership (fixture, "B", "x", "member", "2000-01-01", "2006-06-06");
  fixture_add_membership (fixture, "B", "y", "member", "2006-06-06", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "y", "member", "2003-03-03", "2016-01-01");
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);

  return dataset;
}

static inline EntGraph *
graph_fixture_ask (EntDataset *dataset,
                   guint       n_groupings,
                   EntRoles    roles,
                   const char *first,
                   const char *last)
{
  static const guint32 groupings[] = { 1, 0, 2 };
  EntPeriod period = { fixture_day (first), fixture_day (last) };
  g_autoptr (EntQuery) query = ent_query_new (groupings, n_groupings, roles, NULL, 0, period);

  return ent_graph_new (dataset, query);
}

static inline guint
graph_fixture_get_node (EntGraph   *graph,
                        EntKind     kind,
                        const char *id)
{
  guint node;

  g_assert_true (ent_graph_lookup_node (graph, ent_ref (kind, ent_dataset_lookup (ent_graph_get_dataset (graph), kind, id)), &node));

  return node;
}
