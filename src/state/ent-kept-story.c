/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-kept-story.h"

#include "view/ent-story-file.h"

struct _EntKeptStory
{
  GObject   parent_instance;

  char     *file_name; /* owned */
  EntStory *story;     /* (nullable), owned */
  char     *problem;   /* (nullable), owned */
};

G_DEFINE_FINAL_TYPE (EntKeptStory, ent_kept_story, G_TYPE_OBJECT)

static void
ent_kept_story_finalize (GObject *object)
{
  EntKeptStory *self = ENT_KEPT_STORY (object);

  g_free (self->file_name);
  g_clear_pointer (&self->story, ent_story_unref);
  g_free (self->problem);
  G_OBJECT_CLASS (ent_kept_story_parent_class)->finalize (object);
}

static void
ent_kept_story_class_init (EntKeptStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_kept_story_finalize;
}

static void
ent_kept_story_init (EntKeptStory *self)
{
}

/**
 * ent_kept_story_new:
 * @file_name: of its file, without the folder
 * @story: (nullable): what is in it; a reference is kept
 *
 * Returns: (transfer full): a story that is kept
 */
EntKeptStory *
ent_kept_story_new (const char *file_name,
                    EntStory   *story)
{
  EntKeptStory *kept;

  g_return_val_if_fail (file_name != NULL, NULL);

  kept = g_object_new (ENT_TYPE_KEPT_STORY, NULL);
  kept->file_name = g_strdup (file_name);
  kept->story = story != NULL ? ent_story_ref (story) : NULL;
  return kept;
}

/**
 * ent_kept_story_read:
 * @folder: where stories are kept
 * @file_name: of a file in it
 *
 * Returns: (transfer full): the story in it, or what is wrong with it
 */
EntKeptStory *
ent_kept_story_read (GFile      *folder,
                     const char *file_name)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  EntKeptStory *kept;

  g_return_val_if_fail (G_IS_FILE (folder) && file_name != NULL, NULL);

  file = g_file_get_child (folder, file_name);
  kept = ent_kept_story_new (file_name, NULL);
  kept->story = ent_story_file_read (file, &error);
  kept->problem = kept->story == NULL ? g_strdup (error->message) : NULL;
  return kept;
}

/**
 * ent_kept_story_get_file_name:
 *
 * Returns: (transfer none): of its file, without the folder
 */
const char *
ent_kept_story_get_file_name (EntKeptStory *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORY (self), NULL);

  return self->file_name;
}

/**
 * ent_kept_story_get_story:
 *
 * Returns: (transfer none) (nullable): the story; %NULL where it cannot be read
 */
EntStory *
ent_kept_story_get_story (EntKeptStory *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORY (self), NULL);

  return self->story;
}

/**
 * ent_kept_story_get_problem:
 *
 * Returns: (transfer none) (nullable): why it cannot be read, in words
 */
const char *
ent_kept_story_get_problem (EntKeptStory *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORY (self), NULL);

  return self->problem;
}

/**
 * ent_kept_story_get_name:
 *
 * Returns: (transfer none): what the person calls it, or the name of its file
 */
const char *
ent_kept_story_get_name (EntKeptStory *self)
{
  g_return_val_if_fail (ENT_IS_KEPT_STORY (self), NULL);

  return self->story != NULL && *ent_story_get_name (self->story) != '\0' ? ent_story_get_name (self->story) : self->file_name;
}
