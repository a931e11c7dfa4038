/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-origin.h"

struct _EntOrigin
{
  gatomicrefcount ref_count;

  GMutex          mutex;
  /* owned, and held by the mutex */
  char           *state; /* (nullable) */
  GPtrArray      *saved; /* EntAdded */
};

/**
 * ent_origin_new:
 * @state: (nullable): the state in which the file was read
 *
 * Returns: (transfer full): an origin
 */
EntOrigin *
ent_origin_new (const char *state)
{
  EntOrigin *origin = g_new0 (EntOrigin, 1);

  g_atomic_ref_count_init (&origin->ref_count);
  g_mutex_init (&origin->mutex);
  origin->state = g_strdup (state);
  origin->saved = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref);
  return origin;
}

/**
 * ent_origin_ref:
 * @origin: an origin
 *
 * Returns: (transfer full): @origin
 */
EntOrigin *
ent_origin_ref (EntOrigin *origin)
{
  g_return_val_if_fail (origin != NULL, NULL);

  g_atomic_ref_count_inc (&origin->ref_count);
  return origin;
}

/**
 * ent_origin_unref:
 * @origin: (transfer full): an origin
 */
void
ent_origin_unref (EntOrigin *origin)
{
  g_return_if_fail (origin != NULL);

  if (!g_atomic_ref_count_dec (&origin->ref_count))
    return;
  g_mutex_clear (&origin->mutex);
  g_free (origin->state);
  g_ptr_array_unref (origin->saved);
  g_free (origin);
}

/**
 * ent_origin_dup_state:
 * @origin: an origin
 *
 * Returns: (transfer full) (nullable): the state in which the file was seen last,
 *   see ent_data_file_name_state()
 */
char *
ent_origin_dup_state (EntOrigin *origin)
{
  char *state;

  g_return_val_if_fail (origin != NULL, NULL);

  g_mutex_lock (&origin->mutex);
  state = g_strdup (origin->state);
  g_mutex_unlock (&origin->mutex);
  return state;
}

/**
 * ent_origin_set_state:
 * @origin: an origin
 * @state: (nullable): the state in which the file is now
 */
void
ent_origin_set_state (EntOrigin  *origin,
                      const char *state)
{
  g_return_if_fail (origin != NULL);

  g_mutex_lock (&origin->mutex);
  g_free (origin->state);
  origin->state = g_strdup (state);
  g_mutex_unlock (&origin->mutex);
}

/**
 * ent_origin_set_saved:
 * @origin: an origin
 * @added: (element-type EntAdded): what the document had added that was saved
 */
void
ent_origin_set_saved (EntOrigin *origin,
                      GPtrArray *added)
{
  g_return_if_fail (origin != NULL && added != NULL);

  g_mutex_lock (&origin->mutex);
  g_ptr_array_set_size (origin->saved, 0);
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (origin->saved, ent_added_ref (g_ptr_array_index (added, i)));
  g_mutex_unlock (&origin->mutex);
}

/**
 * ent_origin_has_saved:
 * @origin: an origin
 * @added: something that was added
 *
 * Returns: whether it was saved, so that the file has it unless somebody took it out
 */
gboolean
ent_origin_has_saved (EntOrigin *origin,
                      EntAdded  *added)
{
  gboolean has = FALSE;

  g_return_val_if_fail (origin != NULL && added != NULL, FALSE);

  g_mutex_lock (&origin->mutex);
  for (guint i = 0; i < origin->saved->len && !has; i++)
    has = ent_added_equal (g_ptr_array_index (origin->saved, i), added);
  g_mutex_unlock (&origin->mutex);
  return has;
}
