/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file is, told by its content and never by its name. */

/**
 * EntImportFormat:
 * @ENT_IMPORT_FORMAT_TEXT: a table or a list as text, or something that is not known
 * @ENT_IMPORT_FORMAT_ZIP: an archive, such as a workbook
 * @ENT_IMPORT_FORMAT_OLE: a document of an old Office, or a protected one of a new
 * @ENT_IMPORT_FORMAT_HTML: a web page
 * @ENT_IMPORT_FORMAT_XML: XML that is none of the others
 * @ENT_IMPORT_FORMAT_NODE_LINK: a network in JSON
 * @ENT_IMPORT_FORMAT_ANSWER: rows in JSON
 * @ENT_IMPORT_FORMAT_JSON_LINES: rows in JSON, each on a line
 * @ENT_IMPORT_FORMAT_ANSWER_TSV: rows in TSV, the cells being terms of RDF
 * @ENT_IMPORT_FORMAT_CSL: sources in JSON
 * @ENT_IMPORT_FORMAT_OWN: a data set of Entente
 */
typedef enum
{
  ENT_IMPORT_FORMAT_TEXT,
  ENT_IMPORT_FORMAT_ZIP,
  ENT_IMPORT_FORMAT_OLE,
  ENT_IMPORT_FORMAT_HTML,
  ENT_IMPORT_FORMAT_GEXF,
  ENT_IMPORT_FORMAT_GRAPHML,
  ENT_IMPORT_FORMAT_XML,
  ENT_IMPORT_FORMAT_NODE_LINK,
  ENT_IMPORT_FORMAT_ANSWER,
  ENT_IMPORT_FORMAT_JSON_LINES,
  ENT_IMPORT_FORMAT_ANSWER_TSV,
  ENT_IMPORT_FORMAT_CSL,
  ENT_IMPORT_FORMAT_OWN,
  ENT_IMPORT_FORMAT_GML,
  ENT_IMPORT_FORMAT_DOT,
  ENT_IMPORT_FORMAT_PAJEK,
  ENT_IMPORT_FORMAT_BIBTEX,
  ENT_IMPORT_FORMAT_RIS,
} EntImportFormat;

EntImportFormat ent_import_sniff (const char *data,
                                  gsize       length);

G_END_DECLS
