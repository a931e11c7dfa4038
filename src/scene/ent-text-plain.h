/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * EntPlainTexts:
 *
 * Sets texts that need no layout: one line of Latin letters, digits and signs, all of them in one font. Of a hundred names
 * ninety are such, and what Pango does for a layout is five times what it does for their glyphs. One thread's.
 */
typedef struct _EntPlainTexts EntPlainTexts;

/**
 * EntPlainFace:
 * @item: what texts in it are made of, without the text
 * @height: of a line, in units of Pango
 * @ascent: of that, what is above the baseline
 *
 * A font in which plain texts are set.
 */
typedef struct
{
  PangoItem *item;
  int        height;
  int        ascent;
} EntPlainFace;

EntPlainTexts      *ent_plain_texts_new   (PangoContext         *context,
                                           PangoFontDescription *regular,
                                           PangoFontDescription *bold);
void                ent_plain_texts_free  (EntPlainTexts        *texts);
const EntPlainFace *ent_plain_texts_shape (EntPlainTexts        *texts,
                                           const char           *text,
                                           gboolean              is_bold,
                                           PangoGlyphString     *glyphs);

G_END_DECLS
