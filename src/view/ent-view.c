/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-ids.h"
#include "view/ent-view-private.h"

static EntView *
copy_view (EntView *view)
{
  EntView *copy = g_new0 (EntView, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  for (const EntViewField *field = ent_view_fields; field->name; field++)
    ent_view_field_share (field, copy, view);
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

/* A view that differs in one field; @value is of the type of the field. */
EntView *
ent_view_with_value (EntView            *view,
                     const EntViewField *field,
                     gconstpointer       value)
{
  EntView *copy = copy_view (view);

  ent_view_field_set (field, copy, value);
  return keep_if_equal (view, copy);
}

static EntView *
with_value (EntView       *view,
            EntViewFields  field,
            gconstpointer  value)
{
  return ent_view_with_value (view, ent_view_field_lookup (field), value);
}

/**
 * ent_view_new:
 * @groupings: (array zero-terminated=1) (nullable): ids of the groupings to show, in order
 * @day: the date shown
 *
 * All roles, no ties, nothing hidden, no marks of change, as a network, one layout for the whole period, the light theme,
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
  for (const EntViewField *field = ent_view_fields; field->name; field++)
    ent_view_field_init (field, view);
  ent_view_field_set (ent_view_field_lookup (ENT_VIEW_GROUPINGS), view, &groupings);
  view->day = day;
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
  for (const EntViewField *field = ent_view_fields; field->name; field++)
    ent_view_field_clear (field, view);
  g_free (view);
}

/**
 * ent_view_diff:
 * @a: a view
 * @b: another
 *
 * Returns: the fields in which they differ
 */
EntViewFields
ent_view_diff (EntView *a,
               EntView *b)
{
  EntViewFields fields = 0;

  g_return_val_if_fail (a && b, 0);

  if (a == b)
    return 0;
  for (const EntViewField *field = ent_view_fields; field->name; field++)
    if (!ent_view_field_equal (field, a, b))
      fields |= field->field;
  return fields;
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
  return ent_view_diff (a, b) == 0;
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
 * ent_view_get_ties:
 * @view: a view
 *
 * Returns: the kinds of ties that are wanted; ent_view_find_ties() tells which are shown
 */
EntTieKinds
ent_view_get_ties (EntView *view)
{
  g_return_val_if_fail (view, 0);

  return view->ties;
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
 * ent_view_get_spokes:
 * @view: a view
 *
 * Returns: which lines between nations and groupings are drawn
 */
EntSpokes
ent_view_get_spokes (EntView *view)
{
  g_return_val_if_fail (view, ENT_SPOKES_AUTO);

  return view->spokes;
}

/**
 * ent_view_choose_spokes:
 * @view: a view
 * @medium: where the picture is looked at
 *
 * Returns: which lines between nations and groupings are drawn; never %ENT_SPOKES_AUTO
 */
EntSpokes
ent_view_choose_spokes (EntView   *view,
                        EntMedium  medium)
{
  g_return_val_if_fail (view, ENT_SPOKES_ALL);

  if (view->spokes != ENT_SPOKES_AUTO)
    return view->spokes;
  return medium == ENT_MEDIUM_SCREEN && g_strv_length (view->groupings) < ENT_MANY_GROUPINGS ? ENT_SPOKES_ALL : ENT_SPOKES_OUTER;
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
 * ent_view_get_caption:
 * @view: a view
 *
 * Returns: (transfer none) (nullable): the words given for what the picture
 *   comes to, or %NULL for the finding that writes itself
 */
const char *
ent_view_get_caption (EntView *view)
{
  g_return_val_if_fail (view, NULL);

  return view->caption;
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

  return ent_view_ids_contain ((const char *const *) view->groupings, id);
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
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_GROUPINGS, &groupings);
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
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_HIDDEN, &hidden);
}

/**
 * ent_view_with_roles:
 * @view: a view
 * @roles: the roles to show
 *
 * Returns: (transfer full): a view of these roles
 */
EntView *
ent_view_with_roles (EntView  *view,
                     EntRoles  roles)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_ROLES, &roles);
}

/**
 * ent_view_with_ties:
 * @view: a view
 * @ties: the kinds of ties to show
 *
 * Returns: (transfer full): a view with these ties
 */
EntView *
ent_view_with_ties (EntView     *view,
                    EntTieKinds  ties)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_TIES, &ties);
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
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_DAY, &day);
}

/**
 * ent_view_with_arrange:
 * @view: a view
 * @arrange: which days the layout is made for
 *
 * Returns: (transfer full): a view so arranged
 */
EntView *
ent_view_with_arrange (EntView    *view,
                       EntArrange  arrange)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_ARRANGE, &arrange);
}

/**
 * ent_view_with_spokes:
 * @view: a view
 * @spokes: which lines between nations and groupings are drawn
 *
 * Returns: (transfer full): a view with these lines
 */
EntView *
ent_view_with_spokes (EntView   *view,
                      EntSpokes  spokes)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_SPOKES, &spokes);
}

/**
 * ent_view_with_theme:
 * @view: a view
 * @theme: a theme
 *
 * Returns: (transfer full): a view in that theme
 */
EntView *
ent_view_with_theme (EntView      *view,
                     EntThemeKind  theme)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_THEME, &theme);
}

/**
 * ent_view_with_parts:
 * @view: a view
 * @parts: page items
 *
 * Returns: (transfer full): a view with these page items only
 */
EntView *
ent_view_with_parts (EntView  *view,
                     EntParts  parts)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_PARTS, &parts);
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
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_TITLE, &title);
}

/**
 * ent_view_with_caption:
 * @view: a view
 * @caption: (nullable): words of one's own for what the picture comes to, or
 *   %NULL for the finding that writes itself
 *
 * Returns: (transfer full): a view with these words
 */
EntView *
ent_view_with_caption (EntView    *view,
                       const char *caption)
{
  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_CAPTION, &caption);
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

  g_return_val_if_fail (view && id, NULL);
  g_return_val_if_fail (kind == ENT_KIND_NATION || kind == ENT_KIND_GROUPING, NULL);

  copy = copy_view (view);
  ent_view_pins_put (copy->pins, kind, id, point);
  return keep_if_equal (view, copy);
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
  GArray *none = NULL;

  g_return_val_if_fail (view, NULL);

  return with_value (view, ENT_VIEW_PINS, &none);
}
