/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-text-plain.h"

/* What stands in names and numbers, besides ASCII and the letters of Latin-1 and Latin Extended-A: dashes, quotes and the ellipsis. */
#define SIGNS "–—‘’“”…"
#define FIRST_LETTER 0x00c0 /* beyond ASCII */
#define LAST_LETTER 0x017f
#define LAST_SIGN 0x2026

/* Pango takes the script of a text from its letters, and fonts may set signs alone in another way. */
typedef enum
{
  WRITING_SIGNS,
  WRITING_LETTERS,
  N_WRITINGS,
} Writing;

struct _EntPlainTexts
{
  PangoContext         *context;
  PangoFontDescription *fonts[2]; /* regular, bold */
  struct
  {
    EntPlainFace face; /* without an item before it is used */
    guint8 has[LAST_SIGN + 1];
  } faces[2][N_WRITINGS];
};

static gboolean
is_letter (gunichar c)
{
  return g_ascii_isalpha (c < 0x80 ? (char) c : '\0') || (c >= FIRST_LETTER && c <= LAST_LETTER && c != 0x00d7 && c != 0x00f7);
}

static gboolean
is_sign (gunichar c)
{
  return (c >= ' ' && c <= '~') || (c >= 0x2013 && c <= 0x2014) || (c >= 0x2018 && c <= 0x2019) || (c >= 0x201c && c <= 0x201d) || c == 0x2026;
}

/* All that is_sign() and, with letters, is_letter() know. */
static char *
make_sample (Writing writing)
{
  GString *sample = g_string_new (SIGNS);

  for (gunichar c = ' '; c <= (writing == WRITING_LETTERS ? LAST_LETTER : '~'); c++)
    if (is_letter (c) ? writing == WRITING_LETTERS : is_sign (c))
      g_string_append_unichar (sample, c);
  return g_string_free (sample, FALSE);
}

/* How high a line is does not depend on what stands in it. */
static void
measure_line (EntPlainFace *face)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  PangoRectangle box;

  pango_shape_with_flags (" ", 1, NULL, -1, &face->item->analysis, glyphs, PANGO_SHAPE_NONE);
  pango_glyph_string_extents (glyphs, face->item->analysis.font, NULL, &box);
  face->height = box.height;
  face->ascent = -box.y;
  pango_glyph_string_free (glyphs);
}

/* The best font may lack a letter, which comes from another then. */
static void
find_face (EntPlainTexts *texts,
           guint          weight,
           Writing        writing)
{
  g_autofree char *sample = make_sample (writing);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  EntPlainFace *face = &texts->faces[weight][writing].face;
  GList *items;

  pango_attr_list_insert (attributes, pango_attr_font_desc_new (texts->fonts[weight]));
  items = pango_itemize_with_base_dir (texts->context, PANGO_DIRECTION_LTR, sample, 0, (int) strlen (sample), attributes, NULL);
  face->item = pango_item_copy (items->data);
  measure_line (face);
  for (GList *l = items; l != NULL; l = l->next)
    {
      const PangoItem *item = l->data;

      for (const char *p = sample + item->offset; p < sample + item->offset + item->length; p = g_utf8_next_char (p))
        texts->faces[weight][writing].has[g_utf8_get_char (p)] = item->analysis.font == face->item->analysis.font;
    }
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}

static Writing
find_writing (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_letter (g_utf8_get_char (p)))
      return WRITING_LETTERS;
  return WRITING_SIGNS;
}

static gboolean
has_all (const guint8 *has,
         const char   *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c > LAST_SIGN || !has[c])
        return FALSE;
    }
  return *text != '\0';
}

/**
 * ent_plain_texts_new:
 * @context: (transfer none): in which texts are set, from left to right and without rounding
 * @regular: (transfer full): a font
 * @bold: (transfer full): the same, bold
 *
 * Returns: (transfer full): what sets plain texts
 */
EntPlainTexts *
ent_plain_texts_new (PangoContext         *context,
                     PangoFontDescription *regular,
                     PangoFontDescription *bold)
{
  EntPlainTexts *texts;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && regular != NULL && bold != NULL, NULL);

  texts = g_new0 (EntPlainTexts, 1);
  texts->context = g_object_ref (context);
  texts->fonts[FALSE] = regular;
  texts->fonts[TRUE] = bold;
  return texts;
}

/**
 * ent_plain_texts_free:
 * @texts: (transfer full): what sets plain texts
 */
void
ent_plain_texts_free (EntPlainTexts *texts)
{
  for (guint weight = 0; weight < 2; weight++)
    {
      for (Writing writing = 0; writing < N_WRITINGS; writing++)
        g_clear_pointer (&texts->faces[weight][writing].face.item, pango_item_free);
      pango_font_description_free (texts->fonts[weight]);
    }
  g_object_unref (texts->context);
  g_free (texts);
}

/**
 * ent_plain_texts_shape:
 * @texts: what sets plain texts
 * @text: a text
 * @is_bold: whether it is bold
 * @glyphs: becomes its glyphs
 *
 * Sets a text as a layout without a width would.
 *
 * Returns: (transfer none) (nullable): the face it is set in; %NULL if it needs a layout
 */
const EntPlainFace *
ent_plain_texts_shape (EntPlainTexts    *texts,
                       const char       *text,
                       gboolean          is_bold,
                       PangoGlyphString *glyphs)
{
  guint weight = is_bold != FALSE;
  const EntPlainFace *face;
  Writing writing;

  g_return_val_if_fail (texts != NULL && text != NULL && glyphs != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  writing = find_writing (text);
  face = &texts->faces[weight][writing].face;
  if (face->item == NULL)
    find_face (texts, weight, writing);
  if (!has_all (texts->faces[weight][writing].has, text))
    return NULL;
  pango_shape_with_flags (text, -1, NULL, -1, &face->item->analysis, glyphs, PANGO_SHAPE_NONE);
  return face;
}
