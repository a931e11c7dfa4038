/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-dot.h"

#include <glib/gi18n.h>
#include <string.h>

#include "import/ent-import-dot-token.h"

/* What holds between two braces. */
typedef struct
{
  GHashTable *of_nodes; /* attributes that nodes have without saying so: name → value, both owned */
  GHashTable *of_edges;
  GHashTable *own;   /* those of the graph itself */
  GPtrArray  *nodes; /* EntImportNode, each once */
  GArray     *lines; /* guint, where each is named */
  GHashTable *known; /* the same nodes, as a set */
  guint       depth;
} Scope;

typedef struct
{
  EntImportCursor   cursor;
  EntImportDotToken token;
  EntImportNetwork *network;
  gboolean          directed;
  guint             n_unnamed;
} Dot;

static GHashTable *
copy_attributes (GHashTable *before)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer name, value;

  if (before == NULL)
    return copy;
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (copy, g_strdup (name), g_strdup (value));

  return copy;
}

static void
open_scope (Scope       *scope,
            const Scope *outer)
{
  *scope = (Scope) {
    .of_nodes = copy_attributes (outer != NULL ? outer->of_nodes : NULL),
    .of_edges = copy_attributes (outer != NULL ? outer->of_edges : NULL),
    .own = copy_attributes (NULL),
    .nodes = g_ptr_array_new (),
    .lines = g_array_new (FALSE, FALSE, sizeof (guint)),
    .known = g_hash_table_new (NULL, NULL),
    .depth = outer != NULL ? outer->depth + 1 : 1,
  };
}

static void
close_scope (Scope *scope)
{
  g_hash_table_unref (scope->of_nodes);
  g_hash_table_unref (scope->of_edges);
  g_hash_table_unref (scope->own);
  g_ptr_array_unref (scope->nodes);
  g_array_unref (scope->lines);
  g_hash_table_unref (scope->known);
}

static void
add_to_scope (Scope         *scope,
              EntImportNode *node,
              guint          line)
{
  if (!g_hash_table_add (scope->known, node))
    return;
  g_ptr_array_add (scope->nodes, node);
  g_array_append_val (scope->lines, line);
}

static void
advance (Dot *self)
{
  ent_import_dot_token_read (&self->token, &self->cursor);
}

static gboolean
is_sign (const Dot *self,
         char       sign)
{
  return self->token.kind == ENT_IMPORT_DOT_SIGN && self->token.sign == sign;
}

static gboolean
is_text (const Dot *self)
{
  return self->token.kind == ENT_IMPORT_DOT_WORD || self->token.kind == ENT_IMPORT_DOT_HTML;
}

static gboolean
is_keyword (const Dot  *self,
            const char *word)
{
  return self->token.kind == ENT_IMPORT_DOT_WORD && !self->token.quoted && g_ascii_strcasecmp (self->token.text, word) == 0;
}

static gboolean
is_any_keyword (const Dot *self)
{
  static const char *const keywords[] = { "node", "edge", "graph", "digraph", "subgraph", "strict" };

  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (is_keyword (self, keywords[i]))
      return TRUE;

  return FALSE;
}

/* At a token other than @expected; the message shows it. */
static void
fail (Dot        *self,
      const char *expected)
{
  if (self->token.kind != ENT_IMPORT_DOT_END && self->token.line == self->cursor.line)
    self->cursor.at = self->token.start;
  ent_import_cursor_expect (&self->cursor, expected);
  ent_import_dot_token_clear (&self->token);
}

static gboolean
take_sign (Dot        *self,
           char        sign,
           const char *expected)
{
  if (is_sign (self, sign))
    {
      advance (self);
      return !self->cursor.failed;
    }
  fail (self, expected);

  return FALSE;
}

static void
check_limit (Dot *self)
{
  const char *limit = ent_import_network_get_limit (self->network);

  if (limit != NULL)
    ent_import_cursor_fail (&self->cursor, self->cursor.line, _(limit));
}

/* At the value behind “=”, if there is one; “true” else. */
static void
read_attribute (Dot        *self,
                GHashTable *attributes)
{
  g_autofree char *name = g_steal_pointer (&self->token.text);

  advance (self);
  if (!is_sign (self, '='))
    {
      g_hash_table_replace (attributes, g_steal_pointer (&name), g_strdup ("true"));
      return;
    }
  advance (self);
  if (!is_text (self))
    {
      fail (self, _("the value of an attribute was expected"));
      return;
    }
  g_hash_table_replace (attributes, g_steal_pointer (&name), g_steal_pointer (&self->token.text));
  advance (self);
}

/* At “[” or at something else: lists of attributes, one behind the other. */
static void
read_attributes (Dot        *self,
                 GHashTable *attributes)
{
  while (is_sign (self, '[') && !self->cursor.failed)
    {
      advance (self);
      while (is_text (self) && !self->cursor.failed)
        {
          read_attribute (self, attributes);
          if (is_sign (self, ',') || is_sign (self, ';'))
            advance (self);
        }
      if (!take_sign (self, ']', _("an attribute or “]” was expected")))
        return;
    }
}

static void
set_attributes (Dot            *self,
                EntImportItem  *item,
                GHashTable     *attributes,
                const char    **label)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, attributes);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      g_autofree char *plain = NULL;

      if (strcmp (name, "label") != 0)
        {
          ent_import_network_add_attribute (self->network, item, name, value);
          continue;
        }
      plain = ent_import_dot_plain_label (value);
      if (*plain != '\0' && label != NULL)
        *label = ent_import_network_keep (self->network, plain);
      else if (*plain != '\0')
        ent_import_network_add_attribute (self->network, item, name, plain);
    }
}

static void
add_edge (Dot                 *self,
          const EntImportNode *a,
          const EntImportNode *b,
          guint                line,
          GHashTable          *attributes)
{
  EntImportEdge *edge = ent_import_network_add_edge (self->network, a->id, b->id, line);
  const char *weight = g_hash_table_lookup (attributes, "weight");

  edge->directed = self->directed;
  if (weight != NULL)
    edge->weight = g_ascii_strtod (weight, NULL);
  set_attributes (self, &edge->item, attributes, NULL);
  check_limit (self);
}

/* A cluster is a grouping, and what stands in it its members. */
static void
add_cluster (Dot         *self,
             const char  *name,
             guint        line,
             const Scope *scope)
{
  EntImportNode *group = ent_import_network_add_node (self->network, name, line, NULL);

  group->is_group = TRUE;
  set_attributes (self, &group->item, scope->own, &group->label);
  g_hash_table_remove (scope->own, "label");
  for (guint i = 0; i < scope->nodes->len && !self->cursor.failed; i++)
    {
      const EntImportNode *node = g_ptr_array_index (scope->nodes, i);

      if (node != group && !node->is_group)
        add_edge (self, node, group, g_array_index (scope->lines, guint, i), scope->own);
    }
}

static void read_statements (Dot   *self,
                             Scope *scope);

/* At “subgraph” or “{”: the nodes in it come to @outer as well, and to @nodes. */
static void
read_subgraph (Dot       *self,
               Scope     *outer,
               GPtrArray *nodes)
{
  guint line = self->token.line;
  g_autofree char *name = NULL;
  Scope scope;

  if (is_keyword (self, "subgraph"))
    advance (self);
  if (is_text (self) && !is_any_keyword (self))
    {
      name = g_steal_pointer (&self->token.text);
      advance (self);
    }
  if (outer->depth == ENT_IMPORT_MAX_DEPTH)
    {
      g_autofree char *message = g_strdup_printf (_("subgraphs are nested more than %d deep"), ENT_IMPORT_MAX_DEPTH);

      ent_import_cursor_fail (&self->cursor, line, message);
    }
  if (!take_sign (self, '{', _("“{” was expected")))
    return;

  open_scope (&scope, outer);
  read_statements (self, &scope);
  if (take_sign (self, '}', _("a statement or “}” was expected")))
    {
      for (guint i = 0; i < scope.nodes->len; i++)
        {
          add_to_scope (outer, g_ptr_array_index (scope.nodes, i), g_array_index (scope.lines, guint, i));
          g_ptr_array_add (nodes, g_ptr_array_index (scope.nodes, i));
        }
      if (name != NULL && g_str_has_prefix (name, "cluster"))
        add_cluster (self, name, line, &scope);
    }
  close_scope (&scope);
}

/* At the name of a node, behind which a port may stand. */
static EntImportNode *
read_node (Dot   *self,
           Scope *scope)
{
  gboolean is_new;
  EntImportNode *node = ent_import_network_add_node (self->network, self->token.text, self->token.line, &is_new);

  add_to_scope (scope, node, self->token.line);
  if (is_new)
    set_attributes (self, &node->item, scope->of_nodes, &node->label);
  check_limit (self);
  advance (self);
  for (guint i = 0; i < 2 && is_sign (self, ':'); i++)
    {
      advance (self);
      if (is_text (self))
        advance (self);
      else
        fail (self, _("the port of a node was expected"));
    }

  return node;
}

/* One end of an edge: a node, or all those of a subgraph. */
static void
read_end (Dot       *self,
          Scope     *scope,
          GPtrArray *nodes)
{
  if (is_keyword (self, "subgraph") || is_sign (self, '{'))
    read_subgraph (self, scope, nodes);
  else if (is_text (self) && !is_any_keyword (self))
    g_ptr_array_add (nodes, read_node (self, scope));
  else
    fail (self, _("the name of a node was expected"));
}

static void
add_edges (Dot        *self,
           GPtrArray  *ends,
           guint       line,
           GHashTable *attributes)
{
  for (guint i = 0; i + 1 < ends->len; i++)
    {
      GPtrArray *from = g_ptr_array_index (ends, i), *to = g_ptr_array_index (ends, i + 1);

      for (guint a = 0; a < from->len; a++)
        for (guint b = 0; b < to->len && !self->cursor.failed; b++)
          {
            add_edge (self, g_ptr_array_index (from, a), g_ptr_array_index (to, b), line, attributes);
            if (g_cancellable_is_cancelled (self->cursor.cancellable))
              self->cursor.failed = TRUE;
          }
    }
}

/* Nodes, and edges between them: `a -- {b c} -- d [attributes]`. */
static void
read_chain (Dot   *self,
            Scope *scope)
{
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) attributes = NULL;
  guint line = self->token.line;

  for (;;)
    {
      GPtrArray *nodes = g_ptr_array_new ();

      g_ptr_array_add (ends, nodes);
      read_end (self, scope, nodes);
      if (self->cursor.failed)
        return;
      if (self->token.kind != ENT_IMPORT_DOT_LINE && self->token.kind != ENT_IMPORT_DOT_ARROW)
        break;
      if ((self->token.kind == ENT_IMPORT_DOT_ARROW) != self->directed)
        {
          fail (self, self->directed ? _("in a “digraph” edges are written “->”") : _("in a “graph” edges are written “--”"));
          return;
        }
      advance (self);
    }

  attributes = copy_attributes (ends->len > 1 ? scope->of_edges : NULL);
  read_attributes (self, attributes);
  if (self->cursor.failed)
    return;
  if (ends->len > 1)
    add_edges (self, ends, line, attributes);
  else
    {
      GPtrArray *nodes = g_ptr_array_index (ends, 0);

      for (guint i = 0; i < nodes->len && g_hash_table_size (attributes) > 0; i++)
        {
          EntImportNode *node = g_ptr_array_index (nodes, i);

          set_attributes (self, &node->item, attributes, &node->label);
        }
    }
}

/* At a word: an attribute of the graph (`rankdir=LR`) or the first node of a chain. */
static void
read_word_statement (Dot   *self,
                     Scope *scope)
{
  EntImportCursor cursor = self->cursor;

  ent_import_cursor_skip_space (&cursor);
  if (ent_import_cursor_peek (&cursor) == '=')
    read_attribute (self, scope->own);
  else
    read_chain (self, scope);
}

static void
read_statements (Dot   *self,
                 Scope *scope)
{
  while (!self->cursor.failed && self->token.kind != ENT_IMPORT_DOT_END && !is_sign (self, '}'))
    {
      GHashTable *defaults = is_keyword (self, "node") ? scope->of_nodes : is_keyword (self, "edge") ? scope->of_edges
                             : is_keyword (self, "graph") ? scope->own : NULL;

      if (is_sign (self, ';'))
        advance (self);
      else if (defaults != NULL)
        {
          advance (self);
          if (is_sign (self, '['))
            read_attributes (self, defaults);
          else
            fail (self, _("“[” was expected"));
        }
      else if (is_text (self) && !is_any_keyword (self))
        read_word_statement (self, scope);
      else
        read_chain (self, scope);
    }
}

static void
read_text (Dot *self)
{
  Scope scope;

  advance (self);
  if (is_keyword (self, "strict"))
    advance (self);
  self->directed = is_keyword (self, "digraph");
  if (!self->directed && !is_keyword (self, "graph"))
    {
      fail (self, _("“graph” or “digraph” was expected"));
      return;
    }
  advance (self);
  if (is_text (self))
    advance (self);
  if (!take_sign (self, '{', _("“{” was expected")))
    return;

  open_scope (&scope, NULL);
  read_statements (self, &scope);
  close_scope (&scope);
  if (!self->cursor.failed && !is_sign (self, '}'))
    fail (self, _("a statement or “}” was expected"));
}

/**
 * ent_import_dot_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it
 *
 * Reads the first graph of a text in DOT, the language of Graphviz. A subgraph
 * whose name begins with “cluster” becomes a node that its nodes are joined to.
 *
 * Returns: (transfer full) (nullable): the network
 */
EntImportNetwork *
ent_import_dot_read (const EntImportInput *input,
                     EntImportReport      *report)
{
  g_autoptr (EntImportNetwork) network = NULL;
  Dot self = { 0 };

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  network = ent_import_network_new ();
  self.network = network;
  ent_import_cursor_init (&self.cursor, input, report);
  read_text (&self);
  ent_import_dot_token_clear (&self.token);
  if (self.cursor.failed)
    return NULL;
  ent_import_network_link (network);

  return g_steal_pointer (&network);
}
