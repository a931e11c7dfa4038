/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-kept-views.h"

#include "view/ent-view-shelf.h"

struct _EntKeptView
{
  GObject        parent_instance;

  EntShelfEntry *entry; /* owned */
};

G_DEFINE_FINAL_TYPE (EntKeptView, ent_kept_view, G_TYPE_OBJECT)

struct _EntKeptViews
{
  EntKeptList parent_instance;
};

G_DEFINE_FINAL_TYPE (EntKeptViews, ent_kept_views, ENT_TYPE_KEPT_LIST)

static EntKeptView *
kept_view_new (EntShelfEntry *entry)
{
  EntKeptView *view = g_object_new (ENT_TYPE_KEPT_VIEW, NULL);

  view->entry = entry;
  return view;
}

static GFile *
get_folder (EntKeptViews *self)
{
  return ent_kept_list_get_folder (ENT_KEPT_LIST (self));
}

static gboolean
write_order (EntKeptViews  *self,
             GPtrArray     *views,
             GError       **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < views->len; i++)
    g_ptr_array_add (names, ENT_KEPT_VIEW (g_ptr_array_index (views, i))->entry->file_name);
  g_ptr_array_add (names, NULL);
  return ent_view_shelf_write_order (get_folder (self), (const char *const *) names->pdata, error);
}

/* Returns: (transfer full): the views of the list, borrowed */
static GPtrArray *
list_views (EntKeptViews *self)
{
  GPtrArray *views = g_ptr_array_new ();
  EntKeptView *view;

  for (guint i = 0; (view = ent_kept_views_get (self, i)) != NULL; i++)
    g_ptr_array_add (views, view);
  return views;
}

static void
ent_kept_view_finalize (GObject *object)
{
  ent_shelf_entry_free (ENT_KEPT_VIEW (object)->entry);
  G_OBJECT_CLASS (ent_kept_view_parent_class)->finalize (object);
}

static void
ent_kept_view_class_init (EntKeptViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_kept_view_finalize;
}

static void
ent_kept_view_init (EntKeptView *self)
{
}

static const char *
get_file_name (gpointer item)
{
  return ent_kept_view_get_file_name (item);
}

static const char *
get_name (gpointer item)
{
  return ent_kept_view_get_name (item);
}

static void
ent_kept_views_class_init (EntKeptViewsClass *klass)
{
  EntKeptListClass *list_class = ENT_KEPT_LIST_CLASS (klass);

  list_class->item_type = ENT_TYPE_KEPT_VIEW;
  list_class->get_file_name = get_file_name;
  list_class->get_name = get_name;
}

static void
ent_kept_views_init (EntKeptViews *self)
{
}

/**
 * ent_kept_view_get_file_name:
 *
 * Returns: (transfer none): of its file, without the folder
 */
const char *
ent_kept_view_get_file_name (EntKeptView *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_VIEW (self), NULL);

  return self->entry->file_name;
}

/**
 * ent_kept_view_get_saved:
 *
 * Returns: (transfer none) (nullable): the view; %NULL where it cannot be read
 */
EntSavedView *
ent_kept_view_get_saved (EntKeptView *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_VIEW (self), NULL);

  return self->entry->saved;
}

/**
 * ent_kept_view_get_problem:
 *
 * Returns: (transfer none) (nullable): why it cannot be read, in words
 */
const char *
ent_kept_view_get_problem (EntKeptView *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_VIEW (self), NULL);

  return self->entry->problem;
}

/**
 * ent_kept_view_get_name:
 *
 * Returns: (transfer none): what the person calls it, or the name of its file
 */
const char *
ent_kept_view_get_name (EntKeptView *self)
{
  EntSavedView *saved;

  g_return_val_if_fail (ENT_IS_KEPT_VIEW (self), NULL);

  saved = self->entry->saved;
  return saved != NULL && saved->name != NULL && *saved->name != '\0' ? saved->name : self->entry->file_name;
}

/**
 * ent_kept_views_new:
 * @folder: where they are kept; a reference is kept
 *
 * Returns: (transfer full): a list that is empty until it is read
 */
EntKeptViews *
ent_kept_views_new (GFile *folder)
{
  EntKeptViews *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (ENT_TYPE_KEPT_VIEWS, NULL);
  ent_kept_list_set_folder (ENT_KEPT_LIST (self), folder);
  return self;
}

/**
 * ent_kept_views_read:
 * @error: where to put why the folder cannot be read
 *
 * Reads the folder, as it is now.
 *
 * Returns: whether that could be done; if not, the list is as it was
 */
gboolean
ent_kept_views_read (EntKeptViews  *self,
                     GError       **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), FALSE);

  entries = ent_view_shelf_read (get_folder (self), error);
  if (entries == NULL)
    return FALSE;
  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (views, kept_view_new (g_ptr_array_index (entries, i)));
  ent_kept_list_splice (ENT_KEPT_LIST (self), 0, ent_kept_list_get_n (ENT_KEPT_LIST (self)), views->pdata, views->len);
  return TRUE;
}

/**
 * ent_kept_views_get:
 * @position: in the list
 *
 * Returns: (transfer none) (nullable): the view there
 */
EntKeptView *
ent_kept_views_get (EntKeptViews *self,
                    guint         position)
{
  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), NULL);

  return ent_kept_list_get (ENT_KEPT_LIST (self), position);
}

/* Puts a view that is on the disk into the list. */
static void
insert (EntKeptViews *self,
        EntKeptView  *view,
        guint         position)
{
  g_autoptr (GPtrArray) views = list_views (self);

  g_ptr_array_insert (views, (int) position, view);
  /* Without its place it would still be there, at the end. */
  write_order (self, views, NULL);
  ent_kept_list_splice (ENT_KEPT_LIST (self), position, 0, (gpointer[]) { view }, 1);
}

/**
 * ent_kept_views_keep:
 * @saved: (transfer full): a view with a name
 * @error: an #EntFileReplaceError
 *
 * Keeps a view, after all others.
 *
 * Returns: (transfer none) (nullable): what is kept
 */
EntKeptView *
ent_kept_views_keep (EntKeptViews  *self,
                     EntSavedView  *saved,
                     GError       **error)
{
  g_autoptr (EntShelfEntry) entry = g_new0 (EntShelfEntry, 1);
  g_autoptr (EntKeptView) view = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), NULL);
  g_return_val_if_fail (saved != NULL && saved->name != NULL, NULL);

  entry->saved = saved;
  entry->file_name = ent_view_shelf_find_name (get_folder (self), saved->name);
  if (!ent_view_shelf_write (get_folder (self), entry->file_name, saved, error))
    return NULL;
  view = kept_view_new (g_steal_pointer (&entry));
  insert (self, view, ent_kept_list_get_n (ENT_KEPT_LIST (self)));
  return view;
}

/**
 * ent_kept_views_rename:
 * @position: of a view that can be read
 * @name: what it is called from now on
 * @note: (nullable): what is said of it
 * @error: an #EntFileReplaceError
 *
 * Its file keeps its name.
 *
 * Returns: whether it is called so
 */
gboolean
ent_kept_views_rename (EntKeptViews  *self,
                       guint          position,
                       const char    *name,
                       const char    *note,
                       GError       **error)
{
  EntKeptView *view;
  EntSavedView *saved;
  g_autofree char *old_name = NULL;
  g_autofree char *old_note = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  view = ent_kept_views_get (self, position);
  g_return_val_if_fail (view != NULL, FALSE);
  saved = view->entry->saved;
  g_return_val_if_fail (saved != NULL, FALSE);

  old_name = g_steal_pointer (&saved->name);
  old_note = g_steal_pointer (&saved->note);
  saved->name = g_strdup (name);
  saved->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  if (ent_view_shelf_write (get_folder (self), view->entry->file_name, saved, error))
    {
      ent_kept_list_splice (ENT_KEPT_LIST (self), position, 1, (gpointer[]) { view }, 1);
      return TRUE;
    }
  g_free (saved->name);
  g_free (saved->note);
  saved->name = g_steal_pointer (&old_name);
  saved->note = g_steal_pointer (&old_note);
  return FALSE;
}

/**
 * ent_kept_views_remove:
 * @position: of a view that can be read
 * @error: a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): what is kept no longer, for ent_kept_views_put_back()
 */
EntKeptView *
ent_kept_views_remove (EntKeptViews  *self,
                       guint          position,
                       GError       **error)
{
  g_autoptr (EntKeptView) view = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self) && ent_kept_views_get (self, position) != NULL, NULL);

  view = g_object_ref (ent_kept_views_get (self, position));
  if (!ent_view_shelf_remove (get_folder (self), view->entry->file_name, error))
    return NULL;
  ent_kept_list_splice (ENT_KEPT_LIST (self), position, 1, NULL, 0);
  return g_steal_pointer (&view);
}

/**
 * ent_kept_views_put_back:
 * @view: what ent_kept_views_remove() returned
 * @position: where it was
 * @error: an #EntFileReplaceError
 *
 * Returns: whether it is kept again
 */
gboolean
ent_kept_views_put_back (EntKeptViews  *self,
                         EntKeptView   *view,
                         guint          position,
                         GError       **error)
{
  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self) && ENT_IS_KEPT_VIEW (view), FALSE);

  /* Another view may have taken the name of its file since. */
  if (ent_kept_list_find (ENT_KEPT_LIST (self), view->entry->file_name) != G_MAXUINT)
    {
      g_free (view->entry->file_name);
      view->entry->file_name = ent_view_shelf_find_name (get_folder (self), ent_kept_view_get_name (view));
    }
  if (!ent_view_shelf_write (get_folder (self), view->entry->file_name, view->entry->saved, error))
    return FALSE;
  insert (self, view, MIN (position, ent_kept_list_get_n (ENT_KEPT_LIST (self))));
  return TRUE;
}

/**
 * ent_kept_views_move:
 * @from: where a view is
 * @to: where it is to be
 * @error: an #EntFileReplaceError
 *
 * Returns: whether it is there
 */
gboolean
ent_kept_views_move (EntKeptViews  *self,
                     guint          from,
                     guint          to,
                     GError       **error)
{
  g_autoptr (GPtrArray) views = NULL;
  guint first = MIN (from, to), n_moved = MAX (from, to) - first + 1;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), FALSE);
  g_return_val_if_fail (ent_kept_views_get (self, from) != NULL && ent_kept_views_get (self, to) != NULL, FALSE);

  if (from == to)
    return TRUE;
  views = list_views (self);
  g_ptr_array_insert (views, (int) to, g_ptr_array_steal_index (views, from));
  if (!write_order (self, views, error))
    return FALSE;
  ent_kept_list_splice (ENT_KEPT_LIST (self), first, n_moved, views->pdata + first, n_moved);
  return TRUE;
}
