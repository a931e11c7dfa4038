/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-deeds.h"

#include <glib/gi18n.h>

#include "model/ent-citation.h"
#include "view/ent-view-choice.h"
#include "view/ent-view-record.h"
#include "words/ent-cited-fact.h"
#include "words/ent-record-words.h"

/* The one place that says what can be done with a thing. Menus list it, actions
 * carry it out. */

enum
{
  SECTION_SHOW,
  SECTION_ORDER,
  SECTION_PLACE,
  SECTION_READ,
  SECTION_COPY,
};

static EntDay
get_day (EntState *state)
{
  return ent_view_get_day (ent_state_get_view (state));
}

/* Whether a membership holds on the day shown, or in the range. */
static gboolean
is_held (EntState *state,
         guint32   membership)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (ent_state_get_view (state), &days);

  return ent_range_get_role_presence (ent_state_get_dataset (state), membership, days, range) != ENT_PRESENCE_ABSENT;
}

static const char *
get_id (EntState *state,
        EntThing  thing)
{
  return ent_dataset_get_record (ent_state_get_dataset (state), thing.record)->id;
}

/* Groupings */

static gboolean
can_show (EntState *state,
          EntThing  thing)
{
  return ent_thing_is (thing, ENT_KIND_GROUPING) && !ent_view_shows_grouping (ent_state_get_view (state), get_id (state, thing));
}

static EntView *
make_shown (EntState *state,
            EntThing  thing)
{
  return ent_view_with_grouping (ent_state_get_view (state), get_id (state, thing), TRUE);
}

static gboolean
can_show_only (EntState *state,
               EntThing  thing)
{
  const char *const *shown = ent_view_get_groupings (ent_state_get_view (state));

  return ent_thing_is (thing, ENT_KIND_GROUPING)
         && !(shown[0] != NULL && shown[1] == NULL && g_ascii_strcasecmp (shown[0], get_id (state, thing)) == 0);
}

static EntView *
make_only (EntState *state,
           EntThing  thing)
{
  return ent_view_with_groupings (ent_state_get_view (state), (const char *const[]) { get_id (state, thing), NULL });
}

/* Where it stands among those that are shown; how many they are if it is not. */
static guint
find_place (EntState *state,
            EntThing  thing)
{
  const char *const *shown = ent_view_get_groupings (ent_state_get_view (state));
  guint place = 0;

  while (shown[place] != NULL && g_ascii_strcasecmp (shown[place], get_id (state, thing)) != 0)
    place++;
  return place;
}

static gboolean
can_move_up (EntState *state,
             EntThing  thing)
{
  return ent_thing_is (thing, ENT_KIND_GROUPING) && !can_show (state, thing) && find_place (state, thing) > 0;
}

static EntView *
make_earlier (EntState *state,
              EntThing  thing)
{
  return ent_view_with_grouping_at (ent_state_get_view (state), get_id (state, thing), find_place (state, thing) - 1);
}

static gboolean
can_move_down (EntState *state,
               EntThing  thing)
{
  guint n_shown = g_strv_length ((GStrv) ent_view_get_groupings (ent_state_get_view (state)));

  return ent_thing_is (thing, ENT_KIND_GROUPING) && find_place (state, thing) + 1 < n_shown;
}

static EntView *
make_later (EntState *state,
            EntThing  thing)
{
  return ent_view_with_grouping_at (ent_state_get_view (state), get_id (state, thing), find_place (state, thing) + 1);
}

/* Nations */

static gboolean
can_bring_back (EntState *state,
                EntThing  thing)
{
  return ent_thing_is (thing, ENT_KIND_NATION) && ent_view_hides_nation (ent_state_get_view (state), get_id (state, thing));
}

static EntView *
make_brought_back (EntState *state,
                   EntThing  thing)
{
  return ent_view_with_nation (ent_state_get_view (state), get_id (state, thing), TRUE);
}

/* With the groupings in which it has a role that is shown, on the day. */
static EntView *
make_all_shown (EntState *state,
                EntThing  thing)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, thing.record.row);
  EntView *view = make_brought_back (state, thing);

  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);
      g_autoptr (EntView) before = NULL;

      if ((ent_view_get_roles (view) & 1u << membership->role) == 0
          || !is_held (state, memberships.rows[i]))
        continue;
      before = view;
      view = ent_view_with_grouping (before, ent_dataset_get_grouping (dataset, membership->grouping)->record.id, TRUE);
    }
  return view;
}

static gboolean
can_show_all (EntState *state,
              EntThing  thing)
{
  g_autoptr (EntView) all = ent_thing_is (thing, ENT_KIND_NATION) ? make_all_shown (state, thing) : NULL;

  return all != NULL && ent_view_diff (all, ent_state_get_view (state)) & ENT_VIEW_GROUPINGS;
}

/* A grouping that is shown, or a nation that is not left out already and would
 * be missed on the day. */
static gboolean
can_hide (EntState *state,
          EntThing  thing)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  EntView *view = ent_state_get_view (state);
  EntRows memberships;

  if (ent_thing_is (thing, ENT_KIND_GROUPING))
    return ent_view_shows_grouping (view, get_id (state, thing));
  if (!ent_thing_is (thing, ENT_KIND_NATION) || ent_view_hides_nation (view, get_id (state, thing)))
    return FALSE;
  if (ent_view_find_ties (view, dataset) != 0 && ent_dataset_get_ties_of_nation (dataset, thing.record.row).n_rows > 0)
    return TRUE;
  memberships = ent_dataset_get_memberships_of_nation (dataset, thing.record.row);
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);

      if ((ent_view_get_roles (view) & 1u << membership->role) != 0
          && ent_view_shows_grouping (view, ent_dataset_get_grouping (dataset, membership->grouping)->record.id)
          && is_held (state, memberships.rows[i]))
        return TRUE;
    }
  return FALSE;
}

static EntView *
make_hidden (EntState *state,
             EntThing  thing)
{
  if (ent_thing_is (thing, ENT_KIND_GROUPING))
    return ent_view_with_grouping (ent_state_get_view (state), get_id (state, thing), FALSE);
  return ent_view_with_nation (ent_state_get_view (state), get_id (state, thing), FALSE);
}

/* Any record */

/* Groupings and those that are left out have words of their own for it. */
static gboolean
can_show_in_picture (EntState *state,
                     EntThing  thing)
{
  return thing.kind == ENT_THING_RECORD && thing.record.kind != ENT_KIND_GROUPING && !can_bring_back (state, thing)
         && ent_view_lacks_record (ent_state_get_view (state), ent_state_get_dataset (state), thing.record);
}

static EntView *
make_in_picture (EntState *state,
                 EntThing  thing)
{
  return ent_view_with_record (ent_state_get_view (state), ent_state_get_dataset (state), thing.record);
}

static gboolean
can_release (EntState *state,
             EntThing  thing)
{
  return (ent_thing_is (thing, ENT_KIND_GROUPING) || ent_thing_is (thing, ENT_KIND_NATION))
         && ent_view_has_pin (ent_state_get_view (state), thing.record.kind, get_id (state, thing));
}

static EntView *
make_released (EntState *state,
               EntThing  thing)
{
  return ent_view_without_pin (ent_state_get_view (state), thing.record.kind, get_id (state, thing));
}

static gboolean
can_read (EntState *state,
          EntThing  thing)
{
  return thing.kind == ENT_THING_RECORD && thing.record.kind != ENT_KIND_SOURCE && thing.record.kind != ENT_KIND_PRESET
         && !ent_thing_equal (thing, ent_state_get_selection (state));
}

/* Copies */

static gboolean
has_name (EntState *state,
          EntThing  thing)
{
  return ent_thing_is (thing, ENT_KIND_GROUPING) || ent_thing_is (thing, ENT_KIND_NATION);
}

static gboolean
is_fact (EntState *state,
         EntThing  thing)
{
  return ent_thing_is (thing, ENT_KIND_MEMBERSHIP) || ent_thing_is (thing, ENT_KIND_TIE) || ent_thing_is (thing, ENT_KIND_EVENT);
}

static gboolean
is_quote (EntState *state,
          EntThing  thing)
{
  return ent_thing_is (thing, ENT_KIND_QUOTE);
}

static char *
write_fact (EntState *state,
            EntThing  thing)
{
  return ent_cited_fact_new (ent_state_get_dataset (state), thing.record, get_day (state));
}

static gboolean
is_source (EntState *state,
           EntThing  thing)
{
  return ent_thing_is (thing, ENT_KIND_SOURCE);
}

static char *
write_citation (EntState *state,
                EntThing  thing)
{
  return ent_citation_dup_text (ent_dataset_get_source (ent_state_get_dataset (state), thing.record.row));
}

/* In the order of a menu. */
static const EntDeed deeds[] = {
  { "show", ENT_DEED_CHANGES, SECTION_SHOW, N_("Show"), N_("Show %s"), can_show, make_shown, NULL },
  { "show-in-picture", ENT_DEED_CHANGES, SECTION_SHOW, N_("Show in the Picture"), N_("Show “%s”"), can_show_in_picture, make_in_picture, NULL },
  /* Translators: shows a nation that was taken out of the picture */
  { "bring-back", ENT_DEED_CHANGES, SECTION_SHOW, N_("Bring Back"), N_("Bring Back %s"), can_bring_back, make_brought_back, NULL },
  { "hide", ENT_DEED_CHANGES, SECTION_SHOW, N_("Hide"), N_("Hide %s"), can_hide, make_hidden, NULL },
  /* Translators: hides all groupings but one */
  { "only", ENT_DEED_CHANGES, SECTION_SHOW, N_("Only This"), N_("Only %s"), can_show_only, make_only, NULL },
  /* Translators: all groupings in which a nation is */
  { "show-all", ENT_DEED_CHANGES, SECTION_SHOW, N_("Show All Its Groupings"), N_("Show All Groupings of %s"), can_show_all, make_all_shown, NULL },
  /* Translators: among the groupings that are shown, whose order is that of the title */
  { "move-up", ENT_DEED_CHANGES, SECTION_ORDER, N_("Move Up"), N_("Move %s"), can_move_up, make_earlier, NULL },
  /* Translators: among the groupings that are shown, whose order is that of the title */
  { "move-down", ENT_DEED_CHANGES, SECTION_ORDER, N_("Move Down"), N_("Move %s"), can_move_down, make_later, NULL },
  /* Translators: lets something that is held in its place move again */
  { "release", ENT_DEED_CHANGES, SECTION_PLACE, N_("Release Pin"), N_("Release %s"), can_release, make_released, NULL },
  { "read", ENT_DEED_SELECTS, SECTION_READ, N_("Read About It"), NULL, can_read, NULL, NULL },
  { "copy-name", ENT_DEED_COPIES, SECTION_COPY, N_("Copy Name"), NULL, has_name, NULL, ent_deeds_dup_name },
  { "copy-fact", ENT_DEED_COPIES, SECTION_COPY, N_("Copy Fact with Sources"), NULL, is_fact, NULL, write_fact },
  { "copy-quote", ENT_DEED_COPIES, SECTION_COPY, N_("Copy Quote with Sources"), NULL, is_quote, NULL, write_fact },
  { "copy-citation", ENT_DEED_COPIES, SECTION_COPY, N_("Copy Citation"), NULL, is_source, NULL, write_citation },
};

/**
 * ent_deeds_get:
 * @n_deeds: (out): how many
 *
 * Returns: (array length=n_deeds): all deeds, in the order of a menu
 */
const EntDeed *
ent_deeds_get (guint *n_deeds)
{
  g_return_val_if_fail (n_deeds != NULL, NULL);

  *n_deeds = G_N_ELEMENTS (deeds);
  return deeds;
}

/**
 * ent_deeds_lookup:
 * @id: of a deed
 *
 * Returns: (nullable): the deed
 */
const EntDeed *
ent_deeds_lookup (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_strcmp0 (deeds[i].id, id) == 0)
      return &deeds[i];
  return NULL;
}

/**
 * ent_deed_get_label:
 * @deed: a deed
 *
 * Returns: how a menu calls it
 */
const char *
ent_deed_get_label (const EntDeed *deed)
{
  g_return_val_if_fail (deed != NULL, NULL);

  return _(deed->label);
}

/**
 * ent_deed_can:
 * @deed: a deed
 * @state: the state of a window
 * @thing: a thing in its dataset, or nothing
 *
 * Returns: whether that can be done with @thing, and would change something
 */
gboolean
ent_deed_can (const EntDeed *deed,
              EntState      *state,
              EntThing       thing)
{
  g_return_val_if_fail (deed != NULL, FALSE);
  g_return_val_if_fail (ENT_IS_STATE (state), FALSE);

  return thing.kind != ENT_THING_NONE && deed->can (state, thing);
}

/**
 * ent_deed_do:
 * @deed: a deed that changes the view or selects
 * @state: the state of a window
 * @thing: a thing in its dataset
 *
 * Does it, if it can be done. A change is one step that can be taken back.
 */
void
ent_deed_do (const EntDeed *deed,
             EntState      *state,
             EntThing       thing)
{
  g_autoptr (EntView) view = NULL;
  g_autofree char *name = NULL;
  g_autofree char *what = NULL;

  g_return_if_fail (deed != NULL);
  g_return_if_fail (ENT_IS_STATE (state));

  if (!ent_deed_can (deed, state, thing))
    return;
  if (deed->class == ENT_DEED_SELECTS)
    ent_state_set_selection (state, thing);
  if (deed->class != ENT_DEED_CHANGES)
    return;

  view = deed->make (state, thing);
  name = ent_deeds_dup_name (state, thing);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  what = g_strdup_printf (_(deed->what), name);
#pragma GCC diagnostic pop
  ent_state_set_view (state, view, what);
}

/**
 * ent_deed_dup_text:
 * @deed: a deed that copies
 * @state: the state of a window
 * @thing: a thing in its dataset
 *
 * Returns: (transfer full) (nullable): what is copied; %NULL if that cannot be done
 */
char *
ent_deed_dup_text (const EntDeed *deed,
                   EntState      *state,
                   EntThing       thing)
{
  g_return_val_if_fail (deed != NULL, NULL);
  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  return deed->class == ENT_DEED_COPIES && ent_deed_can (deed, state, thing) ? deed->write (state, thing) : NULL;
}

/**
 * ent_deeds_dup_name:
 * @state: the state of a window
 * @thing: a thing in its dataset
 *
 * Returns: (transfer full): what it is called in one line; empty for what is no record
 */
char *
ent_deeds_dup_name (EntState *state,
                    EntThing  thing)
{
  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  return ent_record_dup_title (ent_state_get_dataset (state), ent_thing_get_record (thing), get_day (state));
}

/**
 * ent_deeds_can_find:
 * @state: the state of a window
 * @thing: a thing in its dataset, or nothing
 *
 * Returns: whether @thing, or whom it is about, is in the picture or could be
 *   brought there; a nation that is nowhere on the day cannot
 */
gboolean
ent_deeds_can_find (EntState *state,
                    EntThing  thing)
{
  EntDataset *dataset;

  g_return_val_if_fail (ENT_IS_STATE (state), FALSE);

  dataset = ent_state_get_dataset (state);
  if (ent_thing_is (thing, ENT_KIND_NATION))
    return can_show_in_picture (state, thing) || can_bring_back (state, thing) || can_hide (state, thing);
  if (ent_thing_is (thing, ENT_KIND_EVENT))
    {
      const EntEvent *event = ent_dataset_get_event (dataset, thing.record.row);

      return event->groupings.n_rows + event->nations.n_rows > 0;
    }
  if (ent_thing_is (thing, ENT_KIND_QUOTE))
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, thing.record.row);

      return quote->groupings.n_rows + quote->nations.n_rows > 0 || quote->nation != ENT_ROW_NONE;
    }
  return ent_thing_is (thing, ENT_KIND_GROUPING) || ent_thing_is (thing, ENT_KIND_MEMBERSHIP) || ent_thing_is (thing, ENT_KIND_TIE);
}

/**
 * ent_deeds_show_hidden:
 * @state: the state of a window
 *
 * Brings back all nations that were taken out, as one step.
 */
void
ent_deeds_show_hidden (EntState *state)
{
  g_autoptr (EntView) view = NULL;

  g_return_if_fail (ENT_IS_STATE (state));

  view = ent_view_with_hidden (ent_state_get_view (state), NULL);
  /* Translators: what can be undone: “Undo Show Hidden Nations” */
  ent_state_set_view (state, view, _("Show Hidden Nations"));
}
