/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ent-dataset.h"

G_BEGIN_DECLS

GtkWidget *ent_source_card_new (EntDataset *dataset,
                                guint32     source,
                                guint       number);

G_END_DECLS
