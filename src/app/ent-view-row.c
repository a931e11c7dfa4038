/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-view-row.h"

#include <glib/gi18n.h>

#include "app/ent-view-thumbnail.h"

/* A name of thousands of letters would take a while to be set. */
#define MAX_NAME_CHARS 200
#define MAX_NOTE_CHARS 2000

struct _EntViewRow
{
  EntEditedRow  parent_instance;

  /* Owned */
  EntKeptViews *views;
  EntKeptView  *view;

  GtkEditable  *note; /* borrowed, in the row */
};

G_DEFINE_FINAL_TYPE (EntViewRow, ent_view_row, ENT_TYPE_EDITED_ROW)

static guint
get_position (EntViewRow *self)
{
  return ent_kept_list_find (ENT_KEPT_LIST (self->views), ent_kept_view_get_file_name (self->view));
}

static void
say (EntViewRow   *self,
     const GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static const char *
begin (EntEditedRow *row)
{
  EntViewRow *self = ENT_VIEW_ROW (row);
  EntSavedView *saved = ent_kept_view_get_saved (self->view);

  if (saved == NULL)
    return NULL;
  gtk_editable_set_text (self->note, saved->note != NULL ? saved->note : "");
  return ent_kept_view_get_name (self->view);
}

/* An empty name would leave the view without one. */
static void
finish (EntEditedRow *row,
        const char   *name)
{
  EntViewRow *self = ENT_VIEW_ROW (row);
  g_autoptr (GError) error = NULL;

  if (*name != '\0')
    ent_kept_views_rename (self->views, get_position (self), name, gtk_editable_get_text (self->note), &error);
  say (self, error);
}

static void
remove_view (EntEditedRow *row)
{
  EntKeptView *view = ENT_VIEW_ROW (row)->view;

  if (ent_kept_view_get_saved (view) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), "win.delete-kept-view", "s", ent_kept_view_get_file_name (view));
}

static void
move (EntEditedRow *row,
      int           by)
{
  EntViewRow *self = ENT_VIEW_ROW (row);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  guint from = get_position (self), to = from + (guint) by;
  g_autoptr (GError) error = NULL;

  if (from == G_MAXUINT || to >= ent_kept_list_get_n (ENT_KEPT_LIST (self->views)))
    return;
  if (ent_kept_views_move (self->views, from, to, &error))
    ent_edited_row_pass_focus (list, to);
  say (self, error);
}

static gboolean
drop (EntEditedRow *row,
      GObject      *item)
{
  EntViewRow *self = ENT_VIEW_ROW (row);
  guint from = ent_kept_list_find (ENT_KEPT_LIST (self->views), ent_kept_view_get_file_name (ENT_KEPT_VIEW (item)));
  guint to = get_position (self);
  g_autoptr (GError) error = NULL;

  if (from == G_MAXUINT || to == G_MAXUINT)
    return FALSE;
  ent_kept_views_move (self->views, from, to, &error);
  say (self, error);
  return error == NULL;
}

static GtkWidget *
new_label (const char *text,
           gboolean    is_quiet)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (is_quiet)
    {
      gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }
  else
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 2);
    }
  return label;
}

static GtkWidget *
new_menu (const char *name)
{
  /* Translators: %s is the name of a view */
  g_autofree char *label = g_strdup_printf (_("More on “%s”"), name);

  return ent_edited_row_new_menu (_("_Rename and Note"), label);
}

/* The day, and of which data it is if that is not open. */
static char *
dup_subtitle (EntViewRow *self,
              gboolean    is_open)
{
  EntSavedView *saved = ent_kept_view_get_saved (self->view);
  g_autofree char *day = NULL;

  if (saved == NULL)
    return g_strdup (ent_kept_view_get_problem (self->view));
  day = ent_day_to_text (ent_view_get_day (saved->view));
  if (is_open)
    return saved->note != NULL ? g_strdup_printf ("%s · %s", day, saved->note) : g_steal_pointer (&day);
  return g_strdup_printf ("%s · %s", day, saved->file_name != NULL ? saved->file_name : saved->title != NULL ? saved->title : _("Bundled Data"));
}

static GtkWidget *
new_shown (EntViewRow *self,
           EntState   *state)
{
  EntSavedView *saved = ent_kept_view_get_saved (self->view);
  EntDocument *document = ent_state_get_document (state);
  gboolean is_open = saved != NULL && ent_document_shows (document, saved);
  g_autofree char *subtitle = dup_subtitle (self, is_open);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *thumbnail = saved != NULL ? ent_view_thumbnail_new () : gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  if (is_open)
    ent_view_thumbnail_show (ENT_VIEW_THUMBNAIL (thumbnail), ent_document_get_dataset (document), saved,
                             ent_view_get_theme (ent_state_get_view (state)));
  gtk_box_append (GTK_BOX (words), new_label (ent_kept_view_get_name (self->view), FALSE));
  gtk_box_append (GTK_BOX (words), new_label (subtitle, TRUE));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_tooltip_text (words, saved != NULL ? ent_kept_view_get_name (self->view) : subtitle);
  gtk_box_append (GTK_BOX (box), thumbnail);
  gtk_box_append (GTK_BOX (box), words);
  if (saved != NULL)
    gtk_box_append (GTK_BOX (box), new_menu (ent_kept_view_get_name (self->view)));
  return box;
}

static GtkWidget *
new_note (EntViewRow *self)
{
  GtkWidget *entry = gtk_entry_new ();
  const char *label = _("Note, for those whom you show it");

  self->note = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_entry_set_max_length (GTK_ENTRY (entry), MAX_NOTE_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (ent_edited_row_done), self);
  return entry;
}

static void
ent_view_row_dispose (GObject *object)
{
  EntViewRow *self = ENT_VIEW_ROW (object);

  g_clear_object (&self->views);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ent_view_row_parent_class)->dispose (object);
}

static void
ent_view_row_class_init (EntViewRowClass *klass)
{
  EntEditedRowClass *row_class = ENT_EDITED_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_view_row_dispose;
  row_class->begin = begin;
  row_class->finish = finish;
  row_class->remove = remove_view;
  row_class->move = move;
  row_class->drop = drop;
}

static void
ent_view_row_init (EntViewRow *self)
{
}

/**
 * ent_view_row_new:
 * @views: the list that @view is in; a reference is kept
 * @view: a kept view, or a file that should be one; a reference is kept
 * @state: what the window is about
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
ent_view_row_new (EntKeptViews *views,
                  EntKeptView  *view,
                  EntState     *state)
{
  EntViewRow *self;

  g_return_val_if_fail (ENT_IS_KEPT_VIEWS (views) && ENT_IS_KEPT_VIEW (view) && ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_VIEW_ROW, NULL);
  self->views = g_object_ref (views);
  self->view = g_object_ref (view);
  ent_edited_row_fill (ENT_EDITED_ROW (self), new_shown (self, state), new_note (self), MAX_NAME_CHARS, G_OBJECT (view));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), ent_kept_view_get_saved (view) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, ent_kept_view_get_name (view), -1);
  return GTK_WIDGET (self);
}

/**
 * ent_view_row_get_view:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
EntKeptView *
ent_view_row_get_view (EntViewRow *self)
{
  g_return_val_if_fail (ENT_IS_VIEW_ROW (self), NULL);

  return self->view;
}
