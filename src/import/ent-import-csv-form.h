/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntImportCsvForm:
 * @separator: what stands between the fields; NUL if two rows alike have none
 * @quote: what stands around fields; %ENT_IMPORT_NO_QUOTE if that is told
 * @is_said: the first line of the file says what the separator is
 * @n_rows: how many rows were looked at
 * @n_alike: how many of them have the number of fields that most have
 * @n_fields: that number
 * @n_quoted: how many of their fields stand in quotation marks
 *
 * How a table is written as text, and what of it says so.
 */
typedef struct
{
  char     separator;
  char     quote;
  gboolean is_said;
  guint    n_rows;
  guint    n_alike;
  guint    n_fields;
  guint    n_quoted;
} EntImportCsvForm;

gboolean ent_import_csv_take_said    (const char             **at,
                                      const char              *end,
                                      char                    *separator);
void     ent_import_csv_find_form    (EntImportCsvForm        *form,
                                      const char              *text,
                                      gsize                    length);
char    *ent_import_csv_form_dup_separator_reason (const EntImportCsvForm *form);
char    *ent_import_csv_form_dup_quote_reason     (const EntImportCsvForm *form);

G_END_DECLS
