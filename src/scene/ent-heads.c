/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-heads.h"

#include <math.h>

/* Heads that take more of the room than this are not held: something has to be left to look at. */
#define MAX_SHARE 0.6

/* Less than this of a picture outside of the room is no reason to hold anything, in px. */
#define TOLERANCE_PX 1.0

/**
 * ent_heads_is_empty:
 * @heads: what a picture holds
 *
 * Returns: whether that is nothing
 */
gboolean
ent_heads_is_empty (const EntHeads *heads)
{
  g_return_val_if_fail (heads != NULL, TRUE);

  return ent_rect_is_empty (heads->whole) || ent_rect_is_empty (heads->body);
}

/* Along one axis: the middle of the room, or at its beginning, or between both ends. */
static double
limit_axis (double offset,
            double zoom,
            double whole0,
            double whole1,
            double room0,
            double room1)
{
  double length = (whole1 - whole0) * zoom;

  if (length <= room1 - room0 + TOLERANCE_PX)
    return (room0 + room1) / 2 - zoom * (whole0 + whole1) / 2;
  return CLAMP (offset, room1 - whole1 * zoom, room0 - whole0 * zoom);
}

/**
 * ent_heads_limit:
 * @heads: what a picture holds; not empty
 * @camera: where it is to be
 * @room: for it on the page
 *
 * A picture with heads is scrolled like a page: not beyond its ends, and what has
 * room stands in the middle.
 *
 * Returns: the camera, moved no farther than the picture goes
 */
EntCamera
ent_heads_limit (const EntHeads *heads,
                 EntCamera       camera,
                 EntRect         room)
{
  g_return_val_if_fail (heads != NULL && !ent_heads_is_empty (heads), camera);

  return (EntCamera) {
    .zoom = camera.zoom,
    .x = limit_axis (camera.x, camera.zoom, heads->whole.x0, heads->whole.x1, room.x0, room.x1),
    .y = limit_axis (camera.y, camera.zoom, heads->whole.y0, heads->whole.y1, room.y0, room.y1),
  };
}

/**
 * ent_heads_fit:
 * @heads: what a picture holds; not empty
 * @room: for it on the page
 * @max_zoom: how far it may be enlarged
 *
 * Returns: all of the picture where it can be read so; else its beginning, so small that it is
 *   scrolled in one direction only, or, if it could not be read then, as small as it can be read
 */
EntCamera
ent_heads_fit (const EntHeads *heads,
               EntRect         room,
               double          max_zoom)
{
  EntCamera camera;

  g_return_val_if_fail (heads != NULL && !ent_heads_is_empty (heads), ENT_CAMERA_IDENTITY);

  camera = ent_camera_fit (heads->whole, room, max_zoom);
  if (camera.zoom >= heads->least_zoom)
    return camera;
  camera.zoom = CLAMP (MAX ((room.x1 - room.x0) / (heads->whole.x1 - heads->whole.x0), (room.y1 - room.y0) / (heads->whole.y1 - heads->whole.y0)),
                       heads->least_zoom, 1);
  camera.x = room.x0 - heads->whole.x0 * camera.zoom;
  camera.y = room.y0 - heads->whole.y0 * camera.zoom;
  return ent_heads_limit (heads, camera, room);
}

/* How far heads at the beginning and at the end of an axis are moved to stay in the room.
 * Returns whether they may have to be. */
static gboolean
hold_axis (double  offset,
           double  zoom,
           double  whole0,
           double  whole1,
           double  body0,
           double  body1,
           double  room0,
           double  room1,
           double *shifts,
           double *edges)
{
  double heads = (body0 - whole0 + whole1 - body1) * zoom;
  gboolean is_held = (whole1 - whole0) * zoom > room1 - room0 + TOLERANCE_PX && heads <= MAX_SHARE * (room1 - room0);

  shifts[0] = shifts[1] = shifts[2] = 0;
  if (is_held)
    {
      shifts[0] = MAX (0, ceil (room0 - (offset + whole0 * zoom)));
      shifts[2] = MIN (0, floor (room1 - (offset + whole1 * zoom)));
    }
  edges[0] = offset + body0 * zoom + shifts[0];
  edges[1] = offset + body1 * zoom + shifts[2];
  return is_held;
}

/**
 * ent_panes_new:
 * @heads: what a picture holds; may be empty
 * @camera: where its body is on the page
 * @room: for the picture on the page; heads are held at its edges
 *
 * Heads are moved by whole px, so that what was painted of them stays sharp.
 *
 * Returns: where the parts of the picture are
 */
EntPanes
ent_panes_new (const EntHeads *heads,
               EntCamera       camera,
               EntRect         room)
{
  EntPanes panes = { .camera = camera, .edge_x = { -INFINITY, INFINITY }, .edge_y = { -INFINITY, INFINITY } };
  gboolean holds_x, holds_y;

  g_return_val_if_fail (heads != NULL, panes);

  panes.heads = *heads;
  if (ent_heads_is_empty (heads))
    return panes;
  holds_x = hold_axis (camera.x, camera.zoom, heads->whole.x0, heads->whole.x1, heads->body.x0, heads->body.x1, room.x0, room.x1,
                       panes.shift_x, panes.edge_x);
  holds_y = hold_axis (camera.y, camera.zoom, heads->whole.y0, heads->whole.y1, heads->body.y0, heads->body.y1, room.y0, room.y1,
                       panes.shift_y, panes.edge_y);
  panes.is_held = holds_x || holds_y;
  return panes;
}

/**
 * ent_panes_is_one:
 * @panes: parts of a picture
 *
 * Returns: whether none is moved, so that the picture is seen as a whole
 */
gboolean
ent_panes_is_one (const EntPanes *panes)
{
  g_return_val_if_fail (panes != NULL, TRUE);

  return panes->shift_x[0] == 0 && panes->shift_x[2] == 0 && panes->shift_y[0] == 0 && panes->shift_y[2] == 0;
}

/**
 * ent_panes_get_camera:
 * @panes: parts of a picture
 * @column: of the pane, from 0
 * @row: likewise
 *
 * Returns: where the world is in that pane
 */
EntCamera
ent_panes_get_camera (const EntPanes *panes,
                      guint           column,
                      guint           row)
{
  g_return_val_if_fail (panes != NULL && column < ENT_N_PARTS && row < ENT_N_PARTS, ENT_CAMERA_IDENTITY);

  return ent_camera_pan (panes->camera, panes->shift_x[column], panes->shift_y[row]);
}

/* The upper corner on the right has nothing of its own: heads of columns may lean over it. */
static guint
find_column (guint column,
             guint row)
{
  return row == 0 ? MIN (column, ENT_PART_MIDDLE) : column;
}

/**
 * ent_panes_get_rect:
 * @panes: parts of a picture
 * @column: of the pane, from 0
 * @row: likewise
 * @page: all there is
 *
 * Returns: the part of the page that the pane takes, in px; without width or height where it has no room
 */
EntRect
ent_panes_get_rect (const EntPanes *panes,
                    guint           column,
                    guint           row,
                    EntRect         page)
{
  EntRect rect;

  g_return_val_if_fail (panes != NULL && column < ENT_N_PARTS && row < ENT_N_PARTS, page);

  rect.x0 = column == 0 ? page.x0 : MAX (page.x0, panes->edge_x[column - 1]);
  rect.x1 = column == ENT_N_PARTS - 1 || (column == ENT_PART_MIDDLE && row == 0) ? page.x1
                                                                                               : MIN (page.x1, panes->edge_x[column]);
  if (column != find_column (column, row))
    rect.x0 = page.x1;
  rect.y0 = row == 0 ? page.y0 : MAX (page.y0, panes->edge_y[row - 1]);
  rect.y1 = row == ENT_N_PARTS - 1 ? page.y1 : MIN (page.y1, panes->edge_y[row]);
  return (EntRect) { rect.x0, rect.y0, MAX (rect.x0, rect.x1), MAX (rect.y0, rect.y1) };
}

static guint
find_part (const double *edges,
           double        value)
{
  return value < edges[0] ? 0 : value < edges[1] ? ENT_PART_MIDDLE : ENT_N_PARTS - 1;
}

/**
 * ent_panes_camera_at:
 * @panes: parts of a picture
 * @page: a point, in px
 *
 * Returns: where the world is there: what is pointed at is found through this camera
 */
EntCamera
ent_panes_camera_at (const EntPanes *panes,
                     EntPoint        page)
{
  guint row;

  g_return_val_if_fail (panes != NULL, ENT_CAMERA_IDENTITY);

  row = find_part (panes->edge_y, page.y);
  return ent_panes_get_camera (panes, find_column (find_part (panes->edge_x, page.x), row), row);
}

/* In which part of the world something is. */
static guint
find_world_part (double from,
                 double to,
                 double middle)
{
  return find_part ((const double[]) { from, to }, middle);
}

static void
find_pane (const EntPanes *panes,
           EntRect         world,
           guint          *column,
           guint          *row)
{
  *column = *row = ENT_PART_MIDDLE;
  if (ent_heads_is_empty (&panes->heads))
    return;
  *row = find_world_part (panes->heads.body.y0, panes->heads.body.y1, (world.y0 + world.y1) / 2);
  *column = find_column (find_world_part (panes->heads.body.x0, panes->heads.body.x1, (world.x0 + world.x1) / 2), *row);
}

/**
 * ent_panes_get_shift:
 * @panes: parts of a picture
 * @world: something in it; what lies in several parts is where its middle is
 *
 * Returns: how far it is moved against the body, in px
 */
EntPoint
ent_panes_get_shift (const EntPanes *panes,
                     EntRect         world)
{
  guint column, row;

  g_return_val_if_fail (panes != NULL, ((EntPoint) { 0, 0 }));

  find_pane (panes, world, &column, &row);
  return (EntPoint) { panes->shift_x[column], panes->shift_y[row] };
}

/**
 * ent_panes_rect_to_page:
 * @panes: parts of a picture
 * @world: something in it; what lies in several parts is where its middle is
 *
 * Returns: where it is on the page, in px
 */
EntRect
ent_panes_rect_to_page (const EntPanes *panes,
                        EntRect         world)
{
  EntPoint shift = ent_panes_get_shift (panes, world);

  return ent_camera_rect_to_screen (ent_camera_pan (panes->camera, shift.x, shift.y), world);
}

/* How far something has to move to be between two edges. */
static double
reveal_axis (double from,
             double to,
             double least,
             double most)
{
  if (from < least)
    return least - from;
  return to > most ? MAX (most - to, least - from) : 0;
}

/**
 * ent_panes_reveal:
 * @panes: parts of a picture
 * @world: something in it
 * @room: for the picture on the page
 *
 * What is in a head is in sight across it already.
 *
 * Returns: how far the body has to move so that @world is inside its pane and the room; in px
 */
EntPoint
ent_panes_reveal (const EntPanes *panes,
                  EntRect         world,
                  EntRect         room)
{
  EntRect box;
  EntPoint by = { 0, 0 };
  guint column, row;

  g_return_val_if_fail (panes != NULL, by);

  find_pane (panes, world, &column, &row);
  box = ent_camera_rect_to_screen (ent_panes_get_camera (panes, column, row), world);
  if (column == ENT_PART_MIDDLE)
    by.x = reveal_axis (box.x0, box.x1, MAX (room.x0, panes->shift_x[0] > 0 ? panes->edge_x[0] : room.x0),
                        MIN (room.x1, panes->shift_x[2] < 0 ? panes->edge_x[1] : room.x1));
  else if (panes->shift_x[column] == 0)
    by.x = reveal_axis (box.x0, box.x1, room.x0, room.x1);
  if (row == ENT_PART_MIDDLE)
    by.y = reveal_axis (box.y0, box.y1, MAX (room.y0, panes->shift_y[0] > 0 ? panes->edge_y[0] : room.y0),
                        MIN (room.y1, panes->shift_y[2] < 0 ? panes->edge_y[1] : room.y1));
  else if (panes->shift_y[row] == 0)
    by.y = reveal_axis (box.y0, box.y1, room.y0, room.y1);
  return by;
}
