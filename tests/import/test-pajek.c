/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-pajek.h"

#include "reading.h"

static void
two_modes_with_times (void)
{
  check_network (ent_import_pajek_read,
                 "% a comment\r\n*Network x\r\n*Vertices 4 2\r\n1 \"Norway\" 0.1 0.2 ic Red [1994-*]\r\n2 Kenya\r\n3 \"Harbour Pact\"\r\n"
                 "*Edges :2 \"observer\"\r\n1 3 2.5 l \"since then\" [1994-2003,2005-*]\r\n2 4 [2010]\r\n2 9\r\n",
                 "4 1 “Norway” mode 1 [1994,]\n5 2 “Kenya” mode 1\n6 3 “Harbour Pact” mode 2\n3 4 mode 2\n"
                 "8 1--3 × 2.5 relation=observer label=since then [1994,2003] [2005,]\n9 2--4 relation=observer [2010,2010]\n10 2--?9 "
                 "relation=observer\n");
}

static void
lists_and_matrices (void)
{
  check_network (ent_import_pajek_read, "*vertices 3\n*arcslist\n1 2 3\n*edgeslist\n2 3\n*partition p\n1\n2\n",
                 "1 1\n1 2\n1 3\n3 1->2\n3 1->3\n5 2--3\n");
  check_network (ent_import_pajek_read, "*vertices 3 1\n*matrix\n0 2\n", "1 1 mode 1\n1 2 mode 2\n1 3 mode 2\n3 1--3 × 2\n");
  check_network (ent_import_pajek_read, "*vertices 2\n*matrix\n0 1\n0 0\n", "1 1\n1 2\n3 1->2\n");
}

static void
broken_files_are_refused (void)
{
  check_network (ent_import_pajek_read, "", "error 1: there is no “*Vertices” in it (character 1 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices\n", "error 1: the number of vertices was expected, but the line ends here (character 10 "
                                                       "of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 99999999",
                 "error 1: it has more than 1,000,000 nodes (character 19 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n3 \"a\"",
                 "error 2: the number of a vertex, from 1 to 2, was expected, here stands “ \"a\"” (character 2 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n1 \"a\n", "error 2: this text is not closed with a double quote (character 5 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n1 \"a\" [1994\n", "error 2: these times are not closed with “]” (character 12 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n*Edges\n1 x\n",
                 "error 3: the number of a vertex was expected, here stands “x” (character 3 of the line)\n");
  check_network (ent_import_pajek_read, "*Edges\n1 2\n",
                 "error 1: “*Vertices” was expected before the lines that join them (character 7 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 1\n*Vertices 1\n",
                 "error 2: there are vertices a second time; a file with several networks is to be divided (character 10 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n*Matrix\n0 1 1\n0 0\n",
                 "error 3: a matrix of 2 rows with 2 numbers each was expected (character 6 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n*Matrix\n0 1\n0\n",
                 "error 4: a matrix of 2 rows with 2 numbers each was expected (character 2 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n*Matrix\n0 "
                                        "1\n", "error 4: the matrix has fewer rows than there are vertices (character 1 of the line)\n");
  check_network (ent_import_pajek_read, "*Vertices 2\n*Arcslist\n1 a\n",
                 "error 3: the number of a vertex was expected, here stands “a” (character 3 of the line)\n");
}

static void
readings_can_be_given_up (void)
{
  check_cancelled (ent_import_pajek_read, "*Vertices 2\n1 \"a\"\n2 \"b\"\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/pajek/two-modes-with-times", two_modes_with_times);
  g_test_add_func ("/import/pajek/lists-and-matrices", lists_and_matrices);
  g_test_add_func ("/import/pajek/broken-files-are-refused", broken_files_are_refused);
  g_test_add_func ("/import/pajek/readings-can-be-given-up", readings_can_be_given_up);

  return g_test_run ();
}
