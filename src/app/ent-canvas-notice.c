/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-canvas-notice.h"

#include <glib/gi18n.h>

#include "layout/ent-work.h"
#include "words/ent-list-words.h"

/* A layout is spoken of when it takes longer than a person notices, and can be
 * taken back when it takes long enough to aim at a button. */
#define SPEAK_MS 150
#define CANCEL_MS 500

/* More groupings than this are not named one by one. */
#define MAX_NAMED 3

#define MARGIN_PX 12

/* How long the layout that runs has run. */
typedef enum
{
  IDLE,
  QUICK,
  SLOW, /* longer than SPEAK_MS */
  LONG, /* longer than CANCEL_MS */
} Patience;

/* What is offered. */
typedef enum
{
  NOTHING,
  ANOTHER_LAYOUT,
  ANOTHER_CHART, /* or a part of this one */
} Offer;

struct _EntCanvasNotice
{
  GtkWidget    parent_instance;

  /* Template widgets */
  GtkWidget   *box;
  GtkSpinner  *spinner;
  GtkLabel    *label;
  GtkWidget   *cancel_button;
  GtkWidget   *arrange_button;
  GtkWidget   *matrix_button;
  GtkWidget   *focus_button;
  GtkWidget   *dismiss_button;

  EntPipeline *pipeline; /* owned */
  EntViewport *viewport; /* owned */
  Patience     patience;
  guint        source;       /* waits for the next step of patience, or 0 */
  guint        shape_source; /* speaks of the shape once sizes have been given out, or 0 */
  gboolean     is_dismissed;
  gboolean     is_chart_dismissed;
};

G_DEFINE_FINAL_TYPE (EntCanvasNotice, ent_canvas_notice, GTK_TYPE_WIDGET)

/* “Arranging EU, NATO, …” */
static char *
write_arranging (EntPipeline *pipeline)
{
  EntGraph *graph = ent_pipeline_get_graph (pipeline);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  guint n = ent_graph_get_n_groupings (graph);
  const char *names[MAX_NAMED];
  g_autofree char *list = NULL;

  if (n == 0)
    {
      guint n_nations = ent_graph_get_n_nodes (graph);

      return g_strdup_printf (ngettext ("Arranging %u nation", "Arranging %u nations", n_nations), n_nations);
    }
  for (guint g = 0; g < MIN (n, MAX_NAMED); g++)
    names[g] = ent_dataset_get_grouping (dataset, ent_graph_get_ref (graph, g).row)->name;
  if (n > MAX_NAMED)
    /* Translators: three names of groupings, of more */
    list = g_strdup_printf (_("%s, %s, %s, …"), names[0], names[1], names[2]);
  else
    list = ent_list_join_names (names, n);
  /* Translators: names of groupings whose picture is being made */
  return g_strdup_printf (_("Arranging %s"), list);
}

/* Lines alone say who belongs to what, and nobody can follow so many. */
static gboolean
shows_multitude (EntCanvasNotice *self)
{
  return ent_pipeline_get_arrangement (self->pipeline) && ent_pipeline_get_chart (self->pipeline)->kind == ENT_CHART_NETWORK
         && ent_graph_get_n_groupings (ent_pipeline_get_graph (self->pipeline)) > ENT_MULTITUDE;
}

/* Only then is there something whose neighbours can be looked at alone. */
static gboolean
has_selection (EntCanvasNotice *self)
{
  return ent_state_get_selection (ent_pipeline_get_state (self->pipeline)).kind != ENT_THING_NONE;
}

static Offer
get_offer (EntCanvasNotice *self)
{
  if (self->patience != IDLE)
    return NOTHING;
  if (!self->is_dismissed && (ent_pipeline_get_shows_sketch (self->pipeline) || ent_viewport_get_misshapen (self->viewport)))
    return ANOTHER_LAYOUT;
  return !self->is_chart_dismissed && shows_multitude (self) ? ANOTHER_CHART : NOTHING;
}

/* Why. */
static const char *
get_reason (EntCanvasNotice *self,
            Offer            offer)
{
  if (offer == ANOTHER_CHART)
    return _("A matrix tells so many groupings apart");
  return ent_pipeline_get_shows_sketch (self->pipeline) ? _("The picture is a rough one") : _("The picture could be larger");
}

static void
place (EntCanvasNotice *self,
       GtkAlign         align)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_halign (widget, align);
  gtk_widget_set_valign (widget, align);
  gtk_widget_set_margin_end (widget, MARGIN_PX);
  gtk_widget_set_margin_bottom (widget, align == GTK_ALIGN_END ? (int) ent_viewport_get_insets (self->viewport).bottom + MARGIN_PX : 0);
}

static void
update (EntCanvasNotice *self)
{
  gboolean arranging = self->patience >= SLOW;
  gboolean is_sketched = ent_pipeline_get_shows_sketch (self->pipeline);
  Offer offer = get_offer (self);
  g_autofree char *text = arranging ? write_arranging (self->pipeline) : NULL;

  if (arranging || offer != NOTHING)
    {
      gtk_label_set_label (self->label, arranging ? text : get_reason (self, offer));
      place (self, arranging && !is_sketched ? GTK_ALIGN_CENTER : GTK_ALIGN_END);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), arranging);
  gtk_spinner_set_spinning (self->spinner, arranging);
  gtk_widget_set_visible (self->cancel_button, self->patience == LONG && (is_sketched || ent_pipeline_get_can_take_back (self->pipeline)));
  gtk_widget_set_visible (self->arrange_button, offer == ANOTHER_LAYOUT);
  gtk_widget_set_visible (self->matrix_button, offer == ANOTHER_CHART);
  gtk_widget_set_visible (self->focus_button, offer == ANOTHER_CHART && has_selection (self));
  gtk_widget_set_visible (self->dismiss_button, offer != NOTHING);
  gtk_widget_set_visible (GTK_WIDGET (self), arranging || offer != NOTHING);
}

static gboolean
waited_cb (gpointer data)
{
  EntCanvasNotice *self = data;

  self->patience++;
  self->source = self->patience == SLOW ? g_timeout_add (CANCEL_MS - SPEAK_MS, waited_cb, self) : 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
busy_changed_cb (EntCanvasNotice *self)
{
  gboolean busy = ent_pipeline_get_busy (self->pipeline);

  if (!busy)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      self->patience = IDLE;
    }
  else if (self->patience == IDLE)
    {
      self->patience = QUICK;
      self->source = g_timeout_add (SPEAK_MS, waited_cb, self);
    }
  update (self);
}

static void
arrangement_changed_cb (EntCanvasNotice *self)
{
  if (!ent_pipeline_get_shows_sketch (self->pipeline))
    self->is_dismissed = self->is_dismissed && ent_viewport_get_misshapen (self->viewport);
  update (self);
}

static gboolean
update_shape_cb (gpointer data)
{
  EntCanvasNotice *self = data;

  self->shape_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* The canvas gives the viewport its size while sizes are given out. A notice that
 * came then, beside it, would have been given none. */
static void
misshapen_changed_cb (EntCanvasNotice *self)
{
  if (!ent_viewport_get_misshapen (self->viewport))
    self->is_dismissed = FALSE;
  if (self->shape_source == 0)
    self->shape_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_shape_cb, self, NULL);
}

static void
cancel_cb (EntCanvasNotice *self)
{
  /* A first picture has none before it: what there is of it stays. */
  if (ent_pipeline_get_can_take_back (self->pipeline))
    ent_pipeline_take_back (self->pipeline);
  else
    ent_pipeline_stop_at_sketch (self->pipeline);
}

static void
dismiss_cb (EntCanvasNotice *self)
{
  if (get_offer (self) == ANOTHER_CHART)
    self->is_chart_dismissed = TRUE;
  else
    self->is_dismissed = TRUE;
  update (self);
}

static void
ent_canvas_notice_dispose (GObject *object)
{
  EntCanvasNotice *self = ENT_CANVAS_NOTICE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_handle_id (&self->shape_source, g_source_remove);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->viewport);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_CANVAS_NOTICE);

  G_OBJECT_CLASS (ent_canvas_notice_parent_class)->dispose (object);
}

static void
ent_canvas_notice_class_init (EntCanvasNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_canvas_notice_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-canvas-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, box);
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, label);
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, arrange_button);
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, matrix_button);
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, focus_button);
  gtk_widget_class_bind_template_child (widget_class, EntCanvasNotice, dismiss_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
ent_canvas_notice_init (EntCanvasNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_canvas_notice_set_pipeline:
 * @self: a notice without a pipeline
 * @pipeline: whose layouts it speaks of; a reference is kept
 * @viewport: what is seen of its picture; a reference is kept
 */
void
ent_canvas_notice_set_pipeline (EntCanvasNotice *self,
                                EntPipeline     *pipeline,
                                EntViewport     *viewport)
{
  g_return_if_fail (ENT_IS_CANVAS_NOTICE (self) && self->pipeline == NULL);
  g_return_if_fail (ENT_IS_PIPELINE (pipeline));
  g_return_if_fail (ENT_IS_VIEWPORT (viewport));

  self->pipeline = g_object_ref (pipeline);
  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (pipeline, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pipeline, "notify::graph", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pipeline, "notify::arrangement", G_CALLBACK (arrangement_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ent_pipeline_get_state (pipeline), "notify::selection", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::misshapen", G_CALLBACK (misshapen_changed_cb), self, G_CONNECT_SWAPPED);
  busy_changed_cb (self);
}
