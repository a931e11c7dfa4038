/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-png-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define SIGNATURE_BYTES 8

/* A keyword has 1 … 79 characters and an end. */
#define KEYWORD_BYTES 80

/* What stands around the text in its chunk: keyword, flags, languages. */
#define MAX_FRAME_BYTES 512

/* Who hides more chunks than this in a file means no good. */
#define MAX_CHUNKS 1000000

typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  const char   *keyword;
  gsize         max_bytes;
} Reader;

static gboolean
read_bytes (const Reader  *reader,
            gpointer       bytes,
            gsize          length,
            GError       **error)
{
  gsize n_read;

  if (!g_input_stream_read_all (reader->stream, bytes, length, &n_read, reader->cancellable, error))
    return FALSE;
  if (n_read == length)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, _("the PNG picture ends in the middle; save or download it again"));
  return FALSE;
}

static gboolean
skip_bytes (const Reader  *reader,
            gsize          length,
            GError       **error)
{
  while (length > 0)
    {
      gssize n = g_input_stream_skip (reader->stream, MIN (length, G_MAXINT32), reader->cancellable, error);
      guint8 byte;

      if (n < 0)
        return FALSE;
      if (n == 0)
        return read_bytes (reader, &byte, 1, error); /* which says that it ends */
      length -= (gsize) n;
    }
  return TRUE;
}

/* What a byte adds to the checksum of PNG, ISO 3309: the places of a large network have a million bytes. */
static const guint32 *
get_checksums (void)
{
  static guint32 checksums[256];
  static gsize is_made;

  if (g_once_init_enter (&is_made))
    {
      for (guint32 i = 0; i < G_N_ELEMENTS (checksums); i++)
        {
          checksums[i] = i;
          for (guint bit = 0; bit < 8; bit++)
            checksums[i] = checksums[i] >> 1 ^ (checksums[i] & 1 ? 0xedb88320u : 0);
        }
      g_once_init_leave (&is_made, 1);
    }
  return checksums;
}

static guint32
add_checksum (guint32       checksum,
              const guint8 *bytes,
              gsize         length)
{
  const guint32 *checksums = get_checksums ();

  for (gsize i = 0; i < length; i++)
    checksum = checksum >> 8 ^ checksums[(checksum ^ bytes[i]) & 0xff];
  return checksum;
}

static void
set_broken (GError     **error,
            const char  *keyword)
{
  /* Translators: %s is the keyword of a text in a PNG file */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("the text “%s” in the PNG picture is damaged; save or download the picture again"),
               keyword);
}

static void
set_too_long (GError     **error,
              const char  *keyword,
              gsize        max_bytes)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("the text “%s” in the PNG picture is longer than %d KiB, which no text of Entente is"), keyword,
               (int) (max_bytes / 1024));
}

/* No more is ever held than may be. */
static char *
inflate (const guint8  *bytes,
         gsize          length,
         const Reader  *reader,
         GError       **error)
{
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, G_CONVERTER (decompressor));
  g_autofree char *text = g_malloc (reader->max_bytes + 2);
  gsize n_read;

  if (!g_input_stream_read_all (stream, text, reader->max_bytes + 1, &n_read, reader->cancellable, NULL))
    {
      if (!g_cancellable_set_error_if_cancelled (reader->cancellable, error))
        set_broken (error, reader->keyword);
      return NULL;
    }
  if (n_read > reader->max_bytes)
    {
      set_too_long (error, reader->keyword, reader->max_bytes);
      return NULL;
    }
  text[n_read] = '\0';
  return g_steal_pointer (&text);
}

/* Keyword, 0, whether compressed, how, language, 0, keyword in it, 0, text. */
static char *
unwrap (const guint8  *content,
        gsize          length,
        const Reader  *reader,
        GError       **error)
{
  const guint8 *end = content + length;
  const guint8 *at = content + strlen (reader->keyword) + 1;
  gboolean is_packed;

  if (end - at < 2 || at[0] > 1 || (at[0] == 1 && at[1] != 0))
    {
      set_broken (error, reader->keyword);
      return NULL;
    }
  is_packed = at[0] == 1;
  at += 2;
  for (guint i = 0; i < 2; i++)
    {
      const guint8 *zero = memchr (at, '\0', (gsize) (end - at));

      if (zero == NULL)
        {
          set_broken (error, reader->keyword);
          return NULL;
        }
      at = zero + 1;
    }
  if (is_packed)
    return inflate (at, (gsize) (end - at), reader, error);
  if ((gsize) (end - at) > reader->max_bytes)
    {
      set_too_long (error, reader->keyword, reader->max_bytes);
      return NULL;
    }
  return g_strndup ((const char *) at, (gsize) (end - at));
}

/* Reads the chunk up to its end. Without an error, %NULL is for another text. */
static char *
read_text (const Reader  *reader,
           guint32        length,
           GError       **error)
{
  gsize n_head = MIN (length, KEYWORD_BYTES);
  gsize n_keyword = strlen (reader->keyword) + 1;
  g_autofree guint8 *content = NULL;
  guint8 head[KEYWORD_BYTES];
  guint8 checksum[4];

  if (!read_bytes (reader, head, n_head, error))
    return NULL;
  if (n_head < n_keyword || memcmp (head, reader->keyword, n_keyword) != 0)
    {
      skip_bytes (reader, length - n_head + sizeof checksum, error);
      return NULL;
    }
  if (length > reader->max_bytes + MAX_FRAME_BYTES)
    {
      set_too_long (error, reader->keyword, reader->max_bytes);
      return NULL;
    }
  content = g_malloc (length);
  memcpy (content, head, n_head);
  if (!read_bytes (reader, content + n_head, length - n_head, error) || !read_bytes (reader, checksum, sizeof checksum, error))
    return NULL;
  if (~add_checksum (add_checksum (0xffffffffu, (const guint8 *) "iTXt", 4), content, length)
      != ((guint32) checksum[0] << 24 | (guint32) checksum[1] << 16 | (guint32) checksum[2] << 8 | checksum[3]))
    {
      set_broken (error, reader->keyword);
      return NULL;
    }
  return unwrap (content, length, reader, error);
}

/**
 * ent_png_text_find:
 * @stream: a PNG picture, from its beginning
 * @keyword: what the text is, in ASCII, 1 … 79 characters
 * @max_bytes: how long the text may be
 * @cancellable: (nullable): to give up
 * @error: %G_IO_ERROR_INVALID_DATA where the text is damaged or too long,
 *   %G_IO_ERROR_PARTIAL_INPUT where the picture ends in the middle
 *
 * Looks for a text of the kind iTXt, wherever it stands, compressed or not. No
 * pixel is decoded, and nothing but the text is held.
 *
 * Returns: (transfer full) (nullable): the text, the first of its keyword;
 *   %NULL without an error when there is none
 */
char *
ent_png_text_find (GInputStream  *stream,
                   const char    *keyword,
                   gsize          max_bytes,
                   GCancellable  *cancellable,
                   GError       **error)
{
  const Reader reader = { stream, cancellable, keyword, max_bytes };
  GError *cause = NULL;
  char *text = NULL;
  guint8 head[SIGNATURE_BYTES];

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (keyword != NULL && strlen (keyword) < KEYWORD_BYTES, NULL);

  if (!read_bytes (&reader, head, sizeof head, error))
    return NULL;
  if (memcmp (head, SIGNATURE, SIGNATURE_BYTES) != 0)
    return NULL;
  for (guint i = 0; i < MAX_CHUNKS && text == NULL && cause == NULL; i++)
    {
      guint32 length;

      if (!read_bytes (&reader, head, sizeof head, &cause))
        break;
      length = (guint32) head[0] << 24 | (guint32) head[1] << 16 | (guint32) head[2] << 8 | head[3];
      if (memcmp (head + 4, "IEND", 4) == 0)
        break;
      if (memcmp (head + 4, "iTXt", 4) == 0)
        text = read_text (&reader, length, &cause);
      else
        skip_bytes (&reader, (gsize) length + 4, &cause);
    }
  if (cause != NULL)
    g_propagate_error (error, cause);
  return text;
}
