/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-kind.h"

#include <glib/gi18n.h>
#include <string.h>

/* Keys and values longer than this are none of those that are known. */
#define MAX_TEXT 32

/* Which keys tell what an object is. A bit for each is kept. */
enum
{
  NODES, LINKS, EDGES, ELEMENTS, GRAPH, GRAPHS, NETWORK, FEATURES, TYPE_GEO, TYPE_TOPOLOGY, SCHEMA, DEFS, DEFINITIONS,
  PROPERTIES, CONTEXT, HEAD, RESULTS, NBFORMAT, ENTITIES, CHILDREN, COLUMNS, DATA, ID, TYPE, TITLE, SOURCE, TARGET,
  N_KEYS,
};

#define BIT(key) (G_GUINT64_CONSTANT (1) << (key))

static const char *const keys[N_KEYS] = {
  [NODES] = "nodes", [LINKS] = "links", [EDGES] = "edges", [ELEMENTS] = "elements", [GRAPH] = "graph", [GRAPHS] = "graphs",
  [NETWORK] = "network", [FEATURES] = "features", [SCHEMA] = "$schema", [DEFS] = "$defs", [DEFINITIONS] = "definitions",
  [PROPERTIES] = "properties", [CONTEXT] = "@context", [HEAD] = "head", [RESULTS] = "results", [NBFORMAT] = "nbformat",
  [ENTITIES] = "entities", [CHILDREN] = "children", [COLUMNS] = "columns", [DATA] = "data", [ID] = "id", [TYPE] = "type",
  [TITLE] = "title", [SOURCE] = "source", [TARGET] = "target",
};

/* The first row whose keys are all there. */
static const struct
{
  guint64     keys;
  const char *name;
  EntJsonKind kind;
} shapes[] = {
  { BIT (NODES) | BIT (LINKS), N_("a network in node-link JSON"), ENT_JSON_KIND_IMPORT },
  { BIT (NODES) | BIT (EDGES), N_("a network in node-link JSON"), ENT_JSON_KIND_IMPORT },
  { BIT (ELEMENTS), N_("a network in Cytoscape's JSON"), ENT_JSON_KIND_IMPORT },
  { BIT (GRAPH), N_("a network in the JSON Graph Format"), ENT_JSON_KIND_IMPORT },
  { BIT (GRAPHS), N_("a network in the JSON Graph Format"), ENT_JSON_KIND_IMPORT },
  { BIT (NETWORK), N_("a network in VOSviewer's JSON"), ENT_JSON_KIND_FOREIGN },
  { BIT (TYPE_TOPOLOGY), N_("a map in TopoJSON"), ENT_JSON_KIND_FOREIGN },
  { BIT (TYPE_GEO), N_("a map in GeoJSON"), ENT_JSON_KIND_FOREIGN },
  { BIT (TYPE) | BIT (FEATURES), N_("a map in GeoJSON"), ENT_JSON_KIND_FOREIGN },
  { BIT (SCHEMA) | BIT (DEFS), N_("a JSON Schema"), ENT_JSON_KIND_NO_DATA },
  { BIT (SCHEMA) | BIT (DEFINITIONS), N_("a JSON Schema"), ENT_JSON_KIND_NO_DATA },
  { BIT (SCHEMA) | BIT (PROPERTIES), N_("a JSON Schema"), ENT_JSON_KIND_NO_DATA },
  { BIT (CONTEXT), N_("linked data in JSON-LD"), ENT_JSON_KIND_FOREIGN },
  { BIT (HEAD) | BIT (RESULTS), N_("the answer to a SPARQL query"), ENT_JSON_KIND_IMPORT },
  { BIT (NBFORMAT), N_("a Jupyter notebook"), ENT_JSON_KIND_NO_DATA },
  { BIT (ENTITIES), N_("an extract of Wikidata"), ENT_JSON_KIND_FOREIGN },
  { BIT (CHILDREN), N_("a hierarchy in JSON"), ENT_JSON_KIND_FOREIGN },
  { BIT (COLUMNS) | BIT (DATA), N_("a table in JSON"), ENT_JSON_KIND_FOREIGN },
};

/* The same for the first object of a list. */
static const struct
{
  guint64     keys;
  const char *name;
} list_shapes[] = {
  { BIT (DATA), N_("a network in Cytoscape's JSON") },
  { BIT (ID) | BIT (TYPE) | BIT (TITLE), N_("a list of sources in CSL-JSON") },
  { BIT (SOURCE) | BIT (TARGET), N_("a list of edges in JSON") },
  { 0, N_("a table in JSON") },
};

static const char *const geo_types[] = {
  "FeatureCollection", "Feature", "GeometryCollection", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
};

/* A walk over the text that sees the keys of one level. It never fails: what
 * is wrong with the text is for the scan to say. */
typedef struct
{
  const char *at;
  const char *end;
  int         depth;
  char        text[MAX_TEXT]; /* the last text, or “” for a long one */
} Walk;

/* At an opening quote; steps behind the closing one. */
static void
take_text (Walk *walk)
{
  gsize length = 0;

  for (walk->at++; walk->at < walk->end && *walk->at != '"'; walk->at++)
    {
      if (*walk->at == '\\')
        walk->at++;
      else if (length < MAX_TEXT)
        walk->text[length++] = *walk->at;
    }
  walk->text[length < MAX_TEXT ? length : 0] = '\0';
  walk->at = MIN (walk->at + 1, walk->end);
}

static void
skip_space (Walk *walk)
{
  while (walk->at < walk->end && g_ascii_isspace (*walk->at))
    walk->at++;
}

/* A text that is followed by a colon is a key. */
static guint64
note_key (Walk     *walk,
          gboolean *ours,
          gboolean *view)
{
  guint64 found = 0;
  gboolean is_type = strcmp (walk->text, "type") == 0;
  gboolean is_format = strcmp (walk->text, "format") == 0;

  for (guint i = 0; i < N_KEYS; i++)
    if (keys[i] != NULL && strcmp (walk->text, keys[i]) == 0)
      found |= BIT (i);

  walk->at++;
  skip_space (walk);
  if ((!is_type && !is_format) || walk->at >= walk->end || *walk->at != '"')
    return found;

  take_text (walk);
  if (is_format)
    {
      *view = strcmp (walk->text, "entente-view") == 0;
      *ours = !*view;
    }
  else if (strcmp (walk->text, "Topology") == 0)
    found |= BIT (TYPE_TOPOLOGY);
  else
    for (guint i = 0; i < G_N_ELEMENTS (geo_types); i++)
      if (strcmp (walk->text, geo_types[i]) == 0)
        found |= BIT (TYPE_GEO);

  return found;
}

/* Goes through one object to its end, and notes the keys on its own level. A
 * format settles what it is. */
static guint64
walk_object (Walk     *walk,
             gboolean *ours,
             gboolean *view)
{
  guint64 found = 0;

  do
    {
      char c = *walk->at;

      if (c == '"')
        {
          take_text (walk);
          if (walk->depth != 1)
            continue;
          skip_space (walk);
          if (walk->at < walk->end && *walk->at == ':')
            found |= note_key (walk, ours, view);
          continue;
        }
      if (c == '{' || c == '[')
        walk->depth++;
      else if (c == '}' || c == ']')
        walk->depth--;
      walk->at++;
    }
  while (walk->at < walk->end && walk->depth > 0 && !*ours && !*view);

  return found;
}

static const char *
name_list (Walk *walk)
{
  gboolean ours = FALSE, view = FALSE;
  guint64 found;

  walk->at++;
  skip_space (walk);
  if (walk->at >= walk->end || *walk->at != '{')
    return NULL;
  found = walk_object (walk, &ours, &view);
  for (guint i = 0; i < G_N_ELEMENTS (list_shapes); i++)
    if ((found & list_shapes[i].keys) == list_shapes[i].keys)
      return _(list_shapes[i].name);

  return NULL;
}

/**
 * ent_json_kind_find:
 * @data: (array length=length): a text
 * @length: how many bytes
 * @name: (out) (transfer none): what it is, with its article, if it is of another kind than ours
 *
 * Looks at the keys of the outermost object, or of the first one in a list.
 *
 * Time: O(@length) at most; of a data set up to its key `format`.
 *
 * Returns: what kind of JSON it is
 */
EntJsonKind
ent_json_kind_find (const char  *data,
                    gsize        length,
                    const char **name)
{
  Walk walk = { data, data + length, 0, "" };
  gboolean ours = FALSE, view = FALSE;
  guint64 found;

  g_return_val_if_fail (data != NULL || length == 0, ENT_JSON_KIND_OURS);

  *name = NULL;
  skip_space (&walk);
  if (walk.at < walk.end && *walk.at == '[')
    {
      *name = name_list (&walk);
      return *name != NULL ? ENT_JSON_KIND_IMPORT : ENT_JSON_KIND_OURS;
    }
  if (walk.at >= walk.end || *walk.at != '{')
    return ENT_JSON_KIND_OURS;

  found = walk_object (&walk, &ours, &view);
  if (view)
    return ENT_JSON_KIND_VIEW;
  if (ours)
    return ENT_JSON_KIND_OURS;
  skip_space (&walk);
  if (walk.depth == 0 && walk.at < walk.end && *walk.at == '{')
    {
      *name = _("a file of JSON Lines, an object on each line");
      return ENT_JSON_KIND_FOREIGN;
    }
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if ((found & shapes[i].keys) == shapes[i].keys)
      {
        *name = _(shapes[i].name);
        return shapes[i].kind;
      }

  return ENT_JSON_KIND_OURS;
}
