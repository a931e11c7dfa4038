/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-record-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "words/ent-list-words.h"

/**
 * ent_record_escape:
 * @text: text of a dataset
 *
 * Makes text that somebody else wrote fit for a label: control characters and
 * marks that turn the direction of writing become visible `\u` escapes; line
 * breaks and tabs stay.
 *
 * Returns: (transfer full): plain text
 */
char *
ent_record_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && c != '\t' && ent_shown_is_harmful (c))
        g_string_append_printf (escaped, "\\u%04x", c);
      else
        g_string_append_unichar (escaped, c);
    }
  return g_string_free (escaped, FALSE);
}

/* Whether @text has @name in it as words of its own: “Niger”, not “Nigeria”. */
static gboolean
has_name (const char *text,
          const char *name)
{
  gsize length = strlen (name);

  for (const char *p = text; p != NULL && (p = strstr (p, name)) != NULL; p = g_utf8_next_char (p))
    if ((p == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
        && !g_unichar_isalnum (g_utf8_get_char (p + length)))
      return TRUE;
  return FALSE;
}

/* The nation stands in brackets behind the person, as in the records of the
 * United Nations, and not behind the office: that may be one of a body, and
 * “President of the New Development Bank (Brazil)” would be no bank there is.
 * A ministry or a union's chairperson names the nation already. */
static char *
dup_speaker (EntDataset *dataset,
             guint32     row)
{
  const EntQuote *quote = ent_dataset_get_quote (dataset, row);
  EntDay day = quote->date.earliest;
  const char *written;

  if (quote->nation == ENT_ROW_NONE)
    return g_strdup (quote->speaker);
  written = ent_dataset_get_nation_written_at (dataset, quote->nation, day); /* in the language of the office */
  if (has_name (quote->speaker, written) || has_name (quote->office, written))
    return g_strdup (quote->speaker);

  /* Translators: a person and the nation for which they speak, such as “Prabowo Subianto (Indonesia)” */
  return g_strdup_printf (_("%s (%s)"), quote->speaker, ent_dataset_get_nation_name_at (dataset, quote->nation, day));
}

static char *
dup_membership_title (EntDataset          *dataset,
                      const EntMembership *membership,
                      EntDay               day)
{
  /* Translators: a nation in a grouping, such as “India in SCO” */
  return g_strdup_printf (_("%s in %s"),
                          ent_dataset_get_nation_name_at (dataset, membership->nation, ent_span_get_nearest_day (membership->span, day)),
                          ent_dataset_get_grouping_name (dataset, membership->grouping));
}

static char *
dup_tie_title (EntDataset   *dataset,
               const EntTie *tie,
               EntDay        day)
{
  EntDay within = ent_span_get_nearest_day (tie->span, day);

  return g_strdup_printf ("%s – %s",
                          ent_dataset_get_nation_name_at (dataset, tie->nations[0], within),
                          ent_dataset_get_nation_name_at (dataset, tie->nations[1], within));
}

static char *
dup_title (EntDataset *dataset,
           EntRef      ref,
           EntDay      day)
{
  switch (ref.kind)
    {
    case ENT_KIND_SOURCE:
      return g_strdup (ent_dataset_get_source (dataset, ref.row)->title);
    case ENT_KIND_NATION:
      return g_strdup (ent_dataset_get_nation_name_at (dataset, ref.row, day));
    case ENT_KIND_GROUPING:
      return g_strdup (ent_dataset_get_grouping_name (dataset, ref.row));
    case ENT_KIND_MEMBERSHIP:
      return dup_membership_title (dataset, ent_dataset_get_membership (dataset, ref.row), day);
    case ENT_KIND_TIE:
      return dup_tie_title (dataset, ent_dataset_get_tie (dataset, ref.row), day);
    case ENT_KIND_EVENT:
      return g_strdup (ent_dataset_get_event (dataset, ref.row)->title);
    case ENT_KIND_QUOTE:
      return dup_speaker (dataset, ref.row);
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      return g_strdup ("");
    }
}

/**
 * ent_record_dup_title:
 * @dataset: a dataset
 * @ref: a record of @dataset
 * @day: the day shown, whose names nations have
 *
 * Names a record in one line, as lists and headings show it: the name of a
 * nation or grouping, the title of an event or source, “India in SCO” for a
 * membership, the two nations of a tie, the speaker of a quote and their nation.
 * Memberships, ties and quotes have a time of their own, and names of that time.
 *
 * Returns: (transfer full): plain text, empty for no record
 */
char *
ent_record_dup_title (EntDataset *dataset,
                      EntRef      ref,
                      EntDay      day)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  title = dup_title (dataset, ref, day);
  return ent_record_escape (title);
}

/**
 * ent_record_dup_other_names:
 * @dataset: a dataset
 * @nation: row of a nation
 *
 * Lists by which other names a nation is found: those the data has beside its
 * name, those of other times, and its name as written where it is another in
 * the person's language.
 *
 * Returns: (transfer full) (nullable): plain text, or %NULL if there are none
 */
char *
ent_record_dup_other_names (EntDataset *dataset,
                            guint32     nation)
{
  const EntNation *row;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *told_apart = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  row = ent_dataset_get_nation (dataset, nation);
  names = g_ptr_array_new ();
  told_apart = g_strdup_printf ("%s (%s)", row->name, row->record.id);
  if (!g_str_equal (row->name, ent_dataset_get_nation_name (dataset, nation))
      && !g_str_equal (told_apart, ent_dataset_get_nation_name (dataset, nation)))
    g_ptr_array_add (names, (gpointer) row->name);
  for (guint i = 0; row->aliases[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) row->aliases[i]);
  for (guint i = 0; i < row->n_names; i++)
    if (!g_ptr_array_find_with_equal_func (names, row->names[i].name, g_str_equal, NULL) && !g_str_equal (row->names[i].name, row->name))
      g_ptr_array_add (names, (gpointer) row->names[i].name);
  if (names->len == 0)
    return NULL;
  list = ent_list_join_names ((const char *const *) names->pdata, names->len);
  return ent_record_escape (list);
}

static char *
dup_source_subtitle (const EntSource *source)
{
  g_autofree char *issued = ent_date_is_set (source->issued) ? ent_date_to_text (source->issued) : NULL;

  return ent_list_join_pieces (source->publisher, issued);
}

static char *
dup_membership_subtitle (const EntMembership *membership)
{
  g_autofree char *dates = ent_span_to_text (membership->span);

  return ent_list_join_pieces (ent_role_to_text (membership->role), dates);
}

static char *
dup_tie_subtitle (const EntTie *tie)
{
  g_autofree char *dates = ent_span_to_text (tie->span);

  return ent_list_join_pieces (tie->title != NULL ? tie->title : ent_tie_kind_to_text (tie->kind), dates);
}

static char *
dup_event_subtitle (const EntEvent *event)
{
  g_autofree char *dates = ent_date_range_to_text (event->from, event->until);

  return ent_list_join_pieces (dates, event->place.name);
}

static char *
dup_quote_subtitle (const EntQuote *quote)
{
  g_autofree char *date = ent_date_to_text (quote->date);

  return ent_list_join_pieces (quote->office, date);
}

static char *
dup_subtitle (EntDataset *dataset,
              EntRef      ref,
              EntDay      day)
{
  switch (ref.kind)
    {
    case ENT_KIND_SOURCE:
      return dup_source_subtitle (ent_dataset_get_source (dataset, ref.row));
    case ENT_KIND_NATION:
      return g_strdup (ent_dataset_get_nation_official_name_at (dataset, ref.row, day));
    case ENT_KIND_GROUPING:
      return g_strdup (ent_dataset_get_grouping (dataset, ref.row)->full_name);
    case ENT_KIND_MEMBERSHIP:
      return dup_membership_subtitle (ent_dataset_get_membership (dataset, ref.row));
    case ENT_KIND_TIE:
      return dup_tie_subtitle (ent_dataset_get_tie (dataset, ref.row));
    case ENT_KIND_EVENT:
      return dup_event_subtitle (ent_dataset_get_event (dataset, ref.row));
    case ENT_KIND_QUOTE:
      return dup_quote_subtitle (ent_dataset_get_quote (dataset, ref.row));
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      return NULL;
    }
}

/**
 * ent_record_dup_subtitle:
 * @dataset: a dataset
 * @ref: a record of @dataset
 * @day: the day shown, whose names nations have
 *
 * The quiet line below the title: the official or full name, when and where an
 * event took place, role and dates of a membership, what a tie is and since
 * when, the office of a speaker and the day, the publisher of a source.
 *
 * Returns: (transfer full): plain text, perhaps empty
 */
char *
ent_record_dup_subtitle (EntDataset *dataset,
                         EntRef      ref,
                         EntDay      day)
{
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  subtitle = dup_subtitle (dataset, ref, day);
  return ent_record_escape (subtitle != NULL ? subtitle : "");
}
