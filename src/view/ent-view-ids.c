/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-ids.h"

/* Ids are compared as the data format does: without regard to case. */
static guint
hash_id (gconstpointer id)
{
  guint hash = 5381;

  for (const char *p = id; *p != '\0'; p++)
    hash = hash * 33 + (guchar) g_ascii_tolower (*p);
  return hash;
}

static gboolean
is_same_id (gconstpointer a,
            gconstpointer b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

/* Of ids that others have; each is taken once. */
char **
ent_view_ids_new (const char *const *ids)
{
  guint n_ids = ids ? g_strv_length ((char **) ids) : 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_id, is_same_id);
  char **copy = g_atomic_rc_box_alloc0 ((n_ids + 1) * sizeof (char *));
  guint n = 0;

  for (guint i = 0; i < n_ids; i++)
    if (g_hash_table_add (seen, (gpointer) ids[i]))
      copy[n++] = g_strdup (ids[i]);
  return copy;
}

char **
ent_view_ids_ref (char **ids)
{
  return g_atomic_rc_box_acquire (ids);
}

static void
free_ids (gpointer data)
{
  for (char **id = data; *id; id++)
    g_free (*id);
}

void
ent_view_ids_unref (char **ids)
{
  if (ids)
    g_atomic_rc_box_release_full (ids, free_ids);
}

gboolean
ent_view_ids_equal (char **a,
                    char **b)
{
  if (a == b)
    return TRUE;
  for (; *a && *b; a++, b++)
    if (!is_same_id (*a, *b))
      return FALSE;
  return *a == *b;
}

gboolean
ent_view_ids_contain (const char *const *ids,
                      const char        *id)
{
  for (; *ids; ids++)
    if (is_same_id (*ids, id))
      return TRUE;
  return FALSE;
}
