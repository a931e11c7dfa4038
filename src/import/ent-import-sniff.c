/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-sniff.h"

#include <string.h>

#include "import/ent-import-json-lines.h"
#include "import/ent-import-json.h"
#include "io/ent-json-walk.h"

/* How much of a text is looked at; comments may stand above. */
#define HEAD_BYTES 4096

/* What texts begin with, blank lines and a byte order mark aside. */
static const struct
{
  const char     *pattern;
  EntImportFormat format;
} texts[] = {
  { "\\A(?:(?://|#)[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)*(?:strict\\s+)?(?:di)?graph\\b[^{\\[\\n]*\\s*\\{", ENT_IMPORT_FORMAT_DOT },
  { "\\A(?:(?:#|comment|creator|version)[^\\n]*\\n\\s*)*graph\\s*\\[", ENT_IMPORT_FORMAT_GML },
  { "\\A(?:%[^\\n]*\\n\\s*)*\\*(?:vertices|network)\\b", ENT_IMPORT_FORMAT_PAJEK },
  { "\\A(?:%[^\\n]*\\n\\s*)*@\\w+\\s*[{(]", ENT_IMPORT_FORMAT_BIBTEX },
  { "\\A\\?\\w+(?:\\t\\?\\w+)*\\r?\\n", ENT_IMPORT_FORMAT_ANSWER_TSV },
  { "\\ATY  - ", ENT_IMPORT_FORMAT_RIS },
};

static const struct
{
  const char     *root;
  EntImportFormat format;
} roots[] = {
  { "gexf", ENT_IMPORT_FORMAT_GEXF },
  { "graphml", ENT_IMPORT_FORMAT_GRAPHML },
  { "html", ENT_IMPORT_FORMAT_HTML },
  { "head", ENT_IMPORT_FORMAT_HTML },
  { "meta", ENT_IMPORT_FORMAT_HTML },
  { "body", ENT_IMPORT_FORMAT_HTML },
  { "table", ENT_IMPORT_FORMAT_HTML },
};

/* The name of the root element, or the one that a document type gives it. */
static char *
find_root (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\A(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<(?:!DOCTYPE\\s+)?(?:[\\w.-]+:)?([\\w.-]+)",
                                          G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

static EntImportFormat
sniff_xml (const char *text)
{
  g_autofree char *root = find_root (text);

  for (guint i = 0; root != NULL && i < G_N_ELEMENTS (roots); i++)
    if (g_ascii_strcasecmp (root, roots[i].root) == 0)
      return roots[i].format;

  return g_str_has_prefix (text, "<?xml") || g_str_has_prefix (text, "<!") ? ENT_IMPORT_FORMAT_XML : ENT_IMPORT_FORMAT_TEXT;
}

static gboolean
has (char       *object,
     const char *key)
{
  return ent_json_walk_find (object, key) != NULL;
}

static EntImportFormat
sniff_object (char *object)
{
  if (has (object, "memberships") || has (object, "groupings"))
    return ENT_IMPORT_FORMAT_OWN;
  if (has (object, "results"))
    return ENT_IMPORT_FORMAT_ANSWER;
  if (has (object, "items") && !has (object, "nodes"))
    return ENT_IMPORT_FORMAT_CSL;

  return ENT_IMPORT_FORMAT_NODE_LINK;
}

static EntImportFormat
sniff_list (char *list)
{
  char *data;

  if (!ent_json_walk_open (&list) || *list != '{')
    return ENT_IMPORT_FORMAT_ANSWER;
  data = ent_json_walk_find (list, "data");
  if (data != NULL && *data == '{')
    return ENT_IMPORT_FORMAT_NODE_LINK;

  return has (list, "title") && has (list, "type") ? ENT_IMPORT_FORMAT_CSL : ENT_IMPORT_FORMAT_ANSWER;
}

/* What is broken JSON is for a reader of JSON to refuse. */
static EntImportFormat
sniff_json (const char *data,
            gsize       length)
{
  g_auto (EntImportJson) json = { 0 };
  g_autoptr (EntImportReport) report = ent_import_report_new ();
  const EntImportInput input = { data, length, NULL };

  if (ent_import_json_lines_is (&input))
    return ENT_IMPORT_FORMAT_JSON_LINES;
  if (!ent_import_json_open (&json, &input, report))
    return ENT_IMPORT_FORMAT_ANSWER;

  return *json.root == '{' ? sniff_object (json.root) : sniff_list (json.root);
}

/* A list of JSON holds objects here; “[” may also begin a text. */
static gboolean
is_json (const char *text)
{
  if (*text == '[')
    {
      text++;
      text += strspn (text, " \t\r\n");
      return *text == '{' || *text == ']';
    }

  return *text == '{';
}

/**
 * ent_import_sniff:
 * @data: (array length=length): the bytes of a file
 * @length: how many
 *
 * Returns: what it is
 */
EntImportFormat
ent_import_sniff (const char *data,
                  gsize       length)
{
  g_autofree char *head = NULL;
  g_autofree char *wide = NULL;
  const char *text;

  g_return_val_if_fail (data != NULL || length == 0, ENT_IMPORT_FORMAT_TEXT);

  if (length >= 4 && memcmp (data, "PK\3\4", 4) == 0)
    return ENT_IMPORT_FORMAT_ZIP;
  if (length >= 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    return ENT_IMPORT_FORMAT_OLE;

  if (length >= 4 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    wide = g_convert_with_fallback (data, (gssize) (MIN (length, HEAD_BYTES) & ~(gsize) 1), "UTF-8", "UTF-16", NULL, NULL, NULL, NULL);
  head = g_utf8_make_valid (wide != NULL ? wide : data, (gssize) (wide != NULL ? strlen (wide) : MIN (length, HEAD_BYTES)));
  text = g_str_has_prefix (head, "\xef\xbb\xbf") ? head + 3 : head;
  text += strspn (text, " \t\r\n");
  if (*text == '<')
    return sniff_xml (text);
  if (is_json (text))
    return wide == NULL ? sniff_json (data, length) : ENT_IMPORT_FORMAT_TEXT;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_regex_match_simple (texts[i].pattern, text, G_REGEX_CASELESS | G_REGEX_DOTALL, 0))
      return texts[i].format;

  return ENT_IMPORT_FORMAT_TEXT;
}
