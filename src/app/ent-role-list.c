/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-role-list.h"

#include <glib/gi18n.h>

#include "app/ent-role-sample.h"

/* What the three rows of roles switch on and off together. A suspended member
 * is a member. */
static const struct
{
  EntRoleClass role_class;
  EntRoles     roles;
  const char  *label;
} role_rows[] = {
  { ENT_ROLE_CLASS_MEMBER, 1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_SUSPENDED, N_("Member") },
  { ENT_ROLE_CLASS_OUTER,
    1u << ENT_ROLE_OBSERVER | 1u << ENT_ROLE_DIALOGUE_PARTNER | 1u << ENT_ROLE_PARTNER | 1u << ENT_ROLE_ASSOCIATE,
    N_("Observer or partner") },
  { ENT_ROLE_CLASS_PROSPECTIVE, 1u << ENT_ROLE_CANDIDATE | 1u << ENT_ROLE_INVITED, N_("Candidate or invited") },
};

struct _EntRoleList
{
  AdwBin          parent_instance;

  /* Template widgets */
  GtkListBox     *list;

  GtkCheckButton *checks[G_N_ELEMENTS (role_rows)]; /* borrowed from list */
  EntState       *state;                            /* owned */
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (EntRoleList, ent_role_list, ADW_TYPE_BIN)

static void
view_changed_cb (EntRoleList   *self,
                 EntViewFields  fields)
{
  EntRoles roles = ent_view_get_roles (ent_state_get_view (self->state));

  if ((fields & ENT_VIEW_ROLES) == 0)
    return;
  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (role_rows); i++)
    gtk_check_button_set_active (self->checks[i], (roles & role_rows[i].roles) != 0);
  self->updating = FALSE;
}

static void
toggled_cb (GtkCheckButton *check,
            EntRoleList    *self)
{
  EntRoles roles;
  guint i;

  if (self->updating)
    return;

  for (i = 0; self->checks[i] != check; i++)
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
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  EntRoleList   *self)
{
  GtkCheckButton *check = self->checks[gtk_list_box_row_get_index (row)];

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
make_rows (EntRoleList *self)
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
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      gtk_widget_set_focusable (row, FALSE);
      gtk_box_append (GTK_BOX (box), sample);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), check);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_list_box_append (self->list, row);
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
      self->checks[i] = GTK_CHECK_BUTTON (check);
    }
}

static void
ent_role_list_dispose (GObject *object)
{
  EntRoleList *self = ENT_ROLE_LIST (object);

  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_ROLE_LIST);
  G_OBJECT_CLASS (ent_role_list_parent_class)->dispose (object);
}

static void
ent_role_list_class_init (EntRoleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_role_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-role-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRoleList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_role_list_init (EntRoleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_rows (self);
}

/**
 * ent_role_list_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_role_list_set_state (EntRoleList *self,
                         EntState    *state)
{
  g_return_if_fail (ENT_IS_ROLE_LIST (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}
