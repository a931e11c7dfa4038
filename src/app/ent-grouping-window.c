/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-grouping-window.h"

#include <glib/gi18n.h>

#include "app/ent-draft-row.h"
#include "state/ent-addition.h"
#include "state/ent-grouping-draft.h"

/* How long the list waits for the next letter, in ms. */
#define PAUSE 120

struct _EntGroupingWindow
{
  AdwWindow         parent_instance;

  /* Template widgets */
  GtkWidget        *add_button;
  GtkWidget        *form;
  AdwEntryRow      *name_row;
  AdwEntryRow      *since_row;
  AdwComboRow      *role_row;
  GtkTextView      *text_view;
  GtkWidget        *placeholder;
  GtkLabel         *hint;
  GtkListBox       *list;

  EntState         *state;  /* owned */
  EntGroupingDraft *draft;  /* owned */
  GCancellable     *adding; /* (nullable), owned */
  guint             update; /* source of the pause, or 0 */
};

G_DEFINE_FINAL_TYPE (EntGroupingWindow, ent_grouping_window, ADW_TYPE_WINDOW)

static void update (EntGroupingWindow *self);

static void
chosen_cb (EntDraftRow       *row,
           guint              nation,
           EntGroupingWindow *self)
{
  ent_grouping_draft_choose (self->draft, ent_draft_row_get_place (row), nation);
  update (self);
}

static void
left_out_cb (EntDraftRow       *row,
             gboolean           left_out,
             EntGroupingWindow *self)
{
  ent_grouping_draft_leave_out (self->draft, ent_draft_row_get_place (row), left_out);
  update (self);
}

/* Rows are made anew, since all of them may mean something else. */
static void
update (EntGroupingWindow *self)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  const guint n_names = ent_grouping_draft_get_n_names (self->draft);
  const char *hint = ent_grouping_draft_get_hint (self->draft);
  g_autofree char *heading = ent_grouping_draft_dup_heading (self->draft);
  GtkWidget *child;

  g_clear_handle_id (&self->update, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < n_names; i++)
    {
      GtkWidget *row = ent_draft_row_new (dataset, ent_grouping_draft_get_name (self->draft, i), i);

      g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), self);
      g_signal_connect (row, "left-out", G_CALLBACK (left_out_cb), self);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_names > 0);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_widget_set_sensitive (self->add_button, hint == NULL && self->adding == NULL);
}

static gboolean
pause_cb (gpointer data)
{
  EntGroupingWindow *self = data;

  self->update = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (EntGroupingWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_widget_set_visible (self->placeholder, *text == '\0');
  ent_grouping_draft_set_name (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  ent_grouping_draft_set_since (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->since_row)));
  ent_grouping_draft_set_role (self->draft, (EntRole) adw_combo_row_get_selected (self->role_row));
  ent_grouping_draft_set_text (self->draft, text);
  g_clear_handle_id (&self->update, g_source_remove);
  self->update = g_timeout_add (PAUSE, pause_cb, self);
}

/* Other data may be opened in the window behind, by another program, too: names
 * mean the nations of those, and what is being added to the former is not wanted. */
static void
document_changed_cb (EntGroupingWindow *self)
{
  g_cancellable_cancel (self->adding);
  g_clear_object (&self->adding);
  gtk_widget_set_sensitive (self->form, TRUE);
  ent_grouping_draft_free (self->draft);
  self->draft = ent_grouping_draft_new (ent_state_get_document (self->state));
  changed_cb (self);
  update (self);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntGroupingWindow) self = data;
  g_auto (GStrv) groupings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = ent_addition_finish (result, &groupings, &error);
  g_autofree char *what = NULL;
  EntDataset *dataset;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->adding);
  gtk_widget_set_sensitive (self->form, TRUE);
  if (document == NULL)
    {
      update (self);
      gtk_label_set_label (self->hint, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
      return;
    }
  dataset = ent_document_get_dataset (document);
  /* Translators: a step that can be undone; %s is a grouping */
  what = g_strdup_printf (_("Add “%s”"),
                          ent_dataset_get_grouping (dataset, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[0]))->name);
  g_signal_handlers_disconnect_by_func (self->state, document_changed_cb, self); /* these are no other data */
  ent_addition_show (self->state, document, (const char *const *) groupings, what);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  EntGroupingWindow *self = ENT_GROUPING_WINDOW (widget);

  if (self->adding != NULL)
    return;
  update (self); /* what was typed last may not be in the list yet */
  if (ent_grouping_draft_get_hint (self->draft) != NULL)
    return;
  self->adding = g_cancellable_new ();
  gtk_widget_set_sensitive (self->add_button, FALSE);
  gtk_widget_set_sensitive (self->form, FALSE);
  ent_grouping_draft_add_async (self->draft, self->adding, added_cb, g_object_ref (self));
}

static void
ent_grouping_window_dispose (GObject *object)
{
  EntGroupingWindow *self = ENT_GROUPING_WINDOW (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_cancellable_cancel (self->adding);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_GROUPING_WINDOW);
  G_OBJECT_CLASS (ent_grouping_window_parent_class)->dispose (object);
}

static void
ent_grouping_window_finalize (GObject *object)
{
  EntGroupingWindow *self = ENT_GROUPING_WINDOW (object);

  g_clear_object (&self->adding);
  g_clear_pointer (&self->draft, ent_grouping_draft_free);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ent_grouping_window_parent_class)->finalize (object);
}

static void
ent_grouping_window_class_init (EntGroupingWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_grouping_window_dispose;
  object_class->finalize = ent_grouping_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-grouping-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, form);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, since_row);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, role_row);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, text_view);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, placeholder);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingWindow, list);
  gtk_widget_class_install_action (widget_class, "grouping.add", NULL, add_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "grouping.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "grouping.add", NULL);
}

static void
ent_grouping_window_init (EntGroupingWindow *self)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (EntRole role = 0; role < ENT_N_ROLES; role++)
    gtk_string_list_append (roles, ent_role_to_text (role));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (roles));
  adw_combo_row_set_selected (self->role_row, ENT_ROLE_MEMBER);
  /* The view takes no accessible name from a label. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Members"), -1);
}

/**
 * ent_grouping_window_new:
 * @parent: the window it belongs to
 * @state: what the grouping is added to; a reference is kept
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
ent_grouping_window_new (GtkWindow *parent,
                         EntState  *state)
{
  EntGroupingWindow *self = g_object_new (ENT_TYPE_GROUPING_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  self->state = g_object_ref (state);
  self->draft = ent_grouping_draft_new (ent_state_get_document (state));
  g_signal_connect_object (state, "notify::document", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->since_row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->role_row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return GTK_WIDGET (self);
}
