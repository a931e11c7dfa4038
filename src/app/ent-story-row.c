/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-story-row.h"

#include <glib/gi18n.h>

#include "app/ent-row-drag.h"
#include "app/ent-view-thumbnail.h"

#define NOTE_LINES 3
#define NOTE_HEIGHT_PX 72

struct _EntStoryRow
{
  GtkListBoxRow   parent_instance;

  /* Owned */
  EntKeptStories *stories;
  char           *file_name; /* of the story */
  EntStoryStep   *step;

  /* Borrowed, in the row */
  GtkStack       *stack; /* "shown" or "edited" */
  GtkLabel       *number;
  GtkEditable    *name;
  GtkTextBuffer  *note;
};

G_DEFINE_FINAL_TYPE (EntStoryRow, ent_story_row, GTK_TYPE_LIST_BOX_ROW)

static EntStory *
get_story (EntStoryRow *self)
{
  return ent_kept_stories_lookup (self->stories, self->file_name);
}

static gboolean
is_edited (EntStoryRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "edited") == 0;
}

/* Another row may take the place of this one, which gets the focus then. */
static gboolean
change (EntStoryRow *self,
        EntStory    *story,
        const char  *what,
        guint        focus)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!ent_kept_stories_change (self->stories, self->file_name, story, what, &error))
    {
      gtk_widget_activate_action (list, "win.toast", "s", error->message);
      return FALSE;
    }
  if (GTK_IS_LIST_BOX (list) && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) focus) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) focus)));
  return TRUE;
}

static void
stop_editing (EntStoryRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "shown");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static char *
dup_note (EntStoryRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->note, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (self->note, &start, &end, FALSE));
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), ENT_STORY_MAX_NOTE_CHARS));
}

static void
done_cb (EntStoryRow *self)
{
  g_autoptr (EntStoryRow) kept = g_object_ref (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *note = dup_note (self);
  guint nth = ent_story_row_get_nth (self);
  EntSavedView *saved = ent_story_step_get_saved (self->step);
  g_autoptr (EntStory) story = NULL;

  if (!is_edited (self))
    return;
  stop_editing (self);
  if (g_str_equal (name, saved->name != NULL ? saved->name : "") && g_str_equal (note, saved->note != NULL ? saved->note : ""))
    return;
  story = ent_story_with_words (get_story (self), nth, name, note);
  /* Translators: what can be undone: “Undo Words of a Step” */
  change (self, story, _("Words of a Step"), nth);
}

/* Ctrl+Enter is done, since Enter is a line of the note. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                EntStoryRow           *self)
{
  if (!is_edited (self))
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    stop_editing (self);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (modifiers & GDK_CONTROL_MASK) != 0)
    done_cb (self);
  else
    return FALSE;
  return TRUE;
}

static void
edit_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  EntStoryRow *self = ENT_STORY_ROW (widget);
  EntSavedView *saved = ent_story_step_get_saved (self->step);

  gtk_editable_set_text (self->name, saved->name != NULL ? saved->name : "");
  gtk_text_buffer_set_text (self->note, saved->note != NULL ? saved->note : "", -1);
  gtk_stack_set_visible_child_name (self->stack, "edited");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
delete_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  EntStoryRow *self = ENT_STORY_ROW (widget);
  guint nth = ent_story_row_get_nth (self);
  g_autoptr (EntStoryRow) kept = g_object_ref (self);
  g_autoptr (EntStory) story = NULL;

  if (is_edited (self))
    return;
  story = ent_story_without_step (get_story (self), nth);
  /* Translators: what can be undone: “Undo Delete a Step” */
  change (self, story, _("Delete a Step"), MIN (nth, MAX (ent_story_get_n_steps (story), 1) - 1));
}

static gboolean
move_to (EntStoryRow *self,
         guint        from,
         guint        to)
{
  g_autoptr (EntStoryRow) kept = g_object_ref (self);
  g_autoptr (EntStory) story = NULL;

  if (from == to || to >= ent_story_get_n_steps (get_story (self)))
    return FALSE;
  story = ent_story_with_step_moved (get_story (self), from, to);
  /* Translators: what can be undone: “Undo Move a Step” */
  return change (self, story, _("Move a Step"), to);
}

static void
move_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  guint nth = ent_story_row_get_nth (ENT_STORY_ROW (widget));

  move_to (ENT_STORY_ROW (widget), nth, g_str_equal (name, "step.move-up") ? nth - 1 : nth + 1);
}

static gboolean
can_drag (GtkWidget *row)
{
  return !is_edited (ENT_STORY_ROW (row));
}

/* What is dropped takes the place of this one; of another story it is none of these. */
static gboolean
drop (GtkWidget *row,
      GObject   *item)
{
  EntStoryRow *self = ENT_STORY_ROW (row);
  EntStory *story = get_story (self);

  for (guint i = 0; i < ent_story_get_n_steps (story); i++)
    if (ent_story_get_step (story, i) == ENT_STORY_STEP (item))
      return move_to (self, i, ent_story_row_get_nth (self));
  return FALSE;
}

static GtkWidget *
new_label (const char *text,
           const char *css_class,
           int         n_lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("_Name and Note"), "step.edit");
  g_menu_append (menu, _("Move _Up"), "step.move-up");
  g_menu_append (menu, _("Move _Down"), "step.move-down");
  g_menu_append (menu, _("_Delete"), "step.delete");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  return button;
}

/* The day, and of which data it is if that is not open. */
static char *
dup_subtitle (EntSavedView *saved,
              gboolean      is_open)
{
  g_autofree char *day = ent_day_to_text (ent_view_get_day (saved->view));

  if (is_open)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s · %s", day, saved->file_name != NULL ? saved->file_name : saved->title != NULL ? saved->title : _("Bundled Data"));
}

static GtkWidget *
new_shown (EntStoryRow *self,
           EntState    *state)
{
  EntSavedView *saved = ent_story_step_get_saved (self->step);
  EntDocument *document = ent_state_get_document (state);
  gboolean is_open = ent_document_shows (document, saved);
  g_autofree char *subtitle = dup_subtitle (saved, is_open);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *thumbnail = ent_view_thumbnail_new ();

  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_width_chars (self->number, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  if (is_open)
    ent_view_thumbnail_show (ENT_VIEW_THUMBNAIL (thumbnail), ent_document_get_dataset (document), saved,
                             ent_view_get_theme (ent_state_get_view (state)));
  if (saved->name != NULL)
    gtk_box_append (GTK_BOX (words), new_label (saved->name, NULL, 2));
  gtk_box_append (GTK_BOX (words), new_label (subtitle, "caption", 1));
  if (saved->note != NULL)
    gtk_box_append (GTK_BOX (words), new_label (saved->note, "step-note", NOTE_LINES));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), thumbnail);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), new_menu_button ());
  return box;
}

static GtkWidget *
new_note_view (EntStoryRow *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"), -1);
  self->note = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), NOTE_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "step-note-edited");
  return scroller;
}

static GtkWidget *
new_edited (EntStoryRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = gtk_entry_new ();
  GtkWidget *hint = new_label (_("Note, which is shown in large type below the picture"), "caption", 2);
  GtkWidget *done = gtk_button_new_with_mnemonic (_("_Done"));

  self->name = GTK_EDITABLE (name);
  gtk_entry_set_placeholder_text (GTK_ENTRY (name), _("Name"));
  gtk_entry_set_max_length (GTK_ENTRY (name), ENT_STORY_MAX_NAME_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  g_signal_connect_swapped (name, "activate", G_CALLBACK (done_cb), self);
  gtk_widget_set_halign (done, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (done, _("Ctrl+Enter"));
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (done_cb), self);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), new_note_view (self));
  gtk_box_append (GTK_BOX (box), done);
  return box;
}

static void
ent_story_row_dispose (GObject *object)
{
  EntStoryRow *self = ENT_STORY_ROW (object);

  g_clear_object (&self->stories);
  g_clear_object (&self->step);
  g_clear_pointer (&self->file_name, g_free);
  G_OBJECT_CLASS (ent_story_row_parent_class)->dispose (object);
}

static void
ent_story_row_class_init (EntStoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_story_row_dispose;
  gtk_widget_class_install_action (widget_class, "step.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "step.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "step.move-up", NULL, move_activated);
  gtk_widget_class_install_action (widget_class, "step.move-down", NULL, move_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "step.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "step.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "step.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "step.move-down", NULL);
}

static void
ent_story_row_init (EntStoryRow *self)
{
}

/**
 * ent_story_row_new:
 * @stories: the list that the story is in; a reference is kept
 * @file_name: of the story
 * @step: of it; a reference is kept
 * @state: what the window is about
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
ent_story_row_new (EntKeptStories *stories,
                   const char     *file_name,
                   EntStoryStep   *step,
                   EntState       *state)
{
  static const EntRowDrag drag = { can_drag, drop };
  GtkEventController *keys = gtk_event_controller_key_new ();
  EntStoryRow *self;

  g_return_val_if_fail (ENT_IS_KEPT_STORIES (stories) && file_name != NULL, NULL);
  g_return_val_if_fail (ENT_IS_STORY_STEP (step) && ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_STORY_ROW, NULL);
  self->stories = g_object_ref (stories);
  self->file_name = g_strdup (file_name);
  self->step = g_object_ref (step);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, new_shown (self, state), "shown");
  gtk_stack_add_named (self->stack, new_edited (self), "edited");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->stack));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  ent_row_drag_attach (GTK_WIDGET (self), G_OBJECT (step), &drag);
  return GTK_WIDGET (self);
}

/**
 * ent_story_row_set_number:
 * @number: which step it is, from 1 on
 */
void
ent_story_row_set_number (EntStoryRow *self,
                          guint        number)
{
  EntSavedView *saved;
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (ENT_IS_STORY_ROW (self));

  saved = ent_story_step_get_saved (self->step);
  day = ent_day_to_text (ent_view_get_day (saved->view));
  gtk_label_set_label (self->number, text);
  /* Translators: a step of a story: its number, name, date and note */
  label = g_strdup_printf (_("%u. %s, %s. %s"), number, saved->name != NULL ? saved->name : "", day, saved->note != NULL ? saved->note : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * ent_story_row_get_nth:
 *
 * Returns: which step it is, from 0 on
 */
guint
ent_story_row_get_nth (EntStoryRow *self)
{
  g_return_val_if_fail (ENT_IS_STORY_ROW (self), 0);

  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
}
