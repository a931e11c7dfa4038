/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-file-encoding.h"

#include <glib/gi18n.h>
#include <string.h>

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

/**
 * ent_file_encoding_explain_bytes:
 * @bytes: (array length=length): a text from its first byte on that is not UTF-8
 * @length: how many bytes
 *
 * In the encodings of Western Europe a letter with an accent is one byte
 * between letters of ASCII; seldom two stand together. A byte of UTF-8 that has
 * lost the rest is followed by others below 0xc0, a letter of another alphabet
 * by many.
 *
 * Returns: (transfer full) (nullable): a sentence that names the encoding, if it can be told
 */
char *
ent_file_encoding_explain_bytes (const char *bytes,
                                 gsize       length)
{
  static const char beyond_windows[] = { '\x81', '\x8d', '\x8f', '\x90', '\x9d' };
  guchar first;
  gsize n_high = 0;
  gboolean alone;

  g_return_val_if_fail (bytes != NULL && length > 0, NULL);

  first = (guchar) bytes[0];
  while (n_high < length && (guchar) bytes[n_high] >= 0x80)
    n_high++;
  alone = n_high < length && (n_high == 1 || (n_high == 2 && (guchar) bytes[1] >= 0xc0));
  if (alone && first >= 0xa0)
    return g_strdup (_("the file must be UTF-8 text, this looks like Latin-1 (Windows-1252); "
                       "save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8"));
  if (alone && memchr (beyond_windows, bytes[0], sizeof beyond_windows) == NULL)
    return g_strdup (_("the file must be UTF-8 text, this looks like Windows-1252; "
                       "save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8"));

  return NULL;
}
