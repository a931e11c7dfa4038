/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

/* Where there is no display, GTK says so: then the part with windows has been found. */
static void
test_is_found (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) program = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG"); /* a warning of GTK is what is waited for */
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  program = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("ENT_TEST_PROGRAM"), NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (program, NULL, NULL, NULL, &message, NULL));
  g_test_message ("%s", message);
  g_assert_nonnull (strstr (message, "open display"));
  g_assert_cmpint (g_subprocess_get_exit_status (program), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/part/is-found", test_is_found);
  return g_test_run ();
}
