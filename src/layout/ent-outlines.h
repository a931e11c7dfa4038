/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-guards.h"
#include "layout/ent-work.h"

G_BEGIN_DECLS

/* The distance a stranger's disc keeps from an outline, in world units. */
#define ENT_STRANGER_GAP 3.0

/**
 * EntStranger:
 * @body: a nation that is not in the outline
 * @n_dates: on how many dates it is present while the outline is
 * @on_day: whether it is on the day the page shows
 * @side: the side of the hull beyond which it stood when that was looked at last
 *
 * A nation that an outline must leave out.
 */
typedef struct
{
  guint    body;
  guint    n_dates;
  gboolean on_day;
  guint    side;
} EntStranger;

/**
 * EntOutline:
 *
 * One set of members that a grouping has on some of the dates, or over the
 * whole period. What differs from date to date is mostly little, so the
 * distinct sets are few, and each is looked at once for all its dates.
 */
typedef struct
{
  guint        grouping;
  double       offset;
  guint64     *set;       /* of nations, owned */
  guint        n_dates;   /* on which these are the members; 0 where the whole period differs from every date */
  gboolean     on_day;    /* whether these are the members on the day the page shows */
  guint       *members;   /* bodies, owned */
  guint        n_members;
  EntStranger *strangers; /* by body, owned */
  guint        n_strangers;
  guint       *movable;   /* those of the strangers that the projection has to move, owned */
  guint        n_movable;

  EntPoint    *anchors;   /* of all members in turn, owned */
  EntGuards    guards;    /* of the anchors */
  guint       *hull;      /* by corner the body it belongs to, owned */
  EntPoint    *corners;   /* their places, owned */
  guint        n_corners;
  EntRect      bounds;    /* of the corners */
} EntOutline;

/**
 * EntOutlinePair:
 * @n_dates: on how many dates both are shown
 * @on_day: whether both are on the day the page shows
 * @kept_apart: whether the projection looks at them; not when their whole periods are kept apart
 * @axis: the direction from @a to @b in which they were farthest apart when that was looked at last
 *
 * Two outlines without a common member, which must not cross.
 */
typedef struct
{
  guint    a, b;
  guint    n_dates;
  gboolean on_day;
  gboolean kept_apart;
  EntPoint axis;
} EntOutlinePair;

/**
 * EntOutlines:
 *
 * The outlines of all groupings at all dates of change: first one per grouping
 * for the whole period (without members if it never has any), then those that
 * differ from it, in the order in which they appear.
 */
typedef struct
{
  EntWork *work;     /* borrowed */
  gboolean day_only; /* whether only the day the page shows counts */
  GArray  *outlines; /* EntOutline */
  GArray  *pairs;    /* EntOutlinePair */
} EntOutlines;

EntOutlines *ent_outlines_new      (EntWork          *work);
void         ent_outlines_free     (EntOutlines      *outlines);
void         ent_outlines_loosen   (EntOutlines      *outlines);
void         ent_outlines_keep_day (EntOutlines      *outlines);
void         ent_outline_update    (EntOutline       *outline,
                                    EntWork          *work);
EntPoint     ent_outline_get_mean  (const EntOutline *outline);
void         ent_outlines_update   (EntOutlines      *outlines);
double       ent_outline_distance  (const EntOutline *outline,
                                    EntPoint          point);
gboolean     ent_outline_is_beyond (const EntOutline *outline,
                                    EntPoint          point,
                                    double            limit);
gboolean     ent_outline_is_clear  (const EntOutline *outline,
                                    const EntStranger *stranger,
                                    EntPoint          place,
                                    double            needed);
double       ent_outline_depth_of  (const EntOutline *outline,
                                    EntWork          *work,
                                    EntStranger      *stranger);
gboolean     ent_outlines_are_apart (EntOutlines     *outlines,
                                    EntOutlinePair   *pair,
                                    double            needed);

static inline EntOutline *
ent_outlines_get (EntOutlines *outlines,
                  guint        i)
{
  return &g_array_index (outlines->outlines, EntOutline, i);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOutlines, ent_outlines_free)

G_END_DECLS
