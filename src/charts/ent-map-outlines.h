/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntMapArea:
 * @iso3: its ISO 3166-1 code of three letters, or one like it
 * @iso2: that of two letters; “-” where there is none
 * @is_disputed: whether it is disputed to whom it belongs
 * @first_ring: the first of its rings
 * @n_rings: how many
 *
 * A country, or a part of the earth that is disputed.
 */
typedef struct
{
  char     iso3[4];
  char     iso2[4];
  gboolean is_disputed;
  guint    first_ring;
  guint    n_rings;
} EntMapArea;

/**
 * EntMapRing:
 * @first_point: the first of its points
 * @n_points: how many
 *
 * A closed line. By the even–odd rule, what several of an area hold is a hole.
 */
typedef struct
{
  guint first_point;
  guint n_points;
} EntMapRing;

/**
 * EntMapOutlines:
 * @areas: EntMapArea
 * @rings: EntMapRing
 * @points: EntPoint, x degrees east and y degrees north
 *
 * The outlines of data/outlines.txt. Only read, from any thread.
 */
typedef struct
{
  GArray *areas;
  GArray *rings;
  GArray *points;
} EntMapOutlines;

const EntMapOutlines *ent_map_outlines_get  (void);
guint                 ent_map_outlines_find (const EntNation *nation);

G_END_DECLS
