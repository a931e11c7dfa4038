/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-story-row.h"

#include <glib/gi18n.h>

#include "app/ent-view-thumbnail.h"

#define NOTE_LINES 3
#define NOTE_HEIGHT_PX 72

struct _EntStoryRow
{
  EntEditedRow    parent_instance;

  /* Owned */
  EntKeptStories *stories;
  char           *file_name; /* of the story */
  EntStoryStep   *step;

  /* Borrowed, in the row */
  GtkLabel       *number;
  GtkTextBuffer  *note;
};

G_DEFINE_FINAL_TYPE (EntStoryRow, ent_story_row, ENT_TYPE_EDITED_ROW)

static EntStory *
get_story (EntStoryRow *self)
{
  return ent_kept_stories_lookup (self->stories, self->file_name);
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
  ent_edited_row_pass_focus (list, focus);
  return TRUE;
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

static const char *
begin (EntEditedRow *row)
{
  EntStoryRow *self = ENT_STORY_ROW (row);
  EntSavedView *saved = ent_story_step_get_saved (self->step);

  gtk_text_buffer_set_text (self->note, saved->note != NULL ? saved->note : "", -1);
  return saved->name != NULL ? saved->name : "";
}

static void
finish (EntEditedRow *row,
        const char   *name)
{
  EntStoryRow *self = ENT_STORY_ROW (row);
  EntSavedView *saved = ent_story_step_get_saved (self->step);
  g_autofree char *note = dup_note (self);
  guint nth = ent_story_row_get_nth (self);
  g_autoptr (EntStory) story = NULL;

  if (g_str_equal (name, saved->name != NULL ? saved->name : "") && g_str_equal (note, saved->note != NULL ? saved->note : ""))
    return;
  story = ent_story_with_words (get_story (self), nth, name, note);
  /* Translators: what can be undone: “Undo Words of a Step” */
  change (self, story, _("Words of a Step"), nth);
}

static void
remove_step (EntEditedRow *row)
{
  EntStoryRow *self = ENT_STORY_ROW (row);
  guint nth = ent_story_row_get_nth (self);
  g_autoptr (EntStory) story = ent_story_without_step (get_story (self), nth);

  /* Translators: what can be undone: “Undo Delete a Step” */
  change (self, story, _("Delete a Step"), MIN (nth, MAX (ent_story_get_n_steps (story), 1) - 1));
}

static gboolean
move_to (EntStoryRow *self,
         guint        from,
         guint        to)
{
  g_autoptr (EntStory) story = NULL;

  if (from == to || to >= ent_story_get_n_steps (get_story (self)))
    return FALSE;
  story = ent_story_with_step_moved (get_story (self), from, to);
  /* Translators: what can be undone: “Undo Move a Step” */
  return change (self, story, _("Move a Step"), to);
}

static void
move (EntEditedRow *row,
      int           by)
{
  guint nth = ent_story_row_get_nth (ENT_STORY_ROW (row));

  move_to (ENT_STORY_ROW (row), nth, nth + (guint) by);
}

/* What is dropped may be of another story, and none of these. */
static gboolean
drop (EntEditedRow *row,
      GObject      *item)
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
  gtk_box_append (GTK_BOX (box), ent_edited_row_new_menu (_("_Name and Note"), _("More")));
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
new_note (EntStoryRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), new_label (_("Note, which is shown in large type below the picture"), "caption", 2));
  gtk_box_append (GTK_BOX (box), new_note_view (self));
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
  EntEditedRowClass *row_class = ENT_EDITED_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_story_row_dispose;
  row_class->begin = begin;
  row_class->finish = finish;
  row_class->remove = remove_step;
  row_class->move = move;
  row_class->drop = drop;
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
  EntStoryRow *self;

  g_return_val_if_fail (ENT_IS_KEPT_STORIES (stories) && file_name != NULL, NULL);
  g_return_val_if_fail (ENT_IS_STORY_STEP (step) && ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_STORY_ROW, NULL);
  self->stories = g_object_ref (stories);
  self->file_name = g_strdup (file_name);
  self->step = g_object_ref (step);
  ent_edited_row_fill (ENT_EDITED_ROW (self), new_shown (self, state), new_note (self), ENT_STORY_MAX_NAME_CHARS, G_OBJECT (step));
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
