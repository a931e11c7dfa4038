/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-network.h"
#include "graph/ent-role-changes.h"

G_BEGIN_DECLS

/* From more nations than this words would bury the picture: badges stay, and words are on the card. */
#define ENT_MOST_WORDED 25

/* What answers first to somebody who points. */
enum
{
  ENT_NETWORK_RANK_NODE, /* discs and pills */
  ENT_NETWORK_RANK_LABEL,
  ENT_NETWORK_RANK_SPOKE, /* and lines of ties */
  ENT_NETWORK_RANK_OUTLINE,
  ENT_NETWORK_RANK_AREA,
};

/* What a line should not run below. */
typedef struct
{
  EntRect  bounds; /* empty for what is not in the picture */
  EntRect  name;
  EntRect  disc;
  EntPoint point;
  double   reach; /* of the disc and some room around it; 0 where there is none */
} EntNetworkObstacle;

/* What the parts of the network chart share while a scene is made. A nation
 * that is absent has no spoke; a grouping that does not exist on the day has
 * none either. */
typedef struct
{
  EntSlice         *slice;     /* borrowed, as all that is given */
  EntGraph         *graph;
  EntDataset       *dataset;
  EntExtents       *extents;
  EntPositions     *positions;
  EntHullCache     *hulls;     /* nullable */
  EntSpokes         spokes;
  EntNetworkThrift  thrift;
  EntMeasure        measure;   /* with the names' own scale */
  EntScene         *scene;
  const EntEdge    *edges;
  guint             n_edges;
  guint             n_groupings;
  guint             n_nodes;
  guint             n_ties;

  guint32          *colors;    /* per grouping, owned */
  EntPattern       *patterns;  /* per grouping, owned */
  gboolean         *is_spoke;  /* per edge: whether it is drawn, owned */
  guint            *n_spokes;  /* per node: how many are drawn there, owned */
  guint            *n_lines;   /* per node: how many ties are drawn there, owned */
  guint            *marks;     /* per node: EntMarks, owned */
  gboolean         *is_member; /* grouping by node, owned */
  gboolean         *withheld;  /* per grouping, owned */
  gboolean          compares;  /* two days in full: the rest is empty otherwise */
  GArray           *changes;   /* (element-type EntRoleChange): what became of nations, owned */
  gboolean         *was_member; /* grouping by node, on the day that is compared with; owned */
  gboolean         *was_drawn; /* per grouping: whether it has an outline of that day, owned */
  gboolean         *is_new;    /* per edge: a role that was another or none, owned */
  guint             n_worded;  /* nations of whose change something is to be said */
  GArray          **rims;      /* per grouping: (nullable): its outline as a flat path, owned */
  GArray          **places;    /* per grouping: (nullable): (element-type EntPoint): places along its outline, owned */
  EntNetworkObstacle *obstacles; /* per node: (nullable): for lines that pass; owned */
} EntNetworkChart;

/* Where a line meets an outline, and how it bows from there. */
typedef struct
{
  EntPoint point;
  double   bow;
} EntNetworkLanding;

static inline gboolean
ent_network_is_member (const EntNetworkChart *chart,
                       guint                  grouping,
                       guint                  nation)
{
  return chart->is_member[grouping * chart->n_nodes + nation];
}

/* Whether lines of new roles are few enough to be seen as such. */
static inline gboolean
ent_network_brings_out (const EntNetworkChart *chart,
                        guint                  edge)
{
  return chart->is_new[edge] && chart->n_worded <= ENT_MOST_WORDED;
}

/* Whether there is a disc, be it of who was there. Ties alone do not count. */
static inline gboolean
ent_network_has_disc (const EntNetworkChart *chart,
                      guint                  nation)
{
  return chart->n_spokes[nation] > 0 || (chart->marks[nation] & ENT_MARK_GONE) != 0;
}

char              *ent_network_get_label      (EntNetworkChart *chart,
                                               guint            nation,
                                               EntTextStyle    *style,
                                               EntRect         *box);
void               ent_network_add_curve      (EntNetworkChart *chart,
                                               EntSceneItem    *item,
                                               EntPoint         from,
                                               EntPoint         control,
                                               EntPoint         to);
EntNetworkLanding  ent_network_find_landing   (EntNetworkChart *chart,
                                               guint            grouping,
                                               guint            nation);
void               ent_network_mark_changes   (EntNetworkChart *chart);
void               ent_network_add_words      (EntNetworkChart *chart);
void               ent_network_add_outlines   (EntNetworkChart *chart);
void               ent_network_add_spokes     (EntNetworkChart *chart);
void               ent_network_add_ties       (EntNetworkChart *chart);
void               ent_network_add_unions     (EntNetworkChart *chart);
gboolean           ent_network_find_same_body (EntGraph        *graph,
                                               guint            node,
                                               guint           *other);

G_END_DECLS
