/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-change-words.h"

#include <glib/gi18n.h>

#include "words/ent-list-words.h"

/* More nations than this are counted instead of named. */
#define MAX_NAMED 10

/* And what is more than so many clauses of a sentence, which nobody reads or hears to the end. */
#define MAX_CLAUSES 24

/* Changes of the same kind, which are told in one clause. */
typedef struct
{
  EntDataset           *dataset;
  const EntGraphChange *changes;
  guint                 n_changes;
} Alike;

/* “Egypt and Iran”, or how many. */
static char *
write_who (const Alike *alike)
{
  const char *names[MAX_NAMED];

  if (alike->n_changes > MAX_NAMED)
    return g_strdup_printf (ngettext ("%u nation", "%u nations", alike->n_changes), alike->n_changes);
  for (guint i = 0; i < alike->n_changes; i++)
    {
      const EntGraphChange *change = &alike->changes[i];
      /* Who ends has the name of the day before. */
      EntDay day = change->after == ENT_N_ROLES ? change->date.earliest - 1 : change->date.latest;

      names[i] = ent_dataset_get_nation_name_at (alike->dataset, change->nation, day);
    }
  return ent_list_join_names (names, alike->n_changes);
}

static const char *
get_grouping (const Alike *alike)
{
  return ent_dataset_get_grouping_name (alike->dataset, alike->changes[0].grouping);
}

static char *
write_beginning (const Alike *alike,
                 EntRole      role)
{
  guint n = alike->n_changes;
  g_autofree char *who = write_who (alike);
  const char *grouping = get_grouping (alike);

  switch (role)
    {
    case ENT_ROLE_MEMBER:
      /* Translators: nations and a grouping, such as “Egypt joins BRICS”; so in all that follow. The number is that of the nations. */
      return g_strdup_printf (ngettext ("%s joins %s", "%s join %s", n), who, grouping);
    case ENT_ROLE_OBSERVER:
      return g_strdup_printf (ngettext ("%s becomes an observer of %s", "%s become observers of %s", n), who, grouping);
    case ENT_ROLE_DIALOGUE_PARTNER:
      return g_strdup_printf (ngettext ("%s becomes a dialogue partner of %s", "%s become dialogue partners of %s", n), who, grouping);
    case ENT_ROLE_PARTNER:
      return g_strdup_printf (ngettext ("%s becomes a partner of %s", "%s become partners of %s", n), who, grouping);
    case ENT_ROLE_ASSOCIATE:
      return g_strdup_printf (ngettext ("%s becomes an associate of %s", "%s become associates of %s", n), who, grouping);
    case ENT_ROLE_CANDIDATE:
      return g_strdup_printf (ngettext ("%s becomes a candidate for %s", "%s become candidates for %s", n), who, grouping);
    case ENT_ROLE_INVITED:
      return g_strdup_printf (ngettext ("%s is invited to %s", "%s are invited to %s", n), who, grouping);
    default:
      return g_strdup_printf (ngettext ("%s is suspended from %s", "%s are suspended from %s", n), who, grouping);
    }
}

static char *
write_end (const Alike *alike,
           EntRole      role)
{
  guint n = alike->n_changes;
  g_autofree char *who = write_who (alike);
  const char *grouping = get_grouping (alike);

  switch (role)
    {
    case ENT_ROLE_MEMBER:
      /* Translators: nations and a grouping, such as “Egypt leaves BRICS”; so in all that follow. The number is that of the nations. */
      return g_strdup_printf (ngettext ("%s leaves %s", "%s leave %s", n), who, grouping);
    case ENT_ROLE_OBSERVER:
      return g_strdup_printf (ngettext ("%s is no longer an observer of %s", "%s are no longer observers of %s", n), who, grouping);
    case ENT_ROLE_DIALOGUE_PARTNER:
      return g_strdup_printf (ngettext ("%s is no longer a dialogue partner of %s", "%s are no longer dialogue partners of %s", n), who, grouping);
    case ENT_ROLE_PARTNER:
      return g_strdup_printf (ngettext ("%s is no longer a partner of %s", "%s are no longer partners of %s", n), who, grouping);
    case ENT_ROLE_ASSOCIATE:
      return g_strdup_printf (ngettext ("%s is no longer an associate of %s", "%s are no longer associates of %s", n), who, grouping);
    case ENT_ROLE_CANDIDATE:
      return g_strdup_printf (ngettext ("%s is no longer a candidate for %s", "%s are no longer candidates for %s", n), who, grouping);
    case ENT_ROLE_INVITED:
      return g_strdup_printf (ngettext ("%s is no longer invited to %s", "%s are no longer invited to %s", n), who, grouping);
    default:
      return g_strdup_printf (ngettext ("%s is no longer suspended from %s", "%s are no longer suspended from %s", n), who, grouping);
    }
}

/* What a nation was until now stands behind what it becomes. */
static char *
add_before (const char *text,
            EntRole     before)
{
  switch (before)
    {
    case ENT_ROLE_MEMBER:
      /* Translators: nations become something in a grouping; what they were in it until now. So in all that follow. */
      return g_strdup_printf (_("%s (member before)"), text);
    case ENT_ROLE_OBSERVER:
      return g_strdup_printf (_("%s (observer before)"), text);
    case ENT_ROLE_DIALOGUE_PARTNER:
      return g_strdup_printf (_("%s (dialogue partner before)"), text);
    case ENT_ROLE_PARTNER:
      return g_strdup_printf (_("%s (partner before)"), text);
    case ENT_ROLE_ASSOCIATE:
      return g_strdup_printf (_("%s (associate before)"), text);
    case ENT_ROLE_CANDIDATE:
      return g_strdup_printf (_("%s (candidate before)"), text);
    case ENT_ROLE_INVITED:
      return g_strdup_printf (_("%s (invited before)"), text);
    default:
      return g_strdup (text);
    }
}

static char *
write_role_change (const Alike *alike)
{
  const EntGraphChange *change = &alike->changes[0];
  g_autofree char *text = NULL;

  if (change->after == ENT_N_ROLES)
    return write_end (alike, change->before);
  text = write_beginning (alike, change->after);
  return add_before (text, change->before);
}

static char *
write_tie (const Alike *alike)
{
  const EntGraphChange *change = &alike->changes[0];
  const EntTie *tie = ent_dataset_get_tie (alike->dataset, change->ref.row);
  const char *title = tie->title != NULL ? tie->title : ent_tie_kind_to_text (tie->kind);
  const char *first = ent_dataset_get_nation_name_at (alike->dataset, change->nation, change->date.earliest);
  const char *second = ent_dataset_get_nation_name_at (alike->dataset, change->other, change->date.earliest);

  if (change->kind == ENT_GRAPH_CHANGE_TIE_BEGAN)
    /* Translators: a tie, such as “Treaty alliance”, and its two nations */
    return g_strdup_printf (_("%s of %s and %s begins"), title, first, second);
  /* Translators: a tie, such as “Treaty alliance”, and its two nations */
  return g_strdup_printf (_("%s of %s and %s ends"), title, first, second);
}

/* Founders of whom nobody asked, such as those that are hidden, founded it all the same. */
static gboolean
has_other_founders (const Alike *grouping,
                    const Alike *founders)
{
  const EntGraphChange *founded = &grouping->changes[0];
  EntRows rows = ent_dataset_get_memberships_of_grouping (grouping->dataset, founded->grouping);
  guint n = 0;

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (grouping->dataset, rows.rows[i]);

      n += membership->role == ENT_ROLE_MEMBER && membership->founding && membership->record.disputed == NULL
           && ent_date_equal (membership->span.from, founded->date);
    }
  return n > founders->n_changes;
}

/* A grouping begins: its founders may follow in the list. */
static char *
write_founding (const Alike *grouping,
                const Alike *founders)
{
  g_autofree char *who = NULL;

  if (founders->n_changes == 0)
    /* Translators: a grouping */
    return g_strdup_printf (_("%s is founded"), get_grouping (grouping));
  who = write_who (founders);
  if (has_other_founders (grouping, founders))
    /* Translators: a grouping, and some of the nations that found it */
    return g_strdup_printf (_("%s is founded by %s, among others"), get_grouping (grouping), who);
  /* Translators: a grouping, and the nations that found it */
  return g_strdup_printf (_("%s is founded by %s"), get_grouping (grouping), who);
}

static char *
write_ended (const Alike *alike)
{
  g_autofree char *who = NULL;

  if (alike->changes[0].nation == ENT_ROW_NONE)
    /* Translators: a grouping */
    return g_strdup_printf (_("%s ends"), get_grouping (alike));
  who = write_who (alike);
  /* Translators: nations that are no more, such as “Czechoslovakia ceases to exist” */
  return g_strdup_printf (ngettext ("%s ceases to exist", "%s cease to exist", alike->n_changes), who);
}

static char *
write_alike (const Alike *alike,
             const Alike *founders)
{
  g_autofree char *text = NULL;

  switch (alike->changes[0].kind)
    {
    case ENT_GRAPH_CHANGE_FOUNDED:
      text = write_founding (alike, founders);
      break;
    case ENT_GRAPH_CHANGE_ENDED:
      text = write_ended (alike);
      break;
    case ENT_GRAPH_CHANGE_TIE_BEGAN:
    case ENT_GRAPH_CHANGE_TIE_ENDED:
      text = write_tie (alike);
      break;
    default:
      text = write_role_change (alike);
      break;
    }
  if (!alike->changes[0].disputed)
    return g_steal_pointer (&text);
  /* Translators: what changed, where somebody sees it otherwise */
  return g_strdup_printf (_("%s (disputed)"), text);
}

/* ------------------------------------------------------------------------ */

static gboolean
are_alike (const EntGraphChange *a,
           const EntGraphChange *b)
{
  if (a->nation == ENT_ROW_NONE || b->nation == ENT_ROW_NONE || a->other != ENT_ROW_NONE || b->other != ENT_ROW_NONE)
    return FALSE;
  return a->kind == b->kind && a->disputed == b->disputed && ent_date_equal (a->date, b->date)
         && (a->nation_ends ? b->nation_ends : (a->grouping == b->grouping && a->before == b->before && a->after == b->after));
}

/* A nation that ends in several groupings is told of once. */
static gboolean
is_told (GArray               *told,
         const EntGraphChange *change)
{
  for (guint i = 0; change->nation_ends && i < told->len; i++)
    if (g_array_index (told, EntGraphChange, i).nation == change->nation)
      return TRUE;
  return FALSE;
}

/* Changes that stand at one place in time: in a list that is in order they follow each other, by kind and
 * grouping. Their dates may still be written differently, as “2004” and “about 2004”. */
typedef struct
{
  GArray   *changes; /* (element-type EntGraphChange): all there are */
  guint     first;   /* of those at that place */
  guint     end;     /* after the last of them */
  gboolean *done;    /* of each of all */
} Run;

static Run
find_run (GArray   *changes,
          guint     first,
          gboolean *done)
{
  Run run = { changes, first, first, done };

  while (run.end < changes->len
         && ent_date_compare (g_array_index (changes, EntGraphChange, run.end).date, g_array_index (changes, EntGraphChange, first).date) == 0)
    run.end++;
  return run;
}

/* All that is told together with the change at @first, and marks it as done. Only
 * what ends with a nation is told together across groupings. */
static GArray *
take_alike (const Run *run,
            guint      first)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (EntGraphChange));
  const EntGraphChange *change = &g_array_index (run->changes, EntGraphChange, first);

  for (guint i = first; i < run->end; i++)
    {
      const EntGraphChange *other = &g_array_index (run->changes, EntGraphChange, i);

      if (other->kind != change->kind || (!change->nation_ends && other->grouping != change->grouping))
        break;
      if (run->done[i] || (i != first && !are_alike (change, other)))
        continue;
      run->done[i] = TRUE;
      if (!is_told (taken, other))
        g_array_append_vals (taken, other, 1);
    }
  return taken;
}

/* The founders of the grouping whose founding is at @first. */
static GArray *
take_founders (const Run *run,
               guint      first)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (EntGraphChange));
  const EntGraphChange *founded = &g_array_index (run->changes, EntGraphChange, first);

  for (guint i = run->first; i < run->end; i++)
    {
      const EntGraphChange *other = &g_array_index (run->changes, EntGraphChange, i);

      if (run->done[i] || other->kind != ENT_GRAPH_CHANGE_JOINED || !other->founding || other->disputed || other->grouping != founded->grouping
          || !ent_date_equal (other->date, founded->date))
        continue;
      run->done[i] = TRUE;
      g_array_append_vals (taken, other, 1);
    }
  return taken;
}

/* What ends with its grouping goes without saying. */
static gboolean
goes_without_saying (const Run            *run,
                     const EntGraphChange *change)
{
  if (change->kind != ENT_GRAPH_CHANGE_ENDED || change->nation == ENT_ROW_NONE)
    return FALSE;
  for (guint i = run->first; i < run->end; i++)
    {
      const EntGraphChange *other = &g_array_index (run->changes, EntGraphChange, i);

      if (other->kind == ENT_GRAPH_CHANGE_ENDED && other->nation == ENT_ROW_NONE && other->grouping == change->grouping
          && ent_date_equal (other->date, change->date))
        return TRUE;
    }
  return FALSE;
}

static char *
add_clause (char       *text,
            const char *clause)
{
  g_autofree char *before = text;

  /* Translators: what changed on a day: one clause after the other */
  return before != NULL ? g_strdup_printf (_("%s; %s"), before, clause) : g_strdup (clause);
}

/* The clauses of the changes with the same date as the one at @first, @n_left at most. */
static char *
write_date (EntDataset *dataset,
            GArray     *changes,
            guint       first,
            gboolean   *done,
            guint      *n_left)
{
  const Run run = find_run (changes, first, done);
  char *text = NULL;

  for (guint i = first; i < run.end; i++)
    {
      const EntGraphChange *change = &g_array_index (changes, EntGraphChange, i);
      g_autoptr (GArray) founders = NULL;
      g_autoptr (GArray) alike = NULL;
      g_autofree char *clause = NULL;

      if (done[i] || *n_left == 0 || !ent_date_equal (change->date, g_array_index (changes, EntGraphChange, first).date))
        continue;
      if (goes_without_saying (&run, change))
        {
          done[i] = TRUE;
          continue;
        }
      founders = change->kind == ENT_GRAPH_CHANGE_FOUNDED ? take_founders (&run, i) : g_array_new (FALSE, FALSE, sizeof (EntGraphChange));
      alike = take_alike (&run, i);
      clause = write_alike (&(Alike) { dataset, (const EntGraphChange *) alike->data, alike->len },
                            &(Alike) { dataset, (const EntGraphChange *) founders->data, founders->len });
      text = add_clause (text, clause);
      (*n_left)--;
    }
  return text;
}

/* What no clause had room for. */
static char *
add_rest (char           *text,
          const gboolean *done,
          guint           n_changes)
{
  g_autofree char *rest = NULL;
  guint n = 0;

  for (guint i = 0; i < n_changes; i++)
    n += !done[i];
  if (n == 0)
    return text;
  /* Translators: the end of a long list of what changed */
  rest = g_strdup_printf (ngettext ("%u more change", "%u more changes", n), n);
  return add_clause (text, rest);
}

/**
 * ent_change_words_dup_clause:
 * @dataset: the data
 * @change: a change in a network of it
 *
 * Returns: (transfer full): it alone, without its date: “Egypt joins BRICS”
 */
char *
ent_change_words_dup_clause (EntDataset           *dataset,
                             const EntGraphChange *change)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (change != NULL, NULL);

  return write_alike (&(Alike) { dataset, change, 1 }, &(Alike) { dataset, NULL, 0 });
}

/**
 * ent_change_words_dup_news:
 * @dataset: the data
 * @changes: (element-type EntGraphChange): changes in a network of it, in order
 *
 * What changed, nations with the same news together. More than ten are
 * counted. What is disputed is said to be.
 *
 * Returns: (transfer full) (nullable): “Egypt, Ethiopia and Iran join BRICS”,
 *   without the dates; %NULL for no change
 */
char *
ent_change_words_dup_news (EntDataset *dataset,
                           GArray     *changes)
{
  g_autofree gboolean *done = NULL;
  guint n_left = G_MAXUINT;
  char *text = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (changes != NULL, NULL);

  done = g_new0 (gboolean, changes->len + 1);
  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *clauses = done[i] ? NULL : write_date (dataset, changes, i, done, &n_left);

      if (clauses != NULL)
        text = add_clause (text, clauses);
    }
  return text;
}

/**
 * ent_change_words_dup_sentence:
 * @dataset: the data
 * @changes: (element-type EntGraphChange): changes in a network of it, in order
 *
 * As ent_change_words_dup_news(), each date before its news and as precise as
 * it is known; what is more than two dozen clauses is counted.
 *
 * Returns: (transfer full) (nullable): “1 January 2024: Egypt, Ethiopia and
 *   Iran join BRICS”; %NULL for no change
 */
char *
ent_change_words_dup_sentence (EntDataset *dataset,
                               GArray     *changes)
{
  g_autofree gboolean *done = NULL;
  guint n_left = MAX_CLAUSES;
  char *text = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (changes != NULL, NULL);

  done = g_new0 (gboolean, changes->len + 1);
  for (guint i = 0; i < changes->len && n_left > 0; i++)
    {
      g_autofree char *clauses = done[i] ? NULL : write_date (dataset, changes, i, done, &n_left);
      g_autofree char *date = NULL;
      g_autofree char *dated = NULL;

      if (clauses == NULL)
        continue;
      date = ent_date_to_text (g_array_index (changes, EntGraphChange, i).date);
      /* Translators: a date, and what changed on it */
      dated = g_strdup_printf (_("%s: %s"), date, clauses);
      text = add_clause (text, dated);
    }
  return add_rest (text, done, changes->len);
}

/**
 * ent_change_words_dup_of:
 * @slice: a network on a day, compared with another one
 * @nation: a nation
 *
 * Returns: (transfer full) (nullable): what happened to @nation after the day
 *   that is compared with, each date before its news; %NULL if nothing did, or
 *   if days are not compared in full
 */
char *
ent_change_words_dup_of (EntSlice *slice,
                         EntRef    nation)
{
  EntGraph *graph;
  EntDay since;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) changes = NULL;

  g_return_val_if_fail (slice != NULL, NULL);

  graph = ent_slice_get_graph (slice);
  since = ent_slice_get_since (slice);
  if (nation.kind != ENT_KIND_NATION || !ent_slice_compares_in_full (slice))
    return NULL;
  all = ent_graph_list_changes (graph);
  changes = ent_graph_changes_in (all, (EntPeriod) { since + 1, ent_slice_get_day (slice) });
  for (guint i = changes->len; i-- > 0;)
    {
      const EntGraphChange *change = &g_array_index (changes, EntGraphChange, i);

      if (change->nation != nation.row && change->other != nation.row)
        g_array_remove_index (changes, i);
    }
  return ent_change_words_dup_sentence (ent_graph_get_dataset (graph), changes);
}
