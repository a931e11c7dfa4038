/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-dot-token.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-entity.h"

/* Blanks, and comments of C, of C++ and of its preprocessor. */
static void
skip_space (EntImportCursor *cursor)
{
  for (;;)
    {
      ent_import_cursor_skip_space (cursor);
      if (ent_import_cursor_is_at_word (cursor, "//") || (ent_import_cursor_peek (cursor) == '#' && cursor->at == cursor->line_start))
        ent_import_cursor_skip_line (cursor);
      else if (ent_import_cursor_is_at_word (cursor, "/*"))
        {
          guint line = cursor->line;

          cursor->at += 2;
          while (cursor->at < cursor->end && !ent_import_cursor_is_at_word (cursor, "*/"))
            ent_import_cursor_step (cursor);
          if (cursor->at == cursor->end)
            ent_import_cursor_fail (cursor, line, _("this comment is not closed with “*/”"));
          else
            cursor->at += 2;
        }
      else
        return;
    }
}

/* At a double quote. A backslash at the end of a line joins it with the next. */
static void
read_quoted (EntImportCursor *cursor,
             GString         *text)
{
  guint line = cursor->line;

  cursor->at++;
  while (cursor->at < cursor->end && *cursor->at != '"')
    {
      char next = cursor->at + 1 < cursor->end ? cursor->at[1] : '\0';

      if (*cursor->at == '\\' && (next == '\n' || next == '\r'))
        {
          cursor->at++;
          if (next == '\r' && cursor->at + 1 < cursor->end && cursor->at[1] == '\n')
            cursor->at++;
        }
      else if (*cursor->at == '\\' && next == '"')
        {
          g_string_append_c (text, '"');
          cursor->at++;
        }
      else if (*cursor->at == '\\' && next == '\\')
        {
          g_string_append (text, "\\\\");
          cursor->at++;
        }
      else
        g_string_append_c (text, *cursor->at);
      ent_import_cursor_step (cursor);
    }
  if (cursor->at == cursor->end)
    ent_import_cursor_fail (cursor, line, _("this text is not closed with a double quote"));
  else
    cursor->at++;
}

/* Pieces in quotes may be joined by “+”. */
static void
read_quoted_word (EntImportDotToken *token,
                  EntImportCursor   *cursor)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (;;)
    {
      read_quoted (cursor, text);
      skip_space (cursor);
      if (ent_import_cursor_peek (cursor) != '+')
        break;
      cursor->at++;
      skip_space (cursor);
      if (ent_import_cursor_peek (cursor) != '"')
        {
          ent_import_cursor_expect (cursor, _("a text in double quotes was expected"));
          break;
        }
    }
  token->kind = ENT_IMPORT_DOT_WORD;
  token->quoted = TRUE;
  token->text = g_string_free (g_steal_pointer (&text), FALSE);
}

/* At “<”: up to the “>” that closes it, without the tags in it. */
static void
read_html (EntImportDotToken *token,
           EntImportCursor   *cursor)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint line = cursor->line, depth = 0;

  while (cursor->at < cursor->end)
    {
      char c = *cursor->at;

      ent_import_cursor_step (cursor);
      if (c == '<')
        depth++;
      else if (c == '>' && --depth == 0)
        {
          token->kind = ENT_IMPORT_DOT_HTML;
          token->text = g_strstrip (ent_import_entity_decode (text->str, text->len));
          return;
        }
      else if (c == '>')
        g_string_append_c (text, ' '); /* what a tag parts are words */
      else if (depth == 1)
        g_string_append_c (text, g_ascii_isspace (c) ? ' ' : c);
    }
  ent_import_cursor_fail (cursor, line, _("this text is not closed with “>”"));
}

static gboolean
is_of_name (char c)
{
  return g_ascii_isalnum (c) || c == '_' || ((guchar) c & 0x80) != 0;
}

static void
read_bare_word (EntImportDotToken *token,
                EntImportCursor   *cursor)
{
  const char *start = cursor->at;
  gboolean is_number = !is_of_name (*start) || g_ascii_isdigit (*start);

  if (*cursor->at == '-')
    cursor->at++;
  while (cursor->at < cursor->end && (is_of_name (*cursor->at) || (is_number && *cursor->at == '.')))
    ent_import_cursor_step (cursor);
  token->kind = cursor->failed ? ENT_IMPORT_DOT_END : ENT_IMPORT_DOT_WORD;
  token->text = g_strndup (start, (gsize) (cursor->at - start));
}

/**
 * ent_import_dot_token_read:
 * @token: what was read before
 * @cursor: where to read
 *
 * Reads what comes next in place of what @token was. At something that DOT does
 * not have @cursor fails.
 */
void
ent_import_dot_token_read (EntImportDotToken *token,
                           EntImportCursor   *cursor)
{
  char c, next;

  g_return_if_fail (token != NULL);
  g_return_if_fail (cursor != NULL);

  ent_import_dot_token_clear (token);
  skip_space (cursor);
  token->line = cursor->line;
  token->start = cursor->at;
  if (cursor->at == cursor->end)
    return;

  c = *cursor->at;
  next = cursor->at + 1 < cursor->end ? cursor->at[1] : '\0';
  if (c == '-' && (next == '-' || next == '>'))
    {
      token->kind = next == '-' ? ENT_IMPORT_DOT_LINE : ENT_IMPORT_DOT_ARROW;
      cursor->at += 2;
    }
  else if (c != '\0' && strchr ("{}[]=;,:", c) != NULL)
    {
      token->kind = ENT_IMPORT_DOT_SIGN;
      token->sign = c;
      cursor->at++;
    }
  else if (c == '"')
    read_quoted_word (token, cursor);
  else if (c == '<')
    read_html (token, cursor);
  else if (is_of_name (c) || c == '.' || (c == '-' && (g_ascii_isdigit (next) || next == '.')))
    read_bare_word (token, cursor);
  else
    ent_import_cursor_expect (cursor, _("a name, a text in double quotes or a sign of DOT was expected"));
}

/**
 * ent_import_dot_token_clear:
 * @token: a token
 *
 * Makes @token the end of a text.
 */
void
ent_import_dot_token_clear (EntImportDotToken *token)
{
  g_return_if_fail (token != NULL);

  g_free (token->text);
  *token = (EntImportDotToken) { 0 };
}

/**
 * ent_import_dot_plain_label:
 * @text: a label, in which a backslash with a letter ends a line
 *
 * Returns: (transfer full): the label on one line; empty if it only stands for
 *   the name of its node
 */
char *
ent_import_dot_plain_label (const char *text)
{
  GString *plain;

  g_return_val_if_fail (text != NULL, NULL);

  plain = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || *p == '\r')
        g_string_append_c (plain, ' ');
      else if (*p != '\\' || p[1] == '\0')
        g_string_append_c (plain, *p);
      else if (strchr ("nlr", *++p) != NULL)
        g_string_append_c (plain, ' ');
      else if (strchr ("NGETHL", *p) == NULL)
        g_string_append_c (plain, *p);
    }

  return g_strstrip (g_string_free (plain, FALSE));
}
