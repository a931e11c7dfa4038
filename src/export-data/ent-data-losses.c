/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-data/ent-data-losses.h"

#include <glib/gi18n.h>

#include "export-data/ent-data-network.h"

/* What may be lost, and in which formats it is. */
typedef struct
{
  guint       formats; /* bits of EntDataFormat */
  guint       (*count) (EntDataChoice *choice);
  const char *text;
} Loss;

#define BIT(format) (1u << ENT_DATA_##format)

static guint
count_memberships (EntDataChoice *choice)
{
  return ent_data_choice_count (choice, ENT_KIND_MEMBERSHIP);
}

static guint
count_ties (EntDataChoice *choice)
{
  return ent_data_choice_count (choice, ENT_KIND_TIE);
}

static guint
count_events (EntDataChoice *choice)
{
  return ent_data_choice_count (choice, ENT_KIND_EVENT);
}

static guint
count_quotes (EntDataChoice *choice)
{
  return ent_data_choice_count (choice, ENT_KIND_QUOTE);
}

static guint
count_presets (EntDataChoice *choice)
{
  return ent_data_choice_count (choice, ENT_KIND_PRESET);
}

static guint
count_sources (EntDataChoice *choice)
{
  return ent_data_choice_count (choice, ENT_KIND_SOURCE);
}

static guint
count_founding (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  guint n = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    n += ent_data_choice_has (choice, ENT_KIND_MEMBERSHIP, row) && ent_dataset_get_membership (dataset, row)->founding;
  return n;
}

static guint
count_disputed (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  guint n = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    n += ent_data_choice_has (choice, ENT_KIND_MEMBERSHIP, row)
         && ent_dataset_get_membership (dataset, row)->record.disputed != NULL;
  return n;
}

/* Notes that cannot stand at one edge of several times. */
static guint
count_notes (EntDataChoice *choice)
{
  g_autoptr (EntDataNetwork) network = ent_data_network_new (choice);
  const EntDataEdge *edges = (const EntDataEdge *) (gpointer) network->edges->data;
  guint n = 0;

  for (guint i = 1; i < network->edges->len; i++)
    n += ent_data_edge_is_same (&edges[i - 1], &edges[i]) && edges[i].role != NULL && g_strcmp0 (edges[i - 1].note, edges[i].note) != 0;
  return n;
}

/* Nations and groupings that no membership names. */
static guint
count_alone (EntDataChoice *choice)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  guint n_nations = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    if (ent_data_choice_has (choice, ENT_KIND_MEMBERSHIP, row))
      {
        const EntMembership *membership = ent_dataset_get_membership (dataset, row);

        g_hash_table_add (named, GUINT_TO_POINTER (2 * membership->nation));
        g_hash_table_add (named, GUINT_TO_POINTER (2 * membership->grouping + 1));
      }
  n_nations = ent_data_choice_count (choice, ENT_KIND_NATION) + ent_data_choice_count (choice, ENT_KIND_GROUPING);
  return n_nations - g_hash_table_size (named);
}

#define SOURCES (BIT (CSL_JSON) | BIT (BIBTEX))
#define SHEETS (BIT (CSV) | BIT (XLSX))
#define NETWORKS (BIT (GEXF) | BIT (GRAPHML) | BIT (DOT))

static const Loss losses[] = {
  { SOURCES, count_memberships, N_("memberships") },
  { BIT (CSV) | SOURCES, count_ties, N_("ties") },
  { BIT (CSV) | NETWORKS | SOURCES, count_events, N_("events") },
  { BIT (CSV) | NETWORKS | SOURCES, count_quotes, N_("quotes") },
  { BIT (CSV) | NETWORKS | SOURCES, count_presets, N_("presets") },
  { BIT (CSV), count_sources, N_("more of sources than their ids") },
  { NETWORKS, count_sources, N_("sources") },
  { NETWORKS, count_founding, N_("who is a founding member") },
  { SHEETS | NETWORKS, count_disputed, N_("what is disputed about memberships") },
  { BIT (GEXF), count_notes, N_("notes of who was there several times") },
  { BIT (CSV), count_alone, N_("nations and groupings without memberships") },
};

/**
 * ent_data_losses_list:
 * @choice: which records
 * @format: a format
 *
 * Finds out what of the records a file of the format does not have. What
 * nations and groupings are beside their names goes without saying.
 *
 * Returns: (transfer full) (element-type utf8): a phrase for each, with how many
 */
GPtrArray *
ent_data_losses_list (EntDataChoice *choice,
                      EntDataFormat  format)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (choice != NULL, list);
  g_return_val_if_fail (format < ENT_N_DATA_FORMATS, list);

  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      const guint n = (losses[i].formats & (1u << format)) != 0 ? losses[i].count (choice) : 0;

      if (n > 0)
        g_ptr_array_add (list, g_strdup_printf ("%s (%u)", _(losses[i].text), n));
    }
  return list;
}
