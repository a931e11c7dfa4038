/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-state.h"

G_BEGIN_DECLS

/**
 * EntDeedClass:
 * @ENT_DEED_CHANGES: makes another view, as one step that can be taken back
 * @ENT_DEED_SELECTS: brings up what there is to say of the thing
 * @ENT_DEED_COPIES: has a text to be copied
 *
 * What becomes of a deed.
 */
typedef enum
{
  ENT_DEED_CHANGES,
  ENT_DEED_SELECTS,
  ENT_DEED_COPIES,
} EntDeedClass;

/**
 * EntDeed:
 * @id: by which it is known, such as “hide”
 * @class: what becomes of it
 * @section: deeds of one section stand together
 *
 * One thing that can be done with a thing, wherever the hand is on it.
 */
typedef struct _EntDeed EntDeed;

struct _EntDeed
{
  const char  *id;
  EntDeedClass class;
  guint        section;

  /*< private >*/
  const char  *label;
  const char  *what; /* (nullable): the step, with the name of the thing */
  gboolean   (*can)  (EntState *state,
                      EntThing  thing);
  EntView   *(*make) (EntState *state,
                      EntThing  thing);
  char      *(*write) (EntState *state,
                       EntThing  thing);
};

const EntDeed *ent_deeds_get        (guint         *n_deeds);
const EntDeed *ent_deeds_lookup     (const char    *id);
const char    *ent_deed_get_label   (const EntDeed *deed);
gboolean       ent_deed_can         (const EntDeed *deed,
                                     EntState      *state,
                                     EntThing       thing);
void           ent_deed_do          (const EntDeed *deed,
                                     EntState      *state,
                                     EntThing       thing);
char          *ent_deed_dup_text    (const EntDeed *deed,
                                     EntState      *state,
                                     EntThing       thing);

char          *ent_deeds_dup_name   (EntState      *state,
                                     EntThing       thing);
gboolean       ent_deeds_can_find   (EntState      *state,
                                     EntThing       thing);
void           ent_deeds_show_hidden (EntState     *state);

G_END_DECLS
