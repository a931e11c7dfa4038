/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-pipeline.h"

#define WAIT_LIMIT_S 120

static inline gboolean
wait_give_up_cb (gpointer data)
{
  g_error ("The layout takes longer than %d seconds", WAIT_LIMIT_S);
  return G_SOURCE_REMOVE;
}

/* Lets the main loop run until nothing is arranged any more. */
static inline void
wait_for_layout (EntPipeline *pipeline)
{
  guint source = g_timeout_add_seconds (WAIT_LIMIT_S, wait_give_up_cb, NULL);

  while (ent_pipeline_get_busy (pipeline))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/* Drops a pipeline. A worker that was cancelled still holds it until it has heard of it. */
static inline void
wait_until_gone (EntPipeline *pipeline)
{
  gpointer watched = pipeline;
  guint source = g_timeout_add_seconds (WAIT_LIMIT_S, wait_give_up_cb, NULL);

  g_object_add_weak_pointer (G_OBJECT (pipeline), &watched);
  g_object_unref (pipeline);
  while (watched)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}
