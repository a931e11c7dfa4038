/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-story.h"

struct _EntStoryStep
{
  GObject       parent_instance;

  EntSavedView *saved; /* owned */
};

G_DEFINE_FINAL_TYPE (EntStoryStep, ent_story_step, G_TYPE_OBJECT)

struct _EntStory
{
  gatomicrefcount ref_count;
  char           *name;
  GPtrArray      *steps; /* EntStoryStep, owned */
};

static void
ent_story_step_finalize (GObject *object)
{
  ent_saved_view_free (ENT_STORY_STEP (object)->saved);
  G_OBJECT_CLASS (ent_story_step_parent_class)->finalize (object);
}

static void
ent_story_step_class_init (EntStoryStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_story_step_finalize;
}

static void
ent_story_step_init (EntStoryStep *step)
{
}

/**
 * ent_story_step_new:
 * @saved: (transfer full): a view, with what it is called and what is said at it
 *
 * Returns: (transfer full): a step
 */
EntStoryStep *
ent_story_step_new (EntSavedView *saved)
{
  EntStoryStep *step;

  g_return_val_if_fail (saved != NULL, NULL);

  step = g_object_new (ENT_TYPE_STORY_STEP, NULL);
  step->saved = saved;
  return step;
}

/**
 * ent_story_step_get_saved:
 * @step: a step
 *
 * Returns: (transfer none): its view; not to be changed
 */
EntSavedView *
ent_story_step_get_saved (EntStoryStep *step)
{
  g_return_val_if_fail (ENT_IS_STORY_STEP (step), NULL);

  return step->saved;
}

/**
 * ent_story_new:
 * @name: what it is called
 *
 * Returns: (transfer full): a story without steps
 */
EntStory *
ent_story_new (const char *name)
{
  EntStory *story;

  g_return_val_if_fail (name != NULL, NULL);

  story = g_new0 (EntStory, 1);
  g_atomic_ref_count_init (&story->ref_count);
  story->name = g_strdup (name);
  story->steps = g_ptr_array_new_with_free_func (g_object_unref);
  return story;
}

/**
 * ent_story_ref:
 * @story: a story
 *
 * Returns: (transfer full): @story
 */
EntStory *
ent_story_ref (EntStory *story)
{
  g_return_val_if_fail (story != NULL, NULL);

  g_atomic_ref_count_inc (&story->ref_count);
  return story;
}

/**
 * ent_story_unref:
 * @story: (transfer full): a story
 */
void
ent_story_unref (EntStory *story)
{
  g_return_if_fail (story != NULL);

  if (!g_atomic_ref_count_dec (&story->ref_count))
    return;
  g_free (story->name);
  g_ptr_array_unref (story->steps);
  g_free (story);
}

/**
 * ent_story_get_name:
 * @story: a story
 *
 * Returns: (transfer none): what it is called; may be empty
 */
const char *
ent_story_get_name (EntStory *story)
{
  g_return_val_if_fail (story != NULL, NULL);

  return story->name;
}

/**
 * ent_story_get_n_steps:
 * @story: a story
 *
 * Returns: how many steps it has
 */
guint
ent_story_get_n_steps (EntStory *story)
{
  g_return_val_if_fail (story != NULL, 0);

  return story->steps->len;
}

/**
 * ent_story_get_step:
 * @story: a story
 * @nth: which step
 *
 * Returns: (transfer none): the step
 */
EntStoryStep *
ent_story_get_step (EntStory *story,
                    guint     nth)
{
  g_return_val_if_fail (story != NULL && nth < story->steps->len, NULL);

  return g_ptr_array_index (story->steps, nth);
}

static EntStory *
copy (EntStory   *story,
      const char *name)
{
  EntStory *other = ent_story_new (name);

  for (guint i = 0; i < story->steps->len; i++)
    g_ptr_array_add (other->steps, g_object_ref (ent_story_get_step (story, i)));
  return other;
}

/**
 * ent_story_with_name:
 * @story: a story
 * @name: what it is to be called
 *
 * Returns: (transfer full): a story with other words
 */
EntStory *
ent_story_with_name (EntStory   *story,
                     const char *name)
{
  g_return_val_if_fail (story != NULL && name != NULL, NULL);

  return copy (story, name);
}

/**
 * ent_story_with_step:
 * @story: a story with fewer steps than %ENT_STORY_MAX_STEPS
 * @place: before which step; their number for after all
 * @step: a step; a reference is kept
 *
 * Returns: (transfer full): a story with one step more
 */
EntStory *
ent_story_with_step (EntStory     *story,
                     guint         place,
                     EntStoryStep *step)
{
  EntStory *other;

  g_return_val_if_fail (story != NULL && place <= story->steps->len, NULL);
  g_return_val_if_fail (story->steps->len < ENT_STORY_MAX_STEPS, NULL);
  g_return_val_if_fail (ENT_IS_STORY_STEP (step), NULL);

  other = copy (story, story->name);
  g_ptr_array_insert (other->steps, (int) place, g_object_ref (step));
  return other;
}

/**
 * ent_story_with_step_moved:
 * @story: a story
 * @from: which step
 * @to: which one it is to be
 *
 * Returns: (transfer full): a story in another order
 */
EntStory *
ent_story_with_step_moved (EntStory *story,
                           guint     from,
                           guint     to)
{
  EntStory *other;
  gpointer step;

  g_return_val_if_fail (story != NULL, NULL);
  g_return_val_if_fail (from < story->steps->len && to < story->steps->len, NULL);

  other = copy (story, story->name);
  step = g_ptr_array_steal_index (other->steps, from);
  g_ptr_array_insert (other->steps, (int) to, step);
  return other;
}

static char *
dup_words (const char *words)
{
  return words != NULL && *words != '\0' ? g_strdup (words) : NULL;
}

/**
 * ent_story_with_words:
 * @story: a story
 * @nth: which step
 * @name: (nullable): what it is to be called
 * @note: (nullable): what is said at it
 *
 * Returns: (transfer full): a story of the same pictures
 */
EntStory *
ent_story_with_words (EntStory   *story,
                      guint       nth,
                      const char *name,
                      const char *note)
{
  EntStory *other;
  EntSavedView *saved;

  g_return_val_if_fail (story != NULL && nth < story->steps->len, NULL);

  saved = ent_saved_view_copy (ent_story_get_step (story, nth)->saved);
  g_free (saved->name);
  g_free (saved->note);
  saved->name = dup_words (name);
  saved->note = dup_words (note);
  other = copy (story, story->name);
  g_object_unref (g_ptr_array_index (other->steps, nth));
  g_ptr_array_index (other->steps, nth) = ent_story_step_new (saved);
  return other;
}

/**
 * ent_story_without_step:
 * @story: a story
 * @nth: which step
 *
 * Returns: (transfer full): a story with one step less
 */
EntStory *
ent_story_without_step (EntStory *story,
                        guint     nth)
{
  EntStory *other;

  g_return_val_if_fail (story != NULL && nth < story->steps->len, NULL);

  other = copy (story, story->name);
  g_ptr_array_remove_index (other->steps, nth);
  return other;
}
