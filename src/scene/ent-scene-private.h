/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* A uniform grid over the scene's bounds. Cell c holds the items
 * cell_items[cell_starts[c] … cell_starts[c + 1] − 1], in painting order. */
typedef struct
{
  EntRect  bounds;
  guint    n_columns;
  guint    n_rows;
  guint32 *cell_starts;
  guint32 *cell_items;
} EntSceneGrid;

struct _EntScene
{
  gatomicrefcount ref_count;
  GArray         *items;    /* EntSceneItem, by layer once finished */
  GArray         *segments; /* EntSegment of all items */
  GStringChunk   *strings;  /* texts and flags of the items */
  GArray         *colors;   /* guint32, of the groupings */
  EntHeads        heads;
  EntRect         bounds;
  guint           n_unnamed; /* how many names were left out to keep the rest legible */
  EntSceneGrid    grid;     /* made when it is asked for, as is the next */
  gsize           has_grid;
  GHashTable     *nodes;    /* (nullable): the things of @items → the first node of each */
  gboolean        finished;
  gboolean        has_nodes; /* once finished */
};

void ent_scene_clear_grid (EntScene *scene);

G_END_DECLS
