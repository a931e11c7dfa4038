/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-finding.h"

#include <glib/gi18n.h>

#include "words/ent-finding-members.h"
#include "words/ent-list-words.h"
#include "words/ent-range-words.h"
#include "words/ent-shared-words.h"

/* More nations than this are counted instead of named. */
#define MAX_NAMED 4

/* What is longer says less instead. */
#define MAX_LENGTH 140

/* What one clause says: some nations, and where they are. */
typedef struct
{
  GArray  *nations;  /* nodes, owned */
  gboolean at_least; /* others may be there, too */
  gboolean more;     /* beside those of the clause before */
  guint64  in;       /* groupings by name; 0 for a number of them */
  guint    n_in;     /* how many of the groupings; all if it is their number */
} Clause;

static void
clause_clear (Clause *clause)
{
  g_clear_pointer (&clause->nations, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Clause, clause_clear)

static char *
write_names (EntSlice *slice,
             GArray   *nations)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  const char *names[MAX_NAMED];

  for (guint i = 0; i < nations->len; i++)
    names[i] = ent_dataset_get_nation_name_at (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, g_array_index (nations, guint, i)).row,
                                               ent_slice_get_day (slice));
  return ent_list_join_names (names, nations->len);
}

/* “China, India and Russia”, or how many. */
static char *
write_who (EntSlice     *slice,
           const Clause *clause,
           guint         max_named)
{
  guint n = clause->nations->len;

  if (n <= max_named)
    return write_names (slice, clause->nations);
  if (clause->more && clause->at_least)
    /* Translators: nations beside those named before; subject of “… are in RIC and SCO” */
    return g_strdup_printf (ngettext ("at least %u more", "at least %u more", n), n);
  if (clause->more)
    /* Translators: nations beside those named before; subject of “… are in RIC and SCO” */
    return g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  if (clause->at_least)
    /* Translators: subject of “… are in both” */
    return g_strdup_printf (ngettext ("at least %u nation", "at least %u nations", n), n);
  return g_strdup_printf (ngettext ("%u nation", "%u nations", n), n);
}

static char *
write_groupings (EntSlice *slice,
                 guint64   groupings)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  const char *names[ENT_FINDING_MAX_GROUPINGS];
  guint n = 0;

  for (guint g = 0; g < ent_graph_get_n_groupings (graph); g++)
    if (groupings & G_GUINT64_CONSTANT (1) << g)
      names[n++] = ent_dataset_get_grouping_name (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, g).row);
  return ent_list_join_names (names, n);
}

static char *
write_clause (EntSlice     *slice,
              const Clause *clause,
              guint         max_named)
{
  guint n_groupings = ent_graph_get_n_groupings (ent_slice_get_graph (slice));
  guint n = clause->nations->len;
  g_autofree char *who = write_who (slice, clause, max_named);
  g_autofree char *n_in = ent_shared_words_dup_number (clause->n_in);
  g_autofree char *n_all = ent_shared_words_dup_number (n_groupings);
  g_autofree char *names = NULL;

  if (clause->in != 0)
    {
      names = write_groupings (slice, clause->in);
      /* Translators: nations and groupings, such as “Iran is in BRICS and SCO”. The number is that of the nations. */
      return g_strdup_printf (ngettext ("%s is in %s", "%s are in %s", n), who, names);
    }
  if (clause->n_in < n_groupings)
    /* Translators: nations and numbers of groupings, such as “Poland is in six of the seven” */
    return g_strdup_printf (ngettext ("%s is in %s of the %s", "%s are in %s of the %s", n), who, n_in, n_all);
  if (n_groupings == 2)
    /* Translators: nations that are in both groupings of a picture */
    return g_strdup_printf (ngettext ("%s is in both", "%s are in both", n), who);
  /* Translators: nations and the number of groupings, such as “China, India and Russia are in all three” */
  return g_strdup_printf (ngettext ("%s is in all %s", "%s are in all %s", n), who, n_in);
}

/* ------------------------------------------------------------------------ */
/* Several groupings */

static Clause
find_in_number (const EntFindingMembers *members,
                guint                    n_in)
{
  return (Clause) {
    .nations = ent_finding_members_in_number (members, n_in),
    .at_least = ent_finding_members_may_be_more (members, 0, 0, n_in),
    .n_in = n_in,
  };
}

/* The nations that most groupings share, when these are more than a pair. */
static gboolean
find_in_most (const EntFindingMembers *members,
              Clause                  *clause)
{
  guint n = ent_finding_members_get_most (members);

  if (n < 2 || (n == 2 && members->n_groupings > 2))
    return FALSE;
  *clause = find_in_number (members, n);
  return TRUE;
}

/* The pair that shares most, those of whom was spoken already not counted; not
 * @other, of which was spoken, too. */
static gboolean
find_in_pair (const EntFindingMembers *members,
              guint64                  but,
              guint64                  other,
              Clause                  *clause)
{
  g_autoptr (GArray) best = NULL;
  guint64 in = 0;

  for (guint a = 0; a < members->n_groupings; a++)
    for (guint b = a + 1; b < members->n_groupings; b++)
      {
        guint64 pair = G_GUINT64_CONSTANT (1) << a | G_GUINT64_CONSTANT (1) << b;
        g_autoptr (GArray) shared = pair != other ? ent_finding_members_in (members, pair, but) : NULL;

        if (shared == NULL || shared->len <= (best != NULL ? best->len : 0))
          continue;
        g_clear_pointer (&best, g_array_unref);
        best = g_steal_pointer (&shared);
        in = pair;
      }
  if (best == NULL)
    return FALSE;
  *clause = (Clause) {
    .nations = g_steal_pointer (&best),
    .at_least = ent_finding_members_may_be_more (members, in, but, 0),
    .more = but != 0,
    .in = in,
  };
  return TRUE;
}

static char *
write_nothing_shared (const EntFindingMembers *members)
{
  gboolean possible = ent_finding_members_may_share (members);

  if (members->hides && possible)
    return NULL;
  if (members->hides)
    return g_strdup (_("No nation shown is in more than one of them"));
  if (possible)
    return g_strdup (_("No nation is in more than one of them for certain"));
  return g_strdup (_("No nation is in more than one of them"));
}

/* ------------------------------------------------------------------------ */
/* One grouping */

static char *
write_last_joined (EntSlice                *slice,
                   const EntFindingMembers *members,
                   guint                    grouping)
{
  EntDate since;
  Clause joined = { ent_finding_members_joined_last (members, grouping, &since) };
  g_auto (Clause) clause = joined;
  g_autofree char *who = NULL;
  g_autofree char *date = NULL;

  if (clause.nations == NULL)
    return NULL;
  who = write_who (slice, &clause, MAX_NAMED);
  date = ent_date_to_text (since);
  /* Translators: nations and a date, such as “Indonesia joined last (6 January 2025)”. The number is that of the nations. */
  return g_strdup_printf (ngettext ("%s joined last (%s)", "%s joined last (%s)", clause.nations->len), who, date);
}

/* Of a range there is no last one: whoever joined in it counts like the others. */
static char *
write_count_in_range (EntSlice   *slice,
                      const char *name,
                      guint       n,
                      gboolean    at_least)
{
  if (ent_slice_get_range (slice, NULL) == ENT_RANGE_THROUGHOUT)
    /* Translators: a grouping, and how many nations were members of it on every day of a range */
    return at_least ? g_strdup_printf (ngettext ("%s had at least %u member throughout", "%s had at least %u members throughout", n), name, n)
                    : g_strdup_printf (ngettext ("%s had %u member throughout", "%s had %u members throughout", n), name, n);
  /* Translators: a grouping, and how many nations were members of it on some day of a range */
  return at_least ? g_strdup_printf (ngettext ("%s had at least %u member in all", "%s had at least %u members in all", n), name, n)
                  : g_strdup_printf (ngettext ("%s had %u member in all", "%s had %u members in all", n), name, n);
}

static char *
write_count (EntSlice                *slice,
             const EntFindingMembers *members,
             guint                    grouping)
{
  guint64 in = G_GUINT64_CONSTANT (1) << grouping;
  g_autoptr (GArray) nations = ent_finding_members_in (members, in, 0);
  g_autofree char *name = write_groupings (slice, in);
  guint n = nations->len;

  if (n == 0)
    return NULL;
  if (ent_slice_get_range (slice, NULL) != ENT_RANGE_NONE)
    return write_count_in_range (slice, name, n, ent_finding_members_may_be_more (members, in, 0, 0));
  if (ent_finding_members_may_be_more (members, in, 0, 0))
    return g_strdup_printf (ngettext ("%s has at least %u member", "%s has at least %u members", n), name, n);
  /* Translators: a grouping and its number of members */
  return g_strdup_printf (ngettext ("%s has %u member", "%s has %u members", n), name, n);
}

/* ------------------------------------------------------------------------ */

/* A sentence of one clause or two. */
static char *
join_clauses (const char *first,
              const char *second)
{
  g_autofree char *both = NULL;
  g_autofree char *sentence = NULL;
  const char *rest;
  GString *text;

  /* Translators: the clauses of a sentence */
  both = second != NULL ? g_strdup_printf (_("%s; %s"), first, second) : g_strdup (first);
  /* Translators: a sentence without its end */
  sentence = g_strdup_printf (_("%s."), both);
  rest = g_utf8_next_char (sentence);
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (sentence)));
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}

/* The same of clauses that do not say when. */
static char *
join_in_range (EntSlice   *slice,
               const char *first,
               const char *second)
{
  g_autofree char *when = ent_range_words_dup_clause (slice, first);

  return join_clauses (when, second);
}

static char *
write_one (EntSlice                *slice,
           const EntFindingMembers *members)
{
  g_autofree char *count = NULL;
  g_autofree char *last = NULL;
  guint grouping = 0;

  while (ent_slice_get_node (slice, grouping) == ENT_PRESENCE_ABSENT)
    grouping++;
  count = write_count (slice, members, grouping);
  if (count == NULL)
    return NULL;
  if (ent_slice_get_range (slice, NULL) == ENT_RANGE_NONE)
    last = write_last_joined (slice, members, grouping);
  return join_clauses (count, last);
}

/* The same with ever less in it, until it is short enough. */
static char *
write_clauses (EntSlice     *slice,
               const Clause *first,
               const Clause *second)
{
  static const struct
  {
    guint    first_named;
    guint    second_named;
    gboolean has_second;
  } tries[] = { { MAX_NAMED, MAX_NAMED, TRUE }, { MAX_NAMED, 0, TRUE }, { 0, 0, TRUE }, { MAX_NAMED, 0, FALSE }, { 0, 0, FALSE } };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autofree char *one = write_clause (slice, first, tries[i].first_named);
      g_autofree char *two = second->nations != NULL && tries[i].has_second ? write_clause (slice, second, tries[i].second_named) : NULL;

      g_free (text);
      text = join_in_range (slice, one, two);
      if (g_utf8_strlen (text, -1) <= MAX_LENGTH)
        break;
    }
  return g_steal_pointer (&text);
}

static char *
write_several (EntSlice                *slice,
               const EntFindingMembers *members)
{
  g_auto (Clause) first = { 0 };
  g_auto (Clause) second = { 0 };
  g_autofree char *nothing = NULL;

  if (find_in_most (members, &first))
    {
      /* Who is in all is in each pair as well, and is not told of again. */
      guint64 but = first.n_in == members->n_groupings ? ent_finding_members_get_all (members) : 0;

      find_in_pair (members, but, 0, &second);
    }
  else if (find_in_pair (members, 0, 0, &first))
    find_in_pair (members, 0, first.in, &second);
  else
    {
      nothing = write_nothing_shared (members);
      return nothing != NULL ? join_in_range (slice, nothing, NULL) : NULL;
    }
  return write_clauses (slice, &first, &second);
}

/**
 * ent_finding_new:
 * @slice: a network on a day
 *
 * What the picture of it shows at a look: who is in all groupings or in most of
 * them, and which two share most; of a single grouping, how many members it has
 * and who joined last. Only what is certain is claimed: a membership that is
 * disputed or holds possibly is none here, and a count that it could raise is
 * “at least” so many. Nations and groupings have the names of the picture.
 *
 * Returns: (transfer full) (nullable): a sentence, such as “China, India and
 *   Russia are in all three; Iran is in BRICS and SCO.”; %NULL when there is
 *   nothing to say, as when members were not asked for
 */
char *
ent_finding_new (EntSlice *slice)
{
  g_auto (EntFindingMembers) members = { 0 };

  g_return_val_if_fail (slice != NULL, NULL);

  if (!ent_finding_members_init (&members, slice) || members.n_existing == 0)
    return NULL;
  if (members.n_existing == 1)
    return write_one (slice, &members);
  return write_several (slice, &members);
}
