/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-membership-choice.h"

#include <glib/gi18n.h>

#define SHOWN_KEY "table-columns-shown"
#define HIDDEN_KEY "table-columns-hidden"
#define COLUMN_KEY "ent-column"
#define LIST_HEIGHT 360

struct _EntMembershipChoice
{
  GObject            parent_instance;

  GSettings         *settings; /* (nullable), owned */
  EntMembershipRows *rows;     /* (nullable), owned */
  GHashTable        *shown;    /* ids of columns that a person asked for, owned */
  GHashTable        *hidden;   /* and that a person took away, owned */
  GtkWidget         *list;     /* (nullable), weak: where they are chosen */
};

G_DEFINE_FINAL_TYPE (EntMembershipChoice, ent_membership_choice, G_TYPE_OBJECT)

static guint changed_signal;

static void
read_ids (EntMembershipChoice *self,
          const char          *key,
          GHashTable          *ids)
{
  g_auto (GStrv) list = g_settings_get_strv (self->settings, key);

  for (guint i = 0; list[i] != NULL; i++)
    g_hash_table_add (ids, g_strdup (list[i]));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
write_ids (EntMembershipChoice *self,
           const char          *key,
           GHashTable          *ids)
{
  g_autofree const char **list = (const char **) g_hash_table_get_keys_as_array (ids, NULL);

  qsort (list, g_hash_table_size (ids), sizeof (const char *), compare_texts);
  g_settings_set_strv (self->settings, key, list);
}

static void
ent_membership_choice_dispose (GObject *object)
{
  EntMembershipChoice *self = ENT_MEMBERSHIP_CHOICE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->rows, ent_membership_rows_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_weak_pointer (&self->list);

  G_OBJECT_CLASS (ent_membership_choice_parent_class)->dispose (object);
}

static void
ent_membership_choice_class_init (EntMembershipChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_membership_choice_dispose;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_membership_choice_init (EntMembershipChoice *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * ent_membership_choice_new:
 *
 * Returns: (transfer full): a choice that nobody has made yet
 */
EntMembershipChoice *
ent_membership_choice_new (void)
{
  return g_object_new (ENT_TYPE_MEMBERSHIP_CHOICE, NULL);
}

/**
 * ent_membership_choice_set_settings:
 * @self: a choice
 * @settings: (nullable): where it is remembered; a reference is kept
 */
void
ent_membership_choice_set_settings (EntMembershipChoice *self,
                                    GSettings           *settings)
{
  g_return_if_fail (ENT_IS_MEMBERSHIP_CHOICE (self));

  if (!g_set_object (&self->settings, settings) || settings == NULL)
    return;
  read_ids (self, SHOWN_KEY, self->shown);
  read_ids (self, HIDDEN_KEY, self->hidden);
}

/**
 * ent_membership_choice_has:
 * @self: a choice
 * @column: a column of the table
 *
 * Returns: whether it is seen
 */
gboolean
ent_membership_choice_has (EntMembershipChoice *self,
                           guint                column)
{
  const char *id;

  g_return_val_if_fail (ENT_IS_MEMBERSHIP_CHOICE (self) && self->rows != NULL, FALSE);

  id = ent_membership_rows_get_id (self->rows, column);
  if (column == ENT_MEMBERSHIP_NATION || g_hash_table_contains (self->shown, id))
    return TRUE;
  return column < ENT_N_MEMBERSHIP_COLUMNS + ENT_MEMBERSHIP_USUAL_COLUMNS && !g_hash_table_contains (self->hidden, id);
}

/**
 * ent_membership_choice_set:
 * @self: a choice
 * @column: a column of the table
 * @is_chosen: whether it is to be seen
 */
void
ent_membership_choice_set (EntMembershipChoice *self,
                           guint                column,
                           gboolean             is_chosen)
{
  const char *id;

  g_return_if_fail (ENT_IS_MEMBERSHIP_CHOICE (self) && self->rows != NULL);

  if (ent_membership_choice_has (self, column) == is_chosen)
    return;
  id = ent_membership_rows_get_id (self->rows, column);
  g_hash_table_remove (is_chosen ? self->hidden : self->shown, id);
  g_hash_table_add (is_chosen ? self->shown : self->hidden, g_strdup (id));
  if (self->settings != NULL)
    {
      write_ids (self, SHOWN_KEY, self->shown);
      write_ids (self, HIDDEN_KEY, self->hidden);
    }
  g_signal_emit (self, changed_signal, 0);
}

/* ------------------------------------------------------------------------ */
/* Where they are chosen */

static void
toggled_cb (EntMembershipChoice *self,
            GtkCheckButton      *check)
{
  ent_membership_choice_set (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), COLUMN_KEY)), gtk_check_button_get_active (check));
}

static void
list_columns (EntMembershipChoice *self)
{
  GtkWidget *child;

  if (self->list == NULL)
    return;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  /* Without the names of the nations nobody could read it. */
  for (guint i = ENT_MEMBERSHIP_NATION + 1; self->rows != NULL && i < ent_membership_rows_get_n_columns (self->rows); i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (ent_membership_rows_get_head (self->rows, i));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), ent_membership_choice_has (self, i));
      g_object_set_data (G_OBJECT (check), COLUMN_KEY, GUINT_TO_POINTER (i));
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->list), check);
    }
}

/**
 * ent_membership_choice_set_rows:
 * @self: a choice
 * @rows: the table whose columns are chosen from now on; a reference is kept
 */
void
ent_membership_choice_set_rows (EntMembershipChoice *self,
                                EntMembershipRows   *rows)
{
  g_return_if_fail (ENT_IS_MEMBERSHIP_CHOICE (self));
  g_return_if_fail (rows != NULL);

  ent_membership_rows_ref (rows);
  g_clear_pointer (&self->rows, ent_membership_rows_unref);
  self->rows = rows;
}

/**
 * ent_membership_choice_new_button:
 * @self: a choice
 *
 * Returns: (transfer floating): a button behind which columns are chosen
 */
GtkWidget *
ent_membership_choice_new_button (EntMembershipChoice *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (ENT_IS_MEMBERSHIP_CHOICE (self), button);

  g_set_weak_pointer (&self->list, list);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "max-content-height", LIST_HEIGHT, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect_object (popover, "show", G_CALLBACK (list_columns), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("Columns"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
  return button;
}
