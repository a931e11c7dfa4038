/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-page.h"

#include <glib/gi18n.h>

#include "app/ent-record-card.h"
#include "model/ent-citation.h"

struct _EntDetailsPage
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwBin *image;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *summary;
  GtkBox *tabs;
  GtkStack *stack;

  EntState *state;           /* owned */
  EntReferences *references; /* owned; the numbers of the sources of all tabs */
  GtkWidget *sources;        /* (nullable), borrowed: the list of them */
  EntRef about;
  double scroll;             /* where the tab that is up is to be scrolled to, in px */
  guint scroll_number;       /* or, if not 0, the number of the source that is to be seen */
  guint scroll_source;       /* of the callback that waits until it can, or 0 */
};

G_DEFINE_FINAL_TYPE (EntDetailsPage, ent_details_page, ADW_TYPE_BIN)

static void
tab_toggled_cb (GtkToggleButton *tab,
                EntDetailsPage  *self)
{
  if (gtk_toggle_button_get_active (tab))
    gtk_stack_set_visible_child_name (self->stack, gtk_widget_get_name (GTK_WIDGET (tab)));
}

/* A page of the stack and the button that brings it up; the first is up at once. */
static void
add_tab (EntDetailsPage *self,
         const char     *name,
         const char     *title,
         const char     *tooltip,
         GtkWidget      *child)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->tabs));
  GtkWidget *tab = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (tab), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_name (tab, name);
  gtk_widget_set_tooltip_text (tab, tooltip);
  gtk_stack_add_named (self->stack, child, name);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
  gtk_box_append (self->tabs, tab);
  g_signal_connect (tab, "toggled", G_CALLBACK (tab_toggled_cb), self);
  if (first == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), TRUE);
}

static GtkWidget *
new_scrolled (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         EntDetailsPage           *self)
{
  EntRow *row = gtk_list_item_get_item (item);

  gtk_list_item_set_child (item, ent_record_card_new (self->state, ent_row_get_ref (row), self->about, self->references));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           EntDetailsPage           *self)
{
  gtk_list_item_set_child (item, NULL);
}

/* A source opens where it can be read, all else its page. */
static void
activate_ref (EntDetailsPage *self,
              EntRef          ref)
{
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

static void
activate_cb (GtkListView    *list,
             guint           position,
             EntDetailsPage *self)
{
  g_autoptr (EntRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  activate_ref (self, ent_row_get_ref (row));
}

static void
ent_details_page_dispose (GObject *object)
{
  EntDetailsPage *self = ENT_DETAILS_PAGE (object);

  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_DETAILS_PAGE);
  G_OBJECT_CLASS (ent_details_page_parent_class)->dispose (object);
}

static void
ent_details_page_finalize (GObject *object)
{
  ent_references_free (ENT_DETAILS_PAGE (object)->references);
  G_OBJECT_CLASS (ent_details_page_parent_class)->finalize (object);
}

static void
ent_details_page_class_init (EntDetailsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_details_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_details_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-details-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, image);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, title);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, EntDetailsPage, stack);
}

static void
ent_details_page_init (EntDetailsPage *self)
{
  self->references = ent_references_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_details_page_new:
 * @state: the state of the window
 * @about: what the page is about; may be nothing
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
ent_details_page_new (EntState *state,
                      EntRef    about)
{
  EntDetailsPage *self = g_object_new (ENT_TYPE_DETAILS_PAGE, NULL);

  self->state = g_object_ref (state);
  self->about = about;
  return GTK_WIDGET (self);
}

/**
 * ent_details_page_set_image:
 * @image: (nullable): what stands before the words
 */
void
ent_details_page_set_image (EntDetailsPage *self,
                            GtkWidget      *image)
{
  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));

  adw_bin_set_child (self->image, image);
  gtk_widget_set_visible (GTK_WIDGET (self->image), image != NULL);
}

static void
set_words (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/**
 * ent_details_page_set_words:
 * @title: what it is called
 * @subtitle: (nullable): its longer name
 * @summary: (nullable): the most important about it in a sentence
 */
void
ent_details_page_set_words (EntDetailsPage *self,
                            const char     *title,
                            const char     *subtitle,
                            const char     *summary)
{
  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));

  set_words (self->title, title);
  set_words (self->subtitle, g_strcmp0 (title, subtitle) != 0 ? subtitle : NULL);
  set_words (self->summary, summary);
}

static void
add_references (EntDetailsPage *self,
                EntRowList     *list)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      EntRef ref = ent_row_list_get_ref (list, i);

      if (ref.kind != ENT_KIND_SOURCE)
        ent_references_add (self->references, ent_dataset_get_record (dataset, ref)->sources);
    }
}

/**
 * ent_details_page_add_list:
 * @name: by which the tab is known
 * @title: what stands on it
 * @tooltip: the same in more words
 * @list: records that are shown as cards
 *
 * Adds a tab with a list, of which only the rows on the screen exist, and gives
 * numbers to the sources of all its records.
 *
 * Returns: (transfer none): the list
 */
GtkWidget *
ent_details_page_add_list (EntDetailsPage *self,
                           const char     *name,
                           const char     *title,
                           const char     *tooltip,
                           EntRowList     *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model;
  GtkWidget *view;

  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), NULL);

  add_references (self, list);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list)));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "record-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect (view, "activate", G_CALLBACK (activate_cb), self);
  add_tab (self, name, title, tooltip, new_scrolled (view));
  return view;
}

/**
 * ent_details_page_add_facts:
 * @name: by which the tab is known
 * @title: what stands on it
 *
 * Adds a tab with a column.
 *
 * Returns: (transfer none): the column, to be filled
 */
GtkBox *
ent_details_page_add_facts (EntDetailsPage *self,
                            const char     *name,
                            const char     *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), NULL);

  gtk_widget_add_css_class (box, "facts");
  add_tab (self, name, title, title, new_scrolled (box));
  return GTK_BOX (box);
}

/**
 * ent_details_page_get_tab:
 *
 * Returns: (nullable): the name of the tab that is up
 */
const char *
ent_details_page_get_tab (EntDetailsPage *self)
{
  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * ent_details_page_set_tab:
 * @name: a tab; one the page does not have changes nothing
 */
void
ent_details_page_set_tab (EntDetailsPage *self,
                          const char     *name)
{
  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));

  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self->tabs)); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    if (g_strcmp0 (gtk_widget_get_name (tab), name) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), TRUE);
}

static GtkAdjustment *
get_adjustment (EntDetailsPage *self)
{
  GtkWidget *up = gtk_stack_get_visible_child (self->stack);

  return up != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (up)) : NULL;
}

/* Only what has been laid out has a height. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  EntDetailsPage *self = ENT_DETAILS_PAGE (widget);
  GtkAdjustment *adjustment = get_adjustment (self);

  if (adjustment != NULL && gtk_adjustment_get_page_size (adjustment) <= 0)
    return G_SOURCE_CONTINUE;

  self->scroll_source = 0;
  if (self->scroll_number != 0)
    gtk_widget_activate_action (self->sources, "list.scroll-to-item", "u", self->scroll_number - 1);
  else if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, self->scroll);
  return G_SOURCE_REMOVE;
}

static void
scroll_when_laid_out (EntDetailsPage *self,
                      double          scroll,
                      guint           number)
{
  self->scroll = scroll;
  self->scroll_number = number;
  if (self->scroll_source == 0)
    self->scroll_source = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/**
 * ent_details_page_get_scroll:
 *
 * Returns: how far the tab that is up is scrolled, or soon will be, in px
 */
double
ent_details_page_get_scroll (EntDetailsPage *self)
{
  GtkAdjustment *adjustment;

  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), 0);

  if (self->scroll_source != 0)
    return self->scroll;
  adjustment = get_adjustment (self);
  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/**
 * ent_details_page_set_scroll:
 * @scroll: in px
 *
 * Scrolls the tab that is up as soon as it has been laid out.
 */
void
ent_details_page_set_scroll (EntDetailsPage *self,
                             double          scroll)
{
  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));

  scroll_when_laid_out (self, scroll, 0);
}

/**
 * ent_details_page_get_references:
 *
 * Returns: (transfer none): the numbers of the sources of the page
 */
EntReferences *
ent_details_page_get_references (EntDetailsPage *self)
{
  g_return_val_if_fail (ENT_IS_DETAILS_PAGE (self), NULL);

  return self->references;
}

/**
 * ent_details_page_add_sources:
 *
 * Adds the tab with the sources of all other tabs, by number, if there are any.
 * To be called when these are complete.
 */
void
ent_details_page_add_sources (EntDetailsPage *self)
{
  g_autoptr (EntRowList) list = NULL;
  g_autofree char *tooltip = NULL;
  EntRows rows;

  g_return_if_fail (ENT_IS_DETAILS_PAGE (self));

  rows = ent_references_get_rows (self->references);
  if (rows.n_rows == 0)
    return;
  list = ent_row_list_new_of_kind (ent_state_get_dataset (self->state), ENT_KIND_SOURCE, rows);
  tooltip = g_strdup_printf (ngettext ("%u source", "%u sources", rows.n_rows), rows.n_rows);
  self->sources = ent_details_page_add_list (self, "sources", _("Sources"), tooltip, list);
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

  number = ent_references_get_number (self->references, source);
  if (self->sources == NULL || number == 0)
    return;
  ent_details_page_set_tab (self, "sources");
  scroll_when_laid_out (self, 0, number);
}
