/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-canvas-node.h"

#include <glib/gi18n.h>

#include "app/ent-announcer.h"

G_DEFINE_FINAL_TYPE (EntCanvasNode, ent_canvas_node, GTK_TYPE_WIDGET)

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
select_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit_by_name (gtk_widget_get_parent (widget), "node-selected", &ENT_CANVAS_NODE (widget)->thing);
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

/**
 * ent_canvas_node_new:
 * @thing: what it stands for
 *
 * Returns: (transfer floating): a node without a place, a name and a description
 */
EntCanvasNode *
ent_canvas_node_new (EntThing thing)
{
  EntCanvasNode *self = g_object_new (ENT_TYPE_CANVAS_NODE, NULL);

  self->thing = thing;
  return self;
}

/**
 * ent_canvas_node_describe:
 * @self: a node
 * @chart: what the picture is
 * @scene: the picture
 * @slice: the network on its date
 *
 * Says what it is in that picture.
 */
void
ent_canvas_node_describe (EntCanvasNode  *self,
                          const EntChart *chart,
                          EntScene       *scene,
                          EntSlice       *slice)
{
  g_auto (EntDescription) says = { 0 };
  g_autofree char *place = NULL;
  g_auto (GStrv) sentences = NULL;
  g_autofree char *all = NULL;
  g_autofree char *roles = NULL;

  g_return_if_fail (ENT_IS_CANVAS_NODE (self));
  g_return_if_fail (chart && scene && slice);

  self->is_described = TRUE;
  place = chart->locate ? chart->locate (scene, self->thing) : NULL;
  chart->describe (slice, self->thing, &says);
  all = join_lines ((const char *const[]) { says.roles, says.changes, place }, 3);
  sentences = g_strsplit (all, "\n", -1);
  /* Translators: between what a nation is in several groupings, as it is read out */
  roles = g_strjoinv (_("; "), sentences);

  if (self->description && g_str_equal (self->description, roles))
    return;

  g_free (self->description);
  self->description = g_steal_pointer (&roles);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, says.name, -1);
  ent_announcer_describe (GTK_ACCESSIBLE (self), self->description);
}
