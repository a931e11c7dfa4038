/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-hop-pass.h"

#include <string.h>

/* As many as every processor looks at at once. Written out, since compilers do not find this by themselves. */
typedef gint16 Eight __attribute__ ((vector_size (8 * sizeof (gint16))));

#define N_EIGHTS (ENT_N_HOP_PASS_SOURCES / 8)

static inline Eight
choose_shorter (Eight ways,
                Eight others)
{
  Eight stays = ways < others;

  return (ways & stays) | (others & ~stays);
}

/**
 * ent_hop_pass:
 * @rows: by node, 64 numbers: how many steps each source is away, as far as that is known, or %ENT_HOP_PASS_FAR
 * @first: from which of these on 32 are looked at
 * @adjacency: who is joined to whom
 * @order: all nodes
 * @backwards: whether it is gone through from its end
 *
 * Goes through all nodes once, each of which learns from its neighbours, those before it included, what ways they know.
 *
 * This is the innermost loop of the layout of deep networks.
 *
 * Time: O(nodes + edges), for all 32 sources at once.
 *
 * Returns: whether any way has become shorter
 */
gboolean
ent_hop_pass (guint16            *rows,
              guint               first,
              const EntAdjacency *adjacency,
              const guint        *order,
              gboolean            backwards)
{
  const guint *starts = adjacency->starts, *neighbours = adjacency->neighbours;
  Eight shorter = { 0 };
  gint16 any = 0;

  for (guint i = 0; i < adjacency->n; i++)
    {
      guint node = order[backwards ? adjacency->n - 1 - i : i];
      guint16 *row = &rows[(gsize) node * ENT_N_HOP_SOURCES + first];
      Eight before[N_EIGHTS], ways[N_EIGHTS], others[N_EIGHTS];

      memcpy (before, row, sizeof before);
      memcpy (ways, row, sizeof ways);
      for (guint k = starts[node]; k < starts[node + 1]; k++)
        {
          memcpy (others, &rows[(gsize) neighbours[k] * ENT_N_HOP_SOURCES + first], sizeof others);
          for (guint j = 0; j < N_EIGHTS; j++)
            ways[j] = choose_shorter (ways[j], others[j] + 1);
        }
      for (guint j = 0; j < N_EIGHTS; j++)
        shorter |= before[j] ^ ways[j];
      memcpy (row, ways, sizeof ways);
    }
  for (guint j = 0; j < 8; j++)
    any |= shorter[j];

  return any != 0;
}
