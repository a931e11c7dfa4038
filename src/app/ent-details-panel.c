/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-panel.h"

#include <glib/gi18n.h>

#include "app/ent-details-page.h"
#include "model/ent-citation.h"

#define MAX_HISTORY 100

#define MAX_WIDTH_PX 372 /* unless it is asked to be wider */

struct _EntDetailsPanel
{
  AdwBin          parent_instance;

  /* Template widgets */
  EntDetailsPage *page;
  GtkWidget      *back_button;

  EntState       *state;   /* owned */
  EntDataset     *dataset; /* owned; that of the rest */
  EntThing        shown;
  GArray         *history; /* EntThing, the latest at the end, owned */
  gboolean        going_back;
};

G_DEFINE_FINAL_TYPE (EntDetailsPanel, ent_details_panel, ADW_TYPE_BIN)

static void
show_page (EntDetailsPanel *self)
{
  self->shown = ent_state_get_selection (self->state);
  ent_details_page_show (self->page, ent_details_new (self->dataset, ent_state_get_view (self->state), self->shown));
  /* Where nothing is selected there is nothing to go back from. */
  gtk_widget_set_visible (self->back_button, self->history->len > 0 && self->shown.kind != ENT_THING_NONE);
}

static void
selection_changed_cb (EntDetailsPanel *self)
{
  /* Other data come with it, and word of that comes next: nothing is to be said of the old. */
  if (self->dataset != ent_state_get_dataset (self->state))
    return;
  if (ent_thing_equal (self->shown, ent_state_get_selection (self->state)))
    return;

  if (!self->going_back)
    {
      if (self->history->len == MAX_HISTORY)
        g_array_remove_index (self->history, 0);
      g_array_append_val (self->history, self->shown);
    }
  show_page (self);
}

static void
dataset_changed_cb (EntDetailsPanel *self)
{
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  self->dataset = ent_dataset_ref (ent_state_get_dataset (self->state));
  /* References are worth nothing in another dataset. */
  g_array_set_size (self->history, 0);
  show_page (self);
  /* Before a file is read there is nothing to say of its data. */
  gtk_widget_set_visible (GTK_WIDGET (self->page), ent_document_get_file (ent_state_get_document (self->state)) != NULL);
}

static void
view_changed_cb (EntDetailsPanel *self,
                 EntViewFields    fields)
{
  if (ent_state_get_dataset (self->state) == self->dataset
      && !ent_details_page_update (self->page, ent_state_get_view (self->state), fields))
    show_page (self);
}

static void
select_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  EntDetailsPanel *self = ENT_DETAILS_PANEL (widget);
  guint kind, row;

  g_variant_get (parameter, "(uu)", &kind, &row);
  ent_state_set_selection (self->state, ent_thing_of (ent_ref (kind, row)));
}

static void
show_source_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  ent_details_page_show_source (ENT_DETAILS_PANEL (widget)->page, g_variant_get_uint32 (parameter));
}

static void
copy_citation_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  EntDetailsPanel *self = ENT_DETAILS_PANEL (widget);
  g_autofree char *citation = ent_citation_dup_text (ent_dataset_get_source (self->dataset, g_variant_get_uint32 (parameter)));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Citation copied"));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntDetailsPanel *self = ENT_DETAILS_PANEL (widget);
  guint what = g_variant_get_uint32 (parameter);
  g_autofree char *copy = ent_details_page_dup_copy (self->page, what);

  if (copy == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), copy);
  gtk_widget_activate_action (widget, "win.toast", "s", what == ENT_DETAILS_COPY_TEXT ? _("Text copied") : _("Table copied"));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ent_details_panel_go_back (ENT_DETAILS_PANEL (widget));
}

static void
ent_details_panel_dispose (GObject *object)
{
  EntDetailsPanel *self = ENT_DETAILS_PANEL (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_DETAILS_PANEL);
  G_OBJECT_CLASS (ent_details_panel_parent_class)->dispose (object);
}

static void
ent_details_panel_finalize (GObject *object)
{
  g_array_unref (ENT_DETAILS_PANEL (object)->history);
  G_OBJECT_CLASS (ent_details_panel_parent_class)->finalize (object);
}

static void
ent_details_panel_class_init (EntDetailsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_details_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_details_panel_finalize;

  g_type_ensure (ENT_TYPE_DETAILS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-details-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPanel, page);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPanel, back_button);
  gtk_widget_class_install_action (widget_class, "details.select", "(uu)", select_action);
  gtk_widget_class_install_action (widget_class, "details.show-source", "u", show_source_action);
  gtk_widget_class_install_action (widget_class, "details.copy-citation", "u", copy_citation_action);
  gtk_widget_class_install_action (widget_class, "details.copy", "u", copy_action);
  gtk_widget_class_install_action (widget_class, "details.back", NULL, back_action);
}

/* Its texts are as wide as somebody makes the panel, and no wider: by themselves
 * they would take all the room there is. */
static void
width_changed_cb (EntDetailsPanel *self)
{
  int width;

  gtk_widget_get_size_request (GTK_WIDGET (self), &width, NULL);
  adw_clamp_set_maximum_size (ADW_CLAMP (adw_bin_get_child (ADW_BIN (self))), MAX (width, MAX_WIDTH_PX));
  adw_clamp_set_tightening_threshold (ADW_CLAMP (adw_bin_get_child (ADW_BIN (self))), MAX (width, MAX_WIDTH_PX));
}

static void
ent_details_panel_init (EntDetailsPanel *self)
{
  self->history = g_array_new (FALSE, FALSE, sizeof (EntThing));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::width-request", G_CALLBACK (width_changed_cb), NULL);
  width_changed_cb (self);
}

/**
 * ent_details_panel_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_details_panel_set_state (EntDetailsPanel *self,
                             EntState        *state)
{
  g_return_if_fail (ENT_IS_DETAILS_PANEL (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  ent_details_page_set_state (self->page, state);
  g_signal_connect_object (state, "notify::dataset", G_CALLBACK (dataset_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  dataset_changed_cb (self);
}

/**
 * ent_details_panel_go_back:
 *
 * Selects what was selected before, if there was anything.
 */
void
ent_details_panel_go_back (EntDetailsPanel *self)
{
  EntThing previous;

  g_return_if_fail (ENT_IS_DETAILS_PANEL (self));

  if (self->history->len == 0)
    return;
  previous = g_array_index (self->history, EntThing, self->history->len - 1);
  g_array_set_size (self->history, self->history->len - 1);
  self->going_back = TRUE;
  ent_state_set_selection (self->state, previous);
  self->going_back = FALSE;
}
