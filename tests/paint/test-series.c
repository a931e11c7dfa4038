/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-series-files.h"

#include <glib/gstdio.h>
#include <string.h>

#include "paint/ent-export-private.h"
#include "tests/charts/stage.h"
#include "tests/file-fixture.h"
#include "tests/scene-items.h"

#define WIDTH 900
#define HEIGHT 600

static const char *const four[] = { "2002-01-01", "2010-01-01", "2018-01-01", "2026-01-01", NULL };

typedef struct
{
  FileFixture files;
  EntDataset *dataset;
  EntView    *view;
  GArray     *days;
  EntSeries  *series;
} Fixture;

static GArray *
new_days (const char *const *texts)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (EntDay));

  for (guint i = 0; texts[i] != NULL; i++)
    {
      EntDay day = stage_day (texts[i]);

      g_array_append_val (days, day);
    }
  return days;
}

static EntSeries *
new_series (Fixture *fixture,
            GArray  *days)
{
  g_autoptr (GError) error = NULL;
  EntSeries *series = ent_series_new (fixture->dataset, fixture->view, days, NULL, WIDTH, HEIGHT, NULL, &error);

  g_assert_no_error (error);
  return series;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  file_fixture_set_up (&fixture->files, data);
  fixture->dataset = stage_load_dataset ("ric-brics-sco.json");
  fixture->view = ent_view_new ((const char *const[]) { "ric", "brics", "sco", NULL }, stage_day ("2026-01-01"));
  fixture->days = new_days (four);
  fixture->series = new_series (fixture, fixture->days);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->series, ent_series_free);
  g_array_unref (fixture->days);
  ent_view_unref (fixture->view);
  ent_dataset_unref (fixture->dataset);
  file_fixture_tear_down (&fixture->files, data);
}

static const EntSceneItem *
find_title (EntPicture *picture,
            const char *beginning)
{
  EntScene *caption = ent_picture_get_caption (picture);

  for (guint i = 0; i < ent_scene_get_n_items (caption); i++)
    if (g_str_has_prefix (ent_scene_get_items (caption)[i].text ? ent_scene_get_items (caption)[i].text : "", beginning))
      return &ent_scene_get_items (caption)[i];
  g_error ("nothing begins with “%s”", beginning);
}

/* What is to be explained on one date stands in the legend of all, at one place. */
static void
check_legend_stays (EntPicture *first,
                    EntPicture *picture)
{
  static const char *const entries[] = { "Around the members", "Observer or partner", "Joined after the date before" };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      EntPoint place = find_title (first, entries[i])->point;

      g_assert_cmpfloat (find_title (picture, entries[i])->point.x, ==, place.x);
      g_assert_cmpfloat (find_title (picture, entries[i])->point.y, ==, place.y);
    }
}

/* Who is in two pictures stands at one place of both, and so do the words. */
static void
check_nothing_moves (Fixture *fixture,
                     double   width,
                     double   height)
{
  g_autoptr (EntSeries) series = ent_series_new (fixture->dataset, fixture->view, fixture->days, NULL, width, height, NULL, NULL);
  g_autoptr (EntPicture) first = ent_series_new_picture (series, 0);
  EntRef china = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "CHN"));
  EntCamera camera = ent_picture_get_camera (first);
  EntPoint place = scene_find_item (ent_picture_get_scene (first), china, ENT_LAYER_BODY)->point;
  double radius = scene_find_item (ent_picture_get_scene (first), china, ENT_LAYER_BODY)->radius;

  for (guint i = 1; i < 4; i++)
    {
      g_autoptr (EntPicture) picture = ent_series_new_picture (series, i);
      const EntSceneItem *disc = scene_find_item (ent_picture_get_scene (picture), china, ENT_LAYER_BODY);
      EntRect drawn = ent_camera_rect_to_screen (camera, ent_scene_get_bounds (ent_picture_get_scene (picture)));

      g_assert_cmpfloat (ent_picture_get_camera (picture).zoom, ==, camera.zoom);
      g_assert_cmpfloat (ent_picture_get_camera (picture).x, ==, camera.x);
      g_assert_cmpfloat (ent_picture_get_camera (picture).y, ==, camera.y);
      g_assert_cmpfloat (disc->point.x, ==, place.x);
      g_assert_cmpfloat (disc->point.y, ==, place.y);
      g_assert_cmpfloat (disc->radius, ==, radius);
      g_assert_cmpfloat (find_title (picture, "as of")->point.y, ==, find_title (first, "as of")->point.y);
      g_assert_cmpfloat (find_title (picture, "Sources: ")->point.y, ==, find_title (first, "Sources: ")->point.y);
      check_legend_stays (first, picture);
      g_assert_cmpfloat (drawn.x0, >=, 0);
      g_assert_cmpfloat (drawn.x1, <=, width);
      g_assert_cmpfloat (drawn.y0, >=, find_title (picture, "as of")->bounds.y1);
      g_assert_cmpfloat (drawn.y1, <=, find_title (picture, "Sources: ")->bounds.y0);
      g_assert_cmpint (ent_view_get_day (ent_picture_get_view (picture)), ==, stage_day (four[i]));
    }
}

/* On a narrow page the finding of one date takes more lines than that of another. */
static void
test_nothing_moves (Fixture       *fixture,
                    gconstpointer  data)
{
  check_nothing_moves (fixture, WIDTH, HEIGHT);
  check_nothing_moves (fixture, 330, 700);
}

static gboolean
is_joining (EntPicture *picture,
            EntRef      nation)
{
  return (scene_find_item (ent_picture_get_scene (picture), nation, ENT_LAYER_BODY)->marks & (ENT_MARK_JOINING | ENT_MARK_NEW_ROLE)) != 0;
}

/* In whatever order they are asked for, they have the marks of who joined since the one before. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  EntRef brazil = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "BRA"));
  EntRef india = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "IND"));
  g_autoptr (EntPicture) second = ent_series_new_picture (fixture->series, 1);
  g_autoptr (EntPicture) third = ent_series_new_picture (fixture->series, 2);
  g_autoptr (EntPicture) again = ent_series_new_picture (fixture->series, 1);

  g_assert_true (is_joining (second, brazil));
  g_assert_true (is_joining (again, brazil));
  g_assert_false (is_joining (third, brazil));
  g_assert_true (is_joining (third, india));
}

static char *
dup_path (Fixture *fixture,
          guint    nth)
{
  g_autofree char *name = ent_series_dup_name ("a", nth, 4, g_array_index (fixture->days, EntDay, nth), ENT_EXPORT_PNG);

  return g_build_filename (fixture->files.folder, name, NULL);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->files.folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    guint       nth, n;
    const char *day;
    const char *name;
  } cases[] = {
    { 0, 4, "2002-01-01", "sco-001-2002-01-01.svg" },
    { 9, 10, "2002-01-01", "sco-010-2002-01-01.svg" },
    { 11, 1200, "-0043-03-15", "sco-0012--0043-03-15.svg" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = ent_series_dup_name ("sco", cases[i].nth, cases[i].n, stage_day (cases[i].day), ENT_EXPORT_SVG);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static gboolean
write_all (Fixture        *fixture,
           EntSeriesFunc   progress,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  EntExportOptions options = { .format = ENT_EXPORT_PNG, .width = WIDTH, .height = HEIGHT, .scale = 0.25 };
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->files.folder);

  return ent_series_to_folder (fixture->series, &options, folder, "a", NULL, progress, data, cancellable, error);
}

static void
count_cb (guint    nth,
          guint    n,
          gpointer data)
{
  guint *last = data;

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (nth, ==, ++*last);
}

/* Each once, and the same each time. */
static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  char *before[4];
  gsize sizes[4];
  guint last = 0;

  g_assert_true (write_all (fixture, count_cb, &last, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (last, ==, 4);
  g_assert_cmpuint (count_files (fixture), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = dup_path (fixture, i);

      g_assert_true (g_file_get_contents (path, &before[i], &sizes[i], NULL));
      g_assert_cmpmem (before[i], 8, "\x89PNG\r\n\x1a\n", 8);
    }
  g_clear_pointer (&fixture->series, ent_series_free);
  fixture->series = new_series (fixture, fixture->days);
  g_assert_true (write_all (fixture, NULL, NULL, NULL, &error));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = dup_path (fixture, i);
      g_autofree char *content = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_assert_cmpmem (content, size, before[i], sizes[i]);
      g_free (before[i]);
      g_unlink (path);
    }
}

static void
cancel_cb (guint    nth,
           guint    n,
           gpointer data)
{
  if (nth == 3)
    g_cancellable_cancel (data);
}

/* What was begun is taken away; what was there before stays. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *there = dup_path (fixture, 3);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->files.folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (there, "as it was", -1, NULL));
  g_assert_cmpuint (ent_series_count_there (fixture->series, ENT_EXPORT_PNG, folder, "a"), ==, 1);
  g_assert_cmpuint (ent_series_count_there (fixture->series, ENT_EXPORT_SVG, folder, "a"), ==, 0);
  g_assert_false (write_all (fixture, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_unlink (there);
}

/* Cancelled while it looks through the days. */
static void
test_cancelled_early (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_series_new (fixture->dataset, fixture->view, fixture->days, NULL, WIDTH, HEIGHT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static guint
count (const char *content,
       gsize       length,
       const char *what)
{
  guint n = 0;

  for (gsize i = 0; i + strlen (what) <= length; i++)
    n += memcmp (content + i, what, strlen (what)) == 0;
  return n;
}

/* A page for each day, and the table once. */
static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const one[] = { "2026-01-01", NULL };
  EntExportOptions options = { .format = ENT_EXPORT_PDF, .width = WIDTH, .height = HEIGHT, .scale = 1 };
  g_autoptr (GFile) file = g_file_new_for_path (fixture->files.path);
  g_autoptr (GArray) single = new_days (one);
  g_autoptr (EntSeries) short_series = new_series (fixture, single);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *short_content = NULL;
  gsize length, short_length;

  g_assert_true (ent_series_to_file (short_series, &options, file, NULL, NULL, NULL, NULL, &error));
  g_assert_true (g_file_get_contents (fixture->files.path, &short_content, &short_length, NULL));
  g_assert_true (ent_series_to_file (fixture->series, &options, file, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->files.path, &content, &length, NULL));
  g_assert_cmpuint (count (content, length, "/MediaBox"), ==, count (short_content, short_length, "/MediaBox") + 3);
  g_assert_cmpuint (count (content, length, "/S /Figure"), ==, 4);
}

/* More days than anybody wants are pictures of one frame all the same. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GArray) many = g_array_new (FALSE, FALSE, sizeof (EntDay));
  g_autoptr (EntSeries) series = NULL;
  g_autoptr (EntPicture) last = NULL;

  for (EntDay day = stage_day ("2001-01-01"); many->len < 500; day += 18)
    g_array_append_val (many, day);
  series = new_series (fixture, many);
  g_assert_cmpuint (ent_series_get_n (series), ==, 500);
  last = ent_series_new_picture (series, 499);
  g_assert_cmpint (ent_view_get_day (ent_picture_get_view (last)), ==, g_array_index (many, EntDay, 499));
}

/* As an arrangement for the whole period; cells differ by where they are alone. */
static void
test_sheet (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntPicture) sheet = ent_series_new_sheet (fixture->dataset, fixture->view, fixture->days, NULL, WIDTH, HEIGHT, NULL, &error);
  g_autofree char *days = NULL;
  const EntPicturePanel *panels;
  guint n_panels;

  g_assert_no_error (error);
  panels = ent_picture_get_panels (sheet, &n_panels);
  days = ent_picture_dup_days (sheet);
  g_assert_cmpuint (n_panels, ==, 4);
  g_assert_cmpstr (days, ==, "2002-01-01/2026-01-01");
  g_assert_true (g_str_has_prefix (ent_picture_get_description (sheet), "1 January 2002: SCO 6\n"));
  for (guint i = 0; i < n_panels; i++)
    {
      EntRect drawn = ent_camera_rect_to_screen (panels[i].camera, ent_scene_get_bounds (panels[i].scene));

      g_assert_cmpint (ent_slice_get_day (panels[i].slice), ==, stage_day (four[i]));
      g_assert_cmpfloat (panels[i].camera.zoom, ==, panels[0].camera.zoom);
      for (guint k = 0; k < i; k++)
        g_assert_false (ent_rect_intersects (drawn, ent_camera_rect_to_screen (panels[k].camera, ent_scene_get_bounds (panels[k].scene))));
    }
}

#define ADD(path, func) g_test_add ("/paint/series/" path, Fixture, "a.pdf", set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-moves", test_nothing_moves);
  ADD ("marks", test_marks);
  ADD ("names", test_names);
  ADD ("folder", test_folder);
  ADD ("cancel", test_cancel);
  ADD ("cancelled-early", test_cancelled_early);
  ADD ("document", test_document);
  ADD ("many", test_many);
  ADD ("sheet", test_sheet);
  return g_test_run ();
}
