/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-csv-form.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many rows say how the table is written. */
#define N_SAMPLED 100

/* More fields than this are counted as this many. */
#define MAX_COUNTED 256

/* Fewer fields in apostrophes prove nothing: words may begin and end with one. */
#define MIN_APOSTROPHES 2

static const char separators[] = { ',', ';', '\t', '|' };

/* Goes over one row and counts its fields and those in quotation marks; 0 for an empty line. */
static guint
count_fields (const char **at,
              const char  *end,
              char         separator,
              char         quote,
              guint       *n_quoted)
{
  const char *p = *at;
  gboolean quoted = FALSE, at_start = TRUE, any = FALSE;
  guint n_fields = 1;

  for (; p < end && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      any = TRUE;
      if (quoted && *p == quote && p + 1 < end && p[1] == quote)
        p++; /* written twice, it is a part of the field */
      else if (quoted)
        quoted = *p != quote;
      else if (*p == quote && at_start)
        {
          quoted = TRUE;
          (*n_quoted)++;
        }
      else if (*p == separator)
        n_fields++;
      at_start = !quoted && (*p == separator || (at_start && *p == ' '));
    }
  if (p < end && *p == '\r')
    p++;
  if (p < end && *p == '\n')
    p++;
  *at = p;
  return any ? n_fields : 0;
}

/* How many of the first rows have the number of fields that most have; nothing if that is one. */
static void
weigh (EntImportCsvForm *form,
       const char       *text,
       const char       *end)
{
  guint counts[MAX_COUNTED + 1] = { 0 };
  const char *at = text;
  guint best = 0;

  form->n_rows = form->n_quoted = 0;
  while (at < end && form->n_rows < N_SAMPLED)
    {
      const guint n = count_fields (&at, end, form->separator, form->quote, &form->n_quoted);

      counts[MIN (n, MAX_COUNTED)]++;
      form->n_rows += n > 0;
    }
  for (guint n = 1; n <= MAX_COUNTED; n++)
    if (counts[n] >= counts[best] || best == 0)
      best = counts[n] > 0 ? n : best;
  form->n_fields = best;
  form->n_alike = best > 1 ? counts[best] : 0;
}

/* What gives most rows the same number of fields, quotation marks honoured. */
static void
find_separator (EntImportCsvForm *form,
                const char       *text,
                const char       *end)
{
  EntImportCsvForm best = *form;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      EntImportCsvForm tried = *form;

      tried.separator = separators[i];
      weigh (&tried, text, end);
      best.n_rows = MAX (best.n_rows, tried.n_rows);
      if (2 * tried.n_alike > tried.n_rows && (tried.n_alike >= 2 || tried.n_rows == 1)
          && (tried.n_alike > best.n_alike || (tried.n_alike == best.n_alike && tried.n_fields > best.n_fields)))
        best = tried;
    }
  *form = best;
}

static void
fill (EntImportCsvForm *form,
      const char       *text,
      const char       *end)
{
  if (form->separator == '\0')
    find_separator (form, text, end);
  else
    weigh (form, text, end);
}

/* Whether fields stand in apostrophes: those that begin with one are as many as those that end with one. */
static gboolean
has_apostrophes (const EntImportCsvForm *form,
                 const char             *text,
                 const char             *end)
{
  guint n_begin = 0, n_end = 0, n_lines = 0;

  for (const char *p = text; p < end && n_lines < N_SAMPLED; p++)
    {
      const gboolean begins = p == text || p[-1] == form->separator || p[-1] == '\n' || p[-1] == '\r';
      const gboolean ends = p + 1 == end || p[1] == form->separator || p[1] == '\n' || p[1] == '\r';

      n_lines += *p == '\n';
      n_begin += *p == '\'' && begins;
      n_end += *p == '\'' && ends;
    }
  return n_begin >= MIN_APOSTROPHES && n_begin == n_end;
}

/**
 * ent_import_csv_take_said:
 * @at: (inout): the beginning of a table; moved behind the line that says what separates fields
 * @end: the end of it
 * @separator: (out): what the line says
 *
 * Spreadsheets may say in the first line what follows: “sep=;”.
 *
 * Returns: whether there is such a line
 */
gboolean
ent_import_csv_take_said (const char **at,
                          const char  *end,
                          char        *separator)
{
  const char *p = *at;

  if (end - p < 5 || g_ascii_strncasecmp (p, "sep=", 4) != 0 || (end - p > 5 && p[5] != '\r' && p[5] != '\n'))
    return FALSE;
  *separator = p[4];
  p += 5;
  if (p < end && *p == '\r')
    p++;
  if (p < end && *p == '\n')
    p++;
  *at = p;
  return TRUE;
}

/**
 * ent_import_csv_find_form:
 * @form: (inout): what is told of the table; NUL for what is to be found out
 * @text: a text
 * @length: its length in bytes
 *
 * Finds out what stands between the fields of a table: a comma, a semicolon, a
 * tab or a bar, or what the first line says; and what stands around them.
 * Counts what speaks for it.
 */
void
ent_import_csv_find_form (EntImportCsvForm *form,
                          const char       *text,
                          gsize             length)
{
  const char *end = text + length;
  EntImportCsvForm other;
  char said;

  form->is_said = ent_import_csv_take_said (&text, end, &said) && form->separator == '\0';
  if (form->is_said)
    form->separator = said;
  other = *form;
  other.quote = '\'';
  if (form->quote != '\0')
    {
      fill (form, text, end);
      return;
    }
  form->quote = '"';
  fill (form, text, end);
  if (form->n_quoted > 0)
    return;
  fill (&other, text, end);
  if (other.separator != '\0' && has_apostrophes (&other, text, end))
    *form = other;
}

/**
 * ent_import_csv_form_dup_separator_reason:
 * @form: how a table is written
 *
 * Returns: (transfer full): what speaks for its separator
 */
char *
ent_import_csv_form_dup_separator_reason (const EntImportCsvForm *form)
{
  if (form->is_said)
    return g_strdup (_("the first line says so"));
  if (form->separator == '\0')
    return g_strdup_printf (ngettext ("nothing parts the first row", "nothing parts most of the first %u rows alike", form->n_rows), form->n_rows);
  /* Translators: a separator such as the semicolon: in 98 of the first 100 rows it makes 4 fields */
  return g_strdup_printf (ngettext ("%2$u of the first %3$u rows has %1$u fields", "%2$u of the first %3$u rows have %1$u fields", form->n_alike),
                          MAX (form->n_fields, 1), form->n_alike, form->n_rows);
}

/**
 * ent_import_csv_form_dup_quote_reason:
 * @form: how a table is written
 *
 * Returns: (transfer full): what speaks for its quotation mark
 */
char *
ent_import_csv_form_dup_quote_reason (const EntImportCsvForm *form)
{
  if (form->n_quoted == 0)
    return g_strdup (_("no field of the first rows stands in quotation marks"));
  return g_strdup_printf (ngettext ("%u field of the first rows stands in them", "%u fields of the first rows stand in them", form->n_quoted),
                          form->n_quoted);
}
