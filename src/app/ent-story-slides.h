/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "scene/ent-scene.h"
#include "state/ent-document.h"
#include "view/ent-story.h"

G_BEGIN_DECLS

#define ENT_TYPE_STORY_SLIDES (ent_story_slides_get_type ())
G_DECLARE_FINAL_TYPE (EntStorySlides, ent_story_slides, ENT, STORY_SLIDES, GObject)

/**
 * EntSlideWish:
 * @width: of the page, in px
 * @height: of the page, in px
 * @scale: pixels for each of them
 * @theme: in which colours
 * @hidden: what is to be guessed
 *
 * How a step is to be painted.
 */
typedef struct
{
  double       width;
  double       height;
  double       scale;
  EntThemeKind theme;
  EntHidden    hidden;
} EntSlideWish;

/**
 * EntSlide:
 * @pixels: the page
 * @description: what is on it, in sentences
 *
 * A step, painted. All is owned.
 */
typedef struct
{
  cairo_surface_t *pixels;
  char            *description;
} EntSlide;

/* EntStorySlides: paints the steps of a story, and reads the data that they are of.
 * Main thread only; the work is done elsewhere. */

EntStorySlides *ent_story_slides_new          (EntStory             *story,
                                               EntDocument          *document);
EntStory       *ent_story_slides_get_story    (EntStorySlides       *self);
EntDataset     *ent_story_slides_get_dataset  (EntStorySlides       *self,
                                               guint                 nth);
void            ent_story_slides_read_async   (EntStorySlides       *self,
                                               guint                 nth,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean        ent_story_slides_read_finish  (EntStorySlides       *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void            ent_story_slides_paint_async  (EntStorySlides       *self,
                                               guint                 nth,
                                               const EntSlideWish   *wish,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
EntSlide       *ent_story_slides_paint_finish (EntStorySlides       *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void            ent_slide_free                (EntSlide             *slide);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSlide, ent_slide_free)

G_END_DECLS
