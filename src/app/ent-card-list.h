/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-card-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_CARD_LIST (ent_card_list_get_type ())
G_DECLARE_FINAL_TYPE (EntCardList, ent_card_list, ENT, CARD_LIST, GtkWidget)

/* EntCardList: a list to be scrolled, in which only the cards on the screen
 * exist: GtkListView makes up to two hundred rows, whatever can be seen of them,
 * and a card costs as much as a page of text. What is not on the screen has a
 * height that is guessed, until it comes into sight. Signal `activate` with the
 * position that was clicked, or chosen with the keyboard. */

/**
 * EntCardListFuncs:
 * @bind: puts what is at a position into a row, by ent_card_row_set_card() or
 *   ent_card_row_set_heading(), or by changing the card that is in it
 * @is_heading: (nullable): whether what is at a position stands above others and
 *   cannot be chosen itself
 *
 * What a list asks of whoever knows its cards; both are given what the list was
 * given with them.
 */
typedef struct
{
  void     (*bind)       (EntCardRow *row,
                          guint       position,
                          gpointer    data);
  gboolean (*is_heading) (guint       position,
                          gpointer    data);
} EntCardListFuncs;

void        ent_card_list_set_cards (EntCardList            *self,
                                     guint                   n_cards,
                                     const EntCardListFuncs *funcs,
                                     gpointer                data);
void        ent_card_list_reorder   (EntCardList            *self,
                                     guint                   n_cards,
                                     const guint            *places);
void        ent_card_list_bind_anew (EntCardList            *self);
EntCardRow *ent_card_list_reveal    (EntCardList            *self,
                                     guint                   position);
void        ent_card_list_scroll_to (EntCardList            *self,
                                     guint                   position,
                                     double                  offset);
guint       ent_card_list_get_place (EntCardList            *self,
                                     double                 *offset);

G_END_DECLS
