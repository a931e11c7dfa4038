/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-graphml.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-xml.h"

/* What a <key> declares. */
typedef struct
{
  char    *name;
  char    *fallback; /* or NULL */
  gboolean for_nodes;
  gboolean for_edges;
} Key;

typedef struct
{
  EntImportXml     *xml;
  EntImportNetwork *network;
  EntImportReport  *report;
  GHashTable       *keys; /* id → Key */
  guint             n_hyperedges;
} Graphml;

static void
free_key (gpointer data)
{
  Key *key = data;

  g_free (key->name);
  g_free (key->fallback);
  g_free (key);
}

/* At <key>. */
static void
read_key (Graphml *self)
{
  const char *id = ent_import_xml_get_attribute (self->xml, "id");
  const char *name = ent_import_xml_get_attribute (self->xml, "attr.name");
  const char *domain = ent_import_xml_get_attribute (self->xml, "for");
  guint depth = ent_import_xml_get_depth (self->xml);
  gboolean for_all = domain == NULL || strcmp (domain, "all") == 0;
  Key *key;

  if (id == NULL)
    {
      ent_import_xml_fail (self->xml, _("a key must have the attribute “id”"));
      return;
    }
  key = g_new0 (Key, 1);
  key->name = g_strdup (name != NULL && *name != '\0' ? name : id);
  key->for_nodes = for_all || strcmp (domain, "node") == 0;
  key->for_edges = for_all || strcmp (domain, "edge") == 0 || strcmp (domain, "hyperedge") == 0;
  g_hash_table_replace (self->keys, g_strdup (id), key);
  while (ent_import_xml_next_child (self->xml, depth))
    if (ent_import_xml_is (self->xml, "default") && key->fallback == NULL)
      key->fallback = ent_import_xml_read_text (self->xml);
}

/* At <data>: yEd writes a drawing into it, of which the first label is taken. */
static void
read_data (Graphml        *self,
           EntImportItem  *item,
           const char    **label)
{
  const char *id = ent_import_xml_get_attribute (self->xml, "key");
  const Key *key = id != NULL ? g_hash_table_lookup (self->keys, id) : NULL;
  g_autofree char *name = g_strdup (key != NULL ? key->name : id);
  g_autoptr (GString) text = g_string_new (NULL);
  guint depth = ent_import_xml_get_depth (self->xml);
  gboolean is_plain = TRUE;

  while (ent_import_xml_get_depth (self->xml) >= depth)
    {
      EntImportXmlEvent event = ent_import_xml_next (self->xml);

      if (event == ENT_IMPORT_XML_FAILED || event == ENT_IMPORT_XML_DONE)
        return;
      if (event == ENT_IMPORT_XML_TEXT && is_plain)
        g_string_append (text, ent_import_xml_get_text (self->xml));
      if (event != ENT_IMPORT_XML_START)
        continue;
      is_plain = FALSE;
      if (ent_import_xml_is (self->xml, "NodeLabel") || ent_import_xml_is (self->xml, "EdgeLabel"))
        {
          g_autofree char *written = ent_import_xml_read_text (self->xml);

          if (*label == NULL && *written != '\0')
            *label = ent_import_network_keep (self->network, written);
        }
    }
  g_strstrip (text->str);
  if (is_plain && name != NULL && *text->str != '\0')
    ent_import_network_add_attribute (self->network, item, name, text->str);
}

static void
add_fallbacks (Graphml       *self,
               EntImportItem *item,
               gboolean       is_node)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->keys);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Key *key = value;

      if (key->fallback != NULL && *key->fallback != '\0' && (is_node ? key->for_nodes : key->for_edges)
          && ent_import_item_lookup (item, key->name) == NULL)
        ent_import_network_add_attribute (self->network, item, key->name, key->fallback);
    }
}

static void
check_limit (Graphml *self)
{
  const char *limit = ent_import_network_get_limit (self->network);

  if (limit != NULL)
    ent_import_xml_fail (self->xml, _(limit));
}

static void read_graph (Graphml *self);

static void
read_node (Graphml *self)
{
  const char *id = ent_import_xml_get_attribute (self->xml, "id");
  guint depth = ent_import_xml_get_depth (self->xml);
  EntImportNode *node;
  gboolean is_new;

  if (id == NULL)
    {
      ent_import_xml_fail (self->xml, _("a node must have the attribute “id”"));
      return;
    }
  node = ent_import_network_add_node (self->network, id, ent_import_xml_get_line (self->xml), &is_new);
  if (!is_new)
    {
      g_autofree char *shown = ent_shown_escape (id, -1, ENT_SHOWN_MAX_CHARS);

      ent_import_report_add (self->report, ENT_IMPORT_WARNING, ent_import_xml_get_line (self->xml), NULL,
                             _("the node “%s” stands twice, first on line %u; both are taken for one"), shown, node->item.line);
    }
  while (ent_import_xml_next_child (self->xml, depth))
    {
      if (ent_import_xml_is (self->xml, "data"))
        read_data (self, &node->item, &node->label);
      else if (ent_import_xml_is (self->xml, "graph"))
        read_graph (self);
    }
  add_fallbacks (self, &node->item, TRUE);
  check_limit (self);
}

static void
read_edge (Graphml  *self,
           gboolean  directed)
{
  const char *source = ent_import_xml_get_attribute (self->xml, "source");
  const char *target = ent_import_xml_get_attribute (self->xml, "target");
  const char *own = ent_import_xml_get_attribute (self->xml, "directed");
  guint depth = ent_import_xml_get_depth (self->xml);
  const char *label = NULL;
  const char *weight;
  EntImportEdge *edge;

  if (source == NULL || target == NULL)
    {
      ent_import_xml_fail (self->xml, _("an edge must have the attributes “source” and “target”"));
      return;
    }
  edge = ent_import_network_add_edge (self->network, source, target, ent_import_xml_get_line (self->xml));
  edge->directed = own != NULL ? strcmp (own, "true") == 0 : directed;
  while (ent_import_xml_next_child (self->xml, depth))
    if (ent_import_xml_is (self->xml, "data"))
      read_data (self, &edge->item, &label);
  add_fallbacks (self, &edge->item, FALSE);
  weight = ent_import_item_lookup (&edge->item, "weight");
  if (weight != NULL)
    edge->weight = g_ascii_strtod (weight, NULL);
  if (label != NULL)
    ent_import_network_add_attribute (self->network, &edge->item, "label", label);
  check_limit (self);
}

/* At <hyperedge>: a grouping, whose members are the nodes it joins. */
static void
read_hyperedge (Graphml *self)
{
  const char *given = ent_import_xml_get_attribute (self->xml, "id");
  g_autofree char *id = given != NULL ? g_strdup (given) : g_strdup_printf ("hyperedge-%u", self->n_hyperedges + 1);
  guint line = ent_import_xml_get_line (self->xml), depth = ent_import_xml_get_depth (self->xml);
  guint first_edge = ent_import_network_get_n_edges (self->network);
  EntImportNode *node = ent_import_network_add_node (self->network, id, line, NULL);

  self->n_hyperedges++;
  node->is_group = TRUE;
  while (ent_import_xml_next_child (self->xml, depth))
    {
      const char *end = ent_import_xml_get_attribute (self->xml, "node");

      if (ent_import_xml_is (self->xml, "data"))
        read_data (self, &node->item, &node->label);
      else if (ent_import_xml_is (self->xml, "endpoint") && end != NULL)
        ent_import_network_add_edge (self->network, end, id, ent_import_xml_get_line (self->xml));
    }
  add_fallbacks (self, &node->item, FALSE);

  /* What is said of the hyperedge holds of each of its members. */
  for (guint i = first_edge; i < ent_import_network_get_n_edges (self->network); i++)
    for (const EntImportAttribute *attribute = node->item.attributes; attribute != NULL; attribute = attribute->next)
      ent_import_network_add_attribute (self->network, &ent_import_network_get_edge (self->network, i)->item, attribute->name,
                                        attribute->value);
  check_limit (self);
}

/* At <graph>, which may be that of a node. */
static void
read_graph (Graphml *self)
{
  gboolean directed = g_strcmp0 (ent_import_xml_get_attribute (self->xml, "edgedefault"), "directed") == 0;
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_next_child (self->xml, depth))
    {
      if (ent_import_xml_is (self->xml, "node"))
        read_node (self);
      else if (ent_import_xml_is (self->xml, "edge"))
        read_edge (self, directed);
      else if (ent_import_xml_is (self->xml, "hyperedge"))
        read_hyperedge (self);
    }
}

/* All of the document, up to its end. */
static void
read_document (Graphml *self)
{
  guint n_graphs = 0;

  if (!ent_import_xml_next_child (self->xml, 0))
    return;
  if (!ent_import_xml_is (self->xml, "graphml"))
    {
      ent_import_xml_fail (self->xml, _("a GraphML network begins with <graphml>"));
      return;
    }
  while (ent_import_xml_next_child (self->xml, 1))
    {
      if (ent_import_xml_is (self->xml, "key"))
        read_key (self);
      else if (ent_import_xml_is (self->xml, "graph"))
        {
          n_graphs++;
          read_graph (self);
        }
    }
  while (ent_import_xml_next_child (self->xml, 0))
    ;
  if (n_graphs == 0)
    ent_import_xml_fail (self->xml, _("there is no <graph> in it"));
}

/**
 * ent_import_graphml_read:
 * @input: a file
 * @report: takes what is to be said of it
 *
 * Reads GraphML: keys with their defaults, graphs within nodes as if they stood
 * beside them, the labels that yEd draws, and a hyperedge as a node that its
 * ends are joined to.
 *
 * Returns: (transfer full) (nullable): the network
 */
EntImportNetwork *
ent_import_graphml_read (const EntImportInput *input,
                         EntImportReport      *report)
{
  g_autoptr (EntImportXml) xml = NULL;
  g_autoptr (EntImportNetwork) network = NULL;
  g_autoptr (GHashTable) keys = NULL;
  Graphml self;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  xml = ent_import_xml_new (input, report);
  network = ent_import_network_new ();
  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_key);
  self = (Graphml) { .xml = xml, .network = network, .report = report, .keys = keys };

  read_document (&self);
  if (ent_import_xml_has_failed (xml))
    return NULL;
  ent_import_network_link (network);

  return g_steal_pointer (&network);
}
