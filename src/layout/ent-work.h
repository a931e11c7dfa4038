/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "layout/ent-extents.h"
#include "layout/ent-layout.h"
#include "layout/ent-sets.h"

G_BEGIN_DECLS

#define ENT_BODY_NONE G_MAXUINT

/* The gap that boxes keep in a finished picture, in world units. */
#define ENT_BOX_GAP 6.0

/* No page holds a clean picture of so many groupings or more, so no time is spent on looking for one. */
#define ENT_CROWD 25

/* The outlines of more groupings than this would hide each other: lines alone say who belongs to them. */
#define ENT_MULTITUDE 40

/* With more inner nations than this, what grows with the square of their number is
 * replaced by what does not: a sample of pairs, lists of neighbours, fewer starts. */
#define ENT_MANY_NATIONS 96

typedef struct _EntNeighbours EntNeighbours;

/**
 * EntWork:
 *
 * The working arrays of one run of a layout. Bodies are the nodes of the graph
 * in another order: first the inner nations, which stand among the outlines,
 * then the pills, then the outer nations, which stand on the ring around.
 *
 * A grouping *holds* its members of the whole period; one that never has a
 * member holds everyone who takes part in it, so that its pill stands among
 * them. Inner nations are those that are held. A pill is idle when its grouping
 * holds nobody, and missing when its grouping is there on no day of the period:
 * it is never drawn, so its extent is such that nothing touches it.
 */
typedef struct
{
  EntGraph      *graph;       /* borrowed */
  GCancellable  *cancellable; /* borrowed, nullable */
  EntLayoutPage  page;

  guint          n_inner;
  guint          n_groupings;
  guint          n_outer;
  guint          n_bodies;
  guint         *nodes;  /* by body */
  guint         *bodies; /* by node */

  EntExtent     *extents;  /* by body */
  EntPoint      *feet;     /* by body: of ent_extent_get_foot() */
  EntPoint      *places;   /* by body */
  double        *mobility; /* by body: 1 moves, 0 does not */
  gboolean      *pinned;   /* by body */
  gboolean      *known;    /* by body: had a place before */
  gboolean      *missing;  /* by grouping */

  guint          n_words;  /* of a set of groupings */
  guint64       *held;     /* by inner nation: the groupings that hold it */
  guint         *n_held;   /* by inner nation: how many these are */
  GArray       **holdings; /* by grouping: the bodies (guint) it holds */
  double        *offsets;  /* by grouping */
  EntPoint      *means;    /* by grouping: of all it holds */
  EntPoint      *exclusive; /* by grouping: nearer to those that no other holds */
  double        *exclusivity; /* by inner nation: its weight in that */

  double         spacing;
  EntNeighbours *neighbours;  /* kept from round to round; nullable, owned */
  guint         *from_left;   /* all bodies as ent_boxes_spread() last found them; nullable, owned */
} EntWork;

EntWork  *ent_work_new          (EntGraph       *graph,
                                 EntExtents     *extents,
                                 EntLayoutPage   page,
                                 EntPositions   *start,
                                 GCancellable   *cancellable);
void      ent_work_free         (EntWork        *work);
gboolean  ent_work_is_cancelled (EntWork        *work);
gboolean  ent_work_has_pins     (EntWork        *work);
void      ent_work_update_means (EntWork        *work);
EntRect   ent_work_get_extent   (EntWork        *work);
void      ent_work_stretch      (EntWork        *work,
                                 double          across,
                                 double          down);
EntPoint *ent_work_save         (EntWork        *work);
void      ent_work_restore      (EntWork        *work,
                                 const EntPoint *places);

static inline guint
ent_work_pill (EntWork *work,
               guint    grouping)
{
  return work->n_inner + grouping;
}

static inline gboolean
ent_work_is_multitude (EntWork *work)
{
  return work->n_groupings > ENT_MULTITUDE;
}

static inline gboolean
ent_work_has_many (EntWork *work)
{
  return work->n_inner > ENT_MANY_NATIONS;
}

static inline guint
ent_work_first_outer (EntWork *work)
{
  return work->n_inner + work->n_groupings;
}

static inline gboolean
ent_work_is_idle (EntWork *work,
                  guint    grouping)
{
  return work->holdings[grouping]->len == 0;
}

static inline void
ent_work_push (EntWork *work,
               guint    body,
               double   dx,
               double   dy)
{
  work->places[body].x += work->mobility[body] * dx;
  work->places[body].y += work->mobility[body] * dy;
}

/* What outlines go around for a body. */
static inline void
ent_work_get_anchors (EntWork  *work,
                      guint     body,
                      EntPoint *anchors)
{
  EntPoint place = work->places[body];
  EntPoint foot = work->feet[body];

  anchors[0] = place;
  anchors[1] = (EntPoint) { place.x - foot.x, place.y + foot.y };
  anchors[2] = (EntPoint) { place.x + foot.x, place.y + foot.y };
}

/* The box of a body, its label included. */
static inline EntRect
ent_work_box (EntWork *work,
              guint    body)
{
  EntPoint place = work->places[body];
  EntExtent extent = work->extents[body];

  return (EntRect) { place.x - extent.half_width, place.y - extent.up, place.x + extent.half_width, place.y + extent.down };
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntWork, ent_work_free)

G_END_DECLS
