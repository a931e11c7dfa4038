/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-saved-view.h"

G_BEGIN_DECLS

/* Whatever carries a saved view: a view file, and a picture of ours as PNG or SVG. */

EntSavedView *ent_view_carrier_read (GFile         *file,
                                     gboolean      *is_carrier,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
