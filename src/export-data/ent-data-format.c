/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-data/ent-data-format.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char       *id;
  const char       *endings[3]; /* of names of files */
  EntDataFormatInfo info;
} Format;

static const Format formats[] = {
  [ENT_DATA_CSV] = { "csv", { ".csv" },
                     { N_("CSV, Memberships"), N_("One membership a line, for spreadsheets and scripts."), ".csv", "text/csv" } },
  [ENT_DATA_CSV_TABLES] = { "csv-tables", { NULL },
                            { N_("CSV, All Tables"), N_("A folder with a file for each table of the data."), "", NULL } },
  [ENT_DATA_XLSX] = { "xlsx", { ".xlsx" },
                      { N_("Excel Workbook"), N_("Memberships, and a sheet for each other table."), ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } },
  [ENT_DATA_GEXF] = { "gexf", { ".gexf" }, { N_("GEXF"), N_("A network in time, for Gephi."), ".gexf", "application/gexf+xml" } },
  [ENT_DATA_GRAPHML] = { "graphml", { ".graphml" },
                         { N_("GraphML"), N_("A network with dates, for most programs of networks."), ".graphml", "application/graphml+xml" } },
  [ENT_DATA_DOT] = { "dot", { ".dot", ".gv" }, { N_("DOT"), N_("A network with dates, for Graphviz."), ".dot", "text/vnd.graphviz" } },
  [ENT_DATA_CSL_JSON] = { "csl-json", { ".csl.json", ".csljson" },
                          { N_("CSL-JSON"), N_("The sources, for Zotero and pandoc."), ".csl.json", "application/vnd.citationstyles.csl+json" } },
  [ENT_DATA_BIBTEX] = { "bibtex", { ".bib" }, { N_("BibTeX"), N_("The sources, for LaTeX."), ".bib", "text/x-bibtex" } },
  [ENT_DATA_JSON] = { "json", { ".json" }, { N_("Entente"), N_("A data set that Entente opens."), ".json", "application/json" } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == ENT_N_DATA_FORMATS);

/**
 * ent_data_format_get_info:
 * @format: a format
 *
 * Returns: (transfer none): what people are told of it
 */
const EntDataFormatInfo *
ent_data_format_get_info (EntDataFormat format)
{
  g_return_val_if_fail (format < ENT_N_DATA_FORMATS, NULL);

  return &formats[format].info;
}

/**
 * ent_data_format_to_id:
 * @format: a format
 *
 * Returns: its word on the command line
 */
const char *
ent_data_format_to_id (EntDataFormat format)
{
  g_return_val_if_fail (format < ENT_N_DATA_FORMATS, NULL);

  return formats[format].id;
}

/**
 * ent_data_format_from_id:
 * @id: a word of the command line
 * @format: (out): the format
 *
 * Returns: whether there is one of that name
 */
gboolean
ent_data_format_from_id (const char    *id,
                         EntDataFormat *format)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].id, id) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ent_data_format_from_name:
 * @name: the name of a file
 * @format: (out): the format
 *
 * Of two endings that both fit the longer one tells.
 *
 * Returns: whether the ending of the name tells one
 */
gboolean
ent_data_format_from_name (const char    *name,
                           EntDataFormat *format)
{
  const gsize length = name != NULL ? strlen (name) : 0;
  gsize longest = 0;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (const char *const *ending = formats[i].endings; *ending != NULL; ending++)
      {
        const gsize ending_length = strlen (*ending);

        if (ending_length <= longest || ending_length >= length || g_ascii_strcasecmp (name + length - ending_length, *ending) != 0)
          continue;
        longest = ending_length;
        *format = i;
      }

  return longest > 0;
}

/**
 * ent_data_format_is_built:
 * @format: a format
 *
 * Returns: whether this program was built with what the format needs
 */
gboolean
ent_data_format_is_built (EntDataFormat format)
{
  g_return_val_if_fail (format < ENT_N_DATA_FORMATS, FALSE);

#ifdef ENT_HAVE_XLSXWRITER
  return TRUE;
#else
  return format != ENT_DATA_XLSX;
#endif
}

/**
 * ent_data_format_has_tables:
 * @format: a format
 *
 * Returns: whether any table of the data can be written in it
 */
gboolean
ent_data_format_has_tables (EntDataFormat format)
{
  g_return_val_if_fail (format < ENT_N_DATA_FORMATS, FALSE);

  return format == ENT_DATA_CSV || format == ENT_DATA_XLSX;
}

/**
 * ent_data_format_is_folder:
 * @format: a format
 *
 * Returns: whether it has several files, in a folder
 */
gboolean
ent_data_format_is_folder (EntDataFormat format)
{
  return format == ENT_DATA_CSV_TABLES;
}

/**
 * ent_data_format_is_csv:
 * @format: a format
 *
 * Returns: whether a mark at the beginning tells some programs how its files are encoded
 */
gboolean
ent_data_format_is_csv (EntDataFormat format)
{
  return format == ENT_DATA_CSV || format == ENT_DATA_CSV_TABLES;
}
