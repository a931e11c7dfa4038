/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "paint/ent-flag-rasters.h"
#include "paint/ent-flag-svg.h"

/* make-flag-rasters FILE: draws all flags and writes them, as ent-flag-rasters.h says. Run
 * when the program is built. */

/* The pixels of a flag, compressed; NULL if it cannot be drawn. */
static GVariant *
draw (const char *name,
      int         side_px)
{
  g_autoptr (GBytes) pixels = ent_flag_svg_rasterise (name, side_px);
  g_autoptr (GBytes) compressed = NULL;
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GOutputStream) packed = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (packed, G_CONVERTER (packer));

  if (pixels == NULL)
    return NULL;
  g_output_stream_write_all (stream, g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels), NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  compressed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (packed));
  return g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, compressed, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) names = ent_flag_svg_list_names ();
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder builder;

  if (argc != 2)
    {
      g_printerr ("make-flag-rasters FILE\n");
      return 2;
    }
  g_variant_builder_init (&builder, G_VARIANT_TYPE (ENT_FLAG_RASTERS_TYPE));
  for (guint i = 0; names[i] != NULL; i++)
    {
      GVariant *pixels = draw (names[i], ENT_FLAG_RASTER_PX);

      /* One that cannot be drawn is a disc with a code, now as later. */
      if (pixels == NULL)
        {
          g_printerr ("The flag %s cannot be drawn.\n", names[i]);
          continue;
        }
      g_variant_builder_add (&builder, "(s@ay@ay)", names[i], pixels, draw (names[i], ENT_FLAG_SMALL_RASTER_PX));
    }
  list = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (!g_file_set_contents (argv[1], g_variant_get_data (list), (gssize) g_variant_get_size (list), &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
