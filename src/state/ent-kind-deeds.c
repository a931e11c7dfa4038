/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-kind-deeds.h"

#include <glib/gi18n.h>

static const EntGrouping *
get_grouping (EntState *state,
              guint32   row)
{
  return ent_dataset_get_grouping (ent_state_get_dataset (state), row);
}

static guint
get_n_groupings (EntState *state)
{
  return ent_dataset_get_n_rows (ent_state_get_dataset (state), ENT_KIND_GROUPING);
}

/* Those that are shown come first, in their order: all but those of the kind, or all. */
static GPtrArray *
list_shown (EntState        *state,
            EntGroupingKind  kind,
            gboolean         with_kind)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const char *const *shown = ent_view_get_groupings (ent_state_get_view (state));
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; shown[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, shown[i]);

      if (with_kind || row == ENT_ROW_NONE || get_grouping (state, row)->kind != kind)
        g_ptr_array_add (ids, (gpointer) shown[i]);
    }
  return ids;
}

/* An id that is named twice counts once. */
static void
add_kind (EntState        *state,
          EntGroupingKind  kind,
          GPtrArray       *ids)
{
  for (guint32 row = 0; row < get_n_groupings (state); row++)
    if (get_grouping (state, row)->kind == kind)
      g_ptr_array_add (ids, (gpointer) get_grouping (state, row)->record.id);
}

/* Takes @ids. */
static void
show (EntState   *state,
      GPtrArray  *ids,
      const char *what)
{
  g_autoptr (EntView) view = NULL;

  g_ptr_array_add (ids, NULL);
  view = ent_view_with_groupings (ent_state_get_view (state), (const char *const *) ids->pdata);
  ent_state_set_view (state, view, what);
  g_ptr_array_unref (ids);
}

/**
 * ent_kind_count:
 * @state: the state of a window
 * @kind: a kind of grouping
 * @n_shown: (out): how many of them are shown
 *
 * Returns: how many groupings of that kind there are
 */
guint
ent_kind_count (EntState        *state,
                EntGroupingKind  kind,
                guint           *n_shown)
{
  guint n_groupings = 0;

  g_return_val_if_fail (ENT_IS_STATE (state), 0);
  g_return_val_if_fail (n_shown != NULL, 0);

  *n_shown = 0;
  for (guint32 row = 0; row < get_n_groupings (state); row++)
    if (get_grouping (state, row)->kind == kind)
      {
        n_groupings++;
        *n_shown += ent_view_shows_grouping (ent_state_get_view (state), get_grouping (state, row)->record.id) ? 1 : 0;
      }
  return n_groupings;
}

/**
 * ent_kind_show_all:
 * @state: the state of a window
 * @kind: a kind of grouping
 *
 * Shows all groupings of a kind behind those that are shown already.
 */
void
ent_kind_show_all (EntState        *state,
                   EntGroupingKind  kind)
{
  GPtrArray *ids;
  g_autofree char *what = NULL;

  g_return_if_fail (ENT_IS_STATE (state));

  ids = list_shown (state, kind, TRUE);
  add_kind (state, kind, ids);
  /* Translators: a step that can be undone; %s is a kind of grouping, such as “Summit groups”. */
  what = g_strdup_printf (_("Show “%s”"), ent_grouping_kind_to_plural (kind));
  show (state, ids, what);
}

/**
 * ent_kind_show_only:
 * @state: the state of a window
 * @kind: a kind of grouping
 *
 * Shows all groupings of a kind and no others.
 */
void
ent_kind_show_only (EntState        *state,
                    EntGroupingKind  kind)
{
  GPtrArray *ids;
  g_autofree char *what = NULL;

  g_return_if_fail (ENT_IS_STATE (state));

  ids = g_ptr_array_new ();
  add_kind (state, kind, ids);
  /* Translators: a step that can be undone; %s is a kind of grouping, such as “Summit groups”. */
  what = g_strdup_printf (_("Only “%s”"), ent_grouping_kind_to_plural (kind));
  show (state, ids, what);
}

/**
 * ent_kind_hide_all:
 * @state: the state of a window
 * @kind: a kind of grouping
 *
 * Hides all groupings of a kind.
 */
void
ent_kind_hide_all (EntState        *state,
                   EntGroupingKind  kind)
{
  g_autofree char *what = NULL;

  g_return_if_fail (ENT_IS_STATE (state));

  /* Translators: a step that can be undone; %s is a kind of grouping, such as “Summit groups”. */
  what = g_strdup_printf (_("Hide “%s”"), ent_grouping_kind_to_plural (kind));
  show (state, list_shown (state, kind, FALSE), what);
}

/**
 * ent_kinds_hide_all:
 * @state: the state of a window
 *
 * Hides all groupings.
 */
void
ent_kinds_hide_all (EntState *state)
{
  g_return_if_fail (ENT_IS_STATE (state));

  show (state, g_ptr_array_new (), _("Hide All Groupings"));
}
