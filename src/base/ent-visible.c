/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-visible.h"

#include <string.h>

#include "base/ent-shown.h"

/* Letters that look like others, and those others, place by place: capitals
 * and small letters of Cyrillic, Greek, Armenian and Latin (Unicode Technical
 * Standard 39, of whose list these are the ones that fonts draw alike), then
 * the signs that people write for hyphen and apostrophe. */
static const char lookalikes[] = "АВЕЅІЈКМНОРСТУХҮӀԚԜ" "аеѕіјорсухһԛԝёї" "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ" "ορνιϲϳ" "ОՕօ" "ıɑɡ" "0" "‐‑‒–—―−" "’‘ʼ´`′";
static const char originals[]  = "ABESlJKMHOPCTYXYlQW" "aesijopcyxhqwëï" "ABEZHlKMNOPTYXC" "opvicj" "OOo" "iag" "O" "-------" "''''''";

/* A capital I and a small l are one stroke in most fonts, but a capital L is
 * none: folding case must not bring it together with them. */
#define STROKE 0x2502
#define STROKE_BYTES 3

/* Characters without a shape of their own that Unicode counts among letters and marks. */
static gboolean
is_filler (gunichar c)
{
  return c == 0x34f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x2800 || c == 0x3164 || c == 0xffa0
         || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0000 && c <= 0xe0fff);
}

static gboolean
is_invisible (gunichar c)
{
  return is_filler (c) || c == 0xad || c == 0x180e || (c >= 0x200b && c <= 0x200d) || (c >= 0x2060 && c <= 0x206f)
         || (c >= 0xfff9 && c <= 0xfffb) || (ent_shown_is_harmful (c) && !g_unichar_isspace (c) && c != 0x85);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x85 || c == 0x0b;
}

/* What one may type for a blank but has no place in a name. */
static gboolean
is_misplaced_blank (gunichar c)
{
  return is_blank (c) && ent_shown_is_harmful (c);
}

/**
 * ent_visible_clean:
 * @text: UTF-8, meant to stand on one line
 *
 * Tabs, line breaks and their like become blanks, other harmful characters
 * (ent_shown_is_harmful()) go, and of several blanks, or blanks at the ends, one
 * or none stays. Other kinds of blanks, joiners and zero width spaces stay:
 * people write names with them.
 *
 * Returns: (transfer full): @text, cleaned; equal to @text where there was nothing to do
 */
char *
ent_visible_clean (const char *text)
{
  GString *clean;
  gboolean owes_blank = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  clean = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || is_misplaced_blank (c))
        owes_blank = clean->len > 0;
      else if (!ent_shown_is_harmful (c))
        {
          if (owes_blank)
            g_string_append_c (clean, ' ');
          owes_blank = FALSE;
          g_string_append_unichar (clean, c);
        }
    }
  return g_string_free (clean, FALSE);
}

/* Whether a name is of the sort that most are: visible characters of ASCII with
 * single blanks between them. */
static gboolean
is_plain (const char *text)
{
  const char *p = text;

  while ((*p > ' ' && *p < 0x7f) || (*p == ' ' && p > text && p[-1] != ' '))
    p++;
  return *p == '\0' && (p == text || p[-1] != ' ');
}

/**
 * ent_visible_is_clean:
 * @text: UTF-8
 *
 * Returns: whether ent_visible_clean() would leave @text as it is
 */
gboolean
ent_visible_is_clean (const char *text)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (text != NULL, TRUE);

  if (is_plain (text))
    return TRUE;

  clean = ent_visible_clean (text);
  return strcmp (clean, text) == 0;
}

/**
 * ent_visible_is_empty:
 * @text: UTF-8
 *
 * Returns: whether nothing of @text can be seen: it has only blanks, joiners,
 *   fillers and the like
 */
gboolean
ent_visible_is_empty (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_blank (g_utf8_get_char (p)) && !is_invisible (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * ent_visible_get_longest_word:
 * @text: UTF-8
 *
 * Counts letters and digits in a row between which no line may end. Scripts
 * without blanks between words, such as Chinese and Thai, do not count.
 *
 * Returns: how many characters the longest word has
 */
guint
ent_visible_get_longest_word (const char *text)
{
  guint longest = 0, n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeBreakType type = g_unichar_break_type (g_utf8_get_char (p));

      n = type == G_UNICODE_BREAK_ALPHABETIC || type == G_UNICODE_BREAK_NUMERIC || type == G_UNICODE_BREAK_HEBREW_LETTER ? n + 1 : 0;
      longest = MAX (longest, n);
    }
  return longest;
}

/* The visible characters, with single blanks between words. */
static char *
dup_visible (const char *text)
{
  GString *visible = g_string_new (NULL);
  gboolean owes_blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c))
        owes_blank = visible->len > 0;
      else if (!is_invisible (c))
        {
          if (owes_blank)
            g_string_append_c (visible, ' ');
          owes_blank = FALSE;
          g_string_append_unichar (visible, c);
        }
    }
  return g_string_free (visible, FALSE);
}

static char *
normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
}

/* What the general ways below make of the characters of ASCII that can be seen,
 * and of a blank, with which they begin. A zero stands for the stroke. */
static const char plain_fold[] =
    " !\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
static const char plain_skeleton[] =
    " !\"#$%&'()*+,-./o123456789:;<=>?@abcdefgh\0jklmnopqrstuvwxyz[\\]^_'abcdefghijk\0mnopqrstuvwxyz{\0}~";

/* Returns: (nullable): @text in such characters; %NULL where it is not plain, see is_plain() */
static char *
translate_plain (const char *text,
                 const char *translation)
{
  g_autofree char *translated = g_malloc (STROKE_BYTES * strlen (text) + 1);
  char *to = translated;
  char before = ' ';

  for (const char *p = text; *p != '\0'; before = *p++)
    {
      if (*p < ' ' || *p > '~' || (*p == ' ' && before == ' '))
        return NULL;
      if (translation[*p - ' '] != '\0')
        *to++ = translation[*p - ' '];
      else
        to += g_unichar_to_utf8 (STROKE, to);
    }
  if (before == ' ' && to > translated)
    return NULL;
  *to = '\0';
  return g_steal_pointer (&translated);
}

/**
 * ent_visible_fold:
 * @text: UTF-8
 *
 * Two texts that differ in case, in how their characters are composed, in
 * blanks or in what cannot be seen have the same fold. Accents count: a reader
 * sees them.
 *
 * Returns: (transfer full): @text, folded
 */
char *
ent_visible_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *plain = translate_plain (text, plain_fold);
  g_autofree char *composed = NULL;
  g_autofree char *visible = NULL;
  g_autofree char *cased = NULL;

  if (plain != NULL)
    return g_steal_pointer (&plain);
  composed = normalize (text);
  visible = dup_visible (composed);
  cased = g_utf8_casefold (visible, -1);
  return normalize (cased);
}

static GHashTable *
get_originals (void)
{
  static gsize table = 0;

  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (NULL, NULL);
      const char *original = originals;

      for (const char *p = lookalikes; *p != '\0'; p = g_utf8_next_char (p), original = g_utf8_next_char (original))
        g_hash_table_insert (made, GUINT_TO_POINTER (g_utf8_get_char (p)), GUINT_TO_POINTER (g_utf8_get_char (original)));
      g_once_init_leave (&table, (gsize) made);
    }
  return (GHashTable *) table;
}

/**
 * ent_visible_skeleton:
 * @text: UTF-8
 *
 * Two texts that look the same have the same skeleton, though one is written
 * in Cyrillic or Greek letters and the other in Latin ones, or one has a zero
 * for the letter O. Case does not count as far as letters look alike in both.
 *
 * Returns: (transfer full): something to compare with other skeletons; not to be shown
 */
char *
ent_visible_skeleton (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *plain = translate_plain (text, plain_skeleton);
  g_autofree char *composed = NULL;
  g_autofree char *visible = NULL;
  g_autoptr (GString) skeleton = NULL;

  if (plain != NULL)
    return g_steal_pointer (&plain);
  composed = normalize (text);
  visible = dup_visible (composed);
  skeleton = g_string_new (NULL);
  for (const char *p = visible; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gpointer original = g_hash_table_lookup (get_originals (), GUINT_TO_POINTER (c));

      if (original != NULL)
        c = GPOINTER_TO_UINT (original);
      g_string_append_unichar (skeleton, c == 'I' || c == 'l' || c == '|' ? STROKE : c);
    }
  return g_utf8_casefold (skeleton->str, -1);
}
