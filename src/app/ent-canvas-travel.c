/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-travel.h"

#include <adwaita.h>

#include "app/ent-canvas-cuts.h"

/* Long enough to follow a disc, and short enough not to be waited for. */
#define TRAVEL_MS 400

/* With more nobody could be followed, and each frame would take long. */
#define MAX_TRAVELLERS 400

/* Where it comes from, and where it goes to. */
enum
{
  FROM,
  TO,
  N_ENDS,
};

/* A disc or a pill that is in both sights. */
typedef struct
{
  EntThing    thing;
  EntCut      ends[N_ENDS];   /* in px of the canvas */
  GdkTexture *images[N_ENDS]; /* owned */
} Traveller;

struct _EntCanvasTravel
{
  GObject        parent_instance;

  GtkWidget     *canvas;    /* borrowed: it owns this */
  AdwAnimation  *animation; /* owned */
  gboolean       is_under_way;
  double         way; /* from 0 to 1 */

  /* while it is under way */
  GArray        *travellers;   /* in the order of painting */
  EntCanvasSight ends[N_ENDS]; /* their pictures are without those who travel; owned */
};

G_DEFINE_FINAL_TYPE (EntCanvasTravel, ent_canvas_travel, G_TYPE_OBJECT)

static void
clear_traveller (gpointer data)
{
  Traveller *traveller = data;

  for (guint end = 0; end < N_ENDS; end++)
    g_clear_object (&traveller->images[end]);
}

/* Where it is at present. */
static EntCut
get_cut (EntCanvasTravel *self,
         const Traveller *traveller)
{
  return ent_cut_between (&traveller->ends[FROM], &traveller->ends[TO], self->way);
}

/* ------------------------------------------------------------------------ */
/* Who travels */

/* Discs and pills of a sight where they are seen: EntThing → EntCut. Where heads are
 * held, a body may be hidden behind them, and nobody travels. */
static GHashTable *
find_bodies (const EntCanvasSight *sight)
{
  GHashTable *bodies = g_hash_table_new_full (ent_thing_hash, ent_thing_hash_equal, NULL, g_free);
  guint n_items = sight->scene != NULL && ent_panes_is_one (&sight->panes) ? ent_scene_get_n_items (sight->scene) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (sight->scene)[i];

      if (item->is_node && (item->shape == ENT_SHAPE_DISC || item->shape == ENT_SHAPE_PILL))
        {
          EntCut cut = ent_cut_new (item, sight->panes.camera);

          g_hash_table_insert (bodies, (gpointer) &item->thing, g_memdup2 (&cut, sizeof cut));
        }
    }
  return bodies;
}

/* Who is on its way already goes on from there. */
static void
find_present_places (EntCanvasTravel *self,
                     GHashTable      *bodies)
{
  for (guint i = 0; self->is_under_way && i < self->travellers->len; i++)
    {
      const Traveller *traveller = &g_array_index (self->travellers, Traveller, i);
      EntCut *body = g_hash_table_lookup (bodies, &traveller->thing);

      if (body != NULL)
        {
          EntCut present = get_cut (self, traveller);

          *body = ent_cut_on_pixels (&present);
        }
    }
}

static gboolean
is_on_page (const EntCut         *cut,
            const EntCanvasSight *sight)
{
  return ent_rect_intersects (cut->box, (EntRect) { 0, 0, sight->width, sight->height });
}

/* Returns: (transfer full) (element-type Traveller): without images */
static GArray *
find_travellers (EntCanvasTravel      *self,
                 const EntCanvasSight *from,
                 const EntCanvasSight *to)
{
  g_autoptr (GHashTable) before = find_bodies (from), after = find_bodies (to);
  GArray *travellers = g_array_new (FALSE, TRUE, sizeof (Traveller));

  g_array_set_clear_func (travellers, clear_traveller);
  find_present_places (self, before);
  for (guint i = 0; g_hash_table_size (after) > 0 && i < ent_scene_get_n_items (to->scene); i++)
    {
      EntThing thing = ent_scene_get_items (to->scene)[i].thing;
      const EntCut *start = g_hash_table_lookup (before, &thing), *goal = g_hash_table_lookup (after, &thing);
      Traveller traveller = { .thing = thing };

      if (!ent_scene_get_items (to->scene)[i].is_node || start == NULL || goal == NULL
          || !(is_on_page (start, from) || is_on_page (goal, to)))
        continue;
      traveller.ends[FROM] = *start;
      traveller.ends[TO] = *goal;
      g_array_append_val (travellers, traveller);
    }
  if (travellers->len > MAX_TRAVELLERS)
    g_array_set_size (travellers, 0);
  return travellers;
}

/* ------------------------------------------------------------------------ */
/* What fades */

static void
forget (EntCanvasTravel *self)
{
  self->is_under_way = FALSE;
  g_array_set_size (self->travellers, 0);
  for (guint end = 0; end < N_ENDS; end++)
    ent_canvas_sight_clear (&self->ends[end]);
}

static cairo_surface_t *
paint (EntCanvasTravel      *self,
       const EntCanvasSight *sight,
       GskRenderNode        *node,
       const GdkRGBA        *ground)
{
  return ent_cuts_paint (node, (EntRect) { 0, 0, sight->width, sight->height }, gtk_widget_get_scale_factor (self->canvas), ground);
}

/* Puts an image of a whole canvas, which it takes, in the place of a node. */
static void
replace_node (GskRenderNode        **node,
              cairo_surface_t       *image,
              const EntCanvasSight  *sight)
{
  g_autoptr (GdkTexture) texture = ent_cuts_take_texture (image);

  g_clear_pointer (node, gsk_render_node_unref);
  *node = gsk_texture_node_new (texture, &GRAPHENE_RECT_INIT (0, 0, sight->width, sight->height));
}

/* What is seen now where that is on its way itself. It is painted, or one way would go
 * on in the next without an end. */
static void
replace_by_present (EntCanvasTravel *self,
                    EntCanvasSight  *sight)
{
  GtkSnapshot *picture = gtk_snapshot_new (), *words = gtk_snapshot_new ();
  GskRenderNode *node;

  ent_canvas_travel_snapshot_picture (self, picture);
  ent_canvas_travel_snapshot_words (self, words);
  node = gtk_snapshot_free_to_node (picture);
  replace_node (&sight->picture, paint (self, sight, node, &sight->ground), sight);
  g_clear_pointer (&node, gsk_render_node_unref);
  node = gtk_snapshot_free_to_node (words);
  replace_node (&sight->words, paint (self, sight, node, NULL), sight);
  g_clear_pointer (&node, gsk_render_node_unref);
}

/* Cuts those who travel out of one of both pictures. */
static void
take_apart (EntCanvasTravel *self,
            guint            end)
{
  EntCanvasSight *sight = &self->ends[end];
  cairo_surface_t *image = paint (self, sight, sight->picture, &sight->ground);

  for (guint i = 0; i < self->travellers->len; i++)
    {
      Traveller *traveller = &g_array_index (self->travellers, Traveller, i);

      traveller->images[end] = ent_cut_new_texture (&traveller->ends[end], image);
    }
  for (guint i = 0; i < self->travellers->len; i++)
    ent_cut_take_out (&g_array_index (self->travellers, Traveller, i).ends[end], image, &sight->ground);
  replace_node (&sight->picture, image, sight);
}

/* ------------------------------------------------------------------------ */

static void
done_cb (EntCanvasTravel *self)
{
  forget (self);
  gtk_widget_queue_draw (self->canvas);
}

static void
go_cb (double   way,
       gpointer data)
{
  EntCanvasTravel *self = data;

  self->way = way;
  gtk_widget_queue_draw (self->canvas);
}

static void
ent_canvas_travel_finalize (GObject *object)
{
  EntCanvasTravel *self = ENT_CANVAS_TRAVEL (object);

  forget (self);
  g_array_unref (self->travellers);
  g_clear_object (&self->animation);
  G_OBJECT_CLASS (ent_canvas_travel_parent_class)->finalize (object);
}

static void
ent_canvas_travel_class_init (EntCanvasTravelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_canvas_travel_finalize;
}

static void
ent_canvas_travel_init (EntCanvasTravel *self)
{
  self->travellers = g_array_new (FALSE, FALSE, sizeof (Traveller));
}

/**
 * ent_canvas_travel_new:
 * @canvas: the widget that shows it, which must outlive it
 *
 * Returns: (transfer full): what stands
 */
EntCanvasTravel *
ent_canvas_travel_new (GtkWidget *canvas)
{
  EntCanvasTravel *self = g_object_new (ENT_TYPE_CANVAS_TRAVEL, NULL);

  self->canvas = canvas;
  self->animation = adw_timed_animation_new (canvas, 0, 1, TRAVEL_MS, adw_callback_animation_target_new (go_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * ent_canvas_travel_begin:
 * @self: what stands, or is under way
 * @from: what was seen last, or what it leads to where it is under way
 * @to: what is seen from now on
 *
 * Where it is under way, all go on from where they are. Where motion is not
 * wanted, @to is seen at once.
 *
 * Returns: whether it is under way
 */
gboolean
ent_canvas_travel_begin (EntCanvasTravel      *self,
                         const EntCanvasSight *from,
                         const EntCanvasSight *to)
{
  EntCanvasSight present;
  GArray *travellers;

  g_return_val_if_fail (ENT_IS_CANVAS_TRAVEL (self), FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (!adw_get_enable_animations (self->canvas) || !gtk_widget_get_mapped (self->canvas) || from->picture == NULL || to->picture == NULL)
    {
      ent_canvas_travel_end (self);
      return FALSE;
    }
  travellers = find_travellers (self, from, to);
  present = ent_canvas_sight_copy (from);
  if (self->is_under_way)
    replace_by_present (self, &present);
  ent_canvas_travel_end (self);

  g_array_unref (self->travellers);
  self->travellers = travellers;
  self->ends[FROM] = present;
  self->ends[TO] = ent_canvas_sight_copy (to);
  take_apart (self, FROM);
  take_apart (self, TO);
  self->is_under_way = TRUE;
  self->way = 0;
  adw_animation_play (self->animation);
  return self->is_under_way;
}

/**
 * ent_canvas_travel_end:
 * @self: what stands, or is under way
 *
 * What it led to is seen at once.
 */
void
ent_canvas_travel_end (EntCanvasTravel *self)
{
  g_return_if_fail (ENT_IS_CANVAS_TRAVEL (self));

  if (!self->is_under_way)
    return;
  adw_animation_reset (self->animation);
  done_cb (self);
}

/**
 * ent_canvas_travel_is_under_way:
 * @self: what stands, or is under way
 *
 * Returns: whether something is on its way
 */
gboolean
ent_canvas_travel_is_under_way (EntCanvasTravel *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS_TRAVEL (self), FALSE);

  return self->is_under_way;
}

/**
 * ent_canvas_travel_hold:
 * @self: what is under way
 * @way: how much of the way, from 0 to 1
 *
 * All stay there, to be looked at, until it is ended or another begins.
 */
void
ent_canvas_travel_hold (EntCanvasTravel *self,
                        double           way)
{
  g_return_if_fail (ENT_IS_CANVAS_TRAVEL (self) && self->is_under_way);

  adw_animation_pause (self->animation);
  go_cb (way, self);
}

/**
 * ent_canvas_travel_find:
 * @self: what is under way
 * @thing: a disc or a pill
 * @box: (out): where it is at present, with its rim, in px of the canvas
 *
 * Returns: whether it travels
 */
gboolean
ent_canvas_travel_find (EntCanvasTravel *self,
                        EntThing         thing,
                        EntRect         *box)
{
  g_return_val_if_fail (ENT_IS_CANVAS_TRAVEL (self), FALSE);

  for (guint i = 0; i < self->travellers->len; i++)
    {
      const Traveller *traveller = &g_array_index (self->travellers, Traveller, i);

      if (ent_thing_equal (traveller->thing, thing))
        {
          *box = get_cut (self, traveller).shape;
          return TRUE;
        }
    }
  return FALSE;
}

static void
append_body (GtkSnapshot *snapshot,
             GdkTexture  *texture,
             EntRect      box,
             double       opacity)
{
  gtk_snapshot_push_opacity (snapshot, opacity);
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0));
  gtk_snapshot_pop (snapshot);
}

/* Its new look comes before the old one goes: nothing shines through a body. */
static void
append_traveller (EntCanvasTravel *self,
                  GtkSnapshot     *snapshot,
                  const Traveller *traveller)
{
  EntRect box = get_cut (self, traveller).box;

  append_body (snapshot, traveller->images[FROM], box, MIN (2 - 2 * self->way, 1));
  append_body (snapshot, traveller->images[TO], box, MIN (2 * self->way, 1));
}

/* Each part for itself, since Cairo takes an image as large as what is let through. */
static void
append_words (GtkSnapshot   *snapshot,
              GskRenderNode *node,
              double         opacity)
{
  if (node != NULL && gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        append_words (snapshot, gsk_container_node_get_child (node, i), opacity);
      return;
    }
  if (node == NULL)
    return;
  gtk_snapshot_push_opacity (snapshot, opacity);
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_pop (snapshot);
}

/**
 * ent_canvas_travel_snapshot_picture:
 * @self: what is under way
 * @snapshot: of the canvas
 */
void
ent_canvas_travel_snapshot_picture (EntCanvasTravel *self,
                                    GtkSnapshot     *snapshot)
{
  g_return_if_fail (ENT_IS_CANVAS_TRAVEL (self) && self->is_under_way);

  /* What comes hides what was there, which need not fade then. */
  gtk_snapshot_append_node (snapshot, self->ends[FROM].picture);
  gtk_snapshot_push_opacity (snapshot, self->way);
  gtk_snapshot_append_node (snapshot, self->ends[TO].picture);
  gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->travellers->len; i++)
    append_traveller (self, snapshot, &g_array_index (self->travellers, Traveller, i));
}

/**
 * ent_canvas_travel_snapshot_words:
 * @self: what is under way
 * @snapshot: of the canvas
 */
void
ent_canvas_travel_snapshot_words (EntCanvasTravel *self,
                                  GtkSnapshot     *snapshot)
{
  g_return_if_fail (ENT_IS_CANVAS_TRAVEL (self) && self->is_under_way);

  append_words (snapshot, self->ends[FROM].words, 1 - self->way);
  append_words (snapshot, self->ends[TO].words, self->way);
}
