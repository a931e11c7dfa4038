/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-text.h"

#include "scene/ent-text-private.h"

#define ELLIPSIS 0x2026
#define HYPHEN 0x2010
#define SOFT_HYPHEN 0x00ad

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const PangoItem *const *first = a;
  const PangoItem *const *second = b;

  return ((*first)->offset > (*second)->offset) - ((*first)->offset < (*second)->offset);
}

/* A soft hyphen is seen only where Pango ends a line with it, and there Pango says so. */
static void
append_item (GString         *line,
             const PangoItem *item,
             const char      *text)
{
  const char *end = text + item->offset + item->length;

  if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
    {
      g_string_append_unichar (line, ELLIPSIS);
      return;
    }
  for (const char *p = text + item->offset; p < end; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) != SOFT_HYPHEN)
      g_string_append_unichar (line, g_utf8_get_char (p));
  if (item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN)
    g_string_append_unichar (line, HYPHEN);
}

/* Pango has the runs in the order in which they are seen; a text is in the order in which it is read. */
static char *
dup_line_text (PangoLayoutLine *line,
               const char      *text)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GString *out = g_string_new (NULL);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    g_ptr_array_add (items, ((PangoGlyphItem *) l->data)->item);
  g_ptr_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    append_item (out, g_ptr_array_index (items, i), text);
  return g_strchomp (g_string_free (out, FALSE));
}

static void
line_clear (gpointer data)
{
  g_free (((EntTextLine *) data)->text);
}

/**
 * ent_text_list_lines:
 * @text: as for ent_text_draw()
 * @style: how it is set
 *
 * For whoever writes a text into a file that has lines and fonts of its own:
 * the lines in which ent_text_draw() would draw it, and where.
 *
 * Returns: (transfer full) (element-type EntTextLine): its lines, from top to bottom
 */
GArray *
ent_text_list_lines (const char         *text,
                     const EntTextStyle *style)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EntTextLine));
  PangoLayoutIter *iter;
  PangoLayout *layout;
  PangoRectangle box;
  EntTextLine plain = { 0 };
  double unit;

  g_return_val_if_fail (text != NULL && style != NULL, lines);

  g_array_set_clear_func (lines, line_clear);
  if (ent_text_measure_plain (text, style, &plain.width, &plain.baseline))
    {
      plain.text = g_strchomp (g_strdup (text));
      g_array_append_val (lines, plain);
      return lines;
    }
  layout = ent_text_get_layout (text, style, &unit);
  pango_layout_get_extents (layout, NULL, &box);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      g_array_append_vals (lines, &(EntTextLine) {
        .text = dup_line_text (pango_layout_iter_get_line_readonly (iter), pango_layout_get_text (layout)),
        .x = (line.x - box.x) * unit,
        .width = line.width * unit,
        .baseline = (pango_layout_iter_get_baseline (iter) - box.y) * unit,
      }, 1);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lines;
}
