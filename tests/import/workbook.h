/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

/* Workbooks made of a few lines. */

typedef struct
{
  const char *name;
  const char *text;
} Part;

static inline GByteArray *
make_zip_of (const Part *parts,
             guint       n_parts,
             const char *password)
{
  const gsize size = 4 << 20;
  guint8 *bytes = g_malloc (size);
  struct archive *archive = archive_write_new ();
  size_t used = 0;

  archive_write_set_format_zip (archive);
  if (password != NULL)
    {
      g_assert_cmpint (archive_write_set_options (archive, "zip:encryption=traditional"), ==, ARCHIVE_OK);
      archive_write_set_passphrase (archive, password);
    }
  archive_write_open_memory (archive, bytes, size, &used);
  for (guint i = 0; i < n_parts; i++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, parts[i].name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_size (entry, (la_int64_t) strlen (parts[i].text));
      archive_write_header (archive, entry);
      archive_write_data (archive, parts[i].text, strlen (parts[i].text));
      archive_entry_free (entry);
    }
  archive_write_close (archive);
  archive_write_free (archive);

  return g_byte_array_new_take (bytes, used);
}

#define XLSX_SHEET_HEAD "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"

/* A workbook of Excel with two sheets, of which the first is @sheet. */
static inline GByteArray *
make_xlsx (const char *sheet,
           const char *properties)
{
  g_autofree char *book = g_strconcat ("<workbook xmlns:r='x'>", properties, "<sheets><sheet name='Old' state='hidden' r:id='rId2'/>"
                                       "<sheet name='Members' r:id='rId1'/></sheets></workbook>", NULL);
  const Part parts[] = {
    { "xl/worksheets/sheet1.xml", sheet }, /* entries come in any order */
    { "xl/worksheets/sheet2.xml", XLSX_SHEET_HEAD "<row><c t='inlineStr'><is><t>old</t></is></c></row></sheetData></worksheet>" },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                                    "<Relationship Id='rId2' Target='/xl/worksheets/sheet2.xml'/></Relationships>" },
    { "xl/sharedStrings.xml", "<sst><si><t>Norway</t></si><si><r><t>Ice</t></r><r><t xml:space='preserve'>land </t></r><rPh><t>x</t></rPh>"
      "</si></sst>" },
    { "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='d\\ mmmm\\ yyyy'/><numFmt numFmtId='165' formatCode='0\" "
      "days\"'/></numFmts>"
                       "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='14'/></cellXfs></styleSheet>" },
    { "xl/workbook.xml", book },
  };

  return make_zip_of (parts, G_N_ELEMENTS (parts), NULL);
}
