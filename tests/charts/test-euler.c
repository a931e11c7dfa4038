/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Euler diagram: what its outlines say of who is in what, read from the
 * picture by a second reader, is what the tables of the data say. */
#include <math.h>

#include "scene/ent-flat-path.h"
#include "tests/charts/diagram.h"
#include "tests/charts/stage.h"

/* The cells in which the reader counts, and the least area of what it counts:
 * as those of the repair, so that a channel between two lines is no region. */
#define STEP 3.0
#define LEAST_AREA 150.0

#define DRAWS 20 /* of each number of groupings */

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

/* Adds a bit to all cells of a row that are inside a path. */
static void
fill_row (guint8 *row,
          guint   width,
          double  left,
          double  y,
          GArray *flat,
          guint8  bit)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i + 1 < flat->len; i++)
    {
      EntPoint from = g_array_index (flat, EntPoint, i), to = g_array_index (flat, EntPoint, i + 1);
      double x = from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x);

      if (from.x != G_MAXDOUBLE && to.x != G_MAXDOUBLE && (from.y > y) != (to.y > y))
        g_array_append_val (crossings, x);
    }
  g_array_sort (crossings, compare_doubles);
  for (guint i = 0; i + 1 < crossings->len; i += 2)
    for (guint x = 0; x < width; x++)
      if (left + x * STEP > g_array_index (crossings, double, i) && left + x * STEP < g_array_index (crossings, double, i + 1))
        row[x] |= bit;
}

/* In which outlines each cell of the picture is. */
static guint8 *
read_cells (Diagram *diagram,
            guint   *width,
            guint   *height)
{
  EntScene *scene = ent_stages_get_scene (diagram->stages);
  EntGraph *graph = ent_stages_get_graph (diagram->stages);
  EntRect bounds = ent_rect_grow (ent_scene_get_bounds (scene), 2 * STEP);
  guint8 *cells;

  *width = (guint) ((bounds.x1 - bounds.x0) / STEP) + 1;
  *height = (guint) ((bounds.y1 - bounds.y0) / STEP) + 1;
  cells = g_new0 (guint8, (gsize) *width * *height);
  for (guint g = 0; g < ent_graph_get_n_groupings (graph); g++)
    {
      const EntSceneItem *area = ent_scene_find_area (scene, ent_thing_of (ent_graph_get_ref (graph, g)));
      g_autoptr (GArray) flat = area ? ent_flat_path_new (ent_scene_get_segments (scene, area), area->n_segments) : NULL;

      for (guint y = 0; area && y < *height; y++)
        fill_row (cells + (gsize) y * *width, *width, bounds.x0, bounds.y0 + y * STEP + 0.001, flat, (guint8) (1u << g));
    }
  return cells;
}

/* How many cells hang together with one, which are unmarked. */
static guint
flood (guint8 *marked,
       guint   width,
       guint   at)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  marked[at] = FALSE;
  g_array_append_val (stack, at);
  while (stack->len > 0)
    {
      guint here = g_array_index (stack, guint, stack->len - 1);
      const guint around[] = { here - 1, here + 1, here - width, here + width };

      g_array_set_size (stack, stack->len - 1);
      n++;
      for (guint i = 0; i < 4; i++)
        if (marked[around[i]])
          {
            marked[around[i]] = FALSE;
            g_array_append_val (stack, around[i]);
          }
    }
  return n;
}

/* How many pieces of some area there are where a cell, and those around it, are @sets; of these bits only. */
static guint
count_pieces (const guint8 *cells,
              guint         width,
              guint         height,
              guint         bits,
              guint         sets)
{
  g_autofree guint8 *marked = g_new0 (guint8, (gsize) width * height);
  guint n = 0;

  for (guint y = 1; y + 1 < height; y++)
    for (guint x = 1; x + 1 < width; x++)
      {
        guint at = y * width + x;

        marked[at] = (cells[at] & bits) == sets && (cells[at - 1] & bits) == sets && (cells[at + 1] & bits) == sets
                     && (cells[at - width] & bits) == sets && (cells[at + width] & bits) == sets;
      }
  for (guint at = 0; at < width * height; at++)
    if (marked[at])
      n += flood (marked, width, at) * STEP * STEP > LEAST_AREA;
  return n;
}

/* Each nation's disc is wholly in the outlines of its groupings and in no other. Returns which combinations there are. */
static guint32
check_discs (Diagram *diagram,
             EntDay   day)
{
  EntScene *scene = ent_stages_get_scene (diagram->stages);
  EntGraph *graph = ent_stages_get_graph (diagram->stages);
  guint32 exist = 0;

  for (guint n = ent_graph_get_n_groupings (graph); n < ent_graph_get_n_nodes (graph); n++)
    {
      EntRef nation = ent_graph_get_ref (graph, n);
      const EntSceneItem *disc = ent_scene_find_node (scene, ent_thing_of (nation));
      guint sets = diagram_read_tables (diagram, nation, day);

      g_assert_cmpint (disc != NULL, ==, sets != 0);
      for (guint i = 0; disc && i <= 16; i++)
        {
          double radius = i < 16 ? disc->radius : 0;
          EntPoint point = { disc->point.x + radius * cos (i * G_PI / 8), disc->point.y + radius * sin (i * G_PI / 8) };

          g_assert_cmphex (diagram_read_point (diagram, point), ==, sets);
        }
      exist |= 1u << sets;
    }
  return exist;
}

/* Returns how many combinations were read. */
static guint
check (Diagram *diagram,
       EntDay   day)
{
  guint width, height, n_groupings = ent_graph_get_n_groupings (ent_stages_get_graph (diagram->stages)), n = 0;
  guint32 exist = check_discs (diagram, day);
  g_autofree guint8 *cells = read_cells (diagram, &width, &height);

  for (guint sets = 1; sets < 1u << n_groupings; sets++)
    {
      guint n_pieces = count_pieces (cells, width, height, G_MAXUINT8, sets);

      if (exist >> sets & 1)
        g_assert_cmpuint (n_pieces, >=, 1);
      else
        g_assert_cmpuint (n_pieces, ==, 0);
      n += exist >> sets & 1;
    }
  for (guint g = 0; g < n_groupings; g++)
    g_assert_cmpuint (count_pieces (cells, width, height, 1u << g, 1u << g), <=, 1);
  return n;
}

/* ------------------------------------------------------------------------ */

/* Those of which more is known: how many combinations they have. */
static void
test_known (void)
{
  static const struct
  {
    const char *groupings;
    guint       n_combinations;
  } cases[] = {
    { "ric,brics,sco", 4 },
    { "nato,eu", 3 },
    { "gcc,arab-league,opec", 5 },
    { "eu,nato,nordic-council,v4", 6 },
    { "ric,brics,sco,g20", 6 },
    { "g20,g7,quad,brics,sco", 10 },
    { "brics,sco,eaeu,csto,cis", 9 },
    { "asean,saarc,bimstec,quad,brics", 8 },
  };
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Diagram) diagram = { 0 };

      g_test_message ("%s", cases[i].groupings);
      diagram_open (&diagram, dataset, cases[i].groupings, "2026-01-01");
      g_assert_true (diagram_is_drawn (&diagram));
      g_assert_cmpuint (check (&diagram, stage_day ("2026-01-01")), ==, cases[i].n_combinations);
    }
}

static guint
count_members (EntDataset *dataset,
               guint32     grouping,
               guint32     other,
               EntDay      day)
{
  guint n = 0;

  for (guint32 nation = 0; nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); nation++)
    n += diagram_is_member (dataset, nation, grouping, day) && diagram_is_member (dataset, nation, other, day);
  return n;
}

/* So many refusals, and the first one has no other to share with: begin again. */
#define MANY_REFUSALS 300

/* Groupings of 3 to 25 members, each of which shares one with one before. */
static char *
draw_groupings (EntDataset *dataset,
                GRand      *rand,
                guint       n,
                EntDay      day)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree guint32 *chosen = g_new (guint32, n);
  guint n_refused = 0;

  for (guint i = 0; i < n;)
    {
      guint32 row = (guint32) g_rand_int_range (rand, 0, (gint32) ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING));
      guint n_members = count_members (dataset, row, row, day);
      gboolean is_new = n_members >= 3 && n_members <= 25, shares = i == 0;

      for (guint j = 0; j < i && is_new; j++)
        {
          is_new = chosen[j] != row;
          shares = shares || count_members (dataset, row, chosen[j], day) > 0;
        }
      if (!is_new || !shares)
        {
          if (++n_refused % MANY_REFUSALS == 0)
            {
              i = 0;
              g_string_truncate (list, 0);
            }
          continue;
        }
      chosen[i++] = row;
      g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", ent_dataset_get_grouping (dataset, row)->record.id);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_draws (gconstpointer data)
{
  guint n_groupings = GPOINTER_TO_UINT (data);
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261129);
  EntDay day = stage_day ("2026-01-01");
  guint n_drawn = 0;

  for (guint i = 0; i < DRAWS; i++)
    {
      g_autofree char *groupings = draw_groupings (dataset, rand, n_groupings, day);
      g_auto (Diagram) diagram = { 0 };

      g_test_message ("%s", groupings);
      diagram_open (&diagram, dataset, groupings, "2026-01-01");
      if (!diagram_is_drawn (&diagram))
        continue;
      check (&diagram, day);
      n_drawn++;
    }
  g_test_message ("%u of %u were drawn", n_drawn, DRAWS);
  g_assert_cmpuint (n_drawn, >=, DRAWS - 2);
}

/* Discs stay while the date moves; outlines are of each day. */
static void
test_days (void)
{
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_auto (Diagram) diagram = { 0 };
  EntThing india = ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (dataset, ENT_KIND_NATION, "IND")));
  const EntDay *dates;
  EntPoint at;
  guint n_dates, n_drawn = 0;

  diagram_open (&diagram, dataset, "ric,brics,sco,g20", "2026-01-01");
  at = ent_scene_find_node (ent_stages_get_scene (diagram.stages), india)->point;
  dates = ent_graph_get_dates_of_change (ent_stages_get_graph (diagram.stages), &n_dates);
  for (guint i = 0; i < n_dates; i++)
    {
      const EntSceneItem *disc;

      diagram_move (&diagram, dates[i]);
      if (!diagram_is_drawn (&diagram))
        continue;
      disc = ent_scene_find_node (ent_stages_get_scene (diagram.stages), india);
      check (&diagram, dates[i]);
      if (disc)
        g_assert_cmpfloat (ent_point_distance (disc->point, at), ==, 0);
      n_drawn++;
    }
  g_test_message ("%u of %u days were drawn", n_drawn, n_dates);
  g_assert_cmpuint (n_drawn, >, n_dates * 3 / 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/euler/known", test_known);
  for (guint n = 3; n <= 5; n++)
    {
      g_autofree char *path = g_strdup_printf ("/charts/euler/draws/%u", n);

      g_test_add_data_func (path, GUINT_TO_POINTER (n), test_draws);
    }
  g_test_add_func ("/charts/euler/days", test_days);
  return g_test_run ();
}
