/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "model/ent-dataset-builder.h"
#include "view/ent-view.h"

/* A small world for the tests of this folder: three groupings, six nations,
 *
 *   alpha (2000): AAA, BBB, CCC
 *   beta  (2001): BBB, CCC, DDD; EEE observer 2005–2010, then member
 *   gamma (2002): FFF
 *
 * with an event of alpha and BBB, and a quote of AAA about DDD. */

static inline void
fixture_problem (EntProblemLevel  level,
                 const char      *path,
                 const char      *message,
                 gpointer         user_data)
{
  g_error ("%s: %s", path, message);
}

static inline void
fixture_add_nation (EntDatasetBuilder *builder,
                    guint              index,
                    const char        *id,
                    const char        *name)
{
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_NATION,
                                                        .index = index,
                                                        .id = id,
                                                        .name = name,
                                                        .latitude_deg = NAN,
                                                        .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
}

static inline void
fixture_add_grouping (EntDatasetBuilder *builder,
                      guint              index,
                      const char        *id,
                      const char        *name,
                      const char        *from)
{
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_GROUPING,
                                                        .index = index,
                                                        .id = id,
                                                        .name = name,
                                                        .kind_id = "organisation",
                                                        .from = from,
                                                        .latitude_deg = NAN,
                                                        .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
}

static inline void
fixture_add_membership (EntDatasetBuilder *builder,
                        guint              index,
                        const char        *nation,
                        const char        *grouping,
                        const char        *role,
                        const char        *from,
                        const char        *until)
{
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP,
                                                        .index = index,
                                                        .nation = nation,
                                                        .grouping = grouping,
                                                        .role = role,
                                                        .from = from,
                                                        .until = until,
                                                        .latitude_deg = NAN,
                                                        .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
}

/* @first_nation stands first in its table, so that rows of two datasets differ. */
static inline EntDataset *
fixture_new_dataset (const char *title,
                     const char *first_nation)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, title);
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  if (first_nation)
    fixture_add_nation (builder, 0, first_nation, first_nation);
  fixture_add_nation (builder, 1, "AAA", "Aland");
  fixture_add_nation (builder, 2, "BBB", "Beland");
  fixture_add_nation (builder, 3, "CCC", "Celand");
  fixture_add_nation (builder, 4, "DDD", "Deland");
  fixture_add_nation (builder, 5, "EEE", "Eland");
  fixture_add_nation (builder, 6, "FFF", "Feland");
  fixture_add_grouping (builder, 0, "alpha", "Alpha", "2000-01-01");
  fixture_add_grouping (builder, 1, "beta", "Beta", "2001-01-01");
  fixture_add_grouping (builder, 2, "gamma", "Gamma", "2002-01-01");
  fixture_add_membership (builder, 0, "AAA", "alpha", "member", "2000-01-01", NULL);
  fixture_add_membership (builder, 1, "BBB", "alpha", "member", "2000-01-01", NULL);
  fixture_add_membership (builder, 2, "CCC", "alpha", "member", "2000-01-01", NULL);
  fixture_add_membership (builder, 3, "BBB", "beta", "member", "2001-01-01", NULL);
  fixture_add_membership (builder, 4, "CCC", "beta", "member", "2001-01-01", NULL);
  fixture_add_membership (builder, 5, "DDD", "beta", "member", "2001-01-01", NULL);
  fixture_add_membership (builder, 6, "EEE", "beta", "observer", "2005-01-01", "2010-01-01");
  fixture_add_membership (builder, 7, "EEE", "beta", "member", "2010-01-01", NULL);
  fixture_add_membership (builder, 8, "FFF", "gamma", "member", "2002-01-01", NULL);
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT,
                                                        .id = "meeting",
                                                        .title = "A meeting",
                                                        .kind_id = "summit",
                                                        .from = "2006-05-01",
                                                        .groupings = (const char *const[]) { "alpha", NULL },
                                                        .nations = (const char *const[]) { "BBB", NULL },
                                                        .latitude_deg = NAN,
                                                        .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_QUOTE,
                                                        .id = "saying",
                                                        .text = "We agree.",
                                                        .speaker = "A Speaker",
                                                        .nation = "AAA",
                                                        .date = "2006-05-01",
                                                        .nations = (const char *const[]) { "DDD", NULL },
                                                        .sources = (const char *const[]) { "source", NULL } });
  return ent_dataset_builder_freeze (builder);
}

static inline EntView *
fixture_new_view (EntDay day)
{
  return ent_view_new ((const char *const[]) { "alpha", "beta", NULL }, day);
}

static inline EntRef
fixture_ref (EntDataset *dataset,
             EntKind     kind,
             const char *id)
{
  return ent_ref (kind, ent_dataset_lookup (dataset, kind, id));
}
