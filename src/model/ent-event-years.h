/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* How many events each year has, for all sets of groupings that have events
 * together and, where an event is of no grouping, all sets of nations. There
 * are far fewer of these than events, so that who counts the events of some
 * groupings need not look at each. */

typedef struct
{
  int   year;
  guint n_events;
} EntYearCount;

/**
 * EntEventSet:
 * @groupings: of each event counted here
 * @nations: of each event counted here, if @groupings is empty; else of one
 * @n_events: how many
 * @years: (array length=n_years): how many of them began when, newest first
 * @n_years: how many years have one
 */
typedef struct
{
  EntRows             groupings;
  EntRows             nations;
  guint               n_events;
  const EntYearCount *years;
  guint               n_years;
} EntEventSet;

const EntEventSet *ent_event_years_get  (EntDataset *dataset,
                                         guint      *n_sets);

G_END_DECLS
