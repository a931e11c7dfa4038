/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-node-link.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-fields.h"
#include "import/ent-import-json.h"
#include "io/ent-json-walk.h"

typedef struct
{
  EntImportJson     json;
  EntImportNetwork *network;
  EntImportReport  *report;
  GCancellable     *cancellable;
  gboolean          directed;
  gboolean          failed;
  guint             n_read;
} Reader;

static void
fail (Reader     *self,
      const char *at,
      const char *message)
{
  if (!self->failed)
    ent_import_json_refuse (&self->json, self->report, at, message);
  self->failed = TRUE;
}

/* Objects in which nodes and edges keep what they say: those of Cytoscape, of
 * the JSON Graph Format and of graphology. */
static gboolean
is_of_fields (const char *key)
{
  return strcmp (key, "data") == 0 || strcmp (key, "metadata") == 0 || strcmp (key, "attributes") == 0;
}

/* At the end of an edge, which d3 leaves as the node itself once it has drawn it. */
static char *
read_end (char **at)
{
  char *id = ent_json_walk_find (*at, "id");
  char *value = NULL;

  if (id != NULL)
    {
      g_autofree char *copy = ent_json_walk_copy (id);
      char *inner = copy;

      value = ent_import_json_read (&inner);
    }
  ent_json_walk_skip (at);

  return value;
}

/* At an object. */
static void
read_fields (char            **at,
             EntImportFields  *fields,
             gboolean          is_inner)
{
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      g_autofree char *key = g_strdup (ent_json_walk_read_key (at));
      char *value;

      if (**at == '{' && !is_inner && is_of_fields (key))
        {
          read_fields (at, fields, TRUE);
          continue;
        }
      if (**at == '{' && (strcmp (key, "source") == 0 || strcmp (key, "target") == 0))
        value = read_end (at);
      else
        value = ent_import_json_read (at);
      if (value != NULL)
        ent_import_fields_take (fields, g_steal_pointer (&key), value);
    }
}

static void
check_progress (Reader     *self,
                const char *at)
{
  const char *limit = ent_import_network_get_limit (self->network);

  if (limit != NULL)
    fail (self, at, _(limit));
  if (self->n_read++ % 256 == 0 && g_cancellable_is_cancelled (self->cancellable))
    self->failed = TRUE;
}

/* @key: (nullable): what the node is called where nodes are members of an object */
static void
add_node (Reader          *self,
          EntImportFields *fields,
          const char      *key)
{
  static const char *const taken[] = { "id", "key", "label", NULL };
  const char *id = key != NULL ? key : ent_import_fields_find (fields, "id");
  const char *label = ent_import_fields_find (fields, "label");
  g_autofree char *number = NULL;
  EntImportNode *node;
  gboolean is_new;

  if (id == NULL)
    id = ent_import_fields_find (fields, "key");
  if (id == NULL) /* edges then count the nodes from 0 */
    id = number = g_strdup_printf ("%u", ent_import_network_get_n_nodes (self->network));
  node = ent_import_network_add_node (self->network, id, fields->line, &is_new);
  if (!is_new)
    {
      g_autofree char *shown = ent_shown_escape (id, -1, ENT_SHOWN_MAX_CHARS);

      ent_import_report_add (self->report, ENT_IMPORT_WARNING, fields->line, NULL,
                             _("the node “%s” stands twice, first on line %u; both are taken for one"), shown, node->item.line);
    }
  if (label != NULL && *label != '\0')
    node->label = ent_import_network_keep (self->network, label);
  ent_import_fields_keep (fields, self->network, &node->item, taken);
}

static void
add_edge (Reader          *self,
          EntImportFields *fields,
          const char      *at)
{
  static const char *const by_words[] = { "id", "key", "source", "target", NULL };
  static const char *const by_directions[] = { "id", "key", "from", "to", NULL };
  const char *source = ent_import_fields_find (fields, "source"), *target = ent_import_fields_find (fields, "target");
  const char *weight = ent_import_fields_find (fields, "weight"), *directed = ent_import_fields_find (fields, "directed");
  const char *const *taken = by_words;
  EntImportEdge *edge;

  if (source == NULL && target == NULL)
    {
      source = ent_import_fields_find (fields, "from");
      target = ent_import_fields_find (fields, "to");
      taken = by_directions;
    }
  if (source == NULL || target == NULL)
    {
      fail (self, at, _("an edge must have a “source” and a “target”"));
      return;
    }
  edge = ent_import_network_add_edge (self->network, source, target, fields->line);
  edge->directed = directed != NULL ? strcmp (directed, "true") == 0 : self->directed;
  if (weight != NULL)
    edge->weight = g_ascii_strtod (weight, NULL);
  ent_import_fields_keep (fields, self->network, &edge->item, taken);
}

/* At a list of nodes or edges, or at an object of them by their ids. */
static void
read_items (Reader   *self,
            char     *at,
            gboolean  is_edges)
{
  gboolean is_object = *at == '{';

  if (*at != '[' && *at != '{')
    {
      fail (self, at, _("a list was expected"));
      return;
    }
  for (gboolean more = ent_json_walk_open (&at); more && !self->failed; more = ent_json_walk_next (&at))
    {
      const char *start = at;
      g_auto (EntImportFields) fields = { 0 };
      g_autofree char *key = is_object ? g_strdup (ent_json_walk_read_key (&at)) : NULL;

      ent_import_fields_init (&fields, ent_import_json_get_line (&self->json, start));
      if (*at != '{')
        {
          fail (self, at, _("a node or an edge must be an object"));
          return;
        }
      read_fields (&at, &fields, FALSE);
      if (is_edges)
        add_edge (self, &fields, start);
      else
        add_node (self, &fields, key);
      check_progress (self, start);
    }
}

/* At a list in which Cytoscape has nodes and edges together: an edge has ends. */
static void
read_elements (Reader *self,
               char   *at)
{
  for (gboolean more = ent_json_walk_open (&at); more && !self->failed; more = ent_json_walk_next (&at))
    {
      const char *start = at;
      g_auto (EntImportFields) fields = { 0 };

      ent_import_fields_init (&fields, ent_import_json_get_line (&self->json, start));
      if (*at != '{')
        {
          fail (self, at, _("a node or an edge must be an object"));
          return;
        }
      read_fields (&at, &fields, FALSE);
      if (ent_import_fields_find (&fields, "source") != NULL || ent_import_fields_find (&fields, "target") != NULL)
        add_edge (self, &fields, start);
      else
        add_node (self, &fields, NULL);
      check_progress (self, start);
    }
}

static char *
find_edges (char *object)
{
  char *edges = ent_json_walk_find (object, "links");

  return edges != NULL ? edges : ent_json_walk_find (object, "edges");
}

static gboolean
is_true (char       *object,
         const char *key)
{
  const char *value = ent_json_walk_find (object, key);

  return value != NULL && *value == 't';
}

/* At an object with nodes and edges; what is to be found in it is found before
 * anything is read. */
static void
read_graph (Reader *self,
            char   *object)
{
  char *nodes = ent_json_walk_find (object, "nodes"), *edges = find_edges (object);

  self->directed = is_true (object, "directed");
  if (nodes == NULL)
    {
      fail (self, object, _("there is no list “nodes” in it"));
      return;
    }
  read_items (self, nodes, FALSE);
  if (edges != NULL)
    read_items (self, edges, TRUE);
}

static void
read_root (Reader *self)
{
  char *root = self->json.root;
  char *elements, *graph;

  if (*root == '[')
    {
      read_elements (self, root);
      return;
    }
  if (*root != '{')
    {
      fail (self, root, _("a network in JSON is an object or a list"));
      return;
    }
  elements = ent_json_walk_find (root, "elements");
  graph = ent_json_walk_find (root, "graph");
  if (elements != NULL && *elements == '[')
    read_elements (self, elements);
  else if (elements != NULL && *elements == '{')
    read_graph (self, elements);
  else if (graph != NULL && *graph == '{' && ent_json_walk_find (root, "nodes") == NULL)
    read_graph (self, graph);
  else
    read_graph (self, root);
}

/**
 * ent_import_node_link_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it
 *
 * Reads the networks that programs for the web and for Python write as JSON:
 * lists of nodes and of links or edges, those of Cytoscape and graphology, and
 * the JSON Graph Format.
 *
 * Returns: (transfer full) (nullable): the network
 */
EntImportNetwork *
ent_import_node_link_read (const EntImportInput *input,
                           EntImportReport      *report)
{
  g_autoptr (EntImportNetwork) network = NULL;
  Reader self = { 0 };

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (!ent_import_json_open (&self.json, input, report))
    return NULL;
  network = ent_import_network_new ();
  self.network = network;
  self.report = report;
  self.cancellable = input->cancellable;
  read_root (&self);
  ent_import_json_close (&self.json);
  if (self.failed)
    return NULL;
  ent_import_network_link (network);

  return g_steal_pointer (&network);
}
