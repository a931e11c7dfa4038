/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-panel.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/ent-details-content.h"
#include "model/ent-citation.h"
#include "state/ent-roles.h"

#define MAX_HISTORY 100

struct _EntDetailsPanel
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwBin *slot;
  GtkWidget *back_bar;

  EntState *state;       /* owned */
  EntDataset *dataset;   /* owned; that of the rest */
  EntDetailsPage *page;  /* borrowed from the slot */
  GArray *roles;         /* (nullable): EntRoleRow, owned; what the page lists */
  EntThing shown;
  GArray *history;       /* EntThing, the latest at the end, owned */
  gboolean going_back;
};

G_DEFINE_FINAL_TYPE (EntDetailsPanel, ent_details_panel, ADW_TYPE_BIN)

/* The roles of a nation or in a grouping on the day; nothing for other records. */
static GArray *
list_roles (EntDetailsPanel *self)
{
  if (!ent_thing_is (self->shown, ENT_KIND_NATION) && !ent_thing_is (self->shown, ENT_KIND_GROUPING))
    return NULL;
  return ent_roles_list (self->dataset, self->shown.record, ent_view_get_day (ent_state_get_view (self->state)));
}

static gboolean
has_same_roles (EntDetailsPanel *self)
{
  g_autoptr (GArray) roles = list_roles (self);

  return roles == NULL
         || (roles->len == self->roles->len && memcmp (roles->data, self->roles->data, roles->len * sizeof (EntRoleRow)) == 0);
}

static void
show_page (EntDetailsPanel *self)
{
  EntThing selection = ent_state_get_selection (self->state);
  g_autofree char *tab = NULL;
  double scroll = 0;

  /* Whoever reads the quotes of one nation and goes to the next, reads quotes. */
  if (self->page != NULL && ent_thing_get_record (self->shown).kind == ent_thing_get_record (selection).kind)
    tab = g_strdup (ent_details_page_get_tab (self->page));
  /* And stays where the reading is while the same page is made anew. */
  if (self->page != NULL && ent_thing_equal (self->shown, selection))
    scroll = ent_details_page_get_scroll (self->page);

  self->shown = selection;
  g_clear_pointer (&self->roles, g_array_unref);
  self->roles = list_roles (self);
  self->page = ENT_DETAILS_PAGE (ent_details_content_new (self->state, ent_thing_get_record (selection)));
  adw_bin_set_child (self->slot, GTK_WIDGET (self->page));
  if (tab != NULL)
    ent_details_page_set_tab (self->page, tab);
  if (scroll > 0)
    ent_details_page_set_scroll (self->page, scroll);
  gtk_widget_set_visible (self->back_bar, self->history->len > 0);
}

static void
selection_changed_cb (EntDetailsPanel *self)
{
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
  /* References are worth nothing in another dataset, nor is where one was reading. */
  g_array_set_size (self->history, 0);
  self->page = NULL;
  show_page (self);
}

/* Moving the date, which happens many times a second, changes a few words; a
 * page is made anew only when its colours or its lists are others. */
static void
view_changed_cb (EntDetailsPanel *self,
                 EntViewFields    fields)
{
  if (ent_state_get_dataset (self->state) != self->dataset)
    return;

  if (fields & (ENT_VIEW_GROUPINGS | ENT_VIEW_THEME) || (fields & ENT_VIEW_DAY && !has_same_roles (self)))
    show_page (self);
  else if (fields & ENT_VIEW_DAY)
    ent_details_content_update (self->page, self->state, ent_thing_get_record (self->shown));
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
  self->page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_DETAILS_PANEL);
  G_OBJECT_CLASS (ent_details_panel_parent_class)->dispose (object);
}

static void
ent_details_panel_finalize (GObject *object)
{
  g_array_unref (ENT_DETAILS_PANEL (object)->history);
  g_clear_pointer (&ENT_DETAILS_PANEL (object)->roles, g_array_unref);
  G_OBJECT_CLASS (ent_details_panel_parent_class)->finalize (object);
}

static void
ent_details_panel_class_init (EntDetailsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_details_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_details_panel_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-details-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPanel, slot);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPanel, back_bar);
  gtk_widget_class_install_action (widget_class, "details.select", "(uu)", select_action);
  gtk_widget_class_install_action (widget_class, "details.show-source", "u", show_source_action);
  gtk_widget_class_install_action (widget_class, "details.copy-citation", "u", copy_citation_action);
  gtk_widget_class_install_action (widget_class, "details.back", NULL, back_action);
}

static void
ent_details_panel_init (EntDetailsPanel *self)
{
  self->history = g_array_new (FALSE, FALSE, sizeof (EntThing));
  gtk_widget_init_template (GTK_WIDGET (self));
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
