/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-canvas-nodes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/ent-canvas-node.h"

/* A widget for each of thousands of nodes takes longer than a frame. */
#define MAX_CHILDREN 1000

/* How far beyond the page nodes have a child where there are more, in pages, and how large they are at least. */
#define NEAR 0.5
#define LEAST_PX 12.0

struct _EntCanvasNodes
{
  GtkWidget   parent_instance;

  EntPanes    panes;      /* where the parts of the picture are */
  EntRect     page;       /* what is seen of them, in px */
  EntPanes    panes_then; /* both when the children were shown last */
  EntRect     page_then;
  gboolean    is_partial; /* only nodes near the page have a child */
  GHashTable *children;   /* EntThing → EntCanvasNode, borrowed from the widget tree */
};

G_DEFINE_FINAL_TYPE (EntCanvasNodes, ent_canvas_nodes, GTK_TYPE_WIDGET)

enum
{
  FOCUS_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
focus_moved_cb (EntCanvasNodes *self)
{
  g_signal_emit (self, signals[FOCUS_MOVED], 0);
}

static EntCanvasNode *
add_child (EntCanvasNodes *self,
           EntThing        thing)
{
  EntCanvasNode *node = ent_canvas_node_new (thing);

  g_hash_table_insert (self->children, &node->thing, node);
  g_signal_connect_object (node, "notify::has-focus", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
  return node;
}

static EntRect
get_box (const EntSceneItem *item)
{
  double half_width = item->shape == ENT_SHAPE_DISC ? item->radius : item->half_width;

  return (EntRect) { item->point.x - half_width, item->point.y - item->radius, item->point.x + half_width, item->point.y + item->radius };
}

static void
remove_child (EntCanvasNodes *self,
              EntCanvasNode  *node)
{
  g_hash_table_remove (self->children, &node->thing);
  gtk_widget_unparent (GTK_WIDGET (node));
}

static void
remove_children (EntCanvasNodes *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    remove_child (self, ENT_CANVAS_NODE (child));
}

static void
ent_canvas_nodes_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Heads stay at the edges of the page while the layer, which all are placed in, moves with the body. */
static void
allocate_child (EntCanvasNodes *self,
                GtkWidget      *child)
{
  EntRect box = ENT_CANVAS_NODE (child)->box;
  EntPoint shift = ent_panes_get_shift (&self->panes, box);
  double zoom = self->panes.camera.zoom;
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (box.x0 + shift.x / zoom, box.y0 + shift.y / zoom));

  gtk_widget_allocate (child, (int) ceil (box.x1 - box.x0), (int) ceil (box.y1 - box.y0), -1, transform);
}

static void
ent_canvas_nodes_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    allocate_child (ENT_CANVAS_NODES (widget), child);
}

static void
ent_canvas_nodes_dispose (GObject *object)
{
  EntCanvasNodes *self = ENT_CANVAS_NODES (object);

  remove_children (self);

  G_OBJECT_CLASS (ent_canvas_nodes_parent_class)->dispose (object);
}

static void
ent_canvas_nodes_finalize (GObject *object)
{
  g_hash_table_unref (ENT_CANVAS_NODES (object)->children);

  G_OBJECT_CLASS (ent_canvas_nodes_parent_class)->finalize (object);
}

static void
ent_canvas_nodes_class_init (EntCanvasNodesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_canvas_nodes_dispose;
  object_class->finalize = ent_canvas_nodes_finalize;
  widget_class->measure = ent_canvas_nodes_measure;
  widget_class->size_allocate = ent_canvas_nodes_size_allocate;

  signals[FOCUS_MOVED] = g_signal_new ("focus-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Emitted by the nodes. */
  g_signal_new ("node-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_css_name (widget_class, "nodes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ent_canvas_nodes_init (EntCanvasNodes *self)
{
  self->panes = self->panes_then = ent_panes_new (&ENT_HEADS_NONE, ENT_CAMERA_IDENTITY, ENT_RECT_EMPTY);
  self->children = g_hash_table_new (ent_thing_hash, ent_thing_hash_equal);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Groupings and nations"), -1);
}

/**
 * ent_canvas_nodes_new:
 *
 * Returns: (transfer floating): a layer without children
 */
GtkWidget *
ent_canvas_nodes_new (void)
{
  return g_object_new (ENT_TYPE_CANVAS_NODES, NULL);
}

/* What the children are made of. */
typedef struct
{
  EntCanvasNodes *self;
  EntScene       *scene;
  GHashTable     *kept;      /* children that stay */
  EntThing        focus;     /* what has it */
  gboolean        is_moving; /* it is the same picture, of which another part is seen */
  guint           n_changes; /* so many more children may come or go */
  gboolean        is_whole;  /* none is left to come or go */
} Showing;

/* Far from the page, or as a speck, nobody looks for it: it gets its child when one comes near. */
static gboolean
is_near (EntCanvasNodes     *self,
         const EntSceneItem *item)
{
  double width = self->page.x1 - self->page.x0, height = self->page.y1 - self->page.y0;
  EntRect near = { self->page.x0 - NEAR * width, self->page.y0 - NEAR * height, self->page.x1 + NEAR * width, self->page.y1 + NEAR * height };
  EntRect box = get_box (item);

  return (box.x1 - box.x0) * self->panes.camera.zoom >= LEAST_PX && ent_rect_intersects (near, ent_panes_rect_to_page (&self->panes, box));
}

static EntCanvasNode *
find_or_add_child (Showing  *showing,
                   EntThing  thing)
{
  EntCanvasNode *node = g_hash_table_lookup (showing->self->children, &thing);

  if (node)
    return node;
  if (showing->n_changes == 0)
    {
      showing->is_whole = FALSE;
      return NULL;
    }
  showing->n_changes--;
  return add_child (showing->self, thing);
}

/* Gives the nodes of one layer their children, after @previous. Returns the last. */
static GtkWidget *
show_layer (Showing   *showing,
            EntLayer   layer,
            GtkWidget *previous)
{
  EntCanvasNodes *self = showing->self;
  const EntSceneItem *items = ent_scene_get_items (showing->scene);

  for (guint i = 0; i < ent_scene_get_n_items (showing->scene); i++)
    {
      EntCanvasNode *node;

      if (!items[i].is_node || items[i].layer != layer)
        continue;
      if (self->is_partial && !ent_thing_equal (items[i].thing, showing->focus) && !is_near (self, &items[i]))
        continue;
      node = find_or_add_child (showing, items[i].thing);
      if (!node)
        continue;
      if (!showing->is_moving)
        node->is_described = FALSE;
      g_hash_table_add (showing->kept, node);
      node->box = get_box (&items[i]);
      if (!gtk_widget_get_parent (GTK_WIDGET (node)) || gtk_widget_get_prev_sibling (GTK_WIDGET (node)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (node), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (node);
    }
  return previous;
}

/* What is there no more loses the focus at once, and its child when there is time. */
static void
remove_others (Showing *showing)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (showing->self));

  while (child)
    {
      EntCanvasNode *node = ENT_CANVAS_NODE (child);

      child = gtk_widget_get_next_sibling (child);
      if (g_hash_table_contains (showing->kept, node))
        continue;
      if (showing->n_changes == 0 && !ent_thing_equal (node->thing, showing->focus))
        {
          showing->is_whole = FALSE;
          continue;
        }
      showing->n_changes -= showing->n_changes > 0;
      remove_child (showing->self, node);
    }
}

static guint
count_nodes (EntScene *scene)
{
  const EntSceneItem *items = ent_scene_get_items (scene);
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    n += items[i].is_node;
  return n;
}

static gboolean
is_same_rect (EntRect a,
              EntRect b)
{
  return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

/* Whether nodes may be seen soon that have no child. */
static gboolean
has_moved_far (EntCanvasNodes *self)
{
  EntCamera now = self->panes.camera, then = self->panes_then.camera;

  return now.zoom != then.zoom || !is_same_rect (self->page, self->page_then)
         || !is_same_rect (self->panes.heads.whole, self->panes_then.heads.whole)
         || fabs (now.x - then.x) > NEAR / 2 * (self->page.x1 - self->page.x0)
         || fabs (now.y - then.y) > NEAR / 2 * (self->page.y1 - self->page.y0);
}

/* Returns: whether all children are there that are to be. */
static gboolean
show_all (EntCanvasNodes *self,
          EntScene       *scene,
          gboolean        is_moving,
          guint           n_changes)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  Showing showing = { self, scene, kept, ent_canvas_nodes_get_focus (self), is_moving, n_changes, TRUE };
  GtkWidget *previous = NULL;

  self->panes_then = self->panes;
  self->page_then = self->page;
  for (guint layer = ENT_N_LAYERS; layer-- > 0;)
    previous = show_layer (&showing, layer, previous);
  remove_others (&showing);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return showing.is_whole;
}

/**
 * ent_canvas_nodes_show:
 * @self: a layer
 * @scene: (nullable): the picture
 * @n_changes: how many children may come or go, which takes a frame for some hundreds
 *
 * Has a child for each node of @scene, those on top first; of very many only for
 * those that are seen, or nearly. Those that were there before stay, and with them
 * the focus. What they are, ent_canvas_nodes_describe() says. To be called with
 * %NULL before the dataset changes.
 *
 * Returns: whether all are there; %FALSE if ent_canvas_nodes_complete() is to be called
 */
gboolean
ent_canvas_nodes_show (EntCanvasNodes *self,
                       EntScene       *scene,
                       guint           n_changes)
{
  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), TRUE);

  if (!scene)
    {
      remove_children (self);
      return TRUE;
    }
  self->is_partial = count_nodes (scene) > MAX_CHILDREN;
  return show_all (self, scene, FALSE, n_changes);
}

/**
 * ent_canvas_nodes_complete:
 * @self: a layer
 * @scene: the picture that is shown
 * @n_changes: how many children may come or go
 *
 * Returns: whether all children are there
 */
gboolean
ent_canvas_nodes_complete (EntCanvasNodes *self,
                           EntScene       *scene,
                           guint           n_changes)
{
  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), TRUE);
  g_return_val_if_fail (scene, TRUE);

  return show_all (self, scene, TRUE, n_changes);
}

/**
 * ent_canvas_nodes_follow:
 * @self: a layer
 * @panes: where the parts of the picture are now
 * @page: what is seen of them, in px
 *
 * To be called when the picture has moved: where not all nodes have a child, those
 * that have come near are to get one.
 *
 * Returns: whether ent_canvas_nodes_complete() is to be called
 */
gboolean
ent_canvas_nodes_follow (EntCanvasNodes *self,
                         const EntPanes *panes,
                         EntRect         page)
{
  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), FALSE);
  g_return_val_if_fail (panes, FALSE);

  self->panes = *panes;
  self->page = page;
  return self->is_partial && has_moved_far (self);
}

/**
 * ent_canvas_nodes_describe:
 * @self: a layer
 * @chart: what the picture is
 * @scene: the picture
 * @slice: the network on its date
 * @n_nodes: how many at most
 *
 * Says what children are that have been shown since the last call, and first of the
 * one that has the focus.
 *
 * Returns: whether all are described
 */
gboolean
ent_canvas_nodes_describe (EntCanvasNodes *self,
                           const EntChart *chart,
                           EntScene       *scene,
                           EntSlice       *slice,
                           guint           n_nodes)
{
  GtkWidget *focus;

  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), TRUE);
  g_return_val_if_fail (chart && scene && slice, TRUE);

  focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  if (focus && !ENT_CANVAS_NODE (focus)->is_described)
    ent_canvas_node_describe (ENT_CANVAS_NODE (focus), chart, scene, slice);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    {
      if (ENT_CANVAS_NODE (child)->is_described)
        continue;
      if (n_nodes-- == 0)
        return FALSE;
      ent_canvas_node_describe (ENT_CANVAS_NODE (child), chart, scene, slice);
    }
  return TRUE;
}

/**
 * ent_canvas_nodes_set_panes:
 * @self: a layer
 * @panes: where the parts of the picture are
 *
 * To be called before the layer is allocated at the camera of @panes.
 */
void
ent_canvas_nodes_set_panes (EntCanvasNodes *self,
                            const EntPanes *panes)
{
  gboolean has_moved_heads;

  g_return_if_fail (ENT_IS_CANVAS_NODES (self));
  g_return_if_fail (panes);

  has_moved_heads = !ent_panes_is_one (panes) || !ent_panes_is_one (&self->panes);
  self->panes = *panes;
  if (has_moved_heads)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * ent_canvas_nodes_get_focus:
 * @self: a layer
 *
 * Returns: the node that has the focus, or nothing
 */
EntThing
ent_canvas_nodes_get_focus (EntCanvasNodes *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), ENT_THING_NOTHING);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_focus (child))
      return ENT_CANVAS_NODE (child)->thing;
  return ENT_THING_NOTHING;
}

/* Whoever walks faster than children come gets one at once. */
static GtkWidget *
make_child (EntCanvasNodes *self,
            EntScene       *scene,
            EntThing        thing)
{
  const EntSceneItem *item = ent_scene_find_node (scene, thing);
  EntCanvasNode *node;

  if (!item)
    return NULL;
  node = add_child (self, thing);
  node->box = get_box (item);
  gtk_widget_set_parent (GTK_WIDGET (node), GTK_WIDGET (self));
  return GTK_WIDGET (node);
}

/**
 * ent_canvas_nodes_focus:
 * @self: a layer
 * @scene: the picture that is shown
 * @thing: a node
 *
 * Returns: whether it is shown, and so has the focus now
 */
gboolean
ent_canvas_nodes_focus (EntCanvasNodes *self,
                        EntScene       *scene,
                        EntThing        thing)
{
  GtkWidget *child;

  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), FALSE);
  g_return_val_if_fail (scene, FALSE);

  child = ent_canvas_nodes_get_child (self, thing);
  if (!child)
    child = make_child (self, scene, thing);
  return child && gtk_widget_grab_focus (child);
}

/**
 * ent_canvas_nodes_get_child:
 * @self: a layer
 * @thing: a node
 *
 * Returns: (nullable) (transfer none): the widget that stands for it
 */
GtkWidget *
ent_canvas_nodes_get_child (EntCanvasNodes *self,
                            EntThing        thing)
{
  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), NULL);

  return g_hash_table_lookup (self->children, &thing);
}
