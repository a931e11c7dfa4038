/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-cursor.h"

G_BEGIN_DECLS

/**
 * EntImportDotKind:
 * @ENT_IMPORT_DOT_END: the end of the text, or of what can be read of it
 * @ENT_IMPORT_DOT_WORD: a name, a number or a text in quotes
 * @ENT_IMPORT_DOT_HTML: a text in angle brackets, made plain
 * @ENT_IMPORT_DOT_LINE: “--”
 * @ENT_IMPORT_DOT_ARROW: “->”
 * @ENT_IMPORT_DOT_SIGN: one of { } [ ] = ; , :
 *
 * What DOT is made of.
 */
typedef enum
{
  ENT_IMPORT_DOT_END,
  ENT_IMPORT_DOT_WORD,
  ENT_IMPORT_DOT_HTML,
  ENT_IMPORT_DOT_LINE,
  ENT_IMPORT_DOT_ARROW,
  ENT_IMPORT_DOT_SIGN,
} EntImportDotKind;

/**
 * EntImportDotToken:
 * @kind: what it is
 * @sign: the sign, if it is one
 * @text: (nullable): the text of a word, owned
 * @quoted: whether the word stands in quotes, so that it is no keyword
 * @line: where it begins
 * @start: its first byte
 */
typedef struct
{
  EntImportDotKind  kind;
  char              sign;
  char             *text;
  gboolean          quoted;
  guint             line;
  const char       *start;
} EntImportDotToken;

void  ent_import_dot_token_read  (EntImportDotToken *token,
                                  EntImportCursor   *cursor);
void  ent_import_dot_token_clear (EntImportDotToken *token);
char *ent_import_dot_plain_label (const char        *text);

G_END_DECLS
