/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-network-rows.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "import/ent-import-network-roles.h"
#include "import/ent-import-network-times.h"

/* Attributes of nodes that have the ids of the data set they were written from. */
#define NATION_ID "nation id"
#define GROUPING_ID "grouping id"
#define N_ID_COLUMNS 2

/* Columns of the table that are not attributes of edges. */
enum
{
  COLUMN_NATION,
  COLUMN_GROUPING,
  COLUMN_FROM,
  COLUMN_FROM_PRECISION, /* so that nobody is asked whether a first of January is the year */
  COLUMN_UNTIL,
  COLUMN_UNTIL_PRECISION,
  N_OWN_COLUMNS,
};

typedef struct
{
  EntImportNetwork *network;
  EntImportReport  *report;
  EntImportTable   *table;
  GArray           *roles;      /* EntImportNodeRole, of each node */
  GPtrArray        *attributes; /* names of those of edges, borrowed, in the order found */
  GArray           *columns;    /* guint, of each attribute: which one it shares a column with, itself if none */
  gboolean          has_ids;    /* whether nodes have ids of a data set */
} Rows;

/* An edge that becomes no row, or waits for an answer. */
static void
leave (Rows                *self,
       const EntImportEdge *edge,
       EntImportFate        fate,
       const char          *reason)
{
  ent_import_report_add (self->report, fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_ERROR, edge->item.line, NULL, "%s", reason);
  ent_import_report_count (self->report, fate, 1);
}

static void
collect_attributes (Rows *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL); /* names are interned */

  for (guint i = 0; i < ent_import_network_get_n_edges (self->network); i++)
    for (const EntImportAttribute *attribute = ent_import_network_get_edge (self->network, i)->item.attributes; attribute != NULL;
         attribute = attribute->next)
      if (!g_str_equal (attribute->name, ENT_IMPORT_WRITTEN_DATES) && self->attributes->len + N_OWN_COLUMNS + N_ID_COLUMNS < ENT_IMPORT_MAX_COLUMNS
          && g_hash_table_add (known, (gpointer) attribute->name))
        g_ptr_array_add (self->attributes, (gpointer) attribute->name);
}

static gboolean
meet_in_an_edge (Rows       *self,
                 const char *one,
                 const char *other)
{
  for (guint i = 0; i < ent_import_network_get_n_edges (self->network); i++)
    {
      const EntImportItem *item = &ent_import_network_get_edge (self->network, i)->item;

      if (ent_import_item_lookup (item, one) != NULL && ent_import_item_lookup (item, other) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Some edges say “from” and others “since”: what means the same and never stands
 * side by side is one column. */
static void
share_columns (Rows *self)
{
  for (guint i = 0; i < self->attributes->len; i++)
    {
      const char *name = g_ptr_array_index (self->attributes, i);
      EntImportSystem system;
      EntImportMeaning meaning = ent_import_words_find_head (name, &system);
      guint column = i;

      for (guint k = 0; k < i && column == i && (meaning == ENT_IMPORT_FROM || meaning == ENT_IMPORT_UNTIL); k++)
        if (ent_import_words_find_head (g_ptr_array_index (self->attributes, k), &system) == meaning
            && !meet_in_an_edge (self, g_ptr_array_index (self->attributes, k), name))
          column = g_array_index (self->columns, guint, k);
      g_array_append_val (self->columns, column);
    }
}

static gboolean
has_only_roles (Rows       *self,
                const char *name)
{
  for (guint i = 0; i < ent_import_network_get_n_edges (self->network); i++)
    {
      const char *value = ent_import_item_lookup (&ent_import_network_get_edge (self->network, i)->item, name);
      EntRole role;

      if (value != NULL && *value != '\0' && !ent_import_words_find_role (value, &role))
        return FALSE;
    }

  return TRUE;
}

/* The head over an attribute of edges. Networks call many things by the words
 * that tables have for nations and roles; such a word keeps its meaning only if
 * the values bear it out. */
static char *
make_head (Rows       *self,
           const char *name)
{
  EntImportSystem system;
  EntImportMeaning meaning = ent_import_words_find_head (name, &system);

  if (meaning == ENT_IMPORT_NATION || meaning == ENT_IMPORT_GROUPING || meaning == ENT_IMPORT_YEAR
      || (meaning == ENT_IMPORT_ROLE && g_ascii_strcasecmp (name, "role") != 0 && !has_only_roles (self, name)))
    return g_strdup_printf ("edge: %s", name);
  if ((g_ascii_strcasecmp (name, "label") == 0 || g_ascii_strcasecmp (name, "relation") == 0) && has_only_roles (self, name))
    return g_strdup ("role");

  return g_strdup (name);
}

static void
add_heads (Rows     *self,
           gboolean  has_spells)
{
  static const char *const own[N_OWN_COLUMNS] = { "nation", "grouping", "from", "from precision", "until", "until precision" };

  ent_import_table_begin_row (self->table, 1);
  for (guint i = 0; i < (has_spells ? N_OWN_COLUMNS : COLUMN_FROM); i++)
    ent_import_table_add (self->table, ENT_IMPORT_CELL_TEXT, own[i], -1);
  if (self->has_ids)
    {
      ent_import_table_add (self->table, ENT_IMPORT_CELL_TEXT, NATION_ID, -1);
      ent_import_table_add (self->table, ENT_IMPORT_CELL_TEXT, GROUPING_ID, -1);
    }
  for (guint i = 0; i < self->attributes->len; i++)
    {
      g_autofree char *head = NULL;

      if (g_array_index (self->columns, guint, i) != i)
        continue;
      head = make_head (self, g_ptr_array_index (self->attributes, i));
      ent_import_table_add (self->table, ENT_IMPORT_CELL_TEXT, head, -1);
    }
}

static void
add_cell (Rows       *self,
          const char *text)
{
  ent_import_table_add (self->table, text != NULL ? ENT_IMPORT_CELL_TEXT : ENT_IMPORT_CELL_EMPTY, text != NULL ? text : "", -1);
}

/* What stands in the column of an attribute. */
static const char *
find_value (Rows                *self,
            const EntImportEdge *edge,
            guint                column)
{
  for (guint i = column; i < self->attributes->len; i++)
    {
      const char *value = NULL;

      if (g_array_index (self->columns, guint, i) == column)
        value = ent_import_item_lookup (&edge->item, g_ptr_array_index (self->attributes, i));
      if (value != NULL)
        return value;
    }

  return NULL;
}

/* A row for a spell of an edge; @nation tells which of its ends is one. */
static void
add_row (Rows                *self,
         const EntImportEdge *edge,
         guint                nation,
         gboolean             has_spells,
         const char          *from,
         const char          *until)
{
  const EntImportNode *nation_node = ent_import_network_get_node (self->network, edge->ends[nation]);
  const EntImportNode *grouping_node = ent_import_network_get_node (self->network, edge->ends[1 - nation]);

  ent_import_table_begin_row (self->table, edge->item.line);
  add_cell (self, ent_import_node_get_name (nation_node));
  add_cell (self, ent_import_node_get_name (grouping_node));
  if (has_spells)
    {
      add_cell (self, from);
      add_cell (self, "day");
      add_cell (self, until);
      add_cell (self, "day");
    }
  if (self->has_ids)
    {
      add_cell (self, ent_import_item_lookup (&nation_node->item, NATION_ID));
      add_cell (self, ent_import_item_lookup (&grouping_node->item, GROUPING_ID));
    }
  for (guint i = 0; i < self->attributes->len; i++)
    if (g_array_index (self->columns, guint, i) == i)
      add_cell (self, find_value (self, edge, i));
}

/* Whether both ends are there; if not, the message names the one that is not. */
static gboolean
has_ends (Rows                *self,
          const EntImportEdge *edge)
{
  for (guint i = 0; i < 2; i++)
    if (edge->ends[i] == ENT_IMPORT_NO_NODE)
      {
        g_autofree char *shown = ent_shown_escape (edge->end_ids[i], -1, ENT_SHOWN_MAX_CHARS);
        g_autofree char *reason = g_strdup_printf (_("an edge leads to “%s”, and there is no such node"), shown);

        leave (self, edge, ENT_IMPORT_LEFT_OUT, reason);
        return FALSE;
      }

  return TRUE;
}

static void
add_without_spells (Rows                 *self,
                    const EntImportEdge  *edge,
                    guint                 nation,
                    gboolean              has_spells,
                    char                **written)
{
  g_autofree char *from = g_strdup (ent_import_edge_find_date (edge, ENT_IMPORT_FROM));
  g_autofree char *until = g_strdup (ent_import_edge_find_date (edge, ENT_IMPORT_UNTIL));

  if (written != NULL)
    ent_import_spell_take_written (written[0], &from, &until);
  add_row (self, edge, nation, has_spells, from, until);
}

static void
add_spells (Rows                 *self,
            const EntImportEdge  *edge,
            guint                 nation,
            char                **written)
{
  guint i = 0;

  for (const EntImportSpell *spell = edge->item.spells; spell != NULL; spell = spell->next, i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *until = NULL;

      if (ent_import_spell_to_texts (spell, ent_import_network_get_time_format (self->network), &from, &until))
        {
          if (written != NULL)
            ent_import_spell_take_written (written[i], &from, &until);
          add_row (self, edge, nation, TRUE, from, until);
        }
      else
        {
          g_autofree char *time = g_strdup_printf ("%s–%s", spell->from != NULL ? spell->from : "", spell->until != NULL ? spell->until : "");
          g_autofree char *shown = ent_shown_escape (time, -1, ENT_SHOWN_MAX_CHARS);
          g_autofree char *reason = g_strdup_printf (_("the time “%s” is neither of days nor of years; write it as one of them"), shown);

          leave (self, edge, ENT_IMPORT_ASKED, reason);
        }
    }
}

static void
add_edge (Rows                *self,
          const EntImportEdge *edge,
          gboolean             has_spells)
{
  g_auto (GStrv) written = NULL;
  EntImportNodeRole a, b;
  guint nation;

  if (!has_ends (self, edge))
    return;
  a = g_array_index (self->roles, EntImportNodeRole, edge->ends[0]);
  b = g_array_index (self->roles, EntImportNodeRole, edge->ends[1]);
  if (a == b)
    {
      if (edge->ends[0] == edge->ends[1])
        leave (self, edge, ENT_IMPORT_LEFT_OUT, _("the edge leads back to where it begins"));
      else if (a != ENT_IMPORT_NODE_NATION)
        leave (self, edge, ENT_IMPORT_LEFT_OUT, _("the edge joins two groupings"));
      return;
    }
  nation = a == ENT_IMPORT_NODE_NATION ? 0 : 1;
  written = ent_import_edge_split_written (edge);
  if (edge->item.spells == NULL)
    add_without_spells (self, edge, nation, has_spells, written);
  else
    add_spells (self, edge, nation, written);
}

/* Nodes that no edge has would be gone without a word. */
static void
say_alone (Rows *self)
{
  guint n_nodes = ent_import_network_get_n_nodes (self->network), n_alone = 0, line = 0;
  g_autofree gboolean *is_joined = g_new0 (gboolean, n_nodes + 1);

  for (guint i = 0; i < ent_import_network_get_n_edges (self->network); i++)
    for (guint k = 0; k < 2; k++)
      if (ent_import_network_get_edge (self->network, i)->ends[k] != ENT_IMPORT_NO_NODE)
        is_joined[ent_import_network_get_edge (self->network, i)->ends[k]] = TRUE;
  for (guint i = 0; i < n_nodes; i++)
    if (!is_joined[i])
      {
        line = n_alone == 0 ? ent_import_network_get_node (self->network, i)->item.line : line;
        n_alone++;
      }
  if (n_alone > 0)
    ent_import_report_add (self->report, ENT_IMPORT_NOTE, line, NULL,
                           ngettext ("%u node has no edge and makes no membership", "%u nodes have no edges and make no memberships", n_alone),
                           n_alone);
}

/* Without an idea which nodes are nations, no edge can be taken. */
static void
ask_all (Rows *self)
{
  guint n_edges = ent_import_network_get_n_edges (self->network);

  ent_import_report_add (self->report, ENT_IMPORT_ASK, 0, NULL,
                         _("which nodes are nations? Neither their names nor an attribute tell; an attribute “kind” that is “nation” for some "
                           "would"));
  ent_import_report_count (self->report, ENT_IMPORT_ASKED, n_edges);
}

/**
 * ent_import_network_to_rows:
 * @network: a network
 * @nations: the nations that may be meant
 * @report: takes what is said of edges that become no row, and counts them
 *
 * Makes a table of a network, as if somebody had written its memberships one
 * below the other: nation and grouping, from and until if edges have times, and
 * what edges say of themselves. An edge with several times becomes several rows.
 * Edges between two nations are ties, of which ent_import_network_take_ties()
 * takes care.
 *
 * Returns: (transfer full) (nullable): the table with its heads; %NULL if it
 *   would have no row
 */
EntImportTable *
ent_import_network_to_rows (EntImportNetwork *network,
                            EntImportNations *nations,
                            EntImportReport  *report)
{
  g_autoptr (EntImportTable) table = NULL;
  g_autoptr (GArray) roles = NULL;
  g_autoptr (GPtrArray) attributes = NULL;
  g_autoptr (GArray) columns = NULL;
  gboolean has_spells = FALSE;
  Rows self;

  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (nations != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  table = ent_import_table_new (NULL);
  roles = g_array_new (FALSE, FALSE, sizeof (EntImportNodeRole));
  attributes = g_ptr_array_new ();
  columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self = (Rows) { network, report, table, roles, attributes, columns, FALSE };
  if (!ent_import_network_roles_find (network, nations, roles))
    {
      if (!ent_import_nations_is_cancelled (nations))
        ask_all (&self);
      return NULL;
    }
  say_alone (&self);
  for (guint i = 0; i < ent_import_network_get_n_edges (network); i++)
    {
      const EntImportItem *item = &ent_import_network_get_edge (network, i)->item;

      has_spells |= item->spells != NULL || ent_import_item_lookup (item, ENT_IMPORT_WRITTEN_DATES) != NULL;
    }
  for (guint i = 0; i < ent_import_network_get_n_nodes (network) && !self.has_ids; i++)
    self.has_ids = ent_import_item_lookup (&ent_import_network_get_node (network, i)->item, GROUPING_ID) != NULL;
  collect_attributes (&self);
  share_columns (&self);
  add_heads (&self, has_spells);
  for (guint i = 0; i < ent_import_network_get_n_edges (network) && !ent_import_nations_is_cancelled (nations); i++)
    add_edge (&self, ent_import_network_get_edge (network, i), has_spells);

  return ent_import_table_get_n_rows (table) > 1 ? g_steal_pointer (&table) : NULL;
}
