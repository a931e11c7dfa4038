/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-export.h"

G_BEGIN_DECLS

/**
 * EntCliPage:
 * @output: where the picture is to go
 * @format: as what, where the name does not say it
 * @size: of the page
 * @dpi: pixels for each inch
 * @scale: pixels for each px
 * @background: a colour, or none
 *
 * What a call says of the page and its file, as it is written; each may be %NULL.
 */
typedef struct
{
  char *output;
  char *format;
  char *size;
  char *dpi;
  char *scale;
  char *background;
} EntCliPage;

void     ent_cli_page_clear              (EntCliPage        *page);
gboolean ent_cli_page_is_standard_output (const EntCliPage  *page);
gboolean ent_cli_page_parse              (const EntCliPage  *page,
                                          const EntSavedPage *saved,
                                          EntExportOptions  *options,
                                          GError           **error);
gboolean ent_cli_page_refuse             (const char        *option,
                                          const char        *value,
                                          const char        *expected,
                                          GError           **error);

G_END_DECLS
