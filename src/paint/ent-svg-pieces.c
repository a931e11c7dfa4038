/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-svg-private.h"

#include <math.h>

/* Names are drawn above all else, far from what they name. In a document both
 * are to be one group, so a name comes down to its thing, unless it would then
 * lie below what it lies above. */

static gboolean
is_name (const EntOp *ops,
         guint        begin)
{
  for (guint i = begin + 1; i < begin + ops[begin].n_ops; i++)
    if (ops[i].kind != ENT_OP_TEXT)
      return FALSE;
  return TRUE;
}

/* Lines belong to others, too: a name goes with a body. */
static gboolean
is_body (const EntOp *ops,
         guint        begin)
{
  return ops[begin].thing.kind != ENT_THING_NONE && ops[begin + 1].kind != ENT_OP_PATH && !is_name (ops, begin);
}

static EntRect
op_bounds (const EntOp *op)
{
  double reach = op->line_width / 2;
  double width, height;

  switch (op->kind)
    {
    case ENT_OP_TEXT:
      ent_text_get_measure ()->measure (op->text, &op->style, &width, &height, ent_text_get_measure ()->user_data);
      /* Turned, it may lie anywhere around its corner. */
      if (op->angle != 0)
        return ent_rect_grow ((EntRect) { op->point.x, op->point.y, op->point.x, op->point.y }, hypot (width, height) + reach);
      return ent_rect_grow ((EntRect) { op->point.x, op->point.y, op->point.x + width, op->point.y + height }, reach);
    case ENT_OP_PILL:
      width = op->half_width + reach;
      height = op->radius + reach;
      return (EntRect) { op->point.x - width, op->point.y - height, op->point.x + width, op->point.y + height };
    default:
      return ent_rect_grow ((EntRect) { op->point.x, op->point.y, op->point.x, op->point.y }, op->radius + reach);
    }
}

/* What the steps of a piece touch; its own bounds leave room for marks that it may not have. */
static EntRect
piece_bounds (const EntOp *ops,
              guint        begin)
{
  EntRect bounds = ENT_RECT_EMPTY;

  for (guint i = begin + 1; i < begin + ops[begin].n_ops; i++)
    if (ops[i].kind == ENT_OP_PATH)
      return ops[begin].bounds;
    else
      bounds = ent_rect_union (bounds, op_bounds (&ops[i]));
  return bounds;
}

static gboolean
can_come_down (const EntOp *ops,
               guint        name,
               guint        body)
{
  EntRect bounds = piece_bounds (ops, name);

  for (guint i = body + 1; i < name; i++)
    if (ops[i].kind == ENT_OP_BEGIN && ent_rect_intersects (ops[i].bounds, bounds) && ent_rect_intersects (piece_bounds (ops, i), bounds))
      return FALSE;
  return TRUE;
}

/**
 * ent_svg_list_pieces:
 * @ops: (array length=n_ops): the steps of a drawing
 * @n_ops: how many
 *
 * Time: O(steps · names).
 *
 * Returns: (transfer full) (element-type EntSvgPiece): what stands for one
 *   thing each, in the order of drawing
 */
GArray *
ent_svg_list_pieces (const EntOp *ops,
                     guint        n_ops)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (EntSvgPiece));
  g_autoptr (GHashTable) bodies = g_hash_table_new (ent_thing_hash, ent_thing_hash_equal);

  for (guint i = 0; i < n_ops; i++)
    {
      EntSvgPiece piece = { .begin = i };
      gpointer place;

      if (ops[i].kind != ENT_OP_BEGIN)
        continue;
      if (is_name (ops, i) && g_hash_table_lookup_extended (bodies, &ops[i].thing, NULL, &place))
        {
          EntSvgPiece *body = &g_array_index (pieces, EntSvgPiece, GPOINTER_TO_UINT (place));

          if (body->name == 0 && can_come_down (ops, i, body->begin))
            {
              body->name = i;
              continue;
            }
        }
      if (is_body (ops, i))
        g_hash_table_insert (bodies, (gpointer) &ops[i].thing, GUINT_TO_POINTER (pieces->len));
      g_array_append_val (pieces, piece);
    }
  return pieces;
}
