/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-list-words.h"

#include <glib/gi18n.h>

/**
 * ent_list_enumerate:
 * @names: (array length=n_names): names
 * @n_names: how many
 *
 * Lists names where no sentence goes on and more may follow.
 *
 * Returns: (transfer full): “RIC, BRICS, SCO”; empty for no name
 */
char *
ent_list_enumerate (const char *const *names,
                    guint              n_names)
{
  char *list;

  g_return_val_if_fail (names != NULL || n_names == 0, NULL);

  list = g_strdup (n_names > 0 ? names[0] : "");
  for (guint i = 1; i < n_names; i++)
    {
      /* Translators: a list but for its end, such as “RIC” and “BRICS” */
      char *longer = g_strdup_printf (_("%s, %s"), list, names[i]);

      g_free (list);
      list = longer;
    }
  return list;
}

/**
 * ent_list_join_names:
 * @names: (array length=n_names): names
 * @n_names: how many
 *
 * Lists names in a sentence.
 *
 * Returns: (transfer full): “RIC, BRICS and SCO”; empty for no name
 */
char *
ent_list_join_names (const char *const *names,
                     guint              n_names)
{
  g_autofree char *others = NULL;

  g_return_val_if_fail (names != NULL || n_names == 0, NULL);

  if (n_names < 2)
    return g_strdup (n_names > 0 ? names[0] : "");
  others = ent_list_enumerate (names, n_names - 1);
  /* Translators: the end of a list, such as “RIC, BRICS” and “SCO” */
  return g_strdup_printf (_("%s and %s"), others, names[n_names - 1]);
}

/**
 * ent_list_join_pieces:
 * @first: (nullable): a piece of information
 * @second: (nullable): another one
 *
 * Puts two pieces of information that are no sentence on one line.
 *
 * Returns: (transfer full) (nullable): “member · since 2001”, or the one that
 *   is there and not empty; %NULL if both are missing
 */
char *
ent_list_join_pieces (const char *first,
                      const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second);
  if (second == NULL || *second == '\0')
    return g_strdup (first);
  return g_strdup_printf ("%s · %s", first, second);
}
