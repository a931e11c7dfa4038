/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-details-card.h"
#include "state/ent-details-references.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

GtkWidget *ent_record_card_new (EntState             *state,
                                EntRef                ref,
                                const EntDetailsCard *content,
                                EntDetailsReferences *references);

G_END_DECLS
