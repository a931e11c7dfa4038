/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-xml.h"

/**
 * ent_data_xml_append_attribute:
 * @text: where to, inside a tag
 * @name: its name
 * @value: (nullable): its value; %NULL for no attribute
 *
 * Appends an attribute with a blank before it.
 */
void
ent_data_xml_append_attribute (GString    *text,
                               const char *name,
                               const char *value)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (name != NULL);

  if (value == NULL)
    return;
  escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (text, " %s=\"%s\"", name, escaped);
}

/**
 * ent_data_xml_append_element:
 * @text: where to
 * @indent: what stands before it
 * @name: its name
 * @content: (nullable): its text; %NULL for no element
 *
 * Appends a line with an element of text.
 */
void
ent_data_xml_append_element (GString    *text,
                             const char *indent,
                             const char *name,
                             const char *content)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (indent != NULL && name != NULL);

  if (content == NULL)
    return;
  escaped = g_markup_escape_text (content, -1);
  g_string_append_printf (text, "%s<%s>%s</%s>\n", indent, name, escaped, name);
}
