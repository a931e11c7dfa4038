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

/* Nodes are measured block by block, each against what is near it. */
#define BLOCK 8
#define BLOCK_REACH (STEP * BLOCK * 0.71) /* from its middle to the farthest node */

typedef struct
{
  EntPoint origin;
  guint    n_columns;
  guint    n_rows;
  double  *values;     /* n_columns × n_rows, row by row */
  guint32 *components; /* of inside nodes, from 1; 0 outside */
} Field;

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

static void
mark_component (Field   *field,
                guint    start,
                guint32  component)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  field->components[start] = component;
  g_array_append_val (stack, start);
  while (stack->len > 0)
    {
      guint node = g_array_index (stack, guint, stack->len - 1);
      guint column = node % field->n_columns, row = node / field->n_columns;
      guint neighbours[4] = {
        column > 0 ? node - 1 : node,
        column + 1 < field->n_columns ? node + 1 : node,
        row > 0 ? node - field->n_columns : node,
        row + 1 < field->n_rows ? node + field->n_columns : node,
      };

      g_array_set_size (stack, stack->len - 1);
      for (guint i = 0; i < 4; i++)
        if (field->values[neighbours[i]] < 0 && field->components[neighbours[i]] == 0)
          {
            field->components[neighbours[i]] = component;
            g_array_append_val (stack, neighbours[i]);
          }
    }
}

static guint32
component_at (const Field *field,
              EntPoint     point)
{
  guint column = (guint) lround ((point.x - field->origin.x) / STEP);
  guint row = (guint) lround ((point.y - field->origin.y) / STEP);

  return field->components[row * field->n_columns + column];
}

/* Whether all members lie in one piece of the inside; other pieces, which
 * bites have cut off, are removed. */
static gboolean
keep_members_together (Field             *field,
                       const EntHullDisc *members,
                       guint              n_members)
{
  guint n_nodes = field->n_columns * field->n_rows;
  guint32 n_components = 0, kept;

  for (guint node = 0; node < n_nodes; node++)
    if (field->values[node] < 0 && field->components[node] == 0)
      mark_component (field, node, ++n_components);

  kept = component_at (field, members[0].point);
  for (guint i = 0; i < n_members; i++)
    if (component_at (field, members[i].point) != kept || kept == 0)
      return FALSE;

  for (guint node = 0; node < n_nodes; node++)
    if (field->values[node] < 0 && field->components[node] != kept)
      field->values[node] = -field->values[node];
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
        guint corners[4] = { node, node + 1, node + 1 + field->n_columns, node + field->n_columns };
        guint edges[4] = { 2 * node, 2 * (node + 1) + 1, 2 * (node + field->n_columns), 2 * node + 1 };

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

/* Those that bear upon a block of which no node is worth more than @most before
 * anything bites. Returns whether any does. */
static gboolean
gather_near (const EntHullDisc *members,
             guint              n_members,
             const EntHullDisc *strangers,
             guint              n_strangers,
             EntPoint           middle,
             double             most,
             GArray            *near_members,
             GArray            *near_strangers)
{
  g_array_set_size (near_members, 0);
  g_array_set_size (near_strangers, 0);
  for (guint i = 0; i < n_strangers; i++)
    if (least_distance (&strangers[i], middle) <= FAR_AWAY + BLOCK_REACH)
      {
        g_array_append_val (near_strangers, strangers[i]);
        most = MAX (most, strangers[i].radius + DISC_MARGIN + BLEND);
      }
  for (guint i = 0; i < n_members; i++)
    if (distance_to_disc (&members[i], middle) - MEMBER_MARGIN - BLOCK_REACH < most)
      g_array_append_val (near_members, members[i]);

  return near_members->len + near_strangers->len > 0;
}

/* Only a band around the line and around strangers asks for any measuring: the
 * blocks deep inside are all alike. */
static void
fill_field (Field             *field,
            const EntPoint    *polygon,
            guint              n_polygon,
            double             offset,
            const EntHullDisc *members,
            guint              n_members,
            const EntHullDisc *strangers,
            guint              n_strangers)
{
  g_autoptr (GArray) near_members = g_array_new (FALSE, FALSE, sizeof (EntHullDisc));
  g_autoptr (GArray) near_strangers = g_array_new (FALSE, FALSE, sizeof (EntHullDisc));

  for (guint top = 0; top < field->n_rows; top += BLOCK)
    for (guint left = 0; left < field->n_columns; left += BLOCK)
      {
        EntPoint middle = { field->origin.x + STEP * (left + BLOCK / 2), field->origin.y + STEP * (top + BLOCK / 2) };
        double distance = ent_polygon_distance (polygon, n_polygon, middle, NULL, NULL) - offset;
        gboolean deep = distance + BLOCK_REACH < DEEPEST;
        gboolean any = gather_near (members, n_members, strangers, n_strangers, middle,
                                    deep ? DEEPEST : distance + BLOCK_REACH, near_members, near_strangers);

        for (guint row = top; row < MIN (top + BLOCK, field->n_rows); row++)
          for (guint column = left; column < MIN (left + BLOCK, field->n_columns); column++)
            {
              guint node = row * field->n_columns + column;
              EntPoint point = node_point (field, node);
              double value = DEEPEST;

              if (!deep)
                value = MAX (DEEPEST, ent_polygon_distance (polygon, n_polygon, point, NULL, NULL) - offset);
              if (any)
                value = evaluate (value, near_members, near_strangers, point);
              /* A zero on a node would be a crossing on four edges at once. */
              field->values[node] = value == 0 ? 1e-9 : value;
            }
      }
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
  g_autofree guint32 *components = NULL;
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
  field.components = components = g_new0 (guint32, field.n_columns * field.n_rows);

  fill_field (&field, polygon, n_polygon, offset, members, n_members, strangers, n_strangers);
  if (!keep_members_together (&field, members, n_members))
    return FALSE;
  trace_loops (&field, segments);
  return TRUE;
}
