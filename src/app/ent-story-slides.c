/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-story-slides.h"

#include <math.h>

#include "paint/ent-picture.h"
#include "scene/ent-theme.h"
#include "view/ent-story-file.h"
#include "view/ent-view-file.h"

struct _EntStorySlides
{
  GObject    parent_instance;

  EntStory  *story;     /* owned */
  GPtrArray *documents; /* EntDocument, owned: what has been read */
};

G_DEFINE_FINAL_TYPE (EntStorySlides, ent_story_slides, G_TYPE_OBJECT)

/* A step on its way; all is owned. */
typedef struct
{
  guint         nth;
  EntSavedView *saved;
  EntDataset   *dataset; /* (nullable): until it is read */
  EntSlideWish  wish;
} Painting;

static void
painting_free (gpointer data)
{
  Painting *painting = data;

  ent_saved_view_free (painting->saved);
  g_clear_pointer (&painting->dataset, ent_dataset_unref);
  g_free (painting);
}

/* Title and note stand below the page, in large type, and sources in what is exported.
 * Who guesses is not told. */
static EntView *
new_slide_view (EntView            *view,
                const EntSlideWish *wish)
{
  EntParts hidden = ENT_PARTS_TITLE | ENT_PARTS_FINDING | ENT_PARTS_SOURCES | (wish->hidden & ENT_HIDDEN_NAMES ? ENT_PARTS_NOTES : 0);
  g_autoptr (EntView) plain = ent_view_with_parts (view, ent_view_get_parts (view) & ~hidden);

  return ent_view_with_theme (plain, wish->theme);
}

static cairo_surface_t *
paint (EntPicture         *picture,
       const EntSlideWish *wish)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) lround (wish->width * wish->scale),
                                                         (int) lround (wish->height * wish->scale));
  cairo_t *cr = cairo_create (surface);
  EntColor ground = ent_theme_get_color (wish->theme, ENT_COLOR_BACKGROUND, 0);

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  cairo_scale (cr, wish->scale, wish->scale);
  ent_picture_draw (picture, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Painting *painting = data;
  const EntSlideWish *wish = &painting->wish;
  g_autoptr (EntView) view = painting->saved->view;
  g_autoptr (EntPicture) picture = NULL;
  g_autofree char *left_out = NULL;
  GError *error = NULL;
  EntSlide *slide;

  painting->saved->view = new_slide_view (view, wish);
  if (ent_saved_view_suit (painting->saved, painting->dataset, &left_out, &error))
    picture = ent_picture_new_again (painting->dataset, painting->saved, &(EntFrame) { 0 }, wish->width, wish->height, cancellable, &error);
  if (picture == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ent_picture_hide (picture, wish->hidden);
  slide = g_new0 (EntSlide, 1);
  slide->pixels = paint (picture, wish);
  slide->description = g_strdup (ent_picture_get_description (picture));
  g_task_return_pointer (task, slide, (GDestroyNotify) ent_slide_free);
}

static EntSavedView *
get_saved (EntStorySlides *self,
           guint           nth)
{
  return ent_story_step_get_saved (ent_story_get_step (self->story, nth));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  EntStorySlides *self = g_task_get_source_object (task);
  g_autoptr (GPtrArray) problems = NULL;
  GError *error = NULL;
  EntDocument *document = ent_document_load_finish (G_FILE (source), result, &problems, &error);

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_ptr_array_add (self->documents, document);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  EntStorySlides *self = ENT_STORY_SLIDES (source);
  Painting *painting = g_task_get_task_data (task);
  GError *error = NULL;

  if (!ent_story_slides_read_finish (self, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  painting->dataset = ent_dataset_ref (ent_story_slides_get_dataset (self, painting->nth));
  g_task_run_in_thread (task, paint_in_thread);
}

static void
ent_story_slides_finalize (GObject *object)
{
  EntStorySlides *self = ENT_STORY_SLIDES (object);

  ent_story_unref (self->story);
  g_ptr_array_unref (self->documents);
  G_OBJECT_CLASS (ent_story_slides_parent_class)->finalize (object);
}

static void
ent_story_slides_class_init (EntStorySlidesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_story_slides_finalize;
}

static void
ent_story_slides_init (EntStorySlides *self)
{
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_document_unref);
}

/**
 * ent_story_slides_new:
 * @story: a story
 * @document: what is open, of which steps may be
 *
 * Returns: (transfer full): what paints the steps of @story
 */
EntStorySlides *
ent_story_slides_new (EntStory    *story,
                      EntDocument *document)
{
  EntStorySlides *self;

  g_return_val_if_fail (story != NULL && document != NULL, NULL);

  self = g_object_new (ENT_TYPE_STORY_SLIDES, NULL);
  self->story = ent_story_ref (story);
  g_ptr_array_add (self->documents, ent_document_ref (document));
  return self;
}

/**
 * ent_story_slides_get_story:
 *
 * Returns: (transfer none): the story
 */
EntStory *
ent_story_slides_get_story (EntStorySlides *self)
{
  g_return_val_if_fail (ENT_IS_STORY_SLIDES (self), NULL);

  return self->story;
}

/**
 * ent_story_slides_get_dataset:
 * @nth: which step
 *
 * Any thread, as long as nothing is being read.
 *
 * Returns: (transfer none) (nullable): what it is of; %NULL until that has been read
 */
EntDataset *
ent_story_slides_get_dataset (EntStorySlides *self,
                              guint           nth)
{
  g_return_val_if_fail (ENT_IS_STORY_SLIDES (self), NULL);
  g_return_val_if_fail (nth < ent_story_get_n_steps (self->story), NULL);

  for (guint i = 0; i < self->documents->len; i++)
    if (ent_document_shows (g_ptr_array_index (self->documents, i), get_saved (self, nth)))
      return ent_document_get_dataset (g_ptr_array_index (self->documents, i));
  return NULL;
}

/**
 * ent_story_slides_read_async:
 * @nth: which step
 * @cancellable: (nullable): to give up
 * @callback: called when it is there, at once where it is open
 * @user_data: for @callback
 *
 * Reads the data that a step is of.
 */
void
ent_story_slides_read_async (EntStorySlides      *self,
                             guint                nth,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) carrier = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (EntReading) reading = NULL;
  GError *error = NULL;

  g_return_if_fail (ENT_IS_STORY_SLIDES (self));
  g_return_if_fail (nth < ent_story_get_n_steps (self->story));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_story_slides_read_async);
  if (ent_story_slides_get_dataset (self, nth) != NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  folder = ent_story_file_new_folder ();
  carrier = g_file_get_child (folder, "story" ENT_STORY_FILE_SUFFIX);
  file = ent_view_file_find_dataset (get_saved (self, nth), carrier, &error);
  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  reading = ent_reading_new (cancellable);
  ent_document_load_async (file, reading, loaded_cb, g_steal_pointer (&task));
}

/**
 * ent_story_slides_read_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED, or why the data cannot be read
 *
 * Returns: whether it is there
 */
gboolean
ent_story_slides_read_finish (EntStorySlides  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * ent_story_slides_paint_async:
 * @nth: which step
 * @wish: how
 * @cancellable: (nullable): to give up
 * @callback: called when it is painted
 * @user_data: for @callback
 *
 * Paints a step, and reads its data before where that is not open.
 */
void
ent_story_slides_paint_async (EntStorySlides      *self,
                              guint                nth,
                              const EntSlideWish  *wish,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Painting *painting;

  g_return_if_fail (ENT_IS_STORY_SLIDES (self));
  g_return_if_fail (nth < ent_story_get_n_steps (self->story) && wish != NULL);

  painting = g_new0 (Painting, 1);
  painting->nth = nth;
  painting->saved = ent_saved_view_copy (get_saved (self, nth));
  painting->wish = *wish;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_story_slides_paint_async);
  g_task_set_task_data (task, painting, painting_free);
  ent_story_slides_read_async (self, nth, cancellable, read_cb, g_steal_pointer (&task));
}

/**
 * ent_story_slides_paint_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED, or why the step or its data cannot be read
 *
 * Returns: (transfer full) (nullable): the step
 */
EntSlide *
ent_story_slides_paint_finish (EntStorySlides  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_slide_free:
 * @slide: (transfer full): a step that was painted
 */
void
ent_slide_free (EntSlide *slide)
{
  g_return_if_fail (slide != NULL);

  cairo_surface_destroy (slide->pixels);
  g_free (slide->description);
  g_free (slide);
}
