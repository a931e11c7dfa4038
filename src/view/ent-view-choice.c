/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-choice.h"

#include "view/ent-view-ids.h"
#include "view/ent-view-private.h"

/* The ids without one of them; not yet ended. */
static GPtrArray *
list_others (const char *const *ids,
             const char        *id)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; ids[i]; i++)
    if (g_ascii_strcasecmp (ids[i], id) != 0)
      g_ptr_array_add (others, (gpointer) ids[i]);
  return others;
}

/**
 * ent_view_hides_nation:
 * @view: a view
 * @id: of a nation, in any case
 *
 * Returns: whether it is left out
 */
gboolean
ent_view_hides_nation (EntView    *view,
                       const char *id)
{
  g_return_val_if_fail (view && id, FALSE);

  return ent_view_ids_contain (ent_view_get_hidden (view), id);
}

/**
 * ent_view_with_nation:
 * @view: a view
 * @id: of a nation
 * @shown: whether it may be seen
 *
 * Returns: (transfer full): a view that leaves it out, or no longer does
 */
EntView *
ent_view_with_nation (EntView    *view,
                      const char *id,
                      gboolean    shown)
{
  g_autoptr (GPtrArray) hidden = NULL;

  g_return_val_if_fail (view && id, NULL);

  if (shown != ent_view_hides_nation (view, id))
    return ent_view_ref (view);
  hidden = list_others (ent_view_get_hidden (view), id);
  if (!shown)
    g_ptr_array_add (hidden, (gpointer) id);
  g_ptr_array_add (hidden, NULL);
  return ent_view_with_hidden (view, (const char *const *) hidden->pdata);
}

/**
 * ent_view_with_grouping_at:
 * @view: a view
 * @id: of a grouping that is shown
 * @place: where it is to stand among those that are shown, from 0 on; the end
 *   where there are fewer
 *
 * Returns: (transfer full): a view with the groupings in that order, which is
 *   that of the title; @view if @id is not shown
 */
EntView *
ent_view_with_grouping_at (EntView    *view,
                           const char *id,
                           guint       place)
{
  const char *const *shown;
  const char *moved = NULL;
  g_autoptr (GPtrArray) groupings = NULL;

  g_return_val_if_fail (view && id, NULL);

  shown = ent_view_get_groupings (view);
  for (guint i = 0; shown[i]; i++)
    if (g_ascii_strcasecmp (shown[i], id) == 0)
      moved = shown[i];
  if (!moved)
    return ent_view_ref (view);
  groupings = list_others (shown, id);
  g_ptr_array_insert (groupings, (int) MIN (place, groupings->len), (gpointer) moved);
  g_ptr_array_add (groupings, NULL);
  return ent_view_with_groupings (view, (const char *const *) groupings->pdata);
}

static gboolean
is_pin_of (const EntPin *pin,
           EntKind       kind,
           const char   *id)
{
  return pin->kind == kind && g_ascii_strcasecmp (pin->id, id) == 0;
}

/**
 * ent_view_has_pin:
 * @view: a view
 * @kind: nation or grouping
 * @id: which
 *
 * Returns: whether it is held in its place
 */
gboolean
ent_view_has_pin (EntView    *view,
                  EntKind     kind,
                  const char *id)
{
  const EntPin *pins;
  guint n_pins;

  g_return_val_if_fail (view && id, FALSE);

  pins = ent_view_get_pins (view, &n_pins);
  for (guint i = 0; i < n_pins; i++)
    if (is_pin_of (&pins[i], kind, id))
      return TRUE;
  return FALSE;
}

/**
 * ent_view_without_pin:
 * @view: a view
 * @kind: nation or grouping
 * @id: which
 *
 * Returns: (transfer full): a view in which it is not held; the others are
 */
EntView *
ent_view_without_pin (EntView    *view,
                      EntKind     kind,
                      const char *id)
{
  const EntPin *pins;
  EntView *left;
  guint n_pins;

  g_return_val_if_fail (view && id, NULL);

  if (!ent_view_has_pin (view, kind, id))
    return ent_view_ref (view);
  pins = ent_view_get_pins (view, &n_pins);
  left = ent_view_without_pins (view);
  for (guint i = 0; i < n_pins; i++)
    if (!is_pin_of (&pins[i], kind, id))
      {
        g_autoptr (EntView) before = left;

        left = ent_view_with_pin (before, pins[i].kind, pins[i].id, pins[i].point);
      }
  return left;
}
