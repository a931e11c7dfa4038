/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-draft-meant.h"

#include <glib/gi18n.h>

/* So many are named of those that bear the same name. */
#define MAX_MEANT 12

/**
 * ent_draft_meant:
 * @check: a check
 * @kind: the kind of record that is meant
 * @name: what stands where its id is wanted
 *
 * Looks for who is called @name, and if nobody is, for the record whose id or
 * name is nearest.
 *
 * Returns: (nullable) (transfer full): their ids, for a question; %NULL where
 *   there is none
 */
char *
ent_draft_meant (EntDraftCheck *check,
                 EntKind        kind,
                 const char    *name)
{
  EntRows rows = { NULL, 0 };
  GString *meant;

  if (kind == ENT_KIND_NATION || kind == ENT_KIND_GROUPING)
    rows = ent_name_index_find_any (ent_draft_check_get_names (check, kind), name);
  if (rows.n_rows == 0)
    {
      g_autofree char *nearest = ent_dataset_suggest (check->dataset, kind, name);

      /* Translators: an id in a question */
      return nearest != NULL ? g_strdup_printf (_("“%s”"), nearest) : NULL;
    }

  meant = g_string_new (NULL);
  for (guint i = 0; i < MIN (rows.n_rows, MAX_MEANT); i++)
    {
      const char *id = ent_draft_store_get (check->drafts[kind], rows.rows[i]).id;

      if (i > 0)
        /* Translators: between the last two of several ids: “p1” or “p2” */
        g_string_append (meant, i + 1 == rows.n_rows ? _(" or ") : ", ");
      g_string_append_printf (meant, _("“%s”"), id != NULL ? id : "");
    }
  if (rows.n_rows > MAX_MEANT)
    g_string_append (meant, " …");
  return g_string_free (meant, FALSE);
}
