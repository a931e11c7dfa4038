/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/ent-date.h"
#include "model/ent-rows.h"
#include "model/ent-types.h"

G_BEGIN_DECLS

/**
 * EntDataset:
 *
 * An immutable snapshot of everything that is known: tables of plain C rows
 * and sorted indexes between them. It is made by an #EntDatasetBuilder, counted
 * atomically and may be read from any thread without a lock.
 *
 * Rows are borrowed from the dataset and live as long as it does. Strings are
 * UTF-8; optional ones are %NULL when absent.
 */
typedef struct _EntDataset EntDataset;

/**
 * EntPlace:
 * @name: (nullable): what it is called; %NULL when there is no place
 * @latitude_deg: degrees north; NAN when not known
 * @longitude_deg: degrees east; NAN when not known
 * @unknown_keys: (nullable): as in #EntRecord
 */
typedef struct
{
  const char *name;
  double      latitude_deg;
  double      longitude_deg;
  const char *unknown_keys;
} EntPlace;

/**
 * EntAuthor:
 * @literal: (nullable): the name as a whole, of a body or of a person
 * @family: (nullable): never %NULL when @literal is
 * @given: (nullable)
 * @unknown_keys: (nullable): as in #EntRecord
 */
typedef struct
{
  const char *literal;
  const char *family;
  const char *given;
  const char *unknown_keys;
} EntAuthor;

/**
 * EntAuthors:
 * @authors: (array length=n_authors): in the order written
 * @n_authors: how many
 *
 * A borrowed list of authors; that of a source is valid as long as its dataset.
 */
typedef struct
{
  const EntAuthor *authors;
  guint            n_authors;
} EntAuthors;

/**
 * EntRecord:
 * @id: (nullable): unique in its table; %NULL for memberships and ties
 * @note: (nullable): a sentence for the reader
 * @disputed: (nullable): what is disputed about the record, and by whom
 * @sources: rows of sources, in the order written
 * @unknown_keys: (nullable): what the file says beside and Entente does not
 *   know, kept for whoever writes the data back: a JSON object in one line, its
 *   keys in the order written
 *
 * What all records have in common; the first member of every row.
 */
typedef struct
{
  const char *id;
  const char *note;
  const char *disputed;
  EntRows     sources;
  const char *unknown_keys;
} EntRecord;

typedef struct
{
  EntRecord   record;
  const char *type;      /* CSL type */
  const char *title;
  EntAuthors  authors;
  const char *publisher; /* (nullable) */
  const char *container; /* (nullable) */
  const char *language;  /* (nullable): BCP 47 */
  const char *url;       /* (nullable): http or https */
  const char *doi;       /* (nullable) */
  EntDate     issued;
  EntDate     accessed;
} EntSource;

/**
 * EntNationName:
 * @name: as written
 * @official_name: (nullable)
 * @flag: (nullable): name of the flag of that time; none where there is none
 * @span: when the nation was called so
 * @unknown_keys: (nullable): as in #EntRecord
 *
 * What a nation was called at another time than today.
 */
typedef struct
{
  const char *name;
  const char *official_name;
  const char *flag;
  EntSpan     span;
  const char *unknown_keys;
} EntNationName;

typedef struct
{
  EntRecord            record;
  EntNationKind        kind;
  const char          *name;          /* as written; ent_dataset_get_nation_name_at() is the one for people */
  const char          *official_name; /* (nullable) */
  const char          *iso2;          /* (nullable): in the case written */
  const char          *flag;          /* (nullable): as written; ent_dataset_get_nation_flag_at() is the one to show */
  const EntNationName *names;         /* of other times, in the order written */
  guint                n_names;
  const char *const   *aliases;       /* %NULL-terminated, never %NULL itself */
  const char          *region;        /* (nullable) */
  EntPlace             capital;
  guint32              grouping;      /* the grouping this union is, or ENT_ROW_NONE */
  EntSpan              span;
} EntNation;

/**
 * EntClaim:
 * @kind: of which events
 * @from: when the first of them may have been
 * @until: when the last one may have been
 * @note: (nullable): what is counted, and what is not
 * @unknown_keys: (nullable): as in #EntRecord
 *
 * That the dataset has all events of a kind that a grouping had in a time.
 */
typedef struct
{
  EntEventKind kind;
  EntDate      from;
  EntDate      until;
  const char  *note;
  const char  *unknown_keys;
} EntClaim;

typedef struct
{
  EntRecord          record;
  EntGroupingKind    kind;
  const char        *name;
  const char        *full_name;    /* (nullable) */
  const char *const *aliases;      /* %NULL-terminated, never %NULL itself */
  guint32            color;        /* 0xRRGGBB; ENT_COLOR_UNSET when the data names none */
  const char        *color_text;   /* (nullable): as written, a name of the palette or “#rrggbb” */
  const char        *headquarters; /* (nullable) */
  const char        *website;      /* (nullable) */
  const char        *description;  /* (nullable) */
  const EntClaim    *complete;     /* of which events all are told, in the order written */
  guint              n_claims;
  EntSpan            span;
} EntGrouping;

#define ENT_COLOR_UNSET G_MAXUINT32

/**
 * EntMembership:
 * @span: when it holds, as far as its nation and its grouping are there
 * @unclipped: (nullable): the same as the file has it, if that is more; see
 *   ent_membership_get_written()
 *
 * A membership outside the life of its nation or grouping never holds, and is
 * in no list of memberships.
 */
typedef struct
{
  EntRecord      record;
  guint32        nation;
  guint32        grouping;
  EntRole        role;
  gboolean       founding;
  EntSpan        span;
  const EntSpan *unclipped;
} EntMembership;

typedef struct
{
  EntRecord   record;
  guint32     nations[2];
  EntTieKind  kind;
  const char *title; /* (nullable) */
  EntSpan     span;
} EntTie;

typedef struct
{
  EntRecord    record;
  const char  *title;
  EntEventKind kind;
  EntDate      from;
  EntDate      until; /* last day, included; no date when it took one day */
  EntRows      groupings;
  EntRows      nations;
  EntPlace     place;
  const char  *summary; /* (nullable) */
} EntEvent;

typedef struct
{
  EntRecord   record;
  const char *text;
  const char *language; /* (nullable): BCP 47; English where it is absent */
  const char *speaker;
  const char *office; /* (nullable) */
  guint32     nation; /* or ENT_ROW_NONE */
  EntDate     date;
  guint32     event;    /* or ENT_ROW_NONE */
  const char *occasion; /* (nullable) */
  EntRows     groupings;
  EntRows     nations;
} EntQuote;

/**
 * EntPreset:
 * @name: as it stands in the list of presets
 * @groupings: rows of groupings, in the order in which they are shown
 * @at: the day to look at; no date for today
 *
 * A named choice of groupings that belong together. It says nothing about the
 * world, so it needs no source.
 */
typedef struct
{
  EntRecord   record;
  const char *name;
  EntRows     groupings;
  EntDate     at;
} EntPreset;

EntDataset          *ent_dataset_ref              (EntDataset *dataset);
void                 ent_dataset_unref            (EntDataset *dataset);

const char          *ent_dataset_get_title        (EntDataset *dataset);
const char          *ent_dataset_get_description  (EntDataset *dataset);
const char          *ent_dataset_get_license      (EntDataset *dataset);
EntDay               ent_dataset_get_updated      (EntDataset *dataset);
EntSpan              ent_dataset_get_life         (EntDataset *dataset,
                                                   guint32     grouping);
const char          *ent_dataset_get_unknown_keys (EntDataset *dataset);

guint                ent_dataset_get_n_rows       (EntDataset *dataset,
                                                   EntKind     kind);
const EntRecord     *ent_dataset_get_record       (EntDataset *dataset,
                                                   EntRef      ref);
const EntSource     *ent_dataset_get_source       (EntDataset *dataset,
                                                   guint32     row);
const EntNation     *ent_dataset_get_nation       (EntDataset *dataset,
                                                   guint32     row);
const EntGrouping   *ent_dataset_get_grouping     (EntDataset *dataset,
                                                   guint32     row);
const EntMembership *ent_dataset_get_membership   (EntDataset *dataset,
                                                   guint32     row);
EntSpan              ent_membership_get_written   (const EntMembership *membership);
const EntTie        *ent_dataset_get_tie          (EntDataset *dataset,
                                                   guint32     row);
const EntEvent      *ent_dataset_get_event        (EntDataset *dataset,
                                                   guint32     row);
const EntQuote      *ent_dataset_get_quote        (EntDataset *dataset,
                                                   guint32     row);
const EntPreset     *ent_dataset_get_preset       (EntDataset *dataset,
                                                   guint32     row);

const char          *ent_dataset_get_nation_name             (EntDataset *dataset,
                                                              guint32     nation);
const char          *ent_dataset_get_nation_name_at          (EntDataset *dataset,
                                                              guint32     nation,
                                                              EntDay      day);
const char *const   *ent_dataset_get_nation_names            (EntDataset *dataset,
                                                              guint32     nation);
const char          *ent_dataset_get_nation_written_at       (EntDataset *dataset,
                                                              guint32     nation,
                                                              EntDay      day);
const char          *ent_dataset_get_nation_official_name_at (EntDataset *dataset,
                                                              guint32     nation,
                                                              EntDay      day);
const char          *ent_dataset_get_nation_flag_at          (EntDataset *dataset,
                                                              guint32     nation,
                                                              EntDay      day);
const char          *ent_dataset_get_nation_code             (EntDataset *dataset,
                                                              guint32     nation);
const char          *ent_dataset_get_grouping_name           (EntDataset *dataset,
                                                              guint32     grouping);
gboolean             ent_dataset_has_same_names              (EntDataset *dataset,
                                                              EntDay      day,
                                                              EntDay      other);

guint32              ent_dataset_lookup           (EntDataset *dataset,
                                                   EntKind     kind,
                                                   const char *id);
char                *ent_dataset_suggest          (EntDataset *dataset,
                                                   EntKind     kind,
                                                   const char *id);

EntRows              ent_dataset_get_memberships_of_nation   (EntDataset *dataset,
                                                              guint32     nation);
EntRows              ent_dataset_get_memberships_of_grouping (EntDataset *dataset,
                                                              guint32     grouping);
EntRows              ent_dataset_get_ties_of_nation          (EntDataset *dataset,
                                                              guint32     nation);
EntPresence          ent_dataset_get_membership_presence     (EntDataset *dataset,
                                                              guint32     membership,
                                                              EntDay      day);
gboolean             ent_dataset_membership_touches          (EntDataset *dataset,
                                                              guint32     membership,
                                                              EntPeriod   period);
gboolean             ent_dataset_grouping_touches            (EntDataset *dataset,
                                                              guint32     grouping,
                                                              EntPeriod   period);
GArray              *ent_dataset_get_members_at              (EntDataset *dataset,
                                                              guint32     grouping,
                                                              EntDay      day,
                                                              EntRoles    roles);
guint                ent_dataset_count_members_at            (EntDataset *dataset,
                                                              EntRows     groupings,
                                                              EntDay      day);
guint32              ent_dataset_find_union                  (EntDataset *dataset,
                                                              guint32     grouping);
int                  ent_dataset_compare_nation_names        (EntDataset *dataset,
                                                              guint32     nation,
                                                              guint32     other,
                                                              EntDay      day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDataset, ent_dataset_unref)

G_END_DECLS
