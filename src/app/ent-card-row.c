/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-card-row.h"

#include "app/ent-announcer.h"

struct _EntCardRow
{
  AdwBin    parent_instance;

  GtkLabel *heading; /* (nullable); the child, where it is one */
  guint     position;
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

static void
set_content (EntCardRow *self,
             GtkWidget  *content,
             gboolean    focusable)
{
  if (adw_bin_get_child (ADW_BIN (self)) != content)
    adw_bin_set_child (ADW_BIN (self), content);
  gtk_widget_set_focusable (GTK_WIDGET (self), focusable);
}

/**
 * ent_card_row_set_card:
 * @card: what it shows from now on; it may be the one that is there
 * @name: the same in one line
 * @description: (nullable): what else can be said of it
 */
void
ent_card_row_set_card (EntCardRow *self,
                       GtkWidget  *card,
                       const char *name,
                       const char *description)
{
  g_return_if_fail (ENT_IS_CARD_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (card));

  set_content (self, card, TRUE);
  self->heading = NULL;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "card-heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  ent_announcer_describe (GTK_ACCESSIBLE (self), description);
}

/**
 * ent_card_row_set_heading:
 * @text: what it says from now on
 *
 * Makes it say what the cards below it are; it no longer takes the focus.
 */
void
ent_card_row_set_heading (EntCardRow *self,
                          const char *text)
{
  g_return_if_fail (ENT_IS_CARD_ROW (self));

  if (self->heading == NULL)
    {
      self->heading = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_xalign (self->heading, 0);
      gtk_widget_add_css_class (GTK_WIDGET (self->heading), "pane-heading");
      set_content (self, GTK_WIDGET (self->heading), FALSE);
      /* What a card looked like goes with it. */
      gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]) { "card-heading", NULL });
    }
  gtk_label_set_label (self->heading, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  ent_announcer_describe (GTK_ACCESSIBLE (self), NULL);
}

/**
 * ent_card_row_set_position:
 * @position: where it stands, from 0
 * @n_cards: in a list of how many
 */
void
ent_card_row_set_position (EntCardRow *self,
                           guint       position,
                           guint       n_cards)
{
  g_return_if_fail (ENT_IS_CARD_ROW (self));

  self->position = position;
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
