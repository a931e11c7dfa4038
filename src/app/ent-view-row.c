/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-view-row.h"

#include <glib/gi18n.h>

#include "app/ent-row-drag.h"
#include "app/ent-view-thumbnail.h"

/* A name of thousands of letters would take a while to be set. */
#define MAX_NAME_CHARS 200
#define MAX_NOTE_CHARS 2000

struct _EntViewRow
{
  GtkListBoxRow parent_instance;

  /* Owned */
  EntKeptViews *views;
  EntKeptView  *view;

  /* Borrowed, in the row */
  GtkStack     *stack; /* "shown" or "edited" */
  GtkEditable  *name;
  GtkEditable  *note;
};

G_DEFINE_FINAL_TYPE (EntViewRow, ent_view_row, GTK_TYPE_LIST_BOX_ROW)

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

static gboolean
is_edited (EntViewRow *self)
{
  return self->stack != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "edited") == 0;
}

static void
stop_editing (EntViewRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "shown");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* An empty name would leave the view without one. */
static void
done_cb (EntViewRow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autoptr (EntViewRow) kept = g_object_ref (self); /* another row takes its place */
  g_autoptr (GError) error = NULL;

  if (!is_edited (self))
    return;
  stop_editing (self);
  if (*name != '\0')
    ent_kept_views_rename (self->views, get_position (self), name, gtk_editable_get_text (self->note), &error);
  say (self, error);
}

/* Before the popover closes. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                EntViewRow            *self)
{
  if (keyval != GDK_KEY_Escape || !is_edited (self))
    return FALSE;
  stop_editing (self);
  return TRUE;
}

static void
rename_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  EntViewRow *self = ENT_VIEW_ROW (widget);
  EntSavedView *saved = ent_kept_view_get_saved (self->view);

  if (saved == NULL)
    return;
  gtk_editable_set_text (self->name, ent_kept_view_get_name (self->view));
  gtk_editable_set_text (self->note, saved->note != NULL ? saved->note : "");
  gtk_stack_set_visible_child_name (self->stack, "edited");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
delete_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  EntViewRow *self = ENT_VIEW_ROW (widget);

  if (ent_kept_view_get_saved (self->view) != NULL && !is_edited (self))
    gtk_widget_activate_action (widget, "win.delete-kept-view", "s", ent_kept_view_get_file_name (self->view));
}

static void
move_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  EntViewRow *self = ENT_VIEW_ROW (widget);
  g_autoptr (EntKeptViews) views = g_object_ref (self->views);
  GtkWidget *list = gtk_widget_get_parent (widget);
  guint from = get_position (self);
  guint to = g_str_equal (name, "view.move-up") ? from - 1 : from + 1;
  g_autoptr (GError) error = NULL;

  if (from == G_MAXUINT || to >= g_list_model_get_n_items (G_LIST_MODEL (views)))
    return;
  if (!ent_kept_views_move (views, from, to, &error))
    say (self, error);
  else if (GTK_IS_LIST_BOX (list))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) to)));
}

static gboolean
can_drag (GtkWidget *row)
{
  return !is_edited (ENT_VIEW_ROW (row));
}

/* What is dropped takes the place of this one. */
static gboolean
drop (GtkWidget *row,
      GObject   *item)
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
new_menu_button (const char *name)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is the name of a view */
  g_autofree char *label = g_strdup_printf (_("More on “%s”"), name);

  g_menu_append (menu, _("_Rename and Note"), "view.rename");
  g_menu_append (menu, _("Move _Up"), "view.move-up");
  g_menu_append (menu, _("Move _Down"), "view.move-down");
  g_menu_append (menu, _("_Delete"), "view.delete");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
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
    gtk_box_append (GTK_BOX (box), new_menu_button (ent_kept_view_get_name (self->view)));
  return box;
}

static GtkWidget *
new_entry (EntViewRow *self,
           const char *label,
           int         max_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_entry_set_max_length (GTK_ENTRY (entry), max_chars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (done_cb), self);
  return entry;
}

static GtkWidget *
new_edited (EntViewRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = new_entry (self, _("Name"), MAX_NAME_CHARS);
  GtkWidget *note = new_entry (self, _("Note, for those whom you show it"), MAX_NOTE_CHARS);
  GtkWidget *done = gtk_button_new_with_mnemonic (_("_Done"));

  self->name = GTK_EDITABLE (name);
  self->note = GTK_EDITABLE (note);
  gtk_widget_set_halign (done, GTK_ALIGN_END);
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (done_cb), self);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), done);
  return box;
}

static void
add_controllers (EntViewRow *self)
{
  static const EntRowDrag drag = { can_drag, drop };
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  ent_row_drag_attach (GTK_WIDGET (self), G_OBJECT (self->view), &drag);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_view_row_dispose;
  gtk_widget_class_install_action (widget_class, "view.rename", NULL, rename_activated);
  gtk_widget_class_install_action (widget_class, "view.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "view.move-up", NULL, move_activated);
  gtk_widget_class_install_action (widget_class, "view.move-down", NULL, move_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "view.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "view.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "view.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "view.move-down", NULL);
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
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, new_shown (self, state), "shown");
  gtk_stack_add_named (self->stack, new_edited (self), "edited");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->stack));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), ent_kept_view_get_saved (view) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, ent_kept_view_get_name (view), -1);
  add_controllers (self);
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
