/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-svg-writer.h"

#include <math.h>
#include <string.h>

/* A number of that many of its last digits is so much off, or less. */
#define MAX_SCALED 1e12
#define NEAR_HALF 1e-3

/* The characters that XML 1.0 can hold. */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

/* As the C library writes it, which rounds what stands in memory as if there were no limit to its digits. */
static void
print_slowly (GString *out,
              double   value,
              guint    n_decimals)
{
  char format[] = "%.0f";
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  format[2] += (char) n_decimals;
  g_ascii_formatd (digits, sizeof digits, format, value);
  end = digits + strlen (digits);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  g_string_append (out, g_str_equal (digits, "-0") ? "0" : digits);
}

/* A picture of a large network has a hundred thousand numbers. Those of usual size are rounded as whole numbers, unless the product
 * might have been rounded to the other side of a half. */
static void
print (GString *out,
       double   value,
       guint    n_decimals)
{
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8 };
  double scaled = fabs (value) * powers[n_decimals];
  char digits[24];
  char *begin = digits + sizeof digits;
  guint64 whole;
  guint n_left = n_decimals;

  if (!(scaled < MAX_SCALED) || fabs (scaled - floor (scaled) - 0.5) < NEAR_HALF)
    {
      print_slowly (out, value, n_decimals);
      return;
    }
  whole = (guint64) (scaled + 0.5);
  for (; n_left > 0 && whole % 10 == 0; n_left--)
    whole /= 10;
  for (guint i = 0; i <= n_left || whole > 0; i++, whole /= 10)
    {
      if (i == n_left && i > 0)
        *--begin = '.';
      *--begin = (char) ('0' + whole % 10);
    }
  if (value < 0 && !(begin == digits + sizeof digits - 1 && *begin == '0'))
    *--begin = '-';
  g_string_append_len (out, begin, digits + sizeof digits - begin);
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

  print (out, value, 3);
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

  print (out, value, 8);
}

static void
begin_attribute (GString    *out,
                 const char *name)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
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
  begin_attribute (out, name);
  ent_svg_print (out, value);
  g_string_append_c (out, '"');
}

/* Most names and all ids need nothing. */
static gboolean
stands_for_itself (const char *text)
{
  for (; *text != '\0'; text++)
    if (*text < ' ' || *text > '~' || *text == '&' || *text == '<' || *text == '>' || *text == '"' || *text == '\'')
      return FALSE;
  return TRUE;
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
  g_autofree char *valid = NULL;
  g_autoptr (GString) allowed = NULL;
  g_autofree char *escaped = NULL;

  if (stands_for_itself (text))
    {
      g_string_append (out, text);
      return;
    }
  valid = g_utf8_make_valid (text, -1);
  allowed = g_string_new (NULL);
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
  begin_attribute (out, name);
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
  guint32 rgb = ent_color_to_rgb (color);

  begin_attribute (out, name);
  if (color.alpha <= 0)
    {
      g_string_append (out, "none\"");
      return;
    }
  g_string_append_c (out, '#');
  for (int shift = 20; shift >= 0; shift -= 4)
    g_string_append_c (out, "0123456789abcdef"[rgb >> shift & 0xf]);
  g_string_append_c (out, '"');
  if (color.alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

      ent_svg_add_number (out, opacity, color.alpha);
    }
}
