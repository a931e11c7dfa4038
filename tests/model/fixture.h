/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>
#include <string.h>

#include "model/ent-dataset-builder.h"

/* Small data sets for tests, written as records are. What a test does not say
 * is filled in, so that it shows only what it is about: a source “s”, names
 * like ids, kinds. */

typedef struct
{
  EntDatasetBuilder *builder;
  GString           *problems; /* a line each: "error path: message" */
  guint              n_records[ENT_N_KINDS];
} Fixture;

static inline void
fixture_note_problem (EntProblemLevel  level,
                      const char      *path,
                      const char      *message,
                      gpointer         user_data)
{
  Fixture *fixture = user_data;

  g_string_append_printf (fixture->problems, "%s %s: %s\n", level == ENT_PROBLEM_ERROR ? "error" : "warning",
                          path != NULL ? path : "-", message);
}

static inline void
fixture_add (Fixture        *fixture,
             EntRecordDraft  draft)
{
  static const char *const sources[] = { "s", NULL };
  static const char *const kinds[ENT_N_KINDS] = {
    [ENT_KIND_SOURCE] = "webpage", [ENT_KIND_NATION] = "state", [ENT_KIND_GROUPING] = "organisation",
    [ENT_KIND_TIE] = "dialogue",   [ENT_KIND_EVENT] = "summit",
  };

  draft.index = fixture->n_records[draft.kind]++;
  if (draft.sources == NULL && draft.kind != ENT_KIND_SOURCE)
    draft.sources = sources;
  if (draft.kind_id == NULL)
    draft.kind_id = kinds[draft.kind];
  if (draft.name == NULL && (draft.kind == ENT_KIND_NATION || draft.kind == ENT_KIND_GROUPING))
    draft.name = draft.id;
  if (draft.title == NULL && (draft.kind == ENT_KIND_SOURCE || draft.kind == ENT_KIND_EVENT))
    draft.title = draft.id;
  if (draft.place_name == NULL)
    draft.latitude_deg = draft.longitude_deg = NAN;
  ent_dataset_builder_add (fixture->builder, &draft);
}

static inline Fixture *
fixture_new (void)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->problems = g_string_new (NULL);
  fixture->builder = ent_dataset_builder_new (fixture_note_problem, fixture);
  ent_dataset_builder_set_title (fixture->builder, "Test");
  ent_dataset_builder_set_updated (fixture->builder, "2025-06-01");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s" });

  return fixture;
}

static inline void
fixture_free (Fixture *fixture)
{
  ent_dataset_builder_free (fixture->builder);
  g_string_free (fixture->problems, TRUE);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static inline void
fixture_add_nation (Fixture    *fixture,
                    const char *id)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = id });
}

static inline void
fixture_add_grouping (Fixture    *fixture,
                      const char *id,
                      const char *from,
                      const char *until)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = id, .from = from, .until = until });
}

static inline void
fixture_add_membership (Fixture    *fixture,
                        const char *nation,
                        const char *grouping,
                        const char *role,
                        const char *from,
                        const char *until)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = nation, .grouping = grouping, .role = role,
                                           .from = from, .until = until });
}

/* The dataset, which must be without errors and warnings. */
static inline EntDataset *
fixture_freeze (Fixture *fixture)
{
  EntDataset *dataset = ent_dataset_builder_freeze (fixture->builder);

  g_assert_cmpstr (fixture->problems->str, ==, "");
  g_assert_nonnull (dataset);

  return dataset;
}

/* Checks that freezing fails, and that a problem begins like this. */
static inline void
fixture_assert_error (Fixture    *fixture,
                      const char *expected)
{
  g_autofree char *line = g_strconcat ("\nerror ", expected, NULL);
  g_autoptr (EntDataset) dataset = ent_dataset_builder_freeze (fixture->builder);

  g_assert_null (dataset);
  g_string_prepend (fixture->problems, "\n");
  if (strstr (fixture->problems->str, line) == NULL)
    g_error ("expected%s\nbut found%s", line, fixture->problems->str);
}

static inline EntDay
fixture_day (const char *text)
{
  EntDate date;

  g_assert_true (ent_date_parse (text, &date, NULL));

  return date.earliest;
}

/* A day as the days of no range. */
static inline EntPeriod
fixture_days (const char *text)
{
  return (EntPeriod) { fixture_day (text), fixture_day (text) };
}

/* The ids of rows, parted by spaces, to be compared as a text. */
static inline char *
fixture_list_ids (EntDataset    *dataset,
                  EntKind        kind,
                  const guint32 *rows,
                  guint          n_rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ent_dataset_get_record (dataset, ent_ref (kind, rows[i]))->id);

  return g_string_free (text, FALSE);
}

/* Days as in files, parted by spaces. */
static inline char *
fixture_list_days (const EntDay *days,
                   guint         n_days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *day = ent_day_to_iso (days[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
    }

  return g_string_free (text, FALSE);
}
