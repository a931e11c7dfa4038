/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-thing-menu.h"

#include <glib/gi18n.h>

#include "state/ent-deeds.h"

/* A heading does not wrap, and a menu is as wide as it. */
#define MAX_HEADING 50

static char *
dup_heading (const char *name)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (name, -1) <= MAX_HEADING)
    return g_strdup (name);
  beginning = g_utf8_substring (name, 0, MAX_HEADING - 1);
  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/* Underlines in somebody else's words are no mnemonics. */
static char *
dup_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (key != NULL)
    g_menu_item_set_action_and_target (item, action, "s", key);
  else
    g_menu_item_set_action_and_target (item, action, NULL);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu      *menu,
                const char *label,
                GMenu      *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

static gboolean
is_node (EntThing thing)
{
  return ent_thing_is (thing, ENT_KIND_NATION) || ent_thing_is (thing, ENT_KIND_GROUPING);
}

/* A disc or a pill that is not held yet can be. */
static gboolean
can_pin (EntState *state,
         EntThing  thing)
{
  return is_node (thing) && !ent_deed_can (ent_deeds_lookup ("release"), state, thing);
}

/* The first section says of what the menu speaks. */
static GMenu *
make_menu (EntState *state,
           EntThing  thing,
           gboolean  on_canvas)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *key = ent_thing_to_key (thing, ent_state_get_dataset (state));
  g_autofree char *name = ent_deeds_dup_name (state, thing);
  g_autofree char *title = dup_heading (name);
  const char *heading = title;
  guint n_deeds;
  const EntDeed *deeds = ent_deeds_get (&n_deeds);

  for (guint i = 0; i < n_deeds;)
    {
      g_autoptr (GMenu) section = g_menu_new ();
      guint which = deeds[i].section;

      for (; i < n_deeds && deeds[i].section == which; i++)
        {
          g_autofree char *action = g_strconcat ("thing.", deeds[i].id, NULL);

          /* The picture has no up and down. */
          if (on_canvas && g_str_has_prefix (deeds[i].id, "move-"))
            continue;
          if (ent_deed_can (&deeds[i], state, thing))
            append (section, ent_deed_get_label (&deeds[i]), action, key);
          if (on_canvas && g_str_equal (deeds[i].id, "release") && can_pin (state, thing))
            /* Translators: holds a disc in its place, whatever else changes */
            append (section, _("Pin in Place"), "thing.pin", key);
          if (on_canvas && g_str_equal (deeds[i].id, "release") && is_node (thing))
            /* Translators: fades all but a nation or a grouping and its neighbours */
            append (section, _("Focus on Neighbours"), "thing.focus", key);
        }
      append_section (menu, heading, section);
      if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
        heading = NULL;
    }
  return menu;
}

/* Each of those that were taken out, and all of them. */
static void
append_hidden (EntState *state,
               GMenu    *section)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const char *const *hidden = ent_view_get_hidden (ent_state_get_view (state));
  g_autoptr (GMenu) each = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (guint i = 0; hidden[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_NATION, hidden[i]);
      EntThing nation = row != ENT_ROW_NONE ? ent_thing_of (ent_ref (ENT_KIND_NATION, row)) : ENT_THING_NOTHING;
      g_autofree char *key = ent_thing_to_key (nation, dataset);
      g_autofree char *name = ent_deeds_dup_name (state, nation);
      g_autofree char *label = dup_label (name);

      if (row != ENT_ROW_NONE)
        append (each, label, "thing.bring-back", key);
    }
  if (hidden[0] == NULL)
    return;
  append (all, _("Show All"), "win.show-hidden", NULL);
  append_section (submenu, NULL, each);
  append_section (submenu, NULL, all);
  /* Translators: a menu of the nations that were taken out, which shows them again */
  g_menu_append_submenu (section, _("Bring Back"), G_MENU_MODEL (submenu));
}

static GMenuModel *
make_ground_menu (EntState *state)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) picture = g_menu_new ();
  g_autoptr (GMenu) taken_out = g_menu_new ();
  guint n_pins;

  ent_view_get_pins (ent_state_get_view (state), &n_pins);
  append (place, _("_Fit the Picture"), "win.fit", NULL);
  append (place, _("_Arrange Anew"), "win.arrange", NULL);
  if (n_pins > 0)
    append (place, _("Release _Pins"), "win.release-pins", NULL);
  append (picture, _("_Copy Picture"), "win.copy-picture", NULL);
  append (picture, _("_Export Picture …"), "win.export", NULL);
  append_hidden (state, taken_out);
  append_section (menu, NULL, place);
  append_section (menu, NULL, taken_out);
  append_section (menu, NULL, picture);
  return G_MENU_MODEL (menu);
}

/**
 * ent_thing_menu_new:
 * @state: the state of the window
 * @thing: a thing in its dataset, or nothing
 *
 * Returns: (transfer full) (nullable): what can be done with @thing; %NULL if nothing
 */
GMenuModel *
ent_thing_menu_new (EntState *state,
                    EntThing  thing)
{
  g_autoptr (GMenu) menu = NULL;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  menu = make_menu (state, thing, FALSE);
  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}

/**
 * ent_thing_menu_new_canvas:
 * @state: the state of the window
 * @thing: a thing in its picture, or nothing
 *
 * Returns: (transfer full): what can be done with @thing where it stands, or
 *   with the picture where there is nothing
 */
GMenuModel *
ent_thing_menu_new_canvas (EntState *state,
                           EntThing  thing)
{
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) picture = NULL;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  menu = make_menu (state, thing, TRUE);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return make_ground_menu (state);
  picture = g_menu_new ();
  append (picture, _("_Copy Picture"), "win.copy-picture", NULL);
  append_section (menu, NULL, picture);
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
