/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-latex.h"

#include <string.h>

/* Signs behind a backslash that stand over or under the letter that follows. */
static const struct
{
  char     sign;
  gunichar mark;
} accents[] = {
  { '`', 0x300 }, { '\'', 0x301 }, { '^', 0x302 }, { '~', 0x303 }, { '=', 0x304 }, { 'u', 0x306 }, { '.', 0x307 }, { '"', 0x308 },
  { 'r', 0x30a }, { 'H', 0x30b }, { 'v', 0x30c }, { 'd', 0x323 }, { 'c', 0x327 }, { 'k', 0x328 }, { 'b', 0x331 }, { 't', 0x361 },
};

/* Words behind a backslash that are letters or signs of their own. */
static const struct
{
  const char *word;
  const char *text;
} letters[] = {
  { "ss", "ß" }, { "SS", "ẞ" }, { "o", "ø" }, { "O", "Ø" }, { "l", "ł" }, { "L", "Ł" }, { "ae", "æ" }, { "AE", "Æ" }, { "oe", "œ" }, { "OE", "Œ" },
  { "aa", "å" }, { "AA", "Å" }, { "i", "i" }, { "j", "j" }, { "dh", "ð" }, { "DH", "Ð" }, { "th", "þ" }, { "TH", "Þ" }, { "dj", "đ" }, { "DJ", "Đ" },
  { "ng", "ŋ" }, { "NG", "Ŋ" }, { "textendash", "–" }, { "textemdash", "—" }, { "textquoteleft", "‘" }, { "textquoteright", "’" },
  { "textquotedblleft", "“" }, { "textquotedblright", "”" }, { "ldots", "…" }, { "dots", "…" }, { "textellipsis", "…" }, { "S", "§" }, { "P", "¶" },
  { "copyright", "©" }, { "textregistered", "®" }, { "texttrademark", "™" }, { "pounds", "£" }, { "euro", "€" }, { "texteuro", "€" },
  { "textdegree", "°" }, { "textbackslash", "\\" }, { "textasciitilde", "~" }, { "guillemotleft", "«" }, { "guillemotright", "»" },
  { "glqq", "„" }, { "grqq", "“" }, { "textordfeminine", "ª" }, { "textordmasculine", "º" }, { "textexclamdown", "¡" }, { "textquestiondown", "¿" },
};

static const char *
find_letter (const char *word,
             gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (strlen (letters[i].word) == length && strncmp (letters[i].word, word, length) == 0)
      return letters[i].text;

  return NULL;
}

/* The mark of an accent at @text, which is behind a backslash; one that is a
 * letter is a word of its own: “\v{c}” and “\v c”, but not “\vec”. */
static gunichar
find_accent (const char *text)
{
  if (g_ascii_isalpha (*text) && g_ascii_isalpha (text[1]))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    if (accents[i].sign == *text)
      return accents[i].mark;

  return 0;
}

/* Behind an accent: appends the letter, braces and “\i” for “i” aside, and its mark. */
static const char *
append_accented (GString    *plain,
                 const char *text,
                 gunichar    mark)
{
  while (*text == ' ' || *text == '{')
    text++;
  if (*text == '\\' && (text[1] == 'i' || text[1] == 'j'))
    text++;
  if (*text == '\0' || *text == '}' || *text == '\\')
    return text;
  g_string_append_unichar (plain, g_utf8_get_char (text));
  g_string_append_unichar (plain, mark);

  return g_utf8_next_char (text);
}

/* Behind a backslash: a letter, a sign, or a command, which is left out. */
static const char *
append_command (GString    *plain,
                const char *text)
{
  gunichar mark = find_accent (text);
  gsize length = 0;
  const char *letter;

  if (mark != 0)
    return append_accented (plain, text + 1, mark);
  while (g_ascii_isalpha (text[length]))
    length++;
  if (length == 0)
    {
      if (*text == '\0')
        return text;
      g_string_append_unichar (plain, *text == '\\' ? ' ' : g_utf8_get_char (text));
      return g_utf8_next_char (text);
    }
  letter = find_letter (text, length);
  if (letter != NULL)
    g_string_append (plain, letter);
  text += length;
  while (*text == ' ')
    text++;

  return text;
}

/**
 * ent_import_latex_decode:
 * @text: a text as BibTeX has it, in UTF-8
 *
 * Makes a plain text of it: braces go, `{\"o}` and its like become letters,
 * hyphens dashes, and doubled quotes those of a printer.
 *
 * Returns: (transfer full): the text
 */
char *
ent_import_latex_decode (const char *text)
{
  static const struct
  {
    const char *written;
    const char *meant;
  } signs[] = { { "---", "—" }, { "--", "–" }, { "``", "“" }, { "''", "”" }, { "~", " " }, { "{", "" }, { "}", "" } };
  g_autoptr (GString) plain = NULL;
  char *composed;

  g_return_val_if_fail (text != NULL, NULL);

  plain = g_string_new (NULL);
  while (*text != '\0')
    {
      guint i = 0;

      if (*text == '\\')
        {
          text = append_command (plain, text + 1);
          continue;
        }
      while (i < G_N_ELEMENTS (signs) && !g_str_has_prefix (text, signs[i].written))
        i++;
      if (i < G_N_ELEMENTS (signs))
        {
          g_string_append (plain, signs[i].meant);
          text += strlen (signs[i].written);
        }
      else
        g_string_append_c (plain, *text++);
    }
  composed = g_utf8_normalize (plain->str, -1, G_NORMALIZE_NFC);

  return composed != NULL ? composed : g_utf8_make_valid (plain->str, -1);
}
