/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"

G_BEGIN_DECLS

/**
 * EntImportXmlEvent:
 * @ENT_IMPORT_XML_START: an element begins
 * @ENT_IMPORT_XML_END: an element ends
 * @ENT_IMPORT_XML_TEXT: text, possibly a part of it
 * @ENT_IMPORT_XML_DONE: the document has ended as it should
 * @ENT_IMPORT_XML_FAILED: it is broken, as the report says, or was given up
 *
 * What comes next in a document.
 */
typedef enum
{
  ENT_IMPORT_XML_START,
  ENT_IMPORT_XML_END,
  ENT_IMPORT_XML_TEXT,
  ENT_IMPORT_XML_DONE,
  ENT_IMPORT_XML_FAILED,
} EntImportXmlEvent;

/* EntImportXml: a walk over an XML document that never leaves it: nothing is
 * fetched, and a document type, which could name files or grow without end, is
 * refused as soon as it begins. Names are those without a prefix. */
typedef struct _EntImportXml EntImportXml;

EntImportXml      *ent_import_xml_new           (const EntImportInput *input,
                                                 EntImportReport      *report);
void               ent_import_xml_free          (EntImportXml         *xml);
EntImportXmlEvent  ent_import_xml_next          (EntImportXml         *xml);
gboolean           ent_import_xml_next_child    (EntImportXml         *xml,
                                                 guint                 depth);
guint              ent_import_xml_get_depth     (EntImportXml         *xml);
const char        *ent_import_xml_get_name      (EntImportXml         *xml);
gboolean           ent_import_xml_is            (EntImportXml         *xml,
                                                 const char           *name);
const char        *ent_import_xml_get_attribute (EntImportXml         *xml,
                                                 const char           *name);
const char        *ent_import_xml_get_text      (EntImportXml         *xml);
guint              ent_import_xml_get_line      (EntImportXml         *xml);
char              *ent_import_xml_read_text     (EntImportXml         *xml);
char              *ent_import_xml_read_plain    (EntImportXml         *xml);
void               ent_import_xml_fail          (EntImportXml         *xml,
                                                 const char           *message);
gboolean           ent_import_xml_has_failed    (EntImportXml         *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportXml, ent_import_xml_free)

G_END_DECLS
