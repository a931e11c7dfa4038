/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-draft-lives.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

/* Whether no part of @membership, as it is written or as it was clipped before,
 * certainly lies outside @life: so it is with nearly all of them. */
static gboolean
is_within (const EntMembership *membership,
           EntSpan              life)
{
  EntSpan span = membership->span, written = ent_membership_get_written (membership);

  if (ent_date_is_set (life.from)
      && ((ent_date_is_set (written.from) && written.from.latest < life.from.earliest)
          || (ent_date_is_set (span.from) && span.from.latest < life.from.earliest)
          || (!ent_date_is_set (written.from) && ent_date_is_set (written.until) && written.until.latest <= life.from.earliest)))
    return FALSE;
  return !ent_date_is_set (life.until)
         || (ent_date_is_set (written.until) && written.until.earliest <= life.until.latest && span.until.earliest <= life.until.latest);
}

/* Takes off @membership what certainly lies outside @life, and warns of it.
 * Dates are quoted as they are written, since so they are found in the file.
 * What is inside on some reading stays: on such days the membership holds
 * possibly, as ent_dataset_get_membership_presence() says. */
static void
clip (EntDraftCheck *check,
      EntMembership *membership,
      EntSpan        life,
      const char    *name)
{
  EntSpan written = ent_membership_get_written (membership);
  g_autofree char *of = NULL, *born = NULL, *gone = NULL;

  if (is_within (membership, life))
    return;
  if (membership->unclipped == NULL)
    membership->unclipped = ent_arena_copy (check->dataset->arena, &written, sizeof written);
  of = ent_shown (name);
  born = ent_date_is_set (life.from) ? ent_date_to_edtf (life.from) : NULL;
  gone = ent_date_is_set (life.until) ? ent_date_to_edtf (life.until) : NULL;
  if (born != NULL && ent_date_is_set (written.from) && written.from.latest < life.from.earliest)
    ent_draft_check_problem (check, ENT_PROBLEM_WARNING, "from",
                             _("the membership begins on “%1$s”, but %2$s only on “%3$s”; until then it does not count"),
                             check->draft->from, of, born);
  if (born != NULL && !ent_date_is_set (written.from) && ent_date_is_set (written.until) && written.until.latest <= life.from.earliest)
    {
      ent_draft_check_problem (check, ENT_PROBLEM_WARNING, "until",
                               _("the membership ends on “%1$s”, but %2$s begins only on “%3$s”; it does not count"),
                               check->draft->until, of, born);
      membership->span.from = life.from;
    }
  if (born != NULL && ent_date_is_set (membership->span.from) && membership->span.from.latest < life.from.earliest)
    membership->span.from = life.from;

  if (gone != NULL && !ent_date_is_set (written.until))
    ent_draft_check_problem (check, ENT_PROBLEM_WARNING, "until",
                             _("the membership has no end, but %1$s ended on “%2$s”; from then on it does not count"), of, gone);
  else if (gone != NULL && written.until.earliest > life.until.latest)
    ent_draft_check_problem (check, ENT_PROBLEM_WARNING, "until",
                             _("the membership ends on “%1$s”, but %2$s ended on “%3$s”; from then on it does not count"),
                             check->draft->until, of, gone);
  if (gone != NULL && (!ent_date_is_set (membership->span.until) || membership->span.until.earliest > life.until.latest))
    membership->span.until = life.until;
}

/**
 * ent_draft_lives_look:
 * @check: a check; all nations and groupings of its dataset are read
 * @row: a membership that was read just now
 *
 * Remembers a membership that is not within the lives of its grouping and its
 * nation, for ent_draft_lives_clip().
 */
void
ent_draft_lives_look (EntDraftCheck *check,
                      guint32        row)
{
  const EntMembership *membership = ent_dataset_get_membership (check->dataset, row);

  if (membership->nation == ENT_ROW_NONE || membership->grouping == ENT_ROW_NONE)
    return;
  if (is_within (membership, ent_dataset_get_grouping (check->dataset, membership->grouping)->span)
      && is_within (membership, ent_dataset_get_nation (check->dataset, membership->nation)->span))
    return;
  if (check->beyond_lives == NULL)
    check->beyond_lives = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (check->beyond_lives, row);
}

/**
 * ent_draft_lives_clip:
 * @check: a check; the rows of its dataset are read
 *
 * Clips each membership to the lives of its grouping and its nation, and warns
 * of each that had to be.
 */
void
ent_draft_lives_clip (EntDraftCheck *check)
{
  for (guint i = 0; check->beyond_lives != NULL && i < check->beyond_lives->len; i++)
    {
      guint32 row = g_array_index (check->beyond_lives, guint32, i);
      EntMembership *membership = ENT_TABLE_ROW (check->dataset, ENT_KIND_MEMBERSHIP, EntMembership, row);
      const EntNation *nation = ent_dataset_get_nation (check->dataset, membership->nation);
      const EntGrouping *grouping = ent_dataset_get_grouping (check->dataset, membership->grouping);
      EntRecordDraft draft = ent_draft_store_get (check->drafts[ENT_KIND_MEMBERSHIP], row);

      check->draft = &draft;
      clip (check, membership, grouping->span, grouping->name);
      clip (check, membership, nation->span, nation->name);
    }
  check->draft = NULL;
}
