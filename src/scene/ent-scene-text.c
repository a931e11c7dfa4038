/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-scene-text.h"

#include <math.h>

/**
 * ent_scene_text_append_number:
 * @dump: where it is appended, after a space
 * @value: a coordinate
 *
 * Appends a coordinate to a tenth, without a minus before zero.
 */
void
ent_scene_text_append_number (GString *dump,
                              double   value)
{
  double rounded = round (value * 10) / 10;

  g_string_append_printf (dump, " %.1f", rounded == 0 ? 0.0 : rounded);
}

/**
 * ent_scene_text_append_point:
 * @dump: where it is appended, after a space
 * @point: a point
 */
void
ent_scene_text_append_point (GString  *dump,
                             EntPoint  point)
{
  ent_scene_text_append_number (dump, point.x);
  ent_scene_text_append_number (dump, point.y);
}

/**
 * ent_scene_text_append_path:
 * @dump: where it is appended, after a space
 * @segments: (array length=n_segments): a path
 * @n_segments: how many; nothing is appended where there are none
 *
 * Appends a path in the letters of SVG.
 */
void
ent_scene_text_append_path (GString          *dump,
                            const EntSegment *segments,
                            guint             n_segments)
{
  if (n_segments == 0)
    return;
  g_string_append (dump, " path");
  for (guint i = 0; i < n_segments; i++)
    switch (segments[i].kind)
      {
      case ENT_SEGMENT_MOVE:
        g_string_append (dump, " M");
        ent_scene_text_append_point (dump, segments[i].points[0]);
        break;
      case ENT_SEGMENT_LINE:
        g_string_append (dump, " L");
        ent_scene_text_append_point (dump, segments[i].points[0]);
        break;
      case ENT_SEGMENT_CURVE:
        g_string_append (dump, " C");
        for (guint point = 0; point < 3; point++)
          ent_scene_text_append_point (dump, segments[i].points[point]);
        break;
      case ENT_SEGMENT_CLOSE:
        g_string_append (dump, " Z");
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * ent_scene_text_append_text:
 * @dump: where it is appended, after a space
 * @text: a text
 *
 * Appends a text in quotation marks, on one line.
 */
void
ent_scene_text_append_text (GString    *dump,
                            const char *text)
{
  g_string_append (dump, " \"");
  for (; *text; text++)
    if (*text == '\n')
      g_string_append (dump, "\\n");
    else
      g_string_append_c (dump, *text);
  g_string_append_c (dump, '"');
}
