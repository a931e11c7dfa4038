/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "cli/ent-cli.h"
#ifdef ENT_HAVE_APP
#include "app/ent-run.h"
#include "parts/ent-part.h"
#endif

#ifdef ENT_HAVE_APP
/* Windows are a part of their own. No command needs the libraries that they need,
 * which take longer to load than many a command takes to answer. */
static int
run_with_windows (int    argc,
                  char **argv)
{
  g_autoptr (GError) error = NULL;
  __typeof__ (&ent_run) run = ent_part_find ("entente-window.so", "ent_run", &error);

  if (run == NULL)
    {
      g_printerr (_("Entente cannot show a window: %s\n"), error->message);
      return 1;
    }
  return run (argc, argv);
}
#endif

int
main (int    argc,
      char **argv)
{
  const char *locale_dir = g_getenv ("ENTENTE_LOCALE_DIR"); /* of a program that is run from its build folder */

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL && *locale_dir != '\0' ? locale_dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (ent_cli_is_command (argc, argv))
    return ent_cli_run (argc, argv);

#ifdef ENT_HAVE_APP
  return run_with_windows (argc, argv);
#else
  g_printerr (_("This build of Entente has no window. Try “entente --help”.\n"));
  return 2;
#endif
}
