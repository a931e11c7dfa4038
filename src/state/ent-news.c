/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-news.h"

#include <glib/gi18n.h>

#include "words/ent-change-words.h"

struct _EntNews
{
  EntPipeline *pipeline; /* owned, like the rest */
  EntGraph    *graph;    /* (nullable): of @changes */
  GArray      *changes;  /* (nullable) (element-type EntGraphChange): oldest first */
};

/**
 * ent_news_new:
 * @pipeline: that of a window; a reference is kept
 *
 * Returns: (transfer full): the news of its network
 */
EntNews *
ent_news_new (EntPipeline *pipeline)
{
  EntNews *news;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), NULL);

  news = g_new0 (EntNews, 1);
  news->pipeline = g_object_ref (pipeline);
  return news;
}

/**
 * ent_news_free:
 * @news: (transfer full) (nullable): news
 */
void
ent_news_free (EntNews *news)
{
  if (news == NULL)
    return;
  g_clear_pointer (&news->graph, ent_graph_unref);
  g_clear_pointer (&news->changes, g_array_unref);
  g_object_unref (news->pipeline);
  g_free (news);
}

static GArray *
get_changes (EntNews *news)
{
  EntGraph *graph = ent_pipeline_get_history (news->pipeline);

  if (news->graph == graph)
    return news->changes;
  g_clear_pointer (&news->graph, ent_graph_unref);
  g_clear_pointer (&news->changes, g_array_unref);
  news->graph = ent_graph_ref (graph);
  news->changes = ent_graph_list_changes (graph);
  return news->changes;
}

/**
 * ent_news_dup_on:
 * @news: news
 * @day: a day
 *
 * Returns: (transfer full) (nullable): what changed on it, such as “1 January
 *   2024: Egypt, Ethiopia and Iran join BRICS”; %NULL if nothing did
 */
char *
ent_news_dup_on (EntNews *news,
                 EntDay   day)
{
  g_autoptr (GArray) changes = NULL;

  g_return_val_if_fail (news != NULL, NULL);

  changes = ent_graph_changes_on (get_changes (news), day);
  return ent_change_words_dup_sentence (ent_graph_get_dataset (news->graph), changes);
}

/* The last day until @until at which a change begins or is done; %ENT_DAY_MIN if there is none. */
static EntDay
find_last (GArray *changes,
           EntDay  until)
{
  EntDay last = ENT_DAY_MIN;

  for (guint i = 0; i < changes->len; i++)
    {
      EntDate date = g_array_index (changes, EntGraphChange, i).date;
      EntDay ends[] = { date.earliest, date.latest };

      for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
        if (ends[end] <= until)
          last = MAX (last, ends[end]);
    }
  return last;
}

/**
 * ent_news_dup_until:
 * @news: news
 * @day: a day
 *
 * Returns: (transfer full) (nullable): what changed on @day or, if nothing did,
 *   when something did last; %NULL before the first change
 */
char *
ent_news_dup_until (EntNews *news,
                    EntDay   day)
{
  g_autofree char *text = NULL;
  EntDay last;

  g_return_val_if_fail (news != NULL, NULL);

  last = find_last (get_changes (news), day);
  if (last == ENT_DAY_MIN)
    return NULL;
  text = ent_news_dup_on (news, last);
  if (last == day)
    return g_steal_pointer (&text);
  /* Translators: a date and what changed then, before the day that is shown */
  return g_strdup_printf (_("Last change: %s"), text);
}
