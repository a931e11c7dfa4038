/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ent-types.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_DATA_CHANGE_ADDED,
  ENT_DATA_CHANGE_REMOVED,
  ENT_DATA_CHANGE_CHANGED,
  ENT_N_DATA_CHANGES,
} EntDataChangeSort;

/**
 * EntFieldChange:
 * @key: its name
 * @before: (nullable): what it said, as JSON; %NULL if it was not there
 * @after: (nullable): what it says, likewise
 *
 * A field of a record that is not what it was.
 */
typedef struct
{
  char *key;
  char *before;
  char *after;
} EntFieldChange;

/**
 * EntDataChange:
 * @kind: what the record is; %ENT_KIND_NONE for what is said of the whole data set
 * @key: what names it, see ent_record_key_dup(); as it was before
 * @record: (nullable): all of it, as JSON; %NULL if it is there before and after
 * @fields: (nullable) (element-type EntFieldChange): what is not as it was; %NULL
 *   if it was not there before or is not there after
 *
 * A record that is in one of two data sets alone, or not alike in both.
 */
typedef struct
{
  EntKind            kind;
  EntDataChangeSort  sort;
  char              *key;
  char              *record;
  GPtrArray         *fields;
} EntDataChange;

GPtrArray *ent_data_diff         (GBytes    *before,
                                  GBytes    *after);
guint      ent_data_diff_count   (GPtrArray         *changes,
                                  EntDataChangeSort  sort);
char      *ent_data_diff_to_text (GPtrArray *changes);
char      *ent_data_diff_to_json (GPtrArray *changes);

G_END_DECLS
