/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found by counting pixels: regions without anybody, and ink. */
#include <math.h>

#include "tests/bench/picture-marks.h"
#include "tests/paint/draw.h"

/* Pixels that are counted for each px of the page. */
#define SCALE 0.5

/* Narrower than this, in px², a region is not seen as one. */
#define LEAST_REGION 150.0

/* Of a disc, in units of the scene. */
#define LEAST_RADIUS 14.0

#define MAX_OUTLINES 64 /* bits of a set */

/* The page as a grid, and which outlines are around each pixel of it, as a set of bits. */
typedef struct
{
  guint64 *sets; /* owned */
  int      width;
  int      height;
} Ground;

static void
trace (cairo_t          *cr,
       const EntSegment *segments,
       guint             n_segments)
{
  for (guint i = 0; i < n_segments; i++)
    {
      const EntPoint *p = segments[i].points;

      switch (segments[i].kind)
        {
        case ENT_SEGMENT_MOVE:
          cairo_move_to (cr, p[0].x, p[0].y);
          break;
        case ENT_SEGMENT_LINE:
          cairo_line_to (cr, p[0].x, p[0].y);
          break;
        case ENT_SEGMENT_CURVE:
          cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          break;
        case ENT_SEGMENT_CLOSE:
        default:
          cairo_close_path (cr);
          break;
        }
    }
}

static void
add_outline (Ground             *ground,
             EntScene           *scene,
             const EntSceneItem *area,
             EntCamera           camera,
             guint               bit)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, ground->width, ground->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, camera.x, camera.y);
  cairo_scale (cr, camera.zoom, camera.zoom);
  trace (cr, ent_scene_get_segments (scene, area), area->n_segments);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < ground->height; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < ground->width; x++)
        if (row[x] != 0)
          ground->sets[y * ground->width + x] |= G_GUINT64_CONSTANT (1) << bit;
    }
  cairo_surface_destroy (surface);
}

/* All that lies in the same outlines. */
typedef struct
{
  guint n_pixels;
  guint side; /* of the largest square in it, in pixels */
} Region;

static Region *
get_region (GHashTable *regions,
            guint64     set)
{
  Region *region = g_hash_table_lookup (regions, &set);

  if (region == NULL)
    {
      region = g_new0 (Region, 1);
      g_hash_table_insert (regions, g_memdup2 (&set, sizeof set), region);
    }
  return region;
}

/* By their sets: guint64 → Region. The largest square that ends at a pixel is one
 * larger than the least of those that end beside, above and between. */
static GHashTable *
find_regions (const Ground *ground)
{
  GHashTable *regions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autofree guint *sides = g_new0 (guint, ground->width); /* of the row above, and left of here of this one */

  for (int y = 0; y < ground->height; y++)
    {
      const guint64 *row = ground->sets + y * ground->width;
      guint between = 0;
      Region *region = NULL;

      for (int x = 0; x < ground->width; x++)
        {
          guint above = sides[x];

          if (x == 0 || row[x] != row[x - 1])
            region = get_region (regions, row[x]);
          if (x == 0 || y == 0 || row[x - 1] != row[x] || row[x - ground->width] != row[x] || row[x - ground->width - 1] != row[x])
            sides[x] = 1;
          else
            sides[x] = 1 + MIN (MIN (above, sides[x - 1]), between);
          between = above;
          region->n_pixels++;
          region->side = MAX (region->side, sides[x]);
        }
    }
  return regions;
}

static void
forget_peopled (const Ground *ground,
                EntScene     *scene,
                EntCamera     camera,
                GHashTable   *regions)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].shape == ENT_SHAPE_DISC)
      {
        EntPoint middle = ent_camera_to_screen (camera, items[i].point);
        int x = (int) floor (middle.x * SCALE), y = (int) floor (middle.y * SCALE);

        if (x >= 0 && y >= 0 && x < ground->width && y < ground->height)
          g_hash_table_remove (regions, &ground->sets[y * ground->width + x]);
      }
}

/* A region of two or more outlines says that somebody is in all of them and in no
 * other: how many say so of nobody. Some do because outlines keep apart; those
 * with room for a disc look as if somebody had been forgotten. */
void
picture_ground_count_empty_regions (EntScene     *scene,
                                    EntCamera     camera,
                                    double        width,
                                    double        height,
                                    PictureMarks *marks)
{
  Ground ground = { .width = (int) (width * SCALE), .height = (int) (height * SCALE) };
  g_autofree guint64 *sets = g_new0 (guint64, ground.width * ground.height);
  g_autoptr (GHashTable) regions = NULL;
  const EntSceneItem *items = ent_scene_get_items (scene);
  guint n_outlines = 0;
  GHashTableIter iter;
  gpointer key, value;

  ground.sets = sets;
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].layer == ENT_LAYER_AREA && n_outlines < MAX_OUTLINES)
      add_outline (&ground, scene, &items[i], camera, n_outlines++);
  regions = find_regions (&ground);
  forget_peopled (&ground, scene, camera, regions);
  g_hash_table_iter_init (&iter, regions);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint64 set = *(guint64 *) key;
      const Region *region = value;

      if ((set & (set - 1)) == 0)
        continue;
      marks->empty_regions += region->n_pixels / (SCALE * SCALE) > LEAST_REGION;
      marks->roomy_regions += region->side / SCALE >= 2 * LEAST_RADIUS * camera.zoom;
    }
}

/* The share of the page's pixels that are not background. */
double
picture_ground_measure_ink (EntScene     *scene,
                            EntScene     *caption,
                            EntCamera     camera,
                            EntThemeKind  theme,
                            double        width,
                            double        height)
{
  int n_columns = (int) (width * SCALE), n_rows = (int) (height * SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, n_columns, n_rows);
  cairo_t *cr = cairo_create (surface);
  EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
  guint32 blank;
  guint n = 0;

  cairo_set_source_rgb (cr, background.red, background.green, background.blue);
  cairo_paint (cr);
  cairo_surface_flush (surface);
  blank = *(const guint32 *) (gpointer) cairo_image_surface_get_data (surface) & 0xffffff;
  cairo_scale (cr, SCALE, SCALE);
  draw_scene (cr, scene, camera, theme);
  draw_scene (cr, caption, ENT_CAMERA_IDENTITY, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < n_rows; y++)
    {
      const guint32 *row = (const guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < n_columns; x++)
        n += (row[x] & 0xffffff) != blank;
    }
  cairo_surface_destroy (surface);
  return (double) n / n_columns / n_rows;
}
