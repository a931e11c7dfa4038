/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-file-kind.h"

#include <glib/gi18n.h>
#include <string.h>

#include "io/ent-file-encoding.h"
#include "io/ent-json-kind.h"

/* How much of a file is looked at where its beginning tells what it is. */
#define HEAD_BYTES 4096

/* How many lines of a table are compared. */
#define MAX_LINES 10

/* What is to be done with a file. */
typedef enum
{
  MEND_WRITE,  /* write what is in it as JSON of ours */
  MEND_UNPACK, /* it is an archive */
  MEND_IMPORT, /* another command makes JSON of ours of it */
  MEND_EXPORT, /* a spreadsheet or a database, out of which rows come */
  MEND_FETCH,  /* it stands for another file */
  MEND_NONE,   /* it only shows something */
} Mend;

/* What binary files begin with. */
static const struct
{
  guint       offset;
  const char *bytes;
  guint       n_bytes;
  const char *name;
  Mend        mend;
} magics[] = {
  { 0, "%PDF-", 5, N_("a PDF document"), MEND_NONE },
  { 0, "\x89PNG\r\n\x1a\n", 8, N_("a PNG picture"), MEND_NONE },
  { 0, "\xff\xd8\xff", 3, N_("a JPEG picture"), MEND_NONE },
  { 0, "GIF8", 4, N_("a GIF picture"), MEND_NONE },
  { 8, "WEBP", 4, N_("a WebP picture"), MEND_NONE },
  { 4, "ftypavif", 8, N_("an AVIF picture"), MEND_NONE },
  { 4, "ftypheic", 8, N_("a HEIC picture"), MEND_NONE },
  { 0, "II*\0", 4, N_("a TIFF picture"), MEND_NONE },
  { 0, "MM\0*", 4, N_("a TIFF picture"), MEND_NONE },
  { 0, "BM", 2, N_("a BMP picture"), MEND_NONE },
  { 0, "%!PS", 4, N_("a PostScript document"), MEND_NONE },
  { 0, "{\\rtf", 5, N_("an RTF document"), MEND_NONE },
  { 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, N_("a document of an old Office, such as an Excel workbook"), MEND_EXPORT },
  { 0, "SQLite format 3", 15, N_("an SQLite database"), MEND_EXPORT },
  { 0, "PAR1", 4, N_("a Parquet table"), MEND_EXPORT },
  { 0, "ARROW1", 6, N_("an Arrow table"), MEND_EXPORT },
  { 0, "\x89HDF\r\n\x1a\n", 8, N_("an HDF5 file"), MEND_EXPORT },
  { 0, "\x1f\x8b", 2, N_("a gzip archive"), MEND_UNPACK },
  { 0, "BZh", 3, N_("a bzip2 archive"), MEND_UNPACK },
  { 0, "\xfd" "7zXZ\0", 6, N_("an xz archive"), MEND_UNPACK },
  { 0, "\x28\xb5\x2f\xfd", 4, N_("a Zstandard archive"), MEND_UNPACK },
  { 0, "7z\xbc\xaf\x27\x1c", 6, N_("a 7-Zip archive"), MEND_UNPACK },
  { 0, "Rar!\x1a\x07", 6, N_("a RAR archive"), MEND_UNPACK },
  { 257, "ustar", 5, N_("a tar archive"), MEND_UNPACK },
};

/* Many formats are ZIP archives inside: what stands in them tells which. */
static const struct
{
  const char *text;
  const char *name;
  Mend        mend;
} zips[] = {
  { "application/vnd.oasis.opendocument.spreadsheet", N_("an OpenDocument spreadsheet (ODS)"), MEND_IMPORT },
  { "application/vnd.oasis.opendocument", N_("an OpenDocument document"), MEND_NONE },
  { "xl/workbook", N_("an Excel workbook (XLSX)"), MEND_IMPORT },
  { "xl/worksheets", N_("an Excel workbook (XLSX)"), MEND_IMPORT },
  { "word/document", N_("a Word document (DOCX)"), MEND_NONE },
  { "ppt/presentation", N_("a PowerPoint presentation (PPTX)"), MEND_NONE },
  { "application/epub+zip", N_("an EPUB book"), MEND_NONE },
  { "", N_("a ZIP archive"), MEND_UNPACK },
};

/* Which root element, with or without a prefix, a document of XML has. */
static const struct
{
  const char *element;
  const char *name;
  Mend        mend;
} roots[] = {
  { "gexf", N_("a GEXF network"), MEND_IMPORT },
  { "graphml", N_("a GraphML network"), MEND_IMPORT },
  { "svg", N_("an SVG picture"), MEND_NONE },
  { "kml", N_("a map in KML"), MEND_NONE },
  { "RDF", N_("linked data in RDF/XML"), MEND_WRITE },
  { "Workbook", N_("a spreadsheet in XML"), MEND_EXPORT },
  { "document", N_("a document in XML"), MEND_EXPORT },
  { "html", N_("a web page"), MEND_FETCH },
  { "", N_("an XML file"), MEND_WRITE },
};

/* What other texts begin with, blank lines and a byte order mark aside. */
static const struct
{
  const char *pattern;
  const char *name;
  Mend        mend;
} texts[] = {
  { "\\A<(!doctype html|html|head|body|title|meta)\\b", N_("a web page"), MEND_FETCH },
  { "\\Aversion https://git-lfs\\.", N_("a pointer of Git LFS"), MEND_FETCH },
  { "\\A(?:(?://|#)[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)*(?:strict\\s+)?(?:di)?graph\\b[^{\\[\\n]*\\s*\\{", N_("a network in DOT (Graphviz)"),
    MEND_IMPORT },
  { "\\A(?:(?:#|comment|creator|version)[^\\n]*\\n\\s*)*graph\\s*\\[", N_("a GML network"), MEND_IMPORT },
  { "\\A(?:%[^\\n]*\\n\\s*)*\\*(?:vertices|network)\\b", N_("a Pajek network"), MEND_IMPORT },
  { "\\Adl\\s+n\\s*=", N_("a UCINET network"), MEND_WRITE },
  { "\\A(?:graph|flowchart)\\s+(?:TD|TB|BT|RL|LR)\\b", N_("a Mermaid diagram"), MEND_WRITE },
  { "\\A@(?:prefix|base)\\s", N_("linked data in Turtle"), MEND_WRITE },
  { "\\A@\\w+\\s*\\{", N_("a list of sources in BibTeX"), MEND_IMPORT },
  { "\\ATY  - ", N_("a list of sources in RIS"), MEND_IMPORT },
  { "\\A-----BEGIN PGP ", N_("an encrypted or signed file"), MEND_UNPACK },
  { "\\A(?!\\[(?:true|false|null)\\])\\[\\[?[a-z][\\w. -]*\\]\\]?[ \\t\\r]*(?:\\n|\\z)", N_("a TOML or INI file"), MEND_WRITE },
  { "\\A(?:--[^\\n]*\\n\\s*)*(?:create\\s+table|insert\\s+into|begin\\s+transaction|pragma\\s)", N_("a dump of a database (SQL)"), MEND_EXPORT },
  { "\\A(?:#[^\\n]*\\n\\s*)*(?:%YAML\\b|---\\s*\\n|[\\w-]+:(?:[ \\t][^\\n]*)?\\n\\s*(?:[\\w-]+:|- ))", N_("a YAML file"), MEND_WRITE },
};

/* Whole sentences, since languages differ in how they go on. */
static const char *
get_sentence (Mend mend)
{
  switch (mend)
    {
    case MEND_IMPORT:
      /* Translators: here and below, “this is a table in CSV; Entente reads …” */
      return _("this is %s; Entente reads its own JSON, described in docs/data-format.md: “entente import” makes that of it");
    case MEND_EXPORT:
      return _("this is %s; Entente reads its own JSON, described in docs/data-format.md: take the rows out of it and write them as memberships");
    case MEND_UNPACK:
      return _("this is %s; unpack it, and open the JSON file that is in it");
    case MEND_FETCH:
      return _("this is %s, saved in place of the data set; download the JSON file itself");
    case MEND_NONE:
      return _("this is %s, which holds no data that can be read; Entente reads its own JSON, described in docs/data-format.md");
    case MEND_WRITE:
    default:
      return _("this is %s; Entente reads its own JSON, described in docs/data-format.md: write the data as that first");
    }
}

static void
report (EntProblemList *problems,
        const char     *name,
        Mend            mend)
{
  /* printf takes no sentence that is chosen while it runs. */
  g_auto (GStrv) parts = g_strsplit (get_sentence (mend), "%s", 2);

  ent_problem_list_add (problems, ENT_PROBLEM_ERROR, NULL, "%s%s%s", parts[0], name, parts[1]);
}

static const char *
find_bytes (const char *data,
            gsize       length,
            const char *text)
{
  return memmem (data, length, text, strlen (text));
}

static gboolean
check_magic (const char     *data,
             gsize           length,
             EntProblemList *problems)
{
  if (length > 4 && memcmp (data, "PK\3\4", 4) == 0)
    for (guint i = 0; i < G_N_ELEMENTS (zips); i++)
      if (find_bytes (data, length, zips[i].text) != NULL)
        {
          report (problems, _(zips[i].name), zips[i].mend);
          return FALSE;
        }

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].offset + magics[i].n_bytes
        && memcmp (data + magics[i].offset, magics[i].bytes, magics[i].n_bytes) == 0)
      {
        report (problems, _(magics[i].name), magics[i].mend);
        return FALSE;
      }

  return TRUE;
}

/* Past what may stand before the root element: the declaration, comments, the
 * type of the document. */
static const char *
find_root (const char *text)
{
  while (text != NULL && *text == '<' && (text[1] == '?' || text[1] == '!'))
    {
      gboolean is_comment = g_str_has_prefix (text, "<!--");

      text = strstr (text, is_comment ? "-->" : ">");
      if (text != NULL)
        text += is_comment ? 3 : 1;
      while (text != NULL && g_ascii_isspace (*text))
        text++;
    }

  return text != NULL && *text == '<' && g_ascii_isalpha (text[1]) ? text + 1 : NULL;
}

static gboolean
check_xml (const char     *text,
           EntProblemList *problems)
{
  const char *root = find_root (text);
  const char *colon;
  gsize length;

  /* A declaration alone will do, should the root be further down. */
  if (root == NULL && !g_str_has_prefix (text, "<?xml"))
    return TRUE;

  root = root != NULL ? root : "";
  length = strcspn (root, " \t\r\n/>");
  colon = memchr (root, ':', length);
  if (colon != NULL)
    {
      length -= (gsize) (colon + 1 - root);
      root = colon + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (*roots[i].element == '\0' || (strlen (roots[i].element) == length && strncmp (root, roots[i].element, length) == 0))
      {
        report (problems, _(roots[i].name), roots[i].mend);
        return FALSE;
      }

  return TRUE;
}

/* How many cells a line has; a separator between double quotes is none. */
static guint
count_cells (const char *line,
             char        separator)
{
  gboolean quoted = FALSE;
  guint n = 1;

  for (; *line != '\0'; line++)
    {
      if (*line == '"')
        quoted = !quoted;
      n += *line == separator && !quoted;
    }

  return n;
}

/* Whether most lines have as many cells as the longest, two at least. There may
 * be a title above, and a cell with a line break in it; a lone line is a table
 * only if it has a heading for several columns. */
static gboolean
is_table (char **lines,
          char   separator)
{
  guint n_lines = 0, n_alike = 0, n_cells = 0;

  for (guint i = 0; lines[i] != NULL && i < MAX_LINES; i++)
    {
      guint n = count_cells (lines[i], separator);

      if (*lines[i] == '\0' || *lines[i] == '\r')
        continue;
      n_lines++;
      if (n > n_cells)
        n_alike = 0;
      n_cells = MAX (n_cells, n);
      n_alike += n == n_cells;
    }

  return n_cells > 1 && n_lines + n_cells > 3 && n_alike * 4 >= n_lines * 3;
}

static gboolean
check_table (const char     *text,
             EntProblemList *problems)
{
  static const struct
  {
    char        separator;
    const char *name;
  } separators[] = {
    { '\t', N_("a table in TSV") },
    { ';', N_("a table in CSV, with semicolons") },
    { ',', N_("a table in CSV") },
    { '|', N_("a table with upright strokes between its columns") },
  };
  g_auto (GStrv) lines = g_strsplit (text, "\n", MAX_LINES + 1);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (is_table (lines, separators[i].separator))
      {
        report (problems, _(separators[i].name), MEND_IMPORT);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_text (const char     *text,
            EntProblemList *problems)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_regex_match_simple (texts[i].pattern, text, G_REGEX_CASELESS | G_REGEX_DOTALL, 0))
      {
        report (problems, _(texts[i].name), texts[i].mend);
        return FALSE;
      }
  if (*text == '<')
    return check_xml (text, problems);

  return strchr ("{[\"'/#", *text) != NULL || check_table (text, problems);
}

static gboolean
check_json (const char     *data,
            gsize           length,
            EntProblemList *problems)
{
  const char *name;

  switch (ent_json_kind_find (data, length, &name))
    {
    case ENT_JSON_KIND_VIEW:
      ent_problem_list_add (problems, ENT_PROBLEM_ERROR, NULL,
                            _("this is a view of Entente, which says what a picture shows; open the data set that it was made of"));
      return FALSE;
    case ENT_JSON_KIND_IMPORT:
      report (problems, name, MEND_IMPORT);
      return FALSE;
    case ENT_JSON_KIND_FOREIGN:
      report (problems, name, MEND_WRITE);
      return FALSE;
    case ENT_JSON_KIND_NO_DATA:
      report (problems, name, MEND_NONE);
      return FALSE;
    case ENT_JSON_KIND_OURS:
    default:
      return TRUE;
    }
}

/* Bytes that no text has, in a file that does not even begin like JSON. */
static gboolean
is_binary (const char *head,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) head[i] < 0x20 && strchr ("\t\n\r\f\x1b", head[i]) == NULL)
      return TRUE;

  return memchr (head, '\0', length) != NULL;
}

static gboolean
check_emptiness (const char     *data,
                 gsize           length,
                 EntProblemList *problems)
{
  gsize n_zeros = 0, n_spaces = 0;

  while (n_zeros < length && data[n_zeros] == '\0')
    n_zeros++;
  while (n_spaces < length && g_ascii_isspace (data[n_spaces]))
    n_spaces++;
  if (n_spaces == length)
    ent_problem_list_add_at_line (problems, 1, 1, _("the file is empty"));
  else if (n_zeros == length)
    ent_problem_list_add (problems, ENT_PROBLEM_ERROR, NULL, _("the file holds nothing but zero bytes; it was never written to its end"));

  return n_spaces < length && n_zeros < length;
}

/**
 * ent_file_kind_check:
 * @data: (array length=length): the bytes of a file
 * @length: how many
 * @problems: takes what the file is instead of a data set, and what to do
 *
 * Recognises by their content, never by their names, the files that people
 * have instead of a data set: tables, networks in other formats, archives,
 * documents, pictures, and texts in other encodings.
 *
 * Returns: %FALSE if the file is none of ours, as @problems now says; %TRUE if
 *   it is a data set or nothing that is known
 */
gboolean
ent_file_kind_check (const char     *data,
                     gsize           length,
                     EntProblemList *problems)
{
  g_autofree char *wide = NULL;
  const char *text = data;
  gsize rest = length;

  g_return_val_if_fail (data != NULL || length == 0, TRUE);
  g_return_val_if_fail (problems != NULL, TRUE);

  if (!check_emptiness (data, length, problems))
    return FALSE;
  if (!check_magic (data, length, problems))
    return FALSE;
  wide = ent_file_encoding_explain_wide (data, length);
  if (wide != NULL)
    {
      ent_problem_list_add_at_line (problems, 1, 1, wide);
      return FALSE;
    }

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    text += 3;
  while (text < data + length && g_ascii_isspace (*text))
    text++;
  rest = (gsize) (data + length - text);
  if (rest > 0 && *text != '{' && *text != '[' && is_binary (text, MIN (rest, HEAD_BYTES)))
    {
      report (problems, _("a file that is not text"), MEND_NONE);
      return FALSE;
    }
  if (rest == 0 || *text != '{') /* with which none of them begins but JSON */
    {
      g_autofree char *head = g_utf8_make_valid (text, (gssize) MIN (rest, HEAD_BYTES));

      if (!check_text (head, problems))
        return FALSE;
    }

  return check_json (text, rest, problems);
}
