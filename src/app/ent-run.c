/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-run.h"

#include "app/ent-application.h"

/**
 * ent_run:
 * @argc: how many words
 * @argv: the words of the call
 *
 * Shows windows until they are closed. It is all that the program asks of the part
 * that has them, and asks by name.
 *
 * Returns: how the program ends
 */
int
ent_run (int    argc,
         char **argv)
{
  g_autoptr (EntApplication) application = ent_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
