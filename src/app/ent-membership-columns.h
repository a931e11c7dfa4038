/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-membership-rows.h"

G_BEGIN_DECLS

#define ENT_TYPE_MEMBERSHIP_ITEM (ent_membership_item_get_type ())
G_DECLARE_FINAL_TYPE (EntMembershipItem, ent_membership_item, ENT, MEMBERSHIP_ITEM, GObject)

/* EntMembershipItem: a row of the table, for a list model. Signal: `changed`
 * when what stands in it may be something else. */

EntMembershipItem  *ent_membership_item_new      (EntMembershipRows   *rows,
                                                  guint                row);
EntMembershipRows  *ent_membership_item_get_rows (EntMembershipItem   *self);
guint               ent_membership_item_get_row  (EntMembershipItem   *self);
void                ent_membership_item_set_rows (EntMembershipItem   *self,
                                                  EntMembershipRows   *rows);
GtkColumnViewColumn *ent_membership_column_new   (EntMembershipRows   *rows,
                                                  guint                column);
guint               ent_membership_column_get_index (GtkColumnViewColumn *column);

G_END_DECLS
