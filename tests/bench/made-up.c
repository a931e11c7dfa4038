/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-up.h"

#include <math.h>

#include "base/ent-random.h"
#include "model/ent-dataset-builder.h"

#define N_REGIONS 8

static const char *const sources[] = { "made-up", NULL };

static void
stop_at_error (EntProblemLevel  level,
               const char      *path,
               const char      *message,
               gpointer         user_data)
{
  if (level == ENT_PROBLEM_ERROR)
    g_error ("%s: %s", path, message);
}

static EntRecordDraft
new_draft (EntKind     kind,
           guint       index,
           const char *id,
           const char *name,
           const char *kind_id)
{
  return (EntRecordDraft) {
    .kind = kind, .sources = kind == ENT_KIND_SOURCE ? NULL : sources, .index = index, .id = id, .name = name,
    .kind_id = kind_id, .latitude_deg = NAN, .longitude_deg = NAN,
  };
}

static EntDatasetBuilder *
begin (guint n_groupings,
       guint n_nations)
{
  EntDatasetBuilder *builder = ent_dataset_builder_new (stop_at_error, NULL);
  EntRecordDraft source = new_draft (ENT_KIND_SOURCE, 0, "made-up", NULL, "document");

  source.title = "Made-up source";
  ent_dataset_builder_add (builder, &source);
  ent_dataset_builder_set_title (builder, "Made up");
  ent_dataset_builder_set_updated (builder, "2026-01-01");
  for (guint i = 0; i < n_nations; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autofree char *name = g_strdup_printf ("State %u", i);
      EntRecordDraft draft = new_draft (ENT_KIND_NATION, i, id, name, "state");

      ent_dataset_builder_add (builder, &draft);
    }
  for (guint g = 0; g < n_groupings; g++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", g);
      g_autofree char *name = g_strdup_printf ("Treaty %u", g);
      EntRecordDraft draft = new_draft (ENT_KIND_GROUPING, g, id, name, "organisation");

      draft.from = "1900";
      ent_dataset_builder_add (builder, &draft);
    }

  return builder;
}

static void
add_member_while (EntDatasetBuilder *builder,
                  guint             *index,
                  guint              grouping,
                  guint              nation,
                  const char        *from,
                  const char        *until)
{
  g_autofree char *nation_id = g_strdup_printf ("n%u", nation);
  g_autofree char *grouping_id = g_strdup_printf ("t%u", grouping);
  EntRecordDraft draft = new_draft (ENT_KIND_MEMBERSHIP, (*index)++, NULL, NULL, NULL);

  draft.nation = nation_id;
  draft.grouping = grouping_id;
  draft.role = "member";
  draft.from = from;
  draft.until = until;
  ent_dataset_builder_add (builder, &draft);
}

static void
add_member_since (EntDatasetBuilder *builder,
                  guint             *index,
                  guint              grouping,
                  guint              nation,
                  const char        *from)
{
  add_member_while (builder, index, grouping, nation, from, NULL);
}

static void
add_member (EntDatasetBuilder *builder,
            guint             *index,
            guint              grouping,
            guint              nation)
{
  add_member_since (builder, index, grouping, nation, "1990");
}

/* Each nation in most groupings. */
EntDataset *
made_up_overlapping (guint n_groupings,
                     guint n_nations)
{
  static const double shares[] = { 0.95, 0.9, 0.85, 0.99, 0.7, 0.92, 0.8, 0.6, 0.97, 0.5, 0.75, 0.88 };
  g_autoptr (EntDatasetBuilder) builder = begin (n_groupings, n_nations);
  EntRandom random;
  guint index = 0;

  ent_random_init (&random, 1);
  for (guint g = 0; g < n_groupings; g++)
    for (guint i = 0; i < n_nations; i++)
      if (ent_random_double (&random) < shares[g % G_N_ELEMENTS (shares)])
        add_member (builder, &index, g, i);

  return ent_dataset_builder_freeze (builder);
}

/* Groupings of about eight, most members of one region. */
EntDataset *
made_up_regional (guint n_groupings,
                  guint n_nations)
{
  g_autoptr (EntDatasetBuilder) builder = begin (n_groupings, n_nations);
  EntRandom random;
  guint index = 0;

  ent_random_init (&random, 1);
  for (guint g = 0; g < n_groupings; g++)
    {
      guint region = (guint) (ent_random_double (&random) * N_REGIONS);
      double share = MIN (0.9, 8 * exp (ent_random_double (&random) * 1.6 - 0.8) / n_nations);

      for (guint i = 0; i < n_nations; i++)
        {
          double likely = i % N_REGIONS == region ? 0.6 * N_REGIONS * share : 0.4 * share;

          if (ent_random_double (&random) < likely || i == region || i == region + N_REGIONS)
            add_member (builder, &index, g, i);
        }
    }

  return ent_dataset_builder_freeze (builder);
}

/* As the record of intergovernmental organisations has them: many small ones, mostly of a region, and few that
 * nearly all are in; joined one after the other. */
EntDataset *
made_up_organisations (guint n_groupings,
                       guint n_nations)
{
  g_autoptr (EntDatasetBuilder) builder = begin (n_groupings, n_nations);
  EntRandom random;
  guint index = 0;

  ent_random_init (&random, 1);
  for (guint g = 0; g < n_groupings; g++)
    {
      guint region = (guint) (ent_random_double (&random) * N_REGIONS);
      double share = 0.01 + 0.6 * pow (ent_random_double (&random), 4);
      int founded = 1900 + (int) (ent_random_double (&random) * 100);

      for (guint i = 0; i < n_nations; i++)
        if (ent_random_double (&random) < (i % N_REGIONS == region ? MIN (1, 4 * share) : share * 0.6))
          {
            g_autofree char *from = g_strdup_printf ("%d", founded + (int) (ent_random_double (&random) * 25));

            add_member_since (builder, &index, g, i, from);
          }
    }

  return ent_dataset_builder_freeze (builder);
}

/* Far more than anybody has written down: a few large ones, very many of two or three, and nations of which some have
 * signed most; half of the memberships have ended. */
EntDataset *
made_up_treaties (guint n_groupings,
                  guint n_nations,
                  guint n_memberships)
{
  g_autoptr (EntDatasetBuilder) builder = begin (n_groupings, n_nations);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  EntRandom random;
  guint index = 0;

  ent_random_init (&random, 1);
  while (index < n_memberships)
    {
      guint grouping = (guint) (n_groupings * pow (ent_random_double (&random), 1.5));
      guint nation = (guint) (n_nations * pow (ent_random_double (&random), 1.5));
      guint from = 1900 + grouping % 90 + (guint) (ent_random_double (&random) * 20);
      gint64 pair = (gint64) grouping * n_nations + nation;
      g_autofree char *from_text = g_strdup_printf ("%u", from);
      g_autofree char *until_text = ent_random_double (&random) < 0.5 ? g_strdup_printf ("%u", from + 5) : NULL;

      if (g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair)))
        add_member_while (builder, &index, grouping, nation, from_text, until_text);
    }

  return ent_dataset_builder_freeze (builder);
}

/* All in one grouping. */
EntDataset *
made_up_hub (guint n_nations)
{
  g_autoptr (EntDatasetBuilder) builder = begin (1, n_nations);
  guint index = 0;

  for (guint i = 0; i < n_nations; i++)
    add_member (builder, &index, 0, i);

  return ent_dataset_builder_freeze (builder);
}
