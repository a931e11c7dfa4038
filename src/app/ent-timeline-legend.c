/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-timeline-legend.h"

#include <glib/gi18n.h>

#include "app/ent-timeline-drawing.h"
#include "app/ent-widget-colors.h"
#include "state/ent-time-words.h"

#define SWATCH 9
#define GAP 5      /* between a swatch and its name */
#define SPACE 14   /* between entries */

typedef struct
{
  guint32 grouping;
  char   *name; /* owned */
} Entry;

struct _EntTimelineLegend
{
  GtkWidget         parent_instance;

  EntTimelineScale *scale;   /* owned */
  EntState         *state;   /* owned */
  GArray           *entries; /* Entry, owned */
};

G_DEFINE_FINAL_TYPE (EntTimelineLegend, ent_timeline_legend, GTK_TYPE_WIDGET)

static void
clear_entry (gpointer entry)
{
  g_free (((Entry *) entry)->name);
}

static void
counted_cb (EntTimelineLegend *self)
{
  EntTimeCounts *counts = ent_timeline_scale_get_counts (self->scale);
  g_autoptr (GString) names = g_string_new (NULL);

  g_array_set_size (self->entries, 0);
  for (guint series = 0; series < ent_time_counts_get_n_series (counts); series++)
    {
      Entry entry = { ent_time_counts_get_grouping (counts, series), NULL };

      entry.name = ent_time_words_dup_series (counts, ent_state_get_dataset (self->state), series);
      if (entry.name == NULL)
        continue;
      g_array_append_val (self->entries, entry);
      g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", entry.name);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), names->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, names->str, -1);
  /* It keeps its room when it is empty, or the picture above would be arranged anew. */
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_text (EntTimelineLegend *self,
          GtkSnapshot       *snapshot,
          PangoLayout       *layout,
          float              x)
{
  GdkRGBA color = ent_widget_colors_get (self->state, ENT_COLOR_CAPTION, 0);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (float) (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* How wide “+12” is, in which those end that have no room. */
static int
measure_rest (EntTimelineLegend *self,
              guint              n)
{
  g_autofree char *text = g_strdup_printf ("+%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
ent_timeline_legend_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  EntTimelineLegend *self = ENT_TIMELINE_LEGEND (widget);
  float x = ENT_TIME_AXIS_MARGIN;
  float y = (float) (gtk_widget_get_height (widget) - SWATCH) / 2;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, entry->name);
      guint n_rest = self->entries->len - i;
      int width, room = gtk_widget_get_width (widget) - ENT_TIME_AXIS_MARGIN;

      pango_layout_get_pixel_size (layout, &width, NULL);
      if (n_rest > 1)
        room -= SPACE + measure_rest (self, n_rest - 1);
      if (x + SWATCH + GAP + (float) width > (float) room && (i > 0 || n_rest > 1))
        {
          g_autofree char *text = g_strdup_printf ("+%u", n_rest);

          pango_layout_set_text (layout, text, -1);
          add_text (self, snapshot, layout, x);
          return;
        }
      ent_timeline_drawing_add_bar (snapshot, self->state, entry->grouping, &GRAPHENE_RECT_INIT (x, y, SWATCH, SWATCH));
      add_text (self, snapshot, layout, x + SWATCH + GAP);
      x += SWATCH + GAP + (float) width + SPACE;
    }
}

static void
ent_timeline_legend_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Éy");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : height;
}

static void
ent_timeline_legend_dispose (GObject *object)
{
  EntTimelineLegend *self = ENT_TIMELINE_LEGEND (object);

  g_clear_object (&self->scale);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ent_timeline_legend_parent_class)->dispose (object);
}

static void
ent_timeline_legend_finalize (GObject *object)
{
  g_array_unref (ENT_TIMELINE_LEGEND (object)->entries);
  G_OBJECT_CLASS (ent_timeline_legend_parent_class)->finalize (object);
}

static void
ent_timeline_legend_class_init (EntTimelineLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_timeline_legend_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_timeline_legend_finalize;
  widget_class->snapshot = ent_timeline_legend_snapshot;
  widget_class->measure = ent_timeline_legend_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_timeline_legend_init (EntTimelineLegend *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Colours of the bars"), -1);
}

/**
 * ent_timeline_legend_set_scale:
 * @scale: the time line; a reference is kept. To be called once, when it has bars.
 * @state: that of the window; a reference is kept
 */
void
ent_timeline_legend_set_scale (EntTimelineLegend *self,
                               EntTimelineScale  *scale,
                               EntState          *state)
{
  g_return_if_fail (ENT_IS_TIMELINE_LEGEND (self));
  g_return_if_fail (ENT_IS_TIMELINE_SCALE (scale));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->scale == NULL);

  self->scale = g_object_ref (scale);
  self->state = g_object_ref (state);
  g_signal_connect_object (scale, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  /* A theme has colours of its own. */
  g_signal_connect_object (state, "view-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  counted_cb (self);
}
