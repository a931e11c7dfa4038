/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-flag-rasters.h"

#include <gio/gio.h>
#include <string.h>

#include "paint/ent-flag-rasters-resource.h"

#define PATH "/io/github/entente/Entente/flag-rasters"

static GVariant *
get_list (void)
{
  static GVariant *list;

  if (g_once_init_enter (&list))
    {
      g_autoptr (GBytes) kept = g_resource_lookup_data (ent_flag_rasters_resource_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      /* The program's own, so its form need not be checked. */
      g_once_init_leave (&list, g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (ENT_FLAG_RASTERS_TYPE), kept, TRUE)));
    }
  return list;
}

/* The compressed pixels. */
static GVariant *
find (const char *name,
      gboolean    small)
{
  GVariant *list = get_list ();
  gsize begin = 0, end = g_variant_n_children (list);

  while (begin < end)
    {
      gsize middle = begin + (end - begin) / 2;
      g_autoptr (GVariant) pixels = NULL;
      g_autoptr (GVariant) small_pixels = NULL;
      const char *other;
      int order;

      g_variant_get_child (list, middle, "(&s@ay@ay)", &other, &pixels, &small_pixels);
      order = strcmp (name, other);
      if (order == 0)
        return small ? g_steal_pointer (&small_pixels) : g_steal_pointer (&pixels);
      if (order < 0)
        end = middle;
      else
        begin = middle + 1;
    }
  return NULL;
}

/**
 * ent_flag_rasters_get:
 * @name: the name of a flag
 * @side_px: %ENT_FLAG_RASTER_PX or %ENT_FLAG_SMALL_RASTER_PX
 *
 * Gives what was drawn when the program was built: unpacking it takes some
 * hundredths of a millisecond, drawing it some milliseconds. Any thread.
 *
 * Returns: (transfer full) (nullable): rows of premultiplied ARGB32, @side_px pixels each, or
 *   %NULL if the flag was not drawn
 */
GBytes *
ent_flag_rasters_get (const char *name,
                      int         side_px)
{
  const gsize n_bytes = (gsize) side_px * (gsize) side_px * 4;
  g_autoptr (GVariant) packed = find (name, side_px == ENT_FLAG_SMALL_RASTER_PX);
  g_autoptr (GZlibDecompressor) unpacker = NULL;
  g_autofree guchar *pixels = NULL;
  gconstpointer data;
  gsize n_packed, n_read, n_written;

  if (packed == NULL)
    return NULL;
  unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  data = g_variant_get_fixed_array (packed, &n_packed, 1);
  pixels = g_malloc (n_bytes);
  if (g_converter_convert (G_CONVERTER (unpacker), data, n_packed, pixels, n_bytes, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL)
          != G_CONVERTER_FINISHED
      || n_written != n_bytes)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&pixels), n_bytes);
}
