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
  GObject    parent_instance;

  GFile     *folder; /* owned */
  GPtrArray *views;  /* EntKeptView, owned */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntKeptViews, ent_kept_views, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static EntKeptView *
kept_view_new (EntShelfEntry *entry)
{
  EntKeptView *view = g_object_new (ENT_TYPE_KEPT_VIEW, NULL);

  view->entry = entry;
  return view;
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
  return ent_view_shelf_write_order (self->folder, (const char *const *) names->pdata, error);
}

static void
ent_kept_view_finalize (GObject *object)
{
  ent_shelf_entry_free (ENT_KEPT_VIEW (object)->entry);
  G_OBJECT_CLASS (ent_kept_view_parent_class)->finalize (object);
}

static void
ent_kept_views_finalize (GObject *object)
{
  EntKeptViews *self = ENT_KEPT_VIEWS (object);

  g_clear_object (&self->folder);
  g_ptr_array_unref (self->views);
  G_OBJECT_CLASS (ent_kept_views_parent_class)->finalize (object);
}

static GType
get_item_type (GListModel *model)
{
  return ENT_TYPE_KEPT_VIEW;
}

static guint
get_n_items (GListModel *model)
{
  return ENT_KEPT_VIEWS (model)->views->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntKeptView *view = ent_kept_views_get (ENT_KEPT_VIEWS (model), position);

  return view != NULL ? g_object_ref (view) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
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

static void
ent_kept_views_class_init (EntKeptViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_kept_views_finalize;
}

static void
ent_kept_views_init (EntKeptViews *self)
{
  self->views = g_ptr_array_new_with_free_func (g_object_unref);
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
  self->folder = g_object_ref (folder);
  return self;
}

/**
 * ent_kept_views_get_folder:
 *
 * Returns: (transfer none): where they are kept
 */
GFile *
ent_kept_views_get_folder (EntKeptViews *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), NULL);

  return self->folder;
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
  guint n_before;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), FALSE);

  entries = ent_view_shelf_read (self->folder, error);
  if (entries == NULL)
    return FALSE;
  n_before = self->views->len;
  g_ptr_array_set_size (self->views, 0);
  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->views, kept_view_new (g_ptr_array_index (entries, i)));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->views->len);
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

  return position < self->views->len ? g_ptr_array_index (self->views, position) : NULL;
}

/**
 * ent_kept_views_find:
 * @file_name: of a view, without the folder
 *
 * Returns: where it is in the list, or %G_MAXUINT
 */
guint
ent_kept_views_find (EntKeptViews *self,
                     const char   *file_name)
{
  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), G_MAXUINT);
  g_return_val_if_fail (file_name != NULL, G_MAXUINT);

  for (guint i = 0; i < self->views->len; i++)
    if (g_str_equal (ent_kept_views_get (self, i)->entry->file_name, file_name))
      return i;
  return G_MAXUINT;
}

static gboolean
has_name (EntKeptViews *self,
          const char   *name)
{
  for (guint i = 0; i < self->views->len; i++)
    if (g_str_equal (ent_kept_view_get_name (ent_kept_views_get (self, i)), name))
      return TRUE;
  return FALSE;
}

/**
 * ent_kept_views_suggest_name:
 * @wanted: what a view would be called
 *
 * Returns: (transfer full): @wanted, with a number if a view is called so already
 */
char *
ent_kept_views_suggest_name (EntKeptViews *self,
                             const char   *wanted)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  name = g_strdup (wanted);
  for (guint n = 2; has_name (self, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", wanted, n);
    }
  return g_steal_pointer (&name);
}

/* Puts a view that is on the disk into the list. */
static void
insert (EntKeptViews *self,
        EntKeptView  *view,
        guint         position)
{
  g_ptr_array_insert (self->views, (int) position, g_object_ref (view));
  /* Without its place it would still be there, at the end. */
  write_order (self, self->views, NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
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
  entry->file_name = ent_view_shelf_find_name (self->folder, saved->name);
  if (!ent_view_shelf_write (self->folder, entry->file_name, saved, error))
    return NULL;
  view = kept_view_new (g_steal_pointer (&entry));
  insert (self, view, self->views->len);
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

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self) && position < self->views->len, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  view = ent_kept_views_get (self, position);
  saved = view->entry->saved;
  g_return_val_if_fail (saved != NULL, FALSE);

  old_name = g_steal_pointer (&saved->name);
  old_note = g_steal_pointer (&saved->note);
  saved->name = g_strdup (name);
  saved->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  if (ent_view_shelf_write (self->folder, view->entry->file_name, saved, error))
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
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

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self) && position < self->views->len, NULL);

  view = g_object_ref (ent_kept_views_get (self, position));
  if (!ent_view_shelf_remove (self->folder, view->entry->file_name, error))
    return NULL;
  g_ptr_array_remove_index (self->views, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
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
  if (ent_kept_views_find (self, view->entry->file_name) != G_MAXUINT)
    {
      g_free (view->entry->file_name);
      view->entry->file_name = ent_view_shelf_find_name (self->folder, ent_kept_view_get_name (view));
    }
  if (!ent_view_shelf_write (self->folder, view->entry->file_name, view->entry->saved, error))
    return FALSE;
  insert (self, view, MIN (position, self->views->len));
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
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (EntKeptView) view = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (self), FALSE);
  g_return_val_if_fail (from < self->views->len && to < self->views->len, FALSE);

  if (from == to)
    return TRUE;
  moved = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->views->len; i++)
    g_ptr_array_add (moved, g_object_ref (ent_kept_views_get (self, i)));
  view = g_object_ref (g_ptr_array_index (moved, from));
  g_ptr_array_remove_index (moved, from);
  g_ptr_array_insert (moved, (int) to, g_object_ref (view));
  if (!write_order (self, moved, error))
    return FALSE;
  g_ptr_array_unref (self->views);
  self->views = g_steal_pointer (&moved);
  g_list_model_items_changed (G_LIST_MODEL (self), MIN (from, to), MAX (from, to) - MIN (from, to) + 1,
                              MAX (from, to) - MIN (from, to) + 1);
  return TRUE;
}
