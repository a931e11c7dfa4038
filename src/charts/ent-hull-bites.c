/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-hull-private.h"

/* The outline with bites is where a field is zero: negative inside. It is
 * sampled on a grid and traced by marching squares (Lorensen and Cline, 1987,
 * in the plane). */

#define STEP 4.0          /* of the grid */
#define DISC_MARGIN 7.0   /* between a stranger's disc and the line around it */
#define LABEL_MARGIN 4.0  /* likewise around its label */
#define LABEL_ROUND 6.0   /* of the corners of a label's box */
#define MEMBER_MARGIN 5.0 /* of the outline around a member, whatever bites */
#define BLEND 14.0        /* width over which a bay runs into the line */

/* Values farther than this from zero are all alike: the line is elsewhere. So
 * what is farther from a point than FAR_AWAY need not be measured there. */
#define DEEPEST (-2 * BLEND)
#define FAR_AWAY (BLEND - DEEPEST + DISC_MARGIN + BLEND / 4)

/* Nodes are measured in blocks of blocks, each against what is near it. */
#define LARGEST_BLOCK 64
#define SMALLEST_BLOCK 8 /* of which it is looked what is near */
#define N_LEVELS 4       /* of sizes from one to the other, each half the next */
#define REACH(size) (STEP * (size) * 0.71) /* from the middle of a block to its farthest node */

typedef struct
{
  EntPoint origin;
  guint    n_columns;
  guint    n_rows;
  double  *values; /* n_columns × n_rows, row by row */
} Field;

/* Inside nodes side by side in a row. */
typedef struct
{
  guint row;
  guint begin; /* columns */
  guint end;   /* after the last */
  guint piece; /* a run of the same piece of the inside, at last one that is its own */
} Run;

/* A maximum without a crease where both are about equal (Quilez' polynomial). */
static double
smooth_max (double a,
            double b)
{
  double h = MAX (BLEND - fabs (a - b), 0) / BLEND;

  return MAX (a, b) + h * h * BLEND / 4;
}

static double
distance_to_box (EntRect  box,
                 EntPoint point)
{
  box = ent_rect_grow (box, -LABEL_ROUND);
  double dx = MAX (MAX (box.x0 - point.x, point.x - box.x1), 0);
  double dy = MAX (MAX (box.y0 - point.y, point.y - box.y1), 0);

  return hypot (dx, dy) - LABEL_ROUND;
}

static double
distance_to_disc (const EntHullDisc *disc,
                  EntPoint           point)
{
  return hypot (point.x - disc->point.x, point.y - disc->point.y) - disc->radius;
}

/* Not more than the distance to a disc and its label. */
static double
least_distance (const EntHullDisc *disc,
                EntPoint           point)
{
  EntRect box = {
    MIN (disc->point.x - disc->radius, disc->label.x0),
    MIN (disc->point.y - disc->radius, disc->label.y0),
    MAX (disc->point.x + disc->radius, disc->label.x1),
    MAX (disc->point.y + disc->radius, disc->label.y1),
  };

  return MAX (MAX (box.x0 - point.x, point.x - box.x1), MAX (box.y0 - point.y, point.y - box.y1));
}

/* The field at a point, @value of it before anything bites. */
static double
evaluate (double    value,
          GArray   *members,
          GArray   *strangers,
          EntPoint  point)
{
  for (guint i = 0; i < strangers->len; i++)
    {
      const EntHullDisc *stranger = &g_array_index (strangers, EntHullDisc, i);
      double room;

      if (least_distance (stranger, point) > FAR_AWAY)
        continue;
      room = distance_to_disc (stranger, point) - DISC_MARGIN;
      if (!ent_rect_is_empty (stranger->label))
        room = -smooth_max (-room, LABEL_MARGIN - distance_to_box (stranger->label, point));
      value = smooth_max (value, -room);
    }
  for (guint i = 0; i < members->len; i++)
    {
      const EntHullDisc *member = &g_array_index (members, EntHullDisc, i);

      if (MAX (fabs (point.x - member->point.x), fabs (point.y - member->point.y)) - member->radius - MEMBER_MARGIN < value)
        value = MIN (value, distance_to_disc (member, point) - MEMBER_MARGIN);
    }
  return value;
}

static EntPoint
node_point (const Field *field,
            guint        node)
{
  return (EntPoint) {
    field->origin.x + STEP * (node % field->n_columns),
    field->origin.y + STEP * (node / field->n_columns),
  };
}

static guint
find_piece (Run  *runs,
            guint run)
{
  while (runs[run].piece != run)
    run = runs[run].piece = runs[runs[run].piece].piece;
  return run;
}

/* Joins the runs of two rows that lie side by side; @above and @below are their
 * beginnings, which end where the next begins. */
static void
join_rows (Run  *runs,
           guint above,
           guint below,
           guint end)
{
  guint i = above, j = below;

  while (i < below && j < end)
    {
      if (runs[i].begin < runs[j].end && runs[j].begin < runs[i].end)
        runs[find_piece (runs, j)].piece = find_piece (runs, i);
      if (runs[i].end < runs[j].end)
        i++;
      else
        j++;
    }
}

/* The inside, row by row, joined to pieces. Diagonal neighbours do not hang together. */
static GArray *
new_runs (const Field *field)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  guint above = 0, below = 0;

  for (guint row = 0; row < field->n_rows; row++)
    {
      const double *values = field->values + (gsize) row * field->n_columns;

      for (guint column = 0; column < field->n_columns; column++)
        {
          Run run = { row, column, column, runs->len };

          while (run.end < field->n_columns && values[run.end] < 0)
            run.end++;
          column = run.end;
          if (run.end > run.begin)
            g_array_append_val (runs, run);
        }
      join_rows ((Run *) runs->data, above, below, runs->len);
      above = below;
      below = runs->len;
    }
  return runs;
}

/* The piece of the inside that a point is in; %G_MAXUINT outside. */
static guint
find_piece_at (const Field *field,
               GArray      *runs,
               EntPoint     point)
{
  guint column = (guint) lround ((point.x - field->origin.x) / STEP);
  guint row = (guint) lround ((point.y - field->origin.y) / STEP);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->row == row && run->begin <= column && column < run->end)
        return find_piece ((Run *) runs->data, i);
    }
  return G_MAXUINT;
}

/* Whether all members lie in one piece of the inside; other pieces, which
 * bites have cut off, are removed. */
static gboolean
keep_members_together (Field             *field,
                       const EntHullDisc *members,
                       guint              n_members)
{
  g_autoptr (GArray) runs = new_runs (field);
  guint kept = find_piece_at (field, runs, members[0].point);

  for (guint i = 0; i < n_members; i++)
    if (kept == G_MAXUINT || find_piece_at (field, runs, members[i].point) != kept)
      return FALSE;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (find_piece ((Run *) runs->data, i) == kept)
        continue;
      for (guint column = run->begin; column < run->end; column++)
        field->values[run->row * field->n_columns + column] *= -1;
    }
  return TRUE;
}

/* Edges of the grid are numbered by their upper left node: 2 · node runs to the
 * right, 2 · node + 1 downwards. */
static EntPoint
edge_crossing (const Field *field,
               guint        edge)
{
  guint first = edge / 2;
  guint second = first + (edge % 2 ? field->n_columns : 1);
  EntPoint a = node_point (field, first), b = node_point (field, second);
  double t = field->values[first] / (field->values[first] - field->values[second]);

  return (EntPoint) { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
}

/* For each edge that the line crosses, the edge it crosses next, so that holes
 * run against the outer line. Where two opposite corners of a cell are inside,
 * they are held apart, as the flood fill does. */
static guint *
link_edges (const Field *field)
{
  guint n_edges = 2 * field->n_columns * field->n_rows;
  guint *next = g_new (guint, n_edges);

  for (guint i = 0; i < n_edges; i++)
    next[i] = G_MAXUINT;

  for (guint row = 0; row + 1 < field->n_rows; row++)
    for (guint column = 0; column + 1 < field->n_columns; column++)
      {
        guint node = row * field->n_columns + column;
        gboolean is_inside = field->values[node] < 0;
        guint corners[4] = { node, node + 1, node + 1 + field->n_columns, node + field->n_columns };
        guint edges[4] = { 2 * node, 2 * (node + 1) + 1, 2 * (node + field->n_columns), 2 * node + 1 };

        if (is_inside == (field->values[corners[1]] < 0) && is_inside == (field->values[corners[2]] < 0)
            && is_inside == (field->values[corners[3]] < 0))
          continue;
        /* A run of inside corners is entered over one edge, left over another. */
        for (guint i = 0; i < 4; i++)
          {
            guint last = (i + 1) % 4;

            if (field->values[corners[i]] < 0 || field->values[corners[last]] >= 0)
              continue;
            while (field->values[corners[(last + 1) % 4]] < 0)
              last = (last + 1) % 4;
            next[edges[last]] = edges[i];
          }
      }
  return next;
}

static void
trace_loops (const Field *field,
             GArray      *segments)
{
  g_autofree guint *next = link_edges (field);
  guint n_edges = 2 * field->n_columns * field->n_rows;

  for (guint start = 0; start < n_edges; start++)
    {
      g_autoptr (GArray) loop = NULL;
      guint edge = start;

      if (next[start] == G_MAXUINT)
        continue;
      loop = g_array_new (FALSE, FALSE, sizeof (EntPoint));
      while (next[edge] != G_MAXUINT)
        {
          EntPoint point = edge_crossing (field, edge);
          guint after = next[edge];

          g_array_append_val (loop, point);
          next[edge] = G_MAXUINT;
          edge = after;
        }
      ent_hull_smooth_loop (loop, segments);
    }
}

/* What the field is made of, and what bears upon the block in hand and those it is in. */
typedef struct
{
  const EntPoint *polygon;
  guint           n_polygon;
  double          offset;
  GArray         *members[N_LEVELS + 1];   /* (element-type EntHullDisc), owned; all at the last level */
  GArray         *strangers[N_LEVELS + 1]; /* likewise */
} Ground;

static void
ground_init (Ground            *ground,
             const EntHullDisc *members,
             guint              n_members,
             const EntHullDisc *strangers,
             guint              n_strangers)
{
  for (guint level = 0; level <= N_LEVELS; level++)
    {
      ground->members[level] = g_array_new (FALSE, FALSE, sizeof (EntHullDisc));
      ground->strangers[level] = g_array_new (FALSE, FALSE, sizeof (EntHullDisc));
    }
  g_array_append_vals (ground->members[N_LEVELS], members, n_members);
  if (n_strangers > 0)
    g_array_append_vals (ground->strangers[N_LEVELS], strangers, n_strangers);
}

static void
ground_clear (Ground *ground)
{
  for (guint level = 0; level <= N_LEVELS; level++)
    {
      g_array_unref (ground->members[level]);
      g_array_unref (ground->strangers[level]);
    }
}

/* Those that bear upon a block of which no node is worth more than @most before anything bites. */
static void
gather_near (Ground   *ground,
             guint     level,
             EntPoint  middle,
             double    reach,
             double    most)
{
  GArray *all_members = ground->members[level + 1], *members = ground->members[level];
  GArray *all_strangers = ground->strangers[level + 1], *strangers = ground->strangers[level];

  g_array_set_size (members, 0);
  g_array_set_size (strangers, 0);
  for (guint i = 0; i < all_strangers->len; i++)
    {
      const EntHullDisc *stranger = &g_array_index (all_strangers, EntHullDisc, i);

      if (least_distance (stranger, middle) > FAR_AWAY + reach)
        continue;
      g_array_append_vals (strangers, stranger, 1);
      most = MAX (most, stranger->radius + DISC_MARGIN + BLEND);
    }
  for (guint i = 0; i < all_members->len; i++)
    {
      const EntHullDisc *member = &g_array_index (all_members, EntHullDisc, i);

      if (distance_to_disc (member, middle) - MEMBER_MARGIN - reach < most)
        g_array_append_vals (members, member, 1);
    }
}

/* All that the field is made of are distances, which change no faster than one
 * goes along: a block whose middle is far from zero has no line in it, nor has
 * an edge that leads there, and only its sign counts. So few but those in a band
 * around the line are measured one by one. */
static void
fill_block (Field  *field,
            Ground *ground,
            guint   level,
            guint   left,
            guint   top,
            guint   size)
{
  EntPoint middle = { field->origin.x + STEP * (left + size / 2), field->origin.y + STEP * (top + size / 2) };
  double distance, value;

  if (left >= field->n_columns || top >= field->n_rows)
    return;
  distance = ent_polygon_distance (ground->polygon, ground->n_polygon, middle, NULL, NULL) - ground->offset;
  if (size >= SMALLEST_BLOCK)
    gather_near (ground, level, middle, REACH (size), MAX (DEEPEST, distance + REACH (size)));
  value = ground->strangers[level]->len > 0 ? MAX (DEEPEST, distance) : distance;
  value = evaluate (value, ground->members[level], ground->strangers[level], middle);
  if (size > 1 && fabs (value) <= REACH (size) + STEP)
    {
      for (guint i = 0; i < 4; i++)
        fill_block (field, ground, level > 0 ? level - 1 : 0, left + (i % 2) * size / 2, top + (i / 2) * size / 2, size / 2);
      return;
    }
  /* A zero on a node would be a crossing on four edges at once. */
  value = value == 0 ? 1e-9 : MAX (DEEPEST, value);
  for (guint row = top; row < MIN (top + size, field->n_rows); row++)
    for (guint column = left; column < MIN (left + size, field->n_columns); column++)
      field->values[row * field->n_columns + column] = value;
}

static void
fill_field (Field  *field,
            Ground *ground)
{
  for (guint top = 0; top < field->n_rows; top += LARGEST_BLOCK)
    for (guint left = 0; left < field->n_columns; left += LARGEST_BLOCK)
      fill_block (field, ground, N_LEVELS - 1, left, top, LARGEST_BLOCK);
}

/* Traces the outline of the members with bites around @strangers. Returns FALSE,
 * and appends nothing, when the bites part the members. */
gboolean
ent_hull_trace_bitten (const EntPoint    *polygon,
                       guint              n_polygon,
                       double             offset,
                       const EntHullDisc *members,
                       guint              n_members,
                       const EntHullDisc *strangers,
                       guint              n_strangers,
                       GArray            *segments)
{
  EntRect bounds = ENT_RECT_EMPTY;
  double margin = offset;
  g_autofree double *values = NULL;
  Ground ground = { polygon, n_polygon, offset };
  Field field;

  for (guint i = 0; i < n_polygon; i++)
    bounds = ent_rect_include (bounds, polygon[i]);
  for (guint i = 0; i < n_members; i++)
    margin = MAX (margin, members[i].radius + MEMBER_MARGIN);
  bounds = ent_rect_grow (bounds, margin + 2 * STEP);
  field.origin = (EntPoint) { bounds.x0, bounds.y0 };
  field.n_columns = (guint) ceil ((bounds.x1 - bounds.x0) / STEP) + 1;
  field.n_rows = (guint) ceil ((bounds.y1 - bounds.y0) / STEP) + 1;
  field.values = values = g_new (double, field.n_columns *field.n_rows);

  ground_init (&ground, members, n_members, strangers, n_strangers);
  fill_field (&field, &ground);
  ground_clear (&ground);
  if (!keep_members_together (&field, members, n_members))
    return FALSE;
  trace_loops (&field, segments);
  return TRUE;
}
