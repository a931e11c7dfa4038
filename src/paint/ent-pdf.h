/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-picture.h"

G_BEGIN_DECLS

/* The longest side of a page that readers of PDF can be counted on to show: 200 inches. */
#define ENT_PDF_MAX_SIDE_PT 14400.0

/**
 * EntPdfPage:
 * @width: of the page, in px
 * @height: of the page, in px
 * @points: how many pt a px is
 * @background: below all; of no opacity for none
 *
 * The page of a picture in a PDF document.
 */
typedef struct
{
  double   width;
  double   height;
  double   points;
  EntColor background;
} EntPdfPage;

/**
 * EntPdf:
 *
 * A document that is being written: pages with pictures, then a table of what
 * they show. One owner; any thread.
 */
typedef struct _EntPdf EntPdf;

EntPdf     *ent_pdf_new          (const EntPdfPage    *page,
                                  const EntCaptionDay *days,
                                  guint                n_days,
                                  const char          *title,
                                  const char          *description);
EntPdf     *ent_pdf_new_without_table (const EntPdfPage *page,
                                  EntDataset        *dataset,
                                  const char        *title,
                                  const char        *description);
void        ent_pdf_free         (EntPdf            *pdf);
void        ent_pdf_set_background (EntPdf          *pdf,
                                  EntColor           background);
void        ent_pdf_add_picture  (EntPdf            *pdf,
                                  EntPicture        *picture);
GByteArray *ent_pdf_finish       (EntPdf            *pdf,
                                  GError           **error);
GByteArray *ent_pdf_new_document (EntPicture        *picture,
                                  const EntPdfPage  *page,
                                  GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPdf, ent_pdf_free)

G_END_DECLS
