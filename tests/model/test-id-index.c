/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-id-index.h"

#include "model/ent-types.h"

#define N_ROWS 5000

static const char *
get_id (gconstpointer data,
        guint32       row)
{
  return ((const char *const *) data)[row];
}

static void
finds_every_id_in_any_case (void)
{
  g_auto (GStrv) ids = g_new0 (char *, N_ROWS + 1);
  EntIdIndex *index = ent_id_index_new (N_ROWS, get_id, ids);

  for (guint32 row = 0; row < N_ROWS; row++)
    {
      ids[row] = g_strdup_printf ("Event-%u", row);
      g_assert_cmpuint (ent_id_index_lookup (index, ids[row]), ==, ENT_ROW_NONE);
      g_assert_cmpuint (ent_id_index_add (index, row), ==, row);
    }
  for (guint32 row = 0; row < N_ROWS; row++)
    {
      g_autofree char *upper = g_ascii_strup (ids[row], -1);

      g_assert_cmpuint (ent_id_index_lookup (index, upper), ==, row);
    }
  g_assert_cmpuint (ent_id_index_lookup (index, "event-"), ==, ENT_ROW_NONE);
  ent_id_index_free (index);
}

static void
keeps_the_first_of_one_id (void)
{
  static const char *const ids[] = { "IND", "CHN", "ind", "[IND", "{ind" };
  EntIdIndex *index = ent_id_index_new (G_N_ELEMENTS (ids), get_id, ids);

  g_assert_cmpuint (ent_id_index_add (index, 0), ==, 0);
  g_assert_cmpuint (ent_id_index_add (index, 1), ==, 1);
  g_assert_cmpuint (ent_id_index_add (index, 2), ==, 0);
  g_assert_cmpuint (ent_id_index_lookup (index, "Ind"), ==, 0);
  /* Only letters have a case: “[” and “{” lie apart as “Z” and “z” do. */
  g_assert_cmpuint (ent_id_index_add (index, 3), ==, 3);
  g_assert_cmpuint (ent_id_index_add (index, 4), ==, 4);
  ent_id_index_free (index);
}

static void
may_be_empty (void)
{
  EntIdIndex *index = ent_id_index_new (0, get_id, NULL);

  g_assert_cmpuint (ent_id_index_lookup (index, "IND"), ==, ENT_ROW_NONE);
  ent_id_index_free (index);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/id-index/finds-every-id-in-any-case", finds_every_id_in_any_case);
  g_test_add_func ("/model/id-index/keeps-the-first-of-one-id", keeps_the_first_of_one_id);
  g_test_add_func ("/model/id-index/may-be-empty", may_be_empty);

  return g_test_run ();
}
