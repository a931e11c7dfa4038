/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-completeness.h"

#include <glib/gi18n.h>

#include "model/ent-history.h"
#include "words/ent-list-words.h"

/* Sentences as a whole: in which case a plural stands is up to the language. */
static const char *const sentences[ENT_N_EVENT_KINDS] = {
  [ENT_EVENT_SUMMIT] = N_("Summits complete from %1$s until %2$s"),
  [ENT_EVENT_MINISTERIAL] = N_("Ministers’ meetings complete from %1$s until %2$s"),
  [ENT_EVENT_FOUNDING] = N_("Foundings complete from %1$s until %2$s"),
  [ENT_EVENT_TREATY] = N_("Treaties complete from %1$s until %2$s"),
  [ENT_EVENT_AGREEMENT] = N_("Agreements complete from %1$s until %2$s"),
  [ENT_EVENT_ACCESSION] = N_("Accessions complete from %1$s until %2$s"),
  [ENT_EVENT_ROLE_CHANGE] = N_("Changes of roles complete from %1$s until %2$s"),
  [ENT_EVENT_WITHDRAWAL] = N_("Withdrawals complete from %1$s until %2$s"),
  [ENT_EVENT_SUSPENSION] = N_("Suspensions complete from %1$s until %2$s"),
  [ENT_EVENT_STATEMENT] = N_("Statements complete from %1$s until %2$s"),
  [ENT_EVENT_DISPUTE] = N_("Disputes complete from %1$s until %2$s"),
  [ENT_EVENT_EXERCISE] = N_("Exercises complete from %1$s until %2$s"),
  [ENT_EVENT_COOPERATION] = N_("Cooperation complete from %1$s until %2$s"),
  [ENT_EVENT_VISIT] = N_("Visits complete from %1$s until %2$s"),
};

static char *
dup_claim (const EntClaim *claim)
{
  g_autofree char *from = ent_date_to_text (claim->from);
  g_autofree char *until = ent_date_to_text (claim->until);
  g_autofree char *sentence = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (_(sentences[claim->kind]), from, until);
#pragma GCC diagnostic pop
  return ent_list_join_pieces (sentence, claim->note);
}

/**
 * ent_completeness_dup_text:
 * @dataset: the data
 * @grouping: row of a grouping
 *
 * Says of which events of a grouping the data has all, and that it may lack
 * others.
 *
 * Returns: (transfer full) (nullable): a line for each claim, and one for all
 *   else; %NULL if the data tells of no event and claims nothing
 */
char *
ent_completeness_dup_text (EntDataset *dataset,
                           guint32     grouping)
{
  const EntGrouping *row;
  g_autoptr (GArray) events = NULL;
  g_autoptr (GString) lines = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  row = ent_dataset_get_grouping (dataset, grouping);
  events = ent_history_get_events (dataset, ent_ref (ENT_KIND_GROUPING, grouping));
  if (row->n_claims == 0)
    /* Translators: of the events that the data tells of a grouping */
    return events->len > 0 ? g_strdup (_("Not known to be complete")) : NULL;

  lines = g_string_new (NULL);
  for (guint i = 0; i < row->n_claims; i++)
    {
      g_autofree char *line = dup_claim (&row->complete[i]);

      g_string_append_printf (lines, "%s\n", line);
    }
  /* Translators: below a line such as “Summits complete from 2001 until 2025” */
  g_string_append (lines, _("Others may be missing"));
  return g_strdup (lines->str);
}
