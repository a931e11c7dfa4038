/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-progress.h"

#include <unistd.h>

#include <glib/gi18n.h>

/* What takes no longer is done before a person has read of it. */
#define SPEAK_US (G_USEC_PER_SEC / 2)

/* To the beginning of the line, and all of it away (ECMA-48, CR and EL). */
#define ERASE_LINE "\r\033[K"

struct _EntCliProgress
{
  char    *words;  /* owned; guarded by the mutex, as what follows the thread */
  GThread *thread; /* (nullable): waits, and speaks */
  GMutex   mutex;
  GCond    cond;
  gboolean is_news; /* the words are others than those that were said */
  gboolean is_over;
};

static gpointer
wait_and_speak (gpointer data)
{
  EntCliProgress *progress = data;
  gint64 due = g_get_monotonic_time () + SPEAK_US;
  gboolean has_spoken = FALSE;

  g_mutex_lock (&progress->mutex);
  while (!progress->is_over)
    {
      if (has_spoken ? !progress->is_news : g_get_monotonic_time () < due)
        {
          if (has_spoken)
            g_cond_wait (&progress->cond, &progress->mutex);
          else
            g_cond_wait_until (&progress->cond, &progress->mutex, due);
          continue;
        }
      if (has_spoken)
        g_printerr (ERASE_LINE);
      /* Translators: %s says what is going on, as in “Reading the data” */
      g_printerr (_("%s; Ctrl+C cancels"), progress->words);
      has_spoken = TRUE;
      progress->is_news = FALSE;
    }
  g_mutex_unlock (&progress->mutex);
  if (has_spoken)
    g_printerr (ERASE_LINE);
  return NULL;
}

/**
 * ent_cli_progress_begin:
 * @words: what is going on
 *
 * Says so on standard error after half a second, if a person sees it there: it
 * is for a terminal and leaves nothing in a file.
 *
 * Returns: (transfer full): to be ended before anything else is written
 */
EntCliProgress *
ent_cli_progress_begin (const char *words)
{
  EntCliProgress *progress;

  g_return_val_if_fail (words != NULL, NULL);

  progress = g_new0 (EntCliProgress, 1);
  progress->words = g_strdup (words);
  g_mutex_init (&progress->mutex);
  g_cond_init (&progress->cond);
  if (isatty (STDERR_FILENO))
    progress->thread = g_thread_new ("progress", wait_and_speak, progress);
  return progress;
}

/**
 * ent_cli_progress_say:
 * @progress: what has begun
 * @words: what is going on now
 *
 * Says this in place of what was said before, or is to be said.
 */
void
ent_cli_progress_say (EntCliProgress *progress,
                      const char     *words)
{
  g_return_if_fail (progress != NULL && words != NULL);

  g_mutex_lock (&progress->mutex);
  g_free (progress->words);
  progress->words = g_strdup (words);
  progress->is_news = TRUE;
  g_cond_signal (&progress->cond);
  g_mutex_unlock (&progress->mutex);
}

/**
 * ent_cli_progress_end:
 * @progress: (transfer full): what has begun
 *
 * Takes the line away again.
 */
void
ent_cli_progress_end (EntCliProgress *progress)
{
  g_return_if_fail (progress != NULL);

  g_mutex_lock (&progress->mutex);
  progress->is_over = TRUE;
  g_cond_signal (&progress->cond);
  g_mutex_unlock (&progress->mutex);
  g_clear_pointer (&progress->thread, g_thread_join);
  g_mutex_clear (&progress->mutex);
  g_cond_clear (&progress->cond);
  g_free (progress->words);
  g_free (progress);
}
