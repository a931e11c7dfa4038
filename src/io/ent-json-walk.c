/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-walk.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * ent_json_walk_skip_space:
 * @at: anywhere between values
 *
 * Returns: the next byte that is no space
 */
char *
ent_json_walk_skip_space (char *at)
{
  while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
    at++;

  return at;
}

/* Mostly there is one blank or nothing. */
static inline char *
skip_space (char *at)
{
  if (*at == ' ')
    at++;
  return (guchar) *at > ' ' ? at : ent_json_walk_skip_space (at);
}

/**
 * ent_json_walk_describe:
 * @at: a value
 *
 * Returns: (transfer none): what it is, to follow “this is” in a message
 */
const char *
ent_json_walk_describe (const char *at)
{
  switch (*at)
    {
    case '{':
      return _("an object");
    case '[':
      return _("a list");
    case 'n':
      return _("null");
    case '"':
      return _("a text");
    case 't':
    case 'f':
      return _("true or false");
    default:
      return _("a number");
    }
}

/**
 * ent_json_walk_is_number:
 * @at: a value
 *
 * Returns: whether it is a number
 */
gboolean
ent_json_walk_is_number (const char *at)
{
  return *at == '-' || g_ascii_isdigit (*at);
}

/* At the first member or element, or behind an empty object or array. */
static gboolean
enter (char **at)
{
  *at = skip_space (*at);
  if (**at != '}' && **at != ']')
    return TRUE;
  (*at)++;

  return FALSE;
}

/**
 * ent_json_walk_open:
 * @at: (inout): an object or an array
 *
 * Goes to the first member or element; behind the closing bracket if there is none.
 *
 * Returns: whether there is one
 */
gboolean
ent_json_walk_open (char **at)
{
  (*at)++;

  return enter (at);
}

/**
 * ent_json_walk_next:
 * @at: (inout): behind the value of a member, or behind an element
 *
 * Goes to the next member or element; behind the closing bracket if there is none.
 *
 * Returns: whether there is one
 */
gboolean
ent_json_walk_next (char **at)
{
  *at = skip_space (*at);
  if (*((*at)++) != ',')
    return FALSE;
  *at = skip_space (*at);

  return TRUE;
}

static gunichar
read_hex4 (const char *digits)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value * 16 + g_ascii_xdigit_value (digits[i]);

  return value;
}

/* At a backslash. Moves @from behind the escape and @to behind what it means,
 * which is never longer. */
static void
decode_escape (char **from,
               char **to)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char c = (*from)[1];
  gunichar character;

  if (c != 'u')
    {
      *(*to)++ = meanings[strchr (escapes, c) - escapes];
      *from += 2;
      return;
    }

  character = read_hex4 (*from + 2);
  *from += 6;
  if (character >= 0xd800 && character <= 0xdbff)
    {
      character = 0x10000 + ((character - 0xd800) << 10) + (read_hex4 (*from + 2) - 0xdc00);
      *from += 6;
    }
  *to += g_unichar_to_utf8 (character, *to);
}

/**
 * ent_json_walk_read_text:
 * @at: (inout): a text
 *
 * Returns: (transfer none): what it says, where it stood
 */
const char *
ent_json_walk_read_text (char **at)
{
  char *text = *at + 1, *from = text, *to;

  while (*from != '"' && *from != '\\')
    from++;
  to = from;
  while (*from != '"')
    if (*from == '\\')
      decode_escape (&from, &to);
    else
      *to++ = *from++;
  *to = '\0';
  *at = from + 1;

  return text;
}

/* From behind a key to its value. */
static void
skip_colon (char **at)
{
  *at = skip_space (skip_space (*at) + 1);
}

/**
 * ent_json_walk_read_key:
 * @at: (inout): a key; its value afterwards
 *
 * Returns: (transfer none): the key, where it stood
 */
const char *
ent_json_walk_read_key (char **at)
{
  const char *key = ent_json_walk_read_text (at);

  skip_colon (at);

  return key;
}

/**
 * ent_json_walk_take_key:
 * @at: (inout): a key; its value afterwards, if it is @key
 * @key: a key without characters that would be written as escapes
 *
 * Compares a key where it stands, which is quicker than reading it first. One
 * that is written with escapes, though none is needed, counts as another.
 *
 * Returns: whether it is @key
 */
gboolean
ent_json_walk_take_key (char       **at,
                        const char  *key)
{
  char *text = *at + 1;

  while (*key != '\0' && *text == *key)
    {
      text++;
      key++;
    }
  if (*key != '\0' || *text != '"')
    return FALSE;
  *at = text + 1;
  skip_colon (at);

  return TRUE;
}

/**
 * ent_json_walk_read_number:
 * @at: (inout): a number
 *
 * Returns: it; infinite if it is too large
 */
double
ent_json_walk_read_number (char **at)
{
  return g_ascii_strtod (*at, at);
}

static void
skip_text (char **at)
{
  char *c = *at + 1;

  while (*c != '"')
    c += *c == '\\' ? 2 : 1;
  *at = c + 1;
}

/**
 * ent_json_walk_skip:
 * @at: (inout): a value
 *
 * Goes behind a value with all that is in it. Never recurses.
 */
void
ent_json_walk_skip (char **at)
{
  guint depth = 0;

  do
    {
      char c = **at;

      if (c == '"')
        {
          skip_text (at);
          continue;
        }
      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      (*at)++;
      if (depth == 0 && c != '}' && c != ']') /* a number or a word */
        while (g_ascii_isalnum (**at) || **at == '.' || **at == '-' || **at == '+')
          (*at)++;
    }
  while (depth > 0);
}

/**
 * ent_json_walk_copy:
 * @at: a value
 *
 * Returns: (transfer full): the value alone, to be read without touching what
 *   it is copied from
 */
char *
ent_json_walk_copy (const char *at)
{
  char *end = (char *) at;

  ent_json_walk_skip (&end);

  return g_strndup (at, end - at);
}

/* Whether a key, not yet read, is @key. */
static gboolean
is_key (const char *at,
        const char *key)
{
  g_autofree char *copy = ent_json_walk_copy (at);
  char *text = copy;

  return strcmp (ent_json_walk_read_text (&text), key) == 0;
}

/* The value of the first member of @key from @at on, which is a key. */
static char *
find_from (char       *at,
           const char *key)
{
  do
    {
      gboolean is_it = is_key (at, key);

      skip_text (&at);
      skip_colon (&at);
      if (is_it)
        return at;
      ent_json_walk_skip (&at);
    }
  while (ent_json_walk_next (&at));

  return NULL;
}

/**
 * ent_json_walk_find:
 * @object: an object that was not walked over yet
 * @key: a key
 *
 * Returns: (nullable): the value of the first member of that key
 */
char *
ent_json_walk_find (char       *object,
                    const char *key)
{
  return ent_json_walk_open (&object) ? find_from (object, key) : NULL;
}

/**
 * ent_json_walk_find_again:
 * @at: the value of a member, not yet read
 * @key: its key
 *
 * Returns: (nullable): the value of the next member of the object that has the same key
 */
char *
ent_json_walk_find_again (char       *at,
                          const char *key)
{
  ent_json_walk_skip (&at);

  return ent_json_walk_next (&at) ? find_from (at, key) : NULL;
}
