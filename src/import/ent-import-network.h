/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A network as a file has it: nodes and edges with whatever they say of
 * themselves. What it means, who is a nation and what a membership, is found
 * out later (import/ent-import-network-roles). */

/**
 * EntImportTimeFormat:
 * @ENT_IMPORT_TIME_UNKNOWN: the file does not say
 * @ENT_IMPORT_TIME_DATE: days, such as “1994-05-01”
 * @ENT_IMPORT_TIME_DATE_TIME: days with a time
 * @ENT_IMPORT_TIME_INTEGER: whole numbers, perhaps years
 * @ENT_IMPORT_TIME_DOUBLE: numbers
 *
 * How the times of spells are written.
 */
typedef enum
{
  ENT_IMPORT_TIME_UNKNOWN,
  ENT_IMPORT_TIME_DATE,
  ENT_IMPORT_TIME_DATE_TIME,
  ENT_IMPORT_TIME_INTEGER,
  ENT_IMPORT_TIME_DOUBLE,
} EntImportTimeFormat;

/**
 * EntImportAttribute:
 * @name: its name
 * @value: its value, as written
 *
 * What a node or an edge says of itself.
 */
typedef struct _EntImportAttribute EntImportAttribute;
struct _EntImportAttribute
{
  const char         *name;
  const char         *value;
  EntImportAttribute *next;
};

/**
 * EntImportSpell:
 * @from: (nullable): when it begins, as written; %NULL if it has no beginning
 * @until: (nullable): when it ends; %NULL if it goes on
 * @from_open: whether it begins after @from rather than with it
 * @until_open: whether it ends before @until rather than after it
 *
 * A stretch of time of a node or an edge.
 */
typedef struct _EntImportSpell EntImportSpell;
struct _EntImportSpell
{
  const char     *from;
  const char     *until;
  gboolean        from_open;
  gboolean        until_open;
  EntImportSpell *next;
};

/**
 * EntImportItem:
 * @line: where it begins in the file
 * @attributes: (nullable): the first of them
 * @spells: (nullable): the first of them
 *
 * What nodes and edges have in common.
 */
typedef struct
{
  guint               line;
  EntImportAttribute *attributes;
  EntImportSpell     *spells;
} EntImportItem;

/**
 * EntImportNode:
 * @item: line, attributes and spells
 * @id: what edges call it
 * @label: (nullable): what people call it
 * @mode: 1 or 2 in a network that says itself of which two sorts its nodes are; else 0
 * @is_group: whether it stands for the nodes of a cluster or a hyperedge
 */
typedef struct
{
  EntImportItem  item;
  const char    *id;
  const char    *label;
  guint8         mode;
  gboolean       is_group;
} EntImportNode;

/* In place of a node: there is none with the id. */
#define ENT_IMPORT_NO_NODE G_MAXUINT

/**
 * EntImportEdge:
 * @item: line, attributes and spells
 * @ends: rows of its nodes, or %ENT_IMPORT_NO_NODE
 * @end_ids: what it calls them
 * @directed: whether it has a direction
 * @weight: its weight; 1 if it says nothing
 */
typedef struct
{
  EntImportItem  item;
  guint          ends[2];
  const char    *end_ids[2];
  gboolean       directed;
  double         weight;
} EntImportEdge;

typedef struct _EntImportNetwork EntImportNetwork;

EntImportNetwork    *ent_import_network_new             (void);
void                 ent_import_network_free            (EntImportNetwork     *network);
EntImportNode       *ent_import_network_add_node        (EntImportNetwork     *network,
                                                         const char           *id,
                                                         guint                 line,
                                                         gboolean             *is_new);
EntImportEdge       *ent_import_network_add_edge        (EntImportNetwork     *network,
                                                         const char           *source,
                                                         const char           *target,
                                                         guint                 line);
void                 ent_import_network_add_attribute   (EntImportNetwork     *network,
                                                         EntImportItem        *item,
                                                         const char           *name,
                                                         const char           *value);
EntImportSpell      *ent_import_network_add_spell       (EntImportNetwork     *network,
                                                         EntImportItem        *item,
                                                         const char           *from,
                                                         const char           *until);
const char          *ent_import_network_keep            (EntImportNetwork     *network,
                                                         const char           *text);
const char          *ent_import_network_get_limit       (EntImportNetwork     *network);
void                 ent_import_network_link            (EntImportNetwork     *network);
void                 ent_import_network_set_time_format (EntImportNetwork     *network,
                                                         EntImportTimeFormat   format);
EntImportTimeFormat  ent_import_network_get_time_format (EntImportNetwork     *network);
guint                ent_import_network_get_n_nodes     (EntImportNetwork     *network);
EntImportNode       *ent_import_network_get_node        (EntImportNetwork     *network,
                                                         guint                 row);
EntImportNode       *ent_import_network_find_node       (EntImportNetwork     *network,
                                                         const char           *id);
guint                ent_import_network_get_n_edges     (EntImportNetwork     *network);
EntImportEdge       *ent_import_network_get_edge        (EntImportNetwork     *network,
                                                         guint                 row);
const char          *ent_import_item_lookup             (const EntImportItem  *item,
                                                         const char           *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportNetwork, ent_import_network_free)

G_END_DECLS
