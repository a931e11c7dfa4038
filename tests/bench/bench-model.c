/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-foreign-names.h"
#include "io/ent-json-reader.h"
#include "model/ent-dataset-builder.h"
#include "model/ent-history.h"
#include "model/ent-search.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* Milliseconds of what the model does with a data set far larger than a person
 * writes: 100,000 memberships and, if no other number is given, 1,000,000
 * events. And of a search through the bundled data, letter by letter. Beside
 * each figure stands its limit: a frame of 60 Hz for what is asked while one is
 * drawn, and what Nielsen (“Usability Engineering”, 1993) allows for the rest: a
 * tenth of a second for what a key asks for, a second until the bundled data
 * are there, and ten for so many more, as long as which a person stays at it. */

#define N_NATIONS 250
#define N_GROUPINGS 200
#define N_MEMBERSHIPS 100000
#define N_EVENTS 1000000
#define N_ROUNDS 10000
#define FRAME_MS 16.7
#define IMMEDIATE_MS 100.0
#define THOUGHT_MS 1000.0
#define ATTENTION_MS 10000.0

typedef struct
{
  gint64 start_us;
} Watch;

/* Each of @n. */
static void
report (Watch      *watch,
        const char *what,
        guint       n,
        double      limit_ms)
{
  gint64 now_us = g_get_monotonic_time ();

  g_print ("%-44s %10.4f ms (limit: %.0f)\n", what, (double) (now_us - watch->start_us) / 1000.0 / n, limit_ms);
  watch->start_us = g_get_monotonic_time ();
}

static void
stop_at_errors (EntProblemLevel  level,
                const char      *path,
                const char      *message,
                gpointer         user_data)
{
  if (level == ENT_PROBLEM_ERROR)
    g_error ("%s: %s", path, message);
}

static void
add (EntDatasetBuilder *builder,
     EntRecordDraft     draft,
     guint              index)
{
  static const char *const sources[] = { "s", NULL };

  draft.index = index;
  draft.latitude_deg = draft.longitude_deg = NAN;
  if (draft.kind != ENT_KIND_SOURCE)
    draft.sources = sources;
  ent_dataset_builder_add (builder, &draft);
}

static void
add_owners (EntDatasetBuilder *builder)
{
  add (builder, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s", .title = "Source", .kind_id = "webpage" }, 0);
  for (guint i = 0; i < N_NATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("N%03u", i);
      g_autofree char *name = g_strdup_printf ("Nation %u", i);

      add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = id, .name = name }, i);
    }
  for (guint i = 0; i < N_GROUPINGS; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%03u", i);

      add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = id, .name = id, .kind_id = "other", .from = "1900" }, i);
    }
}

/* Each pair of a nation and a grouping has one membership after the other. */
static void
add_memberships (EntDatasetBuilder *builder)
{
  for (guint i = 0; i < N_MEMBERSHIPS; i++)
    {
      guint pair = i % (N_NATIONS * N_GROUPINGS);
      guint turn = i / (N_NATIONS * N_GROUPINGS);
      g_autofree char *nation = g_strdup_printf ("N%03u", pair % N_NATIONS);
      g_autofree char *grouping = g_strdup_printf ("g%03u", pair / N_NATIONS);
      g_autofree char *from = g_strdup_printf ("%04u-03-04", 1910 + 10 * turn + pair % 7);
      g_autofree char *until = g_strdup_printf ("%04u-03-04", 1918 + 10 * turn);

      add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = nation, .grouping = grouping, .role = "member",
                                       .from = from, .until = until }, i);
    }
}

static void
add_events (EntDatasetBuilder *builder,
            guint              n_events)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%u", i);
      g_autofree char *title = g_strdup_printf ("Meeting %u of ministers in place %u", i, i % 1000);
      g_autofree char *from = g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (rand, 1900, 2025),
                                               g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
      g_autofree char *grouping = g_strdup_printf ("g%03u", i % N_GROUPINGS);
      char nations[4][8];
      const char *const nation_list[] = { nations[0], nations[1], nations[2], nations[3], NULL };
      const char *const grouping_list[] = { grouping, NULL };

      for (guint j = 0; j < 4; j++)
        g_snprintf (nations[j], sizeof nations[j], "N%03u", (i * 7 + j * 31) % N_NATIONS);
      add (builder, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = id, .title = title, .kind_id = "ministerial", .from = from,
                                       .nations = nation_list, .groupings = grouping_list }, i);
    }
}

static void
look_around (EntDataset *dataset,
             Watch      *watch)
{
  guint32 n_events = ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT);
  guint64 n_found = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      char id[32];

      g_snprintf (id, sizeof id, "EVENT-%u", i % MAX (n_events, 1));
      n_found += ent_dataset_lookup (dataset, ENT_KIND_EVENT, id) != ENT_ROW_NONE;
    }
  report (watch, "lookup by id", N_ROUNDS, FRAME_MS);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GArray) events = ent_history_get_events (dataset, ent_ref (ENT_KIND_NATION, i));

      n_found += events->len;
    }
  report (watch, "events of a nation", 100, FRAME_MS);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GArray) events = ent_history_get_events (dataset, ent_ref (ENT_KIND_MEMBERSHIP, i));

      n_found += events->len;
    }
  report (watch, "events of a membership", 100, FRAME_MS);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GArray) members = ent_dataset_get_members_at (dataset, i % N_GROUPINGS, (EntDay) (i % 365) - 20000, ENT_ROLES_ALL);

      n_found += members->len;
    }
  report (watch, "members of a grouping at a date", N_ROUNDS, FRAME_MS);
  g_print ("(%" G_GUINT64_FORMAT " rows found)\n", n_found);
}

static void
search_for (EntSearch  *search,
            Watch      *watch,
            const char *text)
{
  g_autofree char *what = g_strdup_printf ("search “%s”", text);
  g_autoptr (GPtrArray) found = ent_search_find (search, text, 50);

  g_assert (found->len < ENT_N_KINDS);
  report (watch, what, 1, IMMEDIATE_MS);
}

/* The most that one more letter takes, of all beginnings of what people look for. */
static void
type_in_bundled_data (void)
{
  static const char *const texts[] = { "india", "T-90", "2+2", "privileged strategic partnership", "india china border", "putin visits india" };
  const char *path = g_getenv ("ENT_TEST_DATASET");
  g_autoptr (GFile) file = g_file_new_for_path (path != NULL ? path : "data/entente.json");
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (EntSearch) brief = NULL;
  Watch watch = { g_get_monotonic_time () };

  if (dataset == NULL)
    return;

  ent_foreign_names_get ();
  report (&watch, "bundled data: names in all languages", 1, THOUGHT_MS);
  search = ent_search_new (dataset, ent_foreign_names_get ());
  report (&watch, "bundled data: index for searching", 1, THOUGHT_MS);
  brief = ent_search_new_brief (dataset);
  report (&watch, "bundled data: brief index", 1, IMMEDIATE_MS);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gint64 most_us = 0;

      for (gsize length = 1; length <= strlen (texts[i]); length++)
        {
          g_autofree char *typed = g_strndup (texts[i], length);
          gint64 start_us = g_get_monotonic_time ();
          g_autoptr (GPtrArray) found = ent_search_find (search, typed, 50);

          g_assert (found->len < ENT_N_KINDS);
          most_us = MAX (most_us, g_get_monotonic_time () - start_us);
        }
      g_print ("%-44s %10.2f ms at most (limit: %.0f)\n", texts[i], (double) most_us / 1000.0, IMMEDIATE_MS);
    }
}

int
main (int    argc,
      char **argv)
{
  guint n_events = argc > 1 ? (guint) atoi (argv[1]) : N_EVENTS;
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (stop_at_errors, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSearch) search = NULL;
  g_autoptr (EntSearch) brief = NULL;
  Watch watch = { g_get_monotonic_time () };

  setlocale (LC_ALL, "");
  g_print ("%u memberships, %u events\n", N_MEMBERSHIPS, n_events);
  ent_dataset_builder_set_title (builder, "Bench");
  ent_dataset_builder_set_updated (builder, "2025-06-01");
  add_owners (builder);
  add_memberships (builder);
  add_events (builder, n_events);
  report (&watch, "add records", 1, ATTENTION_MS);
  dataset = ent_dataset_builder_freeze (builder);
  report (&watch, "freeze", 1, ATTENTION_MS);
  look_around (dataset, &watch);
  watch.start_us = g_get_monotonic_time ();
  search = ent_search_new (dataset, NULL);
  report (&watch, "index for searching", 1, ATTENTION_MS);
  brief = ent_search_new_brief (dataset);
  report (&watch, "brief index, of nations and groupings", 1, IMMEDIATE_MS);
  search_for (search, &watch, "nation 17");
  search_for (search, &watch, "meeting 4711");
  search_for (search, &watch, "m");
  type_in_bundled_data ();

  return 0;
}
