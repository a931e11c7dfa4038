/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-legend-private.h"

/* In units: px where the words have their usual size, as the samples grow with them. */
#define TEXT_SIZE 11.0
#define SAMPLE_WIDTH ENT_LEGEND_SAMPLE_WIDTH
#define SAMPLE_GAP 6.0 /* between sample and words */
#define ENTRY_GAP 18.0
#define ROW_HEIGHT 17.0
#define LARGE_RADIUS 7.0
#define SMALL_RADIUS 5.0
#define PATTERN_WIDTH 3.3
#define PATTERN_GAP 1.3
#define LINK_WIDTH 4.5
#define LINK_GAP 2.0

static void
clear_entry (gpointer data)
{
  EntLegendEntry *entry = data;

  g_free (entry->text);
}

/* ent_legend_new_entries:
 * A list of entries, in which there are none yet. */
GArray *
ent_legend_new_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (EntLegendEntry));

  g_array_set_clear_func (entries, clear_entry);
  return entries;
}

/* ent_legend_add_entry:
 * Adds @entry with a copy of @text. */
void
ent_legend_add_entry (GArray         *entries,
                      EntLegendEntry  entry,
                      const char     *text)
{
  entry.text = g_strdup (text);
  g_array_append_val (entries, entry);
}

static gboolean
entry_equal (const EntLegendEntry *a,
             const EntLegendEntry *b)
{
  return a->sample == b->sample && a->dash == b->dash && a->marks == b->marks && a->rgb == b->rgb && g_str_equal (a->text, b->text);
}

/* ent_legend_merge_entries:
 * Adds to @entries those of @others that are not there yet, each behind the one
 * that it stands behind among @others. */
void
ent_legend_merge_entries (GArray *entries,
                          GArray *others)
{
  guint place = 0;

  for (guint i = 0; i < others->len; i++)
    {
      EntLegendEntry entry = g_array_index (others, EntLegendEntry, i);
      guint at = 0;

      while (at < entries->len && !entry_equal (&g_array_index (entries, EntLegendEntry, at), &entry))
        at++;
      if (at < entries->len)
        {
          place = at + 1;
          continue;
        }
      entry.text = g_strdup (entry.text);
      g_array_insert_val (entries, place, entry);
      place++;
    }
}

/* A path of points in units, of a row whose middle on the left is at (@x, @y). */
static void
add_path (EntScene           *scene,
          const EntSceneItem *look,
          const EntSegment   *segments,
          guint               n_segments,
          EntPoint            at,
          double              unit)
{
  EntSegment placed[8];
  EntSceneItem item = *look;

  g_assert (n_segments <= G_N_ELEMENTS (placed));
  for (guint i = 0; i < n_segments; i++)
    {
      placed[i].kind = segments[i].kind;
      for (guint j = 0; j < 3; j++)
        placed[i].points[j] = (EntPoint) { at.x + segments[i].points[j].x * unit, at.y + segments[i].points[j].y * unit };
    }
  item.shape = ENT_SHAPE_PATH;
  item.layer = ENT_LAYER_PAGE;
  item.bounds = (EntRect) { at.x, at.y - 8 * unit, at.x + SAMPLE_WIDTH * unit, at.y + 8 * unit };
  ent_scene_add_path (scene, &item, placed, n_segments);
}

static void
add_line (EntScene             *scene,
          const EntLegendEntry *entry,
          EntPoint              at,
          double                unit)
{
  static const EntSegment segments[] = { { ENT_SEGMENT_MOVE, { { 0, 0 } } }, { ENT_SEGMENT_LINE, { { SAMPLE_WIDTH, 0 } } } };
  EntSceneItem look = {
    .marks = entry->marks,
    .rgb = entry->rgb,
    .stroke = entry->sample == ENT_SAMPLE_TIE ? ENT_COLOR_GROUPING_LINE : ENT_COLOR_CAPTION,
    .stroke_alpha = 1,
    .line_width = entry->sample == ENT_SAMPLE_LINK ? LINK_WIDTH * unit : entry->sample == ENT_SAMPLE_NEW_LINE ? 2.6 * unit : 1.5 * unit,
    .dash = entry->dash,
  };

  add_path (scene, &look, segments, G_N_ELEMENTS (segments), at, unit);
  if (entry->sample != ENT_SAMPLE_LINK)
    return;
  /* What is left between the two lines. */
  look.stroke = ENT_COLOR_HALO;
  look.line_width = LINK_GAP * unit;
  add_path (scene, &look, segments, G_N_ELEMENTS (segments), at, unit);
}

/* An outline as a whole, of one line or of two. */
static void
add_outline (EntScene  *scene,
             EntSample  sample,
             EntDash    dash,
             EntPoint   at,
             double     unit)
{
  static const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { 7, -6 } } },
    { ENT_SEGMENT_LINE, { { SAMPLE_WIDTH - 7, -6 } } },
    { ENT_SEGMENT_CURVE, { { SAMPLE_WIDTH + 1, -6 }, { SAMPLE_WIDTH + 1, 6 }, { SAMPLE_WIDTH - 7, 6 } } },
    { ENT_SEGMENT_LINE, { { 7, 6 } } },
    { ENT_SEGMENT_CURVE, { { -1, 6 }, { -1, -6 }, { 7, -6 } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };

  EntSceneItem look = {
    .stroke = ENT_COLOR_CAPTION,
    .stroke_alpha = 1,
    .line_width = sample == ENT_SAMPLE_PATTERN ? PATTERN_WIDTH * unit : 1.5 * unit,
    .dash = dash,
  };

  add_path (scene, &look, segments, G_N_ELEMENTS (segments), at, unit);
  if (sample != ENT_SAMPLE_PATTERN)
    return;
  /* What is left between the two lines. */
  look.stroke = ENT_COLOR_HALO;
  look.line_width = PATTERN_GAP * unit;
  add_path (scene, &look, segments, G_N_ELEMENTS (segments), at, unit);
}

/* A piece of an outline that makes way. */
static void
add_bite (EntScene *scene,
          EntPoint  at,
          double    unit)
{
  static const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { 0, 5 } } },
    { ENT_SEGMENT_CURVE, { { 8, 5 }, { 5, -5 }, { SAMPLE_WIDTH / 2, -5 } } },
    { ENT_SEGMENT_CURVE, { { SAMPLE_WIDTH - 5, -5 }, { SAMPLE_WIDTH - 8, 5 }, { SAMPLE_WIDTH, 5 } } },
  };

  add_path (scene, &(EntSceneItem) { .stroke = ENT_COLOR_CAPTION, .stroke_alpha = 1, .line_width = 2 * unit }, segments,
            G_N_ELEMENTS (segments), at, unit);
}

static void
add_disc (EntScene             *scene,
          const EntLegendEntry *entry,
          EntPoint              at,
          double                unit)
{
  gboolean is_large = entry->sample == ENT_SAMPLE_LARGE_DISC && (entry->marks & ENT_MARK_SUSPENDED) == 0;
  double radius = (is_large ? LARGE_RADIUS : SMALL_RADIUS) * unit;
  EntPoint middle = { at.x + SAMPLE_WIDTH / 2 * unit, at.y };

  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_DISC,
    .layer = ENT_LAYER_PAGE,
    .bounds = { at.x, at.y - radius - 3, at.x + SAMPLE_WIDTH * unit, at.y + radius + 3 },
    .marks = entry->marks,
    .fill = ENT_COLOR_DISC,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_DISC_RIM,
    .stroke_alpha = 1,
    .line_width = 0.8,
    .point = middle,
    .radius = radius,
  });
}

static void
add_sample (EntScene             *scene,
            const EntLegendEntry *entry,
            EntPoint              at,
            double                unit)
{
  switch (entry->sample)
    {
    case ENT_SAMPLE_OUTLINE:
    case ENT_SAMPLE_PATTERN:
      add_outline (scene, entry->sample, entry->dash, at, unit);
      break;
    case ENT_SAMPLE_BITE:
      add_bite (scene, at, unit);
      break;
    case ENT_SAMPLE_LARGE_DISC:
    case ENT_SAMPLE_SMALL_DISC:
      add_disc (scene, entry, at, unit);
      break;
    case ENT_SAMPLE_LINE:
    case ENT_SAMPLE_NEW_LINE:
    case ENT_SAMPLE_TIE:
    case ENT_SAMPLE_LINK:
      add_line (scene, entry, at, unit);
      break;
    case ENT_SAMPLE_OWN:
      entry->draw (scene, entry, at, unit);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_words (EntScene             *scene,
           const EntLegendEntry *entry,
           const EntTextStyle   *style,
           EntRect               bounds)
{
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_PAGE,
    .bounds = bounds,
    .fill = ENT_COLOR_CAPTION,
    .fill_alpha = 1,
    .point = { bounds.x0, bounds.y0 },
    .text = entry->text,
    .text_style = *style,
    .priority = G_MAXUINT,
  });
}

/**
 * ent_legend_add:
 * @scene: (nullable): where the legend is added, or %NULL to measure it
 * @entries: (element-type EntLegendEntry): what is explained
 * @measure: how text is measured
 * @text_size: of the words, in px
 * @room: its upper left corner and its width count
 *
 * Adds the legend, in as many rows as it takes.
 *
 * Returns: the height of the rows; 0 when there is nothing to explain
 */
double
ent_legend_add (EntScene         *scene,
                GArray           *entries,
                const EntMeasure *measure,
                double            text_size,
                EntRect           room)
{
  double unit = text_size / TEXT_SIZE;
  double row_height = unit * ROW_HEIGHT;
  double x = room.x0, y = room.y0 + row_height / 2;

  for (guint i = 0; i < entries->len; i++)
    {
      const EntLegendEntry *entry = &g_array_index (entries, EntLegendEntry, i);
      EntTextStyle style = { .size = text_size };
      double text_x, width, height;

      measure->measure (entry->text, &style, &width, &height, measure->user_data);
      if (x > room.x0 && x + (SAMPLE_WIDTH + SAMPLE_GAP) * unit + width > room.x1)
        {
          x = room.x0;
          y += row_height;
        }
      text_x = x + (SAMPLE_WIDTH + SAMPLE_GAP) * unit;
      if (text_x + width > room.x1)
        {
          style.width = MAX (room.x1 - text_x, 1);
          style.max_lines = 1;
        }
      if (scene)
        {
          add_sample (scene, entry, (EntPoint) { x, y }, unit);
          add_words (scene, entry, &style, (EntRect) { text_x, y - height / 2, text_x + width, y + height / 2 });
        }
      x = text_x + width + ENTRY_GAP * unit;
    }
  return entries->len > 0 ? y + row_height / 2 - room.y0 : 0;
}
