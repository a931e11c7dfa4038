/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-network-ties.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-network-roles.h"
#include "import/ent-import-network-times.h"

/* An attribute of nodes that has the id of the data set they were written from. */
#define NATION_ID "nation id"

typedef struct
{
  EntImportNetwork       *network;
  EntImportNations       *nations;
  const EntImportOptions *options;
  EntImportResult        *result;
  GHashTable             *seen; /* (element-type utf8 guint): lines, by what a tie says */
} Ties;

static void
leave (Ties                *self,
       const EntImportEdge *edge,
       EntImportFate        fate,
       char                *reason)
{
  ent_import_report_add (self->result->report,
                         fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_ERROR, edge->item.line, NULL, "%s", reason);
  ent_import_report_count (self->result->report, fate, 1);
  g_free (reason);
}

/**
 * ent_import_tie_kind_from_id:
 * @id: what a kind of tie is called in a data file
 * @kind: (out): the kind; untouched if there is none
 *
 * Returns: whether there is such a kind
 */
gboolean
ent_import_tie_kind_from_id (const char *id,
                             EntTieKind *kind)
{
  for (EntTieKind other = 0; other < ENT_N_TIE_KINDS; other++)
    if (g_str_equal (ent_tie_kind_to_id (other), id))
      {
        *kind = other;
        return TRUE;
      }

  return FALSE;
}

/* What kind of tie an edge says it is: as this program writes it, or by an
 * attribute whose value is the id or the name of a kind. */
static gboolean
find_kind (Ties                *self,
           const EntImportEdge *edge,
           EntTieKind          *kind)
{
  static const char *const names[] = { "tie", "kind", "type", "relation", "label" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = ent_import_item_lookup (&edge->item, names[i]);
      g_autofree char *folded = value != NULL ? ent_import_words_fold (value) : NULL;

      if (folded == NULL)
        continue;
      g_strdelimit (folded, " _", '-');
      if (ent_import_tie_kind_from_id (folded, kind))
        return TRUE;
    }
  *kind = self->options->tie_kind;
  return self->options->tie_kind_told;
}

/* The nation of a node at that time; the message says why there is none. */
static gboolean
find_nation (Ties                *self,
             const EntImportEdge *edge,
             guint                end,
             EntSpan              span,
             guint32             *nation)
{
  const EntImportNode *node = ent_import_network_get_node (self->network, edge->ends[end]);
  const char *id = ent_import_item_lookup (&node->item, NATION_ID);
  const char *name = id != NULL ? id : ent_import_node_get_name (node);
  g_auto (EntImportFound) found = { 0 };
  g_autofree char *shown = NULL;

  ent_import_nations_find (self->nations, ENT_IMPORT_NAMES, name, span, &found);
  *nation = found.row;
  if (found.row != ENT_ROW_NONE)
    return TRUE;
  shown = ent_shown (name);
  leave (self, edge, ENT_IMPORT_ASKED,
         g_strdup_printf (found.rows->len > 0 ? _("“%s” may be several nations at that time; write one of them as the node’s name")
                                              : _("no nation is called “%s”; write one as the node’s name"),
                          shown));
  return FALSE;
}

/* One end of its time; the message says why it is none. */
static gboolean
read_date (Ties                *self,
           const EntImportEdge *edge,
           const char          *text,
           EntDate             *date)
{
  g_auto (EntImportDate) read = { 0 };
  g_autofree char *shown = NULL;

  *date = (EntDate) { 0 };
  if (text == NULL)
    return TRUE;
  ent_import_date_read_from (&read, ENT_IMPORT_CELL_TEXT, text, self->options->first_year);
  switch (read.kind)
    {
    case ENT_IMPORT_DATE_ASK:
    case ENT_IMPORT_DATE_BAD:
      leave (self, edge, read.kind == ENT_IMPORT_DATE_ASK ? ENT_IMPORT_ASKED : ENT_IMPORT_LEFT_OUT, g_steal_pointer (&read.reason));
      return FALSE;
    case ENT_IMPORT_DATE_UNSURE:
      if (self->options->order == ENT_IMPORT_ORDER_UNKNOWN && !read.points)
        {
          shown = ent_shown (text);
          leave (self, edge, ENT_IMPORT_ASKED,
                 g_strdup_printf (_("“%s” may have the day or the month first; --date-order dmy or --date-order mdy says which"), shown));
          return FALSE;
        }
      *date = self->options->order == ENT_IMPORT_ORDER_MONTH_FIRST ? read.other : read.date;
      return TRUE;
    default:
      *date = read.date;
      return TRUE;
    }
}

/* What an edge says of itself beside its kind and its time. */
static void
take_words (EntImportTie        *tie,
            const EntImportEdge *edge)
{
  const char *note = ent_import_item_lookup (&edge->item, "note");
  const char *weight = ent_import_item_lookup (&edge->item, "weight");
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  tie->title = g_strdup (ent_import_item_lookup (&edge->item, "title"));
  if (note != NULL)
    tie->note = g_strdup (note);
  else if (weight != NULL || edge->weight != 1)
    tie->note = g_strdup_printf ("Weight %s.", weight != NULL ? weight : g_ascii_dtostr (number, sizeof number, edge->weight));
}

/* A tie that was not said before. */
static void
add_tie (Ties                *self,
         const EntImportEdge *edge,
         EntImportTie         tie)
{
  g_autofree char *from = ent_date_is_set (tie.span.from) ? ent_date_to_edtf (tie.span.from) : NULL;
  g_autofree char *until = ent_date_is_set (tie.span.until) ? ent_date_to_edtf (tie.span.until) : NULL;
  g_autofree char *key = g_strdup_printf ("%u %u %d %s %s %s", MIN (tie.nations[0], tie.nations[1]), MAX (tie.nations[0], tie.nations[1]),
                                          tie.kind, from != NULL ? from : "", until != NULL ? until : "", tie.title != NULL ? tie.title : "");
  const guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));

  if (line != 0)
    {
      ent_import_report_add (self->result->report, ENT_IMPORT_NOTE, tie.line, NULL, _("the same as line %u"), line);
      ent_import_report_count (self->result->report, ENT_IMPORT_LEFT_OUT, 1);
      g_free (tie.title);
      g_free (tie.note);
      return;
    }
  g_hash_table_insert (self->seen, g_steal_pointer (&key), GUINT_TO_POINTER (MAX (tie.line, 1)));
  g_array_append_val (self->result->ties, tie);
  ent_import_report_count (self->result->report, ENT_IMPORT_TAKEN, 1);
}

/* An edge at one of its times. */
static void
take (Ties                *self,
      const EntImportEdge *edge,
      EntTieKind           kind,
      const char          *from,
      const char          *until)
{
  EntImportTie tie = { .kind = kind, .line = edge->item.line };

  if (!read_date (self, edge, from, &tie.span.from) || !read_date (self, edge, until, &tie.span.until)
      || !find_nation (self, edge, 0, tie.span, &tie.nations[0]) || !find_nation (self, edge, 1, tie.span, &tie.nations[1]))
    return;
  if (tie.nations[0] == tie.nations[1])
    {
      leave (self, edge, ENT_IMPORT_LEFT_OUT, g_strdup_printf (_("both ends of the edge are %s"),
                                                              ent_dataset_get_nation_name (self->result->dataset, tie.nations[0])));
      return;
    }
  if (ent_date_is_set (tie.span.until) && ent_date_is_set (tie.span.from) && tie.span.until.latest < tie.span.from.earliest)
    {
      leave (self, edge, ENT_IMPORT_LEFT_OUT, g_strdup (_("the tie ends before it begins")));
      return;
    }
  take_words (&tie, edge);
  add_tie (self, edge, tie);
}

/* An edge at each of its times. */
static void
take_edge (Ties                *self,
           const EntImportEdge *edge,
           EntTieKind           kind)
{
  g_auto (GStrv) written = ent_import_edge_split_written (edge);
  guint i = 0;

  if (edge->item.spells == NULL)
    {
      g_autofree char *from = g_strdup (ent_import_edge_find_date (edge, ENT_IMPORT_FROM));
      g_autofree char *until = g_strdup (ent_import_edge_find_date (edge, ENT_IMPORT_UNTIL));

      if (written != NULL)
        ent_import_spell_take_written (written[0], &from, &until);
      take (self, edge, kind, from, until);
    }
  for (const EntImportSpell *spell = edge->item.spells; spell != NULL; spell = spell->next, i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *until = NULL;

      if (!ent_import_spell_to_texts (spell, ent_import_network_get_time_format (self->network), &from, &until))
        {
          leave (self, edge, ENT_IMPORT_ASKED, g_strdup (_("a time of the edge is neither of days nor of years; write it as one of them")));
          continue;
        }
      if (written != NULL)
        ent_import_spell_take_written (written[i], &from, &until);
      take (self, edge, kind, from, until);
    }
}

/* Whether an edge joins two nations. If all are to, what joins nothing is said
 * here, and else where memberships are made. */
static gboolean
is_tie (Ties                *self,
        const EntImportEdge *edge,
        GArray              *roles)
{
  if (!self->options->ties)
    return edge->ends[0] != ENT_IMPORT_NO_NODE && edge->ends[1] != ENT_IMPORT_NO_NODE && edge->ends[0] != edge->ends[1]
           && g_array_index (roles, EntImportNodeRole, edge->ends[0]) == ENT_IMPORT_NODE_NATION
           && g_array_index (roles, EntImportNodeRole, edge->ends[1]) == ENT_IMPORT_NODE_NATION;
  for (guint i = 0; i < G_N_ELEMENTS (edge->ends); i++)
    if (edge->ends[i] == ENT_IMPORT_NO_NODE)
      {
        g_autofree char *shown = ent_shown_escape (edge->end_ids[i], -1, ENT_SHOWN_MAX_CHARS);

        leave (self, edge, ENT_IMPORT_LEFT_OUT, g_strdup_printf (_("an edge leads to “%s”, and there is no such node"), shown));
        return FALSE;
      }
  return TRUE;
}

/**
 * ent_import_tie_kind_list:
 *
 * Returns: (transfer full): what kinds of ties are called, with commas between
 */
char *
ent_import_tie_kind_list (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (EntTieKind kind = 0; kind < ENT_N_TIE_KINDS; kind++)
    g_ptr_array_add (ids, (gpointer) ent_tie_kind_to_id (kind));
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

/**
 * ent_import_network_take_ties:
 * @network: a network
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @result: takes the ties, and what is said of edges that are none
 *
 * Makes ties of the edges between two nations. What kind an edge is it says
 * itself, as those that this program writes do, or it has to be told.
 */
void
ent_import_network_take_ties (EntImportNetwork       *network,
                              EntImportNations       *nations,
                              const EntImportOptions *options,
                              EntImportResult        *result)
{
  g_autoptr (GArray) roles = g_array_new (FALSE, FALSE, sizeof (EntImportNodeRole));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *kinds = ent_import_tie_kind_list ();
  Ties self = { network, nations, options, result, seen };

  g_return_if_fail (result != NULL);

  if (!options->ties && !ent_import_network_roles_find (network, nations, roles))
    return;
  for (guint i = 0; i < ent_import_network_get_n_edges (network) && !ent_import_nations_is_cancelled (nations); i++)
    {
      const EntImportEdge *edge = ent_import_network_get_edge (network, i);
      EntTieKind kind;

      if (!is_tie (&self, edge, roles))
        continue;
      if (find_kind (&self, edge, &kind))
        take_edge (&self, edge, kind);
      else
        leave (&self, edge, ENT_IMPORT_ASKED,
               g_strdup_printf (_("the edge joins two nations; --tie-kind KIND says what kind of tie it is: %s"), kinds));
    }
}
