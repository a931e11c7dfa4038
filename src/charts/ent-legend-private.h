/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-caption-private.h"

G_BEGIN_DECLS

/* What a sample shows. */
typedef enum
{
  ENT_SAMPLE_OUTLINE,
  ENT_SAMPLE_PATTERN,    /* an outline of two lines */
  ENT_SAMPLE_BITE,       /* an outline with a bay */
  ENT_SAMPLE_LARGE_DISC, /* with marks */
  ENT_SAMPLE_SMALL_DISC,
  ENT_SAMPLE_LINE,       /* of a dash and marks */
  ENT_SAMPLE_NEW_LINE,   /* a strong one */
  ENT_SAMPLE_TIE,        /* likewise, in the colour of a kind of tie */
  ENT_SAMPLE_LINK,       /* a double line */
  ENT_SAMPLE_OWN,        /* what the chart draws */
} EntSample;

/* How wide a sample is, in units. */
#define ENT_LEGEND_SAMPLE_WIDTH 26.0

/* There is no room in a sample for more. */
#define ENT_LEGEND_MAX_COLORS 4

typedef struct _EntLegendEntry EntLegendEntry;

/* Draws a sample of a chart's own: @at is the middle of its left rim, @unit px are a unit. */
typedef void (*EntSampleFunc) (EntScene             *scene,
                               const EntLegendEntry *entry,
                               EntPoint              at,
                               double                unit);

/* A sample and what it means. */
struct _EntLegendEntry
{
  EntSample     sample;
  EntDash       dash;
  guint         marks;
  guint32       rgb;
  char         *text; /* owned */
  EntSampleFunc draw; /* of a sample of a chart's own, with what follows for it */
  guint         variant;
  guint32       colors[ENT_LEGEND_MAX_COLORS];
  guint         n_colors;
};

GArray *ent_legend_new_entries (void);
void    ent_legend_add_entry   (GArray         *entries,
                                EntLegendEntry  entry,
                                const char     *text);
void    ent_legend_merge_entries (GArray       *entries,
                                GArray         *others);

G_END_DECLS
