/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-canvas-nodes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/ent-announcer.h"

/* A widget for each of thousands of nodes takes longer than a frame. */
#define MAX_CHILDREN 1000

/* How far beyond the page nodes have a child where there are more, in pages. */
#define NEAR 0.5

#define ENT_TYPE_CANVAS_NODE (ent_canvas_node_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasNode, ent_canvas_node, ENT, CANVAS_NODE, GtkWidget)

/* One node: a place, a name and a description. */
struct _EntCanvasNode
{
  GtkWidget parent_instance;

  EntThing  thing;
  EntRect   box;          /* in world units */
  char     *description;  /* (nullable), owned */
  gboolean  is_described; /* and it is that of the present picture */
};

G_DEFINE_FINAL_TYPE (EntCanvasNode, ent_canvas_node, GTK_TYPE_WIDGET)

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
  NODE_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
select_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  EntCanvasNode *node = ENT_CANVAS_NODE (widget);
  GtkWidget *layer = gtk_widget_get_parent (widget);

  g_signal_emit (layer, signals[NODE_SELECTED], 0, &node->thing);
}

static void
ent_canvas_node_finalize (GObject *object)
{
  g_free (ENT_CANVAS_NODE (object)->description);

  G_OBJECT_CLASS (ent_canvas_node_parent_class)->finalize (object);
}

static void
ent_canvas_node_class_init (EntCanvasNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_canvas_node_finalize;

  gtk_widget_class_set_css_name (widget_class, "node");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_install_action (widget_class, "node.select", NULL, select_action);
}

static void
ent_canvas_node_init (EntCanvasNode *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static void
focus_moved_cb (EntCanvasNodes *self)
{
  g_signal_emit (self, signals[FOCUS_MOVED], 0);
}

static EntCanvasNode *
add_child (EntCanvasNodes *self,
           EntThing        thing)
{
  EntCanvasNode *node = g_object_new (ENT_TYPE_CANVAS_NODE, NULL);

  node->thing = thing;
  g_hash_table_insert (self->children, &node->thing, node);
  g_signal_connect_object (node, "notify::has-focus", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
  return node;
}

/* Those of the texts that there are, a line each. */
static char *
join_lines (const char *const *texts,
            guint              n_texts)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < n_texts; i++)
    if (texts[i])
      g_ptr_array_add (lines, (gpointer) texts[i]);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
describe_child (EntCanvasNode  *node,
                const EntChart *chart,
                EntScene       *scene,
                EntSlice       *slice)
{
  g_auto (EntDescription) says = { 0 };
  g_autofree char *place = chart->locate ? chart->locate (scene, node->thing) : NULL;
  g_auto (GStrv) sentences = NULL;
  g_autofree char *all = NULL;
  g_autofree char *roles = NULL;

  node->is_described = TRUE;
  chart->describe (slice, node->thing, &says);
  all = join_lines ((const char *const[]) { says.roles, says.changes, place }, 3);
  sentences = g_strsplit (all, "\n", -1);
  /* Translators: between what a nation is in several groupings, as it is read out */
  roles = g_strjoinv (_("; "), sentences);

  if (node->description && g_str_equal (node->description, roles))
    return;

  g_free (node->description);
  node->description = g_steal_pointer (&roles);
  gtk_accessible_update_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_LABEL, says.name, -1);
  ent_announcer_describe (GTK_ACCESSIBLE (node), node->description);
}

static EntRect
get_box (const EntSceneItem *item)
{
  double half_width = item->shape == ENT_SHAPE_DISC ? item->radius : item->half_width;

  return (EntRect) { item->point.x - half_width, item->point.y - item->radius, item->point.x + half_width, item->point.y + item->radius };
}

static void
remove_children_but (EntCanvasNodes *self,
                     GHashTable     *kept)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!kept || !g_hash_table_contains (kept, child))
        {
          g_hash_table_remove (self->children, &ENT_CANVAS_NODE (child)->thing);
          gtk_widget_unparent (child);
        }
      child = next;
    }
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

  remove_children_but (self, NULL);

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
  signals[NODE_SELECTED] = g_signal_new ("node-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);

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
  gboolean        is_moving; /* it is the same picture, of which another part is seen */
} Showing;

/* Far from the page nobody looks for it: it gets its child when one comes near. */
static gboolean
is_near (EntCanvasNodes     *self,
         const EntSceneItem *item)
{
  double width = self->page.x1 - self->page.x0, height = self->page.y1 - self->page.y0;
  EntRect near = { self->page.x0 - NEAR * width, self->page.y0 - NEAR * height, self->page.x1 + NEAR * width, self->page.y1 + NEAR * height };

  return ent_rect_intersects (near, ent_panes_rect_to_page (&self->panes, get_box (item)));
}

/* Gives the nodes of one layer their children, after @previous. Returns the last. */
static GtkWidget *
show_layer (const Showing *showing,
            EntLayer       layer,
            GtkWidget     *previous)
{
  EntCanvasNodes *self = showing->self;
  const EntSceneItem *items = ent_scene_get_items (showing->scene);

  for (guint i = 0; i < ent_scene_get_n_items (showing->scene); i++)
    {
      EntCanvasNode *node;

      if (!items[i].is_node || items[i].layer != layer)
        continue;
      node = g_hash_table_lookup (self->children, &items[i].thing);
      if (self->is_partial && !(node && gtk_widget_has_focus (GTK_WIDGET (node))) && !is_near (self, &items[i]))
        continue;
      if (!node)
        node = add_child (self, items[i].thing);
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

static void
show_all (const Showing *showing)
{
  EntCanvasNodes *self = showing->self;
  GtkWidget *previous = NULL;

  self->panes_then = self->panes;
  self->page_then = self->page;
  for (guint layer = ENT_N_LAYERS; layer-- > 0;)
    previous = show_layer (showing, layer, previous);
  remove_children_but (self, showing->kept);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * ent_canvas_nodes_show:
 * @self: a layer
 * @scene: (nullable): the picture
 *
 * Has a child for each node of @scene, those on top first; of very many only for
 * those that are seen, or nearly. Those that were there before stay, and with them
 * the focus. What they are, ent_canvas_nodes_describe() says. To be called with
 * %NULL before the dataset changes.
 */
void
ent_canvas_nodes_show (EntCanvasNodes *self,
                       EntScene       *scene)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  g_return_if_fail (ENT_IS_CANVAS_NODES (self));

  if (!scene)
    {
      remove_children_but (self, NULL);
      return;
    }
  self->is_partial = count_nodes (scene) > MAX_CHILDREN;
  show_all (&(Showing) { self, scene, kept, FALSE });
}

/**
 * ent_canvas_nodes_follow:
 * @self: a layer
 * @scene: the picture that is shown
 * @panes: where the parts of the picture are now
 * @page: what is seen of them, in px
 *
 * To be called when the picture has moved: where not all nodes have a child, those
 * that have come near get one.
 *
 * Returns: whether there may be children that are not described yet
 */
gboolean
ent_canvas_nodes_follow (EntCanvasNodes *self,
                         EntScene       *scene,
                         const EntPanes *panes,
                         EntRect         page)
{
  g_autoptr (GHashTable) kept = NULL;

  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), FALSE);
  g_return_val_if_fail (scene && panes, FALSE);

  self->panes = *panes;
  self->page = page;
  if (!self->is_partial || !has_moved_far (self))
    return FALSE;
  kept = g_hash_table_new (NULL, NULL);
  show_all (&(Showing) { self, scene, kept, TRUE });
  return TRUE;
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
    describe_child (ENT_CANVAS_NODE (focus), chart, scene, slice);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    {
      if (ENT_CANVAS_NODE (child)->is_described)
        continue;
      if (n_nodes-- == 0)
        return FALSE;
      describe_child (ENT_CANVAS_NODE (child), chart, scene, slice);
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

/**
 * ent_canvas_nodes_focus:
 * @self: a layer
 * @thing: a node
 *
 * Returns: whether it is shown, and so has the focus now
 */
gboolean
ent_canvas_nodes_focus (EntCanvasNodes *self,
                        EntThing        thing)
{
  GtkWidget *child;

  g_return_val_if_fail (ENT_IS_CANVAS_NODES (self), FALSE);

  child = ent_canvas_nodes_get_child (self, thing);
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
