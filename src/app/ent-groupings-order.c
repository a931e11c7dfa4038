/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-groupings-order.h"

#include <glib/gi18n.h>

#include "view/ent-view-choice.h"

typedef struct
{
  EntState     *state; /* borrowed: the widget owns it */
  EntGroupingAt at;
  gpointer      data;
} Order;

static guint
find_place (EntView    *view,
            const char *id)
{
  const char *const *shown = ent_view_get_groupings (view);
  guint place = 0;

  while (shown[place] != NULL && g_ascii_strcasecmp (shown[place], id) != 0)
    place++;
  return place;
}

/**
 * ent_groupings_order_is_all:
 * @before: (nullable): ids of groupings that were shown
 * @after: ids of groupings that are shown
 *
 * Whoever moves one wants to see it move.
 *
 * Returns: whether the same are shown, in whatever order
 */
gboolean
ent_groupings_order_is_all (const char *const *before,
                            const char *const *after)
{
  if (before == NULL || g_strv_length ((GStrv) before) != g_strv_length ((GStrv) after))
    return FALSE;
  for (; *before != NULL; before++)
    if (!g_strv_contains (after, *before))
      return FALSE;
  return TRUE;
}

/**
 * ent_groupings_order_drop:
 * @state: the state of a window
 * @dragged: row of a grouping that is shown
 * @onto: row of a grouping that is shown
 * @is_lower: whether it is to stand behind @onto, not before it
 *
 * Puts a grouping beside another, as one step that can be taken back.
 */
void
ent_groupings_order_drop (EntState *state,
                          guint32   dragged,
                          guint32   onto,
                          gboolean  is_lower)
{
  EntDataset *dataset;
  const char *id;
  EntView *view;
  guint place;
  g_autoptr (EntView) moved = NULL;
  g_autofree char *what = NULL;

  g_return_if_fail (ENT_IS_STATE (state));

  if (dragged == onto)
    return;
  dataset = ent_state_get_dataset (state);
  view = ent_state_get_view (state);
  id = ent_dataset_get_grouping (dataset, dragged)->record.id;
  place = find_place (view, ent_dataset_get_grouping (dataset, onto)->record.id) + (is_lower ? 1 : 0);
  /* Places are counted without the one that moves. */
  if (find_place (view, id) < place)
    place--;
  moved = ent_view_with_grouping_at (view, id, place);
  what = g_strdup_printf (_("Move %s"), ent_dataset_get_grouping_name (dataset, dragged));
  ent_state_set_view (state, moved, what);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            Order         *order)
{
  gboolean is_lower;
  guint32 grouping = order->at (x, y, &is_lower, order->data);

  return grouping != ENT_ROW_NONE ? gdk_content_provider_new_typed (G_TYPE_UINT, grouping) : NULL;
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          Order         *order)
{
  GdkContentProvider *content = gdk_drag_get_content (drag);
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *label;

  g_value_init (&value, G_TYPE_UINT);
  if (!gdk_content_provider_get_value (content, &value, NULL))
    return;
  label = gtk_label_new (ent_dataset_get_grouping_name (ent_state_get_dataset (order->state), g_value_get_uint (&value)));
  gtk_widget_add_css_class (label, "grouping-dragged");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Order         *order)
{
  gboolean is_lower;
  guint32 onto = order->at (x, y, &is_lower, order->data);
  guint32 dragged = g_value_get_uint (value);

  if (onto == ENT_ROW_NONE || dragged >= ent_dataset_get_n_rows (ent_state_get_dataset (order->state), ENT_KIND_GROUPING))
    return FALSE;
  ent_groupings_order_drop (order->state, dragged, onto, is_lower);
  return TRUE;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           Order         *order)
{
  gboolean is_lower;

  return order->at (x, y, &is_lower, order->data) != ENT_ROW_NONE ? GDK_ACTION_MOVE : 0;
}

/**
 * ent_groupings_order_attach:
 * @widget: in which the groupings are shown; it must not outlive @state
 * @state: the state of the window
 * @at: finds the grouping at a place
 * @data: for @at
 *
 * Lets groupings be dragged to another place among those that are shown.
 */
void
ent_groupings_order_attach (GtkWidget     *widget,
                            EntState      *state,
                            EntGroupingAt  at,
                            gpointer       data)
{
  GtkDragSource *source;
  GtkDropTarget *target;
  Order *order;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENT_IS_STATE (state));

  order = g_new (Order, 1);
  *order = (Order) { state, at, data };
  g_object_set_data_full (G_OBJECT (widget), "ent-groupings-order", order, g_free);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), order);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), order);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
  target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), order);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), order);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
