/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntKind:
 *
 * The kinds of record a dataset holds, one table each.
 */
typedef enum
{
  ENT_KIND_NONE,
  ENT_KIND_SOURCE,
  ENT_KIND_NATION,
  ENT_KIND_GROUPING,
  ENT_KIND_MEMBERSHIP,
  ENT_KIND_TIE,
  ENT_KIND_EVENT,
  ENT_KIND_QUOTE,
  ENT_KIND_PRESET,
  ENT_N_KINDS,
} EntKind;

/**
 * EntRef:
 * @kind: which table
 * @row: which row of it
 *
 * Names one record of one dataset. It is worth nothing for another dataset:
 * what outlives a dataset (pins, views, undo) names things by their ids.
 * The zero value refers to nothing.
 */
typedef struct
{
  EntKind kind;
  guint32 row;
} EntRef;

#define ENT_REF_NONE ((EntRef) { ENT_KIND_NONE, 0 })
#define ENT_ROW_NONE G_MAXUINT32

static inline gboolean
ent_kind_has_ids (EntKind kind)
{
  return kind != ENT_KIND_NONE && kind != ENT_KIND_MEMBERSHIP && kind != ENT_KIND_TIE;
}

static inline EntRef
ent_ref (EntKind kind,
         guint32 row)
{
  return (EntRef) { kind, row };
}

static inline gboolean
ent_ref_equal (EntRef a,
               EntRef b)
{
  return a.kind == b.kind && a.row == b.row;
}

/**
 * EntRole:
 *
 * What a nation is in a grouping. Outlines, counts and overlaps speak of
 * members only. %ENT_ROLE_SUSPENDED lies on top of a membership that goes on.
 */
typedef enum
{
  ENT_ROLE_MEMBER,
  ENT_ROLE_OBSERVER,         /* outer */
  ENT_ROLE_DIALOGUE_PARTNER, /* outer */
  ENT_ROLE_PARTNER,          /* outer */
  ENT_ROLE_ASSOCIATE,        /* outer */
  ENT_ROLE_CANDIDATE,        /* prospective */
  ENT_ROLE_INVITED,          /* prospective */
  ENT_ROLE_SUSPENDED,
  ENT_N_ROLES,
} EntRole;

/**
 * EntRoles:
 *
 * A set of roles, one bit each: `1 << role`.
 */
typedef guint32 EntRoles;

#define ENT_ROLES_ALL ((1u << ENT_N_ROLES) - 1)

/**
 * EntRoleClass:
 *
 * How a role is drawn: members inside the outline with a full spoke, outer
 * roles with a dashed one, prospective roles with a dotted one.
 */
typedef enum
{
  ENT_ROLE_CLASS_MEMBER,
  ENT_ROLE_CLASS_OUTER,
  ENT_ROLE_CLASS_PROSPECTIVE,
  ENT_ROLE_CLASS_SUSPENDED,
} EntRoleClass;

EntRoleClass ent_role_get_class (EntRole     role);
const char  *ent_role_to_id     (EntRole     role);
gboolean     ent_role_from_id   (const char *id,
                                 EntRole    *role);
const char  *ent_role_to_text   (EntRole     role);

typedef enum
{
  ENT_NATION_STATE,
  ENT_NATION_TERRITORY,
  ENT_NATION_FORMER_STATE,
  ENT_NATION_UNION,
  ENT_N_NATION_KINDS,
} EntNationKind;

typedef enum
{
  ENT_GROUPING_SUMMIT_GROUP,
  ENT_GROUPING_DIALOGUE,
  ENT_GROUPING_ORGANISATION,
  ENT_GROUPING_ALLIANCE,
  ENT_GROUPING_UNION,
  ENT_GROUPING_ECONOMIC_COMMUNITY,
  ENT_GROUPING_TRADE_AGREEMENT,
  ENT_GROUPING_DEVELOPMENT_BANK,
  ENT_GROUPING_COMMODITY_ORGANISATION,
  ENT_GROUPING_OTHER,
  ENT_N_GROUPING_KINDS,
} EntGroupingKind;

typedef enum
{
  ENT_TIE_TREATY_ALLIANCE,
  ENT_TIE_STRATEGIC_PARTNERSHIP,
  ENT_TIE_FRIENDSHIP_TREATY,
  ENT_TIE_TERRITORIAL_DISPUTE,
  ENT_TIE_DIALOGUE,
  ENT_TIE_COOPERATION,
  ENT_N_TIE_KINDS,
} EntTieKind;

/**
 * EntTieKinds:
 *
 * A set of kinds of ties, one bit each: `1 << kind`.
 */
typedef guint32 EntTieKinds;

#define ENT_TIE_KINDS_ALL ((1u << ENT_N_TIE_KINDS) - 1)

typedef enum
{
  ENT_EVENT_SUMMIT,
  ENT_EVENT_MINISTERIAL,
  ENT_EVENT_FOUNDING,
  ENT_EVENT_TREATY,
  ENT_EVENT_AGREEMENT,
  ENT_EVENT_ACCESSION,
  ENT_EVENT_ROLE_CHANGE,
  ENT_EVENT_WITHDRAWAL,
  ENT_EVENT_SUSPENSION,
  ENT_EVENT_STATEMENT,
  ENT_EVENT_DISPUTE,
  ENT_EVENT_EXERCISE,
  ENT_EVENT_COOPERATION,
  ENT_EVENT_VISIT,
  ENT_N_EVENT_KINDS,
} EntEventKind;

const char *ent_nation_kind_to_id       (EntNationKind   kind);
const char *ent_nation_kind_to_text     (EntNationKind   kind);
const char *ent_grouping_kind_to_id     (EntGroupingKind kind);
const char *ent_grouping_kind_to_text   (EntGroupingKind kind);
const char *ent_grouping_kind_to_plural (EntGroupingKind kind);
const char *ent_tie_kind_to_id          (EntTieKind      kind);
const char *ent_tie_kind_to_text        (EntTieKind      kind);
const char *ent_event_kind_to_id        (EntEventKind    kind);
const char *ent_event_kind_to_text      (EntEventKind    kind);

G_END_DECLS
