/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-ops-private.h"

#include "scene/ent-scene-text.h"

static void
append_color (GString    *dump,
              const char *name,
              EntColor    color)
{
  if (color.alpha > 0)
    g_string_append_printf (dump, " %s #%06x %.3g", name, ent_color_to_rgb (color), color.alpha);
}

static void
append_stroke (GString     *dump,
               const EntOp *op)
{
  if (op->line_width <= 0)
    return;
  append_color (dump, "stroke", op->stroke);
  g_string_append_printf (dump, " %.3g", op->line_width);
  for (guint i = 0; i < op->n_dashes; i++)
    g_string_append_printf (dump, "%s%.3g", i == 0 ? " dashes " : ",", op->dashes[i]);
  if (op->round_caps)
    g_string_append (dump, " round");
}

static void
append_op (GString     *dump,
           const EntOp *op)
{
  static const char *const names[] = { "begin", "end", "path", "circle", "pill", "flag", "text", "veil" };

  g_string_append (dump, names[op->kind]);
  if (op->kind == ENT_OP_CIRCLE || op->kind == ENT_OP_PILL || op->kind == ENT_OP_FLAG || op->kind == ENT_OP_TEXT)
    ent_scene_text_append_point (dump, op->point);
  if (op->kind == ENT_OP_CIRCLE || op->kind == ENT_OP_PILL || op->kind == ENT_OP_FLAG)
    g_string_append_printf (dump, " radius %.3g", op->radius);
  if (op->kind == ENT_OP_PILL)
    g_string_append_printf (dump, " half-width %.3g", op->half_width);
  if (op->kind == ENT_OP_PILL && op->corner != op->radius)
    g_string_append_printf (dump, " corner %.3g", op->corner);
  if (op->kind == ENT_OP_FLAG)
    g_string_append_printf (dump, " %s%s", op->flag, op->is_grey ? " grey" : "");
  append_color (dump, "fill", op->fill);
  append_stroke (dump, op);
  if (op->kind == ENT_OP_TEXT)
    {
      g_string_append_printf (dump, " size %.3g%s", op->style.size, op->style.bold ? " bold" : "");
      if (op->angle != 0)
        g_string_append_printf (dump, " turned %.3g", op->angle);
      ent_scene_text_append_text (dump, op->text);
    }
  if (op->kind == ENT_OP_PATH)
    ent_scene_text_append_path (dump, op->segments, op->n_segments);
}

/**
 * ent_ops_dump:
 * @ops: a drawing
 * @dataset: the data that its things are of
 *
 * Writes a drawing as text for people and for comparison: a line for each step,
 * those of one thing indented below its key, in world units.
 *
 * Returns: (transfer full): the lines
 */
char *
ent_ops_dump (EntOps     *ops,
              EntDataset *dataset)
{
  GString *dump = g_string_new (NULL);
  gboolean is_inside = FALSE;

  g_return_val_if_fail (ops != NULL && dataset != NULL, g_string_free (dump, FALSE));

  for (guint i = 0; i < ops->ops->len; i++)
    {
      const EntOp *op = &g_array_index (ops->ops, EntOp, i);
      g_autofree char *key = NULL;

      switch (op->kind)
        {
        case ENT_OP_BEGIN:
          key = ent_thing_to_key (op->thing, dataset);
          g_string_append_printf (dump, "%s\n", key != NULL ? key : "page");
          is_inside = TRUE;
          break;
        case ENT_OP_END:
          is_inside = FALSE;
          break;
        default:
          g_string_append (dump, is_inside ? "  " : "");
          append_op (dump, op);
          g_string_append_c (dump, '\n');
        }
    }
  return g_string_free (dump, FALSE);
}
