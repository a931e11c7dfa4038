/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SVG that is written looks in other programs as it is painted, where they are installed. */
#include <gio/gio.h>
#include <string.h>

#include "paint/ent-svg.h"
#include "scene/ent-theme.h"
#include "tests/charts/stage.h"
#include "tests/file-fixture.h"
#include "tests/paint/looks.h"

#define WIDTH 1000
#define HEIGHT 640
#define MAX_OFF 18

/* How each is asked for a picture of “$1” in “$2”, with a home of its own in “$3”. */
static const struct
{
  const char *program;
  const char *script;
} programs[] = {
  { "rsvg-convert", "rsvg-convert --output \"$2\" \"$1\"" },
  { "chromium", "HOME=\"$3\" XDG_CONFIG_HOME=\"$3\" XDG_CACHE_HOME=\"$3\" chromium --headless --no-sandbox --disable-gpu --hide-scrollbars "
                "--force-device-scale-factor=1 --window-size=1000,640 --user-data-dir=\"$3\" --screenshot=\"$2\" \"file://$1\"" },
  { "inkscape", "HOME=\"$3\" XDG_CONFIG_HOME=\"$3\" env --unset=G_DEBUG inkscape --export-type=png --export-filename=\"$2\" \"$1\"" },
};

static cairo_surface_t *
paint_picture (EntPicture *picture,
               EntColor    ground)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  ent_picture_draw (picture, cr);
  cairo_destroy (cr);
  return surface;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

/* What @program makes of the document; %NULL if it makes nothing. */
static cairo_surface_t *
let_draw (FileFixture *fixture,
          guint        program,
          const char  *document)
{
  g_autofree char *png = g_build_filename (fixture->folder, "a.png", NULL);
  g_autofree char *home = g_build_filename (fixture->folder, "home", NULL);
  const char *argv[] = { "/bin/sh", "-c", programs[program].script, "sh", fixture->path, png, home, NULL };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  int status;

  g_assert_true (g_file_set_contents (fixture->path, document, -1, &error));
  g_assert_cmpint (g_mkdir (home, 0700), ==, 0);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (png);
  g_remove (png);
  remove_folder (home);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  return NULL;
}

static void
check_program (FileFixture  *fixture,
               guint         program,
               EntThemeKind  theme,
               const char   *day)
{
  static const char *const three[] = { "ric", "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) plain = ent_view_new (three, stage_day (day));
  g_autoptr (EntView) view = ent_view_with_theme (plain, theme);
  g_autoptr (EntPicture) picture = ent_picture_new (dataset, view, NULL, WIDTH, HEIGHT, NULL, NULL);
  EntSvgPage page = { WIDTH, HEIGHT, 1 / 96.0, FALSE, ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0) };
  g_autofree char *document = ent_svg_new_document (picture, &page);
  g_autofree char *what = g_strdup_printf ("%s, %s", programs[program].program, ent_theme_to_id (theme));
  cairo_surface_t *drawn = let_draw (fixture, program, document);
  cairo_surface_t *painted = paint_picture (picture, page.background);

  g_assert_nonnull (drawn);
  looks_check_same (what, painted, drawn, MAX_OFF);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (drawn);
}

static void
test_program (FileFixture   *fixture,
              gconstpointer  data)
{
  const char *name = strrchr (g_test_get_path (), '/') + 1;
  g_autofree char *path = g_find_program_in_path (name);
  cairo_surface_t *nothing;
  guint program = 0;

  if (path == NULL)
    {
      g_test_skip ("it is not installed");
      return;
    }
  while (!g_str_equal (programs[program].program, name))
    program++;

  /* One that may not read the folder of the test, say, is no fault of the picture. */
  nothing = let_draw (fixture, program,
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"5\" height=\"5\"/></svg>");
  if (nothing == NULL)
    {
      g_test_skip ("it does not run here");
      return;
    }
  cairo_surface_destroy (nothing);
  check_program (fixture, program, ENT_THEME_LIGHT, "2026-01-01");
  check_program (fixture, program, ENT_THEME_DARK, "2011-01-01");
  check_program (fixture, program, ENT_THEME_PRINT, "2018-01-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *path = g_strconcat ("/paint/svg-programs/", programs[i].program, NULL);

      g_test_add (path, FileFixture, "a.svg", file_fixture_set_up, test_program, file_fixture_tear_down);
    }
  return g_test_run ();
}
