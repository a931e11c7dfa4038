/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-xlsx-book.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-sheet-dates.h"

#define BOOK "xl/workbook.xml"
#define STRINGS "xl/sharedStrings.xml"
#define STYLES "xl/styles.xml"
#define LINKS "xl/_rels/workbook.xml.rels"

/* A sheet as the workbook lists it. */
typedef struct
{
  char    *name;
  char    *link; /* id of a link */
  gboolean is_hidden;
} Sheet;

typedef struct
{
  EntImportXlsxBook *book;
  GPtrArray         *sheets;  /* Sheet */
  GHashTable        *links;   /* id → path, both owned */
  GHashTable        *formats; /* number of a format → its code, owned */
} Reading;

static void
free_sheet (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->link);
  g_free (sheet);
}

/**
 * ent_import_xlsx_read_part:
 * @zip: a workbook
 * @path: an entry of it
 * @cancellable: (nullable): gives the reading up
 * @report: takes what is wrong
 * @func: reads it
 * @data: for @func
 *
 * Reads an entry that is XML, up to its end.
 *
 * Returns: whether it is sound
 */
gboolean
ent_import_xlsx_read_part (EntImportZip      *zip,
                           const char        *path,
                           GCancellable      *cancellable,
                           EntImportReport   *report,
                           EntImportXlsxFunc  func,
                           gpointer           data)
{
  g_autoptr (GBytes) bytes = ent_import_zip_read (zip, path);
  g_autoptr (EntImportXml) xml = NULL;
  EntImportInput input = { .cancellable = cancellable };

  if (bytes == NULL)
    return FALSE;
  input.data = g_bytes_get_data (bytes, &input.length);
  xml = ent_import_xml_new (&input, report);
  func (xml, data);
  while (ent_import_xml_next_child (xml, 0))
    ;
  if (!ent_import_xml_has_failed (xml))
    return TRUE;
  if (!g_cancellable_is_cancelled (cancellable))
    {
      g_autofree char *shown = ent_shown_escape (path, -1, ENT_SHOWN_MAX_CHARS);

      ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, _("the part “%s” of the workbook cannot be read"), shown);
    }

  return FALSE;
}

/**
 * ent_import_xlsx_unescape:
 * @text: (transfer full): a text of a workbook
 *
 * Excel writes what XML cannot hold as “_x000D_”, and such a text itself with
 * “_x005F_” before it.
 *
 * Returns: (transfer full): what the person sees, in place
 */
char *
ent_import_xlsx_unescape (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0';)
    {
      guint value = 0, n = 2;

      while (from[0] == '_' && from[1] == 'x' && n < 6 && g_ascii_isxdigit (from[n]))
        value = 16 * value + (guint) g_ascii_xdigit_value (from[n++]);
      if (n < 6 || from[6] != '_' || value == 0 || !g_unichar_validate (value))
        {
          *to++ = *from++;
          continue;
        }
      to += g_unichar_to_utf8 (value, to);
      from += 7;
    }
  *to = '\0';
  return text;
}

/**
 * ent_import_xlsx_read_text:
 * @xml: a walk at the beginning of a text, which may be in several pieces
 *
 * Returns: (transfer full): the text, without how it is pronounced
 */
char *
ent_import_xlsx_read_text (EntImportXml *xml)
{
  GString *text = g_string_new (NULL);
  guint depth = ent_import_xml_get_depth (xml);

  while (ent_import_xml_get_depth (xml) >= depth)
    {
      EntImportXmlEvent event = ent_import_xml_next (xml);

      if (event == ENT_IMPORT_XML_FAILED || event == ENT_IMPORT_XML_DONE)
        break;
      if (event != ENT_IMPORT_XML_START)
        continue;
      if (ent_import_xml_is (xml, "t"))
        {
          g_autofree char *piece = ent_import_xlsx_unescape (ent_import_xml_read_plain (xml));

          g_string_append (text, piece);
        }
      else if (ent_import_xml_is (xml, "rPh"))
        g_free (ent_import_xml_read_text (xml));
    }

  return g_string_free (text, FALSE);
}

static void
read_strings (EntImportXml *xml,
              gpointer      data)
{
  Reading *reading = data;

  if (!ent_import_xml_next_child (xml, 0))
    return;
  while (ent_import_xml_next_child (xml, 1))
    if (ent_import_xml_is (xml, "si"))
      g_ptr_array_add (reading->book->strings, ent_import_xlsx_read_text (xml));
}

static guint
read_number (const char *text)
{
  guint64 number = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;

  return (guint) MIN (number, G_MAXINT32);
}

static void
read_formats (EntImportXml *xml,
              Reading      *reading)
{
  guint depth = ent_import_xml_get_depth (xml);

  while (ent_import_xml_next_child (xml, depth))
    g_hash_table_insert (reading->formats, GUINT_TO_POINTER (read_number (ent_import_xml_get_attribute (xml, "numFmtId"))),
                         g_strdup (ent_import_xml_get_attribute (xml, "formatCode")));
}

static void
read_styles (EntImportXml *xml,
             gpointer      data)
{
  Reading *reading = data;

  if (!ent_import_xml_next_child (xml, 0))
    return;
  while (ent_import_xml_next_child (xml, 1))
    {
      guint depth = ent_import_xml_get_depth (xml);

      if (ent_import_xml_is (xml, "numFmts"))
        read_formats (xml, reading);
      else if (ent_import_xml_is (xml, "cellXfs"))
        while (ent_import_xml_next_child (xml, depth))
          {
            guint id = read_number (ent_import_xml_get_attribute (xml, "numFmtId"));
            gboolean is_date = ent_import_sheet_is_date_format (id, g_hash_table_lookup (reading->formats, GUINT_TO_POINTER (id)));

            g_array_append_val (reading->book->are_dates, is_date);
          }
    }
}

/* A path is written from “xl”, or from the beginning with a slash. */
static void
read_links (EntImportXml *xml,
            gpointer      data)
{
  Reading *reading = data;

  if (!ent_import_xml_next_child (xml, 0))
    return;
  while (ent_import_xml_next_child (xml, 1))
    {
      const char *id = ent_import_xml_get_attribute (xml, "Id"), *target = ent_import_xml_get_attribute (xml, "Target");

      if (id != NULL && target != NULL)
        g_hash_table_insert (reading->links, g_strdup (id), *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
    }
}

static void
read_book (EntImportXml *xml,
           gpointer      data)
{
  Reading *reading = data;

  if (!ent_import_xml_next_child (xml, 0))
    return;
  while (ent_import_xml_next_child (xml, 1))
    {
      guint depth = ent_import_xml_get_depth (xml);
      const char *since = ent_import_xml_get_attribute (xml, "date1904");

      if (ent_import_xml_is (xml, "workbookPr"))
        reading->book->since_1904 = g_strcmp0 (since, "1") == 0 || g_strcmp0 (since, "true") == 0;
      else if (ent_import_xml_is (xml, "sheets"))
        while (ent_import_xml_next_child (xml, depth))
          {
            const char *state = ent_import_xml_get_attribute (xml, "state");
            Sheet *sheet = g_new0 (Sheet, 1);

            sheet->name = g_strdup (ent_import_xml_get_attribute (xml, "name"));
            sheet->link = g_strdup (ent_import_xml_get_attribute (xml, "id"));
            sheet->is_hidden = state != NULL && strcmp (state, "visible") != 0;
            g_ptr_array_add (reading->sheets, sheet);
          }
    }
}

/* By its name, else by its number from 1; without either the first that is not hidden. */
static const Sheet *
find_sheet (Reading    *reading,
            const char *wanted)
{
  guint number = wanted != NULL ? read_number (wanted) : 0;

  for (guint i = 0; i < reading->sheets->len; i++)
    {
      const Sheet *sheet = g_ptr_array_index (reading->sheets, i);

      if (wanted != NULL ? g_strcmp0 (sheet->name, wanted) == 0 : !sheet->is_hidden)
        return sheet;
    }
  if (wanted != NULL && number >= 1 && number <= reading->sheets->len)
    return g_ptr_array_index (reading->sheets, number - 1);

  return wanted == NULL && reading->sheets->len > 0 ? g_ptr_array_index (reading->sheets, 0) : NULL;
}

static gboolean
choose_sheet (Reading         *reading,
              const char      *wanted,
              EntImportReport *report)
{
  const Sheet *sheet = find_sheet (reading, wanted);
  const char *path = sheet != NULL && sheet->link != NULL ? g_hash_table_lookup (reading->links, sheet->link) : NULL;
  g_autofree char *shown = ent_shown_escape (sheet != NULL && sheet->name != NULL ? sheet->name : wanted != NULL ? wanted : "", -1,
                                             ENT_SHOWN_MAX_CHARS);

  if (path == NULL)
    {
      ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, _("the workbook has no sheet “%s”"), shown);
      return FALSE;
    }
  if (wanted == NULL && reading->sheets->len > 1)
    ent_import_report_add (report, ENT_IMPORT_NOTE, 0, NULL, _("the workbook has %1$u sheets, of which “%2$s” is read; --sheet tells another one"),
                           reading->sheets->len, shown);
  reading->book->sheet_name = g_strdup (sheet->name);
  reading->book->sheet_path = g_strdup (path);

  return TRUE;
}

/**
 * ent_import_xlsx_book_read:
 * @book: (out): to be cleared with ent_import_xlsx_book_clear()
 * @zip: a workbook
 * @sheet: (nullable): the sheet that is to be read, by its name or its number
 * @cancellable: (nullable): gives the reading up
 * @report: takes what is to be said
 *
 * Returns: whether @book is whole
 */
gboolean
ent_import_xlsx_book_read (EntImportXlsxBook *book,
                           EntImportZip      *zip,
                           const char        *sheet,
                           GCancellable      *cancellable,
                           EntImportReport   *report)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (free_sheet);
  g_autoptr (GHashTable) links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) formats = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Reading reading = { book, sheets, links, formats };

  *book = (EntImportXlsxBook) {
    .strings = g_ptr_array_new_with_free_func (g_free),
    .are_dates = g_array_new (FALSE, FALSE, sizeof (gboolean)),
  };

  return ent_import_xlsx_read_part (zip, BOOK, cancellable, report, read_book, &reading)
         && ent_import_xlsx_read_part (zip, LINKS, cancellable, report, read_links, &reading) && choose_sheet (&reading, sheet, report)
         && (!ent_import_zip_has (zip, STYLES) || ent_import_xlsx_read_part (zip, STYLES, cancellable, report, read_styles, &reading))
         && (!ent_import_zip_has (zip, STRINGS) || ent_import_xlsx_read_part (zip, STRINGS, cancellable, report, read_strings, &reading));
}

/**
 * ent_import_xlsx_book_clear:
 * @book: a workbook
 */
void
ent_import_xlsx_book_clear (EntImportXlsxBook *book)
{
  g_clear_pointer (&book->strings, g_ptr_array_unref);
  g_clear_pointer (&book->are_dates, g_array_unref);
  g_clear_pointer (&book->sheet_name, g_free);
  g_clear_pointer (&book->sheet_path, g_free);
}
