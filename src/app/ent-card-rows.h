/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-card-list.h"
#include "base/ent-scroll.h"

G_BEGIN_DECLS

/**
 * EntCardRows:
 *
 * The rows of a card list that are on the screen, from top to bottom, and what
 * is known of the heights of all. They are children of the list, which lays
 * them out.
 */
typedef struct _EntCardRows EntCardRows;

EntCardRows *ent_card_rows_new         (GtkWidget              *list);
void         ent_card_rows_free        (EntCardRows            *rows);
void         ent_card_rows_set_cards   (EntCardRows            *rows,
                                        guint                   n_cards,
                                        const EntCardListFuncs *funcs,
                                        gpointer                data);
void         ent_card_rows_reorder     (EntCardRows            *rows,
                                        guint                   n_cards,
                                        const guint            *places);
void         ent_card_rows_bind_anew   (EntCardRows            *rows);
void         ent_card_rows_fill        (EntCardRows            *rows,
                                        int                     width);
void         ent_card_rows_measure     (EntCardRows            *rows,
                                        int                     width);
gboolean     ent_card_rows_is_filled   (EntCardRows            *rows);
EntScroll   *ent_card_rows_get_scroll  (EntCardRows            *rows);
guint        ent_card_rows_get_n_cards (EntCardRows            *rows);
guint        ent_card_rows_get_n       (EntCardRows            *rows);
EntCardRow  *ent_card_rows_get         (EntCardRows            *rows,
                                        guint                   index);
EntCardRow  *ent_card_rows_find        (EntCardRows            *rows,
                                        guint                   position);
gboolean     ent_card_rows_is_heading  (EntCardRows            *rows,
                                        guint                   position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCardRows, ent_card_rows_free)

G_END_DECLS
