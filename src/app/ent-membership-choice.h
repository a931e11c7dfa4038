/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-membership-rows.h"

G_BEGIN_DECLS

#define ENT_TYPE_MEMBERSHIP_CHOICE (ent_membership_choice_get_type ())
G_DECLARE_FINAL_TYPE (EntMembershipChoice, ent_membership_choice, ENT, MEMBERSHIP_CHOICE, GObject)

/* EntMembershipChoice: which columns of a table of memberships are seen. Of many
 * groupings only the first ones are, until a person chooses others; what a
 * person chose is remembered. Signal: `changed`. */

/* A table of more columns is slow to scroll, and nobody can look at them all. */
#define ENT_MEMBERSHIP_USUAL_COLUMNS 24

EntMembershipChoice *ent_membership_choice_new          (void);
void                 ent_membership_choice_set_settings (EntMembershipChoice *self,
                                                         GSettings           *settings);
void                 ent_membership_choice_set_rows     (EntMembershipChoice *self,
                                                         EntMembershipRows   *rows);
gboolean             ent_membership_choice_has          (EntMembershipChoice *self,
                                                         guint                column);
void                 ent_membership_choice_set          (EntMembershipChoice *self,
                                                         guint                column,
                                                         gboolean             is_chosen);
GtkWidget           *ent_membership_choice_new_button   (EntMembershipChoice *self);

G_END_DECLS
