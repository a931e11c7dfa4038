/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-listing.h"
#include "cli/ent-cli-lookup.h"
#include "graph/ent-belongings.h"
#include "graph/ent-grouping-pairs.h"
#include "graph/ent-overlap.h"
#include "words/ent-list-words.h"
#include "words/ent-shared-words.h"

static const EntCliColumn columns[] = {
  { "nation", N_("Nation") },
  { "name", N_("Name") },
};

static const EntCliColumn combination_columns[] = {
  { "groupings", N_("Exactly in"), TRUE },
  { "nation", N_("Nation") },
  { "name", N_("Name") },
  { "since", N_("Since"), TRUE },
  { "first-day", N_("First day in all") },
  { "years", N_("Years in all") },
  { "perhaps", N_("Perhaps in"), TRUE },
};

static const EntCliColumn number_columns[] = {
  { "grouping", N_("Grouping") },
  { "other", N_("Other") },
  { "members", N_("Members") },
  { "other-members", N_("Of the other") },
  { "shared", N_("Shared") },
  { "share-of-smaller", N_("Share of the smaller") },
  { "jaccard", N_("Jaccard index") },
  { "first-day", N_("First day in common") },
  { "years", N_("Years in common") },
  { "uncertain", N_("Uncertain") },
};

static int
compare_nations (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const EntCliCall *call = user_data;

  return ent_cli_dataset_compare_nations (call->dataset, *(const guint32 *) a, *(const guint32 *) b, call->day, call->format);
}

static gboolean
fill (EntCliTable       *table,
      const EntCliCall  *call,
      GError           **error)
{
  g_autoptr (GArray) groupings = ent_cli_lookup_all (call->dataset, ENT_KIND_GROUPING, call->arguments, error);
  g_autoptr (GArray) nations = NULL;

  if (groupings == NULL)
    return FALSE;
  nations = ent_overlap_in (call->dataset, (const guint32 *) groupings->data, groupings->len, call->period, call->range, call->roles);
  g_array_sort_with_data (nations, compare_nations, (gpointer) call);

  for (guint i = 0; i < nations->len; i++)
    {
      guint32 nation = g_array_index (nations, guint32, i);

      ent_cli_table_add (table, (const char *const[]) { ent_dataset_get_nation (call->dataset, nation)->record.id,
                                                        ent_cli_dataset_get_nation_name (call->dataset, nation, call->day, call->format) });
    }

  return TRUE;
}

/* ------------------------------------------------------------------------ */
/* Combinations */

/* Those of the call, each once. */
static GArray *
find_groupings (const EntCliCall  *call,
                GError           **error)
{
  g_autoptr (GArray) named = ent_cli_lookup_all (call->dataset, ENT_KIND_GROUPING, call->arguments, error);
  GArray *groupings;

  if (named == NULL)
    return NULL;
  groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < named->len; i++)
    {
      guint32 grouping = g_array_index (named, guint32, i);
      gboolean is_new = TRUE;

      for (guint j = 0; j < groupings->len; j++)
        is_new &= g_array_index (groupings, guint32, j) != grouping;
      if (is_new)
        g_array_append_val (groupings, grouping);
    }
  return groupings;
}

static EntRows
get_rows (GArray *rows)
{
  return (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len };
}

/* Names for people, ids for programs, in one cell. */
static char *
dup_groupings (const EntCliCall *call,
               EntRows           groupings)
{
  g_autofree const char **names = NULL;

  if (call->format != ENT_CLI_FORMAT_TABLE)
    return ent_cli_dataset_dup_ids (call->dataset, ENT_KIND_GROUPING, groupings);
  names = g_new (const char *, groupings.n_rows + 1);
  for (guint i = 0; i < groupings.n_rows; i++)
    names[i] = ent_dataset_get_grouping_name (call->dataset, groupings.rows[i]);
  return ent_list_enumerate (names, groupings.n_rows);
}

/* When it joined each of its groupings; where it left within a range, from when until when it was there. */
static char *
dup_joinings (const EntCliCall   *call,
              const EntBelonging *belonging)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < belonging->in.n_rows; i++)
    {
      EntSpan span = ent_stays_find_span (call->dataset, belonging->nation, belonging->in.rows[i], call->roles, call->period);
      g_autofree char *from = ent_date_to_edtf (span.from);
      g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_edtf (span.until) : NULL;

      g_string_append_printf (text, "%s%s", i == 0 ? "" : call->format == ENT_CLI_FORMAT_TABLE ? ", " : ",", from);
      if (until != NULL)
        g_string_append_printf (text, "/%s", until);
    }
  return g_string_free (text, FALSE);
}

/* How long it has been in all of its groupings at once. */
static EntStayTime
measure_time (const EntCliCall   *call,
              const EntBelonging *belonging)
{
  g_autoptr (GArray) stays = NULL;

  for (guint i = 0; i < belonging->in.n_rows; i++)
    {
      g_autoptr (GArray) in_one = ent_stays_new (call->dataset, belonging->nation, belonging->in.rows[i], call->roles);
      GArray *in_all = stays != NULL ? ent_stays_intersect (stays, in_one) : g_array_ref (in_one);

      g_clear_pointer (&stays, g_array_unref);
      stays = in_all;
    }
  return stays != NULL ? ent_stays_measure (stays, call->day) : (EntStayTime) { 0 };
}

/* Programs have a point in every language. */
static char *
write_decimal (const EntCliCall *call,
               double            number,
               guint             n_decimals)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return NULL;
  if (call->format == ENT_CLI_FORMAT_TABLE)
    return g_strdup_printf ("%.*f", (int) n_decimals, number);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, n_decimals == 1 ? "%.1f" : "%.3f", number));
}

static void
add_belonging (EntCliTable        *table,
               const EntCliCall   *call,
               const EntBelonging *belonging)
{
  EntStayTime time = measure_time (call, belonging);
  g_autofree char *groupings = dup_groupings (call, belonging->in);
  g_autofree char *perhaps = dup_groupings (call, belonging->perhaps);
  g_autofree char *joinings = dup_joinings (call, belonging);
  g_autofree char *first = ent_date_is_set (time.first) ? ent_date_to_edtf (time.first) : NULL;
  g_autofree char *years = first != NULL ? write_decimal (call, ent_stays_to_years (time.days), 1) : NULL;

  ent_cli_table_add (table, (const char *const[]) {
    groupings,
    ent_dataset_get_nation (call->dataset, belonging->nation)->record.id,
    ent_cli_dataset_get_nation_name (call->dataset, belonging->nation, call->day, call->format),
    joinings,
    first,
    years,
    perhaps,
  });
}

static int
compare_belongings (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  const EntBelonging *const *first = a, *const *second = b;

  return compare_nations (&(*first)->nation, &(*second)->nation, user_data);
}

static gboolean
fill_combinations (EntCliTable       *table,
                   const EntCliCall  *call,
                   GError           **error)
{
  g_autoptr (GArray) groupings = find_groupings (call, error);
  g_autoptr (EntBelongings) belongings = NULL;
  guint end;

  if (groupings == NULL)
    return FALSE;
  belongings = ent_belongings_new (call->dataset, get_rows (groupings), call->period, call->range, call->roles);
  for (guint first = 0; first < ent_belongings_get_n (belongings); first = end)
    {
      g_autoptr (GPtrArray) of_combination = g_ptr_array_new ();

      end = ent_belongings_get_end (belongings, first);
      for (guint i = first; i < end; i++)
        g_ptr_array_add (of_combination, (gpointer) ent_belongings_get (belongings, i));
      g_ptr_array_sort_with_data (of_combination, compare_belongings, (gpointer) call);
      for (guint i = 0; i < of_combination->len; i++)
        add_belonging (table, call, g_ptr_array_index (of_combination, i));
    }
  return TRUE;
}

/* ------------------------------------------------------------------------ */
/* Numbers */

static const char *
get_grouping (const EntCliCall *call,
              guint32           grouping)
{
  return call->format == ENT_CLI_FORMAT_TABLE ? ent_dataset_get_grouping_name (call->dataset, grouping)
                                              : ent_dataset_get_grouping (call->dataset, grouping)->record.id;
}

static void
add_pair (EntCliTable           *table,
          const EntCliCall      *call,
          const EntGroupingPair *pair)
{
  gboolean for_people = call->format == ENT_CLI_FORMAT_TABLE;
  g_autofree char *members = g_strdup_printf ("%u", pair->n_members[0]);
  g_autofree char *other_members = g_strdup_printf ("%u", pair->n_members[1]);
  g_autofree char *shared = g_strdup_printf ("%u", pair->n_shared);
  g_autofree char *share = for_people ? ent_shared_words_dup_share (pair->share_of_smaller) : write_decimal (call, pair->share_of_smaller, 3);
  g_autofree char *jaccard = write_decimal (call, pair->jaccard, 3);
  g_autofree char *first = ent_date_is_set (pair->time.first) ? ent_date_to_edtf (pair->time.first) : NULL;
  g_autofree char *years = first != NULL ? write_decimal (call, ent_stays_to_years (pair->time.days), 1) : NULL;

  ent_cli_table_add (table, (const char *const[]) {
    get_grouping (call, pair->groupings[0]),
    get_grouping (call, pair->groupings[1]),
    members,
    other_members,
    shared,
    share,
    jaccard,
    first,
    years,
    ent_grouping_pair_is_certain (pair) ? NULL : for_people ? _("yes") : "yes",
  });
}

static gboolean
fill_numbers (EntCliTable       *table,
              const EntCliCall  *call,
              GError           **error)
{
  g_autoptr (GArray) groupings = find_groupings (call, error);
  g_autoptr (GArray) pairs = NULL;

  if (groupings == NULL)
    return FALSE;
  pairs = ent_grouping_pairs_new (call->dataset, get_rows (groupings), call->period, call->range, call->roles);
  for (guint i = 0; i < pairs->len; i++)
    add_pair (table, call, &g_array_index (pairs, EntGroupingPair, i));
  return TRUE;
}

static const EntCliMode modes[] = {
  { "combinations", N_("list who is in exactly which of them, and since when"), combination_columns, G_N_ELEMENTS (combination_columns),
    fill_combinations },
  { "numbers", N_("compare each two of them in numbers"), number_columns, G_N_ELEMENTS (number_columns), fill_numbers },
};

static const EntCliListing listing = {
  .usage = {
    "overlap",
    N_("GROUPING GROUPING…"),
    N_("Lists the nations that belong to all of two or more groupings on a day.\n"
       "A table has the names in your language and is in their order; tsv and json have\n"
       "those of the data and are in the order of the ids.\n"
       "--combinations lists every nation that is in one of them, by the groupings in\n"
       "which it exactly is: since when it is in each, the first day on which it was in\n"
       "all of these, and for how many years it was. A membership that is disputed or\n"
       "holds only possibly is not counted, but named as “perhaps”.\n"
       "--numbers compares each two: how many members they share, which part that is of\n"
       "the smaller one, and which part of all members of one or both (Jaccard index),\n"
       "the first day on which they had a common member, and for how many years they did.\n"
       "With --from it lists who belonged to each of them at some time from that day on,\n"
       "not always the same time, and with --throughout to all of them on each of these\n"
       "days in the same role; combinations and numbers are then of these days, too, and\n"
       "whoever left says until when, as in 1998/2014-03-25. Years are counted until the\n"
       "last day, since ever.\n"
       "A grouping is named by its id or by any of its names."),
    N_("Examples:\n"
       "  entente overlap ric sco brics\n"
       "  entente overlap \"european union\" nato\n"
       "  entente overlap sco brics --at 2023-07-04 --format tsv\n"
       "  entente overlap sco brics --from 2016 --until 2024-06 --throughout\n"
       "  entente overlap ric sco brics --combinations\n"
       "  entente overlap g8 brics --from 2010 --combinations\n"
       "  entente overlap eu nato g7 --numbers"),
  },
  .expected = N_("overlap: two or more groupings were expected"),
  .n_least = 2,
  .n_most = G_MAXUINT,
  .with_range = TRUE,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .fill = fill,
  .modes = modes,
  .n_modes = G_N_ELEMENTS (modes),
};

/**
 * ent_cli_overlap:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Lists the nations that groupings share on a day, by name or, for programs, id;
 * or all of their nations by combination, or what each two share in numbers.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_overlap (int      argc,
                 char   **argv,
                 GError **error)
{
  return ent_cli_listing_run (&listing, argc, argv, error);
}
