/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-timeline-drawing.h"

#include <math.h>

#include "app/ent-widget-colors.h"
#include "state/ent-time-words.h"
#include "words/ent-axis-ticks.h"

#define TOP 12     /* room for the handle above the bars */
#define AXIS 22    /* ticks and their names below the bars */
#define HANDLE 7   /* radius */
#define MAX_UNIT 9 /* px an event or a change takes at most */
#define MIN_PART 1 /* px; what is lower is drawn with what lies beside it */
#define REACH 12   /* how high the lowest bar is to whoever points at it */
#define GRIP 6     /* how far from the line of the handle it is taken for the handle */
#define HOLLOW 0.25f /* opacity of what is a matter of no grouping */
#define BAND 0.16f /* opacity of the years that are listed */

/* The height of one event, such that the highest bar has room. */
static double
get_unit (const EntTimelineDrawing *self,
          double                    base)
{
  return MIN (MAX_UNIT, (base - TOP) / MAX (ent_time_counts_get_highest (self->counts), 1));
}

/**
 * ent_timeline_drawing_add_bar:
 * @snapshot: to which it is added
 * @state: whose colours are used
 * @grouping: row of a grouping, or %ENT_ROW_NONE for what is a matter of none
 * @bar: where it is
 *
 * Adds a part of a bar. That of no grouping is hollow, or it would pass for a
 * grouping that is grey.
 */
void
ent_timeline_drawing_add_bar (GtkSnapshot           *snapshot,
                              EntState              *state,
                              guint32                grouping,
                              const graphene_rect_t *bar)
{
  GdkRGBA color;
  GskRoundedRect outline;

  if (grouping != ENT_ROW_NONE)
    {
      color = ent_widget_colors_get (state, ENT_COLOR_GROUPING_LINE, ent_widget_colors_get_grouping_rgb (state, grouping));
      gtk_snapshot_append_color (snapshot, &color, bar);
      return;
    }
  color = ent_widget_colors_get (state, ENT_COLOR_CAPTION, 0);
  gsk_rounded_rect_init_from_rect (&outline, bar, 0);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]) { 1, 1, 1, 1 }, (const GdkRGBA[]) { color, color, color, color });
  color.alpha *= HOLLOW;
  gtk_snapshot_append_color (snapshot, &color, bar);
}

/* The bar of a year or a month, the first grouping of the view at the bottom. */
static void
snapshot_bar (const EntTimelineDrawing *self,
              GtkSnapshot              *snapshot,
              guint                     bar,
              double                    base,
              double                    unit)
{
  EntPeriod days = ent_time_counts_get_days (self->counts, (int) bar);
  double left = ent_time_axis_get_x (self->axis, days.first);
  double right = ent_time_axis_get_x (self->axis, days.last + 1);
  double gap = MIN (4, (right - left) * 0.2);
  const guint n_series = ent_time_counts_get_n_series (self->counts);
  double y = base, part = 0, highest = 0;
  guint of_highest = 0;

  /* Beyond what is seen. */
  if (right <= left)
    return;
  for (guint series = 0; series < n_series; series++)
    {
      double height = ent_time_counts_get (self->counts, bar, series) * unit;
      graphene_rect_t box;

      if (height > highest)
        {
          highest = height;
          of_highest = series;
        }
      part += height;
      /* Of thousands of groupings each has a hundredth of a pixel, and every frame goes through all that is drawn. */
      if (part <= 0 || (part < MIN_PART && series + 1 < n_series))
        continue;
      y -= part;
      graphene_rect_init (&box, (float) (left + gap / 2), (float) y, (float) MAX (1, right - left - gap), (float) part);
      ent_timeline_drawing_add_bar (snapshot, self->state, ent_time_counts_get_grouping (self->counts, of_highest), &box);
      part = highest = 0;
    }
}

/* The years or months to which the lists are narrowed. */
static void
snapshot_band (const EntTimelineDrawing *self,
               GtkSnapshot              *snapshot,
               double                    base)
{
  EntRowFilter *filter = ent_state_get_filter (self->state);
  EntPeriod period = ent_row_filter_get_period (filter);
  GdkRGBA color = ent_widget_colors_get (self->state, ENT_COLOR_ACCENT, 0);
  float left, right;

  if (!ent_row_filter_has_period (filter))
    return;
  left = (float) ent_time_axis_get_x (self->axis, period.first);
  right = (float) ent_time_axis_get_x (self->axis, period.last + 1);
  if (right <= left)
    return;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left, (float) base + 1, right - left, 3));
  color.alpha *= BAND;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left, TOP, right - left, (float) base - TOP));
}

static int
measure_label (const char *text,
               gpointer    data)
{
  int width;

  pango_layout_set_text (data, text, -1);
  pango_layout_get_pixel_size (data, &width, NULL);
  return width;
}

static void
snapshot_axis (const EntTimelineDrawing *self,
               GtkSnapshot              *snapshot,
               double                    base)
{
  GdkRGBA color = ent_widget_colors_get (self->state, ENT_COLOR_CAPTION, 0);
  int width = gtk_widget_get_width (self->widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, NULL);
  g_autoptr (GArray) ticks = ent_axis_ticks_new (self->axis->period, ent_time_axis_get_length (self->axis), measure_label, layout);

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (ENT_TIME_AXIS_MARGIN, (float) base, width - 2 * ENT_TIME_AXIS_MARGIN, 1));
  for (guint i = 0; i < ticks->len; i++)
    {
      const EntAxisTick *tick = &g_array_index (ticks, EntAxisTick, i);
      float x = (float) ent_time_axis_get_x (self->axis, tick->day);
      int text_width;

      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (floorf (x), (float) base, 1, tick->text != NULL ? 6 : 3));
      if (tick->text == NULL)
        continue;

      text_width = measure_label (tick->text, layout);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (CLAMP (x - text_width / 2.0f, 0, MAX (0, width - text_width)), (float) base + 6));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

/* The greatest round number that is no higher than the highest bar. */
static guint
find_round (guint highest)
{
  static const guint steps[] = { 5, 2, 1 };
  guint power = 1;

  while (power <= highest / 10)
    power *= 10;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power <= highest)
      return steps[i] * power;
  return 1;
}

/* What a height means: a line at a round number, with its name. */
static void
snapshot_gauge (const EntTimelineDrawing *self,
                GtkSnapshot              *snapshot,
                double                    base)
{
  GdkRGBA color = ent_widget_colors_get (self->state, ENT_COLOR_CAPTION, 0);
  guint highest = ent_time_counts_get_highest (self->counts);
  guint n = find_round (highest);
  g_autofree char *text = ent_time_words_dup_count (ent_time_counts_get_of_changes (self->counts), n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  float y = floorf ((float) (base - n * get_unit (self, base)));
  float width = (float) gtk_widget_get_width (self->widget);
  int height;

  if (highest == 0) /* a height has nothing to mean */
    return;
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.8));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (ENT_TIME_AXIS_MARGIN, MAX (0, y - (float) height)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
  color.alpha *= 0.4f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (ENT_TIME_AXIS_MARGIN, y, width - 2 * ENT_TIME_AXIS_MARGIN, 1));
}

static void
snapshot_handle (const EntTimelineDrawing *self,
                 GtkSnapshot              *snapshot,
                 double                    base)
{
  GdkRGBA accent = ent_widget_colors_get (self->state, ENT_COLOR_ACCENT, 0);
  float x = (float) ent_time_axis_get_x (self->axis, self->day);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x - HANDLE, TOP - 2 - HANDLE, 2 * HANDLE, 2 * HANDLE);
  GskRoundedRect knob;

  if (self->day < self->axis->period.first || self->day > self->axis->period.last)
    return;
  gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT (x - 1, TOP - 2, 2, (float) base - TOP + 6));
  gsk_rounded_rect_init_from_rect (&knob, &bounds, HANDLE);
  gtk_snapshot_push_rounded_clip (snapshot, &knob);
  gtk_snapshot_append_color (snapshot, &accent, &bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * ent_timeline_drawing_new_bars:
 * @drawing: what to draw
 *
 * Returns: (transfer full) (nullable): its bars, as long as its axis, its counts, its
 *   size and the colours of its groupings stay; %NULL if there are none
 */
GskRenderNode *
ent_timeline_drawing_new_bars (const EntTimelineDrawing *drawing)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint n_bars = ent_time_counts_get_n (drawing->counts);
  double base = gtk_widget_get_height (drawing->widget) - AXIS;
  double unit = get_unit (drawing, base);

  for (guint bar = 0; bar < n_bars; bar++)
    snapshot_bar (drawing, snapshot, bar, base, unit);
  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * ent_timeline_drawing_snapshot:
 * @drawing: what to draw
 * @snapshot: to which it is added
 */
void
ent_timeline_drawing_snapshot (const EntTimelineDrawing *drawing,
                               GtkSnapshot              *snapshot)
{
  double base = gtk_widget_get_height (drawing->widget) - AXIS;

  snapshot_band (drawing, snapshot, base);
  if (drawing->bars != NULL)
    gtk_snapshot_append_node (snapshot, drawing->bars);
  snapshot_gauge (drawing, snapshot, base);
  snapshot_axis (drawing, snapshot, base);
  snapshot_handle (drawing, snapshot, base);
}

/**
 * ent_timeline_drawing_is_bar:
 * @drawing: what is drawn
 * @x: in px from the left edge of the widget
 * @y: in px from its upper edge
 *
 * Returns: whether a bar is there, and not the handle on it
 */
gboolean
ent_timeline_drawing_is_bar (const EntTimelineDrawing *drawing,
                             double                    x,
                             double                    y)
{
  double base = gtk_widget_get_height (drawing->widget) - AXIS;
  double height;
  int bar;

  if (!ent_time_counts_find (drawing->counts, ent_time_axis_get_day (drawing->axis, x), &bar)
      || fabs (x - ent_time_axis_get_x (drawing->axis, drawing->day)) <= GRIP)
    return FALSE;
  height = ent_time_counts_get_bar_total (drawing->counts, (guint) bar) * get_unit (drawing, base);
  return height > 0 && y <= base && y >= base - MAX (height, REACH);
}
