/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-window-private.h"

/* Which chart a window shows what is chosen in. */

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

static void
view_changed_cb (GSimpleAction *action,
                 EntViewFields  fields,
                 EntState      *state)
{
  if (fields & ENT_VIEW_CHART)
    g_simple_action_set_state (action, g_variant_new_string (ent_view_get_chart_id (ent_view_get_chart (ent_state_get_view (state)))));
}

/* ent_window_add_charts:
 * Adds to a new window the choice of a chart. */
void
ent_window_add_charts (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "chart", .parameter_type = "s", .state = "''", .change_state = chart_change_state },
  };
  GAction *action;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "chart");
  g_signal_connect_object (self->state, "view-changed", G_CALLBACK (view_changed_cb), action, G_CONNECT_SWAPPED);
  view_changed_cb (G_SIMPLE_ACTION (action), ENT_VIEW_ALL, self->state);
}
