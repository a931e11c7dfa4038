/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-gexf.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-words.h"
#include "import/ent-import-xml.h"

typedef enum
{
  OF_NODES,
  OF_EDGES,
  N_CLASSES,
} Class;

/* What a column of attributes is called, and what stands where nothing does. */
typedef struct
{
  char *title;
  char *fallback; /* or NULL */
} Column;

typedef struct
{
  EntImportXml     *xml;
  EntImportNetwork *network;
  EntImportReport  *report;
  GHashTable       *columns[N_CLASSES]; /* id → Column */
  GHashTable       *warned;             /* titles, owned */
  GPtrArray        *roles;              /* EntImportItem: roles of the edge that is read, each with its time */
  gboolean          directed;
} Gexf;

static void
free_column (gpointer data)
{
  Column *column = data;

  g_free (column->title);
  g_free (column->fallback);
  g_free (column);
}

/* What has no end in time is written as nothing or as a word. */
static const char *
read_time (const char *text)
{
  if (text == NULL || *text == '\0' || strcmp (text, "-Infinity") == 0 || strcmp (text, "Infinity") == 0 || strcmp (text, "INF") == 0
      || strcmp (text, "-INF") == 0)
    return NULL;

  return text;
}

static const char *
get_time (Gexf       *self,
          const char *name)
{
  return read_time (ent_import_xml_get_attribute (self->xml, name));
}

/* Takes the times of the element the walk stands at, if there are some. */
static void
read_span (Gexf          *self,
           EntImportItem *item)
{
  const char *moment = get_time (self, "timestamp");
  const char *from = get_time (self, "start"), *after = get_time (self, "startopen");
  const char *until = get_time (self, "end"), *before = get_time (self, "endopen");
  EntImportSpell *spell;

  if (moment != NULL)
    ent_import_network_add_spell (self->network, item, moment, moment);
  if (from == NULL && after == NULL && until == NULL && before == NULL)
    return;
  spell = ent_import_network_add_spell (self->network, item, from != NULL ? from : after, until != NULL ? until : before);
  spell->from_open = from == NULL && after != NULL;
  spell->until_open = until == NULL && before != NULL;
}

/* “<[1994, 2003]; [2005, 2008)>”: a bracket turned away leaves its end out. */
static void
read_intervals (Gexf          *self,
                EntImportItem *item)
{
  const char *text = ent_import_xml_get_attribute (self->xml, "intervals");
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = parts[i] + strspn (parts[i], " <");
      gsize length = strlen (part);
      g_auto (GStrv) ends = NULL;
      EntImportSpell *spell;
      gboolean from_open, until_open;

      while (length > 0 && strchr (" >", part[length - 1]) != NULL)
        length--;
      if (length < 2)
        continue;
      from_open = *part != '[';
      until_open = part[length - 1] != ']';
      part[length - 1] = '\0';
      ends = g_strsplit (part + 1, ",", 3);
      if (g_strv_length (ends) < 2)
        continue;
      spell = ent_import_network_add_spell (self->network, item, read_time (g_strstrip (ends[0])), read_time (g_strstrip (ends[1])));
      spell->from_open = from_open;
      spell->until_open = until_open;
    }
}

/* “<[1994, 1996]>” */
static void
read_moments (Gexf          *self,
              EntImportItem *item)
{
  const char *text = ent_import_xml_get_attribute (self->xml, "timestamps");
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", " <>[],;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      ent_import_network_add_spell (self->network, item, parts[i], parts[i]);
}

static void
read_times (Gexf          *self,
            EntImportItem *item)
{
  read_span (self, item);
  read_intervals (self, item);
  read_moments (self, item);
}

/* At <spells>, or at <slices> as GEXF 1.1 called them. */
static void
read_spells (Gexf          *self,
             EntImportItem *item)
{
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_next_child (self->xml, depth))
    read_times (self, item);
}

static gboolean
changes_in_time (Gexf *self)
{
  static const char *const names[] = { "start", "startopen", "end", "endopen", "timestamp", "timestamps", "intervals" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (get_time (self, names[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* An edge whose role changes is several memberships. FALSE if it is another value that changes. */
static gboolean
take_role (Gexf       *self,
           Class       class,
           const char *title,
           const char *value)
{
  EntImportSystem system;
  EntImportItem *role;

  if (class != OF_EDGES || ent_import_words_find_head (title, &system) != ENT_IMPORT_ROLE)
    return FALSE;
  role = g_new0 (EntImportItem, 1);
  ent_import_network_add_attribute (self->network, role, title, value);
  read_times (self, role);
  g_ptr_array_add (self->roles, role);
  return TRUE;
}

/* At <attvalues>. */
static void
read_values (Gexf          *self,
             EntImportItem *item,
             Class          class)
{
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_next_child (self->xml, depth))
    {
      const char *id = ent_import_xml_get_attribute (self->xml, "for");
      const char *value = ent_import_xml_get_attribute (self->xml, "value");
      const Column *column;
      const char *title;

      if (id == NULL)
        id = ent_import_xml_get_attribute (self->xml, "id");
      if (id == NULL || value == NULL)
        continue;
      column = g_hash_table_lookup (self->columns[class], id);
      title = column != NULL ? column->title : id;
      if (changes_in_time (self) && take_role (self, class, title, value))
        continue;
      if (changes_in_time (self) && g_hash_table_add (self->warned, g_strdup (title)))
        {
          g_autofree char *shown = ent_shown_escape (title, -1, ENT_SHOWN_MAX_CHARS);

          ent_import_report_add (self->report, ENT_IMPORT_WARNING, ent_import_xml_get_line (self->xml), NULL,
                                 _("“%s” has values that change in time; the last one is taken for the whole time"), shown);
        }
      ent_import_network_add_attribute (self->network, item, title, value);
    }
}

static void
add_fallbacks (Gexf          *self,
               EntImportItem *item,
               Class          class)
{
  GHashTableIter iter;
  gpointer column;

  g_hash_table_iter_init (&iter, self->columns[class]);
  while (g_hash_table_iter_next (&iter, NULL, &column))
    {
      const Column *c = column;

      if (c->fallback != NULL && ent_import_item_lookup (item, c->title) == NULL)
        ent_import_network_add_attribute (self->network, item, c->title, c->fallback);
    }
}

/* At <attributes>. */
static void
read_columns (Gexf *self)
{
  const char *class_name = ent_import_xml_get_attribute (self->xml, "class");
  Class class = g_strcmp0 (class_name, "edge") == 0 ? OF_EDGES : OF_NODES;
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_next_child (self->xml, depth))
    {
      const char *id = ent_import_xml_get_attribute (self->xml, "id");
      const char *title = ent_import_xml_get_attribute (self->xml, "title");
      guint own_depth = ent_import_xml_get_depth (self->xml);
      Column *column;

      if (id == NULL)
        continue;
      column = g_new0 (Column, 1);
      column->title = g_strdup (title != NULL && *title != '\0' ? title : id);
      g_hash_table_replace (self->columns[class], g_strdup (id), column);
      while (ent_import_xml_next_child (self->xml, own_depth))
        if (ent_import_xml_is (self->xml, "default") && column->fallback == NULL)
          column->fallback = ent_import_xml_read_text (self->xml);
    }
}

static void
check_limit (Gexf *self)
{
  const char *limit = ent_import_network_get_limit (self->network);

  if (limit != NULL)
    ent_import_xml_fail (self->xml, _(limit));
}

/* The time of a role has the ends of that of the edge where it has none of its own. */
static void
bound_role (EntImportItem        *role,
            const EntImportSpell *whole)
{
  for (EntImportSpell *spell = role->spells; spell != NULL && whole != NULL && whole->next == NULL; spell = spell->next)
    {
      if (spell->from == NULL)
        {
          spell->from = whole->from;
          spell->from_open = whole->from_open;
        }
      if (spell->until == NULL)
        {
          spell->until = whole->until;
          spell->until_open = whole->until_open;
        }
    }
}

/* Makes an edge of each role that it has at a time of its own. */
static void
split_roles (Gexf          *self,
             EntImportEdge *edge)
{
  const EntImportItem whole = edge->item;

  for (guint i = self->roles->len; i > 0; i--)
    {
      EntImportItem *role = g_ptr_array_index (self->roles, i - 1);
      EntImportEdge *part = i > 1 ? ent_import_network_add_edge (self->network, edge->end_ids[0], edge->end_ids[1], whole.line) : edge;

      part->directed = edge->directed;
      part->weight = edge->weight;
      for (const EntImportAttribute *attribute = whole.attributes; attribute != NULL && part != edge; attribute = attribute->next)
        ent_import_network_add_attribute (self->network, &part->item, attribute->name, attribute->value);
      ent_import_network_add_attribute (self->network, &part->item, role->attributes->name, role->attributes->value);
      bound_role (role, whole.spells);
      part->item.spells = role->spells;
    }
  g_ptr_array_set_size (self->roles, 0);
}

static void
read_edge (Gexf *self)
{
  guint depth = ent_import_xml_get_depth (self->xml);
  const char *source = ent_import_xml_get_attribute (self->xml, "source");
  const char *target = ent_import_xml_get_attribute (self->xml, "target");
  const char *type = ent_import_xml_get_attribute (self->xml, "type");
  const char *weight = ent_import_xml_get_attribute (self->xml, "weight");
  static const char *const kept[] = { "label", "kind" };
  EntImportEdge *edge;

  if (source == NULL || target == NULL)
    {
      ent_import_xml_fail (self->xml, _("an edge must have the attributes “source” and “target”"));
      return;
    }
  edge = ent_import_network_add_edge (self->network, source, target, ent_import_xml_get_line (self->xml));
  edge->directed = type != NULL ? strcmp (type, "directed") == 0 : self->directed;
  if (weight != NULL)
    edge->weight = g_ascii_strtod (weight, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const char *value = ent_import_xml_get_attribute (self->xml, kept[i]);

      if (value != NULL && *value != '\0')
        ent_import_network_add_attribute (self->network, &edge->item, kept[i], value);
    }
  read_times (self, &edge->item);

  while (ent_import_xml_next_child (self->xml, depth))
    {
      if (ent_import_xml_is (self->xml, "attvalues"))
        read_values (self, &edge->item, OF_EDGES);
      else if (ent_import_xml_is (self->xml, "spells") || ent_import_xml_is (self->xml, "slices"))
        read_spells (self, &edge->item);
    }
  split_roles (self, edge);
  add_fallbacks (self, &edge->item, OF_EDGES);
  check_limit (self);
}

static void
read_edges (Gexf *self)
{
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_next_child (self->xml, depth))
    if (ent_import_xml_is (self->xml, "edge"))
      read_edge (self);
}

static void read_nodes (Gexf *self);

/* The node of the tag the walk stands at. */
static EntImportNode *
add_node (Gexf *self)
{
  const char *id = ent_import_xml_get_attribute (self->xml, "id");
  const char *label = ent_import_xml_get_attribute (self->xml, "label");
  EntImportNode *node;
  gboolean is_new;

  if (id == NULL)
    {
      ent_import_xml_fail (self->xml, _("a node must have the attribute “id”"));
      return NULL;
    }
  node = ent_import_network_add_node (self->network, id, ent_import_xml_get_line (self->xml), &is_new);
  if (!is_new)
    {
      g_autofree char *shown = ent_shown_escape (id, -1, ENT_SHOWN_MAX_CHARS);

      ent_import_report_add (self->report, ENT_IMPORT_WARNING, ent_import_xml_get_line (self->xml), NULL,
                             _("the node “%s” stands twice, first on line %u; both are taken for one"), shown, node->item.line);
    }
  if (label != NULL && *label != '\0')
    node->label = ent_import_network_keep (self->network, label);
  read_times (self, &node->item);

  return node;
}

static void
read_node (Gexf *self)
{
  guint depth = ent_import_xml_get_depth (self->xml);
  EntImportNode *node = add_node (self);

  if (node == NULL)
    return;
  while (ent_import_xml_next_child (self->xml, depth))
    {
      if (ent_import_xml_is (self->xml, "attvalues"))
        read_values (self, &node->item, OF_NODES);
      else if (ent_import_xml_is (self->xml, "spells") || ent_import_xml_is (self->xml, "slices"))
        read_spells (self, &node->item);
      else if (ent_import_xml_is (self->xml, "nodes"))
        read_nodes (self);
      else if (ent_import_xml_is (self->xml, "edges"))
        read_edges (self);
    }
  add_fallbacks (self, &node->item, OF_NODES);
  check_limit (self);
}

static void
read_nodes (Gexf *self)
{
  guint depth = ent_import_xml_get_depth (self->xml);

  while (ent_import_xml_next_child (self->xml, depth))
    if (ent_import_xml_is (self->xml, "node"))
      read_node (self);
}

static EntImportTimeFormat
find_time_format (const char *name)
{
  static const struct
  {
    const char         *name;
    EntImportTimeFormat format;
  } formats[] = {
    { "date", ENT_IMPORT_TIME_DATE },
    { "datetime", ENT_IMPORT_TIME_DATE_TIME },
    { "integer", ENT_IMPORT_TIME_INTEGER },
    { "float", ENT_IMPORT_TIME_DOUBLE },
    { "double", ENT_IMPORT_TIME_DOUBLE },
  };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (name, formats[i].name) == 0)
      return formats[i].format;

  return ENT_IMPORT_TIME_UNKNOWN;
}

static void
read_graph (Gexf *self)
{
  guint depth = ent_import_xml_get_depth (self->xml);
  const char *format = ent_import_xml_get_attribute (self->xml, "timeformat");

  if (format == NULL)
    format = ent_import_xml_get_attribute (self->xml, "timetype"); /* as GEXF 1.1 called it */
  ent_import_network_set_time_format (self->network, find_time_format (format));
  self->directed = g_strcmp0 (ent_import_xml_get_attribute (self->xml, "defaultedgetype"), "directed") == 0;

  while (ent_import_xml_next_child (self->xml, depth))
    {
      if (ent_import_xml_is (self->xml, "attributes"))
        read_columns (self);
      else if (ent_import_xml_is (self->xml, "nodes"))
        read_nodes (self);
      else if (ent_import_xml_is (self->xml, "edges"))
        read_edges (self);
    }
}

/* All of the document, up to its end. */
static void
read_document (Gexf *self)
{
  guint n_graphs = 0;

  if (!ent_import_xml_next_child (self->xml, 0))
    return;
  if (!ent_import_xml_is (self->xml, "gexf"))
    {
      ent_import_xml_fail (self->xml, _("a GEXF network begins with <gexf>"));
      return;
    }
  while (ent_import_xml_next_child (self->xml, 1))
    if (ent_import_xml_is (self->xml, "graph") && n_graphs++ == 0)
      read_graph (self);
  while (ent_import_xml_next_child (self->xml, 0))
    ;
  if (n_graphs == 0)
    ent_import_xml_fail (self->xml, _("there is no <graph> in it"));
}

/**
 * ent_import_gexf_read:
 * @input: a file
 * @report: takes what is to be said of it
 *
 * Reads GEXF of the versions 1.1, 1.2 and 1.3, whatever namespace it names, or
 * none.
 *
 * Returns: (transfer full) (nullable): the network
 */
EntImportNetwork *
ent_import_gexf_read (const EntImportInput *input,
                      EntImportReport      *report)
{
  g_autoptr (EntImportXml) xml = NULL;
  g_autoptr (EntImportNetwork) network = NULL;
  g_autoptr (GHashTable) of_nodes = NULL;
  g_autoptr (GHashTable) of_edges = NULL;
  g_autoptr (GHashTable) warned = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  Gexf self;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  xml = ent_import_xml_new (input, report);
  network = ent_import_network_new ();
  of_nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_column);
  of_edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_column);
  warned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  roles = g_ptr_array_new_with_free_func (g_free);
  self = (Gexf) { .xml = xml, .network = network, .report = report, .columns = { of_nodes, of_edges }, .warned = warned, .roles = roles };

  read_document (&self);
  if (ent_import_xml_has_failed (xml))
    return NULL;
  ent_import_network_link (network);

  return g_steal_pointer (&network);
}
