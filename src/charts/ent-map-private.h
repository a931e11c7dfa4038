/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-map-projection.h"
#include "charts/ent-map.h"

G_BEGIN_DECLS

/* Who answers first to a point. */
#define ENT_MAP_RANK_EVENT 0
#define ENT_MAP_RANK_DISC 1
#define ENT_MAP_RANK_AREA 2

/* With more groupings colours and stripes say nothing: how many a nation is in does. */
#define ENT_MAP_MAX_GROUPINGS 4

/* Of fills, over the land. */
#define ENT_MAP_FILL_ALPHA 0.62
#define ENT_MAP_NEUTRAL_ALPHA 0.45
#define ENT_MAP_HATCH_ALPHA 0.75
#define ENT_MAP_LAND_ALPHA 0.16
#define ENT_MAP_SEA_ALPHA 0.06

/**
 * EntMapNation:
 * @node: of the nation
 * @fill: (element-type EntSegment): its area; empty where a disc stands for it
 * @stripes: (element-type EntSegment): the area in two colours
 * @hatch: (element-type EntSegment): likewise, in thin lines with land between
 * @box: of the area, or of the disc
 * @point: of the area the place farthest from its edge; of a disc its middle
 * @home: of a disc: where the capital is
 * @is_small: whether a disc stands for it
 *
 * Where a nation is.
 */
typedef struct
{
  guint    node;
  GArray  *fill;
  GArray  *stripes[2];
  GArray  *hatch[2];
  EntRect  box;
  EntPoint point;
  EntPoint home;
  gboolean is_small;
} EntMapNation;

/**
 * EntMapPlan:
 * @projection: how places get onto the map
 * @bounds: of the map
 * @sea: (element-type EntSegment): its outline
 * @grid: (element-type EntSegment): meridians and parallels
 * @land: (element-type EntSegment): all areas
 * @borders: (element-type EntSegment): their edges
 * @disputed: (element-type EntSegment): the edges of those that are disputed
 * @nations: EntMapNation
 * @colors: of the groupings
 * @radius: of a disc
 *
 * Where everything stands.
 */
typedef struct
{
  EntMapProjection projection;
  EntRect          bounds;
  GArray          *sea;
  GArray          *grid;
  GArray          *land;
  GArray          *borders;
  GArray          *disputed;
  GArray          *nations;
  guint32         *colors;
  double           radius;
} EntMapPlan;

EntMapPlan *ent_map_plan_new    (const EntChartInput *input);
void        ent_map_plan_free   (EntMapPlan          *plan);
void        ent_map_place_small (EntMapPlan          *plan,
                                 EntGraph            *graph);
EntScene   *ent_map_draw        (const EntMapPlan    *plan,
                                 EntSlice            *slice);

/**
 * EntMapRoles:
 * @members: (element-type guint): nodes of the groupings it is a member of
 * @others: (element-type guint): nodes of those in which it has other roles
 * @is_possible: whether it is a member of one possibly only
 *
 * What a nation is on a day, in the order of the groupings.
 */
typedef struct
{
  GArray  *members;
  GArray  *others;
  gboolean is_possible;
} EntMapRoles;

void    ent_map_roles_init  (EntMapRoles     *roles,
                             EntSlice        *slice,
                             guint            node);
void    ent_map_roles_clear (EntMapRoles     *roles);
double  ent_map_get_step_alpha (guint         n_groupings);
GArray *ent_map_list_events (EntSlice        *slice);
void    ent_map_add_circle  (EntScene        *scene,
                             EntSceneItem     item,
                             EntPoint         middle,
                             double           radius,
                             int              side);
void    ent_map_add_dots    (EntScene        *scene,
                             EntLayer         layer,
                             EntThing         thing,
                             EntPoint         middle,
                             double           unit,
                             const guint32   *colors,
                             guint            n_colors);

GArray  *ent_map_list_legend (EntCaptionFacts *facts);
void     ent_map_relate      (EntSlice        *slice,
                              EntThing         thing,
                              EntThings       *lead,
                              EntThings       *related);
EntThing ent_map_step        (EntScene        *scene,
                              EntThing         from,
                              double           dx,
                              double           dy);
gboolean ent_map_describe    (EntSlice        *slice,
                              EntThing         thing,
                              EntDescription  *description);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntMapRoles, ent_map_roles_clear)

G_END_DECLS
