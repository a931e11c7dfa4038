/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pieces of XML. */

void ent_data_xml_append_attribute (GString    *text,
                                    const char *name,
                                    const char *value);
void ent_data_xml_append_element   (GString    *text,
                                    const char *indent,
                                    const char *name,
                                    const char *content);

G_END_DECLS
