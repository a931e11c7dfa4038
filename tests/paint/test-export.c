/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <png.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ent-file-replace.h"
#include "base/ent-write.h"
#include "paint/ent-export-private.h"

/* A picture of this test's own: a half transparent square on nothing, so that
 * every pixel is known. What export asks of a picture is answered here. */
struct _EntPicture
{
  const char   *title;
  GCancellable *cancel_while_drawing;
};

EntDataset *
ent_picture_get_dataset (EntPicture *picture)
{
  return (gpointer) picture;
}

EntView *
ent_picture_get_view (EntPicture *picture)
{
  return (gpointer) picture;
}

const char *
ent_picture_get_title (EntPicture *picture)
{
  return picture->title;
}

const char *
ent_picture_get_description (EntPicture *picture)
{
  return "A square of two colours.";
}

char *
ent_picture_dup_days (EntPicture *picture)
{
  return g_strdup ("1970-01-01");
}

char *
ent_picture_cite_sources (EntPicture *picture)
{
  return g_strdup ("“One”.\n“Two”.");
}

/* The page of the file is part of it. */
char *
ent_picture_dup_saved_view (EntPicture   *picture,
                            EntSavedPage  page)
{
  return g_strdup_printf ("%gx%g at %g, %g dpi, %s%06x", page.width, page.height, page.scale, page.dpi,
                          page.has_background ? page.is_transparent ? "none " : "on " : "", page.background_rgb);
}

void
ent_picture_draw (EntPicture *picture,
                  cairo_t    *cr)
{
  cairo_set_source_rgba (cr, 1, 0.5, 0, 0.5);
  cairo_rectangle (cr, 0, 0, 4, 4);
  cairo_fill (cr);
  if (picture->cancel_while_drawing != NULL)
    g_cancellable_cancel (picture->cancel_while_drawing);
}

const char *
ent_dataset_get_title (EntDataset *dataset)
{
  return "Alliances – a test";
}

const char *
ent_dataset_get_license (EntDataset *dataset)
{
  return "CC0-1.0";
}

EntThemeKind
ent_view_get_theme (EntView *view)
{
  return ENT_THEME_DARK;
}

gboolean
ent_export_write_svg (EntPicture              *picture,
                      const EntExportOptions  *options,
                      int                      fd,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  return ent_write_all (fd, "<svg/>", 6, error);
}

gboolean
ent_export_write_pdf (EntPicture              *picture,
                      const EntExportOptions  *options,
                      int                      fd,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  return ent_write_all (fd, "%PDF", 4, error);
}

typedef struct
{
  char            *folder;
  char            *path;
  GFile           *file;
  EntPicture       picture;
  EntExportOptions options;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-export-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "picture.png", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->picture = (EntPicture) { .title = "RIC, “BRICS” and SCO" };
  fixture->options = (EntExportOptions) { .width = 10, .height = 8, .scale = 1 };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing was left beside it */
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
export (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_export_to_file (&fixture->picture, &fixture->options, fixture->file, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_bytes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *content = NULL;
  gsize length;

  export (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  bytes = ent_export_to_bytes (&fixture->picture, &fixture->options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, length);

  fixture->options.width = 1e6;
  g_assert_null (ent_export_to_bytes (&fixture->picture, &fixture->options, NULL, &error));
  g_assert_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
}

static void
fail_to_export (Fixture *fixture,
                GQuark   domain,
                int      code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_export_to_file (&fixture->picture, &fixture->options, fixture->file, NULL, NULL, &error));
  g_assert_error (error, domain, code);
}

/* Reads pixels as RGBA, and what the file says of itself. */
static guchar *
read_png (const char *path,
          guint      *width,
          guint      *height,
          guint      *per_metre,
          guint      *channels,
          GHashTable *texts)
{
  FILE *file = g_fopen (path, "rb");
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  png_textp found;
  int n_found = 0;
  guchar *pixels;

  g_assert_nonnull (file);
  png_init_io (png, file);
  png_read_png (png, info, PNG_TRANSFORM_IDENTITY, NULL);
  *width = png_get_image_width (png, info);
  *height = png_get_image_height (png, info);
  *per_metre = png_get_x_pixels_per_meter (png, info);
  *channels = png_get_channels (png, info);
  g_assert_false (png_get_valid (png, info, PNG_INFO_tIME));
  png_get_text (png, info, &found, &n_found);
  for (int i = 0; i < n_found; i++)
    g_hash_table_insert (texts, g_strdup (found[i].key), g_strdup (found[i].text));

  pixels = g_malloc ((gsize) *width * *height * *channels);
  for (guint y = 0; y < *height; y++)
    memcpy (pixels + (gsize) y * *width * *channels, png_get_rows (png, info)[y], (gsize) *width * *channels);
  png_destroy_read_struct (&png, &info, NULL);
  fclose (file);
  return pixels;
}

static void
check_picture (Fixture      *fixture,
               guint         width,
               guint         height,
               guint         per_metre,
               const guchar *square,
               const guchar *ground,
               guint         channels)
{
  const EntExportOptions *options = &fixture->options;
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  static const char *const backgrounds[] = { "", "on ", "none " };
  g_autofree char *page = g_strdup_printf ("%gx%g at %g, %g dpi, %s%06x", options->width, options->height, options->scale, options->dpi,
                                           backgrounds[options->background],
                                           options->background == ENT_BACKGROUND_COLOR ? options->background_rgb : 0);
  guint got_width, got_height, got_per_metre, got_channels;
  g_autofree guchar *pixels = read_png (fixture->path, &got_width, &got_height, &got_per_metre, &got_channels, texts);

  g_assert_cmpuint (got_width, ==, width);
  g_assert_cmpuint (got_height, ==, height);
  g_assert_cmpuint (got_per_metre, ==, per_metre);
  g_assert_cmpuint (got_channels, ==, channels);
  for (guint i = 0; i < channels; i++)
    {
      g_assert_cmpint (ABS (pixels[i] - square[i]), <=, 1);
      g_assert_cmpint (ABS (pixels[width * height * channels - channels + i] - ground[i]), <=, 1);
    }
  g_assert_cmpstr (g_hash_table_lookup (texts, "Title"), ==, fixture->picture.title);
  g_assert_cmpstr (g_hash_table_lookup (texts, "Description"), ==, "A square of two colours.");
  g_assert_cmpstr (g_hash_table_lookup (texts, "Day"), ==, "1970-01-01");
  g_assert_true (g_str_has_prefix (g_hash_table_lookup (texts, "Software"), "Entente "));
  g_assert_cmpstr (g_hash_table_lookup (texts, "Source"), ==, "Alliances – a test");
  g_assert_cmpstr (g_hash_table_lookup (texts, "License"), ==, "CC0-1.0");
  g_assert_cmpstr (g_hash_table_lookup (texts, "Sources"), ==, "“One”.\n“Two”.");
  g_assert_cmpstr (g_hash_table_lookup (texts, "entente-view"), ==, page);
}

static void
test_backgrounds (Fixture       *fixture,
                  gconstpointer  data)
{
  export (fixture);
  check_picture (fixture, 10, 8, 3780, (guchar[]) { 143, 79, 16 }, (guchar[]) { 0x1e, 0x1e, 0x20 }, 3);

  fixture->options.background = ENT_BACKGROUND_COLOR;
  fixture->options.background_rgb = 0x0000ff;
  export (fixture);
  check_picture (fixture, 10, 8, 3780, (guchar[]) { 128, 64, 127 }, (guchar[]) { 0, 0, 255 }, 3);

  /* Cairo's multiplied colours are divided again. */
  fixture->options.background = ENT_BACKGROUND_NONE;
  export (fixture);
  check_picture (fixture, 10, 8, 3780, (guchar[]) { 255, 128, 0, 128 }, (guchar[]) { 0, 0, 0, 0 }, 4);
}

static void
test_scale (Fixture       *fixture,
            gconstpointer  data)
{
  const guchar square[] = { 143, 79, 16 };
  const guchar ground[] = { 0x1e, 0x1e, 0x20 };

  fixture->options.scale = 2;
  export (fixture);
  check_picture (fixture, 20, 16, 7559, square, ground, 3);
  fixture->options.scale = 1.25; /* 12.5 is rounded */
  export (fixture);
  check_picture (fixture, 13, 10, 4724, square, ground, 3);
}

/* How large it is on paper may be said for itself. */
static void
test_resolution (Fixture       *fixture,
                 gconstpointer  data)
{
  const guchar square[] = { 143, 79, 16 };
  const guchar ground[] = { 0x1e, 0x1e, 0x20 };

  fixture->options.dpi = 300;
  export (fixture);
  check_picture (fixture, 10, 8, 11811, square, ground, 3);

  /* 3.2 × 2.1 mm at 300 dpi: what is left of a pixel is rounded. */
  fixture->options = (EntExportOptions) { .width = 3.2 / 25.4 * 96, .height = 2.1 / 25.4 * 96, .scale = 300 / 96.0, .dpi = 300 };
  export (fixture);
  check_picture (fixture, 38, 25, 11811, square, ground, 3);
}

/* Each format has its writer, and its own bounds: lines have no pixels. */
static void
test_writers (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const written[ENT_N_EXPORT_FORMATS] = {
    [ENT_EXPORT_PNG] = "\x89PNG\r\n\x1a\n",
    [ENT_EXPORT_SVG] = "<svg/>",
    [ENT_EXPORT_PDF] = "%PDF",
  };

  for (EntExportFormat i = 0; i < ENT_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *content = NULL;

      fixture->options.format = i;
      export (fixture);
      g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, written[i]));
    }
  fixture->options = (EntExportOptions) { .format = ENT_EXPORT_SVG, .width = 2000, .height = 2000, .scale = 100 };
  export (fixture);
  fixture->options.format = ENT_EXPORT_PDF;
  export (fixture);
  fixture->options.dpi = 96; /* of 200,000 px: 53 m */
  fail_to_export (fixture, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
  fixture->options.format = ENT_EXPORT_PNG;
  fail_to_export (fixture, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
}

static void
test_formats (void)
{
  EntExportFormat format;

  for (EntExportFormat i = 0; i < ENT_N_EXPORT_FORMATS; i++)
    {
      const EntExportFormatInfo *info = ent_export_format_get_info (i);
      g_autofree char *name = g_strconcat ("/a.b/c.d", info->extension, NULL);
      g_autofree char *loud = g_ascii_strup (name, -1);

      g_assert_true (ent_export_format_from_id (info->id, &format) && format == i);
      g_assert_true (ent_export_format_from_name (name, &format) && format == i);
      g_assert_true (ent_export_format_from_name (loud, &format) && format == i);
    }
  g_assert_false (ent_export_format_from_name ("/a.png/b", &format));
  g_assert_false (ent_export_format_from_name ("png", &format));
  g_assert_false (ent_export_format_from_name ("a.png.gz", &format));
  g_assert_false (ent_export_format_from_id ("", &format));
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  export (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &first, &first_length, NULL));
  export (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    int    width;
    int    height;
    double scale;
  } refused[] = { { 0, 8, 1 }, { 10, -1, 1 }, { 10, 8, 0 }, { 10, 8, 0.01 }, { 40000, 1, 1 }, { 10, 16384, 2 }, { 30000, 30000, 1 },
                  { 10, 8, 1e300 }, { 10, 8, 0.0 / 0.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      fixture->options.width = refused[i].width;
      fixture->options.height = refused[i].height;
      fixture->options.scale = refused[i].scale;
      fail_to_export (fixture, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE);
    }
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  fixture->options = (EntExportOptions) { .width = ENT_EXPORT_MAX_SIDE_PX, .height = 1, .scale = 1 };
  export (fixture);
}

static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  mode_t old = umask (027);
  struct stat info;

  export (fixture);
  umask (old);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);

  /* A file that is replaced keeps its own. */
  g_assert_cmpint (g_chmod (fixture->path, 0604), ==, 0);
  export (fixture);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0604);
}

static void
test_follows_links (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "behind.png", NULL);

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink ("behind.png", fixture->path), ==, 0);
  export (fixture);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  g_unlink (target);
}

static void
test_refused_targets (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "picture.png", NULL);
  const char *refused[] = { "/dev/full", "/dev/null", fixture->folder, missing };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_object_unref (fixture->file);
      fixture->file = g_file_new_for_path (refused[i]);
      fail_to_export (fixture, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
    }
  g_assert_true (g_file_test ("/dev/null", G_FILE_TEST_EXISTS));
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_uri ("sftp://example.org/picture.png");
  fail_to_export (fixture, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
}

static void
check_untouched (Fixture *fixture)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "the older picture");
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  struct rlimit before, tight;

  g_assert_true (g_file_set_contents (fixture->path, "the older picture", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  tight = (struct rlimit) { 100, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  fail_to_export (fixture, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  check_untouched (fixture);
}

static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("nothing is unwritable for root");
      return;
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  fail_to_export (fixture, ENT_FILE_REPLACE_ERROR, ENT_FILE_REPLACE_ERROR_FAILED);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "the older picture", -1, NULL));
  fixture->picture.cancel_while_drawing = cancellable;
  g_assert_false (ent_export_to_file (&fixture->picture, &fixture->options, fixture->file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  check_untouched (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/paint/export/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("backgrounds", test_backgrounds);
  ADD ("scale", test_scale);
  ADD ("resolution", test_resolution);
  ADD ("writers", test_writers);
  ADD ("same-bytes", test_same_bytes);
  ADD ("bytes", test_bytes);
  ADD ("sizes", test_sizes);
  ADD ("permissions", test_permissions);
  ADD ("follows-links", test_follows_links);
  ADD ("refused-targets", test_refused_targets);
  ADD ("full-disk-leaves-the-older-picture", test_full_disk);
  ADD ("unwritable-folder", test_unwritable);
  ADD ("cancelled-leaves-the-older-picture", test_cancelled);
#undef ADD
  g_test_add_func ("/paint/export/formats", test_formats);
  return g_test_run ();
}
