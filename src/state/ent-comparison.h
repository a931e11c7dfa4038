/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

/**
 * EntComparison:
 * @ENT_COMPARISON_YEAR: a year before the day shown
 * @ENT_COMPARISON_FIVE_YEARS: five years before it
 * @ENT_COMPARISON_LAST_CHANGE: the day before the last change, so that this is what is seen
 * @ENT_COMPARISON_START: the first day of the time line
 *
 * Days that people often want to compare with.
 */
typedef enum
{
  ENT_COMPARISON_YEAR,
  ENT_COMPARISON_FIVE_YEARS,
  ENT_COMPARISON_LAST_CHANGE,
  ENT_COMPARISON_START,
  ENT_N_COMPARISONS,
} EntComparison;

const char *ent_comparison_to_text  (EntComparison  which);
gboolean    ent_comparison_find     (EntComparison  which,
                                     EntPipeline   *pipeline,
                                     EntDay        *since);
gboolean    ent_comparison_find_next (EntPipeline  *pipeline,
                                     int            direction,
                                     EntDay        *since);
EntDay      ent_comparison_get      (EntState      *state);
void        ent_comparison_set      (EntState      *state,
                                     EntDay         since);
EntRange    ent_comparison_get_range (EntState     *state);
void        ent_comparison_set_range (EntState     *state,
                                     EntRange       range,
                                     EntDay         since);
void        ent_comparison_stop     (EntState      *state);
char       *ent_comparison_dup_text (EntState      *state);

G_END_DECLS
