/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the program on what takes its parts, and holds the libraries of these back from whatever else it does. */

#include "config.h"

#include <glib/gstdio.h>

#include "program.h"

/* France is found in what the part reads. */
static void
check_import (const char *name,
              const char *content)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  check_script ("\"$ENT_TEST_PROGRAM\" import --output - \"$1\" 2>/dev/null | grep -c '\"nation\":\"FRA\"'", path, 0, "1\n", "");
  g_unlink (path);
}

static void
foreign (void)
{
  check_import ("entente-test-parts.gexf",
                "<gexf xmlns='http://gexf.net/1.3' version='1.3'><graph><nodes><node id='1' label='France'/><node id='2' label='Club'/></nodes>"
                "<edges><edge id='1' source='1' target='2'/></edges></graph></gexf>");
  check_import ("entente-test-parts.graphml",
                "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'><key id='n' for='node' attr.name='label' attr.type='string'/><graph>"
                "<node id='1'><data key='n'>France</data></node><node id='2'><data key='n'>Club</data></node>"
                "<edge source='1' target='2'/></graph></graphml>");
  check_import ("entente-test-parts.html", "<html><body><table><tr><th>nation</th><th>grouping</th></tr><tr><td>France</td><td>Club</td></tr>"
                                           "</table></body></html>");
  check_import ("entente-test-parts.gml", "graph [ node [ id 1 label \"Fran&#99;e\" ] node [ id 2 label \"Club\" ] edge [ source 1 target 2 ] ]");
}

#ifdef ENT_HAVE_XLSXWRITER
/* What one part writes another one reads. */
static void
workbook (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-test-parts.xlsx", NULL);

  check_script ("\"$ENT_TEST_PROGRAM\" convert --groupings eu --output \"$1\" \"$ENT_TEST_DATASET\" 2>/dev/null && "
                "\"$ENT_TEST_PROGRAM\" import --output - \"$1\" 2>/dev/null | grep -c -m1 '\"nation\":\"FRA\"'",
                path, 0, "1\n", "");
  g_unlink (path);
}
#endif

/* Flags as lines are drawn by librsvg; nothing is said, as it would be if that were not to be had. */
static void
flags (void)
{
  check_script ("\"$ENT_TEST_PROGRAM\" export --groupings ric --output - --format pdf | head -c 4", "", 0, "%PDF", "");
}

/* They would take longer to load than all else that a small command does. */
static void
held_back (void)
{
  check_script ("LD_TRACE_LOADED_OBJECTS=1 \"$ENT_TEST_PROGRAM\" | grep -c libgio", "", 0, "1\n", "");
  check_script ("LD_TRACE_LOADED_OBJECTS=1 \"$ENT_TEST_PROGRAM\" | grep -E 'librsvg|libxml2|libarchive|libxlsxwriter|libgtk'", "", 1, "", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/parts/foreign", foreign);
#ifdef ENT_HAVE_XLSXWRITER
  g_test_add_func ("/cli/parts/workbook", workbook);
#endif
  g_test_add_func ("/cli/parts/flags", flags);
  g_test_add_func ("/cli/parts/held-back", held_back);

  return g_test_run ();
}
