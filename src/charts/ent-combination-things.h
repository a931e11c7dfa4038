/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"
#include "graph/ent-combination-counts.h"
#include "graph/ent-combinations.h"

G_BEGIN_DECLS

/* Combinations of groupings as things of a picture. The functions with the
 * names of a chart's are those of all charts that show them. */

gboolean ent_combination_things_count_most (const EntChartInput  *input,
                                            EntCombinationCounts *most,
                                            GCancellable         *cancellable,
                                            GError              **error);
EntThing ent_combination_things_of       (EntGraph             *graph,
                                          const EntCombination *combination);
guint    ent_combination_things_find     (EntCombinations      *combinations,
                                          EntGraph             *graph,
                                          EntThing              thing);
guint    ent_combination_things_get_marks (EntSlice            *slice,
                                          guint                 nation);
void     ent_combination_things_relate   (EntSlice             *slice,
                                          EntThing              thing,
                                          EntThings            *lead,
                                          EntThings            *related);
gboolean ent_combination_things_describe (EntSlice             *slice,
                                          EntThing              thing,
                                          EntDescription       *description);
gboolean ent_combination_things_find_place (EntScene           *scene,
                                            EntThing            thing,
                                            guint              *place,
                                            guint              *n);
char    *ent_combination_things_locate_column (EntScene        *scene,
                                               EntThing         thing);
EntThing ent_combination_things_step     (EntScene             *scene,
                                          EntThing              from,
                                          double                dx,
                                          double                dy);
char    *ent_combination_things_find_words (EntSlice           *slice);

G_END_DECLS
