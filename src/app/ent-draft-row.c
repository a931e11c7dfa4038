/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-draft-row.h"

#include <glib/gi18n.h>

#include "app/ent-flag-image.h"
#include "base/ent-shown.h"

#define FLAG_SIZE 24

struct _EntDraftRow
{
  AdwActionRow parent_instance;

  guint        place;
  gboolean     left_out;
};

G_DEFINE_FINAL_TYPE (EntDraftRow, ent_draft_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHOSEN,
  LEFT_OUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The row does not outlive the answer, so a reference is held while it is told. */
static void
suggestion_cb (GtkButton   *button,
               EntDraftRow *self)
{
  const guint nation = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "nation"));

  g_object_ref (self);
  g_signal_emit (self, signals[CHOSEN], 0, nation);
  g_object_unref (self);
}

static void
leave_out_cb (GtkButton   *button,
              EntDraftRow *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[LEFT_OUT], 0, !self->left_out);
  g_object_unref (self);
}

static GtkWidget *
new_button (EntDraftRow *self,
            const char  *label,
            GCallback    callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static void
add_flag (EntDraftRow        *self,
          EntDataset         *dataset,
          const EntDraftName *name)
{
  const EntDay day = ent_date_is_set (name->span.from) ? ent_date_get_day (name->span.from) : ent_day_today ();
  GtkWidget *flag = ent_flag_image_new (FLAG_SIZE);

  ent_flag_image_set_flag (ENT_FLAG_IMAGE (flag), ent_dataset_get_nation_flag_at (dataset, name->nation, day),
                           ent_dataset_get_nation (dataset, name->nation)->record.id);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), flag);
}

/* What it is, and when. */
static char *
dup_role (const EntDraftName *name)
{
  g_autofree char *span = ent_span_to_text (name->span);

  return *span != '\0' ? g_strdup_printf ("%s · %s", ent_role_to_text (name->role), span) : g_strdup (ent_role_to_text (name->role));
}

/* Below the row, since names of nations are long and windows narrow. */
static void
add_choices (EntDraftRow        *self,
             EntDataset         *dataset,
             const EntDraftName *name)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), ENT_GROUPING_DRAFT_MAX_SUGGESTIONS + 1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; name->suggestions != NULL && i < name->suggestions->len; i++)
    {
      const guint32 nation = g_array_index (name->suggestions, guint32, i);
      GtkWidget *button = new_button (self, ent_dataset_get_nation_name (dataset, nation), G_CALLBACK (suggestion_cb));

      g_object_set_data (G_OBJECT (button), "nation", GUINT_TO_POINTER (nation));
      gtk_flow_box_append (GTK_FLOW_BOX (box), button);
    }
  gtk_flow_box_append (GTK_FLOW_BOX (box), new_button (self, _("Leave Out"), G_CALLBACK (leave_out_cb)));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
}

static void
ent_draft_row_class_init (EntDraftRowClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", ENT_TYPE_DRAFT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[LEFT_OUT] = g_signal_new ("left-out", ENT_TYPE_DRAFT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
ent_draft_row_init (EntDraftRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * ent_draft_row_new:
 * @dataset: whose nations are meant
 * @name: what was typed and what became of it; not kept
 * @place: which of the names it is
 *
 * Returns: (transfer none): a row
 */
GtkWidget *
ent_draft_row_new (EntDataset         *dataset,
                   const EntDraftName *name,
                   guint               place)
{
  EntDraftRow *self = g_object_new (ENT_TYPE_DRAFT_ROW, NULL);
  g_autofree char *shown = ent_shown (name->text);
  g_autofree char *role = name->nation != ENT_ROW_NONE ? dup_role (name) : NULL;

  self->place = place;
  self->left_out = name->left_out;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 name->nation != ENT_ROW_NONE && !name->left_out ? ent_dataset_get_nation_name (dataset, name->nation) : shown);
  if (name->left_out)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("Left out"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), new_button (self, _("Take Back"), G_CALLBACK (leave_out_cb)));
      gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
      return GTK_WIDGET (self);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), name->reason != NULL ? name->reason : role);
  if (name->nation != ENT_ROW_NONE)
    add_flag (self, dataset, name);
  if (name->reason != NULL)
    add_choices (self, dataset, name);
  return GTK_WIDGET (self);
}

/**
 * ent_draft_row_get_place:
 *
 * Returns: which of the names it is
 */
guint
ent_draft_row_get_place (EntDraftRow *self)
{
  g_return_val_if_fail (ENT_IS_DRAFT_ROW (self), 0);

  return self->place;
}
