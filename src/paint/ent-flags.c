/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-flags.h"

#include <gio/gio.h>
#include <librsvg/rsvg.h>

#include "paint/ent-flags-resource.h"

#define FOLDER "/io/github/entente/Entente/flags/"

/* Rasters that were not asked for lately go when there are more bytes of them:
 * 250 flags at 96 px take 9 MiB. */
#define MAX_CACHED_BYTES (24 * 1024 * 1024)

#define MAX_SIZE_PX 2048

/* Smaller rasters are scaled down from one of this size: reading an SVG takes
 * some 5 ms, and a zoom gesture asks for every flag in one size after another. */
#define MASTER_SIZE_PX 128

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

static GBytes *
lookup_svg (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".svg", NULL);

  return g_resource_lookup_data (ent_flags_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

typedef gboolean (*DrawFunc) (cairo_t *cr,
                              int size_px,
                              gpointer data);

static GBytes *
draw_pixels (DrawFunc draw,
             gpointer data,
             int      size_px)
{
  gsize stride = (gsize) size_px * 4;
  guchar *pixels = g_malloc0 (stride * size_px);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, size_px, size_px, (int) stride);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = draw (cr, size_px, data);

  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  if (drawn)
    return g_bytes_new_take (pixels, stride * size_px);
  g_free (pixels);
  return NULL;
}

/* With the lock held. */
static gboolean
render (cairo_t       *cr,
        const char    *name,
        RsvgRectangle  viewport)
{
  g_autoptr (GBytes) svg = lookup_svg (name);
  RsvgHandle *handle;
  gboolean drawn;

  if (svg == NULL)
    return FALSE;
  handle = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), NULL);
  if (handle == NULL)
    return FALSE;
  drawn = rsvg_handle_render_document (handle, cr, &viewport, NULL);
  g_object_unref (handle);
  return drawn;
}

static gboolean
draw_svg (cairo_t  *cr,
          int       size_px,
          gpointer  data)
{
  return render (cr, data, (RsvgRectangle) { 0, 0, size_px, size_px });
}

static gboolean
draw_smaller (cairo_t  *cr,
              int       size_px,
              gpointer  data)
{
  cairo_surface_t *master = cairo_image_surface_create_for_data ((guchar *) g_bytes_get_data (data, NULL), CAIRO_FORMAT_ARGB32,
                                                                 MASTER_SIZE_PX, MASTER_SIZE_PX, MASTER_SIZE_PX * 4);

  cairo_scale (cr, (double) size_px / MASTER_SIZE_PX, (double) size_px / MASTER_SIZE_PX);
  cairo_set_source_surface (cr, master, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_surface_destroy (master);
  return TRUE;
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
      g_autoptr (GBytes) master = size_px < MASTER_SIZE_PX ? get_pixels (name, MASTER_SIZE_PX) : NULL;

      raster = g_new0 (Raster, 1);
      raster->key = g_steal_pointer (&key);
      if (master != NULL)
        raster->pixels = draw_pixels (draw_smaller, master, size_px);
      else if (size_px >= MASTER_SIZE_PX)
        raster->pixels = draw_pixels (draw_svg, (gpointer) name, size_px);
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
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  path = g_strconcat (FOLDER, name, ".svg", NULL);
  return is_name (name)
         && g_resource_get_info (ent_flags_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

/**
 * ent_flags_get_raster:
 * @name: as for ent_flags_has()
 * @size_px: side of the square, in device pixels, 1 … 2048
 *
 * The first call for a name reads and draws the flag, in some milliseconds,
 * one thread at a time; later ones scale what was drawn, or find it in a cache
 * of bounded size. Each call wraps the pixels in a surface of its own, since Cairo
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
  drawn = render (cr, name, (RsvgRectangle) { x, y, size, size });
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

  return is_name (name) ? lookup_svg (name) : NULL;
}
