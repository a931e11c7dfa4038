/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-caption.h"

G_BEGIN_DECLS

#define ENT_PDF_N_CELLS 3

/**
 * EntPdfRowKind:
 * @ENT_PDF_ROW_TITLE: what the picture is called
 * @ENT_PDF_ROW_NOTE: a sentence on the whole
 * @ENT_PDF_ROW_SECTION: what the rows that follow are about
 * @ENT_PDF_ROW_HEAD: what the columns are
 * @ENT_PDF_ROW_ENTRY: a role of a nation, or a tie
 * @ENT_PDF_ROW_SOURCE: a source with its number
 *
 * What stands in a row.
 */
typedef enum
{
  ENT_PDF_ROW_TITLE,
  ENT_PDF_ROW_NOTE,
  ENT_PDF_ROW_SECTION,
  ENT_PDF_ROW_HEAD,
  ENT_PDF_ROW_ENTRY,
  ENT_PDF_ROW_SOURCE,
} EntPdfRowKind;

/**
 * EntPdfRow:
 * @kind: what stands in it
 * @cells: texts; those of no columns have one
 * @thing: what links to this row may be about, or nothing
 * @numbers: (nullable): of an entry, the numbers of its sources
 * @number: of a source
 * @url: (nullable): of a source, where it can be read
 */
typedef struct
{
  EntPdfRowKind kind;
  char         *cells[ENT_PDF_N_CELLS];
  EntThing      thing;
  GArray       *numbers;
  guint         number;
  char         *url;
} EntPdfRow;

GArray *ent_pdf_table_new (const EntCaptionDay *days,
                           guint                n_days,
                           const char          *title,
                           const char          *description);

G_END_DECLS
