/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-fact.h"

#include <glib/gi18n.h>

#include "words/ent-list-words.h"
#include "words/ent-record-words.h"

static void
fact_free (gpointer data)
{
  EntFact *fact = data;

  g_free (fact->text);
  g_free (fact->name);
  g_free (fact->url);
  g_free ((guint32 *) fact->rows.rows);
  g_free (fact);
}

static char *
escape (const char *text)
{
  return text != NULL ? ent_record_escape (text) : NULL;
}

static EntFact *
append (GPtrArray   *facts,
        EntFactKind  kind,
        const char  *text)
{
  EntFact *fact = g_new0 (EntFact, 1);

  fact->kind = kind;
  fact->text = escape (text);
  g_ptr_array_add (facts, fact);
  return fact;
}

/**
 * ent_facts_new:
 *
 * Returns: (transfer full) (element-type EntFact): no facts yet
 */
GPtrArray *
ent_facts_new (void)
{
  return g_ptr_array_new_with_free_func (fact_free);
}

/**
 * ent_facts_add:
 * @facts: (element-type EntFact): where to
 * @kind: what it is
 * @text: (nullable): text of a dataset or for people; nothing is added for %NULL
 */
void
ent_facts_add (GPtrArray   *facts,
               EntFactKind  kind,
               const char  *text)
{
  g_return_if_fail (facts != NULL);

  if (text != NULL)
    append (facts, kind, text);
}

/**
 * ent_facts_add_named:
 * @facts: (element-type EntFact): where to
 * @name: what it is
 * @text: (nullable): what it is in this case; nothing is added for %NULL
 */
void
ent_facts_add_named (GPtrArray  *facts,
                     const char *name,
                     const char *text)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (name != NULL);

  if (text != NULL)
    append (facts, ENT_FACT_NAMED, text)->name = escape (name);
}

/**
 * ent_facts_add_web:
 * @facts: (element-type EntFact): where to
 * @text: what the page is called
 * @url: (nullable): where it is
 */
void
ent_facts_add_web (GPtrArray  *facts,
                   const char *text,
                   const char *url)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (text != NULL);

  append (facts, ENT_FACT_WEB, text)->url = g_strdup (url);
}

/**
 * ent_facts_add_records:
 * @facts: (element-type EntFact): where to
 * @kind: links, pills, a row, or a text with sources
 * @records: the table of @rows
 * @rows: rows of that table, in the order to be shown; copied. Nothing is added
 *   for none.
 * @text: (nullable): what stands beside them
 */
void
ent_facts_add_records (GPtrArray   *facts,
                       EntFactKind  kind,
                       EntKind      records,
                       EntRows      rows,
                       const char  *text)
{
  EntFact *fact;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (kind == ENT_FACT_LINKS || kind == ENT_FACT_PILLS || kind == ENT_FACT_SOURCED || kind == ENT_FACT_ROW);

  if (rows.n_rows == 0 && (kind != ENT_FACT_SOURCED || text == NULL))
    return;
  fact = append (facts, kind, text);
  fact->records = records;
  fact->rows = (EntRows) { g_memdup2 (rows.rows, rows.n_rows * sizeof (guint32)), rows.n_rows };
}

/**
 * ent_facts_add_sources:
 * @facts: (element-type EntFact): where to
 * @sources: rows of sources; nothing is added for none
 *
 * Adds what all of the facts rest on.
 */
void
ent_facts_add_sources (GPtrArray *facts,
                       EntRows    sources)
{
  g_return_if_fail (facts != NULL);

  if (sources.n_rows == 0)
    return;
  ent_facts_add_records (facts, ENT_FACT_SOURCED, ENT_KIND_SOURCE, sources, NULL);
  ((EntFact *) g_ptr_array_index (facts, facts->len - 1))->name = escape (ngettext ("Source", "Sources", sources.n_rows));
}

typedef struct
{
  EntDataset *dataset;
  EntDay      day;
} Order;

static int
compare_nations (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Order *order = data;

  return ent_dataset_compare_nation_names (order->dataset, *(const guint32 *) a, *(const guint32 *) b, order->day);
}

/**
 * ent_facts_add_nations:
 * @facts: (element-type EntFact): where to
 * @dataset: the data
 * @nations: rows of nations, in any order; nothing is added for none
 * @day: the day shown
 *
 * Adds links to nations, by their names on the day.
 */
void
ent_facts_add_nations (GPtrArray  *facts,
                       EntDataset *dataset,
                       EntRows     nations,
                       EntDay      day)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (guint32));
  Order order = { dataset, day };

  g_return_if_fail (facts != NULL);
  g_return_if_fail (dataset != NULL);

  if (nations.n_rows > 0)
    g_array_append_vals (sorted, nations.rows, nations.n_rows);
  g_array_sort_with_data (sorted, compare_nations, &order);
  ent_facts_add_records (facts, ENT_FACT_LINKS, ENT_KIND_NATION, (EntRows) { (const guint32 *) (gpointer) sorted->data, sorted->len }, NULL);
}

/**
 * ent_facts_add_remarks:
 * @facts: (element-type EntFact): where to
 * @record: whose remarks
 * @uncertain: whether one of its dates is marked as uncertain
 *
 * Adds the note of a record and what is uncertain or disputed about it.
 */
void
ent_facts_add_remarks (GPtrArray       *facts,
                       const EntRecord *record,
                       gboolean         uncertain)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (record != NULL);

  ent_facts_add (facts, ENT_FACT_TEXT, record->note);
  if (uncertain)
    ent_facts_add (facts, ENT_FACT_DOUBT, _("The date is uncertain."));
  if (record->disputed != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("Disputed: %s"), record->disputed);

      ent_facts_add (facts, ENT_FACT_DOUBT, text);
    }
}

/* The records of a fact by name. */
static char *
dup_records (const EntFact *fact,
             EntDataset    *dataset,
             EntDay         day)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fact->rows.n_rows; i++)
    g_ptr_array_add (titles, ent_record_dup_title (dataset, ent_ref (fact->records, fact->rows.rows[i]), day));
  return ent_list_enumerate ((const char *const *) titles->pdata, titles->len);
}

/**
 * ent_facts_dup_text:
 * @facts: (element-type EntFact): facts
 * @dataset: the data that they are about
 * @day: the day shown, whose names nations have
 *
 * Returns: (transfer full): the same as plain text: a paragraph or a line for each,
 *   a blank line above a heading
 */
char *
ent_facts_dup_text (GPtrArray  *facts,
                    EntDataset *dataset,
                    EntDay      day)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (facts != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < facts->len; i++)
    {
      const EntFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *records = dup_records (fact, dataset, day);
      const char *name = *records != '\0' ? records : fact->name;

      if (fact->kind == ENT_FACT_HEADING && text->len > 0)
        g_string_append_c (text, '\n');
      if (name != NULL && fact->text != NULL)
        /* Translators: what something is, and what is said of it */
        g_string_append_printf (text, _("%1$s: %2$s"), name, fact->text);
      else
        g_string_append (text, name != NULL ? name : fact->text != NULL ? fact->text : "");
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
