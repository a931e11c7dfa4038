/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-compare-popover.h"

#include <glib/gi18n.h>

#include "model/ent-typed-date.h"
#include "state/ent-comparison.h"

struct _EntComparePopover
{
  GtkPopover   parent_instance;

  /* In the popover, borrowed */
  GtkWidget   *entry;
  GtkLabel    *problem;
  GtkWidget   *buttons[ENT_N_COMPARISONS];
  GtkLabel    *days[ENT_N_COMPARISONS];
  GtkWidget   *stop;
  GtkWidget   *modes[ENT_N_RANGES];

  EntPipeline *pipeline; /* owned */
};

G_DEFINE_FINAL_TYPE (EntComparePopover, ent_compare_popover, GTK_TYPE_POPOVER)

static EntState *
get_state (EntComparePopover *self)
{
  return ent_pipeline_get_state (self->pipeline);
}

static void
set_problem (EntComparePopover *self,
             const char        *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (text != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

/* What the second day is to be for. */
static EntRange
get_mode (EntComparePopover *self)
{
  for (EntRange range = ENT_RANGE_ANY_TIME; range < ENT_N_RANGES; range++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->modes[range])))
      return range;
  return ENT_RANGE_NONE;
}

static void
set_mode (EntComparePopover *self,
          EntRange           range)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->modes[range]), TRUE);
}

static void
compare_with (EntComparePopover *self,
              EntDay             since)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  ent_comparison_set_range (get_state (self), get_mode (self), since);
}

/* Where there is a second day already, another mode shows at once what it is. */
static void
mode_toggled_cb (EntComparePopover *self,
                 GtkCheckButton    *button)
{
  EntDay since = ent_comparison_get (get_state (self));

  gtk_button_set_label (GTK_BUTTON (self->stop), get_mode (self) != ENT_RANGE_NONE ? _("Show One Day") : _("Stop Comparing"));
  if (gtk_check_button_get_active (button) && since > ENT_DAY_MIN && get_mode (self) != ent_comparison_get_range (get_state (self)))
    ent_comparison_set_range (get_state (self), get_mode (self), since);
}

/* What there is on the day shown. */
static void
map_cb (EntComparePopover *self)
{
  EntDay compared = ent_comparison_get (get_state (self));
  g_autofree char *text = compared > ENT_DAY_MIN ? ent_day_to_text (compared) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  set_problem (self, NULL);
  set_mode (self, ent_comparison_get_range (get_state (self)));
  gtk_widget_set_visible (self->stop, compared > ENT_DAY_MIN);
  for (guint i = 0; i < ENT_N_COMPARISONS; i++)
    {
      EntDay since = ENT_DAY_MIN;
      gboolean found = ent_comparison_find (i, self->pipeline, &since);
      g_autofree char *day = found ? ent_day_to_text (since) : g_strdup ("–");

      gtk_label_set_label (self->days[i], day);
      gtk_widget_set_sensitive (self->buttons[i], found);
    }
  gtk_widget_grab_focus (self->entry);
}

static void
activate_cb (EntComparePopover *self)
{
  ent_compare_popover_take (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
changed_cb (EntComparePopover *self)
{
  if (gtk_widget_has_css_class (self->entry, "error"))
    set_problem (self, NULL);
}

static void
clicked_cb (EntComparePopover *self,
            GtkWidget         *button)
{
  for (guint i = 0; i < ENT_N_COMPARISONS; i++)
    {
      EntDay since;

      if (self->buttons[i] == button && ent_comparison_find (i, self->pipeline, &since))
        compare_with (self, since);
    }
}

static void
stop_cb (EntComparePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  ent_comparison_stop (get_state (self));
}

static void
ent_compare_popover_dispose (GObject *object)
{
  g_clear_object (&ENT_COMPARE_POPOVER (object)->pipeline);
  G_OBJECT_CLASS (ent_compare_popover_parent_class)->dispose (object);
}

static void
ent_compare_popover_class_init (EntComparePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_compare_popover_dispose;
}

static void
add_modes (EntComparePopover *self,
           GtkBox            *box)
{
  static const char *const texts[ENT_N_RANGES] = {
    /* Translators: what an earlier day is for, with that day below it: to see what changed since then; so in both that follow */
    [ENT_RANGE_NONE] = N_("What changed since"),
    [ENT_RANGE_ANY_TIME] = N_("Who took part at any time since"),
    [ENT_RANGE_THROUGHOUT] = N_("Who took part throughout since"),
  };

  for (EntRange range = 0; range < ENT_N_RANGES; range++)
    {
      self->modes[range] = gtk_check_button_new_with_label (_(texts[range]));
      if (range > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (self->modes[range]), GTK_CHECK_BUTTON (self->modes[0]));
      gtk_box_append (box, self->modes[range]);
    }
  set_mode (self, ENT_RANGE_NONE);
}

static void
add_entry (EntComparePopover *self,
           GtkBox            *box)
{
  self->entry = gtk_entry_new ();
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("A date, such as 2016"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Earlier day"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_max_width_chars (self->problem, 32);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_box_append (box, self->entry);
  gtk_box_append (box, GTK_WIDGET (self->problem));
}

/* A day by what it is, and the date of it. */
static void
add_button (EntComparePopover *self,
            GtkBox            *box,
            EntComparison      which)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *name = gtk_label_new (ent_comparison_to_text (which));

  self->buttons[which] = gtk_button_new ();
  self->days[which] = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->days[which]), "dim-label");
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->days[which]));
  gtk_button_set_child (GTK_BUTTON (self->buttons[which]), line);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->buttons[which]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, self->days[which], NULL, -1);
  gtk_widget_add_css_class (self->buttons[which], "flat");
  g_signal_connect_swapped (self->buttons[which], "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (box, self->buttons[which]);
}

static void
ent_compare_popover_init (EntComparePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_modes (self, GTK_BOX (box));
  add_entry (self, GTK_BOX (box));
  for (guint i = 0; i < ENT_N_COMPARISONS; i++)
    add_button (self, GTK_BOX (buttons), i);
  gtk_box_append (GTK_BOX (box), buttons);
  self->stop = gtk_button_new_with_label (_("Stop Comparing"));
  g_signal_connect_swapped (self->stop, "clicked", G_CALLBACK (stop_cb), self);
  gtk_box_append (GTK_BOX (box), self->stop);
  gtk_widget_add_css_class (box, "compare-box");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * ent_compare_popover_set_pipeline:
 * @pipeline: that of the window; a reference is kept. To be called once.
 */
void
ent_compare_popover_set_pipeline (EntComparePopover *self,
                                  EntPipeline       *pipeline)
{
  g_return_if_fail (ENT_IS_COMPARE_POPOVER (self));
  g_return_if_fail (ENT_IS_PIPELINE (pipeline));
  g_return_if_fail (self->pipeline == NULL);

  self->pipeline = g_object_ref (pipeline);
  for (EntRange range = 0; range < ENT_N_RANGES; range++)
    g_signal_connect_swapped (self->modes[range], "toggled", G_CALLBACK (mode_toggled_cb), self);
}

/**
 * ent_compare_popover_take:
 * @text: a date as ent_typed_date_parse() reads it, of which the first possible
 *   day is taken
 *
 * Compares with the date somebody typed, or begins a range with it, as is chosen;
 * or says what is wrong with it.
 *
 * Returns: whether it is a date before the one shown
 */
gboolean
ent_compare_popover_take (EntComparePopover *self,
                          const char        *text)
{
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;
  EntDate date;
  EntDay shown;

  g_return_val_if_fail (ENT_IS_COMPARE_POPOVER (self), FALSE);

  typed = g_strstrip (g_strdup (text));
  if (!ent_typed_date_parse (typed, ent_typed_date_get_order (), &date, &error))
    {
      set_problem (self, error->message);
      return FALSE;
    }
  shown = ent_view_get_day (ent_state_get_view (get_state (self)));
  if (date.earliest >= shown)
    {
      g_autofree char *day = ent_day_to_text (shown);
      /* Translators: the date shown */
      g_autofree char *problem = g_strdup_printf (_("A day before %s was expected"), day);

      set_problem (self, problem);
      return FALSE;
    }
  compare_with (self, date.earliest);
  return TRUE;
}
