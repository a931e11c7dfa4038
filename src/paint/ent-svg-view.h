/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The element `view` of this namespace, in `metadata`, holds the view of an SVG
 * picture of ours. */
#define ENT_SVG_VIEW_NAMESPACE "https://entente.github.io/ns/view"

char *ent_svg_view_find (GInputStream  *stream,
                         gsize          max_bytes,
                         GCancellable  *cancellable,
                         GError       **error);

G_END_DECLS
