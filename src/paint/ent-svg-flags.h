/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntSvgFlags: the flags of one SVG document, each once. */
typedef struct _EntSvgFlags EntSvgFlags;

EntSvgFlags *ent_svg_flags_new   (void);
void         ent_svg_flags_free  (EntSvgFlags *flags);
void         ent_svg_flags_add   (EntSvgFlags *flags,
                                  const char  *name,
                                  double       inches);
void         ent_svg_flags_write (EntSvgFlags *flags,
                                  GString     *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSvgFlags, ent_svg_flags_free)

G_END_DECLS
