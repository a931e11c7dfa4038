/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntDatasetBuilder:
 *
 * Takes records as they are written, in any order, checks everything that can
 * be checked without knowing where they came from, and freezes them into an
 * #EntDataset. References between records are by id and are resolved at the end,
 * so a record may name one that is added later.
 *
 * What is wrong is reported through an #EntProblemFunc, with the path of the
 * field as the author of the data would look for it (`memberships[12].until`).
 */
typedef struct _EntDatasetBuilder EntDatasetBuilder;

/* How long texts may be, in characters: ids, what stands on one line, addresses,
 * and what may have several lines. */
#define ENT_MAX_ID 100
#define ENT_MAX_LINE 500
#define ENT_MAX_URL 2000
#define ENT_MAX_TEXT 10000

typedef enum
{
  ENT_PROBLEM_ERROR,
  ENT_PROBLEM_WARNING,
} EntProblemLevel;

/**
 * EntProblemFunc:
 * @level: an error keeps the dataset from being made, a warning does not
 * @path: (nullable): the place, such as `events[3].nations[1]`
 * @message: what is wrong, what was expected, and the nearest known id for an unknown one
 */
typedef void (*EntProblemFunc) (EntProblemLevel  level,
                                const char      *path,
                                const char      *message,
                                gpointer         user_data);

/**
 * EntNationNameFunc:
 * @nation: a nation as written
 *
 * Returns: (transfer full) (nullable): what it is called in the language of
 *   the person; %NULL where it is called as it is written
 */
typedef char *(*EntNationNameFunc) (const EntNation *nation);

/**
 * EntNationNameDraft:
 *
 * A name of a time as written; every text may be %NULL.
 */
typedef struct
{
  const char *name;
  const char *official_name;
  const char *flag;
  const char *from;
  const char *until;
  const char *unknown_keys;
} EntNationNameDraft;

/**
 * EntNationNameDrafts:
 * @names: (array length=n_names): in the order written
 * @n_names: how many
 */
typedef struct
{
  const EntNationNameDraft *names;
  guint                     n_names;
} EntNationNameDrafts;

/**
 * EntClaimDraft:
 *
 * A claim that events are told completely, as written; every text may be %NULL.
 */
typedef struct
{
  const char *kind;
  const char *from;
  const char *until;
  const char *note;
  const char *unknown_keys;
} EntClaimDraft;

/**
 * EntClaimDrafts:
 * @claims: (array length=n_claims): in the order written
 * @n_claims: how many
 */
typedef struct
{
  const EntClaimDraft *claims;
  guint                n_claims;
} EntClaimDrafts;

/**
 * EntRecordDraft:
 *
 * Fields of a record as written, before they are checked: every text may be
 * %NULL, lists are %NULL-terminated or %NULL. What a kind does not know stays
 * unset. The builder copies what it keeps.
 *
 * @index is the record's place in its array, for messages.
 */
typedef struct
{
  EntKind            kind;
  guint              index;

  const char        *id;
  const char        *note;
  const char        *disputed;
  const char *const *sources;
  const char        *unknown_keys; /* a JSON object; only kept */

  /* nations, groupings, ties, sources, events */
  const char        *name;
  const char        *full_name;
  const char        *official_name;
  const char *const *aliases;
  const char        *kind_id; /* "kind"; of a source, which has one too, "type" */
  const char        *iso2;
  const char        *flag;
  EntNationNameDrafts names;
  EntClaimDrafts     complete;
  const char        *region;
  const char        *color;
  const char        *headquarters;
  const char        *website;
  const char        *description;
  const char        *summary;
  const char        *title;

  /* an event's place, a nation's capital */
  const char        *place_name;
  double             latitude_deg;  /* NAN when absent */
  double             longitude_deg; /* NAN when absent */
  const char        *place_unknown_keys;

  /* references */
  const char        *nation;
  const char        *grouping;
  const char        *event;
  const char *const *nations;
  const char *const *groupings;

  /* memberships */
  const char        *role;
  gboolean           founding;

  /* dates as written */
  const char        *from;
  const char        *until;
  const char        *date;     /* of a quote */
  const char        *at;       /* of a preset */
  const char        *issued;   /* of a source, like the next */
  const char        *accessed;

  /* quotes and sources */
  const char        *language;
  const char        *text;
  const char        *speaker;
  const char        *office;
  const char        *occasion;
  EntAuthors         authors;
  const char        *publisher;
  const char        *container;
  const char        *url;
  const char        *doi;
} EntRecordDraft;

EntDatasetBuilder *ent_dataset_builder_new           (EntProblemFunc         func,
                                                      gpointer               user_data);
void               ent_dataset_builder_free          (EntDatasetBuilder     *builder);
void               ent_dataset_builder_set_title     (EntDatasetBuilder     *builder,
                                                      const char            *title);
void               ent_dataset_builder_set_description (EntDatasetBuilder   *builder,
                                                      const char            *description);
void               ent_dataset_builder_set_license   (EntDatasetBuilder     *builder,
                                                      const char            *license);
void               ent_dataset_builder_set_updated   (EntDatasetBuilder     *builder,
                                                      const char            *date);
void               ent_dataset_builder_set_unknown_keys (EntDatasetBuilder  *builder,
                                                      const char            *json);
void               ent_dataset_builder_set_nation_names (EntDatasetBuilder  *builder,
                                                      EntNationNameFunc      func);
void               ent_dataset_builder_add           (EntDatasetBuilder     *builder,
                                                      const EntRecordDraft  *draft);
EntDataset        *ent_dataset_builder_freeze        (EntDatasetBuilder     *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDatasetBuilder, ent_dataset_builder_free)

G_END_DECLS
