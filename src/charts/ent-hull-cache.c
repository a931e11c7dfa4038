/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-hull-cache.h"

/* More than all outlines of a large picture over many dates; some 3 KiB each. */
#define MAX_OUTLINES 4096

struct _EntHullCache
{
  gatomicrefcount ref_count;
  GMutex          mutex;
  GHashTable     *outlines; /* GBytes → Outline, both owned; guarded by the mutex */
};

typedef struct
{
  EntHullResult result;
  guint         n_segments;
  EntSegment    segments[];
} Outline;

/**
 * ent_hull_cache_new:
 *
 * Keeps the outlines that take long, those with bites: from one date to the
 * next, and while something is dragged, most of them stay what they are. May be
 * used by any thread.
 *
 * Returns: (transfer full): a cache without any outline
 */
EntHullCache *
ent_hull_cache_new (void)
{
  EntHullCache *cache = g_new0 (EntHullCache, 1);

  g_atomic_ref_count_init (&cache->ref_count);
  g_mutex_init (&cache->mutex);
  cache->outlines = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_free);
  return cache;
}

/**
 * ent_hull_cache_ref:
 * @cache: a cache
 *
 * Returns: (transfer full): @cache
 */
EntHullCache *
ent_hull_cache_ref (EntHullCache *cache)
{
  g_atomic_ref_count_inc (&cache->ref_count);
  return cache;
}

/**
 * ent_hull_cache_unref:
 * @cache: (transfer full): a cache
 */
void
ent_hull_cache_unref (EntHullCache *cache)
{
  if (!g_atomic_ref_count_dec (&cache->ref_count))
    return;
  g_hash_table_unref (cache->outlines);
  g_mutex_clear (&cache->mutex);
  g_free (cache);
}

/**
 * ent_hull_cache_key:
 * @members: (array length=n_members): those to be held
 * @n_members: how many
 * @offset: how far the outline lies from them
 * @touching: (array length=n_touching): the strangers that touch it
 * @n_touching: how many
 *
 * Returns: (transfer full): all that an outline depends on
 */
GBytes *
ent_hull_cache_key (const EntHullDisc *members,
                    guint              n_members,
                    double             offset,
                    const EntHullDisc *touching,
                    guint              n_touching)
{
  GByteArray *key = g_byte_array_new ();

  g_byte_array_append (key, (const guint8 *) &n_members, sizeof n_members);
  g_byte_array_append (key, (const guint8 *) &offset, sizeof offset);
  g_byte_array_append (key, (const guint8 *) members, n_members * sizeof *members);
  g_byte_array_append (key, (const guint8 *) touching, n_touching * sizeof *touching);
  return g_byte_array_free_to_bytes (key);
}

/**
 * ent_hull_cache_lookup:
 * @cache: a cache
 * @key: what the outline depends on
 * @segments: (element-type EntSegment): where it is appended
 * @result: (out): what became of it
 *
 * Returns: whether the outline is known
 */
gboolean
ent_hull_cache_lookup (EntHullCache  *cache,
                       GBytes        *key,
                       GArray        *segments,
                       EntHullResult *result)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&cache->mutex);
  const Outline *outline = g_hash_table_lookup (cache->outlines, key);

  if (outline == NULL)
    return FALSE;
  g_array_append_vals (segments, outline->segments, outline->n_segments);
  *result = outline->result;
  return TRUE;
}

/**
 * ent_hull_cache_add:
 * @cache: a cache
 * @key: what the outline depends on
 * @segments: (array length=n_segments): it
 * @n_segments: how many, 0 for one that is withheld
 * @result: what became of it
 */
void
ent_hull_cache_add (EntHullCache     *cache,
                    GBytes           *key,
                    const EntSegment *segments,
                    guint             n_segments,
                    EntHullResult     result)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&cache->mutex);
  Outline *outline = g_malloc (sizeof *outline + n_segments * sizeof *segments);

  outline->result = result;
  outline->n_segments = n_segments;
  if (n_segments > 0)
    memcpy (outline->segments, segments, n_segments * sizeof *segments);
  if (g_hash_table_size (cache->outlines) >= MAX_OUTLINES)
    g_hash_table_remove_all (cache->outlines);
  g_hash_table_replace (cache->outlines, g_bytes_ref (key), outline);
}
