/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-groupings-panel.h"

#include <math.h>

#include "app/ent-grouping-row.h"
#include "helpers.h"

/* The panel of groupings in a window, with the three of the small world or with
 * fifteen of several kinds. */

typedef struct
{
  EntState  *state;
  GtkWidget *panel;
  GtkWidget *window;
} GroupingsFixture;

static inline gboolean
groupings_has_rows (gpointer panel)
{
  return helper_find (panel, ENT_TYPE_GROUPING_ROW, 0) != NULL;
}

static inline void
groupings_set_up (GroupingsFixture *fixture,
                  gconstpointer     data)
{
  fixture->state = helper_new_state ();
  fixture->panel = g_object_new (ENT_TYPE_GROUPINGS_PANEL, NULL);
  ent_groupings_panel_set_state (ENT_GROUPINGS_PANEL (fixture->panel), fixture->state);
  fixture->window = helper_show (fixture->panel);
  helper_wait (groupings_has_rows, fixture->panel);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static inline void
groupings_tear_down (GroupingsFixture *fixture,
                     gconstpointer     data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->state);
}

static inline GtkWidget *
groupings_get_row (GroupingsFixture *fixture,
                   guint             nth)
{
  return helper_find (fixture->panel, ENT_TYPE_GROUPING_ROW, nth);
}

static inline void
groupings_add (EntDatasetBuilder *builder,
               guint              index,
               EntRecordDraft     draft)
{
  draft.kind = ENT_KIND_GROUPING;
  draft.index = index;
  draft.latitude_deg = draft.longitude_deg = NAN;
  draft.sources = (const char *const[]) { "source", NULL };
  ent_dataset_builder_add (builder, &draft);
}

static inline EntDataset *
groupings_new_many (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Many");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%02u", i);

      groupings_add (builder, i, (EntRecordDraft) { .id = id, .name = id, .kind_id = "organisation", .from = "2000" });
    }
  groupings_add (builder, 12, (EntRecordDraft) { .id = "pact", .name = "Żeta", .full_name = "Treaty of Friendship", .kind_id = "alliance",
                                                .aliases = (const char *const[]) { "Warsaw Pact", NULL },
                                                .from = "1955-05-14", .until = "1991-07-01" });
  groupings_add (builder, 13, (EntRecordDraft) { .id = "nato", .name = "Atlantic", .kind_id = "alliance", .from = "1949-04-04" });
  groupings_add (builder, 14, (EntRecordDraft) { .id = "g-7", .name = "Seven", .kind_id = "summit-group", .from = "1975-11-15" });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_PRESET, .id = "cold", .name = "The blocs_of 1960", .at = "1960-01-01",
                                                        .groupings = (const char *const[]) { "nato", "pact", NULL } });
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_PRESET, .index = 1, .id = "seven", .name = "Seven alone",
                                                        .groupings = (const char *const[]) { "g-7", NULL } });
  return ent_dataset_builder_freeze (builder);
}

static inline void
groupings_open_many (GroupingsFixture *fixture)
{
  g_autoptr (EntDataset) dataset = groupings_new_many ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "g03", "nato", NULL }, ent_day_new (2012, 6, 1));

  fixture_open (fixture->state, dataset, view);
}

static inline gboolean
groupings_shows (GroupingsFixture *fixture,
                 const char       *id)
{
  return ent_view_shows_grouping (ent_state_get_view (fixture->state), id);
}
