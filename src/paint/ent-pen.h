/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"
#include "paint/ent-nib.h"
#include "paint/ent-pixels.h"
#include "paint/ent-rhythm.h"

G_BEGIN_DECLS

/* Places are no farther off, in pixels. */
#define ENT_PEN_MAX_PLACE 4e6

/**
 * EntPen:
 * @nib: how wide
 * @ink: in which colour
 * @rhythm: (nullable): its dashes
 *
 * What draws lines into pixels.
 */
typedef struct
{
  const EntNib    *nib;
  EntInk           ink;
  const EntRhythm *rhythm;
} EntPen;

/**
 * EntPenEndKind:
 * @ENT_PEN_CUT: the line ends, at a right angle
 * @ENT_PEN_SHARED: another begins there that goes the same way: each has the columns (or rows) whose middles are beside it
 * @ENT_PEN_SPLIT: another begins there: each has the pixels whose middles are on its side of a line across both
 *
 * What is at an end of a line. No pixel is drawn by both of two lines that meet.
 */
typedef enum
{
  ENT_PEN_CUT,
  ENT_PEN_SHARED,
  ENT_PEN_SPLIT,
} EntPenEndKind;

/**
 * EntPenEnd:
 * @at: where it is, in pixels of the image, no farther off than %ENT_PEN_MAX_PLACE
 * @kind: what is there
 * @way: where both lines go that are split there, of any length
 *
 * An end of a line.
 */
typedef struct
{
  EntPoint      at;
  EntPenEndKind kind;
  EntPoint      way;
} EntPenEnd;

EntPen ent_pen_new       (double           width,
                          EntColor         color,
                          const EntRhythm *rhythm);
void   ent_pen_draw_line (const EntPen    *pen,
                          const EntPixels *pixels,
                          const EntPenEnd *from,
                          const EntPenEnd *to,
                          double           passed);

G_END_DECLS
