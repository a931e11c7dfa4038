/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-kept-stories.h"

#include "view/ent-shelf.h"
#include "view/ent-story-file.h"

/* More is hardly remembered by whoever did it. */
#define MAX_CHANGES 100

/* What was done to one story. All is owned. */
typedef struct
{
  char     *file_name;
  EntStory *before;   /* (nullable): where it was not there */
  EntStory *after;    /* (nullable): where it is gone */
  guint     position; /* in the list */
  char     *what;
} Change;

struct _EntKeptStories
{
  GObject    parent_instance;

  GFile     *folder;  /* owned */
  GPtrArray *stories; /* EntKeptStory, owned */
  GPtrArray *done;    /* Change, owned; the last is undone first */
  GPtrArray *undone;  /* Change, owned */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntKeptStories, ent_kept_stories, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_UNDO_WHAT,
  PROP_REDO_WHAT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->file_name);
  g_clear_pointer (&change->before, ent_story_unref);
  g_clear_pointer (&change->after, ent_story_unref);
  g_free (change->what);
  g_free (change);
}

/* Writes the file of a story, or removes that of one that is to be gone. */
static gboolean
write_story (EntKeptStories  *self,
             const char      *file_name,
             EntStory        *story,
             GError         **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, file_name);
  g_autoptr (GError) cause = NULL;

  if (story != NULL)
    {
      g_file_make_directory_with_parents (self->folder, NULL, NULL); /* what is wrong with it, writing says */
      return ent_story_file_write (story, file, NULL, error);
    }
  if (g_file_delete (file, NULL, &cause) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* What is on the disk is in the list. */
static void
list_story (EntKeptStories *self,
            const Change   *change,
            EntStory       *story)
{
  guint position = ent_kept_stories_find (self, change->file_name);
  gboolean was_there = position != G_MAXUINT;

  if (was_there)
    g_ptr_array_remove_index (self->stories, position);
  else
    position = MIN (change->position, self->stories->len);
  if (story != NULL)
    g_ptr_array_insert (self->stories, (int) position, ent_kept_story_new (change->file_name, story));
  g_list_model_items_changed (G_LIST_MODEL (self), position, was_there, story != NULL);
}

static void
notify_ways (EntKeptStories *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_WHAT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_WHAT]);
}

static gboolean
do_change (EntKeptStories  *self,
           const char      *file_name,
           EntStory        *before,
           EntStory        *after,
           const char      *what,
           GError         **error)
{
  Change *change;

  if (!write_story (self, file_name, after, error))
    return FALSE;
  change = g_new0 (Change, 1);
  change->file_name = g_strdup (file_name);
  change->before = before != NULL ? ent_story_ref (before) : NULL;
  change->after = after != NULL ? ent_story_ref (after) : NULL;
  change->position = MIN (ent_kept_stories_find (self, file_name), self->stories->len);
  change->what = g_strdup (what);
  g_ptr_array_add (self->done, change);
  if (self->done->len > MAX_CHANGES)
    g_ptr_array_remove_index (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  list_story (self, change, after);
  notify_ways (self);
  return TRUE;
}

/* Takes the last of @from to @to, one step backward or forward. */
static gboolean
step (EntKeptStories  *self,
      GPtrArray       *from,
      GPtrArray       *to,
      gboolean         back,
      GError         **error)
{
  Change *change;
  EntStory *story;

  if (from->len == 0)
    return TRUE;
  change = g_ptr_array_index (from, from->len - 1);
  story = back ? change->before : change->after;
  if (!write_story (self, change->file_name, story, error))
    return FALSE;
  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  list_story (self, change, story);
  notify_ways (self);
  return TRUE;
}

static const char *
get_what (GPtrArray *changes)
{
  return changes->len > 0 ? ((Change *) g_ptr_array_index (changes, changes->len - 1))->what : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (ent_kept_story_get_name (*(EntKeptStory *const *) a), ent_kept_story_get_name (*(EntKeptStory *const *) b));
}

static void
ent_kept_stories_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntKeptStories *self = ENT_KEPT_STORIES (object);

  switch (prop_id)
    {
    case PROP_UNDO_WHAT:
      g_value_set_string (value, get_what (self->done));
      break;
    case PROP_REDO_WHAT:
      g_value_set_string (value, get_what (self->undone));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_kept_stories_finalize (GObject *object)
{
  EntKeptStories *self = ENT_KEPT_STORIES (object);

  g_clear_object (&self->folder);
  g_ptr_array_unref (self->stories);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  G_OBJECT_CLASS (ent_kept_stories_parent_class)->finalize (object);
}

static GType
get_item_type (GListModel *model)
{
  return ENT_TYPE_KEPT_STORY;
}

static guint
get_n_items (GListModel *model)
{
  return ENT_KEPT_STORIES (model)->stories->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntKeptStory *story = ent_kept_stories_get (ENT_KEPT_STORIES (model), position);

  return story != NULL ? g_object_ref (story) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
ent_kept_stories_class_init (EntKeptStoriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_kept_stories_get_property;
  object_class->finalize = ent_kept_stories_finalize;

  properties[PROP_UNDO_WHAT] = g_param_spec_string ("undo-what", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_WHAT] = g_param_spec_string ("redo-what", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_kept_stories_init (EntKeptStories *self)
{
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
  self->done = g_ptr_array_new_with_free_func (change_free);
  self->undone = g_ptr_array_new_with_free_func (change_free);
}

/**
 * ent_kept_stories_new:
 * @folder: where they are kept; a reference is kept
 *
 * Returns: (transfer full): a list that is empty until it is read
 */
EntKeptStories *
ent_kept_stories_new (GFile *folder)
{
  EntKeptStories *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (ENT_TYPE_KEPT_STORIES, NULL);
  self->folder = g_object_ref (folder);
  return self;
}

/**
 * ent_kept_stories_get_folder:
 *
 * Returns: (transfer none): where they are kept
 */
GFile *
ent_kept_stories_get_folder (EntKeptStories *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), NULL);

  return self->folder;
}

/**
 * ent_kept_stories_read:
 * @error: where to put why the folder cannot be read
 *
 * Reads the folder, as it is now, and forgets what was done. Stories are in the
 * order of their names; those that are new come after all.
 *
 * Returns: whether that could be done; if not, the list is as it was
 */
gboolean
ent_kept_stories_read (EntKeptStories  *self,
                       GError         **error)
{
  g_autoptr (GPtrArray) names = NULL;
  guint n_before;

  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), FALSE);

  names = ent_shelf_list_files (self->folder, ENT_STORY_FILE_SUFFIX, error);
  if (names == NULL)
    return FALSE;
  n_before = self->stories->len;
  g_ptr_array_set_size (self->stories, 0);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (self->stories, ent_kept_story_read (self->folder, g_ptr_array_index (names, i)));
  g_ptr_array_sort (self->stories, compare_names);
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->stories->len);
  notify_ways (self);
  return TRUE;
}

/**
 * ent_kept_stories_get:
 * @position: in the list
 *
 * Returns: (transfer none) (nullable): the story there
 */
EntKeptStory *
ent_kept_stories_get (EntKeptStories *self,
                      guint           position)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), NULL);

  return position < self->stories->len ? g_ptr_array_index (self->stories, position) : NULL;
}

/**
 * ent_kept_stories_find:
 * @file_name: of a story, without the folder
 *
 * Returns: where it is in the list, or %G_MAXUINT
 */
guint
ent_kept_stories_find (EntKeptStories *self,
                       const char     *file_name)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), G_MAXUINT);
  g_return_val_if_fail (file_name != NULL, G_MAXUINT);

  for (guint i = 0; i < self->stories->len; i++)
    if (g_str_equal (ent_kept_story_get_file_name (ent_kept_stories_get (self, i)), file_name))
      return i;
  return G_MAXUINT;
}

/**
 * ent_kept_stories_lookup:
 * @file_name: of a story, without the folder
 *
 * Returns: (transfer none) (nullable): the story in it, as it is now
 */
EntStory *
ent_kept_stories_lookup (EntKeptStories *self,
                         const char     *file_name)
{
  guint position = ent_kept_stories_find (self, file_name);

  return position != G_MAXUINT ? ent_kept_story_get_story (ent_kept_stories_get (self, position)) : NULL;
}

static gboolean
has_name (EntKeptStories *self,
          const char     *name)
{
  for (guint i = 0; i < self->stories->len; i++)
    if (g_str_equal (ent_kept_story_get_name (ent_kept_stories_get (self, i)), name))
      return TRUE;
  return FALSE;
}

/**
 * ent_kept_stories_suggest_name:
 * @wanted: what a story would be called
 *
 * Returns: (transfer full): @wanted, with a number if a story is called so already
 */
char *
ent_kept_stories_suggest_name (EntKeptStories *self,
                               const char     *wanted)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), NULL);
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
 * ent_kept_stories_add:
 * @story: a story
 * @what: what is done, in words
 * @error: an #EntFileReplaceError
 *
 * Keeps a story, after all others.
 *
 * Returns: (transfer none) (nullable): what is kept
 */
EntKeptStory *
ent_kept_stories_add (EntKeptStories  *self,
                      EntStory        *story,
                      const char      *what,
                      GError         **error)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), NULL);
  g_return_val_if_fail (story != NULL && what != NULL, NULL);

  file_name = ent_shelf_find_name (self->folder, ent_story_get_name (story), "story", ENT_STORY_FILE_SUFFIX);
  if (!do_change (self, file_name, NULL, story, what, error))
    return NULL;
  return ent_kept_stories_get (self, self->stories->len - 1);
}

/**
 * ent_kept_stories_change:
 * @file_name: of a story that can be read
 * @story: (nullable): what it is to be; %NULL to delete it
 * @what: what is done, in words
 * @error: an #EntFileReplaceError, or a #GIOErrorEnum
 *
 * Its file keeps its name.
 *
 * Returns: whether it is so
 */
gboolean
ent_kept_stories_change (EntKeptStories  *self,
                         const char      *file_name,
                         EntStory        *story,
                         const char      *what,
                         GError         **error)
{
  g_autofree char *name = g_strdup (file_name); /* it may be that of the one that goes */
  EntStory *before;

  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  before = ent_kept_stories_lookup (self, name);
  g_return_val_if_fail (before != NULL, FALSE);

  return do_change (self, name, before, story, what, error);
}

/**
 * ent_kept_stories_get_undo_what:
 *
 * Returns: (transfer none) (nullable): what would be undone, in words
 */
const char *
ent_kept_stories_get_undo_what (EntKeptStories *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), NULL);

  return get_what (self->done);
}

/**
 * ent_kept_stories_get_redo_what:
 *
 * Returns: (transfer none) (nullable): what would be done again, in words
 */
const char *
ent_kept_stories_get_redo_what (EntKeptStories *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), NULL);

  return get_what (self->undone);
}

/**
 * ent_kept_stories_undo:
 * @error: an #EntFileReplaceError, or a #GIOErrorEnum
 *
 * Undoes what was done last; a story that was deleted is there again, where it was.
 *
 * Returns: whether that could be done
 */
gboolean
ent_kept_stories_undo (EntKeptStories  *self,
                       GError         **error)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), FALSE);

  return step (self, self->done, self->undone, TRUE, error);
}

/**
 * ent_kept_stories_redo:
 * @error: an #EntFileReplaceError, or a #GIOErrorEnum
 *
 * Does again what was undone last.
 *
 * Returns: whether that could be done
 */
gboolean
ent_kept_stories_redo (EntKeptStories  *self,
                       GError         **error)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), FALSE);

  return step (self, self->undone, self->done, FALSE, error);
}
