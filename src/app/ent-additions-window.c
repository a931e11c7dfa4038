/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-additions-window.h"

#include <glib/gi18n.h>

#include "state/ent-addition.h"
#include "state/ent-first-view.h"

struct _EntAdditionsWindow
{
  AdwWindow   parent_instance;

  /* Template widgets */
  GtkListBox *list;
  GtkLabel   *problem;

  EntState   *state;  /* owned */
  EntAdded   *taking; /* (nullable), owned: what is being taken away */
};

G_DEFINE_FINAL_TYPE (EntAdditionsWindow, ent_additions_window, ADW_TYPE_WINDOW)

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntAdditionsWindow) self = data;
  g_autoptr (EntAdded) added = g_steal_pointer (&self->taking);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = ent_addition_take_back_finish (result, &error);
  g_autoptr (EntView) view = NULL;
  g_autofree char *what = NULL;

  if (self->list == NULL) /* the window is gone */
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), document == NULL);
  if (document == NULL)
    {
      gtk_label_set_label (self->problem, error->message);
      return;
    }
  view = ent_first_view_keep_known (ent_state_get_view (self->state), ent_document_get_dataset (document));
  /* Translators: a step that can be undone; %s is what was added to the data */
  what = g_strdup_printf (_("Take Away “%s”"), ent_added_get_title (added));
  ent_state_change_document (self->state, document, view, what);
}

static void
clicked_cb (GtkButton          *button,
            EntAdditionsWindow *self)
{
  if (self->taking != NULL)
    return;
  self->taking = ent_added_ref (g_object_get_data (G_OBJECT (button), "added"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), FALSE);
  ent_addition_take_back (ent_state_get_document (self->state), self->taking, taken_cb, g_object_ref (self));
}

static char *
describe (EntAdded *added)
{
  const guint n_memberships = ent_added_get_n_records (added, ENT_KIND_MEMBERSHIP), n_events = ent_added_get_n_records (added, ENT_KIND_EVENT);
  g_autofree char *count = n_memberships == 0 && n_events > 0
                               ? g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events)
                               : g_strdup_printf (ngettext ("%u membership", "%u memberships", n_memberships), n_memberships);
  g_autofree char *day = ent_day_to_text (ent_added_get_day (added));

  /* Translators: a count of memberships or events and a date */
  return g_strdup_printf (_("%1$s, %2$s"), count, day);
}

static GtkWidget *
new_row (EntAdditionsWindow *self,
         EntAdded           *added,
         gboolean            is_left_out)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Take Away"));
  g_autofree char *title = g_markup_escape_text (ent_added_get_title (added), -1);
  g_autofree char *subtitle = is_left_out ? g_strdup (_("Left out, as it no longer goes with the data")) : describe (added);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  g_object_set_data_full (G_OBJECT (button), "added", ent_added_ref (added), (GDestroyNotify) ent_added_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* Where nothing is left there is nothing to look at. */
static void
update (EntAdditionsWindow *self)
{
  EntDocument *document = ent_state_get_document (self->state);
  GPtrArray *added = ent_document_get_added (document);
  GPtrArray *left_out = ent_document_get_left_out (document);
  GtkWidget *child;

  if (added->len + left_out->len == 0 || !ent_document_get_bundled (document))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < added->len; i++)
    gtk_list_box_append (self->list, new_row (self, g_ptr_array_index (added, i), FALSE));
  for (guint i = 0; i < left_out->len; i++)
    gtk_list_box_append (self->list, new_row (self, g_ptr_array_index (left_out, i), TRUE));
}

static void
ent_additions_window_dispose (GObject *object)
{
  EntAdditionsWindow *self = ENT_ADDITIONS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_ADDITIONS_WINDOW);
  g_clear_object (&self->state);
  g_clear_pointer (&self->taking, ent_added_unref);
  G_OBJECT_CLASS (ent_additions_window_parent_class)->dispose (object);
}

static void
ent_additions_window_class_init (EntAdditionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_additions_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-additions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntAdditionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, EntAdditionsWindow, problem);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ent_additions_window_init (EntAdditionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_additions_window_new:
 * @parent: the window it belongs to
 * @state: what things were added to; a reference is kept
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
ent_additions_window_new (GtkWindow *parent,
                          EntState  *state)
{
  EntAdditionsWindow *self = g_object_new (ENT_TYPE_ADDITIONS_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::document", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
