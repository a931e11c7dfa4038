/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-stays.h"
#include "model/ent-range.h"

G_BEGIN_DECLS

/**
 * EntGroupingPair:
 * @groupings: rows of two groupings
 * @n_members: how many members each has on the day beyond doubt
 * @n_shared: how many of them they have in common
 * @n_at_most: of @n_members and @n_shared, how many there may be: dates are not
 *   exactly known, or somebody disputes a membership
 * @share_of_smaller: which part of the members of the smaller one belong to the
 *   other as well, from 0 to 1; NAN where one has no member
 * @jaccard: which part of all nations that belong to one of the two belong to
 *   both, from 0 to 1; NAN where there is none
 * @time: by the day, for how long they had a common member, and since when
 *
 * What two groupings share on a day. The parts are made of what is so beyond
 * doubt.
 *
 * @share_of_smaller is the overlap coefficient of G. G. Simpson, “Mammals and
 * the nature of continents”, American Journal of Science 241 (1943), 1–31.
 * @jaccard is the “coefficient de communauté” of P. Jaccard, “Étude comparative
 * de la distribution florale dans une portion des Alpes et du Jura”, Bulletin
 * de la Société vaudoise des sciences naturelles 37 (1901), 547–579.
 */
typedef struct
{
  guint32     groupings[2];
  guint       n_members[2];
  guint       n_shared;
  guint       n_at_most[3];
  double      share_of_smaller;
  double      jaccard;
  EntStayTime time;
} EntGroupingPair;

GArray  *ent_grouping_pairs_new        (EntDataset            *dataset,
                                        EntRows                groupings,
                                        EntPeriod              days,
                                        EntRange               range,
                                        EntRoles               roles);
GArray  *ent_grouping_pairs_new_most   (EntDataset            *dataset,
                                        EntRows                groupings,
                                        EntPeriod              days,
                                        EntRange               range,
                                        EntRoles               roles,
                                        guint                  n_pairs);
gboolean ent_grouping_pair_is_certain  (const EntGroupingPair *pair);

G_END_DECLS
