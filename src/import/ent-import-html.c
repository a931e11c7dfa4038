/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-html.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <string.h>

/* How many bytes the parser takes at a time: the reading can be given up
 * between them. */
#define CHUNK_BYTES (32 * 1024)

/* A page becomes a tree, which takes some ten times its size. */
#define MAX_BYTES (32u << 20)

/* What HTML allows a cell to span. */
#define MAX_COLUMN_SPAN 1000
#define MAX_ROW_SPAN 65534

/* A cell that goes on in the rows below. */
typedef struct
{
  guint n_rows; /* still to come */
  char *text;   /* owned */
} Standing;

static gboolean
is_element (const xmlNode *node,
            const char    *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

/* The next node in the order of the page, without going down if @skip, and
 * never out of @top. Pages may be nested deeply, so nothing here recurses. */
static xmlNode *
find_next (xmlNode       *node,
           const xmlNode *top,
           gboolean       skip)
{
  if (!skip && node->children != NULL)
    return node->children;
  while (node != top && node->next == NULL)
    node = node->parent;

  return node != top ? node->next : NULL;
}

static const xmlNode *
get_table (const xmlNode *node)
{
  do
    node = node->parent;
  while (node != NULL && !is_element (node, "table"));

  return node;
}

/* Footnotes, what is not shown, and what is no text. */
static gboolean
is_left_out (xmlNode *node)
{
  g_autofree char *folded = NULL;
  xmlChar *style;

  if (is_element (node, "sup") || is_element (node, "style") || is_element (node, "script") || is_element (node, "template"))
    return TRUE;
  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  style = xmlGetProp (node, (const xmlChar *) "style");
  if (style == NULL)
    return FALSE;
  folded = g_ascii_strdown ((const char *) style, -1);
  g_strdelimit (folded, " \t\n", '\1');
  xmlFree (style);

  return strstr (folded, "display:none") != NULL || strstr (folded, "display:\1none") != NULL;
}

/* The text of a cell on one line. Of a page that is not UTF-8 the
 * parser may hand on bytes that are no letters; they are seen as such. */
static char *
read_text (xmlNode *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *valid = NULL;
  g_autoptr (GString) flat = g_string_new (NULL);
  gboolean after_blank = TRUE;

  for (xmlNode *node = find_next (cell, cell, FALSE); node != NULL; node = find_next (node, cell, is_left_out (node)))
    {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        g_string_append (text, (const char *) node->content);
      else if (is_element (node, "br") || is_element (node, "p") || is_element (node, "div") || is_element (node, "li") || is_element (node, "td"))
        g_string_append_c (text, ' ');
    }
  valid = g_utf8_make_valid (text->str, (gssize) text->len);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_blank = g_unichar_isspace (c) || c == 0xa0;

      if (!is_blank || !after_blank)
        g_string_append_unichar (flat, is_blank ? ' ' : c);
      after_blank = is_blank;
    }

  return g_strchomp (g_string_free (g_steal_pointer (&flat), FALSE));
}

static guint
get_span (xmlNode    *cell,
          const char *name,
          guint       most)
{
  xmlChar *text = xmlGetProp (cell, (const xmlChar *) name);
  guint64 span = text != NULL ? g_ascii_strtoull ((const char *) text, NULL, 10) : 1;
  gboolean is_rest = text != NULL && span == 0 && most == MAX_ROW_SPAN; /* “0”: all rows below */

  xmlFree (text);

  return is_rest ? most : (guint) CLAMP (span, 1, most);
}

static void
clear_standing (gpointer data)
{
  g_free (((Standing *) data)->text);
}

/* Cells from above that come before the next of this row, or, at its end, all. */
static gboolean
add_standing (EntImportTable *table,
              GArray         *standing,
              guint          *column,
              gboolean        to_end)
{
  for (; *column < standing->len; (*column)++)
    {
      Standing *cell = &g_array_index (standing, Standing, *column);

      if (cell->n_rows == 0 && !to_end)
        return TRUE;
      if (!ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, cell->n_rows > 0 ? cell->text : "", -1))
        return FALSE;
      cell->n_rows -= cell->n_rows > 0;
    }

  return TRUE;
}

static gboolean
add_cell (EntImportTable *table,
          GArray         *standing,
          guint          *column,
          xmlNode        *node)
{
  guint n_columns = get_span (node, "colspan", MAX_COLUMN_SPAN), n_rows = get_span (node, "rowspan", MAX_ROW_SPAN);
  g_autofree char *text = read_text (node);

  for (guint i = 0; i < n_columns; i++, (*column)++)
    {
      Standing *cell;

      if (!ent_import_table_add (table, ENT_IMPORT_CELL_TEXT, text, -1))
        return FALSE;
      if (*column >= standing->len)
        g_array_set_size (standing, *column + 1);
      cell = &g_array_index (standing, Standing, *column);
      if (n_rows > 1)
        {
          g_free (cell->text);
          *cell = (Standing) { n_rows - 1, g_strdup (text) };
        }
      else if (cell->n_rows > 0) /* one span runs into another */
        cell->n_rows--;
    }

  return TRUE;
}

static gboolean
add_row (EntImportTable *table,
         GArray         *standing,
         xmlNode        *row)
{
  guint column = 0;

  if (!ent_import_table_begin_row (table, (guint) MAX (xmlGetLineNo (row), 1)))
    return FALSE;
  for (xmlNode *node = row->children; node != NULL; node = node->next)
    if (is_element (node, "td") || is_element (node, "th"))
      if (!add_standing (table, standing, &column, FALSE) || !add_cell (table, standing, &column, node))
        return FALSE;

  return add_standing (table, standing, &column, TRUE);
}

static guint
count_cells (xmlNode *table)
{
  guint n = 0;

  for (xmlNode *node = find_next (table, table, FALSE); node != NULL; node = find_next (node, table, is_element (node, "table")))
    n += (guint) (is_element (node, "td") || is_element (node, "th"));

  return n;
}

/* The table with most cells; how many have several. */
static xmlNode *
find_table (xmlNode *root,
            guint   *n_tables)
{
  xmlNode *largest = NULL;
  guint most = 0;

  *n_tables = 0;
  for (xmlNode *node = root; node != NULL; node = find_next (node, root, FALSE))
    {
      guint n = is_element (node, "table") ? count_cells (node) : 0;

      *n_tables += n > 1;
      if (n > most)
        {
          largest = node;
          most = n;
        }
    }

  return largest;
}

/* Makes a tree of the page, as browsers do of whatever stands there. The parser
 * stops of itself where elements are nested more than 256 deep. */
static gboolean
parse (const EntImportInput  *input,
       EntImportReport       *report,
       xmlDoc               **doc)
{
  xmlCharEncoding encoding = g_utf8_validate (input->data, (gssize) input->length, NULL) ? XML_CHAR_ENCODING_UTF8 : XML_CHAR_ENCODING_NONE;
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt (NULL, NULL, NULL, 0, NULL, encoding);
  gboolean is_cancelled = FALSE, is_stopped;

  parser->linenumbers = 1;
  htmlCtxtUseOptions (parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  for (gsize at = 0; at < input->length && !is_cancelled; at += CHUNK_BYTES)
    {
      htmlParseChunk (parser, input->data + at, (int) MIN (input->length - at, CHUNK_BYTES), 0);
      is_cancelled = g_cancellable_is_cancelled (input->cancellable);
    }
  htmlParseChunk (parser, NULL, 0, 1);
  *doc = parser->myDoc;
  is_stopped = parser->disableSAX != 0;
  if (is_stopped)
    ent_import_refuse (report, (guint) MAX (parser->lastError.line, 1), (guint) MAX (parser->lastError.int2, 1),
                       _("the page is nested too deeply, or broken beyond reading"));
  htmlFreeParserCtxt (parser);
  if (is_cancelled || is_stopped)
    g_clear_pointer (doc, xmlFreeDoc);

  return !is_cancelled && !is_stopped;
}

static guint
count_tags (const EntImportInput *input,
            const char           *tag)
{
  const gsize length = strlen (tag);
  guint n = 0;

  for (const char *p = input->data, *end = input->data + input->length; p != NULL && (gsize) (end - p) >= length; p++)
    {
      p = memchr (p, '<', (gsize) (end - p));
      if (p == NULL || (gsize) (end - p) < length)
        break;
      n += g_ascii_strncasecmp (p, tag, length) == 0;
    }
  return n;
}

/* A parser of HTML closes what the page does not, be it cut off or careless. */
static void
check_end (const EntImportInput *input,
           EntImportReport      *report)
{
  if (count_tags (input, "<table") > count_tags (input, "</table"))
    ent_import_report_add (report, ENT_IMPORT_WARNING, 0, NULL, _("a table is not closed with </table>; the page may not be whole"));
}

static EntImportTable *
read_table (xmlNode         *node,
            GCancellable    *cancellable,
            EntImportReport *report)
{
  g_autoptr (EntImportTable) table = ent_import_table_new (NULL);
  g_autoptr (GArray) standing = g_array_new (FALSE, TRUE, sizeof (Standing));
  guint n_rows = 0;

  g_array_set_clear_func (standing, clear_standing);
  for (xmlNode *row = find_next (node, node, FALSE); row != NULL; row = find_next (row, node, is_element (row, "table")))
    {
      if (!is_element (row, "tr") || get_table (row) != node)
        continue;
      if (n_rows++ % 64 == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (!add_row (table, standing, row))
        {
          ent_import_refuse (report, (guint) MAX (xmlGetLineNo (row), 1), 1, _(ent_import_table_get_limit (table)));
          return NULL;
        }
    }

  return g_steal_pointer (&table);
}

/**
 * ent_import_html_read:
 * @input: a page, or a piece of one as the clipboard has it
 * @report: takes what is to be said of it
 *
 * Reads the largest table of a page. Cells that span several columns or rows
 * stand in each of them; footnotes, which are small and raised, are left out.
 *
 * Returns: (transfer full) (nullable): the table
 */
EntImportTable *
ent_import_html_read (const EntImportInput *input,
                      EntImportReport      *report)
{
  EntImportTable *table = NULL;
  xmlNode *node = NULL;
  xmlDoc *doc;
  guint n_tables = 0;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (input->length > MAX_BYTES)
    {
      ent_import_refuse (report, 1, 1, _("the page is larger than 32 MiB"));
      return NULL;
    }
  if (!parse (input, report, &doc))
    return NULL;
  if (doc != NULL && xmlDocGetRootElement (doc) != NULL)
    node = find_table (xmlDocGetRootElement (doc), &n_tables);
  if (node != NULL)
    {
      if (n_tables > 1)
        ent_import_report_add (report, ENT_IMPORT_NOTE, (guint) MAX (xmlGetLineNo (node), 1), NULL,
                               _("the page has %u tables, of which the largest is read"), n_tables);
      table = read_table (node, input->cancellable, report);
      if (table != NULL)
        check_end (input, report);
    }
  else
    ent_import_refuse (report, 1, 1, _("there is no table on the page"));
  xmlFreeDoc (doc);

  return table;
}
