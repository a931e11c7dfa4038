/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-euler.h"
#include "charts/ent-network-places.h"
#include "graph/ent-combinations.h"
#include "layout/ent-euler.h"

G_BEGIN_DECLS

/* Of outlines. */
#define ENT_EULER_LINE_WIDTH 2.5

/* More than these cannot be taken in. */
#define ENT_EULER_MAX_COMBINATIONS 14
#define ENT_EULER_MAX_NATIONS 60

/**
 * EntEulerSpot:
 * @text: what stands there, owned
 * @has_room: whether it does; it is said below the picture otherwise
 * @style: how it is set
 * @box: where it stands, or the box around the region's nations
 *
 * Where a region has its name.
 */
typedef struct
{
  char        *text;
  gboolean     has_room;
  EntTextStyle style;
  EntRect      box;
} EntEulerSpot;

/**
 * EntEulerRegion:
 * @sets: a bit for each grouping
 * @path: (element-type EntSegment): around the region, owned
 * @spot: where its name is
 *
 * The place of a combination.
 */
typedef struct
{
  guint        sets;
  GArray      *path;
  EntEulerSpot spot;
} EntEulerRegion;

/**
 * EntEulerPicture:
 * @is_true: whether all outlines are; the rest is empty otherwise
 * @n_sets: how many groupings
 * @areas: (element-type EntSegment): for each what is within its outline, owned
 * @lines: (element-type EntSegment): for each the middle of its outline, owned
 * @sizes: for each how large its area is
 * @tabs: for each where its name stands, on its outline
 * @regions: (array length=n_regions): those of the combinations, in their order, owned
 * @n_regions: how many
 *
 * What is drawn around the nations while nobody joins or leaves. Counted; never changes once it is made.
 */
typedef struct
{
  gatomicrefcount ref_count;
  gboolean        is_true;
  guint           n_sets;
  GArray         *areas[ENT_EULER_MAX_SETS];
  GArray         *lines[ENT_EULER_MAX_SETS];
  double          sizes[ENT_EULER_MAX_SETS];
  EntPoint        tabs[ENT_EULER_MAX_SETS];
  EntEulerRegion *regions;
  guint           n_regions;
} EntEulerPicture;

/**
 * EntEulerPlaces:
 * @network: (nullable): the nations and groupings as discs of a network without partners; %NULL where there are too many
 * @pictures: (element-type GBytes EntEulerPicture): those made so far, by what they are made of
 * @mutex: guards @pictures
 * @bounds: of the whole
 *
 * What an Euler diagram keeps in its arrangement. Discs stay where they are on
 * all days; outlines are repaired for the members of each.
 */
typedef struct
{
  EntArrangement *network;
  GHashTable     *pictures;
  GMutex          mutex;
  EntRect         bounds;
} EntEulerPlaces;

/**
 * EntEulerDay:
 * @graph: the network; borrowed, as all that is given
 * @combinations: those of the day
 * @placed: the network without partners, whose nodes have places
 * @network: where they are
 * @measure: how text is measured, with the names' own scale
 *
 * What a picture is made of.
 */
typedef struct
{
  EntGraph               *graph;
  EntCombinations        *combinations;
  EntGraph               *placed;
  const EntNetworkPlaces *network;
  EntMeasure              measure;
} EntEulerDay;

EntEulerPicture *ent_euler_picture_get   (EntEulerPlaces       *places,
                                          const EntEulerDay    *day,
                                          GCancellable         *cancellable,
                                          GError              **error);
void             ent_euler_picture_unref (EntEulerPicture      *picture);
void             ent_euler_find_spots    (const EntEulerDay    *day,
                                          const EntEuler       *euler,
                                          EntEulerPicture      *picture);
gboolean         ent_euler_find_place    (const EntEulerDay    *day,
                                          guint                 nation,
                                          EntPoint             *point,
                                          EntExtent            *extent);
void             ent_euler_day_init      (EntEulerDay          *day,
                                          EntEulerPlaces       *places,
                                          EntSlice             *slice,
                                          const EntMeasure     *measure);
void             ent_euler_day_clear     (EntEulerDay          *day);
EntScene        *ent_euler_draw          (const EntChartInput  *input,
                                          EntArrangement       *at);
EntThing         ent_euler_step          (EntScene             *scene,
                                          EntThing              from,
                                          double                dx,
                                          double                dy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntEulerPicture, ent_euler_picture_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntEulerDay, ent_euler_day_clear)

G_END_DECLS
