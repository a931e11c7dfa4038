/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-png.h"

#include <math.h>
#include <png.h>

#include "base/ent-write.h"

#define METRES_PER_INCH 0.0254

/* How much deflate tries. Pictures of ours are even areas and thin lines: neighbours
 * are equal, or have nothing in common. Filters, which write how a pixel differs from
 * its neighbours, only spoil the repeats then, and trying all of them at level 6, as
 * libpng does of itself, takes four times as long for files that are no smaller. */
#define DEFLATE_LEVEL 2

typedef struct
{
  int           fd;
  GCancellable *cancellable;
  GError       *error; /* the first; owned */
} Writer;

G_NORETURN static void
png_error_cb (png_structp     png,
              png_const_charp message)
{
  Writer *writer = png_get_error_ptr (png);

  if (writer->error == NULL)
    g_set_error_literal (&writer->error, G_IO_ERROR, G_IO_ERROR_FAILED, message);
  png_longjmp (png, 1);
}

static void
png_warning_cb (png_structp     png,
                png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
png_write_cb (png_structp png,
              png_bytep   bytes,
              size_t      n_bytes)
{
  Writer *writer = png_get_io_ptr (png);

  if (!ent_write_all (writer->fd, bytes, n_bytes, &writer->error))
    png_error (png, "write");
}

static void
png_flush_cb (png_structp png)
{
}

static void
convert_opaque_row (const guint32 *from,
                    guchar        *to,
                    int            width)
{
  for (int x = 0; x < width; x++, to += 3)
    {
      to[0] = (guchar) (from[x] >> 16);
      to[1] = (guchar) (from[x] >> 8);
      to[2] = (guchar) from[x];
    }
}

/* Cairo keeps colours multiplied by alpha, PNG does not. */
static void
convert_row (const guint32 *from,
             guchar        *to,
             int            width)
{
  for (int x = 0; x < width; x++)
    {
      guint32 pixel = from[x];
      guint alpha = pixel >> 24;

      for (int shift = 16; shift >= 0; shift -= 8)
        {
          guint part = (pixel >> shift) & 0xff;

          if (alpha > 0 && alpha < 255)
            part = MIN ((part * 255 + alpha / 2) / alpha, 255);
          *to++ = (guchar) part;
        }
      *to++ = (guchar) alpha;
    }
}

static void
write_header (png_structp       png,
              png_infop         info,
              cairo_surface_t  *surface,
              gboolean          opaque,
              double            dpi,
              const EntPngText *texts,
              guint             n_texts)
{
  png_uint_32 per_metre = (png_uint_32) lround (dpi / METRES_PER_INCH);

  png_set_compression_level (png, DEFLATE_LEVEL);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR (png, info, (png_uint_32) cairo_image_surface_get_width (surface),
                (png_uint_32) cairo_image_surface_get_height (surface), 8,
                opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  for (guint i = 0; i < n_texts; i++)
    {
      /* iTXt, since tEXt is Latin-1 and has no dashes. */
      png_text chunk = {
        .compression = PNG_ITXT_COMPRESSION_NONE,
        .key = (char *) texts[i].keyword,
        .text = (char *) texts[i].text,
        .itxt_length = strlen (texts[i].text),
        .lang = (char *) "",
        .lang_key = (char *) "",
      };

      png_set_text (png, info, &chunk, 1);
    }
  png_write_info (png, info);
}

static void
write_rows (png_structp      png,
            cairo_surface_t *surface,
            gboolean         opaque,
            guchar          *row)
{
  Writer *writer = png_get_io_ptr (png);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const guchar *pixels = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    {
      if (g_cancellable_set_error_if_cancelled (writer->cancellable, &writer->error))
        png_error (png, "cancelled");
      if (opaque)
        convert_opaque_row ((const guint32 *) (gconstpointer) (pixels + (gsize) y * stride), row, width);
      else
        convert_row ((const guint32 *) (gconstpointer) (pixels + (gsize) y * stride), row, width);
      png_write_row (png, row);
    }
}

/**
 * ent_png_write:
 * @surface: an image surface in ARGB32
 * @opaque: every pixel of @surface is opaque: no alpha is written
 * @dpi: device pixels per inch
 * @texts: (array length=n_texts): what the file says of itself
 * @n_texts: how many
 * @fd: where to write; stays open
 * @cancellable: (nullable): asked before each row
 * @error: return location for a #GError of #GIOErrorEnum
 *
 * Writes a PNG file. No time is written: the same picture gives the same bytes.
 *
 * Returns: whether all was written
 */
gboolean
ent_png_write (cairo_surface_t   *surface,
               gboolean           opaque,
               double             dpi,
               const EntPngText  *texts,
               guint              n_texts,
               int                fd,
               GCancellable      *cancellable,
               GError           **error)
{
  Writer writer = { fd, cancellable, NULL };
  png_structp png;
  png_infop info;
  guchar *row;
  gboolean written = FALSE;

  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, FALSE);
  g_return_val_if_fail (texts != NULL || n_texts == 0, FALSE);

  cairo_surface_flush (surface);
  row = g_malloc ((gsize) cairo_image_surface_get_width (surface) * 4);
  png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &writer, png_error_cb, png_warning_cb);
  info = png_create_info_struct (png);
  png_set_write_fn (png, &writer, png_write_cb, png_flush_cb);

  /* Nothing that is changed after this line is read after a jump back to it
   * but what Writer holds. */
  if (setjmp (png_jmpbuf (png)) == 0)
    {
      write_header (png, info, surface, opaque, dpi, texts, n_texts);
      write_rows (png, surface, opaque, row);
      png_write_end (png, NULL);
    }
  written = writer.error == NULL;

  png_destroy_write_struct (&png, &info);
  g_free (row);
  if (!written)
    g_propagate_error (error, writer.error);
  return written;
}
