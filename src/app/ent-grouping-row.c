/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-grouping-row.h"

#include <glib/gi18n.h>

#include "app/ent-grouping-check.h"
#include "app/ent-widget-colors.h"
#include "state/ent-grouping-members.h"
#include "words/ent-absence.h"

struct _EntGroupingRow
{
  AdwBin            parent_instance;

  /* Template widgets */
  GtkToggleButton  *toggle;
  EntGroupingCheck *check;
  GtkLabel         *name;
  GtkLabel         *second_line;
  GtkWidget        *numbers;
  GtkLabel         *count;
  GtkLabel         *changes;

  EntState         *state;   /* owned */
  EntDataset       *dataset; /* (nullable), owned; that of the grouping, which the state may have left already */
  guint32           grouping;
  char             *said;   /* (nullable), owned; what the numbers say */
  gboolean          absent; /* on the day shown, or in the range */
  gboolean          updating;
};

G_DEFINE_FINAL_TYPE (EntGroupingRow, ent_grouping_row, ADW_TYPE_BIN)

static const EntGrouping *
get_record (EntGroupingRow *self)
{
  return ent_dataset_get_grouping (self->dataset, self->grouping);
}

static void
toggled_cb (GtkToggleButton *toggle,
            EntGroupingRow  *self)
{
  if (!self->updating)
    gtk_widget_activate_action (GTK_WIDGET (self), "groupings.switch", "(ub)", self->grouping, gtk_toggle_button_get_active (toggle));
}

/* They are others on each day of each row: what they say is asked for when somebody wants to know. */
static gboolean
query_numbers_cb (GtkWidget      *numbers,
                  int             x,
                  int             y,
                  gboolean        keyboard,
                  GtkTooltip     *tooltip,
                  EntGroupingRow *self)
{
  gtk_tooltip_set_text (tooltip, self->said);
  return self->said != NULL;
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
  g_free (ENT_GROUPING_ROW (object)->said);
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
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, second_line);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, numbers);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, count);
  gtk_widget_class_bind_template_child (widget_class, EntGroupingRow, changes);
  gtk_widget_class_bind_template_callback (widget_class, query_numbers_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ent_grouping_row_init (EntGroupingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_grouping_row_new:
 * @state: the state of the window; a reference is kept
 *
 * Returns: (transfer floating): a row that wants ent_grouping_row_show()
 */
GtkWidget *
ent_grouping_row_new (EntState *state)
{
  EntGroupingRow *self;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  self = g_object_new (ENT_TYPE_GROUPING_ROW, NULL);
  self->state = g_object_ref (state);
  return GTK_WIDGET (self);
}

/* GTK asks the display where the pointer is each time a tooltip is set, but not of a
 * widget that is hidden, as those of a new row are. */
static void
set_tooltip (GtkWidget  *widget,
             const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

/* What stays as long as the dataset does. */
static void
show_names (EntGroupingRow *self)
{
  const char *name = ent_dataset_get_grouping_name (self->dataset, self->grouping);
  g_autofree char *label = g_strdup_printf (_("Show %s"), name);

  gtk_label_set_label (self->name, name);
  set_tooltip (GTK_WIDGET (self->name), name);
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  set_tooltip (GTK_WIDGET (self->toggle), label);
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), TRUE);
}

/* How many members it has on the day or in the range, and below that how many
 * have come and gone. */
static void
update_count (EntGroupingRow           *self,
              const EntGroupingMembers *members,
              const char               *remark)
{
  g_autofree char *text = g_strdup_printf ("%u", ent_grouping_members_get_n (members));
  g_autofree char *changes = ent_grouping_members_dup_changes (members);
  g_autofree char *said = ent_grouping_members_dup_text (members);

  gtk_label_set_label (self->count, text);
  gtk_label_set_label (self->changes, changes != NULL ? changes : "");
  gtk_widget_set_visible (GTK_WIDGET (self->changes), changes != NULL);
  gtk_widget_set_visible (self->numbers, !self->absent);
  g_free (self->said);
  self->said = g_strdup (remark != NULL ? remark : said);
}

/* The full name, and before it since when the grouping is no more: beside the
 * name these words would leave it no room. */
static void
update_second_line (EntGroupingRow *self,
                    const char     *absence,
                    const char     *remark)
{
  const EntGrouping *record = get_record (self);
  gboolean has_full_name = record->full_name != NULL && !g_str_equal (record->full_name, record->name);
  const char *const texts[] = { absence != NULL ? absence : record->full_name, absence != NULL && has_full_name ? record->full_name : NULL, NULL };
  const char *const tooltips[] = { absence != NULL ? remark : record->full_name, texts[1], NULL };
  g_autofree char *text = g_strjoinv (" · ", (char **) texts);
  g_autofree char *tooltip = g_strjoinv ("\n", (char **) tooltips);

  gtk_label_set_label (self->second_line, text);
  set_tooltip (GTK_WIDGET (self->second_line), *tooltip != '\0' ? tooltip : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->second_line), absence != NULL || has_full_name);
}

static void
update_texts (EntGroupingRow *self)
{
  g_autoptr (EntGroupingMembers) members = ent_grouping_members_new (self->dataset, ent_state_get_view (self->state), self->grouping);
  g_autofree char *absence = NULL;
  g_autofree char *remark = NULL;
  EntDay day;

  self->absent = ent_grouping_members_get_absent (members, &day);
  if (self->absent)
    absence = ent_absence_dup_label (self->dataset, self->grouping, day);
  /* Of a range without a member the number says so. */
  if (self->absent || ent_view_get_range (ent_state_get_view (self->state)) == ENT_RANGE_NONE)
    remark = ent_absence_dup_sentence (self->dataset, ent_ref (ENT_KIND_GROUPING, self->grouping), day);
  update_count (self, members, remark);
  update_second_line (self, absence, remark);
}

/* What may change while the dataset stays. */
static void
update (EntGroupingRow *self)
{
  gboolean shown = ent_view_shows_grouping (ent_state_get_view (self->state), get_record (self)->record.id);
  guint32 rgb = ent_widget_colors_get_grouping_rgb (self->state, self->grouping);
  GdkRGBA fill = ent_widget_colors_get (self->state, ENT_COLOR_GROUPING_PILL, rgb);
  GdkRGBA tick = ent_widget_colors_get (self->state, ENT_COLOR_GROUPING_PILL_TEXT, rgb);
  GdkRGBA ring = ent_widget_colors_get (self->state, ENT_COLOR_CAPTION, 0);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->toggle, shown);
  self->updating = FALSE;
  ent_grouping_check_set_colors (self->check, &fill, &tick, &ring);
  ent_grouping_check_set_pattern (self->check, ent_widget_colors_get_pattern (self->state, self->grouping));
  ent_grouping_check_set_active (self->check, shown);
  update_texts (self);
}

/**
 * ent_grouping_row_show:
 * @grouping: row of a grouping in the dataset of the state
 *
 * Shows a grouping, or what has changed of the one that is there: whether it is
 * in the picture, its colour, its members on the day and who has come and gone.
 */
void
ent_grouping_row_show (EntGroupingRow *self,
                       guint32         grouping)
{
  EntDataset *dataset;

  g_return_if_fail (ENT_IS_GROUPING_ROW (self));

  dataset = ent_state_get_dataset (self->state);
  if (dataset != self->dataset || grouping != self->grouping)
    {
      g_clear_pointer (&self->dataset, ent_dataset_unref);
      self->dataset = ent_dataset_ref (dataset);
      self->grouping = grouping;
      show_names (self);
    }
  update (self);
}

/**
 * ent_grouping_row_get_absent:
 *
 * Returns: whether the grouping does not exist on the day shown
 */
gboolean
ent_grouping_row_get_absent (EntGroupingRow *self)
{
  g_return_val_if_fail (ENT_IS_GROUPING_ROW (self), FALSE);

  return self->absent;
}

/**
 * ent_grouping_row_dup_description:
 *
 * Returns: (transfer full): its full name, and what the numbers say, for those
 *   who do not see them
 */
char *
ent_grouping_row_dup_description (EntGroupingRow *self)
{
  const EntGrouping *record;

  g_return_val_if_fail (ENT_IS_GROUPING_ROW (self), NULL);

  record = get_record (self);
  return record->full_name != NULL ? g_strjoin ("\n", record->full_name, self->said, NULL) : g_strdup (self->said);
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
