/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-gml.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-cursor.h"
#include "import/ent-import-entity.h"
#include "import/ent-import-fields.h"

typedef struct
{
  EntImportCursor   cursor;
  EntImportNetwork *network;
  gboolean          directed;
  guint             n_graphs;
} Gml;

/* Comments are lines that begin with “#”. */
static void
skip_space (Gml *self)
{
  EntImportCursor *cursor = &self->cursor;

  ent_import_cursor_skip_space (cursor);
  while (ent_import_cursor_peek (cursor) == '#')
    {
      ent_import_cursor_skip_line (cursor);
      ent_import_cursor_skip_space (cursor);
    }
}

static char *
read_key (Gml *self)
{
  EntImportCursor *cursor = &self->cursor;
  const char *start = cursor->at;

  if (!g_ascii_isalpha (ent_import_cursor_peek (cursor)) && ent_import_cursor_peek (cursor) != '_')
    {
      ent_import_cursor_expect (cursor, _("a key or “]” was expected"));
      return NULL;
    }
  while (g_ascii_isalnum (ent_import_cursor_peek (cursor)) || strchr ("_-.", ent_import_cursor_peek (cursor)) != NULL)
    {
      if (cursor->at == cursor->end)
        break;
      cursor->at++;
    }

  return g_strndup (start, (gsize) (cursor->at - start));
}

/* At a number or a text in double quotes. */
static char *
read_value (Gml *self)
{
  EntImportCursor *cursor = &self->cursor;
  guint line = cursor->line;
  const char *start = cursor->at;

  if (ent_import_cursor_peek (cursor) != '"')
    {
      while (cursor->at < cursor->end && !g_ascii_isspace (*cursor->at) && strchr ("[]\"", *cursor->at) == NULL)
        ent_import_cursor_step (cursor);
      if (cursor->at > start || cursor->failed)
        return g_strndup (start, (gsize) (cursor->at - start));
      ent_import_cursor_expect (cursor, _("a value or “[” was expected"));
      return NULL;
    }
  cursor->at++;
  start = cursor->at;
  while (cursor->at < cursor->end && *cursor->at != '"')
    ent_import_cursor_step (cursor);
  if (cursor->at == cursor->end)
    {
      ent_import_cursor_fail (cursor, line, _("this text is not closed with a double quote"));
      return NULL;
    }
  cursor->at++;

  return ent_import_entity_decode (start, (gsize) (cursor->at - 1 - start));
}

/* Behind “[”: goes behind the “]” that closes it. */
static void
skip_list (Gml *self)
{
  EntImportCursor *cursor = &self->cursor;
  guint line = cursor->line, depth = 1;

  while (depth > 0 && !cursor->failed)
    {
      char c;

      skip_space (self);
      c = ent_import_cursor_peek (cursor);
      if (cursor->at == cursor->end)
        ent_import_cursor_fail (cursor, line, _("this list is not closed with “]”"));
      else if (c == '[' || c == ']')
        {
          depth = c == '[' ? depth + 1 : depth - 1;
          cursor->at++;
          if (depth > ENT_IMPORT_MAX_DEPTH)
            ent_import_cursor_fail (cursor, cursor->line, _("lists are nested more than 64 deep"));
        }
      else
        g_free (read_value (self));
    }
}

/* Goes behind “[” and to the first key, or to the next one: %FALSE behind the
 * “]” of the list, and if the text is broken. */
static gboolean
go_to_key (Gml   *self,
           guint  line)
{
  EntImportCursor *cursor = &self->cursor;

  skip_space (self);
  if (cursor->failed)
    return FALSE;
  if (cursor->at == cursor->end)
    {
      ent_import_cursor_fail (cursor, line, _("this list is not closed with “]”"));
      return FALSE;
    }
  if (*cursor->at != ']')
    return TRUE;
  cursor->at++;

  return FALSE;
}

/* Behind the “[” of a node or an edge. */
static gboolean
read_fields (Gml             *self,
             EntImportFields *fields)
{
  EntImportCursor *cursor = &self->cursor;

  while (go_to_key (self, fields->line))
    {
      g_autofree char *name = read_key (self);
      char *value;

      skip_space (self);
      if (!cursor->failed && ent_import_cursor_peek (cursor) == '[')
        {
          cursor->at++;
          skip_list (self);
          continue;
        }
      value = cursor->failed ? NULL : read_value (self);
      if (value == NULL)
        break;
      ent_import_fields_take (fields, g_steal_pointer (&name), value);
    }

  return !cursor->failed;
}

static void
add_node (Gml                   *self,
          const EntImportFields *fields)
{
  static const char *const taken[] = { "id", "label", NULL };
  const char *id = ent_import_fields_find (fields, "id"), *label = ent_import_fields_find (fields, "label");
  EntImportNode *node;
  gboolean is_new;

  if (id == NULL)
    {
      ent_import_cursor_fail (&self->cursor, fields->line, _("this node has no “id”"));
      return;
    }
  node = ent_import_network_add_node (self->network, id, fields->line, &is_new);
  if (!is_new)
    {
      g_autofree char *shown = ent_shown_escape (id, -1, ENT_SHOWN_MAX_CHARS);

      ent_import_report_add (self->cursor.report, ENT_IMPORT_WARNING, fields->line, NULL,
                             _("the node “%s” stands twice, first on line %u; both are taken for one"), shown, node->item.line);
    }
  if (label != NULL && *label != '\0')
    node->label = ent_import_network_keep (self->network, label);
  ent_import_fields_keep (fields, self->network, &node->item, taken);
}

static void
add_edge (Gml                   *self,
          const EntImportFields *fields)
{
  static const char *const taken[] = { "source", "target", NULL };
  const char *source = ent_import_fields_find (fields, "source"), *target = ent_import_fields_find (fields, "target");
  const char *weight = ent_import_fields_find (fields, "weight");
  EntImportEdge *edge;

  if (source == NULL || target == NULL)
    {
      ent_import_cursor_fail (&self->cursor, fields->line, _("this edge has no “source” or no “target”"));
      return;
    }
  edge = ent_import_network_add_edge (self->network, source, target, fields->line);
  edge->directed = self->directed;
  if (weight != NULL)
    edge->weight = g_ascii_strtod (weight, NULL);
  ent_import_fields_keep (fields, self->network, &edge->item, taken);
}

static void
read_item (Gml      *self,
           gboolean  is_node)
{
  g_auto (EntImportFields) fields = { 0 };

  ent_import_fields_init (&fields, self->cursor.line);
  if (!read_fields (self, &fields))
    return;
  if (is_node)
    add_node (self, &fields);
  else
    add_edge (self, &fields);
  if (ent_import_network_get_limit (self->network) != NULL)
    ent_import_cursor_fail (&self->cursor, fields.line, _(ent_import_network_get_limit (self->network)));
}

/* Behind the “[” of a graph. */
static void
read_graph (Gml *self)
{
  EntImportCursor *cursor = &self->cursor;
  guint line = cursor->line;

  self->n_graphs++;
  while (go_to_key (self, line))
    {
      g_autofree char *name = read_key (self);

      skip_space (self);
      if (cursor->failed)
        return;
      if (ent_import_cursor_peek (cursor) != '[')
        {
          g_autofree char *value = read_value (self);

          if (value != NULL && g_ascii_strcasecmp (name, "directed") == 0)
            self->directed = strcmp (value, "1") == 0;
          continue;
        }
      cursor->at++;
      if (g_ascii_strcasecmp (name, "node") == 0 || g_ascii_strcasecmp (name, "edge") == 0)
        read_item (self, g_ascii_strcasecmp (name, "node") == 0);
      else
        skip_list (self);
    }
}

/* Keys such as “Creator” may stand around the graph. */
static void
read_text (Gml *self)
{
  EntImportCursor *cursor = &self->cursor;

  for (skip_space (self); cursor->at < cursor->end; skip_space (self))
    {
      g_autofree char *name = read_key (self);

      skip_space (self);
      if (cursor->failed)
        return;
      if (ent_import_cursor_peek (cursor) != '[')
        g_free (read_value (self));
      else
        {
          cursor->at++;
          if (g_ascii_strcasecmp (name, "graph") == 0)
            read_graph (self);
          else
            skip_list (self);
        }
    }
  if (self->n_graphs == 0)
    ent_import_cursor_fail (cursor, cursor->line, _("there is no “graph [” in it"));
}

/**
 * ent_import_gml_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it
 *
 * Reads the Graph Modelling Language. Drawing, which stands in lists within
 * nodes, is left out.
 *
 * Returns: (transfer full) (nullable): the network
 */
EntImportNetwork *
ent_import_gml_read (const EntImportInput *input,
                     EntImportReport      *report)
{
  g_autoptr (EntImportNetwork) network = NULL;
  Gml self = { 0 };

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  network = ent_import_network_new ();
  self.network = network;
  ent_import_cursor_init (&self.cursor, input, report);
  read_text (&self);
  if (self.cursor.failed)
    return NULL;
  ent_import_network_link (network);

  return g_steal_pointer (&network);
}
