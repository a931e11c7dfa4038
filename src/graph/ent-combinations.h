/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/**
 * EntCombinations:
 *
 * The members of a network's groupings on a day, by the combination of
 * groupings of which they are members: exactly of these, and of no other that is
 * shown. A membership that holds possibly counts. Who is a member of none is in
 * no combination. One owner; once made it is only read.
 */
typedef struct _EntCombinations EntCombinations;

/**
 * EntCombination:
 * @groupings: (array length=n_groupings): their nodes, in the order of the query
 * @n_groupings: how many, at least one
 * @nations: (array length=n_nations): the nodes of its nations, by the names of the day
 * @n_nations: how many, at least one
 *
 * One combination that exists on the day.
 */
typedef struct
{
  const guint *groupings;
  guint        n_groupings;
  const guint *nations;
  guint        n_nations;
} EntCombination;

/* Of who is in no combination. */
#define ENT_NO_COMBINATION G_MAXUINT

EntCombinations      *ent_combinations_new           (EntSlice        *slice);
EntCombinations      *ent_combinations_of            (EntSlice        *slice);
void                  ent_combinations_free          (EntCombinations *combinations);
guint                 ent_combinations_get_n         (EntCombinations *combinations);
const EntCombination *ent_combinations_get           (EntCombinations *combinations,
                                                      guint            i);
const guint8         *ent_combinations_get_cells     (EntCombinations *combinations);
guint                 ent_combinations_get_n_nations (EntCombinations *combinations);
guint                 ent_combinations_count_members (EntCombinations *combinations,
                                                      guint            grouping);
guint                 ent_combinations_count_with    (EntCombinations *combinations,
                                                      guint            combination);
guint                 ent_combinations_find_nation   (EntCombinations *combinations,
                                                      guint            nation);
guint                 ent_combinations_find_groupings (EntCombinations *combinations,
                                                      const guint     *groupings,
                                                      guint            n_groupings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCombinations, ent_combinations_free)

G_END_DECLS
