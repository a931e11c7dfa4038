/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-search-popover.h"

#include <glib/gi18n.h>

#include "app/ent-context-menu.h"
#include "app/ent-search-row.h"
#include "app/ent-thing-menu.h"
#include "model/ent-search.h"
#include "state/ent-finder.h"
#include "view/ent-view-record.h"
#include "words/ent-record-words.h"

/* Of each kind: enough to see what else was found, and up to how many when all
 * of one kind are asked for. */
#define N_FIRST 6
#define MAX_ALL 100

struct _EntSearchPopover
{
  GtkPopover      parent_instance;

  /* Template widgets */
  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListBox     *results;

  /* owned */
  EntState       *state;
  EntFinder      *finder;
  GPtrArray      *sections; /* (nullable): EntSearchSection, of the rows */

  EntKind         only; /* the kind of which all are listed, or ENT_KIND_NONE */
};

G_DEFINE_FINAL_TYPE (EntSearchPopover, ent_search_popover, GTK_TYPE_POPOVER)

static const char *
get_heading (EntKind kind)
{
  switch (kind)
    {
    case ENT_KIND_SOURCE:
      return _("Sources");
    case ENT_KIND_NATION:
      return _("Nations");
    case ENT_KIND_GROUPING:
      return _("Groupings");
    case ENT_KIND_MEMBERSHIP:
      return _("Roles");
    case ENT_KIND_TIE:
      return _("Ties");
    case ENT_KIND_EVENT:
      return _("Events");
    case ENT_KIND_QUOTE:
      return _("Quotes");
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      g_return_val_if_reached ("");
    }
}

/* The last row of a kind of which not all are listed leads to the rest. */
static GtkWidget *
make_all_row (const EntSearchSection *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  /* Translators: a row below some results of one kind; the number is how many there are in all */
  g_autofree char *text = g_strdup_printf (_("Show All %u"), section->n_found);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "search-more");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (row), "kind", GUINT_TO_POINTER (section->kind));
  return row;
}

static EntKind
get_kind (GtkListBoxRow *row)
{
  if (ENT_IS_SEARCH_ROW (row))
    return ent_search_row_get_ref (ENT_SEARCH_ROW (row)).kind;
  return (EntKind) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "kind"));
}

/* A heading stands above the first row of each kind. Rows come and go together,
 * so none has to lose it. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  GtkWidget *label;

  if ((before != NULL && get_kind (before) == get_kind (row)) || gtk_list_box_row_get_header (row) != NULL)
    return;
  label = gtk_label_new (get_heading (get_kind (row)));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "pane-heading");
  gtk_list_box_row_set_header (row, label);
}

/* Brings the record into the picture and its page into the pane. */
static void
show_cb (EntSearchPopover *self,
         EntSearchRow     *row)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  EntRef ref = ent_search_row_get_ref (row);
  g_autoptr (EntView) view = ent_view_with_record (ent_state_get_view (self->state), dataset, ref);
  g_autofree char *title = ent_record_dup_title (dataset, ref, ent_view_get_day (ent_state_get_view (self->state)));
  /* Translators: what can be undone, followed by a kind of role */
  g_autofree char *what = g_strdup_printf (_("Show “%s”"), title);

  gtk_popover_popdown (GTK_POPOVER (self));
  ent_state_set_view (self->state, view, what);
  ent_state_set_selection (self->state, ent_thing_of (ref));
}

static void
add_rows (EntSearchPopover       *self,
          const EntSearchSection *section,
          const char             *text)
{
  for (guint i = 0; i < section->refs->len; i++)
    {
      GtkWidget *row = ent_search_row_new (self->state, g_array_index (section->refs, EntRef, i), text);

      g_signal_connect_object (row, "show-in-picture", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->results, row);
    }
  if (section->n_found > section->refs->len && self->only == ENT_KIND_NONE)
    gtk_list_box_append (self->results, make_all_row (section));
}

static void
list_results (EntSearchPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, child);
  g_clear_pointer (&self->sections, g_ptr_array_unref);

  if (*text == '\0' || self->state == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "hint");
      return;
    }

  ent_finder_prepare (self->finder);
  self->sections = ent_finder_find (self->finder, text, self->only == ENT_KIND_NONE ? N_FIRST : MAX_ALL);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const EntSearchSection *section = g_ptr_array_index (self->sections, i);

      if (self->only == ENT_KIND_NONE || section->kind == self->only)
        add_rows (self, section, text);
    }
  /* What is not found yet may be found in a moment. */
  gtk_stack_set_visible_child_name (self->stack, self->sections->len > 0 || !ent_finder_get_ready (self->finder) ? "results" : "nothing");
  if (self->sections->len > 0)
    gtk_list_box_select_row (self->results, gtk_list_box_get_row_at_index (self->results, 0));
}

static void
search_changed_cb (GtkSearchEntry   *entry,
                   EntSearchPopover *self)
{
  self->only = ENT_KIND_NONE;
  list_results (self);
}

/* What was found has other rows now, or none; or names are known that were not
 * before. The focus does not fall into nothing with a row. */
static void
finder_changed_cb (EntSearchPopover *self)
{
  gboolean in_results = gtk_widget_get_focus_child (GTK_WIDGET (self->results)) != NULL;

  search_changed_cb (self->entry, self);
  if (in_results)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
row_activated_cb (GtkListBox       *list,
                  GtkListBoxRow    *row,
                  EntSearchPopover *self)
{
  if (!ENT_IS_SEARCH_ROW (row))
    {
      self->only = get_kind (row);
      list_results (self);
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->results)));
      return;
    }

  EntRef ref = ent_search_row_get_ref (ENT_SEARCH_ROW (row));

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

/* The list would leave the keys to the scrolled area around it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                EntSearchPopover      *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->results);

  return key == GDK_KEY_Down && row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
stop_search_cb (GtkSearchEntry   *entry,
                EntSearchPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static GMenuModel *
make_menu (EntMenuPlace *place,
           gpointer      data)
{
  EntSearchPopover *self = data;
  GtkWidget *row = place->target != NULL ? gtk_widget_get_ancestor (place->target, ENT_TYPE_SEARCH_ROW) : NULL;

  return row != NULL ? ent_thing_menu_new (self->state, ent_thing_of (ent_search_row_get_ref (ENT_SEARCH_ROW (row)))) : NULL;
}

static void
ent_search_popover_map (GtkWidget *widget)
{
  EntSearchPopover *self = ENT_SEARCH_POPOVER (widget);

  if (self->finder != NULL)
    ent_finder_prepare (self->finder);
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
  g_clear_object (&self->finder);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_search_popover_init (EntSearchPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_context_menu_attach (gtk_widget_get_parent (GTK_WIDGET (self->stack)), make_menu, self);
  gtk_list_box_set_header_func (self->results, update_header, NULL, NULL);
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
  self->finder = ent_finder_new (state);
  /* Whatever is to be read, by a row or by its menu, is read in the pane. */
  g_signal_connect_object (state, "notify::selection", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (finder_changed_cb), self, G_CONNECT_SWAPPED);
}
