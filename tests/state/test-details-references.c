/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-details-references.h"

static void
test_numbers (void)
{
  static const guint32 first[] = { 7, 0, 7 };
  static const guint32 second[] = { 3, 0 };
  g_autoptr (EntDetailsReferences) references = ent_details_references_new ();
  EntRows rows;

  g_assert_cmpuint (ent_details_references_get_rows (references).n_rows, ==, 0);
  ent_details_references_add (references, (EntRows) { first, 3 });
  ent_details_references_add (references, (EntRows) { NULL, 0 });
  ent_details_references_add (references, (EntRows) { second, 2 });
  g_assert_cmpuint (ent_details_references_get_number (references, 7), ==, 1);
  g_assert_cmpuint (ent_details_references_get_number (references, 0), ==, 2);
  g_assert_cmpuint (ent_details_references_get_number (references, 3), ==, 3);
  g_assert_cmpuint (ent_details_references_get_number (references, 1), ==, 0);
  rows = ent_details_references_get_rows (references);
  g_assert_cmpuint (rows.n_rows, ==, 3);
  for (guint i = 0; i < rows.n_rows; i++)
    g_assert_cmpuint (ent_details_references_get_number (references, rows.rows[i]), ==, i + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/details-references/numbers", test_numbers);

  return g_test_run ();
}
