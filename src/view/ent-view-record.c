/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-record.h"

#include "view/ent-view-choice.h"

static gboolean
shows_grouping (EntView    *view,
                EntDataset *dataset,
                guint32     grouping)
{
  return ent_view_shows_grouping (view, ent_dataset_get_grouping (dataset, grouping)->record.id);
}

static EntView *
with_groupings (EntView    *view,
                EntDataset *dataset,
                EntRows     groupings)
{
  EntView *more = ent_view_ref (view);

  for (guint i = 0; i < groupings.n_rows; i++)
    {
      g_autoptr (EntView) before = more;

      more = ent_view_with_grouping (before, ent_dataset_get_grouping (dataset, groupings.rows[i])->record.id, TRUE);
    }
  return more;
}

/* The groupings that an event or a quote concerns; one of them brings it into the picture. */
static EntRows
get_groupings (EntDataset *dataset,
               EntRef      ref)
{
  return ref.kind == ENT_KIND_EVENT ? ent_dataset_get_event (dataset, ref.row)->groupings : ent_dataset_get_quote (dataset, ref.row)->groupings;
}

/* Whom one that concerns no grouping is about, or ENT_ROW_NONE. */
static guint32
get_nation (EntDataset *dataset,
            EntRef      ref)
{
  const EntQuote *quote = ref.kind == ENT_KIND_QUOTE ? ent_dataset_get_quote (dataset, ref.row) : NULL;
  EntRows nations = quote ? quote->nations : ent_dataset_get_event (dataset, ref.row)->nations;

  if (quote && quote->nation != ENT_ROW_NONE)
    return quote->nation;
  return nations.n_rows > 0 ? nations.rows[0] : ENT_ROW_NONE;
}

/* Whether a nation has a role on the day that the view shows. */
static gboolean
is_there (EntView    *view,
          EntDataset *dataset,
          guint32     membership)
{
  return ent_view_get_roles (view) & 1u << ent_dataset_get_membership (dataset, membership)->role
         && ent_dataset_get_membership_presence (dataset, membership, ent_view_get_day (view)) != ENT_PRESENCE_ABSENT;
}

/* Whether a nation is in a grouping that the view shows. */
static gboolean
is_shown (EntView    *view,
          EntDataset *dataset,
          guint32     nation)
{
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, nation);

  for (guint i = 0; i < memberships.n_rows; i++)
    if (is_there (view, dataset, memberships.rows[i])
        && shows_grouping (view, dataset, ent_dataset_get_membership (dataset, memberships.rows[i])->grouping))
      return TRUE;
  return FALSE;
}

/* The rows of the nations that the groupings of a view bring into the picture. */
static GHashTable *
find_shown (EntView    *view,
            EntDataset *dataset)
{
  GHashTable *shown = g_hash_table_new (NULL, NULL);
  const char *const *ids = ent_view_get_groupings (view);

  for (guint i = 0; ids[i]; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);
      EntRows memberships = row != ENT_ROW_NONE ? ent_dataset_get_memberships_of_grouping (dataset, row) : (EntRows) { 0 };

      for (guint j = 0; j < memberships.n_rows; j++)
        if (is_there (view, dataset, memberships.rows[j]))
          g_hash_table_add (shown, GUINT_TO_POINTER (ent_dataset_get_membership (dataset, memberships.rows[j])->nation));
    }
  return shown;
}

/* How many nations would be new in the picture with a grouping; no matter how many when it is more than @enough. */
static guint
count_new (EntView    *view,
           EntDataset *dataset,
           guint32     grouping,
           GHashTable *shown,
           guint       enough)
{
  EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, grouping);
  guint n_new = 0;

  for (guint i = 0; i < memberships.n_rows && n_new <= enough; i++)
    {
      guint32 nation = ent_dataset_get_membership (dataset, memberships.rows[i])->nation;

      n_new += !g_hash_table_contains (shown, GUINT_TO_POINTER (nation)) && is_there (view, dataset, memberships.rows[i]);
    }
  return n_new;
}

/* Of the groupings a nation belongs to, the one that makes the picture grow least. */
static EntView *
with_nation (EntView    *view,
             EntDataset *dataset,
             guint32     nation)
{
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, nation);
  g_autoptr (EntView) seen = ent_view_with_nation (view, ent_dataset_get_nation (dataset, nation)->record.id, TRUE);
  g_autoptr (GHashTable) shown = NULL;
  const EntMembership *best = NULL;
  guint fewest = G_MAXUINT;

  if (is_shown (seen, dataset, nation))
    return g_steal_pointer (&seen);
  shown = find_shown (seen, dataset);
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);
      guint n_new = is_there (seen, dataset, memberships.rows[i])
                        ? count_new (seen, dataset, membership->grouping, shown, fewest) : G_MAXUINT;

      if (n_new < fewest)
        {
          fewest = n_new;
          best = membership;
        }
    }
  return best ? with_groupings (seen, dataset, (EntRows) { &best->grouping, 1 }) : ent_view_ref (view);
}

/* The grouping, the role and the nation, whatever day is shown. */
static EntView *
with_membership (EntView    *view,
                 EntDataset *dataset,
                 guint32     row)
{
  const EntMembership *membership = ent_dataset_get_membership (dataset, row);
  g_autoptr (EntView) with_grouping = with_groupings (view, dataset, (EntRows) { &membership->grouping, 1 });
  g_autoptr (EntView) with_role = ent_view_with_roles (with_grouping, ent_view_get_roles (view) | 1u << membership->role);

  return ent_view_with_nation (with_role, ent_dataset_get_nation (dataset, membership->nation)->record.id, TRUE);
}

/* Ties of its kind, and one of its nations: the other stands at the end of the line. */
static EntView *
with_tie (EntView    *view,
          EntDataset *dataset,
          guint32     row)
{
  const EntTie *tie = ent_dataset_get_tie (dataset, row);
  EntTieKinds kinds = ent_view_find_ties (view, dataset);
  g_autoptr (EntView) with_ties = kinds & 1u << tie->kind ? ent_view_ref (view) : ent_view_with_ties (view, kinds | 1u << tie->kind);
  g_autoptr (EntView) with_one = ent_view_with_nation (with_ties, ent_dataset_get_nation (dataset, tie->nations[0])->record.id, TRUE);
  g_autoptr (EntView) with_both = ent_view_with_nation (with_one, ent_dataset_get_nation (dataset, tie->nations[1])->record.id, TRUE);

  if (ent_view_get_groupings (view)[0] == NULL || is_shown (with_both, dataset, tie->nations[0]) || is_shown (with_both, dataset, tie->nations[1]))
    return g_steal_pointer (&with_both);
  return with_nation (with_both, dataset, tie->nations[0]);
}

/* One of the groupings, or the nation where there are none. */
static EntView *
with_account (EntView    *view,
              EntDataset *dataset,
              EntRef      ref)
{
  EntRows groupings = get_groupings (dataset, ref);
  guint32 nation = get_nation (dataset, ref);

  for (guint i = 0; i < groupings.n_rows; i++)
    if (shows_grouping (view, dataset, groupings.rows[i]))
      return ent_view_ref (view);
  if (groupings.n_rows > 0)
    return with_groupings (view, dataset, groupings);
  return nation != ENT_ROW_NONE ? with_nation (view, dataset, nation) : ent_view_ref (view);
}

/**
 * ent_view_with_record:
 * @view: a view
 * @dataset: what it is a view of
 * @ref: a record of @dataset
 *
 * Brings a record into the picture: a grouping itself; the grouping, the role
 * and the nation of a membership; ties of the kind of a tie, and one of its
 * nations; the groupings that an event or a quote concerns if none of them is
 * shown, or else its nation; and for a nation that is in none of those shown on
 * the day the one of its groupings that brings the fewest others. A hidden
 * nation is hidden no longer. The day stays.
 *
 * Returns: (transfer full): the view with it; @view if it is there already or
 *   is nothing that can be shown
 */
EntView *
ent_view_with_record (EntView    *view,
                      EntDataset *dataset,
                      EntRef      ref)
{
  g_return_val_if_fail (view && dataset, NULL);

  switch (ref.kind)
    {
    case ENT_KIND_GROUPING:
      return with_groupings (view, dataset, (EntRows) { &ref.row, 1 });
    case ENT_KIND_NATION:
      return with_nation (view, dataset, ref.row);
    case ENT_KIND_MEMBERSHIP:
      return with_membership (view, dataset, ref.row);
    case ENT_KIND_TIE:
      return with_tie (view, dataset, ref.row);
    case ENT_KIND_EVENT:
    case ENT_KIND_QUOTE:
      return with_account (view, dataset, ref);
    case ENT_KIND_SOURCE:
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      return ent_view_ref (view);
    }
}

static gboolean
lacks_nation (EntView    *view,
              EntDataset *dataset,
              guint32     nation)
{
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, nation);

  if (is_shown (view, dataset, nation))
    return ent_view_hides_nation (view, ent_dataset_get_nation (dataset, nation)->record.id);
  for (guint i = 0; i < memberships.n_rows; i++)
    if (is_there (view, dataset, memberships.rows[i]))
      return TRUE;
  return FALSE;
}

/**
 * ent_view_lacks_record:
 * @view: a view
 * @dataset: what it is a view of
 * @ref: a record of @dataset
 *
 * Returns: whether ent_view_with_record() would bring something into the picture
 */
gboolean
ent_view_lacks_record (EntView    *view,
                       EntDataset *dataset,
                       EntRef      ref)
{
  g_autoptr (EntView) with_it = NULL;

  g_return_val_if_fail (view && dataset, FALSE);

  /* Whichever of its groupings would be chosen: for a list of results that question is asked again and again. */
  if (ref.kind == ENT_KIND_NATION)
    return lacks_nation (view, dataset, ref.row);
  with_it = ent_view_with_record (view, dataset, ref);
  return !ent_view_equal (view, with_it);
}
