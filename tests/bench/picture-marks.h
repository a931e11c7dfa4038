/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tests/bench/picture-page.h"

G_BEGIN_DECLS

/**
 * PictureMarks:
 * @lies: strangers in outlines, members outside, overlaps without a common member, outlines that are missing without a word
 * @bites: outlines from which strangers are cut out
 * @withheld: outlines that could not be drawn
 * @empty_regions: where outlines overlap and nobody is; see picture_ground_count_empty_regions()
 * @roomy_regions: of them, those in which a disc has room
 * @lines: that are drawn, of memberships and ties
 * @under_discs: of them, those that run below the disc of another nation
 * @under_names: of them, those that run below the name of another nation
 * @crossings: pairs of them that cross
 * @own_names: names across the line of an outline that holds their nation
 * @foreign_names: names across the line of another outline
 * @foreign_pills: pills with their middle in an outline that does not hold all their members
 * @zoom: px of the page for each unit of the scene
 * @ink: share of the page's pixels that are not background
 * @full: share of the page that the box around the network takes
 *
 * What is to be seen in one finished picture, counted without any knowledge of
 * how it was made.
 */
typedef struct
{
  guint  lies;
  guint  bites;
  guint  withheld;
  guint  empty_regions;
  guint  roomy_regions;
  guint  lines;
  guint  under_discs;
  guint  under_names;
  guint  crossings;
  guint  own_names;
  guint  foreign_names;
  guint  foreign_pills;
  double zoom;
  double ink;
  double full;
} PictureMarks;

PictureMarks picture_marks_measure (PicturePage  *page);
void         picture_lines_measure (EntScene     *scene,
                                    PictureMarks *marks);
void         picture_ground_count_empty_regions (EntScene *scene,
                                    EntCamera     camera,
                                    double        width,
                                    double        height,
                                    PictureMarks *marks);
double       picture_ground_measure_ink (EntScene *scene,
                                    EntScene     *caption,
                                    EntCamera     camera,
                                    EntThemeKind  theme,
                                    double        width,
                                    double        height);
EntRect      picture_marks_get_name_box (const EntSceneItem *name);

G_END_DECLS
