/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-outlines.h"

#include <math.h>
#include <string.h>

#include "graph/ent-slice.h"

#define ROUNDING 1e-6 /* far more than a distance is rounded by */

typedef struct
{
  EntOutlines *self;
  guint        n_nations;
  guint        n_words;     /* of a set of nations */
  GPtrArray   *attendance;  /* by outline: guint by nation, on how many of its dates it is present */
  GPtrArray   *of_grouping; /* by grouping: GArray of its outlines (guint) */
  GHashTable  *pair_rows;   /* pair key → row + 1; for looking up only */
  guint       *current;     /* by grouping: its outline on the date looked at, or G_MAXUINT */
  guint64     *present;     /* nations on the date looked at */
  guint64     *shown;       /* nations on the day the page shows */
  guint64     *kept;        /* nations of the day that is compared with; of none where there is none */
} Survey;

static guint
add_outline (Survey        *survey,
             guint          grouping,
             const guint64 *set)
{
  EntWork *work = survey->self->work;
  guint number = survey->self->outlines->len;
  EntOutline outline = { .grouping = grouping, .offset = work->offsets[grouping], .bounds = ENT_RECT_EMPTY };

  outline.set = g_memdup2 (set, MAX (1, survey->n_words) * sizeof (guint64));
  outline.n_members = ent_set_count (set, survey->n_words);
  outline.members = g_new (guint, outline.n_members);
  outline.anchors = g_new (EntPoint, outline.n_members * ENT_N_ANCHORS);
  ent_guards_init (&outline.guards, outline.n_members * ENT_N_ANCHORS);
  outline.hull = g_new (guint, outline.n_members * ENT_N_ANCHORS + 1);
  outline.corners = g_new (EntPoint, outline.n_members * ENT_N_ANCHORS + 1);
  for (guint i = 0; i < outline.n_members * ENT_N_ANCHORS; i++)
    outline.anchors[i] = (EntPoint) { NAN, NAN }; /* nobody stands there, so that the first hull is found */
  outline.n_members = 0;
  for (guint nation = 0; nation < survey->n_nations; nation++)
    if (ent_set_has (set, nation))
      outline.members[outline.n_members++] = work->bodies[work->n_groupings + nation];

  g_array_append_val (survey->self->outlines, outline);
  g_ptr_array_add (survey->attendance, g_new0 (guint, survey->n_nations));
  g_array_append_val (g_ptr_array_index (survey->of_grouping, grouping), number);

  return number;
}

static guint
find_outline (Survey        *survey,
              guint          grouping,
              const guint64 *set)
{
  GArray *known = g_ptr_array_index (survey->of_grouping, grouping);

  for (guint i = 0; i < known->len; i++)
    {
      guint number = g_array_index (known, guint, i);

      if (ent_set_equal (ent_outlines_get (survey->self, number)->set, set, survey->n_words))
        return number;
    }

  return add_outline (survey, grouping, set);
}

static void
count_pair (Survey   *survey,
            guint     a,
            guint     b,
            guint     n_dates,
            gboolean  on_day)
{
  gint64 key = ((gint64) a << 32) | b;
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (survey->pair_rows, &key));

  if (row == 0)
    {
      EntOutline *first = ent_outlines_get (survey->self, a);
      EntOutline *second = ent_outlines_get (survey->self, b);
      EntOutlinePair pair = { .a = a, .b = b };
      const guint64 *whole = ent_outlines_get (survey->self, first->grouping)->set;
      const guint64 *other = ent_outlines_get (survey->self, second->grouping)->set;
      gboolean strange = ent_set_count_common (whole, other, survey->n_words) == 0;

      pair.kept_apart = !strange || (a == first->grouping && b == second->grouping);
      g_array_append_val (survey->self->pairs, pair);
      row = survey->self->pairs->len;
      g_hash_table_insert (survey->pair_rows, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (row));
    }
  g_array_index (survey->self->pairs, EntOutlinePair, row - 1).n_dates += n_dates;
  g_array_index (survey->self->pairs, EntOutlinePair, row - 1).on_day |= on_day;
}

/* Adds the nations that are there on a day. */
static void
add_present (Survey  *survey,
             EntDay   day,
             guint64 *set)
{
  EntWork *work = survey->self->work;
  g_autoptr (EntSlice) slice = ent_slice_new (work->graph, day, NULL);

  for (guint nation = 0; nation < survey->n_nations; nation++)
    if (ent_slice_get_node (slice, work->n_groupings + nation) != ENT_PRESENCE_ABSENT)
      ent_set_add (set, nation);
}

/* Members and nations as the picture of that day will show them; of @others it shows the discs, too. */
static void
look_at_day (Survey        *survey,
             EntDay         day,
             const guint64 *others,
             gboolean       is_shown)
{
  EntWork *work = survey->self->work;
  EntGraph *graph = work->graph;
  g_autoptr (EntSlice) slice = ent_slice_new (graph, day, NULL);
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n_edges = ent_graph_get_n_edges (graph);
  g_autofree guint64 *sets = g_new0 (guint64, MAX (1, work->n_groupings * survey->n_words));

  for (guint i = 0; i < n_edges; i++)
    if (edges[i].role == ENT_ROLE_MEMBER && ent_slice_get_edge (slice, i) != ENT_PRESENCE_ABSENT)
      ent_set_add (sets + edges[i].grouping * survey->n_words, edges[i].nation - work->n_groupings);

  memset (survey->present, 0, MAX (1, survey->n_words) * sizeof (guint64));
  for (guint nation = 0; nation < survey->n_nations; nation++)
    if (ent_slice_get_node (slice, work->n_groupings + nation) != ENT_PRESENCE_ABSENT)
      ent_set_add (survey->present, nation);
  for (guint word = 0; word < survey->n_words; word++)
    survey->present[word] |= others[word];
  if (is_shown)
    memcpy (survey->shown, survey->present, MAX (1, survey->n_words) * sizeof (guint64));

  for (guint g = 0; g < work->n_groupings; g++)
    {
      const guint64 *set = sets + g * survey->n_words;
      guint *attendance;

      survey->current[g] = G_MAXUINT;
      if (ent_set_is_empty (set, survey->n_words))
        continue;
      survey->current[g] = find_outline (survey, g, set);
      ent_outlines_get (survey->self, survey->current[g])->n_dates++;
      if (is_shown)
        ent_outlines_get (survey->self, survey->current[g])->on_day = TRUE;
      attendance = g_ptr_array_index (survey->attendance, survey->current[g]);
      for (guint nation = 0; nation < survey->n_nations; nation++)
        attendance[nation] += ent_set_has (survey->present, nation);
    }

  for (guint g = 0; g < work->n_groupings; g++)
    for (guint h = g + 1; h < work->n_groupings; h++)
      if (survey->current[g] != G_MAXUINT && survey->current[h] != G_MAXUINT
          && ent_set_count_common (sets + g * survey->n_words, sets + h * survey->n_words, survey->n_words) == 0)
        count_pair (survey, survey->current[g], survey->current[h], 1, is_shown);
}

/* Lists the nations an outline has to leave out. For the outline of a whole period
 * these are all that are never members; for one of some dates, those that are
 * present then and no members. The projection has to move only those of the latter
 * that the outline of the whole period lets in. */
static void
find_strangers (Survey *survey,
                guint   number)
{
  EntWork *work = survey->self->work;
  EntOutline *outline = ent_outlines_get (survey->self, number);
  gboolean whole = number == outline->grouping;
  const guint64 *everyone = ent_outlines_get (survey->self, outline->grouping)->set;
  const guint *attendance = g_ptr_array_index (survey->attendance, number);

  outline->strangers = g_new (EntStranger, survey->n_nations);
  outline->movable = g_new (guint, survey->n_nations);
  if (outline->n_members == 0)
    return;

  for (guint body = 0; body < work->n_bodies; body++)
    {
      guint nation;

      if (body >= work->n_inner && body < ent_work_first_outer (work))
        continue;
      nation = work->nodes[body] - work->n_groupings;
      if (ent_set_has (outline->set, nation) || (!whole && attendance[nation] == 0))
        continue;
      if (body < work->n_inner && (whole || ent_set_has (everyone, nation)))
        outline->movable[outline->n_movable++] = outline->n_strangers;
      outline->strangers[outline->n_strangers++] = (EntStranger) {
        body, attendance[nation], outline->on_day && ent_set_has (survey->shown, nation)
      };
    }
}

static void
look_at_period (Survey *survey)
{
  EntWork *work = survey->self->work;
  guint n_words;
  g_autofree guint64 *sets = ent_sets_new_members (work->graph, &n_words);

  for (guint g = 0; g < work->n_groupings; g++)
    {
      g_ptr_array_add (survey->of_grouping, g_array_new (FALSE, FALSE, sizeof (guint)));
      add_outline (survey, g, sets + g * n_words);
    }
  for (guint g = 0; g < work->n_groupings; g++)
    for (guint h = g + 1; h < work->n_groupings; h++)
      if (ent_outlines_get (survey->self, g)->n_members > 0 && ent_outlines_get (survey->self, h)->n_members > 0
          && ent_set_count_common (sets + g * n_words, sets + h * n_words, n_words) == 0)
        count_pair (survey, g, h, 0, FALSE);
}

/* The picture of a later day has the outlines of the day that it is compared
 * with, and the nations of both. */
static void
look_at_dates (Survey       *survey,
               EntPeriod     period,
               const EntDay *dates,
               guint         n_dates,
               EntDay        shown)
{
  EntWork *work = survey->self->work;
  EntDay since = ent_query_get_since (ent_graph_get_query (work->graph));
  gboolean compares = since >= period.first && since < period.last;
  g_autofree guint64 *none = g_new0 (guint64, MAX (1, survey->n_words));
  g_autofree guint64 *later = g_new0 (guint64, MAX (1, survey->n_words));

  if (compares)
    add_present (survey, since, survey->kept);
  look_at_day (survey, period.first, none, period.first == shown);
  for (guint i = 0; i < n_dates && !ent_work_is_cancelled (work); i++)
    if (dates[i] > period.first && dates[i] <= period.last)
      {
        look_at_day (survey, dates[i], compares && dates[i] > since ? survey->kept : none, dates[i] == shown);
        if (compares && dates[i] > since)
          add_present (survey, dates[i], later);
      }
  if (compares)
    look_at_day (survey, since, later, FALSE);
}

/**
 * ent_outlines_new:
 * @work: the working arrays
 *
 * Looks at the whole period, its first day and every date of change in it. On
 * the day the page shows all is as on the last of these before it. Where days
 * are compared with one, its outlines leave out whoever comes later, too.
 *
 * Time: O(dates · (edges + nations · groupings + groupings²)).
 *
 * Returns: (transfer full): the outlines, their hulls not yet up to date
 */
EntOutlines *
ent_outlines_new (EntWork *work)
{
  EntOutlines *self = g_new0 (EntOutlines, 1);
  EntPeriod period = ent_query_get_period (ent_graph_get_query (work->graph));
  guint n_dates;
  const EntDay *dates = ent_graph_get_dates_of_change (work->graph, &n_dates);
  EntDay shown = period.first;
  Survey survey = { .self = self };

  self->work = work;
  self->outlines = g_array_new (FALSE, FALSE, sizeof (EntOutline));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (EntOutlinePair));

  survey.n_nations = work->n_bodies - work->n_groupings;
  survey.n_words = ENT_SET_WORDS (survey.n_nations);
  survey.attendance = g_ptr_array_new_with_free_func (g_free);
  survey.of_grouping = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  survey.pair_rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  survey.current = g_new (guint, work->n_groupings);
  survey.present = g_new0 (guint64, MAX (1, survey.n_words));
  survey.shown = g_new0 (guint64, MAX (1, survey.n_words));
  survey.kept = g_new0 (guint64, MAX (1, survey.n_words));
  for (guint i = 0; i < n_dates; i++)
    if (dates[i] > period.first && dates[i] <= MIN (work->page.day, period.last))
      shown = dates[i];

  look_at_period (&survey);
  look_at_dates (&survey, period, dates, n_dates, shown);
  for (guint i = 0; i < self->outlines->len; i++)
    find_strangers (&survey, i);

  g_ptr_array_unref (survey.attendance);
  g_ptr_array_unref (survey.of_grouping);
  g_hash_table_unref (survey.pair_rows);
  g_free (survey.current);
  g_free (survey.present);
  g_free (survey.shown);
  g_free (survey.kept);

  return self;
}

/**
 * ent_outlines_free:
 * @outlines: (transfer full): outlines
 */
void
ent_outlines_free (EntOutlines *outlines)
{
  for (guint i = 0; i < outlines->outlines->len; i++)
    {
      EntOutline *outline = ent_outlines_get (outlines, i);

      g_free (outline->set);
      g_free (outline->members);
      g_free (outline->strangers);
      g_free (outline->movable);
      g_free (outline->anchors);
      ent_guards_clear (&outline->guards);
      g_free (outline->hull);
      g_free (outline->corners);
    }
  g_array_unref (outlines->outlines);
  g_array_unref (outlines->pairs);
  g_free (outlines);
}

/**
 * ent_outlines_loosen:
 * @outlines: the outlines
 *
 * Makes the projection keep strangers out of the outlines of each date only, no
 * longer out of those of the whole period, which hold everyone who was ever a
 * member. This leaves more room where members come and go, but there are more
 * outlines to look at.
 */
void
ent_outlines_loosen (EntOutlines *outlines)
{
  for (guint i = 0; i < outlines->outlines->len; i++)
    {
      EntOutline *outline = ent_outlines_get (outlines, i);

      outline->n_movable = 0;
      for (guint k = 0; k < outline->n_strangers; k++)
        if (outline->strangers[k].n_dates > 0 && outline->strangers[k].body < outlines->work->n_inner)
          outline->movable[outline->n_movable++] = k;
    }
  for (guint i = 0; i < outlines->pairs->len; i++)
    {
      EntOutlinePair *pair = &g_array_index (outlines->pairs, EntOutlinePair, i);

      pair->kept_apart = pair->n_dates > 0;
    }
}

/**
 * ent_outlines_keep_day:
 * @outlines: the outlines
 *
 * Makes the outlines of the day the page shows the only ones that are looked at
 * and counted: the last resort when there are no places that are right on all
 * dates.
 */
void
ent_outlines_keep_day (EntOutlines *outlines)
{
  outlines->day_only = TRUE;
  for (guint i = 0; i < outlines->outlines->len; i++)
    {
      EntOutline *outline = ent_outlines_get (outlines, i);

      outline->n_movable = 0;
      for (guint k = 0; k < outline->n_strangers; k++)
        if (outline->strangers[k].on_day && outline->strangers[k].body < outlines->work->n_inner)
          outline->movable[outline->n_movable++] = k;
    }
  for (guint i = 0; i < outlines->pairs->len; i++)
    {
      EntOutlinePair *pair = &g_array_index (outlines->pairs, EntOutlinePair, i);

      pair->kept_apart = pair->on_day;
    }
}

/* Where the members stand now. Returns whether any of them has moved. */
static gboolean
take_anchors (EntOutline *outline,
              EntWork    *work)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < outline->n_members; i++)
    {
      EntPoint *anchors = outline->anchors + i * ENT_N_ANCHORS;
      EntPoint place = work->places[outline->members[i]];

      if (anchors[0].x == place.x && anchors[0].y == place.y)
        continue;
      moved = TRUE;
      ent_work_get_anchors (work, outline->members[i], anchors);
    }

  return moved;
}

/**
 * ent_outline_update:
 * @outline: an outline
 * @work: the working arrays
 *
 * Brings hull and bounds to where the members stand now. Costs little
 * where none of them has moved.
 */
void
ent_outline_update (EntOutline *outline,
                    EntWork    *work)
{
  if (!take_anchors (outline, work))
    return;

  outline->n_corners = ent_guards_find_hull (&outline->guards, outline->anchors, outline->hull);
  outline->bounds = ENT_RECT_EMPTY;
  for (guint i = 0; i < outline->n_corners; i++)
    {
      outline->corners[i] = outline->anchors[outline->hull[i]];
      outline->hull[i] = outline->members[outline->hull[i] / ENT_N_ANCHORS];
      outline->bounds = ent_rect_include (outline->bounds, outline->corners[i]);
    }
}

/**
 * ent_outline_get_mean:
 * @outline: an outline
 *
 * Returns: the middle of the members as of the last update
 */
EntPoint
ent_outline_get_mean (const EntOutline *outline)
{
  EntPoint sum = { 0, 0 };

  for (guint i = 0; i < outline->n_members; i++)
    {
      sum.x += outline->anchors[i * ENT_N_ANCHORS].x;
      sum.y += outline->anchors[i * ENT_N_ANCHORS].y;
    }

  return (EntPoint) { sum.x / outline->n_members, sum.y / outline->n_members };
}

/**
 * ent_outlines_update:
 * @outlines: the outlines
 *
 * Brings all hulls to where the members stand now.
 */
void
ent_outlines_update (EntOutlines *outlines)
{
  for (guint i = 0; i < outlines->outlines->len; i++)
    ent_outline_update (ent_outlines_get (outlines, i), outlines->work);
}

/**
 * ent_outline_distance:
 * @outline: an outline, up to date
 * @point: a place
 *
 * Returns: how far @point is from the line that is drawn, in world units, negative inside
 */
double
ent_outline_distance (const EntOutline *outline,
                      EntPoint          point)
{
  return ent_polygon_distance (outline->corners, outline->n_corners, point, NULL, NULL) - outline->offset;
}

/**
 * ent_outline_is_beyond:
 * @outline: an outline, up to date
 * @point: a place
 * @limit: in world units; negative inside
 *
 * Says what ent_outline_distance() would, mostly at little cost: what is within the hull
 * is so far inside the line, and what is beyond its bounds is outside.
 *
 * Returns: whether the place is farther than @limit outside the line that is drawn
 */
gboolean
ent_outline_is_beyond (const EntOutline *outline,
                       EntPoint          point,
                       double            limit)
{
  if (-outline->offset <= limit && ent_polygon_contains (outline->corners, outline->n_corners, point))
    return FALSE;
  if (outline->n_corners > 0 && !ent_rect_contains (ent_rect_grow (outline->bounds, MAX (0, outline->offset + limit) + ROUNDING), point))
    return TRUE;

  return ent_outline_distance (outline, point) > limit;
}

/**
 * ent_outline_is_clear:
 * @outline: an outline, up to date
 * @stranger: one of its strangers
 * @place: where it is
 * @needed: a distance in world units
 *
 * Says at little cost what mostly is so: most strangers are far from the outline,
 * or where they were, beyond the same side of it.
 *
 * Returns: whether the place is sure to be at least @needed from the hull; if not, it
 *   may be nevertheless
 */
gboolean
ent_outline_is_clear (const EntOutline  *outline,
                      const EntStranger *stranger,
                      EntPoint           place,
                      double             needed)
{
  EntPoint from, to;
  double dx, dy, beyond;

  if (!ent_rect_contains (ent_rect_grow (outline->bounds, needed), place))
    return TRUE;
  if (stranger->side >= outline->n_corners || outline->n_corners < 3)
    return FALSE;
  from = outline->corners[stranger->side];
  to = outline->corners[stranger->side + 1 < outline->n_corners ? stranger->side + 1 : 0];
  dx = to.x - from.x;
  dy = to.y - from.y;
  beyond = dy * (place.x - from.x) - dx * (place.y - from.y); /* times the length of the side */

  return beyond > 0 && beyond * beyond >= needed * needed * (dx * dx + dy * dy);
}

/**
 * ent_outline_depth_of:
 * @outline: an outline, up to date
 * @work: the working arrays
 * @stranger: one of its strangers
 *
 * Returns: how far the stranger is from standing clear of the outline, in world units;
 *   0 or less when it does
 */
double
ent_outline_depth_of (const EntOutline *outline,
                      EntWork          *work,
                      EntStranger      *stranger)
{
  double needed = outline->offset + work->extents[stranger->body].radius + ENT_STRANGER_GAP;
  EntPoint place = work->places[stranger->body];

  if (ent_outline_is_clear (outline, stranger, place, needed))
    return 0;

  return needed - ent_polygon_distance (outline->corners, outline->n_corners, place, &stranger->side, NULL);
}

/**
 * ent_outlines_are_apart:
 * @outlines: the outlines
 * @pair: two of them, up to date
 * @needed: a distance in world units
 *
 * Two that were apart in some direction mostly are so again, so that is looked at first.
 *
 * Time: O(corners) when they are that far apart in that direction, else O(corners²).
 *
 * Returns: whether the hulls are at least @needed apart; if not, the pair's axis is
 *   the direction in which least is lacking
 */
gboolean
ent_outlines_are_apart (EntOutlines    *outlines,
                        EntOutlinePair *pair,
                        double          needed)
{
  const EntOutline *a = ent_outlines_get (outlines, pair->a);
  const EntOutline *b = ent_outlines_get (outlines, pair->b);

  if (a->n_corners == 0 || b->n_corners == 0 || !ent_rect_intersects (ent_rect_grow (a->bounds, needed), b->bounds)
      || ent_polygons_gap (a->corners, a->n_corners, b->corners, b->n_corners, pair->axis) >= needed)
    return TRUE;

  return ent_polygons_separation (a->corners, a->n_corners, b->corners, b->n_corners, &pair->axis) >= needed;
}
