/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ent-dataset.h"

G_BEGIN_DECLS

GtkWidget *ent_record_icon_new (EntDataset *dataset,
                                EntRef      ref,
                                EntDay      day,
                                int         size);

G_END_DECLS
