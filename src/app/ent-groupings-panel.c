/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-groupings-panel.h"

#include <glib/gi18n.h>

#include "app/ent-grouping-row.h"
#include "app/ent-role-sample.h"

/* From how many groupings on a filter is worth its room. */
#define MIN_FILTERED 12

/* What the three rows of roles switch on and off together. A suspended member
 * is a member. */
static const struct
{
  EntRoleClass role_class;
  EntRoles roles;
  const char *label;
} role_rows[] = {
  { ENT_ROLE_CLASS_MEMBER, 1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_SUSPENDED, N_("Member") },
  { ENT_ROLE_CLASS_OUTER,
    1u << ENT_ROLE_OBSERVER | 1u << ENT_ROLE_DIALOGUE_PARTNER | 1u << ENT_ROLE_PARTNER | 1u << ENT_ROLE_ASSOCIATE,
    N_("Observer or partner") },
  { ENT_ROLE_CLASS_PROSPECTIVE, 1u << ENT_ROLE_CANDIDATE | 1u << ENT_ROLE_INVITED, N_("Candidate or invited") },
};

struct _EntGroupingsPanel
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkSearchEntry *filter;
  GtkWidget *shown_title;
  GtkListBox *shown_list;
  GtkWidget *other_title;
  GtkListBox *other_list;
  GtkListBox *role_list;

  GtkCheckButton *role_checks[G_N_ELEMENTS (role_rows)]; /* borrowed from role_list */
  EntState *state;    /* owned */
  EntDataset *dataset; /* owned; that of the rows */
  GStrv shown;        /* owned; ids of the rows in shown_list */
  char *folded;       /* owned; text of the filter */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntGroupingsPanel, ent_groupings_panel, ADW_TYPE_BIN)

static void
remove_rows (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
update_rows (GtkListBox *list)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    ent_grouping_row_update (ENT_GROUPING_ROW (child));
}

/* The grouping whose check has the focus, or none. */
static guint32
find_focus (GtkListBox *list)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ent_grouping_row_has_focus (ENT_GROUPING_ROW (child)))
      return ent_grouping_row_get_grouping (ENT_GROUPING_ROW (child));
  return ENT_ROW_NONE;
}

static void
restore_focus (GtkListBox *list,
               guint32     grouping)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ent_grouping_row_get_grouping (ENT_GROUPING_ROW (child)) == grouping)
      ent_grouping_row_take_focus (ENT_GROUPING_ROW (child));
}

/* One list in the order of the view, one in the order of the dataset. */
static void
make_rows (EntGroupingsPanel *self)
{
  EntView *view = ent_state_get_view (self->state);
  guint n_groupings = ent_dataset_get_n_rows (self->dataset, ENT_KIND_GROUPING);
  guint n_shown = 0;

  remove_rows (self->shown_list);
  remove_rows (self->other_list);
  for (guint i = 0; self->shown[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (self->dataset, ENT_KIND_GROUPING, self->shown[i]);

      if (row == ENT_ROW_NONE)
        continue;
      gtk_list_box_append (self->shown_list, ent_grouping_row_new (self->state, row));
      n_shown++;
    }
  for (guint32 row = 0; row < n_groupings; row++)
    if (!ent_view_shows_grouping (view, ent_dataset_get_grouping (self->dataset, row)->record.id))
      gtk_list_box_append (self->other_list, ent_grouping_row_new (self->state, row));

  gtk_widget_set_visible (self->shown_title, n_shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->shown_list), n_shown > 0);
  gtk_widget_set_visible (self->other_title, n_shown < n_groupings);
  gtk_widget_set_visible (GTK_WIDGET (self->other_list), n_shown < n_groupings);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), n_groupings > MIN_FILTERED);
}

static void
update_roles (EntGroupingsPanel *self)
{
  EntRoles roles = ent_view_get_roles (ent_state_get_view (self->state));

  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (role_rows); i++)
    gtk_check_button_set_active (self->role_checks[i], (roles & role_rows[i].roles) != 0);
  self->updating = FALSE;
}

/* Rows are made anew only when another dataset or another choice of groupings
 * asks for others; the focus stays where it is while the date moves. */
static void
state_changed_cb (EntGroupingsPanel *self)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  const char * const *shown = ent_view_get_groupings (ent_state_get_view (self->state));

  if (dataset != self->dataset || self->shown == NULL || !g_strv_equal (shown, (const char * const *) self->shown))
    {
      guint32 focus = dataset == self->dataset ? MIN (find_focus (self->shown_list), find_focus (self->other_list)) : ENT_ROW_NONE;

      g_clear_pointer (&self->dataset, ent_dataset_unref);
      self->dataset = ent_dataset_ref (dataset);
      g_strfreev (self->shown);
      self->shown = g_strdupv ((char **) shown);
      make_rows (self);
      /* Whoever switches with the keyboard stays with the grouping, which has
       * gone to the other list. */
      if (focus != ENT_ROW_NONE)
        {
          restore_focus (self->shown_list, focus);
          restore_focus (self->other_list, focus);
        }
    }
  update_rows (self->shown_list);
  update_rows (self->other_list);
  update_roles (self);
}

static void
row_activated_cb (GtkListBox        *list,
                  GtkListBoxRow     *row,
                  EntGroupingsPanel *self)
{
  ent_state_set_selection (self->state, ent_ref (ENT_KIND_GROUPING, ent_grouping_row_get_grouping (ENT_GROUPING_ROW (row))));
}

static void
role_toggled_cb (GtkCheckButton    *check,
                 EntGroupingsPanel *self)
{
  EntRoles roles;
  guint i;

  if (self->updating)
    return;

  for (i = 0; self->role_checks[i] != check; i++)
    g_assert (i + 1 < G_N_ELEMENTS (role_rows));

  roles = ent_view_get_roles (ent_state_get_view (self->state));
  if (gtk_check_button_get_active (check))
    roles |= role_rows[i].roles;
  else
    roles &= ~role_rows[i].roles;

  g_autoptr (EntView) view = ent_view_with_roles (ent_state_get_view (self->state), roles);
  /* Translators: what can be undone, followed by a kind of role */
  g_autofree char *what = g_strdup_printf (gtk_check_button_get_active (check) ? _("Show “%s”") : _("Hide “%s”"),
                                           _(role_rows[i].label));

  ent_state_set_view (self->state, view, what);
}

static void
role_row_activated_cb (GtkListBox        *list,
                       GtkListBoxRow     *row,
                       EntGroupingsPanel *self)
{
  GtkCheckButton *check = self->role_checks[gtk_list_box_row_get_index (row)];

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
filter_changed_cb (GtkSearchEntry    *entry,
                   EntGroupingsPanel *self)
{
  g_free (self->folded);
  self->folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gtk_list_box_invalidate_filter (self->shown_list);
  gtk_list_box_invalidate_filter (self->other_list);
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       data)
{
  EntGroupingsPanel *self = data;

  return self->folded == NULL || ent_grouping_row_matches (ENT_GROUPING_ROW (row), self->folded);
}

static void
make_role_rows (EntGroupingsPanel *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_rows); i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *sample = g_object_new (ENT_TYPE_ROLE_SAMPLE, NULL);
      GtkWidget *label = gtk_label_new (_(role_rows[i].label));
      GtkWidget *check = gtk_check_button_new ();

      ent_role_sample_set_role_class (ENT_ROLE_SAMPLE (sample), role_rows[i].role_class);
      gtk_widget_set_valign (sample, GTK_ALIGN_CENTER);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      gtk_widget_set_focusable (row, FALSE);
      gtk_box_append (GTK_BOX (box), sample);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), check);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_list_box_append (self->role_list, row);
      g_signal_connect (check, "toggled", G_CALLBACK (role_toggled_cb), self);
      self->role_checks[i] = GTK_CHECK_BUTTON (check);
    }
}

static void
ent_groupings_panel_dispose (GObject *object)
{
  EntGroupingsPanel *self = ENT_GROUPINGS_PANEL (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  g_clear_pointer (&self->shown, g_strfreev);
  g_clear_pointer (&self->folded, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_GROUPINGS_PANEL);
  G_OBJECT_CLASS (ent_groupings_panel_parent_class)->dispose (object);
}

static void
ent_groupings_panel_class_init (EntGroupingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_groupings_panel_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-groupings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, filter);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, shown_title);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, shown_list);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, other_title);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, other_list);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingsPanel, role_list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_row_activated_cb);
}

static void
ent_groupings_panel_init (EntGroupingsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->shown_list, filter_row, self, NULL);
  gtk_list_box_set_filter_func (self->other_list, filter_row, self, NULL);
  make_role_rows (self);
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
  g_signal_connect_object (state, "notify::dataset", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::view", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::selection", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}
