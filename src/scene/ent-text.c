/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-text.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "scene/ent-text-plain.h"
#include "scene/ent-text-private.h"
#include "scene/ent-theme.h"

/* Sizes are px, and a px is 1/96 inch whatever the screen says. */
#define RESOLUTION_DPI 96

/* When a thread has set this many texts, or measured so many, its memory of them starts anew. What is set takes
 * twenty times as much of it, and the names of a large network are measured more often than they are drawn. */
#define MAX_SET 4096
#define MAX_MEASURED 65536

/* Of the measure without fonts. */
#define FIXED_ADVANCE 0.56
#define FIXED_LINE 1.25

/* Without hinting a text of another size is the same text made larger or smaller. So all
 * are set in this size: Pango looks through all fonts for each size, in threads. */
#define SET_PX 64.0

/* So small a part of its size makes no difference to the width of a text. */
#define SAME_EM 1e-5

/* A text and how it is set. To look a layout up nothing is allocated and no number written: a table asks for
 * ten thousands in a frame. */
typedef struct
{
  gint64   width; /* in units of SAME_EM */
  guint    max_lines;
  gboolean bold;
  gboolean keeps_end;
  gboolean centered;
  char    *text; /* owned by keys of the table */
} LayoutKey;

/* What is known of a text that was measured, in units of Pango. */
typedef struct
{
  LayoutKey           key;
  int                 width;
  int                 height;
  const EntPlainFace *face;   /* (nullable): of a text that needs no layout */
  PangoGlyphString   *glyphs; /* (nullable): of such a text, once it has been drawn */
} Measured;

/* What each thread owns: Pango's font maps must not be shared. */
typedef struct
{
  PangoFontMap     *fonts;
  PangoContext     *context;
  EntPlainTexts    *plain;
  PangoGlyphString *glyphs;   /* of what is being measured */
  guint             n_set;    /* how many of what was measured have glyphs */
  GHashTable       *layouts;  /* LayoutKey → PangoLayout */
  GHashTable       *measured; /* LayoutKey → Measured, which it is the beginning of */
} Setter;

static guint
layout_key_hash (gconstpointer data)
{
  const LayoutKey *key = data;

  return (g_str_hash (key->text) * 31 + (guint) key->width) * 31
         + (key->max_lines << 3 | (guint) (key->bold != 0) << 2 | (guint) (key->keeps_end != 0) << 1 | (guint) (key->centered != 0));
}

static gboolean
layout_key_equal (gconstpointer a,
                  gconstpointer b)
{
  const LayoutKey *left = a, *right = b;

  return left->width == right->width && left->max_lines == right->max_lines
         && !left->bold == !right->bold && !left->keeps_end == !right->keeps_end && !left->centered == !right->centered
         && g_str_equal (left->text, right->text);
}

static void
layout_key_free (gpointer data)
{
  LayoutKey *key = data;

  g_free (key->text);
  g_free (key);
}

static void
measured_free (gpointer data)
{
  Measured *measured = data;

  g_clear_pointer (&measured->glyphs, pango_glyph_string_free);
  layout_key_free (&measured->key);
}

static void
setter_free (gpointer data)
{
  Setter *setter = data;

  g_clear_pointer (&setter->layouts, g_hash_table_unref);
  g_clear_pointer (&setter->measured, g_hash_table_unref);
  g_clear_pointer (&setter->glyphs, pango_glyph_string_free);
  g_clear_pointer (&setter->plain, ent_plain_texts_free);
  g_clear_object (&setter->context);
  g_clear_object (&setter->fonts);
  g_free (setter);
}

static PangoFontDescription *
new_font (gboolean is_bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, ent_theme_get_fonts ());
  pango_font_description_set_absolute_size (font, SET_PX * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

static Setter *
get_setter (void)
{
  static GPrivate key = G_PRIVATE_INIT (setter_free);
  Setter *setter = g_private_get (&key);
  cairo_font_options_t *options;

  if (setter != NULL)
    return setter;

  setter = g_new0 (Setter, 1);
  setter->fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (setter->fonts), RESOLUTION_DPI);
  setter->context = pango_font_map_create_context (setter->fonts);
  setter->layouts = g_hash_table_new_full (layout_key_hash, layout_key_equal, layout_key_free, g_object_unref);
  setter->measured = g_hash_table_new_full (layout_key_hash, layout_key_equal, NULL, measured_free);

  /* Hinting makes advances depend on the zoom; subpixel orders on the screen. */
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (setter->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (setter->context, FALSE);
  /* Not the locale's: the same data gives the same picture everywhere. */
  pango_context_set_language (setter->context, pango_language_from_string ("en"));

  setter->plain = ent_plain_texts_new (setter->context, new_font (FALSE), new_font (TRUE));
  setter->glyphs = pango_glyph_string_new ();
  g_private_set (&key, setter);
  return setter;
}

static gboolean
is_deceptive (gunichar c)
{
  if (c == '\n')
    return FALSE;
  /* U+2028 and U+2029 break lines; the marks of direction and their isolates
   * and overrides could turn a label round (Boucher and Anderson, “Trojan
   * Source”, 2021). U+200C and U+200D stay: Persian and emoji need them. */
  return g_unichar_iscntrl (c) || c == 0x061c || c == 0x200e || c == 0x200f || c == 0xfeff
         || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* What is set for a text: characters that cannot be seen but change what is
 * seen become U+FFFD, as does what is not UTF-8. */
static char *
make_visible (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *visible = NULL;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (visible == NULL && is_deceptive (c))
        visible = g_string_new_len (valid, p - valid);
      if (visible != NULL)
        g_string_append_unichar (visible, is_deceptive (c) ? 0xfffd : c);
    }
  return visible != NULL ? g_string_free (visible, FALSE) : g_steal_pointer (&valid);
}

/* After which lines are broken, in units of Pango. */
static int
get_line_width (const EntTextStyle *style)
{
  return style->width > 0 ? (int) ceil (style->width / style->size * SET_PX * PANGO_SCALE) : G_MAXINT;
}

static PangoLayout *
make_layout (Setter             *setter,
             const char         *text,
             const EntTextStyle *style)
{
  g_autofree char *visible = make_visible (text);
  PangoFontDescription *font = new_font (style->bold);
  PangoLayout *layout = pango_layout_new (setter->context);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* Its first letter must not turn a line round: names of many scripts stand
   * in one label. Each script still runs its own way. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, visible, -1);
  if (style->width > 0)
    {
      pango_layout_set_width (layout, get_line_width (style));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (style->max_lines > 0)
    {
      pango_layout_set_height (layout, -(int) style->max_lines);
      pango_layout_set_ellipsize (layout, style->keeps_end ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END);
    }
  if (style->centered)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

static LayoutKey
get_key (const char         *text,
         const EntTextStyle *style)
{
  return (LayoutKey) {
    .width = llround (style->width / style->size / SAME_EM),
    .max_lines = style->max_lines,
    .bold = style->bold,
    .keeps_end = style->keeps_end,
    .centered = style->centered,
    .text = (char *) text,
  };
}

/* How many px a unit of Pango is in the size of a style. */
static double
get_unit (const EntTextStyle *style)
{
  return style->size / SET_PX / PANGO_SCALE;
}

/* ent_text_get_layout:
 * @unit: (out): how many px a unit of Pango is in the size of @style
 *
 * Returns: (transfer none): @text, which belongs to the thread and lives until that
 *   asks for some thousand others */
PangoLayout *
ent_text_get_layout (const char         *text,
                     const EntTextStyle *style,
                     double             *unit)
{
  Setter *setter = get_setter ();
  LayoutKey key = get_key (text, style);
  PangoLayout *layout = g_hash_table_lookup (setter->layouts, &key);

  if (layout == NULL)
    {
      if (g_hash_table_size (setter->layouts) >= MAX_SET)
        g_hash_table_remove_all (setter->layouts);
      layout = make_layout (setter, text, style);
      key.text = g_strdup (text);
      g_hash_table_insert (setter->layouts, g_memdup2 (&key, sizeof key), layout);
    }
  *unit = get_unit (style);
  return layout;
}

/* Whether a text is plain, shorter than a line and not in the middle of one. */
static gboolean
measure_plainly (Setter             *setter,
                 const EntTextStyle *style,
                 Measured           *measured)
{
  const EntPlainFace *face;

  if (style->centered && style->width > 0)
    return FALSE;
  face = ent_plain_texts_shape (setter->plain, measured->key.text, style->bold, setter->glyphs);
  if (face == NULL)
    return FALSE;
  measured->width = pango_glyph_string_get_width (setter->glyphs);
  measured->height = face->height;
  measured->face = measured->width < get_line_width (style) ? face : NULL;
  return measured->face != NULL;
}

static Measured *
add_measured (Setter             *setter,
              LayoutKey           key,
              const EntTextStyle *style)
{
  Measured *measured = g_new (Measured, 1);
  PangoRectangle logical;
  double unit;

  *measured = (Measured) { .key = key };
  if (g_hash_table_size (setter->measured) >= MAX_MEASURED)
    {
      g_hash_table_remove_all (setter->measured);
      setter->n_set = 0;
    }
  if (!measure_plainly (setter, style, measured))
    {
      pango_layout_get_extents (ent_text_get_layout (key.text, style, &unit), NULL, &logical);
      measured->width = logical.width;
      measured->height = logical.height;
    }
  measured->key.text = g_strdup (key.text);
  g_hash_table_insert (setter->measured, &measured->key, measured);
  return measured;
}

static Measured *
get_measured (Setter             *setter,
              const char         *text,
              const EntTextStyle *style)
{
  LayoutKey key = get_key (text, style);
  Measured *measured = g_hash_table_lookup (setter->measured, &key);

  return measured != NULL ? measured : add_measured (setter, key, style);
}

/* ent_text_measure_plain:
 * @width: (out): in px
 * @ascent: (out): above its baseline, in px
 *
 * Returns: whether @text needs no layout: it is one line from the left rim of its box to the right */
gboolean
ent_text_measure_plain (const char         *text,
                        const EntTextStyle *style,
                        double             *width,
                        double             *ascent)
{
  Measured *measured = get_measured (get_setter (), text, style);

  if (measured->face == NULL)
    return FALSE;
  *width = measured->width * get_unit (style);
  *ascent = measured->face->ascent * get_unit (style);
  return TRUE;
}

static void
measure_with_fonts (const char         *text,
                    const EntTextStyle *style,
                    double             *width,
                    double             *height,
                    gpointer            user_data)
{
  Measured *measured = get_measured (get_setter (), text, style);

  *width = measured->width * get_unit (style);
  *height = measured->height * get_unit (style);
}

static void
measure_fixed (const char         *text,
               const EntTextStyle *style,
               double             *width,
               double             *height,
               gpointer            user_data)
{
  const double advance = FIXED_ADVANCE * style->size;
  guint per_line = style->width > 0 ? MAX (1, (guint) (style->width / advance)) : G_MAXUINT;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint longest = 0;
  guint n_lines = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint length = (guint) g_utf8_strlen (lines[i], -1);

      longest = MAX (longest, MIN (length, per_line));
      n_lines += length == 0 ? 1 : (length - 1) / per_line + 1;
    }
  if (style->max_lines > 0)
    n_lines = MIN (n_lines, style->max_lines);
  *width = longest * advance;
  *height = MAX (n_lines, 1) * FIXED_LINE * style->size;
}

static void
show_layout (cairo_t            *cr,
             const char         *text,
             const EntTextStyle *style,
             gboolean            as_path)
{
  double unit;
  PangoLayout *layout = ent_text_get_layout (text, style, &unit);
  PangoRectangle logical;

  /* A layout with a width centres its lines in that width: its box starts farther right by what the lines leave free. */
  pango_layout_get_extents (layout, NULL, &logical);
  cairo_move_to (cr, -(double) logical.x / PANGO_SCALE, -(double) logical.y / PANGO_SCALE);
  if (as_path)
    pango_cairo_layout_path (cr, layout);
  else
    pango_cairo_show_layout (cr, layout);
}

static void
drop_glyphs (gpointer key,
             gpointer value,
             gpointer user_data)
{
  g_clear_pointer (&((Measured *) key)->glyphs, pango_glyph_string_free);
}

/* They stand below the upper rim of the box, as in a layout. Cairo rounds the place from which they are drawn to 1/256 of
 * a pixel, which would be another one at the baseline. */
static PangoGlyphString *
make_glyphs (Setter   *setter,
             Measured *measured)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();

  if (setter->n_set >= MAX_SET)
    {
      g_hash_table_foreach (setter->measured, drop_glyphs, NULL);
      setter->n_set = 0;
    }
  setter->n_set++;
  ent_plain_texts_shape (setter->plain, measured->key.text, measured->key.bold, glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    glyphs->glyphs[i].geometry.y_offset += measured->face->ascent;
  return glyphs;
}

static void
show_plain (cairo_t    *cr,
            Setter     *setter,
            Measured   *measured,
            const char *text,
            gboolean    as_path)
{
  PangoItem item = *measured->face->item;

  if (measured->glyphs == NULL)
    measured->glyphs = make_glyphs (setter, measured);
  item.offset = 0;
  item.length = (int) strlen (text);
  item.num_chars = (int) g_utf8_strlen (text, -1);
  cairo_move_to (cr, 0, 0);
  if (as_path)
    pango_cairo_glyph_string_path (cr, item.analysis.font, measured->glyphs);
  else
    pango_cairo_show_glyph_item (cr, text, &(PangoGlyphItem) { .item = &item, .glyphs = measured->glyphs });
}

/* Draws a text, or adds its outlines. */
static void
show_at (cairo_t            *cr,
         const char         *text,
         const EntTextStyle *style,
         double              x,
         double              y,
         gboolean            as_path)
{
  Setter *setter = get_setter ();
  Measured *measured = get_measured (setter, text, style);
  double unit = get_unit (style);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, unit * PANGO_SCALE, unit * PANGO_SCALE);
  if (measured->face != NULL)
    show_plain (cr, setter, measured, text, as_path);
  else
    show_layout (cr, text, style, as_path);
  cairo_restore (cr);
}

/**
 * ent_text_get_measure:
 *
 * Measures with the fonts texts are drawn in: 96 dpi, no hinting, so that
 * boxes are the same in the window, in a file and at every zoom. May be called
 * and used from any thread; each keeps what it measured.
 *
 * Returns: (transfer none): the measure
 */
const EntMeasure *
ent_text_get_measure (void)
{
  static const EntMeasure measure = { measure_with_fonts, NULL, 1 };

  return &measure;
}

/**
 * ent_text_get_fixed_measure:
 *
 * Measures as if every character were 0.56 em wide and every line 1.25 em high,
 * for tests whose results must not depend on fonts. Lines break after the
 * character that fills them.
 *
 * Returns: (transfer none): the measure
 */
const EntMeasure *
ent_text_get_fixed_measure (void)
{
  static const EntMeasure measure = { measure_fixed, NULL, 1 };

  return &measure;
}

/**
 * ent_text_draw:
 * @cr: where to draw, with the colour set
 * @text: what to draw; never read as markup
 * @style: how it is set
 * @x: left rim of its box, in user space
 * @y: upper rim of its box
 *
 * Characters that would change what is seen without being seen (controls,
 * marks that turn the direction of writing) are drawn as U+FFFD.
 */
void
ent_text_draw (cairo_t            *cr,
               const char         *text,
               const EntTextStyle *style,
               double              x,
               double              y)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (style != NULL);

  show_at (cr, text, style, x, y, FALSE);
  cairo_new_path (cr);
}

/**
 * ent_text_path:
 * @cr: where to add the path
 * @text: as for ent_text_draw()
 * @style: how it is set
 * @x: left rim of its box, in user space
 * @y: upper rim of its box
 *
 * Adds the outlines of the glyphs to the current path, for a halo.
 */
void
ent_text_path (cairo_t            *cr,
               const char         *text,
               const EntTextStyle *style,
               double              x,
               double              y)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (style != NULL);

  show_at (cr, text, style, x, y, TRUE);
}
