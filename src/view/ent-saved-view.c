/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/ent-saved-view.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* How much of the names that are missing a message says. */
#define MAX_SHOWN_CHARS 200

/**
 * ent_saved_view_new:
 * @view: the wish; a reference is kept
 * @dataset: what it is a view of, of which title and day are noted
 *
 * Returns: (transfer full): a saved view of the bundled data, without places and page
 */
EntSavedView *
ent_saved_view_new (EntView    *view,
                    EntDataset *dataset)
{
  EntSavedView *saved;

  g_return_val_if_fail (view && dataset, NULL);

  saved = g_new0 (EntSavedView, 1);
  saved->view = ent_view_ref (view);
  saved->title = g_strdup (ent_dataset_get_title (dataset));
  saved->updated = ent_day_to_iso (ent_dataset_get_updated (dataset));
  return saved;
}

/**
 * ent_saved_view_copy:
 * @saved: a saved view
 *
 * Returns: (transfer full): one like it
 */
EntSavedView *
ent_saved_view_copy (EntSavedView *saved)
{
  EntSavedView *copy;

  g_return_val_if_fail (saved, NULL);

  copy = g_memdup2 (saved, sizeof *saved);
  copy->name = g_strdup (saved->name);
  copy->note = g_strdup (saved->note);
  copy->view = ent_view_ref (saved->view);
  copy->places = saved->places ? ent_places_ref (saved->places) : NULL;
  copy->window.selected = g_strdup (saved->window.selected);
  copy->file_name = g_strdup (saved->file_name);
  copy->uri = g_strdup (saved->uri);
  copy->title = g_strdup (saved->title);
  copy->updated = g_strdup (saved->updated);
  return copy;
}

/**
 * ent_saved_view_free:
 * @saved: (transfer full): a saved view
 */
void
ent_saved_view_free (EntSavedView *saved)
{
  g_return_if_fail (saved);

  g_clear_pointer (&saved->view, ent_view_unref);
  g_clear_pointer (&saved->places, ent_places_unref);
  g_free (saved->name);
  g_free (saved->note);
  g_free (saved->window.selected);
  g_free (saved->file_name);
  g_free (saved->uri);
  g_free (saved->title);
  g_free (saved->updated);
  g_free (saved);
}

/* Notes each id once. */
static void
miss (GPtrArray  *missed,
      const char *id)
{
  for (guint i = 0; i < missed->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (missed, i), id) == 0)
      return;
  g_ptr_array_add (missed, g_strdup (id));
}

/* Those of @ids that @dataset has, as it writes them. */
static GPtrArray *
find_known (EntDataset        *dataset,
            EntKind            kind,
            const char *const *ids,
            GPtrArray         *missed)
{
  GPtrArray *known = g_ptr_array_new ();

  for (; *ids; ids++)
    {
      guint32 row = ent_dataset_lookup (dataset, kind, *ids);

      if (row == ENT_ROW_NONE)
        miss (missed, *ids);
      else
        g_ptr_array_add (known, (char *) ent_dataset_get_record (dataset, ent_ref (kind, row))->id);
    }
  g_ptr_array_add (known, NULL);
  return known;
}

static EntView *
keep_known_pins (EntView    *view,
                 EntDataset *dataset,
                 GPtrArray  *missed)
{
  EntView *kept = ent_view_without_pins (view);
  guint n_pins;
  const EntPin *pins = ent_view_get_pins (view, &n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      g_autoptr (EntView) before = NULL;

      if (ent_dataset_lookup (dataset, pins[i].kind, pins[i].id) == ENT_ROW_NONE)
        {
          miss (missed, pins[i].id);
          continue;
        }
      before = kept;
      kept = ent_view_with_pin (before, pins[i].kind, pins[i].id, pins[i].point);
    }
  return kept;
}

/**
 * ent_saved_view_suit:
 * @saved: a saved view
 * @dataset: the data it is to be shown of
 * @left_out: (out) (transfer full) (nullable): ids that @dataset does not know
 *   and the view now does without, with commas between them
 * @error: where to put that nothing remains
 *
 * Leaves out of the view what @dataset does not have.
 *
 * Errors: %ENT_VIEW_ERROR_DATASET
 *
 * Returns: whether there is still something to show
 */
gboolean
ent_saved_view_suit (EntSavedView  *saved,
                     EntDataset    *dataset,
                     char         **left_out,
                     GError       **error)
{
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) groupings = NULL;
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (EntView) shown = NULL;
  g_autoptr (EntView) hiding = NULL;
  g_autofree char *names = NULL;
  guint n_asked;

  g_return_val_if_fail (saved && dataset && left_out, FALSE);

  *left_out = NULL;
  n_asked = g_strv_length ((char **) ent_view_get_groupings (saved->view));
  groupings = find_known (dataset, ENT_KIND_GROUPING, ent_view_get_groupings (saved->view), missed);
  hidden = find_known (dataset, ENT_KIND_NATION, ent_view_get_hidden (saved->view), missed);
  if (n_asked > 0 && groupings->len == 1)
    {
      g_autofree char *asked = g_strjoinv (", ", (char **) ent_view_get_groupings (saved->view));
      g_autofree char *shown_asked = ent_shown_escape (asked, -1, MAX_SHOWN_CHARS);
      g_autofree char *title = ent_shown (ent_dataset_get_title (dataset));

      g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_DATASET,
                   _("groupings: the data set “%s” has none of those that are to be shown (%s); open the view with the data set it was made of"),
                   title, shown_asked);
      return FALSE;
    }
  shown = ent_view_with_groupings (saved->view, (const char *const *) groupings->pdata);
  hiding = ent_view_with_hidden (shown, (const char *const *) hidden->pdata);
  ent_view_unref (saved->view);
  saved->view = keep_known_pins (hiding, dataset, missed);
  if (missed->len == 0)
    return TRUE;
  g_ptr_array_add (missed, NULL);
  names = g_strjoinv (", ", (char **) missed->pdata);
  *left_out = ent_shown_escape (names, -1, MAX_SHOWN_CHARS);
  return TRUE;
}

/**
 * ent_saved_view_is_of:
 * @saved: a saved view
 * @dataset: some data
 *
 * Returns: whether the view was made of this state of the data, as far as it says
 */
gboolean
ent_saved_view_is_of (EntSavedView *saved,
                      EntDataset   *dataset)
{
  g_autofree char *updated = NULL;

  g_return_val_if_fail (saved && dataset, FALSE);

  updated = ent_day_to_iso (ent_dataset_get_updated (dataset));
  return saved->updated == NULL || g_str_equal (saved->updated, updated);
}
