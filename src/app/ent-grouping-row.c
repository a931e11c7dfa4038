/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-grouping-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/ent-widget-colors.h"
#include "app/ent-grouping-check.h"
#include "base/ent-collate.h"
#include "base/ent-fold.h"
#include "words/ent-absence.h"

struct _EntGroupingRow
{
  GtkListBoxRow     parent_instance;

  /* Template widgets */
  GtkToggleButton  *toggle;
  EntGroupingCheck *check;
  GtkLabel         *name;
  GtkLabel         *full_name;
  GtkLabel         *count;

  EntState         *state;   /* owned */
  EntDataset       *dataset; /* owned; that of the grouping, which the state may have left already */
  guint32           grouping;
  char             *folded;   /* owned; all names, for the filter */
  char             *sort_key; /* owned */
  gboolean          updating;
  gboolean          switching; /* the click on the toggle is being carried out */
};

G_DEFINE_FINAL_TYPE (EntGroupingRow, ent_grouping_row, GTK_TYPE_LIST_BOX_ROW)

static const EntGrouping *
get_record (EntGroupingRow *self)
{
  return ent_dataset_get_grouping (self->dataset, self->grouping);
}

static void
toggled_cb (GtkToggleButton *toggle,
            EntGroupingRow  *self)
{
  gboolean shown = gtk_toggle_button_get_active (toggle);
  const EntGrouping *record;
  g_autoptr (EntView) view = NULL;
  g_autofree char *what = NULL;

  if (self->updating)
    return;

  record = get_record (self);
  view = ent_view_with_grouping (ent_state_get_view (self->state), record->record.id, shown);
  /* Translators: what can be undone: “Undo Show G20” */
  what = g_strdup_printf (shown ? _("Show %s") : _("Hide %s"),
                          ent_dataset_get_grouping_name (self->dataset, self->grouping));
  self->switching = TRUE;
  ent_state_set_view (self->state, view, what);
  self->switching = FALSE;
}

static void
ent_grouping_row_dispose (GObject *object)
{
  EntGroupingRow *self = ENT_GROUPING_ROW (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->dataset, ent_dataset_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_GROUPING_ROW);
  G_OBJECT_CLASS (ent_grouping_row_parent_class)->dispose (object);
}

static void
ent_grouping_row_finalize (GObject *object)
{
  EntGroupingRow *self = ENT_GROUPING_ROW (object);

  g_free (self->folded);
  g_free (self->sort_key);
  G_OBJECT_CLASS (ent_grouping_row_parent_class)->finalize (object);
}

static void
ent_grouping_row_class_init (EntGroupingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_grouping_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_grouping_row_finalize;

  g_type_ensure (ENT_TYPE_GROUPING_CHECK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-grouping-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, check);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, name);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, full_name);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, count);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ent_grouping_row_init (EntGroupingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Everything the grouping is called, folded. */
static char *
dup_folded (const EntGrouping *record)
{
  g_autofree char *aliases = g_strjoinv ("\n", (char **) record->aliases);
  g_autofree char *names = g_strjoin ("\n", record->name, record->record.id, aliases, record->full_name, NULL);

  return ent_fold (names);
}

/**
 * ent_grouping_row_new:
 * @state: the state of the window
 * @grouping: row of a grouping of its dataset
 *
 * The row belongs to the dataset of the moment; another dataset needs new rows.
 * Before it is shown it wants ent_grouping_row_update().
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
ent_grouping_row_new (EntState *state,
                      guint32   grouping)
{
  EntGroupingRow *self = g_object_new (ENT_TYPE_GROUPING_ROW, NULL);
  const EntGrouping *record;
  const char *name;
  g_autofree char *label = NULL;

  self->state = g_object_ref (state);
  self->dataset = ent_dataset_ref (ent_state_get_dataset (state));
  self->grouping = grouping;
  record = get_record (self);
  name = ent_dataset_get_grouping_name (self->dataset, grouping);
  self->folded = dup_folded (record);
  self->sort_key = ent_collate_key (name);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_label (self->full_name, record->full_name);
  gtk_widget_set_visible (GTK_WIDGET (self->full_name), record->full_name != NULL && !g_str_equal (record->full_name, record->name));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->full_name), record->full_name);

  label = g_strdup_printf (_("Show %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->toggle), label);
  return GTK_WIDGET (self);
}

/**
 * ent_grouping_row_get_grouping:
 *
 * Returns: row of the grouping
 */
guint32
ent_grouping_row_get_grouping (EntGroupingRow *self)
{
  g_return_val_if_fail (ENT_IS_GROUPING_ROW (self), ENT_ROW_NONE);

  return self->grouping;
}

/* How many members it has on the day, or since when it is no more. */
static void
update_count (EntGroupingRow *self)
{
  EntDay day = ent_view_get_day (ent_state_get_view (self->state));
  g_autofree char *text = ent_absence_dup_label (self->dataset, self->grouping, day);
  g_autofree char *tooltip = ent_absence_dup_sentence (self->dataset, ent_ref (ENT_KIND_GROUPING, self->grouping), day);

  if (text != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "absent");
    }
  else
    {
      g_autoptr (GArray) members = ent_dataset_get_members_at (self->dataset, self->grouping, day, 1u << ENT_ROLE_MEMBER);

      text = g_strdup_printf ("%u", members->len);
      if (tooltip == NULL)
        tooltip = g_strdup_printf (ngettext ("%u member", "%u members", members->len), members->len);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "absent");
    }
  gtk_label_set_label (self->count, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), tooltip);
}

/**
 * ent_grouping_row_is_switching:
 *
 * Returns: whether the view changes because somebody switches this row
 */
gboolean
ent_grouping_row_is_switching (EntGroupingRow *self)
{
  g_return_val_if_fail (ENT_IS_GROUPING_ROW (self), FALSE);

  return self->switching;
}

/**
 * ent_grouping_row_update:
 *
 * Takes over what may change while the dataset stays: whether it is shown, its
 * colour, the number of members on the day, whether it is selected.
 */
void
ent_grouping_row_update (EntGroupingRow *self)
{
  EntView *view;
  const EntGrouping *record;
  gboolean shown;

  g_return_if_fail (ENT_IS_GROUPING_ROW (self));

  view = ent_state_get_view (self->state);
  record = get_record (self);
  shown = ent_view_shows_grouping (view, record->record.id);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->toggle, shown);
  self->updating = FALSE;

  guint32 rgb = ent_widget_colors_get_grouping_rgb (self->state, self->grouping);
  GdkRGBA fill = ent_widget_colors_get (self->state, ENT_COLOR_GROUPING_PILL, rgb);
  GdkRGBA tick = ent_widget_colors_get (self->state, ENT_COLOR_GROUPING_PILL_TEXT, rgb);
  GdkRGBA ring = ent_widget_colors_get (self->state, ENT_COLOR_CAPTION, 0);

  ent_grouping_check_set_colors (self->check, &fill, &tick, &ring);
  ent_grouping_check_set_active (self->check, shown);

  update_count (self);
  if (ent_thing_equal (ent_state_get_selection (self->state), ent_thing_of (ent_ref (ENT_KIND_GROUPING, self->grouping))))
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

/**
 * ent_grouping_row_take_focus:
 *
 * Gives the keyboard focus to the check of the row.
 */
void
ent_grouping_row_take_focus (EntGroupingRow *self)
{
  g_return_if_fail (ENT_IS_GROUPING_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->toggle));
}

/**
 * ent_grouping_row_matches:
 * @words: what is looked for, as ent_fold() makes it; no word matches
 *   everything
 *
 * Returns: whether each word is part of one of the names
 */
gboolean
ent_grouping_row_matches (EntGroupingRow    *self,
                          const char *const *words)
{
  g_return_val_if_fail (ENT_IS_GROUPING_ROW (self), FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * ent_grouping_row_get_kind:
 *
 * Returns: the kind of the grouping
 */
EntGroupingKind
ent_grouping_row_get_kind (EntGroupingRow *self)
{
  g_return_val_if_fail (ENT_IS_GROUPING_ROW (self), ENT_GROUPING_OTHER);

  return get_record (self)->kind;
}

/**
 * ent_grouping_row_compare:
 * @other: another row
 *
 * Returns: which of them comes first: by kind, within a kind by name as the
 *   language sorts
 */
int
ent_grouping_row_compare (EntGroupingRow *self,
                          EntGroupingRow *other)
{
  int order;

  g_return_val_if_fail (ENT_IS_GROUPING_ROW (self) && ENT_IS_GROUPING_ROW (other), 0);

  order = (int) get_record (self)->kind - (int) get_record (other)->kind;
  if (order == 0)
    order = strcmp (self->sort_key, other->sort_key);
  return order != 0 ? order : (self->grouping > other->grouping) - (self->grouping < other->grouping);
}
