/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-network.h"

G_BEGIN_DECLS

/**
 * EntImportNodeRole:
 * @ENT_IMPORT_NODE_UNKNOWN: nothing tells
 * @ENT_IMPORT_NODE_NATION: a nation
 * @ENT_IMPORT_NODE_GROUPING: a grouping
 *
 * What a node stands for.
 */
typedef enum
{
  ENT_IMPORT_NODE_UNKNOWN,
  ENT_IMPORT_NODE_NATION,
  ENT_IMPORT_NODE_GROUPING,
} EntImportNodeRole;

/* Which node is what, by the first that fits: an attribute whose values part
 * nations from others; the two sorts of a network that says it has two; the
 * names alone, if each edge then joins a nation to something else. */
gboolean    ent_import_network_roles_find (EntImportNetwork    *network,
                                           EntImportNations    *nations,
                                           GArray              *roles);
const char *ent_import_node_get_name      (const EntImportNode *node);

G_END_DECLS
