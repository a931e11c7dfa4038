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
  EntKeptList parent_instance;

  GPtrArray  *done;   /* Change, owned; the last is undone first */
  GPtrArray  *undone; /* Change, owned */
};

G_DEFINE_FINAL_TYPE (EntKeptStories, ent_kept_stories, ENT_TYPE_KEPT_LIST)

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
  GFile *folder = ent_kept_list_get_folder (ENT_KEPT_LIST (self));
  g_autoptr (GFile) file = g_file_get_child (folder, file_name);
  g_autoptr (GError) cause = NULL;

  if (story != NULL)
    {
      g_file_make_directory_with_parents (folder, NULL, NULL); /* what is wrong with it, writing says */
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
  EntKeptList *list = ENT_KEPT_LIST (self);
  guint position = ent_kept_list_find (list, change->file_name);
  gboolean was_there = position != G_MAXUINT;
  g_autoptr (EntKeptStory) kept = story != NULL ? ent_kept_story_new (change->file_name, story) : NULL;

  if (!was_there)
    position = MIN (change->position, ent_kept_list_get_n (list));
  ent_kept_list_splice (list, position, was_there, (gpointer[]) { kept }, kept != NULL);
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
  change->position = MIN (ent_kept_list_find (ENT_KEPT_LIST (self), file_name), ent_kept_list_get_n (ENT_KEPT_LIST (self)));
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

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  G_OBJECT_CLASS (ent_kept_stories_parent_class)->finalize (object);
}

static const char *
get_file_name (gpointer item)
{
  return ent_kept_story_get_file_name (item);
}

static const char *
get_name (gpointer item)
{
  return ent_kept_story_get_name (item);
}

static void
ent_kept_stories_class_init (EntKeptStoriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntKeptListClass *list_class = ENT_KEPT_LIST_CLASS (klass);

  object_class->get_property = ent_kept_stories_get_property;
  object_class->finalize = ent_kept_stories_finalize;

  list_class->item_type = ENT_TYPE_KEPT_STORY;
  list_class->get_file_name = get_file_name;
  list_class->get_name = get_name;

  properties[PROP_UNDO_WHAT] = g_param_spec_string ("undo-what", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_WHAT] = g_param_spec_string ("redo-what", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_kept_stories_init (EntKeptStories *self)
{
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
  ent_kept_list_set_folder (ENT_KEPT_LIST (self), folder);
  return self;
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
  GFile *folder;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ENT_IS_KEPT_STORIES (self), FALSE);

  folder = ent_kept_list_get_folder (ENT_KEPT_LIST (self));
  names = ent_shelf_list_files (folder, ENT_STORY_FILE_SUFFIX, error);
  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (stories, ent_kept_story_read (folder, g_ptr_array_index (names, i)));
  g_ptr_array_sort (stories, compare_names);
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  ent_kept_list_splice (ENT_KEPT_LIST (self), 0, ent_kept_list_get_n (ENT_KEPT_LIST (self)), stories->pdata, stories->len);
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

  return ent_kept_list_get (ENT_KEPT_LIST (self), position);
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
  guint position = ent_kept_list_find (ENT_KEPT_LIST (self), file_name);

  return position != G_MAXUINT ? ent_kept_story_get_story (ent_kept_stories_get (self, position)) : NULL;
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

  file_name = ent_shelf_find_name (ent_kept_list_get_folder (ENT_KEPT_LIST (self)), ent_story_get_name (story), "story", ENT_STORY_FILE_SUFFIX);
  if (!do_change (self, file_name, NULL, story, what, error))
    return NULL;
  return ent_kept_stories_get (self, ent_kept_list_get_n (ENT_KEPT_LIST (self)) - 1);
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
