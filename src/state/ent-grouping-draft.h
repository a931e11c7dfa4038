/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-document.h"

G_BEGIN_DECLS

/* EntGroupingDraft: a grouping that is being typed: its name, and who belongs to
 * it, in the words of a person. Read anew whenever it is asked for. Main thread only. */
typedef struct _EntGroupingDraft EntGroupingDraft;

/* How many a name that is not known may mean. */
#define ENT_GROUPING_DRAFT_MAX_SUGGESTIONS 3

/**
 * EntDraftName:
 * @text: as typed
 * @nation: row in the dataset; %ENT_ROW_NONE if it is not known
 * @suggestions: (nullable) (element-type guint32): rows of nations that may be meant instead
 * @reason: (nullable): why it is not taken
 * @left_out: the person leaves it out
 * @waits: it is to be mended, chosen or left out before the grouping can be added
 *
 * One of the names that were typed.
 */
typedef struct
{
  char    *text;
  guint32  nation;
  GArray  *suggestions;
  EntRole  role;
  EntSpan  span;
  char    *reason;
  gboolean left_out;
  gboolean waits;
  char    *key; /* which of those that are written alike */
} EntDraftName;

EntGroupingDraft   *ent_grouping_draft_new         (EntDocument          *document);
void                ent_grouping_draft_free        (EntGroupingDraft     *self);
void                ent_grouping_draft_set_name    (EntGroupingDraft     *self,
                                                    const char           *name);
void                ent_grouping_draft_set_text    (EntGroupingDraft     *self,
                                                    const char           *text);
void                ent_grouping_draft_set_since   (EntGroupingDraft     *self,
                                                    const char           *since);
void                ent_grouping_draft_set_role    (EntGroupingDraft     *self,
                                                    EntRole               role);
void                ent_grouping_draft_choose      (EntGroupingDraft     *self,
                                                    guint                 i,
                                                    guint32               nation);
void                ent_grouping_draft_leave_out   (EntGroupingDraft     *self,
                                                    guint                 i,
                                                    gboolean              left_out);
guint               ent_grouping_draft_get_n_names (EntGroupingDraft     *self);
const EntDraftName *ent_grouping_draft_get_name    (EntGroupingDraft     *self,
                                                    guint                 i);
char               *ent_grouping_draft_dup_heading (EntGroupingDraft     *self);
const char         *ent_grouping_draft_get_hint    (EntGroupingDraft     *self);
void                ent_grouping_draft_add_async   (EntGroupingDraft     *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGroupingDraft, ent_grouping_draft_free)

G_END_DECLS
