/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-cut.h"
#include "import/ent-import-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-list-table.h"

typedef struct
{
  EntImportNations  *nations;
  EntImportReport   *report;
  EntImportTable    *table;
  char              *heading; /* (nullable) */
  EntImportListItem  shared;  /* what the heading says of all below it */
  EntImportListTable cells;   /* a table within it */
} List;

static gboolean
is_nation (List       *list,
           const char *name)
{
  return ent_import_nations_knows (list->nations, ENT_IMPORT_NAMES, name);
}

static void
add_cell (List       *list,
          const char *text)
{
  ent_import_table_add (list->table, ENT_IMPORT_CELL_TEXT, text != NULL ? text : "", -1);
}

static const char *
get_either (const char *own,
            const char *shared)
{
  return own != NULL ? own : shared;
}

/* A bracket of which nothing was understood belongs to the name if it changes
 * who is meant, says nothing new if it is the same name once more, and is a note
 * otherwise. */
static char *
settle_bracket (List                     *list,
                const EntImportListItem  *item,
                char                    **note)
{
  const EntSpan always = { 0 };
  g_auto (EntImportFound) whole = { 0 };
  g_auto (EntImportFound) base = { 0 };
  g_autofree char *name = NULL;

  *note = g_strdup (item->note);
  if (item->bracket == NULL)
    return g_strdup (item->name);
  name = g_strdup_printf ("%s (%s)", item->name, item->bracket);
  ent_import_nations_find (list->nations, ENT_IMPORT_NAMES, name, always, &whole);
  ent_import_nations_find (list->nations, ENT_IMPORT_NAMES, item->name, always, &base);
  if (whole.row != base.row || is_nation (list, item->bracket))
    return g_steal_pointer (&name);
  g_free (*note);
  *note = item->note != NULL ? g_strdup_printf ("%s; %s", item->bracket, item->note) : g_strdup (item->bracket);
  return g_strdup (item->name);
}

/* A row of the table that a list is made into. A flag tells the nation where the name does not. */
static void
add_item (List                    *list,
          guint                    line,
          const EntImportListItem *item,
          const EntImportListItem *shared)
{
  const EntSpan always = { 0 };
  g_auto (EntImportFound) found = { 0 };
  g_autofree char *shown = NULL;
  g_autofree char *note = NULL;
  g_autofree char *whole = settle_bracket (list, item, &note);
  const char *name = whole;

  if (item->code != NULL && !is_nation (list, name))
    {
      ent_import_nations_find (list->nations, ENT_IMPORT_ISO2, item->code, always, &found);
      if (found.row != ENT_ROW_NONE)
        name = ent_dataset_get_nation (ent_import_nations_get_dataset (list->nations), found.row)->record.id;
    }
  ent_import_table_begin_row (list->table, line);
  add_cell (list, name);
  add_cell (list, list->heading);
  add_cell (list, get_either (item->role, get_either (shared->role, list->shared.role)));
  add_cell (list, get_either (item->from, get_either (shared->from, list->shared.from)));
  add_cell (list, get_either (item->until, get_either (shared->until, list->shared.until)));
  add_cell (list, note);
  if (note != NULL)
    {
      shown = ent_shown (note);
      ent_import_report_add (list->report, ENT_IMPORT_NOTE, line, NULL, _("“%s” was kept as a note"), shown);
    }
}

/* Whether it is a nation with what may stand beside one. */
static gboolean
is_item (const char *text,
         gpointer    data)
{
  g_auto (EntImportListItem) item = { 0 };

  ent_import_list_item_read (&item, text);
  return is_nation (data, item.name);
}

/* One name with what stands beside it, or several. Behind the last a clause may stand that is said of all. */
static void
read_stretch (List       *list,
              const char *text,
              guint       line)
{
  g_autoptr (GPtrArray) written = ent_import_cut (text, is_item, list);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_auto (EntImportListItem) shared = { 0 };

  for (guint i = 0; i < written->len; i++)
    {
      char *name = g_ptr_array_index (written, i);

      if (names->len == 0 || is_nation (list, name) || !ent_import_list_item_take (&shared, name))
        g_ptr_array_add (names, name);
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_auto (EntImportListItem) item = { 0 };

      ent_import_list_item_read (&item, g_ptr_array_index (names, i));
      add_item (list, line, &item, &shared);
    }
}

/* “Norway and Iceland; observers: Kenya”: what stands behind a role has that, up to the end of the line. */
static void
read_names (List       *list,
            const char *text,
            guint       line)
{
  g_autofree char *role_of_list = g_strdup (list->shared.role);
  g_auto (GStrv) stretches = g_strsplit (text, ";", -1);
  g_autoptr (GString) stretch = g_string_new (NULL);

  for (guint i = 0; stretches[i] != NULL; i++)
    {
      const char *colon = strchr (stretches[i], ':');
      g_autofree char *before = colon != NULL ? g_strstrip (g_strndup (stretches[i], (gsize) (colon - stretches[i]))) : NULL;
      EntRole role;

      if (before == NULL || !ent_import_words_find_role (before, &role))
        {
          g_string_append_printf (stretch, "%s%s", i > 0 ? ";" : "", stretches[i]);
          continue;
        }
      read_stretch (list, stretch->str, line);
      g_string_assign (stretch, colon + 1);
      g_free (list->shared.role);
      list->shared.role = g_steal_pointer (&before);
    }
  read_stretch (list, stretch->str, line);
  g_free (list->shared.role);
  list->shared.role = g_steal_pointer (&role_of_list);
}

static void
take_heading (List       *list,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  g_free (list->heading);
  ent_import_list_item_clear (&list->shared);
  ent_import_list_item_read (&list->shared, parts[0]);
  for (guint i = 1; parts[i] != NULL; i++)
    ent_import_list_item_take (&list->shared, g_strstrip (parts[i]));
  list->heading = list->shared.bracket != NULL ? g_strdup_printf ("%s (%s)", list->shared.name, list->shared.bracket) : g_strdup (list->shared.name);
}

/* “Observers” within a list: the role of those below. */
static gboolean
take_role (List       *list,
           const char *text)
{
  EntRole role;

  if (list->heading == NULL || is_nation (list, text) || !ent_import_words_find_role (text, &role))
    return FALSE;
  g_free (list->shared.role);
  list->shared.role = g_strdup (text);
  return TRUE;
}

/* “Harbour Pact, since 2001”: a name that is no nation, and clauses that say something of it. */
static gboolean
is_heading (List       *list,
            const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_auto (EntImportListItem) item = { 0 };
  g_auto (EntImportListItem) first = { 0 };

  for (guint i = 1; parts[i] != NULL; i++)
    if (!ent_import_list_item_take (&item, g_strstrip (parts[i])))
      return FALSE;
  ent_import_list_item_read (&first, parts[0]);
  return !is_nation (list, first.name) && strchr (first.name, ';') == NULL;
}

/* “Harbour Pact: …”, “Observers: …” and “Norway: since 2007”. FALSE if there is no colon. */
static gboolean
read_colon (List  *list,
            char  *bare,
            guint  line)
{
  char *colon = strchr (bare, ':');
  g_auto (EntImportListItem) item = { 0 };

  if (colon == NULL)
    return FALSE;
  *colon = '\0';
  ent_import_list_item_read (&item, g_strstrip (bare));
  if (is_nation (list, item.name))
    {
      *colon = ',';
      return FALSE;
    }
  if (!take_role (list, bare))
    take_heading (list, bare);
  if (*g_strstrip (colon + 1) != '\0')
    read_names (list, colon + 1, line);
  return TRUE;
}

/* “----” below a heading, or “|---|:---:|” below heads. */
static gboolean
is_rule (const char *text)
{
  return text[strspn (text, "-=_*~+|: \t")] == '\0';
}

/* A row of a table within the list; FALSE if the line is none. */
static gboolean
read_cells (List       *list,
            const char *text,
            guint       line)
{
  g_auto (GStrv) cells = ent_import_list_table_cut (&list->cells, text);
  g_auto (EntImportListItem) item = { 0 };
  const EntImportListItem nothing = { 0 };
  g_autofree char *grouping = NULL;
  g_autofree char *heading = NULL;

  if (cells == NULL)
    return FALSE;
  if (is_rule (text) || ent_import_list_table_take_heads (&list->cells, cells, line, list->report))
    return TRUE;
  ent_import_list_table_read (&list->cells, cells, list->nations, &item, &grouping);
  heading = list->heading;
  list->heading = grouping != NULL ? grouping : heading;
  if (item.name != NULL)
    add_item (list, line, &item, &nothing);
  list->heading = g_steal_pointer (&heading);
  return TRUE;
}

/* A heading is the first line, or one that ends with a colon or stands before
 * one, or one that Markdown marks as such, unless it is a nation. */
static void
read_line (List       *list,
           const char *line_text,
           guint       line,
           gboolean    is_first,
           gboolean    is_only)
{
  g_autofree char *unfolded = g_strstrip (g_strdup (line_text));
  const gboolean is_bold = strlen (unfolded) > 4 && g_str_has_prefix (unfolded, "**") && g_str_has_suffix (unfolded, "**");
  const gsize marks = is_bold ? strlen ("**") : strspn (unfolded, "#");
  g_autofree char *bare = ent_import_list_dup_bare (unfolded + marks);
  const gboolean has_bullet = marks == 0 && strlen (bare) + 1 < strlen (unfolded) && !g_str_has_prefix (unfolded, bare);

  if (*bare == '\0' || is_rule (bare) || read_colon (list, bare, line) || take_role (list, bare))
    return;
  if ((marks > 0 || (is_first && !is_only && !has_bullet)) && is_heading (list, bare))
    take_heading (list, bare);
  else
    read_names (list, bare, line);
}

static void
add_heads (List     *list,
           gboolean  is_last)
{
  const char *const heads[] = { "nation", "grouping", "role", "from", is_last ? "to" : "until", "note" };

  ent_import_table_begin_row (list->table, 0);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_cell (list, heads[i]);
}

/* Whether the heads of a table within the list say that ends may be the last
 * day. All heads are known before the first row is. */
static gboolean
find_last (char **lines)
{
  g_auto (EntImportListTable) table = { 0 };
  g_autoptr (EntImportReport) report = ent_import_report_new ();

  ent_import_list_table_init (&table, lines);
  for (guint i = 0; lines[i] != NULL && table.columns == NULL; i++)
    {
      g_auto (GStrv) cells = ent_import_list_table_cut (&table, lines[i]);

      if (cells != NULL)
        ent_import_list_table_take_heads (&table, cells, i + 1, report);
    }
  return table.is_last;
}

/**
 * ent_import_list_read:
 * @text: UTF-8
 * @length: its length in bytes
 * @nations: the nations that may be meant
 * @report: where to say what was not understood
 *
 * Reads a list as people write it: a heading and a name a line, or “Harbour
 * Pact: Norway, Iceland and Kenya, since 2021”, or a table as it is copied from a
 * page. Behind a name, in brackets or behind a dash, may stand a role and dates.
 *
 * Returns: (transfer full): a table with a row for each name
 */
EntImportTable *
ent_import_list_read (const char       *text,
                      gsize             length,
                      EntImportNations *nations,
                      EntImportReport  *report)
{
  List list = { .nations = nations, .report = report, .table = ent_import_table_new (NULL) };
  g_autofree char *terminated = g_strndup (text, length);
  g_auto (GStrv) lines = NULL;
  guint n_filled = 0, n_seen = 0;

  g_strdelimit (terminated, "\r", ' ');
  lines = g_strsplit (terminated, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    n_filled += lines[i][strspn (lines[i], " \t")] != '\0';
  ent_import_list_table_init (&list.cells, lines);
  add_heads (&list, find_last (lines));
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][strspn (lines[i], " \t")] != '\0')
      {
        if (!read_cells (&list, lines[i], i + 1))
          read_line (&list, lines[i], i + 1, n_seen == 0, n_filled == 1);
        n_seen++;
      }
  g_free (list.heading);
  ent_import_list_item_clear (&list.shared);
  ent_import_list_table_clear (&list.cells);
  return list.table;
}

/**
 * ent_import_list_read_cell:
 * @text: names with semicolons, commas or ends of lines between them
 * @line: where they stand in the file
 * @nations: the nations that may be meant
 * @report: takes what is to be said of it
 *
 * Returns: (transfer full): a table without heads, a row for each name: the name,
 *   nothing, its role, when it joined, when it left, and what else stands beside it
 */
EntImportTable *
ent_import_list_read_cell (const char       *text,
                           guint             line,
                           EntImportNations *nations,
                           EntImportReport  *report)
{
  List list = { .table = ent_import_table_new (NULL), .nations = nations, .report = report };
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL && nations != NULL && report != NULL, list.table);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      read_names (&list, lines[i], line);
  ent_import_list_item_clear (&list.shared);
  return list.table;
}
