/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-ods.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-sheet.h"
#include "import/ent-import-xml.h"

#define CONTENT "content.xml"
#define MANIFEST "META-INF/manifest.xml"

/* How often a row that has something in it may say that it is repeated. */
#define MAX_REPEATS 100000

typedef struct
{
  EntImportXml   *xml;
  EntImportSheet *sheet;      /* (nullable): the one that is read, owned */
  const char     *wanted;     /* (nullable): its name or number */
  char           *first_name; /* of the first sheet, owned */
  guint           n_sheets;
  guint           row;       /* from 1 */
  guint           column;    /* from 0 */
  gboolean        has_cells; /* the row that is read has some */
} Ods;

static guint
get_count (Ods        *self,
           const char *name)
{
  const char *text = ent_import_xml_get_attribute (self->xml, name);
  guint64 count = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 1;

  return (guint) CLAMP (count, 1, G_MAXINT32 / 2);
}

static void read_paragraph (Ods     *self,
                            GString *text);

/* At an element in a paragraph. */
static void
read_piece (Ods     *self,
            GString *text)
{
  if (ent_import_xml_is (self->xml, "s"))
    {
      for (guint i = MIN (get_count (self, "c"), 1000); i > 0; i--)
        g_string_append_c (text, ' ');
    }
  else if (ent_import_xml_is (self->xml, "tab") || ent_import_xml_is (self->xml, "line-break"))
    g_string_append_c (text, ' ');
  else if (!ent_import_xml_is (self->xml, "annotation") && !ent_import_xml_is (self->xml, "note"))
    {
      read_paragraph (self, text);
      return;
    }
  g_free (ent_import_xml_read_text (self->xml));
}

/* At a paragraph, or a piece of one: goes to its end. */
static void
read_paragraph (Ods     *self,
                GString *text)
{
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_get_depth (self->xml) >= depth)
    {
      EntImportXmlEvent event = ent_import_xml_next (self->xml);

      if (event == ENT_IMPORT_XML_FAILED || event == ENT_IMPORT_XML_DONE)
        return;
      if (event == ENT_IMPORT_XML_TEXT)
        g_string_append (text, ent_import_xml_get_text (self->xml));
      else if (event == ENT_IMPORT_XML_START)
        read_piece (self, text);
    }
}

/* The kind of the cell the walk stands at, and the value it is written with; a
 * text has none. */
static EntImportCellKind
read_kind (Ods   *self,
           char **value)
{
  const char *type = ent_import_xml_get_attribute (self->xml, "value-type");
  const char *number = ent_import_xml_get_attribute (self->xml, "value");
  const char *date = ent_import_xml_get_attribute (self->xml, "date-value");
  const char *truth = ent_import_xml_get_attribute (self->xml, "boolean-value");

  *value = NULL;
  if (type == NULL)
    return ENT_IMPORT_CELL_TEXT;
  if (strcmp (type, "error") == 0) /* as LibreOffice writes beside the type */
    return ENT_IMPORT_CELL_ERROR;
  if (strcmp (type, "date") == 0 && date != NULL)
    {
      *value = g_strndup (date, strcspn (date, "T"));
      return ENT_IMPORT_CELL_DATE;
    }
  if (strcmp (type, "boolean") == 0 && truth != NULL)
    {
      *value = g_strdup (truth);
      return ENT_IMPORT_CELL_BOOLEAN;
    }
  if ((strcmp (type, "float") == 0 || strcmp (type, "percentage") == 0 || strcmp (type, "currency") == 0) && number != NULL)
    {
      *value = g_strdup (number);
      return ENT_IMPORT_CELL_NUMBER;
    }

  return ENT_IMPORT_CELL_TEXT;
}

/* At a cell: adds it as often as it is repeated, unless it is empty. */
static void
read_cell (Ods *self)
{
  guint n = get_count (self, "number-columns-repeated"), n_rows = get_count (self, "number-rows-spanned");
  gboolean is_covered = ent_import_xml_is (self->xml, "covered-table-cell");
  guint depth = ent_import_xml_get_depth (self->xml);
  g_autofree char *value = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  EntImportCellKind kind = read_kind (self, &value);

  while (ent_import_xml_next_child (self->xml, depth))
    if (ent_import_xml_is (self->xml, "p"))
      {
        if (text->len > 0)
          g_string_append_c (text, '\n');
        read_paragraph (self, text);
      }
  if (g_str_has_prefix (text->str, "#") && g_str_has_suffix (text->str, "!") && kind == ENT_IMPORT_CELL_TEXT)
    kind = ENT_IMPORT_CELL_ERROR;
  if (value == NULL)
    value = g_strdup (text->str);
  if (is_covered || *value == '\0')
    {
      self->column += n;
      return;
    }

  self->has_cells = TRUE;
  for (guint i = 0; i < n; i++, self->column++)
    {
      if (!ent_import_sheet_add (self->sheet, self->row, self->column, kind, value))
        {
          ent_import_xml_fail (self->xml, _("the sheet is too large: more than 4,096 columns, 50,000,000 cells or 256 MiB"));
          return;
        }
      ent_import_sheet_add_merge (self->sheet, self->row, self->row + n_rows - 1, self->column);
    }
}

/* At a row. One that is repeated and not empty is rare, and said. */
static void
read_row (Ods *self)
{
  guint n = get_count (self, "number-rows-repeated"), depth = ent_import_xml_get_depth (self->xml);

  self->column = 0;
  self->has_cells = FALSE;
  while (ent_import_xml_next_child (self->xml, depth))
    if (ent_import_xml_is (self->xml, "table-cell") || ent_import_xml_is (self->xml, "covered-table-cell"))
      read_cell (self);
  if (n > 1 && self->has_cells && n <= MAX_REPEATS)
    {
      if (!ent_import_sheet_repeat (self->sheet, self->row, n))
        ent_import_xml_fail (self->xml, _("the sheet is too large: more than 4,096 columns, 50,000,000 cells or 256 MiB"));
    }
  else if (n > 1 && self->has_cells)
    ent_import_xml_fail (self->xml, _("a row that is not empty is repeated more than 100,000 times"));
  self->row += n;
}

/* At a table, or at what groups its rows. */
static void
read_rows (Ods *self)
{
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_next_child (self->xml, depth))
    {
      if (ent_import_xml_is (self->xml, "table-row"))
        read_row (self);
      else if (ent_import_xml_is (self->xml, "table-header-rows") || ent_import_xml_is (self->xml, "table-rows")
               || ent_import_xml_is (self->xml, "table-row-group"))
        read_rows (self);
    }
}

static gboolean
is_wanted (Ods        *self,
           const char *name)
{
  if (self->sheet != NULL)
    return FALSE;
  if (self->wanted == NULL)
    return TRUE;

  return g_strcmp0 (name, self->wanted) == 0 || g_ascii_strtoull (self->wanted, NULL, 10) == self->n_sheets;
}

/* Up to the end of the document. */
static void
read_document (Ods *self)
{
  while (TRUE)
    {
      EntImportXmlEvent event = ent_import_xml_next (self->xml);
      const char *name;

      if (event == ENT_IMPORT_XML_FAILED || event == ENT_IMPORT_XML_DONE)
        return;
      if (event != ENT_IMPORT_XML_START || !ent_import_xml_is (self->xml, "table"))
        continue;
      self->n_sheets++;
      name = ent_import_xml_get_attribute (self->xml, "name");
      if (!is_wanted (self, name))
        {
          g_free (ent_import_xml_read_text (self->xml));
          continue;
        }
      self->sheet = ent_import_sheet_new (name);
      self->first_name = g_strdup (name);
      self->row = 1;
      read_rows (self);
    }
}

/* LibreOffice keeps the names of entries and makes their content unreadable. */
static gboolean
is_protected (EntImportZip *zip)
{
  g_autoptr (GBytes) bytes = ent_import_zip_has (zip, MANIFEST) ? ent_import_zip_read (zip, MANIFEST) : NULL;
  gsize length;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return text != NULL && memmem (text, length, "encryption-data", strlen ("encryption-data")) != NULL;
}

static EntImportTable *
make_table (Ods             *self,
            EntImportReport *report)
{
  g_autofree char *shown = ent_shown_escape (self->first_name != NULL ? self->first_name : self->wanted != NULL ? self->wanted : "", -1,
                                             ENT_SHOWN_MAX_CHARS);

  if (self->sheet == NULL)
    {
      ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, _("the workbook has no sheet “%s”"), shown);
      return NULL;
    }
  if (self->wanted == NULL && self->n_sheets > 1)
    ent_import_report_add (report, ENT_IMPORT_NOTE, 0, NULL, _("the workbook has %1$u sheets, of which “%2$s” is read; --sheet tells another one"),
                           self->n_sheets, shown);

  return ent_import_sheet_to_table (self->sheet);
}

/**
 * ent_import_ods_read:
 * @zip: a spreadsheet of OpenDocument
 * @sheet: (nullable): the sheet that is to be read, by its name or its number
 * @cancellable: (nullable): gives the reading up
 * @report: takes what is to be said of it
 *
 * Returns: (transfer full) (nullable): the sheet as a table
 */
EntImportTable *
ent_import_ods_read (EntImportZip    *zip,
                     const char      *sheet,
                     GCancellable    *cancellable,
                     EntImportReport *report)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntImportXml) xml = NULL;
  EntImportInput input = { .cancellable = cancellable };
  EntImportTable *table = NULL;
  Ods self = { .wanted = sheet };

  g_return_val_if_fail (zip != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (is_protected (zip))
    {
      ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, "%s", _("the file is protected with a password; save it without one"));
      return NULL;
    }
  bytes = ent_import_zip_read (zip, CONTENT);
  if (bytes == NULL)
    return NULL;
  input.data = g_bytes_get_data (bytes, &input.length);
  xml = ent_import_xml_new (&input, report);
  self.xml = xml;
  read_document (&self);
  if (!ent_import_xml_has_failed (xml))
    table = make_table (&self, report);
  ent_import_sheet_free (self.sheet);
  g_free (self.first_name);

  return table;
}
