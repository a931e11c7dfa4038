/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-records.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-lookup.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-saved-view.h"
#include "view/ent-view-records.h"

/* What is named by @text, with commas between; nothing where @text is missing. */
static GArray *
find_named (EntDataset  *dataset,
            EntKind      kind,
            const char  *text,
            GError     **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  if (text == NULL)
    return g_array_new (FALSE, FALSE, sizeof (guint32));
  words = g_strsplit (text, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0')
      g_ptr_array_add (named, words[i]);
  if (named->len == 0)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           kind == ENT_KIND_GROUPING ? _("--groupings: no grouping was named") : _("--nations: no nation was named"));
      return NULL;
    }
  g_ptr_array_add (named, NULL);
  return ent_cli_lookup_all (dataset, kind, (const char *const *) named->pdata, error);
}

static EntRows
get_rows (GArray *rows)
{
  return (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len };
}

/* What belongs to the groupings and nations, whenever it was. */
static EntDataChoice *
choose_named (const EntCliRecords  *call,
              EntDataset           *dataset,
              GError              **error)
{
  g_autoptr (GArray) groupings = find_named (dataset, ENT_KIND_GROUPING, call->groupings, error);
  g_autoptr (GArray) nations = groupings != NULL ? find_named (dataset, ENT_KIND_NATION, call->nations, error) : NULL;

  return nations != NULL ? ent_data_choice_new (dataset, get_rows (groupings), get_rows (nations)) : NULL;
}

/* The groupings named, or all. */
static EntView *
make_view (const EntCliRecords  *call,
           EntDataset           *dataset,
           GError              **error)
{
  g_autoptr (GArray) rows = find_named (dataset, ENT_KIND_GROUPING, call->groupings, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (EntView) view = NULL;
  guint n_rows;

  if (rows == NULL)
    return NULL;
  n_rows = call->groupings != NULL ? rows->len : ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  for (guint i = 0; i < n_rows; i++)
    {
      const guint32 row = call->groupings != NULL ? g_array_index (rows, guint32, i) : i;

      g_ptr_array_add (ids, (gpointer) ent_dataset_get_grouping (dataset, row)->record.id);
    }
  g_ptr_array_add (ids, NULL);
  view = ent_view_new ((const char *const *) ids->pdata, ent_dataset_get_updated (dataset));
  return ent_view_with_ties (view, ENT_TIE_KINDS_ALL);
}

/* What a picture would be of. */
static EntDataChoice *
choose_shown (const EntCliRecords  *call,
              EntDataset           *dataset,
              EntSavedView         *saved,
              GError              **error)
{
  g_autoptr (EntView) view = saved != NULL ? ent_view_ref (saved->view) : make_view (call, dataset, error);
  g_autoptr (GArray) records = NULL;

  if (view == NULL || (call->at != NULL && !ent_cli_options_apply (&view, "at", call->at, error)))
    return NULL;
  records = ent_view_list_records (view, dataset);
  return ent_data_choice_new_of (dataset, (const EntRef *) (gpointer) records->data, records->len);
}

/* A view says itself which groupings it has; which nations it has, depends on the day. */
static gboolean
check (const EntCliRecords  *call,
       GError              **error)
{
  if (call->view != NULL && (call->groupings != NULL || call->nations != NULL))
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("convert: --view says which records are meant, and so does %s; leave out one of them"),
                 call->groupings != NULL ? "--groupings" : "--nations");
  else if (call->at != NULL && call->nations != NULL)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("convert: --nations takes all times, and --at a day; leave out one of them"));
  else
    return TRUE;
  return FALSE;
}

/**
 * ent_cli_records_clear:
 * @call: what a call wants
 *
 * Frees what @call holds.
 */
void
ent_cli_records_clear (EntCliRecords *call)
{
  g_return_if_fail (call != NULL);

  g_clear_pointer (&call->groupings, g_free);
  g_clear_pointer (&call->nations, g_free);
  g_clear_pointer (&call->view, g_free);
  g_clear_pointer (&call->at, g_free);
}

/**
 * ent_cli_records_choose:
 * @call: what a call wants
 * @path: (inout) (nullable): the data set, as in ent_cli_dataset_file(); where
 *   none is named, that of the view
 * @error: where to put what is wrong
 *
 * Reads the data set, and chooses records of it.
 *
 * Returns: (transfer full) (nullable): the choice
 */
EntDataChoice *
ent_cli_records_choose (const EntCliRecords  *call,
                        char                **path,
                        GError              **error)
{
  g_autoptr (EntSavedView) saved = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (call != NULL && path != NULL, NULL);

  if (!check (call, error) || (call->view != NULL && (saved = ent_cli_saved_view_read (call->view, error)) == NULL))
    return NULL;
  if (saved != NULL && *path == NULL)
    *path = ent_cli_saved_view_find_data (saved, call->view, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  dataset = ent_cli_dataset_load (*path, error);
  if (dataset == NULL || (saved != NULL && !ent_cli_saved_view_suit (saved, call->view, dataset, error)))
    return NULL;
  return saved != NULL || call->at != NULL ? choose_shown (call, dataset, saved, error) : choose_named (call, dataset, error);
}
