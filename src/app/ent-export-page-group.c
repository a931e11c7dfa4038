/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-page-group.h"

#include <glib/gi18n.h>

/* What each format is for. */
static const char *const uses[ENT_N_EXPORT_FORMATS] = {
  [ENT_EXPORT_PNG] = N_("Pixels, for everywhere"),
  [ENT_EXPORT_SVG] = N_("A drawing, for web pages and drawing programs"),
  [ENT_EXPORT_PDF] = N_("A drawing and a table of what it shows, for printing"),
};

struct _EntExportPageGroup
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  AdwComboRow        *format_row;
  AdwComboRow        *size_row;
  GtkWidget          *width_row;
  GtkSpinButton      *width_spin;
  GtkWidget          *height_row;
  GtkSpinButton      *height_spin;
  AdwComboRow        *unit_row;
  AdwComboRow        *scale_row;
  GtkWidget          *dpi_row;
  GtkSpinButton      *dpi_spin;

  EntExportUnit       unit; /* in which width and height are written */
  int                 screen_width;
  int                 screen_height;
};

G_DEFINE_FINAL_TYPE (EntExportPageGroup, ent_export_page_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const EntExportSize *
get_size (EntExportPageGroup *self)
{
  return ent_export_size_get (adw_combo_row_get_selected (self->size_row));
}

static gboolean
is_own (EntExportPageGroup *self)
{
  return g_str_equal (get_size (self)->id, ENT_EXPORT_SIZE_OWN);
}

/* Shows what makes a difference: a drawing has no pixels. */
static void
update (EntExportPageGroup *self)
{
  EntExportFormat format = ent_export_page_group_get_format (self);
  gboolean own = is_own (self);
  gboolean paper = ent_export_unit_get_info (own ? self->unit : get_size (self)->unit)->is_paper;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), _(uses[format]));
  gtk_widget_set_visible (self->width_row, own);
  gtk_widget_set_visible (self->height_row, own);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), own);
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), format == ENT_EXPORT_PNG && !paper);
  gtk_widget_set_visible (self->dpi_row, format == ENT_EXPORT_PNG && paper);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_length (GtkSpinButton *spin,
            double         length,
            EntExportUnit  unit)
{
  const EntExportUnitInfo *info = ent_export_unit_get_info (unit);

  gtk_spin_button_set_digits (spin, info->n_digits);
  gtk_spin_button_set_range (spin, 0, ENT_EXPORT_MAX_SIDE_PX / info->px);
  gtk_spin_button_set_value (spin, length);
}

static void
set_lengths (EntExportPageGroup *self,
             double              width,
             double              height,
             EntExportUnit       unit)
{
  self->unit = unit;
  set_length (self->width_spin, width, unit);
  set_length (self->height_spin, height, unit);
}

static void
changed_cb (EntExportPageGroup *self)
{
  if (self->unit < ENT_N_EXPORT_UNITS)
    update (self);
}

/* The size stays; it is written in another unit. */
static void
unit_changed_cb (EntExportPageGroup *self)
{
  EntExportUnit unit = adw_combo_row_get_selected (self->unit_row);
  EntExportUnit before = self->unit;

  if (before >= ENT_N_EXPORT_UNITS || unit == before)
    return;
  set_lengths (self, ent_export_unit_convert (gtk_spin_button_get_value (self->width_spin), before, unit),
               ent_export_unit_convert (gtk_spin_button_get_value (self->height_spin), before, unit), unit);
  update (self);
}

static void
fill_formats (EntExportPageGroup *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (EntExportFormat i = 0; i < ENT_N_EXPORT_FORMATS; i++)
    gtk_string_list_take (names, g_ascii_strup (ent_export_format_get_info (i)->id, -1));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
}

static void
fill_sizes (EntExportPageGroup *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < ent_export_size_get_n (); i++)
    gtk_string_list_append (names, _(ent_export_size_get (i)->name));
  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (names));
}

static void
fill_units (EntExportPageGroup *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (EntExportUnit i = 0; i < ENT_N_EXPORT_UNITS; i++)
    gtk_string_list_append (names, ent_export_unit_get_info (i)->id);
  adw_combo_row_set_model (self->unit_row, G_LIST_MODEL (names));
}

static void
ent_export_page_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_EXPORT_PAGE_GROUP);
  G_OBJECT_CLASS (ent_export_page_group_parent_class)->dispose (object);
}

static void
ent_export_page_group_class_init (EntExportPageGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_export_page_group_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-export-page-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, format_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, size_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, width_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, width_spin);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, height_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, height_spin);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, unit_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, scale_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, EntExportPageGroup, dpi_spin);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
}

static void
ent_export_page_group_init (EntExportPageGroup *self)
{
  self->unit = ENT_N_EXPORT_UNITS; /* nothing has a value yet */
  self->screen_width = 1;
  self->screen_height = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_formats (self);
  fill_sizes (self);
  fill_units (self);
  ent_export_page_group_restore (self, NULL);
}

/**
 * ent_export_page_group_set_screen:
 * @width: of the picture on the screen, in px
 * @height: of the picture on the screen, in px
 */
void
ent_export_page_group_set_screen (EntExportPageGroup *self,
                                  int                 width,
                                  int                 height)
{
  g_return_if_fail (ENT_IS_EXPORT_PAGE_GROUP (self));

  self->screen_width = MAX (1, width);
  self->screen_height = MAX (1, height);
  update (self);
}

/**
 * ent_export_page_group_get_page:
 *
 * Returns: the size that is chosen
 */
EntExportPage
ent_export_page_group_get_page (EntExportPageGroup *self)
{
  const EntExportSize *size;
  EntExportPage page;

  g_return_val_if_fail (ENT_IS_EXPORT_PAGE_GROUP (self), (EntExportPage) { 0 });

  size = get_size (self);
  page = (EntExportPage) { size->width, size->height, size->unit, adw_combo_row_get_selected (self->scale_row) + 1,
                           gtk_spin_button_get_value (self->dpi_spin) };
  if (is_own (self))
    {
      page.width = gtk_spin_button_get_value (self->width_spin);
      page.height = gtk_spin_button_get_value (self->height_spin);
      page.unit = self->unit;
    }
  else if (g_str_equal (size->id, ENT_EXPORT_SIZE_SCREEN))
    {
      page.width = self->screen_width;
      page.height = self->screen_height;
    }
  return page;
}

/**
 * ent_export_page_group_get_format:
 *
 * Returns: as what a picture is to be saved
 */
EntExportFormat
ent_export_page_group_get_format (EntExportPageGroup *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_PAGE_GROUP (self), ENT_EXPORT_PNG);

  return adw_combo_row_get_selected (self->format_row);
}

/**
 * ent_export_page_group_set_format:
 * @format: as what a picture is to be saved
 */
void
ent_export_page_group_set_format (EntExportPageGroup *self,
                                  EntExportFormat     format)
{
  g_return_if_fail (ENT_IS_EXPORT_PAGE_GROUP (self));
  g_return_if_fail (format < ENT_N_EXPORT_FORMATS);

  adw_combo_row_set_selected (self->format_row, format);
}

/**
 * ent_export_page_group_restore:
 * @settings: (nullable): what was remembered; %NULL for what is usual
 */
void
ent_export_page_group_restore (EntExportPageGroup *self,
                               GSettings          *settings)
{
  g_autofree char *format_id = settings != NULL ? g_settings_get_string (settings, "export-format") : NULL;
  g_autofree char *size_id = settings != NULL ? g_settings_get_string (settings, "export-size") : NULL;
  g_autofree char *unit_id = settings != NULL ? g_settings_get_string (settings, "export-unit") : NULL;
  EntExportFormat format = ENT_EXPORT_PNG;
  EntExportUnit unit = ent_export_unit_lookup (unit_id);

  g_return_if_fail (ENT_IS_EXPORT_PAGE_GROUP (self));

  if (format_id != NULL)
    ent_export_format_from_id (format_id, &format);
  self->unit = ENT_N_EXPORT_UNITS;
  adw_combo_row_set_selected (self->format_row, format);
  adw_combo_row_set_selected (self->size_row, ent_export_size_lookup (size_id));
  adw_combo_row_set_selected (self->unit_row, unit);
  adw_combo_row_set_selected (self->scale_row, settings != NULL ? (guint) g_settings_get_int (settings, "export-scale") - 1 : 1);
  gtk_spin_button_set_value (self->dpi_spin, settings != NULL ? g_settings_get_double (settings, "export-dpi") : 300);
  set_lengths (self, settings != NULL ? g_settings_get_double (settings, "export-width") : 120,
               settings != NULL ? g_settings_get_double (settings, "export-height") : 80, unit);
  update (self);
}

/**
 * ent_export_page_group_remember:
 * @settings: for ent_export_page_group_restore()
 */
void
ent_export_page_group_remember (EntExportPageGroup *self,
                                GSettings          *settings)
{
  g_return_if_fail (ENT_IS_EXPORT_PAGE_GROUP (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_set_string (settings, "export-format", ent_export_format_get_info (ent_export_page_group_get_format (self))->id);
  g_settings_set_string (settings, "export-size", get_size (self)->id);
  g_settings_set_int (settings, "export-scale", (int) adw_combo_row_get_selected (self->scale_row) + 1);
  g_settings_set_double (settings, "export-dpi", gtk_spin_button_get_value (self->dpi_spin));
  g_settings_set_double (settings, "export-width", gtk_spin_button_get_value (self->width_spin));
  g_settings_set_double (settings, "export-height", gtk_spin_button_get_value (self->height_spin));
  g_settings_set_string (settings, "export-unit", ent_export_unit_get_info (self->unit)->id);
}
