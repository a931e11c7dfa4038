/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-reader.h"
#include "io/ent-reading.h"

#include "tests/file-fixture.h"

static void
goes_on_from_phase_to_phase (void)
{
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  double before = ent_reading_get_fraction (reading);

  g_assert_cmpfloat (before, ==, 0);
  for (EntReadingPhase phase = ENT_READING_CONTENT; phase <= ENT_READING_LINKS; phase++)
    for (guint done = 0; done < 10; done++)
      {
        g_assert_true (ent_reading_go_on (reading, phase, done, 10));
        g_assert_cmpint (ent_reading_get_phase (reading), ==, phase);
        g_assert_cmpfloat (ent_reading_get_fraction (reading), >=, before);
        before = ent_reading_get_fraction (reading);
      }
  g_assert_cmpfloat (before, <, 1);

  /* A file that grew, and one that says it has no size. */
  ent_reading_go_on (reading, ENT_READING_CONTENT, 20, 10);
  g_assert_cmpfloat (ent_reading_get_fraction (reading), <, 0.5);
  ent_reading_go_on (reading, ENT_READING_CONTENT, 20, 0);
  g_assert_cmpfloat (ent_reading_get_fraction (reading), ==, 0);
}

/* A file of records is given up wherever it is; what was read so far is no error of the file. */
static void
is_given_up (FileFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntReading) reading = ent_reading_new (cancellable);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "{\"format\": \"entente\", \"version\": 1, \"events\": [1]}", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (ent_reading_go_on (reading, ENT_READING_SYNTAX, 1, 2));
  g_assert_null (ent_json_reader_read (file, reading, &problems, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/reading/goes-on-from-phase-to-phase", goes_on_from_phase_to_phase);
  g_test_add ("/io/reading/is-given-up", FileFixture, "data.json", file_fixture_set_up, is_given_up, file_fixture_tear_down);

  return g_test_run ();
}
