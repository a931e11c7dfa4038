/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-absence.h"

#include <glib/gi18n.h>

typedef enum
{
  THERE,
  NOT_YET,
  NO_LONGER,
} Absence;

/* What may be there on the day is not said to be absent. */
static Absence
get_absence (EntSpan span,
             EntDay  day)
{
  if (ent_span_presence (span, day) != ENT_PRESENCE_ABSENT)
    return THERE;
  return ent_date_is_set (span.from) && day < span.from.earliest ? NOT_YET : NO_LONGER;
}

/* The year alone, or what is known of it. */
static char *
dup_year (EntDate date)
{
  if (date.precision < ENT_PRECISION_YEAR)
    return ent_date_to_text (date);
  return ent_day_year_to_text (ent_day_get_year (date.earliest));
}

/**
 * ent_absence_dup_label:
 * @dataset: the data
 * @grouping: row of a grouping
 * @day: the day shown
 *
 * Returns: (transfer full) (nullable): “founded 2001” or “ended 1991”, for a
 *   place where there is room for a number; %NULL if the grouping may have
 *   existed on @day
 */
char *
ent_absence_dup_label (EntDataset *dataset,
                       guint32     grouping,
                       EntDay      day)
{
  EntSpan span;
  Absence absence;
  g_autofree char *year = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  span = ent_dataset_get_life (dataset, grouping);
  absence = get_absence (span, day);
  if (absence == THERE)
    return NULL;
  if (absence == NOT_YET && !ent_date_is_set (ent_dataset_get_grouping (dataset, grouping)->span.from))
    /* Translators: of a grouping, in a narrow column */
    return g_strdup (_("founding not known"));
  year = dup_year (absence == NOT_YET ? span.from : span.until);
  /* Translators: of a grouping, with a year, in a narrow column */
  return g_strdup_printf (absence == NOT_YET ? _("founded %s") : _("ended %s"), year);
}

/**
 * ent_absence_dup_sentence:
 * @dataset: the data
 * @ref: a nation or a grouping of @dataset
 * @day: the day shown
 *
 * Returns: (transfer full) (nullable): “Not yet founded on 1 January 1990.”,
 *   or that it no longer existed, or that a grouping had no member then; %NULL
 *   if there is nothing of this kind to say
 */
char *
ent_absence_dup_sentence (EntDataset *dataset,
                          EntRef      ref,
                          EntDay      day)
{
  g_autofree char *text = NULL;
  const char *format = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  if (ref.kind == ENT_KIND_NATION)
    {
      Absence absence = get_absence (ent_dataset_get_nation (dataset, ref.row)->span, day);

      if (absence != THERE)
        /* Translators: of a nation; %s is a date */
        format = absence == NOT_YET ? _("Did not exist yet on %s.") : _("No longer existed on %s.");
    }
  else if (ref.kind == ENT_KIND_GROUPING)
    {
      Absence absence = get_absence (ent_dataset_get_life (dataset, ref.row), day);
      g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, ref.row, day, 1u << ENT_ROLE_MEMBER);
      gboolean is_dated = ent_date_is_set (ent_dataset_get_grouping (dataset, ref.row)->span.from);

      /* Before the first membership nobody knows whether one that has no founding was there. */
      if (absence == NO_LONGER || (absence == NOT_YET && is_dated))
        /* Translators: of a grouping; %s is a date */
        format = absence == NOT_YET ? _("Not yet founded on %s.") : _("No longer existed on %s.");
      else if (members->len == 0)
        /* Translators: of a grouping; %s is a date */
        format = _("Without a member on %s.");
    }
  if (format == NULL)
    return NULL;

  text = ent_day_to_text (day);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, text);
#pragma GCC diagnostic pop
}
