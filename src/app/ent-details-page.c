/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-page.h"

#include "app/ent-card-list.h"
#include "app/ent-changes-list.h"
#include "app/ent-context-menu.h"
#include "app/ent-details-head.h"
#include "app/ent-facts-pane.h"
#include "app/ent-filter-bar.h"
#include "app/ent-filter-button.h"
#include "app/ent-record-card.h"
#include "app/ent-tab-buttons.h"
#include "app/ent-thing-menu.h"
#include "model/ent-citation.h"

/* Where the list of a tab was scrolled to before another one came up. */
typedef struct
{
  guint  top;
  double offset;
} Place;

struct _EntDetailsPage
{
  AdwBin             parent_instance;

  /* Template widgets */
  EntDetailsHead    *head;
  GtkFlowBox        *tabs;
  EntFilterButton   *filter_button;
  EntFilterBar      *filter_bar;
  GtkStack          *stack;
  EntCardList       *cards;
  GtkScrolledWindow *column;
  EntChangesList    *changes;

  EntState          *state;   /* owned */
  EntFactsPane      *facts;   /* (nullable), owned; in @column */
  EntDetails        *details; /* (nullable), owned; what is shown */
  EntDetailsTab     *tab;     /* (nullable), borrowed from @details: the one that is up */
  EntRowList        *records; /* (nullable), owned; what the filter leaves of its list */
  GHashTable        *places;  /* id of a tab → Place, owned */
  guint              day;     /* where the day shown stands in the list, between what is later and what was; G_MAXUINT if nowhere */
};

G_DEFINE_FINAL_TYPE (EntDetailsPage, ent_details_page, ADW_TYPE_BIN)

static EntDay
get_day (EntDetailsPage *self)
{
  return ent_view_get_day (ent_state_get_view (self->state));
}

/* Which record is at a position of the list, in which the day has one, too. */
static guint
get_record (EntDetailsPage *self,
            guint           position)
{
  return position > self->day ? position - 1 : position;
}

static guint
get_n_cards (EntDetailsPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->records)) + (self->day != G_MAXUINT ? 1 : 0);
}

static gboolean
is_day (guint    position,
        gpointer data)
{
  return position == ENT_DETAILS_PAGE (data)->day;
}

static void
bind_day (EntDetailsPage *self,
          EntCardRow     *row)
{
  g_autofree char *text = ent_day_to_text (get_day (self));

  ent_card_row_set_heading (row, text);
}

static void
bind_record (EntDetailsPage *self,
             EntCardRow     *row,
             guint           position)
{
  EntRef ref = ent_row_list_get_ref (self->records, get_record (self, position));
  EntPeriod days;
  EntRange range = ent_view_get_days (ent_state_get_view (self->state), &days);
  g_autoptr (EntDetailsCard) content = ent_details_card_new (ent_state_get_dataset (self->state), ref, self->details->about, days, range);

  if (self->day != G_MAXUINT && position < self->day)
    gtk_widget_add_css_class (GTK_WIDGET (row), "later");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "later");
  ent_card_row_set_card (row, ent_record_card_new (self->state, ref, content, self->details->references), content->name, NULL);
}

static void
bind_card (EntCardRow *row,
           guint       position,
           gpointer    data)
{
  EntDetailsPage *self = data;

  if (is_day (position, self))
    bind_day (self, row);
  else
    bind_record (self, row, position);
}

static gboolean
is_of_changes (EntDetailsTab *tab)
{
  return tab != NULL && g_str_equal (tab->id, ENT_DETAILS_CHANGES);
}

static void
remember_place (EntDetailsPage *self)
{
  Place *place;

  if (self->records == NULL)
    return;
  place = g_new (Place, 1);
  place->top = ent_card_list_get_place (self->cards, &place->offset);
  g_hash_table_replace (self->places, g_strdup (self->tab->id), place);
}

/* Brings what happened last before the day shown to the upper edge, below a line with that day. */
static void
scroll_to_day (EntDetailsPage *self)
{
  if (self->day != G_MAXUINT)
    ent_card_list_scroll_to (self->cards, self->day, 0);
}

/* The day stands elsewhere in the same list. */
static void
move_day (EntDetailsPage *self)
{
  guint old = self->day;
  g_autofree guint *places = NULL;

  if (self->records == NULL || old == G_MAXUINT)
    return;
  self->day = ent_row_list_find_day (self->records, get_day (self));
  places = g_new (guint, get_n_cards (self));
  for (guint position = 0; position < get_n_cards (self); position++)
    {
      guint record = position > old ? position - 1 : position;

      places[position] = position == old ? self->day : record + (record >= self->day ? 1 : 0);
    }
  ent_card_list_reorder (self->cards, get_n_cards (self), places);
  scroll_to_day (self);
}

static void
show_tab (EntDetailsPage *self,
          EntDetailsTab  *tab)
{
  const Place *place;

  if (tab == self->tab)
    return;
  remember_place (self);
  self->tab = tab;
  g_clear_object (&self->records);
  ent_filter_button_set_tab (self->filter_button, tab);
  /* They are not to outlive the details they are of. */
  if (is_of_changes (tab) || tab->records != NULL)
    ent_facts_pane_clear (self->facts);
  if (is_of_changes (tab))
    {
      ent_card_list_set_cards (self->cards, 0, NULL, NULL);
      ent_changes_list_show (self->changes, self->details->about);
      gtk_stack_set_visible_child_name (self->stack, "changes");
      return;
    }
  if (tab->records == NULL)
    {
      ent_card_list_set_cards (self->cards, 0, NULL, NULL);
      ent_facts_pane_show (self->facts, self->details, tab);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->column), GTK_ACCESSIBLE_PROPERTY_LABEL, tab->name, -1);
      gtk_stack_set_visible_child_name (self->stack, "facts");
      return;
    }

  place = g_hash_table_lookup (self->places, tab->id);
  self->records = ent_row_filter_apply (ent_state_get_filter (self->state), tab->records, self->details->about);
  self->day = ent_row_list_find_day (self->records, get_day (self));
  ent_card_list_set_cards (self->cards, get_n_cards (self), &(EntCardListFuncs) { .bind = bind_card, .is_heading = is_day }, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards), GTK_ACCESSIBLE_PROPERTY_LABEL, tab->name, -1);
  if (place != NULL)
    ent_card_list_scroll_to (self->cards, place->top, place->offset);
  else
    scroll_to_day (self);
  /* A list that is empty without a filter has no tab. */
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->records)) > 0 ? "records" : "nothing");
}

static void
tab_toggled_cb (GtkToggleButton *button,
                EntDetailsPage  *self)
{
  if (gtk_toggle_button_get_active (button))
    show_tab (self, ent_details_find_tab (self->details, gtk_widget_get_name (GTK_WIDGET (button))));
}

/* The list that is seen begins anew, at the day shown. */
static void
filter_changed_cb (EntDetailsPage *self)
{
  EntDetailsTab *tab = self->tab;

  if (tab == NULL)
    return;
  self->tab = NULL;
  g_clear_object (&self->records);
  g_hash_table_remove_all (self->places);
  ent_tab_buttons_count_left (self->tabs, self->details, ent_state_get_filter (self->state));
  show_tab (self, tab);
}

static void
clear_filter_cb (EntDetailsPage *self)
{
  ent_row_filter_clear (ent_state_get_filter (self->state));
}

/* A source opens where it can be read, all else its page. */
static void
activate_cb (EntCardList    *cards,
             guint           position,
             EntDetailsPage *self)
{
  EntRef ref = ent_row_list_get_ref (self->records, get_record (self, position));
  g_autofree char *url = NULL;

  if (ref.kind != ENT_KIND_SOURCE)
    {
      ent_state_set_selection (self->state, ent_thing_of (ref));
      return;
    }
  url = ent_citation_dup_url (ent_dataset_get_source (ent_state_get_dataset (self->state), ref.row));
  if (url != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", url);
}

/* Of the card there; above them, of what the page is about. */
static GMenuModel *
make_menu (EntMenuPlace *place,
           gpointer      data)
{
  EntDetailsPage *self = data;
  GtkWidget *row = place->target != NULL ? gtk_widget_get_ancestor (place->target, ENT_TYPE_CARD_ROW) : NULL;
  guint position;

  if (self->details == NULL)
    return NULL;
  if (row == NULL || self->records == NULL)
    return ent_thing_menu_new (self->state, ent_thing_of (self->details->about));
  position = ent_card_row_get_position (ENT_CARD_ROW (row));
  if (is_day (position, self))
    return NULL;
  return ent_thing_menu_new (self->state, ent_thing_of (ent_row_list_get_ref (self->records, get_record (self, position))));
}

static void
ent_details_page_dispose (GObject *object)
{
  EntDetailsPage *self = ENT_DETAILS_PAGE (object);

  g_clear_object (&self->state);
  g_clear_object (&self->records);
  g_clear_pointer (&self->facts, ent_facts_pane_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_DETAILS_PAGE);
  G_OBJECT_CLASS (ent_details_page_parent_class)->dispose (object);
}

static void
ent_details_page_finalize (GObject *object)
{
  EntDetailsPage *self = ENT_DETAILS_PAGE (object);

  g_clear_pointer (&self->details, ent_details_free);
  g_hash_table_unref (self->places);
  G_OBJECT_CLASS (ent_details_page_parent_class)->finalize (object);
}

static void
ent_details_page_class_init (EntDetailsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_details_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_details_page_finalize;

  g_type_ensure (ENT_TYPE_CARD_LIST);
  g_type_ensure (ENT_TYPE_CHANGES_LIST);
  g_type_ensure (ENT_TYPE_DETAILS_HEAD);
  g_type_ensure (ENT_TYPE_FILTER_BAR);
  g_type_ensure (ENT_TYPE_FILTER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-details-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, head);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, cards);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, column);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, changes);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
}

static void
ent_details_page_init (EntDetailsPage *self)
{
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_context_menu_attach (GTK_WIDGET (self), make_menu, self);
}

/**
 * ent_details_page_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_details_page_set_state (EntDetailsPage *self,
                            EntState       *state)
{
  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  self->facts = ent_facts_pane_new (state, self->column);
  ent_details_head_set_state (self->head, state);
  ent_changes_list_set_state (self->changes, state);
  ent_filter_button_set_state (self->filter_button, state);
  ent_filter_bar_set_state (self->filter_bar, state);
  g_signal_connect_object (ent_state_get_filter (state), "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ent_details_page_show:
 * @details: (transfer full): what there is to say of something in the dataset of the state
 *
 * Whoever reads the quotes of one nation and goes to the next of the same data,
 * reads quotes, and stays where the reading is while the same page is made anew.
 * On another day the list of events or quotes goes on to that day.
 */
void
ent_details_page_show (EntDetailsPage *self,
                       EntDetails     *details)
{
  g_autoptr (EntDetails) old = NULL;
  EntDetailsTab *tab = NULL;
  gboolean alike, same, begins;

  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));
  g_return_if_fail (details != NULL);

  remember_place (self);
  old = self->details;
  alike = old != NULL && old->dataset == details->dataset && old->thing.kind == details->thing.kind
          && old->about.kind == details->about.kind;
  same = alike && ent_thing_equal (old->thing, details->thing);
  if (!same || ent_view_get_day (old->view) != ent_view_get_day (details->view))
    g_hash_table_remove_all (self->places);
  /* Whoever begins to compare wants to know what changed, which is the first tab. */
  begins = same && !ent_view_compares (old->view) && ent_view_compares (details->view);
  if (alike && !begins)
    tab = ent_details_find_tab (details, self->tab->id);
  if (tab == NULL)
    tab = g_ptr_array_index (details->tabs, 0);

  if (same)
    ent_facts_pane_stop (self->facts);
  else
    ent_facts_pane_clear (self->facts);
  self->details = details;
  self->tab = NULL;
  g_clear_object (&self->records);
  ent_details_head_show (self->head, details);
  ent_tab_buttons_fill (self->tabs, details, G_CALLBACK (tab_toggled_cb), self);
  ent_tab_buttons_count_left (self->tabs, details, ent_state_get_filter (self->state));
  ent_filter_button_set_details (self->filter_button, details);
  ent_details_page_set_tab (self, tab->id);
  if (!same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->column), 0);
}

/**
 * ent_details_page_update:
 * @view: another view of the same dataset
 * @fields: in what it differs from the one before
 *
 * Returns: whether the page is right again; %FALSE if it is to be made anew
 */
gboolean
ent_details_page_update (EntDetailsPage *self,
                         EntView        *view,
                         EntViewFields   fields)
{
  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), FALSE);
  g_return_val_if_fail (self->details != NULL, FALSE);

  if (!ent_details_update (self->details, view, fields))
    return FALSE;
  ent_details_head_update (self->head);
  if (fields & ENT_VIEW_DAY)
    move_day (self);
  /* Facts that were of the day before are to be said anew. */
  if (is_of_changes (self->tab))
    ent_changes_list_update (self->changes);
  else if (self->tab != NULL && self->tab->records == NULL && self->tab->facts == NULL)
    ent_facts_pane_show (self->facts, self->details, self->tab);
  return TRUE;
}

/**
 * ent_details_page_get_tab:
 *
 * Returns: (nullable): the tab that is up
 */
const char *
ent_details_page_get_tab (EntDetailsPage *self)
{
  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), NULL);

  return self->tab != NULL ? self->tab->id : NULL;
}

/**
 * ent_details_page_dup_copy:
 * @what: one of the copies of the tab that is up
 *
 * Returns: (transfer full) (nullable): what it says; %NULL if it has no such copy
 */
char *
ent_details_page_dup_copy (EntDetailsPage *self,
                           EntDetailsCopy  what)
{
  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), NULL);

  if (self->tab == NULL || what >= ENT_N_DETAILS_COPIES || !(self->tab->copies & 1u << what))
    return NULL;
  if (is_of_changes (self->tab))
    return what == ENT_DETAILS_COPY_TEXT ? ent_changes_dup_text (ent_changes_list_get_changes (self->changes))
                                         : ent_changes_dup_table (ent_changes_list_get_changes (self->changes));
  return ent_details_dup_copy (self->details, self->tab, what);
}

/**
 * ent_details_page_set_tab:
 * @id: a tab; one the page does not have changes nothing
 */
void
ent_details_page_set_tab (EntDetailsPage *self,
                          const char     *id)
{
  GtkToggleButton *button;

  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));

  button = ent_tab_buttons_find (self->tabs, id);
  if (button != NULL)
    gtk_toggle_button_set_active (button, TRUE);
}

/**
 * ent_details_page_show_source:
 * @source: row of a source
 *
 * Brings up the tab with the sources, at this one.
 */
void
ent_details_page_show_source (EntDetailsPage *self,
                              guint32         source)
{
  guint number;

  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));

  number = ent_details_references_get_number (self->details->references, source);
  if (number == 0)
    return;
  ent_details_page_set_tab (self, "sources");
  ent_card_list_scroll_to (self->cards, number - 1, 0);
}
