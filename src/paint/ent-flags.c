/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-flags.h"

#include "paint/ent-flag-rasters.h"
#include "paint/ent-flag-scale.h"
#include "paint/ent-flag-svg.h"

/* Rasters that were not asked for lately go when there are more bytes of them:
 * 250 flags at 96 px take 9 MiB. */
#define MAX_CACHED_BYTES (24 * 1024 * 1024)

#define MAX_SIZE_PX 2048

typedef struct
{
  char   *key;    /* name and size */
  GBytes *pixels; /* premultiplied ARGB32; NULL if the flag cannot be drawn */
  GList   link;   /* in the cache's queue */
} Raster;

/* One for the program: a flag is drawn once for all threads. Guarded by its
 * lock, which also keeps librsvg to one thread at a time. */
static struct
{
  GMutex      lock;
  GHashTable *rasters; /* key → Raster, owned */
  GQueue      by_use;  /* latest first */
  gsize       n_bytes;
} cache;

static void
raster_free (gpointer data)
{
  Raster *raster = data;

  g_free (raster->key);
  g_clear_pointer (&raster->pixels, g_bytes_unref);
  g_free (raster);
}

static gsize
raster_size (const Raster *raster)
{
  return raster->pixels != NULL ? g_bytes_get_size (raster->pixels) : 0;
}

static void
drop_the_oldest (void)
{
  /* The one just asked for stays, however large it is. */
  while (cache.n_bytes > MAX_CACHED_BYTES && cache.by_use.length > 1)
    {
      Raster *oldest = g_queue_peek_tail (&cache.by_use);

      g_queue_unlink (&cache.by_use, &oldest->link);
      cache.n_bytes -= raster_size (oldest);
      g_hash_table_remove (cache.rasters, oldest->key);
    }
}

/* With the lock held. */
static GBytes *
make_pixels (const char *name,
             int         size_px)
{
  int kept_px = size_px <= ENT_FLAG_SMALL_RASTER_PX ? ENT_FLAG_SMALL_RASTER_PX : ENT_FLAG_RASTER_PX;
  g_autoptr (GBytes) kept = size_px <= kept_px ? ent_flag_rasters_get (name, kept_px) : NULL;

  if (kept == NULL)
    return ent_flag_svg_rasterise (name, size_px);
  return size_px < kept_px ? ent_flag_scale (kept, kept_px, size_px) : g_steal_pointer (&kept);
}

/* With the lock held. */
static GBytes *
get_pixels (const char *name,
            int         size_px)
{
  g_autofree char *key = g_strdup_printf ("%s %d", name, size_px);
  Raster *raster = g_hash_table_lookup (cache.rasters, key);

  if (raster != NULL)
    {
      g_queue_unlink (&cache.by_use, &raster->link);
    }
  else
    {
      raster = g_new0 (Raster, 1);
      raster->key = g_steal_pointer (&key);
      raster->pixels = make_pixels (name, size_px);
      raster->link.data = raster;
      g_hash_table_insert (cache.rasters, raster->key, raster);
      cache.n_bytes += raster_size (raster);
    }
  g_queue_push_head_link (&cache.by_use, &raster->link);
  drop_the_oldest ();
  return raster->pixels != NULL ? g_bytes_ref (raster->pixels) : NULL;
}

static gboolean
is_name (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-')
      return FALSE;
  return *name != '\0';
}

/**
 * ent_flags_has:
 * @name: a lower-case alpha-2 code, or the name of a flag of ours, such as `soviet-union`
 *
 * Any thread. Reads no file.
 *
 * Returns: whether there is a flag of that name
 */
gboolean
ent_flags_has (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return is_name (name) && ent_flag_svg_has (name);
}

/**
 * ent_flags_get_raster:
 * @name: as for ent_flags_has()
 * @size_px: side of the square, in device pixels, 1 … 2048
 *
 * Up to %ENT_FLAG_RASTER_PX, the flag is what was drawn when the program was built,
 * scaled down; a larger one is drawn, in some milliseconds, one thread at a time.
 * Later calls find it in a cache of bounded size. Each call wraps the pixels in a surface of its own, since Cairo
 * surfaces must not be read by two threads at once. The pixels are shared:
 * draw from the surface, never on it.
 *
 * Returns: (transfer full) (nullable): an ARGB32 image surface, or %NULL if there is no such flag
 */
cairo_surface_t *
ent_flags_get_raster (const char *name,
                      int         size_px)
{
  static const cairo_user_data_key_t pixels_key;
  GBytes *pixels;
  cairo_surface_t *surface;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (size_px >= 1 && size_px <= MAX_SIZE_PX, NULL);

  if (!is_name (name))
    return NULL;
  g_mutex_lock (&cache.lock);
  if (cache.rasters == NULL)
    cache.rasters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, raster_free);
  pixels = get_pixels (name, size_px);
  g_mutex_unlock (&cache.lock);
  if (pixels == NULL)
    return NULL;

  surface = cairo_image_surface_create_for_data ((guchar *) g_bytes_get_data (pixels, NULL), CAIRO_FORMAT_ARGB32,
                                                 size_px, size_px, size_px * 4);
  cairo_surface_set_user_data (surface, &pixels_key, pixels, (cairo_destroy_func_t) g_bytes_unref);
  return surface;
}

/**
 * ent_flags_draw:
 * @name: as for ent_flags_has()
 * @cr: where, for a target that keeps lines as lines
 * @x: left rim of the square, in user space
 * @y: upper rim of the square
 * @size: side of the square
 *
 * Draws a flag as the paths it is made of. That takes some milliseconds each
 * time, one thread at a time; pixels are better served by ent_flags_get_raster().
 *
 * Returns: whether there is such a flag and it was drawn
 */
gboolean
ent_flags_draw (const char *name,
                cairo_t    *cr,
                double      x,
                double      y,
                double      size)
{
  gboolean drawn;

  g_return_val_if_fail (name != NULL && cr != NULL, FALSE);
  g_return_val_if_fail (size > 0, FALSE);

  if (!is_name (name))
    return FALSE;
  g_mutex_lock (&cache.lock);
  cairo_save (cr);
  drawn = ent_flag_svg_draw (name, cr, x, y, size);
  cairo_restore (cr);
  g_mutex_unlock (&cache.lock);
  return drawn;
}

/**
 * ent_flags_get_svg:
 * @name: as for ent_flags_has()
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): the flag as an SVG document, or %NULL if there is no such flag
 */
GBytes *
ent_flags_get_svg (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return is_name (name) ? ent_flag_svg_get (name) : NULL;
}
