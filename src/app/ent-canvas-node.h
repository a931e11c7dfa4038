/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* EntCanvasNode: what keyboard and screen reader find of one node: a place, a name
 * and a description, without a picture of its own. A child of an EntCanvasNodes, whose
 * signal `node-selected` it emits. */

#define ENT_TYPE_CANVAS_NODE (ent_canvas_node_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasNode, ent_canvas_node, ENT, CANVAS_NODE, GtkWidget)

struct _EntCanvasNode
{
  GtkWidget parent_instance;

  EntThing  thing;
  EntRect   box;          /* in world units */
  gboolean  is_described; /* and it is that of the present picture */

  /*< private >*/
  char     *description;  /* (nullable), owned */
};

EntCanvasNode *ent_canvas_node_new      (EntThing        thing);
void           ent_canvas_node_describe (EntCanvasNode  *self,
                                         const EntChart *chart,
                                         EntScene       *scene,
                                         EntSlice       *slice);

G_END_DECLS
