/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-thing.h"
#include "state/ent-details-references.h"
#include "state/ent-row-filter.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/* The tab with what changed since the day that is compared: neither a list of
 * records nor facts, see ent-changes. */
#define ENT_DETAILS_CHANGES "changes"

/**
 * EntDetailsCopy:
 * @ENT_DETAILS_COPY_TEXT: as it is read
 * @ENT_DETAILS_COPY_TABLE: as a table in CSV
 * @ENT_DETAILS_COPY_NUMBERS: the numbers, as a table in CSV
 *
 * How a column of facts can be copied.
 */
typedef enum
{
  ENT_DETAILS_COPY_TEXT,
  ENT_DETAILS_COPY_TABLE,
  ENT_DETAILS_COPY_NUMBERS,
  ENT_N_DETAILS_COPIES,
} EntDetailsCopy;

/**
 * EntDetailsTab:
 * @id: by which the tab is known, such as “events”
 * @heading: what it holds
 * @title: what stands on it, maybe with a number
 * @name: the same in more words
 * @records: (nullable): records that are shown as cards
 * @facts: (nullable) (element-type EntFact): or else a column of facts; see
 *   ent_details_get_facts()
 * @copies: a bit for each #EntDetailsCopy there is of it
 */
typedef struct
{
  const char *id;
  char       *heading; /* owned */
  char       *title;   /* owned */
  char       *name;    /* owned */
  EntRowList *records; /* owned */
  GPtrArray  *facts;   /* owned */
  guint       copies;
} EntDetailsTab;

/**
 * EntDetails:
 * @thing: what is told of; nothing for the overview
 * @about: the same, if it is a record
 * @title: what it is called
 * @subtitle: (nullable): its longer name
 * @summary: (nullable): the most important about it in a sentence
 * @tabs: (element-type EntDetailsTab): what is said, by kind
 * @references: the numbers of the sources of all tabs
 *
 * What the page of the details panel says of one thing. It is read only; what
 * depends on the day shown is said anew by ent_details_update().
 */
typedef struct
{
  EntThing              thing;
  EntRef                about;
  char                 *title;
  char                 *subtitle;
  char                 *summary;
  GPtrArray            *tabs;
  EntDetailsReferences *references;

  /*< private >*/
  EntDataset           *dataset; /* owned */
  EntView              *view;    /* owned; what it was made for */
  GArray               *roles;   /* (nullable): EntDetailsRole, owned; what the tab with them lists */
} EntDetails;

EntDetails    *ent_details_new       (EntDataset     *dataset,
                                      EntView        *view,
                                      EntThing        thing);
void           ent_details_free      (EntDetails     *details);
gboolean       ent_details_update    (EntDetails     *details,
                                      EntView        *view,
                                      EntViewFields   fields);
EntDetailsTab *ent_details_find_tab  (EntDetails     *details,
                                      const char     *id);
GPtrArray     *ent_details_get_facts (EntDetails     *details,
                                      EntDetailsTab  *tab);
char          *ent_details_dup_copy  (EntDetails     *details,
                                      EntDetailsTab  *tab,
                                      EntDetailsCopy  what);
char          *ent_details_dup_left  (EntDetails     *details,
                                      EntDetailsTab  *tab,
                                      EntRowFilter   *filter);
EntDate        ent_details_find_date (EntDataset     *dataset,
                                      EntRef          about);

/* ent-details-find.c */
gboolean       ent_details_get_many          (EntDetails          *details,
                                              EntDetailsTab       *tab);
void           ent_details_find_facts_async  (EntDetails          *details,
                                              EntDetailsTab       *tab,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             data);
GPtrArray     *ent_details_find_facts_finish (GAsyncResult        *result);
void           ent_details_set_facts         (EntDetailsTab       *tab,
                                              GPtrArray           *facts);

/* ent-details-several.c */
char          *ent_details_dup_several (EntDataset   *dataset,
                                      EntThing        thing,
                                      EntDay          day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDetails, ent_details_free)

G_END_DECLS
