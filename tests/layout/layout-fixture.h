/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-layout.h"
#include "base/ent-random.h"

/* Small networks made in memory: groupings G0, G1 …, nations N000, N001 …, years for dates. */

#define FIXTURE_OPEN 0

typedef struct
{
  guint   grouping;
  guint   nation;
  EntRole role;
  int     from;  /* first of January of that year */
  int     until; /* likewise; FIXTURE_OPEN while it goes on */
} FixtureRow;

EntGraph   *fixture_graph_new   (guint             n_groupings,
                                 const FixtureRow *rows,
                                 guint             n_rows,
                                 EntRoles          roles,
                                 int               first_year,
                                 int               last_year);
EntExtents *fixture_measure     (EntGraph         *graph);
GArray     *fixture_random_rows (EntRandom        *random,
                                 guint             n_groupings,
                                 gboolean          over_time);
void        fixture_assert_sane (EntGraph         *graph,
                                 EntPositions     *positions);
gboolean    fixture_same_bytes  (EntPositions     *a,
                                 EntPositions     *b);

#define FIXTURE_PAGE ((EntLayoutPage) { 1200, 750, 58, 16, 0 })
