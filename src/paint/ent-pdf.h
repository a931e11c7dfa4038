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

GByteArray *ent_pdf_new_document (EntPicture        *picture,
                                  const EntPdfPage  *page,
                                  GError           **error);

G_END_DECLS
