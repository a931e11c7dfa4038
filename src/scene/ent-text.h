/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * EntTextStyle:
 * @size: of the font, in world units (px at zoom 1)
 * @bold: heavier weight
 * @width: lines are broken at this width, within words where these have no other
 *   place, and end with an ellipsis after @max_lines; 0 for no limit
 * @max_lines: 0 for no limit
 * @keeps_end: the ellipsis stands in the middle of the last line, so that the
 *   end of the text can be read, too
 * @centered: lines are centred
 */
typedef struct
{
  double   size;
  gboolean bold;
  double   width;
  guint    max_lines;
  gboolean keeps_end;
  gboolean centered;
} EntTextStyle;

/**
 * EntMeasure:
 * @measure: gives the width and height of a text in world units
 * @user_data: passed to @measure
 * @scale: how much larger than usual texts are to be, 1 for as usual; whoever
 *   chooses a style multiplies its size by it
 *
 * How text is measured. Tests pass one of fixed width, so that scenes do not
 * depend on fonts.
 */
typedef struct
{
  void   (*measure) (const char         *text,
                     const EntTextStyle *style,
                     double             *width,
                     double             *height,
                     gpointer            user_data);
  gpointer user_data;
  double   scale;
} EntMeasure;

/**
 * EntTextLine:
 * @text: what stands in it, as it is seen: with the ellipsis or the hyphen that it ends with
 * @x: its left rim, from that of the text's box
 * @width: how wide it is
 * @baseline: on which it stands, from the upper rim of the box
 *
 * One line of a text as it is set.
 */
typedef struct
{
  char  *text;
  double x;
  double width;
  double baseline;
} EntTextLine;

const EntMeasure *ent_text_get_measure  (void);
const EntMeasure *ent_text_get_fixed_measure (void);
void              ent_text_draw         (cairo_t            *cr,
                                         const char         *text,
                                         const EntTextStyle *style,
                                         double              x,
                                         double              y);
void              ent_text_path         (cairo_t            *cr,
                                         const char         *text,
                                         const EntTextStyle *style,
                                         double              x,
                                         double              y);
GArray           *ent_text_list_lines   (const char         *text,
                                         const EntTextStyle *style);

G_END_DECLS
