/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/aimless-watch.h"

#include <glib/gprintf.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/app/helpers.h"

/* A turn of the main loop that takes longer is told of. It fails nothing: on a
 * busy machine, or under a sanitizer, a turn can take that long for no fault. */
#define SLOW_US (2 * G_USEC_PER_SEC)

/* After this long nothing is merely slow: the run ends with the stack of the
 * turn that does not. */
#define HANG_US (90 * G_USEC_PER_SEC)

#define N_NOTES 20
#define NOTE_BYTES 160

static guint64 run_seed;
static char notes[N_NOTES][NOTE_BYTES];
static guint n_notes;
static guint n_slow;
static gint64 last_turn_us; /* atomic; 0 when nothing is watched */
static GThread *watchman;
static pthread_t main_thread;

static void
write_text (const char *text)
{
  G_GNUC_UNUSED ssize_t written = write (STDERR_FILENO, text, strlen (text));
}

/* Called where the program may be in any state, so it only writes what is there. */
static void
write_notes (void)
{
  char head[64];

  g_snprintf (head, sizeof head, "# Seed %" G_GUINT64_FORMAT ", the last events:\n", run_seed);
  write_text (head);
  for (guint i = n_notes > N_NOTES ? n_notes - N_NOTES : 0; i < n_notes; i++)
    {
      write_text ("#   ");
      write_text (notes[i % N_NOTES]);
      write_text ("\n");
    }
}

static void
signal_cb (int number)
{
  write_notes ();
  signal (number, SIG_DFL);
  raise (number);
}

#ifdef __SANITIZE_ADDRESS__
/* The sanitizer asks for this by its name. */
void __asan_on_error (void);

void
__asan_on_error (void)
{
  write_notes ();
}
#endif

/* What the libraries say of themselves, and no program can help:
 *
 * - Where a modal window comes between press and release, GTK 4.8 does not tell
 *   the widget that was pressed of the release.
 * - A tooltip of GTK 4.8 that was about to come up looks for the surface of a
 *   window that has been closed, if somebody still holds the window.
 * - A popover of GTK 4.8 whose widget was moved off all monitors has none to be
 *   placed on.
 * - A scrolled window of GTK 4.8 lets its bar fade by a clock that it no longer has
 *   when it has gone from the screen meanwhile. */
static const char *const pardoned[] = {
  "Broken accounting of active state for widget",
  "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE (surface)' failed",
  "gdk_monitor_get_geometry: assertion 'GDK_IS_MONITOR (monitor)' failed",
  "gdk_frame_clock_get_frame_time: assertion 'GDK_IS_FRAME_CLOCK (frame_clock)' failed",
};

/* Returns the widget that a message is about; %NULL for all other messages. */
static GtkWidget *
find_widget (const char *message)
{
  GtkWidget *widget = NULL;

  if (sscanf (message, "Trying to snapshot %*s %p without", (void **) &widget) != 1)
    sscanf (message, "gtk_widget_size_allocate(): attempt to allocate %*s %*s %p with", (void **) &widget);
  return widget;
}

/* The type alone seldom tells which one it is. */
static void
write_place (GtkWidget *widget)
{
  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    {
      write_text (at == widget ? "# It is a " : " in a ");
      write_text (gtk_widget_get_name (at));
    }
  write_text (widget != NULL ? "\n" : "");
}

/* A flap of libadwaita 1.2 that folds while sizes are given out leaves itself, its
 * child or what it lies in without one for a frame (ent-window-sizes.c sees to the
 * next). One that is revealed before it has a size divides by it. */
static gboolean
is_of_flap (const char *message)
{
  GtkWidget *widget = find_widget (message);

  if (g_str_has_prefix (message, "gtk_widget_size_allocate(): attempt to allocate AdwFlap"))
    return strstr (message, " -2147483648 ") != NULL;
  return widget != NULL && g_str_has_prefix (message, "Trying to snapshot")
         && (ADW_IS_FLAP (widget) || ADW_IS_FLAP (gtk_widget_get_parent (widget)) || helper_find (widget, ADW_TYPE_FLAP, 0) != NULL);
}

static gboolean
is_pardoned (const char *message)
{
  for (guint i = 0; i < G_N_ELEMENTS (pardoned); i++)
    if (g_str_has_prefix (message, pardoned[i]))
      return TRUE;
  return is_of_flap (message);
}

static GLogWriterOutput
write_cb (GLogLevelFlags   level,
          const GLogField *fields,
          gsize            n_fields,
          gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      {
        if (is_pardoned (fields[i].value))
          return G_LOG_WRITER_HANDLED;
        write_place (find_widget (fields[i].value));
      }
  return g_log_writer_default (level, fields, n_fields, NULL);
}

/* Assertions of GDK come on the older way. */
static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        data)
{
  if (!is_pardoned (message))
    g_log_default_handler (domain, level, message, NULL);
}

static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  return !is_pardoned (message);
}

static gpointer
watch_thread (gpointer data)
{
  gint64 turn_us;

  while ((turn_us = __atomic_load_n (&last_turn_us, __ATOMIC_SEQ_CST)) != 0)
    {
      if (g_get_monotonic_time () - turn_us > HANG_US)
        {
          write_text ("# The main loop does not turn any more\n");
          pthread_kill (main_thread, SIGABRT); /* it is that one whose stack is of interest */
          return NULL;
        }
      g_usleep (G_USEC_PER_SEC / 10);
    }
  return NULL;
}

void
watch_begin (guint64 seed)
{
  static const int numbers[] = { SIGABRT, SIGTRAP, SIGSEGV, SIGFPE, SIGTERM };

  run_seed = seed;
  main_thread = pthread_self ();
  n_notes = n_slow = 0;
  g_log_set_writer_func (write_cb, NULL, NULL);
  g_log_set_handler ("Gdk", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, log_cb, NULL);
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
#ifndef __SANITIZE_ADDRESS__
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    signal (numbers[i], signal_cb);
#else
  signal (numbers[0], signal_cb);
  signal (numbers[1], signal_cb);
#endif
  __atomic_store_n (&last_turn_us, g_get_monotonic_time (), __ATOMIC_SEQ_CST);
  watchman = g_thread_new ("watch", watch_thread, NULL);
}

void
watch_note (const char *format,
            ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_vsnprintf (notes[n_notes++ % N_NOTES], NOTE_BYTES, format, arguments);
  va_end (arguments);
}

/* The main loop has turned. */
void
watch_turn (void)
{
  gint64 now_us = g_get_monotonic_time ();
  gint64 took_us = now_us - __atomic_exchange_n (&last_turn_us, now_us, __ATOMIC_SEQ_CST);

  if (took_us <= SLOW_US)
    return;
  n_slow++;
  g_test_message ("Seed %" G_GUINT64_FORMAT ": %.1f s for one turn of the main loop, after: %s", run_seed, took_us / 1e6,
                  n_notes > 0 ? notes[(n_notes - 1) % N_NOTES] : "nothing");
}

/* Returns how many turns were slow. */
guint
watch_end (void)
{
  __atomic_store_n (&last_turn_us, 0, __ATOMIC_SEQ_CST);
  g_thread_join (watchman);
  return n_slow;
}
