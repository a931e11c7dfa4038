/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-kept-list.h"

typedef struct
{
  GFile     *folder; /* owned */
  GPtrArray *items;  /* owned, with what is in it */
} EntKeptListPrivate;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntKeptList, ent_kept_list, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (EntKeptList) G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static EntKeptListPrivate *
get_private (EntKeptList *self)
{
  return ent_kept_list_get_instance_private (self);
}

static gboolean
has_name (EntKeptList *self,
          const char  *name)
{
  for (guint i = 0; i < ent_kept_list_get_n (self); i++)
    if (g_str_equal (ENT_KEPT_LIST_GET_CLASS (self)->get_name (ent_kept_list_get (self, i)), name))
      return TRUE;
  return FALSE;
}

static GType
get_item_type (GListModel *model)
{
  return ENT_KEPT_LIST_GET_CLASS (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return ent_kept_list_get_n (ENT_KEPT_LIST (model));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  gpointer item = ent_kept_list_get (ENT_KEPT_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
ent_kept_list_finalize (GObject *object)
{
  EntKeptListPrivate *private = get_private (ENT_KEPT_LIST (object));

  g_clear_object (&private->folder);
  g_ptr_array_unref (private->items);
  G_OBJECT_CLASS (ent_kept_list_parent_class)->finalize (object);
}

static void
ent_kept_list_class_init (EntKeptListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_kept_list_finalize;
}

static void
ent_kept_list_init (EntKeptList *self)
{
  get_private (self)->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ent_kept_list_set_folder:
 * @self: a list that is made
 * @folder: where they are kept; a reference is kept
 */
void
ent_kept_list_set_folder (EntKeptList *self,
                          GFile       *folder)
{
  g_return_if_fail (ENT_IS_KEPT_LIST (self) && G_IS_FILE (folder));

  g_set_object (&get_private (self)->folder, folder);
}

/**
 * ent_kept_list_get_folder:
 * @self: a list
 *
 * Returns: (transfer none): where they are kept
 */
GFile *
ent_kept_list_get_folder (EntKeptList *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_LIST (self), NULL);

  return get_private (self)->folder;
}

/**
 * ent_kept_list_get_n:
 * @self: a list
 *
 * Returns: how many there are
 */
guint
ent_kept_list_get_n (EntKeptList *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_LIST (self), 0);

  return get_private (self)->items->len;
}

/**
 * ent_kept_list_get:
 * @self: a list
 * @position: in it
 *
 * Returns: (transfer none) (nullable): what is there
 */
gpointer
ent_kept_list_get (EntKeptList *self,
                   guint        position)
{
  GPtrArray *items;

  g_return_val_if_fail (ENT_IS_KEPT_LIST (self), NULL);

  items = get_private (self)->items;
  return position < items->len ? g_ptr_array_index (items, position) : NULL;
}

/**
 * ent_kept_list_find:
 * @self: a list
 * @file_name: of a file, without the folder
 *
 * Returns: where it is in the list, or %G_MAXUINT
 */
guint
ent_kept_list_find (EntKeptList *self,
                    const char  *file_name)
{
  g_return_val_if_fail (ENT_IS_KEPT_LIST (self), G_MAXUINT);
  g_return_val_if_fail (file_name != NULL, G_MAXUINT);

  for (guint i = 0; i < ent_kept_list_get_n (self); i++)
    if (g_str_equal (ENT_KEPT_LIST_GET_CLASS (self)->get_file_name (ent_kept_list_get (self, i)), file_name))
      return i;
  return G_MAXUINT;
}

/**
 * ent_kept_list_suggest_name:
 * @self: a list
 * @wanted: what something would be called
 *
 * Returns: (transfer full): @wanted, with a number if something is called so already
 */
char *
ent_kept_list_suggest_name (EntKeptList *self,
                            const char  *wanted)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_LIST (self), NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  name = g_strdup (wanted);
  for (guint n = 2; has_name (self, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", wanted, n);
    }
  return g_steal_pointer (&name);
}

/**
 * ent_kept_list_splice:
 * @self: a list
 * @position: in it
 * @n_removed: how many from there on are no longer in it
 * @added: (array length=n_added) (nullable): what comes in their place, of which references are kept
 * @n_added: how many
 *
 * Tells that the list has changed, even where the same comes back.
 */
void
ent_kept_list_splice (EntKeptList *self,
                      guint        position,
                      guint        n_removed,
                      gpointer    *added,
                      guint        n_added)
{
  GPtrArray *items;

  g_return_if_fail (ENT_IS_KEPT_LIST (self));
  items = get_private (self)->items;
  g_return_if_fail (position + n_removed <= items->len);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (items, (int) (position + n_removed + i), g_object_ref (added[i]));
  if (n_removed > 0)
    g_ptr_array_remove_range (items, position, n_removed);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}
