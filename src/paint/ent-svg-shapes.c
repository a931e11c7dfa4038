/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-svg-private.h"

#include <string.h>

#include "paint/ent-svg-writer.h"

/* Ends the beginning of an element, and the element with it unless it has a title. */
static void
finish (EntSvg     *svg,
        const char *element,
        const char *title)
{
  if (title == NULL)
    {
      g_string_append (svg->out, "/>\n");
      return;
    }
  g_string_append_c (svg->out, '>');
  g_string_append (svg->out, "<title>");
  ent_svg_add_text (svg->out, title);
  g_string_append_printf (svg->out, "</title></%s>\n", element);
}

static void
begin (EntSvg     *svg,
       const char *element,
       const char *id)
{
  g_string_append_printf (svg->out, "<%s", element);
  if (id != NULL)
    ent_svg_add_value (svg->out, "id", id);
}

/* @phase is how far along the outline the dashes begin. */
static void
add_stroke (EntSvg      *svg,
            const EntOp *op,
            double       phase)
{
  if (op->line_width <= 0 || op->stroke.alpha <= 0)
    return;
  ent_svg_add_paint (svg->out, "stroke", op->stroke);
  ent_svg_add_number (svg->out, "stroke-width", op->line_width);
  if (op->n_dashes > 0)
    {
      g_string_append (svg->out, " stroke-dasharray=\"");
      for (guint i = 0; i < op->n_dashes; i++)
        {
          g_string_append (svg->out, i > 0 ? " " : "");
          ent_svg_print (svg->out, op->dashes[i]);
        }
      g_string_append_c (svg->out, '"');
      if (phase > 0)
        ent_svg_add_number (svg->out, "stroke-dashoffset", -phase);
    }
  if (op->round_caps)
    g_string_append (svg->out, " stroke-linecap=\"round\"");
}

static void
add_points (EntSvg         *svg,
            char            letter,
            const EntPoint *points,
            guint           n_points)
{
  g_string_append_c (svg->out, letter);
  for (guint i = 0; i < n_points; i++)
    {
      g_string_append (svg->out, i > 0 ? " " : "");
      ent_svg_print (svg->out, points[i].x);
      g_string_append_c (svg->out, ' ');
      ent_svg_print (svg->out, points[i].y);
    }
}

static void
add_path (EntSvg      *svg,
          const EntOp *op,
          const char  *id,
          const char  *title)
{
  static const char letters[] = { [ENT_SEGMENT_MOVE] = 'M', [ENT_SEGMENT_LINE] = 'L', [ENT_SEGMENT_CURVE] = 'C', [ENT_SEGMENT_CLOSE] = 'Z' };
  static const guint n_points[] = { [ENT_SEGMENT_MOVE] = 1, [ENT_SEGMENT_LINE] = 1, [ENT_SEGMENT_CURVE] = 3, [ENT_SEGMENT_CLOSE] = 0 };

  begin (svg, "path", id);
  g_string_append (svg->out, " d=\"");
  for (guint i = 0; i < op->n_segments; i++)
    add_points (svg, letters[op->segments[i].kind], op->segments[i].points, n_points[op->segments[i].kind]);
  g_string_append_c (svg->out, '"');
  ent_svg_add_paint (svg->out, "fill", op->fill);
  add_stroke (svg, op, 0);
  finish (svg, "path", title);
}

static void
begin_circle (EntSvg      *svg,
              const EntOp *op,
              const char  *id)
{
  begin (svg, "circle", id);
  ent_svg_add_number (svg->out, "cx", op->point.x);
  ent_svg_add_number (svg->out, "cy", op->point.y);
  ent_svg_add_number (svg->out, "r", op->radius);
}

static void
add_circle (EntSvg      *svg,
            const EntOp *op,
            const char  *id,
            const char  *title)
{
  begin_circle (svg, op, id);
  ent_svg_add_paint (svg->out, "fill", op->fill);
  add_stroke (svg, op, 0);
  finish (svg, "circle", title);
}

/* Cairo's outline of a pill begins where the upper edge ends, that of a box where it begins. */
static void
add_pill (EntSvg      *svg,
          const EntOp *op,
          const char  *id,
          const char  *title)
{
  double corner = MIN (op->corner, op->half_width);

  begin (svg, "rect", id);
  ent_svg_add_number (svg->out, "x", op->point.x - op->half_width);
  ent_svg_add_number (svg->out, "y", op->point.y - op->radius);
  ent_svg_add_number (svg->out, "width", 2 * op->half_width);
  ent_svg_add_number (svg->out, "height", 2 * op->radius);
  ent_svg_add_number (svg->out, "rx", corner);
  ent_svg_add_paint (svg->out, "fill", op->fill);
  add_stroke (svg, op, 2 * (op->half_width - corner));
  finish (svg, "rect", title);
}

/* Some flags do not fill their square: a white disc lies below each. */
static void
add_flag (EntSvg      *svg,
          const EntOp *op,
          const char  *id,
          const char  *title)
{
  g_autofree char *symbol = g_strconcat ("#flag-", op->flag, NULL);

  begin_circle (svg, op, id);
  g_string_append (svg->out, " fill=\"#ffffff\"");
  finish (svg, "circle", title);
  begin (svg, "use", NULL);
  ent_svg_add_value (svg->out, "xlink:href", symbol);
  ent_svg_add_number (svg->out, "x", op->point.x - op->radius);
  ent_svg_add_number (svg->out, "y", op->point.y - op->radius);
  ent_svg_add_number (svg->out, "width", 2 * op->radius);
  ent_svg_add_number (svg->out, "height", 2 * op->radius);
  if (op->fill.alpha < 1)
    ent_svg_add_number (svg->out, "opacity", op->fill.alpha);
  if (op->is_grey)
    {
      g_string_append (svg->out, " filter=\"url(#grey)\"");
      svg->has_grey_flags = TRUE;
    }
  finish (svg, "use", NULL);
  ent_svg_flags_add (svg->flags, op->flag, 2 * op->radius * svg->inches);
}

static void
add_turn (EntSvg      *svg,
          const EntOp *op)
{
  g_string_append (svg->out, " transform=\"rotate(");
  ent_svg_print (svg->out, op->angle * 180 / G_PI);
  g_string_append_c (svg->out, ' ');
  ent_svg_print (svg->out, op->point.x);
  g_string_append_c (svg->out, ' ');
  ent_svg_print (svg->out, op->point.y);
  g_string_append (svg->out, ")\"");
}

/* Centred lines stay in the middle of what they name, whatever the font is. */
static void
add_line (EntSvg            *svg,
          const EntOp       *op,
          const EntTextLine *line)
{
  begin (svg, "text", NULL);
  ent_svg_add_number (svg->out, "x", op->point.x + line->x + (op->style.centered ? line->width / 2 : 0));
  ent_svg_add_number (svg->out, "y", op->point.y + line->baseline);
  ent_svg_add_number (svg->out, "font-size", op->style.size);
  if (op->angle != 0)
    add_turn (svg, op);
  if (op->style.bold)
    g_string_append (svg->out, " font-weight=\"bold\"");
  if (op->style.centered)
    g_string_append (svg->out, " text-anchor=\"middle\"");
  if (strstr (line->text, "  ") != NULL || *line->text == ' ')
    g_string_append (svg->out, " xml:space=\"preserve\"");
  ent_svg_add_paint (svg->out, "fill", op->fill);
  add_stroke (svg, op, 0);
  if (op->line_width > 0)
    g_string_append (svg->out, " paint-order=\"stroke\"");
  g_string_append_c (svg->out, '>');
  ent_svg_add_text (svg->out, line->text);
  g_string_append (svg->out, "</text>\n");
}

static void
add_text (EntSvg      *svg,
          const EntOp *op)
{
  g_autoptr (GArray) lines = ent_text_list_lines (op->text, &op->style);

  for (guint i = 0; i < lines->len; i++)
    if (*g_array_index (lines, EntTextLine, i).text != '\0')
      add_line (svg, op, &g_array_index (lines, EntTextLine, i));
}

/**
 * ent_svg_add_op:
 * @svg: what is written
 * @op: a step of a drawing
 * @id: (nullable): of the shape
 * @title: (nullable): what the shape stands for
 *
 * Writes the elements that draw what a step draws.
 */
void
ent_svg_add_op (EntSvg      *svg,
                const EntOp *op,
                const char  *id,
                const char  *title)
{
  switch (op->kind)
    {
    case ENT_OP_PATH:
      add_path (svg, op, id, title);
      break;
    case ENT_OP_CIRCLE:
      add_circle (svg, op, id, title);
      break;
    case ENT_OP_PILL:
      add_pill (svg, op, id, title);
      break;
    case ENT_OP_FLAG:
      add_flag (svg, op, id, title);
      break;
    case ENT_OP_TEXT:
      add_text (svg, op);
      break;
    case ENT_OP_VEIL: /* of what is pointed at, which no file has */
    case ENT_OP_BEGIN:
    case ENT_OP_END:
      break;
    default:
      g_assert_not_reached ();
    }
}
