/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/graphviz.h"

#include <gio/gio.h>
#include <sys/resource.h>

#define POINTS_AN_INCH 72.0

static void
append_lines (GString  *dot,
              EntGraph *graph)
{
  const EntEdge *edges = ent_graph_get_edges (graph);
  const EntTieLine *ties = ent_graph_get_ties (graph);

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    if (i == 0 || edges[i].grouping != edges[i - 1].grouping || edges[i].nation != edges[i - 1].nation)
      g_string_append_printf (dot, "n%u -- n%u;\n", edges[i].grouping, edges[i].nation);
  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    if (i == 0 || ties[i].nations[0] != ties[i - 1].nations[0] || ties[i].nations[1] != ties[i - 1].nations[1])
      g_string_append_printf (dot, "n%u -- n%u;\n", ties[i].nations[0], ties[i].nations[1]);
}

/* The network with the boxes of its nodes, which shall not overlap, and their ids in them. */
static char *
write_dot (EntGraph   *graph,
           EntExtents *extents)
{
  GString *dot = g_string_new ("graph {\noverlap=prism; splines=false; sep=\"+3\"; node [shape=box, fixedsize=true, fontsize=10];\n");
  EntDataset *dataset = ent_graph_get_dataset (graph);

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntExtent extent = ent_extents_get (extents, node);

      g_string_append_printf (dot, "n%u [label=\"%s\", width=%.4f, height=%.4f];\n", node,
                              ent_dataset_get_record (dataset, ent_graph_get_ref (graph, node))->id,
                              2 * extent.half_width / POINTS_AN_INCH, (extent.up + extent.down) / POINTS_AN_INCH);
    }
  append_lines (dot, graph);
  g_string_append (dot, "}\n");
  return g_string_free (dot, FALSE);
}

/* A line of the plain format is “node NAME X Y …”, in inches, y upwards. */
static EntPositions *
read_plain (const char *plain,
            EntGraph   *graph,
            EntExtents *extents)
{
  EntPositions *positions = ent_positions_new (ent_graph_get_n_nodes (graph), 0);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 5);
      EntExtent extent;
      guint node;

      if (g_strv_length (words) < 4 || !g_str_equal (words[0], "node"))
        continue;
      node = (guint) g_ascii_strtoull (words[1] + 1, NULL, 10);
      extent = ent_extents_get (extents, node);
      /* Its middle is that of the box, ours that of the disc in it. */
      ent_positions_set (positions, node,
                         (EntPoint) { POINTS_AN_INCH * g_ascii_strtod (words[2], NULL),
                                      -POINTS_AN_INCH * g_ascii_strtod (words[3], NULL) - (extent.down - extent.up) / 2 });
    }
  return positions;
}

static double
get_ms_of_children (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

/* What a program makes of a network. Returns (transfer full) (nullable): the file in
 * the format of the option, NULL when the program is missing. */
static char *
run_program (const char *program,
             const char *option,
             const char *dot)
{
  g_autofree char *path = g_find_program_in_path (program);
  char *output = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return NULL;
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                              path, option, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, dot, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

/* Lays a network out with a program of Graphviz. Returns (transfer full)
 * (nullable) its places, NULL when the program is missing. */
EntPositions *
graphviz_run (const char *program,
              EntGraph   *graph,
              EntExtents *extents,
              double     *time_ms)
{
  g_autofree char *dot = write_dot (graph, extents);
  double begin = get_ms_of_children ();
  g_autofree char *plain = run_program (program, "-Tplain", dot);

  if (plain == NULL)
    return NULL;
  *time_ms = get_ms_of_children () - begin;
  return read_plain (plain, graph, extents);
}

/* How long the SVG is that a program of Graphviz writes of a network, in bytes; 0 when the program is missing. */
gsize
graphviz_measure_svg (const char *program,
                      EntGraph   *graph,
                      EntExtents *extents)
{
  g_autofree char *dot = write_dot (graph, extents);
  g_autofree char *svg = run_program (program, "-Tsvg", dot);

  return svg != NULL ? strlen (svg) : 0;
}
