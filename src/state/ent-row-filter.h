/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-row-facets.h"
#include "state/ent-row-list.h"

G_BEGIN_DECLS

#define ENT_TYPE_ROW_FILTER (ent_row_filter_get_type ())
G_DECLARE_FINAL_TYPE (EntRowFilter, ent_row_filter, ENT, ROW_FILTER, GObject)

/* EntRowFilter: which records of a list are to be seen. Under each facet values
 * are chosen; a record has one of them at least, or none is chosen there. What a
 * kind of record does not have cannot rule it out: quotes are of no kind of event.
 * Regions are numbered in their order by name. Signal `changed`. */

EntRowFilter *ent_row_filter_new         (EntDataset    *dataset);
void          ent_row_filter_set_dataset (EntRowFilter  *self,
                                          EntDataset    *dataset,
                                          gboolean       is_same);
guint         ent_row_filter_get_n       (EntRowFilter  *self,
                                          EntFacet       facet);
const char   *ent_row_filter_get_name    (EntRowFilter  *self,
                                          EntFacet       facet,
                                          guint          value);
gboolean      ent_row_filter_get_chosen  (EntRowFilter  *self,
                                          EntFacet       facet,
                                          guint          value);
void          ent_row_filter_choose      (EntRowFilter  *self,
                                          EntFacet       facet,
                                          guint          value,
                                          gboolean       chosen);
EntPeriod     ent_row_filter_get_period  (EntRowFilter  *self);
gboolean      ent_row_filter_has_period  (EntRowFilter  *self);
void          ent_row_filter_set_period  (EntRowFilter  *self,
                                          EntPeriod      period);
void          ent_row_filter_clear       (EntRowFilter  *self);
gboolean      ent_row_filter_is_none     (EntRowFilter  *self);
gboolean      ent_row_filter_concerns    (EntRowFilter  *self,
                                          EntKind        kind,
                                          EntRef         about);
EntRowList   *ent_row_filter_apply       (EntRowFilter  *self,
                                          EntRowList    *list,
                                          EntRef         about);
guint         ent_row_filter_count       (EntRowFilter  *self,
                                          EntRowList    *list,
                                          EntRef         about);
void          ent_row_filter_find_values (EntRowFilter  *self,
                                          EntFacet       facet,
                                          EntRowList    *list,
                                          EntRef         about,
                                          gboolean      *found);
char         *ent_row_filter_dup_text    (EntRowFilter  *self);

G_END_DECLS
