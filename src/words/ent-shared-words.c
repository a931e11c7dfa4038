/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-shared-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "words/ent-list-words.h"

/* A heading names no more groupings than can be taken in. */
#define MAX_NAMED 12

/* Less than this is told in days. */
#define DAYS_OF_A_YEAR 365

/**
 * ent_shared_words_dup_number:
 * @n_groupings: a number of groupings
 *
 * Returns: (transfer full): the number as it stands in a sentence: “three”, “12”
 */
char *
ent_shared_words_dup_number (guint n_groupings)
{
  static const char *const words[] = {
    /* Translators: numbers of groupings, as in “in all three” and “in three of the seven” */
    NC_("number of groupings", "two"), NC_("number of groupings", "three"), NC_("number of groupings", "four"),
    NC_("number of groupings", "five"), NC_("number of groupings", "six"), NC_("number of groupings", "seven"),
    NC_("number of groupings", "eight"), NC_("number of groupings", "nine"), NC_("number of groupings", "ten"),
  };

  if (n_groupings < 2 || n_groupings - 2 >= G_N_ELEMENTS (words))
    return g_strdup_printf ("%u", n_groupings);
  return g_strdup (g_dpgettext2 (NULL, "number of groupings", words[n_groupings - 2]));
}

/**
 * ent_shared_words_dup_names:
 * @dataset: the data
 * @groupings: rows of groupings
 *
 * Returns: (transfer full): their names: “RIC, BRICS and SCO”
 */
char *
ent_shared_words_dup_names (EntDataset *dataset,
                            EntRows     groupings)
{
  g_autofree const char **names = g_new (const char *, groupings.n_rows + 1);

  for (guint i = 0; i < groupings.n_rows; i++)
    names[i] = ent_dataset_get_grouping_name (dataset, groupings.rows[i]);
  return ent_list_join_names (names, groupings.n_rows);
}

/* “RIC, BRICS and 46 more” */
static char *
dup_first_names (EntDataset *dataset,
                 EntRows     groupings)
{
  const guint n_more = groupings.n_rows > MAX_NAMED + 1 ? groupings.n_rows - MAX_NAMED : 0;
  g_autofree char *more = g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more);
  const char *names[MAX_NAMED + 1];

  if (n_more == 0)
    return ent_shared_words_dup_names (dataset, groupings);
  for (guint i = 0; i < MAX_NAMED; i++)
    names[i] = ent_dataset_get_grouping_name (dataset, groupings.rows[i]);
  names[MAX_NAMED] = more;
  return ent_list_join_names (names, MAX_NAMED + 1);
}

/**
 * ent_shared_words_dup_combination:
 * @dataset: the data
 * @in: rows of the groupings in which nations exactly are
 * @n_groupings: how many groupings are looked at
 *
 * Returns: (transfer full): a heading: “In all three”, “In exactly BRICS and SCO”,
 *   “Only in RIC”; more than a dozen groupings are not all named
 */
char *
ent_shared_words_dup_combination (EntDataset *dataset,
                                  EntRows     in,
                                  guint       n_groupings)
{
  g_autofree char *names = dup_first_names (dataset, in);
  g_autofree char *number = NULL;

  if (in.n_rows == 0)
    /* Translators: a heading above nations of which it is not known whether they are in a grouping */
    return g_strdup (_("In none for certain"));
  if (n_groupings == 1)
    /* Translators: a heading above nations; %s is a grouping */
    return g_strdup_printf (_("In %s"), names);
  if (in.n_rows == 1)
    /* Translators: a heading above nations; %s is a grouping */
    return g_strdup_printf (_("Only in %s"), names);
  if (in.n_rows < n_groupings)
    /* Translators: a heading above nations; %s are two groupings or more, but not all that are shown */
    return g_strdup_printf (_("In exactly %s"), names);
  if (n_groupings == 2)
    /* Translators: a heading above nations that are in two groupings */
    return g_strdup (_("In both"));
  number = ent_shared_words_dup_number (n_groupings);
  /* Translators: a heading above nations; %s is a number of groupings, such as “three” */
  return g_strdup_printf (_("In all %s"), number);
}

/**
 * ent_shared_words_dup_time:
 * @days: a number of days
 *
 * Returns: (transfer full): how long that is: “8.6 years”, and “12 days” for less
 *   than a year
 */
char *
ent_shared_words_dup_time (gint64 days)
{
  if (days < DAYS_OF_A_YEAR)
    return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), (int) days);
  /* Translators: a number of years with one decimal */
  return g_strdup_printf (_("%.1f years"), ent_stays_to_years (days));
}

/**
 * ent_shared_words_dup_together:
 * @time: since when and for how long something was so
 *
 * Returns: (transfer full) (nullable): “8.6 years, since 9 June 2017”; “at least”
 *   where it may be more, “perhaps” where it may not be so at all; %NULL if it never was
 */
char *
ent_shared_words_dup_together (const EntStayTime *time)
{
  g_autofree char *first = NULL;
  g_autofree char *length = NULL;

  if (!ent_date_is_set (time->first))
    return NULL;
  first = ent_date_to_text (time->first);
  if (time->first.latest == ENT_DAY_MAX)
    /* Translators: %s is a date, such as “2003 or later” */
    return g_strdup_printf (_("perhaps, since %s"), first);
  length = ent_shared_words_dup_time (time->days);
  if (time->days_at_most > time->days)
    /* Translators: a length of time such as “8.6 years”, and the date on which it began */
    return g_strdup_printf (_("at least %1$s, since %2$s"), length, first);
  /* Translators: a length of time such as “8.6 years”, and the date on which it began */
  return g_strdup_printf (_("%1$s, since %2$s"), length, first);
}

/**
 * ent_shared_words_dup_share:
 * @share: a part of a whole, from 0 to 1; NAN if there is no whole
 *
 * Returns: (transfer full): “60 %”, “–” for no whole
 */
char *
ent_shared_words_dup_share (double share)
{
  if (isnan (share))
    return g_strdup ("–");
  /* Translators: a part in percent */
  return g_strdup_printf (_("%.0f %%"), share * 100);
}
