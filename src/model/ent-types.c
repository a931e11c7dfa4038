/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-types.h"

#include <string.h>

#include <glib/gi18n.h>

/* What a value of an enumeration is called in a data file and by people. */
typedef struct
{
  const char *id;
  const char *text; /* for gettext */
} Name;

static const Name role_names[ENT_N_ROLES] = {
  [ENT_ROLE_MEMBER] = { "member", N_("Member") },
  [ENT_ROLE_OBSERVER] = { "observer", N_("Observer") },
  [ENT_ROLE_DIALOGUE_PARTNER] = { "dialogue-partner", N_("Dialogue partner") },
  [ENT_ROLE_PARTNER] = { "partner", N_("Partner") },
  [ENT_ROLE_ASSOCIATE] = { "associate", N_("Associate") },
  [ENT_ROLE_CANDIDATE] = { "candidate", N_("Candidate") },
  [ENT_ROLE_INVITED] = { "invited", N_("Invited") },
  [ENT_ROLE_SUSPENDED] = { "suspended", N_("Suspended") },
};

static const Name nation_names[ENT_N_NATION_KINDS] = {
  [ENT_NATION_STATE] = { "state", N_("State") },
  [ENT_NATION_TERRITORY] = { "territory", N_("Territory") },
  [ENT_NATION_FORMER_STATE] = { "former-state", N_("Former state") },
  [ENT_NATION_UNION] = { "union", N_("Union") },
};

static const Name grouping_names[ENT_N_GROUPING_KINDS] = {
  [ENT_GROUPING_SUMMIT_GROUP] = { "summit-group", N_("Summit group") },
  [ENT_GROUPING_DIALOGUE] = { "dialogue", N_("Dialogue") },
  [ENT_GROUPING_ORGANISATION] = { "organisation", N_("Organisation") },
  [ENT_GROUPING_ALLIANCE] = { "alliance", N_("Alliance") },
  [ENT_GROUPING_UNION] = { "union", N_("Union") },
  [ENT_GROUPING_ECONOMIC_COMMUNITY] = { "economic-community", N_("Economic community") },
  [ENT_GROUPING_TRADE_AGREEMENT] = { "trade-agreement", N_("Trade agreement") },
  [ENT_GROUPING_DEVELOPMENT_BANK] = { "development-bank", N_("Development bank") },
  [ENT_GROUPING_COMMODITY_ORGANISATION] = { "commodity-organisation", N_("Commodity organisation") },
  [ENT_GROUPING_OTHER] = { "other", N_("Other grouping") },
};

static const Name tie_names[ENT_N_TIE_KINDS] = {
  [ENT_TIE_TREATY_ALLIANCE] = { "treaty-alliance", N_("Treaty alliance") },
  [ENT_TIE_STRATEGIC_PARTNERSHIP] = { "strategic-partnership", N_("Strategic partnership") },
  [ENT_TIE_FRIENDSHIP_TREATY] = { "friendship-treaty", N_("Treaty of friendship") },
  [ENT_TIE_TERRITORIAL_DISPUTE] = { "territorial-dispute", N_("Territorial dispute") },
  [ENT_TIE_DIALOGUE] = { "dialogue", N_("Dialogue") },
  [ENT_TIE_COOPERATION] = { "cooperation", N_("Cooperation") },
};

static const Name event_names[ENT_N_EVENT_KINDS] = {
  [ENT_EVENT_SUMMIT] = { "summit", N_("Summit") },
  [ENT_EVENT_MINISTERIAL] = { "ministerial", N_("Ministers’ meeting") },
  [ENT_EVENT_FOUNDING] = { "founding", N_("Founding") },
  [ENT_EVENT_TREATY] = { "treaty", N_("Treaty") },
  [ENT_EVENT_AGREEMENT] = { "agreement", N_("Agreement") },
  [ENT_EVENT_ACCESSION] = { "accession", N_("Accession") },
  [ENT_EVENT_ROLE_CHANGE] = { "role-change", N_("Change of role") },
  [ENT_EVENT_WITHDRAWAL] = { "withdrawal", N_("Withdrawal") },
  [ENT_EVENT_SUSPENSION] = { "suspension", N_("Suspension") },
  [ENT_EVENT_STATEMENT] = { "statement", N_("Statement") },
  [ENT_EVENT_DISPUTE] = { "dispute", N_("Dispute") },
  [ENT_EVENT_EXERCISE] = { "exercise", N_("Exercise") },
  [ENT_EVENT_COOPERATION] = { "cooperation", N_("Cooperation") },
  [ENT_EVENT_VISIT] = { "visit", N_("Visit") },
};

/**
 * ent_role_to_id:
 * @value: a role
 *
 * ent_nation_kind_to_id(), ent_grouping_kind_to_id(), ent_tie_kind_to_id() and
 * ent_event_kind_to_id() do the same for their enumerations.
 *
 * Returns: (transfer none): what @value is called in a data file
 */

/**
 * ent_role_to_text:
 * @value: a role
 *
 * ent_nation_kind_to_text(), ent_grouping_kind_to_text(),
 * ent_tie_kind_to_text() and ent_event_kind_to_text() do the same for their
 * enumerations.
 *
 * Returns: (transfer none): what @value is called in the person's language, as
 *   a label has it
 */
#define DEFINE_NAMES(Type, prefix, table)                      \
  const char *                                                 \
  prefix##_to_id (Type value)                                  \
  {                                                            \
    g_return_val_if_fail (value < G_N_ELEMENTS (table), NULL); \
    return table[value].id;                                    \
  }                                                            \
  const char *                                                 \
  prefix##_to_text (Type value)                                \
  {                                                            \
    g_return_val_if_fail (value < G_N_ELEMENTS (table), NULL); \
    return _(table[value].text);                               \
  }

DEFINE_NAMES (EntRole, ent_role, role_names)
DEFINE_NAMES (EntNationKind, ent_nation_kind, nation_names)
DEFINE_NAMES (EntGroupingKind, ent_grouping_kind, grouping_names)
DEFINE_NAMES (EntTieKind, ent_tie_kind, tie_names)
DEFINE_NAMES (EntEventKind, ent_event_kind, event_names)

/**
 * ent_role_from_id:
 * @id: what a role is called in a data file
 * @role: (out): the role; untouched if there is none
 *
 * Returns: whether there is such a role
 */
gboolean
ent_role_from_id (const char *id,
                  EntRole    *role)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (role != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (role_names); i++)
    if (strcmp (role_names[i].id, id) == 0)
      {
        *role = (EntRole) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ent_grouping_kind_to_plural:
 * @kind: a kind of groupings
 *
 * Returns: what many of the kind are called, as a heading above them
 */
const char *
ent_grouping_kind_to_plural (EntGroupingKind kind)
{
  static const char *const plurals[ENT_N_GROUPING_KINDS] = {
    [ENT_GROUPING_SUMMIT_GROUP] = N_("Summit groups"),
    [ENT_GROUPING_DIALOGUE] = N_("Dialogues"),
    [ENT_GROUPING_ORGANISATION] = N_("Organisations"),
    [ENT_GROUPING_ALLIANCE] = N_("Alliances"),
    [ENT_GROUPING_UNION] = N_("Unions"),
    [ENT_GROUPING_ECONOMIC_COMMUNITY] = N_("Economic communities"),
    [ENT_GROUPING_TRADE_AGREEMENT] = N_("Trade agreements"),
    [ENT_GROUPING_DEVELOPMENT_BANK] = N_("Development banks"),
    [ENT_GROUPING_COMMODITY_ORGANISATION] = N_("Commodity organisations"),
    [ENT_GROUPING_OTHER] = N_("Other groupings"),
  };

  g_return_val_if_fail (kind < ENT_N_GROUPING_KINDS, NULL);
  return _(plurals[kind]);
}

/**
 * ent_role_get_class:
 * @role: a role
 *
 * Returns: how @role is drawn
 */
EntRoleClass
ent_role_get_class (EntRole role)
{
  switch (role)
    {
    case ENT_ROLE_OBSERVER:
    case ENT_ROLE_DIALOGUE_PARTNER:
    case ENT_ROLE_PARTNER:
    case ENT_ROLE_ASSOCIATE:
      return ENT_ROLE_CLASS_OUTER;
    case ENT_ROLE_CANDIDATE:
    case ENT_ROLE_INVITED:
      return ENT_ROLE_CLASS_PROSPECTIVE;
    case ENT_ROLE_SUSPENDED:
      return ENT_ROLE_CLASS_SUSPENDED;
    case ENT_ROLE_MEMBER:
    case ENT_N_ROLES:
    default:
      return ENT_ROLE_CLASS_MEMBER;
    }
}
