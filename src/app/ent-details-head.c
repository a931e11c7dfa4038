/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-details-head.h"

#include "app/ent-pill.h"
#include "app/ent-record-icon.h"
#include "app/ent-thing-menu.h"
#include "state/ent-deeds.h"

/* What a page of details is about, and what can be done with that. */

#define FLAG_SIZE 56
#define ICON_SIZE 24

struct _EntDetailsHead
{
  AdwBin         parent_instance;

  /* Template widgets */
  AdwBin        *image;
  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkLabel      *summary;
  GtkWidget     *day_button;
  GtkWidget     *deeds;
  GtkWidget     *show_button;
  GtkMenuButton *deeds_button;

  EntState      *state;   /* owned */
  EntDetails    *details; /* (nullable), borrowed */
};

G_DEFINE_FINAL_TYPE (EntDetailsHead, ent_details_head, ADW_TYPE_BIN)

static void
set_words (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_words (EntDetailsHead *self)
{
  set_words (self->title, self->details->title);
  set_words (self->subtitle, self->details->subtitle);
  set_words (self->summary, self->details->summary);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->summary)), self->details->summary) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->summary), self->details->summary);
}

/* The flag of a nation, the pill of a grouping, and for other records an icon
 * that tells their kind. */
static void
show_image (EntDetailsHead *self)
{
  EntRef about = self->details->about;
  GtkWidget *image = NULL;

  if (about.kind == ENT_KIND_GROUPING)
    image = ent_pill_new (self->state, about.row);
  else if (about.kind != ENT_KIND_NONE)
    image = ent_record_icon_new (ent_state_get_dataset (self->state), about, ent_view_get_day (ent_state_get_view (self->state)),
                                 about.kind == ENT_KIND_NATION ? FLAG_SIZE : ICON_SIZE);
  adw_bin_set_child (self->image, image);
  gtk_widget_set_visible (GTK_WIDGET (self->image), image != NULL);
}

/* When that happened of which the page tells; no date if it is about something that lasts. */
static EntDate
get_date (EntDetailsHead *self)
{
  return ent_details_find_date (ent_state_get_dataset (self->state), self->details->about);
}

static void
show_day_cb (EntDetailsHead *self)
{
  g_autofree char *day = ent_day_to_iso (ent_date_get_day (get_date (self)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to-date", "s", day);
}

static void
make_deeds_menu (GtkMenuButton *button,
                 gpointer       data)
{
  EntDetailsHead *self = data;
  g_autoptr (GMenuModel) menu = ent_thing_menu_new (self->state, ent_thing_of (self->details->about));

  gtk_menu_button_set_menu_model (button, menu);
}

/* What is told in the overview is in the picture, and sources never are. */
static void
update_deeds (EntDetailsHead *self)
{
  EntThing thing = ent_thing_of (self->details->about);
  g_autofree char *key = ent_thing_to_key (thing, self->details->dataset);

  gtk_widget_set_visible (self->deeds, key != NULL);
  if (key == NULL)
    return;
  gtk_widget_set_visible (self->show_button, ent_deeds_can_find (self->state, thing));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_button), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_button), "thing.show-in-picture");
}

static void
ent_details_head_dispose (GObject *object)
{
  g_clear_object (&ENT_DETAILS_HEAD (object)->state);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_DETAILS_HEAD);
  G_OBJECT_CLASS (ent_details_head_parent_class)->dispose (object);
}

static void
ent_details_head_class_init (EntDetailsHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_details_head_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-details-head.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, image);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, title);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, summary);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, day_button);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, deeds);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, show_button);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsHead, deeds_button);
  gtk_widget_class_bind_template_callback (widget_class, show_day_cb);
}

static void
ent_details_head_init (EntDetailsHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->deeds_button, make_deeds_menu, self, NULL);
}

/**
 * ent_details_head_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_details_head_set_state (EntDetailsHead *self,
                            EntState       *state)
{
  g_return_if_fail (ENT_IS_DETAILS_HEAD (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
}

/**
 * ent_details_head_show:
 * @details: what there is to say of something in the dataset of the state; stays
 *   until others are shown
 */
void
ent_details_head_show (EntDetailsHead *self,
                       EntDetails     *details)
{
  g_return_if_fail (ENT_IS_DETAILS_HEAD (self));
  g_return_if_fail (details != NULL);

  self->details = details;
  show_image (self);
  gtk_widget_set_visible (self->day_button, ent_date_is_set (get_date (self)));
  ent_details_head_update (self);
}

/**
 * ent_details_head_update:
 *
 * Says anew what the details say, which are of another view now.
 */
void
ent_details_head_update (EntDetailsHead *self)
{
  g_return_if_fail (ENT_IS_DETAILS_HEAD (self));

  show_words (self);
  update_deeds (self);
}
