/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_PROBLEMS_DIALOG (ent_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntProblemsDialog, ent_problems_dialog, ENT, PROBLEMS_DIALOG, AdwWindow)

/* EntProblemsDialog: what is wrong with a file, as a list of places and
 * messages that can be copied. */

GtkWidget *ent_problems_dialog_new        (GtkWindow         *parent,
                                           const char        *file_name,
                                           GPtrArray         *problems,
                                           const GError      *error);
void       ent_problems_dialog_set_advice (EntProblemsDialog *self,
                                           const char        *advice);
char      *ent_problems_dialog_dup_text   (EntProblemsDialog *self);

G_END_DECLS
