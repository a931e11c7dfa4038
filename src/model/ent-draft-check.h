/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset-builder.h"
#include "model/ent-dataset-private.h"
#include "model/ent-draft-store.h"
#include "model/ent-name-index.h"

G_BEGIN_DECLS

/* Whoever clashes with more than so many is told of these and of how many more there are. */
#define ENT_DRAFT_CHECK_MAX_LISTED 12

/* EntDraftCheck: reads the fields of one draft after the other, says what is
 * wrong with them and where, and resolves references. For the builder only. */
typedef struct
{
  EntDataset           *dataset;   /* borrowed; tables of ids are complete */
  EntProblemFunc        func;
  gpointer              user_data;
  guint                 n_errors;
  const EntRecordDraft *draft;     /* borrowed; the one being read */
  EntDraftStore       **drafts;    /* borrowed; of nations, groupings, memberships and presets to the end */
  EntNameIndex         *names[ENT_N_KINDS]; /* (nullable): owned, made when first asked for */
  guint32              *found[ENT_N_KINDS]; /* (nullable): owned, made when first needed; by the number that the arena gives to
                                             * an id, the row + 1 that was looked up, or 0: the same are referred to again and again */
  guint32              *all_rows[ENT_N_KINDS]; /* (nullable): the dataset's, made when first needed: of which each is a list of one */
  GArray               *beyond_lives; /* (nullable): owned; guint32, memberships to be clipped, see ent-draft-lives.h */
} EntDraftCheck;

const char *ent_draft_check_get_table    (EntKind         kind);
void        ent_draft_check_clear        (EntDraftCheck  *check);
EntNameIndex *ent_draft_check_get_names  (EntDraftCheck  *check,
                                          EntKind         kind);
char       *ent_draft_check_list_ids     (EntDraftCheck  *check,
                                          EntKind         kind,
                                          EntRows         rows,
                                          guint           n_rows);
void        ent_draft_check_problem      (EntDraftCheck  *check,
                                          EntProblemLevel level,
                                          const char     *field,
                                          const char     *format,
                                          ...) G_GNUC_PRINTF (4, 5);
gboolean    ent_draft_check_id           (EntDraftCheck  *check);
const char *ent_draft_check_line         (EntDraftCheck  *check,
                                          const char     *field,
                                          const char     *text,
                                          gboolean        required);
const char *const *ent_draft_check_lines (EntDraftCheck  *check,
                                          const char     *field,
                                          const char *const *texts);
const char *ent_draft_check_text         (EntDraftCheck  *check,
                                          const char     *field,
                                          const char     *text,
                                          gboolean        required);
EntDate     ent_draft_check_date         (EntDraftCheck  *check,
                                          const char     *field,
                                          const char     *text,
                                          gboolean        required);
EntDate     ent_draft_check_day          (EntDraftCheck  *check,
                                          const char     *field,
                                          const char     *text);
EntSpan     ent_draft_check_span         (EntDraftCheck  *check,
                                          const char     *from_field,
                                          const char     *from,
                                          const char     *until_field,
                                          const char     *until,
                                          gboolean        from_required);
EntPlace    ent_draft_check_place        (EntDraftCheck  *check,
                                          const char     *field);
const char *ent_draft_check_url          (EntDraftCheck  *check,
                                          const char     *field,
                                          const char     *text);
guint32     ent_draft_check_reference    (EntDraftCheck  *check,
                                          EntKind         kind,
                                          const char     *field,
                                          const char     *id,
                                          gboolean        required);
EntRows     ent_draft_check_references   (EntDraftCheck  *check,
                                          EntKind         kind,
                                          const char     *field,
                                          const char *const *ids);
guint       ent_draft_check_choice       (EntDraftCheck  *check,
                                          const char     *field,
                                          const char     *text,
                                          guint           n_choices,
                                          const char   *(*to_id) (guint),
                                          guint           otherwise);
EntRecord   ent_draft_check_record       (EntDraftCheck  *check);

G_END_DECLS
