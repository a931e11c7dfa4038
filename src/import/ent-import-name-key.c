/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-nations.h"

#include <string.h>

/* What makes two spellings of a name one: case, marks, quotes, dashes, “&”, dots
 * of abbreviations, brackets at the end, and short forms that lists use. */

typedef struct
{
  const char *brief;
  const char *full;
} Abbreviation;

static const Abbreviation abbreviations[] = {
  { "rep", "republic" }, { "dem", "democratic" }, { "st", "saint" }, { "ste", "saint" }, { "is", "islands" }, { "isl", "islands" },
  { "fed", "federation" }, { "fs", "federated states" }, { "fyr", "" }, { "herz", "herzegovina" }, { "hercegovina", "herzegovina" },
  { "rb", "bolivarian republic" }, { "pdr", "peoples democratic republic" }, { "dpr", "democratic peoples republic" }, { "dr", "democratic "
                                                                                                                               "republic" },
  { "eq", "equatorial" }, { "n", "north" }, { "s", "south" }, { "afr", "african" }, { "sar", "special administrative region" },
  { "ppl", "peoples" }, { "isr", "islamic republic" }, { "utd", "united" },
};

/* These say nothing, and lists have them or not. */
static gboolean
is_silent (const char *word)
{
  static const char *const silent[] = { "the", "of", NULL };

  return g_strv_contains (silent, word);
}

static const char *
spell_out (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strcmp (abbreviations[i].brief, word) == 0)
      return abbreviations[i].full;

  return word;
}

static void
end_word (GString *key,
          GString *word)
{
  const char *full = spell_out (word->str);

  if (word->len > 0 && !is_silent (word->str) && *full != '\0')
    {
      if (key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, full);
    }
  g_string_truncate (word, 0);
}

/* A dot, an apostrophe or a mark of its own ends no word: “U.S.A.”, “d'Ivoire”. */
static gboolean
is_left_out (gunichar c)
{
  return c == '.' || c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc || c == 0x60 || c == 0xb4 || c == 0xad || c == 0x200b || c == 0xfeff;
}

/**
 * ent_import_name_key:
 * @name: a name of a nation as somebody writes it
 *
 * Returns: (transfer full): what all spellings of the name have in common
 */
char *
ent_import_name_key (const char *name)
{
  g_autofree char *folded = ent_import_words_fold (name);
  g_autoptr (GString) word = g_string_new (NULL);
  GString *key = g_string_new (NULL);
  char *bracket = strrchr (folded, '(');

  if (bracket != NULL && bracket > folded && g_str_has_suffix (folded, ")"))
    *bracket = '\0';
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == '&' || (c == '+' && word->len == 0))
        {
          end_word (key, word);
          g_string_append (word, "and");
          end_word (key, word);
        }
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (word, c);
      else if (!is_left_out (c))
        end_word (key, word);
      else if (c == '.' && word->len > 1 && g_unichar_isalnum (g_utf8_get_char (p + 1)))
        end_word (key, word);
    }
  end_word (key, word);
  return g_string_free (key, FALSE);
}
