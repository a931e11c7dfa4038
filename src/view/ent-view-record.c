/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-record.h"

#include "view/ent-view-private.h"

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

/* The groupings that a record concerns; one of them brings it into the picture. */
static EntRows
get_groupings (EntDataset   *dataset,
               const EntRef *ref)
{
  switch (ref->kind)
    {
    case ENT_KIND_GROUPING:
      return (EntRows) { &ref->row, 1 };
    case ENT_KIND_MEMBERSHIP:
      return (EntRows) { &ent_dataset_get_membership (dataset, ref->row)->grouping, 1 };
    case ENT_KIND_EVENT:
      return ent_dataset_get_event (dataset, ref->row)->groupings;
    case ENT_KIND_QUOTE:
      return ent_dataset_get_quote (dataset, ref->row)->groupings;
    case ENT_KIND_NATION:
    case ENT_KIND_TIE:
    case ENT_KIND_SOURCE:
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      return (EntRows) { NULL, 0 };
    }
}

static EntView *
without_hidden (EntView    *view,
                const char *id)
{
  const char *const *hidden = ent_view_get_hidden (view);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; hidden[i]; i++)
    if (g_ascii_strcasecmp (hidden[i], id) != 0)
      g_ptr_array_add (left, (gpointer) hidden[i]);
  g_ptr_array_add (left, NULL);
  return ent_view_with_hidden (view, (const char *const *) left->pdata);
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
    if (shows_grouping (view, dataset, ent_dataset_get_membership (dataset, memberships.rows[i])->grouping)
        && is_there (view, dataset, memberships.rows[i]))
      return TRUE;
  return FALSE;
}

/* How many nations would be new in the picture with a grouping. */
static guint
count_new (EntView    *view,
           EntDataset *dataset,
           guint32     grouping)
{
  g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, grouping, ent_view_get_day (view), ent_view_get_roles (view));
  guint n_new = 0;

  for (guint i = 0; i < members->len; i++)
    n_new += !is_shown (view, dataset, ent_dataset_get_membership (dataset, g_array_index (members, guint32, i))->nation);
  return n_new;
}

/* Of the groupings a nation belongs to, the one that makes the picture grow least. */
static EntView *
with_nation (EntView    *view,
             EntDataset *dataset,
             guint32     nation)
{
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, nation);
  g_autoptr (EntView) seen = without_hidden (view, ent_dataset_get_nation (dataset, nation)->record.id);
  const EntMembership *best = NULL;
  guint fewest = G_MAXUINT;

  if (is_shown (seen, dataset, nation))
    return g_steal_pointer (&seen);
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);
      guint n_new = is_there (seen, dataset, memberships.rows[i]) ? count_new (seen, dataset, membership->grouping) : G_MAXUINT;

      if (n_new < fewest)
        {
          fewest = n_new;
          best = membership;
        }
    }
  return best ? with_groupings (seen, dataset, (EntRows) { &best->grouping, 1 }) : ent_view_ref (view);
}

/* A nation can be shown if it is somewhere on the day, and is not in the
 * picture if it is hidden or in no grouping of it. */
static gboolean
lacks_nation (EntView    *view,
              EntDataset *dataset,
              guint32     nation)
{
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, nation);

  if (is_shown (view, dataset, nation))
    return ent_view_ids_contain (ent_view_get_hidden (view), ent_dataset_get_nation (dataset, nation)->record.id);
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
  EntRows groupings;

  g_return_val_if_fail (view && dataset, FALSE);

  if (ref.kind == ENT_KIND_NATION)
    return lacks_nation (view, dataset, ref.row);
  groupings = get_groupings (dataset, &ref);
  for (guint i = 0; i < groupings.n_rows; i++)
    if (shows_grouping (view, dataset, groupings.rows[i]))
      return FALSE;
  return groupings.n_rows > 0;
}

/**
 * ent_view_with_record:
 * @view: a view
 * @dataset: what it is a view of
 * @ref: a record of @dataset
 *
 * Brings a record into the picture: a grouping itself, the grouping of a
 * membership, those that an event or a quote concerns if none of them is shown,
 * and for a nation that is in none of those shown on the day the one of its
 * groupings that brings the fewest others. A hidden nation is hidden no longer.
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

  if (!ent_view_lacks_record (view, dataset, ref))
    return ent_view_ref (view);
  if (ref.kind == ENT_KIND_NATION)
    return with_nation (view, dataset, ref.row);
  return with_groupings (view, dataset, get_groupings (dataset, &ref));
}
