/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Finds where a text stops standing for itself. Most of a file is such text, so
 * it is looked at eight bytes at a time. */

/* Eight bytes of the same value. */
#define ENT_JSON_EACH_BYTE(value) (G_GUINT64_CONSTANT (0x0101010101010101) * (value))

/* The highest bit of the lowest byte of @word that does not stand for itself in a
 * text (ent_json_plain_is()), and of some others above it: subtracting sets the bit
 * of a zero, and of a control character, and borrows from the bytes above only. */
static inline guint64
ent_json_plain_find_others (guint64 word)
{
  return (word | (word - ENT_JSON_EACH_BYTE (0x20)) | ((word ^ ENT_JSON_EACH_BYTE ('"')) - ENT_JSON_EACH_BYTE (0x01))
          | ((word ^ ENT_JSON_EACH_BYTE ('\\')) - ENT_JSON_EACH_BYTE (0x01)))
         & ENT_JSON_EACH_BYTE (0x80);
}

/* Whether @byte is a character of ASCII that stands for itself in a text. */
static inline gboolean
ent_json_plain_is (guchar byte)
{
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/* How many bytes from @at on do. */
static inline gsize
ent_json_plain_count (const char *at,
                      const char *end)
{
  const char *start = at;

  for (; end - at >= 8; at += 8)
    {
      guint64 word, others;

      memcpy (&word, at, sizeof word);
      others = ent_json_plain_find_others (GUINT64_FROM_LE (word));
      if (others != 0)
        return (gsize) (at - start) + (gsize) __builtin_ctzll (others) / 8;
    }
  while (at < end && ent_json_plain_is ((guchar) *at))
    at++;
  return (gsize) (at - start);
}

G_END_DECLS
