/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-ranges.h"

#include <string.h>

#include "io/ent-json-walk.h"

/* Nothing here writes: the walk takes what may be written to, but only decoding
 * a text does so, and texts are decoded in copies. */

static EntJsonRange
measure (const char *start)
{
  char *end = (char *) start;

  ent_json_walk_skip (&end);
  return (EntJsonRange) { start, (gsize) (end - start) };
}

/**
 * ent_json_ranges_list_members:
 * @object: an object in a text that ent_json_scan() has let pass
 *
 * Returns: (transfer full) (element-type EntJsonMember): its members, in their order
 */
GArray *
ent_json_ranges_list_members (const char *object)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (EntJsonMember));
  char *at = (char *) object;

  for (gboolean more = ent_json_walk_open (&at); more; more = ent_json_walk_next (&at))
    {
      EntJsonMember member = { .key = measure (at) };

      at = ent_json_walk_skip_space ((char *) member.key.start + member.key.length);
      at = ent_json_walk_skip_space (at + 1);
      member.value = measure (at);
      at += member.value.length;
      g_array_append_val (members, member);
    }
  return members;
}

/**
 * ent_json_ranges_list_elements:
 * @array: an array in a text that ent_json_scan() has let pass
 *
 * Returns: (transfer full) (element-type EntJsonRange): its elements, in their order
 */
GArray *
ent_json_ranges_list_elements (const char *array)
{
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (EntJsonRange));
  char *at = (char *) array;

  for (gboolean more = ent_json_walk_open (&at); more; more = ent_json_walk_next (&at))
    {
      EntJsonRange element = measure (at);

      at += element.length;
      g_array_append_val (elements, element);
    }
  return elements;
}

/**
 * ent_json_ranges_dup:
 * @range: where a value stands
 *
 * Returns: (transfer full): the bytes there
 */
char *
ent_json_ranges_dup (EntJsonRange range)
{
  return g_strndup (range.start, range.length);
}

/**
 * ent_json_ranges_dup_text:
 * @range: where a text stands
 *
 * Returns: (transfer full) (nullable): what it says; %NULL if there is no text
 */
char *
ent_json_ranges_dup_text (EntJsonRange range)
{
  g_autofree char *copy = NULL;
  char *at;

  if (range.start == NULL || *range.start != '"')
    return NULL;
  copy = ent_json_ranges_dup (range);
  at = copy;
  return g_strdup (ent_json_walk_read_text (&at));
}

/**
 * ent_json_ranges_is:
 * @key: where a key stands
 * @text: a text
 *
 * Returns: whether it says @text
 */
gboolean
ent_json_ranges_is (EntJsonRange  key,
                    const char   *text)
{
  const gsize length = strlen (text);
  g_autofree char *decoded = NULL;

  /* Nearly all keys are written without escapes. */
  if (memchr (key.start, '\\', key.length) == NULL)
    return key.length == length + 2 && memcmp (key.start + 1, text, length) == 0;
  decoded = ent_json_ranges_dup_text (key);
  return g_str_equal (decoded, text);
}

/**
 * ent_json_ranges_find:
 * @members: (element-type EntJsonMember): the members of an object
 * @key: a key
 *
 * Returns: (nullable): where its value stands
 */
const EntJsonRange *
ent_json_ranges_find (GArray     *members,
                      const char *key)
{
  for (guint i = 0; i < members->len; i++)
    if (ent_json_ranges_is (g_array_index (members, EntJsonMember, i).key, key))
      return &g_array_index (members, EntJsonMember, i).value;
  return NULL;
}

/**
 * ent_json_ranges_blank_before:
 * @text: the beginning of the text
 * @at: a place in it
 *
 * Returns: how many blanks and line breaks stand in front of it
 */
gsize
ent_json_ranges_blank_before (const char *text,
                              const char *at)
{
  const char *start = at;

  while (start > text && strchr (" \t\r\n", start[-1]) != NULL)
    start--;
  return (gsize) (at - start);
}
