/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What goes out and is imported again, compared membership by membership. */

#include <string.h>

#include "export-data/ent-data-out.h"
#include "import/ent-import.h"
#include "io/ent-bundled.h"
#include "io/ent-json-reader.h"

#define N_ROUNDS 60

static inline EntDataset *
load_bundled (void)
{
  g_autoptr (GFile) file = ent_bundled_dataset_file ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_file (file, &problems, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static inline EntDataset *
read_data (const char *json)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_data (json, strlen (json), "test.json", &problems, &error);

  g_assert_no_error (error);
  return dataset;
}

/* What goes out; not to be freed. */
static inline const char *
make_file (EntDataChoice  *choice,
           EntDataFormat   format,
           GBytes        **bytes)
{
  g_autoptr (GError) error = NULL;

  *bytes = ent_data_out_make (choice, format, &error);
  g_assert_no_error (error);
  return g_bytes_get_data (*bytes, NULL);
}

static inline char *
make_text (EntDataChoice *choice,
           EntDataFormat  format)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text = make_file (choice, format, &bytes);

  return g_strndup (text, g_bytes_get_size (bytes));
}

static inline void
append_text (GString    *json,
             const char *key,
             const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (json, ", \"%s\": \"", key);
  for (; *value != '\0'; value++)
    g_string_append_printf (json, strchr ("\"\\", *value) != NULL ? "\\%c" : "%c", *value);
  g_string_append_c (json, '"');
}

/* What is hard to write: formulas, separators, quotes, marks of other formats. */
static const char *const hard_texts[] = {
  "=SUM(A1)", "+1", "-", "@cmd", "'=quoted", "Harbour, Pact", "say \"so\"", "a; b", "Bündnis für Übersee", "<b>&amp;</b>", "{x} $5 50 % #1 _ ^ ~ \\n x",
  "-- {a b}", "南海", "'plain", "n/a but true", "_x0041_ and _x000D_",
};

static inline const char *
pick_text (GRand *rand)
{
  return hard_texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (hard_texts))];
}

/* First a beginning, then an end behind it, then a second time behind that. */
static const char *const dates[4][7] = {
  { "1951", "1951-01-01", "1952-03", "1953-02-28?", "195X", "1951~", "[1951..1953]" },
  { "1962", "1962-01-01", "1963-12", "1964-12-31?", "196X", "1962?", "1962-02-01" },
  { "1975-01-01", "1976", "1976-01-01", "1977-06?", "1978-01-01", "1979-01-01", "1978~" },
  { "1985-01-01", "1985", "1986-05", "1987-07-30", "1988?", "1989-09-09", "1989-01-01" },
};

static inline const char *
pick_date (GRand *rand,
           guint  which)
{
  return dates[which][g_rand_int_range (rand, 0, G_N_ELEMENTS (dates[which]))];
}

static inline void
append_membership (GString    *json,
                   GRand      *rand,
                   const char *nation,
                   guint       grouping,
                   EntRole     role,
                   guint       time)
{
  g_string_append_printf (json, "%s{\"nation\": \"%s\", \"grouping\": \"pact-%u\", \"role\": \"%s\"", json->str[json->len - 1] == '[' ? "" : ",\n",
                          nation, grouping, ent_role_to_id (role));
  if (time == 0 && role == ENT_ROLE_MEMBER && g_rand_boolean (rand))
    g_string_append (json, ", \"founding\": true");
  if (time == 1 || g_rand_boolean (rand))
    append_text (json, "from", pick_date (rand, 2 * time));
  if (time == 0 || g_rand_boolean (rand))
    append_text (json, "until", pick_date (rand, 2 * time + 1));
  if (g_rand_int_range (rand, 0, 3) == 0)
    append_text (json, "note", pick_text (rand));
  g_string_append (json, ", \"sources\": [\"s\"]}");
}

/* A small data set of nations that the bundled one has, too, and groupings that it has not. */
static inline EntDataset *
make_data (EntDataset *bundled,
           guint32     seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) nations = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) json = g_string_new ("{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2020-01-01\", \"sources\": "
                                           "[{\"id\": \"s\", \"type\": \"document\", \"title\": \"S\"}], \"nations\": [");
  g_autoptr (GString) memberships = g_string_new ("[");
  const guint n_groupings = g_rand_int_range (rand, 1, 4);

  for (guint i = g_rand_int_range (rand, 1, 9); i > 0; i--)
    {
      const guint32 row = g_rand_int_range (rand, 0, ent_dataset_get_n_rows (bundled, ENT_KIND_NATION));
      const EntNation *nation = ent_dataset_get_nation (bundled, row);

      if (!g_hash_table_add (nations, GUINT_TO_POINTER (row + 1)))
        continue;
      g_string_append_printf (json, "%s{\"id\": \"%s\", \"kind\": \"state\"", json->str[json->len - 1] == '[' ? "" : ",\n", nation->record.id);
      append_text (json, "name", nation->name);
      g_string_append (json, ", \"sources\": [\"s\"]}");
      for (guint grouping = 0; grouping < n_groupings; grouping++)
        for (EntRole role = 0; role < ENT_N_ROLES; role++)
          for (guint time = 0; time < 2; time++)
            if (g_rand_int_range (rand, 0, 4) == 0)
              append_membership (memberships, rand, nation->record.id, grouping, role, time);
    }
  g_string_append (json, "], \"groupings\": [");
  for (guint grouping = 0; grouping < n_groupings; grouping++)
    {
      g_string_append_printf (json, "%s{\"id\": \"pact-%u\", \"kind\": \"other\", \"from\": \"1940\"", grouping == 0 ? "" : ",\n", grouping);
      append_text (json, "name", pick_text (rand));
      g_string_append (json, ", \"sources\": [\"s\"]}");
    }
  g_string_append_printf (json, "], \"memberships\": %s]}", memberships->str);
  return read_data (json->str);
}

static inline int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static inline void
add_line (GPtrArray  *lines,
          const char *nation,
          const char *grouping,
          EntRole     role,
          gboolean    founding,
          EntSpan     span,
          const char *note)
{
  g_autofree char *from = ent_date_is_set (span.from) ? ent_date_to_edtf (span.from) : g_strdup ("");
  g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_edtf (span.until) : g_strdup ("");

  g_ptr_array_add (lines, g_strdup_printf ("%s %s %s%s %s/%s %s", nation, grouping, ent_role_to_id (role), founding ? "!" : "", from, until, note != NULL ? note : ""));
}

static inline char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static inline char *
list_memberships (EntDataset *dataset,
                  gboolean    has_notes,
                  gboolean    has_founding)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, row);

      add_line (lines, ent_dataset_get_nation (dataset, membership->nation)->record.id,
                ent_dataset_get_grouping (dataset, membership->grouping)->record.id, membership->role,
                has_founding && membership->founding, ent_membership_get_written (membership),
                has_notes ? membership->record.note : NULL);
    }
  return join_lines (lines);
}

static inline char *
list_imported (EntImportResult *result,
               gboolean         has_notes,
               gboolean         has_founding)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < result->memberships->len; i++)
    {
      const EntImportMembership *membership = &g_array_index (result->memberships, EntImportMembership, i);

      add_line (lines, ent_dataset_get_nation (result->dataset, membership->nation)->record.id,
                ent_import_result_get_grouping (result, membership->grouping)->id, membership->role,
                has_founding && membership->founding, membership->span,
                has_notes ? membership->note : NULL);
    }
  return join_lines (lines);
}

/* Imports what was written, and holds what comes back to what went out. */
static inline void
check_comes_back (EntDataset             *bundled,
                  EntImportNations       *nations,
                  EntDataset             *dataset,
                  GBytes                 *bytes,
                  const EntImportOptions *options,
                  gboolean                has_notes,
                  gboolean                has_founding)
{
  const char *file = g_bytes_get_data (bytes, NULL);
  g_autoptr (EntImportResult) result = ent_import_result_new (bundled);
  g_autofree char *expected = list_memberships (dataset, has_notes, has_founding);
  g_autofree char *came = NULL;

  ent_import (result, nations, options, file, g_bytes_get_size (bytes));
  came = list_imported (result, has_notes, has_founding);
  if (g_strcmp0 (came, expected) != 0)
    {
      for (guint i = 0; i < ent_import_report_get_n_messages (result->report); i++)
        {
          const EntImportMessage *message = ent_import_report_get_message (result->report, i);

          g_test_message ("%u %s: %s", message->line, message->field, message->text);
        }
      if (g_test_verbose ())
        g_test_message ("%.*s", (int) g_bytes_get_size (bytes), file);
    }
  g_assert_cmpstr (came, ==, expected);
}

/* Writes all, and imports it. */
static inline void
check_round_trip (EntDataset             *bundled,
                  EntImportNations       *nations,
                  EntDataset             *dataset,
                  EntDataFormat           format,
                  const EntImportOptions *options,
                  gboolean                has_notes)
{
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
  g_autoptr (GBytes) bytes = NULL;

  make_file (choice, format, &bytes);
  check_comes_back (bundled, nations, dataset, bytes, options, has_notes, ent_data_format_has_tables (format));
}

static inline void
check_round_trips (EntDataFormat           format,
                   const EntImportOptions *options,
                   gboolean                has_notes)
{
  g_autoptr (EntDataset) bundled = load_bundled ();
  g_autoptr (EntImportNations) nations = ent_import_nations_new (bundled);

  check_round_trip (bundled, nations, bundled, format, options, has_notes);
  for (guint32 seed = 0; seed < N_ROUNDS; seed++)
    {
      g_autoptr (EntDataset) dataset = make_data (bundled, seed);

      if (ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP) > 0)
        check_round_trip (bundled, nations, dataset, format, options, has_notes);
    }
}
