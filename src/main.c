/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "cli/ent-cli.h"
#ifdef ENT_HAVE_APP
#include "app/ent-application.h"
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
  g_autoptr (EntApplication) application = ent_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
#else
  g_printerr (_("This build of Entente has no window. Try “entente --help”.\n"));
  return 2;
#endif
}
