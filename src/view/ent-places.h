/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntPlaces:
 *
 * Where everything in a picture stood, by id, so that it outlives the data and
 * the program that laid it out: the places of nodes, how lines bow, and what
 * the picture did without for the sake of its page. Counted; whoever made one
 * fills it and does not change it after handing it on.
 */
typedef struct _EntPlaces EntPlaces;

/**
 * EntPlacesBow:
 * @from: id of the grouping of a spoke, or of the first nation of a tie; owned
 * @from_kind: which of the two
 * @nation: id of the nation at the other end, owned
 * @lane: which of the lines side by side
 * @bow: how far the line bends, as a share of its length, to the left of the way from @from
 *
 * A line that is not straight.
 */
typedef struct
{
  char   *from;
  EntKind from_kind;
  char   *nation;
  guint   lane;
  double  bow;
} EntPlacesBow;

/**
 * EntPlacesThrift:
 * @text_scale: how much larger than usual names are beside discs
 * @is_inner_only: whether only members have places
 * @is_coded: whether nations are named by their codes
 */
typedef struct
{
  double   text_scale;
  gboolean is_inner_only;
  gboolean is_coded;
} EntPlacesThrift;

EntPlaces          *ent_places_new        (EntPlacesThrift  thrift);
EntPlaces          *ent_places_ref        (EntPlaces       *places);
void                ent_places_unref      (EntPlaces       *places);
EntPlacesThrift     ent_places_get_thrift (EntPlaces       *places);
void                ent_places_add_node   (EntPlaces       *places,
                                           EntKind          kind,
                                           const char      *id,
                                           EntPoint         point);
void                ent_places_add_bow    (EntPlaces       *places,
                                           EntPlacesBow     bow);
const EntPin       *ent_places_get_nodes  (EntPlaces       *places,
                                           guint           *n_nodes);
const EntPlacesBow *ent_places_get_bows   (EntPlaces       *places,
                                           guint           *n_bows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPlaces, ent_places_unref)

G_END_DECLS
