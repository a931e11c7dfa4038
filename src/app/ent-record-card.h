/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-references.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

GtkWidget *ent_record_card_new (EntState      *state,
                                EntRef         ref,
                                EntRef         about,
                                EntReferences *references);

G_END_DECLS
