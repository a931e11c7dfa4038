/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-label.h"

#include <math.h>
#include <pango/pango.h>
#include <string.h>

/* Lines of equal length would be so much longer, since words end where they do. */
#define EVEN_SLACK 1.15

/* How far the place before character @at is from the middle of @length, twice. */
static glong
get_distance (glong at,
              glong length)
{
  return ABS (2 * at - (length + 1));
}

/* Where Pango lets a line end, the place nearest the middle; 0 if there is none.
 * Blanks before others: a hyphen holds two names together. */
static glong
find_break (const char *label,
            glong       length)
{
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, length + 1);
  glong blank = 0, other = 0;

  pango_get_log_attrs (label, (int) strlen (label), -1, pango_language_from_string ("en"), attrs, (int) length + 1);
  for (glong at = 1; at < length; at++)
    {
      glong *best = attrs[at - 1].is_white ? &blank : &other;

      if (attrs[at].is_line_break && (*best == 0 || get_distance (at, length) < get_distance (*best, length)))
        *best = at;
    }
  return blank != 0 ? blank : other;
}

/**
 * ent_label_break:
 * @name: a name
 *
 * Breaks a name at the blank nearest its middle (the first of two that are as
 * near), or, where it has no blank, as names in Chinese, Japanese and Thai, at
 * the place nearest its middle at which that script lets a line end. A long
 * word stays whole.
 *
 * Returns: (transfer full): @name on one or two lines
 */
char *
ent_label_break (const char *name)
{
  g_autofree char *valid = NULL;
  g_autofree char *first = NULL;
  const char *second;
  glong length, at;

  g_return_val_if_fail (name != NULL, NULL);

  valid = g_utf8_make_valid (name, -1);
  length = g_utf8_strlen (valid, -1);
  at = find_break (valid, length);
  if (at == 0)
    return g_steal_pointer (&valid);

  second = g_utf8_offset_to_pointer (valid, at);
  first = g_strndup (valid, second - valid);
  return g_strconcat (g_strchomp (first), "\n", second, NULL);
}

/* Sets @style to break lines, which are about as long as each other where they
 * need not be full. */
static void
wrap (const char         *name,
      const EntLabelRule *rule,
      const EntMeasure   *measure,
      EntTextStyle       *style,
      double             *width,
      double             *height)
{
  double limit = rule->max_width * style->size;
  double whole, even_width, even_height;
  EntTextStyle even;

  measure->measure (name, style, &whole, height, measure->user_data);
  style->width = limit;
  style->max_lines = rule->max_lines;
  style->keeps_end = TRUE;
  style->centered = TRUE;
  measure->measure (name, style, width, height, measure->user_data);
  if (whole >= rule->max_lines * limit)
    return;

  even = *style;
  even.width = MIN (limit, EVEN_SLACK * whole / ceil (whole / limit));
  measure->measure (name, &even, &even_width, &even_height, measure->user_data);
  if (even_height > *height)
    return;
  *style = even;
  *width = even_width;
  *height = even_height;
}

/**
 * ent_label_fit:
 * @name: a name
 * @rule: how it becomes a label
 * @measure: how text is measured
 * @style: (inout): how it is set; where lines must be broken, it gets their width
 * @width: (out): of the label
 * @height: (out): of the label
 *
 * Sets a name on one line, or on two of about the same length, or where these
 * are too wide on as many as @rule has, with an ellipsis in the middle of the
 * last if that is not enough. Whoever draws the label takes the text returned
 * and @style as it is then, so that what is drawn is what was measured.
 *
 * Returns: (transfer full): the text
 */
char *
ent_label_fit (const char         *name,
               const EntLabelRule *rule,
               const EntMeasure   *measure,
               EntTextStyle       *style,
               double             *width,
               double             *height)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (name && rule && measure && style && width && height, NULL);

  label = g_utf8_make_valid (name, -1);
  measure->measure (label, style, width, height, measure->user_data);
  if (*width <= rule->max_width * style->size && g_utf8_strlen (label, -1) <= (glong) rule->max_unbroken)
    return g_steal_pointer (&label);

  g_free (label);
  label = ent_label_break (name);
  measure->measure (label, style, width, height, measure->user_data);
  if (*width <= rule->max_width * style->size)
    return g_steal_pointer (&label);

  g_free (label);
  label = g_utf8_make_valid (name, -1);
  wrap (label, rule, measure, style, width, height);
  return g_steal_pointer (&label);
}
