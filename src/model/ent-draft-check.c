/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-draft-check.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "base/ent-nearest.h"
#include "base/ent-shown.h"
#include "base/ent-visible.h"
#include "base/ent-web-address.h"

/* What the tables are called in a data file, for the paths of problems. */
static const char *const table_names[ENT_N_KINDS] = {
  [ENT_KIND_SOURCE] = "sources",     [ENT_KIND_NATION] = "nations",
  [ENT_KIND_GROUPING] = "groupings", [ENT_KIND_MEMBERSHIP] = "memberships",
  [ENT_KIND_TIE] = "ties",           [ENT_KIND_EVENT] = "events",
  [ENT_KIND_QUOTE] = "quotes",       [ENT_KIND_PRESET] = "presets",
};

/**
 * ent_draft_check_get_table:
 * @kind: a kind of record
 *
 * Returns: what its table is called in a data file
 */
const char *
ent_draft_check_get_table (EntKind kind)
{
  return table_names[kind];
}

/**
 * ent_draft_check_get_names:
 * @check: a check
 * @kind: a kind of record
 *
 * Returns: (transfer none): who is called how among the drafts of @kind
 */
EntNameIndex *
ent_draft_check_get_names (EntDraftCheck *check,
                           EntKind        kind)
{
  if (check->names[kind] == NULL)
    check->names[kind] = ent_name_index_new (check->drafts[kind]);
  return check->names[kind];
}

/**
 * ent_draft_check_list_ids:
 * @check: a check
 * @kind: a kind of record that has ids
 * @rows: rows of it
 * @n_rows: how many are meant, of which @rows are the first
 *
 * Returns: (transfer full): the ids of the first %ENT_DRAFT_CHECK_MAX_LISTED,
 *   and how many more there are, for a message
 */
char *
ent_draft_check_list_ids (EntDraftCheck *check,
                          EntKind        kind,
                          EntRows        rows,
                          guint          n_rows)
{
  const guint max = ENT_DRAFT_CHECK_MAX_LISTED;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (rows.n_rows, max); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            ent_draft_store_get_id (check->drafts[kind], rows.rows[i]));
  if (n_rows > max)
    /* Translators: goes on a list of ids: “BRA, CHN, IND and 7 more” */
    g_string_append_printf (list, ngettext (" and %u more", " and %u more", n_rows - max), n_rows - max);
  return g_string_free (list, FALSE);
}

/**
 * ent_draft_check_clear:
 * @check: a check that is over
 */
void
ent_draft_check_clear (EntDraftCheck *check)
{
  for (guint kind = 0; kind < ENT_N_KINDS; kind++)
    {
      g_clear_pointer (&check->names[kind], ent_name_index_free);
      g_clear_pointer (&check->found[kind], g_free);
    }
  g_clear_pointer (&check->beyond_lives, g_array_unref);
}

/**
 * ent_draft_check_problem:
 * @check: a check
 * @level: error or warning
 * @field: (nullable): the field at fault, or %NULL for the whole record; of the
 *   file itself while there is no draft
 * @format: the message
 * @...: its parameters
 */
void
ent_draft_check_problem (EntDraftCheck   *check,
                         EntProblemLevel  level,
                         const char      *field,
                         const char      *format,
                         ...)
{
  const EntRecordDraft *draft = check->draft;
  g_autofree char *record = draft != NULL ? g_strdup_printf ("%s[%u]", table_names[draft->kind], draft->index) : NULL;
  g_autofree char *path = record != NULL && field != NULL ? g_strconcat (record, ".", field, NULL) : NULL;
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (level == ENT_PROBLEM_ERROR)
    check->n_errors++;
  check->func (level, path != NULL ? path : record != NULL ? record : field, message, check->user_data);
}

#define ERROR(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_ERROR, field, __VA_ARGS__)
#define WARN(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_WARNING, field, __VA_ARGS__)

static gboolean
check_length (EntDraftCheck *check,
              const char    *field,
              const char    *text,
              glong          max_chars)
{
  glong n_chars;

  /* A character has one byte at least. */
  if (strlen (text) <= (gsize) max_chars)
    return TRUE;
  n_chars = g_utf8_strlen (text, -1);
  if (n_chars <= max_chars)
    return TRUE;

  ERROR (field, _("%1$ld characters are too many; at most %2$ld are read here"), n_chars, max_chars);
  return FALSE;
}

/**
 * ent_draft_check_id:
 * @check: a check
 *
 * Returns: whether the draft's id is there and well formed
 */
gboolean
ent_draft_check_id (EntDraftCheck *check)
{
  const char *id = check->draft->id;

  if (id == NULL || *id == '\0')
    {
      ERROR ("id", _("an id is missing"));
      return FALSE;
    }

  if (!check_length (check, "id", id, ENT_MAX_ID))
    return FALSE;
  for (const char *c = id; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("-_.", *c) == NULL)
      {
        g_autofree char *shown = ent_shown (id);

        ERROR ("id", _("the id “%s” may hold only the letters a to z, digits, “-”, “_” and “.”"), shown);
        return FALSE;
      }

  return TRUE;
}

/**
 * ent_draft_check_line:
 * @check: a check
 * @field: what the field is called
 * @text: (nullable): what it holds
 * @required: whether it must be there
 *
 * Reads a name or a title, which stands on one line. Characters that have no
 * place there are cleaned away, as ent_visible_clean() does.
 *
 * Returns: (nullable) (transfer none): the dataset's copy of the line
 */
const char *
ent_draft_check_line (EntDraftCheck *check,
                      const char    *field,
                      const char    *text,
                      gboolean       required)
{
  if (text == NULL || *text == '\0')
    {
      if (required)
        ERROR (field, _("a text is missing"));
      return NULL;
    }
  if (!check_length (check, field, text, ENT_MAX_LINE))
    return NULL;
  if (ent_visible_is_empty (text))
    {
      ERROR (field, _("nothing of this text can be seen"));
      return NULL;
    }

  if (!ent_visible_is_clean (text))
    {
      g_autofree char *clean = ent_visible_clean (text);
      g_autofree char *shown = ent_shown (text);

      WARN (field, _("“%s” has tabs, line breaks, control characters or needless blanks; they are left out, or a blank stands for them"),
            shown);
      return ent_arena_intern (check->dataset->arena, clean);
    }
  return text;
}

/**
 * ent_draft_check_lines:
 * @check: a check
 * @field: what the field is called
 * @texts: (nullable): what it holds
 *
 * Reads each as ent_draft_check_line() does; none may be empty.
 *
 * Returns: (transfer none): the dataset's copy of the list, never %NULL
 */
const char *const *
ent_draft_check_lines (EntDraftCheck     *check,
                       const char        *field,
                       const char *const *texts)
{
  static const char *const none[] = { NULL };
  g_autoptr (GPtrArray) lines = NULL;

  if (texts == NULL)
    return none;
  lines = g_ptr_array_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", field, i);
      const char *line = ent_draft_check_line (check, place, texts[i], TRUE);

      if (line != NULL)
        g_ptr_array_add (lines, (gpointer) line);
    }
  g_ptr_array_add (lines, NULL);
  return ent_arena_copy_strv (check->dataset->arena, (const char *const *) lines->pdata);
}

/**
 * ent_draft_check_text:
 * @check: a check
 * @field: what the field is called
 * @text: (nullable): what it holds
 * @required: whether it must be there
 *
 * Reads a text that may have several lines.
 *
 * Returns: (nullable) (transfer none): @text, if there is any
 */
const char *
ent_draft_check_text (EntDraftCheck *check,
                      const char    *field,
                      const char    *text,
                      gboolean       required)
{
  if (text == NULL || *text == '\0')
    {
      if (required)
        ERROR (field, _("a text is missing"));
      return NULL;
    }
  if (!check_length (check, field, text, ENT_MAX_TEXT))
    return NULL;
  if (strlen (text) > ENT_MAX_LINE && ent_visible_get_longest_word (text) > ENT_MAX_LINE)
    {
      ERROR (field, _("a word of more than %d characters is too long"), ENT_MAX_LINE);
      return NULL;
    }
  if (required && ent_visible_is_empty (text))
    {
      ERROR (field, _("nothing of this text can be seen"));
      return NULL;
    }
  if (ent_shown_needs_escapes (text))
    WARN (field, _("the text has control characters; they are shown as marks"));

  return text;
}

/**
 * ent_draft_check_date:
 * @check: a check
 * @field: what the field is called
 * @text: (nullable): what it holds
 * @required: whether it must be there
 *
 * Returns: the date, or no date
 */
EntDate
ent_draft_check_date (EntDraftCheck *check,
                      const char    *field,
                      const char    *text,
                      gboolean       required)
{
  g_autoptr (GError) error = NULL;
  EntDate date = { 0 };

  if (text == NULL)
    {
      if (required)
        ERROR (field, _("a date is missing"));
    }
  else if (!ent_date_parse (text, &date, &error))
    {
      ERROR (field, "%s", error->message);
    }

  return date;
}

/**
 * ent_draft_check_day:
 * @check: a check
 * @field: what the field is called
 * @text: (nullable): what it holds
 *
 * Returns: the date, which is one day; or no date
 */
EntDate
ent_draft_check_day (EntDraftCheck *check,
                     const char    *field,
                     const char    *text)
{
  g_autoptr (GError) error = NULL;
  EntDate date = { 0 };

  if (text == NULL)
    return date;
  if (!ent_date_parse_day (text, &date.earliest, &error))
    {
      ERROR (field, "%s", error->message);
      return (EntDate) { 0 };
    }
  date.latest = date.earliest;
  date.precision = ENT_PRECISION_DAY;
  return date;
}

/**
 * ent_draft_check_span:
 * @check: a check
 * @from_field: what the beginning is called
 * @from: (nullable): the beginning as written
 * @until_field: what the end is called
 * @until: (nullable): the end as written
 * @from_required: whether the beginning must be there
 *
 * Returns: the span of the two dates
 */
EntSpan
ent_draft_check_span (EntDraftCheck *check,
                      const char    *from_field,
                      const char    *from,
                      const char    *until_field,
                      const char    *until,
                      gboolean       from_required)
{
  EntSpan span = {
    ent_draft_check_date (check, from_field, from, from_required),
    ent_draft_check_date (check, until_field, until, FALSE),
  };

  /* `until` is the first day on which it no longer holds, so two equal days leave nothing. */
  if (ent_span_is_empty (span))
    ERROR (until_field, _("“%1$s” is not after the beginning, “%2$s”"), until, from);

  return span;
}

/**
 * ent_draft_check_place:
 * @check: a check
 * @field: what the place is called: “place” or “capital”
 *
 * Returns: the place of the draft
 */
EntPlace
ent_draft_check_place (EntDraftCheck *check,
                       const char    *field)
{
  const EntRecordDraft *draft = check->draft;
  EntPlace place = { .latitude_deg = NAN, .longitude_deg = NAN, .unknown_keys = draft->place_unknown_keys };
  gboolean has_latitude = !isnan (draft->latitude_deg), has_longitude = !isnan (draft->longitude_deg);

  if (draft->place_name != NULL || has_latitude || has_longitude)
    {
      g_autofree char *name = g_strconcat (field, ".name", NULL);

      place.name = ent_draft_check_line (check, name, draft->place_name, TRUE);
    }
  if (has_latitude != has_longitude)
    ERROR (field, _("latitude and longitude come together or not at all"));
  else if (has_latitude && !(fabs (draft->latitude_deg) <= 90))
    ERROR (field, _("the latitude %g is not between -90 and 90"), draft->latitude_deg);
  else if (has_longitude && !(fabs (draft->longitude_deg) <= 180))
    ERROR (field, _("the longitude %g is not between -180 and 180"), draft->longitude_deg);
  else
    {
      place.latitude_deg = draft->latitude_deg;
      place.longitude_deg = draft->longitude_deg;
    }

  return place;
}

/**
 * ent_draft_check_url:
 * @check: a check
 * @field: what the field is called
 * @text: (nullable): what it holds
 *
 * Returns: (nullable) (transfer none): @text, if it is an address, as
 *   ent_web_address_find_fault() has it
 */
const char *
ent_draft_check_url (EntDraftCheck *check,
                     const char    *field,
                     const char    *text)
{
  g_autofree char *fault = NULL;

  if (text == NULL || !check_length (check, field, text, ENT_MAX_URL))
    return NULL;

  fault = ent_web_address_find_fault (text);
  if (fault != NULL)
    {
      g_autofree char *shown = ent_shown (text);

      ERROR (field, _("“%1$s” is not an address: %2$s"), shown, fault);
      return NULL;
    }

  return text;
}

/**
 * ent_draft_check_choice:
 * @check: a check
 * @field: what the field is called
 * @text: (nullable): what it holds
 * @n_choices: how many values there are
 * @to_id: gives the id of a value
 * @otherwise: the value when there is none; @n_choices if there must be one
 *
 * Returns: the value chosen, or a valid one after an error
 */
guint
ent_draft_check_choice (EntDraftCheck *check,
                        const char    *field,
                        const char    *text,
                        guint          n_choices,
                        const char    *(*to_id) (guint),
                        guint          otherwise)
{
  EntNearest nearest;

  if (text == NULL && otherwise < n_choices)
    return otherwise;
  for (guint i = 0; text != NULL && i < n_choices; i++)
    if (*text == *to_id (i) && strcmp (text, to_id (i)) == 0)
      return i;

  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < n_choices; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", to_id (i));

  if (text == NULL)
    {
      ERROR (field, _("a value is missing; it is one of: %s"), known->str);
      return 0;
    }

  g_autofree char *shown = ent_shown (text);
  g_autofree char *meant = NULL;

  nearest = ent_nearest_init (text);
  for (guint i = 0; i < n_choices; i++)
    ent_nearest_offer (&nearest, to_id (i), to_id (i));
  meant = ent_nearest_finish (&nearest);
  if (meant != NULL)
    ERROR (field, _("“%1$s” is not known here; did you mean “%2$s”?"), shown, meant);
  else
    ERROR (field, _("“%1$s” is not known here; it is one of: %2$s"), shown, known->str);
  return 0;
}

/**
 * ent_draft_check_record:
 * @check: a check
 *
 * Returns: what all records have in common, of the draft
 */
EntRecord
ent_draft_check_record (EntDraftCheck *check)
{
  const EntRecordDraft *draft = check->draft;
  EntRecord record = {
    .id = draft->id,
    .note = ent_draft_check_text (check, "note", draft->note, FALSE),
    .disputed = ent_draft_check_text (check, "disputed", draft->disputed, FALSE),
    .unknown_keys = draft->unknown_keys,
  };

  /* A source is one, and a preset says nothing about the world. */
  if (draft->kind == ENT_KIND_SOURCE || draft->kind == ENT_KIND_PRESET)
    return record;

  record.sources = ent_draft_check_references (check, ENT_KIND_SOURCE, "sources", draft->sources);
  if (draft->sources == NULL || draft->sources[0] == NULL)
    ERROR ("sources", _("a source is missing; every record names at least one"));
  return record;
}
