/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-document.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

EntView           *ent_print_dress (EntView     *view);
GtkPrintOperation *ent_print_new   (EntDocument *document,
                                    EntView     *view);

G_END_DECLS
