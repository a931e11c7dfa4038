/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-canvas.h"

#include "app/ent-canvas-caption.h"
#include "app/ent-canvas-card.h"
#include "app/ent-canvas-nodes.h"
#include "app/ent-canvas-pointer.h"
#include "app/ent-canvas-surface.h"
#include "app/ent-canvas-travel.h"
#include "state/ent-type-ahead.h"

G_BEGIN_DECLS

struct _EntCanvas
{
  GtkWidget         parent_instance;

  /* children, borrowed from the widget tree */
  EntCanvasNodes   *nodes;
  EntCanvasCard    *card;
  GtkWidget        *bars[2]; /* by orientation */

  /* owned */
  EntPipeline      *pipeline; /* (nullable) */
  GSignalGroup     *pipeline_signals;
  GSignalGroup     *state_signals;
  EntViewport      *viewport;
  EntCanvasPointer *pointer;
  EntCanvasSurface *surface;
  EntVicinity      *vicinity; /* of what is selected */
  EntTypeAhead     *typed;
  EntCanvasCaption *caption; /* (nullable): %NULL when it is stale */
  guint             n_unnamed; /* names left out, as the caption says */

  EntCanvasSight    seen;   /* what was shown last, or what the travel leads to */
  EntCanvasTravel  *travel; /* from what was shown before */
  EntGraph         *painted_graph; /* (nullable): the network painted last */
  const EntChart   *painted_chart; /* in which chart */
  EntArrangement   *painted_sketch; /* (nullable): if that was a rough one, which; owned */
  EntDataset       *dataset; /* (nullable): of what is shown */

  guint             nodes_source; /* brings up the nodes that are not there yet, or 0 */

  gboolean          is_dwelling; /* the pointer has been on one thing for a while */
  guint             dwell_source; /* waits for it, or 0 */

  gboolean          is_setting_bars; /* it is not a person who moves them */
  gboolean          has_band; /* a rectangle is being drawn around nations */
  EntPoint          band[2];  /* where it began and where it is, in px */

  gboolean          is_on_line; /* the pointer is at the line of the day */
  gboolean          holds_line; /* and drags it */
};

EntState *ent_canvas_get_state      (EntCanvas *self);
EntScene *ent_canvas_get_scene      (EntCanvas *self);

/* ent-canvas-picture.c */
void      ent_canvas_request_painting  (EntCanvas   *self);
void      ent_canvas_snapshot_picture  (EntCanvas   *self,
                                        GtkSnapshot *snapshot);
EntPanes  ent_canvas_get_snapped_panes (EntCanvas   *self);
EntThing  ent_canvas_get_visible_focus (EntCanvas   *self);
EntThing  ent_canvas_pick              (EntCanvas   *self,
                                        EntPoint     point);
EntThing  ent_canvas_pick_touch        (EntCanvas   *self,
                                        EntPoint     point);

void      ent_canvas_update_page    (EntCanvas *self);
void      ent_canvas_drop_caption   (EntCanvas *self);
void      ent_canvas_snapshot_words (EntCanvas   *self,
                                     GtkSnapshot *snapshot);

/* ent-canvas-motion.c: from one network to the next */
void      ent_canvas_look           (EntCanvas   *self);
void      ent_canvas_take_painting  (EntCanvas   *self);
void      ent_canvas_show_picture   (EntCanvas   *self,
                                     GtkSnapshot *snapshot);
void      ent_canvas_show_words     (EntCanvas   *self,
                                     GtkSnapshot *snapshot);
void      ent_canvas_forget_sight   (EntCanvas   *self);

/* ent-canvas-shown-nodes.c */
void      ent_canvas_show_nodes     (EntCanvas *self);
void      ent_canvas_follow_camera  (EntCanvas *self);
void      ent_canvas_describe_focus (EntCanvas *self);
void      ent_canvas_forget_nodes   (EntCanvas *self);

void      ent_canvas_follow_hover   (EntCanvas *self);
double    ent_canvas_get_fade       (EntCanvas *self);
void      ent_canvas_allocate_card  (EntCanvas *self,
                                     int        width,
                                     int        height);

void      ent_canvas_add_bars       (EntCanvas *self);
void      ent_canvas_remove_bars    (EntCanvas *self);
void      ent_canvas_allocate_bars  (EntCanvas *self,
                                     int        width,
                                     int        height);
void      ent_canvas_snapshot_bars  (EntCanvas   *self,
                                     GtkSnapshot *snapshot);

void      ent_canvas_add_menu       (EntCanvas *self);

void      ent_canvas_add_typing     (EntCanvas *self);
gboolean  ent_canvas_type           (EntCanvas *self,
                                     gunichar   letter,
                                     gint64     now_ms);

void      ent_canvas_add_vicinity   (EntCanvas *self);
void      ent_canvas_class_init_vicinity (GtkWidgetClass *widget_class);
gboolean  ent_canvas_leave_vicinity (EntCanvas *self);
void      ent_canvas_relate         (EntCanvas *self,
                                     EntThings *lead,
                                     EntThings *related);

gboolean  ent_canvas_enter          (EntCanvas *self);
void      ent_canvas_class_init_keys (GtkWidgetClass *widget_class);

/* ent-canvas-selection.c: several things selected together */
EntThings *ent_canvas_list_selected       (EntCanvas      *self);
void       ent_canvas_add_selecting       (EntCanvas      *self);
void       ent_canvas_toggle_at           (EntCanvas      *self,
                                           EntPoint        point);
void       ent_canvas_select_in           (EntCanvas      *self,
                                           EntRect         rect);
void       ent_canvas_snapshot_band       (EntCanvas      *self,
                                           GtkSnapshot    *snapshot);
void       ent_canvas_class_init_selecting (GtkWidgetClass *widget_class);

/* ent-canvas-time.c: pictures of all dates at once */
void       ent_canvas_add_time            (EntCanvas      *self);
void       ent_canvas_scroll_time         (EntCanvas      *self,
                                           double          steps);
void       ent_canvas_drag_day            (EntCanvas      *self,
                                           EntPoint        point);
void       ent_canvas_class_init_time     (GtkWidgetClass *widget_class);

G_END_DECLS
