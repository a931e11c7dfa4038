/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-membership-columns.h"

/* What a list view needs for the table of memberships: rows, and columns that
 * show and sort what stands in them. */

struct _EntMembershipItem
{
  GObject            parent_instance;

  EntMembershipRows *rows; /* owned */
  guint              row;
};

G_DEFINE_FINAL_TYPE (EntMembershipItem, ent_membership_item, G_TYPE_OBJECT)

static guint changed_signal;

#define COLUMN_KEY "ent-membership-column"

/* ------------------------------------------------------------------------ */
/* Cells */

static void
show_cell (GtkListItem *cell)
{
  EntMembershipItem *item = gtk_list_item_get_item (cell);
  GtkWidget *label = gtk_list_item_get_child (cell);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), COLUMN_KEY));
  g_autofree char *text = ent_membership_rows_dup_text (item->rows, item->row, column);
  g_autofree char *words = ent_membership_rows_dup_words (item->rows, item->row, column);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *cell,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == ENT_MEMBERSHIP_COUNT ? 1 : 0);
  if (GPOINTER_TO_UINT (column) == ENT_MEMBERSHIP_NATION)
    gtk_widget_add_css_class (label, "heading");
  g_object_set_data (G_OBJECT (label), COLUMN_KEY, column);
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *cell,
         gpointer                  column)
{
  g_signal_connect_swapped (gtk_list_item_get_item (cell), "changed", G_CALLBACK (show_cell), cell);
  show_cell (cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *cell,
           gpointer                  column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (cell), show_cell, cell);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      column)
{
  const EntMembershipItem *left = a, *right = b;
  int result = ent_membership_rows_compare (left->rows, GPOINTER_TO_UINT (column), left->row, right->row);

  return result < 0 ? GTK_ORDERING_SMALLER : result > 0 ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

/**
 * ent_membership_column_new:
 * @rows: a table
 * @column: one of its columns
 *
 * Returns: (transfer full): a column of a view for it, which is named and sorted like it
 */
GtkColumnViewColumn *
ent_membership_column_new (EntMembershipRows *rows,
                           guint              column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *of_view = gtk_column_view_column_new (ent_membership_rows_get_head (rows, column), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, GUINT_TO_POINTER (column), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GUINT_TO_POINTER (column));
  gtk_column_view_column_set_sorter (of_view, sorter);
  gtk_column_view_column_set_resizable (of_view, TRUE);
  g_object_set_data (G_OBJECT (of_view), COLUMN_KEY, GUINT_TO_POINTER (column));
  return of_view;
}

/**
 * ent_membership_column_get_index:
 * @column: one of ent_membership_column_new()
 *
 * Returns: which column of the table it is
 */
guint
ent_membership_column_get_index (GtkColumnViewColumn *column)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column), 0);

  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), COLUMN_KEY));
}

/* ------------------------------------------------------------------------ */
/* Rows */

static void
ent_membership_item_finalize (GObject *object)
{
  ent_membership_rows_unref (ENT_MEMBERSHIP_ITEM (object)->rows);

  G_OBJECT_CLASS (ent_membership_item_parent_class)->finalize (object);
}

static void
ent_membership_item_class_init (EntMembershipItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_membership_item_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_membership_item_init (EntMembershipItem *self)
{
}

/**
 * ent_membership_item_new:
 * @rows: a table; a reference is kept
 * @row: one of its rows
 *
 * Returns: (transfer full): an item that stands for it
 */
EntMembershipItem *
ent_membership_item_new (EntMembershipRows *rows,
                         guint              row)
{
  EntMembershipItem *self = g_object_new (ENT_TYPE_MEMBERSHIP_ITEM, NULL);

  self->rows = ent_membership_rows_ref (rows);
  self->row = row;
  return self;
}

/**
 * ent_membership_item_get_rows:
 * @self: an item
 *
 * Returns: (transfer none): the table it is of
 */
EntMembershipRows *
ent_membership_item_get_rows (EntMembershipItem *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP_ITEM (self), NULL);

  return self->rows;
}

/**
 * ent_membership_item_get_row:
 * @self: an item
 *
 * Returns: which row it stands for
 */
guint
ent_membership_item_get_row (EntMembershipItem *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP_ITEM (self), 0);

  return self->row;
}

/**
 * ent_membership_item_set_rows:
 * @self: an item
 * @rows: a table that is like the one it is of, on another day; a reference is kept
 */
void
ent_membership_item_set_rows (EntMembershipItem *self,
                              EntMembershipRows *rows)
{
  g_return_if_fail (ENT_IS_MEMBERSHIP_ITEM (self));
  g_return_if_fail (rows != NULL && ent_membership_rows_is_alike (self->rows, rows));

  ent_membership_rows_ref (rows);
  ent_membership_rows_unref (self->rows);
  self->rows = rows;
  g_signal_emit (self, changed_signal, 0);
}
