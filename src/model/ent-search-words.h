/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntSearchWord:
 * @folded: the word as ent_fold() makes it
 * @begin: where it stands in its text, in bytes
 * @end: where it ends there
 * @joined: no blank stands between it and the word before
 *
 * A word of a text as a search sees it. Letters and digits are different
 * words, so that “T-90”, “T90” and “t 90” are the same two.
 */
typedef struct
{
  char    *folded;
  gsize    begin;
  gsize    end;
  gboolean joined;
} EntSearchWord;

/**
 * EntTextRange:
 * @begin: first byte
 * @end: the byte after the last
 *
 * A part of a text.
 */
typedef struct
{
  gsize begin;
  gsize end;
} EntTextRange;

gboolean  ent_search_words_next     (const char     *text,
                                     gsize          *at,
                                     EntTextRange   *word,
                                     gboolean       *joined);
GArray   *ent_search_words_split    (const char     *text);
char     *ent_search_words_singular (const char     *folded);
guint     ent_search_words_count    (const char     *wanted,
                                     const char     *text);
GArray   *ent_search_words_mark     (const char     *wanted,
                                     const char     *text);

G_END_DECLS
