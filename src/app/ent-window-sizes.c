/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-chart-switcher.h"
#include "app/ent-window-private.h"

/* What a window leaves out when it is narrow. */

/* Below this the list of groupings takes too much of the picture, and lies over
 * it when it is asked for. The details do so by themselves, when the picture has
 * no room beside them. */
#define MIN_WIDTH_BESIDE_GROUPINGS 900

/* Below this the choice of a chart stands under the picture. */
#define MIN_WIDTH_WITH_CHARTS 1000
#define CHOICES_WIDTH 60 /* more, where a chart has choices of its own */

/* Of the header bar, and between its sides. */
#define HEADER_MARGINS 24
#define ICON_WIDTH 16

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Both sides of a header bar get what they want beside the least of the other, and
 * with GTK 4.18 lie over each other where that is too much. A side that is no
 * wider than its least leaves the rest to the other. */
static void
fit_words (EntWindow *self,
           int        width)
{
  GtkWidget *start = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self->open_button)));
  GtkWidget *end = gtk_widget_get_parent (GTK_WIDGET (self->search_button));
  int natural = get_natural_width (start) + get_natural_width (end) + HEADER_MARGINS;
  gboolean shown = gtk_widget_get_visible (self->search_words);

  if (shown)
    self->words_width = get_natural_width (self->search_words) + get_natural_width (self->export_words) - 2 * ICON_WIDTH;
  else
    natural += self->words_width;
  if (shown == (natural <= width))
    return;
  gtk_widget_set_visible (self->search_words, !shown);
  gtk_widget_set_visible (self->export_words, !shown);
}

/* The title goes first: it would take the room of the buttons otherwise, since
 * what stands in the middle of a header bar is served first. */
static void
fit_title (EntWindow *self,
           int        width)
{
  int natural;

  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (gtk_widget_get_visible (GTK_WIDGET (self->title)))
    gtk_widget_measure (GTK_WIDGET (self->title), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &self->title_width, NULL, NULL);
  else
    natural += self->title_width;
  gtk_widget_set_visible (GTK_WIDGET (self->title), gtk_widget_get_visible (self->search_words) && natural <= width);
}

/* A flap that folds while sizes are given out, as it does by itself, leaves its
 * child without one, and nobody notices. */
static void
allocate_anew (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_resize (widget);
}

static gboolean
fit_cb (gpointer data)
{
  EntWindow *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int with_charts = MIN_WIDTH_WITH_CHARTS + (ent_chart_switcher_has_choices (ent_state_get_view (self->state)) ? CHOICES_WIDTH : 0);

  self->fit_source = 0;
  if (width == 0)
    return G_SOURCE_REMOVE;
  adw_flap_set_fold_policy (self->groupings_flap,
                            width < MIN_WIDTH_BESIDE_GROUPINGS ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_AUTO);
  gtk_widget_set_visible (self->charts, width >= with_charts);
  gtk_widget_set_visible (self->charts_below, width < with_charts);
  fit_words (self, width);
  fit_title (self, width);
  allocate_anew (GTK_WIDGET (self->details_flap));
  return G_SOURCE_REMOVE;
}

/* ent_window_fit_width:
 * Folds and hides what has no room in the width of the window, and brings it
 * back: soon, for no widget may change while sizes are given out. */
void
ent_window_fit_width (EntWindow *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}
