/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-related.h"

static void
add_ref (GArray  *related,
         EntKind  kind,
         guint32  row)
{
  EntRef ref = ent_ref (kind, row);

  if (row != ENT_ROW_NONE)
    g_array_append_val (related, ref);
}

static void
add_rows (GArray  *related,
          EntKind  kind,
          EntRows  rows)
{
  for (guint i = 0; i < rows.n_rows; i++)
    add_ref (related, kind, rows.rows[i]);
}

/**
 * ent_related_new:
 * @dataset: the data
 * @ref: what is selected, or %ENT_REF_NONE
 *
 * A membership and a tie bring out their two ends, an event its nations and
 * groupings, a quote also the nation it was spoken for. Nations and groupings
 * bring out what the picture itself says of them, so nothing is added.
 * Something may be named twice.
 *
 * Returns: (transfer full) (element-type EntRef): what goes with @ref, without it
 */
GArray *
ent_related_new (EntDataset *dataset,
                 EntRef      ref)
{
  GArray *related = g_array_new (FALSE, FALSE, sizeof (EntRef));

  g_return_val_if_fail (dataset, related);

  switch (ref.kind)
    {
    case ENT_KIND_MEMBERSHIP:
      {
        const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);

        add_ref (related, ENT_KIND_NATION, membership->nation);
        add_ref (related, ENT_KIND_GROUPING, membership->grouping);
        break;
      }

    case ENT_KIND_TIE:
      {
        const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);

        add_ref (related, ENT_KIND_NATION, tie->nations[0]);
        add_ref (related, ENT_KIND_NATION, tie->nations[1]);
        break;
      }

    case ENT_KIND_EVENT:
      {
        const EntEvent *event = ent_dataset_get_event (dataset, ref.row);

        add_rows (related, ENT_KIND_NATION, event->nations);
        add_rows (related, ENT_KIND_GROUPING, event->groupings);
        break;
      }

    case ENT_KIND_QUOTE:
      {
        const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);

        add_ref (related, ENT_KIND_NATION, quote->nation);
        add_rows (related, ENT_KIND_NATION, quote->nations);
        add_rows (related, ENT_KIND_GROUPING, quote->groupings);
        break;
      }

    case ENT_KIND_NONE:
    case ENT_KIND_NATION:
    case ENT_KIND_GROUPING:
    case ENT_KIND_SOURCE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
      break;
    }
  return related;
}
