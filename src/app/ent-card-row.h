/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_CARD_ROW (ent_card_row_get_type ())
G_DECLARE_FINAL_TYPE (EntCardRow, ent_card_row, ENT, CARD_ROW, AdwBin)

/* EntCardRow: the place of one card in a list; it takes the focus, and has a
 * name for those who do not see the card. */

GtkWidget *ent_card_row_new          (void);
void       ent_card_row_set_card     (EntCardRow *self,
                                      GtkWidget  *card,
                                      const char *name,
                                      const char *description);
void       ent_card_row_set_heading  (EntCardRow *self,
                                      const char *text);
void       ent_card_row_set_position (EntCardRow *self,
                                      guint       position,
                                      guint       n_cards);
guint      ent_card_row_get_position (EntCardRow *self);

G_END_DECLS
