/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-bundled.h"

/* PREFIX/share/entente of a program in PREFIX/bin, wherever that was moved to. */
static char *
dup_beside_program (const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *path = NULL;

  if (program == NULL)
    return NULL;
  folder = g_path_get_dirname (program);
  prefix = g_path_get_dirname (folder);
  path = g_build_filename (prefix, "share", "entente", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

/**
 * ent_bundled_file:
 * @name: the name of a file that comes with the program
 *
 * Finds what comes with the program: in the folder that the
 * environment variable `ENTENTE_DATA_DIR` names, if it is set (as for a program
 * that is run from its build folder); else beside the program's own folder, as
 * installed; else where it was configured to be installed.
 *
 * Returns: (transfer full): the file, which need not exist
 */
GFile *
ent_bundled_file (const char *name)
{
  const char *data_dir = g_getenv ("ENTENTE_DATA_DIR");
  g_autofree char *path = NULL;

  if (data_dir != NULL && *data_dir != '\0')
    path = g_build_filename (data_dir, name, NULL);
  else
    path = dup_beside_program (name);
  if (path == NULL)
    path = g_build_filename (ENT_DATADIR, name, NULL);

  return g_file_new_for_path (path);
}

/**
 * ent_bundled_dataset_file:
 *
 * Finds the data set that comes with the program, as ent_bundled_file() does.
 *
 * Returns: (transfer full): the file, which need not exist
 */
GFile *
ent_bundled_dataset_file (void)
{
  return ent_bundled_file ("entente.json");
}
