/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-list-item.h"

#include <string.h>

#include "import/ent-import-date.h"
#include "import/ent-import-flag.h"
#include "import/ent-import-words.h"

/* Words before a date, folded, with bars between them. */
static const char from_words[] =
    "|since|joined|from|founded|founded in|established|established in|member since|in|acceded|admitted|"
    "seit|ab|beigetreten|beitritt|gegrundet|von|depuis|fondee en|fonde en|desde|fundada en|fundado en|с|основан|основана|自|成立|加入|";
static const char until_words[] =
    "|until|till|left|left in|withdrew|withdrew in|to|ended|dissolved|bis|ausgetreten|austritt|jusqu'en|jusqu'a|hasta|до|по|вышла|вышел|退出|";

/* What stands before a name: a bullet, a number, a letter with a bracket. */
#define BULLETS "^(?:[\\x{2022}\\x{2023}\\x{25e6}\\x{25aa}\\x{25cf}\\x{00b7}\\x{2043}*+>-]+|\\x{2013}|\\x{2014}|\\d{1,3}[.)]|\\(?[a-zA-Z]\\))\\s+"

/* Marks of footnotes, and what Markdown puts around words. */
#define MARKS "\\[[0-9a-z]{1,3}\\]|[\\x{2020}\\x{2021}*]+|__"

static char *
replace (const char *text,
         const char *pattern,
         const char *by)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, by, 0, NULL);
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
  g_autofree char *stripped = g_strstrip (replace (line, "^\\s*\\|\\s*|\\s*\\|\\s*$", ""));
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
  g_autofree char *plain = replace (clause, "\\s*(?:\\x{2013}|\\x{2014}|\\s-\\s|(?<=\\d{4})-(?=\\d{4}|$))\\s*", "\t");

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

/**
 * ent_import_list_item_take:
 * @item: an item
 * @clause: what may be a role, or dates: “observer”, “since 2007”, “left 2011”, “1994–2003”
 *
 * Returns: whether it was understood, and taken
 */
gboolean
ent_import_list_item_take (EntImportListItem *item,
                           const char        *clause)
{
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

/* Clauses with commas or semicolons between them; those that say nothing that is known stay as a note. */
static void
take_clauses (EntImportListItem *item,
              const char        *text)
{
  g_auto (GStrv) clauses = ent_import_list_item_take (item, text) ? NULL : g_strsplit_set (text, ",;", -1);

  for (guint i = 0; clauses != NULL && clauses[i] != NULL; i++)
    {
      const char *clause = g_strstrip (clauses[i]);

      if (*clause != '\0' && !ent_import_list_item_take (item, clause))
        {
          char *note = item->note != NULL ? g_strdup_printf ("%s; %s", item->note, clause) : g_strdup (clause);

          g_free (item->note);
          item->note = note;
        }
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
  char *dash, *bracket;

  *item = (EntImportListItem) { 0 };
  item->code = ent_import_flag_take (rest);
  g_strstrip (rest->str);
  bracket = strchr (rest->str, '(');
  if (bracket != NULL && bracket > rest->str && g_str_has_suffix (rest->str, ")"))
    {
      rest->str[strlen (rest->str) - 1] = '\0';
      take_clauses (item, bracket + 1);
      *bracket = '\0';
    }
  dash = find_dash (rest->str, &dash_length);
  if (dash != NULL)
    {
      take_clauses (item, dash + dash_length);
      *dash = '\0';
    }
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
}
