/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-problem.h"

G_BEGIN_DECLS

/**
 * EntJsonPath:
 * @parent: (nullable): the place around it; %NULL for the file itself
 * @key: (nullable): the key there; %NULL for an element of a list
 * @index: which element of the list
 *
 * A place in the data, such as `memberships[12].until`, as long as nobody asks
 * for its text: most records have no problem. Lives on the stack of who reads.
 */
typedef struct _EntJsonPath EntJsonPath;

struct _EntJsonPath
{
  const EntJsonPath *parent;
  const char        *key;
  guint              index;
};

char *ent_json_path_dup_text (const EntJsonPath *path);
void  ent_json_path_report   (const EntJsonPath *path,
                              EntProblemList    *problems,
                              EntProblemLevel    level,
                              const char        *format,
                              ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
