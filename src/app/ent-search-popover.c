/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-search-popover.h"

#include "app/ent-record-icon.h"
#include "words/ent-record-words.h"

#define MAX_RESULTS 20

struct _EntSearchPopover
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *results;

  EntState *state; /* owned */
  GArray *found;   /* (nullable): EntRef, one per row, owned */
};

G_DEFINE_FINAL_TYPE (EntSearchPopover, ent_search_popover, GTK_TYPE_POPOVER)

static GtkWidget *
make_row (EntSearchPopover *self,
          EntRef            ref)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = ent_record_icon_new (dataset, ref, 24);
  g_autofree char *title = ent_record_dup_title (dataset, ref);
  g_autofree char *subtitle = ent_record_dup_subtitle (dataset, ref);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (words), label);
  if (*subtitle != '\0')
    {
      GtkWidget *quiet = gtk_label_new (subtitle);

      gtk_label_set_xalign (GTK_LABEL (quiet), 0);
      gtk_label_set_ellipsize (GTK_LABEL (quiet), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (quiet, "caption");
      gtk_widget_add_css_class (quiet, "dim-label");
      gtk_box_append (GTK_BOX (words), quiet);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, title);
  return row;
}

static void
search_changed_cb (GtkSearchEntry   *entry,
                   EntSearchPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (GPtrArray) sections = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, child);
  g_clear_pointer (&self->found, g_array_unref);

  if (*text == '\0' || self->state == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "hint");
      return;
    }

  self->found = g_array_new (FALSE, FALSE, sizeof (EntRef));
  sections = ent_search_find (ent_state_get_search (self->state), text, MAX_RESULTS);
  for (guint i = 0; i < sections->len; i++)
    {
      GArray *refs = ((EntSearchSection *) g_ptr_array_index (sections, i))->refs;

      g_array_append_vals (self->found, refs->data, refs->len);
    }
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->results, make_row (self, g_array_index (self->found, EntRef, i)));
  gtk_stack_set_visible_child_name (self->stack, self->found->len > 0 ? "results" : "nothing");
  if (self->found->len > 0)
    gtk_list_box_select_row (self->results, gtk_list_box_get_row_at_index (self->results, 0));
}

/* What was found has other rows now, or none. */
static void
dataset_changed_cb (EntSearchPopover *self)
{
  search_changed_cb (self->entry, self);
}

static void
row_activated_cb (GtkListBox       *list,
                  GtkListBoxRow    *row,
                  EntSearchPopover *self)
{
  EntRef ref = g_array_index (self->found, EntRef, gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  ent_state_set_selection (self->state, ent_thing_of (ref));
}

static void
activate_cb (GtkSearchEntry   *entry,
             EntSearchPopover *self)
{
  GtkListBoxRow *row;

  /* The entry waits a little after a key; Enter does not. */
  search_changed_cb (entry, self);
  row = gtk_list_box_get_selected_row (self->results);
  if (row != NULL)
    row_activated_cb (self->results, row, self);
}

static void
stop_search_cb (GtkSearchEntry   *entry,
                EntSearchPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
ent_search_popover_map (GtkWidget *widget)
{
  EntSearchPopover *self = ENT_SEARCH_POPOVER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search_changed_cb (self->entry, self);
  GTK_WIDGET_CLASS (ent_search_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
ent_search_popover_dispose (GObject *object)
{
  EntSearchPopover *self = ENT_SEARCH_POPOVER (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->found, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_SEARCH_POPOVER);
  G_OBJECT_CLASS (ent_search_popover_parent_class)->dispose (object);
}

static void
ent_search_popover_class_init (EntSearchPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_search_popover_dispose;
  widget_class->map = ent_search_popover_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-search-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSearchPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, EntSearchPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, EntSearchPopover, results);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_search_popover_init (EntSearchPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_search_popover_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_search_popover_set_state (EntSearchPopover *self,
                              EntState         *state)
{
  g_return_if_fail (ENT_IS_SEARCH_POPOVER (self));
  g_return_if_fail (ENT_IS_STATE (state));

  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::dataset", G_CALLBACK (dataset_changed_cb), self, G_CONNECT_SWAPPED);
}
