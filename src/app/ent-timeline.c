/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-timeline.h"

#include <glib/gi18n.h>

#include "app/ent-timeline-scale.h"

struct _EntTimeline
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkBox *row;
  GtkWidget *chooser;
  GtkEntry *entry;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *message;
  EntTimelineScale *scale;

  EntState *state; /* owned */
  gboolean editing;    /* the entry has the focus and shows what is typed */
  guint select_source; /* of the idle callback that selects what can be overwritten, or 0 */
};

static GtkBuildableIface *parent_buildable;

/* <child type="suffix"> stands at the end of the row of the date. */
static void
ent_timeline_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (ENT_TIMELINE (buildable)->row, GTK_WIDGET (child));
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

/* While it is typed in, the date stands as it can be typed; else as it is read. */
static void
show_date (EntTimeline *self)
{
  EntDay day = ent_view_get_day (ent_state_get_view (self->state));
  g_autofree char *text = self->editing ? ent_day_to_iso (day) : ent_day_to_text (day);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* What the details count, too; what else the bars hold is said by a tooltip. */
static void
show_count (EntTimeline *self)
{
  guint of_groupings, between_nations;
  g_autofree char *text = NULL;
  g_autofree char *grey = NULL;

  ent_timeline_scale_get_n_events (self->scale, &of_groupings, &between_nations);
  text = g_strdup_printf (ngettext ("%u event", "%u events", of_groupings), of_groupings);
  gtk_label_set_label (self->message, text);
  if (between_nations > 0)
    grey = g_strdup_printf (ngettext ("Events of the groupings shown and, in grey, %u of their nations among themselves",
                                      "Events of the groupings shown and, in grey, %u of their nations among themselves",
                                      between_nations),
                            between_nations);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->message), grey);
}

static void
show_message (EntTimeline *self,
              const char  *problem)
{
  if (problem != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->message), "dim-label");
      gtk_label_set_label (self->message, problem);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->message), problem);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->message), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->message), "dim-label");
      show_count (self);
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
view_changed_cb (EntTimeline   *self,
                 EntViewFields  fields)
{
  EntDay day;

  if ((fields & (ENT_VIEW_WISH | ENT_VIEW_DAY)) == 0)
    return;
  show_date (self);
  show_message (self, NULL);
  gtk_widget_set_sensitive (self->previous, ent_timeline_scale_find_change (self->scale, -1, &day));
  gtk_widget_set_sensitive (self->next, ent_timeline_scale_find_change (self->scale, 1, &day));
}

static void
activate_cb (GtkEntry    *entry,
             EntTimeline *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (ent_timeline_go_to (self, text))
    gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
changed_cb (GtkEditable *editable,
            EntTimeline *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self->entry), "error"))
    show_message (self, NULL);
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
  self->editing = TRUE;
  show_date (self);
  /* The click that brought the focus goes on to set the cursor: after that. */
  if (self->select_source == 0)
    self->select_source = g_idle_add (select_all_cb, self);
}

static void
leave_cb (EntTimeline *self)
{
  self->editing = FALSE;
  show_date (self);
  show_message (self, NULL);
}

static void
step (EntTimeline *self,
      int          direction)
{
  EntDay day;

  if (ent_timeline_scale_find_change (self->scale, direction, &day))
    ent_state_set_day (self->state, day);
}

static void
previous_cb (GtkButton   *button,
             EntTimeline *self)
{
  step (self, -1);
}

static void
next_cb (GtkButton   *button,
         EntTimeline *self)
{
  step (self, 1);
}

static void
ent_timeline_dispose (GObject *object)
{
  EntTimeline *self = ENT_TIMELINE (object);

  g_clear_handle_id (&self->select_source, g_source_remove);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_TIMELINE);
  G_OBJECT_CLASS (ent_timeline_parent_class)->dispose (object);
}

static void
ent_timeline_class_init (EntTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_timeline_dispose;

  g_type_ensure (ENT_TYPE_TIMELINE_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, row);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, chooser);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, entry);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, previous);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, next);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, message);
  gtk_widget_class_bind_template_child (widget_class, EntTimeline, scale);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
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

  self->state = g_object_ref (ent_pipeline_get_state (pipeline));
  /* The slider first: what is said about the date is asked of it. */
  ent_timeline_scale_set_pipeline (self->scale, pipeline);
  g_signal_connect_object (self->state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}

/**
 * ent_timeline_go_to:
 * @text: a date in EDTF, of which the first possible day is taken, or “today”
 *
 * Shows the date somebody typed, or says what is wrong with it.
 *
 * Returns: whether it is a date that can be shown
 */
gboolean
ent_timeline_go_to (EntTimeline *self,
                    const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *folded = NULL;
  EntPeriod period;
  EntDate date = { 0 };
  EntDay day;

  g_return_val_if_fail (ENT_IS_TIMELINE (self), FALSE);

  typed = g_strstrip (g_strdup (text));
  folded = g_utf8_casefold (typed, -1);
  /* Translators: typed in place of a date */
  if (g_strcmp0 (folded, "today") == 0 || g_strcmp0 (folded, _("today")) == 0)
    day = ent_day_today ();
  else if (ent_date_parse (typed, &date, &error))
    day = date.earliest;
  else
    {
      show_message (self, error->message);
      return FALSE;
    }

  period = ent_timeline_scale_get_period (self->scale);
  /* A year or month in which the period begins means its part of the period. */
  if (day < period.first && error == NULL && typed[0] >= '0' && typed[0] <= '9' && date.latest >= period.first)
    day = period.first;
  if (day < period.first || day > period.last)
    {
      g_autofree char *first = ent_day_to_text (period.first);
      g_autofree char *last = ent_day_to_text (period.last);
      /* Translators: the first and last day of a period */
      g_autofree char *problem = g_strdup_printf (_("Choose a date between %s and %s"), first, last);

      show_message (self, problem);
      return FALSE;
    }
  ent_state_set_day (self->state, day);
  show_date (self);
  show_message (self, NULL);
  return TRUE;
}
