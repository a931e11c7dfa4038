/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-card-row.h"
#include "app/ent-details-panel.h"

#include <math.h>
#include <time.h>

#include "model/ent-dataset-builder.h"

/* What it takes until a nation that was clicked can be read about, with more
 * and more events: from the click to the end of the frame that shows the first
 * cards, the time this thread works, and how many frames that takes; and the same
 * from a choice of years to the cards that are left. The limit is two frames of
 * 60 Hz. Needs a display. */

#define N_NATIONS 40
#define N_ROUNDS 20
#define WIDTH 372
#define HEIGHT 900
#define LIMIT_MS (2 * 1000.0 / 60)

static guint n_frames;

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
     EntRecordDraft     draft)
{
  static const char *const sources[] = { "s", NULL };

  draft.latitude_deg = draft.longitude_deg = NAN;
  if (draft.kind != ENT_KIND_SOURCE)
    draft.sources = sources;
  ent_dataset_builder_add (builder, &draft);
}

/* Every nation was at every event. */
static EntDataset *
new_dataset (guint n_events)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (stop_at_errors, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  ent_dataset_builder_set_title (builder, "Bench");
  ent_dataset_builder_set_updated (builder, "2025-06-01");
  add (builder, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s", .title = "Source", .kind_id = "webpage" });
  add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "club", .name = "Club", .kind_id = "other", .from = "1900" });
  for (guint i = 0; i < N_NATIONS; i++)
    {
      char *id = g_strdup_printf ("N%02u", i);

      add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = i, .id = id, .name = id, .kind_id = "state" });
      add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = i, .nation = id, .grouping = "club", .role = "member", .from = "1900" });
      g_ptr_array_add (ids, id);
    }
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%u", i);
      g_autofree char *title = g_strdup_printf ("Meeting %u of the heads of state and government", i);
      g_autofree char *from = g_strdup_printf ("%04u-%02u-%02u", 1900 + i % 125, 1 + i % 12, 1 + i % 28);

      add (builder, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .index = i, .id = id, .title = title, .kind_id = "summit", .from = from,
                                       .summary = "They spoke of trade, of borders and of what was to be done before they meet again in another place.",
                                       .nations = (const char *const *) ids->pdata,
                                       .groupings = (const char *const[]) { "club", NULL } });
    }
  return ent_dataset_builder_freeze (builder);
}

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static void
frame_ends_cb (void)
{
  n_frames++;
}

static gboolean
has_cards (GtkWidget *widget)
{
  if (ENT_IS_CARD_ROW (widget))
    return gtk_widget_get_mapped (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_cards (child))
      return TRUE;
  return FALSE;
}

static void
wait_for_cards (GtkWidget *panel)
{
  n_frames = 0;
  do
    {
      guint before = n_frames;

      while (n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  while (!has_cards (panel));
}

static void
select_and_wait (EntState  *state,
                 EntRef     ref,
                 GtkWidget *panel)
{
  ent_state_set_selection (state, ent_thing_of (ref));
  wait_for_cards (panel);
}

/* From a choice to the cards of what is left, a tenth of the events; and what it
 * takes a GtkFilterListModel to find as many among strings. */
static void
measure_filter (EntState  *state,
                GtkWidget *panel,
                guint      n_events)
{
  EntRowFilter *filter = ent_state_get_filter (state);
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkStringFilter *words = gtk_string_filter_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_autoptr (GtkFilterListModel) model = gtk_filter_list_model_new (G_LIST_MODEL (strings), GTK_FILTER (words));
  double begin_ms, sum_ms = 0, longest_ms = 0, peer_ms;

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *text = g_strdup_printf ("Meeting %u", i);

      gtk_string_list_append (strings, text);
    }
  begin_ms = get_cpu_ms ();
  gtk_string_filter_set_search (words, "7");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), >, 0);
  peer_ms = get_cpu_ms () - begin_ms;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      EntPeriod period = { ent_day_new (1900 + (int) i, 1, 1), ent_day_new (1912 + (int) i, 12, 31) };
      double took_ms;

      begin_ms = get_cpu_ms ();
      ent_row_filter_set_period (filter, period);
      wait_for_cards (panel);
      took_ms = get_cpu_ms () - begin_ms;
      sum_ms += took_ms;
      longest_ms = MAX (longest_ms, took_ms);
    }
  ent_row_filter_clear (filter);
  g_print ("%6u events, filtered: %6.1f ms (limit: %.0f), longest %.1f ms; GtkFilterListModel over as many strings: %.1f ms\n", n_events,
           sum_ms / N_ROUNDS, LIMIT_MS, longest_ms, peer_ms);
}

static void
measure (guint n_events)
{
  g_autoptr (EntDataset) dataset = new_dataset (n_events);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/bench.json");
  g_autoptr (EntDocument) document = ent_document_new (dataset, file, NULL, NULL);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "club", NULL }, ent_day_new (2025, 1, 1));
  g_autoptr (EntState) state = ent_state_new (document, view);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = g_object_new (ENT_TYPE_DETAILS_PANEL, NULL);
  double sum_ms = 0, longest_ms = 0;
  guint most_frames = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  ent_details_panel_set_state (ENT_DETAILS_PANEL (panel), state);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window))), "after-paint", G_CALLBACK (frame_ends_cb), NULL);
  while (!has_cards (panel))
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin_ms = get_cpu_ms (), took_ms;

      select_and_wait (state, i % 2 == 0 ? ent_ref (ENT_KIND_NATION, i) : ENT_REF_NONE, panel);
      took_ms = get_cpu_ms () - begin_ms;
      sum_ms += took_ms;
      longest_ms = MAX (longest_ms, took_ms);
      most_frames = MAX (most_frames, n_frames);
    }
  g_print ("%6u events: %6.1f ms (limit: %.0f), longest %.1f ms, %u frames at most (limit: 2)\n", n_events, sum_ms / N_ROUNDS, LIMIT_MS,
           longest_ms, most_frames);
  measure_filter (state, panel, n_events);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  if (!gtk_init_check ())
    {
      g_print ("No display\n");
      return 0;
    }
  adw_init ();
  measure (155);
  measure (1000);
  measure (20000);
  measure (100000);
  return 0;
}
