/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-file-encoding.h"

#include <glib/gi18n.h>
#include <string.h>

#include "io/ent-encoding-guess.h"

/* How much of a text is looked at on both sides of a byte: enough to tell by. */
#define PIECE_BYTES 32768

static gboolean
is_ascii (char c)
{
  return (c >= 0x20 && c < 0x7f) || c == '\t' || c == '\n' || c == '\r';
}

/* With a mark or without: JSON begins with characters of ASCII, whose other
 * bytes are zero (RFC 4627, section 3). Longer units come first, since two
 * bytes of their marks are marks of shorter ones. */
static const char *
find_wide (const char *data,
           gsize       length)
{
  char a = data[0], b = length > 1 ? data[1] : ' ', c = length > 2 ? data[2] : ' ', d = length > 3 ? data[3] : ' ';

  if (length < 2)
    return NULL;
  if (length > 3 && (memcmp (data, "\xff\xfe\0\0", 4) == 0 || (is_ascii (a) && b == 0 && c == 0 && d == 0)))
    return "UTF-32LE";
  if (length > 3 && (memcmp (data, "\0\0\xfe\xff", 4) == 0 || (a == 0 && b == 0 && c == 0 && is_ascii (d))))
    return "UTF-32BE";
  if (memcmp (data, "\xff\xfe", 2) == 0 || (is_ascii (a) && b == 0))
    return "UTF-16LE";
  if (memcmp (data, "\xfe\xff", 2) == 0 || (a == 0 && is_ascii (b)))
    return "UTF-16BE";

  return NULL;
}

/**
 * ent_file_encoding_explain_wide:
 * @data: (array length=length): the beginning of a file
 * @length: how many bytes
 *
 * Returns: (transfer full) (nullable): a sentence on UTF-16 and UTF-32, whether
 *   with a byte order mark or without; %NULL for anything else
 */
char *
ent_file_encoding_explain_wide (const char *data,
                                gsize       length)
{
  const char *name;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  name = length > 0 ? find_wide (data, length) : NULL;
  if (name == NULL)
    return NULL;

  return g_strdup_printf (_("the file must be UTF-8 text, this is %1$s; save it as UTF-8, or convert it: iconv -f %1$s -t UTF-8"), name);
}

/* How many characters beyond ASCII there are, and how many bytes that are none. */
static void
count_characters (const char *text,
                  gsize       length,
                  gsize      *n_whole,
                  gsize      *n_broken)
{
  *n_whole = *n_broken = 0;
  for (gsize i = 0; i < length;)
    {
      gunichar c = g_utf8_get_char_validated (text + i, (gssize) (length - i));

      if (c >= (gunichar) -2)
        {
          *n_broken += 1;
          i++;
        }
      else
        {
          *n_whole += c >= 0x80;
          i += (gsize) MAX (g_unichar_to_utf8 (c, NULL), 1);
        }
    }
}

/* From behind one double quote before @at to another one behind it, or to the
 * ends: no encoding has these within a character. */
static void
find_piece (const char **begin,
            const char **end,
            const char  *at)
{
  const char *first = *begin, *last = *end;

  if (at - first > PIECE_BYTES)
    {
      const char *quote = memchr (at - PIECE_BYTES, '"', PIECE_BYTES);

      *begin = quote != NULL ? quote + 1 : at;
    }
  if (last - at > PIECE_BYTES)
    {
      const char *quote = memrchr (at, '"', PIECE_BYTES);

      *end = quote != NULL ? quote : at + PIECE_BYTES;
    }
}

/**
 * ent_file_encoding_explain_byte:
 * @text: (array length=length): a text
 * @length: how many bytes
 * @at: the first byte that is not UTF-8
 *
 * Returns: (transfer full): a sentence on what @text is instead, as far as it can
 *   be told, and on how to make UTF-8 of it
 */
char *
ent_file_encoding_explain_byte (const char *text,
                                gsize       length,
                                const char *at)
{
  const char *begin = text, *end = text + length;
  EntEncodingGuess guess;
  gsize n_whole, n_broken;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (at >= text && at < end, NULL);

  find_piece (&begin, &end, at);
  count_characters (begin, (gsize) (end - begin), &n_whole, &n_broken);
  if (n_whole > n_broken)
    return g_strdup (_("the file must be UTF-8 text, and most of it is; a character is broken here, write it anew"));
  guess = ent_encoding_guess (begin, (gsize) (end - begin));
  if (guess.name != NULL)
    /* Translators: an encoding and what iconv calls it, such as “Windows-1251 (Cyrillic)” and WINDOWS-1251 */
    return g_strdup_printf (_("the file must be UTF-8 text, this is probably %1$s; save it as UTF-8, or convert it: iconv -f %2$s -t UTF-8"),
                            guess.name, guess.code);

  return g_strdup (_("the file must be UTF-8 text, this is in another encoding; save it as UTF-8, or convert it with iconv"));
}
