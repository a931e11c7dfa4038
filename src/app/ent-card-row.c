/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-card-row.h"

struct _EntCardRow
{
  AdwBin parent_instance;

  guint  position;
};

G_DEFINE_FINAL_TYPE (EntCardRow, ent_card_row, ADW_TYPE_BIN)

static void
ent_card_row_class_init (EntCardRowClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "row");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ent_card_row_init (EntCardRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * ent_card_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
ent_card_row_new (void)
{
  return g_object_new (ENT_TYPE_CARD_ROW, NULL);
}

/**
 * ent_card_row_set_card:
 * @card: what it shows from now on
 * @name: the same in one line
 * @position: where it stands, from 0
 * @n_cards: in a list of how many
 */
void
ent_card_row_set_card (EntCardRow *self,
                       GtkWidget  *card,
                       const char *name,
                       guint       position,
                       guint       n_cards)
{
  g_return_if_fail (ENT_IS_CARD_ROW (self));

  self->position = position;
  adw_bin_set_child (ADW_BIN (self), card);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_cards, -1);
}

/**
 * ent_card_row_get_position:
 *
 * Returns: where it stands in the list, from 0
 */
guint
ent_card_row_get_position (EntCardRow *self)
{
  g_return_val_if_fail (ENT_IS_CARD_ROW (self), 0);

  return self->position;
}
