/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-foreign.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-answer.h"
#include "import/ent-import-bibtex.h"
#include "import/ent-import-book.h"
#include "import/ent-import-csl.h"
#include "import/ent-import-dot.h"
#include "import/ent-import-gexf.h"
#include "import/ent-import-gml.h"
#include "import/ent-import-graphml.h"
#include "import/ent-import-html.h"
#include "import/ent-import-json-lines.h"
#include "import/ent-import-network-rows.h"
#include "import/ent-import-network-ties.h"
#include "import/ent-import-node-link.h"
#include "import/ent-import-pajek.h"
#include "import/ent-import-ris.h"
#include "import/ent-import-sniff.h"
#include "import/ent-import-text.h"

/* Which reader a format has; each has one. */
typedef struct
{
  EntImportFormat format;
  gboolean        is_text; /* in any encoding, of which the reader knows nothing */
  EntImportNetwork *(*read_network) (const EntImportInput *input,
                                     EntImportReport *report);
  EntImportTable *(*read_table) (const EntImportInput *input,
                                 EntImportReport *report);
  JsonArray *(*read_sources) (const EntImportInput *input,
                              EntImportReport *report);
} Reader;

static const Reader readers[] = {
  { ENT_IMPORT_FORMAT_GEXF, FALSE, ent_import_gexf_read, NULL, NULL },
  { ENT_IMPORT_FORMAT_GRAPHML, FALSE, ent_import_graphml_read, NULL, NULL },
  { ENT_IMPORT_FORMAT_NODE_LINK, FALSE, ent_import_node_link_read, NULL, NULL },
  { ENT_IMPORT_FORMAT_GML, TRUE, ent_import_gml_read, NULL, NULL },
  { ENT_IMPORT_FORMAT_DOT, TRUE, ent_import_dot_read, NULL, NULL },
  { ENT_IMPORT_FORMAT_PAJEK, TRUE, ent_import_pajek_read, NULL, NULL },
  { ENT_IMPORT_FORMAT_ANSWER, FALSE, NULL, ent_import_answer_read, NULL },
  { ENT_IMPORT_FORMAT_JSON_LINES, FALSE, NULL, ent_import_json_lines_read, NULL },
  { ENT_IMPORT_FORMAT_ANSWER_TSV, TRUE, NULL, ent_import_answer_read_tsv, NULL },
  { ENT_IMPORT_FORMAT_HTML, FALSE, NULL, ent_import_html_read, NULL },
  { ENT_IMPORT_FORMAT_CSL, FALSE, NULL, NULL, ent_import_csl_read },
  { ENT_IMPORT_FORMAT_BIBTEX, TRUE, NULL, NULL, ent_import_bibtex_read },
  { ENT_IMPORT_FORMAT_RIS, TRUE, NULL, NULL, ent_import_ris_read },
};

/* Why formats without a reader are not read. */
static const char *
find_refusal (EntImportFormat format)
{
  switch (format)
    {
    case ENT_IMPORT_FORMAT_XML:
      return N_("this is XML, but neither a network in GEXF nor one in GraphML");
    case ENT_IMPORT_FORMAT_OWN:
      return N_("this is a data set of Entente, which is opened, not imported");
    default:
      return NULL;
    }
}

/* A workbook with a password is a document of an old Office around it. */
static void
refuse_old (const EntImportInput *input,
            EntImportReport      *report)
{
  static const char entry[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gboolean is_protected = memmem (input->data, input->length, entry, sizeof entry) != NULL;

  ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, "%s",
                         is_protected ? _("the file is protected with a password; save it without one")
                                      : _("this is a document of an old Office, such as XLS; save it as XLSX or ODS"));
}

/**
 * ent_import_foreign_take_network:
 * @result: takes ties, and what is to be said
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @network: (transfer full) (nullable): a network
 *
 * Returns: (transfer full) (nullable): rows that are to become memberships
 */
EntImportTable *
ent_import_foreign_take_network (EntImportResult        *result,
                                 EntImportNations       *nations,
                                 const EntImportOptions *options,
                                 EntImportNetwork       *network)
{
  g_autoptr (EntImportNetwork) owned = network;
  EntImportTable *table = NULL;

  if (network == NULL)
    return NULL;
  if (ent_import_network_get_n_edges (network) == 0)
    {
      ent_import_report_add (result->report, ENT_IMPORT_ERROR, 0, NULL, _("the network has no edges"));
      return NULL;
    }
  if (!options->ties)
    table = ent_import_network_to_rows (network, nations, result->report);
  ent_import_network_take_ties (network, nations, options, result);
  return table;
}

static void
read_network (const Reader            *reader,
              const EntImportInput    *input,
              const EntImportOptions  *options,
              EntImportResult         *result,
              EntImportNations        *nations,
              EntImportTable         **table)
{
  *table = ent_import_foreign_take_network (result, nations, options, reader->read_network (input, result->report));
}

/**
 * ent_import_foreign_take_sources:
 * @result: takes them, behind those of files before
 * @sources: (transfer full) (nullable): sources
 */
void
ent_import_foreign_take_sources (EntImportResult *result,
                                 JsonArray       *sources)
{
  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    json_array_add_element (result->sources, json_array_dup_element (sources, i));
  g_clear_pointer (&sources, json_array_unref);
}

/* Whether the file gives what was asked for. */
static gboolean
is_wanted (const Reader           *reader,
           const EntImportOptions *options,
           EntImportReport        *report)
{
  const gboolean is_of_sources = reader->read_sources != NULL;

  if (options->content == ENT_IMPORT_ANYTHING || is_of_sources == (options->content == ENT_IMPORT_SOURCES) || reader->read_table != NULL)
    return TRUE;
  ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, "%s",
                         is_of_sources ? _("this is a list of sources, which holds no memberships") : _("this is no list of sources"));

  return FALSE;
}

static void
read_with (const Reader            *reader,
           const EntImportInput    *input,
           const EntImportOptions  *options,
           EntImportResult         *result,
           EntImportNations        *nations,
           EntImportTable         **table)
{
  if (reader->read_network != NULL)
    read_network (reader, input, options, result, nations, table);
  else if (reader->read_table != NULL)
    *table = reader->read_table (input, result->report);
  else
    ent_import_foreign_take_sources (result, reader->read_sources (input, result->report));
}

/**
 * ent_import_foreign_read:
 * @result: where to put sources, and what is to be said
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @data: the bytes of a file
 * @length: how many
 * @table: (out) (nullable): rows that are to become memberships; %NULL if there are none
 *
 * Reads a file that is no table or list as text: a network, rows in JSON, a
 * list of sources.
 *
 * Returns: whether it was one of these, be it broken or not
 */
gboolean
ent_import_foreign_read (EntImportResult         *result,
                         EntImportNations        *nations,
                         const EntImportOptions  *options,
                         const char              *data,
                         gsize                    length,
                         EntImportTable         **table)
{
  const EntImportFormat format = ent_import_sniff (data, length);
  EntImportInput input = { data, length, options->cancellable };

  *table = NULL;
  result->is_grid = format == ENT_IMPORT_FORMAT_ZIP || format == ENT_IMPORT_FORMAT_HTML;
  if (format == ENT_IMPORT_FORMAT_ZIP)
    *table = ent_import_book_read (&input, options->sheet, result->report);
  if (format == ENT_IMPORT_FORMAT_OLE)
    refuse_old (&input, result->report);
  if (format == ENT_IMPORT_FORMAT_ZIP || format == ENT_IMPORT_FORMAT_OLE)
    return TRUE;
  if (find_refusal (format) != NULL)
    {
      ent_import_report_add (result->report, ENT_IMPORT_ERROR, 0, NULL, "%s", _(find_refusal (format)));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autofree char *text = NULL;

      if (readers[i].format != format)
        continue;
      if (!is_wanted (&readers[i], options, result->report))
        return TRUE;
      if (readers[i].is_text)
        {
          const char *reason = NULL;

          g_clear_pointer (&result->encoding, g_free);
          result->is_text = TRUE;
          text = ent_import_text_decode (data, length, options->encoding, result->report, &input.length, &result->encoding, &reason);
          ent_import_result_take_reason (result, ENT_IMPORT_GUESS_ENCODING, g_strdup (reason));
          if (text == NULL)
            return TRUE;
          input.data = text;
        }
      read_with (&readers[i], &input, options, result, nations, table);
      return TRUE;
    }

  return FALSE;
}
