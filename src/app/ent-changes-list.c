/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-changes-list.h"

#include <glib/gi18n.h>

#include "app/ent-announcer.h"
#include "app/ent-card-list.h"
#include "app/ent-color-bar.h"
#include "app/ent-late-menu.h"
#include "app/ent-record-icon.h"
#include "app/ent-spoken-names.h"
#include "app/ent-widget-colors.h"
#include "state/ent-comparison.h"
#include "state/ent-details.h"

#define ICON_SIZE 24

struct _EntChangesList
{
  AdwBin          parent_instance;

  /* In the widget, borrowed; %NULL until changes are listed for the first time */
  GtkDropDown    *scopes;
  GtkLabel       *count;
  GtkWidget      *copy;
  EntCardList    *cards;
  GtkWidget      *scroller;

  EntState       *state;   /* owned */
  EntChanges     *changes; /* (nullable), owned */
  GArray         *kinds;   /* EntChangesScope, owned; what the choices of @scopes mean */
  EntChangesScope scope;
  EntRef          about;
};

G_DEFINE_FINAL_TYPE (EntChangesList, ent_changes_list, ADW_TYPE_BIN)

/* In the colour of the grouping, which its name says as well. */
static GtkWidget *
new_words (EntChangesList *self,
           guint32         grouping,
           const char     *text)
{
  GdkRGBA color = ent_widget_colors_get (self->state, ENT_COLOR_GROUPING_TEXT, ent_widget_colors_get_grouping_rgb (self->state, grouping));
  GtkWidget *label = gtk_label_new (text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_foreground_new ((guint16) (color.red * 65535), (guint16) (color.green * 65535),
                                                                 (guint16) (color.blue * 65535)));
  pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* The flag that a nation had until it ended, or has from then on. */
static GtkWidget *
new_icon (EntChangesList       *self,
          const EntGraphChange *change)
{
  EntRef ref = change->nation != ENT_ROW_NONE ? ent_ref (ENT_KIND_NATION, change->nation) : ent_ref (ENT_KIND_GROUPING, change->grouping);
  EntDay day = change->after == ENT_N_ROLES ? change->date.earliest - 1 : change->date.latest;

  return ent_record_icon_new (ent_state_get_dataset (self->state), ref, day, ICON_SIZE);
}

static void
bind_change (EntChangesList *self,
             EntCardRow     *row,
             guint           position)
{
  const EntGraphChange *change = ent_changes_get (self->changes, position);
  g_autofree char *words = ent_changes_dup_words (self->changes, position);
  g_autofree char *date = ent_date_to_text (change->date);
  /* Translators: a date, and what changed on it */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), date, words);
  GdkRGBA color = ent_widget_colors_get (self->state, ENT_COLOR_GROUPING_PILL,
                                         ent_widget_colors_get_grouping_rgb (self->state, change->grouping));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (box), ent_color_bar_new (&color));
  gtk_box_append (GTK_BOX (box), new_icon (self, change));
  gtk_box_append (GTK_BOX (box), new_words (self, change->grouping, words));
  ent_card_row_set_card (row, box, name, NULL);
}

static void
bind_cb (EntCardRow *row,
         guint       position,
         gpointer    data)
{
  EntChangesList *self = data;

  if (ent_changes_get (self->changes, position) == NULL)
    {
      g_autofree char *date = ent_date_to_text (ent_changes_get_date (self->changes, position));

      ent_card_row_set_heading (row, date);
    }
  else
    bind_change (self, row, position);
}

static gboolean
is_heading_cb (guint    position,
               gpointer data)
{
  return ent_changes_get (ENT_CHANGES_LIST (data)->changes, position) == NULL;
}

static void
activate_cb (EntChangesList *self,
             guint           position)
{
  ent_state_set_selection (self->state, ent_thing_of (ent_changes_get (self->changes, position)->ref));
}

static void
collect (EntChangesList *self)
{
  g_clear_pointer (&self->changes, ent_changes_free);
  self->changes = ent_changes_new (ent_state_get_dataset (self->state), ent_state_get_view (self->state), self->scope, self->about);
  ent_changes_list_update (self);
}

static void
selected_cb (EntChangesList *self)
{
  guint selected = gtk_drop_down_get_selected (self->scopes);

  if (self->changes == NULL || selected >= self->kinds->len || g_array_index (self->kinds, EntChangesScope, selected) == self->scope)
    return;
  self->scope = g_array_index (self->kinds, EntChangesScope, selected);
  collect (self);
}

static void
add_scope (EntChangesList  *self,
           GtkStringList   *names,
           EntChangesScope  scope,
           const char      *name)
{
  gtk_string_list_append (names, name);
  g_array_append_val (self->kinds, scope);
}

static gboolean
has_kind (EntDataset      *dataset,
          EntGroupingKind  kind)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    if (ent_dataset_get_grouping (dataset, row)->kind == kind)
      return TRUE;
  return FALSE;
}

/* The kinds that the data has. */
static void
show_scopes (EntChangesList *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_set_size (self->kinds, 0);
  /* Translators: of which groupings changes are listed */
  add_scope (self, names, ENT_CHANGES_SHOWN, _("Groupings Shown"));
  for (guint kind = 0; kind < ENT_N_GROUPING_KINDS; kind++)
    if (has_kind (ent_state_get_dataset (self->state), kind))
      add_scope (self, names, kind, ent_grouping_kind_to_plural (kind));
  add_scope (self, names, ENT_CHANGES_ALL, _("All Groupings"));
  for (guint i = 0; i < self->kinds->len; i++)
    if (g_array_index (self->kinds, EntChangesScope, i) == self->scope)
      selected = i;
  self->scope = g_array_index (self->kinds, EntChangesScope, selected);
  gtk_drop_down_set_model (self->scopes, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->scopes, selected);
}

static void
ent_changes_list_dispose (GObject *object)
{
  EntChangesList *self = ENT_CHANGES_LIST (object);

  g_clear_object (&self->state);
  G_OBJECT_CLASS (ent_changes_list_parent_class)->dispose (object);
}

static void
ent_changes_list_finalize (GObject *object)
{
  EntChangesList *self = ENT_CHANGES_LIST (object);

  g_clear_pointer (&self->changes, ent_changes_free);
  g_array_unref (self->kinds);
  G_OBJECT_CLASS (ent_changes_list_parent_class)->finalize (object);
}

static void
ent_changes_list_class_init (EntChangesListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_changes_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_changes_list_finalize;
  g_type_ensure (ENT_TYPE_CARD_LIST);
}

static GtkWidget *
new_copy_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) text = g_menu_item_new (_("As _Text"), NULL);
  g_autoptr (GMenuItem) table = g_menu_item_new (_("As _CSV"), NULL);
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_item_set_action_and_target (text, "details.copy", "u", ENT_DETAILS_COPY_TEXT);
  g_menu_item_set_action_and_target (table, "details.copy", "u", ENT_DETAILS_COPY_TABLE);
  g_menu_append_item (menu, text);
  g_menu_append_item (menu, table);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Copy"));
  ent_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

static void
add_head (EntChangesList *self,
          GtkBox         *box)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->scopes = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  /* Translators: what a screen reader calls a choice of groupings, such as “Groupings Shown” */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scopes), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changes of"), -1);
  ent_spoken_names_follow (self->scopes);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scopes), TRUE);
  g_signal_connect_swapped (self->scopes, "notify::selected", G_CALLBACK (selected_cb), self);
  self->copy = new_copy_button ();
  gtk_widget_set_halign (self->copy, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->scopes));
  gtk_box_append (GTK_BOX (head), self->copy);
  gtk_widget_add_css_class (head, "changes-head");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_label_set_wrap (self->count, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "quiet");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "changes-count");
  gtk_box_append (box, head);
  gtk_box_append (box, GTK_WIDGET (self->count));
}

/* Only when changes are to be listed, which few do who open a window. */
static void
make_content (EntChangesList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_head (self, GTK_BOX (box));
  self->cards = g_object_new (ENT_TYPE_CARD_LIST, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->cards), "record-cards");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changes"), -1);
  g_signal_connect_swapped (self->cards, "activate", G_CALLBACK (activate_cb), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->cards));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
ent_changes_list_init (EntChangesList *self)
{
  self->kinds = g_array_new (FALSE, FALSE, sizeof (EntChangesScope));
  self->scope = ENT_CHANGES_SHOWN;
}

/**
 * ent_changes_list_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_changes_list_set_state (EntChangesList *self,
                            EntState       *state)
{
  g_return_if_fail (ENT_IS_CHANGES_LIST (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
}

/**
 * ent_changes_list_show:
 * @about: a nation or a grouping of which the page tells, or nothing
 *
 * Lists its changes, or those of the groupings that were chosen last.
 */
void
ent_changes_list_show (EntChangesList *self,
                       EntRef          about)
{
  g_return_if_fail (ENT_IS_CHANGES_LIST (self));

  if (self->scopes == NULL)
    make_content (self);
  self->about = about;
  g_clear_pointer (&self->changes, ent_changes_free);
  show_scopes (self);
  gtk_widget_set_visible (GTK_WIDGET (self->scopes), about.kind != ENT_KIND_GROUPING);
  collect (self);
  ent_announcer_say (GTK_WIDGET (self), gtk_label_get_label (self->count));
}

/**
 * ent_changes_list_update:
 *
 * Lists what changed between the days of the view, which are others.
 */
void
ent_changes_list_update (EntChangesList *self)
{
  guint n;
  g_autofree char *count = NULL;
  g_autofree char *since = NULL;

  g_return_if_fail (ENT_IS_CHANGES_LIST (self));
  g_return_if_fail (self->changes != NULL);

  ent_changes_set_days (self->changes, ent_comparison_get (self->state), ent_view_get_day (ent_state_get_view (self->state)));
  n = ent_changes_get_n (self->changes);
  since = ent_day_to_text (ent_comparison_get (self->state));
  /* Translators: how many changes there are, and a date */
  count = g_strdup_printf (ngettext ("%1$u change after %2$s", "%1$u changes after %2$s", n), n, since);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_sensitive (self->copy, n > 0);
  ent_card_list_set_cards (self->cards, ent_changes_get_n_rows (self->changes),
                           &(EntCardListFuncs) { .bind = bind_cb, .is_heading = is_heading_cb }, self);
}

/**
 * ent_changes_list_set_scope:
 * @scope: of which groupings changes are listed; one the data does not have changes nothing
 */
void
ent_changes_list_set_scope (EntChangesList  *self,
                            EntChangesScope  scope)
{
  g_return_if_fail (ENT_IS_CHANGES_LIST (self));

  for (guint i = 0; i < self->kinds->len; i++)
    if (g_array_index (self->kinds, EntChangesScope, i) == scope)
      gtk_drop_down_set_selected (self->scopes, i);
}

/**
 * ent_changes_list_get_changes:
 *
 * Returns: (transfer none) (nullable): what is listed
 */
EntChanges *
ent_changes_list_get_changes (EntChangesList *self)
{
  g_return_val_if_fail (ENT_IS_CHANGES_LIST (self), NULL);

  return self->changes;
}
