/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-json-ranges.h"
#include "model/ent-types.h"

G_BEGIN_DECLS

/* How exactly a record without an id is named. */
typedef enum
{
  ENT_RECORD_KEY_FULL,
  ENT_RECORD_KEY_WITHOUT_FROM,
} EntRecordKeyForm;

char *ent_record_key_dup      (EntKind           kind,
                               EntJsonRange      record,
                               EntRecordKeyForm  form);
char *ent_record_key_dup_fold (EntKind           kind,
                               EntJsonRange      record,
                               EntRecordKeyForm  form);

G_END_DECLS
