/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-words.h"
#include "io/ent-encoding-guess.h"

#define WINDOWS_1252 "windows-1252"

/* Shorter words prove nothing. */
#define MIN_HEAD 3

typedef struct
{
  const char *mark;
  gsize       length;
  const char *encoding;
} Mark;

/* The longer first: one of UTF-32 begins like one of UTF-16. */
static const Mark marks[] = {
  { "\xff\xfe\0\0", 4, "UTF-32LE" },
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

static const Mark *
find_mark (const char *data,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      return &marks[i];

  return NULL;
}

/* UTF-16 without a mark: separators, blanks, digits and line ends have a zero
 * for one half of them in all languages. */
static const char *
find_wide (const char *data,
           gsize       length)
{
  gsize n_zeros[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    n_zeros[i % 2] += data[i] == '\0';
  if (length < 4 || length % 2 != 0)
    return NULL;
  if (n_zeros[0] == 0 && 20 * n_zeros[1] >= length)
    return "UTF-16LE";
  if (n_zeros[1] == 0 && 20 * n_zeros[0] >= length)
    return "UTF-16BE";
  return NULL;
}

/* The first line with a byte beyond ASCII, so that one can look at it. */
static guint
find_line (const char *data,
           gsize       length)
{
  guint line = 1;

  for (gsize i = 0; i < length && ((guchar) data[i] & 0x80) == 0; i++)
    line += data[i] == '\n';
  return line;
}

/* Whether all that is beyond ASCII would be letters of Western Europe, or what
 * such texts have for quotes and dashes: what is none of them is another encoding. */
static gboolean
is_western (const char *data,
            gsize       length)
{
  gsize n_bytes;
  g_autofree char *text = g_convert (data, (gssize) length, "UTF-8", WINDOWS_1252, NULL, &n_bytes, NULL);

  for (const char *p = text; p != NULL && p < text + n_bytes; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c >= 0x80 && !g_unichar_isalpha (c) && !(c >= 0x2013 && c <= 0x201e) && c != 0xa0 && c != 0xab && c != 0xbb && c != 0x2026)
        return FALSE;
    }
  return text != NULL;
}

/* Whether a head is a word that is known and has a letter beyond ASCII: in
 * another encoding it would be none. */
static gboolean
proves (const char *head)
{
  EntImportSystem system;

  for (const char *p = head; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return g_utf8_strlen (head, -1) >= MIN_HEAD && ent_import_words_find_head (head, &system) != ENT_IMPORT_NOTHING;

  return FALSE;
}

/* Whether the heads prove an encoding. */
static gboolean
has_heads (const char *data,
           gsize       length,
           const char *encoding)
{
  const char *end = memchr (data, '\n', length);
  g_autofree char *line = g_convert (data, (gssize) (end != NULL ? end - data : (gssize) length), "UTF-8", encoding, NULL, NULL, NULL);
  g_auto (GStrv) heads = line != NULL ? g_strsplit_set (line, ",;\t|\"\r", -1) : NULL;

  for (guint i = 0; heads != NULL && heads[i] != NULL; i++)
    if (proves (g_strstrip (heads[i])))
      return TRUE;

  return FALSE;
}

/* Neither UTF-8 nor wide: one byte a letter, or one of the far East. */
static const char *
guess_bytes (const char       *data,
             gsize             length,
             EntImportReport  *report,
             const char      **reason)
{
  EntEncodingGuess guess = ent_encoding_guess (data, length);
  const guint line = find_line (data, length);

  if (guess.code != NULL ? g_ascii_strcasecmp (guess.code, WINDOWS_1252) == 0 : is_western (data, length))
    {
      ent_import_report_add (report, ENT_IMPORT_NOTE, line, NULL,
                             _("the text is not UTF-8 and was read as Windows-1252; --encoding tells another encoding"));
      *reason = _("no UTF-8, but letters of Western Europe");
      return WINDOWS_1252;
    }
  if (guess.code != NULL && has_heads (data, length, guess.code))
    {
      /* Translators: the name of an encoding */
      ent_import_report_add (report, ENT_IMPORT_NOTE, line, NULL,
                             _("the text is not UTF-8 and was read as %s, in which its heads are words; --encoding tells another encoding"),
                             guess.name);
      *reason = _("no UTF-8, but its heads are words so");
      return guess.code;
    }
  if (guess.name != NULL)
    ent_import_report_add (report, ENT_IMPORT_ASK, line, NULL,
                           /* Translators: the name of an encoding, and twice what iconv calls it */
                           _("the text is not UTF-8, it may be %1$s; --encoding %2$s would say so"), guess.name, guess.code);
  else
    ent_import_report_add (report, ENT_IMPORT_ASK, line, NULL, _("the text is not UTF-8; --encoding tells which encoding it has"));
  return NULL;
}

static guint
count_lines (const char *text,
             gsize       length)
{
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    line += text[i] == '\n' || (text[i] == '\r' && !(i + 1 < length && text[i + 1] == '\n'));
  return line;
}

static char *
convert (const char      *data,
         gsize            length,
         const char      *encoding,
         EntImportReport *report,
         gsize           *text_length)
{
  g_autoptr (GError) error = NULL;
  gsize n_read = 0;
  const char *end = NULL; /* of what is text: a zero is none */
  g_autofree char *text = g_convert (data, (gssize) length, "UTF-8", encoding, &n_read, text_length, &error);

  if (text == NULL)
    ent_import_report_add (report, ENT_IMPORT_ERROR, count_lines (data, n_read), NULL, _("the text cannot be read as %1$s: %2$s"), encoding,
                           error->message);
  else if (n_read < length)
    ent_import_report_add (report, ENT_IMPORT_ERROR, count_lines (text, *text_length), NULL,
                           _("the file ends within a letter; it is not whole, or its encoding is another one than %s"), encoding);
  else if (!g_utf8_validate_len (text, *text_length, &end))
    ent_import_report_add (report, ENT_IMPORT_ERROR, count_lines (text, (gsize) (end - text)), NULL,
                           _("what stands there is no text; perhaps the file is of another kind"));
  else
    return g_steal_pointer (&text);
  return NULL;
}

/* Whatever it is, by itself; %NULL if the report asks for it. */
static const char *
guess_encoding (const char       *data,
                gsize             length,
                EntImportReport  *report,
                const char      **reason)
{
  const gboolean has_zero = memchr (data, '\0', length) != NULL;
  const char *wide = has_zero ? find_wide (data, length) : NULL;

  *reason = _("every other byte of it is zero");
  if (wide != NULL)
    return wide;
  *reason = _("all of it can be read so");
  return has_zero || g_utf8_validate (data, (gssize) length, NULL) ? "UTF-8" : guess_bytes (data, length, report, reason);
}

/**
 * ent_import_text_decode:
 * @data: the bytes of a file
 * @length: how many
 * @encoding: (nullable): what the person told, as iconv calls it
 * @report: where to say what was found, or is to be asked
 * @text_length: (out): length of the text in bytes
 * @found: (out) (optional) (transfer full): the encoding that the text had
 * @reason: (out) (optional) (transfer none): what speaks for it
 *
 * Reads a text in whatever encoding it has. All of it is looked at, not its
 * head: the one letter that tells may stand in the last line.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, without a mark of
 *   order; %NULL if the report says why there is none
 */
char *
ent_import_text_decode (const char       *data,
                        gsize             length,
                        const char       *encoding,
                        EntImportReport  *report,
                        gsize            *text_length,
                        char            **found,
                        const char      **reason)
{
  const Mark *mark = find_mark (data, length);
  const char *spoken = _("as was told");
  g_autofree char *text = NULL;

  if (mark != NULL)
    {
      data += mark->length;
      length -= mark->length;
    }
  if (encoding == NULL && mark != NULL)
    {
      encoding = mark->encoding;
      spoken = _("a mark at its beginning says so");
    }
  if (encoding == NULL)
    encoding = guess_encoding (data, length, report, &spoken);
  if (encoding == NULL)
    return NULL;

  text = convert (data, length, encoding, report, text_length);
  if (text != NULL && found != NULL)
    *found = g_strdup (encoding);
  if (text != NULL && reason != NULL)
    *reason = spoken;
  return g_steal_pointer (&text);
}
