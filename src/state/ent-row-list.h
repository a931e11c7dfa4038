/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "state/ent-row.h"

G_BEGIN_DECLS

#define ENT_TYPE_ROW_LIST (ent_row_list_get_type ())
G_DECLARE_FINAL_TYPE (EntRowList, ent_row_list, ENT, ROW_LIST, GObject)

/* EntRowList: records in an order, as a GListModel of EntRow. It holds numbers
 * and makes an object only when one is asked for, so a list view over a hundred
 * thousand events costs what the rows on the screen cost. */

EntRowList *ent_row_list_new         (EntDataset   *dataset,
                                      const EntRef *refs,
                                      guint         n_refs);
EntRowList *ent_row_list_new_of_kind (EntDataset   *dataset,
                                      EntKind       kind,
                                      EntRows       rows);
EntRef      ent_row_list_get_ref     (EntRowList   *self,
                                      guint         position);
guint       ent_row_list_find_day    (EntRowList   *self,
                                      EntDay        day);

G_END_DECLS
