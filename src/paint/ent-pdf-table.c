/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-pdf-table.h"

#include <glib/gi18n.h>

#include "model/ent-citation.h"

/* A table on its way. */
typedef struct
{
  const EntCaptionDay *days; /* borrowed */
  guint                n_days;
  EntSlice            *slice; /* of the last day */
  EntGraph            *graph;
  EntDataset          *dataset;
  GArray              *rows;    /* EntPdfRow */
  GArray              *sources; /* rows of sources in the order of their numbers; owned */
} Table;

static void
row_clear (gpointer data)
{
  EntPdfRow *row = data;

  for (guint i = 0; i < ENT_PDF_N_CELLS; i++)
    g_free (row->cells[i]);
  g_clear_pointer (&row->numbers, g_array_unref);
  g_free (row->url);
}

static EntPdfRow *
add_row (Table         *table,
         EntPdfRowKind  kind,
         char          *first,
         EntThing       thing)
{
  g_array_append_vals (table->rows, &(EntPdfRow) { .kind = kind, .cells = { first }, .thing = thing }, 1);
  return &g_array_index (table->rows, EntPdfRow, table->rows->len - 1);
}

static void
add_head (Table      *table,
          const char *first,
          const char *second)
{
  EntPdfRow *row = add_row (table, ENT_PDF_ROW_HEAD, g_strdup (first), ENT_THING_NOTHING);

  row->cells[1] = g_strdup (second);
  /* Translators: head of the column that says since when or until when */
  row->cells[2] = g_strdup (_("Time"));
}

/* A source that is not yet in the list is added to it. */
static guint
number_of (Table   *table,
           guint32  source)
{
  for (guint i = 0; i < table->sources->len; i++)
    if (g_array_index (table->sources, guint32, i) == source)
      return i + 1;
  g_array_append_val (table->sources, source);
  return table->sources->len;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

static void
add_entry (Table           *table,
           const EntRecord *record,
           char            *name,
           const char      *what,
           EntPresence      presence,
           EntSpan          span,
           EntThing         thing)
{
  EntPdfRow *row = add_row (table, ENT_PDF_ROW_ENTRY, name, thing);

  /* Translators: a role or a kind of tie that may or may not hold on the day, such as “Observer, possibly” */
  row->cells[1] = presence == ENT_PRESENCE_POSSIBLY ? g_strdup_printf (_("%s, possibly"), what) : g_strdup (what);
  row->cells[2] = ent_span_to_text (span);
  row->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < record->sources.n_rows; i++)
    {
      guint number = number_of (table, record->sources.rows[i]);

      g_array_append_val (row->numbers, number);
    }
  g_array_sort (row->numbers, compare_numbers);
}

static guint32
nation_of (Table         *table,
           const EntEdge *edge)
{
  return ent_graph_get_ref (table->graph, edge->nation).row;
}

static int
compare_edges (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const EntEdge *first = &ent_graph_get_edges (((Table *) data)->graph)[*(const guint *) a];
  const EntEdge *second = &ent_graph_get_edges (((Table *) data)->graph)[*(const guint *) b];
  Table *table = data;
  int order = ((int) first->role > (int) second->role) - ((int) first->role < (int) second->role);

  if (order == 0)
    order = ent_dataset_compare_nation_names (table->dataset, nation_of (table, first), nation_of (table, second),
                                              ent_slice_get_day (table->slice));
  return order != 0 ? order : (first->membership > second->membership) - (first->membership < second->membership);
}

/* What holds on one of the days, and certainly if it does so on one of them. */
static EntPresence
find_node (Table *table,
           guint  node)
{
  EntPresence presence = ENT_PRESENCE_ABSENT;

  for (guint i = 0; i < table->n_days; i++)
    presence = MAX (presence, ent_slice_get_node (table->days[i].slice, node));
  return presence;
}

/* Likewise; @day is the last on which it holds. */
static EntPresence
find_edge (Table  *table,
           guint   edge,
           EntDay *day)
{
  EntPresence presence = ENT_PRESENCE_ABSENT;

  for (guint i = 0; i < table->n_days; i++)
    if (ent_slice_get_edge (table->days[i].slice, edge) != ENT_PRESENCE_ABSENT)
      {
        presence = MAX (presence, ent_slice_get_edge (table->days[i].slice, edge));
        *day = ent_slice_get_day (table->days[i].slice);
      }
  return presence;
}

static EntPresence
find_tie (Table  *table,
          guint   tie,
          EntDay *day)
{
  EntPresence presence = ENT_PRESENCE_ABSENT;

  for (guint i = 0; i < table->n_days; i++)
    if (ent_slice_get_tie (table->days[i].slice, tie) != ENT_PRESENCE_ABSENT)
      {
        presence = MAX (presence, ent_slice_get_tie (table->days[i].slice, tie));
        *day = ent_slice_get_day (table->days[i].slice);
      }
  return presence;
}

/* Who has which role in a grouping on one of the days. */
static void
add_grouping (Table *table,
              guint  node)
{
  EntRows incident = ent_graph_get_incident (table->graph, node);
  EntRef grouping = ent_graph_get_ref (table->graph, node);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (guint));
  EntDay day;

  if (find_node (table, node) == ENT_PRESENCE_ABSENT)
    return;
  for (guint i = 0; i < incident.n_rows; i++)
    if (find_edge (table, incident.rows[i], &day) != ENT_PRESENCE_ABSENT)
      g_array_append_val (edges, incident.rows[i]);
  g_array_sort_with_data (edges, compare_edges, table);

  add_row (table, ENT_PDF_ROW_SECTION, g_strdup (ent_dataset_get_grouping_name (table->dataset, grouping.row)), ent_thing_of (grouping));
  if (edges->len > 0)
    add_head (table, _("Nation"), _("Role"));
  for (guint i = 0; i < edges->len; i++)
    {
      const EntEdge *edge = &ent_graph_get_edges (table->graph)[g_array_index (edges, guint, i)];
      const EntMembership *membership = ent_dataset_get_membership (table->dataset, edge->membership);
      EntPresence presence = find_edge (table, g_array_index (edges, guint, i), &day);
      guint32 nation = nation_of (table, edge);

      add_entry (table, &membership->record, g_strdup (ent_dataset_get_nation_name_at (table->dataset, nation, day)),
                 ent_role_to_text (edge->role), presence, membership->span, ent_thing_of (ent_ref (ENT_KIND_NATION, nation)));
    }
}

static void
add_ties (Table *table)
{
  const EntTieLine *lines = ent_graph_get_ties (table->graph);
  gboolean begun = FALSE;

  for (guint i = 0; i < ent_graph_get_n_ties (table->graph); i++)
    {
      const EntTie *tie = ent_dataset_get_tie (table->dataset, lines[i].tie);
      EntDay day;
      EntPresence presence = find_tie (table, i, &day);

      if (presence == ENT_PRESENCE_ABSENT)
        continue;
      if (!begun)
        {
          add_row (table, ENT_PDF_ROW_SECTION, g_strdup (_("Ties")), ENT_THING_NOTHING);
          add_head (table, _("Nations"), _("Kind"));
          begun = TRUE;
        }
      add_entry (table, &tie->record,
                 g_strdup_printf ("%s – %s", ent_dataset_get_nation_name_at (table->dataset, tie->nations[0], day),
                                  ent_dataset_get_nation_name_at (table->dataset, tie->nations[1], day)),
                 ent_tie_kind_to_text (tie->kind), presence, tie->span, ent_thing_of (ent_ref (ENT_KIND_NATION, tie->nations[0])));
    }
}

static void
add_sources (Table *table)
{
  if (table->sources->len == 0)
    return;
  add_row (table, ENT_PDF_ROW_SECTION, g_strdup (_("Sources")), ENT_THING_NOTHING);
  for (guint i = 0; i < table->sources->len; i++)
    {
      const EntSource *source = ent_dataset_get_source (table->dataset, g_array_index (table->sources, guint32, i));
      EntPdfRow *row = add_row (table, ENT_PDF_ROW_SOURCE, ent_citation_dup_text (source), ENT_THING_NOTHING);

      row->number = i + 1;
      row->url = ent_citation_dup_url (source);
    }
}

/**
 * ent_pdf_table_new:
 * @days: (array length=n_days): what is shown, on days of one network
 * @n_days: how many
 * @title: what it is called
 * @description: what it shows, in sentences
 *
 * Puts what is shown into words: who has which role in which grouping and since
 * when, the ties, and the sources of all that, numbered in the order in which
 * pictures cite them. Of several days all counts that holds on one of them.
 *
 * Returns: (transfer full) (element-type EntPdfRow): the rows
 */
GArray *
ent_pdf_table_new (const EntCaptionDay *days,
                   guint                n_days,
                   const char          *title,
                   const char          *description)
{
  Table table = { .days = days, .n_days = n_days };

  g_return_val_if_fail (days != NULL && n_days > 0, NULL);

  table.slice = days[n_days - 1].slice;
  table.graph = ent_slice_get_graph (table.slice);
  table.dataset = ent_graph_get_dataset (table.graph);
  table.rows = g_array_new (FALSE, FALSE, sizeof (EntPdfRow));
  g_array_set_clear_func (table.rows, row_clear);
  table.sources = ent_caption_list_sources (days, n_days);

  add_row (&table, ENT_PDF_ROW_TITLE, g_strdup (title), ENT_THING_NOTHING);
  add_row (&table, ENT_PDF_ROW_NOTE, g_strdup (description), ENT_THING_NOTHING);
  for (guint node = 0; node < ent_graph_get_n_groupings (table.graph); node++)
    add_grouping (&table, node);
  add_ties (&table);
  add_sources (&table);
  g_array_unref (table.sources);
  return table.rows;
}
