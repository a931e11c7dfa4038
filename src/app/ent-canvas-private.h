/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-canvas.h"

#include "app/ent-canvas-caption.h"
#include "app/ent-canvas-nodes.h"
#include "app/ent-canvas-surface.h"

G_BEGIN_DECLS

/* What the pointer does to the canvas between press and release. */
typedef enum
{
  ENT_CANVAS_IDLE,
  ENT_CANVAS_PANNING,
  ENT_CANVAS_DRAGGING,
  ENT_CANVAS_PINCHING,
} EntCanvasGrip;

struct _EntCanvas
{
  GtkWidget         parent_instance;

  /* children, borrowed from the widget tree */
  EntCanvasNodes   *nodes;

  /* owned */
  EntPipeline      *pipeline; /* (nullable) */
  GSignalGroup     *pipeline_signals;
  GSignalGroup     *state_signals;
  EntCanvasSurface *surface;
  EntCanvasCaption *caption; /* (nullable): %NULL when it is stale */
  EntDataset       *dataset; /* (nullable): of what is shown */

  int               width; /* as allocated last, in px */
  int               height;
  EntCamera         camera;
  gboolean          follows_fit;  /* nobody has moved the camera */
  EntGraph         *fitted_graph; /* (nullable): the network the camera was fitted to, owned */

  /* input */
  EntCanvasGrip     grip;
  GtkGesture       *drag;    /* borrowed from the widget */
  EntPoint          pointer; /* where the pointer is, in px */
  gboolean          has_pointer;
  guint             rest_source; /* waits for the pointer to rest, or 0 */
  EntRef            held;      /* the node being dragged */
  EntPoint          held_from; /* where its middle was, in world units */
  EntCamera         grip_camera; /* the camera when the gesture began */
  EntPoint          grip_point;  /* and where it began, in px */
};

EntState *ent_canvas_get_state      (EntCanvas *self);
EntScene *ent_canvas_get_scene      (EntCanvas *self);
EntInsets ent_canvas_get_insets     (EntCanvas *self);
void      ent_canvas_request_painting (EntCanvas *self);

void      ent_canvas_set_camera     (EntCanvas *self,
                                     EntCamera  camera);
void      ent_canvas_move_camera    (EntCanvas *self,
                                     EntCamera  camera);
void      ent_canvas_fit_camera     (EntCanvas *self);
void      ent_canvas_follow_picture (EntCanvas *self);
EntRef    ent_canvas_pick           (EntCanvas *self,
                                     EntPoint   point);
EntRef    ent_canvas_pick_hover     (EntCanvas *self,
                                     EntPoint   point);
void      ent_canvas_click          (EntCanvas *self,
                                     EntPoint   point,
                                     int        n_press);
void      ent_canvas_point_at       (EntCanvas *self,
                                     EntPoint   point);
void      ent_canvas_point_away     (EntCanvas *self);
void      ent_canvas_check_hover    (EntCanvas *self);
gboolean  ent_canvas_take_hold      (EntCanvas *self,
                                     EntPoint   point);
void      ent_canvas_move_held      (EntCanvas *self,
                                     double     dx,
                                     double     dy);
void      ent_canvas_let_go         (EntCanvas *self,
                                     gboolean   keep);
void      ent_canvas_walk           (EntCanvas *self,
                                     double     dx,
                                     double     dy);

void      ent_canvas_init_input     (EntCanvas *self);
void      ent_canvas_class_init_input (GtkWidgetClass *widget_class);

G_END_DECLS
