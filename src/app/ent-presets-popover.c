/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-presets-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-fold.h"
#include "state/ent-row-list.h"

#define LIST_WIDTH_PX 280
#define LIST_HEIGHT_PX 360

struct _EntPresetsPopover
{
  GtkPopover          parent_instance;

  GtkEditable        *filter; /* borrowed; in the popover, like the next */
  GtkSingleSelection *selection;
  EntDataset         *dataset; /* owned */
};

G_DEFINE_FINAL_TYPE (EntPresetsPopover, ent_presets_popover, GTK_TYPE_POPOVER)

/* Rows of the presets whose names hold what is typed. */
static void
filter_changed_cb (EntPresetsPopover *self)
{
  g_autofree char *wanted = ent_fold (gtk_editable_get_text (self->filter));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (EntRowList) list = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (self->dataset, ENT_KIND_PRESET); row++)
    {
      g_autofree char *name = ent_fold (ent_dataset_get_preset (self->dataset, row)->name);

      if (strstr (name, wanted) != NULL)
        g_array_append_val (rows, row);
    }
  list = ent_row_list_new_of_kind (self->dataset, ENT_KIND_PRESET, (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len });
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (list));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  EntPresetsPopover *self = data;
  EntRef ref = ent_row_get_ref (gtk_list_item_get_item (item));
  const char *name = ent_dataset_get_preset (self->dataset, ref.row)->name;

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), name);
}

static void
activate_cb (EntPresetsPopover *self,
             guint              position)
{
  g_autoptr (EntRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "presets.choose", "s",
                              ent_dataset_get_preset (self->dataset, ent_row_get_ref (row).row)->record.id);
}

/* Enter in the filter takes the first. */
static void
filter_activate_cb (EntPresetsPopover *self)
{
  activate_cb (self, 0);
}

static void
ent_presets_popover_dispose (GObject *object)
{
  EntPresetsPopover *self = ENT_PRESETS_POPOVER (object);

  g_clear_pointer (&self->dataset, ent_dataset_unref);
  G_OBJECT_CLASS (ent_presets_popover_parent_class)->dispose (object);
}

static void
ent_presets_popover_class_init (EntPresetsPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_presets_popover_dispose;
}

static void
ent_presets_popover_init (EntPresetsPopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *filter = gtk_search_entry_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view;

  self->filter = GTK_EDITABLE (filter);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Presets"), -1);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (activate_cb), self);

  g_object_set (filter, "placeholder-text", _("Filter presets"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (filter), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter presets"), -1);
  g_signal_connect_swapped (filter, "search-changed", G_CALLBACK (filter_changed_cb), self);
  g_signal_connect_swapped (filter, "activate", G_CALLBACK (filter_activate_cb), self);
  /* The entry takes Escape for itself. */
  g_signal_connect_swapped (filter, "stop-search", G_CALLBACK (gtk_popover_popdown), self);

  gtk_widget_set_size_request (scroller, LIST_WIDTH_PX, LIST_HEIGHT_PX);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_box_append (GTK_BOX (box), filter);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * ent_presets_popover_new:
 * @dataset: whose presets are listed; a reference is kept
 * @own: (nullable): a menu of presets of one's own, above them; a reference is kept
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
ent_presets_popover_new (EntDataset *dataset,
                         GMenuModel *own)
{
  EntPresetsPopover *self;

  g_return_val_if_fail (dataset != NULL, NULL);

  self = g_object_new (ENT_TYPE_PRESETS_POPOVER, NULL);
  self->dataset = ent_dataset_ref (dataset);
  if (own != NULL)
    {
      GtkWidget *button = gtk_menu_button_new ();

      gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Presets of Your Own"));
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), own);
      gtk_box_prepend (GTK_BOX (gtk_popover_get_child (GTK_POPOVER (self))), button);
    }
  filter_changed_cb (self);
  return GTK_WIDGET (self);
}
