/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-view.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-lookup.h"
#include "cli/ent-cli-options.h"
#include "base/ent-fold.h"
#include "base/ent-shown.h"
#include "view/ent-first-choice.h"
#include "view/ent-view-preset.h"
#include "words/ent-list-words.h"

/* A message that names more presets than these helps nobody. */
#define MAX_PRESETS_NAMED 20

static const char *const default_groupings[] = { "ric", "sco", "brics", NULL };

G_STATIC_ASSERT (ENT_PARTS_ALL == (1 << ENT_CLI_VIEW_N_PARTS) - 1);

/* In the order of EntCliViewField; the same as in the view. */
static const char *const fields[ENT_CLI_VIEW_N_FIELDS] = {
  "groupings", "hide", "roles", "ties", "chart", "order", "middle", "time-from", "time-until", "arrange", "spokes", "at", "since", "range",
  "difference", "theme", "title", "caption",
};

/* The ids as the data writes them. */
static char **
dup_ids (EntDataset *dataset,
         EntKind     kind,
         GArray     *rows)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (ids, ent_dataset_get_record (dataset, ent_ref (kind, g_array_index (rows, guint32, i)))->id);

  return g_strv_builder_end (ids);
}

/* Those of the default groupings that the data knows; or else those it shows best. */
static GArray *
find_default_groupings (EntDataset *dataset,
                        EntDay      day)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; default_groupings[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, default_groupings[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (rows, row);
    }
  if (rows->len > 0)
    return rows;
  g_array_unref (rows);
  return ent_first_choice_find (dataset, day);
}

/* Puts a changed view in the place of @view. */
static void
change (EntView **view,
        EntView  *changed)
{
  ent_view_unref (*view);
  *view = changed;
}

/* The ids of all presets, while they are few enough to be read. */
static char *
list_presets (EntDataset *dataset)
{
  guint n = ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET);
  const char *ids[MAX_PRESETS_NAMED];

  if (n == 0 || n > G_N_ELEMENTS (ids))
    return NULL;
  for (guint i = 0; i < n; i++)
    ids[i] = ent_dataset_get_preset (dataset, i)->record.id;
  return ent_list_join_names (ids, n);
}

static guint32
find_preset (EntDataset  *dataset,
             const char  *text,
             GError     **error)
{
  guint32 row = ent_dataset_lookup (dataset, ENT_KIND_PRESET, text);
  g_autofree char *folded = ent_fold (text);
  g_autofree char *shown = NULL;
  g_autofree char *known = NULL;

  if (row != ENT_ROW_NONE)
    return row;
  for (row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    {
      g_autofree char *name = ent_fold (ent_dataset_get_preset (dataset, row)->name);

      if (g_str_equal (name, folded))
        return row;
    }

  shown = ent_shown (text);
  known = list_presets (dataset);
  if (known != NULL)
    /* Translators: the second %s is a list of ids */
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("there is no preset “%s”; there are %s"), shown, known);
  else
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("there is no preset “%s” in this data set"), shown);
  return ENT_ROW_NONE;
}

/* The choice of the preset, if one was asked for. Its day is @is_dated, unless
 * the call has one. */
static gboolean
choose_preset (const EntCliView  *call,
               EntDataset        *dataset,
               EntView          **view,
               gboolean          *is_dated,
               GError           **error)
{
  EntDay day = ent_view_get_day (*view);
  guint32 row;

  *is_dated = FALSE;
  if (call->preset == NULL)
    return TRUE;
  row = find_preset (dataset, call->preset, error);
  if (row == ENT_ROW_NONE)
    return FALSE;

  change (view, ent_view_with_preset (*view, dataset, row));
  if (call->fields[ENT_CLI_VIEW_AT] != NULL)
    change (view, ent_view_with_day (*view, day));
  else
    *is_dated = ent_date_is_set (ent_dataset_get_preset (dataset, row)->at);
  return TRUE;
}

/* Whether there is something to draw where no grouping is shown. */
static gboolean
check_without_groupings (const EntCliView  *call,
                         EntDataset        *dataset,
                         EntView           *view,
                         GError           **error)
{
  if (ent_view_find_ties (view, dataset) != 0 && ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) > 0)
    return TRUE;

  if (call->fields[ENT_CLI_VIEW_GROUPINGS] != NULL)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--groupings: no grouping was named"));
  else
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                         _("the data set has no groupings and no ties, so there is nothing to draw"));
  return FALSE;
}

/* Whether a membership is one of those that the view asks for, on its day or in its range. */
static gboolean
is_shown (EntDataset *dataset,
          EntView    *view,
          guint32     row)
{
  const EntMembership *membership = ent_dataset_get_membership (dataset, row);
  EntPeriod days;
  EntRange range = ent_view_get_days (view, &days);

  return (ent_view_get_roles (view) & 1u << membership->role) != 0
         && !g_strv_contains (ent_view_get_hidden (view), ent_dataset_get_nation (dataset, membership->nation)->record.id)
         && ent_range_get_presence (dataset, ent_ref (ENT_KIND_MEMBERSHIP, row), days, range) != ENT_PRESENCE_ABSENT;
}

/* A picture without anybody is hardly what was meant. */
static gboolean
check_anybody (const EntCliView  *call,
               EntDataset        *dataset,
               EntView           *view,
               GError           **error)
{
  const char *const *groupings = ent_view_get_groupings (view);
  g_autofree char *day = NULL;

  /* Lines of ties are something to see, too. */
  if (call->allow_empty || call->is_series || ent_view_find_ties (view, dataset) != 0)
    return TRUE;
  for (guint i = 0; groupings[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[i]);
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, row);

      for (guint j = 0; j < memberships.n_rows; j++)
        if (is_shown (dataset, view, memberships.rows[j]))
          return TRUE;
    }
  if (ent_view_get_range (view) != ENT_RANGE_NONE)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                           _("the picture would be empty: on these days nobody had one of the roles in these groupings; "
                             "choose others with --from and --until, or save it with --allow-empty"));
      return FALSE;
    }
  day = ent_day_to_text (ent_view_get_day (view));
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
               _("the picture would be empty: on %s nobody had one of the roles in these groupings; "
                 "choose another day with --at, or save it with --allow-empty"), day);
  return FALSE;
}

/* A day to compare with that marks nothing is hardly what was meant, either. */
static gboolean
check_since (EntView  *view,
             GError  **error)
{
  g_autofree char *day = NULL;
  g_autofree char *since = NULL;

  if (ent_view_get_since (view) < ent_view_get_day (view))
    return TRUE;
  day = ent_day_to_text (ent_view_get_day (view));
  since = ent_day_to_text (ent_view_get_since (view));
  if (ent_view_get_range (view) != ENT_RANGE_NONE)
    {
      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--from: %s does not lie before the last day, %s, so there is no range"), since, day);
      return FALSE;
    }
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--since: %s does not lie before the day shown, %s, so there is nothing to compare"),
               since, day);
  return FALSE;
}

/* What it says that does. */
static gboolean
name_rows (const EntCliView  *call,
           EntDataset        *dataset,
           EntView          **view,
           GError           **error)
{
  g_autoptr (GArray) groupings = NULL;
  g_autoptr (GArray) hidden = NULL;
  g_auto (GStrv) grouping_ids = NULL;
  g_auto (GStrv) hidden_ids = NULL;

  groupings = call->fields[ENT_CLI_VIEW_GROUPINGS] != NULL || call->preset != NULL || call->file != NULL
                  ? ent_cli_lookup_all (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (*view), error)
                  : find_default_groupings (dataset, ent_view_get_day (*view));
  if (groupings == NULL)
    return FALSE;
  if (groupings->len == 0 && !check_without_groupings (call, dataset, *view, error))
    return FALSE;
  hidden = ent_cli_lookup_all (dataset, ENT_KIND_NATION, ent_view_get_hidden (*view), error);
  if (hidden == NULL)
    return FALSE;

  grouping_ids = dup_ids (dataset, ENT_KIND_GROUPING, groupings);
  hidden_ids = dup_ids (dataset, ENT_KIND_NATION, hidden);
  change (view, ent_view_with_groupings (*view, (const char *const *) grouping_ids));
  change (view, ent_view_with_hidden (*view, (const char *const *) hidden_ids));

  return TRUE;
}

/**
 * ent_cli_view_add_entries:
 * @call: where the options go; all zero; must outlive the parsing
 * @entries: (element-type GOptionEntry): to which they are added
 */
void
ent_cli_view_add_entries (EntCliView *call,
                          GArray     *entries)
{
  const GOptionEntry own[] = {
    { "groupings", 'g', 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_GROUPINGS],
      N_("groupings by id or name, with commas between them (default: ric,sco,brics)"), N_("NAMES") },
    { "preset", 'p', 0, G_OPTION_ARG_STRING, &call->preset,
      N_("the groupings of a preset of the data set, by id or name, with its name as title and on its day"), N_("NAME") },
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &call->file,
      N_("what this view file shows, or this picture that Entente saved as PNG or SVG, on its page and of its data set; "
         "other options change it"), N_("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_AT],
      N_("the day, as YYYY-MM-DD (default: today; of another data set the day of the data)"), N_("DATE") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_SINCE],
      N_("show what changed after this day, which lies before the day shown (default: no day is compared)"), N_("DATE") },
    { "difference", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_DIFFERENCE],
      N_("with --since: full, with outlines of both days and words (default), or marks alone"), N_("HOW") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_ROLES], N_("roles with commas between them (default: all)"), N_("ROLES") },
    { "ties", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_TIES],
      N_("show ties as lines between nations: all, or kinds with commas between them (default: none beside groupings)"), N_("KINDS") },
    { "hide", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_HIDE],
      N_("nations to leave out, by id or name, with commas between them"), N_("NAMES") },
    { "spokes", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_SPOKES],
      N_("lines between nations and groupings: those of members, outer (of partners; default), all or none"), N_("WHOSE") },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_CHART],
      N_("network (default); euler, linear, columns: who is in exactly which; map; matrix; or lines: roles as bars over the years"), N_("CHART") },
    { "order", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_ORDER],
      N_("of rows and columns: of lines joining (default), length or name; of a linear diagram bars (default), size, groupings or own; "
         "of columns size (default), groupings or own"), N_("ORDER") },
    { "middle", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_MIDDLE],
      N_("the meridian in the middle of a map, in whole degrees east, such as 160 or -90 (default: the Pacific for groupings around it, "
         "else the map is cut in the Bering Sea)"), N_("DEGREES") },
    { "time-from", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_TIME_FROM],
      N_("of lines over time: the first day that is seen (default: all of the time)"), N_("DATE") },
    { "time-until", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_TIME_UNTIL],
      N_("of lines over time: the last day that is seen"), N_("DATE") },
    { "arrange", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_ARRANGE],
      N_("date: for the day alone (default); period: as in the window, where every day has the same places"), N_("WAY") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_THEME],
      N_("light, dark, print, black-and-white, high-contrast or high-contrast-dark (default: light)"), N_("THEME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_TITLE],
      N_("words for the title (default: the name of the preset, or of the groupings)"), N_("TEXT") },
    { "caption", 0, 0, G_OPTION_ARG_STRING, &call->fields[ENT_CLI_VIEW_CAPTION],
      N_("words below the title (default: a sentence on what the picture shows)"), N_("TEXT") },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &call->left_out[0], N_("leave out the title"), NULL },
    { "no-finding", 0, 0, G_OPTION_ARG_NONE, &call->left_out[1], N_("leave out the sentence on what the picture shows"), NULL },
    { "no-date", 0, 0, G_OPTION_ARG_NONE, &call->left_out[2], N_("leave out the day and the counts"), NULL },
    { "no-notes", 0, 0, G_OPTION_ARG_NONE, &call->left_out[3], N_("leave out what else a reader should know"), NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &call->left_out[4], N_("leave out the legend"), NULL },
    { "no-sources", 0, 0, G_OPTION_ARG_NONE, &call->left_out[5], N_("leave out the sources"), NULL },
    { "allow-empty", 0, 0, G_OPTION_ARG_NONE, &call->allow_empty, N_("save the picture even if there is nobody in it"), NULL },
  };

  g_return_if_fail (call != NULL && entries != NULL);

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

/**
 * ent_cli_view_complete_ties:
 * @argc: number of arguments
 * @argv: the arguments
 *
 * The kinds may be left out: --ties alone shows all. The parser of options
 * knows no such thing.
 *
 * Returns: (transfer container): the arguments with the kinds
 */
char **
ent_cli_view_complete_ties (int    argc,
                            char **argv)
{
  static const char all[] = "--ties=all";
  char **arguments = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    arguments[i] = g_str_equal (argv[i], "--ties") && (i + 1 == argc || argv[i + 1][0] == '-') ? (char *) all : argv[i];

  return arguments;
}

/**
 * ent_cli_view_clear:
 * @call: what was written
 *
 * Frees the texts.
 */
void
ent_cli_view_clear (EntCliView *call)
{
  g_return_if_fail (call != NULL);

  for (guint i = 0; i < ENT_CLI_VIEW_N_FIELDS; i++)
    g_clear_pointer (&call->fields[i], g_free);
  g_clear_pointer (&call->preset, g_free);
  g_clear_pointer (&call->file, g_free);
}

/**
 * ent_cli_view_new:
 * @call: what was written
 * @saved: (nullable): the view that the call changes
 * @error: where to put what is wrong with it
 *
 * Takes from the call what does not need the data, so that a wrong call is told
 * before a file is read.
 *
 * Returns: (transfer full) (nullable): the view, to be completed with the data
 */
EntView *
ent_cli_view_new (const EntCliView  *call,
                  EntView           *saved,
                  GError           **error)
{
  g_autoptr (EntView) view = NULL;
  EntParts parts;

  g_return_val_if_fail (call != NULL, NULL);

  if (call->preset != NULL && call->fields[ENT_CLI_VIEW_GROUPINGS] != NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("--preset says which groupings are shown, and so does --groupings; leave out one of them"));
      return NULL;
    }
  if (call->is_series && call->fields[ENT_CLI_VIEW_AT] != NULL)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("--at says which day is shown, and --series which days; leave out one of them"));
      return NULL;
    }
  view = saved != NULL ? ent_view_ref (saved) : ent_view_new (NULL, ent_day_today ());
  if (saved == NULL)
    change (&view, ent_view_with_arrange (view, ENT_ARRANGE_DATE));
  for (guint i = 0; i < ENT_CLI_VIEW_N_FIELDS; i++)
    if (!ent_cli_options_apply (&view, fields[i], call->fields[i], error))
      return NULL;
  parts = ent_view_get_parts (view);
  for (guint i = 0; i < ENT_CLI_VIEW_N_PARTS; i++)
    if (call->left_out[i])
      parts &= ~(1u << i);
  change (&view, ent_view_with_parts (view, parts));

  return g_steal_pointer (&view);
}

/**
 * ent_cli_view_complete:
 * @call: what was written
 * @dataset: the data
 * @path: (nullable): from where it was read, or %NULL for the bundled data
 * @view: (inout): the view that ent_cli_view_new() made
 * @error: where to put what is wrong
 *
 * Gives the view what only the data tells: the day, and the ids of those who
 * are named.
 *
 * Returns: %FALSE if somebody is not known, or nobody would be in the picture
 */
gboolean
ent_cli_view_complete (const EntCliView  *call,
                       EntDataset        *dataset,
                       const char        *path,
                       EntView          **view,
                       GError           **error)
{
  gboolean is_dated;

  g_return_val_if_fail (call != NULL && dataset != NULL && view != NULL, FALSE);

  if (!choose_preset (call, dataset, view, &is_dated, error))
    return FALSE;
  if (!is_dated && call->file == NULL && !call->is_series)
    ent_cli_dataset_choose_day (dataset, path, call->fields[ENT_CLI_VIEW_AT], view);

  return check_since (*view, error) && name_rows (call, dataset, view, error) && check_anybody (call, dataset, *view, error);
}
