/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-window-private.h"
#include "state/ent-deeds.h"

/* What a window can be told to do with a thing: actions `thing.…`, which all
 * widgets in it find. Their parameter is the key of the thing. */

static EntThing
get_thing (EntWindow *self,
           GVariant  *parameter)
{
  return ent_thing_from_key (g_variant_get_string (parameter, NULL), ent_state_get_dataset (self->state));
}

/* What of the picture stands for a record: itself, or whom it is about. */
static EntThing
get_node (EntWindow *self,
          EntThing   thing)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  EntRef ref = ent_thing_get_record (thing);
  EntRows nations = { NULL, 0 };

  if (ref.kind == ENT_KIND_MEMBERSHIP)
    nations = (EntRows) { &ent_dataset_get_membership (dataset, ref.row)->nation, 1 };
  else if (ref.kind == ENT_KIND_TIE)
    nations = (EntRows) { ent_dataset_get_tie (dataset, ref.row)->nations, 2 };
  else if (ref.kind == ENT_KIND_EVENT)
    nations = ent_dataset_get_event (dataset, ref.row)->nations;
  else if (ref.kind == ENT_KIND_QUOTE && ent_dataset_get_quote (dataset, ref.row)->nation != ENT_ROW_NONE)
    nations = (EntRows) { &ent_dataset_get_quote (dataset, ref.row)->nation, 1 };
  return nations.n_rows > 0 ? ent_thing_of (ent_ref (ENT_KIND_NATION, nations.rows[0])) : thing;
}

/* Whoever asks for something in the picture wants to see it there, even if
 * nothing has to be added. */
static void
show_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntWindow *self = data;
  EntThing thing = get_thing (self, parameter);

  if (thing.kind == ENT_THING_NONE)
    return;
  ent_deed_do (ent_deeds_lookup (ent_thing_is (thing, ENT_KIND_GROUPING) ? "show" : "bring-back"), self->state, thing);
  ent_deed_do (ent_deeds_lookup ("show-in-picture"), self->state, thing);
  ent_state_set_selection (self->state, thing);
  if (adw_flap_get_folded (self->details_flap))
    adw_flap_set_reveal_flap (self->details_flap, FALSE);
  ent_canvas_reveal (self->canvas, get_node (self, thing));
}

static void
pin_activated (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntWindow *self = data;

  ent_pipeline_pin (self->pipeline, get_thing (self, parameter));
}

/* Shows what is near it, of what is shown. */
static void
focus_activated (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  EntWindow *self = data;
  EntVicinity *vicinity = ent_canvas_get_vicinity (self->canvas);

  ent_state_set_selection (self->state, get_thing (self, parameter));
  if (ent_vicinity_get_steps (vicinity) == 0)
    ent_vicinity_step (vicinity, 1);
}

static void
copy (EntWindow  *self,
      const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  ent_window_toast (self, _("Copied"));
}

static void
deed_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntWindow *self = data;
  const EntDeed *deed = ent_deeds_lookup (g_action_get_name (G_ACTION (action)));
  EntThing thing = get_thing (self, parameter);
  g_autofree char *text = ent_deed_dup_text (deed, self->state, thing);

  if (text != NULL)
    copy (self, text);
  else
    ent_deed_do (deed, self->state, thing);
  if (deed->class == ENT_DEED_SELECTS)
    adw_flap_set_reveal_flap (self->details_flap, TRUE);
}

static void
add (EntWindow          *self,
     GSimpleActionGroup *actions,
     const char         *name,
     void                (*activated) (GSimpleAction *, GVariant *, gpointer))
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (activated), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

/* ent_window_add_things:
 * Adds to a new window what can be done with the things in it. */
void
ent_window_add_things (EntWindow *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  guint n_deeds;
  const EntDeed *deeds = ent_deeds_get (&n_deeds);

  for (guint i = 0; i < n_deeds; i++)
    add (self, actions, deeds[i].id, g_str_equal (deeds[i].id, "show-in-picture") ? show_activated : deed_activated);
  add (self, actions, "pin", pin_activated);
  add (self, actions, "focus", focus_activated);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "thing", G_ACTION_GROUP (actions));
}
