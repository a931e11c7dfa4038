/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-series-group.h"

#include <glib/gi18n.h>

#include "charts/ent-sheet.h"
#include "model/ent-date.h"

/* In the order of EntSeriesKind, as they are remembered. */
static const char *const kinds[] = { "changes", "years", "dates" };

/* What stands before the sheets in the row. */
#define N_BEFORE_SHEETS 2

struct _EntExportSeriesGroup
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  AdwComboRow        *make_row;
  AdwComboRow        *days_row;
  GtkWidget          *own_row;
  GtkWidget          *from_row;
  GtkWidget          *until_row;
  GtkWidget          *skip_row;
  GtkSwitch          *skip_switch;
};

G_DEFINE_FINAL_TYPE (EntExportSeriesGroup, ent_export_series_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Says of what cannot be read that it cannot. */
static gboolean
mark (GtkWidget *row,
      gboolean   is_right)
{
  if (is_right)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  return is_right;
}

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* The end of what a date may mean that is asked for; an empty row leaves @day as it is. */
static gboolean
read_end (GtkWidget *row,
          gboolean   is_last,
          EntDay    *day)
{
  EntDate date;

  if (*get_text (row) == '\0')
    return mark (row, TRUE);
  if (!ent_date_parse (get_text (row), &date, NULL))
    return mark (row, FALSE);
  *day = is_last ? date.latest : date.earliest;
  return mark (row, TRUE);
}

static gboolean
read_days (EntExportSeriesGroup *self,
           GArray               *days)
{
  g_auto (GStrv) texts = g_strsplit (get_text (self->own_row), ",", -1);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      EntDay day;

      if (*g_strstrip (texts[i]) == '\0')
        continue;
      if (!ent_date_parse_day (texts[i], &day, NULL))
        return mark (self->own_row, FALSE);
      g_array_append_val (days, day);
    }
  mark (self->own_row, TRUE);
  return days->len > 0;
}

static void
update (EntExportSeriesGroup *self)
{
  gboolean several = ent_export_series_group_get_make (self) != ENT_EXPORT_MAKE_PICTURE;
  gboolean own = adw_combo_row_get_selected (self->days_row) == ENT_SERIES_DATES;

  gtk_widget_set_visible (GTK_WIDGET (self->days_row), several);
  gtk_widget_set_visible (self->own_row, several && own);
  gtk_widget_set_visible (self->from_row, several && !own);
  gtk_widget_set_visible (self->until_row, several && !own);
  gtk_widget_set_visible (self->skip_row, several && !own);
}

static void
changed_cb (EntExportSeriesGroup *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_makes (EntExportSeriesGroup *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("One Picture"));
  gtk_string_list_append (names, _("A Picture for Each Date"));
  for (guint i = 0; ent_sheet_sizes[i] != 0; i++)
    gtk_string_list_take (names, g_strdup_printf (ngettext ("A Sheet of %u Date", "A Sheet of %u Dates", ent_sheet_sizes[i]), ent_sheet_sizes[i]));
  adw_combo_row_set_model (self->make_row, G_LIST_MODEL (names));
}

static void
ent_export_series_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_EXPORT_SERIES_GROUP);
  G_OBJECT_CLASS (ent_export_series_group_parent_class)->dispose (object);
}

static void
ent_export_series_group_class_init (EntExportSeriesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_export_series_group_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-export-series-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntExportSeriesGroup, make_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportSeriesGroup, days_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportSeriesGroup, own_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportSeriesGroup, from_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportSeriesGroup, until_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportSeriesGroup, skip_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportSeriesGroup, skip_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ent_export_series_group_init (EntExportSeriesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_makes (self);
  update (self);
}

/**
 * ent_export_series_group_get_make:
 *
 * Returns: what is to be made
 */
EntExportMake
ent_export_series_group_get_make (EntExportSeriesGroup *self)
{
  guint selected;

  g_return_val_if_fail (ENT_IS_EXPORT_SERIES_GROUP (self), ENT_EXPORT_MAKE_PICTURE);

  selected = adw_combo_row_get_selected (self->make_row);
  return selected == GTK_INVALID_LIST_POSITION ? ENT_EXPORT_MAKE_PICTURE : MIN (selected, ENT_EXPORT_MAKE_SHEET);
}

/**
 * ent_export_series_group_get_n_cells:
 *
 * Returns: how many cells the sheet is to have; 0 if none is to be made
 */
guint
ent_export_series_group_get_n_cells (EntExportSeriesGroup *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_SERIES_GROUP (self), 0);

  if (ent_export_series_group_get_make (self) != ENT_EXPORT_MAKE_SHEET)
    return 0;
  return ent_sheet_sizes[adw_combo_row_get_selected (self->make_row) - N_BEFORE_SHEETS];
}

/**
 * ent_export_series_group_get_wish:
 * @wish: (out): of which dates; its list of days is handed over
 *
 * Marks what cannot be read.
 *
 * Returns: whether all that was written are dates
 */
gboolean
ent_export_series_group_get_wish (EntExportSeriesGroup *self,
                                  EntSeriesWish        *wish)
{
  gboolean is_right;

  g_return_val_if_fail (ENT_IS_EXPORT_SERIES_GROUP (self) && wish != NULL, FALSE);

  *wish = (EntSeriesWish) {
    .kind = adw_combo_row_get_selected (self->days_row),
    .from = ENT_DAY_MIN,
    .until = ENT_DAY_MAX,
  };
  if (wish->kind == ENT_SERIES_DATES)
    {
      wish->days = g_array_new (FALSE, FALSE, sizeof (EntDay));
      return read_days (self, wish->days);
    }
  wish->skip_unchanged = gtk_switch_get_active (self->skip_switch);
  is_right = read_end (self->from_row, FALSE, &wish->from);
  return read_end (self->until_row, TRUE, &wish->until) && is_right;
}

/**
 * ent_export_series_group_restore:
 * @settings: (nullable): where the choices are remembered
 *
 * Chooses the dates as the last time. A series is not made by surprise: it is one
 * picture at first.
 */
void
ent_export_series_group_restore (EntExportSeriesGroup *self,
                                 GSettings            *settings)
{
  g_autofree char *kind = NULL;

  g_return_if_fail (ENT_IS_EXPORT_SERIES_GROUP (self));

  if (settings == NULL)
    return;
  kind = g_settings_get_string (settings, "export-dates");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i]))
      adw_combo_row_set_selected (self->days_row, i);
  gtk_switch_set_active (self->skip_switch, g_settings_get_boolean (settings, "export-skip-unchanged"));
}

/**
 * ent_export_series_group_remember:
 * @settings: where to
 */
void
ent_export_series_group_remember (EntExportSeriesGroup *self,
                                  GSettings            *settings)
{
  g_return_if_fail (ENT_IS_EXPORT_SERIES_GROUP (self));

  if (ent_export_series_group_get_make (self) == ENT_EXPORT_MAKE_PICTURE)
    return;
  g_settings_set_string (settings, "export-dates", kinds[adw_combo_row_get_selected (self->days_row)]);
  g_settings_set_boolean (settings, "export-skip-unchanged", gtk_switch_get_active (self->skip_switch));
}
