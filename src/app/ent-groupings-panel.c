/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-groupings-panel.h"

#include <glib/gi18n.h>

#include "app/ent-grouping-row.h"
#include "app/ent-presets-button.h"
#include "app/ent-role-list.h"
#include "app/ent-tie-switch.h"
#include "base/ent-fold.h"

/* From how many groupings on a filter is worth its room. */
#define MIN_FILTERED 12

struct _EntGroupingsPanel
{
  AdwBin                    parent_instance;

  /* Template widgets */
  GtkSearchEntry           *filter;
  GtkEventControllerMotion *pointer; /* over the two lists */
  GtkLabel                 *shown_title;
  EntPresetsButton         *presets;
  GtkListBox               *shown_list;
  GtkListBox               *other_list;
  GtkLabel                 *nothing;
  EntRoleList              *roles;
  EntTieSwitch             *ties;

  EntState                 *state;   /* owned */
  EntDataset               *dataset; /* owned; that of the rows */
  GPtrArray                *rows;    /* EntGroupingRow of each grouping, owned; they go from list to list */
  GStrv                     placed;  /* owned; the groupings that were shown when the rows took their places */
  GStrv                     words;   /* owned; what is looked for, folded */
};

G_DEFINE_FINAL_TYPE (EntGroupingsPanel, ent_groupings_panel, ADW_TYPE_BIN)

static void
remove_row (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_parent (row);

  if (list != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

/* Takes the focus off the rows and says where it was. A row must not have it
 * while it changes places: GTK would look for another place for it, and keep
 * the row alive until it has found one. */
static GtkWidget *
take_focus (EntGroupingsPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (!gtk_widget_is_ancestor (focus, GTK_WIDGET (self->shown_list))
                        && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->other_list))))
    return NULL;
  gtk_root_set_focus (root, NULL);
  return focus;
}

static void
make_rows (EntGroupingsPanel *self)
{
  guint n_groupings = ent_dataset_get_n_rows (self->dataset, ENT_KIND_GROUPING);

  for (guint i = 0; i < self->rows->len; i++)
    remove_row (g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint32 row = 0; row < n_groupings; row++)
    g_ptr_array_add (self->rows, g_object_ref_sink (ent_grouping_row_new (self->state, row)));

  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  gtk_widget_set_visible (GTK_WIDGET (self->filter), n_groupings > MIN_FILTERED);
}

/* The shown ones in the order of the view; the other list sorts itself. */
static void
place_rows (EntGroupingsPanel *self)
{
  EntView *view = ent_state_get_view (self->state);

  for (guint32 i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean shown = ent_view_shows_grouping (view, ent_dataset_get_grouping (self->dataset, i)->record.id);

      if (shown || gtk_widget_get_parent (row) == GTK_WIDGET (self->shown_list))
        remove_row (row);
      if (!shown && gtk_widget_get_parent (row) == NULL)
        gtk_list_box_append (self->other_list, row);
    }
  for (guint i = 0; self->placed[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (self->dataset, ENT_KIND_GROUPING, self->placed[i]);

      if (row != ENT_ROW_NONE)
        gtk_list_box_append (self->shown_list, g_ptr_array_index (self->rows, row));
    }
}

/* The first row, or the last, that the filter lets pass. */
static GtkWidget *
find_visible (GtkListBox *list,
              gboolean    last)
{
  GtkWidget *row = last ? gtk_widget_get_last_child (GTK_WIDGET (list)) : gtk_widget_get_first_child (GTK_WIDGET (list));

  while (row != NULL && !(ENT_IS_GROUPING_ROW (row) && gtk_widget_get_child_visible (row)))
    row = last ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
  return row;
}

/* Data may lack groupings altogether; then no letters are to blame. */
static const char *
get_why_nothing (EntGroupingsPanel *self)
{
  if (self->rows->len > 0)
    return _("No grouping found. Try fewer letters or another name.");
  if (ent_dataset_get_n_rows (self->dataset, ENT_KIND_TIE) > 0)
    return _("This data set has no groupings. Its ties are shown as lines between nations.");
  return _("This data set has neither groupings nor ties. Its records are found by search.");
}

static void
update_visibility (EntGroupingsPanel *self)
{
  gboolean any_shown = find_visible (self->shown_list, FALSE) != NULL;
  gboolean any_other = find_visible (self->other_list, FALSE) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->shown_list), any_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->other_list), any_other);
  gtk_label_set_label (self->nothing, get_why_nothing (self));
  /* Before a file is read nobody knows what it has. */
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), ent_document_get_file (ent_state_get_document (self->state)) != NULL
                                                          && (self->words != NULL || self->rows->len == 0) && !any_shown && !any_other);
}

/* Rows change places only for another choice of groupings, and the list stays
 * where it is: whoever switches with the keyboard keeps the focus on the
 * grouping, which has gone to the other list, without being taken there. */
static void
arrange_rows (EntGroupingsPanel *self)
{
  const char *const *shown = ent_view_get_groupings (ent_state_get_view (self->state));
  GtkWidget *focus;

  if (self->placed != NULL && g_strv_equal (shown, (const char *const *) self->placed))
    return;

  g_strfreev (self->placed);
  self->placed = g_strdupv ((char **) shown);
  focus = take_focus (self);
  place_rows (self);
  update_visibility (self);
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

/* Whoever switches a row expects to find it at the same place again: a second
 * click undoes the first. Rows stay where they are until the pointer has gone, or,
 * for keys and fingers, the focus. */
static gboolean
is_in_use (EntGroupingsPanel *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (ent_grouping_row_is_switching (g_ptr_array_index (self->rows, i)))
      return TRUE;
  return gtk_event_controller_motion_contains_pointer (self->pointer);
}

static void
pointer_or_focus_left_cb (EntGroupingsPanel *self)
{
  if (self->state != NULL && !is_in_use (self))
    arrange_rows (self);
}

static void
update_rows (EntGroupingsPanel *self)
{
  const char *const *shown = ent_view_get_groupings (ent_state_get_view (self->state));

  gtk_label_set_label (self->shown_title, self->rows->len == 0 ? _("Groupings") : shown[0] != NULL ? _("Shown") : _("None shown"));
  for (guint i = 0; i < self->rows->len; i++)
    ent_grouping_row_update (g_ptr_array_index (self->rows, i));
}

/* Rows are made anew only for another dataset. */
static void
view_changed_cb (EntGroupingsPanel *self,
                 EntViewFields      fields)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);

  if (dataset != self->dataset)
    {
      take_focus (self);
      g_clear_pointer (&self->dataset, ent_dataset_unref);
      g_clear_pointer (&self->placed, g_strfreev);
      self->dataset = ent_dataset_ref (dataset);
      make_rows (self);
      arrange_rows (self);
      gtk_widget_set_visible (GTK_WIDGET (self->roles), self->rows->len > 0);
    }
  else if (fields & ENT_VIEW_GROUPINGS && !is_in_use (self))
    arrange_rows (self);

  if (fields & (ENT_VIEW_GROUPINGS | ENT_VIEW_DAY | ENT_VIEW_THEME))
    update_rows (self);
}

static void
row_activated_cb (GtkListBox        *list,
                  GtkListBoxRow     *row,
                  EntGroupingsPanel *self)
{
  ent_state_set_selection (self->state, ent_thing_of (ent_ref (ENT_KIND_GROUPING, ent_grouping_row_get_grouping (ENT_GROUPING_ROW (row)))));
}

static void
filter_changed_cb (GtkSearchEntry    *entry,
                   EntGroupingsPanel *self)
{
  g_autofree char *folded = ent_fold (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_strfreev (self->words);
  self->words = *g_strstrip (folded) != '\0' ? g_strsplit (folded, " ", -1) : NULL;
  gtk_list_box_invalidate_filter (self->shown_list);
  gtk_list_box_invalidate_filter (self->other_list);
  update_visibility (self);
}

/* Enter in the filter goes to the check of the first grouping that was found. */
static void
filter_activate_cb (GtkSearchEntry    *entry,
                    EntGroupingsPanel *self)
{
  GtkWidget *row;

  filter_changed_cb (entry, self); /* the entry waits a little after a key */
  row = find_visible (self->shown_list, FALSE);
  if (row == NULL)
    row = find_visible (self->other_list, FALSE);
  if (row != NULL)
    ent_grouping_row_take_focus (ENT_GROUPING_ROW (row));
}

static void
filter_stop_cb (GtkSearchEntry    *entry,
                EntGroupingsPanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       data)
{
  EntGroupingsPanel *self = data;

  return self->words == NULL || ent_grouping_row_matches (ENT_GROUPING_ROW (row), (const char *const *) self->words);
}

static int
sort_rows (GtkListBoxRow *a,
           GtkListBoxRow *b,
           gpointer       data)
{
  return ent_grouping_row_compare (ENT_GROUPING_ROW (a), ENT_GROUPING_ROW (b));
}

/* A quiet heading above the first grouping of each kind. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  EntGroupingKind kind = ent_grouping_row_get_kind (ENT_GROUPING_ROW (row));
  GtkWidget *header;

  if (before != NULL && ent_grouping_row_get_kind (ENT_GROUPING_ROW (before)) == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;
  header = gtk_label_new (ent_grouping_kind_to_plural (kind));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "pane-heading");
  gtk_list_box_row_set_header (row, header);
}

/* The arrow keys go from one list to the other as if they were one. */
static gboolean
keynav_failed_cb (GtkWidget         *list,
                  GtkDirectionType   direction,
                  EntGroupingsPanel *self)
{
  GtkWidget *row = NULL;

  if (list == GTK_WIDGET (self->shown_list) && direction == GTK_DIR_DOWN)
    row = find_visible (self->other_list, FALSE);
  if (list == GTK_WIDGET (self->other_list) && direction == GTK_DIR_UP)
    row = find_visible (self->shown_list, TRUE);
  return row != NULL && gtk_widget_grab_focus (row);
}

static void
ent_groupings_panel_dispose (GObject *object)
{
  EntGroupingsPanel *self = ENT_GROUPINGS_PANEL (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  g_clear_pointer (&self->placed, g_strfreev);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_GROUPINGS_PANEL);
  G_OBJECT_CLASS (ent_groupings_panel_parent_class)->dispose (object);
}

static void
ent_groupings_panel_class_init (EntGroupingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_groupings_panel_dispose;

  g_type_ensure (ENT_TYPE_PRESETS_BUTTON);
  g_type_ensure (ENT_TYPE_ROLE_LIST);
  g_type_ensure (ENT_TYPE_TIE_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-groupings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, filter);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, pointer);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, shown_title);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, shown_list);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, presets);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, other_list);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, roles);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, ties);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointer_or_focus_left_cb);
}

static void
ent_groupings_panel_init (EntGroupingsPanel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->other_list, sort_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->other_list, update_header, NULL, NULL);
  gtk_list_box_set_filter_func (self->shown_list, filter_row, self, NULL);
  gtk_list_box_set_filter_func (self->other_list, filter_row, self, NULL);
}

/**
 * ent_groupings_panel_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_groupings_panel_set_state (EntGroupingsPanel *self,
                               EntState          *state)
{
  g_return_if_fail (ENT_IS_GROUPINGS_PANEL (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  ent_presets_button_set_state (self->presets, state);
  ent_role_list_set_state (self->roles, state);
  ent_tie_switch_set_state (self->ties, state);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::selection", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}
