/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/* EntCanvasNodes: the picture for the keyboard and for those who do not see
 * it: a light child widget without a picture of its own for each node that is
 * drawn. The children stand in world units; only the layer as a whole is moved
 * by the camera.
 *
 * Signals: `focus-moved` when another node has the focus or none has it;
 * `node-selected (const EntThing *)` when an assistive tool presses one. */

#define ENT_TYPE_CANVAS_NODES (ent_canvas_nodes_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasNodes, ent_canvas_nodes, ENT, CANVAS_NODES, GtkWidget)

GtkWidget *ent_canvas_nodes_new       (void);
gboolean   ent_canvas_nodes_show      (EntCanvasNodes *self,
                                       EntScene       *scene,
                                       guint           n_changes);
gboolean   ent_canvas_nodes_complete  (EntCanvasNodes *self,
                                       EntScene       *scene,
                                       guint           n_changes);
gboolean   ent_canvas_nodes_follow    (EntCanvasNodes *self,
                                       const EntPanes *panes,
                                       EntRect         page);
gboolean   ent_canvas_nodes_describe  (EntCanvasNodes *self,
                                       const EntChart *chart,
                                       EntScene       *scene,
                                       EntSlice       *slice,
                                       guint           n_nodes);
void       ent_canvas_nodes_set_panes (EntCanvasNodes *self,
                                      const EntPanes *panes);
EntThing   ent_canvas_nodes_get_focus (EntCanvasNodes *self);
gboolean   ent_canvas_nodes_focus     (EntCanvasNodes *self,
                                       EntScene       *scene,
                                       EntThing        thing);
GtkWidget *ent_canvas_nodes_get_child (EntCanvasNodes *self,
                                       EntThing        thing);

G_END_DECLS
