/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-list-item.h"

#include <string.h>

#include "import/ent-import-date.h"
#include "import/ent-import-flag.h"
#include "import/ent-import-words.h"

/* Words before a date, folded, with bars between them. */
static const char from_words[] =
    "|since|joined|from|founded|founded in|established|established in|member since|in|acceded|admitted|effective|as of|"
    "seit|ab|beigetreten|beitritt|gegrundet|von|mitglied seit|depuis|fondee|fonde|fondee en|fonde en|adhesion|membre depuis|"
    "desde|fundada|fundado|fundada en|fundado en|ingreso|с|основан|основана|вступила|вступил|自|成立|加入|";
static const char until_words[] =
    "|until|till|left|left in|withdrew|withdrew in|to|ended|dissolved|exited|expelled|bis|ausgetreten|austritt|"
    "jusqu'en|jusqu'a|jusqu'au|sortie|retrait|quitte|a quitte|hasta|salida|salio|до|по|вышла|вышел|退出|";

/* Chinese has no blanks between dates and what is said of them. */
static const struct
{
  const char *pattern;
  const char *by;
} chinese[] = {
  { "^(?:自从|自|从|于)\\s*(?=\\d)", "自 " },
  { "^(\\d[\\d年月日-]*)\\s*(?:起|加入|成立)$", "自 \\1" },
  { "^(\\d[\\d年月日-]*)\\s*(?:退出|止)$", "退出 \\1" },
  { "(年|月|日)\\s*起$", "\\1" },
};

/* What stands before a name: a bullet, a number, a letter with a bracket. */
#define BULLETS "^(?:(?:(?![\\x{1f1e6}-\\x{1f1ff}])[\\p{So}\\p{Sm}\\p{Pd}\\p{Po}])+|\\d{1,3}[.)]|\\(?[a-zA-Z]\\))\\s+"

/* Marks of footnotes, and what Markdown puts around words. */
#define MARKS "\\[[0-9a-z]{1,3}\\]|[\\x{2020}\\x{2021}*]+|__"

/* So many letters at least has a word that leads a date without anything before it. */
#define MIN_LED 3

/* What stands between the first day and the last. */
#define RANGE "\\s*(?:\\x{2013}|\\x{2014}|\\s-\\s|(?<=\\d{4})-(?=\\d{4}|$)|\\s(?:to|until|bis|à|a|au|hasta|по)\\s|至)\\s*"

static char *
replace (const char *text,
         const char *pattern,
         const char *by)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, by, 0, NULL);
}

/* Brackets and colons of Chinese are as wide as its letters. */
static char *
dup_narrow (const char *line)
{
  static const char *const wide[][2] = { { "（", "(" }, { "）", ")" }, { "：", ":" } };
  GString *narrow = g_string_new (line);

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    g_string_replace (narrow, wide[i][0], wide[i][1], 0);
  return g_string_free (narrow, FALSE);
}

/**
 * ent_import_list_dup_bare:
 * @line: a line of a list
 *
 * Returns: (transfer full): the line without bullets, numbers, marks of
 *   footnotes, and what ends it
 */
char *
ent_import_list_dup_bare (const char *line)
{
  g_autofree char *narrow = dup_narrow (line);
  g_autofree char *stripped = g_strstrip (replace (narrow, "^\\s*\\|\\s*|\\s*\\|\\s*$", ""));
  g_autofree char *unmarked = replace (stripped, BULLETS, "");
  g_autofree char *bare = replace (unmarked, MARKS, "");

  g_strstrip (bare);
  while (*bare != '\0' && strchr (";,.", bare[strlen (bare) - 1]) != NULL)
    bare[strlen (bare) - 1] = '\0';
  return g_strdup (g_strstrip (bare));
}

static gboolean
is_date (const char *text)
{
  g_auto (EntImportDate) date = { 0 };

  ent_import_date_read (&date, ENT_IMPORT_CELL_TEXT, text);
  return date.kind == ENT_IMPORT_DATE_SURE || date.kind == ENT_IMPORT_DATE_UNSURE;
}

/* The date behind words such as “since”, of which the most are taken; %NULL if there is none. */
static char *
dup_date_behind (const char *clause,
                 const char *words)
{
  for (const char *blank = strchr (clause, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    {
      g_autofree char *word = g_strndup (clause, (gsize) (blank - clause));
      g_autofree char *folded = ent_import_words_fold (word);
      g_autofree char *between = g_strconcat ("|", folded, "|", NULL);

      if (strstr (words, between) != NULL && is_date (blank + 1))
        return g_strstrip (g_strdup (blank + 1));
    }
  return NULL;
}

/* “1994–2003”, “1994 – 2003”, “1994-” */
static gboolean
take_range (EntImportListItem *item,
            const char        *clause)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *bare = replace (clause, "^(?:from|von|de|del|desde|с)\\s+", "");
  g_autofree char *plain = replace (bare, RANGE, "\t");

  parts = g_strsplit (plain, "\t", -1);
  if (g_strv_length (parts) != 2 || !is_date (parts[0]) || (*parts[1] != '\0' && !is_date (parts[1]) && !ent_import_words_is_open (parts[1])))
    return FALSE;
  item->from = g_strdup (parts[0]);
  if (is_date (parts[1]))
    item->until = g_strdup (parts[1]);
  return TRUE;
}

/* “observer since 2007” */
static gboolean
take_role_and_rest (EntImportListItem *item,
                    const char        *clause)
{
  for (const char *blank = strchr (clause, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    {
      g_autofree char *word = g_strndup (clause, (gsize) (blank - clause));
      EntRole role;

      if (ent_import_words_find_role (word, &role) && ent_import_list_item_take (item, blank + 1))
        {
          if (item->role == NULL)
            item->role = g_steal_pointer (&word);
          return TRUE;
        }
    }
  return FALSE;
}

static char *
dup_spaced (const char *clause)
{
  char *spaced = g_strdup (clause);

  for (guint i = 0; i < G_N_ELEMENTS (chinese); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (chinese[i].pattern, 0, 0, NULL);
      char *replaced = g_regex_replace (regex, spaced, -1, 0, chinese[i].by, 0, NULL);

      g_free (spaced);
      spaced = replaced;
    }
  return spaced;
}

/**
 * ent_import_list_item_take:
 * @item: an item
 * @written: what may be a role, or dates: “observer”, “since 2007”, “left 2011”, “1994–2003”
 *
 * Returns: whether it was understood, and taken
 */
gboolean
ent_import_list_item_take (EntImportListItem *item,
                           const char        *written)
{
  g_autofree char *clause = dup_spaced (written);
  g_autofree char *from = dup_date_behind (clause, from_words);
  g_autofree char *until = dup_date_behind (clause, until_words);
  EntRole role;

  if (from != NULL && item->from == NULL)
    item->from = g_steal_pointer (&from);
  else if (until != NULL && item->until == NULL)
    item->until = g_steal_pointer (&until);
  else if (item->role == NULL && !g_ascii_isdigit (*clause) && ent_import_words_find_role (clause, &role))
    item->role = g_strdup (clause);
  else if (item->from == NULL && is_date (clause))
    item->from = g_strdup (clause);
  else
    return (item->from == NULL && item->until == NULL && take_range (item, clause)) || take_role_and_rest (item, clause);
  return TRUE;
}

/* Clauses with commas or semicolons between them; those that say nothing that
 * is known stay as a note. FALSE if none says anything. */
static gboolean
take_clauses (EntImportListItem *item,
              const char        *text)
{
  g_auto (GStrv) clauses = ent_import_list_item_take (item, text) ? NULL : g_strsplit_set (text, ",;", -1);
  gboolean any = clauses == NULL;

  for (guint i = 0; clauses != NULL && clauses[i] != NULL; i++)
    {
      const char *clause = g_strstrip (clauses[i]);

      if (*clause == '\0')
        continue;
      if (ent_import_list_item_take (item, clause))
        any = TRUE;
      else
        {
          char *note = item->note != NULL ? g_strdup_printf ("%s; %s", item->note, clause) : g_strdup (clause);

          g_free (item->note);
          item->note = note;
        }
    }
  return any;
}

/* What stands in brackets at the end of a name, the last one first. One of
 * which nothing is understood may be a part of the name. */
static void
take_brackets (EntImportListItem *item,
               char              *text)
{
  char *bracket;

  while ((bracket = strrchr (g_strchomp (text), '(')) != NULL && bracket > text && g_str_has_suffix (text, ")") && item->bracket == NULL)
    {
      g_autofree char *clauses = g_strndup (bracket + 1, strlen (bracket) - 2);
      g_autofree char *note = g_strdup (item->note);

      *bracket = '\0';
      if (take_clauses (item, clauses))
        continue;
      g_free (item->note);
      item->note = g_steal_pointer (&note);
      item->bracket = g_steal_pointer (&clauses);
    }
}

/* What stands behind a dash that has blanks around it. */
static char *
find_dash (char  *text,
           gsize *length)
{
  static const char *const dashes[] = { " – ", " — ", " - " };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      char *dash = strstr (text, dashes[i]);

      *length = strlen (dashes[i]);
      if (dash != NULL)
        return dash;
    }
  return NULL;
}

/* Whether a clause begins with a word that leads a date; short ones are parts of names, too. */
static gboolean
is_led (const char *clause)
{
  const gsize length = strcspn (clause, " ");
  g_autofree char *word = g_strndup (clause, length);
  g_autofree char *folded = ent_import_words_fold (word);
  g_autofree char *between = g_strconcat ("|", folded, "|", NULL);

  return g_utf8_strlen (folded, -1) >= MIN_LED && (strstr (from_words, between) != NULL || strstr (until_words, between) != NULL);
}

/* “Kenya since 1999”, with nothing between the name and the rest. */
static void
take_tail (EntImportListItem *item,
           char              *text)
{
  for (char *blank = strchr (text, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    if (blank > text && strchr (",;", blank[-1]) == NULL && is_led (blank + 1) && ent_import_list_item_take (item, blank + 1))
      {
        *blank = '\0';
        return;
      }
}

/**
 * ent_import_list_item_read:
 * @item: (out caller-allocates): what is read
 * @text: a name of a list with what stands beside it, bare
 *
 * Reads “Iceland (since 2007, observer)” and “Bosnia & Herzegovina – left 2011”.
 */
void
ent_import_list_item_read (EntImportListItem *item,
                           const char        *text)
{
  g_autoptr (GString) rest = g_string_new (text);
  gsize dash_length;
  char *dash;

  *item = (EntImportListItem) { 0 };
  item->code = ent_import_flag_take (rest);
  g_strstrip (rest->str);
  take_brackets (item, rest->str);
  dash = find_dash (rest->str, &dash_length);
  if (dash != NULL)
    {
      take_clauses (item, dash + dash_length);
      *dash = '\0';
    }
  take_tail (item, rest->str);
  item->name = g_strdup (g_strstrip (rest->str));
}

/**
 * ent_import_list_item_clear:
 * @item: an item
 *
 * Frees what it holds.
 */
void
ent_import_list_item_clear (EntImportListItem *item)
{
  g_clear_pointer (&item->name, g_free);
  g_clear_pointer (&item->code, g_free);
  g_clear_pointer (&item->role, g_free);
  g_clear_pointer (&item->from, g_free);
  g_clear_pointer (&item->until, g_free);
  g_clear_pointer (&item->note, g_free);
  g_clear_pointer (&item->bracket, g_free);
}
