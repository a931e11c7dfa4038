/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntDataFormat:
 * @ENT_DATA_CSV: memberships as a sheet
 * @ENT_DATA_CSV_TABLES: all tables, each as a sheet, in a folder
 * @ENT_DATA_XLSX: the same, with all other tables, as a workbook of Excel
 * @ENT_DATA_GEXF: nations and groupings as a network, GEXF 1.3
 * @ENT_DATA_GRAPHML: the same, as GraphML
 * @ENT_DATA_DOT: the same, for Graphviz
 * @ENT_DATA_CSL_JSON: the sources, for programs that cite
 * @ENT_DATA_BIBTEX: the same, for LaTeX
 * @ENT_DATA_JSON: all, as Entente reads it
 *
 * As what data can go out.
 */
typedef enum
{
  ENT_DATA_CSV,
  ENT_DATA_CSV_TABLES,
  ENT_DATA_XLSX,
  ENT_DATA_GEXF,
  ENT_DATA_GRAPHML,
  ENT_DATA_DOT,
  ENT_DATA_CSL_JSON,
  ENT_DATA_BIBTEX,
  ENT_DATA_JSON,
  ENT_N_DATA_FORMATS,
} EntDataFormat;

/**
 * EntDataFormatInfo:
 * @name: as people name it, to be translated
 * @purpose: what is in it, and for whom, in a sentence to be translated
 * @extension: of names of its files, with its dot; that of a folder is empty
 * @mime_type: (nullable): of what is in them
 */
typedef struct
{
  const char *name;
  const char *purpose;
  const char *extension;
  const char *mime_type;
} EntDataFormatInfo;

const EntDataFormatInfo *ent_data_format_get_info (EntDataFormat format);
const char *ent_data_format_to_id      (EntDataFormat  format);
gboolean    ent_data_format_from_id    (const char    *id,
                                        EntDataFormat *format);
gboolean    ent_data_format_from_name  (const char    *name,
                                        EntDataFormat *format);
gboolean    ent_data_format_is_built   (EntDataFormat  format);
gboolean    ent_data_format_has_tables (EntDataFormat  format);
gboolean    ent_data_format_is_folder  (EntDataFormat  format);
gboolean    ent_data_format_is_csv     (EntDataFormat  format);

G_END_DECLS
