/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntFacet:
 * @ENT_FACET_EVENT_KIND: an #EntEventKind
 * @ENT_FACET_TIE_KIND: an #EntTieKind
 * @ENT_FACET_ROLE: an #EntRole
 * @ENT_FACET_GROUPING: the row of a grouping
 * @ENT_FACET_REGION: where nations are
 *
 * By what records in a list can be told apart, in the order in which people are
 * asked for it.
 */
typedef enum
{
  ENT_FACET_EVENT_KIND,
  ENT_FACET_TIE_KIND,
  ENT_FACET_ROLE,
  ENT_FACET_GROUPING,
  ENT_FACET_REGION,
  ENT_N_FACETS,
} EntFacet;

/**
 * EntFacetValues:
 * @one: a value, or %ENT_ROW_NONE
 * @list: more of them
 *
 * What a record is under one facet; for %ENT_FACET_REGION the rows of nations, of
 * whose regions it is.
 */
typedef struct
{
  guint32 one;
  EntRows list;
} EntFacetValues;

const char    *ent_facet_to_text        (EntFacet    facet);
gboolean       ent_row_facets_tell      (EntFacet    facet,
                                         EntKind     kind,
                                         EntRef      about);
EntFacetValues ent_row_facets_get       (EntFacet    facet,
                                         EntDataset *dataset,
                                         EntRef      ref);
gboolean       ent_row_facets_have_days (EntKind     kind);
gboolean       ent_row_facets_is_within (EntDataset *dataset,
                                         EntRef      ref,
                                         EntPeriod   period);

G_END_DECLS
