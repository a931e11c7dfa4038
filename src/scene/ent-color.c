/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-color.h"

#include <math.h>

typedef struct
{
  double red, green, blue;
} Linear;

static double
to_linear (double encoded)
{
  return encoded <= 0.04045 ? encoded / 12.92 : pow ((encoded + 0.055) / 1.055, 2.4);
}

static double
from_linear (double linear)
{
  if (linear <= 0.0031308)
    return CLAMP (12.92 * linear, 0, 1);
  return CLAMP (1.055 * pow (linear, 1 / 2.4) - 0.055, 0, 1);
}

static Linear
linear_of (EntColor color)
{
  return (Linear) { to_linear (color.red), to_linear (color.green), to_linear (color.blue) };
}

/* Relative luminance as WCAG 2.1 defines it. */
static double
luminance (EntColor color)
{
  Linear linear = linear_of (color);

  return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue;
}

/**
 * ent_color_from_rgb:
 * @rgb: 0xRRGGBB
 *
 * Returns: the same colour, opaque
 */
EntColor
ent_color_from_rgb (guint32 rgb)
{
  return (EntColor) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1 };
}

/**
 * ent_color_over:
 * @top: a colour that may let something through
 * @bottom: an opaque colour
 *
 * Returns: what is seen where @top lies over @bottom, opaque
 */
EntColor
ent_color_over (EntColor top,
                EntColor bottom)
{
  return (EntColor) {
    top.red * top.alpha + bottom.red * (1 - top.alpha),
    top.green * top.alpha + bottom.green * (1 - top.alpha),
    top.blue * top.alpha + bottom.blue * (1 - top.alpha),
    1,
  };
}

/**
 * ent_color_to_rgb:
 * @color: a colour
 *
 * Returns: @color as 0xRRGGBB, rounded; its alpha is dropped
 */
guint32
ent_color_to_rgb (EntColor color)
{
  guint32 red = (guint32) lround (CLAMP (color.red, 0, 1) * 255);
  guint32 green = (guint32) lround (CLAMP (color.green, 0, 1) * 255);
  guint32 blue = (guint32) lround (CLAMP (color.blue, 0, 1) * 255);

  return red << 16 | green << 8 | blue;
}

/**
 * ent_color_contrast:
 * @a: a colour, taken as opaque
 * @b: another
 *
 * The contrast ratio of WCAG 2.1, section 1.4.3. Text wants 4.5, lines and
 * signs 3; high contrast wants 7.
 *
 * Returns: 1 (the same) … 21 (black on white), whichever comes first
 */
double
ent_color_contrast (EntColor a,
                    EntColor b)
{
  double la = luminance (a);
  double lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * ent_color_to_oklab:
 * @color: a colour
 *
 * After Björn Ottosson, “A perceptual color space for image processing”
 * (2020), with the matrices given there.
 *
 * Returns: @color in Oklab; its alpha is dropped
 */
EntOklab
ent_color_to_oklab (EntColor color)
{
  Linear c = linear_of (color);
  double l = cbrt (0.4122214708 * c.red + 0.5363325363 * c.green + 0.0514459929 * c.blue);
  double m = cbrt (0.2119034982 * c.red + 0.6806995451 * c.green + 0.1073969566 * c.blue);
  double s = cbrt (0.0883024619 * c.red + 0.2817188376 * c.green + 0.6299787005 * c.blue);

  return (EntOklab) {
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  };
}

static Linear
linear_from_oklab (EntOklab lab)
{
  double l = lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b;
  double m = lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b;
  double s = lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b;

  l = l * l * l;
  m = m * m * m;
  s = s * s * s;
  return (Linear) {
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
  };
}

static gboolean
in_gamut (Linear c)
{
  const double slack = 0.0005;

  return c.red >= -slack && c.red <= 1 + slack
         && c.green >= -slack && c.green <= 1 + slack
         && c.blue >= -slack && c.blue <= 1 + slack;
}

/**
 * ent_color_from_oklch:
 * @lightness: 0 … 1
 * @chroma: 0 (grey) to some 0.3
 * @hue: in radians
 *
 * The sRGB colour of that lightness and hue. A chroma no screen shows at that
 * lightness is lowered until one does, so that lightness and hue hold.
 *
 * Returns: an opaque colour
 */
EntColor
ent_color_from_oklch (double lightness,
                      double chroma,
                      double hue)
{
  double low = 0;
  double high = chroma;
  Linear c = linear_from_oklab ((EntOklab) { lightness, chroma * cos (hue), chroma * sin (hue) });

  if (!in_gamut (c))
    {
      for (int step = 0; step < 16; step++)
        {
          double middle = (low + high) / 2;

          c = linear_from_oklab ((EntOklab) { lightness, middle * cos (hue), middle * sin (hue) });
          if (in_gamut (c))
            low = middle;
          else
            high = middle;
        }
      c = linear_from_oklab ((EntOklab) { lightness, low * cos (hue), low * sin (hue) });
    }
  return (EntColor) { from_linear (c.red), from_linear (c.green), from_linear (c.blue), 1 };
}

/**
 * ent_oklab_distance:
 * @a: a colour
 * @b: another
 *
 * For whoever compares many colours with each other: making them Oklab takes
 * a hundred times as long as this.
 *
 * Returns: what ent_color_distance() of them is
 */
double
ent_oklab_distance (EntOklab a,
                    EntOklab b)
{
  return sqrt ((a.lightness - b.lightness) * (a.lightness - b.lightness) +
               (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

/**
 * ent_color_distance:
 * @a: a colour
 * @b: another
 *
 * How far apart two colours look: the distance in Oklab. 0.02 is hardly seen
 * side by side; 0.1 is told apart across a picture.
 *
 * Returns: the distance, 0 … about 1
 */
double
ent_color_distance (EntColor a,
                    EntColor b)
{
  return ent_oklab_distance (ent_color_to_oklab (a), ent_color_to_oklab (b));
}

/**
 * ent_color_mix_channels:
 * @color: a colour
 * @matrix: what red, green and blue are made of, by rows, where light adds up
 *
 * Returns: the colour that is made of that, as far as a screen shows it; the alpha of @color
 */
EntColor
ent_color_mix_channels (EntColor     color,
                        const double matrix[3][3])
{
  Linear c = linear_of (color);
  double mixed[3];

  for (guint i = 0; i < 3; i++)
    mixed[i] = from_linear (matrix[i][0] * c.red + matrix[i][1] * c.green + matrix[i][2] * c.blue);
  return (EntColor) { mixed[0], mixed[1], mixed[2], color.alpha };
}
