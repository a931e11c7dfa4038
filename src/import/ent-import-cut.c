/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-cut.h"

#include <string.h>

/* Names may have so many of the words in them that part names: “Trinidad and Tobago”. */
#define MAX_PARTS_OF_NAME 5

/* What parts the names of a line. */
#define BETWEEN \
  "\\s*[,;\\x{3001}\\x{ff0c}\\x{ff1b}]\\s*(?:(?:and|und|et|y|e|и)\\s+|(?:和|与|及))?|\\s+(?:and|und|et|y|e|и|&)\\s+|(?<!共)(?:和|与|及|と)"

/* A stretch of a line, and where what parts it from the next begins. */
typedef struct
{
  int start;
  int end;
} Part;

static GArray *
cut (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (BETWEEN, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  Part part = { 0, 0 };
  int depth = 0, seen = 0;

  g_regex_match (regex, text, 0, &match);
  while (g_match_info_matches (match))
    {
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      for (; seen < start; seen++)
        depth += text[seen] == '(' ? 1 : text[seen] == ')' ? -1 : 0;
      if (depth <= 0)
        {
          part.end = start;
          if (part.end > part.start)
            g_array_append_val (parts, part);
          part.start = end;
        }
      g_match_info_next (match, NULL);
    }
  part.end = (int) strlen (text);
  if (part.end > part.start)
    g_array_append_val (parts, part);
  return parts;
}

static char *
dup_stretch (const char *text,
             GArray     *parts,
             guint       first,
             guint       last)
{
  const int start = g_array_index (parts, Part, first).start, end = g_array_index (parts, Part, last).end;

  return g_strstrip (g_strndup (text + start, (gsize) (end - start)));
}

/* Takes the longest name that begins with a part; a part that is none stands for itself. */
static char *
take_name (const char        *text,
           EntImportCutKnows  knows,
           gpointer           data,
           GArray            *parts,
           guint             *i)
{
  for (guint last = MIN (*i + MAX_PARTS_OF_NAME, parts->len) - 1; last > *i; last--)
    {
      g_autofree char *stretch = dup_stretch (text, parts, *i, last);

      if (!knows (stretch, data))
        continue;
      *i = last;
      return g_steal_pointer (&stretch);
    }
  return dup_stretch (text, parts, *i, *i);
}

/**
 * ent_import_cut:
 * @text: names with commas, semicolons or “and” between them
 * @knows: whether a text is a name
 * @data: for @knows
 *
 * Cuts a text into names, of which some have commas or “and” in them
 * (“Trinidad and Tobago”, “Korea, Republic of”): the longest that is known counts.
 *
 * Returns: (transfer full) (element-type utf8): the names
 */
GPtrArray *
ent_import_cut (const char        *text,
                EntImportCutKnows  knows,
                gpointer           data)
{
  g_autoptr (GArray) parts = cut (text);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (names, take_name (text, knows, data, parts, &i));
  return names;
}
