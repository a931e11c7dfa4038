/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntThingKind:
 * @ENT_THING_NONE: nothing
 * @ENT_THING_RECORD: a record of the data: a nation, a grouping, a membership, an event …
 * @ENT_THING_PAIR: a nation and a grouping together, whatever the nation's roles there were
 * @ENT_THING_COMBINATION: the nations that are members of exactly some groupings
 * @ENT_THING_SPAN: a stretch of time
 * @ENT_THING_SEVERAL: nations and groupings that are selected together; see ent_several_new()
 *
 * What a part of a picture can stand for.
 */
typedef enum
{
  ENT_THING_NONE,
  ENT_THING_RECORD,
  ENT_THING_PAIR,
  ENT_THING_COMBINATION,
  ENT_THING_SPAN,
  ENT_THING_SEVERAL,
} EntThingKind;

/**
 * EntThing:
 * @kind: which of the members below counts
 * @record: of a record: kind and row
 * @pair: of a pair: the rows of its nation and its grouping
 * @groupings: of a combination: the ids of its groupings in the order of
 *   strcmp(), joined by commas; interned, so that equal ones are the same pointer
 * @span: of a stretch of time: its days
 * @several: of several: the ids of the nations, a slash, and those of the
 *   groupings, sorted, joined and interned as those of a combination
 *
 * Names what one can point at, select, hear about and go back to. A small
 * value; the zero value is nothing. Rows are worth nothing for another dataset:
 * what outlives a dataset keeps the key that ent_thing_to_key() makes of ids.
 */
typedef struct
{
  EntThingKind kind;
  union
  {
    EntRef record;
    struct
    {
      guint32 nation;
      guint32 grouping;
    } pair;
    const char *groupings;
    EntPeriod   span;
    const char *several;
  };
} EntThing;

#define ENT_THING_NOTHING ((EntThing) { .kind = ENT_THING_NONE })

EntThing    ent_thing_of              (EntRef              record);
EntThing    ent_thing_of_pair         (guint32             nation,
                                       guint32             grouping);
EntThing    ent_thing_of_combination  (const char * const *groupings);
EntThing    ent_thing_of_span         (EntPeriod           span);
EntRef      ent_thing_get_record      (EntThing            thing);
gboolean    ent_thing_is              (EntThing            thing,
                                       EntKind             kind);
int         ent_thing_compare         (EntThing            a,
                                       EntThing            b);
gboolean    ent_thing_equal           (EntThing            a,
                                       EntThing            b);
guint       ent_thing_hash            (gconstpointer       thing);
gboolean    ent_thing_hash_equal      (gconstpointer       a,
                                       gconstpointer       b);
char       *ent_thing_to_key          (EntThing            thing,
                                       EntDataset         *dataset);
EntThing    ent_thing_from_key        (const char         *key,
                                       EntDataset         *dataset);

/**
 * EntThings:
 *
 * A set of things. It has one owner; ent_things_has() sorts it when it has
 * grown, so a set that several threads read is sorted first.
 */
typedef struct _EntThings EntThings;

EntThings      *ent_things_new        (void);
EntThings      *ent_things_copy       (EntThings          *things);
void            ent_things_free       (EntThings          *things);
void            ent_things_add        (EntThings          *things,
                                       EntThing            thing);
void            ent_things_sort       (EntThings          *things);
gboolean        ent_things_has        (EntThings          *things,
                                       EntThing            thing);
gboolean        ent_things_equal      (EntThings          *a,
                                       EntThings          *b);
guint           ent_things_get_n      (EntThings          *things);
EntThing        ent_things_get        (EntThings          *things,
                                       guint               i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntThings, ent_things_free)

G_END_DECLS
