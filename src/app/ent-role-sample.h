/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ent-types.h"

G_BEGIN_DECLS

#define ENT_TYPE_ROLE_SAMPLE (ent_role_sample_get_type ())
G_DECLARE_FINAL_TYPE (EntRoleSample, ent_role_sample, ENT, ROLE_SAMPLE, GtkWidget)

/* EntRoleSample: a piece of line as the picture draws the spokes of a class of
 * roles: full, dashed or dotted, in the colour of the text. */

void ent_role_sample_set_role_class (EntRoleSample *self,
                                     EntRoleClass   role_class);

G_END_DECLS
