/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"

G_BEGIN_DECLS

/**
 * EntFigure:
 * @slice: the network on the day; borrowed, as all that is given
 * @graph: of @slice
 * @dataset: of @graph
 * @measure: how text is measured
 * @scene: what the figure is added to, owned
 * @colors: of each grouping, owned
 * @n_groupings: of the network
 * @n_nodes: likewise
 *
 * A scene of boxes, words and flags in the making, as charts have that are tables.
 */
typedef struct
{
  EntSlice         *slice;
  EntGraph         *graph;
  EntDataset       *dataset;
  const EntMeasure *measure;
  EntScene         *scene;
  guint32          *colors;
  guint             n_groupings;
  guint             n_nodes;
} EntFigure;

/**
 * EntFigureWords:
 * @thing: what they stand for
 * @text: the words
 * @style: how they are set
 * @fill: their colour
 * @rgb: of the grouping, for a colour of groupings
 * @at: a point
 * @along: which part of the words is at the point: 0 their beginning, 0.5 their middle, 1 their end
 * @down: likewise from their upper to their lower rim
 * @angle: how far they are turned about that point, in radians, clockwise
 *
 * Words in a figure.
 */
typedef struct
{
  EntThing     thing;
  const char  *text;
  EntTextStyle style;
  EntColorRole fill;
  guint32      rgb;
  EntPoint     at;
  double       along;
  double       down;
  double       angle;
} EntFigureWords;

/* What answers first to somebody who points. */
enum
{
  ENT_FIGURE_RANK_MARK,
  ENT_FIGURE_RANK_NAME,
  ENT_FIGURE_RANK_BAND,
};

/* How strong what only leads the eye is, in the colour of names. */
#define ENT_FIGURE_ZEBRA_ALPHA 0.035
#define ENT_FIGURE_LINE_ALPHA 0.14

/* The smallest name that can be read on a screen, in px. */
#define ENT_FIGURE_LEGIBLE 9.0

/* What is there only possibly is so much lighter. */
#define ENT_FIGURE_POSSIBLY_ALPHA 0.45

void      ent_figure_init          (EntFigure            *figure,
                                    const EntChartInput  *input);
void      ent_figure_clear         (EntFigure            *figure);
EntScene *ent_figure_finish        (EntFigure            *figure);

EntThing  ent_figure_get_thing     (const EntFigure      *figure,
                                    guint                 node);
void      ent_figure_set_heads     (EntFigure            *figure,
                                    EntRect               whole,
                                    EntRect               body,
                                    double                least_name);
void      ent_figure_add_box       (EntFigure            *figure,
                                    const EntSceneItem   *look,
                                    EntRect               box,
                                    double                corner);
void      ent_figure_add_dots      (EntFigure            *figure,
                                    const EntSceneItem   *look,
                                    const EntPoint       *points,
                                    guint                 n_points,
                                    double                radius);
void      ent_figure_add_line      (EntFigure            *figure,
                                    const EntSceneItem   *look,
                                    EntPoint              from,
                                    EntPoint              to);
void      ent_figure_add_piece     (EntFigure            *figure,
                                    const EntSceneItem   *look,
                                    EntRect               box,
                                    double                left_corner,
                                    double                right_corner);
void      ent_figure_add_hatch     (EntFigure            *figure,
                                    EntLayer              layer,
                                    EntThing              thing,
                                    EntRect               box);
void      ent_figure_add_words     (EntFigure            *figure,
                                    const EntFigureWords *words);
void      ent_figure_add_flag      (EntFigure            *figure,
                                    guint                 nation,
                                    EntPoint              point,
                                    double                radius,
                                    guint                 marks);
void      ent_figure_find_room     (const EntChartInput  *input,
                                    double               *width,
                                    double               *height);
double    ent_figure_measure_width (const EntMeasure     *measure,
                                    const char           *text,
                                    EntTextStyle          style);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntFigure, ent_figure_clear)

G_END_DECLS
