/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-story-show.h"

#include <glib/gi18n.h>
#include <math.h>

/* A page of this width is laid out, and enlarged to the screen: so its words can be
 * read from the last row. */
#define PAGE_WIDTH_PX 1200.0

/* The window's size on the way to the whole screen, and where nothing makes it full. */
#define WIDTH_PX 1024
#define HEIGHT_PX 700

/* Long notes are scrolled, and leave so much of the height to the picture. */
#define MAX_WORDS 0.35

struct _EntStoryShow
{
  AdwWindow          parent_instance;

  /* Template widgets */
  GtkDrawingArea    *page;
  GtkWidget         *spinner;
  GtkLabel          *problem;
  GtkScrolledWindow *words_scroller;
  GtkLabel          *name;
  GtkLabel          *note;
  GtkLabel          *number;

  EntStorySlides    *slides; /* owned */
  EntThemeKind       theme;
  guint              step;
  EntHidden          hidden;
  EntSlide         **painted;  /* by step, owned, each nullable */
  EntSlideWish       wish;     /* how they are painted */
  GCancellable      *painting; /* (nullable), owned */
  char              *words;    /* owned; what is said of the step */
};

G_DEFINE_FINAL_TYPE (EntStoryShow, ent_story_show, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_HIDE_NAMES,
  PROP_HIDE_FLAGS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* A step that is being painted. It does not hold the window: one that outlives
 * the window it is transient for looks at what is freed (GTK 4.8). */
typedef struct
{
  GWeakRef show;
  guint    nth;
} Order;

static void paint_next (EntStoryShow *self);

static guint
get_n_steps (EntStoryShow *self)
{
  return ent_story_get_n_steps (ent_story_slides_get_story (self->slides));
}

static EntSavedView *
get_saved (EntStoryShow *self)
{
  return ent_story_step_get_saved (ent_story_get_step (ent_story_slides_get_story (self->slides), self->step));
}

/* What a screen reader says: the page has the focus, and its name is another with each step. */
static void
tell (EntStoryShow *self,
      const char   *description)
{
  EntSavedView *saved = get_saved (self);
  g_autofree char *day = ent_day_to_text (ent_view_get_day (saved->view));
  GString *words = g_string_new (gtk_label_get_label (self->number));

  g_string_append_printf (words, ". %s. ", saved->name != NULL ? saved->name : day);
  if (saved->note != NULL)
    g_string_append_printf (words, "%s ", saved->note);
  if (description != NULL && self->hidden == 0)
    g_string_append (words, description);
  g_free (self->words);
  self->words = g_strchomp (g_string_free (words, FALSE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
}

static void
forget (EntStoryShow *self)
{
  g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
  for (guint i = 0; i < get_n_steps (self); i++)
    g_clear_pointer (&self->painted[i], ent_slide_free);
}

static void
show_problem (EntStoryShow *self,
              const char   *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Order *order = data;
  g_autoptr (EntStoryShow) self = g_weak_ref_get (&order->show);
  guint nth = order->nth;
  g_autoptr (GError) error = NULL;
  EntSlide *slide = ent_story_slides_paint_finish (ENT_STORY_SLIDES (source), result, &error);

  g_weak_ref_clear (&order->show);
  g_free (order);
  /* Painted for another size by now, or the window is gone. */
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_pointer (&slide, ent_slide_free);
      return;
    }
  g_clear_object (&self->painting);
  if (slide != NULL)
    self->painted[nth] = slide;
  if (nth == self->step)
    {
      show_problem (self, error != NULL ? error->message : NULL);
      tell (self, slide != NULL ? slide->description : NULL);
      gtk_widget_queue_draw (GTK_WIDGET (self->page));
    }
  if (slide != NULL)
    paint_next (self);
  gtk_widget_set_visible (self->spinner, self->painting != NULL && self->painted[self->step] == NULL);
}

static void
paint (EntStoryShow *self,
       guint         nth)
{
  Order *order = g_new0 (Order, 1);

  g_weak_ref_init (&order->show, self);
  order->nth = nth;
  self->painting = g_cancellable_new ();
  ent_story_slides_paint_async (self->slides, nth, &self->wish, self->painting, painted_cb, order);
}

/* The step that is shown, or else what comes next, or what was before; pictures of
 * others are given back, since a screen of pixels takes megabytes. */
static void
paint_next (EntStoryShow *self)
{
  const guint order[] = { self->step, self->step + 1, self->step - 1 };

  for (guint i = 0; i < get_n_steps (self); i++)
    if (i + 1 < self->step || i > self->step + 1)
      g_clear_pointer (&self->painted[i], ent_slide_free);
  if (self->painting != NULL || self->wish.width <= 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] < get_n_steps (self) && self->painted[order[i]] == NULL)
      {
        paint (self, order[i]);
        return;
      }
}

/* Words of the step, and its picture, at once where it has been painted. */
static void
show_step (EntStoryShow *self)
{
  EntSavedView *saved = get_saved (self);
  g_autofree char *day = ent_day_to_text (ent_view_get_day (saved->view));
  /* Translators: which step of how many of a story */
  g_autofree char *number = g_strdup_printf (_("Step %u of %u"), self->step + 1, get_n_steps (self));

  gtk_label_set_label (self->name, saved->name != NULL ? saved->name : day);
  gtk_label_set_label (self->note, saved->note != NULL ? saved->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), saved->note != NULL);
  gtk_label_set_label (self->number, number);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->words_scroller), 0);
  show_problem (self, NULL);
  /* One that nobody waits for any more gives way. */
  if (self->painting != NULL && self->painted[self->step] == NULL)
    {
      g_cancellable_cancel (self->painting);
      g_clear_object (&self->painting);
    }
  paint_next (self);
  tell (self, self->painted[self->step] != NULL ? self->painted[self->step]->description : NULL);
  gtk_widget_set_visible (self->spinner, self->painted[self->step] == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "show.next", self->step + 1 < get_n_steps (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "show.previous", self->step > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  EntStoryShow *self = data;
  EntColor ground = ent_theme_get_color (self->theme, ENT_COLOR_BACKGROUND, 0);
  EntSlide *slide = self->painted[self->step];
  double scale;

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  if (slide == NULL)
    return;
  scale = width / (double) cairo_image_surface_get_width (slide->pixels);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, slide->pixels, 0, 0);
  cairo_paint (cr);
}

static void
resize_cb (GtkDrawingArea *area,
           int             width,
           int             height,
           gpointer        data)
{
  EntStoryShow *self = data;
  double enlarged = MAX (1, width / PAGE_WIDTH_PX);

  if (width <= 0 || height <= 0)
    return;
  gtk_scrolled_window_set_max_content_height (self->words_scroller, (int) (gtk_widget_get_height (GTK_WIDGET (self)) * MAX_WORDS));
  self->wish = (EntSlideWish) { width / enlarged, height / enlarged, enlarged * gtk_widget_get_scale_factor (GTK_WIDGET (area)),
                                self->theme, self->hidden };
  forget (self);
  show_step (self);
}

static void
step_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  EntStoryShow *self = ENT_STORY_SHOW (widget);
  guint last = get_n_steps (self) - 1;

  if (g_str_equal (name, "show.next"))
    ent_story_show_set_step (self, MIN (self->step + 1, last));
  else if (g_str_equal (name, "show.previous"))
    ent_story_show_set_step (self, self->step > 0 ? self->step - 1 : 0);
  else
    ent_story_show_set_step (self, g_str_equal (name, "show.first") ? 0 : last);
}

/* Painted again, since another picture it is. */
static void
set_hidden (EntStoryShow *self,
            EntHidden     hidden)
{
  if (hidden == self->hidden)
    return;
  self->hidden = hidden;
  self->wish.hidden = hidden;
  forget (self);
  show_step (self);
}

static void
clicked_cb (EntStoryShow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "show.next", NULL);
}

static void
swiped_cb (EntStoryShow *self,
           double        velocity_x,
           double        velocity_y)
{
  if (fabs (velocity_x) > fabs (velocity_y))
    gtk_widget_activate_action (GTK_WIDGET (self), velocity_x < 0 ? "show.next" : "show.previous", NULL);
}

static EntHidden
get_hidden_of (guint prop_id)
{
  return prop_id == PROP_HIDE_NAMES ? ENT_HIDDEN_NAMES : ENT_HIDDEN_FLAGS;
}

static void
ent_story_show_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_boolean (value, (ENT_STORY_SHOW (object)->hidden & get_hidden_of (prop_id)) != 0);
}

static void
ent_story_show_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntStoryShow *self = ENT_STORY_SHOW (object);
  EntHidden rest = self->hidden & ~get_hidden_of (prop_id);

  set_hidden (self, g_value_get_boolean (value) ? rest | get_hidden_of (prop_id) : rest);
  g_object_notify_by_pspec (object, pspec);
}

static void
ent_story_show_dispose (GObject *object)
{
  EntStoryShow *self = ENT_STORY_SHOW (object);

  if (self->slides != NULL)
    forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_STORY_SHOW);
  g_clear_pointer (&self->painted, g_free);
  g_clear_object (&self->slides);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (ent_story_show_parent_class)->dispose (object);
}

static void
ent_story_show_class_init (EntStoryShowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = ent_story_show_get_property;
  G_OBJECT_CLASS (klass)->set_property = ent_story_show_set_property;
  G_OBJECT_CLASS (klass)->dispose = ent_story_show_dispose;

  properties[PROP_HIDE_NAMES] = g_param_spec_boolean ("hide-names", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HIDE_FLAGS] = g_param_spec_boolean ("hide-flags", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-story-show.ui");
  gtk_widget_class_bind_template_child (widget_class, EntStoryShow, page);
  gtk_widget_class_bind_template_child (widget_class, EntStoryShow, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntStoryShow, problem);
  gtk_widget_class_bind_template_child (widget_class, EntStoryShow, words_scroller);
  gtk_widget_class_bind_template_child (widget_class, EntStoryShow, name);
  gtk_widget_class_bind_template_child (widget_class, EntStoryShow, note);
  gtk_widget_class_bind_template_child (widget_class, EntStoryShow, number);
  gtk_widget_class_bind_template_callback (widget_class, resize_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);
  gtk_widget_class_install_action (widget_class, "show.next", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "show.previous", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "show.first", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "show.last", NULL, step_activated);
  gtk_widget_class_install_property_action (widget_class, "show.hide-names", "hide-names");
  gtk_widget_class_install_property_action (widget_class, "show.hide-flags", "hide-flags");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

/* Before buttons that have the focus take Space or the arrows for themselves. */
static void
add_keys (EntStoryShow *self)
{
  static const struct
  {
    guint       keyval;
    const char *action;
  } keys[] = {
    { GDK_KEY_Right, "show.next" },          { GDK_KEY_KP_Right, "show.next" },
    { GDK_KEY_Down, "show.next" },           { GDK_KEY_KP_Down, "show.next" },
    { GDK_KEY_Page_Down, "show.next" },      { GDK_KEY_KP_Page_Down, "show.next" },
    { GDK_KEY_space, "show.next" },          { GDK_KEY_Left, "show.previous" },
    { GDK_KEY_KP_Left, "show.previous" },    { GDK_KEY_Up, "show.previous" },
    { GDK_KEY_KP_Up, "show.previous" },      { GDK_KEY_Page_Up, "show.previous" },
    { GDK_KEY_KP_Page_Up, "show.previous" }, { GDK_KEY_BackSpace, "show.previous" },
    { GDK_KEY_Home, "show.first" },          { GDK_KEY_KP_Home, "show.first" },
    { GDK_KEY_End, "show.last" },            { GDK_KEY_KP_End, "show.last" },
    { GDK_KEY_n, "show.hide-names" },        { GDK_KEY_f, "show.hide-flags" },
    { GDK_KEY_Escape, "window.close" },      { GDK_KEY_F5, "window.close" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, 0),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_event_controller_set_name (controller, "ent-story-show");
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
ent_story_show_init (EntStoryShow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}

/**
 * ent_story_show_new:
 * @parent: the window that it comes from and goes back to
 * @story: a story with a step at least
 * @document: what is open in @parent
 * @theme: in which colours
 *
 * Returns: (transfer none): a window on the first step, not yet presented
 */
GtkWidget *
ent_story_show_new (GtkWindow    *parent,
                    EntStory     *story,
                    EntDocument  *document,
                    EntThemeKind  theme)
{
  EntStoryShow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && document != NULL, NULL);
  g_return_val_if_fail (story != NULL && ent_story_get_n_steps (story) > 0, NULL);

  self = g_object_new (ENT_TYPE_STORY_SHOW, "transient-for", parent, "title", ent_story_get_name (story), NULL);
  self->slides = ent_story_slides_new (story, document);
  self->theme = theme;
  self->painted = g_new0 (EntSlide *, ent_story_get_n_steps (story));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH_PX, HEIGHT_PX);
  gtk_drawing_area_set_draw_func (self->page, draw_cb, self, NULL);
  show_step (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->page));
  return GTK_WIDGET (self);
}

/**
 * ent_story_show_get_step:
 *
 * Returns: which step is shown, from 0 on
 */
guint
ent_story_show_get_step (EntStoryShow *self)
{
  g_return_val_if_fail (ENT_IS_STORY_SHOW (self), 0);

  return self->step;
}

/**
 * ent_story_show_set_step:
 * @nth: a step
 *
 * Shows it.
 */
void
ent_story_show_set_step (EntStoryShow *self,
                         guint         nth)
{
  g_return_if_fail (ENT_IS_STORY_SHOW (self) && nth < get_n_steps (self));

  if (nth == self->step)
    return;
  self->step = nth;
  show_step (self);
}

/**
 * ent_story_show_is_painted:
 *
 * Returns: whether the picture of the step is there
 */
gboolean
ent_story_show_is_painted (EntStoryShow *self)
{
  g_return_val_if_fail (ENT_IS_STORY_SHOW (self), FALSE);

  return self->painted[self->step] != NULL;
}

/**
 * ent_story_show_get_words:
 *
 * Returns: (transfer none): what a screen reader is told of the step
 */
const char *
ent_story_show_get_words (EntStoryShow *self)
{
  g_return_val_if_fail (ENT_IS_STORY_SHOW (self), NULL);

  return self->words;
}
