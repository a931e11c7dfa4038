/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_CARD_LIST (ent_card_list_get_type ())
G_DECLARE_FINAL_TYPE (EntCardList, ent_card_list, ENT, CARD_LIST, GtkWidget)

/* EntCardList: a list to be scrolled, in which only the cards on the screen
 * exist: GtkListView makes up to two hundred rows, whatever can be seen of them,
 * and a card costs as much as a page of text. What is not on the screen has a
 * height that is guessed, until it comes into sight. Signal `activate` with the
 * position that was clicked, or chosen with the keyboard. */

/**
 * EntCardListFunc:
 * @position: a position in the list
 * @name: (out) (transfer full): what is at @position in one line, for those who do not see the card
 * @data: what the list was given with the function
 *
 * Returns: (transfer floating): the card
 */
typedef GtkWidget *(*EntCardListFunc) (guint      position,
                                       char     **name,
                                       gpointer   data);

void   ent_card_list_set_cards (EntCardList     *self,
                                guint            n_cards,
                                EntCardListFunc  func,
                                gpointer         data);
void   ent_card_list_scroll_to (EntCardList     *self,
                                guint            position,
                                double           offset);
guint  ent_card_list_get_place (EntCardList     *self,
                                double          *offset);

G_END_DECLS
