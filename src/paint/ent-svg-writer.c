/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-svg-writer.h"

#include <math.h>
#include <string.h>

/* The characters that XML 1.0 can hold. */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

static void
print (GString    *out,
       const char *decimals,
       double      value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (digits, sizeof digits, decimals, value);
  end = digits + strlen (digits);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  g_string_append (out, g_str_equal (digits, "-0") ? "0" : digits);
}

/**
 * ent_svg_print:
 * @out: what is written
 * @value: a number
 *
 * Writes a number with a point and as few digits as are seen.
 */
void
ent_svg_print (GString *out,
               double   value)
{
  g_return_if_fail (out != NULL && fabs (value) < 1e12);

  print (out, "%.3f", value);
}

/**
 * ent_svg_print_exactly:
 * @out: what is written
 * @value: a factor, which makes small differences large
 */
void
ent_svg_print_exactly (GString *out,
                       double   value)
{
  g_return_if_fail (out != NULL && fabs (value) < 1e6);

  print (out, "%.8f", value);
}

/**
 * ent_svg_add_number:
 * @out: what is written
 * @name: of an attribute
 * @value: of it
 */
void
ent_svg_add_number (GString    *out,
                    const char *name,
                    double      value)
{
  g_string_append_printf (out, " %s=\"", name);
  ent_svg_print (out, value);
  g_string_append_c (out, '"');
}

/**
 * ent_svg_add_text:
 * @out: what is written
 * @text: what somebody else wrote
 *
 * Writes a text as it may stand between tags and within quotation marks. What
 * XML cannot hold is left out.
 */
void
ent_svg_add_text (GString    *out,
                  const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) allowed = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (is_allowed (g_utf8_get_char (p)))
      g_string_append_unichar (allowed, g_utf8_get_char (p));
  escaped = g_markup_escape_text (allowed->str, (gssize) allowed->len);
  g_string_append (out, escaped);
}

/**
 * ent_svg_add_value:
 * @out: what is written
 * @name: of an attribute
 * @value: of it, not yet escaped
 */
void
ent_svg_add_value (GString    *out,
                   const char *name,
                   const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  ent_svg_add_text (out, value);
  g_string_append_c (out, '"');
}

/**
 * ent_svg_add_element:
 * @out: what is written
 * @name: of an element, with its attributes
 * @text: what is in it
 */
void
ent_svg_add_element (GString    *out,
                     const char *name,
                     const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  ent_svg_add_text (out, text);
  g_string_append_printf (out, "</%.*s>\n", (int) strcspn (name, " "), name);
}

/**
 * ent_svg_add_paint:
 * @out: what is written
 * @name: `fill` or `stroke`
 * @color: of it; of no opacity for none
 *
 * The opacity is an attribute of its own: renderers do not agree on colours with four parts.
 */
void
ent_svg_add_paint (GString    *out,
                   const char *name,
                   EntColor    color)
{
  if (color.alpha <= 0)
    {
      g_string_append_printf (out, " %s=\"none\"", name);
      return;
    }
  g_string_append_printf (out, " %s=\"#%06x\"", name, ent_color_to_rgb (color));
  if (color.alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

      ent_svg_add_number (out, opacity, color.alpha);
    }
}
