/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/ent-chart-switcher.h"
#include "app/ent-membership-table.h"
#include "app/ent-window-private.h"
#include "charts/ent-map.h"

/* Which chart a window shows what is chosen in, in which order, around which meridian, and whether the
 * matrix is a picture or a table. */

static void
chart_change_state (GSimpleAction *action,
                    GVariant      *value,
                    gpointer       data)
{
  EntState *state = ENT_WINDOW (data)->state;
  g_autoptr (EntView) view = ent_view_with_text (ent_state_get_view (state), "chart", g_variant_get_string (value, NULL), NULL);
  g_autofree char *what = NULL;

  /* Anything may activate an action. */
  if (view == NULL)
    return;
  /* Translators: a step that can be undone; %s is a kind of chart */
  what = g_strdup_printf (_("Show as %s"), _(ent_chart_of_view (view)->name));
  ent_state_set_view (state, view, what);
}

static GSimpleAction *
get_action (EntWindow  *self,
            const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

static void
row_activated_cb (EntWindow *self)
{
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
}

/* In the place of the canvas, below what lies over that. */
static void
make_table (EntWindow *self)
{
  self->table = g_object_new (ENT_TYPE_MEMBERSHIP_TABLE, NULL);
  g_signal_connect_object (self->table, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  ent_membership_table_set_pipeline (ENT_MEMBERSHIP_TABLE (self->table), self->pipeline, self->settings);
  gtk_overlay_add_overlay (self->picture_place, self->table);
  gtk_widget_insert_after (self->table, GTK_WIDGET (self->picture_place), GTK_WIDGET (self->canvas));
}

/* Shows the matrix as a table, or the picture again; what has the focus keeps it, as far as it is still seen. */
static void
show_table (EntWindow *self)
{
  g_autoptr (GVariant) wanted = g_action_get_state (G_ACTION (get_action (self, "table")));
  gboolean is_matrix = ent_view_get_chart (ent_state_get_view (self->state)) == ENT_CHART_MATRIX;
  gboolean is_table = is_matrix && g_variant_get_boolean (wanted);
  gboolean had_table = self->table != NULL && gtk_widget_get_visible (self->table);

  g_simple_action_set_enabled (get_action (self, "table"), is_matrix);
  gtk_widget_set_visible (self->table_switch, is_matrix);
  if (is_table && self->table == NULL)
    make_table (self);
  if (self->table != NULL)
    gtk_widget_set_visible (self->table, is_table);
  gtk_widget_set_visible (GTK_WIDGET (self->canvas), !is_table);
  if (is_table && !had_table)
    gtk_widget_grab_focus (self->table);
  else if (had_table && !is_table)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
table_change_state (GSimpleAction *action,
                    GVariant      *value,
                    gpointer       data)
{
  g_simple_action_set_state (action, value);
  show_table (data);
}

static void
order_change_state (GSimpleAction *action,
                    GVariant      *value,
                    gpointer       data)
{
  EntState *state = ENT_WINDOW (data)->state;
  g_autoptr (EntView) view = ent_view_with_text (ent_state_get_view (state), "order", g_variant_get_string (value, NULL), NULL);
  EntOrder order = view != NULL ? ent_view_get_order (view) : ENT_ORDER_AUTO;
  g_autofree char *what = NULL;

  /* What the chart does not know would be a step that changes nothing. */
  if (order == ENT_ORDER_AUTO || ent_chart_get_order (view) != order)
    return;
  /* Translators: a step that can be undone; %s is an order, such as “By Name” */
  what = g_strdup_printf (_("Order: %s"), ent_chart_get_order_name (order));
  ent_state_set_view (state, view, what);
}

static void
show_middle (EntState *state,
             EntView  *view)
{
  ent_state_set_view (state, view, _("Move the Middle of the Map"));
}

static void
middle_change_state (GSimpleAction *action,
                     GVariant      *value,
                     gpointer       data)
{
  EntState *state = ENT_WINDOW (data)->state;
  g_autoptr (EntView) view = ent_view_with_text (ent_state_get_view (state), "middle", g_variant_get_string (value, NULL), NULL);

  if (view != NULL)
    show_middle (state, view);
}

/* So many degrees to the east, all around the earth. */
static void
turn_map_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  EntWindow *self = data;
  EntView *view = ent_state_get_view (self->state);
  double middle = ent_map_choose_middle (view, ent_pipeline_get_graph (self->pipeline));
  g_autoptr (EntView) turned = ent_view_with_middle (view, (gint32) remainder (middle + g_variant_get_int32 (parameter), 360));

  show_middle (self->state, turned);
}

static void
set_state (EntWindow  *self,
           const char *name,
           const char *value)
{
  g_simple_action_set_state (get_action (self, name), g_variant_new_string (value));
}

static void
view_changed_cb (EntWindow     *self,
                 EntViewFields  fields)
{
  EntView *view = ent_state_get_view (self->state);
  g_autofree char *middle = NULL;

  if ((fields & ENT_VIEW_PICTURE) == 0)
    return;
  set_state (self, "chart", ent_view_get_chart_id (ent_view_get_chart (view)));
  set_state (self, "order", ent_view_get_order_id (ent_chart_get_order (view)));
  middle = ent_view_get_middle (view) == ENT_MIDDLE_AUTO ? g_strdup ("auto") : g_strdup_printf ("%d", ent_view_get_middle (view));
  set_state (self, "middle", middle);
  ent_chart_switcher_show (ENT_CHART_SWITCHER (self->charts), view);
  ent_chart_switcher_show (ENT_CHART_SWITCHER (self->charts_below), view);
  ent_window_fit_width (self);
  show_table (self);
}

/* ent_window_add_charts:
 * Adds to a new window the choice of a chart, of its order and of its middle. */
void
ent_window_add_charts (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "chart", .parameter_type = "s", .state = "''", .change_state = chart_change_state },
    { .name = "order", .parameter_type = "s", .state = "''", .change_state = order_change_state },
    { .name = "middle", .parameter_type = "s", .state = "''", .change_state = middle_change_state },
    { .name = "turn-map", .parameter_type = "i", .activate = turn_map_activated },
    { .name = "table", .state = "false", .change_state = table_change_state },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}
