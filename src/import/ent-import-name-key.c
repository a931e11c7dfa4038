/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-name-key.h"

#include <string.h>

/* What makes two spellings of a name one: case, marks, quotes, dashes, “&”, dots
 * of abbreviations, and short forms that lists use. */

/* Marks of footnotes at the end of a name: “[1]”, “[a]”, “*”, “†”, “¹”. */
#define FOOTNOTE "\\[(?:(?:note|nb|n)\\s*)?\\w{1,3}\\]|[*\\x{2020}\\x{2021}\\x{a7}\\x{b9}\\x{b2}\\x{b3}\\x{2070}-\\x{2079}\\x{1d43}-\\x{1d5b}]"
#define FOOTNOTES "(?:\\s*(?:" FOOTNOTE "))+\\s*$"

typedef struct
{
  const char *brief;
  const char *full;
} Abbreviation;

static const Abbreviation abbreviations[] = {
  { "rep", "republic" }, { "dem", "democratic" }, { "st", "saint" }, { "ste", "saint" }, { "is", "islands" }, { "isl", "islands" },
  { "federation", "fed" }, { "federated", "fed" }, { "federal", "fed" }, { "sts", "states" }, { "fs", "fed states" },
  { "pr", "peoples republic" }, { "fyr", "" }, { "herz", "herzegovina" }, { "hercegovina", "herzegovina" },
  { "rb", "bolivarian republic" }, { "pdr", "peoples democratic republic" }, { "dpr", "democratic peoples republic" },
  { "dr", "democratic republic" }, { "ir", "islamic republic" }, { "eq", "equatorial" }, { "n", "north" }, { "s", "south" },
  { "afr", "african" }, { "sar", "special administrative region" }, { "ppl", "peoples" }, { "isr", "islamic republic" },
  { "utd", "united" },
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

/* Letters that are others with a stroke, or two in one, to those who cannot type them. */
static const char *
find_plain (gunichar c)
{
  switch (c)
    {
    case 0x131: /* ı */
      return "i";
    case 0x142: /* ł */
      return "l";
    case 0xf8: /* ø */
      return "o";
    case 0x111: /* đ */
      return "d";
    case 0xe6: /* æ */
      return "ae";
    case 0x153: /* œ */
      return "oe";
    case 0x640: /* a stroke that makes Arabic words longer */
      return "";
    case 0x649: /* one letter of Arabic and Persian by several codes */
    case 0x6cc:
      return "\u064a";
    case 0x6a9:
      return "\u0643";
    default:
      return NULL;
    }
}

/* Marks that one may leave out: those of Latin, Greek and Cyrillic letters, and
 * the vowels of Hebrew and Arabic. Elsewhere, as in Hindi, they tell words apart. */
static gboolean
is_accent (gunichar c)
{
  return (c >= 0x300 && c <= 0x36f) || (c >= 0x591 && c <= 0x5c7 && g_unichar_ismark (c)) || (c >= 0x64b && c <= 0x65f) || c == 0x670;
}

static char *
fold (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *cased = g_utf8_casefold (valid, -1);
  g_autofree char *decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const char *plain = find_plain (c);

      if (plain != NULL)
        g_string_append (folded, plain);
      else if (!is_accent (c))
        g_string_append_unichar (folded, c);
    }
  g_strstrip (folded->str);
  return g_string_free (folded, FALSE);
}

/* “Cote d Ivoire” lost its apostrophe. */
static gboolean
is_elided (const GString *word)
{
  return word->len == 1 && (*word->str == 'd' || *word->str == 'l');
}

/* The words of a folded name with single blanks between them. A dot behind
 * several letters ends a word; between single ones it is an abbreviation. */
static char *
make_key (const char *folded)
{
  g_autoptr (GString) word = g_string_new (NULL);
  GString *key = g_string_new (NULL);
  guint n_letters = 0; /* since a dot */

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == '&' || (c == '+' && word->len == 0))
        {
          end_word (key, word);
          g_string_append (word, "and");
          end_word (key, word);
        }
      else if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          g_string_append_unichar (word, c);
          n_letters++;
          continue;
        }
      else if ((!is_left_out (c) && !is_elided (word)) || (c == '.' && n_letters > 1 && g_unichar_isalnum (g_utf8_get_char (p + 1))))
        end_word (key, word);
      n_letters = 0;
    }
  end_word (key, word);
  return g_string_free (key, FALSE);
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
  g_autofree char *folded = fold (name);

  return make_key (folded);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * ent_import_name_dup_bag:
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the same for all names of its words, in
 *   whatever order, such as “Korea Republic” and “Republic of Korea”; %NULL for one word
 */
char *
ent_import_name_dup_bag (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_equal (words[i], "and"))
      g_ptr_array_add (sorted, words[i]);
  if (sorted->len < 2)
    return NULL;
  g_ptr_array_sort (sorted, compare_words);
  g_ptr_array_add (sorted, NULL);
  joined = g_strjoinv (" ", (char **) sorted->pdata);
  return g_strconcat ("*", joined, NULL);
}

/* Takes a key that is none of those there are. */
static void
take_key (GPtrArray *keys,
          char      *key)
{
  if (*key == '\0' || g_ptr_array_find_with_equal_func (keys, key, g_str_equal, NULL))
    g_free (key);
  else
    g_ptr_array_add (keys, key);
}

/* What begins at @from turned to the front: “Republic of Korea” of “Korea, Republic of”. */
static void
take_turned (GPtrArray  *keys,
             const char *folded,
             const char *from)
{
  g_autofree char *turned = from != NULL && from > folded ? g_strdup_printf ("%s %.*s", from + 1, (int) (from - folded), folded) : NULL;

  if (turned != NULL)
    take_key (keys, make_key (turned));
}

/**
 * ent_import_name_keys:
 * @name: a name of a nation
 * @is_alone: whether what stands before a comma or a bracket is enough of it
 *
 * Returns: (transfer full): its key, those of “Korea, Republic of” and “Korea
 *   (Republic of)” turned round, and with @is_alone that of “Iran” of “Iran, Islamic
 *   Republic of”
 */
GStrv
ent_import_name_keys (const char *name,
                      gboolean    is_alone)
{
  g_autofree char *folded = fold (name);
  GPtrArray *keys = g_ptr_array_new ();

  take_key (keys, make_key (folded));
  take_turned (keys, folded, strrchr (folded, ','));
  if (g_str_has_suffix (folded, ")"))
    take_turned (keys, folded, strrchr (folded, '('));
  if (is_alone)
    {
      g_autofree char *beginning = g_strndup (folded, strcspn (folded, ",("));

      take_key (keys, make_key (beginning));
    }
  g_ptr_array_add (keys, NULL);
  return (GStrv) g_ptr_array_free (keys, FALSE);
}

/**
 * ent_import_name_split:
 * @name: a name of a nation
 * @base: (out) (transfer full): what stands before the bracket at its end
 * @bracket: (out) (transfer full): what stands in it
 *
 * Returns: whether there is a bracket behind a name
 */
gboolean
ent_import_name_split (const char  *name,
                       char       **base,
                       char       **bracket)
{
  g_autofree char *wide = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE); /* Chinese brackets are those of others */
  char *start = wide != NULL ? strrchr (wide, '(') : NULL;

  *base = *bracket = NULL;
  if (start == NULL || start == wide || !g_str_has_suffix (wide, ")"))
    return FALSE;
  *base = g_strstrip (g_strndup (wide, (gsize) (start - wide)));
  *bracket = g_strstrip (g_strndup (start + 1, strlen (start) - 2));
  return **base != '\0' && **bracket != '\0';
}

/**
 * ent_import_name_dup_bare:
 * @name: a name of a nation
 *
 * Returns: (transfer full): the name without marks of footnotes behind it, and
 *   blanks around it
 */
char *
ent_import_name_dup_bare (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  static GRegex *footnotes = NULL;

  if (g_once_init_enter (&footnotes))
    g_once_init_leave (&footnotes, g_regex_new (FOOTNOTES, G_REGEX_OPTIMIZE, 0, NULL));
  return g_strstrip (g_regex_replace_literal (footnotes, valid, -1, 0, "", 0, NULL));
}
