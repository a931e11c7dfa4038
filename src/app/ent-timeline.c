/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-timeline.h"

#include <glib/gi18n.h>

#include "app/ent-announcer.h"
#include "app/ent-compare-bar.h"
#include "app/ent-compare-popover.h"
#include "app/ent-timeline-legend.h"
#include "app/ent-timeline-scale.h"
#include "app/ent-timeline-since.h"
#include "model/ent-typed-date.h"
#include "state/ent-deeds.h"
#include "state/ent-news.h"
#include "state/ent-time-words.h"

/* How long a remark about a date that was taken stays. */
#define REMARK_SECONDS 6

struct _EntTimeline
{
  AdwBin             parent_instance;

  /* Template widgets */
  GtkWidget         *chooser;
  GtkEntry          *entry;
  GtkWidget         *previous;
  GtkWidget         *next;
  GtkWidget         *whole;
  GtkBox            *count_and_suffix;
  GtkLabel          *count;
  GtkMenuButton     *compare_button;
  EntCompareBar     *compare_bar;
  GtkWidget         *play_button;
  GtkPopover        *remark;
  GtkLabel          *remark_label;
  GtkLabel          *news_label;
  EntTimelineScale  *scale;
  EntTimelineLegend *legend;
  EntTimelineSince  *since;

  EntPipeline       *pipeline;      /* owned */
  EntState          *state;         /* owned */
  EntNews           *news;          /* owned */
  EntPlayer         *player;        /* owned */
  guint              select_source; /* of the idle callback that selects what can be overwritten, or 0 */
  guint              remark_source; /* of the timeout that takes the remark away, or 0 */
};

static GtkBuildableIface *parent_buildable;

/* <child type="suffix"> stands at the end of the row of the date, where there is
 * room for all of it. */
static void
ent_timeline_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (ENT_TIMELINE (buildable)->count_and_suffix, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ent_timeline_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntTimeline, ent_timeline, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static void
show_date (EntTimeline *self)
{
  g_autofree char *text = ent_day_to_text (ent_view_get_day (ent_state_get_view (self->state)));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* Whose they are, if they are not those of the picture. */
static char *
dup_count_of_selection (EntTimeline *self,
                        const char  *count)
{
  g_autofree char *name = ent_deeds_dup_name (self->state, ent_state_get_selection (self->state));

  /* Translators: what is selected, and “87 events” */
  return g_strdup_printf (_("%s: %s"), *name != '\0' ? name : _("Selected"), count);
}

/* What else the bars hold is said by a tooltip. */
static void
show_count (EntTimeline *self)
{
  EntTimeCounts *counts = ent_timeline_scale_get_counts (self->scale);
  gboolean of_changes = ent_time_counts_get_of_changes (counts);
  gboolean of_thing = ent_time_counts_get_of_thing (counts);
  guint of_groupings, others;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tooltip = NULL;

  ent_time_counts_get_totals (counts, &of_groupings, &others);
  count = ent_time_words_dup_count (of_changes, of_thing ? of_groupings + others : of_groupings);
  /* Before a file is read nobody knows. */
  if (ent_document_get_file (ent_state_get_document (self->state)) != NULL)
    text = of_thing ? dup_count_of_selection (self, count) : g_steal_pointer (&count);
  gtk_label_set_label (self->count, text != NULL ? text : "");
  if (of_changes)
    tooltip = g_strdup (_("Beginnings and ends of memberships in the groupings shown. This data set has no events."));
  else if (of_thing && others > 0)
    tooltip = g_strdup_printf (ngettext ("Events of what is selected; in grey, %u of no grouping shown",
                                         "Events of what is selected; in grey, %u of no grouping shown", others),
                               others);
  else if (of_thing)
    tooltip = g_strdup (_("Events of what is selected"));
  else if (others > 0)
    tooltip = g_strdup_printf (ngettext ("Events of the groupings shown and, in grey, %u of their nations among themselves",
                                         "Events of the groupings shown and, in grey, %u of their nations among themselves",
                                         others),
                               others);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->count)), tooltip) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), tooltip);
}

/* What a step to the nearest change would show. */
static void
show_step (EntTimeline *self,
           GtkWidget   *button,
           int          direction,
           const char  *name)
{
  g_autofree char *news = NULL;
  g_autofree char *tooltip = NULL;
  EntDay day;
  gboolean found = ent_pipeline_find_change (self->pipeline, direction, &day);

  if (found)
    news = ent_news_dup_on (self->news, day);
  if (news != NULL)
    /* Translators: the name of a button, and what it would show: “Next Change” and “1 January 2024: Egypt joins BRICS” */
    tooltip = g_strdup_printf (_("%s\n%s"), name, news);
  gtk_widget_set_sensitive (button, found);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip != NULL ? tooltip : name) != 0)
    gtk_widget_set_tooltip_text (button, tooltip != NULL ? tooltip : name);
}

/* What changed on the day, as seen, in full, and as heard from the slider. */
static void
show_news (EntTimeline *self)
{
  EntDay day = ent_view_get_day (ent_state_get_view (self->state));
  g_autofree char *text = ent_news_dup_until (self->news, day);
  g_autofree char *of_day = ent_news_dup_on (self->news, day);

  gtk_label_set_label (self->news_label, text != NULL ? text : "");
  ent_timeline_scale_set_news (self->scale, of_day);
  show_step (self, self->previous, -1, _("Previous Change"));
  show_step (self, self->next, 1, _("Next Change"));
}

/* Wherever the date was moved from. The slider has it as its value. */
static void
announce_day (EntTimeline *self)
{
  EntDay day = ent_view_get_day (ent_state_get_view (self->state));
  g_autofree char *news = ent_news_dup_on (self->news, day);
  g_autofree char *date = ent_day_to_text (day);

  if (!gtk_widget_has_focus (GTK_WIDGET (self->scale)))
    ent_announcer_say (GTK_WIDGET (self), news != NULL ? news : date);
}

/* In full, where the line is too short. To set a tooltip on each day would ask the display each time where the pointer is. */
static gboolean
query_news_cb (GtkLabel    *label,
               int          x,
               int          y,
               gboolean     keyboard,
               GtkTooltip  *tooltip,
               EntTimeline *self)
{
  const char *text = gtk_label_get_label (label);

  gtk_tooltip_set_text (tooltip, text);
  return *text != '\0';
}

static void
hide_remark (EntTimeline *self)
{
  g_clear_handle_id (&self->remark_source, g_source_remove);
  gtk_popover_popdown (self->remark);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_remark (EntTimeline *self,
             const char  *text)
{
  graphene_rect_t bounds;

  hide_remark (self);
  gtk_label_set_label (self->remark_label, text);
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->entry), self->chooser, &bounds))
    gtk_popover_set_pointing_to (self->remark, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                                 (int) bounds.size.width, (int) bounds.size.height });
  /* The tooltip would lie on it. */
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->entry), FALSE);
  gtk_popover_popup (self->remark);
}

static void
show_problem (EntTimeline *self,
              const char  *text)
{
  show_remark (self, text);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
selection_changed_cb (EntTimeline *self)
{
  show_count (self);
}

static gboolean
remark_timeout_cb (gpointer data)
{
  EntTimeline *self = data;

  self->remark_source = 0;
  hide_remark (self);
  return G_SOURCE_REMOVE;
}

static void
view_changed_cb (EntTimeline   *self,
                 EntViewFields  fields)
{
  if ((fields & (ENT_VIEW_WISH | ENT_VIEW_DAY)) == 0)
    return;
  show_date (self);
  show_count (self);
  show_news (self);
  /* What else is new the picture says. */
  if (fields == ENT_VIEW_DAY)
    announce_day (self);
  hide_remark (self);
}

static void
activate_cb (GtkEntry    *entry,
             EntTimeline *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  ent_timeline_go_to (self, text);
}

static void
changed_cb (GtkEditable *editable,
            EntTimeline *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self->entry), "error"))
    hide_remark (self);
}

/* Escape gives up what was typed, before the window takes it for the selection. */
static gboolean
key_pressed_cb (EntTimeline     *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  return TRUE;
}

static gboolean
select_all_cb (gpointer data)
{
  EntTimeline *self = data;

  self->select_source = 0;
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return G_SOURCE_REMOVE;
}

static void
enter_cb (EntTimeline *self)
{
  /* The click that brought the focus goes on to set the cursor: after that. */
  if (self->select_source == 0)
    self->select_source = g_idle_add (select_all_cb, self);
}

static void
leave_cb (EntTimeline *self)
{
  show_date (self);
  hide_remark (self);
}

static void
previous_cb (GtkButton   *button,
             EntTimeline *self)
{
  ent_timeline_step (self, -1);
}

static void
next_cb (GtkButton   *button,
         EntTimeline *self)
{
  ent_timeline_step (self, 1);
}

/* Even where the day stays: a hand on the time line holds it. */
static void
touched_cb (EntTimeline *self)
{
  ent_player_set_playing (self->player, FALSE);
}

static void
playing_changed_cb (EntTimeline *self)
{
  gboolean playing = ent_player_get_playing (self->player);

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button), playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, playing ? _("Pause (Ctrl+Shift+P)") : _("Play (Ctrl+Shift+P)"));
}

static void
whole_cb (EntTimeline *self)
{
  ent_timeline_scale_show_whole (self->scale);
}

/* The way back is there as soon as somebody needs one. */
static void
zoomed_cb (EntTimeline *self)
{
  gtk_widget_set_visible (self->whole, ent_timeline_scale_is_zoomed (self->scale));
  gtk_widget_queue_draw (GTK_WIDGET (self->since));
}

static void
ent_timeline_dispose (GObject *object)
{
  EntTimeline *self = ENT_TIMELINE (object);

  g_clear_handle_id (&self->select_source, g_source_remove);
  g_clear_handle_id (&self->remark_source, g_source_remove);
  g_clear_pointer (&self->news, ent_news_free);
  g_clear_object (&self->player);
  g_clear_object (&self->state);
  g_clear_object (&self->pipeline);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_TIMELINE);
  G_OBJECT_CLASS (ent_timeline_parent_class)->dispose (object);
}

static void
ent_timeline_class_init (EntTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_timeline_dispose;

  g_type_ensure (ENT_TYPE_COMPARE_BAR);
  g_type_ensure (ENT_TYPE_COMPARE_POPOVER);
  g_type_ensure (ENT_TYPE_TIMELINE_LEGEND);
  g_type_ensure (ENT_TYPE_TIMELINE_SCALE);
  g_type_ensure (ENT_TYPE_TIMELINE_SINCE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, chooser);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, entry);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, previous);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, next);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, whole);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, count_and_suffix);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, count);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, compare_button);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, compare_bar);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, play_button);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, remark);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, remark_label);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, news_label);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, scale);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, since);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, legend);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_news_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, whole_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoomed_cb);
}

static void
ent_timeline_init (EntTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The slider runs from left to right in all languages, and so must they. */
  gtk_widget_set_direction (self->chooser, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (self->previous)), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (self->next)), GTK_TEXT_DIR_LTR);
}

/**
 * ent_timeline_set_pipeline:
 * @pipeline: that of the window; its state is kept. To be called once.
 */
void
ent_timeline_set_pipeline (EntTimeline *self,
                           EntPipeline *pipeline)
{
  g_return_if_fail (ENT_IS_TIMELINE (self));
  g_return_if_fail (ENT_IS_PIPELINE (pipeline));
  g_return_if_fail (self->state == NULL);

  self->pipeline = g_object_ref (pipeline);
  self->state = g_object_ref (ent_pipeline_get_state (pipeline));
  self->news = ent_news_new (pipeline);
  self->player = ent_player_new (pipeline);
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (playing_changed_cb), self, G_CONNECT_SWAPPED);
  /* The slider first: what is said about the date is asked of it. */
  ent_timeline_scale_set_pipeline (self->scale, pipeline);
  ent_compare_popover_set_pipeline (ENT_COMPARE_POPOVER (gtk_menu_button_get_popover (self->compare_button)), pipeline);
  ent_timeline_since_set_scale (self->since, pipeline, self->scale);
  ent_compare_bar_set_state (self->compare_bar, self->state);
  ent_timeline_legend_set_scale (self->legend, self->scale, self->state);
  g_signal_connect_object (self->state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}

/**
 * ent_timeline_step:
 * @direction: −1 for the last change before the day shown, 1 for the first after it
 *
 * Shows the day of that change, if there is one.
 */
void
ent_timeline_step (EntTimeline *self,
                   int          direction)
{
  EntDay day;

  g_return_if_fail (ENT_IS_TIMELINE (self));

  if (ent_pipeline_find_change (self->pipeline, direction, &day))
    ent_state_set_day (self->state, day);
}

/* The day of the period that a date means: its first one there, or the one that
 * is nearest to it. */
static EntDay
find_day (EntPeriod period,
          EntDate   date)
{
  return date.latest < period.first ? period.first : CLAMP (date.earliest, period.first, period.last);
}

/* Says, for a date out of reach, where the time line begins or ends. */
static void
remark_on (EntTimeline *self,
           EntPeriod    period,
           EntDate      date)
{
  gboolean before = date.latest < period.first;
  g_autofree char *text = NULL;
  g_autofree char *end = NULL;

  if (!before && date.earliest <= period.last)
    return;
  end = ent_day_to_text (before ? period.first : period.last);
  /* Translators: a date; that of the first or the last day that can be shown */
  text = g_strdup_printf (before ? _("The time line begins on %s. That day is shown.") : _("The time line ends on %s. That day is shown."), end);
  show_remark (self, text);
  self->remark_source = g_timeout_add_seconds (REMARK_SECONDS, remark_timeout_cb, self);
}

/* Shows the first possible day of a date, or the nearest one there is, and says so. */
static void
show_day_of (EntTimeline *self,
             EntDate      date)
{
  EntPeriod period = ent_timeline_scale_get_period (self->scale);

  ent_state_set_day (self->state, find_day (period, date));
  show_date (self);
  hide_remark (self);
  remark_on (self, period, date);
}

/**
 * ent_timeline_get_player:
 *
 * Returns: (transfer none): what moves the date by itself
 */
EntPlayer *
ent_timeline_get_player (EntTimeline *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE (self), NULL);

  return self->player;
}

/**
 * ent_timeline_ask_to_compare:
 *
 * Brings up the days with which the one shown can be compared.
 */
void
ent_timeline_ask_to_compare (EntTimeline *self)
{
  g_return_if_fail (ENT_IS_TIMELINE (self));

  gtk_menu_button_popup (self->compare_button);
}

/**
 * ent_timeline_show_day:
 * @day: a day
 *
 * Shows that day, or the nearest one there is, and says so. The focus stays where
 * it is.
 */
void
ent_timeline_show_day (EntTimeline *self,
                       EntDay       day)
{
  g_return_if_fail (ENT_IS_TIMELINE (self));

  show_day_of (self, (EntDate) { .earliest = day, .latest = day });
}

/**
 * ent_timeline_go_to:
 * @text: a date as ent_typed_date_parse() reads it, of which the first possible
 *   day is taken, or “today”
 *
 * Shows the date somebody typed, or the nearest one there is, and says so; or says
 * what is wrong with it. With the date the focus goes on to the slider.
 *
 * Returns: whether it is a date
 */
gboolean
ent_timeline_go_to (EntTimeline *self,
                    const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *folded = NULL;
  EntDate date = { 0 };

  g_return_val_if_fail (ENT_IS_TIMELINE (self), FALSE);

  typed = g_strstrip (g_strdup (text));
  folded = g_utf8_casefold (typed, -1);
  /* Translators: typed in place of a date */
  if (g_strcmp0 (folded, "today") == 0 || g_strcmp0 (folded, _("today")) == 0)
    date.earliest = date.latest = ent_day_today ();
  else if (!ent_typed_date_parse (typed, ent_typed_date_get_order (), &date, &error))
    {
      show_problem (self, error->message);
      return FALSE;
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  show_day_of (self, date);
  return TRUE;
}
