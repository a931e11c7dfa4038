/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-size.h"

#include <glib/gi18n.h>
#include <math.h>

#define PX_PER_INCH 96.0
#define MM_PER_INCH 25.4

/* Nothing can be told apart on less; the command line refuses it, too. */
#define MIN_SIDE_PX 16

static const EntExportUnitInfo units[ENT_N_EXPORT_UNITS] = {
  [ENT_EXPORT_UNIT_PX] = { "px", 1, 0, FALSE },
  [ENT_EXPORT_UNIT_MM] = { "mm", PX_PER_INCH / MM_PER_INCH, 1, TRUE },
  [ENT_EXPORT_UNIT_CM] = { "cm", 10 * PX_PER_INCH / MM_PER_INCH, 2, TRUE },
  [ENT_EXPORT_UNIT_IN] = { "in", PX_PER_INCH, 2, TRUE },
};

/* What is seen on screens is laid out for half the pixels that networks and
 * projectors ask for, which are those of scale 2: its names can be read there. */
static const EntExportSize sizes[] = {
  { ENT_EXPORT_SIZE_SCREEN, N_("As on the Screen"), 0, 0, ENT_EXPORT_UNIT_PX },
  { "article", N_("Article"), 1200, 750, ENT_EXPORT_UNIT_PX },
  { "slide", N_("Slide, 16:9"), 960, 540, ENT_EXPORT_UNIT_PX },
  { "square", N_("Square, 1:1"), 540, 540, ENT_EXPORT_UNIT_PX },
  { "portrait", N_("Portrait, 4:5"), 540, 675, ENT_EXPORT_UNIT_PX },
  { "story", N_("Story, 9:16"), 540, 960, ENT_EXPORT_UNIT_PX },
  { "column", N_("Column, 85 mm"), 85, 60, ENT_EXPORT_UNIT_MM },
  { "two-columns", N_("Two Columns, 180 mm"), 180, 120, ENT_EXPORT_UNIT_MM },
  { "a4", N_("A4, Landscape"), 297, 210, ENT_EXPORT_UNIT_MM },
  { "a4-portrait", N_("A4, Portrait"), 210, 297, ENT_EXPORT_UNIT_MM },
  { "a3", N_("A3, Landscape"), 420, 297, ENT_EXPORT_UNIT_MM },
  { "a3-portrait", N_("A3, Portrait"), 297, 420, ENT_EXPORT_UNIT_MM },
  { ENT_EXPORT_SIZE_OWN, N_("Own Size"), 0, 0, ENT_EXPORT_UNIT_MM },
};

#define DEFAULT_SIZE 1

/**
 * ent_export_unit_get_info:
 * @unit: a unit
 *
 * Returns: (transfer none): what it is
 */
const EntExportUnitInfo *
ent_export_unit_get_info (EntExportUnit unit)
{
  g_return_val_if_fail (unit < ENT_N_EXPORT_UNITS, NULL);

  return &units[unit];
}

/**
 * ent_export_unit_lookup:
 * @id: such as `mm`
 *
 * Returns: the unit of that id, or mm
 */
EntExportUnit
ent_export_unit_lookup (const char *id)
{
  for (EntExportUnit i = 0; i < ENT_N_EXPORT_UNITS; i++)
    if (g_strcmp0 (units[i].id, id) == 0)
      return i;
  return ENT_EXPORT_UNIT_MM;
}

/**
 * ent_export_unit_convert:
 * @length: in @from
 * @from: its unit
 * @to: another one
 *
 * Returns: the same length in @to, with as many digits as make sense there
 */
double
ent_export_unit_convert (double        length,
                         EntExportUnit from,
                         EntExportUnit to)
{
  double factor;

  g_return_val_if_fail (from < ENT_N_EXPORT_UNITS && to < ENT_N_EXPORT_UNITS, length);

  factor = pow (10, units[to].n_digits);
  return round (length * units[from].px / units[to].px * factor) / factor;
}

/**
 * ent_export_size_get_n:
 *
 * Returns: how many sizes have a name
 */
guint
ent_export_size_get_n (void)
{
  return G_N_ELEMENTS (sizes);
}

/**
 * ent_export_size_get:
 * @index: which, in the order in which they are offered
 *
 * Returns: (transfer none): a size
 */
const EntExportSize *
ent_export_size_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sizes), NULL);

  return &sizes[index];
}

/**
 * ent_export_size_lookup:
 * @id: as it was remembered
 *
 * Returns: the index of the size of that id, or of that for articles
 */
guint
ent_export_size_lookup (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_strcmp0 (sizes[i].id, id) == 0)
      return i;
  return DEFAULT_SIZE;
}

/**
 * ent_export_page_apply:
 * @page: how large
 * @options: (inout): whose size is set
 */
void
ent_export_page_apply (const EntExportPage *page,
                       EntExportOptions    *options)
{
  g_return_if_fail (page != NULL && options != NULL);
  g_return_if_fail (page->unit < ENT_N_EXPORT_UNITS);

  options->width = page->width * units[page->unit].px;
  options->height = page->height * units[page->unit].px;
  options->dpi = units[page->unit].is_paper ? page->dpi : 0;
  options->scale = units[page->unit].is_paper ? page->dpi / PX_PER_INCH : page->scale;
}

static char *
describe (const EntExportPage    *page,
          const EntExportOptions *options)
{
  int width = (int) round (options->width * options->scale);
  int height = (int) round (options->height * options->scale);
  double width_mm = options->width * MM_PER_INCH / PX_PER_INCH;
  double height_mm = options->height * MM_PER_INCH / PX_PER_INCH;

  if (options->format == ENT_EXPORT_PNG && units[page->unit].is_paper)
    return g_strdup_printf (_("%d × %d pixels, %.0f × %.0f mm on paper"), width, height, width_mm, height_mm);
  if (options->format == ENT_EXPORT_PNG)
    return g_strdup_printf (_("%d × %d pixels"), width, height);
  if (options->format == ENT_EXPORT_SVG && !units[page->unit].is_paper)
    return g_strdup_printf (_("%.0f × %.0f px"), options->width, options->height);
  return g_strdup_printf (_("%.0f × %.0f mm"), width_mm, height_mm);
}

/**
 * ent_export_page_describe:
 * @page: how large
 * @format: as what it is to be saved
 * @error: a %ENT_EXPORT_ERROR_SIZE
 *
 * Returns: (transfer full): how large the file will be, or %NULL where there can be none
 */
char *
ent_export_page_describe (const EntExportPage  *page,
                          EntExportFormat       format,
                          GError              **error)
{
  EntExportOptions options = { .format = format };

  g_return_val_if_fail (page != NULL, NULL);

  ent_export_page_apply (page, &options);
  if (options.width < MIN_SIDE_PX || options.height < MIN_SIDE_PX)
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE, _("A side of the picture must be at least %d px (%.1f mm) long"),
                   MIN_SIDE_PX, MIN_SIDE_PX * MM_PER_INCH / PX_PER_INCH);
      return NULL;
    }
  return ent_export_check_size (&options, error) ? describe (page, &options) : NULL;
}
