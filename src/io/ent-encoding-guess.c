/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-encoding-guess.h"

#include <glib/gi18n.h>

/* Bytes beyond ASCII are told by how they stand together. None of this is
 * certain, least of all for a few letters, so whoever shows a guess says so. */

/* Whether two bytes are a character that texts often have. */
typedef gboolean (*PairFunc) (guchar lead,
                              guchar trail);

static gboolean
is_high (char c)
{
  return ((guchar) c & 0x80) != 0;
}

/* In alphabets other than the Latin one words are bytes beyond ASCII as a
 * whole. Of the two rows of 32 Cyrillic letters, @small tells that of the small
 * ones; a capital begins a word. There are some, or it is Hebrew. */
static gboolean
is_cyrillic (const char *text,
             gsize       length,
             guchar      small)
{
  gsize n_high = 0, n_words = 0, n_small = 0, n_capitals = 0, n_misplaced = 0;
  gboolean after_small = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      guchar row = (guchar) text[i] & 0xe0;

      if (is_high (text[i]))
        {
          n_high++;
          n_words += i == 0 || !is_high (text[i - 1]);
          n_small += row == small;
          n_capitals += row >= 0xc0 && row != small;
          n_misplaced += row >= 0xc0 && row != small && after_small;
        }
      after_small = row == small;
    }

  return n_capitals > 0 && n_small > n_capitals && n_high >= 3 * n_words
         && 4 * (n_small + n_capitals) >= 3 * n_high && 20 * n_misplaced <= n_high;
}

static gboolean
is_usual_in_shift_jis (guchar lead,
                       guchar trail)
{
  return lead >= 0x81 && lead <= 0x97 && trail >= 0x40 && trail <= 0xfc;
}

static gboolean
is_usual_in_euc_kr (guchar lead,
                    guchar trail)
{
  return lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1;
}

static gboolean
is_usual_in_gbk (guchar lead,
                 guchar trail)
{
  return ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) && trail >= 0xa1;
}

static gboolean
is_usual_in_euc_jp (guchar lead,
                    guchar trail)
{
  return ((lead >= 0xa1 && lead <= 0xa5) || (lead >= 0xb0 && lead <= 0xe8)) && trail >= 0xa1;
}

static gboolean
is_usual_in_big5 (guchar lead,
                  guchar trail)
{
  return lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);
}

/* Characters of two bytes, the first of them beyond ASCII: nearly all are usual
 * ones, and most stand beside another one, as letters with accents do not. */
static gboolean
is_of_pairs (const char *text,
             gsize       length,
             PairFunc    is_usual)
{
  gsize n_pairs = 0, n_words = 0, n_usual = 0;
  gboolean after_pair = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      gboolean is_pair = is_high (text[i]);

      if (is_pair)
        {
          guchar trail = i + 1 < length ? (guchar) text[i + 1] : 0;

          n_pairs++;
          n_words += !after_pair;
          n_usual += is_usual ((guchar) text[i], trail);
          i += trail >= 0x40;
        }
      after_pair = is_pair;
    }

  return n_pairs > 0 && 10 * n_usual >= 9 * n_pairs && 2 * n_pairs >= 3 * n_words;
}

/* Letters with an accent stand alone or, seldom, two together. */
static gboolean
is_latin (const char *text,
          gsize       length)
{
  gsize n_runs = 0, n_short = 0;

  for (gsize i = 0; i < length;)
    {
      gsize n = 0;

      while (i + n < length && is_high (text[i + n]))
        n++;
      n_runs += n > 0;
      n_short += n == 1 || n == 2;
      i += MAX (n, 1);
    }

  return n_runs > 0 && 10 * n_short >= 9 * n_runs;
}

/* Whether @text, read as this, has no sign within a word but the apostrophe. */
static gboolean
has_whole_words (const char *text,
                 gsize       length,
                 const char *code)
{
  g_autofree char *decoded = g_convert (text, (gssize) length, "UTF-8", code, NULL, NULL, NULL);
  gunichar before = ' ';

  for (const char *p = decoded; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p), after = g_utf8_get_char (g_utf8_next_char (p));

      if (c >= 0x80 && c != 0x2019 && !g_unichar_isalpha (c) && g_unichar_isalpha (before) && g_unichar_isalpha (after))
        return FALSE;
      before = c;
    }

  return decoded != NULL;
}

static gboolean
is_valid (const char *text,
          gsize       length,
          const char *code)
{
  g_autofree char *decoded = g_convert (text, (gssize) length, "UTF-8", code, NULL, NULL, NULL);

  return decoded != NULL;
}

/**
 * ent_encoding_guess:
 * @text: (array length=length): a piece of a text that is not UTF-8; no
 *   character of it is cut off
 * @length: how many bytes
 *
 * Tells the encodings in which people most often keep texts beside UTF-8. They
 * differ in how bytes beyond ASCII stand together; of those that are alike in
 * that, the order here tells which is looked for first.
 *
 * Returns: the encoding it is probably in, if there is one
 */
EntEncodingGuess
ent_encoding_guess (const char *text,
                    gsize       length)
{
  static const struct
  {
    PairFunc    is_usual;
    const char *name;
    const char *code;
  } of_pairs[] = {
    { is_usual_in_shift_jis, N_("Shift-JIS (Japanese)"), "CP932" },
    { is_usual_in_euc_kr, N_("EUC-KR (Korean)"), "CP949" },
    { is_usual_in_gbk, N_("GBK (Chinese)"), "GB18030" },
    { is_usual_in_euc_jp, N_("EUC-JP (Japanese)"), "EUC-JP" },
    { is_usual_in_big5, N_("Big5 (Chinese)"), "BIG5" },
  };

  g_return_val_if_fail (text != NULL || length == 0, (EntEncodingGuess) { 0 });

  if (is_cyrillic (text, length, 0xe0))
    return (EntEncodingGuess) { _("Windows-1251 (Cyrillic)"), "WINDOWS-1251" };
  if (is_cyrillic (text, length, 0xc0))
    return (EntEncodingGuess) { _("KOI8-R (Cyrillic)"), "KOI8-R" };
  for (guint i = 0; i < G_N_ELEMENTS (of_pairs); i++)
    if (is_of_pairs (text, length, of_pairs[i].is_usual) && is_valid (text, length, of_pairs[i].code))
      return (EntEncodingGuess) { _(of_pairs[i].name), of_pairs[i].code };
  if (is_latin (text, length))
    {
      if (has_whole_words (text, length, "WINDOWS-1252"))
        return (EntEncodingGuess) { _("Windows-1252 (Latin-1)"), "WINDOWS-1252" };
      if (has_whole_words (text, length, "WINDOWS-1250"))
        return (EntEncodingGuess) { _("Windows-1250 (Central Europe)"), "WINDOWS-1250" };
    }

  return (EntEncodingGuess) { 0 };
}
