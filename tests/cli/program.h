/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Running the program as a subprocess, for the tests of the commands. */

#include <gio/gio.h>
#include <string.h>
#include <sys/wait.h>

typedef struct
{
  int   status;
  char *out;
  char *err;
} Outcome;

static inline void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->out, g_free);
  g_clear_pointer (&outcome->err, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/* Words with spaces between them; the environment has no display. */
static inline Outcome
run (const char *arguments)
{
  g_autofree char *command = g_strconcat (g_getenv ("ENT_TEST_PROGRAM"), " ", arguments, NULL);
  g_auto (GStrv) argv = NULL;
  g_auto (GStrv) environment = g_environ_unsetenv (g_environ_unsetenv (g_get_environ (), "DISPLAY"), "WAYLAND_DISPLAY");
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };
  int wait_status;

  g_assert_true (g_shell_parse_argv (command, NULL, &argv, NULL));
  g_assert_true (g_spawn_sync (NULL, argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &outcome.out, &outcome.err, &wait_status, &error));
  g_assert_no_error (error);
  outcome.status = WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -1;

  return outcome;
}

static inline void
check (const char *arguments,
       int         status,
       const char *out,
       const char *err)
{
  g_auto (Outcome) outcome = run (arguments);

  if (outcome.status != status)
    g_error ("entente %s: status %d: %s", arguments, outcome.status, outcome.err);
  if (out != NULL)
    g_assert_cmpstr (outcome.out, ==, out);
  if (err == NULL)
    g_assert_cmpstr (outcome.err, ==, "");
  else if (strstr (outcome.err, err) == NULL)
    g_error ("entente %s: “%s” should be in: %s", arguments, err, outcome.err);
}

/* What a shell makes of @script, in which “$1” is @path and "$ENT_TEST_PROGRAM"
 * the program. A display is named, though none is there. */
static inline void
check_script (const char *script,
              const char *path,
              int         status,
              const char *out,
              const char *err)
{
  const char *argv[] = { "/bin/sh", "-c", script, "sh", path, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "DISPLAY", ":0", TRUE);
  g_auto (Outcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL,
                               &outcome.out, &outcome.err, &wait_status, &error));
  g_assert_no_error (error);
  if (!WIFEXITED (wait_status) || WEXITSTATUS (wait_status) != status)
    g_error ("%s: status %d: %s", script, wait_status, outcome.err);
  if (out != NULL && strstr (outcome.out, out) == NULL)
    g_error ("%s: “%s” should be in: %s", script, out, outcome.out);
  if (err != NULL && strstr (outcome.err, err) == NULL)
    g_error ("%s: “%s” should be in: %s", script, err, outcome.err);
}
