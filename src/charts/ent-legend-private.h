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
} EntSample;

/* A sample and what it means. */
typedef struct
{
  EntSample sample;
  EntDash   dash;
  guint     marks;
  guint32   rgb;
  char     *text; /* owned */
} EntLegendEntry;

GArray *ent_legend_new_entries (void);
void    ent_legend_add_entry   (GArray         *entries,
                                EntLegendEntry  entry,
                                const char     *text);
void    ent_legend_merge_entries (GArray       *entries,
                                GArray         *others);

G_END_DECLS
