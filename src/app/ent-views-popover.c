/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-views-popover.h"

#include <glib/gi18n.h>

#include "app/ent-view-row.h"

#define LIST_WIDTH_PX 320
#define LIST_HEIGHT_PX 420

struct _EntViewsPopover
{
  GtkPopover    parent_instance;

  GtkListBox   *list;  /* borrowed; in the popover */
  EntKeptViews *views; /* owned */
  EntState     *state; /* owned */
};

G_DEFINE_FINAL_TYPE (EntViewsPopover, ent_views_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  EntViewsPopover *self = data;

  return ent_view_row_new (self->views, item, self->state);
}

/* Rows have thumbnails, which are not painted for nobody. */
static void
map_cb (EntViewsPopover *self)
{
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->views), create_row_cb, self, NULL);
}

static void
unmap_cb (EntViewsPopover *self)
{
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
}

static void
row_activated_cb (EntViewsPopover *self,
                  EntViewRow      *row)
{
  g_autofree char *file_name = g_strdup (ent_kept_view_get_file_name (ent_view_row_get_view (row)));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-kept-view", "s", file_name);
}

static GtkWidget *
new_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_("What you keep is listed here: what is shown, the day, and where everything stands."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "views-placeholder");
  return label;
}

/* Views in an order are a story. */
static GtkWidget *
new_stories_button (EntViewsPopover *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("S_tories …"));

  gtk_widget_set_tooltip_text (button, _("Show Views One After the Other (Ctrl+Shift+T)"));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.stories");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self);
  return button;
}

static void
ent_views_popover_dispose (GObject *object)
{
  EntViewsPopover *self = ENT_VIEWS_POPOVER (object);

  g_clear_object (&self->views);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ent_views_popover_parent_class)->dispose (object);
}

static void
ent_views_popover_class_init (EntViewsPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_views_popover_dispose;
}

static void
ent_views_popover_init (EntViewsPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *keep = gtk_button_new_with_mnemonic (_("_Keep This View"));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, new_placeholder ());
  gtk_widget_add_css_class (list, "views-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kept views"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_widget_set_tooltip_text (keep, _("Keep This View (Ctrl+D)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (keep), "win.keep-view");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, LIST_WIDTH_PX, -1);
  gtk_box_append (GTK_BOX (box), keep);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), new_stories_button (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}

/**
 * ent_views_popover_set_views:
 * @self: a new popover
 * @views: what it lists; a reference is kept
 * @state: what its window is about; a reference is kept
 */
void
ent_views_popover_set_views (EntViewsPopover *self,
                             EntKeptViews    *views,
                             EntState        *state)
{
  g_return_if_fail (ENT_IS_VIEWS_POPOVER (self));
  g_return_if_fail (ENT_IS_KEPT_VIEWS (views) && ENT_IS_STATE (state));

  g_set_object (&self->views, views);
  g_set_object (&self->state, state);
}
