/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view.h"

struct _EntView
{
  gatomicrefcount ref_count;
  char          **groupings; /* ids in order, each once, owned */
  char          **hidden;    /* ids of nations, each once, owned */
  EntRoles        roles;
  EntDay          day;
  EntArrange      arrange;
  EntThemeKind    theme;
  EntParts        parts;
  char           *title; /* (nullable), owned */
  GArray         *pins;  /* EntPin, by kind and id, owned */
};

static void
clear_pin (gpointer data)
{
  EntPin *pin = data;

  g_free (pin->id);
}

/* Ids are compared as the data format does: without regard to case. */
static gboolean
ids_contain (const char *const *ids,
             const char        *id)
{
  for (; *ids; ids++)
    if (g_ascii_strcasecmp (*ids, id) == 0)
      return TRUE;
  return FALSE;
}

static char **
copy_ids (const char *const *ids)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  g_ptr_array_add (copy, NULL);
  for (guint i = 0; ids && ids[i]; i++)
    {
      if (ids_contain ((const char *const *) copy->pdata, ids[i]))
        continue;
      copy->pdata[copy->len - 1] = g_strdup (ids[i]);
      g_ptr_array_add (copy, NULL);
    }
  return (char **) g_ptr_array_free (g_steal_pointer (&copy), FALSE);
}

static GArray *
new_pins (void)
{
  GArray *pins = g_array_new (FALSE, FALSE, sizeof (EntPin));

  g_array_set_clear_func (pins, clear_pin);
  return pins;
}

static EntView *
copy_view (EntView *view)
{
  EntView *copy = g_new0 (EntView, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->groupings = g_strdupv (view->groupings);
  copy->hidden = g_strdupv (view->hidden);
  copy->roles = view->roles;
  copy->day = view->day;
  copy->arrange = view->arrange;
  copy->theme = view->theme;
  copy->parts = view->parts;
  copy->title = g_strdup (view->title);
  copy->pins = new_pins ();
  for (guint i = 0; i < view->pins->len; i++)
    {
      EntPin pin = g_array_index (view->pins, EntPin, i);

      pin.id = g_strdup (pin.id);
      g_array_append_val (copy->pins, pin);
    }
  return copy;
}

/* Gives back the old view when the change changes nothing, so that whoever
 * watches a view may compare pointers first. Takes @changed. */
static EntView *
keep_if_equal (EntView *view,
               EntView *changed)
{
  if (!ent_view_equal (view, changed))
    return changed;
  ent_view_unref (changed);
  return ent_view_ref (view);
}

/**
 * ent_view_new:
 * @groupings: (array zero-terminated=1): ids of the groupings to show, in order
 * @day: the date shown
 *
 * All roles, nothing hidden, one layout for the whole period, the light theme,
 * all parts and a computed title. An id named twice counts once.
 *
 * Returns: (transfer full): a view
 */
EntView *
ent_view_new (const char *const *groupings,
              EntDay             day)
{
  EntView *view = g_new0 (EntView, 1);

  g_atomic_ref_count_init (&view->ref_count);
  view->groupings = copy_ids (groupings);
  view->hidden = copy_ids (NULL);
  view->roles = ENT_ROLES_ALL;
  view->day = day;
  view->parts = ENT_PARTS_ALL;
  view->pins = new_pins ();
  return view;
}

/**
 * ent_view_ref:
 * @view: a view
 *
 * Returns: (transfer full): @view
 */
EntView *
ent_view_ref (EntView *view)
{
  g_return_val_if_fail (view, NULL);

  g_atomic_ref_count_inc (&view->ref_count);
  return view;
}

/**
 * ent_view_unref:
 * @view: (transfer full): a view
 */
void
ent_view_unref (EntView *view)
{
  g_return_if_fail (view);

  if (!g_atomic_ref_count_dec (&view->ref_count))
    return;
  g_strfreev (view->groupings);
  g_strfreev (view->hidden);
  g_free (view->title);
  g_array_unref (view->pins);
  g_free (view);
}

/**
 * ent_view_pins_equal:
 * @a: a view
 * @b: another
 *
 * Returns: whether both hold the same in the same places
 */
gboolean
ent_view_pins_equal (EntView *a,
                     EntView *b)
{
  g_return_val_if_fail (a && b, FALSE);

  if (a->pins->len != b->pins->len)
    return FALSE;
  for (guint i = 0; i < a->pins->len; i++)
    {
      const EntPin *left = &g_array_index (a->pins, EntPin, i);
      const EntPin *right = &g_array_index (b->pins, EntPin, i);

      if (left->kind != right->kind || g_ascii_strcasecmp (left->id, right->id) != 0)
        return FALSE;
      if (left->point.x != right->point.x || left->point.y != right->point.y)
        return FALSE;
    }
  return TRUE;
}

/**
 * ent_view_equal:
 * @a: a view
 * @b: another
 *
 * Returns: whether both make the same picture of any dataset
 */
gboolean
ent_view_equal (EntView *a,
                EntView *b)
{
  g_return_val_if_fail (a && b, FALSE);

  return a == b ||
         (a->roles == b->roles && a->day == b->day && a->arrange == b->arrange && a->theme == b->theme &&
          a->parts == b->parts && g_strcmp0 (a->title, b->title) == 0 &&
          g_strv_equal ((const char *const *) a->groupings, (const char *const *) b->groupings) &&
          g_strv_equal ((const char *const *) a->hidden, (const char *const *) b->hidden) &&
          ent_view_pins_equal (a, b));
}

/**
 * ent_view_get_groupings:
 * @view: a view
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the groupings shown, in order
 */
const char *const *
ent_view_get_groupings (EntView *view)
{
  g_return_val_if_fail (view, NULL);

  return (const char *const *) view->groupings;
}

/**
 * ent_view_get_hidden:
 * @view: a view
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the nations that are not shown
 */
const char *const *
ent_view_get_hidden (EntView *view)
{
  g_return_val_if_fail (view, NULL);

  return (const char *const *) view->hidden;
}

/**
 * ent_view_get_roles:
 * @view: a view
 *
 * Returns: the roles shown
 */
EntRoles
ent_view_get_roles (EntView *view)
{
  g_return_val_if_fail (view, 0);

  return view->roles;
}

/**
 * ent_view_get_day:
 * @view: a view
 *
 * Returns: the date shown
 */
EntDay
ent_view_get_day (EntView *view)
{
  g_return_val_if_fail (view, 0);

  return view->day;
}

/**
 * ent_view_get_arrange:
 * @view: a view
 *
 * Returns: which days the layout is made for
 */
EntArrange
ent_view_get_arrange (EntView *view)
{
  g_return_val_if_fail (view, ENT_ARRANGE_PERIOD);

  return view->arrange;
}

/**
 * ent_view_get_theme:
 * @view: a view
 *
 * Returns: the theme of the picture
 */
EntThemeKind
ent_view_get_theme (EntView *view)
{
  g_return_val_if_fail (view, ENT_THEME_LIGHT);

  return view->theme;
}

/**
 * ent_view_get_parts:
 * @view: a view
 *
 * Returns: the page items of the picture
 */
EntParts
ent_view_get_parts (EntView *view)
{
  g_return_val_if_fail (view, 0);

  return view->parts;
}

/**
 * ent_view_get_title:
 * @view: a view
 *
 * Returns: (transfer none) (nullable): the title given, or %NULL for the computed one
 */
const char *
ent_view_get_title (EntView *view)
{
  g_return_val_if_fail (view, NULL);

  return view->title;
}

/**
 * ent_view_get_pins:
 * @view: a view
 * @n_pins: (out): how many
 *
 * Returns: (transfer none) (array length=n_pins): what is held in its place, by kind and id
 */
const EntPin *
ent_view_get_pins (EntView *view,
                   guint   *n_pins)
{
  g_return_val_if_fail (view && n_pins, NULL);

  *n_pins = view->pins->len;
  return (const EntPin *) view->pins->data;
}

/**
 * ent_view_shows_grouping:
 * @view: a view
 * @id: of a grouping, in any case
 *
 * Returns: whether it is among those shown
 */
gboolean
ent_view_shows_grouping (EntView    *view,
                         const char *id)
{
  g_return_val_if_fail (view && id, FALSE);

  return ids_contain ((const char *const *) view->groupings, id);
}

/**
 * ent_view_with_groupings:
 * @view: a view
 * @groupings: (array zero-terminated=1): ids, in order
 *
 * Returns: (transfer full): a view that shows @groupings
 */
EntView *
ent_view_with_groupings (EntView           *view,
                         const char *const *groupings)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  g_strfreev (copy->groupings);
  copy->groupings = copy_ids (groupings);
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_grouping:
 * @view: a view
 * @id: of a grouping
 * @shown: whether to show it
 *
 * Returns: (transfer full): a view with @id as the last of those shown, or without it
 */
EntView *
ent_view_with_grouping (EntView    *view,
                        const char *id,
                        gboolean    shown)
{
  g_autoptr (GPtrArray) groupings = g_ptr_array_new ();

  g_return_val_if_fail (view && id, NULL);

  if (shown == ent_view_shows_grouping (view, id))
    return ent_view_ref (view);

  for (guint i = 0; view->groupings[i]; i++)
    if (g_ascii_strcasecmp (view->groupings[i], id) != 0)
      g_ptr_array_add (groupings, view->groupings[i]);
  if (shown)
    g_ptr_array_add (groupings, (gpointer) id);
  g_ptr_array_add (groupings, NULL);
  return ent_view_with_groupings (view, (const char *const *) groupings->pdata);
}

/**
 * ent_view_with_hidden:
 * @view: a view
 * @hidden: (array zero-terminated=1) (nullable): ids of nations
 *
 * Returns: (transfer full): a view without these nations
 */
EntView *
ent_view_with_hidden (EntView           *view,
                      const char *const *hidden)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  g_strfreev (copy->hidden);
  copy->hidden = copy_ids (hidden);
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_roles:
 * @view: a view
 * @roles: the roles to show
 *
 * Returns: (transfer full): a view of these roles
 */
EntView *
ent_view_with_roles (EntView *view,
                     EntRoles roles)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  copy->roles = roles;
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_day:
 * @view: a view
 * @day: the date to show
 *
 * Returns: (transfer full): a view of that day
 */
EntView *
ent_view_with_day (EntView *view,
                   EntDay   day)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  copy->day = day;
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_arrange:
 * @view: a view
 * @arrange: which days the layout is made for
 *
 * Returns: (transfer full): a view so arranged
 */
EntView *
ent_view_with_arrange (EntView   *view,
                       EntArrange arrange)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  copy->arrange = arrange;
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_theme:
 * @view: a view
 * @theme: a theme
 *
 * Returns: (transfer full): a view in that theme
 */
EntView *
ent_view_with_theme (EntView     *view,
                     EntThemeKind theme)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  copy->theme = theme;
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_parts:
 * @view: a view
 * @parts: page items
 *
 * Returns: (transfer full): a view with these page items only
 */
EntView *
ent_view_with_parts (EntView *view,
                     EntParts parts)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  copy->parts = parts;
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_title:
 * @view: a view
 * @title: (nullable): words of one's own, or %NULL for the computed title
 *
 * Returns: (transfer full): a view with that title
 */
EntView *
ent_view_with_title (EntView    *view,
                     const char *title)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  g_free (copy->title);
  copy->title = g_strdup (title);
  return keep_if_equal (view, copy);
}

/**
 * ent_view_with_pin:
 * @view: a view
 * @kind: nation or grouping
 * @id: which
 * @point: where to hold it, in world units
 *
 * Returns: (transfer full): a view in which it is held there, and nowhere else
 */
EntView *
ent_view_with_pin (EntView    *view,
                   EntKind     kind,
                   const char *id,
                   EntPoint    point)
{
  EntView *copy;
  guint place = 0;

  g_return_val_if_fail (view && id, NULL);
  g_return_val_if_fail (kind == ENT_KIND_NATION || kind == ENT_KIND_GROUPING, NULL);

  copy = copy_view (view);
  for (; place < copy->pins->len; place++)
    {
      EntPin *pin = &g_array_index (copy->pins, EntPin, place);
      int order = pin->kind != kind ? (int) pin->kind - (int) kind : g_ascii_strcasecmp (pin->id, id);

      if (order == 0)
        {
          pin->point = point;
          return keep_if_equal (view, copy);
        }
      if (order > 0)
        break;
    }
  g_array_insert_vals (copy->pins, place, &(EntPin) { g_strdup (id), kind, point }, 1);
  return copy;
}

/**
 * ent_view_without_pins:
 * @view: a view
 *
 * Returns: (transfer full): a view in which nothing is held
 */
EntView *
ent_view_without_pins (EntView *view)
{
  EntView *copy;

  g_return_val_if_fail (view, NULL);

  copy = copy_view (view);
  g_array_set_size (copy->pins, 0);
  return keep_if_equal (view, copy);
}
