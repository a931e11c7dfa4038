/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntJsonRange:
 * @start: the first byte of a value
 * @length: how many bytes it has
 *
 * Where a value stands in a text, which is left as it is: with this, what is not
 * touched is written back as it was.
 */
typedef struct
{
  const char *start;
  gsize       length;
} EntJsonRange;

/**
 * EntJsonMember:
 * @key: where its key stands, with the quotation marks
 * @value: where its value stands
 *
 * A member of an object.
 */
typedef struct
{
  EntJsonRange key;
  EntJsonRange value;
} EntJsonMember;

GArray  *ent_json_ranges_list_members  (const char         *object);
GArray  *ent_json_ranges_list_elements (const char         *array);
gboolean ent_json_ranges_is            (EntJsonRange        key,
                                        const char         *text);
char    *ent_json_ranges_dup           (EntJsonRange        range);
char    *ent_json_ranges_dup_text      (EntJsonRange        range);
const EntJsonRange *
         ent_json_ranges_find          (GArray             *members,
                                        const char         *key);
gsize    ent_json_ranges_blank_before  (const char         *text,
                                        const char         *at);

G_END_DECLS
