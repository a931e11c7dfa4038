/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-excerpt.h"
#include "graph/ent-slice.h"
#include "scene/ent-page.h"
#include "scene/ent-scene.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntCaptionDay:
 * @slice: the network on a day
 * @picture: (nullable): the picture of it; without it, what only the picture
 *   knows (withheld outlines, bites, names left out) is left out
 *
 * What is shown of a day. Borrowed.
 */
typedef struct
{
  EntSlice *slice;
  EntScene *picture;
} EntCaptionDay;

/**
 * EntCaptionInput:
 * @view: what the picture is of
 * @days: (array length=n_days): what it shows; several days, of one network, have a page in common
 * @n_days: how many
 * @excerpt: (nullable): what of a single day's picture the page holds; %NULL for all of it
 * @medium: what it is shown on
 * @measure: how text is measured
 * @width_px: of the page
 * @height_px: of the page
 * @zoom: of the picture on its page; 0 to take that which fits @excerpt
 *
 * What a caption is made of. All is borrowed.
 */
typedef struct
{
  EntView             *view;
  const EntCaptionDay *days;
  guint                n_days;
  const EntExcerpt    *excerpt;
  EntMedium            medium;
  const EntMeasure    *measure;
  double               width_px;
  double               height_px;
  double               zoom;
} EntCaptionInput;

#define ENT_CAPTION_N_LINES 6

/**
 * EntCaptionFrame:
 * @widths: the most that each line takes
 * @heights: likewise
 * @legend: (nullable) (element-type EntLegendEntry): what the legend of one of them explains, owned
 *
 * Room for the captions of several pages, so that nothing on them moves from
 * page to page, nor in the legend. All zero at first; to be cleared with
 * ent_caption_frame_clear().
 */
typedef struct
{
  double widths[ENT_CAPTION_N_LINES];
  double heights[ENT_CAPTION_N_LINES];
  GArray *legend;
} EntCaptionFrame;

void      ent_caption_add_page     (EntScene              *scene,
                                    const EntCaptionInput *input,
                                    const EntCaptionFrame *frame,
                                    EntInsets             *insets);
EntScene *ent_caption_new_page     (const EntCaptionInput *input,
                                    const EntCaptionFrame *frame,
                                    EntInsets             *insets);
void      ent_caption_frame_add    (EntCaptionFrame       *frame,
                                    const EntCaptionInput *input);
void      ent_caption_frame_clear  (EntCaptionFrame       *frame);
EntScene *ent_caption_new_scene    (EntView          *view,
                                    EntSlice         *slice,
                                    EntScene         *picture,
                                    EntMedium         medium,
                                    const EntMeasure *measure,
                                    double            width_px,
                                    double            height_px,
                                    EntInsets        *insets);
char     *ent_caption_dup_title    (EntView          *view,
                                    EntSlice         *slice);
GArray   *ent_caption_list_sources (const EntCaptionDay *days,
                                    guint             n_days);

G_END_DECLS
