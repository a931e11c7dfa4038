/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-private.h"

#include <glib/gi18n.h>

#include "app/ent-facts.h"
#include "model/ent-history.h"

static int
compare_refs (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  EntDataset *dataset = data;
  EntRef first = *(const EntRef *) a;
  EntRef second = *(const EntRef *) b;
  EntDate earlier, later;

  if (first.kind == ENT_KIND_EVENT)
    {
      earlier = ent_dataset_get_event (dataset, first.row)->from;
      later = ent_dataset_get_event (dataset, second.row)->from;
    }
  else
    {
      earlier = ent_dataset_get_quote (dataset, first.row)->date;
      later = ent_dataset_get_quote (dataset, second.row)->date;
    }
  /* Newest first; what happened at the same time in the order of the data. */
  int order = ent_date_compare (later, earlier);

  return order != 0 ? order : (first.row > second.row) - (first.row < second.row);
}

/* What happened to any of the shown groupings, each thing once, newest first. */
static EntRowList *
collect (EntState *state,
         EntKind   kind)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const char * const *ids = ent_view_get_groupings (ent_state_get_view (state));
  g_autofree gboolean *taken = g_new0 (gboolean, ent_dataset_get_n_rows (dataset, kind) + 1);
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (EntRef));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 grouping = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);
      g_autoptr (GArray) rows = NULL;

      if (grouping == ENT_ROW_NONE)
        continue;
      rows = kind == ENT_KIND_EVENT ? ent_history_get_events (dataset, ent_ref (ENT_KIND_GROUPING, grouping))
                                    : ent_history_get_quotes (dataset, ent_ref (ENT_KIND_GROUPING, grouping));
      for (guint j = 0; j < rows->len; j++)
        {
          EntRef ref = ent_ref (kind, g_array_index (rows, guint32, j));

          if (!taken[ref.row])
            g_array_append_val (refs, ref);
          taken[ref.row] = TRUE;
        }
    }
  g_array_sort_with_data (refs, compare_refs, dataset);
  return ent_row_list_new (dataset, (const EntRef *) refs->data, refs->len);
}

/* ent_details_fill_overview:
 * The page for when nothing is selected: what is shown, the latest about it,
 * and what the data is. */
void
ent_details_fill_overview (EntDetailsPage *page,
                           EntState       *state)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  g_autoptr (EntRowList) events = collect (state, ENT_KIND_EVENT);
  g_autoptr (EntRowList) quotes = collect (state, ENT_KIND_QUOTE);
  g_autofree char *updated = ent_day_to_text (ent_dataset_get_updated (dataset));
  GtkBox *facts;

  ent_details_add_records (page, "events", _("Events"), TRUE, events);
  ent_details_add_records (page, "quotes", _("Quotes"), TRUE, quotes);

  facts = ent_details_page_add_facts (page, "about", _("About"));
  gtk_box_append (facts, ent_facts_new_text (_("Select a nation or a grouping in the picture to read about it. Move the date to see who belonged to what at the time."), NULL));
  gtk_box_append (facts, ent_facts_new_fact (_("Data"), ent_dataset_get_title (dataset)));
  if (ent_dataset_get_description (dataset) != NULL)
    gtk_box_append (facts, ent_facts_new_text (ent_dataset_get_description (dataset), NULL));
  gtk_box_append (facts, ent_facts_new_fact (_("Updated"), updated));
  if (ent_dataset_get_license (dataset) != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Licence of the data"), ent_dataset_get_license (dataset)));
}
