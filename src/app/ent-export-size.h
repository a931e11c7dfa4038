/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-export.h"

G_BEGIN_DECLS

/* What people give lengths in. */
typedef enum
{
  ENT_EXPORT_UNIT_PX,
  ENT_EXPORT_UNIT_MM,
  ENT_EXPORT_UNIT_CM,
  ENT_EXPORT_UNIT_IN,
  ENT_N_EXPORT_UNITS,
} EntExportUnit;

/**
 * EntExportUnitInfo:
 * @id: as it is written and remembered
 * @px: of the page, in one
 * @n_digits: behind the point that make sense
 * @is_paper: whether what has it is measured on paper
 */
typedef struct
{
  const char *id;
  double      px;
  guint       n_digits;
  gboolean    is_paper;
} EntExportUnitInfo;

/**
 * EntExportSize:
 * @id: as it is remembered
 * @name: as people call it, to be translated
 * @width: in @unit; 0 where it depends
 * @height: in @unit; 0 where it depends
 * @unit: of both
 *
 * A size that has a name.
 */
typedef struct
{
  const char   *id;
  const char   *name;
  double        width;
  double        height;
  EntExportUnit unit;
} EntExportSize;

/* The two that depend. */
#define ENT_EXPORT_SIZE_SCREEN "screen"
#define ENT_EXPORT_SIZE_OWN "own"

/* A page in words people use, and how fine its pixels are. */
typedef struct
{
  double        width;
  double        height;
  EntExportUnit unit;
  double        scale; /* pixels for each px, where the unit is px */
  double        dpi;   /* pixels for each inch, on paper */
} EntExportPage;

const EntExportUnitInfo *ent_export_unit_get_info  (EntExportUnit           unit);
EntExportUnit            ent_export_unit_lookup    (const char             *id);
double                   ent_export_unit_convert   (double                  length,
                                                    EntExportUnit           from,
                                                    EntExportUnit           to);
guint                    ent_export_size_get_n     (void);
const EntExportSize     *ent_export_size_get       (guint                   index);
guint                    ent_export_size_lookup    (const char             *id);
void                     ent_export_page_apply     (const EntExportPage    *page,
                                                    EntExportOptions       *options);
char                    *ent_export_page_describe  (const EntExportPage    *page,
                                                    EntExportFormat         format,
                                                    GError                **error);

G_END_DECLS
