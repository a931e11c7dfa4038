/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-caption-private.h"

/* What a caption says where days are taken together. */

static gboolean
is_range (EntCaptionFacts *facts)
{
  return ent_slice_get_range (facts->slice, NULL) != ENT_RANGE_NONE;
}

static EntPeriod
get_days (EntCaptionFacts *facts)
{
  EntPeriod days = { .last = ent_slice_get_day (facts->slice) };

  ent_slice_get_range (facts->slice, &days.first);
  return days;
}

/* Whether a membership that may be in no network would be shown. */
gboolean
ent_caption_would_show (EntCaptionFacts *facts,
                        guint32          membership)
{
  EntRange range = ent_slice_get_range (facts->slice, NULL);

  return ent_range_get_presence (facts->dataset, ent_ref (ENT_KIND_MEMBERSHIP, membership), get_days (facts), range) != ENT_PRESENCE_ABSENT;
}

/* What a faint line says; borrowed. */
const char *
ent_caption_get_possible (EntCaptionFacts *facts)
{
  return is_range (facts) ? _("Not certain on these days") : _("Not certain on this day");
}

/* Of groupings that are there without anybody, when others have some. */
char *
ent_caption_write_without (EntCaptionFacts *facts,
                           const char      *groupings)
{
  if (facts->n_members == 0)
    /* Translators: names of groupings */
    return is_range (facts) ? g_strdup_printf (_("Nobody with these roles on these days: %s"), groupings)
                            : g_strdup_printf (_("Nobody with these roles on this day: %s"), groupings);
  /* Translators: names of groupings */
  return is_range (facts) ? g_strdup_printf (_("Without a member on these days: %s"), groupings)
                          : g_strdup_printf (_("Without a member on this day: %s"), groupings);
}

/* Whether a nation had another role in the grouping within the range than the one that is shown. */
static gboolean
hides_role (EntCaptionFacts *facts)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  const EntEdge *edges = ent_graph_get_edges (graph);

  for (guint e = 1; e < ent_graph_get_n_edges (graph); e++)
    {
      gboolean is_pair = edges[e].grouping == edges[e - 1].grouping && edges[e].nation == edges[e - 1].nation;
      guint hidden = ent_slice_get_edge (facts->slice, e) == ENT_PRESENCE_ABSENT ? e : e - 1;
      EntRef row = ent_ref (ENT_KIND_MEMBERSHIP, edges[hidden].membership);

      if (is_pair && edges[e].role != edges[e - 1].role && ent_slice_get_edge (facts->slice, hidden) == ENT_PRESENCE_ABSENT
          && ent_range_get_presence (facts->dataset, row, get_days (facts), ENT_RANGE_ANY_TIME) != ENT_PRESENCE_ABSENT)
        return TRUE;
    }
  return FALSE;
}

/* What is to be known of roles that were held one after the other; %NULL when nothing. */
char *
ent_caption_write_range (EntCaptionFacts *facts)
{
  switch (ent_slice_get_range (facts->slice, NULL))
    {
    case ENT_RANGE_ANY_TIME:
      return hides_role (facts) ? g_strdup (_("Of several roles in a grouping the highest is shown")) : NULL;
    case ENT_RANGE_THROUGHOUT:
      return g_strdup (_("Only roles that were held on each of these days are shown"));
    case ENT_RANGE_NONE:
    case ENT_N_RANGES:
    default:
      return NULL;
    }
}
