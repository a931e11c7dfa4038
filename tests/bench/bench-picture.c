/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good pictures are, and how long they take, counted from finished pages as
 * an export makes them: the data set's presets on all their dates of change,
 * arranged for their period and for each date alone; beside them what neato and
 * sfdp of Graphviz (Debian package graphviz) make of the same networks, if they
 * are installed; and systems of groupings by lot, which tests/bench/random-systems.h
 * describes. A word behind the command leaves only the titles it is in. */
#include <locale.h>

#include "charts/ent-network-places.h"
#include "io/ent-json-reader.h"
#include "paint/ent-export.h"
#include "tests/bench/graphviz.h"
#include "tests/bench/picture-marks.h"
#include "tests/bench/random-systems.h"
#include "tests/bench/tie-marks.h"

#define WIDTH 1500.0
#define HEIGHT 940.0

/* Printed pages: one column wide, lying and standing, and two columns wide. */
#define N_PRINTS 3
#define PX_A_MM (96 / 25.4)
#define PT_A_PX 0.75

#define N_DRAWS 30

#define HEAD "%-24s %5s %4s %5s %8s %6s %5s %6s %6s %5s %5s %5s %9s %5s %5s %5s %7s %7s %6s %6s %7s\n"

static const double prints_mm[N_PRINTS][2] = { { 85, 63.75 }, { 85, 113.3 }, { 180, 135 } };

/* All pages of one title. */
typedef struct
{
  PictureMarks sum;
  guint        n_dates;
  double       least_zoom;
  GArray      *times;              /* ms, owned */
  double       names_pt[N_PRINTS]; /* the smallest name of a member on each; 0 where there is no such page */
} Row;

static void
row_init (Row *row)
{
  *row = (Row) { .least_zoom = G_MAXDOUBLE, .times = g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
row_clear (Row *row)
{
  g_clear_pointer (&row->times, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static void
add_marks (PictureMarks       *sum,
           const PictureMarks *marks)
{
  sum->lies += marks->lies;
  sum->bites += marks->bites;
  sum->withheld += marks->withheld;
  sum->empty_regions += marks->empty_regions;
  sum->roomy_regions += marks->roomy_regions;
  sum->lines += marks->lines;
  sum->under_discs += marks->under_discs;
  sum->under_names += marks->under_names;
  sum->crossings += marks->crossings;
  sum->own_names += marks->own_names;
  sum->foreign_names += marks->foreign_names;
  sum->foreign_pills += marks->foreign_pills;
  sum->ink += marks->ink;
  sum->full += marks->full;
}

static void
row_add_page (Row                *row,
              const PictureMarks *marks)
{
  add_marks (&row->sum, marks);
  row->n_dates++;
  row->least_zoom = MIN (row->least_zoom, marks->zoom);
}

static void
row_add (Row       *row,
         const Row *other)
{
  add_marks (&row->sum, &other->sum);
  row->n_dates += other->n_dates;
  row->least_zoom = MIN (row->least_zoom, other->least_zoom);
  g_array_append_vals (row->times, other->times->data, other->times->len);
  for (guint i = 0; i < N_PRINTS; i++)
    row->names_pt[i] = row->names_pt[i] > 0 ? MIN (row->names_pt[i], other->names_pt[i]) : other->names_pt[i];
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return (p > q) - (p < q);
}

/* The number of which @share of all are less; sorts them. */
static double
get_quantile (GArray *numbers,
              double  share)
{
  g_array_sort (numbers, compare_numbers);
  return numbers->len > 0 ? g_array_index (numbers, double, (guint) (share * (numbers->len - 1))) : 0;
}

static void
print_head (const char *arranged)
{
  g_print ("\nArranged for %s. Means of all dates; nobody: regions without anybody, room: with room for a disc; "
           "discs, names: %% of the lines that run below foreign ones; their, other: names across outlines\n", arranged);
  g_print (HEAD, "", "dates", "lies", "bites", "withheld", "nobody", "room", "discs%", "names%", "their", "other", "pills", "crossings", "ink%",
           "page%", "zoom", "ms", "most", "85×64", "85×113", "180×135");
}

static void
row_print (const Row  *row,
           const char *title)
{
  double n = MAX (1, row->n_dates), lines = MAX (1, row->sum.lines);

  g_print ("%-24.24s %5u %4u %5u %8u %6.2f %5.2f %6.1f %6.1f %5.1f %5.1f %5.2f %9.1f %5.1f %5.1f %5.2f %7.1f %7.1f %6.1f %6.1f %7.1f\n", title,
           row->n_dates, row->sum.lies, row->sum.bites, row->sum.withheld, row->sum.empty_regions / n, row->sum.roomy_regions / n,
           100 * row->sum.under_discs / lines, 100 * row->sum.under_names / lines, row->sum.own_names / n, row->sum.foreign_names / n,
           row->sum.foreign_pills / n, row->sum.crossings / n, 100 * row->sum.ink / n, 100 * row->sum.full / n, row->least_zoom,
           get_quantile (row->times, 0.5), get_quantile (row->times, 1), row->names_pt[0], row->names_pt[1], row->names_pt[2]);
}

static void
print_limits (const char *ms)
{
  g_print (HEAD, "limits", "", "0", "", "", "0.20", "", "1.0", "3.0", "1.0", "", "", "", "", "", "", "", ms, "6.0", "6.0", "");
}

static EntView *
new_view (EntDataset      *dataset,
          const EntPreset *preset,
          EntArrange       arrange)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (EntView) view = NULL;

  for (guint i = 0; i < preset->groupings.n_rows; i++)
    g_strv_builder_add (builder, ent_dataset_get_grouping (dataset, preset->groupings.rows[i])->record.id);
  ids = g_strv_builder_end (builder);
  view = ent_view_new ((const char *const *) ids, ent_date_is_set (preset->at) ? preset->at.earliest : ent_dataset_get_updated (dataset));
  return ent_view_with_arrange (view, arrange);
}

/* The smallest name of a member in print, in pt. */
static double
measure_print (EntDataset   *dataset,
               EntView      *view,
               const double *size_mm)
{
  g_autoptr (EntView) printed = ent_view_with_theme (view, ENT_THEME_PRINT);
  g_auto (PicturePage) page = { 0 };

  picture_page_init (&page, dataset, printed, size_mm[0] * PX_A_MM, size_mm[1] * PX_A_MM);
  return picture_page_find_name_px (&page) * PT_A_PX;
}

static void
add_date (Row        *row,
          EntDataset *dataset,
          EntView    *view,
          EntDay      day)
{
  g_autoptr (EntView) on_day = ent_view_with_day (view, day);
  g_auto (PicturePage) page = { 0 };
  PictureMarks marks;

  picture_page_init (&page, dataset, on_day, WIDTH, HEIGHT);
  marks = picture_marks_measure (&page);
  row_add_page (row, &marks);
  g_array_append_val (row->times, page.ms);
}

/* On all dates of change of its period. */
static void
run_preset (EntDataset      *dataset,
            const EntPreset *preset,
            EntArrange       arrange,
            Row             *row)
{
  g_autoptr (EntView) dated = new_view (dataset, preset, arrange);
  g_autoptr (EntView) view = ent_view_with_arrange (dated, ENT_ARRANGE_PERIOD);
  g_auto (PicturePage) page = { 0 };
  const EntDay *days;
  guint n_days;

  picture_page_init (&page, dataset, view, WIDTH, HEIGHT);
  if (arrange == ENT_ARRANGE_PERIOD)
    g_array_append_val (row->times, page.ms);
  days = ent_graph_get_dates_of_change (ent_stages_get_graph (page.stages), &n_days);
  for (guint i = 0; i < n_days; i++)
    if (arrange == ENT_ARRANGE_PERIOD)
      {
        PictureMarks marks;

        picture_page_set_day (&page, days[i]);
        marks = picture_marks_measure (&page);
        row_add_page (row, &marks);
      }
    else
      add_date (row, dataset, dated, days[i]);
  for (guint i = 0; i < N_PRINTS; i++)
    row->names_pt[i] = measure_print (dataset, dated, prints_mm[i]);
}

static gboolean
is_wanted (const char *only,
           const char *title)
{
  return only == NULL || strstr (title, only) != NULL;
}

static void
run_presets (EntDataset *dataset,
             EntArrange  arrange,
             const char *only)
{
  g_auto (Row) all = { 0 };

  row_init (&all);
  for (guint32 i = 0; i < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); i++)
    {
      const EntPreset *preset = ent_dataset_get_preset (dataset, i);
      g_auto (Row) row = { 0 };

      if (!is_wanted (only, preset->name))
        continue;
      if (all.n_dates == 0)
        print_head (arrange == ENT_ARRANGE_PERIOD ? "the period" : "each date alone");
      row_init (&row);
      run_preset (dataset, preset, arrange, &row);
      row_print (&row, preset->name);
      row_add (&all, &row);
    }
  if (all.n_dates == 0)
    return;
  row_print (&all, "all");
  print_limits (arrange == ENT_ARRANGE_PERIOD ? "150" : "50");
}

static void
print_beside (const char   *who,
              double        ms,
              EntGraph     *graph,
              EntExtents   *extents,
              EntPositions *positions,
              gsize         n_bytes)
{
  TieMarks marks = tie_marks_measure (graph, extents, positions, WIDTH, HEIGHT);

  g_print ("  %-8s %8.1f ms, crossings %4u, overlaps of discs %2u, of labels %2u, boxes on the page %4.1f %%, SVG %.0f kB\n", who, ms,
           marks.crossings, marks.disc_overlaps, marks.label_overlaps, 100 * marks.full, n_bytes / 1e3);
}

/* How long the SVG of a page is, in bytes, with all its words and flags. */
static gsize
measure_svg (PicturePage *page)
{
  g_autoptr (EntPicture) picture
      = ent_picture_new (page->dataset, page->view, ent_stages_get_arrangement (page->stages), page->width, page->height, NULL, NULL);
  EntExportOptions options = { .format = ENT_EXPORT_SVG, .width = page->width, .height = page->height, .scale = 1 };
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp (NULL, &stream, NULL);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  ent_export_to_file (picture, &options, file, NULL, NULL, &error);
  g_assert_no_error (error);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return (gsize) g_file_info_get_size (info);
}

/* All lines straight from middle to middle, those that an export leaves out, too:
 * Graphviz has no outlines that could say the same. */
static void
compare (EntDataset      *dataset,
         const EntPreset *preset)
{
  static const char *const programs[] = { "neato", "sfdp" };
  g_autoptr (EntView) view = new_view (dataset, preset, ENT_ARRANGE_DATE);
  g_auto (PicturePage) page = { 0 };
  const EntNetworkPlaces *places;
  EntGraph *graph;

  picture_page_init (&page, dataset, view, WIDTH, HEIGHT);
  places = ent_network_get_places (ent_stages_get_arrangement (page.stages));
  graph = ent_stages_get_graph (page.stages);
  g_print ("%s\n", preset->name);
  print_beside ("entente", page.ms, graph, places->extents, places->positions, measure_svg (&page));
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      double ms;
      g_autoptr (EntPositions) positions = graphviz_run (programs[i], graph, places->extents, &ms);

      if (positions != NULL)
        print_beside (programs[i], ms, graph, places->extents, positions, graphviz_measure_svg (programs[i], graph, places->extents));
      else
        g_print ("  %-8s is not installed\n", programs[i]);
    }
}

static void
compare_presets (EntDataset *dataset,
                 const char *only)
{
  g_print ("\nBeside Graphviz, on the date of the preset: all lines straight\n");
  for (guint32 i = 0; i < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); i++)
    if (is_wanted (only, ent_dataset_get_preset (dataset, i)->name))
      compare (dataset, ent_dataset_get_preset (dataset, i));
}

/* What came out of the draws of one size. */
typedef struct
{
  Row     row;
  guint   n_true;
  guint   n_convex;
  guint   n_shown;
  GArray *zooms; /* owned */
} Draws;

static void
run_draw (EntDataset  *dataset,
          char       **ids,
          guint        number,
          Draws       *draws,
          GString     *failed)
{
  g_autoptr (EntView) plain = ent_view_new ((const char *const *) ids, ent_dataset_get_updated (dataset));
  g_autoptr (EntView) view = ent_view_with_arrange (plain, ENT_ARRANGE_DATE);
  g_auto (PicturePage) page = { 0 };
  g_autofree char *groupings = g_strjoinv (",", ids);
  PictureMarks marks;
  gboolean is_convex;

  picture_page_init (&page, dataset, view, WIDTH, HEIGHT);
  marks = picture_marks_measure (&page);
  is_convex = marks.lies == 0 && marks.withheld == 0 && marks.bites == 0;
  row_add_page (&draws->row, &marks);
  g_array_append_val (draws->row.times, page.ms);
  g_array_append_val (draws->zooms, marks.zoom);
  draws->n_true += marks.lies == 0;
  draws->n_convex += is_convex;
  draws->n_shown += marks.withheld == 0;
  if (!is_convex)
    g_string_append_printf (failed, "  %2u: lies %u, bites %u, withheld %u, zoom %.2f: %s\n", number, marks.lies, marks.bites, marks.withheld,
                            marks.zoom, groupings);
}

static void
run_size (EntDataset    *dataset,
          RandomSystems *systems,
          guint          size,
          const char    *limits)
{
  g_autoptr (GString) failed = g_string_new (NULL);
  Draws draws = { .zooms = g_array_new (FALSE, FALSE, sizeof (double)) };
  const PictureMarks *sum = &draws.row.sum;
  EntRandom random;

  row_init (&draws.row);
  ent_random_init (&random, size);
  for (guint i = 0; i < N_DRAWS; i++)
    {
      g_auto (GStrv) ids = random_systems_draw (systems, size, &random);

      run_draw (dataset, ids, i + 1, &draws, failed);
    }
  g_print ("%2u groupings: true %u, convex %u, none withheld %u of %u (limits: %s); zoom %.2f, least %.2f (limit .7); %.1f ms, most %.1f; "
           "nobody %.1f, with room %.1f, lines under discs %.1f %%, names %.1f %%, names across outlines %.1f and %.1f, pills %.2f\n%s",
           size, draws.n_true, draws.n_convex, draws.n_shown, N_DRAWS, limits, get_quantile (draws.zooms, 0.5), get_quantile (draws.zooms, 0),
           get_quantile (draws.row.times, 0.5), get_quantile (draws.row.times, 1), (double) sum->empty_regions / N_DRAWS,
           (double) sum->roomy_regions / N_DRAWS, 100.0 * sum->under_discs / MAX (1, sum->lines), 100.0 * sum->under_names / MAX (1, sum->lines),
           (double) sum->own_names / N_DRAWS, (double) sum->foreign_names / N_DRAWS, (double) sum->foreign_pills / N_DRAWS, failed->str);
  row_clear (&draws.row);
  g_array_unref (draws.zooms);
}

static void
run_random (EntDataset *dataset,
            const char *only)
{
  static const struct
  {
    guint       size;
    const char *limits;
  } sizes[] = {
    { 2, "convex 30" }, { 4, "convex 30" }, { 6, "convex 30" }, { 8, "convex 30" }, { 10, "convex 30" }, { 12, "convex 28" },
    { 16, "convex 20, none withheld 30" },
  };
  g_autoptr (RandomSystems) systems = random_systems_new (dataset, ent_dataset_get_updated (dataset));

  g_print ("\nSystems by lot: connected groupings of 3 to 25 members\n");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u groupings", sizes[i].size);

      if (is_wanted (only, title))
        run_size (dataset, systems, sizes[i].size, sizes[i].limits);
    }
}

int
main (int    argc,
      char **argv)
{
  const char *only = argc > 1 ? argv[1] : NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = NULL;

  setlocale (LC_ALL, "");
  g_assert_nonnull (g_getenv ("ENT_TEST_DATASET"));
  file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  run_presets (dataset, ENT_ARRANGE_PERIOD, only);
  run_presets (dataset, ENT_ARRANGE_DATE, only);
  compare_presets (dataset, only);
  run_random (dataset, only);
  return 0;
}
