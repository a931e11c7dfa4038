/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window-private.h"

#define N_PANES 4

/* Which of @panes has the focus in it; none of them is -1. */
static int
find_focused (EntWindow        *self,
              GtkWidget *const *panes)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (int i = 0; i < N_PANES && focus != NULL; i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      return i;
  return -1;
}

/* From the header the first and the last pane come next. One that is hidden, or in
 * which nothing takes the focus, is left out. */
static void
go_to_pane (EntWindow *self,
            int        direction)
{
  GtkWidget *const panes[N_PANES] = { GTK_WIDGET (self->groupings), GTK_WIDGET (self->canvas), GTK_WIDGET (self->timeline),
                                      GTK_WIDGET (self->details) };
  int pane = find_focused (self, panes);

  if (pane < 0 && direction < 0)
    pane = N_PANES;
  for (guint i = 0; i < N_PANES; i++)
    {
      pane = (pane + direction + N_PANES) % N_PANES;
      if (gtk_widget_get_mapped (panes[pane]) && gtk_widget_child_focus (panes[pane], GTK_DIR_TAB_FORWARD))
        return;
    }
}

static void
next_pane_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  go_to_pane (data, 1);
}

static void
previous_pane_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  go_to_pane (data, -1);
}

/* ent_window_add_panes:
 * Adds the actions that take the focus from pane to pane. */
void
ent_window_add_panes (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "next-pane", .activate = next_pane_activated },
    { .name = "previous-pane", .activate = previous_pane_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
