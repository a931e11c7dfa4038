/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts/ent-part.h"

#include <dlfcn.h>
#include <glib/gi18n.h>

/**
 * ent_part_find:
 * @part: the file of a part of the program, such as “entente-window.so”
 * @function: the name of a function of it
 * @error: where to put why it is not to be had
 *
 * Loads a part, with the libraries that it needs, if nobody has needed it before. It
 * stays as long as the program runs. Any thread.
 *
 * Returns: (nullable): the function
 */
gpointer
ent_part_find (const char  *part,
               const char  *function,
               GError     **error)
{
  void *handle;
  gpointer found;

  g_return_val_if_fail (part != NULL && function != NULL, NULL);

  handle = dlopen (part, RTLD_LAZY);
  found = handle != NULL ? dlsym (handle, function) : NULL;
  if (found == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("a part of Entente is missing: %s"), dlerror ());
  return found;
}
