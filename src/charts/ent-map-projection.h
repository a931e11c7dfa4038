/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* The map shows no more of the earth: south of Cape Horn there is no nation. */
#define ENT_MAP_SOUTH (-57.0)
#define ENT_MAP_NORTH 84.0

/**
 * EntMapProjection:
 * @middle: degrees east that are in the middle of the map
 * @unit: world units that a unit of the projection is
 * @origin: where longitude @middle on the equator is
 *
 * From the earth to the map: Equal Earth (Šavrič, Patterson, Jenny 2018), on which areas are as large as they are.
 */
typedef struct
{
  double   middle;
  double   unit;
  EntPoint origin;
} EntMapProjection;

EntMapProjection ent_map_projection_fit      (double                  middle,
                                              double                  width,
                                              EntRect                *bounds);
EntPoint         ent_map_projection_get      (const EntMapProjection *projection,
                                              double                  longitude,
                                              double                  latitude);
double           ent_map_get_offset          (double                  longitude,
                                              double                  middle);
void             ent_map_projection_add_ring (const EntMapProjection *projection,
                                              const EntPoint         *ring,
                                              guint                   n_points,
                                              GArray                 *fill,
                                              GArray                 *border);
void             ent_map_projection_add_sea  (const EntMapProjection *projection,
                                              GArray                 *sea);
void             ent_map_projection_add_grid (const EntMapProjection *projection,
                                              GArray                 *grid);
void             ent_map_add_bands           (GArray                 *bands,
                                              GArray                 *fill,
                                              double                  width,
                                              double                  step,
                                              double                  offset);

G_END_DECLS
