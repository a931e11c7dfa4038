/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-xlsx.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-sheet-dates.h"
#include "import/ent-import-sheet.h"
#include "import/ent-import-xlsx-book.h"

typedef struct
{
  EntImportXlsxBook *book;
  EntImportSheet    *sheet;
  EntImportReport   *report;
  guint              row;    /* the one that is read, from 1 */
  guint              column; /* the next one, from 0 */
  guint              n_without_value;
} Sheet;

/* What stands in a cell, before it is known what it means. */
typedef struct
{
  char *type;
  guint style;
  char *value;
  char *formula;
  char *text; /* of a text that is not shared */
} Content;

/* “C12” → column 2 and row 12. */
static gboolean
read_reference (const char *text,
                guint      *column,
                guint      *row)
{
  guint letters = 0;
  guint64 number;
  char *end;

  for (; g_ascii_isalpha (*text) && letters < ENT_IMPORT_MAX_COLUMNS * 26; text++)
    letters = letters * 26 + (guint) (g_ascii_toupper (*text) - 'A') + 1;
  number = g_ascii_strtoull (text, &end, 10);
  if (letters == 0 || end == text || *end != '\0' || number == 0 || number > G_MAXINT32)
    return FALSE;
  *column = letters - 1;
  *row = (guint) number;

  return TRUE;
}

/* “1994.0” and “1.994E3” are written as “1994”. */
static char *
make_number (const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  if (end != text && *end == '\0' && number > -1e15 && number < 1e15 && number == (double) (gint64) number)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) number);

  return g_strdup (text);
}

static void
add (EntImportXml      *xml,
     Sheet             *self,
     EntImportCellKind  kind,
     const char        *text)
{
  if (!ent_import_sheet_add (self->sheet, self->row, self->column, kind, text))
    ent_import_xml_fail (xml, _("the sheet is too large: more than 4,096 columns, 50,000,000 cells or 256 MiB"));
}

/* A number in a style of dates is one, if there is such a day. */
static void
add_number (EntImportXml  *xml,
            Sheet         *self,
            const Content *content)
{
  gboolean is_date = content->style < self->book->are_dates->len && g_array_index (self->book->are_dates, gboolean, content->style);
  g_autofree char *number = make_number (content->value);
  g_autofree char *date = is_date ? ent_import_sheet_serial_to_date (g_ascii_strtod (content->value, NULL), self->book->since_1904) : NULL;

  add (xml, self, date != NULL ? ENT_IMPORT_CELL_DATE : ENT_IMPORT_CELL_NUMBER, date != NULL ? date : number);
}

static void
add_shared (EntImportXml  *xml,
            Sheet         *self,
            const Content *content)
{
  char *end;
  guint64 i = g_ascii_strtoull (content->value, &end, 10);

  if (end == content->value || *end != '\0' || i >= self->book->strings->len)
    ent_import_xml_fail (xml, _("a cell has the number of a text that is not there; the workbook is not whole"));
  else
    add (xml, self, ENT_IMPORT_CELL_TEXT, g_ptr_array_index (self->book->strings, i));
}

static void
add_content (EntImportXml  *xml,
             Sheet         *self,
             const Content *content)
{
  const char *type = content->type != NULL ? content->type : "n";

  if (content->text != NULL)
    add (xml, self, ENT_IMPORT_CELL_TEXT, content->text);
  else if (content->value == NULL || *content->value == '\0')
    {
      g_autofree char *formula = content->formula != NULL ? g_strconcat ("=", content->formula, NULL) : NULL;

      if (formula == NULL)
        return;
      if (strcmp (type, "str") == 0) /* its value is the empty text */
        return;
      if (self->n_without_value++ == 0)
        ent_import_report_add (self->report, ENT_IMPORT_WARNING, self->row, NULL,
                               _("a cell has a formula without a value; open the workbook in a spreadsheet and save it, so that formulas are "
                                 "worked out"));
      add (xml, self, ENT_IMPORT_CELL_ERROR, formula);
    }
  else if (strcmp (type, "s") == 0)
    add_shared (xml, self, content);
  else if (strcmp (type, "b") == 0)
    add (xml, self, ENT_IMPORT_CELL_BOOLEAN, strcmp (content->value, "0") == 0 || strcmp (content->value, "false") == 0 ? "false" : "true");
  else if (strcmp (type, "e") == 0)
    add (xml, self, ENT_IMPORT_CELL_ERROR, content->value);
  else if (strcmp (type, "d") == 0)
    {
      content->value[strcspn (content->value, "T")] = '\0';
      add (xml, self, ENT_IMPORT_CELL_DATE, content->value);
    }
  else if (strcmp (type, "n") == 0)
    add_number (xml, self, content);
  else
    add (xml, self, ENT_IMPORT_CELL_TEXT, content->value);
}

/* At <c>. */
static void
read_cell (EntImportXml *xml,
           Sheet        *self)
{
  const char *reference = ent_import_xml_get_attribute (xml, "r"), *style = ent_import_xml_get_attribute (xml, "s");
  Content content = { .type = g_strdup (ent_import_xml_get_attribute (xml, "t")) };
  guint depth = ent_import_xml_get_depth (xml), row;

  if (reference != NULL && !read_reference (reference, &self->column, &row))
    ent_import_xml_fail (xml, _("the place of a cell, such as “B12”, was expected"));
  content.style = style != NULL ? (guint) g_ascii_strtoull (style, NULL, 10) : 0;
  while (ent_import_xml_next_child (xml, depth))
    {
      char **part = ent_import_xml_is (xml, "v") ? &content.value : ent_import_xml_is (xml, "f") ? &content.formula : NULL;

      if (part != NULL)
        {
          g_free (*part);
          *part = part == &content.value && g_strcmp0 (content.type, "str") == 0 ? ent_import_xlsx_unescape (ent_import_xml_read_plain (xml))
                                                                                 : ent_import_xml_read_text (xml);
        }
      else if (ent_import_xml_is (xml, "is"))
        {
          g_free (content.text);
          content.text = ent_import_xlsx_read_text (xml);
        }
    }
  if (!ent_import_xml_has_failed (xml))
    add_content (xml, self, &content);
  self->column++;
  g_free (content.type);
  g_free (content.value);
  g_free (content.formula);
  g_free (content.text);
}

static void
read_rows (EntImportXml *xml,
           Sheet        *self)
{
  guint depth = ent_import_xml_get_depth (xml);

  while (ent_import_xml_next_child (xml, depth))
    {
      const char *number = ent_import_xml_get_attribute (xml, "r");
      guint row_depth = ent_import_xml_get_depth (xml);

      if (!ent_import_xml_is (xml, "row"))
        continue;
      self->row = number != NULL ? (guint) MIN (g_ascii_strtoull (number, NULL, 10), G_MAXINT32) : self->row + 1;
      self->column = 0;
      while (ent_import_xml_next_child (xml, row_depth))
        if (ent_import_xml_is (xml, "c"))
          read_cell (xml, self);
    }
}

/* “A2:A3” */
static void
read_merges (EntImportXml *xml,
             Sheet        *self)
{
  guint depth = ent_import_xml_get_depth (xml);

  while (ent_import_xml_next_child (xml, depth))
    {
      const char *reference = ent_import_xml_get_attribute (xml, "ref");
      g_auto (GStrv) ends = g_strsplit (reference != NULL ? reference : "", ":", 3);
      guint first_column, first_row, last_column, last_row;

      if (g_strv_length (ends) == 2 && read_reference (ends[0], &first_column, &first_row) && read_reference (ends[1], &last_column, &last_row)
          && first_column < ENT_IMPORT_MAX_COLUMNS)
        ent_import_sheet_add_merge (self->sheet, first_row, last_row, first_column);
    }
}

static void
read_sheet (EntImportXml *xml,
            gpointer      data)
{
  Sheet *self = data;

  if (!ent_import_xml_next_child (xml, 0))
    return;
  while (ent_import_xml_next_child (xml, 1))
    {
      if (ent_import_xml_is (xml, "sheetData"))
        read_rows (xml, self);
      else if (ent_import_xml_is (xml, "mergeCells"))
        read_merges (xml, self);
    }
}

/**
 * ent_import_xlsx_read:
 * @zip: a workbook of Excel
 * @sheet: (nullable): the sheet that is to be read, by its name or its number
 * @cancellable: (nullable): gives the reading up
 * @report: takes what is to be said of it
 *
 * Returns: (transfer full) (nullable): the sheet as a table
 */
EntImportTable *
ent_import_xlsx_read (EntImportZip    *zip,
                      const char      *sheet,
                      GCancellable    *cancellable,
                      EntImportReport *report)
{
  g_auto (EntImportXlsxBook) book = { 0 };
  g_autoptr (EntImportSheet) cells = NULL;
  Sheet self = { .book = &book, .report = report };

  g_return_val_if_fail (zip != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (!ent_import_xlsx_book_read (&book, zip, sheet, cancellable, report))
    return NULL;
  cells = ent_import_sheet_new (book.sheet_name);
  self.sheet = cells;
  if (!ent_import_xlsx_read_part (zip, book.sheet_path, cancellable, report, read_sheet, &self))
    return NULL;

  return ent_import_sheet_to_table (cells);
}
