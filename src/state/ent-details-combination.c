/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-combination.h"

#include <glib/gi18n.h>

#include "graph/ent-belongings.h"
#include "graph/ent-combinations.h"
#include "state/ent-details-shared.h"
#include "words/ent-combination-words.h"
#include "words/ent-range-words.h"
#include "words/ent-shared-words.h"

/* What a page is made of: the picture's own combinations on the day. */
typedef struct
{
  EntGraph        *graph;
  EntSlice        *slice;
  EntCombinations *combinations;
  GArray          *groupings; /* rows of those of the combination, in the order of the view */
  GArray          *nodes;     /* the same as nodes of the network */
} Combination;

static void
combination_clear (Combination *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->groupings);
  ent_combinations_free (self->combinations);
  ent_slice_free (self->slice);
  ent_graph_unref (self->graph);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Combination, combination_clear)

static void
combination_init (Combination *self,
                  EntDetails  *details)
{
  g_autoptr (EntQuery) query = ent_view_get_query (details->view, details->dataset);
  g_auto (GStrv) ids = g_strsplit (details->thing.groupings, ",", -1);

  self->graph = ent_graph_new (details->dataset, query);
  self->slice = ent_slice_new (self->graph, ent_view_get_day (details->view), NULL);
  self->combinations = ent_combinations_new (self->slice);
  self->groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint g = 0; g < ent_graph_get_n_groupings (self->graph); g++)
    {
      guint32 row = ent_graph_get_ref (self->graph, g).row;

      if (!g_strv_contains ((const char *const *) ids, ent_dataset_get_grouping (details->dataset, row)->record.id))
        continue;
      g_array_append_val (self->groupings, row);
      g_array_append_val (self->nodes, g);
    }
}

/* Whether a combination has all groupings of the page. */
static gboolean
has_all (const Combination    *self,
         const EntCombination *of)
{
  guint n_found = 0;

  for (guint i = 0; i < of->n_groupings; i++)
    for (guint j = 0; j < self->nodes->len; j++)
      n_found += of->groupings[i] == g_array_index (self->nodes, guint, j);
  return self->nodes->len > 0 && n_found == self->nodes->len;
}

static gboolean
is_exact (const Combination    *self,
          const EntCombination *of)
{
  return has_all (self, of) && of->n_groupings == self->nodes->len;
}

/* How many nations are in exactly the groupings, or in them and perhaps in others. */
static guint
count_nations (const Combination *self,
               gboolean           (*suits) (const Combination *, const EntCombination *))
{
  guint n = 0;

  for (guint i = 0; i < ent_combinations_get_n (self->combinations); i++)
    {
      const EntCombination *of = ent_combinations_get (self->combinations, i);

      n += suits (self, of) ? of->n_nations : 0;
    }
  return n;
}

static char *
dup_title (const Combination *self)
{
  const EntCombination of = { .groupings = (const guint *) (gpointer) self->nodes->data, .n_groupings = self->nodes->len };

  return ent_combination_words_new_name (self->slice, &of);
}

static char *
dup_names (const Combination *self,
           EntDataset        *dataset)
{
  return ent_shared_words_dup_names (dataset, (EntRows) { (const guint32 *) (gpointer) self->groupings->data, self->groupings->len });
}

/* ent_details_combination_write_words:
 * Title and summary: how many nations are in exactly the groupings, and at least in them. */
void
ent_details_combination_write_words (EntDetails *details)
{
  g_auto (Combination) self;
  EntPeriod days;
  EntRange range = ent_view_get_days (details->view, &days);
  g_autofree char *date = range == ENT_RANGE_NONE ? ent_day_to_text (days.last) : ent_range_words_dup_period (days, range);
  g_autofree char *exactly = NULL;
  g_autofree char *names = NULL;
  g_autofree char *at_least = NULL;
  guint n_exactly, n_at_least;

  combination_init (&self, details);
  n_exactly = count_nations (&self, is_exact);
  n_at_least = count_nations (&self, has_all);
  details->title = dup_title (&self);
  if (range == ENT_RANGE_NONE)
    /* Translators: how many nations are members of exactly some groupings, and a date */
    exactly = g_strdup_printf (ngettext ("%1$u nation on %2$s", "%1$u nations on %2$s", n_exactly), n_exactly, date);
  else
    /* Translators: how many nations were members of exactly some groupings, and when: “at any time between” two dates */
    exactly = g_strdup_printf (ngettext ("%1$u nation %2$s", "%1$u nations %2$s", n_exactly), n_exactly, date);
  names = dup_names (&self, details->dataset);
  at_least = g_strdup_printf (ngettext ("At least %s: %u nation", "At least %s: %u nations", n_at_least), names, n_at_least);
  details->summary = n_at_least == n_exactly ? g_steal_pointer (&exactly) : g_strconcat (exactly, " · ", at_least, NULL);
}

/* ent_details_combination_add_tabs:
 * Its nations, which are asked for when somebody looks, as they are others on other days. */
void
ent_details_combination_add_tabs (EntDetails *details)
{
  EntDetailsTab *tab = ent_details_add_tab (details, ENT_DETAILS_COMBINATION, _("Nations"));

  tab->copies = 1u << ENT_DETAILS_COPY_TEXT | 1u << ENT_DETAILS_COPY_TABLE;
}

/* ------------------------------------------------------------------------ */

/* The groupings of a combination as rows. */
static GArray *
list_rows (const Combination    *self,
           const EntCombination *of)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < of->n_groupings; i++)
    {
      guint32 row = ent_graph_get_ref (self->graph, of->groupings[i]).row;

      g_array_append_val (rows, row);
    }
  return rows;
}

/* Calls a function for each nation of a combination, with all groupings that it is in. */
typedef void (*NationFunc) (const EntBelonging *belonging,
                            EntDetails *details,
                            gpointer data);

static void
each_nation (const Combination *self,
             EntDetails        *details,
             guint              i,
             NationFunc         func,
             gpointer           data)
{
  const EntCombination *of = ent_combinations_get (self->combinations, i);
  g_autoptr (GArray) rows = list_rows (self, of);

  for (guint j = 0; j < of->n_nations; j++)
    func (&(EntBelonging) { .nation = ent_graph_get_ref (self->graph, of->nations[j]).row,
                            .in = { (const guint32 *) (gpointer) rows->data, rows->len } },
          details, data);
}

static void
add_nation (const EntBelonging *belonging,
            EntDetails         *details,
            gpointer            data)
{
  EntPeriod days;

  ent_view_get_days (details->view, &days);
  ent_details_shared_add_nation (data, details->dataset, belonging, days);
}

static void
add_heading (GPtrArray  *facts,
             const char *name,
             guint       n)
{
  /* Translators: a heading such as “Exactly BRICS and SCO”, and how many nations follow */
  g_autofree char *heading = g_strdup_printf (_("%1$s (%2$u)"), name, n);

  ent_facts_add (facts, ENT_FACT_HEADING, heading);
}

/* ent_details_combination_add_facts:
 * Its nations, and since when they are in each of the groupings; then who is in more of those shown. */
void
ent_details_combination_add_facts (GPtrArray  *facts,
                                   EntDetails *details)
{
  g_auto (Combination) self;
  guint n_exactly, n_more;

  combination_init (&self, details);
  n_exactly = count_nations (&self, is_exact);
  n_more = count_nations (&self, has_all) - n_exactly;
  add_heading (facts, details->title, n_exactly);
  for (guint i = 0; i < ent_combinations_get_n (self.combinations); i++)
    if (is_exact (&self, ent_combinations_get (self.combinations, i)))
      each_nation (&self, details, i, add_nation, facts);
  if (n_more == 0)
    return;
  /* Translators: a heading above nations that are members of more of the groupings shown */
  add_heading (facts, _("In others as well"), n_more);
  for (guint i = 0; i < ent_combinations_get_n (self.combinations); i++)
    {
      const EntCombination *of = ent_combinations_get (self.combinations, i);

      if (has_all (&self, of) && !is_exact (&self, of))
        each_nation (&self, details, i, add_nation, facts);
    }
}

static void
append_nation (const EntBelonging *belonging,
               EntDetails         *details,
               gpointer            data)
{
  g_autoptr (GArray) shown = ent_details_find_groupings (details->dataset, details->view);
  EntPeriod days;

  ent_view_get_days (details->view, &days);
  ent_details_shared_append_nation (data, details->dataset, belonging, (EntRows) { (const guint32 *) (gpointer) shown->data, shown->len }, days);
}

/* ent_details_combination_dup_table:
 * Returns: (transfer full): a table in CSV: those who are at least in the groupings, with all groupings
 *   shown and since when they are in each; who is in exactly these comes first */
char *
ent_details_combination_dup_table (EntDetails *details)
{
  g_auto (Combination) self;
  g_autoptr (GArray) shown = ent_details_find_groupings (details->dataset, details->view);
  GString *table = g_string_new (NULL);
  EntPeriod days;
  EntRange range = ent_view_get_days (details->view, &days);

  combination_init (&self, details);
  ent_details_shared_append_head (table, details->dataset, (EntRows) { (const guint32 *) (gpointer) shown->data, shown->len }, days, range);
  for (guint more = 0; more < 2; more++)
    for (guint i = 0; i < ent_combinations_get_n (self.combinations); i++)
      {
        const EntCombination *of = ent_combinations_get (self.combinations, i);

        if (has_all (&self, of) && is_exact (&self, of) == (more == 0))
          each_nation (&self, details, i, append_nation, table);
      }
  return g_string_free (table, FALSE);
}
